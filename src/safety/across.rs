//! One phrase in several texts: each holds a part that is nothing alone, and together they are a secret.

use std::ops::Range;

use super::cleared::{Cleared, ClearedText};
use super::draft::Draft;
use super::hints::Hints;
use super::piece::{Held, Piece, Words};
use super::placeholder::without_placeholders;
use super::seed::{self, Part};
use super::seen::{Found, Seen};
use crate::domain::{Finding, FindingClass, FindingKind, Order as _};
use crate::text::Folded;

/// The longest text in which a part is looked for, in bytes: what people enter in parts is short.
pub const TEXT_BYTES_MAX: usize = 32 * 1024;

/// In a text up to this length any listed words in a row may be a part, in bytes.
const SHORT_BYTES_MAX: usize = 400;

/// A text of more bytes holds more than one word of a phrase, so that it need not be read again.
const ROW_BYTES_MIN: usize = 120;

/// Among how many texts one is looked for that came before.
const TEXTS_MAX: usize = 64;

/// How many parts are remembered: no phrase has more words.
const PARTS_MAX: usize = 256;

/// How many words that stand alone are believed where the rest of a phrase was replaced before.
const ALONE_MIN: usize = 6;

/// The texts that belong to one incident, as far as they may hold parts of a phrase.
#[derive(Debug, Default)]
pub struct Across {
    /// What may be a part, in the order in which the texts came.
    parts: Vec<Held>,
    /// The texts that came, folded: whether one of them speaks of seed phrases is asked only where
    /// that matters.
    texts: Vec<Words>,
    /// Whether a phrase, or a part of one, was replaced in one of the texts.
    replaced: bool,
    /// What is a part, as folded text.
    found: Vec<Piece>,
    /// Whether it was told that a part is in the record.
    told: bool,
}

impl Across {
    /// Takes in a text, as it was recorded or as it is going to be, after those before it.
    pub fn take_in(&mut self, text: &str, hints: &Hints<'_>) {
        if text.is_empty() || text.len() > TEXT_BYTES_MAX {
            return;
        }
        let (folded, replaced) = Words::read(text, hints);
        self.replaced |= replaced;
        // What happened stands in the words and in the timeline; a row comes once.
        let again = |earlier: &Words| earlier.text() == folded.text();
        if text.len() > ROW_BYTES_MIN && self.texts.iter().take(TEXTS_MAX).any(again) {
            return;
        }
        let (long, number) = (text.len() > SHORT_BYTES_MAX, self.texts.len() + 1);
        for part in seed::parts(folded.text()) {
            // In a long text some listed words stand side by side by chance.
            if long && !part.is_believed() {
                continue;
            }
            let words = folded.text().get(part.at.clone()).unwrap_or_default();
            let again = |held: &Held| held.words.text() == words && part.words > 1;
            // A whole phrase is replaced where it stands.
            if !part.is_long() && self.parts.len() < PARTS_MAX && !self.parts.iter().any(again) {
                let words = Words::of(words);
                self.parts.push(Held {
                    part,
                    words,
                    text: number,
                    recorded: false,
                });
            }
        }
        self.texts.push(folded);
    }

    /// Notes that everything that was taken in until now is recorded.
    pub fn are_recorded(&mut self) {
        self.parts.iter_mut().for_each(|held| held.recorded = true);
    }

    /// Tells once whether a part that was found is in the record.
    pub fn tells_recorded(&mut self) -> bool {
        let tells = !self.told && self.found.iter().any(|piece| piece.recorded);
        self.told |= tells;
        tells
    }

    /// Notes that a phrase stood beside these texts and is gone.
    pub fn was_replaced(&mut self) {
        self.replaced = true;
    }

