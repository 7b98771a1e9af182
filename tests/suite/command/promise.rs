//! What holds for every command: whole answers, whole changes, sentences instead of rules' names.

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, Run, Sandbox};

const SECRET: &str = "パスワード: hunter2-correct-horse";

/// A question of a pack whose code has a hyphen.
const ASKS: &str = r#"
[need.net-work]
label = { ja = "網", en = "Net" }
question = { ja = "どの網ですか", en = "Which net?" }
why = { ja = "届かないためです。", en = "It does not arrive." }
basis = "X"
"#;

fn recorded() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox
}

/// Puts a file that is no pack among the user's own.
fn with_broken_pack(sandbox: &Sandbox) {
    let folder = sandbox.home().join("packs");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    std::fs::write(folder.join("mine.toml"), "[pack]\nid = 7\n").expect("the file can be written");
}

#[track_caller]
fn kinds(answer: &Value) -> Vec<&str> {
    let findings = answer["findings"].as_array().expect("a list of findings");
    findings
        .iter()
        .filter_map(|finding| finding["kind"].as_str())
        .collect()
}

#[test]
fn what_was_replaced_is_in_the_answer_to_a_program() {
    let sandbox = recorded();
    sandbox.run(&["draft", "1"]).exits(0);
    let commands: [&[&str]; 6] = [
        &["note", "1", SECRET],
        &["fact", "1", &format!("error_message={SECRET}")],
        &["edit", "1", "--title", SECRET],
        &["profile", "--name", SECRET],
        &["close", "1", "--outcome", SECRET],
        &["log", DEPOSIT, "--tried", SECRET],
    ];
    for command in commands {
        let answer = sandbox.json(command);
        assert!(
            kinds(&answer).contains(&"password"),
            "{command:?}: {answer:#}"
        );
        assert!(!answer.to_string().contains("hunter2"), "{answer:#}");
    }
    let sent = sandbox
        .feed(&["sent", "1", "-", "--json"], SECRET.as_bytes())
        .exits(0);
    assert!(kinds(&sent.json()).contains(&"password"));
}

#[test]
fn packs_and_profile_answer_programs_with_a_document() {
    let sandbox = Sandbox::new();
    let bitbank = concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitbank.toml");
    let own = std::fs::read_to_string(bitbank).expect("the pack is there");
    let own = own
        .replace(
            "aliases = [\"bitbank\", \"ビットバンク\", \"bitbank.cc\"]",
            "aliases = []",
        )
        .replace("\"bitbank\"", "\"mypack\"");
    std::fs::write(sandbox.folder().join("mypack.toml"), own).expect("the file can be written");
    let checked = sandbox.json(&["pack", "check", "mypack.toml"]);
    assert_eq!(checked["files"][0]["problems"], json!([]));
    let added = sandbox.json(&["pack", "add", "mypack.toml"]);
    assert_eq!(
        (&added["change"], &added["id"]),
        (&json!("added"), &json!("mypack"))
    );
    let removed = sandbox.json(&["pack", "remove", "mypack"]);
    assert_eq!(removed["change"], "removed");
    sandbox
        .run(&["profile", "--mail", "hanako@example.jp"])
        .exits(0);
    let revealed = sandbox.json(&["profile", "--reveal", "mail"]);
    assert_eq!(revealed["masked"], false);
    assert_eq!(
        revealed["fields"],
        json!([{"field": "mail", "value": "hanako@example.jp"}])
    );
}

#[test]
fn the_problems_of_a_pack_are_a_document_and_the_run_fails() {
    let sandbox = Sandbox::new();
    std::fs::write(sandbox.folder().join("bad.toml"), "[pack]\nid = 7\n")
        .expect("the file can be written");
    let run = sandbox
        .run(&["pack", "check", "bad.toml", "--json"])
        .exits(1);
    let problems = run.json()["files"][0]["problems"].clone();
    assert!(problems[0]["line"].is_number(), "{problems:#}");
}

#[test]
fn an_empty_home_answers_a_program_with_an_empty_list() {
    let answer = Sandbox::new().json(&[]);
    assert_eq!(answer["incidents"], json!([]));
}

