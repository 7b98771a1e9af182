//! The title of an incident, for lists.

use super::DraftError;
use super::engine::Engine;
use super::gather;
use crate::domain::{Fact, Incident, Lang, Symptom};
use crate::pack::Pack;

/// Writes the title of an incident: 「日本円の入金が反映されない（500,000円・11/21）」.
///
/// Never longer than [`Incident::TITLE_CHARS_MAX`]. Facts must be cleared; the title holds
/// nothing else that the user wrote.
pub fn title(
    symptom: Symptom,
    facts: &[Fact],
    pack: Option<&Pack>,
    lang: Lang,
) -> Result<String, DraftError> {
    let context = gather::title(symptom, facts, pack, lang);
    let rendered = Engine::new(lang).render("title", &context)?;
    Ok(rendered
        .body
        .chars()
        .take(Incident::TITLE_CHARS_MAX)
        .collect())
}
