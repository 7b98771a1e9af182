//! As what words were read, remembered: they are not read again each time they are shown.
//!
//! It is kept beside the record and counts only for the same words under the same rules; after another
//! hand or a newer program the words are read as if nothing were remembered. No words come out of it,
//! so a reading in which something does not fit together is not remembered.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use chrono::{DateTime, FixedOffset};

use super::{Candidate, Contradiction, Reading, read, recognize};
use crate::domain::{Category, Code, ProviderId, Symptom};
use crate::pack::{self, Lexicon, Pack, Terms};
use crate::safety::ClearedText;

/// The number of everything in this build that decides a reading, which is taken from its files.
const RULES: &str = env!("MADOGUCHI_READING");

/// How many bytes a number over everything takes, and a score.
const WORD: usize = size_of::<u64>();

/// How many bytes a candidate takes: the places of its category and its symptom, and its score.
const CANDIDATE: usize = 2 + WORD;

/// What decides a reading, beside the rules.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The words.
    pub text: &'a ClearedText,
    /// Whom the matter is with.
    pub provider: &'a ProviderId,
    /// The provider's pack; readings by a pack of the user's own are not remembered, for it changes
    /// without a new build.
    pub pack: &'a Pack,
    /// The clock, in the offset in which the writer speaks; whole seconds count, as in the record.
    pub now: DateTime<FixedOffset>,
}

impl Basis<'_> {
    /// Reads the words.
    pub fn read(&self, lexicon: &Lexicon, terms: &Terms) -> Reading {
        let Self {
            text,
            provider,
            pack,
            now,
        } = *self;
        read(text, provider, pack, lexicon, terms, now)
    }

    /// Reads the words for what does not fit together, and for nothing else.
    pub fn contradictions(&self, terms: &Terms) -> Vec<Contradiction> {
        recognize::recognize(self.text.as_str(), self.pack, terms, self.now).1
    }

    /// Returns what is to be kept of a reading; `None` where it is none to be remembered.
    pub fn remember(&self, reading: &Reading) -> Option<Vec<u8>> {
        if !reading.contradictions.is_empty() || !self.counts() {
            return None;
        }
        let mut kept = Vec::new();
        for candidate in &reading.candidates {
            kept.push(place(candidate.category)?);
            kept.push(place(candidate.symptom)?);
            kept.extend(candidate.score.to_bits().to_le_bytes());
        }
        let number = self.number(&kept).to_le_bytes();
        Some([&number[..], &kept].concat())
    }

    /// Returns the candidates of a reading without contradictions; `None` where what was kept is not
    /// of this very basis, or not whole.
    pub fn recall(&self, kept: &[u8]) -> Option<Vec<Candidate>> {
        let (number, kept) = kept.split_first_chunk()?;
        if !self.counts() || u64::from_le_bytes(*number) != self.number(kept) {
            return None;
        }
        let candidates = kept.chunks(CANDIDATE).map(candidate);
        candidates.collect()
    }

    /// Tells whether the pack changes with the program alone. One of the user's own may be called as
    /// the general one is; then it is the provider's.
    fn counts(&self) -> bool {
        let id = &self.pack.id;
        pack::ids().any(|known| known == id.0) || pack::is_built_in(&id.0) && self.provider != id
    }

    /// Returns 64 bits over the rules, the basis and what was kept.
    ///
    /// It is no secret and no proof. Whoever can write into the record can make one, and shows
    /// himself other candidates.
    fn number(&self, kept: &[u8]) -> u64 {
        let mut number = DefaultHasher::new();
        RULES.hash(&mut number);
        self.text.as_str().hash(&mut number);
        self.provider.0.hash(&mut number);
        self.pack.id.0.hash(&mut number);
        self.now.timestamp().hash(&mut number);
        self.now.offset().local_minus_utc().hash(&mut number);
        kept.hash(&mut number);
        number.finish()
    }
}

/// Returns the place of a value in its closed set.
fn place<T: Code>(value: T) -> Option<u8> {
    let place = T::ALL.iter().position(|known| *known == value)?;
    u8::try_from(place).ok()
}

