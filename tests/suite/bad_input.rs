//! Bad input has equal rights: a clear message, the right exit code, and nothing lost.

mod attack;
mod carried;
mod contacts;
mod home;
mod hostile;
mod older;
mod secret;
mod strange;
mod streams;
mod waiting;
mod world;

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

use crate::harness::{DEPOSIT, Run, Sandbox};

/// A home with one incident that must survive.
fn recorded() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox
}

/// Demands that the incident of [`recorded`] is there, and no other.
#[track_caller]
fn nothing_was_lost_or_added(sandbox: &Sandbox) {
    let page = sandbox.json(&["list"]);
    let incidents = page["incidents"].as_array().expect("a list");
    assert_eq!(incidents.len(), 1, "{page:#}");
    assert_eq!(sandbox.json(&["show", "1"])["text"], DEPOSIT);
}

/// Demands the same exit code for people and for programs, and words of the message or its hints.
#[track_caller]
fn check(args: &[&str], code: i32, words: &[&str]) {
    let sandbox = recorded();
    let run = sandbox.run(args).exits(code);
    assert_eq!(run.stdout(), "", "an error leaves stdout empty");
    for word in words {
        assert!(
            run.stderr().contains(word),
            "`{word}` is not said\n{}",
            run.block()
        );
    }
    let english = Run::of(
        sandbox.command().args(args).env("MADOGUCHI_LANG", "en"),
        None,
    );
    english.exits(code).says("error: ");
    let error = sandbox
        .run(&[args, &["--json"]].concat())
        .exits(code)
        .error();
    let told = error.to_string();
    assert!(
        words.iter().all(|word| told.contains(word)),
        "{words:?}: {told}"
    );
    nothing_was_lost_or_added(&sandbox);
}

#[test]
fn an_empty_text_is_refused() {
    for text in ["", "   ", "\n\n", "　"] {
        check(&["log", text], 1, &["madoguchi log"]);
        check(&["triage", text], 1, &[]);
        check(&["note", "1", text], 1, &[]);
    }
}

#[test]
fn an_unknown_category_is_told_with_the_nearest() {
    check(
        &["log", DEPOSIT, "--category", "fund"],
        2,
        &["fund", "funds"],
    );
    check(
        &["log", DEPOSIT, "--category", "funds.fiat_depositt"],
        2,
        &["funds.fiat_deposit"],
    );
    check(&["edit", "1", "--category", "secruity"], 2, &["security"]);
    check(&["list", "--category", "tradng"], 2, &["trading"]);
}

#[test]
fn an_unknown_incident_is_told_with_the_way_to_the_numbers() {
    let commands: &[&[&str]] = &[
        &["show", "99"],
        &["route", "#99"],
        &["draft", "99"],
        &["note", "99", "電話しました"],
        &["fact", "99", "bank=みずほ銀行"],
        &["edit", "99", "--title", "題名"],
        &["step", "99", "freeze_account"],
        &["sent", "99"],
        &["close", "99"],
        &["reopen", "99"],
    ];
    for command in commands {
        check(command, 1, &["#99", "madoguchi list"]);
    }
}

#[test]
fn a_number_that_is_none_is_a_usage_error() {
    for number in ["abc", "0", "-1", "1.5", "99999999999999999999", ""] {
        let run = recorded().run(&["show", number]).exits(2);
        assert!(!run.stderr().is_empty(), "{number}");
    }
}

#[test]
fn an_unknown_provider_has_no_directory_and_the_nearest_is_told() {
    check(&["channels", "bitflier"], 1, &["bitflier", "bitflyer"]);
    check(&["pack", "show", "bitbnk"], 1, &["bitbnk", "bitbank"]);
}

#[test]
fn a_command_or_option_that_is_none_is_told_with_the_nearest() {
    check(&["logg", DEPOSIT], 2, &["logg", "log"]);
    check(&["list", "--statsu", "open"], 2, &["--status"]);
    check(&["list", "--status", "opne"], 2, &["open"]);
    check(&["draft", "1", "--as", "fax"], 2, &["form"]);
    check(&["--lang", "fr", "list"], 2, &["ja"]);
}

#[test]
fn a_time_that_cannot_be_read_is_told_with_an_example() {
    check(&["log", DEPOSIT, "--at", "いつか"], 2, &["いつか"]);
    check(
        &["note", "1", "試しました", "--at", "2026-13-45"],
        2,
        &["2026-13-45"],
    );
    check(&["list", "--since", "someday"], 2, &["someday"]);
}

#[test]
fn a_clock_that_is_no_instant_is_told() {
    let run = Sandbox::new().at("yesterday").run(&["list"]).exits(2);
    run.says("MADOGUCHI_NOW");
}

#[test]
fn a_title_beyond_its_limit_is_told_with_the_limit() {
    check(&["edit", "1", "--title", &"題".repeat(201)], 1, &["200"]);
    recorded()
        .run(&["edit", "1", "--title", &"題".repeat(200)])
        .exits(0);
}

