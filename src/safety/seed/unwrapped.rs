//! Texts in another writing: `%E3%81%9B`, `\u305b`, `&#12379;`, `=E3=81`, letters set apart.

use std::ops::Range;

use zeroize::Zeroize;

use super::script::Script;
use super::token::Token;

/// How many letters that are set apart make a phrase.
const APART_MIN: usize = 24;

/// A text as it was before it was wrapped.
#[derive(Default)]
pub(in crate::safety) struct Unwrapped {
    /// The text.
    pub(in crate::safety) text: String,
    /// Where each of its characters begins in the other writing, and where the last one ends.
    from: Vec<usize>,
}

impl Drop for Unwrapped {
    /// The text may be a secret; nothing of it stays in memory that is given back.
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

impl Unwrapped {
    /// Takes bytes whose places do not matter, if they are a text.
    pub(in crate::safety) fn whole(bytes: Vec<u8>) -> Option<Self> {
        let text = String::from_utf8(bytes);
        let text = text.map_err(|error| error.into_bytes().zeroize()).ok()?;
        Some(Self {
            text,
            from: Vec::new(),
        })
    }

    fn push(&mut self, letter: char, from: usize) {
        self.text.push(letter);
        self.from.push(from);
    }

    /// Returns where characters stand in the other writing, in bytes.
    pub(in crate::safety) fn origin(&self, at: &Range<usize>) -> Option<Range<usize>> {
        Some(*self.from.get(at.start)?..*self.from.get(at.end)?)
    }
}

/// Returns a text without its escapes, if it has some.
pub(in crate::safety) fn unescaped(text: &str) -> Option<Unwrapped> {
    let has = |sign: u8| text.as_bytes().contains(&sign);
    if !(has(b'%') || has(b'\\') || has(b'&') || has(b'=')) {
        return None;
    }
    let mut plain = Unwrapped::default();
    let mut escapes = 0;
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        if let Some((letters, length)) = escape(rest) {
            for letter in letters.chars() {
                plain.push(letter, at);
            }
            at += length;
            escapes += 1;
            continue;
        }
        plain.push(letter, at);
        at += letter.len_utf8();
    }
    plain.from.push(at);
    (escapes > 0).then_some(plain)
}

/// Reads an escape, and says how many bytes it takes.
fn escape(rest: &str) -> Option<(String, usize)> {
    let mut signs = rest.chars();
    match (signs.next()?, signs.next()?) {
        // The line of a mail that is folded here goes on in the next one.
        ('=', '\n') => Some((String::new(), 2)),
        ('%', _) => SIGNS.iter().find_map(|sign| bytes(rest, sign)),
        ('=', _) => bytes(rest, "="),
        ('\\', 'u' | 'U') => units(rest),
        ('\\', 'x') => {
            let latin = || hex(rest.get(2..4)?).map(|code| (letter(code), 4));
            bytes(rest, "\\x").or_else(latin)
        }
        ('\\', 'n' | 't' | 'r') => Some((" ".to_owned(), 2)),
        ('&', _) => entity(rest),
        _ => None,
    }
}

