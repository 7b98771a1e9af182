//! What a call or chat has beside its text: with whom, what was promised, by when.

use chrono::{DateTime, NaiveDate, Utc};

use super::app::App;
use super::failure::Failure;
use super::incoming;
use super::limits::Limited;
use crate::domain::Lang;
use crate::i18n::{Catalog, date};
use crate::safety::ClearedText;

/// What a call or chat has beside its text.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) with: Option<ClearedText>,
    pub(crate) promise: Option<ClearedText>,
    pub(crate) promised_on: Option<NaiveDate>,
}

impl Call {
    /// Takes them as told; without a day, one is read out of the promise.
    pub(crate) fn new(
        app: &App,
        with: Option<&str>,
        promised: Option<&str>,
        by: Option<&str>,
        sent_at: DateTime<Utc>,
    ) -> Result<Self, Failure> {
        let limited = |of, value: Option<&str>| {
            let value = value.map(|value| app.clear_limited(of, value));
            value.transpose()
        };
        let promise = limited(Limited::Promise, promised)?;
        let promised_on = match (by, &promise) {
            (Some(written), _) => {
                let day = incoming::promised_day(app, written, sent_at)?;
                if let Some(day) = day {
                    let day = date::full_day(day, app.lang());
                    app.ui.status(&(app.words().sending.by)(&day));
                }
                day
            }
            (None, Some(promise)) => {
                let read = incoming::promised_day(app, promise.as_str(), sent_at);
                let day = read.ok().flatten();
                if let Some(day) = day {
                    let day = date::full_day(day, app.lang());
                    app.ui.status(&(app.words().after.promise_read)(&day));
                }
                day
            }
            (None, None) => None,
        };
        Ok(Self {
            with: limited(Limited::SpokeWith, with)?,
            promise,
            promised_on,
        })
    }

    /// Says with whom, what and by when, for the timeline.
    pub(crate) fn told(&self, app: &App) -> Option<String> {
        let with = self.with.as_ref().map(ClearedText::as_str);
        let promise = self.promise.as_ref().map(ClearedText::as_str);
        told(with, promise, self.promised_on, app.lang())
    }
}

/// Says with whom, what and by when, for the timeline; `None` where nothing of it is known.
pub(crate) fn told(
    with: Option<&str>,
    promise: Option<&str>,
    promised_on: Option<NaiveDate>,
    lang: Lang,
) -> Option<String> {
    let words = &Catalog::of(lang).after;
    let day = promised_on.map(|day| date::full_day(day, lang));
    let promise = match (promise, day) {
        (Some(promise), Some(day)) => Some(format!("{promise} ({day})")),
        (promise, day) => promise.map(str::to_owned).or(day),
    };
    if with.is_none() && promise.is_none() {
        return None;
    }
    let with = with.unwrap_or(words.nothing);
    Some((words.event_call)(with, promise.as_deref()))
}