    /// Looks which parts are a phrase together; tells whether there are any.
    pub fn look(&mut self) -> bool {
        self.found.clear();
        let rows: Vec<usize> = self.numbers(Part::is_row);
        let mut found = self.together(&rows);
        if found.is_empty() {
            found = self.together(&self.numbers(|_| true));
        }
        if found.is_empty() && self.replaced {
            found = self.numbers(Part::is_believed);
            let alone = self.numbers(|part| !part.is_row());
            let words = |number: &usize| self.parts.get(*number).map_or(0, |held| held.part.words);
            if alone.iter().map(words).sum::<usize>() >= ALONE_MIN {
                found.extend(alone);
            }
        }
        let found = found
            .into_iter()
            .filter_map(|number| self.parts.get(number));
        self.found = found
            .map(|held| Piece {
                words: held.words.clone(),
                anywhere: held.part.is_row(),
                recorded: held.recorded,
            })
            .collect();
        // The longest first: one may stand inside another.
        self.found
            .order_by_key(|piece| std::cmp::Reverse(piece.words.text().len()));
        !self.found.is_empty()
    }

    fn numbers(&self, chosen: impl Fn(&Part) -> bool) -> Vec<usize> {
        let held = self.parts.iter().enumerate();
        held.filter(|(_, held)| chosen(&held.part))
            .map(|(number, _)| number)
            .collect()
    }

    /// Returns those of some parts that are a phrase with others among them.
    fn together(&self, numbers: &[usize]) -> Vec<usize> {
        let held = |number: usize| self.parts.get(number);
        let mut found: Vec<usize> = Vec::new();
        for (place, &first) in numbers.iter().enumerate() {
            let Some(one) = held(first).filter(|_| !found.contains(&first)) else {
                continue;
            };
            let alike =
                |number: &usize| held(*number).is_some_and(|held| held.part.goes_with(&one.part));
            let group: Vec<usize> = numbers.iter().skip(place).copied().filter(alike).collect();
            if group.len() < 2 || place > 0 && numbers.iter().take(place).any(alike) {
                continue;
            }
            // The second half may have been entered before the first one.
            let backwards: Vec<usize> = group.iter().rev().copied().collect();
            let divided = [group, backwards];
            let mut divided = divided.iter().map(|group| self.divided(group));
            found.extend(divided.find(|of| !of.is_empty()).unwrap_or_default());
        }
        found
    }

    /// Returns those of some parts that are divided phrases when they are read one after the other.
    fn divided(&self, group: &[usize]) -> Vec<usize> {
        let mut joined = Words::of("");
        let mut places: Vec<(usize, Range<usize>)> = Vec::new();
        for number in group {
            let words = self.parts.get(*number);
            let start = joined.0.len();
            joined
                .0
                .push_str(words.map_or("", |held| held.words.text()));
            places.push((*number, start..joined.0.len()));
            joined.0.push('\n');
        }
        let seen = Seen::new(joined.text(), &[]);
        let mut phrases = Vec::new();
        seed::find(&seen, &mut phrases);
        let of = |phrase: Found| -> Vec<usize> {
            let meets = |at: &Range<usize>| at.start < phrase.at.end && phrase.at.start < at.end;
            let of = places.iter().filter(|(_, at)| meets(at));
            of.map(|(number, _)| *number).collect()
        };
        let parts = phrases.into_iter().map(of);
        parts.filter(|of| self.is_divided(of)).flatten().collect()
    }

    /// Tells whether a phrase is divided into parts, each of which is believed: they stand in several
    /// texts, for what stands in one is found in it, and were entered as they are, or spoken of.
    fn is_divided(&self, numbers: &[usize]) -> bool {
        let held = || numbers.iter().filter_map(|number| self.parts.get(*number));
        let first = held().next().map(|held| held.text);
        let several = held().any(|held| Some(held.text) != first);
        several && (held().all(|held| held.part.is_entered()) || self.is_spoken_of())
    }

    fn is_spoken_of(&self) -> bool {
        let mut texts = self.texts.iter();
        texts.any(|text| seed::is_spoken_of(text.text()))
    }

    /// Tells whether there are parts of a phrase; none before [`Self::look`].
    pub fn has_parts(&self) -> bool {
        !self.found.is_empty()
    }

    /// Finds the parts in a text; none before [`Self::look`].
    pub fn find(&self, text: &str) -> Vec<Finding> {
        let mut all: Vec<Finding> = Vec::new();
        if self.found.is_empty() {
            return all;
        }
        let folded = Folded::bare(&without_placeholders(text));
        for piece in &self.found {
            for (start, words) in folded.text().match_indices(piece.words.text()) {
                let at = start..start + words.len();
                if !piece.fits(folded.text(), &at) {
                    continue;
                }
                let span = folded.origin(at);
                if !all
                    .iter()
                    .any(|known| span.start < known.span.end && known.span.start < span.end)
                {
                    all.push(Finding {
                        kind: FindingKind::SeedPhrase,
                        class: FindingClass::Secret,
                        span,
                        proved: true,
                    });
                }
            }
        }
        all.order_by_key(|finding| finding.span.start);
        all
    }

