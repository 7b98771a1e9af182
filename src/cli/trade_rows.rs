//! Rows of the provider's table of trades: which are near an incident, and how one is shown.

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta};

use super::app::App;
use crate::domain::{FactKind, FactValue, Incident, Order as _, When};
use crate::i18n::date;
use crate::interchange::{TradeReport, TradeRow};
use crate::view::TradeChoice;

/// How far from the incident's time a row is near, in days.
const NEAR_DAYS: i64 = 3;

/// How many rows are shown where none is near.
const NEAREST: usize = 5;

/// Returns the rows near the incident's time, and those that bear one of its ids; from 0.
pub(crate) fn near(app: &App, incident: &Incident, report: &TradeReport) -> Vec<usize> {
    let ids: Vec<String> = incident
        .facts_of(FactKind::OrderId)
        .map(|fact| fact.value.value())
        .collect();
    let about = about(app, incident);
    let is_near = |row: &TradeRow| {
        (local(app, row) - about).abs() <= TimeDelta::days(NEAR_DAYS) || ids.contains(&row.order_id)
    };
    let rows = report.rows.iter().enumerate();
    rows.filter(|(_, row)| is_near(row))
        .map(|(at, _)| at)
        .collect()
}

/// Returns the few rows that are nearest to the incident's time, from 0.
pub(crate) fn nearest(app: &App, incident: &Incident, report: &TradeReport) -> Vec<usize> {
    let about = about(app, incident);
    let mut all: Vec<usize> = (0..report.rows.len()).collect();
    all.order_by_key(|at| {
        report
            .rows
            .get(*at)
            .map(|row| (local(app, row) - about).abs())
    });
    all.truncate(NEAREST);
    all.order();
    all
}

/// Returns when the trouble was: the first time that was told, else when it was recorded.
fn about(app: &App, incident: &Incident) -> DateTime<FixedOffset> {
    let told = incident.facts_of(FactKind::OccurredAt).find_map(|fact| {
        let FactValue::OccurredAt(moment) = &fact.value else {
            return None;
        };
        if let When::Instant(instant) = moment.when {
            return Some(instant);
        }
        let noon = moment
            .first_day()?
            .and_time(NaiveTime::from_hms_opt(12, 0, 0)?);
        noon.and_local_timezone(*app.now().offset()).single()
    });
    told.unwrap_or(incident.logged_at.with_timezone(app.now().offset()))
}

/// Returns when a row was, in the provider's zone.
pub(crate) fn local(app: &App, row: &TradeRow) -> DateTime<FixedOffset> {
    // The provider's zone has no summer time: there is always exactly one such instant.
    let local = row.at.and_local_timezone(*app.now().offset());
    local.single().unwrap_or_default()
}

/// Makes a row ready to be shown, its words cleared.
pub(crate) fn choice(app: &App, report: &TradeReport, place: usize, row: &TradeRow) -> TradeChoice {
    let clear = |text: &String| app.clear_again(text).into_inner();
    let at = local(app, row);
    let moved = row.moved.iter();
    TradeChoice {
        row: place + 1,
        line: row.line,
        when: date::full_date_time(at, app.lang()),
        at: at.to_rfc3339(),
        kind: clear(&row.kind),
        moved: moved
            .map(|(asset, n)| (clear(asset), n.to_string()))
            .collect(),
        order_id: clear(&row.order_id),
        near: false,
        returned: row.returned,
        recorded: false,
        columns: report
            .headings
            .iter()
            .zip(&row.cells)
            .map(|(heading, cell)| (clear(heading), clear(cell)))
            .collect(),
    }
}
