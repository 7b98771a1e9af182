//! What the user confirmed on the official site raises a contact of the pack, and nothing else.

use serde_json::{Value, json};

use crate::harness::{Sandbox, TAKEOVER};

/// A number that one third party states, and one that two sources state with other hours.
const SINGLE: &str = "03-6434-7957";
const TWICE: &str = "03-5774-3000";

/// Returns what `channels` knows of a contact, source by source.
fn known(sandbox: &Sandbox, value: &str) -> Vec<Value> {
    let page = sandbox.json(&["channels"]);
    let channels = page["channels"].as_array().expect("a list of windows");
    let contacts = channels
        .iter()
        .filter_map(|channel| channel["contacts"].as_array())
        .flatten();
    contacts
        .filter(|contact| contact["value"] == value)
        .cloned()
        .collect()
}

fn confidence(sandbox: &Sandbox, value: &str) -> Value {
    known(sandbox, value)[0]["confidence"].clone()
}

#[test]
fn a_confirmed_contact_is_shown_as_verified_by_the_user_with_the_day() {
    let sandbox = Sandbox::new().at("2026-12-01T10:00:00+09:00");
    sandbox.log(TAKEOVER);
    assert_eq!(confidence(&sandbox, SINGLE), "third_party");
    let answer = sandbox.json(&["channels", "verify", "０３-６４３４-７９５７"]);
    assert_eq!(
        (
            &answer["provider"],
            &answer["contacts"][0]["value"],
            &answer["contacts"][0]["confirmed"]
        ),
        (&json!("bitflyer"), &json!(SINGLE), &json!(true))
    );
    let contact = &known(&sandbox, SINGLE)[0];
    assert_eq!(contact["confidence"], "user_verified");
    assert_eq!(contact["as_of"], "2026-12-01");
    sandbox
        .run(&["channels"])
        .exits(0)
        .shows("2026-12-01 時点、ご自身で確認済み");
    let route = sandbox.json(&["route", "1"]).to_string();
    assert!(route.contains("user_verified"), "{route}");
    // Of another provider's pack, nothing changed.
    let other = sandbox.json(&["channels", "bitbank"]).to_string();
    assert!(!other.contains("user_verified"), "{other}");
    sandbox
        .run(&["channels", "verify", SINGLE, "--forget"])
        .exits(0);
    assert_eq!(confidence(&sandbox, SINGLE), "third_party");
}

#[test]
fn of_sources_that_disagree_only_the_chosen_one_is_raised() {
    let sandbox = Sandbox::new();
    let error = sandbox
        .run(&["channels", "verify", TWICE, "--json"])
        .exits(1)
        .error();
    assert_eq!(error["kind"], "many_sources");
    let source = known(&sandbox, TWICE)[1]["source"].clone();
    let source = source.as_str().expect("a source");
    assert!(error["hints"].to_string().contains(source), "{error}");
    sandbox
        .run(&["channels", "verify", TWICE, "--source", source])
        .exits(0);
    let claims = known(&sandbox, TWICE);
    assert_eq!(claims[0]["confidence"], "disputed");
    assert_eq!(claims[1]["confidence"], "user_verified");
    let judged = sandbox.json(&["check", TWICE]);
    assert_eq!(judged["contacts"][0]["verdict"], "known");
}

#[test]
fn a_contact_that_the_pack_does_not_state_is_never_taken() {
    for stranger in [
        "03-6434-7958",
        "https://bitflyer.com.example.jp/",
        "help@example.com",
        "@bitFIyer",
    ] {
        let sandbox = Sandbox::new();
        let run = sandbox.run(&["channels", "verify", stranger]).exits(4);
        assert_eq!(run.stdout(), "");
        let error = sandbox
            .run(&["channels", "verify", stranger, "--json"])
            .exits(4)
            .error();
        assert_eq!(error["kind"], "not_in_pack");
        assert!(!sandbox.home().exists(), "nothing is kept");
    }
}

#[test]
fn a_record_that_was_tampered_with_adds_no_contact() {
    let sandbox = Sandbox::new();
    sandbox.run(&["channels", "verify", SINGLE]).exits(0);
    let before = sandbox.json(&["channels"]);
    let file = sandbox.home().join("confirmed.toml");
    let text = std::fs::read_to_string(&file).expect("the file is there");
    let forged = format!("{text}\n{}", text.replace(SINGLE, "03-0000-0000"));
    std::fs::write(&file, forged).expect("the file can be written");
    assert_eq!(sandbox.json(&["channels"]), before);
    // A file that cannot be read confirms nothing, is told, and is not written over.
    std::fs::write(&file, "]]").expect("the file can be written");
    let run = sandbox.run(&["channels"]).exits(0);
    assert!(run.stderr().contains("confirmed.toml"), "{}", run.block());
    assert_eq!(confidence(&sandbox, SINGLE), "third_party");
    sandbox.run(&["channels", "verify", SINGLE]).exits(3);
    assert_eq!(std::fs::read(&file).expect("it is there"), b"]]");
}

#[test]
fn without_a_terminal_the_contact_has_to_be_given() {
    let sandbox = Sandbox::new();
    let run = sandbox.run(&["channels", "verify"]).exits(2);
    assert!(run.stderr().contains("CONTACT"), "{}", run.block());
    sandbox.run(&["channels", "verify", "--forget"]).exits(2);
}
