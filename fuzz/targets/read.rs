//! Reading: no text panics, and every fact lies in the text that it was read from.

#![no_main]

use chrono::{DateTime, FixedOffset};
use libfuzzer_sys::fuzz_target;
use madoguchi::domain::{Code, FindingKind, Lang};
use madoguchi::safety::{Field, Hints, clear};
use madoguchi::{intake, pack};

fuzz_target!(|text: &str| {
    let hints = Hints {
        lang: Lang::Ja,
        field: Field::Words,
        explorers: &[],
        keep_guesses: false,
        label: |kind: FindingKind, _| kind.code(),
    };
    let cleared = clear(text, &hints).text;
    let now: DateTime<FixedOffset> = DateTime::UNIX_EPOCH.into();
    let provider = pack::ids().find_map(pack::builtin);
    let provider = provider.as_ref().unwrap_or(pack::general());
    let reading = intake::read(
        &cleared,
        &provider.id,
        provider,
        &pack::lexicon(),
        pack::terms(),
        now,
    );
    let length = cleared.as_str().chars().count();
    for span in reading.facts.iter().filter_map(|fact| fact.span.clone()) {
        assert!(span.start <= span.end && span.end <= length);
    }
});
