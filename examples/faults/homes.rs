//! The homes to which faults are done, and what the program is asked in them.

use std::error::Error;
use std::fs;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use crate::program::{Program, copy};

/// Words of the incident that is purged; afterwards no file of the home may hold them.
pub(crate) const SECRETLY: &str = "誰にも知られたくない事情";

/// A record of an older schema.
const OLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/databases/0002.sql");

/// One thing that the program is asked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    pub(crate) args: &'static [&'static str],
    /// Whether the home is one that an older version left.
    pub(crate) older: bool,
}

const fn asked(name: &'static str, args: &'static [&'static str]) -> Operation {
    let older = false;
    Operation { name, args, older }
}

/// Everything that changes a record, each in its own way.
pub(crate) const OPERATIONS: &[Operation] = &[
    asked(
        "log",
        &[
            "log",
            "みずほ銀行から50万円を振り込みましたが反映されません",
            "--no-input",
        ],
    ),
    asked("close", &["close", "1", "--outcome", "解決しました"]),
    asked("attach", &["attach", "1", "other.txt"]),
    asked("import", &["import", "more.ndjson"]),
    asked("purge", &["purge", "2", "--yes"]),
    asked("backup", &["backup", "new.backup"]),
    asked("restore", &["restore", "old.backup", "--yes"]),
    Operation {
        name: "upgrade",
        args: &["list"],
        older: true,
    },
];

/// The homes, ready to be copied.
pub(crate) struct Homes {
    full: TempDir,
    older: TempDir,
}

impl Homes {
    /// Makes them with the program itself.
    pub(crate) fn make(program: &Program) -> Result<Self, Box<dyn Error>> {
        let full = tempfile::tempdir()?;
        let folder = full.path();
        fs::write(folder.join("receipt.txt"), "振込 500,000円 済\n")?;
        fs::write(folder.join("other.txt"), "残高 0円\n".repeat(3000))?;
        let run = |args: &[&str]| program.must(folder, args);
        run(&["profile", "--mail", "hanako@example.com"])?;
        run(&[
            "log",
            "昨日みずほ銀行から50万円を振り込みましたが、反映されません",
            "--no-input",
        ])?;
        run(&["attach", "1", "receipt.txt"])?;
        run(&["draft", "1"])?;
        run(&["sent", "1", "--ticket", "1234567"])?;
        run(&["backup", "old.backup"])?;
        run(&[
            "log",
            &format!("ログインできません。{SECRETLY}があります"),
            "--no-input",
        ])?;
        run(&["note", "2", &format!("{SECRETLY}を話しました")])?;
        fs::write(
            folder.join(format!("{SECRETLY}.txt")),
            format!("{SECRETLY}の控え\n"),
        )?;
        run(&["attach", "2", &format!("{SECRETLY}.txt")])?;
        fs::remove_file(folder.join(format!("{SECRETLY}.txt")))?;
        // A daily backup that the purge has to reach; the day begins anew for what comes.
        let backups = folder.join("home/backups");
        let today = backups.join("daily-2026-11-23.db");
        fs::remove_file(&today)?;
        run(&["log", "チャートが動きません", "--no-input"])?;
        fs::rename(today, backups.join("daily-2026-11-22.db"))?;

        let elsewhere = tempfile::tempdir()?;
        for text in ["出金が届きません", "二段階認証のコードが通りません"] {
            program.must(elsewhere.path(), &["log", text, "--no-input"])?;
        }
        fs::write(
            folder.join("more.ndjson"),
            program.must(elsewhere.path(), &["export"])?,
        )?;

        let older = tempfile::tempdir()?;
        let home = older.path().join("home");
        fs::create_dir(&home)?;
        Connection::open(home.join("madoguchi.db"))?.execute_batch(&fs::read_to_string(OLDER)?)?;
        Ok(Self { full, older })
    }

    /// Returns the home of this version, in which everything is used.
    pub(crate) fn full(&self) -> &Path {
        self.full.path()
    }

    /// Returns the home in which this is asked, as it stands before.
    pub(crate) fn of(&self, operation: &Operation) -> &Path {
        if operation.older {
            self.older.path()
        } else {
            self.full.path()
        }
    }

    /// Returns the states before and after, undisturbed.
    pub(crate) fn states(
        &self,
        program: &Program,
        operation: &Operation,
    ) -> Result<(String, String), Box<dyn Error>> {
        let unreadable = || format!("{} cannot be read", operation.name);
        let before = copy(self.of(operation))?;
        let before = program.state(before.path())?.ok_or_else(unreadable)?;
        let after = copy(self.of(operation))?;
        program.must(after.path(), operation.args)?;
        let after = program.state(after.path())?.ok_or_else(unreadable)?;
        Ok((before, after))
    }
}
