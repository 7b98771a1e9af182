//! How desks answer: the words of `packs/replies.toml`, which belong to no provider.

use std::sync::OnceLock;

use toml::{Table, Value};

use crate::domain::{Code, ReplyKind};
use crate::text::fold;

/// The text of `packs/replies.toml`.
const BUILTIN: &str = include_str!("../../packs/replies.toml");

/// What stands in a phrase for anything within one sentence; folding leaves three stops of it.
const ANYTHING: &str = "...";

/// A phrase whose parts stand in a sentence in this order, whatever their width, case and kana.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrase {
    written: String,
    parts: Vec<String>,
}

/// The words that tell one kind of answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindWords {
    /// The kind.
    pub kind: ReplyKind,
    /// A sentence with one of these says nothing about the kind.
    pub unless: Vec<Phrase>,
    /// What each phrase weighs.
    pub cues: Vec<(Phrase, u32)>,
}

/// The words that tell what an answer is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReplyWords {
    /// The kinds; the first wins a tie.
    pub kinds: Vec<KindWords>,
    /// In a sentence: the desk will do something.
    pub promise: Vec<Phrase>,
    /// In such a sentence: it is the user who has to.
    pub not_promise: Vec<Phrase>,
    /// In such a sentence: it is the desk all the same.
    pub although: Vec<Phrase>,
    /// In such a sentence: the day is counted from something that is not done yet.
    pub conditional: Vec<Phrase>,
    /// Next to a day: it is one of a day off, of work on the system or of what was done.
    pub apart: Vec<Phrase>,
    /// Next to such a day: it is one of an answer.
    pub answers: Vec<Phrase>,
    /// Behind a day: it was so.
    pub past: Vec<Phrase>,
    /// Behind a day: it will be so.
    pub future: Vec<Phrase>,
    /// In a sentence: the user is asked for something.
    pub question: Vec<Phrase>,
    /// In such a sentence: it is a phrase that stands under every mail.
    pub not_question: Vec<Phrase>,
    /// In such a sentence: it is asked for all the same.
    pub question_although: Vec<Phrase>,
    /// In a sentence that asks: what is asked for stands in the list under it.
    pub list_follows: Vec<Phrase>,
    /// At the beginning of a sentence that asks, as written: it only leads over to it.
    pub openings: Vec<String>,
    /// Right behind a day, in a sentence that asks: it is the limit for an answer.
    pub deadline: Vec<Phrase>,
    /// Before such a day: what is asked for was named above.
    pub above: Vec<Phrase>,
    /// In a sentence: something is needed.
    pub needed: Vec<Phrase>,
    /// In such a sentence: it is not the user of whom it is needed.
    pub not_needed: Vec<Phrase>,
    /// In a sentence of an answer: it says why.
    pub reason: Vec<Phrase>,
    /// Such a sentence is one of courtesy.
    pub not_reason: Vec<Phrase>,
    /// In a clause: something is granted.
    pub grant: Vec<Phrase>,
    /// Such a clause grants nothing.
    pub not_grant: Vec<Phrase>,
    /// Behind one of these a sentence may turn from the desk to the user.
    pub turns: Vec<String>,
    /// The beginnings of quoted lines, as written.
    pub quoted_lines: Vec<String>,
    /// In a line: the user's own words begin, up to the next ruled line.
    pub quoted_before: Vec<Phrase>,
    /// In a line: the user's own words begin, up to the end.
    pub quoted_until_end: Vec<Phrase>,
}

/// Returns the built-in words, read once a run.
///
/// A test proves that the file can be read, so they are never empty.
pub fn reply_words() -> &'static ReplyWords {
    static READ: OnceLock<ReplyWords> = OnceLock::new();
    READ.get_or_init(|| ReplyWords::read(BUILTIN).unwrap_or_default())
}

impl Phrase {
    fn new(written: &str) -> Self {
        let folded = fold(written);
        let parts = folded.split(ANYTHING).map(str::to_owned).collect();
        Self {
            written: written.to_owned(),
            parts,
        }
    }

    /// Returns where the phrase begins in a folded sentence, in bytes, if it is there.
    pub fn find(&self, sentence: &str) -> Option<usize> {
        let mut begins = None;
        let mut from = 0;
        for part in &self.parts {
            let at = from + begins_at(sentence.get(from..)?, part).next()?;
            begins = begins.or(Some(at));
            from = at + part.len();
        }
        begins
    }

    /// Returns where the first part of the phrase begins for the last time, in bytes.
    pub fn find_last(&self, sentence: &str) -> Option<usize> {
        begins_at(sentence, self.parts.first()?).last()
    }

    /// Tells whether one of some phrases stands in a folded sentence.
    pub fn any_in(phrases: &[Self], sentence: &str) -> bool {
        phrases.iter().any(|phrase| phrase.find(sentence).is_some())
    }

    /// Returns the phrase as the file has it, with `…` for anything.
    pub fn words(&self) -> &str {
        &self.written
    }
}

/// Returns where a part of a phrase begins; one in Latin letters begins a word.
fn begins_at<'s>(sentence: &'s str, part: &'s str) -> impl Iterator<Item = usize> + 's {
    let is_latin = |letter: char| letter.is_ascii_alphanumeric();
    let in_word = move |at: usize| {
        let before = sentence
            .get(..at)
            .and_then(|before| before.chars().next_back());
        part.starts_with(is_latin) && before.is_some_and(is_latin)
    };
    let places = sentence.match_indices(part).map(|(at, _)| at);
    places.filter(move |at| !in_word(*at))
}

