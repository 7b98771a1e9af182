//! Files, records, environments and mails that were made to do harm, through the real program.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;

use super::{nothing_was_lost_or_added, recorded};
use crate::harness::{Run, Sandbox};

/// What moves a cursor, renames a window, turns text around, hides in it or ends a C string.
const ACTS: &str =
    "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}31m\u{8}\r\u{202e}\u{2066}\u{200b}\u{200f}\u{feff}\u{e0041}";

/// What a page would run or fetch, and what would begin an entry of a calendar.
const MARKUP: &str = "<script>alert(1)</script><img src=//evil.example/x onerror=alert(1)>\"'>\
    <a href=\"javascript:alert(1)\">\r\n```\r\n<img src=//evil.example/y>\r\nBEGIN:VEVENT\r\nSUMMARY:x";

/// Demands that nothing that acts on a display is in an answer.
#[track_caller]
fn is_harmless(run: &Run, calendar: bool) {
    let acts = |letter: &char| {
        letter.is_control() && *letter != '\n' && !(calendar && *letter == '\r')
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    };
    let block = run.block();
    assert_eq!(block.chars().find(acts), None, "{block:?}");
}

/// Writes words wherever the program takes some.
fn filled(words: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let name = words.replace(['/', '\0'], "_");
    let name: String = name.chars().take(60).collect();
    fs::write(sandbox.folder().join(&name), "x").expect("a file can have this name");
    let bank = format!("bank=みずほ{words}");
    let all: &[&[&str]] = &[
        &[
            "log",
            &format!("入金が反映されません{words}"),
            "--title",
            words,
            "--error",
            words,
            "--tried",
            words,
            "--fact",
            &bank,
            "--provider",
            words,
        ],
        &["note", "1", words],
        &["fact", "1", &format!("error_message={words}")],
        &["profile", "--name", words, "--environment", words],
        &["attach", "1", &name],
        &["draft", "1"],
        &["sent", "1", "--ticket", words, "--via", "form"],
    ];
    for args in all {
        let run = sandbox.run(args);
        assert!(run.code() < 2, "{args:?}\n{}", run.block());
        is_harmless(&run, false);
    }
    let run = sandbox.feed(
        &["reply", "1", "-"],
        format!("ご連絡です。{words}").as_bytes(),
    );
    is_harmless(&run, false);
    let line = serde_json::json!({
        "type": "incident", "text": format!("出金できません{words}\0"), "title": words,
        "provider": words, "facts": [{"kind": "bank", "value": words}],
        "timeline": [{"at": "2026-11-20T21:30:00+09:00", "kind": "tried", "text": words}],
    });
    let run = sandbox.feed(&["import", "-"], format!("{line}\n").as_bytes());
    is_harmless(&run, false);
    sandbox
}

/// Every command that shows what was recorded.
const SHOWS: &[&[&str]] = &[
    &[],
    &["list", "--all"],
    &["show", "1"],
    &["show", "2"],
    &["search", "入金"],
    &["search", "出金"],
    &["route", "1"],
    &["route", "2"],
    &["channels"],
    &["due"],
    &["escalate", "1"],
    &["stats"],
    &["profile"],
    &["draft", "1", "--as", "form", "--length", "full"],
    &["draft", "1", "--as", "phone"],
    &["draft", "1", "--as", "chat"],
    &["draft", "1", "--as", "follow-up"],
    &["draft", "1", "--as", "dossier"],
    &["draft", "2"],
    &["report", "1", "--format", "html"],
    &["report", "1", "--format", "md"],
    &["report", "1", "--format", "json"],
    &["report", "1", "--format", "html", "--redact"],
    &["export"],
    &["verify"],
    &["doctor"],
    &["doctor", "--scan"],
    &["completions", "bash"],
    &["completions", "zsh"],
];

#[test]
fn what_acts_on_a_display_is_shown_harmlessly_by_every_command() {
    let sandbox = filled(ACTS);
    for args in SHOWS {
        let run = sandbox.run(args);
        assert!(run.code() < 2, "{args:?}\n{}", run.block());
        is_harmless(&run, false);
        is_harmless(&sandbox.run(&[args, &["--json"][..]].concat()), false);
    }
    is_harmless(&sandbox.run(&["due", "--ics"]), true);
}

#[test]
fn words_are_neither_markup_of_a_page_nor_lines_of_a_calendar() {
    let sandbox = filled(MARKUP);
    for format in ["html", "md"] {
        let page = sandbox.run(&["report", "1", "--format", format]).exits(0);
        // A backslash before a mark makes it a letter of Markdown.
        let page = unfenced(page.stdout()).replace("\\<", "");
        for mark in ["<script>alert", "<img src=//", "<a href=\"javascript:"] {
            assert!(!page.contains(mark), "{format}: {mark}");
        }
    }
    // After the answer it is the user's turn; an incident that waits has a day.
    sandbox.log("出金できません");
    let title = ["edit", "3", "--title", MARKUP];
    for args in [&title[..], &["draft", "3"], &["sent", "3", "--via", "form"]] {
        sandbox.run(args).exits(0);
    }
    let calendar = sandbox.run(&["due", "--ics"]).exits(0);
    let lines = |begin: &str| {
        let lines = calendar.stdout().lines();
        lines.filter(|line| line.starts_with(begin)).count()
    };
    assert_eq!(
        (
            lines("BEGIN:VEVENT"),
            lines("END:VEVENT"),
            lines("SUMMARY:x")
        ),
        (1, 1, 0),
        "{}",
        calendar.stdout()
    );
    assert!(calendar.stdout().lines().all(|line| line.len() <= 75));
}

