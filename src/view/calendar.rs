//! The days by which answers are expected, for a calendar program (RFC 5545).

use chrono::{DateTime, Days, FixedOffset, NaiveDate};

use super::due::DueRow;
use super::style::Style;
use crate::routing::Turn;
use crate::text::visible;

/// The most bytes of a line, without its line feed.
const LINE_BYTES_MAX: usize = 75;

/// The domain of the entries' numbers, which nobody can own.
const DOMAIN: &str = "madoguchi.invalid";

/// Writes a calendar with one entry for each matter: the day of the desk while it is the desk's
/// turn, and the day that the desk named while it is the user's. It says nothing of
/// the trouble but number and title, because calendars are shared and synchronised. Where no
/// day is expected there is none.
pub fn calendar(rows: &[DueRow], style: &Style) -> Option<String> {
    let say = &style.catalog().due;
    let mut file = Vec::new();
    let head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//madoguchi//due//EN",
        "CALSCALE:GREGORIAN",
    ];
    file.extend(head.map(str::to_owned));
    let empty = file.len();
    for row in rows {
        let clock = &row.clock;
        let Some(uuid) = &clock.uuid else {
            continue;
        };
        let id = row.id.to_string();
        // The same matter has an entry of its own for each side, so that neither moves the other's.
        let (side, day, mut summary) = match (clock.turn, clock.due_on, clock.answer_by()) {
            (Turn::Desk, Some(day), _) => ("", day, (say.calendar_entry)(&id, &row.title)),
            (Turn::You, _, Some(day)) => {
                let say = &style.catalog().request;
                ("-you", day, (say.calendar_entry)(&id, &row.title))
            }
            _ => continue,
        };
        if let Some(number) = row.named() {
            let which = (style.catalog().inquiry.turn)(number);
            summary = (style.catalog().route.labelled)(&summary, &which);
        }
        file.extend([
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{uuid}{side}@{DOMAIN}"),
            format!("DTSTAMP:{}", stamp(style.now)),
            format!("DTSTART;VALUE=DATE:{}", date(day)),
            format!("DTEND;VALUE=DATE:{}", date(day + Days::new(1))),
            format!("SUMMARY:{}", escaped(&summary)),
            "TRANSP:TRANSPARENT".to_owned(),
            "CLASS:PRIVATE".to_owned(),
            "END:VEVENT".to_owned(),
        ]);
    }
    if file.len() == empty {
        return None;
    }
    file.push("END:VCALENDAR".to_owned());
    Some(file.iter().map(|line| folded(line)).collect())
}

fn stamp(now: DateTime<FixedOffset>) -> String {
    now.to_utc().format("%Y%m%dT%H%M%SZ").to_string()
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// Makes text of a value: what would end the line or the value is escaped, and what acts on a
/// terminal is made visible.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in visible(text).chars() {
        match letter {
            '\\' | ';' | ',' => {
                safe.push('\\');
                safe.push(letter);
            }
            '\n' => safe.push_str("\\n"),
            '\r' => {}
            '\t' => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

/// Breaks a line where it grows too long, never inside a letter, and ends it.
fn folded(line: &str) -> String {
    let mut file = String::with_capacity(line.len() + 8);
    let mut bytes = 0;
    for letter in line.chars() {
        if bytes + letter.len_utf8() > LINE_BYTES_MAX {
            file.push_str("\r\n ");
            bytes = 1;
        }
        file.push(letter);
        bytes += letter.len_utf8();
    }
    file.push_str("\r\n");
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_letters() {
        for line in ["SUMMARY:".to_owned() + &"出".repeat(80), "x".repeat(400)] {
            let file = folded(&line);
            assert!(file.ends_with("\r\n"));
            for part in file.trim_end().split("\r\n") {
                assert!(part.len() <= LINE_BYTES_MAX, "{part}");
            }
            assert_eq!(file.replace("\r\n ", "").trim_end(), line);
        }
    }

    #[test]
    fn a_hostile_title_stays_a_title() {
        let title = "x\r\nEND:VEVENT\r\nBEGIN:VALARM,;\\\u{1b}]0;y\u{7}";
        let safe = escaped(title);
        assert!(!safe.contains(['\r', '\n', '\u{1b}', '\u{7}']), "{safe}");
        assert!(
            safe.contains("\\nEND:VEVENT\\nBEGIN:VALARM\\,\\;\\\\"),
            "{safe}"
        );
    }
}
