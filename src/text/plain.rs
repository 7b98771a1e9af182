//! Letters without their marks.

use unicode_normalization::UnicodeNormalization;

/// Returns a text in lower case without accents and other marks: É is e, ｅ is e.
pub fn plain(text: &str) -> String {
    text.nfkd()
        .flat_map(char::to_lowercase)
        .filter(|letter| !matches!(letter, '\u{300}'..='\u{36F}'))
        .collect()
}
