//! What went wrong with one of the first steps.

use super::Explanation;
use crate::cli::failure::StepFailure;
use crate::domain::Lang;
use crate::i18n::Catalog;

/// Explains why a step was not ticked, or a tick not taken back.
pub(super) fn explain(failure: &StepFailure, lang: Lang) -> Explanation {
    let say = &Catalog::of(lang).step;
    match failure {
        StepFailure::NotTicked { number } => {
            Explanation::new("not_ticked", 1, (say.not_ticked)(*number)).hint(say.not_ticked_hint)
        }
        StepFailure::ToRead { number } => {
            Explanation::new("step_to_read", 1, (say.to_read)(*number)).hint(say.to_read_hint)
        }
        StepFailure::Unknown {
            written,
            choices,
            last,
        } => {
            let words = &Catalog::of(lang).failure;
            let explained = Explanation::new("no_step", 1, (words.no_step)(written));
            let explained = match last {
                0 => explained.hint(say.none),
                last => explained.hint((say.numbers)(*last)),
            };
            let known: Vec<&str> = choices.iter().map(String::as_str).collect();
            let explained = explained.suggest_near(words, written, &known);
            if known.is_empty() {
                return explained;
            }
            explained.hint((words.bad_choice_hint)(&known.join(", ")))
        }
    }
}
