use chrono::DateTime;

use super::*;
use crate::domain::Lang;
use crate::view::fixture::{BETWEEN, with_case};

#[test]
fn the_document_of_triage_keeps_to_the_contract() {
    let written = with_case(BETWEEN, |known| case(known, Lang::Ja));
    snapbox::assert_data_eq!(written, snapbox::file!["triage.golden.json"].raw());
}

#[test]
fn what_acts_on_a_terminal_is_written_as_an_escape() {
    let sentence = Sentence {
        code: "x".into(),
        text: "a\u{1b}[2J\u{9b}b\u{202e}c\u{E0041}\u{7f}\n".into(),
    };
    let written = text(&sentence);
    assert!(
        written.contains(r"a\u001b[2J\u009bb\u202ec\udb40\udc41\u007f\n"),
        "{written}"
    );
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["text"], "a\u{1b}[2J\u{9b}b\u{202e}c\u{E0041}\u{7f}\n");
}

#[test]
fn an_instant_has_the_offset_in_which_it_is_shown() {
    let written = "2026-11-24T09:00:00+09:00";
    let read = DateTime::parse_from_rfc3339(written).expect("an instant");
    assert_eq!(instant(read), written);
}
