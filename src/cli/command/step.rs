//! `step`: ticks one of the first steps.

use clap::Args;

use crate::cli::answer;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::moment;
use crate::cli::numbers::NumberParser;
use crate::domain::{EventKind, IncidentId};
use crate::store::NewEvent;

/// Tick one of the first steps; it is stamped into the timeline
#[derive(Debug, Args)]
pub(crate) struct StepArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// The step's code, as `route` shows it
    code: String,
    /// When it was done; now, unless told
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &StepArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let provider = answer::provider(app, &incident);
    let steps = provider
        .pack
        .guide(incident.decision.symptom_or_usual())
        .map_or(&[][..], |guide| &guide.steps);
    let Some(step) = steps.iter().find(|step| step.code == args.code) else {
        let choices = steps.iter().map(|step| step.code.to_string()).collect();
        return Err(Failure::NoStep {
            written: args.code.clone(),
            choices,
        });
    };
    let at = moment::read(app, &provider, args.at.as_deref())?;
    let text = app.clear_again(step.words.get(app.lang()));
    let event = NewEvent {
        kind: EventKind::Step,
        at,
        text: &text,
    };
    let event = store.add_event(args.id, &event, app.stamp())?;
    app.ui.status(&(app.words().talk.step_done)(
        &args.id.to_string(),
        &step.code,
    ));
    answer::event(app, &event)
}
