//! What was typed and not entered: kept, cleared of secrets, and never half a secret.

use crate::cli::app::App;
use crate::cli::explain::explain;
use crate::cli::failure::Failure;
use crate::safety::{self, ClearedText, Field};
use crate::store::StoreError;

/// From how many characters without a gap on a word may be a key that is still being typed.
const KEY_CHARS: usize = 12;

/// From how many plain words on a list of words may be a seed phrase that is still being typed.
const LIST_WORDS: usize = 3;

/// Returns what may be kept of a text while its keys rest; `None` where that is nothing.
///
/// A secret is recognised by its whole, and only the end of a text can still grow into one: an
/// end that might is left out, and a text that holds a secret already waits for its answer.
pub(super) fn rested(app: &App, typed: &str) -> Option<ClearedText> {
    let settled = settled(typed);
    let cleared = app.with_hints(Field::Words, false, |hints| safety::clear(settled, hints));
    (cleared.findings.is_empty() && !settled.is_empty()).then_some(cleared.text)
}

/// Returns the text without an end that might become a secret.
fn settled(typed: &str) -> &str {
    let ends = ['\n', '。', '！', '？', '.', '!', '?'];
    let begin = typed.rfind(ends).map_or(0, |place| {
        let end = typed.get(place..).and_then(|rest| rest.chars().next());
        place + end.map_or(0, char::len_utf8)
    });
    let tail = typed.get(begin..).unwrap_or_default();
    let words: Vec<&str> = tail.split_whitespace().collect();
    let is_plain = |word: &&str| {
        word.chars()
            .all(|letter| letter.is_ascii_lowercase() || matches!(letter, 'ぁ'..='ん'))
    };
    let listed = words.iter().filter(|word| is_plain(word)).count() >= LIST_WORDS;
    let is_key = |word: &&str| -> bool {
        let run = word.split(|letter: char| !letter.is_ascii_alphanumeric());
        run.into_iter().any(|run| run.len() >= KEY_CHARS)
    };
    if listed || words.iter().any(is_key) {
        typed.get(..begin).unwrap_or_default()
    } else {
        typed
    }
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

#[cfg(test)]
mod tests {
    use super::settled;

    #[test]
    fn an_end_that_may_become_a_secret_is_not_kept_before_it_is_whole() {
        for (typed, kept) in [
            ("昨日、50万円を振り込みま", "昨日、50万円を振り込みま"),
            ("出金できない。abandon ability able", "出金できない。"),
            (
                "出金できない。あいこくしん あいさつ あいだ",
                "出金できない。",
            ),
            ("key 5Kb8kLf9zgWQ", ""),
            ("one\nabandon ability able about", "one\n"),
            ("みずほ銀行 渋谷 支店", "みずほ銀行 渋谷 支店"),
        ] {
            assert_eq!(settled(typed), kept, "{typed}");
        }
    }
}
