//! Who served the user: letters call them by a part of the name that was recorded.

use super::called::{Parts, TITLES, is_kana, is_kanji};
use crate::domain::Order as _;

impl Parts {
    /// Learns other names, in the same way.
    pub(super) fn add(&mut self, names: &[String]) {
        let titled = |name: &String| {
            let name = name.trim();
            let title = TITLES.iter().find_map(|title| name.strip_suffix(title));
            title.unwrap_or(name).to_owned()
        };
        let names: Vec<String> = names.iter().map(titled).collect();
        self.0.extend(Self::of(&names).0);
        // Whoever is known by the family name alone has no part.
        self.0.extend(names.into_iter().filter(|name| {
            let mut letters = name.chars();
            letters.clone().nth(1).is_some() && letters.all(|it| is_kanji(it) || is_kana(it))
        }));
        self.0.order();
        self.0.dedup();
    }
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;

    #[test]
    fn who_served_the_user_is_masked_by_the_family_name_too() {
        for (name, text, expected) in [
            ("鈴木太郎", "担当：鈴木", "担当：•••"),
            (
                "鈴木太郎",
                "担当の鈴木でございます",
                "担当の•••でございます",
            ),
            ("鈴木太郎様", "鈴木様と話した", "•••様と話した"),
            ("鈴木", "サポートの鈴木です", "サポートの•••です"),
            ("鈴木太郎", "鈴木楽器で買った", "鈴木楽器で買った"),
            ("the desk", "the desk told me", "the desk told me"),
        ] {
            let redactor = Redactor::of(&[]).served_by([name.to_owned()].into_iter());
            assert_eq!(redactor.text(text), expected, "{name}: {text}");
        }
    }
}
