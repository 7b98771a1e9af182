//! Answers of an API as JSON, whole or cut: `{"status":-205,"error_message":"…"}`.

use std::ops::Range;

use super::super::sheet::{Found, Sheet};
use crate::pack::{CodeWords, Lent};

/// The longest key and the longest message, in letters.
const KEY_LETTERS_MAX: usize = 20;
const MESSAGE_LETTERS_MAX: usize = 400;

/// Finds codes and messages by their keys.
pub(super) fn find(sheet: &Sheet, words: &CodeWords) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let Some((key, value)) = key_at(sheet, at) else {
            at += 1;
            continue;
        };
        at = value;
        let name = sheet.text(&key).to_ascii_lowercase();
        if words.keys.iter().any(|key| *key == name) {
            found.extend(code_at(sheet, value, &words.fine).map(|range| super::code(sheet, range)));
        }
        if words.message_keys.iter().any(|key| *key == name)
            && let Some(range) = string_at(sheet, value)
        {
            at = range.end;
            found.extend(super::text(sheet, range));
        }
    }
    found
}

/// Reads a key in quotation marks and a colon; returns it and where its value begins.
fn key_at(sheet: &Sheet, at: usize) -> Option<(Range<usize>, usize)> {
    let mark = quote_mark(sheet.letter(at))?;
    let end = sheet.run(at + 1, |letter| {
        letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-')
    });
    if end == at + 1 || end - at > KEY_LETTERS_MAX || quote_mark(sheet.letter(end))? != mark {
        return None;
    }
    let colon = sheet.skip_spaces(end + 1);
    let value = (sheet.letter(colon) == ':').then(|| sheet.skip_spaces(colon + 1))?;
    Some((at + 1..end, value))
}

/// Every mark that word processors make of a straight one counts as that.
fn quote_mark(letter: char) -> Option<char> {
    match letter {
        '"' | '“' | '”' | '„' => Some('"'),
        '\'' | '‘' | '’' => Some('\''),
        _ => None,
    }
}

fn code_at(sheet: &Sheet, at: usize, fine: &[Lent]) -> Option<Range<usize>> {
    let start = at + usize::from(quote_mark(sheet.letter(at)).is_some());
    let digits = start + usize::from(sheet.letter(start) == '-');
    let end = sheet.run(digits, |letter| letter.is_ascii_digit());
    let text = sheet.text(&(start..end));
    let sound = end > digits && end - digits <= 8 && !fine.iter().any(|fine| fine == text);
    (sound && !sheet.letter(end).is_ascii_alphanumeric()).then_some(start..end)
}

/// Reads a string, also the first of a list.
fn string_at(sheet: &Sheet, at: usize) -> Option<Range<usize>> {
    let at = if sheet.letter(at) == '[' {
        sheet.skip_spaces(at + 1)
    } else {
        at
    };
    let mark = quote_mark(sheet.letter(at))?;
    let mut end = at + 1;
    while end < sheet.len() && end - at <= MESSAGE_LETTERS_MAX {
        match sheet.letter(end) {
            '\\' => end += 1,
            '\n' => return None,
            letter if quote_mark(letter) == Some(mark) => return Some(at + 1..end),
            _ => {}
        }
        end += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::terms;

    #[test]
    fn codes_and_messages_are_found_by_their_keys() {
        for (text, expected) in [
            (
                "gives {\"status\":-205,\"error_message\":\"Margin.\",\"data\":null}",
                vec!["-205", "Margin."],
            ),
            (
                "{ \"success\": 0, \"data\": { \"code\": 20003 } }",
                vec!["20003"],
            ),
            ("{\"error\": \"unsupported\"}", vec!["unsupported"]),
            (
                "{'code': '50011', 'msg': 'Too Many Requests'}",
                vec!["50011", "Too Many Requests"],
            ),
            (
                "{\"error\":[\"EOrder:Insufficient funds\"]}",
                vec!["EOrder:Insufficient funds"],
            ),
            ("{“status”:-208", vec!["-208"]),
            ("{\"status\":\"NORMAL\"}", vec![]),
            ("{\"success\":1,\"code\":0,\"data\":{}}", vec![]),
            ("\"message_id\": \"69476620-5056\"", vec![]),
        ] {
            let sheet = Sheet::new(text);
            let read: Vec<String> = find(&sheet, &terms().code)
                .iter()
                .map(|found| found.value.value())
                .collect();
            assert_eq!(read, expected, "{text}");
        }
    }
}
