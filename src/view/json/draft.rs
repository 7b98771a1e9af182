//! A draft in JSON.

use serde::Serialize;

use super::missing::MissingJson;
use super::{SCHEMA, Sentence, instant, sentences, text};
use crate::domain::{Code as _, Lang};
use crate::view::DraftPage;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    id: i64,
    #[serde(flatten)]
    draft: DraftJson<'a>,
}

/// The parts that `log --draft` has as well.
#[derive(Serialize)]
pub(super) struct DraftJson<'a> {
    rendering: &'static str,
    language: &'static str,
    subject: &'a str,
    body: &'a str,
    chars: usize,
    limit: Option<usize>,
    missing: Vec<MissingJson>,
    attachments: &'a [String],
    notices: Vec<Sentence>,
    changes: Vec<ChangeJson<'a>>,
    edited: Option<EditedJson<'a>>,
}

/// The user's own text: when it was changed, and what was recorded after that and is not in it.
#[derive(Serialize)]
struct EditedJson<'a> {
    at: String,
    since: &'a [String],
}

/// A place that was written differently so that a form does not garble it.
#[derive(Serialize)]
struct ChangeJson<'a> {
    from: &'a str,
    to: &'a str,
}

impl<'a> DraftJson<'a> {
    pub(super) fn new(page: &DraftPage<'a>, lang: Lang) -> Self {
        let missing = page.missing.iter();
        let changes = page.changes.iter().map(|change| ChangeJson {
            from: &change.from,
            to: &change.to,
        });
        Self {
            rendering: page.rendering.code(),
            language: page.lang.code(),
            subject: page.subject.as_str(),
            body: page.body.as_str(),
            chars: page.chars,
            limit: page.limit,
            missing: missing.map(|need| MissingJson::new(need, lang)).collect(),
            attachments: page.attachments,
            notices: sentences(page.notices.to_vec()),
            changes: changes.collect(),
            edited: page.edited.map(|edited| EditedJson {
                at: instant(edited.at),
                since: &edited.since,
            }),
        }
    }
}

/// Writes the document of `draft`; `lang` is that of the questions and notices, not of the text.
pub fn draft(page: &DraftPage<'_>, lang: Lang) -> String {
    text(&Document {
        schema: SCHEMA,
        id: page.id.0,
        draft: DraftJson::new(page, lang),
    })
}
