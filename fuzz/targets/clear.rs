//! Clearing: no text panics, what is cleared once stays the same, and every span lies in the text.

#![no_main]

use libfuzzer_sys::fuzz_target;
use madoguchi::domain::{Code, FindingKind, Lang};
use madoguchi::safety::{Field, Hints, clear};

fuzz_target!(|text: &str| {
    let hints = Hints {
        lang: Lang::Ja,
        field: Field::Words,
        explorers: &[],
        keep_guesses: false,
        label: |kind: FindingKind, _| kind.code(),
    };
    let once = clear(text, &hints);
    let length = text.chars().count();
    for finding in &once.findings {
        assert!(finding.span.start < finding.span.end && finding.span.end <= length);
    }
    let twice = clear(once.text.as_str(), &hints);
    assert_eq!(twice.text.as_str(), once.text.as_str());
});
