//! `note`: adds to the timeline.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use crate::cli::app::App;
use crate::cli::editor::Purpose;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::{answer, input, moment};
use crate::domain::{Code, EventKind, IncidentId};
use crate::store::NewEvent;

/// Add to the timeline what happened, was tried or was said
#[derive(Debug, Args)]
pub(crate) struct NoteArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// What happened; `-` reads it from stdin
    text: Option<String>,
    /// What the entry tells
    #[arg(long, default_value = "observed", value_parser = kinds())]
    kind: EventKind,
    /// When it happened; now, unless told
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &NoteArgs) -> Result<(), Failure> {
    input::will_ask(app, args.text.as_deref(), Purpose::Note(args.id));
    let (store, incident) = app.incident(args.id)?;
    let provider = answer::provider(app, &incident);
    let at = moment::read(app, &provider, args.at.as_deref())?;
    let purpose = Some(Purpose::Note(args.id));
    let (text, sheet) = input::text_or_ask(app, args.text.as_deref(), purpose)?;
    let text = app.clear_words(&text);
    let event = NewEvent {
        kind: args.kind,
        at,
        text: &text,
    };
    let event = store.add_event(args.id, &event, app.stamp())?;
    if let Some(sheet) = sheet {
        sheet.wipe(app);
    }
    app.ui
        .status(&(app.words().talk.noted)(&args.id.to_string()));
    answer::event(app, &event)
}

fn kinds() -> impl clap::builder::TypedValueParser<Value = EventKind> {
    PossibleValuesParser::new(EventKind::NOTES.iter().map(|kind| kind.code()))
        .try_map(|code| EventKind::from_code(&code).ok_or("a code that is not in its own list"))
}
