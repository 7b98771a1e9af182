//! The sentence around a host that stands in it without a space.

use super::ending::{before_words, is_ending, is_japanese};

/// Divides a word where a sentence goes on right behind a host: 「example.comにログイン」.
pub(super) fn sentence_cut(word: &str) -> Option<(&str, &str)> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || "-.".contains(letter);
    let mut from = 0;
    while let Some(start) = word.get(from..)?.find(part) {
        let start = from + start;
        let host = word.get(start..)?;
        if let Some(end) = before_words(host) {
            return word.split_at_checked(start + end);
        }
        from = start + host.find(|letter| !part(letter))?;
    }
    None
}

/// Words after which an address stands without a space between, besides the particles.
const LEADING: &[&str] = &[
    "サイト",
    "ページ",
    "ドメイン",
    "アドレス",
    "リンク",
    "先",
    "宛",
];

/// Returns a bare host without the sentence in front of it: 「サイトはexample.com」. A label of
/// Japanese letters is one of the host's own.
pub(super) fn without_sentence(word: &str) -> &str {
    let first = word.split('.').next().unwrap_or_default();
    let place = first
        .char_indices()
        .rfind(|(_, letter)| is_japanese(*letter));
    let Some(start) = place.map(|(at, letter)| at + letter.len_utf8()) else {
        return word;
    };
    let (before, host) = word.split_at_checked(start).unwrap_or(("", word));
    let particle = before.ends_with(|letter| matches!(letter, '\u{3041}'..='\u{3096}'));
    let leads = particle || LEADING.iter().any(|word| before.ends_with(word));
    let ending = host
        .split('/')
        .next()
        .and_then(|host| host.rsplit('.').next());
    if leads && !host.starts_with('.') && ending.is_some_and(is_ending) {
        host
    } else {
        word
    }
}
