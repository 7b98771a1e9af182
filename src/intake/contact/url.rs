//! Web addresses, also hxxp and [.].

use super::super::sheet::{Found, Sheet};
use crate::domain::{FactKind, FactValue};

/// The longest host of a web address, in letters, with brackets around its dots.
const HOST_LETTERS_MAX: usize = 320;

/// Finds web addresses: http, https, hxxp, www., and hosts with a path or with [.] for a dot.
pub(in crate::intake) fn urls(sheet: &Sheet) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut pointless = 0;
    while at < sheet.len() {
        let inside = sheet.before(at).is_ascii_alphanumeric();
        let url = if inside {
            None
        } else {
            url_at(sheet, at, &mut pointless)
        };
        at = url.as_ref().map_or(at + 1, |url: &Found| url.range.end);
        found.extend(url);
    }
    found
}

/// Reads the address that begins at a place; up to `pointless` no point of a host stands.
fn url_at(sheet: &Sheet, at: usize, pointless: &mut usize) -> Option<Found> {
    const SCHEMES: &[(&str, &str)] = &[
        ("https://", "https://"),
        ("http://", "http://"),
        ("hxxps://", "https://"),
        ("hxxp://", "http://"),
        ("hxxps[:]//", "https://"),
        ("hxxp[:]//", "http://"),
        ("https[:]//", "https://"),
        ("http[:]//", "http://"),
        ("wss://", "wss://"),
    ];
    if !sheet.letter(at).is_alphanumeric() {
        return None;
    }
    let scheme = SCHEMES
        .iter()
        .find_map(|(written, meant)| Some((sheet.word(at, written)?, *meant)));
    if scheme.is_none() && at < *pointless {
        return None;
    }
    let (start, meant) = scheme.unwrap_or((at, ""));
    // The host is judged first, so that a run of letters that is none is not read to its end.
    let host_end = sheet.run_at_most(start, HOST_LETTERS_MAX, |letter| {
        in_url(letter) && !matches!(letter, '/' | '?' | '#')
    });
    let host = sheet.text(&(start..host_end));
    if !host.contains('.') && !host.contains("dot") && !host.starts_with("localhost") {
        if host_end - start < HOST_LETTERS_MAX {
            *pointless = host_end;
        }
        return None;
    }
    let host = undotted(host);
    let sound = host.contains('.') || host.starts_with("localhost");
    if !sound || host.contains('@') && scheme.is_none() {
        return None;
    }
    let path = matches!(sheet.letter(host_end), '/') && in_url(sheet.letter(host_end + 1));
    let bare_start = !matches!(sheet.before(at), '.' | '-' | '_' | '@' | '/' | ':');
    if scheme.is_none() && !(bare_start && is_bare(sheet.text(&(start..host_end)), path)) {
        return None;
    }
    let end = url_end(sheet, start);
    let rest = undotted(sheet.text(&(start..end)));
    let value = FactValue::Text(FactKind::Url, format!("{meant}{rest}"));
    Some(Found::new(at..end, value))
}

fn undotted(text: &str) -> String {
    text.replace("[.]", ".")
        .replace("(.)", ".")
        .replace("[dot]", ".")
        .replace("(dot)", ".")
}

/// Tells whether a host without a scheme is plainly meant as an address.
fn is_bare(host: &str, path: bool) -> bool {
    let written = host.trim_end_matches(['.', ',', ')']);
    let plain = undotted(written);
    let ending = plain.rsplit('.').next().unwrap_or_default();
    let sound = plain.contains('.')
        && ending.len() >= 2
        && ending.bytes().all(|byte| byte.is_ascii_alphabetic())
        && plain.split('.').all(|label| {
            let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            !label.is_empty() && label.bytes().all(letter)
        });
    sound && (plain != written || plain.starts_with("www.") || path && ending.len() <= 6)
}

fn in_url(letter: char) -> bool {
    let mark = matches!(
        letter,
        '"' | '\'' | '<' | '>' | '`' | '\\' | '|' | '{' | '}'
    );
    letter.is_ascii_graphic() && !mark
        || !letter.is_ascii() && letter.is_alphabetic() && !is_japanese(letter)
}

/// Returns the end of an address without the marks of the sentence behind it.
fn url_end(sheet: &Sheet, at: usize) -> usize {
    let mut end = sheet.run(at, in_url);
    let text = sheet.text(&(at..end));
    let count = |mark: char| text.matches(mark).count();
    let mut round = count(')').saturating_sub(count('('));
    let mut square = count(']').saturating_sub(count('['));
    while end > at {
        match sheet.before(end) {
            '.' | ',' | ';' | ':' | '!' | '?' => {}
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            _ => break,
        }
        end -= 1;
    }
    end
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{FF00}'..='\u{FFEF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let sheet = Sheet::new(text);
        let read: Vec<String> = urls(&sheet)
            .iter()
            .map(|found| found.value.value())
            .collect();
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn web_addresses_are_found_and_made_whole_again() {
        for (text, expected) in [
            (
                "見たらhttps://example.com/login 。よく",
                "https://example.com/login",
            ),
            (
                "URLがhxxps://a.example.comなんだけど",
                "https://a.example.com",
            ),
            ("hxxp://a[.]example[.]com/x", "http://a.example.com/x"),
            ("(https://example.com/a_(b))", "https://example.com/a_(b)"),
            ("login.example[.]com に", "login.example.com"),
            ("www.example.com, and", "www.example.com"),
            ("example.com/ja-jp/help.", "example.com/ja-jp/help"),
            ("ｈｔｔｐｓ://example.jp/", "https://example.jp/"),
        ] {
            check(text, &[expected]);
        }
        for text in [
            "example.com で",
            "a/b",
            "11/20",
            "ver.2/3",
            "user@example.com",
        ] {
            check(text, &[]);
        }
    }
}
