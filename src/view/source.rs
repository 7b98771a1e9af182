//! Where a fact comes from, in words.

use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::pack::{Confidence, Provenance};

/// Writes where something comes from, from when, how far it can be trusted, and why it is doubted.
pub(super) fn source(page: &mut Page<'_>, indent: usize, from: &Provenance, style: &Style) {
    source_beside(page, indent, from, None, style);
}

/// Writes the same beside an address that is shown already: where it is that of the source, it is
/// not written again.
pub(super) fn source_beside(
    page: &mut Page<'_>,
    indent: usize,
    from: &Provenance,
    shown: Option<&str>,
    style: &Style,
) {
    let say = &style.catalog().route;
    let has_title = from.title.is_some();
    let day = from.as_of.format("%Y-%m-%d").to_string();
    let confidence = confidence(from.confidence, style.lang);
    let is_address = from.source.starts_with("https://");
    let whole = (say.sourced)(from.said_by(style.lang), &day, confidence);
    let lead = format!("{}: ", say.source);
    // An address is never cut in two, so that it can be opened.
    let below = is_address && (has_title || !page.fits(indent, &lead, &whole));
    let is_shown = is_address && shown == Some(from.source.as_str());
    let text = if (below || is_shown) && !has_title {
        (say.sourced_page)(&day, confidence)
    } else {
        whole
    };
    page.labelled(indent, say.source, &text, Meaning::Aside);
    if below && !is_shown {
        page.copyable(indent, "", &from.source);
    }
    if let Some(note) = &from.note {
        page.put(indent, "", note.get(style.lang), Meaning::Aside);
    }
}

/// Returns the name of a confidence.
pub fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    let say = &Catalog::of(lang).route;
    match confidence {
        Confidence::Official => say.official,
        Confidence::ThirdParty => say.third_party,
        Confidence::Disputed => say.disputed,
        Confidence::Unknown => say.unknown,
        Confidence::UserVerified => say.user_verified,
    }
}
