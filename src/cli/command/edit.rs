//! `edit`: corrects title, category and provider; the old ones stay in the timeline.

use clap::Args;

use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::limits::Limited;
use crate::cli::numbers::NumberParser;
use crate::cli::packs::Provider;
use crate::cli::{moment, titled, understand};
use crate::domain::{Channel, Decision, EventKind, Incident, IncidentId};
use crate::i18n::label;
use crate::pack;
use crate::routing;
use crate::safety::ClearedText;
use crate::store::{Change, NewEvent, Store};

/// Correct the title, the category or the provider; the old one stays in the timeline
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
    /// The provider it is about: a pack, or another name
    #[arg(long, value_name = "NAME")]
    provider: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &EditArgs) -> Result<(), Failure> {
    if args.title.is_none() && args.category.is_none() && args.provider.is_none() {
        let options = "`--title`, `--category`, `--provider`";
        return Err(Failure::NothingToChange("edit", options));
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
    let provider = args.provider.as_deref();
    let provider = provider
        .map(|name| understand::told_provider(app, name))
        .transpose()?;
    let words = &app.words().talk;
    let mut after = incident.clone();
    let mut changes: Vec<(Change<'_>, ClearedText)> = Vec::new();
    if let Some(title) = &title {
        let text = (words.event_corrected)(words.title, &incident.title, title.as_str());
        changes.push((Change::Title(title), app.clear_again(&text)));
    }
    let decided = told.map(|(category, symptom)| {
        let decision = understand::decided(&incident.decision, category, symptom);
        after.decision = decision.clone();
        decision
    });
    let name = provider.map(|provider| {
        after.provider = provider.id.clone();
        (
            app.clear_again(&provider.id.0),
            named_words(app, &incident, &provider),
        )
    });
    let channel = advised(app, &after);
    if let Some((name, text)) = name.as_ref() {
        changes.push((Change::Provider(name, channel.as_ref()), text.clone()));
    }
    if let Some(decision) = &decided {
        let text = decided_words(app, &incident, decision);
        changes.push((Change::Decision(decision, channel.as_ref()), text));
    }
    let follows = match title {
        Some(_) => None,
        None => titled::follows(app, &incident, &after)?,
    };
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
    store.revise_titled(args.id, &changes, follows.as_ref(), app.stamp())?;
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
    let after = Incident {
        decision: decision.clone(),
        ..incident.clone()
    };
    let channel = advised(app, &after);
    let change = Change::Decision(decision, channel.as_ref());
    let text = decided_words(app, incident, decision);
    revise(app, store, (incident, &after), change, &text)
}

/// Records that it is about another provider; the old one stays in the timeline.
pub(crate) fn rename(
    app: &App,
    store: &Store,
    incident: &Incident,
    provider: &Provider,
) -> Result<Incident, Failure> {
    let after = Incident {
        provider: provider.id.clone(),
        ..incident.clone()
    };
    let (name, channel) = (app.clear_again(&provider.id.0), advised(app, &after));
    let change = Change::Provider(&name, channel.as_ref());
    let text = named_words(app, incident, provider);
    revise(app, store, (incident, &after), change, &text)
}

fn revise(
    app: &App,
    store: &Store,
    (before, after): (&Incident, &Incident),
    change: Change<'_>,
    text: &ClearedText,
) -> Result<Incident, Failure> {
    let event = NewEvent {
        kind: EventKind::Corrected,
        at: moment::now(app),
        text,
    };
    let title = titled::follows(app, before, after)?;
    store.revise_titled(before.id, &[(change, event)], title.as_ref(), app.stamp())?;
    Ok(store.incident(before.id)?)
}

/// Names the old and the new provider for the timeline.
fn named_words(app: &App, incident: &Incident, new: &Provider) -> ClearedText {
    let old = answer::provider(app, incident).name(app.lang());
    let what = app.words().triage.provider;
    let words = app.words().talk.event_corrected;
    app.clear_again(&words(what, &old, &new.name(app.lang())))
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

/// Returns the window that is advised first.
fn advised(app: &App, incident: &Incident) -> Option<Channel> {
    let provider = answer::provider(app, incident);
    let symptom = incident.decision.symptom_or_usual();
    let route = routing::route(symptom, &provider.pack, pack::calendar(), app.now());
    route.first().map(|first| Channel::from(first.window))
}
