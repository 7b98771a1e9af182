//! What stands in the texts that go on from an inquiry: what the record proves, and nothing else.

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, Sandbox};

/// A home with one incident whose form text was sent on a Friday before a holiday Monday.
fn sent() -> Sandbox {
    let sandbox = Sandbox::new().at("2026-11-20T10:00:00+09:00");
    sandbox.log(DEPOSIT);
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    sandbox
        .run(&["sent", "1", "--via", "form", "--ticket", "A-0017"])
        .exits(0);
    sandbox
}

fn draft(sandbox: &Sandbox, shape: &[&str]) -> String {
    let run = sandbox.run(&[&["draft", "1", "--as"], shape].concat());
    run.exits(0).stdout().to_owned()
}

/// Returns what stands under a heading, up to the next.
fn part<'t>(text: &'t str, heading: &str) -> &'t str {
    let (_, rest) = text.split_once(heading).unwrap_or(("", ""));
    rest.split("\n■").next().unwrap_or_default()
}

#[test]
fn a_follow_up_says_of_nothing_that_it_was_told_unless_the_sent_text_holds_it() {
    let sandbox = sent().at("2026-12-01T10:00:00+09:00");
    sandbox
        .run(&["fact", "1", "order_id=MDP20261119-000001"])
        .exits(0);
    std::fs::write(sandbox.folder().join("控え.txt"), "振込の控え").expect("a file");
    sandbox.run(&["attach", "1", "控え.txt"]).exits(0);
    let (told, new) = ("すでにお伝えしている内容", "新たにお伝えする内容");
    let text = draft(&sandbox, &["follow-up"]);
    assert!(part(&text, told).contains("円"), "{text}");
    assert!(!part(&text, told).contains("MDP20261119-000001"), "{text}");
    assert!(part(&text, new).contains("MDP20261119-000001"), "{text}");
    assert!(part(&text, "お送りできる資料").contains("資料1"), "{text}");
    // Once a text with both was sent, both were told.
    sandbox.run(&["sent", "1"]).exits(0);
    let text = draft(&sandbox, &["follow-up"]);
    let told = part(&text, told);
    assert!(
        told.contains("MDP20261119-000001") && told.contains("資料1"),
        "{text}"
    );
    assert!(!text.contains(new), "{text}");
    // What was said on the phone was told as far as it was noted.
    let call = [
        "sent",
        "1",
        "--via",
        "phone",
        "--with",
        "見本様",
        "--promised",
        "12月4日までに折り返す",
    ];
    sandbox
        .feed(
            &[&call[..], &["-"]].concat(),
            "電話で 500,001円 とお伝えした".as_bytes(),
        )
        .exits(0);
    sandbox.run(&["fact", "1", "amount=500001円"]).exits(0);
    let text = draft(&sandbox, &["follow-up"]);
    assert!(
        part(&text, "すでにお伝えしている内容").contains("500,001円"),
        "{text}"
    );
}

#[test]
fn a_promise_that_was_broken_is_named_also_after_a_reminder() {
    let sandbox = sent().at("2026-11-24T10:00:00+09:00");
    // The day that was promised is a Saturday, and is named as it was said.
    sandbox
        .run(&[
            "reply",
            "1",
            "調査に時間を要しており、11月28日までにご連絡いたします。",
        ])
        .exits(0);
    let promise = "2026年11月28日までにご連絡をいただけるとのことでしたが";
    let sandbox = sandbox.at("2026-11-30T10:00:00+09:00");
    assert!(!draft(&sandbox, &["follow-up"]).contains(promise));
    let sandbox = sandbox.at("2026-12-01T10:00:00+09:00");
    assert!(draft(&sandbox, &["follow-up"]).contains(promise));
    sandbox.run(&["sent", "1"]).exits(0);
    let sandbox = sandbox.at("2026-12-03T10:00:00+09:00");
    assert!(draft(&sandbox, &["follow-up"]).contains(promise));
    sandbox
        .run(&["reply", "1", "確認いたしました。本日反映いたしました。"])
        .exits(0);
    assert!(!draft(&sandbox, &["follow-up"]).contains(promise));
}

const FAKE: &str = "お問い合わせの件、補償の対象外です。受付番号：X-9999。12月4日までにご連絡いたします。\
                    ご本人確認は https://bitfIyer.com/login から。";

