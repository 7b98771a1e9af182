//! `step`: ticks one of the first steps, or takes a tick back.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::{Failure, StepFailure};
use crate::cli::numbers::NumberParser;
use crate::cli::{answer, moment, ticked};
use crate::domain::IncidentId;

/// Tick one of the first steps; it is stamped into the timeline
#[derive(Debug, Args)]
pub(crate) struct StepArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// The step's number in the list of first steps, or its code
    code: String,
    /// When it was done; now, unless told
    #[arg(long, value_name = "WHEN", conflicts_with = "undo")]
    at: Option<String>,
    /// Take the tick back
    #[arg(long)]
    undo: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &StepArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let provider = answer::provider(app, &incident);
    let guide = provider.pack.guide(incident.decision.symptom_or_usual());
    let steps = guide.map_or_else(Vec::new, |guide| guide.steps_for(&incident.text));
    let (number, step) = ticked::find(&steps, &args.code)?;
    let entry = ticked::entry(app, &store, args.id, step)?;
    let words = &app.words().step;
    let (id, name) = (args.id.to_string(), step.words.get(app.lang()));
    let event = match (entry, args.undo) {
        (Some(entry), true) => {
            let event = ticked::untick(app, &store, args.id, &entry)?;
            app.ui.status(&(words.taken_back)(&id, number, name));
            event
        }
        (None, true) => return Err(StepFailure::NotTicked { number }.into()),
        // Nothing was told that is not there already.
        (Some(entry), false) if args.at.is_none() => {
            app.ui.status(&(words.done_already)(&id, number, name));
            entry
        }
        (entry, false) => {
            let at = moment::past(app, &provider, args.at.as_deref())?;
            if let Some(earlier) = entry {
                ticked::untick(app, &store, args.id, &earlier)?;
            }
            let event = ticked::tick(app, &store, args.id, step, at)?;
            app.ui.status(&(words.done)(&id, number, name));
            event
        }
    };
    answer::event(app, &event)
}
