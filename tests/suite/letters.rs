//! Letters of desks: what is read of them must not become less.
//!
//! `tests/data/letters.jsonl` has a letter a line, with what a person reads in it. The letters of
//! `letters_aside.jsonl` were written before the rules and are no test: a test that fails on them
//! would make them part of what the rules are made with. `cargo run --example letters -- FILE`
//! tells the figures of either.

use madoguchi::pack::builtin;

mod measured;

const LETTERS: &str = include_str!("../data/letters.jsonl");

/// Of how many letters in a hundred each part must be read as a person reads it.
const RIGHT_MIN: usize = 98;

#[test]
fn letters_of_desks_are_read_as_a_person_reads_them() {
    let pack = builtin("bitflyer").expect("a built-in pack");
    let figures = measured::measure(LETTERS, &pack);
    let told = format!("{figures:?}\n{}", figures.wrong.join("\n\n"));
    for right in [
        figures.kinds,
        figures.days,
        figures.requests,
        figures.tickets,
    ] {
        assert!(right * 100 >= figures.letters * RIGHT_MIN, "{told}");
    }
}

#[test]
fn there_are_enough_letters_of_every_kind_in_both_languages() {
    let count = |lang: &str, kind: &str| {
        let of_kind = LETTERS.lines().filter(|line| {
            let holds = |key: &str, value: &str| line.contains(&format!("\"{key}\": \"{value}\""));
            holds("lang", lang) && holds("kind", kind)
        });
        of_kind.count()
    };
    for kind in [
        "acknowledgement",
        "answer",
        "extension",
        "refusal",
        "suspect",
    ] {
        for (lang, least) in [("ja", 3), ("en", 2)] {
            assert!(count(lang, kind) >= least, "{lang} {kind}");
        }
    }
    assert!(LETTERS.lines().count() >= 120);
}
