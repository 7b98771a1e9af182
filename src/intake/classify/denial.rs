//! How far a denial reaches: the parts of a text that say what is not so.

use std::ops::Range;

use crate::pack::Lexicon;

/// Between a harm and what denies it after it stand at most so many kana: 乗っ取**ら**れていません.
const KANA_BETWEEN_MAX: usize = 6;

/// Between what denies a harm before it and the harm stand at most so many words: not **been** hacked.
const WORDS_BETWEEN_MAX: usize = 4;

/// Words after a negation that are no denial: not **only** hacked.
const NO_DENIALS: [&str; 7] = ["only", "just", "sure", "know", "if", "whether", "when"];

/// Returns the denied parts of one clause of a folded text, in bytes of the text: what stands
/// before or after the words that deny a clause.
pub(super) fn of_clause(
    text: &str,
    clause: Range<usize>,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let words = text.get(clause.clone())?;
    let denials = lexicon.denials();
    let until = denials.until.iter().filter_map(|word| {
        let at = places(words, word).next_back()?;
        let end = at + word.len();
        // What is doubted is not denied, unless a contrast follows.
        (!doubted(words.get(end..)?, lexicon)).then_some(end)
    });
    if let Some(end) = until.max() {
        return Some(clause.start..clause.start + end);
    }
    let from = denials.from.iter();
    let from = from.filter_map(|word| places(words, word).next());
    from.min().map(|start| clause.start + start..clause.end)
}

/// Walks the places of a word, from either end. To make ready for a search by the library's own way
/// takes longer than to look at each letter of a clause.
fn places(words: &str, word: &str) -> impl DoubleEndedIterator<Item = usize> {
    let (words, word) = (words.as_bytes(), word.as_bytes());
    let count = (words.len() + 1).saturating_sub(word.len());
    // The last byte tells most letters apart, the first hardly any.
    let last = move |at: usize| words.get((at + word.len()).checked_sub(1)?);
    let ends = move |at: usize| last(at) == word.last();
    (0..count)
        .filter(move |&at| ends(at) && words.get(at..).is_some_and(|rest| rest.starts_with(word)))
}

/// Returns the denied part around the name of a harm, in bytes of the text.
pub(super) fn of_harm(
    text: &str,
    clause: &Range<usize>,
    word: &Range<usize>,
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let after = text.get(word.end..)?;
    let harm = &lexicon.denials().harm;
    let mut from = 0;
    for letter in after.chars().take(KANA_BETWEEN_MAX + 1) {
        let rest = after.get(from..)?;
        let denial = harm
            .after
            .iter()
            .filter(|denial| rest.starts_with(**denial));
        if let Some(denial) = denial.max_by_key(|denial| denial.len()) {
            let end = from + denial.len();
            if !doubted(after.get(end..)?, lexicon) {
                return Some(word.start..word.end + end);
            }
            return None;
        }
        if !matches!(letter, 'ァ'..='ヿ') {
            break;
        }
        from += letter.len_utf8();
    }
    let before = text.get(clause.start..word.start)?;
    let mut end = before.len();
    for _ in 0..=WORDS_BETWEEN_MAX {
        let near = before.get(..end)?;
        if let Some(denial) = harm.before.iter().find(|denial| near.ends_with(**denial)) {
            return Some(clause.start + end - denial.len()..word.end);
        }
        let near = near.trim_end_matches(' ');
        let start = near.rfind(' ').map_or(0, |space| space + 1);
        let between = near.get(start..)?;
        if start == 0 || !between.is_ascii() || NO_DENIALS.contains(&between) {
            return None;
        }
        end = start;
    }
    None
}

/// Tells whether what follows a denial makes a worry of it: 盗まれていません**か**.
fn doubted(after: &str, lexicon: &Lexicon) -> bool {
    let mut doubts = lexicon.denials().doubts.iter();
    doubts.any(|doubt| after.starts_with(doubt))
}
