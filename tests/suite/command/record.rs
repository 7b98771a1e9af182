//! `note`, `fact`, `edit`, `step`: the record grows, and what was corrected stays visible.

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, Sandbox, TAKEOVER};

fn recorded() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox
}

/// Returns the timeline as pairs of kind and text.
fn timeline(sandbox: &Sandbox) -> Vec<(String, String)> {
    let shown = sandbox.json(&["show", "1"]);
    let events = shown["timeline"].as_array().expect("a list");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    events
        .iter()
        .map(|event| (text(&event["kind"]), text(&event["text"])))
        .collect()
}

#[track_caller]
fn tells(sandbox: &Sandbox, kind: &str, words: &[&str]) {
    let timeline = timeline(sandbox);
    let told = |(known, text): &(String, String)| {
        known == kind && words.iter().all(|word| text.contains(word))
    };
    assert!(timeline.iter().any(told), "{kind} {words:?}: {timeline:#?}");
}

#[test]
fn a_note_of_each_kind_stands_in_the_timeline() {
    let sandbox = recorded();
    for kind in [
        "observed", "tried", "error", "call", "chat", "mail", "public",
    ] {
        sandbox
            .run(&["note", "1", "別の端末で試しました", "--kind", kind])
            .exits(0);
        tells(&sandbox, kind, &["別の端末で試しました"]);
    }
}

#[test]
fn a_note_has_the_time_it_is_about_and_the_timeline_is_in_order() {
    let sandbox = recorded();
    sandbox
        .run(&[
            "note",
            "1",
            "銀行に確認しました",
            "--kind",
            "call",
            "--at",
            "11/21 10:15",
        ])
        .exits(0);
    let shown = sandbox.json(&["show", "1"]);
    let events = shown["timeline"].as_array().expect("a list");
    let note = events
        .iter()
        .find(|event| event["kind"] == "call")
        .expect("the note is there");
    assert_eq!(note["at"], "2026-11-21T10:15:00+09:00");
}

