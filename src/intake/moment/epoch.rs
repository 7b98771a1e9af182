//! Seconds and milliseconds of the epoch.

use chrono::{DateTime, FixedOffset};

use super::super::sheet::Sheet;
use super::day::{Day, Said};

/// The first instant that seconds of the epoch are taken for: 2014-01-01, before any exchange of
/// today. Smaller numbers are ids and amounts.
const EPOCH_MIN: i64 = 1_388_534_400;

/// Seconds or milliseconds of the epoch, not before 2014 and not after tomorrow.
pub(super) fn epoch_at(sheet: &Sheet, at: usize, now: DateTime<FixedOffset>) -> Option<Said> {
    let before = sheet.before(at);
    if before.is_ascii_alphanumeric()
        || matches!(before, '.' | '-' | '_' | '+' | ',' | '#' | '¥' | '$')
    {
        return None;
    }
    let end = sheet.run(at, |letter| letter.is_ascii_digit());
    let size = end - at;
    if size != 10 && size != 13 {
        return None;
    }
    let number: i64 = sheet.text(&(at..end)).parse().ok()?;
    let seconds = if size == 13 { number / 1000 } else { number };
    let latest = now.timestamp() + 86_400;
    if !(EPOCH_MIN..=latest).contains(&seconds) {
        return None;
    }
    let mut end = end;
    if size == 10 && sheet.letter(end) == '.' && sheet.letter(end + 1).is_ascii_digit() {
        end = sheet.run(end + 1, |letter| letter.is_ascii_digit());
    }
    let id = [
        "id",
        "id:",
        "id ",
        "id: ",
        "番号",
        "番号:",
        "番号は",
        "uid",
        "uid:",
        "uid ",
        "no.",
    ];
    let next = sheet.letter(end);
    if next.is_ascii_alphanumeric()
        || matches!(next, '円' | '-' | '万')
        || sheet.any_before(at, &id)
    {
        return None;
    }
    let instant = DateTime::from_timestamp(seconds, 0)?.with_timezone(now.offset());
    Some(Said::new(end, Day::Instant(instant)))
}
