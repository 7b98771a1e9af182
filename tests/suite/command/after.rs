//! `reply`, `due`, `escalate`, and what `sent` keeps of a call: after the draft.

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, DEPOSIT_EN, Sandbox};
use crate::shape::like;

/// A home with one incident whose inquiry was sent on the Friday before a holiday Monday.
fn waiting() -> Sandbox {
    let sandbox = Sandbox::new().at("2026-11-20T10:00:00+09:00");
    sandbox.log(DEPOSIT);
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    sandbox.run(&["sent", "1", "--via", "form"]).exits(0);
    sandbox
}

fn due(sandbox: &Sandbox) -> Value {
    sandbox.json(&["due"])["due"].clone()
}

#[test]
fn an_answer_is_kept_as_it_came_with_what_was_read_out_of_it() {
    let sandbox = waiting().at("2026-11-24T15:00:00+09:00");
    let text = "現在調査中です。11月30日までにご連絡いたします。受付番号：A-0017";
    let reply = sandbox.json(&["reply", "1", text]);
    like(
        &reply,
        &json!({
            "schema": 1, "id": 1, "proposed_kind": "extension", "because": ["調査中です|現在調査中|調査中で"],
            "reply": {
                "id": 1, "number": 1, "uuid": "", "inquiry": 1, "kind": "extension|",
                "received_at": "2026-11-24T15:00:00+09:00|", "ticket": "A-0017|",
                "promised_on": "2026-11-30|", "questions": [""], "subject": "", "text": "",
                "sha256": "",
            },
            "contacts": [null], "contradictions": [null], "findings": [null],
            "due": [{"turn": "desk|", "reason": "promised|", "due": "2026-11-30|", "basis": "promise|"}],
        }),
    );
    assert_eq!(reply["reply"]["text"], text);
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["replies"][0], reply["reply"]);
    assert_eq!(shown["status"], "waiting");
    // The desk's number belongs to the inquiry that it answers.
    assert_eq!(shown["inquiries"][0]["ticket"], "A-0017");
    let kinds: Vec<&Value> = shown["timeline"]
        .as_array()
        .expect("a timeline")
        .iter()
        .map(|event| &event["kind"])
        .collect();
    assert_eq!(kinds, ["logged", "sent", "replied"]);
}

#[test]
fn a_saved_mail_is_read_in_its_own_encoding() {
    let sandbox = waiting().at("2026-11-26T12:00:00+09:00");
    let body = encoding_rs::ISO_2022_JP
        .encode("調査の結果、本日反映いたしました。お問い合わせ番号: Q-7781")
        .0
        .into_owned();
    let mail = [
        b"From: desk@example.jp\r\nSubject: Re\r\nDate: Wed, 25 Nov 2026 18:00:00 +0900\r\n\
          MIME-Version: 1.0\r\nContent-Type: text/plain; charset=ISO-2022-JP\r\n\
          Content-Transfer-Encoding: 7bit\r\n\r\n"
            .as_slice(),
        &body,
    ]
    .concat();
    let reply = sandbox
        .feed(&["reply", "1", "-", "--json"], &mail)
        .exits(0)
        .json();
    let reply = &reply["reply"];
    assert_eq!(
        (&reply["kind"], &reply["ticket"], &reply["received_at"]),
        (
            &json!("answer"),
            &json!("Q-7781"),
            &json!("2026-11-25T18:00:00+09:00")
        )
    );
    assert_eq!(sandbox.json(&["show", "1"])["status"], "answered");
}

#[test]
fn a_look_alike_in_an_answer_is_called_out_and_a_secret_never_kept() {
    let sandbox = waiting();
    let text = "ご本人確認のため https://bitfIyer.com/login を開いてください。パスワードは hunter2-Tokyo です";
    let run = sandbox.run(&["reply", "1", text]).exits(0);
    let run = run.says("bitflyer.com").says("開いたり");
    assert!(!run.stderr().contains("hunter2"), "{}", run.stderr());
    let reply = sandbox.json(&["reply", "1", text]);
    let verdicts: Vec<&Value> = reply["contacts"]
        .as_array()
        .expect("contacts")
        .iter()
        .map(|contact| &contact["verdict"])
        .collect();
    assert_eq!(verdicts, ["look_alike"]);
    for (path, bytes) in sandbox.files() {
        let found = bytes.windows(7).any(|part| part == b"hunter2");
        assert!(!found, "{}", path.display());
    }
}