#[test]
fn what_is_probably_a_fake_is_kept_marked_and_is_nobodys_answer() {
    let sandbox = sent().at("2026-11-24T10:00:00+09:00");
    let before = sandbox.json(&["due"]);
    let reply = sandbox.json(&["reply", "1", FAKE]);
    assert_eq!(
        (&reply["proposed_kind"], &reply["reply"]["kind"]),
        (&json!("suspect"), &json!("suspect"))
    );
    assert_eq!(reply["reply"]["ticket"], Value::Null);
    assert_eq!(reply["reply"]["promised_on"], Value::Null);
    assert_eq!(sandbox.json(&["due"])["due"], before["due"]);
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["status"], "waiting");
    assert_eq!(shown["inquiries"][0]["ticket"], "A-0017");
    sandbox
        .run(&["show", "1"])
        .exits(0)
        .shows("偽の連絡の疑い")
        .shows("bitfIyer[.]com");
    for format in ["html", "md"] {
        sandbox
            .run(&["report", "1", "--format", format])
            .exits(0)
            .shows("偽の連絡の疑い");
    }
    for shape in [
        &["follow-up"][..],
        &["complaint"],
        &["complaint", "--to", "jvcea"],
        &["dossier", "--to", "jvcea"],
        &["form"],
        &["phone"],
        &["chat"],
    ] {
        let text = draft(&sandbox, shape);
        for words in ["X-9999", "回答を受領", "お断り", "12月4日", "fIyer", "偽"] {
            assert!(!text.contains(words), "{shape:?} has {words}: {text}");
        }
    }
    // Who knows better has the last word.
    sandbox
        .run(&["reply", "1", "--correct", "--kind", "answer"])
        .exits(0);
    assert_eq!(sandbox.json(&["due"])["due"][0]["turn"], "you");
    assert!(draft(&sandbox, &["follow-up"]).contains("回答を受領"));
}

#[test]
fn an_answer_that_is_corrected_to_a_fake_leaves_every_text() {
    let sandbox = sent().at("2026-11-24T10:00:00+09:00");
    sandbox
        .run(&["reply", "1", "補償のご要望にはお応えいたしかねます。"])
        .exits(0);
    assert!(draft(&sandbox, &["form"]).contains("お断り"));
    sandbox
        .run(&["reply", "1", "--correct", "--kind", "suspect"])
        .exits(0);
    assert!(!draft(&sandbox, &["form"]).contains("お断り"));
    assert!(!draft(&sandbox, &["complaint"]).contains("お断り"));
    assert_eq!(sandbox.json(&["due"])["due"][0]["turn"], "desk");
}

#[test]
fn a_refusal_stays_the_reason_when_the_matter_went_to_another_desk_or_was_closed() {
    let sandbox = sent().at("2026-11-24T10:00:00+09:00");
    let refusal = "補償のご要望にはお応えいたしかねます。";
    sandbox.run(&["reply", "1", refusal]).exits(0);
    sandbox.run(&["draft", "1", "--as", "complaint"]).exits(0);
    sandbox.run(&["sent", "1"]).exits(0);
    let sandbox = sandbox.at("2026-11-27T10:00:00+09:00");
    for closed in [false, true] {
        if closed {
            sandbox.run(&["close", "1"]).exits(0);
        }
        let text = draft(&sandbox, &["follow-up", "--inquiry", "1"]);
        assert!(text.contains("ご判断の理由"), "{text}");
        assert!(!text.contains("営業日が経ちました"), "{text}");
    }
    let text = draft(&sandbox, &["follow-up"]);
    assert!(text.contains("ご判断の理由"), "{text}");
}

#[test]
fn until_when_to_answer_is_told_and_is_no_point_to_answer() {
    let sandbox = sent().at("2026-11-24T10:00:00+09:00");
    let asks = "次の点をご教示ください。1. 送付先のサービス名 2. 画面の写し。11月26日までにご返信ください。";
    sandbox.run(&["reply", "1", asks]).exits(0);
    sandbox
        .run(&["due"])
        .exits(0)
        .shows("11月26日までにご返信ください");
    let text = draft(&sandbox, &["follow-up"]);
    let points = part(&text, "■ お尋ね・ご依頼の点");
    assert_eq!(
        points.matches("【こちらにご記入ください】").count(),
        2,
        "{text}"
    );
    assert!(points.contains("・送付先のサービス名\n"), "{text}");
    assert!(!points.contains("11月26日"), "{text}");
}

