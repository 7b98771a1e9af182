//! The record in numbers, as bars.

use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::domain::{Category, Coded, Order as _, ReplyTimes, Stats, median};
use crate::i18n::label;
use crate::text::Ambiguous;

/// How far the bars stand in.
const INDENT: usize = 2;

/// The most months that are drawn, the latest.
const MONTHS_MAX: usize = 24;

/// The most cells of a bar.
const BAR_CELLS_MAX: usize = 40;

/// The fewest cells of a bar on a narrow screen.
const BAR_CELLS_MIN: usize = 8;

/// Seconds of an hour.
const HOUR: i64 = 60 * 60;

/// Seconds of a day.
const DAY: i64 = 24 * HOUR;

/// Up to how many hours a time is told in hours.
const HOURS_TOLD_MAX: i64 = 48;

/// Draws the numbers: incidents by month and category, reply times, the age of what is open.
pub fn stats(stats: &Stats, style: &Style) -> String {
    let say = &style.catalog().stats;
    let mut page = Page::new(style);
    page.heading(say.months);
    let months = by_month(stats);
    let earlier = months.len().saturating_sub(MONTHS_MAX);
    bars(&mut page, months.get(earlier..).unwrap_or_default(), style);
    if earlier > 0 {
        page.line(INDENT, &(say.earlier)(earlier));
    }
    page.heading(say.categories);
    let categories: Vec<(String, usize)> = by_category(stats)
        .into_iter()
        .map(|(category, count)| {
            let name = label::coded(&category, label::category, style.lang);
            (name.to_owned(), count)
        })
        .collect();
    bars(&mut page, &categories, style);
    page.heading(say.windows);
    windows(&mut page, &stats.windows, style);
    page.heading(say.open);
    let days = |days: i64| (say.days)(days);
    match (median(&stats.open_days), stats.open_days.last()) {
        (Some(middle), Some(oldest)) => {
            let sentence = (say.ages)(stats.open_days.len(), &days(middle), &days(*oldest));
            page.line(INDENT, &sentence);
        }
        _ => page.line(INDENT, say.nothing_open),
    }
    page.finish()
}

/// Draws how soon windows answered the user before, where there are enough answers; else nothing.
pub fn experience(windows: &[ReplyTimes], style: &Style) -> String {
    let say = &style.catalog().stats;
    let mut page = Page::new(style);
    for window in windows.iter().filter(|window| window.is_telling()) {
        if let (Some(middle), Some(worst)) = (window.median(), window.worst()) {
            if page.is_empty() {
                page.heading(say.experience);
            }
            let name = label::channel(&window.channel, style.lang);
            let (middle, worst) = (time(middle, style), time(worst, style));
            let count = window.seconds.len();
            page.item(INDENT, &(say.experienced)(name, &middle, &worst, count));
        }
    }
    page.finish()
}

/// Returns the months, each with how many incidents were recorded in it; empty ones between too.
pub(super) fn by_month(stats: &Stats) -> Vec<(String, usize)> {
    let mut months: Vec<(String, usize)> = Vec::new();
    for (month, _, count) in &stats.months {
        match months.last_mut() {
            Some((last, sum)) if last == month => *sum += count,
            _ => {
                while let Some(next) = months.last().and_then(|(last, _)| after(last))
                    && next < *month
                {
                    months.push((next, 0));
                }
                months.push((month.clone(), *count));
            }
        }
    }
    months
}

/// Returns the month after a month `YYYY-MM`.
fn after(month: &str) -> Option<String> {
    let (year, month) = month.split_once('-')?;
    let (year, month): (i32, u32) = (year.parse().ok()?, month.parse().ok()?);
    Some(match month {
        12 => format!("{:04}-01", year + 1),
        _ => format!("{year:04}-{:02}", month + 1),
    })
}

/// Returns the categories with the most incidents first.
pub(super) fn by_category(stats: &Stats) -> Vec<(Coded<Category>, usize)> {
    let mut sums: Vec<(Coded<Category>, usize)> = Vec::new();
    for (_, category, count) in &stats.months {
        match sums.iter_mut().find(|(known, _)| known == category) {
            Some((_, sum)) => *sum += count,
            None => sums.push((category.clone(), *count)),
        }
    }
    sums.order_by_key(|(_, sum)| std::cmp::Reverse(*sum));
    sums
}

fn bars(page: &mut Page<'_>, rows: &[(String, usize)], style: &Style) {
    let most = rows.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let labels = rows.iter().map(|(label, _)| style.ambiguous.width(label));
    let cells = labels.max().unwrap_or(0);
    let numbers = most.to_string().len();
    let room = style.width.saturating_sub(INDENT + cells + 2 + 1 + numbers);
    let room = room.clamp(BAR_CELLS_MIN, BAR_CELLS_MAX);
    for (label, count) in rows {
        let bar = bar(*count, most, room, style);
        page.pair(INDENT, label, cells, format!("{bar} {count}").trim_start());
    }
}

/// Draws a bar; what is not nothing has at least one block.
fn bar(count: usize, most: usize, cells: usize, style: &Style) -> String {
    if count == 0 || most == 0 {
        return String::new();
    }
    // Blocks are ambiguous themselves.
    let plain = style.ascii || style.ambiguous == Ambiguous::Wide;
    let length = (count.saturating_mul(cells) / most).max(1);
    (if plain { "#" } else { "█" }).repeat(length)
}

fn windows(page: &mut Page<'_>, windows: &[ReplyTimes], style: &Style) {
    let say = &style.catalog().stats;
    if windows.is_empty() {
        page.line(INDENT, say.nothing_sent);
        return;
    }
    let most = windows.iter().filter_map(ReplyTimes::median).max();
    let most = usize::try_from(most.unwrap_or(0)).unwrap_or(0);
    for window in windows {
        let name = label::channel(&window.channel, style.lang);
        let (Some(middle), Some(worst)) = (window.median(), window.worst()) else {
            page.labelled(INDENT, name, &(say.unanswered)(window.sent), Meaning::Plain);
            continue;
        };
        let (told, slowest) = (time(middle, style), time(worst, style));
        let sentence = (say.answered)(&told, &slowest, window.seconds.len(), window.sent);
        page.labelled(INDENT, name, &sentence, Meaning::Plain);
        let length = usize::try_from(middle).unwrap_or(0);
        page.line(INDENT * 2, &bar(length, most, BAR_CELLS_MAX / 2, style));
    }
}

/// Tells a time in the unit that says enough.
fn time(seconds: i64, style: &Style) -> String {
    let say = &style.catalog().stats;
    match seconds {
        ..HOUR => (say.minutes)(seconds / 60),
        _ if seconds < HOURS_TOLD_MAX * HOUR => (say.hours)((seconds + HOUR / 2) / HOUR),
        _ => (say.days)((seconds + DAY / 2) / DAY),
    }
}
