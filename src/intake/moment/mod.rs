//! Times: 昨日の夜21時ごろ · 11/20 10:15 · 令和8年11月20日 · two days ago · 2026-11-20T03:12:44Z.
//!
//! Words become parts (a day, a part of the day, a clock time, a zone), neighbouring parts become
//! one expression, and expressions are settled against the clock, in the order of the text.

mod begins;
mod calendar;
mod clock;
mod day;
mod english;
mod epoch;
mod expression;
mod half;
mod instant;
mod japanese;
mod numeric;
mod refusal;
mod settle;
mod stretch;
mod zone;

use chrono::{DateTime, FixedOffset};

use super::claims::Claims;
use super::sheet::{Found, Sheet};
use day::Day;
use expression::{Expression, expression_at};
use numeric::Order;

use crate::pack::TimeWords;

/// How the text writes dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Manner {
    order: Order,
    /// Whether it is Japanese, or digits alone: then the year or month comes first.
    japanese: bool,
}

/// Finds the times of the incident that stand on free letters.
pub(super) fn find(
    sheet: &Sheet,
    claims: &Claims,
    words: &TimeWords,
    now: DateTime<FixedOffset>,
) -> Vec<Found> {
    let any = |wanted: fn(char) -> bool| (0..sheet.len()).any(|at| wanted(sheet.letter(at)));
    let manner = Manner {
        order: numeric::order(sheet),
        japanese: any(|letter| matches!(letter, 'ぁ'..='ヿ' | '一'..='鿿'))
            || !any(|letter| letter.is_ascii_alphabetic()),
    };
    let mut expressions = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let expression = if !begins::may_begin(sheet, at) || claims.taken(at) {
            None
        } else {
            expression_at(sheet, at, manner, now)
        };
        match expression.filter(|expression| claims.free(&expression.range)) {
            Some(expression) => {
                at = expression.range.end;
                expressions.push(expression);
            }
            None => at = past(sheet, at),
        }
    }
    expressions.retain(|expression| !is_span(sheet, expression, words));
    refusal::drop_refused(sheet, &mut expressions, now.date_naive(), words);
    stretch::share_half(sheet, &mut expressions);
    settle::settle(sheet, &expressions, now)
}

/// Returns the next place where an expression may begin: not inside a number or a Latin word.
fn past(sheet: &Sheet, at: usize) -> usize {
    let run = |wanted: fn(char) -> bool| sheet.run(at, wanted);
    let digits = run(|letter| letter.is_ascii_digit());
    let word = run(|letter| letter.is_ascii_alphabetic());
    digits.max(word).max(at + 1)
}

/// 20日 where it is a span of days, not a day of the calendar.
fn is_span(sheet: &Sheet, expression: &Expression, words: &TimeWords) -> bool {
    matches!(expression.day, Some(Day::OfMonth(_)))
        && expression.clock.is_none()
        && (!refusal::may_stand_alone(sheet, &expression.range, words)
            || expression.half.is_none() && refusal::is_duration(sheet, &expression.range, words))
}

#[cfg(test)]
mod suites;
#[cfg(test)]
mod tests;
