//! `edit`: corrects title and category; the old ones stay in the timeline.

use clap::Args;

use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::understand;
use crate::domain::{Channel, EventKind, IncidentId};
use crate::i18n::label;
use crate::pack;
use crate::routing;
use crate::store::NewEvent;

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
        return Err(Failure::NothingToChange);
    }
    let told = args
        .category
        .as_deref()
        .map(understand::category)
        .transpose()?;
    let (store, incident) = app.incident(args.id)?;
    let words = &app.words().talk;
    let corrected = |what: &str, old: &str, new: &str| {
        app.clear_again(&(words.event_corrected)(what, old, new))
    };
    let at = answer::now(app);
    let kind = EventKind::Corrected;
    if let Some(title) = &args.title {
        let title = app.clear_title(title)?;
        let text = corrected(words.title, &incident.title, title.as_str());
        let event = NewEvent {
            kind,
            at,
            text: &text,
        };
        store.set_title(args.id, &title, &event, app.stamp())?;
    }
    if let Some((category, symptom)) = told {
        let decision = understand::decided(&incident.decision, category, symptom);
        let symptom = decision.symptom_or_usual();
        let provider = answer::provider(app, &incident)?;
        let calendar = pack::calendar();
        let route = routing::route(symptom, &provider.pack, &calendar, app.now());
        let channel = route.first().map(|first| Channel::from(first.window));
        let text = corrected(
            words.category,
            label::coded(&incident.decision.symptom, label::symptom, app.lang()),
            label::coded(&decision.symptom, label::symptom, app.lang()),
        );
        let event = NewEvent {
            kind,
            at,
            text: &text,
        };
        store.set_decision(args.id, &decision, channel.as_ref(), &event, app.stamp())?;
    }
    app.ui.status(&(words.edited)(&args.id.to_string()));
    let incident = store.incident(args.id)?;
    answer::incident(app, &incident)
}