#[test]
fn until_when_the_user_has_to_answer_stands_wherever_a_turn_is_told() {
    let asks = "お振込明細を12月1日までにお送りください。ご利用の端末もお知らせください。";
    let sandbox = sent().at("2026-11-24T10:00:00+09:00");
    sandbox.run(&["reply", "1", asks]).exits(0);
    for command in [&["due"][..], &["show", "1"]] {
        let run = sandbox.run(command).exits(0);
        run.shows("お返事の期限: 12/1(火)");
    }
    sandbox.run(&[]).exits(0).shows("12/1(火)").says("12/1(火)");
    // Whoever complains meanwhile is told that the desk waits for an answer.
    sandbox
        .run(&["draft", "1", "--as", "complaint"])
        .exits(0)
        .says("窓口は、あなたのお返事を待っています（期限: 12/1(火)）");
    let row = sandbox.json(&["due"])["due"][0].clone();
    assert_eq!(row["answer_by"], "2026-12-01");
    let until: Vec<&Value> = (0..2).map(|place| &row["asked"][place]["until"]).collect();
    assert_eq!(until, [&json!("2026-12-01"), &Value::Null]);
    let calendar = sandbox.run(&["due", "--ics"]).exits(0);
    calendar.shows("DTSTART;VALUE=DATE:20261201\r\n");
    let sandbox = sandbox.at("2026-12-02T10:00:00+09:00");
    sandbox.run(&["due"]).exits(0).shows("過ぎています");
    sandbox.run(&["sent", "1"]).exits(0);
    let row = sandbox.json(&["due"])["due"][0].clone();
    assert_eq!(row["answer_by"], Value::Null);
}

#[test]
fn the_reason_that_the_desk_gave_is_quoted_with_its_day() {
    let sandbox = sent().at("2026-11-24T10:00:00+09:00");
    let reason = "利用規約第5条に基づき、返金はいたしかねます。";
    let reply = format!("お待たせして申し訳ございません。{reason}");
    sandbox.run(&["reply", "1", &reply]).exits(0);
    let quoted = format!("2026年11月24日の回答:「{reason}」");
    for shape in [&["complaint"][..], &["dossier"]] {
        let text = draft(&sandbox, shape);
        assert!(text.contains(&quoted), "{text}");
        assert!(!text.contains("お待たせ"), "{text}");
    }
    let english = draft(&sandbox, &["complaint", "--lang", "en"]);
    assert!(english.contains(reason), "{english}");
}

#[test]
fn an_address_that_the_user_reported_may_be_quoted_by_the_desk() {
    let sandbox = Sandbox::new().at("2026-11-20T10:00:00+09:00");
    sandbox.log("bitFlyerを名乗るメールで https://bitfIyer.com/login に誘導されました");
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    sandbox.run(&["sent", "1", "--via", "form"]).exits(0);
    let text = "https://bitfIyer.com/login は弊社のサイトではございません。開かないでください。";
    let reply = sandbox.json(&["reply", "1", text]);
    assert_eq!(reply["reply"]["kind"], "answer");
    assert_eq!(reply["contacts"][0]["verdict"], "look_alike");
}

#[test]
fn an_answer_to_nothing_stands_in_no_text_as_the_desks() {
    let sandbox = sent().at("2026-11-24T10:00:00+09:00");
    let refusal = "補償のご要望にはお応えいたしかねます。これが最終的な回答です。";
    sandbox
        .run(&["reply", "1", refusal, "--inquiry", "0"])
        .exits(0)
        .says("--inquiry");
    for shape in [
        &["follow-up"][..],
        &["complaint"],
        &["dossier", "--to", "jvcea"],
        &["form"],
    ] {
        let text = draft(&sandbox, shape);
        assert!(!text.contains("お断り"), "{shape:?}: {text}");
    }
    sandbox
        .run(&["report", "1", "--format", "md"])
        .exits(0)
        .shows("対応する問い合わせ: なし");
    sandbox
        .run(&["show", "1"])
        .exits(0)
        .shows("対応する問い合わせ: なし");
}

