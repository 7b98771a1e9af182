//! A draft on its way out of the program: clear of secrets.

use super::Composed;
use crate::cli::app::App;
use crate::cli::clipboard::Part;
use crate::cli::failure::Failure;
use crate::domain::{FindingClass, FindingKind};
use crate::drafting::Draft;
use crate::i18n::Catalog;
use crate::safety::{ClearedText, Field};

impl Composed {
    /// Returns a part of the draft, ready to leave the program. A text that still holds what a
    /// safety rule finds does not leave it.
    pub(crate) fn outgoing(&self, app: &App, part: Part) -> Result<ClearedText, Failure> {
        let text = match part {
            Part::Subject => self.draft.subject.as_str().to_owned(),
            Part::Body => self.draft.body.as_str().to_owned(),
            Part::Whole => text(&self.draft),
        };
        if text.trim().is_empty() {
            return Err(Failure::EmptyPart);
        }
        let clearing = app.with_hints_in(
            self.draft.lang,
            Field::Letter,
            self.incident.kept,
            |hints| app.marks.clear(&text, hints),
        );
        let found = clearing.findings.iter();
        let kinds: Vec<FindingKind> = found
            .filter(|finding| finding.class == FindingClass::Secret)
            .map(|finding| finding.kind)
            .collect();
        if kinds.is_empty() {
            return Ok(clearing.text);
        }
        let what = app.words().clipboard.draft.to_owned();
        Err(Failure::HoldsSecret { what, kinds })
    }

    /// Tells whether it was kept.
    pub(crate) fn is_kept(&self) -> bool {
        self.not_kept.is_none()
    }
}

/// Returns a draft as one text: its subject on a line of its own, an empty line, the body.
pub(crate) fn text(draft: &Draft) -> String {
    let (subject, body) = (draft.subject.as_str(), draft.body.as_str());
    if subject.is_empty() {
        return body.to_owned();
    }
    let line = (Catalog::of(draft.lang).talk.subject_line)(subject);
    format!("{line}\n\n{body}")
}
