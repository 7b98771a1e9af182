//! From the lexicon that people write to the one that the program reads.

use toml::{Table, Value};

use super::Groups;
use crate::text::fold;

/// The lists of phrases, and what a line of each begins with.
const PHRASES: [(&str, &str); 17] = [
    ("contrasts", "contrast"),
    ("denials_before", "denial_before"),
    ("denials_after", "denial_after"),
    ("denied_until", "denied_until"),
    ("denied_from", "denied_from"),
    ("harm_denials_before", "harm_before"),
    ("harm_denials_after", "harm_after"),
    ("doubts", "doubt"),
    ("sources_before", "source_before"),
    ("sources_after", "source_after"),
    ("targets_before", "target_before"),
    ("targets_after", "target_after"),
    ("moves_in", "move_in"),
    ("moves_out", "move_out"),
    ("no_moves", "no_move"),
    ("tricked", "tricked"),
    ("paid", "paid"),
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
    for harm in strings(table.get("harms"), "harms")? {
        let number = names.iter().position(|name| *name == harm);
        line(&[
            "harm",
            &number.ok_or(LexiconError::Shape("harms"))?.to_string(),
        ]);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_lexicon_says_what_is_wrong() {
        for (text, key) in [("a = []", "words"), ("[words]\na = 1", "words")] {
            assert_eq!(compile(text), Err(LexiconError::Shape(key)));
        }
        assert!(matches!(compile("["), Err(LexiconError::Syntax(_))));
    }

    #[test]
    fn words_are_folded_and_sorted() {
        let compiled = compile("[words]\na = ['ﾛｸﾞｲﾝ', 'withdraw*']\nb = ['出金']");
        let expected = "group\ta\ngroup\tb\n0*\twithdraw\n0\tログイン\n1\t出金\n";
        assert_eq!(compiled.as_deref(), Ok(expected));
    }
}