/// Returns a text without what stands between fences of Markdown, which is shown as it is.
fn unfenced(text: &str) -> String {
    let mut fence: Option<&str> = None;
    let outside = text.lines().filter(|line| {
        let ticks = line
            .trim_end()
            .trim_end_matches(|letter: char| letter != '`');
        let opens = line.starts_with("```") && !ticks.is_empty();
        match fence {
            Some(open) if *line == open => fence = None,
            None if opens => fence = Some(ticks),
            Some(_) => {}
            None => return true,
        }
        false
    });
    outside.collect::<Vec<_>>().join("\n")
}

fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo is there").success());
}

#[test]
fn what_is_no_file_or_never_ends_is_refused_and_waited_for_by_nobody() {
    let sandbox = recorded();
    let inside = |name: &str| sandbox.folder().join(name);
    pipe(&inside("pipe"));
    symlink("/dev/zero", inside("endless")).expect("a link");
    symlink("circle", inside("circle")).expect("a link");
    let _socket = UnixListener::bind(inside("socket")).expect("a socket");
    fs::create_dir(inside("folder")).expect("a folder");
    let sparse = fs::File::create(inside("sparse")).expect("a file");
    sparse.set_len(1 << 34).expect("a file of zeros");
    fs::write(inside("empty"), "").expect("an empty file");
    for name in [
        "pipe",
        "endless",
        "circle",
        "socket",
        "folder",
        "sparse",
        "empty",
        "/dev/zero",
    ] {
        let mut all = vec![vec!["attach", "1", name], vec!["restore", name, "--yes"]];
        // Of a pipe, these read what another program writes.
        if name != "pipe" {
            all.push(vec!["pack", "check", name]);
            all.push(vec!["pack", "add", name]);
            all.push(vec!["import", "--csv", name, "--for", "1"]);
        }
        if name != "pipe" && name != "sparse" {
            all.push(vec!["import", name]);
        }
        for args in all {
            let run = sandbox.run(&args);
            assert!([1, 3].contains(&run.code()), "{args:?}\n{}", run.block());
            assert!(!run.stderr().trim().is_empty(), "{args:?}");
            nothing_was_lost_or_added(&sandbox);
        }
    }
}

#[test]
fn a_database_that_holds_nothing_is_no_backup() {
    let sandbox = recorded();
    let path = sandbox.folder().join("nothing.db");
    let nothing = Connection::open(&path).expect("it opens");
    nothing
        .execute_batch("CREATE TABLE x (y); DROP TABLE x; VACUUM;")
        .expect("it is written");
    drop(nothing);
    sandbox.run(&["restore", "nothing.db", "--yes"]).exits(3);
    nothing_was_lost_or_added(&sandbox);
}

#[test]
fn a_pack_in_the_home_that_is_no_file_stops_no_command() {
    let sandbox = recorded();
    let folder = sandbox.home().join("packs");
    fs::create_dir_all(&folder).expect("a folder");
    pipe(&folder.join("a.toml"));
    symlink("/dev/zero", folder.join("b.toml")).expect("a link");
    fs::create_dir(folder.join("c.toml")).expect("a folder");
    fs::write(
        folder.join("d.toml"),
        format!("a = {}", "[".repeat(200_000)),
    )
    .expect("a file");
    fs::write(
        folder.join("e.toml"),
        format!("a{} = 1", ".a".repeat(200_000)),
    )
    .expect("a file");
    for args in [
        &["list"][..],
        &["channels", "bitFlyer"],
        &["channels", "a"],
        &["pack", "list"],
        &["check", "https://example.com", "--provider", "b"],
        &["log", "aで出金できません", "--provider", "a"],
        &["doctor"],
    ] {
        let run = sandbox.run(args);
        assert!(run.code() < 2, "{args:?}\n{}", run.block());
    }
}

