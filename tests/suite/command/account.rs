//! `profile`, `pack`, `doctor`: what the program was told and what it knows.

use serde_json::json;

use crate::harness::{DEPOSIT, Sandbox};
use crate::shape::like;

#[test]
fn account_facts_are_told_once_and_shown_masked() {
    let sandbox = Sandbox::new();
    let args = [
        "profile",
        "--mail",
        "hanako@example.jp",
        "--user-id",
        "U-123456",
        "--name",
        "山田花子",
    ];
    sandbox.run(&args).exits(0);
    let run = sandbox.run(&["profile"]).exits(0);
    assert!(
        !run.block().contains("hanako@example.jp"),
        "{}",
        run.block()
    );
    assert!(run.stdout().contains("example.jp"), "{}", run.stdout());
    let answer = sandbox.run(&["profile", "--json"]).exits(0);
    assert!(
        !answer.stdout().contains("hanako@example.jp"),
        "{}",
        answer.stdout()
    );
    assert_eq!(
        sandbox.run(&["profile", "--reveal", "mail"]).stdout(),
        "hanako@example.jp\n"
    );
}

#[test]
fn an_empty_value_takes_an_account_fact_away() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["profile", "--mail", "hanako@example.jp"])
        .exits(0);
    sandbox.run(&["profile", "--mail", ""]).exits(0);
    assert_eq!(
        sandbox
            .run(&["profile", "--reveal", "mail"])
            .stdout()
            .trim(),
        ""
    );
}

#[test]
fn the_only_account_says_which_provider_is_meant() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&[
            "profile",
            "--provider",
            "bitbank",
            "--mail",
            "hanako@example.jp",
        ])
        .exits(0);
    assert_eq!(sandbox.log("ログインできません")["provider"], "bitbank");
}

#[test]
fn packs_are_listed_and_shown() {
    let sandbox = Sandbox::new();
    let list = sandbox.run(&["pack", "list"]).exits(0);
    for id in ["bitflyer", "bitbank"] {
        assert!(list.stdout().contains(id), "{}", list.stdout());
        sandbox.run(&["pack", "show", id]).exits(0);
        let shown = sandbox.json(&["pack", "show", id]);
        assert_eq!(shown["schema"], 1);
    }
}

#[test]
fn the_packs_that_come_with_the_program_have_no_problems() {
    let packs = concat!(env!("CARGO_MANIFEST_DIR"), "/packs");
    for id in ["bitflyer", "bitbank"] {
        Sandbox::new()
            .run(&["pack", "check", &format!("{packs}/{id}.toml")])
            .exits(0);
    }
}

#[test]
fn a_pack_of_ones_own_is_added_used_and_removed() {
    let sandbox = Sandbox::new();
    let bitbank = concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitbank.toml");
    let text = std::fs::read_to_string(bitbank).expect("the pack is there");
    let own = text
        .replace("\"bitbank\"", "\"mypack\"")
        .replace("ビットバンク", "わたしの取引所")
        .replace(", \"bitbank.cc\"]", "]");
    std::fs::write(sandbox.folder().join("mypack.toml"), own).expect("the file can be written");
    sandbox.run(&["pack", "add", "mypack.toml"]).exits(0);
    sandbox.run(&["pack", "list"]).exits(0).shows("mypack");
    let answer = sandbox.json(&["log", "出金できません", "--provider", "わたしの取引所"]);
    assert_eq!(
        (&answer["provider"], &answer["provider_known"]),
        (&json!("mypack"), &json!(true))
    );
    // Whatever is told from it is marked, for people and for programs.
    assert_eq!(answer["own_pack"], "mypack");
    let mark = "ご自分のパック mypack";
    sandbox.run(&["show", "1"]).exits(0).shows(mark);
    sandbox.run(&["route", "1"]).exits(0).shows(mark);
    let check = ["check", "https://bitbank.cc", "-p", "mypack"];
    sandbox.run(&check).exits(0).shows(mark);
    let judged = sandbox.json(&check);
    assert_eq!(judged["contacts"][0]["own_pack"], "mypack", "{judged}");
    let built_in = sandbox.run(&["check", "https://bitbank.cc", "-p", "bitbank"]);
    assert!(!built_in.stdout().contains("ご自分のパック"));
    sandbox.run(&["pack", "add", "mypack.toml"]).exits(1);
    sandbox.run(&["pack", "remove", "mypack"]).exits(0);
    assert!(!sandbox.run(&["pack", "list"]).stdout().contains("mypack"));
    // What was recorded while the pack was there is still shown without it.
    assert_eq!(sandbox.json(&["show", "1"])["provider"], "mypack");
    sandbox.run(&["route", "1"]).exits(0);
}

#[test]
fn a_built_in_pack_is_neither_replaced_nor_removed() {
    let sandbox = Sandbox::new();
    let bitbank = concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitbank.toml");
    sandbox.run(&["pack", "add", bitbank]).exits(4);
    sandbox.run(&["pack", "remove", "bitbank"]).exits(4);
}

#[test]
fn the_doctor_is_safe_to_paste() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&[
            "profile",
            "--mail",
            "hanako@example.jp",
            "--name",
            "山田花子",
        ])
        .exits(0);
    sandbox.log(DEPOSIT);
    let run = sandbox.run(&["doctor"]).exits(0);
    for words in [env!("CARGO_PKG_VERSION"), "madoguchi.db", "0600", "0700"] {
        assert!(run.stdout().contains(words), "{words}\n{}", run.stdout());
    }
    for private in ["hanako", "山田", "みずほ", "50万円"] {
        assert!(!run.block().contains(private), "{private}\n{}", run.block());
    }
    like(
        &sandbox.json(&["doctor"]),
        &json!({"schema": 1, "version": ""}),
    );
}

#[test]
fn the_doctor_needs_no_record() {
    let sandbox = Sandbox::new();
    sandbox.run(&["doctor"]).exits(0);
    assert!(sandbox.files().is_empty(), "looking made a file");
}

#[test]
fn a_phrase_in_parts_in_several_fields_is_replaced_in_all_of_them() {
    let (first, last) = (
        "ozone drill grab fiber curtain grace",
        "pudding thank cruise elder eight picnic",
    );
    let calls: [&[&[&str]]; 2] = [
        &[&["profile", "--name", first, "--user-id", last]],
        &[
            &["profile", "--name", "山田花子"],
            &["profile", "--name", first],
            &["profile", "--phone", "090-1234-5678"],
            &["profile", "--user-id", last],
        ],
    ];
    for calls in calls {
        let sandbox = Sandbox::new();
        for call in calls {
            sandbox.run(call).exits(0);
        }
        sandbox
            .run(&["profile", "--reveal", "name"])
            .exits(0)
            .shows("復元フレーズ");
        for (path, bytes) in sandbox.files() {
            let text = String::from_utf8_lossy(&bytes);
            let raw = text.contains("ozone drill") || text.contains("pudding thank");
            assert!(!raw, "{}", path.display());
        }
        sandbox.run(&["verify"]).exits(0);
        sandbox.run(&["undo"]).exits(0);
        let scan = sandbox.json(&["doctor", "--scan"])["scan"]["findings"].clone();
        assert_eq!(scan, serde_json::json!([]));
    }
}