#[test]
fn bytes_that_are_no_text_are_refused_and_not_replaced() {
    let sandbox = recorded();
    let run = sandbox.feed(&["log", "-"], b"abc \x80\xff\xfe").exits(1);
    assert!(run.stderr().contains("UTF-8"), "{}", run.block());
    let mut command = sandbox.command();
    command
        .arg("log")
        .arg(OsStr::from_bytes(b"abc \x80\xff\xfe"));
    let run = Run::of(&mut command, None);
    assert!([1, 2].contains(&run.code()), "{}", run.block());
    nothing_was_lost_or_added(&sandbox);
}

#[test]
fn ten_megabytes_are_recorded_whole() {
    let sandbox = recorded();
    let text = "入金が反映されません。".repeat(10_000_000 / "入金が反映されません。".len());
    sandbox
        .feed(&["note", "1", "-", "--quiet"], text.as_bytes())
        .exits(0);
    let shown = sandbox.json(&["show", "1"]);
    let events = shown["timeline"].as_array().expect("a list");
    assert!(events.iter().any(|event| event["text"] == text));
}

#[test]
fn more_than_can_be_kept_is_refused_and_nothing_of_it_is_recorded() {
    let sandbox = recorded();
    let text = "a".repeat(17 * 1024 * 1024);
    let error = sandbox
        .feed(&["log", "-", "--json"], text.as_bytes())
        .exits(1)
        .error();
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.contains("16")),
        "{error}"
    );
    nothing_was_lost_or_added(&sandbox);
}

#[test]
fn control_escape_and_bidi_characters_never_reach_the_terminal() {
    let hostile = "入金が\u{1b}[2J\u{1b}]0;pwned\u{7}反映\u{202e}されません\u{2066}\u{200b}\u{9b}31m\r\u{8}\u{0}";
    // An argument cannot hold a zero byte; stdin can.
    let sandbox = Sandbox::new();
    let logged = sandbox.feed(&["log", "-"], hostile.as_bytes()).exits(0);
    let hostile = hostile.replace('\0', "");
    let runs = [
        logged,
        sandbox.run(&["edit", "1", "--title", &hostile]),
        sandbox.run(&["note", "1", &hostile]),
        sandbox.run(&["fact", "1", &format!("bank={hostile}")]),
        sandbox.run(&["profile", "--name", &hostile]),
        sandbox.run(&["profile"]),
        sandbox.run(&["list"]),
        sandbox.run(&["show", "1"]),
        sandbox.run(&["route", "1"]),
        sandbox.run(&["draft", "1", "--as", "form"]),
        sandbox.run(&["draft", "1", "--as", "phone"]),
        sandbox.run(&["show", "1", "--json"]),
        sandbox.run(&["show", &hostile]),
        sandbox.run(&["channels", &hostile]),
        sandbox.run(&["log", &hostile, "--category", &hostile]),
        sandbox.run(&[&hostile]),
    ];
    for run in runs {
        let block = run.block();
        let found = block.chars().find(|&letter| {
            (letter.is_control() && letter != '\n')
                || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}')
        });
        assert_eq!(found, None, "{block}");
    }
}

#[test]
fn a_missing_text_without_a_terminal_is_an_error_that_names_it() {
    let sandbox = Sandbox::new();
    for args in [&["log"][..], &["log", "--no-input"], &["triage"]] {
        sandbox.run(args).exits(2).says("TEXT");
    }
}

#[test]
fn a_broken_pack_is_told_with_all_its_problems_and_their_lines() {
    let sandbox = Sandbox::new();
    let text = "\
[pack]
id = 7
name = { ja = \"こわれた取引所\", en = \"Broken\" }
language = \"fr\"
how_to_confirm = { ja = \"公式サイトで確認してください。\" }
colour = \"red\"

[[channel]]
window = \"letterbox\"
";
    std::fs::write(sandbox.folder().join("broken.toml"), text).expect("the file can be written");
    for command in ["check", "add"] {
        let run = sandbox.run(&["pack", command, "broken.toml"]).exits(1);
        for line in [2, 4, 5, 6, 9] {
            assert!(
                run.stderr().contains(&format!("broken.toml:{line}:")),
                "line {line}\n{}",
                run.block()
            );
        }
    }
    let run = sandbox
        .run(&["pack", "check", "broken.toml", "--json"])
        .exits(1)
        .says("broken_pack");
    let problems = run.json()["files"][0]["problems"].clone();
    assert!(problems.as_array().is_some_and(|all| all.len() > 1));
    assert!(!sandbox.run(&["pack", "list"]).stdout().contains("こわれた"));
}

#[test]
fn a_pack_that_is_no_toml_or_not_there_is_told() {
    let sandbox = Sandbox::new();
    std::fs::write(sandbox.folder().join("no.toml"), "= = =").expect("the file can be written");
    std::fs::write(sandbox.folder().join("bytes.toml"), b"\xff\xfe\x80").expect("the same");
    for file in ["no.toml", "bytes.toml", "missing.toml", "."] {
        sandbox.run(&["pack", "check", file]).exits(1).says(file);
    }
}
