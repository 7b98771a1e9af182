//! What to say beside a draft: its length, what was changed in it, what is still open.

use chrono::{DateTime, FixedOffset};

use super::said::Said;
use super::style::Style;
use crate::domain::{IncidentId, Lang, Rendering};
use crate::pack::Need;
use crate::safety::ClearedText;
use crate::text::{Change, visible};

/// The most changes that are told one by one.
const CHANGES_TOLD_MAX: usize = 5;

/// What is known of a draft that the user has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditedDraft {
    /// When the user changed it.
    pub at: DateTime<FixedOffset>,
    /// What was recorded after that and is not in it, a line each.
    pub since: Vec<String>,
}

/// A draft with what belongs beside it.
#[derive(Debug, Clone, Copy)]
pub struct DraftPage<'a> {
    /// The incident it is about.
    pub id: IncidentId,
    /// The shape.
    pub rendering: Rendering,
    /// The language of the text.
    pub lang: Lang,
    /// The subject line; empty where the shape has none.
    pub subject: &'a ClearedText,
    /// The text.
    pub body: &'a ClearedText,
    /// The characters of the body as a form counts them.
    pub chars: usize,
    /// The longest body that the form takes, where that is known.
    pub limit: Option<usize>,
    /// What was written differently so that a form does not garble it.
    pub changes: &'a [Change],
    /// What the desk still needs.
    pub missing: &'a [&'a Need],
    /// The names of the files to attach.
    pub attachments: &'a [String],
    /// What else to know about it: parts that were left out, secrets that were replaced.
    pub notices: &'a [Said],
    /// Where it is the user's own text: since when, and what it does not have.
    pub edited: Option<&'a EditedDraft>,
}

/// Returns what to say beside a draft, a sentence each: length, notices, changes, open points.
pub fn draft_notes(page: &DraftPage<'_>, style: &Style) -> Vec<String> {
    let say = &style.catalog().draft;
    let mut notes = Vec::new();
    if page.lang != style.lang {
        notes.push((say.other_language)(&page.id.0.to_string()));
    }
    notes.push((say.counter)(page.chars, page.limit));
    match page.limit {
        Some(limit) if page.chars > limit => notes.push((say.over_limit)(page.chars, limit)),
        None if page.rendering == Rendering::Form => notes.push(say.limit_unknown.to_owned()),
        _ => {}
    }
    notes.extend(page.notices.iter().map(|notice| notice.text.clone()));
    notes.extend(changes(page.changes, style));
    let open = page.missing.iter().map(|need| need.label.get(style.lang));
    notes.extend(open.map(say.open_point));
    notes
}

/// Tells each kind of change once, in one sentence; nothing where nothing was changed.
fn changes(changes: &[Change], style: &Style) -> Option<String> {
    let say = &style.catalog().draft;
    let mut told: Vec<String> = Vec::new();
    for change in changes {
        let from = visible(&change.from);
        let pair = match change.to.trim() {
            "" => (say.removal)(&from),
            to => (say.change)(&from, to),
        };
        if !told.contains(&pair) {
            told.push(pair);
        }
    }
    let more = told.len().saturating_sub(CHANGES_TOLD_MAX);
    told.truncate(CHANGES_TOLD_MAX);
    if more > 0 {
        told.push((say.more_changes)(more));
    }
    let list = told.join(style.catalog().route.span_separator);
    (!list.is_empty()).then(|| (say.changes)(&list))
}

#[cfg(test)]
mod tests;
