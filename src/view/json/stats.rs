//! The record in numbers, in JSON.

use serde::Serialize;

use super::{SCHEMA, text};
use crate::domain::{ReplyTimes, Stats, median};
use crate::view::stats::{by_category, by_month};

#[derive(Serialize)]
struct Document {
    schema: u32,
    incidents: usize,
    months: Vec<MonthJson>,
    categories: Vec<CategoryJson>,
    windows: Vec<ReplyTimesJson>,
    open: OpenJson,
}

#[derive(Serialize)]
struct MonthJson {
    month: String,
    count: usize,
    categories: Vec<CategoryJson>,
}

#[derive(Serialize)]
struct CategoryJson {
    code: String,
    count: usize,
}

/// How soon a window answers; times are in seconds.
#[derive(Serialize)]
pub(super) struct ReplyTimesJson {
    channel: String,
    sent: usize,
    answered: usize,
    median_seconds: Option<i64>,
    worst_seconds: Option<i64>,
}

#[derive(Serialize)]
struct OpenJson {
    count: usize,
    median_days: Option<i64>,
    oldest_days: Option<i64>,
}

impl ReplyTimesJson {
    pub(super) fn new(times: &ReplyTimes) -> Self {
        Self {
            channel: times.channel.code().to_owned(),
            sent: times.sent,
            answered: times.seconds.len(),
            median_seconds: times.median(),
            worst_seconds: times.worst(),
        }
    }
}

/// Writes the document of `stats`.
pub fn stats(stats: &Stats) -> String {
    let months = by_month(stats).into_iter().map(|(month, count)| {
        let within = stats.months.iter().filter(|(known, ..)| *known == month);
        let within = within.map(|(_, category, count)| CategoryJson {
            code: category.code().to_owned(),
            count: *count,
        });
        MonthJson {
            categories: within.collect(),
            month,
            count,
        }
    });
    let categories = by_category(stats).into_iter();
    let categories = categories.map(|(category, count)| CategoryJson {
        code: category.code().to_owned(),
        count,
    });
    text(&Document {
        schema: SCHEMA,
        incidents: stats.months.iter().map(|(_, _, count)| count).sum(),
        months: months.collect(),
        categories: categories.collect(),
        windows: stats.windows.iter().map(ReplyTimesJson::new).collect(),
        open: OpenJson {
            count: stats.open_days.len(),
            median_days: median(&stats.open_days),
            oldest_days: stats.open_days.last().copied(),
        },
    })
}