#[test]
fn a_note_may_come_from_stdin_and_is_cleared() {
    let sandbox = recorded();
    let run = sandbox
        .feed(
            &["note", "1", "-"],
            "パスワードは Himitsu-4827 です".as_bytes(),
        )
        .exits(0);
    assert!(!run.block().contains("Himitsu-4827"), "{}", run.block());
    for (path, bytes) in sandbox.files() {
        assert!(
            !String::from_utf8_lossy(&bytes).contains("Himitsu-4827"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn a_corrected_fact_replaces_the_old_one_which_stays_in_the_timeline() {
    let sandbox = recorded();
    sandbox
        .run(&["fact", "1", "amount=300000円", "sender_name=ヤマダ タロウ"])
        .exits(0);
    let shown = sandbox.json(&["show", "1"]);
    let facts = shown["facts"].as_array().expect("a list");
    let amounts: Vec<&Value> = facts
        .iter()
        .filter(|fact| fact["kind"] == "amount")
        .map(|fact| &fact["value"])
        .collect();
    assert_eq!(amounts, [&json!("300000")]);
    tells(&sandbox, "corrected", &["500,000円", "300,000円"]);
    sandbox
        .run(&["draft", "1", "--as", "form"])
        .exits(0)
        .shows("ヤマダ タロウ");
}

#[test]
fn what_is_told_is_no_longer_missing() {
    let sandbox = Sandbox::new();
    let before = sandbox.log("振り込んだのに入金が反映されません");
    sandbox
        .run(&[
            "fact",
            "1",
            "bank=みずほ銀行",
            "amount=50万円",
            "occurred_at=11/21 21:00",
        ])
        .exits(0);
    let after = sandbox.json(&["route", "1"]);
    let completeness = |answer: &Value| answer["completeness"].as_f64().expect("a number");
    assert!(completeness(&before) < completeness(&after));
    let missing = after["missing"].as_array().expect("a list");
    assert!(
        missing.iter().all(|need| need["fact"] != "bank"),
        "{missing:#?}"
    );
}

#[test]
fn the_users_category_overrules_the_reading_and_moves_the_window() {
    let sandbox = recorded();
    sandbox
        .run(&[
            "edit",
            "1",
            "--category",
            "security.account_takeover",
            "--title",
            "口座の件",
        ])
        .exits(0);
    let route = sandbox.json(&["route", "1"]);
    assert_eq!(route["category"]["symptom"], "security.account_takeover");
    assert_eq!(route["routes"][0]["channel"], "self_service");
    assert_eq!(sandbox.json(&["show", "1"])["title"], "口座の件");
    tells(
        &sandbox,
        "corrected",
        &["日本円の入金が反映されない", "アカウントの乗っ取り"],
    );
}

#[test]
fn a_step_that_was_done_stands_in_the_timeline_and_in_the_draft() {
    let sandbox = Sandbox::new();
    sandbox.log(TAKEOVER);
    sandbox
        .run(&["step", "1", "freeze_account", "--at", "23:30"])
        .exits(0);
    assert!(timeline(&sandbox).iter().any(|(kind, _)| kind == "step"));
    let shown = sandbox.json(&["show", "1"]);
    let events = shown["timeline"].as_array().expect("a list");
    let step = events
        .iter()
        .find(|event| event["kind"] == "step")
        .expect("the step is there");
    assert_eq!(step["at"], "2026-11-22T23:30:00+09:00");
    sandbox
        .run(&["draft", "1", "--as", "form"])
        .exits(0)
        .shows("23:30");
}

#[test]
fn a_step_is_ticked_by_its_number_and_its_tick_taken_back() {
    let sandbox = Sandbox::english();
    sandbox.log(TAKEOVER);
    let listed = sandbox.run(&["route", "1"]).exits(0);
    let listed = listed
        .shows("2. Change the password")
        .shows("madoguchi step 1 NUMBER");
    assert!(!listed.stdout().contains("(secure_mailbox)"));
    let steps = || -> Vec<String> {
        let standing = timeline(&sandbox).into_iter();
        let steps = standing.filter(|(kind, _)| kind == "step");
        steps.map(|(_, text)| text).collect()
    };
    sandbox
        .run(&["step", "1", "2"])
        .exits(0)
        .says("step 2 is done");
    sandbox
        .run(&["step", "1", "2"])
        .exits(0)
        .says("done already");
    sandbox.run(&["step", "1", "4"]).exits(0);
    assert_eq!(steps().len(), 2);
    // Taken back by its code, in another language than it was ticked in.
    sandbox
        .run(&["--lang", "ja", "step", "1", "secure_mailbox", "--undo"])
        .exits(0)
        .says("取り消しました");
    assert_eq!(steps().len(), 1);
    sandbox
        .run(&["step", "1", "2", "--undo"])
        .exits(1)
        .says("not ticked");
    sandbox.run(&["step", "1", "0"]).exits(1).says("from 1 to");
    sandbox.run(&["verify"]).exits(0);
}

#[test]
fn a_step_that_is_none_is_told_with_those_there_are() {
    let sandbox = Sandbox::new();
    sandbox.log(TAKEOVER);
    sandbox
        .run(&["step", "1", "freeze_acount"])
        .exits(1)
        .says("freeze_account");
}

#[test]
fn a_change_of_nothing_and_a_fact_of_no_kind_are_usage_errors() {
    let sandbox = recorded();
    sandbox.run(&["edit", "1"]).exits(2);
    sandbox
        .run(&["fact", "1", "amonut=3"])
        .exits(2)
        .says("amount");
    sandbox.run(&["fact", "1", "amount"]).exits(2);
}

#[test]
fn a_slip_in_a_ticket_number_is_corrected_and_is_no_second_sending() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["log", "入金が反映されない", "--no-input"])
        .exits(0);
    sandbox.run(&["draft", "1"]).exits(0);
    for number in ["7654321", "7654322", "7654322"] {
        sandbox.run(&["sent", "1", "--ticket", number]).exits(0);
    }
    let shown = sandbox.json(&["show", "1"]);
    let inquiries = shown["inquiries"].as_array().expect("a list");
    assert_eq!(inquiries.len(), 1, "{shown}");
    assert_eq!(inquiries[0]["ticket"], "7654322");
}

#[test]
fn what_is_not_known_is_no_value_whatever_the_words_for_it_are() {
    for (sandbox, words, said) in [
        (Sandbox::new(), "わからない", "分からない"),
        (Sandbox::english(), "I don't know", "not known"),
    ] {
        sandbox.log("昨日10時に0.5BTCを送付しましたが、届きません");
        for code in ["txid", "destination_service"] {
            let run = sandbox.run(&["fact", "1", &format!("{code}={words}")]);
            run.exits(0).says(said);
        }
        let shown = sandbox.json(&["show", "1"]).to_string();
        let draft = sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
        assert!(!shown.contains(words) && !draft.stdout().contains(words));
        // What stands is not taken away by it.
        let amount = format!("amount={words}");
        sandbox.run(&["fact", "1", &amount]).exits(0);
        let shown = sandbox.json(&["show", "1"]).to_string();
        assert!(shown.contains("\"0.5\""), "{shown}");
    }
}

#[test]
fn a_kind_of_trouble_is_offered_by_its_code_with_its_name() {
    let run = Sandbox::new().run(&["log", "--category", "fund", "x"]);
    let run = run.exits(2).says("`funds` のことですか");
    for line in [
        "  funds  入出金",
        "  funds.fiat_deposit  日本円の入金が反映されない",
    ] {
        assert!(
            run.stderr().lines().any(|said| said == line),
            "{}",
            run.stderr()
        );
    }
}
