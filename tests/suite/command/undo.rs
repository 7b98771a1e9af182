//! `undo`: the last change is taken back, and stays in the record.

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, Sandbox};
use crate::shape::like;

/// What a program reads of an incident, without what only grows.
fn told(sandbox: &Sandbox) -> Value {
    let mut shown = sandbox.json(&["show", "1"]);
    for grows in ["timeline", "taken_back"] {
        shown[grows] = Value::Null;
    }
    shown
}

#[test]
fn what_every_command_changed_is_taken_back() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.run(&["draft", "1"]).exits(0);
    let commands: [&[&str]; 9] = [
        &["note", "1", "まちがえた"],
        &["fact", "1", "amount=100円", "bank=三井住友銀行"],
        &["edit", "1", "--title", "ちがう", "--category", "login"],
        &["edit", "1", "--provider", "bitbank"],
        &["sent", "1"],
        &["sent", "1", "--ticket", "T-1"],
        &["close", "1"],
        &["reopen", "1"],
        &["note", "1", "再起動した", "--kind", "tried"],
    ];
    let mut states = Vec::new();
    for command in commands {
        let before = told(&sandbox);
        sandbox.run(command).exits(0);
        states.push((command, before));
    }
    for (command, before) in states.iter().rev() {
        sandbox.run(&["undo"]).exits(0);
        assert_eq!(told(&sandbox), *before, "{command:?}");
    }
    let run = sandbox.run(&["show", "1"]).exits(0);
    assert!(run.stdout().contains("取り消したもの") && run.stdout().contains("まちがえた"));
    let draft = sandbox.run(&["draft", "1"]).exits(0);
    assert!(!draft.stdout().contains("まちがえた"), "{}", draft.block());
}

#[test]
fn a_recording_that_was_taken_back_is_in_no_list_and_can_come_again() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let answer = sandbox.json(&["undo"]);
    like(
        &answer,
        &json!({"schema": 1, "id": 1,
            "undone": {"what": "logged", "at": "", "provider?": "", "incidents?": 1, "events": []},
            "event": {"id": 1, "uuid": "", "kind": "undone", "at": "", "precision": "minute",
                      "recorded_at": "", "text": ""}}),
    );
    let listed = |args: &[&str]| sandbox.json(args)["incidents"].as_array().map(Vec::len);
    assert_eq!(listed(&["list", "--all"]), Some(0));
    assert_eq!(listed(&["search", "みずほ"]), Some(0));
    assert_eq!(listed(&["list", "--status", "undone"]), Some(1));
    sandbox.run(&["undo"]).exits(1);
    sandbox.run(&["reopen", "1"]).exits(0);
    assert_eq!(listed(&["search", "みずほ"]), Some(1));
}

#[test]
fn there_is_nothing_to_take_back_in_a_new_home() {
    let sandbox = Sandbox::new();
    sandbox.run(&["undo"]).exits(1);
    sandbox.run(&["undo", "7"]).exits(1);
    assert!(sandbox.files().is_empty());
}

#[test]
fn account_facts_and_an_import_are_taken_back_too() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["profile", "--mail", "a@example.com"])
        .exits(0);
    sandbox
        .run(&["profile", "--mail", "b@example.com"])
        .exits(0);
    sandbox.run(&["undo"]).exits(0);
    sandbox
        .run(&["profile", "--reveal", "mail"])
        .exits(0)
        .shows("a@example.com");
    let lines = "{\"text\": \"出金できません\"}\n{\"text\": \"入金できません\"}\n";
    sandbox.feed(&["import", "-"], lines.as_bytes()).exits(0);
    assert_eq!(sandbox.json(&["undo"])["undone"]["incidents"], 2);
    assert_eq!(sandbox.json(&["list"])["incidents"], json!([]));
}

#[test]
fn what_was_taken_back_is_said_once() {
    for (sandbox, closed, told) in [
        (
            Sandbox::new(),
            "への変更を取り消しました: 終了\n",
            "取り消しました: 終了: 返金された\n",
        ),
        (
            Sandbox::english(),
            "taken back from #1: Closed\n",
            "#1: Closed: refunded\n",
        ),
    ] {
        sandbox.log(DEPOSIT);
        sandbox.run(&["close", "1"]).exits(0);
        sandbox.run(&["undo"]).exits(0).says(closed);
        let outcome = if told.contains("refunded") {
            "refunded"
        } else {
            "返金された"
        };
        sandbox.run(&["close", "1", "--outcome", outcome]).exits(0);
        sandbox.run(&["undo"]).exits(0).says(told);
    }
}