fn candidate(kept: &[u8]) -> Option<Candidate> {
    let ([category, symptom], score) = kept.split_first_chunk()?;
    let score = f64::from_bits(u64::from_le_bytes(score.try_into().ok()?));
    Some(Candidate {
        category: *Category::ALL.get(usize::from(*category))?,
        symptom: *Symptom::ALL.get(usize::from(*symptom))?,
        score: Some(score).filter(|score| (0.0..=1.0).contains(score))?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::safety::{Hints, clear};

    const WORDS: &str = "11月20日に50万円を振り込みましたが、まだ反映されません";

    fn at(written: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(written).expect("a time")
    }

    fn now() -> DateTime<FixedOffset> {
        at("2026-11-22T10:00:00+09:00")
    }

    fn provider(id: &str) -> ProviderId {
        ProviderId(id.to_owned())
    }

    fn cleared(text: &str) -> ClearedText {
        clear(text, &Hints::BARE).text
    }

    fn read_by(basis: &Basis<'_>) -> Reading {
        basis.read(&pack::lexicon(), pack::terms())
    }

    #[test]
    fn what_is_recalled_is_what_was_read_to_the_last_bit() {
        const TEXTS: &str = include_str!("../../tests/data/statements.jsonl");
        let pack = pack::builtin("bitflyer").expect("it is built in");
        for line in TEXTS.lines().step_by(97) {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            let text = cleared(row["text"].as_str().expect("it has a text"));
            let basis = Basis {
                text: &text,
                provider: &pack.id,
                pack: &pack,
                now: now(),
            };
            let reading = read_by(&basis);
            let kept = basis.remember(&reading);
            assert_eq!(kept.is_some(), reading.contradictions.is_empty());
            let recalled = kept.map(|kept| basis.recall(&kept).expect("it is of this basis"));
            assert_eq!(
                recalled.unwrap_or_else(|| reading.candidates.clone()),
                reading.candidates
            );
        }
    }

    #[test]
    fn it_counts_for_nothing_with_other_words_another_provider_or_another_time() {
        let pack = pack::builtin("bitflyer").expect("it is built in");
        let other = pack::builtin("bitbank").expect("it is built in");
        let (text, words) = (cleared(WORDS), cleared("パスワードを忘れました"));
        let basis = Basis {
            text: &text,
            provider: &pack.id,
            pack: &pack,
            now: now(),
        };
        let kept = basis.remember(&read_by(&basis)).expect("it is remembered");
        assert!(basis.recall(&kept).is_some());
        let someone = provider("someone");
        for changed in [
            Basis {
                text: &words,
                ..basis
            },
            Basis {
                provider: &someone,
                ..basis
            },
            Basis {
                pack: &other,
                ..basis
            },
            Basis {
                now: at("2026-11-22T10:00:01+09:00"),
                ..basis
            },
            Basis {
                now: at("2026-11-22T01:00:00+00:00"),
                ..basis
            },
        ] {
            assert_eq!(changed.recall(&kept), None);
        }
    }

    #[test]
    fn what_is_damaged_or_odd_counts_for_nothing() {
        let (text, someone) = (cleared(WORDS), provider("someone"));
        let basis = Basis {
            text: &text,
            provider: &someone,
            pack: pack::general(),
            now: now(),
        };
        let kept = basis.remember(&read_by(&basis)).expect("it is remembered");
        for place in 0..kept.len() {
            let mut damaged = kept.clone();
            damaged[place] ^= 1;
            assert_eq!(basis.recall(&damaged), None, "byte {place}");
            assert_eq!(basis.recall(&kept[..place]), None, "cut at {place}");
        }
        assert_eq!(basis.recall(&[]), None);
        // Whoever makes the number anew still writes no value that there is not.
        for odd in [
            [&[99, 0][..], &0.5_f64.to_bits().to_le_bytes()].concat(),
            [&[0, 99][..], &0.5_f64.to_bits().to_le_bytes()].concat(),
            [&[0, 0][..], &f64::NAN.to_bits().to_le_bytes()].concat(),
            [&[0, 0][..], &7.0_f64.to_bits().to_le_bytes()].concat(),
            vec![0, 0, 0],
        ] {
            let number = basis.number(&odd).to_le_bytes();
            assert_eq!(basis.recall(&[&number[..], &odd].concat()), None);
        }
    }

    #[test]
    fn words_that_do_not_fit_together_and_packs_of_ones_own_are_not_remembered() {
        let own = Pack::new(
            provider("mine"),
            pack::general().name.clone(),
            crate::domain::Lang::Ja,
            pack::general().how_to_confirm.clone(),
        );
        let text = cleared(WORDS);
        let basis = Basis {
            text: &text,
            provider: &own.id,
            pack: &own,
            now: now(),
        };
        assert_eq!(basis.remember(&read_by(&basis)), None);
        let as_general = Basis {
            provider: &pack::general().id,
            pack: pack::general(),
            ..basis
        };
        assert_eq!(as_general.remember(&read_by(&as_general)), None);
        let basis = Basis {
            provider: &own.id,
            ..as_general
        };
        let mut reading = read_by(&basis);
        assert!(basis.remember(&reading).is_some());
        let odd = Contradiction::AfterNow("明日".to_owned());
        reading.contradictions.push(odd);
        assert_eq!(basis.remember(&reading), None);
    }
}
