//! Text from outside: an argument, or stdin where the argument is `-`.

use std::ffi::OsStr;
use std::io::{self, ErrorKind, Read};

use encoding_rs::{EUC_JP, Encoding, ISO_2022_JP, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};
use zeroize::Zeroizing;

use super::app::App;
use super::editor::{Purpose, Sheet};
use super::failure::Failure;
use super::interview;
use crate::interchange;

/// The longest text that one command takes, in bytes.
pub(crate) const TEXT_BYTES_MAX: usize = 16 * 1024 * 1024;

/// How much of stdin is read at a time: as much as its own buffer, which is then passed by.
const PART_BYTES: usize = 64 * 1024;

/// Where ISO-2022-JP, the encoding of old Japanese mails, goes over to kanji.
const ESCAPE_JIS: &[u8] = b"\x1b$B";

/// Returns the text that an argument stands for: itself, or all of stdin for `-`.
///
/// `command` is who asks for it. What comes back is overwritten when it is dropped: it may hold a secret.
pub(crate) fn text(argument: &str, command: &'static str) -> Result<Zeroizing<String>, Failure> {
    let text = Zeroizing::new(if argument == "-" {
        stdin()?
    } else {
        argument.to_owned()
    });
    if text.len() > TEXT_BYTES_MAX {
        return Err(Failure::TextTooLong {
            bytes_max: TEXT_BYTES_MAX,
        });
    }
    if text.trim().is_empty() {
        return Err(Failure::EmptyText(command));
    }
    Ok(text)
}

/// Notes that a run is going to ask for words: what is left of them is offered there, and need not be
/// named before.
pub(crate) fn will_ask(app: &App, argument: Option<&str>, purpose: Purpose) {
    if argument.is_none() && app.settings().can_prompt {
        // Once a run is enough.
        let _ = app.left_offered.set(purpose);
    }
}

/// Returns an argument of the process as far as it is text, to be overwritten when it is dropped.
pub(crate) fn argument(written: &OsStr) -> Zeroizing<String> {
    Zeroizing::new(written.to_string_lossy().into_owned())
}

/// Returns the text of an argument; where it is missing, asks on a terminal, for what it is meant
/// for. The sheet that holds it until then is to be wiped once it is recorded.
pub(crate) fn text_or_ask(
    app: &App,
    argument: Option<&str>,
    purpose: Option<Purpose>,
) -> Result<(Zeroizing<String>, Option<Sheet>), Failure> {
    match argument {
        Some(argument) => {
            let command = match purpose {
                Some(Purpose::Reply(_)) => "reply",
                Some(Purpose::Note(_)) => "note",
                _ => "triage",
            };
            Ok((text(argument, command)?, None))
        }
        None if app.settings().can_prompt => {
            let (text, sheet) = interview::ask_words(app, purpose)?;
            Ok((Zeroizing::new(text), sheet))
        }
        None => Err(Failure::NeedsArgument { argument: "TEXT" }),
    }
}

/// Returns the bytes that an argument stands for, as a file may hold them; at most as many as a
/// text may have.
pub(crate) fn bytes_or_ask(
    app: &App,
    argument: Option<&str>,
    purpose: Purpose,
) -> Result<(Zeroizing<Vec<u8>>, Option<Sheet>), Failure> {
    let (bytes, sheet) = if argument == Some("-") {
        (stdin_bytes()?, None)
    } else {
        let (text, sheet) = text_or_ask(app, argument, Some(purpose))?;
        (Zeroizing::new(text.as_bytes().to_vec()), sheet)
    };
    if bytes.len() > TEXT_BYTES_MAX {
        return Err(Failure::TextTooLong {
            bytes_max: TEXT_BYTES_MAX,
        });
    }
    Ok((bytes, sheet))
}

fn stdin() -> Result<String, Failure> {
    decode(&stdin_bytes()?)
}

fn stdin_bytes() -> Result<Zeroizing<Vec<u8>>, Failure> {
    let limit = TEXT_BYTES_MAX as u64 + 1;
    let bytes = read_whole(io::stdin().lock().take(limit))
        .map_err(|error| Failure::Input { kind: error.kind() })?;
    // The text of a mail, copied from its source without its headers.
    Ok(interchange::unquoted(&bytes).map_or(bytes, Zeroizing::new))
}

