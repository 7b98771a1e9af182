//! From the lexicon that people write to the one that the program reads.

use std::fmt::Write;

use toml::{Table, Value};

use super::{Groups, Scope};
use crate::domain::{Code, Symptom};
use crate::text::fold;

/// The lists of phrases, and what a line of each begins with.
const PHRASES: [(&str, &str); 5] = [
    ("contrasts", "contrast"),
    ("denials_before", "denial_before"),
    ("denials_after", "denial_after"),
    ("sources_before", "source_before"),
    ("sources_after", "source_after"),
];

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
    #[error("more than {} groups", Groups::BITS)]
    TooManyGroups,
}

/// Makes the lexicon that the program reads of the one that people write.
pub fn compile(source: &str) -> Result<String, LexiconError> {
    let table: Table = source
        .parse()
        .map_err(|error: toml::de::Error| LexiconError::Syntax(error.message().to_owned()))?;
    let mut lines = String::new();
    let mut line = |parts: &[&str]| {
        lines.push_str(&parts.join("\t"));
        lines.push('\n');
    };
    for (key, kind) in PHRASES {
        for phrase in strings(table.get(key), key)? {
            line(&[kind, &fold(phrase)]);
        }
    }
    let groups = table.get("words").and_then(Value::as_table);
    let groups = groups.ok_or(LexiconError::Shape("words"))?;
    let names: Vec<&str> = groups.keys().map(String::as_str).collect();
    if names.len() > Groups::BITS as usize {
        return Err(LexiconError::TooManyGroups);
    }
    for name in &names {
        line(&["group", name]);
    }
    let mut words: Vec<(String, String)> = Vec::new();
    for (number, group) in groups.values().enumerate() {
        for word in strings(Some(group), "words")? {
            let folded = fold(word.trim_end_matches('*'));
            let open = if word.ends_with('*') { "*" } else { "" };
            words.push((folded, format!("{number}{open}")));
        }
    }
    words.sort();
    words.dedup();
    for (word, group) in words {
        line(&[&group, &word]);
    }
    let cues = table.get("cue").and_then(Value::as_array);
    for cue in cues.ok_or(LexiconError::Shape("cue"))? {
        lines.push_str(&of_cue(cue, &names)?);
    }
    Ok(lines)
}

/// Returns the strings of a list; one that is not there is empty.
fn strings<'a>(list: Option<&'a Value>, key: &'static str) -> Result<Vec<&'a str>, LexiconError> {
    let Some(list) = list else {
        return Ok(Vec::new());
    };
    list.as_array()
        .and_then(|list| list.iter().map(Value::as_str).collect())
        .ok_or(LexiconError::Shape(key))
}

/// Returns one line for each meeting of a cue.
fn of_cue(cue: &Value, names: &[&str]) -> Result<String, LexiconError> {
    let code = cue.get("symptom").and_then(Value::as_str);
    let code = code.ok_or(LexiconError::Shape("symptom"))?;
    Symptom::from_code(code).ok_or_else(|| LexiconError::NoSymptom(code.to_owned()))?;
    let weight = cue.get("weight").ok_or(LexiconError::Shape("weight"))?;
    if !(weight.is_integer() || weight.is_float()) {
        return Err(LexiconError::Shape("weight"));
    }
    let mut lines = String::new();
    for (scope, _) in Scope::NAMES {
        for meeting in strings(cue.get(scope), "cue")? {
            let (with, without) = sets(meeting, names)?;
            // Writing to a string does not fail.
            let _ = writeln!(
                lines,
                "cue\t{code}\t{weight}\t{scope}\t{with:x}\t{without:x}"
            );
        }
    }
    Ok(lines)
}

/// Reads `login cannot !login_ok` as the groups that must and must not be there.
fn sets(meeting: &str, names: &[&str]) -> Result<(Groups, Groups), LexiconError> {
    let mut sets = (0, 0);
    for part in meeting.split_whitespace() {
        let name = part.trim_start_matches('!');
        let place = names.iter().position(|known| *known == name);
        let bit = 1 << place.ok_or_else(|| LexiconError::NoGroup(name.to_owned()))?;
        if name.len() < part.len() {
            sets.1 |= bit;
        } else {
            sets.0 |= bit;
        }
    }
    Ok(sets)
}

#[cfg(test)]
mod tests {
    use super::*;

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
            assert_eq!(compile(&text).unwrap_err(), error);
        }
        assert!(matches!(compile("["), Err(LexiconError::Syntax(_))));
    }

    #[test]
    fn words_are_folded_and_sorted() {
        let compiled = compile("cue = []\n[words]\na = ['ﾛｸﾞｲﾝ', 'withdraw*']\nb = ['出金']");
        let expected = "group\ta\ngroup\tb\n0*\twithdraw\n0\tログイン\n1\t出金\n";
        assert_eq!(compiled.as_deref(), Ok(expected));
    }
}