#[test]
fn a_draft_for_a_program_honours_its_options() {
    let sandbox = recorded();
    let file = sandbox.folder().join("draft.txt");
    let path = file.display().to_string();
    let answer = sandbox.json(&["draft", "1", "--output", &path, "--field", "body"]);
    let written = std::fs::read_to_string(&file).expect("the draft was written");
    assert_eq!(answer["body"].as_str(), Some(written.trim_end()));
    let run = sandbox
        .run(&["draft", "1", "--field", "body", "--json"])
        .exits(2);
    assert_eq!(run.error()["kind"], "usage");
}

#[test]
fn a_broken_pack_of_ones_own_stops_nobody_and_is_told() {
    let sandbox = Sandbox::new();
    with_broken_pack(&sandbox);
    sandbox.run(&["log", DEPOSIT]).exits(0).says("mine.toml");
    for command in [&["pack", "list"][..], &["doctor"]] {
        let run = sandbox.run(command).exits(0).shows("mine.toml");
        assert!(run.stdout().contains("bitflyer"), "{}", run.block());
        let answer = sandbox.json(command);
        let told = answer["left_out"][0].as_str().expect("a sentence");
        assert!(told.contains("mine.toml"), "{told}");
    }
    sandbox.run(&["pack", "show", "mine"]).exits(1).says(":2:");
    sandbox.run(&["pack", "remove", "mine.toml"]).exits(0);
    let run = sandbox.run(&["pack", "list"]).exits(0);
    assert!(!run.block().contains("mine"), "{}", run.block());
}

#[test]
fn half_a_change_is_never_kept() {
    let long = "あ".repeat(1001);
    let sandbox = recorded();
    let before = sandbox.json(&["show", "1"]);
    let refused: [(&[&str], i32); 4] = [
        (&["edit", "1", "--category", "login", "--title", &long], 1),
        (&["edit", "1", "--title", "題", "--category", "天気"], 2),
        (&["fact", "1", "bank=みずほ銀行", "amount=たくさん"], 2),
        (&["profile", "--mail", "a@example.jp", "--name", &long], 1),
    ];
    for (command, code) in refused {
        sandbox.run(command).exits(code);
    }
    assert_eq!(sandbox.json(&["show", "1"]), before);
    assert_eq!(sandbox.json(&["profile"])["fields"], json!([]));
}

#[test]
fn a_later_value_of_one_run_corrects_the_one_before() {
    let sandbox = recorded();
    sandbox
        .run(&["fact", "1", "bank=みずほ銀行", "bank=三井住友銀行"])
        .exits(0);
    let shown = sandbox.json(&["show", "1"]).to_string();
    assert!(shown.contains("みずほ銀行 → 三井住友銀行"), "{shown}");
}

#[track_caller]
fn is_told_in_words(run: &Run, words: &str) {
    assert!(run.stderr().contains(words), "{}", run.block());
    assert!(!run.stderr().contains("_characters"), "{}", run.block());
}

#[test]
fn a_value_that_does_not_fit_is_told_in_words_of_both_languages() {
    let long = "9".repeat(1001);
    let cases: [(&[&str], &str, &str); 6] = [
        (
            &["log", DEPOSIT, "--provider", ""],
            "事業者名が空",
            "provider's name is empty",
        ),
        (
            &["log", DEPOSIT, "--provider", &long],
            "200文字まで",
            "200 characters",
        ),
        (
            &["log", DEPOSIT, "--title", ""],
            "題名が空",
            "title is empty",
        ),
        (
            &["edit", "1", "--title", &long],
            "200文字まで",
            "200 characters",
        ),
        (
            &["profile", "--user-id", &long],
            "1000文字まで",
            "1000 characters",
        ),
        (
            &["sent", "1", "--ticket", &long],
            "200文字まで",
            "200 characters",
        ),
    ];
    for (sandbox, japanese) in [(Sandbox::new(), true), (Sandbox::english(), false)] {
        sandbox.log(DEPOSIT);
        sandbox.run(&["draft", "1"]).exits(0);
        for (command, ja, en) in cases {
            let run = sandbox.run(command).exits(1);
            is_told_in_words(&run, if japanese { ja } else { en });
        }
    }
}

