//! Recording an incident: everything in one change of the record.

use super::app::App;
use super::failure::Failure;
use super::limits::Limited;
use super::moment;
use super::reason;
use super::told_fact::{self, ToldFact, ToldOrUnknown};
use super::understand::Understood;
use crate::domain::{Channel, Code, EventKind, Fact, FactValue, Finding, FindingClass, Incident};
use crate::drafting;
use crate::pack;
use crate::routing;
use crate::safety::{Cleared, ClearedText};
use crate::store::{NewEvent, NewIncident, Store};

/// What was told beside the words, by option.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Extras<'a> {
    /// When it happened.
    pub(crate) at: Option<&'a str>,
    /// The title.
    pub(crate) title: Option<&'a str>,
    /// Error messages.
    pub(crate) errors: &'a [String],
    /// What was tried.
    pub(crate) tried: &'a [String],
    /// Further facts, as `KIND=VALUE`.
    pub(crate) facts: &'a [String],
    /// Why guessed redactions were given back.
    pub(crate) keep: Option<&'a str>,
    /// What was given back.
    pub(crate) given_back: &'a [String],
    /// The interview that goes on with its first question about the incident, and what held the
    /// first words until now.
    pub(crate) asking: Option<Asking>,
}

/// An interview whose first words are recorded now.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asking {
    /// What held the first words until now.
    pub(crate) held: Option<i64>,
    /// The code of the question that is next.
    pub(crate) next: &'static str,
}

/// Records what was understood, and returns the incident as the record now holds it.
pub(crate) fn record(
    app: &App,
    understood: &Understood,
    extras: Extras<'_>,
) -> Result<(Store, Incident), Failure> {
    let Understood {
        provider,
        text,
        findings,
        reading,
    } = understood;
    let mut facts: Vec<Cleared<Fact>> = reading
        .facts
        .iter()
        .map(|fact| app.clear_fact_again(fact))
        .collect();
    let mut answers: Vec<(String, ClearedText)> = Vec::new();
    let mut unknown: Vec<String> = Vec::new();
    if let Some(written) = extras.at {
        let value = FactValue::OccurredAt(moment::read(app, provider, Some(written))?);
        let fact = Fact {
            value,
            as_written: written.to_owned(),
            span: None,
        };
        facts.insert(0, app.clear_fact(&fact));
    }
    facts.extend(
        extras
            .errors
            .iter()
            .map(|message| told_fact::told_error(app, message)),
    );
    for written in extras.facts {
        match told_fact::told_or_unknown(app, written, provider)? {
            ToldOrUnknown::Told(ToldFact::Fact(fact)) => facts.push(fact),
            ToldOrUnknown::Told(ToldFact::Answer(code, text)) => answers.push((code, text)),
            ToldOrUnknown::Unknown(code) => unknown.push(code),
        }
    }
    // What is told apart from the words counts more than what they say.
    for (code, text) in understood.answers(app) {
        if !answers.iter().any(|(told, _)| *told == code) && !unknown.contains(&code) {
            answers.push((code, text));
        }
    }
    let plain: Vec<Fact> = facts.iter().map(|fact| fact.get().clone()).collect();
    let symptom = reading.decision.symptom_or_usual();
    let title = if let Some(title) = extras.title {
        app.clear_limited(Limited::Title, title)?
    } else {
        let pack = Some(provider.pack.as_ref()).filter(|_| provider.known);
        app.clear_again(&drafting::title(symptom, &plain, pack, app.lang())?)
    };
    let route = routing::route(symptom, &provider.pack, pack::calendar(), app.now());
    let channel = route.first().map(|first| Channel::from(first.window));
    let now = moment::now(app);
    let noticed = extras
        .tried
        .iter()
        .map(|tried| (EventKind::Tried, app.clear_words(tried)));
    let mut events: Vec<(EventKind, ClearedText)> = noticed.collect();
    if let Some(reason) = extras.keep {
        events.push((
            EventKind::Kept,
            given_back(app, findings, (reason, extras.given_back)),
        ));
    }
    // As a list and an export will read them, so that they are marked.
    app.read_beginning(text.as_str());
    app.clear_unsaid(title.as_str());
    let logged = app.clear_again(app.words().talk.event_logged);
    events.push((EventKind::Logged, logged));
    let events: Vec<NewEvent<'_>> = events
        .iter()
        .map(|(kind, text)| NewEvent {
            kind: *kind,
            at: now,
            text,
        })
        .collect();
    let answers: Vec<(&str, &ClearedText)> = answers
        .iter()
        .map(|(code, text)| (code.as_str(), text))
        .collect();
    let name = app.clear_again(&provider.id.0);
    let store = app.store()?;
    let new = NewIncident {
        provider: &name,
        title: &title,
        text,
        language: reading.language,
        decision: &reading.decision,
        channel: channel.as_ref(),
        facts: &facts,
        answers: &answers,
        events: &events,
        at: app.stamp(),
    };
    let incident = match extras.asking {
        Some(asking) => store.create_asking(&new, asking.held, asking.next)?,
        None => store.create(&new)?,
    };
    for code in &unknown {
        store.note_unknown(incident.id, code, app.stamp())?;
    }
    Ok((store, incident))
}

/// Says what was given back, and why.
fn given_back(app: &App, findings: &[Finding], (reason, values): (&str, &[String])) -> ClearedText {
    let given_back = findings
        .iter()
        .filter(|finding| !finding.proved && finding.class == FindingClass::Secret);
    let kinds: Vec<&str> = given_back.map(|finding| finding.kind.code()).collect();
    let reason = reason::clear_reason(app, reason, values);
    let words = &app.words().talk.event_kept;
    app.clear_again(&words(&kinds.join(", "), reason.as_str()))
}
