//! As what words were read is remembered beside the record, and nobody sees whether it is.

use std::fs;

use rusqlite::Connection;

use crate::harness::{DEPOSIT, Sandbox, TAKEOVER};

/// Two amounts of one asset, which is told as not fitting together.
const ODD: &str = "振り込んだ金額は50万円です。振り込んだのは60万円でした。";

/// Changes the record with another program.
fn change(sandbox: &Sandbox, sql: &str) {
    let other = Connection::open(sandbox.database()).expect("it opens");
    other
        .execute_batch(sql)
        .expect("the other hand may do this");
}

/// Returns of each incident whether its reading is remembered.
fn remembered(sandbox: &Sandbox) -> Vec<bool> {
    let record = Connection::open(sandbox.database()).expect("it opens");
    let mut all = record
        .prepare(
            "SELECT reading IS NOT NULL FROM incident LEFT JOIN mark ON mark.incident = incident.id
             ORDER BY incident.id",
        )
        .expect("the tables are there");
    let all = all.query_map([], |row| row.get(0)).expect("it is read");
    all.map(|row| row.expect("a row")).collect()
}

/// Returns everything that is told of the incidents, to people and programs.
fn told(sandbox: &Sandbox) -> Vec<String> {
    let mut told = Vec::new();
    for id in ["1", "2", "3", "4"] {
        for page in ["show", "route", "escalate"] {
            for how in [
                &["--lang", "ja"],
                &["--lang", "en"],
                &["--json", "--no-input"],
            ] {
                let run = sandbox.run(&[&[page, id], &how[..]].concat()).exits(0);
                told.push(format!("{}{}", run.stdout(), run.stderr()));
            }
        }
    }
    told
}

fn recorded() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    sandbox.log(ODD);
    sandbox
        .run(&["log", "--category", "outage", "画面が真っ白です"])
        .exits(0);
    sandbox
}

#[test]
fn what_is_told_is_the_same_whether_the_reading_is_remembered_or_not() {
    let sandbox = recorded();
    assert_eq!(remembered(&sandbox), [true, true, false, true]);
    let whole = told(&sandbox);
    for by_another_hand in [
        "UPDATE mark SET reading = zeroblob(length(reading)) WHERE reading IS NOT NULL",
        "UPDATE mark SET reading = substr(reading, 1, length(reading) - 1) WHERE reading IS NOT NULL",
        "UPDATE mark SET reading = randomblob(78)",
        "UPDATE mark SET reading = NULL",
        "UPDATE mark SET rules = '1'",
        "DELETE FROM mark",
    ] {
        change(&sandbox, by_another_hand);
        assert!(told(&sandbox) == whole, "{by_another_hand}");
    }
    assert_eq!(remembered(&sandbox), [false; 4], "looking writes nothing");
}

#[test]
fn a_reading_of_other_words_counts_for_nothing() {
    let sandbox = recorded();
    let whole = told(&sandbox);
    change(
        &sandbox,
        "UPDATE incident SET text = '二段階認証のコードが届かず、ログインできません' WHERE id <> 3",
    );
    let changed = told(&sandbox);
    assert!(changed != whole);
    change(&sandbox, "DELETE FROM mark");
    assert!(told(&sandbox) == changed);
}

#[test]
fn a_reading_of_another_incident_counts_for_nothing() {
    let sandbox = recorded();
    let whole = told(&sandbox);
    change(
        &sandbox,
        "UPDATE mark SET reading = (SELECT reading FROM mark AS of_other WHERE of_other.incident = 2)",
    );
    assert_eq!(remembered(&sandbox), [true; 4]);
    assert!(told(&sandbox) == whole);
}

#[test]
fn showing_writes_nothing_also_where_nothing_is_remembered() {
    let sandbox = recorded();
    change(&sandbox, "DELETE FROM mark");
    let before = fs::read(sandbox.database()).expect("it is there");
    told(&sandbox);
    assert!(fs::read(sandbox.database()).expect("it is there") == before);
}

#[test]
fn no_words_stand_in_what_is_remembered() {
    let sandbox = recorded();
    let record = Connection::open(sandbox.database()).expect("it opens");
    let mut all = record
        .prepare("SELECT reading FROM mark WHERE reading IS NOT NULL")
        .expect("the tables are there");
    let all = all.query_map([], |row| row.get::<_, Vec<u8>>(0));
    let all: Vec<Vec<u8>> = all
        .expect("it is read")
        .map(|row| row.expect("a row"))
        .collect();
    assert!(!all.is_empty());
    for reading in all {
        for said in [DEPOSIT, TAKEOVER, ODD] {
            let mut letters = said.chars().filter(|letter| !letter.is_ascii());
            let stands = letters.find(|letter| {
                let letter = letter.to_string();
                reading
                    .windows(letter.len())
                    .any(|bytes| bytes == letter.as_bytes())
            });
            assert_eq!(stands, None, "a letter of {said}");
        }
    }
}