#[test]
fn a_question_of_the_pack_is_answered_however_its_code_is_written() {
    let sandbox = Sandbox::new();
    let bitbank = concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitbank.toml");
    let own = std::fs::read_to_string(bitbank).expect("the pack is there");
    let guide = "[guide.\"funds.crypto_deposit\"]\n";
    let asks = format!("{guide}needs = [\"amount\", \"net-work\"]\n");
    let own = own
        .replace(
            "aliases = [\"bitbank\", \"ビットバンク\", \"bitbank.cc\"]",
            "aliases = []",
        )
        .replace("\"bitbank\"", "\"mypack\"")
        .replace(guide, &asks)
        + ASKS;
    std::fs::write(sandbox.folder().join("mypack.toml"), &own).expect("the file can be written");
    sandbox.run(&["pack", "add", "mypack.toml"]).exits(0);
    sandbox.json(&["log", "送金が届きません", "--provider", "mypack"]);
    for code in ["net-work", "net_work"] {
        sandbox
            .run(&["fact", "1", &format!("{code}=ERC20")])
            .exits(0);
    }
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(
        shown["answers"],
        json!([{"code": "net-work", "text": "ERC20"}])
    );
}

#[test]
fn a_list_that_cannot_be_meant_is_a_usage_error() {
    let sandbox = recorded();
    sandbox.run(&["list", "--limit", "0"]).exits(2);
    sandbox
        .run(&["list", "--channel", "fomr"])
        .exits(2)
        .says("`form`");
    for known in ["form", "jvcea"] {
        sandbox.run(&["list", "--channel", known]).exits(0);
    }
}

#[test]
fn a_number_that_comes_later_is_noted_for_what_was_sent() {
    let sandbox = recorded();
    sandbox.run(&["draft", "1"]).exits(0);
    let sent = sandbox.json(&["sent", "1"]);
    let noted = sandbox.json(&["sent", "1", "--ticket", "A-0017"]);
    assert_eq!(noted["inquiry"]["ticket"], "A-0017");
    assert_eq!(noted["inquiry"]["sha256"], sent["inquiry"]["sha256"]);
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["inquiries"].as_array().map(Vec::len), Some(1));
    assert!(shown["timeline"].to_string().contains("受付番号: A-0017"));
}

#[test]
fn hints_name_commands_that_there_are() {
    let sandbox = recorded();
    let run = sandbox.run(&["edit", "1"]).exits(2).says("edit --help");
    assert!(!run.stderr().contains("help edit"), "{}", run.block());
    let bitbank = concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitbank.toml");
    sandbox
        .run(&["pack", "add", bitbank])
        .exits(4)
        .says("`[pack]`");
    let run = sandbox.run(&["fact", "1", "weather=雨"]).exits(2);
    let listed: Vec<&str> = run.stderr().split([' ', ',', '\n']).collect();
    let count = listed.iter().filter(|word| **word == "bank").count();
    assert!(count <= 1, "{}", run.block());
    let run = sandbox.run(&["pack", "remove", "nobody"]).exits(1);
    assert!(!run.stderr().contains("選べます"), "{}", run.block());
}

#[test]
fn a_draft_that_cannot_be_kept_says_so_to_a_program() {
    let sandbox = recorded();
    let refuse = "CREATE TRIGGER no_room BEFORE INSERT ON draft_revision \
        BEGIN SELECT RAISE(ABORT, 'no_room'); END";
    rusqlite::Connection::open(sandbox.database())
        .and_then(|connection| connection.execute_batch(refuse))
        .expect("the record takes no draft from now on");
    let answer = sandbox.json(&["draft", "1"]);
    let notices = answer["notices"].as_array().expect("a list");
    assert!(
        notices.iter().any(|notice| notice["code"] == "not_kept"),
        "{answer:#}"
    );
}

#[test]
fn a_timeline_of_twenty_thousand_entries_still_makes_a_draft() {
    let sandbox = recorded();
    let insert = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) \
        INSERT INTO timeline_event (uuid, incident, kind, at, precision, recorded_at, text) \
        SELECT printf('%036d', i), 1, 'observed', '2026-11-22T21:00:00+09:00', 'minute', \
        '2026-11-22T12:00:00Z', 'まだ反映されません' FROM n";
    rusqlite::Connection::open(sandbox.database())
        .and_then(|connection| connection.execute(insert, []))
        .expect("the timeline grows");
    let answer = sandbox.json(&["draft", "1"]);
    let notices = answer["notices"].to_string();
    assert!(notices.contains("older_left_out"), "{notices}");
}
