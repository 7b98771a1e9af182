//! Whose turn it is, in JSON: `due`, and in `show`, `reply`, `sent`.

use serde::Serialize;

use super::{SCHEMA, instant, text};
use crate::domain::Code as _;
use crate::routing::{Clock, OpenRequest};
use crate::view::{DueRow, Style};

#[derive(Serialize)]
struct Document {
    schema: u32,
    at: String,
    due: Vec<RowJson>,
}

#[derive(Serialize)]
struct RowJson {
    id: i64,
    title: String,
    ticket: Option<String>,
    /// The number of its first inquiry in `show`, as options take it.
    inquiry_number: Option<usize>,
    /// Of one of several inquiries: its subject, or how its text begins.
    about: Option<String>,
    #[serde(flatten)]
    clock: ClockJson,
}

/// The clock of one matter.
#[derive(Serialize)]
pub(super) struct ClockJson {
    /// The inquiry with which it began, and the one that was sent last.
    inquiry: Option<i64>,
    last_inquiry: Option<i64>,
    channel: Option<String>,
    stage: &'static str,
    turn: &'static str,
    reason: &'static str,
    since: String,
    business_days: u32,
    due: Option<String>,
    /// What the day rests on; null while no answer is expected.
    basis: Option<&'static str>,
    source: Option<String>,
    within_days: Option<u32>,
    overdue_days: u32,
    overdue: bool,
    projected: bool,
    /// The day that the desk promised last, and for which nothing came since.
    promised: Option<String>,
    /// What the desk asks and was not sent yet.
    asked: Vec<AskedJson>,
    /// The first day until which it wants that.
    answer_by: Option<String>,
}

/// Something that a desk asks.
#[derive(Serialize)]
struct AskedJson {
    /// The answer that asks for it.
    reply: i64,
    text: String,
    until: Option<String>,
}

impl ClockJson {
    pub(super) fn new(clock: &Clock) -> Self {
        let expected = clock.due_on.is_some();
        let source = clock.stated_by.as_ref();
        Self {
            inquiry: clock.first.map(|id| id.0),
            last_inquiry: clock.last.map(|id| id.0),
            channel: clock
                .channel
                .as_ref()
                .map(|channel| channel.code().to_owned()),
            stage: clock.stage.code(),
            turn: clock.turn.code(),
            reason: clock.moved.code(),
            since: instant(clock.since),
            business_days: clock.days,
            due: clock.due_on.map(|day| day.to_string()),
            basis: expected.then(|| clock.basis.code()),
            source: source.map(|source| source.source.clone()).map(Into::into),
            within_days: expected.then_some(clock.within),
            overdue_days: clock.overdue_days,
            overdue: clock.is_overdue(),
            projected: clock.projected,
            promised: clock.promised_on.map(|day| day.to_string()),
            asked: clock.asked.iter().map(asked).collect(),
            answer_by: clock.answer_by().map(|day| day.to_string()),
        }
    }
}

fn asked(asked: &OpenRequest) -> AskedJson {
    AskedJson {
        reply: asked.reply.0,
        text: asked.words.clone(),
        until: asked.until.map(|day| day.to_string()),
    }
}

/// Writes the document of `due`.
pub fn due(rows: &[DueRow], style: &Style) -> String {
    let row = |row: &DueRow| RowJson {
        id: row.id.0,
        title: row.title.clone(),
        ticket: row.ticket.clone(),
        inquiry_number: row.inquiry,
        about: row.about.clone(),
        clock: ClockJson::new(&row.clock),
    };
    text(&Document {
        schema: SCHEMA,
        at: instant(style.now),
        due: rows.iter().map(row).collect(),
    })
}
