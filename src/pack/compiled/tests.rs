use std::path::Path;

use super::*;
use crate::pack::builtin::{compiled_form, ids, source_text};
use crate::pack::lexicon::{Lexicon, compile};
use crate::pack::{Pack, Terms, read as read_toml, read_country, terms};

/// Holds the compiled file against what its source says; `SNAPSHOTS=overwrite` renews it.
#[track_caller]
fn check<T: Compiled>(writer: &mut Writer, name: &str, from_source: &T, compiled: &'static [u8]) {
    let bytes = writer.file(from_source);
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        save(&format!("{name}.bin"), &bytes);
        return;
    }
    assert!(
        bytes == compiled,
        "{name}: run `SNAPSHOTS=overwrite cargo test compiled` after a change of packs/"
    );
    // Its texts are where they were, so that they are found again and nothing is added.
    let again: T = read(compiled).expect("what was written is read");
    assert!(
        writer.file(&again) == compiled,
        "{name} is read as it was written"
    );
}

/// Writes a compiled file.
fn save(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/compiled");
    std::fs::write(folder.join(name), bytes).expect("it is written");
}

/// Writes a value whose texts are known.
fn write<T: Compiled>(value: &T) -> Vec<u8> {
    Writer::on(TEXT).file(value)
}

fn source(id: &str) -> &'static str {
    source_text(id).expect("a file of packs/")
}

fn bytes(id: &str) -> &'static [u8] {
    compiled_form(id).expect("a file of packs/compiled/")
}

#[test]
fn the_compiled_form_is_made_of_the_files_that_people_write() {
    let writer = &mut Writer::on("");
    let general: Pack = read_toml("general", source("general"), None)
        .0
        .expect("it is sound");
    check(writer, "general", &general, bytes("general"));
    for id in ids() {
        let pack = read_toml(id, source(id), Some(&general)).0;
        check(writer, id, &pack.expect("it is sound"), bytes(id));
    }
    let japan = read_country("japan", source("japan")).0;
    check(
        writer,
        "japan",
        &japan.expect("it is sound"),
        bytes("japan"),
    );
    check(
        writer,
        "terms",
        &Terms::read(terms::SOURCE).expect("it is sound"),
        terms::COMPILED,
    );
    let lexicon = compile(crate::pack::LEXICON_SOURCE).expect("it is sound");
    let lexicon = Lexicon::load(lexicon.leak()).expect("it is sound");
    check(writer, "lexicon", &lexicon, crate::pack::lexicon::COMPILED);
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        save("text.txt", writer.text.as_bytes());
        return;
    }
    assert!(
        writer.text == TEXT,
        "run `SNAPSHOTS=overwrite cargo test compiled`"
    );
}

#[test]
fn the_explorers_are_those_of_the_general_pack() {
    let hosts =
        |all: &[crate::pack::Explorer]| all.iter().map(|one| one.host.clone()).collect::<Vec<_>>();
    let general = crate::pack::general();
    assert!(!general.explorers.is_empty());
    assert_eq!(hosts(&crate::pack::explorers()), hosts(&general.explorers));
}

#[test]
fn every_small_value_is_read_as_it_was_written() {
    for number in [
        0,
        1,
        127,
        128,
        16_383,
        16_384,
        u64::from(u32::MAX),
        u64::MAX,
    ] {
        assert_eq!(read(write(&number).leak()), Some(number));
    }
    for number in [0, 1, -1, 8, -8, i32::MAX, -i32::MAX] {
        assert_eq!(read(write(&number).leak()), Some(number));
    }
    let text = vec![Some("出金".to_owned()), None, Some(String::new())];
    assert_eq!(read(write(&text).leak()), Some(text));
}

#[test]
fn bytes_that_are_cut_short_or_too_many_are_refused() {
    let whole: &'static [u8] = write(&vec!["出金".to_owned(), "入金".to_owned()]).leak();
    for length in 0..whole.len() {
        assert_eq!(read::<Vec<String>>(&whole[..length]), None);
    }
    assert_eq!(read::<Vec<String>>([whole, &[0]].concat().leak()), None);
    assert_eq!(read::<Vec<u64>>(&[0xFF; 12]), None);
}
