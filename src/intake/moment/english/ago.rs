//! Spans before now in English.

use super::super::super::number::small_at;
use super::super::super::sheet::Sheet;
use super::super::day::{Day, Said, Span};
use super::whole;

/// two days ago, an hour ago, 10 mins ago, half an hour ago.
pub(super) fn ago_at(sheet: &Sheet, at: usize) -> Option<Said> {
    const COUNTS: &[(&str, i64)] = &[
        ("half an", 0),
        ("an", 1),
        ("a", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("nine", 9),
        ("ten", 10),
        ("eleven", 11),
        ("twelve", 12),
        ("fifteen", 15),
        ("twenty", 20),
        ("thirty", 30),
    ];
    const UNITS: &[(&str, Span)] = &[
        ("seconds", Span::Second),
        ("second", Span::Second),
        ("secs", Span::Second),
        ("sec", Span::Second),
        ("minutes", Span::Minute),
        ("minute", Span::Minute),
        ("mins", Span::Minute),
        ("min", Span::Minute),
        ("hours", Span::Hour),
        ("hour", Span::Hour),
        ("hrs", Span::Hour),
        ("hr", Span::Hour),
        ("h", Span::Hour),
        ("days", Span::Day),
        ("day", Span::Day),
        ("weeks", Span::Week),
        ("week", Span::Week),
        ("months", Span::Month),
        ("month", Span::Month),
        ("years", Span::Year),
        ("year", Span::Year),
    ];
    let (end, count) = match small_at(sheet, at).filter(|_| sheet.letter(at).is_ascii_digit()) {
        Some((end, count)) => (end, i64::from(count)),
        None => COUNTS
            .iter()
            .find_map(|(word, count)| Some((whole(sheet, at, word)?, *count)))?,
    };
    let start = sheet.skip_spaces(end);
    let (end, span) = UNITS
        .iter()
        .find_map(|(word, span)| Some((whole(sheet, start, word)?, *span)))?;
    let start = sheet.skip_spaces(end);
    let end = whole(sheet, start, "ago")
        .or_else(|| whole(sheet, start, "back").filter(|_| span != Span::Second))
        .or_else(|| whole(sheet, start, "earlier"))?;
    Some(match (count, span) {
        (0, Span::Hour) => Said::new(end, Day::Ago(30, Span::Minute)),
        (0, _) => return None,
        _ => Said::new(end, Day::Ago(count, span)),
    })
}
