//! Secrets that come in through structure: a value by its name in a line, a phrase in parts over
//! several texts. They are nowhere on the disk, and what an older program stored is not shown.

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::harness::Sandbox;

/// A published test vector in two halves.
const HALVES: [&str; 2] = [
    "ozone drill grab fiber curtain grace",
    "pudding thank cruise elder eight picnic",
];

/// What must be gone of it.
const TRACES: [&str; 4] = ["ozone", "curtain", "pudding", "picnic"];

fn phrase() -> String {
    HALVES.join(" ")
}

/// Demands that words are in no file below the home.
#[track_caller]
fn is_on_no_disk(sandbox: &Sandbox, words: &str) {
    for (path, bytes) in sandbox.files() {
        let found = bytes
            .windows(words.len())
            .any(|window| window == words.as_bytes());
        assert!(!found, "{words} in {}", path.display());
    }
}

/// An incident as a line, with further values.
fn line(more: &Value) -> String {
    let mut line = json!({ "text": "入金が反映されない" });
    let (Some(line), Some(more)) = (line.as_object_mut(), more.as_object()) else {
        panic!("an object");
    };
    line.extend(more.clone());
    Value::Object(line.clone()).to_string() + "\n"
}

#[test]
fn a_value_that_only_its_name_makes_a_secret_is_not_imported() {
    let hex = "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35";
    let words: Vec<String> = phrase().split(' ').map(str::to_owned).collect();
    let numbered = words.iter().enumerate();
    let numbered: serde_json::Map<String, Value> = numbered
        .map(|(place, word)| (format!("w{place}"), json!(word)))
        .collect();
    let entries = words
        .iter()
        .map(|word| json!({ "at": "2026-11-20T21:30:00+09:00", "kind": "tried", "text": word }));
    let entries: Vec<Value> = entries.collect();
    for (more, secret) in [
        (json!({ "password": "Hanako#1987" }), "Hanako#1987"),
        (json!({ "private_key": hex }), hex),
        (
            json!({ "api": { "secret": "8Kd3jf92JdkLsPq0ZmXnCvBaSdFgHjKl" } }),
            "8Kd3jf92",
        ),
        (json!({ "pin": 482_157 }), "482157"),
        (json!({ "otp": 483_920 }), "483920"),
        (
            json!({ "form": [{ "name": "password", "value": "Hanako#1987" }] }),
            "Hanako#1987",
        ),
        (json!({ "words": words }), "curtain"),
        (Value::Object(numbered), "curtain"),
        (json!({ "timeline": entries }), "curtain"),
        (json!({ "one": HALVES[0], "two": HALVES[1] }), "curtain"),
        (json!({ "title": HALVES[0], "memo": HALVES[1] }), "pudding"),
        (
            json!({ "facts": [{ "kind": "login_password", "value": "Hanako#1987" }] }),
            "Hanako#1987",
        ),
    ] {
        let sandbox = Sandbox::new();
        let taken = sandbox
            .feed(&["import", "-"], line(&more).as_bytes())
            .exits(0);
        assert!(!taken.block().contains(secret), "{}", taken.block());
        let lines = sandbox.run(&["export"]).exits(0);
        assert!(
            !lines.block().contains(secret),
            "{secret}: {}",
            lines.block()
        );
        assert!(
            lines.block().contains("秘密情報を伏せました"),
            "{}",
            lines.block()
        );
        is_on_no_disk(&sandbox, secret);
    }
}

#[test]
fn values_that_are_no_secrets_come_back_from_an_import_as_they_were() {
    let txid = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
    let more = json!({
        "txid": txid,
        "author": "taro",
        "priority": 3,
        "tags": ["urgent", "bank", "phone", "wallet"],
        "order": { "id": "JOR20261120-120000-123456", "amount": 150_000 },
    });
    let sandbox = Sandbox::new();
    sandbox
        .feed(&["import", "-"], line(&more).as_bytes())
        .exits(0);
    let back = sandbox.run(&["export"]).exits(0).json();
    for (name, value) in more.as_object().expect("an object") {
        assert_eq!(back.get(name), Some(value), "{name}");
    }
}

