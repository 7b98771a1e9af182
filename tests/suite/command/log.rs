//! `log`: one sentence becomes a record, a window and a text.

use serde_json::json;

use crate::harness::{DEPOSIT, DEPOSIT_EN, Sandbox};
use crate::shape::{like, reading};

#[test]
fn one_sentence_becomes_a_recorded_incident_with_window_and_draft() {
    let run = Sandbox::new().run(&["log", "--draft", DEPOSIT]).exits(0);
    for words in [
        "#1",
        "入出金",
        "ヘルプセンター",
        "問い合わせフォーム",
        "みずほ銀行",
        "50万円",
    ] {
        assert!(run.block().contains(words), "{words}\n{}", run.block());
    }
}

#[test]
fn the_same_in_english() {
    let run = Sandbox::english()
        .run(&["log", "--draft", "--lang", "en", DEPOSIT_EN])
        .exits(0);
    for words in ["#1", "Mizuho", "500,000 yen"] {
        assert!(run.block().contains(words), "{words}\n{}", run.block());
    }
}

#[test]
fn the_answer_for_programs_has_the_shape_of_the_contract() {
    let sandbox = Sandbox::new();
    for (text, id) in [(DEPOSIT, 1), (DEPOSIT_EN, 2), ("不正ログインされました", 3)] {
        let answer = sandbox.log(text);
        like(&answer, &reading());
        assert_eq!(answer["id"], id);
    }
}

#[test]
fn facts_are_normalised_and_their_places_are_in_the_text() {
    let answer = Sandbox::new().log(DEPOSIT);
    let text: Vec<char> = answer["text"].as_str().expect("a text").chars().collect();
    let facts = answer["facts"].as_array().expect("a list");
    for fact in facts {
        let place = |key: &str| {
            usize::try_from(fact[key].as_u64().expect("a place")).expect("a small number")
        };
        let words: String = text[place("start")..place("end")].iter().collect();
        assert_eq!(fact["as_written"], words);
    }
    let of = |kind: &str| {
        let fact = facts.iter().find(|fact| fact["kind"] == kind);
        fact.unwrap_or_else(|| panic!("no {kind} in {facts:?}"))
    };
    like(
        of("occurred_at"),
        &json!({"value": "2026-11-21T21:00:00+09:00|", "precision": "about|"}),
    );
    like(of("amount"), &json!({"value": "500000|", "asset": "JPY|"}));
    assert_eq!(of("bank")["value"], "みずほ銀行");
}

#[test]
fn what_is_told_by_option_overrules_what_was_read() {
    let answer = Sandbox::new().json(&[
        "log",
        "困っています",
        "--provider",
        "ビットバンク",
        "--category",
        "funds.crypto_deposit",
        "--at",
        "11/20 10:15",
        "--error",
        "しばらくお待ちください",
        "--fact",
        "amount=0.5 BTC",
        "--fact",
        "bank=三菱UFJ銀行",
    ]);
    assert_eq!(answer["provider"], "bitbank");
    like(
        &answer["category"],
        &json!({"code": "funds|", "symptom": "funds.crypto_deposit|"}),
    );
    assert_eq!(answer["category"]["confidence"].as_f64(), Some(1.0));
    let facts = answer["facts"].as_array().expect("a list");
    let told = |kind: &str, value: &str| {
        assert!(
            facts
                .iter()
                .any(|fact| fact["kind"] == kind && fact["value"] == value),
            "{kind} {value}: {facts:#?}"
        );
    };
    told("occurred_at", "2026-11-20T10:15:00+09:00");
    told("error_message", "しばらくお待ちください");
    told("amount", "0.5");
    told("bank", "三菱UFJ銀行");
}

#[test]
fn a_provider_without_a_pack_is_kept_by_name_and_gets_general_advice() {
    let sandbox = Sandbox::new();
    let answer = sandbox.json(&["log", "出金できません", "--provider", "ドコカ取引所"]);
    assert_eq!(
        (&answer["provider"], &answer["provider_known"]),
        (&json!("ドコカ取引所"), &json!(false))
    );
    let routes = answer["routes"].as_array().expect("a list");
    assert!(!routes.is_empty(), "general advice names windows");
    for route in routes {
        assert_eq!(
            route["contacts"],
            json!([]),
            "a stranger's contacts are nobody's"
        );
    }
    sandbox.run(&["draft", "1"]).exits(0);
}

