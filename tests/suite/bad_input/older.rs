//! Records of an older version, whose rules did not know a secret that today's rules know.

use std::fs;

use rusqlite::Connection;
use serde_json::json;

use super::recorded;
use crate::harness::Sandbox;

/// A text that the older rules let through, and the secret in it.
const OLD: &str = "パスワードは Tsubame-4827-kumo です";
const SECRET: &str = "Tsubame-4827";

/// Every column that holds words of the user.
const COLUMNS: &[(&str, &str)] = &[
    ("incident", "title"),
    ("incident", "text"),
    ("fact", "value"),
    ("fact", "as_written"),
    ("answer", "text"),
    ("timeline_event", "text"),
    ("profile", "value"),
    ("draft_revision", "subject"),
    ("draft_revision", "body"),
    ("inquiry", "subject"),
    ("inquiry", "body"),
    ("inquiry", "ticket"),
];

/// A home with a row in every table.
fn full() -> Sandbox {
    let sandbox = recorded();
    for args in [
        &["note", "1", "--kind", "tried", "銀行に確認しました"][..],
        &["profile", "--environment", "iOS 19"],
        &["draft", "1"],
        &["sent", "1", "--ticket", "T-1"],
    ] {
        sandbox.run(args).exits(0);
    }
    let database = Connection::open(sandbox.database()).expect("it opens");
    let answer = "INSERT INTO answer (incident, code, text) VALUES (1, 'wish', '確認')";
    database.execute(answer, []).expect("the answer is kept");
    sandbox
}

/// Writes the old text into a column, past the triggers that keep a record as it is.
fn put(sandbox: &Sandbox, table: &str, column: &str) {
    let database = Connection::open(sandbox.database()).expect("it opens");
    let triggers: Vec<(String, String)> = database
        .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        .and_then(|mut found| {
            let rows = found.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect()
        })
        .expect("the triggers are read");
    let only = if table == "fact" {
        "WHERE kind = 'bank'"
    } else {
        ""
    };
    let mut change: Vec<String> = triggers
        .iter()
        .map(|(name, _)| format!("DROP TRIGGER {name};"))
        .collect();
    change.push(format!("UPDATE {table} SET {column} = '{OLD}' {only};"));
    change.extend(triggers.iter().map(|(_, sql)| format!("{sql};")));
    database
        .execute_batch(&change.concat())
        .expect("the record changes");
    assert!(database.changes() > 0, "{table} has a row");
}

#[test]
fn the_doctor_finds_a_secret_wherever_in_the_record_it_stands() {
    let sandbox = full();
    let clean = fs::read(sandbox.database()).expect("the record is there");
    assert_eq!(
        sandbox.json(&["doctor", "--scan"])["scan"]["findings"],
        json!([])
    );
    for (table, column) in COLUMNS {
        put(&sandbox, table, column);
        let run = sandbox.run(&["doctor", "--scan", "--json"]).exits(0);
        let scan = &run.json()["scan"];
        let place = if *table == "profile" { "profile" } else { "#1" };
        assert_eq!(
            scan["findings"],
            json!([{"place": place, "kind": "password"}]),
            "{table}.{column}\n{scan:#}"
        );
        assert!(!run.block().contains(SECRET), "{}", run.block());
        fs::write(sandbox.database(), &clean).expect("the record can be put back");
    }
}

#[test]
fn an_old_text_is_cleared_again_wherever_it_is_shown_and_stays_as_it_was() {
    let sandbox = full();
    for (table, column) in COLUMNS {
        put(&sandbox, table, column);
    }
    let commands: &[&[&str]] = &[
        &["show", "1"],
        &["list"],
        &[],
        &["route", "1"],
        &["draft", "1", "--as", "form"],
        &["draft", "1", "--as", "phone", "--length", "full"],
        &["draft", "1", "--as", "chat"],
        &["draft", "1", "--as", "help"],
    ];
    for command in commands {
        for args in [command.to_vec(), [command, &["--json"][..]].concat()] {
            let run = sandbox.run(&args).exits(0);
            assert!(!run.block().contains(SECRET), "{}", run.block());
        }
    }
    let database = Connection::open(sandbox.database()).expect("it opens");
    let text: String = database
        .query_row("SELECT text FROM incident", [], |row| row.get(0))
        .expect("the incident is there");
    assert_eq!(text, OLD, "showing changes nothing");
}

#[test]
fn a_secret_at_the_edge_of_an_excerpt_is_not_shown_in_half() {
    let sandbox = recorded();
    let phrase = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    let text = format!("{}\n{phrase}", "入金がまだ反映されません。".repeat(7));
    let database = Connection::open(sandbox.database()).expect("it opens");
    database
        .execute("UPDATE incident SET text = ?1", [text])
        .expect("the record changes");
    let run = sandbox.run(&["list", "--json"]).exits(0);
    assert!(!run.stdout().contains("winner"), "{}", run.stdout());
}

#[test]
fn only_a_command_that_has_the_option_advises_to_keep_a_guess() {
    let sandbox = recorded();
    for lang in ["ja", "en"] {
        for (args, advised) in [
            (&["log", OLD][..], true),
            (&["triage", OLD], false),
            (&["note", "1", OLD], false),
            (
                &["fact", "1", "error_message=パスワードは hunter2 です"],
                false,
            ),
            (&["triage", OLD, "--json"], false),
            (&["draft", "1", "--json"], false),
        ] {
            let run = sandbox.run(&[args, &["--lang", lang]].concat()).exits(0);
            assert_eq!(run.block().contains("--keep"), advised, "{}", run.block());
        }
    }
}
