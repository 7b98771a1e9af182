//! Account facts in JSON.

use serde::Serialize;

use super::fact::FindingJson;
use super::{SCHEMA, text};
use crate::domain::{Code as _, Finding, Profile, ProfileField, ProviderId};
use crate::view::profile::masked;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    provider: &'a str,
    masked: bool,
    fields: Vec<FieldJson>,
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
struct FieldJson {
    field: &'static str,
    value: String,
}

/// Writes the document of `profile`; values are masked here as well, unless one is revealed:
/// then it stands alone.
pub fn profile(
    provider: &ProviderId,
    profile: &Profile,
    reveal: Option<ProfileField>,
    findings: &[Finding],
) -> String {
    let field = |(field, value): (ProfileField, String)| FieldJson {
        field: field.code(),
        value,
    };
    let fields = match reveal {
        None => masked(profile).map(field).collect(),
        Some(revealed) => {
            let value = profile.get(revealed).map(str::to_owned);
            value
                .map(|value| field((revealed, value)))
                .into_iter()
                .collect()
        }
    };
    text(&Document {
        schema: SCHEMA,
        provider: &provider.0,
        masked: reveal.is_none(),
        fields,
        findings: findings.iter().map(FindingJson::new).collect(),
    })
}