fn hex(digits: &str) -> Option<u32> {
    let all = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    all.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

fn letter(code: u32) -> String {
    char::from_u32(code).map(String::from).unwrap_or_default()
}

/// What stands before each byte in a link, also where it was escaped again and again.
const SIGNS: [&str; 3] = ["%2525", "%25", "%"];

/// The bytes of one letter, each behind a sign: `%E3%81%9B`.
fn bytes(rest: &str, sign: &str) -> Option<(String, usize)> {
    let mut bytes = Vec::new();
    let mut behind = rest;
    while bytes.len() < 4 {
        let digits = behind.strip_prefix(sign)?;
        bytes.push(u8::try_from(hex(digits.get(..2)?)?).ok()?);
        behind = digits.get(2..)?;
        if let Ok(letter) = std::str::from_utf8(&bytes) {
            return Some((letter.to_owned(), rest.len() - behind.len()));
        }
    }
    None
}

/// The units of one letter: `\u305b`, `\u{305b}`, `\U0000305b`; what composes comes in two.
fn units(rest: &str) -> Option<(String, usize)> {
    if let Some(braced) = rest.get(2..)?.strip_prefix('{') {
        let length = braced.find('}').filter(|length| *length <= 6)?;
        return hex(braced.get(..length)?).map(|code| (letter(code), length + 4));
    }
    let digits = if rest.starts_with("\\U") { 8 } else { 4 };
    hex(rest.get(2..2 + digits)?).map(|code| (letter(code), digits + 2))
}

/// A letter of HTML: `&#12379;`, `&#x305b;`, `&eacute;`, `&nbsp;`.
fn entity(rest: &str) -> Option<(String, usize)> {
    let length = rest.bytes().take(10).position(|byte| byte == b';')?;
    let name = rest.get(1..length)?;
    let code = name.strip_prefix('#').map(|digits| {
        let marked = digits.strip_prefix(['x', 'X']);
        marked.map_or_else(|| digits.parse().ok(), hex)
    });
    if let Some(code) = code {
        return code.map(|code| (letter(code), length + 1));
    }
    let mut letters = name.chars();
    let first = letters.next()?;
    let marks = [
        "acute", "grave", "circ", "uml", "cedil", "tilde", "caron", "ring",
    ];
    if marks.contains(&letters.as_str()) {
        return Some((first.to_string(), length + 1));
    }
    matches!(name, "nbsp" | "quot" | "amp").then(|| (" ".to_owned(), length + 1))
}

/// Returns a text whose letters are set apart as words again, if it has a long row of them.
pub(super) fn drawn_together(text: &str, tokens: &[Token]) -> Option<Unwrapped> {
    let rows = tokens.chunk_by(|one, other| {
        let single = |token: &Token| token.letters == 1 && token.script != Script::Han;
        single(one)
            && single(other)
            && one.script == other.script
            && other.at.start - one.at.end <= 8
    });
    let mut plain = Unwrapped::default();
    let mut at = 0;
    let mut any = false;
    for row in rows.filter(|row| row.len() >= APART_MIN) {
        any = true;
        let gap = |pair: &[Token]| match pair {
            [one, other] => other.at.start - one.at.end,
            _ => 0,
        };
        let least = row.windows(2).map(gap).min().unwrap_or(0);
        for pair in row.windows(2) {
            let [one, other] = pair else { continue };
            copy(text, &mut at, one.at.end, &mut plain);
            if gap(pair) == least {
                at = other.at.start;
            }
        }
    }
    if !any {
        return None;
    }
    copy(text, &mut at, text.len(), &mut plain);
    plain.from.push(text.len());
    Some(plain)
}

/// Returns a text without some parts, which are in order.
pub(super) fn cut_out(text: &str, cuts: Vec<Range<usize>>) -> Unwrapped {
    let mut plain = Unwrapped::default();
    let mut at = 0;
    for cut in cuts {
        copy(text, &mut at, cut.start, &mut plain);
        at = cut.end;
    }
    copy(text, &mut at, text.len(), &mut plain);
    plain.from.push(text.len());
    plain
}

fn copy(text: &str, at: &mut usize, end: usize, plain: &mut Unwrapped) {
    for (place, letter) in text.get(*at..end).unwrap_or_default().char_indices() {
        plain.push(letter, *at + place);
    }
    *at = end.max(*at);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::safety::seed::token::tokens;

    #[test]
    fn escapes_of_any_kind_are_read() {
        for (text, expected) in [
            ("a%E3%81%9B%20b", "aせ b"),
            ("\\u305b\\u{3044}\\U00003052", "せいげ"),
            ("&#12379;&#x3044; &eacute;", "せい e"),
            ("=E3=81=9B", "せ"),
            ("a=\nb", "ab"),
            ("\\xe3\\x81\\x9b\\x20\\xe9x", "せ éx"),
            ("%25E3%2581%259B%2520a", "せ a"),
            ("100% & 5=5 \\ou\\u30", ""),
        ] {
            let plain = unescaped(text).map_or_else(String::new, |plain| plain.text.clone());
            assert_eq!(plain, expected, "{text}");
        }
        let plain = unescaped("a%E3%81%9Bb").expect("it has one");
        assert_eq!(plain.origin(&(1..2)), Some(1..10));
        assert_eq!(plain.origin(&(2..3)), Some(10..11));
    }

    #[test]
    fn letters_that_are_set_apart_are_words_again() {
        let words = [
            "engage", "letter", "grab", "fiber", "curtain", "grace", "ozone",
        ];
        let apart = words.map(|word| {
            let letters: Vec<String> = word.chars().map(String::from).collect();
            letters.join(" ")
        });
        let text = apart.join("   ");
        let plain = drawn_together(&text, &tokens(&text)).expect("it is a long row");
        assert_eq!(plain.text, words.join("   "));
        assert_eq!(
            plain.origin(&(0..6)).map(|at| &text[at]),
            Some("e n g a g e")
        );
        assert!(drawn_together("a b c", &tokens("a b c")).is_none());
    }
}
