//! The home to practise in, in JSON.

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