#[test]
fn what_was_read_out_of_an_answer_is_corrected_and_its_text_never() {
    let sandbox = waiting();
    let before = sandbox.json(&["reply", "1", "了解いたしました。"]);
    assert_eq!(before["reply"]["kind"], "answer");
    assert_eq!(due(&sandbox)[0]["turn"], "you");
    let right = [
        "--kind",
        "extension",
        "--promised",
        "12/4",
        "--ticket",
        "B-1",
    ];
    let after = sandbox.json(&[&["reply", "1", "--correct"], right.as_slice()].concat());
    for key in ["text", "sha256", "received_at", "uuid"] {
        assert_eq!(after["reply"][key], before["reply"][key], "{key}");
    }
    let due = due(&sandbox);
    assert_eq!(
        (&due[0]["turn"], &due[0]["due"]),
        (&json!("desk"), &json!("2026-12-04"))
    );
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["status"], "waiting");
    let told = shown["timeline"].to_string();
    assert!(told.contains("回答 → 回答期限の延長"), "{told}");
    sandbox
        .run(&["reply", "1", "--correct", "1"])
        .exits(2)
        .says("--");
    sandbox
        .run(&["reply", "1", "--correct", "7", "--kind", "refusal"])
        .exits(1)
        .says("7");
    sandbox
        .run(&["reply", "1", "--correct", "--promised", "soon"])
        .exits(2)
        .says("soon");
}

#[test]
fn an_answer_before_the_report_answers_nothing_and_is_pointed_out() {
    let sandbox = waiting();
    let reply = sandbox.json(&[
        "reply",
        "1",
        "ご案内いたします。",
        "--at",
        "2026-11-18 10:00",
    ]);
    assert_eq!(reply["reply"]["inquiry"], Value::Null);
    let codes: Vec<&Value> = reply["contradictions"]
        .as_array()
        .expect("contradictions")
        .iter()
        .map(|said| &said["code"])
        .collect();
    assert_eq!(codes, ["reply_before_report", "reply_before_trouble"]);
    let due = due(&sandbox);
    assert_eq!(
        (&due[0]["turn"], due.as_array().map(Vec::len)),
        (&json!("desk"), Some(1))
    );
    let shown = sandbox.json(&["show", "1"]);
    assert!(
        shown["notices"].to_string().contains("reply_before_report"),
        "{shown}"
    );
}

#[test]
fn of_a_call_it_is_kept_with_whom_and_what_was_promised() {
    let sandbox = Sandbox::new().at("2026-11-20T10:00:00+09:00");
    sandbox.log(DEPOSIT);
    let call = [
        "--via",
        "phone",
        "--with",
        "見本様",
        "--promised",
        "11月25日までに折り返し連絡する",
    ];
    let sent = sandbox.json(&[&["sent", "1"], call.as_slice()].concat());
    like(
        &sent["inquiry"],
        &json!({"channel": "phone|", "spoke_with": "見本様|", "promised_on": "2026-11-25|",
                "promise": "11月25日までに折り返し連絡する|", "body": "11月25日までに折り返し連絡する|"}),
    );
    let sandbox = sandbox.at("2026-11-26T10:00:00+09:00");
    let due = due(&sandbox);
    assert_eq!(
        (&due[0]["overdue"], &due[0]["basis"]),
        (&json!(true), &json!("promise"))
    );
    let told = sandbox.json(&["show", "1"])["timeline"].to_string();
    assert!(told.contains("見本様"), "{told}");
    sandbox
        .run(&[
            "sent",
            "1",
            "--via",
            "phone",
            "--with",
            "x",
            "--by",
            "yesterday",
        ])
        .exits(2)
        .says("yesterday");
}

