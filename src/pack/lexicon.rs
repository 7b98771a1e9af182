//! The words that point to a category or symptom, read from `packs/lexicon.toml`.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::cue::{Beside, Cue, Groups, Scope, Word};
use super::model::Model;
use crate::domain::{Code, Symptom};
use crate::text::fold;

/// The built-in lexicon.
const BUILT_IN: &str = include_str!("../../packs/lexicon.toml");

/// The most groups of words that a lexicon can have: a set of them is a number of 128 bits.
const GROUPS_MAX: usize = 128;

/// The lexicon of `packs/lexicon.toml`, and the model trained beside it.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    contrasts: Vec<String>,
    denials: Beside,
    sources: Beside,
    groups: Vec<String>,
    words: BTreeMap<char, Vec<Word>>,
    cues: Vec<Cue>,
    model: Model,
}

/// What is wrong with a lexicon.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LexiconError {
    /// The file is not TOML.
    #[error("not TOML: {0}")]
    Syntax(String),
    /// A key that must be there is missing or has another type.
    #[error("`{0}` is missing or of the wrong type")]
    Shape(&'static str),
    /// A cue names a group that the lexicon does not have.
    #[error("no group is called `{0}`")]
    NoGroup(String),
    /// A cue names a symptom that does not exist.
    #[error("no symptom has the code `{0}`")]
    NoSymptom(String),
    /// There are more groups than fit.
    #[error("more than {GROUPS_MAX} groups")]
    TooManyGroups,
}

/// Returns the built-in lexicon with its model.
pub fn lexicon() -> Lexicon {
    let mut lexicon = Lexicon::read(BUILT_IN).unwrap_or_default();
    lexicon.model = Model::built_in();
    lexicon
}

impl Lexicon {
    /// Reads a lexicon without a model.
    pub fn read(text: &str) -> Result<Self, LexiconError> {
        let table: Table = text
            .parse()
            .map_err(|error: toml::de::Error| LexiconError::Syntax(error.message().to_owned()))?;
        let mut lexicon = Self {
            contrasts: phrases(&table, "contrasts")?,
            denials: Beside {
                before: phrases(&table, "denials_before")?,
                after: phrases(&table, "denials_after")?,
            },
            sources: Beside {
                before: phrases(&table, "sources_before")?,
                after: phrases(&table, "sources_after")?,
            },
            ..Self::default()
        };
        let groups = table.get("words").and_then(Value::as_table);
        for (name, words) in groups.ok_or(LexiconError::Shape("words"))? {
            lexicon.add_group(name, words.as_array().ok_or(LexiconError::Shape("words"))?)?;
        }
        let cues = table.get("cue").and_then(Value::as_array);
        for cue in cues.ok_or(LexiconError::Shape("cue"))? {
            lexicon.add_cues(cue)?;
        }
        Ok(lexicon)
    }

    fn add_group(&mut self, name: &str, words: &[Value]) -> Result<(), LexiconError> {
        if self.groups.len() == GROUPS_MAX {
            return Err(LexiconError::TooManyGroups);
        }
        let group: Groups = 1 << self.groups.len();
        self.groups.push(name.to_owned());
        for word in words {
            let word = fold(word.as_str().ok_or(LexiconError::Shape("words"))?);
            let text = word.trim_end_matches('*');
            if let Some(first) = text.chars().next() {
                self.words.entry(first).or_default().push(Word {
                    text: text.to_owned(),
                    group,
                    open: text.len() < word.len(),
                });
            }
        }
        Ok(())
    }

