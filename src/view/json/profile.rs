//! Account facts in JSON, masked.

use serde::Serialize;

use super::{SCHEMA, text};
use crate::domain::{Code as _, Profile, ProviderId};
use crate::view::profile::masked;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    provider: &'a str,
    masked: bool,
    fields: Vec<FieldJson>,
}

#[derive(Serialize)]
struct FieldJson {
    field: &'static str,
    value: String,
}

/// Writes the document of `profile`; values are masked here as well.
pub fn profile(provider: &ProviderId, profile: &Profile) -> String {
    let fields = masked(profile).map(|(field, value)| FieldJson {
        field: field.code(),
        value,
    });
    text(&Document {
        schema: SCHEMA,
        provider: &provider.0,
        masked: true,
        fields: fields.collect(),
    })
}