#[test]
fn each_matter_has_its_own_number() {
    let sandbox = sent();
    sandbox
        .run(&[
            "sent",
            "1",
            "--via",
            "form",
            "--new",
            "--ticket",
            "B-0002",
            "--at",
            "11/20 10:00",
        ])
        .exits(0);
    let due = sandbox.json(&["due"]);
    let tickets: Vec<&Value> = due["due"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|row| &row["ticket"])
        .collect();
    assert_eq!(tickets, ["A-0017", "B-0002"]);
    sandbox.run(&["draft", "1", "--as", "complaint"]).exits(0);
    sandbox.run(&["sent", "1", "--ticket", "C-0003"]).exits(0);
    // The support answers the first; the follow-up is about that one alone.
    let sandbox = sandbox.at("2026-11-25T10:00:00+09:00");
    sandbox
        .run(&[
            "reply",
            "1",
            "お振込の控えをお知らせください。受付番号：A-0017",
        ])
        .exits(0);
    let text = draft(&sandbox, &["follow-up"]);
    assert!(text.contains("A-0017"), "{text}");
    assert!(
        !text.contains("B-0002") && !text.contains("C-0003"),
        "{text}"
    );
}

#[test]
fn what_is_frozen_is_the_text_for_whom_it_was_sent_to() {
    let sandbox = Sandbox::new().at("2026-11-20T10:00:00+09:00");
    sandbox.log(DEPOSIT);
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    // Nothing was drafted for the association: nothing is frozen, and it is said what to do.
    for to in [
        ["--to", "jvcea"],
        ["--to", "complaints_desk"],
        ["--via", "phone"],
    ] {
        let run = sandbox.run(&[&["sent", "1"], &to[..]].concat()).exits(1);
        run.says("madoguchi draft 1 --as")
            .says("madoguchi sent 1 -");
    }
    assert_eq!(sandbox.json(&["show", "1"])["inquiries"], json!([]));
    sandbox
        .run(&["draft", "1", "--as", "dossier", "--to", "jvcea"])
        .exits(0);
    let sent = sandbox.json(&["sent", "1"]);
    assert_eq!(sent["inquiry"]["channel"], "jvcea");
    // The form text is there as well; it was not the last that was shown.
    let run = sandbox.run(&["sent", "1", "--via", "form"]).exits(0);
    run.says("経緯書").says("madoguchi undo");
    let shown = sandbox.json(&["show", "1"]);
    let body = shown["inquiries"][1]["body"].as_str().expect("a text");
    assert!(body.contains("お世話になっております"), "{body}");
    assert!(!body.contains("経緯書"), "{body}");
    // A follow-up belongs to the desk it was written for.
    let sandbox = sandbox.at("2026-12-02T10:00:00+09:00");
    sandbox.run(&["draft", "1", "--as", "follow-up"]).exits(0);
    let sent = sandbox.json(&["sent", "1", "--to", "jvcea"]);
    let body = sent["inquiry"]["body"].as_str().expect("a text");
    assert!(body.contains("経緯書"), "{body}");
    let sent = sandbox.json(&["sent", "1"]);
    assert_eq!(sent["inquiry"]["channel"], "form");
    let body = sent["inquiry"]["body"].as_str().expect("a text");
    assert!(body.contains("続けてご連絡いたします"), "{body}");
}

#[test]
fn what_is_still_to_come_was_neither_sent_nor_received() {
    let sandbox = sent();
    for command in [
        &["sent", "1", "--via", "form", "--at", "2026-11-21 10:00"][..],
        &["reply", "1", "ご案内いたします。", "--at", "2026-11-22"],
        &["reply", "1", "ご案内いたします。", "--at", "明日"],
    ] {
        let run = sandbox.run(command);
        assert_eq!(run.code(), 2, "{command:?}: {}", run.block());
    }
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["replies"], json!([]));
    // Clocks differ by minutes.
    let sent = sandbox.json(&["sent", "1", "--via", "form", "--at", "2026-11-20 10:03"]);
    assert_eq!(sent["inquiry"]["sent_at"], "2026-11-20T10:00:00+09:00");
}

