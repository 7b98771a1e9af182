//! `fact`: adds or corrects what is known.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::provider::Provider;
use crate::cli::told_fact::{self, ToldFact, ToldOrUnknown};
use crate::cli::{answer, moment, titled};
use crate::domain::{Answer, Code as _, EventKind, Fact, FactKind, Incident, IncidentId};
use crate::i18n::label;
use crate::safety::ClearedText;
use crate::store::{Change, Correction, NewEvent, Store};
use crate::view::fact_text;

/// Add or correct what is known; the old value stays in the timeline
#[derive(Debug, Args)]
pub(crate) struct FactArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// What is known: `amount=500000円`, `bank=みずほ銀行`, `occurred_at="11/20 21:00"`
    #[arg(value_name = "KIND=VALUE", required = true)]
    facts: Vec<String>,
    /// Keep the values of the same kind that are there, instead of replacing them
    #[arg(long)]
    add: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &FactArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let provider = answer::provider(app, &incident);
    let values = args.facts.iter();
    app.will_record(values.filter_map(|fact| Some(fact.split_once(['=', '＝'])?.1)));
    let (mut told, mut unknown) = (Vec::new(), Vec::new());
    for written in &args.facts {
        match told_fact::told_or_unknown(app, written, &provider)? {
            ToldOrUnknown::Told(fact) => told.push(fact),
            ToldOrUnknown::Unknown(code) => unknown.push(code),
        }
    }
    let mut incident = incident;
    if !told.is_empty() {
        incident = keep(app, &store, incident, &provider, &told, args.add)?;
    }
    for code in &unknown {
        not_known(app, &store, &incident, &provider, code)?;
    }
    answer::incident(app, &incident)
}

/// Notes that something is not known, as the interview does: the words for it are no value, and
/// what stands stays.
fn not_known(
    app: &App,
    store: &Store,
    incident: &Incident,
    provider: &Provider,
    code: &str,
) -> Result<(), Failure> {
    store.note_unknown(incident.id, code, app.stamp())?;
    let kind = FactKind::from_code(code);
    let what = match kind {
        Some(kind) => label::fact_kind(kind, app.lang()).to_owned(),
        None => provider.asked(code, app.lang()),
    };
    let answered = incident.answers.iter().any(|answer| answer.code == code);
    let stands = answered || kind.is_some_and(|kind| incident.facts_of(kind).next().is_some());
    let words = &app.words().incident;
    let say = if stands {
        words.unknown_stands
    } else {
        words.unknown
    };
    app.ui.status(&say(&incident.id.to_string(), &what));
    Ok(())
}

/// Keeps what was told, all of it or none: beside what is there of its kind, or in its place.
/// Returns the incident as the record now holds it.
pub(crate) fn keep(
    app: &App,
    store: &Store,
    mut incident: Incident,
    provider: &Provider,
    told: &[ToldFact],
    add: bool,
) -> Result<Incident, Failure> {
    let id = incident.id;
    let before = incident.clone();
    // A later value of the same kind corrects the one before it.
    let said: Vec<Said> = told
        .iter()
        .map(|told| take(app, &mut incident, provider, told, add))
        .collect();
    let changes = told.iter().zip(&said).map(|(told, said)| {
        let event = NewEvent {
            kind: said.kind,
            at: moment::now(app),
            text: &said.event,
        };
        (change(told, add), event)
    });
    let changes: Vec<_> = changes.collect();
    let title = titled::follows(app, &before, &incident)?;
    store.revise_titled(id, &changes, title.as_ref(), app.stamp())?;
    for said in &said {
        let sentence = app.words().talk.fact_added;
        app.ui
            .status(&sentence(&id.to_string(), &said.what, &said.value));
    }
    Ok(store.incident(id)?)
}

/// The words about one change.
struct Said {
    kind: EventKind,
    event: ClearedText,
    what: String,
    value: String,
}

/// Puts what was told into the incident, and words the change for the timeline, which keeps the
/// old value.
fn take(
    app: &App,
    incident: &mut Incident,
    provider: &Provider,
    told: &ToldFact,
    add: bool,
) -> Said {
    let (what, old, value) = match told {
        ToldFact::Fact(fact) => take_fact(app, incident, fact.get(), add),
        ToldFact::Answer(code, text) => take_answer(app, incident, provider, code, text),
    };
    let words = &app.words().talk;
    let (kind, event) = match old {
        Some(old) => (
            EventKind::Corrected,
            (words.event_corrected)(&what, &old, &value),
        ),
        None => (EventKind::Added, (words.event_added)(&what, &value)),
    };
    Said {
        kind,
        event: app.clear_again(&event),
        what,
        value,
    }
}

fn take_fact(
    app: &App,
    incident: &mut Incident,
    fact: &Fact,
    add: bool,
) -> (String, Option<String>, String) {
    let kind = fact.kind();
    let value = |fact: &Fact| fact_text(&fact.value, app.lang());
    let old: Vec<String> = incident.facts_of(kind).map(value).collect();
    let old = (!add && !old.is_empty()).then(|| old.join(", "));
    incident.facts.retain(|known| add || known.kind() != kind);
    incident.facts.push(fact.clone());
    let what = label::fact_kind(kind, app.lang()).to_owned();
    (what, old, value(fact))
}

fn take_answer(
    app: &App,
    incident: &mut Incident,
    provider: &Provider,
    code: &str,
    text: &ClearedText,
) -> (String, Option<String>, String) {
    let answers = &mut incident.answers;
    let old = answers.iter().position(|answer| answer.code == code);
    let old = old.map(|place| answers.remove(place).text);
    let (code, text) = (code.to_owned(), text.as_str().to_owned());
    let what = provider.asked(&code, app.lang());
    answers.push(Answer {
        code,
        text: text.clone(),
    });
    (what, old, text)
}

fn change(told: &ToldFact, add: bool) -> Change<'_> {
    match told {
        ToldFact::Answer(code, text) => Change::Answer(code, text),
        ToldFact::Fact(fact) => {
            let (kind, facts) = (fact.get().kind(), std::slice::from_ref(fact));
            if add {
                Change::Facts(facts)
            } else {
                Change::Correction(Correction { kind, facts })
            }
        }
    }
}