    fn add_cues(&mut self, cue: &Value) -> Result<(), LexiconError> {
        let code = cue.get("symptom").and_then(Value::as_str);
        let code = code.ok_or(LexiconError::Shape("symptom"))?;
        let symptom =
            Symptom::from_code(code).ok_or_else(|| LexiconError::NoSymptom(code.to_owned()))?;
        let weight = cue.get("weight").and_then(number);
        let weight = weight.ok_or(LexiconError::Shape("weight"))?;
        for (key, scope) in [
            ("clause", Scope::Clause),
            ("sentence", Scope::Sentence),
            ("anywhere", Scope::Text),
        ] {
            let Some(meetings) = cue.get(key) else {
                continue;
            };
            for meeting in meetings.as_array().ok_or(LexiconError::Shape("cue"))? {
                let names = meeting.as_str().ok_or(LexiconError::Shape("cue"))?;
                let (with, without) = self.meeting(names)?;
                self.cues.push(Cue {
                    symptom,
                    weight,
                    scope,
                    with,
                    without,
                });
            }
        }
        Ok(())
    }

    /// Reads `login cannot !login_ok` as the groups that must and must not be there.
    fn meeting(&self, names: &str) -> Result<(Groups, Groups), LexiconError> {
        let mut sets = (0, 0);
        for part in names.split_whitespace() {
            let name = part.trim_start_matches('!');
            let index = self.groups.iter().position(|group| group == name);
            let bit = 1 << index.ok_or_else(|| LexiconError::NoGroup(name.to_owned()))?;
            if name.len() < part.len() {
                sets.1 |= bit;
            } else {
                sets.0 |= bit;
            }
        }
        Ok(sets)
    }

    /// Returns the folded words after which a clause stands against the one before.
    pub fn contrasts(&self) -> &[String] {
        &self.contrasts
    }

    /// Returns the words that say that the word beside them is not meant: ではない.
    pub fn denials(&self) -> &Beside {
        &self.denials
    }

    /// Returns the words that say that something comes from the place beside them: から.
    pub fn sources(&self) -> &Beside {
        &self.sources
    }

    /// Returns the names of the groups; a name's place is its bit in a set.
    pub fn groups(&self) -> &[String] {
        &self.groups
    }

    /// Returns the words that begin with this letter.
    pub fn words(&self, first: char) -> &[Word] {
        self.words.get(&first).map_or(&[], Vec::as_slice)
    }

    /// Returns what it means when groups meet.
    pub fn cues(&self) -> &[Cue] {
        &self.cues
    }

    /// Returns the trained model.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// Returns this lexicon without its model, which only the training needs.
    #[must_use]
    pub fn without_model(mut self) -> Self {
        self.model = Model::default();
        self
    }
}

/// Reads a list of phrases, folded; a list that is not there is empty.
fn phrases(table: &Table, key: &'static str) -> Result<Vec<String>, LexiconError> {
    let Some(list) = table.get(key) else {
        return Ok(Vec::new());
    };
    list.as_array()
        .and_then(|list| {
            list.iter()
                .map(|phrase| phrase.as_str().map(fold))
                .collect()
        })
        .ok_or(LexiconError::Shape(key))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "weights are small"
)]
fn number(value: &Value) -> Option<f32> {
    match value {
        Value::Integer(whole) => Some(*whole as f32),
        Value::Float(float) => Some(*float as f32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_lexicon_is_sound() {
        let lexicon = Lexicon::read(BUILT_IN).expect("the built-in lexicon reads");
        for &symptom in Symptom::ALL {
            assert!(
                lexicon.cues().iter().any(|cue| cue.symptom == symptom),
                "no cue points to {symptom:?}"
            );
        }
    }

    #[test]
    fn a_broken_lexicon_says_what_is_wrong() {
        let cue = |symptom, groups| {
            format!(
                "[words]\na = ['x']\n[[cue]]\nsymptom = '{symptom}'\nweight = 1\nclause = ['{groups}']"
            )
        };
        for (text, error) in [
            ("cue = []".to_owned(), LexiconError::Shape("words")),
            (cue("outage", "b"), LexiconError::NoGroup("b".into())),
            (
                cue("nothing", "a"),
                LexiconError::NoSymptom("nothing".into()),
            ),
        ] {
            assert_eq!(Lexicon::read(&text).unwrap_err(), error);
        }
        assert!(matches!(Lexicon::read("["), Err(LexiconError::Syntax(_))));
    }
}