#[test]
fn what_is_late_is_listed_and_a_reminder_is_no_second_matter() {
    let sandbox = waiting();
    assert_eq!(sandbox.json(&["list", "--overdue"])["incidents"], json!([]));
    let sandbox = sandbox.at("2026-12-01T09:00:00+09:00");
    let late = sandbox.json(&["list", "--overdue"]);
    like(
        &late["incidents"][0],
        &json!({"id": 1, "due": "2026-11-30|", "turn": "desk|", "overdue": true}),
    );
    assert_eq!(late["incidents"][0]["overdue"], true);
    sandbox.run(&[]).exits(0).says("madoguchi due");
    sandbox.run(&["draft", "1", "--as", "follow-up"]).exits(0);
    let sent = sandbox.json(&["sent", "1"]);
    assert_eq!(
        (&sent["inquiry"]["follows"], &sent["inquiry"]["channel"]),
        (&json!(1), &json!("form"))
    );
    assert_eq!(sandbox.json(&["list", "--overdue"])["incidents"], json!([]));
    assert_eq!(due(&sandbox).as_array().map(Vec::len), Some(1));
    let own = sandbox.json(&["sent", "1", "--via", "form", "--new"]);
    assert_eq!(own["inquiry"]["follows"], Value::Null);
    assert_eq!(due(&sandbox).as_array().map(Vec::len), Some(2));
}

#[test]
fn a_calendar_holds_the_days_and_nothing_of_the_trouble() {
    let sandbox = waiting();
    sandbox
        .run(&["edit", "1", "--title", "x,y;z\\\u{1b}]0;t\u{7} END:VEVENT"])
        .exits(0);
    let calendar = |sandbox: &Sandbox| {
        let run = sandbox.run(&["due", "--ics"]).exits(0);
        run.stdout().to_owned()
    };
    let file = calendar(&sandbox);
    assert!(file.lines().count() > 10, "{file}");
    assert_eq!(file.matches("\r\n").count(), file.matches('\n').count());
    assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
    assert!(file.contains("DTSTART;VALUE=DATE:20261130\r\n"), "{file}");
    assert_eq!(file.matches("\r\nBEGIN:VEVENT\r\n").count(), 1);
    assert_eq!(file.matches("\r\nEND:VEVENT\r\n").count(), 1);
    assert!(
        !file.contains(['\u{1b}', '\u{7}']) && !file.contains("みずほ"),
        "{file}"
    );
    // The same matter keeps its number, so that a calendar moves the entry.
    let uid = |file: &str| {
        let line = file.lines().find(|line| line.starts_with("UID:"));
        line.expect("a UID").to_owned()
    };
    let first = uid(&file);
    let none = Sandbox::new();
    none.log(DEPOSIT);
    let said = none.run(&["due", "--ics"]).exits(0).says("カレンダー");
    assert_eq!(said.stdout(), "");
    let sandbox = sandbox.at("2026-12-02T09:00:00+09:00");
    sandbox.run(&["sent", "1", "--via", "form"]).exits(0);
    let moved = calendar(&sandbox);
    assert_eq!(uid(&moved), first);
    assert!(moved.contains("DTSTART;VALUE=DATE:20261209\r\n"), "{moved}");
}

