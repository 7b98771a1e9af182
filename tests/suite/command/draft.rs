//! `draft`: stdout holds the text to paste and nothing else.

use serde_json::json;

use crate::harness::{DEPOSIT, Sandbox};
use crate::shape::like;

fn recorded() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox
}

#[test]
fn stdout_is_the_text_and_the_conversation_is_on_stderr() {
    let run = recorded().run(&["draft", "1"]).exits(0);
    for words in ["50万円", "みずほ銀行", "【ご登録メールアドレス】"] {
        assert!(run.stdout().contains(words), "{words}\n{}", run.block());
    }
    assert!(!run.stdout().contains("madoguchi"), "{}", run.stdout());
    assert!(!run.stderr().is_empty(), "what the desk will ask is said");
}

#[test]
fn nothing_is_said_to_be_unknown_unless_the_user_says_so() {
    let sandbox = recorded();
    for shape in ["form", "phone", "chat", "help"] {
        let run = sandbox.run(&["draft", "1", "--as", shape]).exits(0);
        assert!(!run.stdout().contains("不明"), "{shape}\n{}", run.stdout());
    }
}

#[test]
fn every_shape_is_plain_text_in_both_languages() {
    let sandbox = recorded();
    for shape in ["form", "phone", "chat", "help"] {
        for lang in ["ja", "en"] {
            let run = sandbox
                .run(&["draft", "1", "--as", shape, "--lang", lang])
                .exits(0);
            let text = run.stdout();
            assert!(!text.trim().is_empty(), "{shape} {lang}");
            for garbled in [
                "**", "```", "{{", "}}", "{%", "\t", "\r", "None", "none", "①",
            ] {
                assert!(!text.contains(garbled), "{shape} {lang}: {garbled}\n{text}");
            }
            assert!(
                !text.contains("\n\n\n"),
                "{shape} {lang}: an empty part leaves a hole\n{text}"
            );
            assert!(
                text.lines().all(|line| line == line.trim_end()),
                "{shape} {lang}\n{text}"
            );
        }
    }
}

#[test]
fn the_profile_fills_the_blanks() {
    let sandbox = recorded();
    sandbox
        .run(&[
            "profile",
            "--mail",
            "hanako@example.jp",
            "--user-id",
            "U-1234",
        ])
        .exits(0);
    let run = sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    let text = run.stdout();
    assert!(
        text.contains("hanako@example.jp") && text.contains("U-1234"),
        "{text}"
    );
    assert!(!text.contains("【ご登録メールアドレス】"), "{text}");
}

#[test]
fn the_answer_for_programs_has_the_shape_of_the_contract() {
    let draft = recorded().json(&["draft", "1", "--as", "form"]);
    like(
        &draft,
        &json!({
            "schema": 1, "id": 1, "rendering": "form|", "language": "ja|", "subject": "", "body": "",
            "chars": 1, "limit?": 1, "missing": [null], "attachments": [null], "notices": [null],
        }),
    );
    let chars = draft["body"].as_str().expect("a text").chars().count();
    assert_eq!(draft["chars"].as_u64(), u64::try_from(chars).ok());
}

#[test]
fn one_part_can_be_printed_alone() {
    let sandbox = recorded();
    let whole = sandbox.json(&["draft", "1", "--as", "form"]);
    for field in ["subject", "body"] {
        let part = sandbox
            .run(&["draft", "1", "--as", "form", "--field", field])
            .exits(0);
        let expected = whole[field].as_str().expect("a text");
        assert_eq!(
            part.stdout().trim_end_matches('\n'),
            expected.trim_end_matches('\n')
        );
    }
}

