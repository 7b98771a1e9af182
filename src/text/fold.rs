//! The search form of a text: texts that look alike to a person become equal.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

use super::even::is_japanese;

/// Returns the search form of a text: NFKC, lower case, hiragana as katakana.
///
/// The same as [`Folded::search`](super::Folded::search), without the places: most letters are known to stand alone.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    // The last letter that folds alone, as it was and as it folds: the next one may join it.
    let mut last: Option<(char, char)> = None;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        // A letter that folds alone joins none.
        if let Some(plain) = folded_alone(letter) {
            if let Some((_, before)) = last.replace((letter, plain)) {
                folded.push(before);
            }
            continue;
        }
        let mut cluster = String::new();
        match last.take() {
            Some((before, _)) if continues(letter) => cluster.push(before),
            Some((_, plain)) => folded.push(plain),
            None => {}
        }
        cluster.push(letter);
        while let Some(next) = letters.next_if(|next| continues(*next)) {
            cluster.push(next);
        }
        fold_cluster(&cluster, &mut folded);
    }
    if let Some((_, plain)) = last {
        folded.push(plain);
    }
    folded
}

/// Folds a letter with those that join it.
pub(super) fn fold_cluster(cluster: &str, folded: &mut String) {
    let lower = cluster.nfkc().flat_map(char::to_lowercase);
    // Lower case can leave a text that composes again, so it is normalised once more.
    folded.extend(lower.nfkc().map(katakana));
}

/// Folds a letter that nothing joins, where that needs no tables: ASCII in both widths, kana,
/// ideographs and their marks.
pub(super) fn folded_alone(letter: char) -> Option<char> {
    match letter {
        '\0'..='\x7F' => Some(letter.to_ascii_lowercase()),
        'ぁ'..='ゖ' => Some(katakana(letter)),
        'ァ'..='ー' | '、' | '。' | '「' | '」' | '一'..='\u{9FFF}' => Some(letter),
        '！'..='～' => {
            // So far does ASCII in full width stand from ASCII.
            char::from_u32(u32::from(letter) - 0xFEE0).map(|half| half.to_ascii_lowercase())
        }
        _ => None,
    }
}

/// Tells whether a letter belongs to the one before it when texts are normalised:
/// combining marks, half-width voicing marks, and the vowels and finals of Hangul.
pub(super) fn continues(letter: char) -> bool {
    if letter.is_ascii() || is_japanese(letter) {
        return false;
    }
    matches!(
        letter,
        '\u{FF9E}' | '\u{FF9F}' | '\u{1160}'..='\u{11FF}' | '\u{200D}' | '\u{FE0F}'
    ) || canonical_combining_class(letter) != 0
}

fn katakana(letter: char) -> char {
    match letter {
        'ぁ'..='ゖ' => char::from_u32(u32::from(letter) + 0x60).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::Folded;

    const PIECES: &[&str] = &[
        "か", "\u{3099}", "ｶ", "ﾞ", "が", "㈱", "Ａ", "é", "e", "\u{301}", "ー", "ﬁ", "金", "!",
        "ｰ", "각", "\u{1100}", "\u{1161}", "\u{200D}", "İ", "Σ", "\n", " ", "、", "ゟ", "\u{FE0F}",
        "😀",
    ];

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn the_short_way_is_the_long_one_without_places(
            parts in prop::collection::vec(prop::sample::select(PIECES), 0..12)
        ) {
            let text = parts.concat();
            let long = Folded::search(&text);
            prop_assert_eq!(fold(&text), long.text());
        }
    }
}