#[test]
fn the_same_answer_is_taken_in_once() {
    let sandbox = sent();
    let text = "お問い合わせを受け付けました。受付番号：A-0017";
    sandbox.run(&["reply", "1", text]).exits(0);
    sandbox
        .run(&["reply", "1", text])
        .exits(0)
        .says("回答 1 と同じ");
    let replies = |sandbox: &Sandbox| {
        let shown = sandbox.json(&["show", "1"]);
        shown["replies"].as_array().map(Vec::len)
    };
    assert_eq!(replies(&sandbox), Some(1));
    // The acknowledgement of another inquiry may have the same words.
    sandbox
        .run(&["sent", "1", "--via", "form", "--new"])
        .exits(0);
    sandbox
        .run(&["reply", "1", text, "--inquiry", "2"])
        .exits(0);
    assert_eq!(replies(&sandbox), Some(2));
}

#[test]
fn what_the_desk_asks_stays_open_until_it_is_sent_or_said_to_be_done() {
    let sandbox = sent().at("2026-11-25T10:00:00+09:00");
    sandbox
        .run(&[
            "reply",
            "1",
            "12月10日までにご連絡します。つきましては本人確認書類の写しをお送りください。",
        ])
        .exits(0);
    let sandbox = sandbox.at("2026-11-26T10:00:00+09:00");
    sandbox
        .run(&[
            "reply",
            "1",
            "引き続き調査しております。12月15日までにご連絡いたします。",
        ])
        .exits(0);
    let first = &sandbox.json(&["due"])["due"][0];
    assert_eq!(first["turn"], "you");
    assert_eq!(first["reason"], "asked");
    assert_eq!(first["promised"], "2026-12-15");
    assert_eq!(first["since"], "2026-11-25T10:00:00+09:00");
    let asked = first["asked"][0]["text"].as_str().expect("a text");
    assert!(asked.contains("本人確認書類の写し"), "{asked}");
    for (page, words) in [
        (&["due"][..], "本人確認書類の写し"),
        (&["due"], "reply 1 --correct 1 --asks none"),
        (&["show", "1"], "窓口から求められていること"),
        (&[], "求められているものが1件"),
    ] {
        let run = sandbox.run(page).exits(0);
        let told = format!("{}{}", run.stdout(), run.stderr()).replace("\n     ", "");
        assert!(told.contains(words), "{page:?}\n{told}");
    }
    // A follow-up answers what stands open, not what the last letter asks.
    let text = draft(&sandbox, &["follow-up"]);
    assert!(
        part(&text, "お尋ね・ご依頼の点").contains("本人確認書類の写し"),
        "{text}"
    );
    let done = ["reply", "1", "--correct", "1", "--asks", "none"];
    sandbox.run(&done).exits(0);
    assert_eq!(sandbox.json(&["due"])["due"][0]["turn"], "desk");
    // The correction alone is taken back.
    sandbox.run(&["undo"]).exits(0);
    let first = &sandbox.json(&["due"])["due"][0];
    assert_eq!(first["asked"].as_array().map(Vec::len), Some(1));
    assert_eq!(first["promised"], "2026-12-15");
    // What was missed is told by hand, and sending answers all of it.
    let more = [
        "reply",
        "1",
        "--correct",
        "2",
        "--asks",
        "印鑑証明",
        "--asks",
        "委任状",
    ];
    sandbox.run(&more).exits(0);
    let first = &sandbox.json(&["due"])["due"][0];
    assert_eq!(first["asked"].as_array().map(Vec::len), Some(3));
    let sandbox = sandbox.at("2026-11-27T10:00:00+09:00");
    sandbox.run(&["sent", "1"]).exits(0);
    let first = &sandbox.json(&["due"])["due"][0];
    assert_eq!(
        (&first["turn"], &first["asked"]),
        (&json!("desk"), &json!([]))
    );
}

#[test]
fn what_a_note_of_a_call_infers_is_no_fact_of_the_dossier() {
    let sandbox = sent();
    let note = "送付の履歴は完了と確認できた。たぶん社員が盗んだと思う。";
    for kind in ["call", "chat", "mail", "public", "observed"] {
        sandbox.run(&["note", "1", note, "--kind", kind]).exits(0);
    }
    let text = draft(&sandbox, &["dossier"]);
    let (inferred, chronology) = (part(&text, "推測に基づくこと"), part(&text, "時系列"));
    assert!(inferred.contains("社員が盗んだ"), "{text}");
    assert!(!chronology.contains("社員"), "{text}");
    assert!(chronology.contains("完了と確認できた"), "{text}");
}
