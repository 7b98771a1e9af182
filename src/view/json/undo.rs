//! What was taken back, in JSON.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::show::EventJson;
use super::{SCHEMA, instant, text};
use crate::domain::{IncidentId, ProviderId, TimelineEvent};
use crate::view::Style;

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UndoneReport {
    /// The stable code of what it was: `logged`, `changed`, `profile`, `imported`.
    pub what: &'static str,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// The incident.
    pub id: Option<IncidentId>,
    /// Of account facts, the provider.
    pub provider: Option<ProviderId>,
    /// The entries that told of the change.
    pub events: Vec<TimelineEvent>,
    /// Of an import, how many incidents.
    pub imported: Option<usize>,
    /// The entry that tells of the undoing.
    pub event: Option<TimelineEvent>,
}

#[derive(Serialize)]
struct Document {
    schema: u32,
    id: Option<i64>,
    undone: UndoneJson,
    event: Option<EventJson>,
}

#[derive(Serialize)]
struct UndoneJson {
    what: &'static str,
    at: String,
    provider: Option<String>,
    incidents: Option<usize>,
    events: Vec<EventJson>,
}

/// Writes the document of `undo`.
pub fn undone(report: &UndoneReport, style: &Style) -> String {
    let event = |event: &TimelineEvent| EventJson::new(event, style);
    text(&Document {
        schema: SCHEMA,
        id: report.id.map(|id| id.0),
        undone: UndoneJson {
            what: report.what,
            at: instant(style.local(report.at)),
            provider: report.provider.as_ref().map(|provider| provider.0.clone()),
            incidents: report.imported,
            events: report.events.iter().map(event).collect(),
        },
        event: report.event.as_ref().map(event),
    })
}
