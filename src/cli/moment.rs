//! When: the moments that options tell.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::app::App;
use super::failure::Failure;
use super::letter_failure::LetterFailure;
use super::packs::Provider;
use crate::domain::{Moment, Precision, When};
use crate::intake;
use crate::pack;

/// Returns the moment of what is recorded now: a person's timeline counts minutes.
pub(crate) fn now(app: &App) -> Moment {
    Moment {
        when: When::Instant(app.now()),
        precision: Precision::Minute,
    }
}

/// Reads `--at`; without it, now.
pub(crate) fn read(app: &App, provider: &Provider, at: Option<&str>) -> Result<Moment, Failure> {
    match at {
        None => Ok(now(app)),
        Some(written) => intake::read_moment(written, &provider.pack, pack::terms(), app.now())
            .ok_or_else(|| Failure::BadMoment {
                written: written.to_owned(),
            }),
    }
}

/// By how many minutes another clock may be ahead of ours.
const SKEW_MINUTES: i64 = 5;

/// Reads `--at` of something that has happened: a moment that is to come is refused, and one that
/// is only as far ahead as clocks differ is now.
pub(crate) fn past(app: &App, provider: &Provider, at: Option<&str>) -> Result<Moment, Failure> {
    let moment = read(app, provider, at)?;
    let begun = start(moment, app).unwrap_or_else(|| app.stamp());
    if begun <= app.stamp() {
        return Ok(moment);
    }
    if begun <= app.stamp() + TimeDelta::minutes(SKEW_MINUTES) {
        return Ok(now(app));
    }
    let written = at.unwrap_or_default().to_owned();
    Err(LetterFailure::ToCome { written }.into())
}

/// Returns the instant of a moment that was told; a day alone begins at its midnight.
pub(crate) fn instant(
    app: &App,
    provider: &Provider,
    at: Option<&str>,
) -> Result<Option<DateTime<Utc>>, Failure> {
    let Some(written) = at else { return Ok(None) };
    Ok(start(read(app, provider, Some(written))?, app))
}

/// Returns the first instant of a moment.
pub(crate) fn start(moment: Moment, app: &App) -> Option<DateTime<Utc>> {
    if let When::Instant(instant) = moment.when {
        return Some(instant.to_utc());
    }
    let midnight = moment.first_day()?.and_time(NaiveTime::MIN);
    Some(
        midnight
            .and_local_timezone(*app.now().offset())
            .single()?
            .to_utc(),
    )
}