#[test]
fn a_provider_named_in_the_words_is_taken() {
    let answer = Sandbox::new().log("ビットバンクから出金できません");
    assert_eq!(answer["provider"], "bitbank");
}

#[test]
fn numbers_grow_and_a_statement_may_come_from_stdin() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.log("ログインできません")["id"], 1);
    let run = sandbox
        .feed(&["log", "-", "--json"], DEPOSIT.as_bytes())
        .exits(0);
    assert_eq!(run.json()["id"], 2);
}

#[test]
fn quiet_says_nothing_but_the_answer() {
    let run = Sandbox::new().run(&["log", "--quiet", DEPOSIT]).exits(0);
    assert_eq!(run.stderr(), "");
    assert!(!run.stdout().is_empty());
}

#[test]
fn a_shared_id_says_that_it_may_be_the_same_case() {
    const TXID: &str = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
    let sandbox = Sandbox::new();
    let first = sandbox.log(&format!("BTCの送付が届きません。TxIDは{TXID}です"));
    assert_eq!(first["same_case"], json!([]));
    let second = sandbox.log(&format!("まだ届きません。トランザクションID {TXID}"));
    assert_eq!(second["same_case"], json!([{"id": 1, "fact": "txid"}]));
    let told = sandbox
        .run(&["log", &format!("送付したBTCが届きません。TxID: {TXID}")])
        .exits(0);
    let told = told.says("#2").says("#1").says("madoguchi note 2");
    assert!(told.stdout().contains("#3"), "{}", told.block());
    // A ticket of an earlier inquiry is the same matter too.
    let ticket = "CWD20261121-010000-000001";
    sandbox.run(&["draft", "3"]).exits(0);
    sandbox.run(&["sent", "3", "--ticket", ticket]).exits(0);
    let fourth = sandbox.log(&format!("番号 {ticket} の送付について回答がありません"));
    assert_eq!(fourth["same_case"], json!([{"id": 3, "fact": "order_id"}]));
    // It is called what it is, and what is over has to be opened again first.
    sandbox.run(&["close", "4"]).exits(0);
    let told = sandbox
        .run(&["log", &format!("番号 {ticket} の送付の件、また届きません")])
        .exits(0);
    told.says("受付番号が同じ").says("madoguchi reopen 4");
    // What was masked as a secret is no id.
    let masked = "1111111111111111111111111111111111111111111111111111111111111111";
    sandbox.log(&format!("秘密鍵は{masked}です。出金できません"));
    let again = sandbox.log(&format!("秘密鍵は{masked}です。出金できません"));
    assert_eq!(again["same_case"], json!([]));
}

#[test]
fn the_same_case_is_seen_however_an_id_is_written_and_wherever_it_stands() {
    const TXID: &str = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
    const BECH32: &str = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    const BASE58: &str = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    let sandbox = Sandbox::new();
    sandbox.log(&format!("BTCの送付が届きません。TxIDは{TXID}です"));
    sandbox.log(&format!("{BECH32} への送付が届きません"));
    sandbox.log(&format!("{BASE58} への送付が届きません"));
    sandbox.log("入金が反映されません。問い合わせ済みで受付番号はQ-55120です");
    sandbox.log("500,000円の入金が反映されません");
    sandbox.run(&["draft", "5", "--as", "form"]).exits(0);
    sandbox.run(&["sent", "5", "--ticket", "T-900177"]).exits(0);
    for (text, shared) in [
        (
            format!("まだ届きません。TxID: {}", TXID.to_uppercase()),
            json!([{"id": 1, "fact": "txid"}]),
        ),
        (
            format!("{} に送ったBTCの件です", BECH32.to_uppercase()),
            json!([{"id": 2, "fact": "address"}]),
        ),
        (
            format!("{} に送ったBTCの件です", BASE58.to_lowercase()),
            json!([]),
        ),
        (
            "受付番号 q-55120 の件、まだ回答がありません".to_owned(),
            json!([{"id": 4, "fact": "order_id"}]),
        ),
        (
            "お問い合わせ番号T-900177の続きです。まだ反映されません".to_owned(),
            json!([{"id": 5, "fact": "order_id"}]),
        ),
        // The same digits elsewhere are no ticket.
        ("チケット番号 500000 の件です".to_owned(), json!([])),
    ] {
        let answer = sandbox.log(&text);
        assert_eq!(answer["same_case"], shared, "{text}");
        sandbox.run(&["undo"]).exits(0);
    }
}
