//! Opening hours as a pack writes them: `mon-fri 9:00-18:00`.

use chrono::{NaiveTime, Weekday};

use super::Context;
use crate::pack::problem::{ProblemKind, ValueForm};
use crate::pack::raw::Section;
use crate::pack::{Hours, OpenSpan};

const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

/// The most days of each month, in a leap year.
const DAYS_OF_MONTH: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Reads `hours` of a contact.
pub(super) fn hours(mut section: Section<'_, '_>, context: &mut Context<'_>) -> Hours {
    let open = section.texts("open", &mut context.log);
    let closed_on_holidays = section.flag("closed_on_holidays", &mut context.log);
    let closed_days = section.texts("closed_days", &mut context.log);
    if open.is_empty() {
        section.blame("open", ProblemKind::Empty, &mut context.log);
    }
    section.finish(&mut context.log);
    let mut spans: Vec<OpenSpan> = Vec::with_capacity(open.len());
    for text in &open {
        let Some(span) = span_of(text.value) else {
            let kind = ProblemKind::BadHours(text.value.to_owned());
            text.blame(kind, &mut context.log);
            continue;
        };
        context.once(text, spans.iter().any(|other| overlap(other, &span)));
        spans.push(span);
    }
    let mut closed = Vec::with_capacity(closed_days.len());
    for text in &closed_days {
        let day = month_and_day(text.value);
        context.fits(text, day.is_some(), ValueForm::MonthDay);
        closed.extend(day);
    }
    Hours {
        spans,
        // Where it is missing, the pack has a problem and nobody sees these hours.
        closed_on_holidays: closed_on_holidays.unwrap_or_default(),
        closed_days: closed,
    }
}

fn overlap(one: &OpenSpan, other: &OpenSpan) -> bool {
    let same_day = one.days.iter().any(|day| other.days.contains(day));
    same_day && one.from < other.to && other.from < one.to
}

/// Reads `mon-fri 9:00-18:00`, `sat 9:00-17:00`, or over the week's end `fri-mon 10:00-12:00`.
fn span_of(written: &str) -> Option<OpenSpan> {
    let (days, times) = written.split_once(' ')?;
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let place = |name| DAYS.iter().position(|(known, _)| *known == name);
    let (first, last) = (place(first)?, place(last)?);
    let count = (last + DAYS.len() - first) % DAYS.len() + 1;
    let days = DAYS.iter().cycle().skip(first).take(count);
    let (from, to) = times.split_once('-')?;
    let (from, to) = (time(from)?, time(to)?);
    (from < to).then(|| OpenSpan {
        days: days.map(|(_, day)| *day).collect(),
        from,
        to,
    })
}

fn time(written: &str) -> Option<NaiveTime> {
    let (hour, minute) = written.split_once(':')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) || minute.len() != 2 || hour.len() > 2 {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// Reads `12-31`.
pub(super) fn month_and_day(written: &str) -> Option<(u32, u32)> {
    let (month, day) = written.split_once('-')?;
    if month.len() != 2 || day.len() != 2 {
        return None;
    }
    let (month, day): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
    let index = usize::try_from(month.checked_sub(1)?).ok()?;
    let days = *DAYS_OF_MONTH.get(index)?;
    (1..=days).contains(&day).then_some((month, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_only_where_they_make_sense() {
        for (written, days) in [
            ("mon-fri 9:00-18:00", Some(5)),
            ("sat 09:00-17:00", Some(1)),
            ("sun-mon 10:00-12:00", Some(2)),
            ("mon-sun 0:00-23:59", Some(7)),
            ("", None),
            ("9:00-18:00", None),
            ("mon-fri 18:00-9:00", None),
            ("mon-fri 9:00-9:00", None),
            ("mon-fry 9:00-18:00", None),
            ("mon-fri 9-18", None),
            ("mon-fri 9:00-24:00", None),
            ("mon-fri 9:0-18:00", None),
            ("mon-fri +9:00-18:00", None),
        ] {
            let span = span_of(written);
            assert_eq!(span.map(|span| span.days.len()), days, "{written}");
        }
    }

    #[test]
    fn a_day_of_the_year_must_exist() {
        for (written, day) in [
            ("12-31", Some((12, 31))),
            ("02-29", Some((2, 29))),
            ("02-30", None),
            ("00-01", None),
            ("13-01", None),
            ("1-1", None),
            ("12/31", None),
        ] {
            assert_eq!(month_and_day(written), day, "{written}");
        }
    }
}
