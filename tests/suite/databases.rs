//! Records of every schema that the program ever had, as dumps in `tests/databases/`: each is
//! opened by the program of today, brought up to date, and nothing of it is lost.

mod dump;

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde_json::Value;

use crate::harness::{DEPOSIT, Sandbox, TAKEOVER};

/// The bytes of the one kept file that the dumps speak of.
const KEPT: &str = "10/04 21:03 振込 500,000円 済\n";

/// What a dump says of itself.
struct Dump {
    version: i64,
    text: String,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/databases")
}

/// Returns how many schemas there were: each migration made one.
fn newest() -> i64 {
    let migrations = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations"));
    let count = migrations.expect("the migrations are there").count();
    i64::try_from(count).expect("a small number")
}

fn file(version: i64) -> PathBuf {
    folder().join(format!("{version:04}.sql"))
}

fn dumps() -> Vec<Dump> {
    let read = |version| Dump {
        version,
        text: fs::read_to_string(file(version)).expect("the dump is there"),
    };
    (1..=newest()).map(read).collect()
}

/// Makes the home that a dump describes.
fn home(dump: &Dump) -> (Sandbox, Connection) {
    let sandbox = Sandbox::new().at("2026-12-01T10:00:00+09:00");
    let evidence = sandbox.home().join("evidence");
    fs::create_dir_all(&evidence).expect("a home can be made");
    let database = dump::load(&dump.text, &sandbox.database());
    let has_files = "SELECT count(*) FROM pragma_table_list WHERE name = 'evidence'";
    if dump::number(&database, has_files) > 0 {
        for sha256 in dump::texts(&database, "SELECT DISTINCT sha256 FROM evidence") {
            fs::write(evidence.join(sha256), KEPT).expect("a file can be written");
        }
    }
    (sandbox, database)
}

/// A story with everything that the schema of today can hold, told to the program of today.
fn story() -> Sandbox {
    let sandbox = Sandbox::new().at("2026-10-05T11:10:00+09:00");
    fs::write(sandbox.folder().join("振込明細.txt"), KEPT).expect("a file can be written");
    fs::write(sandbox.folder().join("other.json"), OTHER).expect("a file can be written");
    let run = |args: &[&str]| sandbox.run(args).exits(0);
    run(&["profile", "--mail", "hanako@example.com"]);
    run(&["log", DEPOSIT, "--fact", "bank=みずほ銀行"]);
    run(&["log", TAKEOVER]);
    run(&[
        "note",
        "1",
        "--kind",
        "tried",
        "銀行に電話し、振込が済んでいることを確かめました",
    ]);
    run(&["attach", "1", "振込明細.txt"]);
    run(&["draft", "1"]);
    run(&["sent", "1", "--ticket", "1234567"]);
    run(&[
        "reply",
        "1",
        "お問い合わせを受け付けました。振込人名義はどなたですか。番号は 1234567 です。",
    ]);
    run(&["note", "2", "間違いの記録"]);
    run(&["undo"]);
    run(&["import", "other.json"]);
    run(&["close", "3", "--outcome", "解決しました"]);
    sandbox
}

/// An incident of another home, with something that this program does not know.
const OTHER: &str = r#"{"schema":1,"type":"incident","id":7,"uuid":"019a8f10-1c00-7a01-8001-000000000004","provider":"bitbank","title":"Two-factor code is refused","text":"The code from my phone is refused since I changed my phone.","category":"login","symptom":"login.two_factor","status":"open","logged_at":"2026-11-01T23:59:59Z","mood":"疲れた","facts":[],"timeline":[]}
"#;

#[test]
fn every_schema_has_a_dump_and_no_dump_is_ever_changed() {
    let newest = newest();
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") && !file(newest).exists() {
        let sandbox = story();
        let database = Connection::open(sandbox.database()).expect("it opens");
        fs::write(file(newest), dump::write(&database)).expect("the dump can be written");
    }
    let count = fs::read_dir(folder()).expect("the dumps are there").count();
    assert_eq!(
        i64::try_from(count).ok(),
        Some(newest),
        "run `SNAPSHOTS=overwrite cargo test --test suite -- every_schema_has_a_dump`"
    );
    for dump in dumps() {
        let (_sandbox, database) = home(&dump);
        assert_eq!(dump::number(&database, "PRAGMA user_version"), dump.version);
        assert_eq!(dump::write(&database), dump.text, "{:04}.sql", dump.version);
    }
}

