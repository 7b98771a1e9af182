//! What was taken back of an incident, struck through where a screen can.

use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::domain::TimelineEvent;
use crate::i18n::{date, label};

/// How far the entries stand in.
const INDENT: usize = 2;

/// Draws the entries of a timeline that were taken back; nothing where there are none.
pub fn taken_back(events: &[TimelineEvent], style: &Style) -> String {
    let mut page = Page::new(style);
    if events.is_empty() {
        return String::new();
    }
    page.heading(style.catalog().undo.heading);
    for event in events {
        let when = date::moment(&event.at, style.lang);
        let kind = label::coded(&event.kind, label::event_kind, style.lang);
        page.put(
            INDENT,
            style.struck(),
            &format!("{when}  {kind}"),
            Meaning::Struck,
        );
        if !event.text.is_empty() {
            page.put(INDENT + 2, "", &event.text, Meaning::Struck);
        }
    }
    page.finish()
}
