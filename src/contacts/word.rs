//! Words of a text that have the form of a contact.

use super::around::{sentence_cut, without_sentence};
use super::ending::{before_words, is_japanese};
use super::narrow::Narrow;

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
    /// The word in narrow letters.
    pub(super) text: String,
    /// How it was written, if in others.
    pub(super) written: Option<String>,
    pub(super) is_cut: bool,
}

impl Word {
    fn new(text: &str, is_cut: bool) -> Self {
        Self {
            text: text.to_owned(),
            written: None,
            is_cut,
        }
    }
}

/// Returns the words of a text that have the form of an address or account.
///
/// A web address is never cut inside: a word with `//` ends only at a space, a quotation mark or
/// a bracket of running text, or where words of a sentence follow a whole host. What follows such
/// an end at once is told.
pub(super) fn words(text: &str) -> Vec<Word> {
    let narrow = Narrow::of(text);
    let mut words = Vec::new();
    let mut rest = narrow.text();
    while !rest.is_empty() {
        let end = rest.find(ends_word).unwrap_or(rest.len());
        let host_end = rest.get(..end).and_then(first_host_end);
        let (run, after) = rest
            .split_at_checked(host_end.unwrap_or(end))
            .unwrap_or((rest, ""));
        if run.contains("//") {
            web_addresses(run, after, &mut words);
        } else {
            plain_words(run, after, &mut words);
        }
        let mut letters = after.chars();
        if host_end.is_none() {
            letters.next();
        }
        rest = letters.as_str();
    }
    for word in &mut words {
        word.written = narrow.written(&word.text).map(str::to_owned);
    }
    words
}

/// Returns where the host of the first web address of a run ends, if a sentence goes on there.
fn first_host_end(run: &str) -> Option<usize> {
    let host = run.find("//")? + 2;
    Some(host + before_words(run.get(host..)?)?)
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
    let is_cut = !has_path && goes_on(after) || before.contains(['@', '\\']);
    words.push(Word::new(text, is_cut));
    let inside = address.match_indices("//").skip(1).filter_map(|(at, _)| {
        let inner = address.get(scheme_start(address, at)..)?;
        inner
            .contains("://")
            .then(|| inner.trim_end_matches(TRAILING))
    });
    words.extend(inside.take(8).map(|inner| Word::new(inner, true)));
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
        let mut word = word.trim_end_matches(TRAILING);
        while let Some((piece, behind)) = sentence_cut(word) {
            push_plain(piece, false, words);
            word = behind;
        }
        push_plain(word, is_cut, words);
        rest = next;
    }
}

fn push_plain(word: &str, is_cut: bool, words: &mut Vec<Word>) {
    let word = without_sentence(without_label(word));
    if is_account(word) || is_mail(word) || looks_like_host(word) {
        words.push(Word::new(word, is_cut));
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