#[test]
fn a_record_that_another_hand_prepared_runs_nothing() {
    for prepared in [
        "CREATE TRIGGER evil AFTER INSERT ON timeline_event BEGIN UPDATE incident SET title = 'pwned'; END",
        "CREATE TRIGGER evil BEFORE INSERT ON fact BEGIN DELETE FROM incident; END",
        "CREATE VIEW evil AS SELECT writefile('pwned', 'x')",
        "CREATE VIEW evil AS SELECT load_extension('pwned')",
        "ALTER TABLE incident ADD COLUMN evil TEXT GENERATED ALWAYS AS ('pwned') VIRTUAL",
        "CREATE INDEX evil ON incident (length(title))",
    ] {
        let sandbox = recorded();
        let record = Connection::open(sandbox.database()).expect("it opens");
        record.execute_batch(prepared).expect("it is prepared");
        drop(record);
        for args in [
            &["list"][..],
            &["note", "1", "銀行に確認しました"],
            &["fact", "1", "bank=みずほ銀行"],
            &["search", "入金"],
            &["export"],
            &["verify"],
        ] {
            let run = sandbox.run(args);
            assert!(
                [0, 1, 3].contains(&run.code()),
                "{prepared}\n{}",
                run.block()
            );
            assert!(
                !run.stdout().contains("pwned"),
                "{prepared}\n{}",
                run.block()
            );
        }
        nothing_was_lost_or_added(&sandbox);
        assert!(!sandbox.folder().join("pwned").exists(), "{prepared}");
    }
}

#[test]
fn no_variable_of_the_environment_does_harm() {
    for (name, value) in [
        ("HOME", "/dev/null"),
        ("XDG_DATA_HOME", "/dev/null"),
        ("TZ", "../../etc/passwd"),
        ("TZ", ACTS),
        ("LANG", ACTS),
        ("LC_ALL", "ja_JP.\u{1b}[2J"),
        ("TERM", ACTS),
        ("COLUMNS", "99999999999999999999"),
        ("COLUMNS", "-1"),
        ("COLUMNS", "0"),
        ("MADOGUCHI_NOW", ACTS),
        ("MADOGUCHI_LANG", ACTS),
        ("NO_COLOR", ACTS),
        ("TMPDIR", "/dev/null"),
        ("PAGER", "touch pwned"),
        ("EDITOR", "touch pwned; false"),
        ("EDITOR", "$(touch pwned)"),
        ("VISUAL", "`touch pwned`"),
    ] {
        let sandbox = recorded().env(name, value);
        for args in [
            &["list"][..],
            &["show", "1"],
            &["draft", "1"],
            &["log", "--edit"],
        ] {
            let run = sandbox.run(args);
            assert!([0, 1, 2].contains(&run.code()), "{name}\n{}", run.block());
            is_harmless(&run, false);
        }
        assert!(!sandbox.folder().join("pwned").exists(), "{name}={value}");
    }
}

#[test]
fn a_mail_with_hostile_headers_is_read_and_does_nothing() {
    let mails = [
        format!("From: bitFlyer <support@bitfIyer.com>\r\nSubject: {ACTS}{MARKUP}\r\n\r\n入金が確認できました{ACTS}"),
        "From: =?UTF-8?B?G1sySuKAriA=?= <x@example.com>\r\nSubject: =?ISO-2022-JP?B?GyRC?=\r\n\r\nx".to_owned(),
        format!("From: {}\r\nSubject: x\r\n\r\nx", "<a@".repeat(20_000)),
        format!("Content-Type: multipart/mixed; boundary=b\r\n\r\n{}", "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(2_000)),
        format!("{}\r\n\r\nx", "X: y\r\n".repeat(20_000)),
        "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n====".to_owned(),
        "\r\n\r\n\0\0\0".to_owned(),
    ];
    for mail in mails {
        let sandbox = recorded();
        for args in [
            &["check", "-"][..],
            &["check", "-", "--json"],
            &["reply", "1", "-"],
        ] {
            let run = sandbox.feed(args, mail.as_bytes());
            assert!(run.code() < 2, "{args:?}\n{}", run.block());
            is_harmless(&run, false);
        }
        is_harmless(&sandbox.run(&["show", "1"]), false);
        nothing_was_lost_or_added(&sandbox);
    }
}

#[test]
fn an_editor_that_fails_leaves_no_secret_behind() {
    let sandbox = Sandbox::new();
    let editor = sandbox.folder().join("editor");
    let script = "printf '出金できません。パスワードは Tsubame-4827-kumo です。\\n' > \"$2\"; cp \"$2\" \"$2~\"; exit 3";
    fs::write(&editor, script).expect("it is written");
    let editor = format!("/bin/sh {} x", editor.display());
    let sandbox = sandbox.env("EDITOR", &editor);
    fs::write(sandbox.folder().join("editor"), script).expect("it is written");
    let run = sandbox.run(&["log", "--edit"]).exits(1);
    assert!(!run.block().contains("Tsubame"), "{}", run.block());
    let mut kept = 0;
    for (path, bytes) in sandbox.files() {
        let text = String::from_utf8_lossy(&bytes);
        if path.file_name().is_some_and(|name| name != "editor") {
            assert!(!text.contains("Tsubame"), "{}", path.display());
            kept += usize::from(text.contains("出金できません"));
        }
    }
    assert_eq!(kept, 2, "the words themselves are kept");
}
