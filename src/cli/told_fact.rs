//! Facts that are told apart from the words: `KIND=VALUE`, and that something is not known.

use super::app::App;
use super::failure::Failure;
use super::packs::Provider;
use super::understand::fold_code;
use super::yes_no::{self, Bare};
use crate::domain::{Code as _, Fact, FactKind, FactValue};
use crate::intake;
use crate::pack;
use crate::safety::{Cleared, ClearedText};

/// Reads `KIND=VALUE` as a fact of a closed kind, or as an answer to one of the pack's questions.
pub(crate) fn told_fact(
    app: &App,
    written: &str,
    provider: &Provider,
) -> Result<ToldFact, Failure> {
    let form = || Failure::BadFactForm {
        written: written.to_owned(),
    };
    let (code, value) = written.split_once(['=', '＝']).ok_or_else(form)?;
    let (code, value) = (fold_code(code), value.trim());
    if value.is_empty() {
        return Err(form());
    }
    let Some(kind) = FactKind::from_code(&code) else {
        let needs = || provider.pack.guides.iter().flat_map(|guide| &guide.needs);
        let Some(need) = needs().find(|need| fold_code(&need.code) == code) else {
            let asked = needs().map(|need| need.code.to_string()).collect();
            let written = code;
            return Err(Failure::BadFactKind { written, asked });
        };
        let value = match yes_no::bare(need, value) {
            Some(Bare::Answer(words)) => words.get(app.lang()),
            Some(Bare::Yes | Bare::No) | None => value,
        };
        return Ok(ToldFact::Answer(
            need.code.to_string(),
            app.clear_words(value),
        ));
    };
    let fact = intake::read_fact(kind, value, &provider.pack, pack::terms(), app.now())
        .ok_or_else(|| Failure::BadFactValue {
            kind,
            value: value.to_owned(),
        })?;
    Ok(ToldFact::Fact(app.clear_fact(&fact)))
}

/// A fact or an answer that was told by option.
#[derive(Debug, Clone)]
pub(crate) enum ToldFact {
    /// A fact of a closed kind.
    Fact(Cleared<Fact>),
    /// An answer to a question of the pack, by its code.
    Answer(String, ClearedText),
}

/// Reads `KIND=VALUE` whose value may say that it is not known.
pub(crate) fn told_or_unknown(
    app: &App,
    written: &str,
    provider: &Provider,
) -> Result<ToldOrUnknown, Failure> {
    let told = told_fact(app, written, provider);
    let (code, value) = written.split_once(['=', '＝']).unwrap_or_default();
    let code = fold_code(code);
    // Words that nobody could read are no value of a closed kind either way.
    let is_known_code = told.is_ok() || FactKind::from_code(&code).is_some();
    if is_known_code && yes_no::is_unknown(value) {
        let mut needs = provider.pack.guides.iter().flat_map(|guide| &guide.needs);
        let need = needs.find(|need| fold_code(&need.code) == code);
        return Ok(ToldOrUnknown::Unknown(
            need.map_or(code, |need| need.code.to_string()),
        ));
    }
    told.map(ToldOrUnknown::Told)
}

/// What was told by option, or that it is not known.
#[derive(Debug, Clone)]
pub(crate) enum ToldOrUnknown {
    /// What was told.
    Told(ToldFact),
    /// The code of what is not known.
    Unknown(String),
}

/// Makes an error message told by `--error` a fact.
pub(crate) fn told_error(app: &App, message: &str) -> Cleared<Fact> {
    let message = message.trim().to_owned();
    app.clear_fact(&Fact {
        value: FactValue::Text(FactKind::ErrorMessage, message.clone()),
        as_written: message,
        span: None,
    })
}
