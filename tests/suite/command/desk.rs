//! What the desk has said, and what is told while it is recorded: one rule for `due`, `escalate`
//! and the drafts.

use crate::harness::{DEPOSIT, Sandbox};

/// A home with one inquiry, sent on the first of December with the number T-9.
fn sent() -> Sandbox {
    let sandbox = Sandbox::new().at("2026-12-01T10:00:00+09:00");
    sandbox.log(DEPOSIT);
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    let form = ["sent", "1", "--via", "form", "--ticket", "T-9"];
    sandbox
        .run(&form)
        .exits(0)
        .says("記入欄（【…】）が")
        .says("`madoguchi sent 1 -`");
    sandbox
}

#[test]
fn a_call_before_the_day_that_was_named_leaves_it_standing_everywhere() {
    let sandbox = sent().at("2026-12-02T10:00:00+09:00");
    let promise = ["reply", "1", "12月4日までにご回答いたします。"];
    sandbox.run(&promise).exits(0);
    let sandbox = sandbox.at("2026-12-03T10:00:00+09:00");
    let call = ["sent", "1", "--via", "phone", "--promised", "折り返す"];
    sandbox.run(&call).exits(0);
    let sandbox = sandbox.at("2026-12-07T10:00:00+09:00");
    sandbox
        .run(&["due"])
        .exits(0)
        .shows("12/4(金) を1営業日過ぎています");
    let ladder = sandbox.json(&["escalate", "1", "--to", "complaints_desk"]);
    assert_eq!(ladder["rungs"][0]["entry"]["reason"], "overdue");
    let complaint = sandbox.run(&["draft", "1", "--as", "complaint"]).exits(0);
    let complaint = complaint.shows("2026年12月4日とされた期日を過ぎました");
    assert!(!complaint.stderr().contains("条件は、まだ"));
}

#[test]
fn what_is_waited_for_or_asked_is_never_called_an_answer() {
    let reason = |sandbox: &Sandbox| {
        let ladder = sandbox.json(&["escalate", "1", "--to", "complaints_desk"]);
        ladder["rungs"][0]["entry"]["reason"].clone()
    };
    let sandbox = sent();
    sandbox
        .run(&["draft", "1", "--as", "complaint"])
        .exits(0)
        .says("苦情の申し出の条件は、まだ満たしていません");
    let sandbox = sandbox.at("2026-12-02T10:00:00+09:00");
    let asks = ["reply", "1", "ご住所をお知らせください。"];
    sandbox.run(&asks).exits(0);
    assert_eq!(reason(&sandbox), "asked");
    let sandbox = sandbox.at("2026-12-03T10:00:00+09:00");
    let promise = ["reply", "1", "12月4日までにご回答いたします。"];
    sandbox.run(&["undo"]).exits(0);
    sandbox.run(&promise).exits(0);
    let sandbox = sandbox.at("2026-12-16T10:00:00+09:00");
    sandbox.run(&["close", "1"]).exits(0);
    let sandbox = sandbox.at("2026-12-20T10:00:00+09:00");
    sandbox.run(&["reopen", "1"]).exits(0);
    assert_eq!(reason(&sandbox), "reopened");
    sandbox
        .run(&["draft", "1", "--as", "follow-up"])
        .exits(0)
        .shows("2026年12月4日までにご連絡をいただけるとのことでしたが");
}

#[test]
fn what_was_sent_before_a_number_that_is_replaced_and_the_day_of_a_promise_are_told() {
    let sandbox = sent();
    let renumber = ["sent", "1", "--ticket", "T-10"];
    sandbox.run(&renumber).exits(0).says("T-9 → T-10");
    let sandbox = sandbox.at("2026-12-01T10:30:00+09:00");
    sandbox
        .run(&["sent", "1"])
        .exits(0)
        .says("問い合わせ 1 と同じ文面");
    let shown = sandbox.json(&["show", "1"]);
    let body = shown["inquiries"][0]["body"].as_str().expect("a text");
    let pasted = body.replace('\n', "\r\n");
    sandbox
        .feed(&["sent", "1", "-", "--via", "form"], pasted.as_bytes())
        .exits(0)
        .says("と同じ文面");
    let call = ["sent", "1", "--via", "phone", "--promised", "折り返す"];
    let call = [&call[..], &["--by", "金曜"]].concat();
    sandbox.run(&call).exits(0).says("2026/12/4(金)");
}

#[test]
fn letters_of_one_instant_stand_as_they_were_recorded() {
    let sandbox = sent().at("2026-12-02T10:00:00+09:00");
    sandbox
        .run(&["reply", "1", "調査の結果、ご入金は確認できませんでした。"])
        .exits(0);
    sandbox.run(&["draft", "1", "--as", "follow-up"]).exits(0);
    sandbox.run(&["sent", "1"]).exits(0);
    let due = sandbox.json(&["due"]);
    assert!(due.to_string().contains("chased"), "{due:#}");
    let dossier = sandbox.run(&["draft", "1", "--as", "dossier"]).exits(0);
    let lines: Vec<&str> = dossier.stdout().lines().collect();
    let place = |words: &str| lines.iter().rposition(|line| line.contains(words));
    assert!(
        place("回答を受領") < place("フォームから連絡"),
        "{}",
        dossier.stdout()
    );
}

#[test]
fn what_must_not_wait_stands_before_the_ladder_and_a_fake_brings_in_who_takes_fakes() {
    let rungs = |sandbox: &Sandbox| -> Vec<String> {
        let ladder = sandbox.json(&["escalate", "1"]);
        let rungs = ladder["rungs"].as_array().expect("a list");
        rungs
            .iter()
            .map(|rung| rung["code"].as_str().expect("a code").to_owned())
            .collect()
    };
    let sandbox = Sandbox::new();
    sandbox.log("偽サイトにログイン情報を入力してしまい、不正ログインされて出金されました。");
    let first: Vec<String> = rungs(&sandbox).into_iter().take(2).collect();
    assert_eq!(first, ["receiving_bank", "police"]);
    let sandbox = sent();
    assert!(!rungs(&sandbox).contains(&"antiphishing".to_owned()));
    let fake = ["reply", "1", "ご確認ください。", "--kind", "suspect"];
    sandbox.run(&fake).exits(0);
    for code in ["antiphishing", "police"] {
        assert!(rungs(&sandbox).contains(&code.to_owned()), "{code}");
    }
}