#[test]
fn the_ladder_says_what_each_door_depends_on() {
    let sandbox = waiting();
    let rungs = |sandbox: &Sandbox| {
        let ladder = sandbox.json(&["escalate", "1"]);
        like(
            &ladder,
            &json!({"schema": 1, "id": 1, "at": "", "rungs": [{
                "code": "", "name": "", "ladder": true,
                "entry": {"state": "met|not_yet|depends", "reason": "", "text": "", "opens_on?": ""},
                "when?": "", "can": [""], "cannot": [""], "bring": [""], "open": null,
                "opens_at?": "", "source?": "", "as_of?": "", "confidence?": "",
                "contacts": [{"kind": "", "value": null, "source": "", "as_of": "", "confidence": ""}],
            }]}),
        );
        let rungs = ladder["rungs"].as_array().expect("rungs").clone();
        let entry = |code: &str| {
            let rung = rungs.iter().find(|rung| rung["code"] == code);
            let entry = &rung.expect("the rung")["entry"];
            format!(
                "{} {} {}",
                entry["state"].as_str().unwrap_or_default(),
                entry["reason"].as_str().unwrap_or_default(),
                entry["opens_on"].as_str().unwrap_or_default()
            )
        };
        ["complaints_desk", "jvcea", "adr", "fsa"]
            .map(entry)
            .map(|said| said.trim().to_owned())
    };
    assert_eq!(
        rungs(&sandbox),
        [
            "not_yet waiting 2026-12-01",
            "not_yet waiting 2026-12-01",
            "not_yet no_complaint",
            "met any_time"
        ]
    );
    let sandbox = sandbox.at("2026-12-01T09:00:00+09:00");
    assert_eq!(
        rungs(&sandbox),
        [
            "met overdue",
            "depends complaint_first",
            "not_yet no_complaint",
            "met any_time"
        ]
    );
    sandbox.run(&["draft", "1", "--as", "complaint"]).exits(0);
    let sent = sandbox.json(&["sent", "1"]);
    assert_eq!(
        (&sent["inquiry"]["channel"], &sent["inquiry"]["stage"]),
        (&json!("complaints_desk"), &json!("complaint"))
    );
    assert_eq!(
        rungs(&sandbox),
        [
            "met used",
            "not_yet waiting 2026-12-16",
            "not_yet waiting 2026-12-16",
            "met any_time"
        ]
    );
    sandbox.json(&[
        "reply",
        "1",
        "ご要望にはお応えいたしかねます。これが最終的な回答です。",
    ]);
    assert_eq!(
        rungs(&sandbox),
        ["met used", "met refused", "met refused", "met any_time"]
    );
    sandbox
        .run(&["escalate", "1", "--to", "nobody"])
        .exits(2)
        .says("jvcea");
}

#[test]
fn a_trouble_without_a_crime_is_not_sent_to_the_police() {
    let sandbox = Sandbox::english();
    sandbox.log(DEPOSIT_EN);
    let codes = sandbox.json(&["escalate", "1"])["rungs"].to_string();
    assert!(!codes.contains("\"police\""), "{codes}");
    sandbox.log("Somebody took over my account and withdrew 1.2 BTC");
    let codes = sandbox.json(&["escalate", "2"])["rungs"].to_string();
    for code in ["\"police\"", "\"receiving_bank\"", "\"antiphishing\""] {
        assert!(codes.contains(code), "{code}");
    }
}

#[test]
fn texts_that_go_on_from_an_inquiry_need_one() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox
        .run(&["draft", "1", "--as", "follow-up"])
        .exits(1)
        .says("sent");
    sandbox
        .run(&["draft", "1", "--to", "jvcea"])
        .exits(2)
        .says("--as");
    // A complaint is the user's own choice at any time; it then claims nothing that was not.
    let run = sandbox.run(&["draft", "1", "--as", "complaint"]).exits(0);
    assert!(!run.stdout().contains("やり取り"), "{}", run.stdout());
}

#[test]
fn an_answer_to_a_closed_incident_is_kept_and_does_not_open_it() {
    let sandbox = waiting();
    sandbox.run(&["close", "1"]).exits(0);
    sandbox
        .run(&["reply", "1", "ご回答いたします。"])
        .exits(0)
        .says("reopen 1");
    assert_eq!(sandbox.json(&["show", "1"])["status"], "closed");
    assert_eq!(due(&sandbox), json!([]));
    sandbox.run(&["reopen", "1"]).exits(0);
    assert_eq!(due(&sandbox)[0]["turn"], "you");
}

#[test]
fn what_to_do_with_an_incident_that_was_opened_again_is_the_same_everywhere() {
    let sandbox = waiting();
    sandbox.run(&["close", "1"]).exits(0);
    let closed = sandbox.run(&["close", "1"]).exits(1);
    closed.says("`madoguchi show 1`");
    let sandbox = sandbox.at("2026-11-24T10:00:00+09:00");
    sandbox.run(&["reopen", "1"]).exits(0);
    let next = "`madoguchi draft 1 --as follow-up`";
    sandbox.run(&["due"]).exits(0).shows(next);
    sandbox.run(&[]).exits(0).says(next);
}

