//! What secrets the words of a file hold, by the same reading wherever the file comes from.

use super::app::App;
use super::input;
use super::reason;
use crate::domain::{Code as _, Entry, EventKind, FindingClass, FindingKind, Part, Whole};
use crate::interchange;
use crate::safety::{self, Field, Hints};

/// The kinds of secrets in a file.
#[derive(Debug, Default)]
pub(crate) struct Held {
    /// What a checksum or a form proves.
    pub(crate) proved: Vec<FindingKind>,
    /// What is only guessed: the user may know better.
    pub(crate) guessed: Vec<FindingKind>,
    /// What is only guessed, as it is written.
    pub(crate) values: Vec<String>,
}

impl Held {
    /// Adds what a text holds.
    pub(crate) fn add(&mut self, app: &App, text: &str) {
        let blocks = interchange::packed(text).into_iter();
        for said in blocks.filter_map(|(_, bytes)| text_of(&bytes)) {
            self.add_plain(app, &said);
        }
        self.add_plain(app, text);
    }

    fn add_plain(&mut self, app: &App, text: &str) {
        let clear = |hints: &Hints<'_>| safety::clear(text, hints).findings;
        let findings = app.with_hints(Field::Words, false, clear);
        self.values.extend(reason::given_back(text, &findings));
        for finding in findings {
            let kinds = if finding.proved {
                &mut self.proved
            } else {
                &mut self.guessed
            };
            if finding.class == FindingClass::Secret && !kinds.contains(&finding.kind) {
                kinds.push(finding.kind);
            }
        }
    }

    /// Returns what the bytes of a file hold, as far as they are words.
    pub(crate) fn in_bytes(app: &App, bytes: &[u8]) -> Self {
        let mut held = Self::default();
        for bytes in std::iter::once(bytes.to_vec()).chain(interchange::mail_parts(bytes)) {
            if let Some(text) = text_of(&bytes) {
                held.add(app, &text);
            }
        }
        held
    }

    /// Tells whether a file may be kept: nothing in it is proved to be a secret, and of what is
    /// guessed to be one, the record says why it is none.
    pub(crate) fn may_be_kept(&self, whole: &Whole, file: &Entry) -> bool {
        let name = file.text("name").unwrap_or_default();
        let mut events = whole.part(Part::Timeline).iter();
        let stated = |event: &Entry| {
            let attached = event.text("kind") == Some(EventKind::Attached.code());
            // The reason stands in a line of its own, behind the name and the kinds.
            let mut lines = event.text("text").unwrap_or_default().lines().skip(1);
            attached
                && lines.any(|line| {
                    let mut kinds = self.guessed.iter();
                    line.contains(name) && kinds.all(|kind| line.contains(kind.code()))
                })
        };
        self.proved.is_empty() && (self.guessed.is_empty() || events.any(stated))
    }
}

/// Reads the words of a file or of a part of a mail; `None` for what is no text.
pub(crate) fn text_of(bytes: &[u8]) -> Option<String> {
    input::decode_wide(bytes).or_else(|| input::decode(bytes).ok())
}
