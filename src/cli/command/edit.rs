//! `edit`: corrects title and category; the old ones stay in the timeline.

use clap::Args;

use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::limits::Limited;
use crate::cli::numbers::NumberParser;
use crate::cli::{moment, understand};
use crate::domain::{Channel, Decision, EventKind, Incident, IncidentId};
use crate::i18n::label;
use crate::pack;
use crate::routing;
use crate::safety::ClearedText;
use crate::store::{Change, NewEvent, Store};

/// Correct the title or the category; the old one stays in the timeline
#[derive(Debug, Args)]
pub(crate) struct EditArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// A new title of at most 200 characters
    #[arg(long)]
    title: Option<String>,
    /// The category or symptom, such as `funds` or `funds.fiat_deposit`
    #[arg(long, value_name = "C[.SYMPTOM]")]
    category: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &EditArgs) -> Result<(), Failure> {
    if args.title.is_none() && args.category.is_none() {
        return Err(Failure::NothingToChange("edit", "`--title`, `--category`"));
    }
    let told = args
        .category
        .as_deref()
        .map(understand::category)
        .transpose()?;
    let title = args.title.as_deref();
    let title = title
        .map(|title| app.clear_limited(Limited::Title, title))
        .transpose()?;
    let (store, incident) = app.incident(args.id)?;
    let words = &app.words().talk;
    let corrected = |what: &str, old: &str, new: &str| {
        app.clear_again(&(words.event_corrected)(what, old, new))
    };
    let decided = told.map(|(category, symptom)| {
        let decision = understand::decided(&incident.decision, category, symptom);
        let channel = advised(app, &incident, &decision);
        (decision, channel)
    });
    let mut changes: Vec<(Change<'_>, ClearedText)> = Vec::new();
    if let Some(title) = &title {
        let text = corrected(words.title, &incident.title, title.as_str());
        changes.push((Change::Title(title), text));
    }
    if let Some((decision, channel)) = &decided {
        let text = decided_words(app, &incident, decision);
        changes.push((Change::Decision(decision, channel.as_ref()), text));
    }
    let changes: Vec<(Change<'_>, NewEvent<'_>)> = changes
        .iter()
        .map(|(change, text)| {
            (
                *change,
                NewEvent {
                    kind: EventKind::Corrected,
                    at: moment::now(app),
                    text,
                },
            )
        })
        .collect();
    store.revise(args.id, &changes, app.stamp())?;
    app.ui.status(&(words.edited)(&args.id.to_string()));
    answer::incident(app, &store.incident(args.id)?)
}

/// Records another decision of the user's; the old one stays in the timeline.
pub(crate) fn decide(
    app: &App,
    store: &Store,
    incident: &Incident,
    decision: &Decision,
) -> Result<Incident, Failure> {
    let channel = advised(app, incident, decision);
    let text = decided_words(app, incident, decision);
    let event = NewEvent {
        kind: EventKind::Corrected,
        at: moment::now(app),
        text: &text,
    };
    let change = Change::Decision(decision, channel.as_ref());
    store.revise(incident.id, &[(change, event)], app.stamp())?;
    Ok(store.incident(incident.id)?)
}

/// Names the old and the new symptom for the timeline.
fn decided_words(app: &App, incident: &Incident, decision: &Decision) -> ClearedText {
    let words = &app.words().talk;
    let name = |decision: &Decision| {
        label::coded(&decision.symptom, label::symptom, app.lang()).to_owned()
    };
    let (old, new) = (name(&incident.decision), name(decision));
    app.clear_again(&(words.event_corrected)(words.category, &old, &new))
}

/// Returns the window that is advised first once a decision holds.
fn advised(app: &App, incident: &Incident, decision: &Decision) -> Option<Channel> {
    let provider = answer::provider(app, incident);
    let symptom = decision.symptom_or_usual();
    let route = routing::route(symptom, &provider.pack, pack::calendar(), app.now());
    route.first().map(|first| Channel::from(first.window))
}
