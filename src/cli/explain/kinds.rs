//! The kinds of trouble, for somebody whose code is none of them.

use super::explanation::Explanation;
use crate::domain::{Category, Code as _, Lang, Symptom};
use crate::i18n::{Failures, label};

/// Explains that something is no kind of trouble.
pub(super) fn bad_category(written: &str, words: &Failures, lang: Lang) -> Explanation {
    let categories = Category::ALL.iter().map(|known| known.code());
    let symptoms = Symptom::ALL.iter().map(|known| known.code());
    let codes: Vec<&str> = categories.chain(symptoms).collect();
    Explanation::new("bad_category", 2, (words.bad_category)(written))
        .suggest_near(words, written, &codes)
        .hint((words.bad_choice_hint)(&kinds_of_trouble(lang)).replace(": \n", ":\n"))
}

/// Lists every kind of trouble with its name, each on a line, below its category.
fn kinds_of_trouble(lang: Lang) -> String {
    let line = |code: &str, name: &str| format!("\n  {code}  {name}");
    let of = |category: &Category| {
        let own = Symptom::ALL.iter();
        let own =
            own.filter(|known| known.category() == *category && known.code() != category.code());
        let own = own.map(|known| line(known.code(), label::symptom(*known, lang)));
        line(category.code(), label::category(*category, lang)) + &own.collect::<String>()
    };
    Category::ALL.iter().map(of).collect()
}
