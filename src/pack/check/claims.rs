//! Where claims come from: the table of sources, and the keys by which every claim names one.

use std::collections::BTreeMap;

use super::{Context, forms};
use crate::pack::problem::{ProblemKind, ValueForm};
use crate::pack::raw::{Log, Section};
use crate::pack::{Claim, Confidence, Provenance};

/// Reads `[sources.…]`: pages or descriptions, each with the day on which it was read.
///
/// How far a claim can be trusted is said at the claim, not here.
pub(super) fn sources<'d>(
    root: &mut Section<'d, '_>,
    log: &mut Log,
) -> BTreeMap<&'d str, Provenance> {
    let mut all = BTreeMap::new();
    for (name, mut section) in root.named("sources", log) {
        let url = section.text_if("url", log);
        let title = section.words_if("name", log);
        let as_of = section.date("as_of", log);
        let note = section.words_if("note", log);
        if let Some(url) = &url
            && forms::host_of(url.value).is_none()
        {
            let value = url.value.to_owned();
            let expected = ValueForm::Url;
            url.blame(ProblemKind::BadValue { value, expected }, log);
        }
        let source = url.map(|url| url.value.to_owned());
        let source = source.or_else(|| title.as_ref().map(|title| title.en.to_string()));
        if source.is_none() {
            section.blame("url", ProblemKind::Missing, log);
        }
        section.finish(log);
        // A source that is incomplete is still known, so that its claims are not blamed for it.
        let provenance = Provenance {
            source: source.unwrap_or_default().into(),
            title,
            as_of: as_of.unwrap_or_default(),
            confidence: Confidence::Unknown,
            note,
        };
        all.insert(name.value, provenance);
    }
    all
}

impl Context<'_> {
    /// Reads `source`, `confidence` and `note` of a claim; the first two must be there.
    pub(super) fn provenance(&mut self, section: &mut Section<'_, '_>) -> Option<Provenance> {
        let source = section.text("source", &mut self.log);
        let confidence = section.text("confidence", &mut self.log);
        let confidence = confidence.and_then(|written| self.code(&written));
        let note = section.words_if("note", &mut self.log);
        let source = source?;
        let Some(known) = self.sources.get(source.value).cloned() else {
            let names: Vec<&str> = self.sources.keys().copied().collect();
            self.unknown(&source, names);
            return None;
        };
        Some(Provenance {
            confidence: confidence?,
            note: note.or(known.note),
            ..known
        })
    }

    /// Puts a value and the provenance beside it together.
    pub(super) fn claim<T>(
        &mut self,
        section: &mut Section<'_, '_>,
        value: Option<T>,
    ) -> Option<Claim<T>> {
        let provenance = self.provenance(section);
        Some(Claim {
            value: value?,
            provenance: provenance?,
        })
    }
}