    /// Replaces the parts in a text that was cleared, and returns what was replaced.
    pub fn hide(&self, text: &mut ClearedText, hints: &Hints<'_>) -> Vec<Finding> {
        let found = self.find(text.as_str());
        if !found.is_empty() {
            let mut draft = Draft::of(text.as_str()).replaced(&found, hints);
            *text = Cleared::vouch(std::mem::take(&mut draft.text));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Code as _, Lang};
    use crate::safety::piece::tests::hints;
    use crate::safety::placeholder::placeholder;

    const PHRASE: [&str; 12] = [
        "ozone", "drill", "grab", "fiber", "curtain", "grace", "pudding", "thank", "cruise",
        "elder", "eight", "picnic",
    ];

    /// What is left of texts that belong together.
    fn hidden(texts: &[&str]) -> Vec<String> {
        let hints = hints();
        let mut across = Across::default();
        for text in texts {
            across.take_in(text, &hints);
        }
        across.look();
        let hide = |text: &&str| {
            let mut text = Cleared::vouch((*text).to_owned());
            across.hide(&mut text, &hints);
            text.into_inner()
        };
        texts.iter().map(hide).collect()
    }

    #[test]
    fn a_phrase_in_several_texts_is_replaced_in_all_of_them() {
        for size in [1, 2, 3, 4, 6] {
            let texts: Vec<String> = PHRASE.chunks(size).map(|words| words.join(" ")).collect();
            let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            texts.insert(1, "出金できません。メールも届きません");
            let left = hidden(&texts).join("\n");
            for word in PHRASE {
                assert!(!left.contains(word), "{size}: {left}");
            }
            assert!(left.contains("出金できません。メールも届きません"));
        }
    }

    #[test]
    fn the_other_part_is_replaced_where_one_was_replaced_before() {
        let left = hidden(&[
            "［秘密情報を伏せました：復元フレーズ］",
            "ozone drill grab fiber curtain grace",
            "端末: phone",
        ]);
        assert!(!left[1].contains("ozone"), "{left:?}");
        assert_eq!(left[2], "端末: phone");
    }

    #[test]
    fn what_stands_for_a_secret_is_no_part_of_one() {
        for lang in Lang::ALL {
            let shown = placeholder("seed phrase", *lang);
            let texts = [shown.as_str(), "see [secret removed: seed phrase] above"];
            assert_eq!(hidden(&texts), texts);
            let around = format!("\"position\": 1, \"value\": \"{shown}\", \"valid\": true");
            assert_eq!(hidden(&[&around]), [around.as_str()]);
        }
    }

    #[test]
    fn what_was_derived_from_a_part_is_replaced_too() {
        let (first, last) = (
            "ozone drill grab fiber curtain grace",
            "pudding thank cruise elder eight picnic",
        );
        let event = format!("銀行: {first}");
        let left = hidden(&[first, &event, last]);
        assert_eq!(left[1], "銀行: ［秘密情報を伏せました：復元フレーズ］");
    }

    #[test]
    fn texts_without_a_phrase_stay_as_they_are() {
        for texts in [
            &["bank", "phone", "wallet", "error", "address"] as &[&str],
            &[
                "I waited one hour and tried again",
                "still the same error on the screen",
                "called the bank, no answer",
            ],
            &[
                "2026年11月20日",
                "2026年11月21日",
                "2026年11月22日",
                "2026年11月23日 21時5分",
            ],
            &["三井住友銀行", "東京都千代田区", "出金", "日本円"],
            &[
                "Chrome, Windows",
                "desktop app",
                "Google Authenticator app",
                "invalid token error",
            ],
            &[
                "メール",
                "アプリ",
                "ログイン",
                "あとで",
                "いちど",
                "もういちど",
            ],
        ] {
            assert_eq!(hidden(texts), texts);
        }
    }
}
