//! `undo`: takes back the last change; it stays in the record.

use clap::Args;

use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::moment;
use crate::cli::numbers::NumberParser;
use crate::domain::{EventKind, IncidentId, TimelineEvent};
use crate::i18n::label;
use crate::store::{Changed, LastChange, NewEvent};
use crate::text::fold;
use crate::view::json::{self, UndoneReport};

/// Take back the last change; it stays in the record
///
/// Once more takes back the one before. What was taken back is in no list and no draft; `show`
/// tells of it.
#[derive(Debug, Args)]
pub(crate) struct UndoArgs {
    /// Only the last change of this incident
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: Option<IncidentId>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &UndoArgs) -> Result<(), Failure> {
    let store = match args.id {
        Some(id) => Some(app.incident(id)?.0),
        None => app.existing_store()?,
    };
    let store = store.ok_or(Failure::NothingToUndo)?;
    let change = store.last_change(args.id)?.ok_or(Failure::NothingToUndo)?;
    let words = &app.words().undo;
    let what = told(app, &change);
    let text = app.clear_again(&match &change.what {
        Changed::Logged(_) => words.event_logged.to_owned(),
        _ => (words.event_changed)(&what),
    });
    let event = NewEvent {
        kind: EventKind::Undone,
        at: moment::now(app),
        text: &text,
    };
    let event = store.undo(&change, args.id, &event, app.stamp())?;
    if app.settings().json {
        return app
            .ui
            .out(&json::undone(&report(&change, event), &app.style()));
    }
    app.ui.status(&match &change.what {
        Changed::Logged(id) => (words.logged)(&id.to_string()),
        Changed::Incident(id, _) => (words.changed)(&id.to_string(), &what),
        Changed::Profile(provider) => (words.profile)(app.clear_again(&provider.0).as_str()),
        Changed::Imported(count) => (words.imported)(*count),
    });
    if let Changed::Logged(id) = change.what {
        app.ui.hint(&(words.again)(&id.0.to_string()));
    }
    Ok(())
}

/// Says what the change was: each entry that told of it.
fn told(app: &App, change: &LastChange) -> String {
    let Changed::Incident(_, events) = &change.what else {
        return String::new();
    };
    let again = Again::new(app, app.lang());
    let said = events.iter().map(|event| {
        let kind = label::coded(&event.kind, label::event_kind, app.lang());
        match again.words(told_of(event)) {
            text if text.is_empty() => kind.to_owned(),
            // "終了" and "終了: 返金された" say themselves what they are.
            text if fold(&text).starts_with(&fold(kind)) => text,
            text => format!("{kind}: {text}"),
        }
    });
    said.collect::<Vec<_>>().join(" / ")
}

/// Returns what an entry says of itself: of a row of a trade report its first line, which says in the
/// user's words what moved; the columns of the file stand below it.
fn told_of(event: &TimelineEvent) -> String {
    let text = match event.kind.known() {
        Some(EventKind::Traded) => event.text.lines().next().unwrap_or_default(),
        _ => &event.text,
    };
    text.to_owned()
}

fn report(change: &LastChange, event: Option<TimelineEvent>) -> UndoneReport {
    let (what, id, provider, events, imported) = match &change.what {
        Changed::Logged(id) => ("logged", Some(*id), None, Vec::new(), None),
        Changed::Incident(id, events) => ("changed", Some(*id), None, events.clone(), None),
        Changed::Profile(provider) => ("profile", None, Some(provider.clone()), Vec::new(), None),
        Changed::Imported(count) => ("imported", None, None, Vec::new(), Some(*count)),
    };
    UndoneReport {
        what,
        at: change.at,
        id,
        provider,
        events,
        imported,
        event,
    }
}