#[test]
fn what_an_older_program_took_in_is_named_by_the_scan_and_is_not_exported() {
    let sandbox = Sandbox::new();
    let more = json!({ "author": "taro", "count": 3 });
    sandbox
        .feed(&["import", "-"], line(&more).as_bytes())
        .exits(0);
    let record = Connection::open(sandbox.database()).expect("it opens");
    for (old, pointer, value) in [
        ("/author", "/password", "Hanako#1987"),
        ("/count", "/pin", "482157"),
    ] {
        let sql = "UPDATE extra SET pointer = ?2, value = ?3 WHERE pointer = ?1";
        let changed = record.execute(sql, [old, pointer, value]);
        assert_eq!(changed.expect("it is written"), 1);
    }
    drop(record);
    let scan = sandbox.json(&["doctor", "--scan"]);
    let found = scan["scan"]["findings"].to_string();
    assert!(
        found.contains("password") && found.contains("pin"),
        "{scan}"
    );
    let lines = sandbox.run(&["export"]).exits(0);
    assert!(!lines.block().contains("1987") && !lines.block().contains("482157"));
}

/// Everything that shows, renders, reports or exports an incident.
const SHOWING: &[&[&str]] = &[
    &["show", "1"],
    &["show", "1", "--json"],
    &["draft", "1"],
    &["draft", "1", "--as", "dossier"],
    &["report", "1", "--format", "md"],
    &["report", "1", "--format", "json"],
    &["report", "1", "--format", "html", "--redact"],
    &["export"],
    &["export", "--redact"],
];

/// Demands that no part of the phrase is shown.
#[track_caller]
fn shows_no_part(sandbox: &Sandbox) {
    for args in SHOWING {
        let shown = sandbox.run(args).exits(0).block();
        for trace in TRACES {
            assert!(!shown.contains(trace), "{trace} in {args:?}:\n{shown}");
        }
    }
}

#[test]
fn a_phrase_that_comes_in_parts_at_once_is_stored_in_none_of_them() {
    let [first, last] = HALVES;
    let bank = format!("bank={first}");
    let device = format!("device={last}");
    let said = format!("ログインできない。メモは {first} です");
    for args in [
        &["log", "出金できません", "--tried", first, "--tried", last] as &[&str],
        &["log", &said, "--fact", &device],
        &[
            "log",
            "出金できません",
            "--error",
            first,
            "--fact",
            &bank.replace(first, last),
        ],
        &["log", "出金できません", "--title", first, "--tried", last],
    ] {
        let sandbox = Sandbox::new();
        let logged = sandbox.run(args).exits(0).block();
        assert!(logged.contains("復元フレーズ"), "{logged}");
        assert!(
            !logged.contains("以前の記録"),
            "nothing was recorded before: {logged}"
        );
        for trace in TRACES {
            assert!(!logged.contains(trace), "{trace}: {logged}");
            is_on_no_disk(&sandbox, trace);
        }
        shows_no_part(&sandbox);
    }
    let sandbox = Sandbox::new();
    sandbox.log("出金できません");
    sandbox.run(&["fact", "1", &bank, &device]).exits(0);
    for trace in TRACES {
        is_on_no_disk(&sandbox, trace);
    }
}

#[test]
fn the_part_that_is_recorded_already_is_told_hidden_named_and_can_be_deleted() {
    let sandbox = Sandbox::new();
    sandbox.log("出金できません");
    for words in ["ozone drill grab fiber", "curtain grace pudding thank"] {
        sandbox.run(&["note", "1", words]).exits(0);
    }
    let noted = sandbox
        .run(&["note", "1", "cruise elder eight picnic"])
        .exits(0);
    assert!(noted.block().contains("以前の記録"), "{}", noted.block());
    assert!(
        noted.block().contains("madoguchi purge N"),
        "{}",
        noted.block()
    );
    is_on_no_disk(&sandbox, "picnic");
    shows_no_part(&sandbox);
    let scan = sandbox.run(&["doctor", "--scan"]).exits(0).block();
    assert!(
        scan.contains("#1: 復元フレーズ") && scan.contains("purge N"),
        "{scan}"
    );
    // What is advised does it.
    sandbox.run(&["export", "--output", "out.ndjson"]).exits(0);
    sandbox.run(&["purge", "1", "--yes"]).exits(0);
    sandbox.run(&["import", "out.ndjson"]).exits(0);
    for trace in TRACES {
        is_on_no_disk(&sandbox, trace);
    }
    let scan = sandbox.json(&["doctor", "--scan"]);
    assert_eq!(scan["scan"]["findings"], json!([]), "{scan}");
}

#[test]
fn a_few_listed_words_in_several_texts_are_no_phrase() {
    let sandbox = Sandbox::english();
    sandbox.log("The deposit is not credited, I waited one hour and tried again");
    for words in [
        "called the bank, no answer",
        "still the same error on the screen",
        "update the app, then wait",
        "phone",
        "second device: same problem",
    ] {
        sandbox.run(&["note", "1", words]).exits(0);
    }
    let shown = sandbox.run(&["show", "1"]).exits(0).block();
    assert!(!shown.contains("secret removed"), "{shown}");
}