#[test]
fn a_record_of_every_schema_is_brought_up_to_date_and_nothing_of_it_is_lost() {
    for dump in dumps() {
        let version = dump.version;
        let (sandbox, database) = home(&dump);
        let before = dump::tables(&database, "'table'");
        let texts = dump::texts(&database, "SELECT text FROM incident ORDER BY id");
        let told = dump::texts(&database, "SELECT text FROM timeline_event ORDER BY id");
        assert!(
            texts.len() >= 3 && told.len() >= 4,
            "{version}: a record worth keeping"
        );
        drop(database);

        sandbox.run(&["list"]).exits(0);
        let database = Connection::open(sandbox.database()).expect("it opens");
        assert_eq!(dump::number(&database, "PRAGMA user_version"), newest());
        for table in &before {
            let after = dump::rows(&database, &table.name, &table.columns);
            assert_eq!(&after, table, "{version}: {}", table.name);
        }
        let sound = sandbox.json(&["verify"]);
        assert_eq!(sound["sound"], true, "{version}: {sound:#}");

        let exported = sandbox.run(&["export"]).exits(0);
        let lines: Vec<Value> = exported
            .stdout()
            .lines()
            .map(|line| serde_json::from_str(line).expect("a line of JSON"))
            .collect();
        let again: Vec<&str> = lines
            .iter()
            .filter_map(|line| line["text"].as_str())
            .collect();
        assert_eq!(again, texts, "{version}");
        for text in &told {
            let shown = format!("{text:?}");
            let kept = lines.iter().any(|line| line.to_string().contains(&shown));
            assert!(kept || undone(&database, text), "{version}: {text}");
        }
        let found = sandbox.json(&["search", "ミズホ"]);
        assert_eq!(found["incidents"][0]["id"], 1, "{version}: {found:#}");

        let copy = sandbox
            .home()
            .join(format!("backups/before-upgrade-from-{version}.db"));
        assert_eq!(
            copy.exists(),
            version < newest(),
            "{version}: it is copied first"
        );
        if copy.exists() {
            let copy = Connection::open(copy).expect("the copy opens");
            assert_eq!(
                dump::tables(&copy, "'table'"),
                before,
                "{version}: the copy"
            );
        }
        let last = dump::number(
            &database,
            "SELECT seq FROM sqlite_sequence WHERE name = 'incident'",
        );
        assert_eq!(
            sandbox.log(DEPOSIT)["id"],
            last + 1,
            "{version}: the next number"
        );
        assert_eq!(sandbox.json(&["verify"])["sound"], true, "{version}");
    }
}

/// Tells whether an entry was taken back: it stays in the record, and is told no more.
fn undone(database: &Connection, text: &str) -> bool {
    let found = database.query_row(
        "SELECT EXISTS (SELECT 1 FROM timeline_event JOIN taken_back USING (uuid) WHERE text = ?1)",
        [text],
        |row| row.get(0),
    );
    found.expect("it can be read")
}

#[test]
fn the_copy_that_an_upgrade_leaves_brings_the_older_record_back() {
    for dump in dumps().iter().filter(|dump| dump.version < newest()) {
        let (sandbox, _) = home(dump);
        let before = sandbox.run(&["export"]).exits(0).block();
        sandbox.log(DEPOSIT);
        let copy = format!("backups/before-upgrade-from-{}.db", dump.version);
        let copy = sandbox.home().join(copy);
        let copy = copy.to_str().expect("a plain path");
        sandbox.run(&["restore", copy, "--yes"]).exits(0);
        assert_eq!(sandbox.run(&["export"]).exits(0).block(), before);
    }
}

#[test]
fn an_upgrade_that_fails_leaves_no_copies() {
    for dump in dumps().iter().filter(|dump| dump.version == 6) {
        let (sandbox, database) = home(dump);
        // What the next migration adds is there already, so that it fails.
        let taken = "ALTER TABLE draft_revision ADD COLUMN goes_on_from TEXT";
        database.execute_batch(taken).expect("it has that table");
        drop(database);
        for _ in 0..2 {
            assert_ne!(sandbox.run(&["list"]).code(), 0);
        }
        let copies = fs::read_dir(sandbox.home().join("backups")).expect("it was made for them");
        assert_eq!(copies.count(), 0);
    }
}