/// Reads all there is into a buffer that leaves nothing behind where it grows.
fn read_whole(mut from: impl Read) -> io::Result<Zeroizing<Vec<u8>>> {
    let mut part = Zeroizing::new(vec![0; PART_BYTES]);
    let mut whole = Zeroizing::new(Vec::with_capacity(PART_BYTES));
    loop {
        let count = match from.read(&mut part) {
            Ok(0) => return Ok(whole),
            Ok(count) => count,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        if whole.len() + count > whole.capacity() {
            let mut larger = Zeroizing::new(Vec::with_capacity(2 * (whole.len() + count)));
            larger.extend_from_slice(&whole);
            whole = larger;
        }
        whole.extend_from_slice(part.get(..count).unwrap_or_default());
    }
}

/// Reads bytes as UTF-8, or as what old Japanese programs save: `Shift_JIS`, EUC-JP, ISO-2022-JP.
///
/// Bytes that are none of these are refused rather than replaced, so that nothing is lost.
pub(crate) fn decode(bytes: &[u8]) -> Result<String, Failure> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        let (text, _, damaged) = encoding.decode(bytes);
        return if damaged {
            Err(Failure::NotText)
        } else {
            Ok(text.into_owned())
        };
    }
    if bytes
        .windows(ESCAPE_JIS.len())
        .any(|part| part == ESCAPE_JIS)
        && let Some(text) = ISO_2022_JP.decode_without_bom_handling_and_without_replacement(bytes)
    {
        return Ok(text.into_owned());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    [EUC_JP, SHIFT_JIS]
        .into_iter()
        .filter_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes))
        .find(|text| reads_as_japanese(text))
        .map(std::borrow::Cow::into_owned)
        .ok_or(Failure::NotText)
}

/// Reads bytes as UTF-16 where they can be nothing else: a mark says so, zeros are among them, or no
/// other encoding fits. Two letters of any other text are one of UTF-16, mostly a Chinese one, in
/// which no secret would be found.
pub(crate) fn decode_wide(bytes: &[u8]) -> Option<String> {
    let marked = Encoding::for_bom(bytes).is_some_and(|(known, _)| known != UTF_8);
    let wide = marked || bytes.contains(&0) || decode(bytes).is_err();
    wide.then(|| decode_utf16(bytes)).flatten()
}

/// Reads bytes with zeros among them as UTF-16, with or without a mark at the beginning; `None` for
/// what is no text.
fn decode_utf16(bytes: &[u8]) -> Option<String> {
    let even = bytes.get(..bytes.len() / 2 * 2).unwrap_or(bytes);
    [UTF_16LE, UTF_16BE]
        .into_iter()
        .filter(|encoding| {
            let marked = Encoding::for_bom(bytes);
            marked.is_none_or(|(known, _)| known == *encoding)
        })
        .filter_map(|encoding| {
            let (text, damaged) = encoding.decode_with_bom_removal(even);
            (!damaged).then(|| text.into_owned())
        })
        .find(|text| reads_as_text(text))
}

/// Tells whether letters are those of a text: bytes of anything else come out as letters of every
/// script, and as control characters.
fn reads_as_text(text: &str) -> bool {
    let (mut plain, mut all) = (0_usize, 0_usize);
    for letter in text.chars() {
        all += 1;
        let spoken = matches!(letter,
            ' '..='~' | '\n' | '\r' | '\t' | '\u{3000}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}'
            | '\u{FF00}'..='\u{FFEF}');
        plain += usize::from(spoken);
        if letter.is_control() && !matches!(letter, '\n' | '\r' | '\t') {
            return false;
        }
    }
    // The same bytes in the wrong order are letters of every script.
    let ascii = text
        .chars()
        .filter(|letter| letter.is_ascii() || *letter >= '\u{3000}');
    all > 0 && plain * 10 >= all * 9 && ascii.count() * 10 >= all * 9
}

/// Reads a table: UTF-8, or what spreadsheets of Windows save in Japan. Its words are headings and
/// numbers, so that nothing tells encodings apart but whether every byte fits.
pub(crate) fn decode_sheet(bytes: &[u8]) -> Result<String, Failure> {
    if Encoding::for_bom(bytes).is_some() || std::str::from_utf8(bytes).is_ok() {
        return decode(bytes);
    }
    let decoded = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes);
    decoded
        .map(std::borrow::Cow::into_owned)
        .ok_or(Failure::NotText)
}

/// Tells whether a decoded text is mostly what Japanese people write: a wrong guess of the
/// encoding shows as half-width kana and rare kanji without any hiragana.
fn reads_as_japanese(text: &str) -> bool {
    let kana = text
        .chars()
        .filter(|letter| matches!(letter, 'ぁ'..='ヿ'))
        .count();
    let strange = text
        .chars()
        .filter(|letter| matches!(letter, '\u{FF61}'..='\u{FF9F}' | '\u{E000}'..='\u{F8FF}' | '\0'..='\u{8}'))
        .count();
    kana > 0 && kana >= strange
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "出金できません。昨日の21時ごろからです";

    #[test]
    fn what_japanese_editors_save_is_read() {
        for encoding in [encoding_rs::UTF_8, SHIFT_JIS, EUC_JP, ISO_2022_JP] {
            let (bytes, _, _) = encoding.encode(WORDS);
            assert_eq!(
                decode(&bytes).ok().as_deref(),
                Some(WORDS),
                "{}",
                encoding.name()
            );
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_the_text() {
        let bytes = [b"\xEF\xBB\xBF".as_slice(), WORDS.as_bytes()].concat();
        assert_eq!(decode(&bytes).ok().as_deref(), Some(WORDS));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_and_not_replaced() {
        for bytes in [b"\xfd\xfe\x80".as_slice(), b"abc \x80\xff", b"\xff\xfea"] {
            assert!(matches!(decode(bytes), Err(Failure::NotText)), "{bytes:?}");
        }
    }
}