#[test]
fn a_complaint_has_one_matter_in_its_subject() {
    for (text, subject) in [
        (
            "アカウントを乗っ取られました",
            "第三者によるアカウント操作の疑いの件についての苦情の申し出",
        ),
        (
            "昨日の21時ごろ50万円を振り込みましたが反映されません",
            "日本円の入金が反映されない件についての苦情の申し出",
        ),
    ] {
        let sandbox = Sandbox::new();
        sandbox.log(text);
        let draft = sandbox.json(&["draft", "1", "--as", "complaint"]);
        assert_eq!(draft["subject"], subject);
    }
}

#[test]
fn an_empty_answer_and_a_file_that_is_no_text_are_refused() {
    let sandbox = waiting();
    sandbox.feed(&["reply", "1", "-"], b"  \n").exits(1);
    sandbox
        .feed(&["reply", "1", "-"], b"\xff\xfe\xfd\x00\x81")
        .exits(1);
    sandbox
        .run(&["reply", "1", "x", "--inquiry", "9"])
        .exits(1)
        .says("9");
    assert_eq!(sandbox.json(&["show", "1"])["replies"], json!([]));
}

#[test]
fn two_numbers_in_one_mail_and_a_date_still_to_come_are_said() {
    let sandbox = waiting().at("2026-11-26T12:00:00+09:00");
    sandbox
        .run(&["sent", "1", "--ticket", "A-1001", "--inquiry", "1"])
        .exits(0);
    let mail = "From: desk@example.jp\r\nSubject: Re: [ticket B-2002]\r\n\
        Date: Mon, 30 Nov 2026 18:00:00 +0900\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n\
        受付番号: A-1001 の件、調査中です。\r\n";
    let run = sandbox.feed(&["reply", "1", "-"], mail.as_bytes()).exits(0);
    run.says("受付番号: A-1001")
        .says("ほかの受付番号もあります: B-2002")
        .says("2026/11/30(月) 18:00）は未来になっている");
    let shown = sandbox.json(&["show", "1"]);
    let reply = &shown["replies"][0];
    assert_eq!(
        (&reply["ticket"], &reply["received_at"]),
        (&json!("A-1001"), &json!("2026-11-26T12:00:00+09:00"))
    );
    let timeline = shown["timeline"].to_string();
    assert!(timeline.contains("A-1001, B-2002"), "{timeline}");
    let english = sandbox.run(&["show", "1", "--lang", "en"]).exits(0);
    let shown = english.stdout();
    assert!(shown.contains("number A-1001, B-2002"), "{shown}");
}

#[test]
fn what_was_sent_before_is_not_said_to_go_on_from_what_came_later() {
    let sandbox = waiting();
    let call = |args: &[&str]| {
        let args = [&["sent", "1", "-", "--via", "phone"], args].concat();
        sandbox.feed(&args, "電話で聞いた".as_bytes()).exits(0)
    };
    call(&["--at", "11月19日 10:00"]).says("問い合わせ 1 より前の連絡");
    call(&[]).says("の続きとして");
    let due = due(&sandbox);
    assert_eq!(due.as_array().map(Vec::len), Some(1), "{due:#}");
}

#[test]
fn inquiries_that_still_wait_are_named_when_an_incident_is_closed() {
    let sandbox = waiting();
    sandbox
        .feed(
            &["sent", "1", "-", "--new", "--ticket", "Q-2"],
            "別の件です".as_bytes(),
        )
        .exits(0);
    let listed = &sandbox.json(&["list"])["incidents"][0];
    like(
        &listed["matters"],
        &json!([{"turn": "desk|", "ticket": null, "overdue": false}, {"turn": "desk|", "ticket": "Q-2|"}]),
    );
    sandbox
        .run(&["close", "1"])
        .exits(0)
        .says("問い合わせ 1（")
        .says("問い合わせ 2（");
    let alone = waiting();
    let quiet = alone.run(&["close", "1"]).exits(0);
    assert!(!quiet.stderr().contains("問い合わせ"), "{}", quiet.stderr());
}
