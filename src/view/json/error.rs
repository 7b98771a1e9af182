//! A failure in JSON.

use serde::Serialize;

use super::{SCHEMA, text};

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    error: ErrorJson<'a>,
}

#[derive(Serialize)]
struct ErrorJson<'a> {
    kind: &'a str,
    message: &'a str,
    hints: &'a [String],
}

/// Writes the document of a failure: its stable kind, the sentence, what to do now.
pub fn error(kind: &str, message: &str, hints: &[String]) -> String {
    text(&Document {
        schema: SCHEMA,
        error: ErrorJson {
            kind,
            message,
            hints,
        },
    })
}
