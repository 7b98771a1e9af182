//! Where claims come from: the table of sources, and the keys by which every claim names one.

use std::collections::BTreeMap;

use super::Context;
use crate::pack::problem::{Form, ProblemKind};
use crate::pack::raw::{Log, Section};
use crate::pack::{Claim, Confidence, Provenance};

/// Reads `[sources.…]`: pages or descriptions, each with the day on which it was read.
///
/// The confidence of the returned provenances is not yet that of a claim.
pub(super) fn sources<'d>(
    root: &mut Section<'d, '_>,
    log: &mut Log<'_>,
) -> BTreeMap<&'d str, Provenance> {
    let mut all = BTreeMap::new();
    for (name, mut section) in root.named("sources", log) {
        super::is_code(&name, log);
        let url = section.text_if("url", log);
        let title = section.words_if("name", log);
        let as_of = section.date("as_of", log);
        let note = section.words_if("note", log);
        if let Some(url) = &url
            && super::contacts::host_of(url.value).is_none()
        {
            let kind = ProblemKind::BadValue {
                value: url.value.to_owned(),
                expected: Form::Url,
            };
            url.blame(kind, log);
        }
        let source = url.map(|url| url.value.to_owned());
        let source = source.or_else(|| title.as_ref().map(|title| title.en.clone()));
        if source.is_none() {
            section.blame("url", ProblemKind::Missing, log);
        }
        section.finish(log);
        let (Some(source), Some(as_of)) = (source, as_of) else {
            continue;
        };
        let provenance = Provenance {
            source,
            title,
            as_of,
            confidence: Confidence::Unknown,
            note,
        };
        all.insert(name.value, provenance);
    }
    all
}

impl Context<'_, '_> {
    /// Reads `source`, `confidence` and `note` of a claim; the first two must be there.
    pub(super) fn provenance(&mut self, section: &mut Section<'_, '_>) -> Option<Provenance> {
        let source = section.text("source", &mut self.log);
        let confidence = section.text("confidence", &mut self.log);
        let note = section.words_if("note", &mut self.log);
        let confidence = confidence.and_then(|written| self.code(&written));
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
