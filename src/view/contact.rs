//! One contact: its value, never without the mark that says how far it can be trusted.

use super::hours::hours_text;
use super::page::Page;
use super::reception;
use super::style::Style;
use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::pack::{Confidence, ContactKind, Provenance};
use crate::routing::ContactNow;

/// Writes a contact. Mark, value and what to do first stand on one line, whatever its length.
pub(super) fn contact(page: &mut Page<'_>, indent: usize, known: &ContactNow<'_>, style: &Style) {
    let say = &style.catalog().route;
    let contact = known.contact;
    let mark = match contact.provenance.confidence {
        Confidence::Official | Confidence::UserVerified => "",
        Confidence::ThirdParty | Confidence::Disputed | Confidence::Unknown => say.unverified,
    };
    let Some(value) = &contact.value else {
        page.item(indent, say.contact_unknown);
        return;
    };
    let mut line = format!("{}{mark}", style.bullet());
    if !mark.is_empty() && style.lang == Lang::En {
        line.push(' ');
    }
    line.push_str(value);
    if contact.kind == ContactKind::Phone {
        line.push_str(&(say.aside)(say.confirm_first));
    }
    page.whole(indent, &line);
    if let Some(purpose) = &contact.purpose {
        page.line(indent + 2, purpose.get(style.lang));
    }
    if let Some(hours) = &contact.hours {
        let hours = (say.labelled)(say.hours, &hours_text(hours, style.lang));
        page.line(indent + 2, &hours);
    }
    if let Some(openness) = known.openness {
        page.line(indent + 2, &reception::claim(openness, style));
    }
}

/// Returns a source with its day and how far it can be trusted.
pub(super) fn sourced(from: &Provenance, style: &Style) -> String {
    let day = from.as_of.format("%Y-%m-%d").to_string();
    let confidence = confidence(from.confidence, style.lang);
    let source = match &from.title {
        Some(title) => format!("{} {}", title.get(style.lang), from.source),
        None => from.source.clone(),
    };
    (style.catalog().route.sourced)(&source, &day, confidence)
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
