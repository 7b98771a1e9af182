//! What was recorded after the user changed a text.

use chrono::{DateTime, Utc};

use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::domain::{EventKind, Incident, Order as _};
use crate::i18n::label;
use crate::store::Store;
use crate::text::{count_chars, fold};

/// How many characters of an entry are told.
const CHARS: usize = 60;

/// Returns what was recorded after an instant and is not in a text, a line each.
///
/// The record knows the time to the second: what was recorded within the same one counts, for it
/// is better told once too often than missed.
pub(super) fn since(
    app: &App,
    store: &Store,
    incident: &Incident,
    (at, body): (DateTime<Utc>, &str),
) -> Result<Vec<String>, Failure> {
    let again = Again::new(app, app.lang()).keeping(incident.kept);
    let body = fold(body);
    let mut events = store.timeline(incident.id)?;
    events.retain(|event| event.recorded_at >= at);
    events.order_by_key(|event| event.id);
    let mut told = Vec::new();
    for event in again.timeline(events) {
        let Some(kind) = event.kind.known() else {
            continue;
        };
        let text = event.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (line, value) = match kind {
            // "Amount: 500,000 JPY", "Amount: 500,000 JPY → 300,000 JPY"
            EventKind::Added | EventKind::Corrected => {
                let value = text.rsplit_once("→ ").or_else(|| text.split_once(": "));
                let value = value.map_or(text.as_str(), |(_, value)| value).to_owned();
                (text, value)
            }
            EventKind::Replied | EventKind::Attached | EventKind::Step => {
                (labelled(app, kind, &text), text)
            }
            kind if EventKind::NOTES.contains(&kind) => (labelled(app, kind, &text), text),
            _ => continue,
        };
        if !body.contains(&fold(&value)) {
            told.push(line);
        }
    }
    Ok(told)
}

fn labelled(app: &App, kind: EventKind, text: &str) -> String {
    let kind = label::event_kind(kind, app.lang());
    let mut line = format!("{kind}: {text}");
    if count_chars(&line) > CHARS {
        line = line.chars().take(CHARS).chain(['…']).collect();
    }
    line
}
