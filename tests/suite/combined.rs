//! Every combination of streams: nothing waits where nobody can answer, nothing is read that was
//! not asked for, and what is missing is named.

use std::fs;
use std::thread;

use crate::harness::{DEPOSIT, Sandbox};
use crate::terminal::Terminal;

/// What can stand behind stdin: nothing, a pipe that stays open and silent, a pipe that holds a
/// text, a terminal.
const STDINS: [&str; 5] = ["<&-", "</dev/null", "<&9", "<&8", "</dev/tty"];

/// Where the product can go.
const STDOUTS: [&str; 4] = [">/dev/tty", ">out", ">&7", ">&-"];

/// Where the conversation can go.
const STDERRS: [&str; 4] = ["2>/dev/tty", "2>said", "2>&6", "2>&-"];

/// What lies in the pipe that holds a text.
const HELD: &str = "yes y 1 all of this stays where it is";

/// A report of trades, with a row near the time of the incident.
const TRADES: &str =
    "取引日時,通貨,取引種別,通貨1,通貨1数量\n2026/11/21 21:05:00,JPY,入金,JPY,500000\n";

/// Command lines that ask, or could be thought to; how they end where nobody can be asked, and what
/// they then name.
const LINES: &[(&str, i32, &str)] = &[
    ("", 0, ""),
    ("log", 2, "TEXT"),
    ("log --edit", 2, "--edit"),
    ("resume", 2, "resume"),
    ("resume 1", 2, "resume"),
    ("triage", 2, "TEXT"),
    ("note 1", 2, "TEXT"),
    ("fact 1", 2, "KIND=VALUE"),
    ("edit 1", 2, "--title"),
    ("attach 1", 2, "FILE"),
    ("step 1", 2, "CODE"),
    ("check", 2, "CONTACT"),
    ("search", 2, "QUERY"),
    ("channels verify", 2, "CONTACT"),
    ("draft 1", 0, ""),
    ("draft 1 --edit", 2, "--edit"),
    ("draft 1 --output there.txt", 1, "--force"),
    ("sent 1", 1, "draft 1"),
    ("reply 1", 2, "TEXT"),
    ("close 1", 0, ""),
    ("reopen 1", 1, ""),
    ("undo", 0, ""),
    ("profile", 0, ""),
    ("purge 1", 2, "--yes"),
    ("restore kept.backup", 2, "--yes"),
    ("import --csv trades.csv --for 1", 0, "--row"),
];

/// Runs a command line in every combination, each in a copy of the same home, and tells of each:
/// its streams, its exit code, and whether it said what it had to.
///
/// All of them have a terminal that they could open themselves. Where a question could be asked on
/// it, they are told to ask none.
fn told(lang: &str, (line, _, named): (&str, i32, &str)) -> String {
    let sandbox = Sandbox::new().env("MADOGUCHI_LANG", lang);
    sandbox.log(DEPOSIT);
    sandbox.run(&["backup", "kept.backup"]).exits(0);
    for (name, text) in [("there.txt", "there\n"), ("trades.csv", TRADES)] {
        fs::write(sandbox.folder().join(name), text).expect("it is written");
    }
    for stdin in STDINS {
        let mut command = sandbox.shell(&script(line, named, stdin));
        command.env("TERM", "xterm");
        let mut terminal = Terminal::of(command, 80);
        assert_eq!(terminal.ends(), 0, "{line}\n{}", terminal.shown());
    }
    fs::read_to_string(sandbox.folder().join("table")).expect("the table is there")
}

/// Returns what runs a command line with one stdin and everything else in every combination.
fn script(line: &str, named: &str, stdin: &str) -> String {
    format!(
        "[ -d before ] || {{ mkfifo silent holds said.pipe out.pipe; cp -R \"$MADOGUCHI_HOME\" before; }}
exec 9<>silent 8<>holds
echo '{HELD}' >&8
stdin='{stdin}'
for stdout in {stdouts}; do for stderr in {stderrs}; do
  flag=
  [ \"$stdin $stderr\" = '</dev/tty 2>/dev/tty' ] && flag=--no-input
  rm -rf \"$MADOGUCHI_HOME\" said out; cp -R before \"$MADOGUCHI_HOME\"; : >said
  exec 7<>out.pipe 6<>said.pipe
  eval \"timeout --foreground 300 \\\"\\$MADOGUCHI\\\" {line} $flag $stdin $stdout $stderr\"
  code=$?
  case $stderr in
    '2>said') found=$(grep -cF -e '{named}' said);;
    '2>&6') echo end >&6; found=0
      while read -r one <&6; do
        [ \"$one\" = end ] && break
        case $one in *'{named}'*) found=1;; esac
      done;;
    *) found=unseen;;
  esac
  exec 7<&- 6<&-
  [ \"$found\" = 0 ] && [ -n '{named}' ] && said=silent || said=named
  echo \"$stdin $stdout $stderr: $code $said\" >>table
done; done
read -r held <&8; [ \"$held\" = '{HELD}' ] || echo \"read: $held\" >>table
",
        stdouts = quoted(&STDOUTS),
        stderrs = quoted(&STDERRS),
    )
}

fn quoted(words: &[&str]) -> String {
    let quoted = words.iter().map(|word| format!("'{word}'"));
    quoted.collect::<Vec<_>>().join(" ")
}

#[test]
fn in_no_combination_of_streams_does_a_command_wait_or_read_what_it_was_not_given() {
    let mut expected = Vec::new();
    for stdin in STDINS {
        for stdout in STDOUTS {
            for stderr in STDERRS {
                expected.push(format!("{stdin} {stdout} {stderr}"));
            }
        }
    }
    let checked = |lang: &str, line: (&'static str, i32, &'static str)| {
        let table = told(lang, line);
        let mut wanted = expected.iter().map(|streams| {
            let (_, code, _) = line;
            format!("{streams}: {code} named")
        });
        let mut found = table.lines();
        for wanted in &mut wanted {
            assert_eq!(found.next(), Some(&*wanted), "{lang}: madoguchi {}", line.0);
        }
        assert_eq!(found.next(), None, "{lang}: madoguchi {}", line.0);
    };
    thread::scope(|scope| {
        for (hand, lang) in [(0, "ja"), (1, "en"), (2, "ja"), (3, "en")] {
            scope.spawn(move || {
                // One language a line is enough: streams know none.
                for line in LINES.iter().skip(hand).step_by(4) {
                    checked(lang, *line);
                }
            });
        }
    });
}
