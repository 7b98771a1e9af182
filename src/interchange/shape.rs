//! The fields of an incident: their names in a line and in the record, and what they hold.

use super::problem::Expected;
use crate::domain::Part;

/// A field.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    /// Its name in a line.
    pub(super) name: &'static str,
    /// Its column in the record.
    pub(super) column: &'static str,
    /// What it holds.
    pub(super) holds: Expected,
    /// Whether an entry means nothing without it.
    pub(super) required: bool,
}

const fn field(name: &'static str, holds: Expected) -> Field {
    Field {
        name,
        column: name,
        holds,
        required: false,
    }
}

const fn required(name: &'static str, holds: Expected) -> Field {
    Field {
        required: true,
        ..field(name, holds)
    }
}

const fn renamed(name: &'static str, column: &'static str, holds: Expected) -> Field {
    Field {
        column,
        ..field(name, holds)
    }
}

use Expected::{Code, Day, Flag, Hash, Instant, Moment, Number, Share, Text, Uuid, Words};

/// What there is once. `schema` and `type` stand before it.
pub(super) const HEAD: &[Field] = &[
    field("id", Number),
    field("uuid", Uuid),
    field("provider", Text),
    field("title", Text),
    field("text", Text),
    field("language", Code),
    field("category", Code),
    field("symptom", Code),
    field("confidence", Share),
    field("told", Flag),
    field("because", Words),
    field("status", Code),
    field("channel", Code),
    field("logged_at", Instant),
];

/// Returns the fields of an entry of a part.
// A table: a line for each field.
#[allow(clippy::too_many_lines)]
pub(super) fn fields(part: Part) -> &'static [Field] {
    match part {
        Part::Facts => {
            const {
                &[
                    required("kind", Code),
                    required("value", Text),
                    field("asset", Text),
                    field("chain", Text),
                    field("valid", Flag),
                    field("precision", Code),
                    field("as_written", Text),
                    renamed("start", "span_start", Number),
                    renamed("end", "span_end", Number),
                ]
            }
        }
        Part::Answers => const { &[required("code", Code), required("text", Text)] },
        Part::Timeline => {
            const {
                &[
                    field("uuid", Uuid),
                    required("at", Moment),
                    field("precision", Code),
                    required("kind", Code),
                    required("text", Text),
                    field("recorded_at", Instant),
                    field("taken_back", Flag),
                ]
            }
        }
        Part::Drafts => {
            const {
                &[
                    field("number", Number),
                    required("rendering", Code),
                    required("language", Code),
                    required("at", Instant),
                    field("subject", Text),
                    required("body", Text),
                    field("recipient", Code),
                    field("origin", Code),
                    field("edited_at", Instant),
                    field("goes_on_from", Uuid),
                ]
            }
        }
        Part::Inquiries => {
            const {
                &[
                    field("uuid", Uuid),
                    required("channel", Code),
                    field("stage", Code),
                    required("sent_at", Instant),
                    field("ticket", Text),
                    field("spoke_with", Text),
                    field("promise", Text),
                    field("promised_on", Day),
                    field("follows", Uuid),
                    field("sha256", Hash),
                    field("subject", Text),
                    required("body", Text),
                    field("taken_back", Flag),
                ]
            }
        }
        Part::Replies => {
            const {
                &[
                    field("uuid", Uuid),
                    field("inquiry", Uuid),
                    field("kind", Code),
                    required("received_at", Instant),
                    field("ticket", Text),
                    field("promised_on", Day),
                    field("questions", Words),
                    field("sha256", Hash),
                    field("subject", Text),
                    required("text", Text),
                    field("taken_back", Flag),
                ]
            }
        }
        Part::Evidence => {
            const {
                &[
                    field("number", Number),
                    field("uuid", Uuid),
                    required("name", Text),
                    field("media_type", Text),
                    field("located", Flag),
                    field("added_at", Instant),
                    field("bytes", Number),
                    required("sha256", Hash),
                    field("taken_back", Flag),
                ]
            }
        }
        Part::Asked => {
            const {
                &[
                    required("question", Code),
                    required("outcome", Code),
                    required("at", Instant),
                ]
            }
        }
        Part::Interview => const { &[required("begun_at", Instant), required("question", Code)] },
    }
}
