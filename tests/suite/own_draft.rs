//! A draft that the user has changed is the user's text: it stands until a fresh one is asked for.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::harness::{DEPOSIT, DEPOSIT_EN, Sandbox};
use crate::terminal::Terminal;

/// Makes a home whose editor runs a line of shell on the file `$1`.
fn with(sandbox: Sandbox, line: &str) -> Sandbox {
    let path = sandbox.folder().join("ed");
    fs::write(&path, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{line}\n")).expect("it is written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be run");
    sandbox.env("VISUAL", &path.display().to_string())
}

/// Makes a home in which a draft was changed at 23:40.
fn edited() -> Sandbox {
    let sandbox = with(Sandbox::new(), "echo '追伸です' >> \"$1\"");
    sandbox.log(DEPOSIT);
    sandbox
        .run(&["draft", "1", "--edit"])
        .exits(0)
        .shows("いたします。\n追伸です");
    sandbox
}

#[test]
fn an_edited_draft_is_shown_written_and_edited_again() {
    let sandbox = edited();
    let first = sandbox.run(&["draft", "1"]).exits(0).shows("追伸です");
    first
        .says("11/22(日) 23:40にご自分で")
        .says("madoguchi draft 1 --fresh");
    let body = sandbox.run(&["draft", "1", "--field", "body"]).exits(0);
    body.shows("追伸です");
    sandbox
        .run(&["draft", "1", "--output", "draft.txt"])
        .exits(0);
    let written = fs::read_to_string(sandbox.folder().join("draft.txt")).expect("it is written");
    assert!(written.contains("追伸です"), "{written}");
    // The next editing goes on from the text that was edited.
    let again = sandbox.run(&["draft", "1", "--edit"]).exits(0);
    assert_eq!(again.stdout().matches("追伸です").count(), 2);
    // What is sent is that text.
    sandbox.run(&["sent", "1"]).exits(0);
    let sent = sandbox.json(&["show", "1"])["inquiries"].to_string();
    assert_eq!(sent.matches("追伸です").count(), 2, "{sent}");
    // A first letter may be sent once more as it was.
    sandbox.run(&["draft", "1"]).exits(0).shows("追伸です");
}

#[test]
fn what_was_recorded_since_is_named_unless_it_is_in_the_text() {
    let sandbox = edited().at("2026-11-23T10:00:00+09:00");
    let run = sandbox.run(&["draft", "1"]).exits(0);
    assert!(
        !run.stderr().contains("その後に記録され"),
        "{}",
        run.block()
    );
    sandbox
        .run(&[
            "fact",
            "1",
            "sender_name=ヤマダ タロウ",
            "error_message=追伸です",
        ])
        .exits(0);
    sandbox
        .run(&["note", "1", "--kind", "call", "電話がつながらない"])
        .exits(0);
    let run = sandbox.run(&["draft", "1"]).exits(0).shows("追伸です");
    let run = run
        .says("その後に記録され")
        .says("ヤマダ タロウ")
        .says("電話がつながらない");
    assert!(!run.stdout().contains("ヤマダ タロウ"), "{}", run.block());
    assert!(
        !run.stderr().contains("エラーメッセージ: 追伸です"),
        "{}",
        run.block()
    );
    let draft = sandbox.json(&["draft", "1"]);
    assert_eq!(draft["edited"]["at"], "2026-11-22T23:40:00+09:00");
    let since = draft["edited"]["since"].as_array().expect("a list");
    assert_eq!(since.len(), 2, "{since:?}");
    let codes: Vec<_> = draft["notices"]
        .as_array()
        .expect("a list")
        .iter()
        .collect();
    assert_eq!(codes[0]["code"], "edited", "{codes:?}");
}

#[test]
fn what_was_recorded_within_the_second_of_the_change_is_named_too() {
    let sandbox = edited();
    for (fact, told) in [
        ("amount=400000円", "400,000円"),
        ("bank_branch=渋谷支店", "渋谷支店"),
    ] {
        sandbox.run(&["fact", "1", fact]).exits(0);
        let run = sandbox.run(&["draft", "1"]).exits(0);
        let run = run.says("その後に記録され").says(told);
        assert!(!run.stdout().contains(told), "{}", run.block());
    }
}

#[test]
fn a_fresh_text_takes_its_place_and_gives_it_back() {
    let sandbox = edited();
    let fresh = sandbox.run(&["draft", "1", "--fresh"]).exits(0);
    assert!(!fresh.stdout().contains("追伸です"), "{}", fresh.block());
    let fresh = fresh.says("madoguchi draft 1 --edited");
    let next = sandbox.run(&["draft", "1"]).exits(0);
    assert_eq!(next.stdout(), fresh.stdout());
    assert!(sandbox.json(&["draft", "1"])["edited"].is_null());
    sandbox
        .run(&["draft", "1", "--edited"])
        .exits(0)
        .shows("追伸です");
    sandbox.run(&["draft", "1"]).exits(0).shows("追伸です");
    // A length is that of a text of the record, and only this once.
    let short = sandbox
        .run(&["draft", "1", "--length", "short"])
        .exits(0)
        .says("今回だけ");
    assert!(!short.stdout().contains("追伸です"), "{}", short.block());
    sandbox.run(&["draft", "1"]).exits(0).shows("追伸です");
}

#[test]
fn each_shape_and_language_has_a_text_of_its_own() {
    let sandbox = edited();
    for args in [
        ["draft", "1", "--as", "phone"].as_slice(),
        &["draft", "1", "--lang", "en"],
    ] {
        let other = sandbox.run(args).exits(0);
        assert!(!other.stdout().contains("追伸です"), "{}", other.block());
        assert!(!other.stderr().contains("--fresh"), "{}", other.block());
        let none = [args, &["--edited"]].concat();
        sandbox.run(&none).exits(1).says("draft 1 --edit");
    }
    sandbox.run(&["draft", "1"]).exits(0).shows("追伸です");
    sandbox
        .run(&["draft", "1", "--edited", "--fresh"])
        .exits(2)
        .says("--fresh");
}

#[test]
fn a_reminder_that_was_sent_is_not_the_text_of_the_next() {
    let sandbox = edited();
    sandbox.run(&["sent", "1"]).exits(0);
    let sandbox = sandbox.at("2026-12-01T10:00:00+09:00");
    let follow_up = ["draft", "1", "--as", "follow-up"];
    sandbox
        .run(&["draft", "1", "--as", "follow-up", "--edit"])
        .exits(0);
    sandbox.run(&follow_up).exits(0).shows("追伸です");
    sandbox.run(&["sent", "1"]).exits(0);
    let next = sandbox.run(&follow_up).exits(0);
    assert!(!next.stdout().contains("追伸です"), "{}", next.block());
}

#[test]
fn the_interview_shows_the_edited_text_and_can_make_it_anew() {
    let sandbox = with(Sandbox::english(), "echo 'P.S. mine' >> \"$1\"");
    sandbox.log(DEPOSIT_EN);
    let mut terminal = Terminal::open(&sandbox, 80, &["resume", "1"]);
    terminal.sees("Right?").rests().answers("");
    while terminal.is_asked() && !terminal.shown().contains("What now?") {
        terminal.answers("");
    }
    assert!(!terminal.shown().contains("make it anew"));
    terminal.answers("e");
    terminal
        .sees("P.S. mine")
        .sees("make it anew")
        .rests()
        .types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
    terminal
        .sees("P.S. mine")
        .sees("as you changed it")
        .sees("What now?")
        .rests();
    terminal
        .answers("n")
        .sees("made anew from the record")
        .sees("What now?")
        .rests();
    terminal.answers("");
    assert_eq!(terminal.ends(), 0);
    let fresh = sandbox.run(&["draft", "1"]).exits(0);
    assert!(!fresh.stdout().contains("P.S. mine"), "{}", fresh.block());
    let run = sandbox
        .run(&["draft", "1", "--lang", "ja", "--edited"])
        .exits(0);
    run.shows("P.S. mine");
}
