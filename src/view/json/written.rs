//! What was written for the user beside the record, in JSON.

use serde::Serialize;

use super::{SCHEMA, text};

#[derive(Serialize)]
struct Demo<'a> {
    schema: u32,
    home: &'a str,
}

/// Writes where the home to practise in is.
pub fn demo(home: &str) -> String {
    text(&Demo {
        schema: SCHEMA,
        home,
    })
}

#[derive(Serialize)]
struct Files<'a> {
    schema: u32,
    files: &'a [String],
}

/// Writes which files were written.
pub fn files(files: &[String]) -> String {
    text(&Files {
        schema: SCHEMA,
        files,
    })
}
