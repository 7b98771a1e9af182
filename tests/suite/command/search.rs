//! `search`: by words of any length, as letters and never as a syntax.

use serde_json::json;

use crate::harness::{DEPOSIT, Sandbox, TAKEOVER};
use crate::shape::like;

fn ids(sandbox: &Sandbox, args: &[&str]) -> Vec<u64> {
    let page = sandbox.json(&[&["search"], args].concat());
    let incidents = page["incidents"].as_array().expect("a list");
    incidents
        .iter()
        .filter_map(|incident| incident["id"].as_u64())
        .collect()
}

#[test]
fn what_was_found_has_the_shape_of_the_list_and_shows_the_place() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let page = sandbox.json(&["search", "みずほ"]);
    like(
        &page,
        &json!({"schema": 1, "next": null, "incidents": [{
            "id": 1, "title": "", "status": "open", "category": "funds",
            "symptom": "funds.fiat_deposit", "provider": "bitflyer",
            "logged_at": "", "occurred_at?": "", "channel?": "", "due?": "", "ticket?": "",
            "snippet": "", "found_in": "text", "highlights": [[0, 1]],
        }]}),
    );
    let found = &page["incidents"][0];
    let at = |which: usize| -> usize {
        let place = found["highlights"][0][which].as_u64().expect("a number");
        place.try_into().expect("a small one")
    };
    let letters = found["snippet"].as_str().expect("a text").chars();
    let marked: String = letters.skip(at(0)).take(at(1) - at(0)).collect();
    assert_eq!(marked, "みずほ");
}

#[test]
fn all_words_must_be_there_in_any_width_and_at_any_place() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    sandbox
        .run(&["note", "1", "受付番号は ＴＩＣＫＥＴ-9 と言われた"])
        .exits(0);
    assert_eq!(ids(&sandbox, &["みずほ", "ticket"]), [1]);
    assert_eq!(ids(&sandbox, &["みずほ 乗っ取"]), [] as [u64; 0]);
    assert_eq!(ids(&sandbox, &["btc"]), [2]);
    assert_eq!(ids(&sandbox, &["金"]), [1]);
    assert_eq!(ids(&sandbox, &["に", "--limit", "1"]), [2]);
    assert_eq!(ids(&sandbox, &["行"]), [1]);
}

#[test]
fn the_found_words_are_marked_with_and_without_colour() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox
        .run(&["search", "みずほ"])
        .exits(0)
        .shows("«みずほ»");
    sandbox
        .run(&["search", "みずほ", "--ascii"])
        .exits(0)
        .shows("[みずほ]");
    let run = sandbox
        .run(&["search", "みずほ", "--color", "always"])
        .exits(0);
    let has_both = run.stdout().contains("«\u{1b}[") && run.stdout().contains("みずほ\u{1b}[0m»");
    assert!(has_both, "{}", run.block());
}

#[test]
fn nothing_found_is_no_error_and_nothing_asked_is_one() {
    let sandbox = Sandbox::new();
    sandbox.run(&["search", "出金"]).exits(0);
    assert!(sandbox.files().is_empty());
    for empty in ["", " ", "\u{3000}"] {
        sandbox.run(&["search", empty]).exits(1);
    }
}

#[test]
fn a_secret_of_an_old_text_is_not_in_what_is_found() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let database = sandbox.database();
    let change = rusqlite::Connection::open(database).expect("the database opens");
    change
        .execute(
            "UPDATE incident SET text = ?1",
            ["みずほのパスワード: hunter2-correct-horse です"],
        )
        .expect("an older version wrote it");
    drop(change);
    let run = sandbox.run(&["search", "みずほ"]).exits(0);
    assert!(!run.stdout().contains("hunter2"), "{}", run.block());
}
