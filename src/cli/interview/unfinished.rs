//! What was typed and not entered: kept, cleared of secrets, and never half a secret.

use crate::cli::app::App;
use crate::cli::explain::explain;
use crate::cli::failure::Failure;
use crate::safety::{self, ClearedText, Field};
use crate::store::StoreError;

/// Returns what may be kept of a text while its keys rest, with its secrets replaced; `None` where
/// that is nothing. An end that might still become a secret is left out.
pub(super) fn rested(app: &App, typed: &str) -> Option<ClearedText> {
    let settled = safety::settled(typed);
    let cleared = app.with_hints(Field::Words, false, |hints| app.marks.clear(settled, hints));
    (!settled.is_empty()).then_some(cleared.text)
}

/// Ends the run: with what is kept and how to go on, and with what could not be kept.
pub(super) fn cancelled<T>(app: &App, held: Result<T, StoreError>, said: String) -> Failure {
    let said = match held {
        Ok(_) => said,
        Err(error) => {
            let why = explain(&Failure::from(error), app.lang()).message;
            format!("{said}\n{}", (app.words().interview.not_held)(&why))
        }
    };
    Failure::Cancelled { said }
}
