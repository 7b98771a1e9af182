//! Words of a text that have the form of a contact.

use crate::text::fold;

/// What ends a word that may be an address, besides spaces.
const ENDS: &str = "\"'`<>「」『』（）【】〈〉《》“”‘’＜＞｜、。";

/// What also ends a word that is no web address.
const PARTS: &str = "()[]{},;|";

/// What may stand after an address without being part of it.
const TRAILING: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '|', '！', '？', '，', '；', '：',
];

/// A word, and whether something stood right after it that could have gone on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    pub(super) is_cut: bool,
}

/// Returns the words of a text that have the form of an address or account.
///
/// A web address is never cut inside: a word with `//` ends only at a space, a quotation mark or
/// a bracket of running text. What follows such an end at once is told.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(ends_word).unwrap_or(rest.len());
        let (run, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if run.contains("//") {
            web_addresses(run, after, &mut words);
        } else {
            plain_words(run, after, &mut words);
        }
        let mut letters = after.chars();
        letters.next();
        rest = letters.as_str();
    }
    words
}

fn ends_word(letter: char) -> bool {
    is_space(letter) || ENDS.contains(letter)
}

fn is_space(letter: char) -> bool {
    letter == '\u{3000}' || letter.is_ascii_whitespace()
}

/// Adds the web address of a run, and those that stand inside it.
fn web_addresses(run: &str, after: &str, words: &mut Vec<Word>) {
    let start = run.find("//").map_or(0, |at| scheme_start(run, at));
    let (before, address) = run.split_at_checked(start).unwrap_or(("", run));
    let told_apart =
        !before.contains(['.', '@', '/', '\\', ':']) || before.ends_with([':', '(', '[']);
    let text = if told_apart { address } else { run };
    let text = text.trim_end_matches(TRAILING);
    let has_path = text
        .split_once("//")
        .is_some_and(|(_, rest)| rest.contains(['/', '?', '#']));
    words.push(Word {
        text: text.to_owned(),
        is_cut: !has_path && goes_on(after) || before.contains(['@', '\\']),
    });
    let inside = address.match_indices("//").skip(1).filter_map(|(at, _)| {
        let inner = address.get(scheme_start(address, at)..)?;
        inner
            .contains("://")
            .then(|| inner.trim_end_matches(TRAILING))
    });
    words.extend(inside.take(8).map(|inner| Word {
        text: inner.to_owned(),
        is_cut: true,
    }));
}

/// Returns where the scheme before a `//` begins.
fn scheme_start(run: &str, slashes: usize) -> usize {
    let before = run.get(..slashes).unwrap_or_default();
    let scheme = before.strip_suffix(':').map(|before| {
        before.trim_end_matches(|letter: char| {
            letter.is_ascii_alphanumeric() || "+-".contains(letter)
        })
    });
    scheme.map_or(slashes, str::len)
}

/// Tells whether what follows a word could belong to its host.
fn goes_on(after: &str) -> bool {
    let mut letters = after.chars();
    let Some(end) = letters.next().filter(|letter| !is_space(*letter)) else {
        return false;
    };
    let next = letters.as_str();
    if next.starts_with(['@', '.', ':', '-', '%', '\\', '_']) && !is_end(next) {
        return true;
    }
    if end.is_ascii() {
        return end == '\'' && next.starts_with(|letter: char| letter.is_ascii_alphanumeric());
    }
    let next = next.trim_start_matches(|letter| ENDS.contains(letter) && !is_space(letter));
    let run = next.split(ends_word).next().unwrap_or_default();
    !run.contains("//") && run.contains(['.', '@', '＠', '．'])
}

/// Tells whether punctuation ends a sentence: nothing but a space follows it.
fn is_end(next: &str) -> bool {
    let rest = next.trim_start_matches(TRAILING);
    rest.is_empty() || rest.starts_with(is_space)
}

/// Adds the mail addresses, hosts and accounts of a run.
fn plain_words(run: &str, after: &str, words: &mut Vec<Word>) {
    let mut rest = run;
    while !rest.is_empty() {
        let end = rest
            .find(|letter| PARTS.contains(letter))
            .unwrap_or(rest.len());
        let (word, following) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let next = following.get(1..).unwrap_or_default();
        let is_cut = if following.is_empty() {
            goes_on(after)
        } else {
            next.starts_with(['@', '.', '%', '\\']) && !is_end(next)
        };
        let word = without_label(word.trim_end_matches(TRAILING));
        if is_account(word) || is_mail(word) || looks_like_host(word) {
            words.push(Word {
                text: word.to_owned(),
                is_cut,
            });
        }
        rest = next;
    }
}

/// Returns a mail address without a label in front of it: `メール：me@example.com`.
fn without_label(word: &str) -> &str {
    let label = word
        .rsplit_once(['：', ':'])
        .filter(|(label, address)| is_mail(address) && !label.contains('@'));
    let word = label.map_or(word, |(_, address)| address);
    // Letters of running text stand before an address without a space between.
    let at = word.find('@').unwrap_or(0);
    let local = word.get(..at).unwrap_or_default();
    let foreign = local
        .char_indices()
        .rfind(|(_, letter)| is_japanese(*letter));
    let start = foreign.map_or(0, |(at, letter)| at + letter.len_utf8());
    word.get(start..).unwrap_or(word)
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}')
}

fn is_account(word: &str) -> bool {
    let letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    word.strip_prefix(['@', '＠'])
        .is_some_and(|name| name.chars().count() > 2 && name.chars().all(letter))
}

fn is_mail(word: &str) -> bool {
    let parts = word.split_once(['@', '＠']);
    parts.is_some_and(|(local, host)| !local.is_empty() && host.contains(['.', '．']))
        || word.starts_with('@') && word.contains('.')
}

/// Tells whether a bare word is a host: labels with a point between, the last one of letters.
fn looks_like_host(word: &str) -> bool {
    let host = word.split('/').next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let letters = |label: &&str| {
        let letter = |letter: char| letter.is_alphanumeric() || letter == '-';
        !label.is_empty() && label.chars().all(letter)
    };
    labels.len() >= 2
        && labels.iter().all(letters)
        && labels.last().is_some_and(|last| {
            last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic())
        })
}

/// Returns the stretches of a line that have the form of a phone number: ten or eleven digits
/// that begin with 0, or a number with a plus.
pub(super) fn numbers(line: &str) -> impl Iterator<Item = String> {
    let part = |letter: char| {
        letter.is_ascii_digit()
            || matches!(letter, '０'..='９' | '－' | '‐'..='―' | '−' | '＋')
            || "+-() ".contains(letter)
    };
    let stretches = line.split(move |letter| !part(letter));
    stretches
        .map(|stretch| stretch.trim_matches(['-', ' ', '(']).to_owned())
        .filter(|stretch| {
            let folded = fold(stretch);
            let digits = folded.bytes().filter(u8::is_ascii_digit).count();
            let spaced = folded.contains("  ");
            let national = folded.starts_with('0') && (10..=11).contains(&digits);
            let abroad = folded.starts_with('+') && (9..=15).contains(&digits);
            !spaced && (national || abroad)
        })
}
