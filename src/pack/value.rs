//! Single values of a pack's file, each with its limits.

use std::ops::{Range, RangeInclusive};

use chrono::{Datelike, NaiveDate};
use toml::Spanned;
use toml::de::DeString;

use super::claim::Words;
use super::problem::{Expected, ProblemKind};
use super::raw::{Log, Section, Value};

/// The longest text, in characters.
const TEXT_CHARS_MAX: usize = 2_000;
/// The years in which packs are written.
const YEARS: RangeInclusive<i32> = 2010..=2099;

/// A text of the file and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Text<'d> {
    pub(super) value: &'d str,
    span: Range<usize>,
}

impl<'d> Text<'d> {
    /// Returns a part of it, which stands in the same place.
    pub(super) fn part(&self, value: &'d str) -> Self {
        Self {
            value,
            span: self.span.clone(),
        }
    }

    pub(super) fn of_key(key: &'d Spanned<DeString<'_>>) -> Self {
        Self {
            value: key.get_ref(),
            span: key.span(),
        }
    }

    /// Reports a problem of this text.
    pub(super) fn blame(&self, kind: ProblemKind, log: &mut Log) {
        log.add(self.span.clone(), kind);
    }
}

/// Reads a text: not empty, not too long, without hidden characters.
pub(super) fn text<'d>(value: &'d Value<'_>, log: &mut Log) -> Option<Text<'d>> {
    let Some(text) = value.get_ref().as_str() else {
        wrong(value, Expected::Text, log);
        return None;
    };
    let span = value.span();
    if text.trim().is_empty() {
        log.add(span, ProblemKind::Empty);
        return None;
    }
    if let Some(letter) = hidden(text) {
        log.add(span, ProblemKind::HiddenCharacter(letter));
        return None;
    }
    // There are never more characters than bytes, and bytes need no counting.
    let may_be_long = text.len() > TEXT_CHARS_MAX;
    if may_be_long && too_many(text.chars().count(), TEXT_CHARS_MAX, &span, log) {
        return None;
    }
    Some(Text { value: text, span })
}

/// Reads words: both languages, and nothing else.
pub(super) fn words(value: &Value<'_>, log: &mut Log) -> Option<Words> {
    let Some(table) = value.get_ref().as_table() else {
        wrong(value, Expected::Words, log);
        return None;
    };
    let mut section = Section::new(table, value.span());
    let ja = section.text("ja", log).map(|text| text.value.to_owned());
    let en = section.text("en", log).map(|text| text.value.to_owned());
    section.finish(log);
    Some(Words {
        ja: ja?.into(),
        en: en?.into(),
    })
}

/// Reads `true` or `false`.
pub(super) fn flag(value: &Value<'_>, log: &mut Log) -> Option<bool> {
    let flag = value.get_ref().as_bool();
    if flag.is_none() {
        wrong(value, Expected::Flag, log);
    }
    flag
}

/// Reads a whole number that is not negative.
pub(super) fn whole(value: &Value<'_>, log: &mut Log) -> Option<usize> {
    let number = value.get_ref().as_integer();
    let number = number.and_then(|n| usize::from_str_radix(n.as_str(), n.radix()).ok());
    if number.is_none() {
        wrong(value, Expected::Whole, log);
    }
    number
}

/// Reads a date without a time, in the years in which packs are written.
pub(super) fn date(value: &Value<'_>, log: &mut Log) -> Option<NaiveDate> {
    let written = value.get_ref().as_datetime();
    let day = written.filter(|written| written.time.is_none() && written.offset.is_none());
    let day = day.and_then(|written| written.date);
    let date = day
        .and_then(|day| NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into()));
    let Some(date) = date else {
        wrong(value, Expected::Date, log);
        return None;
    };
    if !YEARS.contains(&date.year()) {
        log.add(value.span(), ProblemKind::DateOutOfRange(date));
        return None;
    }
    Some(date)
}

/// Reports more of something than a pack needs, and returns whether it is.
pub(super) fn too_many(count: usize, max: usize, span: &Range<usize>, log: &mut Log) -> bool {
    let full = count > max;
    if full {
        log.add(span.clone(), ProblemKind::TooMany { count, max });
    }
    full
}

fn wrong(value: &Value<'_>, expected: Expected, log: &mut Log) {
    log.add(value.span(), ProblemKind::WrongType(expected));
}

/// Returns the first character that has no place in a pack: it is invisible, or turns text around.
fn hidden(text: &str) -> Option<char> {
    // Every hidden character begins with one of these bytes, and few texts have any of them.
    let suspect = |byte: u8| byte < 0x20 || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef | 0xf3);
    if !text.bytes().any(suspect) {
        return None;
    }
    text.chars().find(|&letter| {
        letter.is_control()
            || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_found_in_any_text() {
        for (text, letter) in [
            ("出金\u{202e}できない", Some('\u{202e}')),
            ("a\u{200b}b", Some('\u{200b}')),
            ("a\tb", Some('\t')),
            ("\u{feff}a", Some('\u{feff}')),
            ("soft\u{ad}hyphen", Some('\u{ad}')),
            ("tag\u{e0041}", Some('\u{e0041}')),
            ("del\u{7f}", Some('\u{7f}')),
            ("「確認」—“ok”…５、£", None),
        ] {
            assert_eq!(hidden(text), letter, "{text:?}");
        }
    }
}
