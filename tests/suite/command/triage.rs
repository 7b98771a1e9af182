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
