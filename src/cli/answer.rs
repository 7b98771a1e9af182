//! What several commands answer in the same way.

use chrono::{DateTime, NaiveTime, Utc};

use super::app::App;
use super::failure::Failure;
use super::packs::Provider;
use super::picture::Picture;
use crate::domain::{Incident, Moment, Precision, TimelineEvent, When};
use crate::intake;
use crate::pack;
use crate::view::json;

/// Answers with the entry that a change left in the timeline: for programs, the entry; for
/// people, the caller has said it already.
pub(crate) fn event(app: &App, event: &TimelineEvent) -> Result<(), Failure> {
    if app.settings().json {
        app.ui.out(&json::event(event, &app.style()))?;
    }
    Ok(())
}

/// Answers with the incident as it is now: for programs only, as the caller has said what changed.
pub(crate) fn incident(app: &App, incident: &Incident) -> Result<(), Failure> {
    if !app.settings().json {
        return Ok(());
    }
    let answer = Picture::of(app, incident)?.show(app, |case| json::case(case, app.lang()));
    app.ui.out(&answer)
}

/// Returns the provider of an incident with its pack.
pub(crate) fn provider(app: &App, incident: &Incident) -> Result<Provider, Failure> {
    app.packs().named(&incident.provider.0)
}

/// Returns the moment of what is recorded now: a person's timeline counts minutes.
pub(crate) fn now(app: &App) -> Moment {
    Moment {
        when: When::Instant(app.now()),
        precision: Precision::Minute,
    }
}

/// Reads `--at`; without it, now.
pub(crate) fn moment(app: &App, provider: &Provider, at: Option<&str>) -> Result<Moment, Failure> {
    match at {
        None => Ok(now(app)),
        Some(written) => intake::read_moment(written, &provider.pack, &pack::terms(), app.now())
            .ok_or_else(|| Failure::BadMoment {
                written: written.to_owned(),
            }),
    }
}

/// Returns the instant of a moment that was told; a day alone begins at its midnight.
pub(crate) fn instant(
    app: &App,
    provider: &Provider,
    at: Option<&str>,
) -> Result<Option<DateTime<Utc>>, Failure> {
    let Some(written) = at else { return Ok(None) };
    Ok(start(moment(app, provider, Some(written))?, app))
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
