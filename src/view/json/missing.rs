//! What the desk still needs, in JSON.

use serde::Serialize;

use crate::domain::Lang;
use crate::pack::Need;

/// A fact that the desk needs, with the question to the user.
#[derive(Serialize)]
pub(super) struct MissingJson {
    fact: String,
    question: String,
}

impl MissingJson {
    pub(super) fn new(need: &Need, lang: Lang) -> Self {
        Self {
            fact: need.code.to_string(),
            question: need.question.get(lang).to_owned(),
        }
    }
}
