//! What looks like a time of the incident and is none: plans, spans, timetables, limits.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::super::sheet::Sheet;
use super::Expression;
use super::day::Day;

/// What behind 20日 makes it a day of the calendar; without it, it is a span.
const DAY_BEHIND: &[&str] = &[
    "に", "の", "から", "夜", "朝", "昼", "夕", "深夜", "午前", "午後", "付", "、", "。", "です", "は", "現在", "頃", "ごろ",
    "より入", "と", "か", "発", "分の", "申", "入", "出", "送", "時点", ")", "」", ",", "(", "〜", "~", "→", "夜", "のみ",
];

/// What behind 20日 makes it a span or an order all the same.
const SPAN_BEHIND: &[&str] = &[
    "間", "後", "前", "ほど", "くらい", "ぐらい", "程", "経", "たっ", "たち", "目", "も", "連続", "以内", "以上", "待",
    "ずっと", "かか", "ごと", "おき", "より前", "以上前", "分から", "か所", "から数", "の間", "に1", "に2", "に3", "に一", "に何", "の上限", "かけ", "がか", "とか", "は待", "はかか", "の期限", "制限", "ルール", "かん",
];

/// What behind a time makes it a plan, a limit or a moment that passed without anything.
const REFUSED_BEHIND: &[&str] = &[
    "になっても", "になったら", "になれば", "までなら", "までに", "以降に", "以降なら", "を予定", "に予定", "の予定", "予定", "開始予定", "締切", "締め切り", "必着", "に間に合", "以前の取引", "より前", "からの予定", "のはず",
    "ならまで", "に再開予定", "までのはず", "に行く予定",
];

/// What before a time makes it a rule instead of an event.
const REFUSED_BEFORE: &[&str] = &[
    "毎日", "毎朝", "毎晩", "毎週", "毎月", "平日", "土日", "期限は", "期限が", "期間は", "有効期限", "有効期限は", "最大", "最長", "最短", "あと", "来週の", "来月の", "来年の", "次の", "今度の", "次回",
    "営業時間", "営業時間:", "営業時間は", "受付時間", "受付時間は", "受付時間:", "対応時間", "受付は", "電話受付", "営業は", "窓口は", "時間は平日",
    "next ", "every ", "each ", "by ", "within ", "opening hours", "hours: ", "open ", "coming ", "before ", "expires ", "expire on ", "due ", "due on ", "due by ",
];

/// What in the sentence before a clock time makes it one of a timetable.
const TIMETABLES: &[&str] = &[
    "営業時間", "受付時間", "対応時間", "サポート時間", "電話受付", "opening hours", "business hours", "office hours", "support hours", "open from",
];

/// What in a sentence makes a date that is still to come this year a plan.
const PLANS: &[&str] = &[
    "予定", "つもり", "たい", "まで", "来月", "plan", "will", "going to", "would like", "want to", "deadline", "until", "before",
];

/// How far around a time its sentence is read, in letters.
const SENTENCE: usize = 40;
/// How many days ahead a date is taken for a plan, if its sentence speaks of one.
const PLAN_DAYS_MAX: i64 = 120;

/// Tells whether a day of the month without its month is a date here.
pub(super) fn may_stand_alone(sheet: &Sheet, range: &Range<usize>) -> bool {
    let day_one = matches!(sheet.letter(range.start), '1' | '一') && range.len() == 2;
    let end = range.end;
    let behind = end >= sheet.len() || sheet.letter(end) == '\n' || sheet.letter(end) == ' ' || sheet.any(end, DAY_BEHIND).is_some();
    let latin = sheet.letter(range.start).is_ascii_digit() && !matches!(sheet.before(end), '日');
    latin || !day_one && behind && sheet.any(end, SPAN_BEHIND).is_none()
}

/// Drops the expressions that are no times of the incident.
pub(super) fn drop_refused(sheet: &Sheet, expressions: &mut Vec<Expression>, today: NaiveDate) {
    let mut refused: Vec<bool> = expressions
        .iter()
        .map(|expression| is_refused(sheet, expression) || is_plan(sheet, expression, today))
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
                refused.iter_mut().skip(at - 1).take(2).for_each(|refused| *refused = true);
            }
        }
    }
    let mut refused = refused.into_iter();
    expressions.retain(|_| !refused.next().unwrap_or(false));
}

/// Tells whether what stands between two times makes a stretch of them.
pub(super) fn is_stretch(sheet: &Sheet, between: Range<usize>) -> bool {
    let text = sheet.text(&between).trim();
    matches!(text, "〜" | "~" | "-" | "–" | "—" | "ー" | "から" | "より" | "to" | "until" | "till")
}

fn is_refused(sheet: &Sheet, expression: &Expression) -> bool {
    let Range { start, end } = expression.range;
    let before = back_over_spaces(sheet, start);
    if sheet.any(end, REFUSED_BEHIND).is_some()
        || sheet.any_before(start, REFUSED_BEFORE)
        || sheet.any_before(before, REFUSED_BEFORE)
    {
        return true;
    }
    let around = sentence(sheet, &expression.range);
    let timetable = expression.day.is_none() && sheet.holds(around.start..start, TIMETABLES);
    if timetable || is_expected(sheet, end) {
        return true;
    }
    match expression.day {
        // 2019年からの履歴, since 2017: before the matter.
        Some(Day::Year(_)) => {
            sheet.any(end, &["から", "以前", "以来", "版", "度", "モデル", "製", "頃から", "より"]).is_some()
                || sheet.any_before(start, &["since ", "est. ", "copyright ", "©"])
        }
        _ => false,
    }
}

/// 9時には着金予定: what was to happen then.
fn is_expected(sheet: &Sheet, end: usize) -> bool {
    let stop = sheet.run(end, |letter| !matches!(letter, '。' | '、' | '\n' | ' ')).min(end + 8);
    (end..stop).any(|at| {
        let expected = sheet.any(at, &["予定", "再開予定"]);
        expected.is_some_and(|end| sheet.any(end, &["通り", "どおり", "より", "を過ぎ"]).is_none())
    })
}

/// A date that is still to come this year, in a sentence that speaks of a plan.
fn is_plan(sheet: &Sheet, expression: &Expression, today: NaiveDate) -> bool {
    let Some(Day::MonthDay(month, day)) = expression.day else {
        return false;
    };
    let ahead = [0, 1]
        .iter()
        .filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day))
        .map(|date| (date - today).num_days());
    let soon = ahead.into_iter().any(|days| (1..=PLAN_DAYS_MAX).contains(&days));
    soon && sheet.holds(sentence(sheet, &expression.range), PLANS)
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
