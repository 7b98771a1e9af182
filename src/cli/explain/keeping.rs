//! Why the record could not be kept as the user asked, in the user's language.

use super::Explanation;
use crate::cli::failure::Keeping;
use crate::domain::Lang;
use crate::i18n::Catalog;

/// Explains why something about the record as a whole was not done.
pub(super) fn explain(refusal: Keeping, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).failure;
    match refusal {
        Keeping::NothingRecorded => {
            Explanation::new("nothing_recorded", 1, Catalog::of(lang).keeping.nothing)
        }
        Keeping::Emptied => Explanation::new("emptied", 3, words.emptied).hint(words.emptied_hint),
        Keeping::BytesToTerminal => {
            Explanation::new("usage", 2, words.bytes_to_terminal).hint(words.bytes_to_terminal_hint)
        }
        Keeping::NotAsRecorded { count } => {
            Explanation::new("not_as_recorded", 3, (words.not_as_recorded)(count))
                .hint(words.not_as_recorded_hint)
        }
    }
}
