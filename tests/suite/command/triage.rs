//! `triage`: reads and routes, and leaves no trace.

use crate::harness::{DEPOSIT, Sandbox};
use crate::shape::{like, reading};

#[test]
fn a_statement_is_read_and_routed_and_nothing_is_stored() {
    let sandbox = Sandbox::new();
    let answer = sandbox.json(&["triage", DEPOSIT]);
    like(&answer, &reading());
    assert!(
        answer.get("id").is_none(),
        "nothing was recorded, so there is no number"
    );
    assert!(sandbox.files().is_empty(), "a file was left behind");
}

#[test]
fn it_answers_people_too() {
    let run = Sandbox::new().run(&["triage", DEPOSIT]).exits(0);
    for words in ["入出金", "ヘルプセンター", "みずほ銀行"] {
        assert!(run.stdout().contains(words), "{words}\n{}", run.block());
    }
}

#[test]
fn it_agrees_with_what_log_answers() {
    let sandbox = Sandbox::new();
    let triage = sandbox.json(&["triage", DEPOSIT]);
    let log = sandbox.log(DEPOSIT);
    for key in [
        "category",
        "candidates",
        "facts",
        "missing",
        "completeness",
        "routes",
    ] {
        assert_eq!(triage[key], log[key], "{key}");
    }
}

#[test]
fn no_home_is_needed() {
    let sandbox = Sandbox::new().without("MADOGUCHI_HOME");
    sandbox.run(&["triage", DEPOSIT]).exits(0);
}

#[test]
fn what_is_moved_tells_a_deposit_of_money_from_one_of_coins() {
    let sandbox = Sandbox::english();
    for (text, symptom) in [
        (
            "my deposit of 500,000 yen has not been credited",
            "funds.fiat_deposit",
        ),
        (
            "my deposit of 0.5 BTC has not been credited",
            "funds.crypto_deposit",
        ),
        (
            "I sent 500,000 yen worth of ETH and it was not credited",
            "funds.crypto_deposit",
        ),
        (
            "my withdrawal of 80,000 yen is still pending",
            "funds.fiat_withdrawal",
        ),
    ] {
        let read = sandbox.json(&["triage", text]);
        assert_eq!(read["candidates"][0]["symptom"], symptom, "{text}");
    }
}