#[test]
fn a_shorter_draft_is_shorter_and_keeps_the_facts() {
    let sandbox = recorded();
    let chars = |length: &str| {
        let draft = sandbox.json(&["draft", "1", "--as", "form", "--length", length]);
        let body = draft["body"].as_str().expect("a text").to_owned();
        assert!(body.contains("みずほ銀行"), "{length}: {body}");
        draft["chars"].as_u64().expect("a number")
    };
    let (full, standard, short) = (chars("full"), chars("standard"), chars("short"));
    assert!(
        short < standard && standard <= full,
        "{short} {standard} {full}"
    );
}

#[test]
fn a_draft_goes_to_a_new_file_and_never_over_an_old_one() {
    let sandbox = recorded();
    let path = sandbox.folder().join("draft.txt");
    let args = ["draft", "1", "--as", "form", "--output", "draft.txt"];
    let run = sandbox.run(&args).exits(0);
    assert_eq!(run.stdout(), "");
    let text = std::fs::read_to_string(&path).expect("the file is there");
    assert_eq!(text, sandbox.run(&["draft", "1", "--as", "form"]).stdout());
    std::fs::write(&path, "mine").expect("the file can be written");
    sandbox.run(&args).exits(1);
    assert_eq!(
        std::fs::read_to_string(&path).expect("the file is there"),
        "mine"
    );
}

#[test]
fn an_error_message_is_quoted_exactly() {
    let sandbox = Sandbox::new();
    sandbox.json(&[
        "log",
        "注文が通りません",
        "--error",
        "Order is not accepted. Please try again later.",
    ]);
    let run = sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    run.shows("Order is not accepted. Please try again later.");
}

#[test]
fn our_own_sentences_of_the_timeline_are_in_the_language_of_the_draft() {
    let sandbox = Sandbox::english();
    sandbox.log("Somebody hacked my account at 8 pm and 1.2 BTC were sent to an unknown address");
    sandbox.run(&["step", "1", "freeze_account"]).exits(0);
    sandbox.run(&["note", "1", "Nobody picks up"]).exits(0);
    sandbox.run(&["draft", "1"]).exits(0);
    let call = ["sent", "1", "--via", "phone", "--with", "Tanaka"];
    let call = [&call[..], &["--promised", "a call back", "--by", "12/1"]].concat();
    sandbox.run(&call).exits(0);
    let answer = b"We received your inquiry and will reply within 3 business days.";
    sandbox.feed(&["reply", "1", "-"], answer).exits(0);
    let letter = ["draft", "1", "--as", "form"];
    let japanese = sandbox.run(&letter).exits(0);
    let japanese = japanese
        .shows("口座をすぐに凍結してください")
        .shows("電話で連絡")
        .shows("相手: Tanaka、約束: a call back (2026/12/1(火))")
        .shows("期日 2026/")
        .shows("Nobody picks up");
    for ours in ["Freeze the account", "Message by phone", "answer ("] {
        assert!(!japanese.stdout().contains(ours), "{}", japanese.block());
    }
    let english = [&letter[..], &["--lang", "en"]].concat();
    let english = sandbox.run(&english).exits(0);
    english
        .shows("Freeze the account now")
        .shows("Message by phone")
        .shows("with Tanaka; promised: a call back (Tue 1 Dec 2026)")
        .shows("Nobody picks up");
}

#[test]
fn a_reminder_on_the_day_of_the_last_contact_is_told_to_be_early() {
    let sandbox = recorded();
    sandbox.run(&["draft", "1"]).exits(0);
    sandbox.run(&["sent", "1"]).exits(0);
    for (shape, why) in [
        ("follow-up", "回答の期限はまだ先です"),
        ("complaint", "苦情の申し出の条件は、まだ満たしていません"),
        ("dossier", "回答の期限はまだ先です"),
    ] {
        let run = sandbox.run(&["draft", "1", "--as", shape]).exits(0);
        run.says(why);
    }
    let sandbox = sandbox.at("2026-12-22T10:00:00+09:00");
    let run = sandbox.run(&["draft", "1", "--as", "follow-up"]).exits(0);
    assert!(!run.stderr().contains("まだ先です"), "{}", run.stderr());
}
