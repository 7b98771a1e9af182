use std::path::Path;

use super::*;
use crate::pack::builtin::{compiled_form, ids, source_text};
use crate::pack::lexicon::{Lexicon, compile};
use crate::pack::{Pack, Terms, read as read_toml, read_country, terms};

/// Holds the compiled file against what its source says; `SNAPSHOTS=overwrite` renews it.
#[track_caller]
fn check<T: Compiled>(name: &str, from_source: &T, compiled: &'static [u8]) {
    let bytes = write(from_source);
    if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/compiled");
        std::fs::write(folder.join(format!("{name}.bin")), &bytes).expect("it is written");
        return;
    }
    assert!(
        bytes == compiled,
        "{name}: run `SNAPSHOTS=overwrite cargo test compiled` after a change of packs/"
    );
    let again: T = read(compiled).expect("what was written is read");
    assert!(
        write(&again) == compiled,
        "{name} is read as it was written"
    );
}

fn source(id: &str) -> &'static str {
    source_text(id).expect("a file of packs/")
}

fn bytes(id: &str) -> &'static [u8] {
    compiled_form(id).expect("a file of packs/compiled/")
}

#[test]
fn the_compiled_form_is_made_of_the_files_that_people_write() {
    let general: Pack = read_toml("general", source("general"), None)
        .0
        .expect("it is sound");
    check("general", &general, bytes("general"));
    for id in ids() {
        let pack = read_toml(id, source(id), Some(&general)).0;
        check(id, &pack.expect("it is sound"), bytes(id));
    }
    let japan = read_country("japan", source("japan")).0;
    check("japan", &japan.expect("it is sound"), bytes("japan"));
    check(
        "terms",
        &Terms::read(terms::SOURCE).expect("it is sound"),
        terms::COMPILED,
    );
    let lexicon = compile(crate::pack::LEXICON_SOURCE).expect("it is sound");
    let lexicon = Lexicon::load(lexicon.leak()).expect("it is sound");
    check("lexicon", &lexicon, crate::pack::lexicon::COMPILED);
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
