//! What joins word to word in Japanese without a gap: せいげん、それからさくし、それからえんぎ.

use std::collections::HashMap;

use super::lists::lists;
use super::script::Script;
use super::token::Token;
use crate::domain::Order as _;

/// How many words are joined in the same way at least.
const TIMES_MIN: usize = 3;

/// How many such words stand near each other at least.
const ROW_MIN: usize = 9;

/// How far one may end from the next, in bytes.
const STEP_BYTES_MAX: usize = 72;

/// How many letters join two words at most.
const LETTERS_MAX: usize = 8;

/// Returns what stands before word after word, glued to it: the longest first.
pub(super) fn joining<'a>(lower: &'a str, tokens: &[Token]) -> Vec<&'a str> {
    let ends = tokens.iter().enumerate().filter(|(place, token)| {
        let behind = tokens.get(place + 1);
        token.script == Script::Kana
            && (3..=16).contains(&token.letters)
            && behind.is_none_or(|behind| behind.gap != 0)
    });
    let ends: Vec<&Token> = ends.map(|(_, token)| token).collect();
    let mut all: Vec<&str> = Vec::new();
    for row in ends.chunk_by(|one, other| other.at.end - one.at.end <= STEP_BYTES_MAX) {
        if row.len() < ROW_MIN {
            continue;
        }
        let mut times: HashMap<&str, usize> = HashMap::new();
        for word in row.iter().filter_map(|token| lower.get(token.at.clone())) {
            if lists(word) != 0 {
                continue;
            }
            for (at, _) in word.char_indices().skip(1).take(LETTERS_MAX) {
                let (join, rest) = word.split_at(at);
                if rest.chars().nth(1).is_some() && lists(rest) != 0 {
                    *times.entry(join).or_insert(0) += 1;
                }
            }
        }
        let often = times.into_iter().filter(|(_, times)| *times >= TIMES_MIN);
        all.extend(often.map(|(join, _)| join));
    }
    all.order_by_key(|join| (std::cmp::Reverse(join.len()), *join));
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::safety::seed::token::tokens;

    #[test]
    fn what_joins_the_words_of_a_phrase_is_told_from_them() {
        let words = [
            "そつう",
            "れきだい",
            "ほんやく",
            "わかす",
            "りくつ",
            "ばいか",
            "ろせん",
            "やちん",
            "そつう",
            "れきだい",
        ];
        for join in ["それから", "そして", "いて"] {
            let text = words.join(&format!("、{join}"));
            assert_eq!(joining(&text, &tokens(&text)), [join], "{text}");
        }
        let text = words.join("、");
        assert_eq!(joining(&text, &tokens(&text)), [""; 0], "{text}");
    }
}
