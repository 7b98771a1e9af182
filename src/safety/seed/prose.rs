//! What tells sentences from phrases.

use crate::domain::{Words, words};

/// Words that no list holds and no slip of the pen produces: they are prose.
#[rustfmt::skip]
const DIVIDERS: Words = words!(&[
    "a", "i", "the", "to", "of", "and", "in", "is", "my", "it", "for", "on", "was", "but", "at", "are", "be", "so", "or", "if", "me", "as", "do", "not", "your", "has", "had", "from", "an", "by", "we", "he", "she", "its", "im", "t", "s",
    "their", "our", "his", "her", "us", "am", "did", "dont", "cant", "ve", "re", "ll", "m", "d",
]);

/// How long the longest of them is, in bytes.
const DIVIDER_BYTES_MAX: usize = 5;

/// Words of English lists that sentences are made of; a phrase drawn by lot has few of them.
#[rustfmt::skip]
const COMMON: Words = words!(&[
    "they", "have", "them", "than", "been", "were", "does",
    "about", "above", "again", "all", "also", "always", "any", "another", "around", "away", "back", "because", "before", "begin", "below", "best", "better", "between", "both", "can", "come", "could", "day", "down", "each", "either", "else", "end", "enough", "even", "ever", "every",
    "few", "find", "first", "from", "get", "give", "good", "great", "hand", "have", "help", "here", "high", "home", "hope", "hour", "how", "into", "just", "keep", "kind", "know", "last", "left", "life", "like", "little", "long", "look", "made", "make", "man", "many", "maybe", "mean", "mind", "money",
    "more", "most", "move", "much", "must", "near", "need", "never", "new", "next", "nothing", "now", "number", "off", "often", "once", "one", "only", "open", "order", "other", "out", "over", "own", "part", "people", "place", "please", "price", "problem", "put", "really", "right", "said", "same", "say", "sell",
    "screen", "send", "show", "should", "since", "small", "some", "someone", "something", "soon", "still", "stop", "such", "sure", "take", "tell", "thank", "that", "then", "there", "these", "thing", "think", "this", "those", "three", "time", "today", "together", "try", "turn", "two", "under", "until", "use", "very",
    "wait", "want", "way", "week", "what", "when", "where", "whether", "while", "who", "will", "with", "without", "word", "work", "world", "wrong", "year", "you", "bank", "account", "error", "trade", "market", "buy", "happy", "sad", "bad", "fine", "real", "true", "false", "call", "phone", "page", "update", "cash", "pay", "lose", "drop",
]);

/// Tells whether a word divides phrases: it belongs to sentences only.
pub(super) fn divides(lower: &str) -> bool {
    lower.len() <= DIVIDER_BYTES_MAX && DIVIDERS.contains(lower)
}

/// Words that name the parts of a phrase: "the first half is …", "word 3 is …". Some are listed.
#[rustfmt::skip]
const LABELS: Words = words!(&[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "half", "part", "last", "next", "final", "finally", "then", "word", "words", "seed", "phrase", "recovery", "secret", "backup", "wallet", "mnemonic", "number", "line", "row", "rest", "other", "after", "begin", "end", "ends", "start",
]);

/// Tells whether a word names a part of a phrase.
pub(super) fn is_label(lower: &str) -> bool {
    LABELS.contains(lower)
}

/// Tells whether a listed word is one that sentences are made of.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.contains(word)
}

/// Tells whether a run of listed words reads as sentences. A list of plain English, such as the
/// old one of Electrum, has many common words in its phrases too.
pub(super) fn is_prose(common: usize, words: usize, plain_english: bool) -> bool {
    let (part, of) = if plain_english { (3, 5) } else { (2, 5) };
    common * of >= words * part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::safety::seed::lists::{english_of_short, lists};

    #[test]
    fn no_word_that_divides_is_in_a_list_or_short_for_one_that_is() {
        for word in DIVIDERS.iter() {
            assert!(divides(word), "{word}");
            assert_eq!(lists(word), 0, "{word}");
            assert!(word.len() < 4 || english_of_short(word).is_none(), "{word}");
        }
    }
}
