//! What looks like a time of the incident and is none: plans, spans, timetables, limits.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::super::sheet::Sheet;
use super::Expression;
use super::day::Day;
use super::stretch::is_stretch;
use crate::pack::TimeWords;

/// How far around a time its sentence is read, in letters.
const SENTENCE: usize = 40;
/// How far behind a time 予定 may stand, in letters.
const EXPECTED_LETTERS_MAX: usize = 8;
/// How many days ahead a date is taken for a plan, if its sentence speaks of one.
const PLAN_DAYS_MAX: i64 = 120;

/// Tells whether a day of the month without its month is a date here.
pub(super) fn may_stand_alone(sheet: &Sheet, range: &Range<usize>, words: &TimeWords) -> bool {
    let day_one = matches!(sheet.letter(range.start), '1' | '一') && range.len() == 2;
    let end = range.end;
    let behind = end >= sheet.len()
        || sheet.letter(end) == '\n'
        || sheet.letter(end) == ' '
        || sheet.any(end, &words.day_behind).is_some();
    let latin = sheet.letter(range.start).is_ascii_digit() && !matches!(sheet.before(end), '日');
    latin || !day_one && behind && sheet.any(end, &words.span_behind).is_none()
}

/// Tells whether 3日 is so many days, not the third: もう3日くらい, 丸2日.
pub(super) fn is_duration(sheet: &Sheet, range: &Range<usize>, words: &TimeWords) -> bool {
    let &Range { start, end } = range;
    // 3日くらいに is the third, 3日くらい is how long it lasts.
    let dated =
        sheet.any(end, &["に", "から"]).is_some() && sheet.any(end, &words.span_behind).is_none();
    let size = sheet.any_before(end, &["くらい", "ぐらい", "位", "前後", "過ぎ", "あたり"]);
    !dated && (size || sheet.any_before(start, &words.span_before))
}

/// Drops the expressions that are no times of the incident.
pub(super) fn drop_refused(
    sheet: &Sheet,
    expressions: &mut Vec<Expression>,
    today: NaiveDate,
    words: &TimeWords,
) {
    let mut refused: Vec<bool> = expressions
        .iter()
        .map(|expression| {
            is_refused(sheet, expression, words) || is_plan(sheet, expression, today, words)
        })
        .collect();
    // A stretch from one time to another is refused as a whole.
    for at in 1..expressions.len() {
        let (Some(one), Some(other)) = (expressions.get(at - 1), expressions.get(at)) else {
            continue;
        };
        if is_stretch(sheet, one.range.end..other.range.start) {
            let either = refused.get(at - 1) == Some(&true)
                || refused.get(at) == Some(&true) && other.clock.is_some() && one.day.is_none();
            if either {
                refused
                    .iter_mut()
                    .skip(at - 1)
                    .take(2)
                    .for_each(|refused| *refused = true);
            }
        }
    }
    let mut refused = refused.into_iter();
    expressions.retain(|_| !refused.next().unwrap_or(false));
}

fn is_refused(sheet: &Sheet, expression: &Expression, words: &TimeWords) -> bool {
    let Range { start, end } = expression.range;
    let before = back_over_spaces(sheet, start);
    if sheet.any(end, &words.refused_behind).is_some()
        || sheet.any_before(start, &words.refused_before)
        || sheet.any_before(before, &words.refused_before)
    {
        return true;
    }
    let around = sentence(sheet, &expression.range);
    let timetable = expression.day.is_none() && sheet.holds(around.start..start, &words.timetables);
    let dated = matches!(expression.day, Some(Day::Date(..)));
    if timetable || !dated && is_expected(sheet, end) {
        return true;
    }
    match expression.day {
        // Till today: it still is so.
        Some(Day::Shift(0)) if expression.clock.is_none() => {
            sheet.any_before(start, &["till ", "until ", "as of ", "up to "])
        }
        // 2019年からの履歴, since 2017: before the matter.
        Some(Day::Year(_)) => {
            sheet
                .any(
                    end,
                    &[
                        "から",
                        "以前",
                        "以来",
                        "版",
                        "度",
                        "モデル",
                        "製",
                        "頃から",
                        "より",
                    ],
                )
                .is_some()
                || sheet.any_before(start, &["since ", "est. ", "copyright ", "©"])
        }
        _ => false,
    }
}

/// 9時には着金予定: what was to happen then.
fn is_expected(sheet: &Sheet, end: usize) -> bool {
    let inside = |letter: char| !matches!(letter, '。' | '、' | '\n' | ' ');
    let stop = sheet.run_at_most(end, EXPECTED_LETTERS_MAX, inside);
    (end..stop).any(|at| {
        let expected = sheet.any(at, &["予定", "再開予定"]);
        expected.is_some_and(|end| {
            sheet
                .any(end, &["通り", "どおり", "より", "を過ぎ"])
                .is_none()
        })
    })
}

/// A date that is still to come this year, in a sentence that speaks of a plan.
fn is_plan(sheet: &Sheet, expression: &Expression, today: NaiveDate, words: &TimeWords) -> bool {
    let Some(Day::Yearless(month, day)) = expression.day else {
        return false;
    };
    let ahead = [0, 1]
        .iter()
        .filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day))
        .map(|date| (date - today).num_days());
    let soon = ahead
        .into_iter()
        .any(|days| (1..=PLAN_DAYS_MAX).contains(&days));
    soon && sheet.holds(sentence(sheet, &expression.range), &words.plans)
}

/// Returns the sentence around a range, as far as it is read.
fn sentence(sheet: &Sheet, range: &Range<usize>) -> Range<usize> {
    let ends = |letter: char| matches!(letter, '。' | '\n' | '!' | '?' | '\0');
    let mut start = range.start;
    while start > 0 && range.start - start < SENTENCE && !ends(sheet.before(start)) {
        start -= 1;
    }
    let mut end = range.end;
    while end < sheet.len() && end - range.end < SENTENCE && !ends(sheet.letter(end)) {
        end += 1;
    }
    start..end
}

fn back_over_spaces(sheet: &Sheet, mut at: usize) -> usize {
    while matches!(sheet.before(at), ' ' | '\n' | ':' | '(') {
        at -= 1;
    }
    at
}
