//! Why the user gives a guess back: told without what is given back.

use super::app::App;
use crate::domain::{Finding, FindingClass};
use crate::safety::ClearedText;
use crate::text::{Folded, fold};

/// What stands for what was given back.
const HIDDEN: &str = "•••";

/// Returns what in a text the user gives back.
pub(crate) fn given_back(text: &str, findings: &[Finding]) -> Vec<String> {
    let guessed = findings.iter();
    let guessed = guessed.filter(|it| !it.proved && it.class == FindingClass::Secret);
    let value = |finding: &Finding| {
        let letters = text.chars().skip(finding.span.start);
        letters.take(finding.span.len()).collect()
    };
    guessed.map(value).collect()
}

/// Clears a reason, and hides in it what is given back, however it is written.
pub(crate) fn clear_reason(app: &App, reason: &str, given_back: &[String]) -> ClearedText {
    let hidden = given_back
        .iter()
        .fold(reason.to_owned(), |reason, value| hide(reason, value));
    app.clear_words(&hidden)
}

fn hide(reason: String, value: &str) -> String {
    let wanted = fold(value.trim());
    if wanted.is_empty() {
        return reason;
    }
    let folded = Folded::search(&reason);
    let mut letters: Vec<char> = reason.chars().collect();
    let mut places = folded.text().rmatch_indices(&wanted);
    places.try_for_each(|(start, found)| {
        let span = folded.origin(start..start + found.len());
        // One that reaches past the end would be a defect of the folding, and hides nothing.
        (span.end <= letters.len()).then(|| {
            letters.splice(span, HIDDEN.chars());
        })
    });
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_given_back_is_hidden_however_it_is_written() {
        for (reason, left) in [
            ("注文番号です 629174", "注文番号です •••"),
            ("６２９１７４ は 629174 です", "••• は ••• です"),
            ("見本です", "見本です"),
        ] {
            assert_eq!(hide(reason.to_owned(), "629174"), left);
        }
    }
}