impl ReplyWords {
    /// Reads the words; a key that is missing is an empty list.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        let table: Table = text.parse()?;
        let section = |name: &str| table.get(name).and_then(Value::as_table);
        let list = |name: &str, key: &str| phrases(section(name), key);
        let kinds = table.get("kind").and_then(Value::as_array);
        let kinds = kinds.into_iter().flatten().filter_map(Value::as_table);
        Ok(Self {
            kinds: kinds.filter_map(kind).collect(),
            promise: list("promise", "words"),
            not_promise: list("promise", "not_with"),
            although: list("promise", "although"),
            conditional: list("promise", "conditional"),
            apart: list("promise", "apart"),
            answers: list("promise", "answers"),
            past: list("promise", "past"),
            future: list("promise", "future"),
            question: list("question", "words"),
            not_question: list("question", "unless"),
            question_although: list("question", "although"),
            list_follows: list("question", "list_follows"),
            openings: texts(section("question"), "openings"),
            deadline: list("question", "deadline"),
            above: list("question", "above"),
            needed: list("question", "needed"),
            not_needed: list("question", "needed_unless"),
            reason: list("reason", "words"),
            not_reason: list("reason", "unless"),
            grant: list("grant", "words"),
            not_grant: list("grant", "unless"),
            turns: texts(section("promise"), "turns"),
            quoted_lines: texts(section("quoted"), "line_starts"),
            quoted_before: list("quoted", "before"),
            quoted_until_end: list("quoted", "until_end"),
        })
    }
}

fn kind(table: &Table) -> Option<KindWords> {
    let code = table.get("code").and_then(Value::as_str)?;
    let groups = table.get("cues").and_then(Value::as_array);
    let groups = groups.into_iter().flatten().filter_map(Value::as_table);
    let cues = groups.flat_map(|group| {
        let weight = group.get("weight").and_then(Value::as_integer);
        let weight = weight.and_then(|weight| u32::try_from(weight).ok());
        let weight = weight.unwrap_or_default();
        let phrases = phrases(Some(group), "words");
        phrases.into_iter().map(move |phrase| (phrase, weight))
    });
    Some(KindWords {
        kind: ReplyKind::from_code(code)?,
        unless: phrases(Some(table), "unless"),
        cues: cues.collect(),
    })
}

fn phrases(table: Option<&Table>, key: &str) -> Vec<Phrase> {
    let texts = texts(table, key);
    texts.iter().map(|text| Phrase::new(text)).collect()
}

/// Returns the texts of a list; an entry with `first` and `then` is every one of the first before
/// every one of the second, with `between` between them, else with anything.
fn texts(table: Option<&Table>, key: &str) -> Vec<String> {
    let list = table.and_then(|table| table.get(key)?.as_array());
    let entries = list.into_iter().flatten();
    entries
        .flat_map(|entry| match entry {
            Value::String(text) => vec![text.clone()],
            Value::Table(pairs) => {
                let between = pairs.get("between").and_then(Value::as_str);
                let between = between.unwrap_or("…");
                let then = texts(Some(pairs), "then");
                let first = texts(Some(pairs), "first").into_iter();
                first
                    .flat_map(|first| {
                        let pair = move |then| format!("{first}{between}{then}");
                        then.clone().into_iter().map(pair).collect::<Vec<_>>()
                    })
                    .collect()
            }
            _ => Vec::new(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_built_in_words_are_complete() {
        let words = ReplyWords::read(BUILTIN).expect("the file is TOML");
        let kinds: BTreeSet<ReplyKind> = words.kinds.iter().map(|known| known.kind).collect();
        // What is suspect is told by its contacts, not by its words.
        let suspect = BTreeSet::from([ReplyKind::Suspect]);
        let all: BTreeSet<ReplyKind> = ReplyKind::ALL.iter().copied().collect();
        assert_eq!(kinds, &all - &suspect);
        for kind in &words.kinds {
            let weighed =
                |(phrase, weight): &(Phrase, u32)| *weight > 0 && !phrase.parts[0].is_empty();
            assert!(kind.cues.iter().all(weighed), "{:?}", kind.kind);
        }
        for list in [
            &words.promise,
            &words.not_promise,
            &words.although,
            &words.conditional,
            &words.apart,
            &words.answers,
            &words.past,
            &words.future,
            &words.question,
            &words.not_question,
            &words.question_although,
            &words.list_follows,
            &words.deadline,
            &words.above,
            &words.needed,
            &words.not_needed,
            &words.quoted_before,
            &words.quoted_until_end,
        ] {
            assert!(!list.is_empty());
        }
        for list in [&words.quoted_lines, &words.turns, &words.openings] {
            assert!(!list.is_empty());
        }
    }

    #[test]
    fn no_phrase_of_a_kind_is_there_twice() {
        let words = ReplyWords::read(BUILTIN).expect("the file is TOML");
        let mut seen = BTreeSet::new();
        for (phrase, _) in words.kinds.iter().flat_map(|kind| &kind.cues) {
            assert!(seen.insert(phrase.parts.clone()), "{}", phrase.words());
        }
    }

    #[test]
    fn the_parts_of_a_phrase_stand_in_its_order() {
        let phrase = Phrase::new("補償…しかね");
        assert_eq!(phrase.find(&fold("誠に補償はいたしかねます")), Some(6));
        assert_eq!(phrase.find(&fold("いたしかねます。補償")), None);
        assert_eq!(
            Phrase::new("is resolved").find("this resolved; it is resolved"),
            Some(18)
        );
        assert_eq!(
            Phrase::new("Ｆｉｎａｌ").find(&fold("our FINAL word")),
            Some(4)
        );
    }
}
