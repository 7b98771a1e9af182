//! `resume`: goes on with an interview at the question that stood open.

use clap::Args;

use crate::cli::app::App;
use crate::cli::compose::{self, Text, Wish};
use crate::cli::editor::{self, LeftOver, Purpose};
use crate::cli::failure::Failure;
use crate::cli::interview::{Interview, Talk};
use crate::cli::numbers::NumberParser;
use crate::cli::{answer, confirm, edited};
use crate::domain::{IncidentId, Status};
use crate::i18n::label;

/// Continue an interrupted interview at the exact question
#[derive(Debug, Args)]
pub(crate) struct ResumeArgs {
    /// The incident's number; without it, the newest that is unfinished
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: Option<IncidentId>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ResumeArgs) -> Result<(), Failure> {
    if !app.settings().can_prompt {
        return Err(Failure::NeedsTerminal { what: "resume" });
    }
    let mut talk = Talk::open(app)?;
    drafts(app, &mut talk, args.id)?;
    let words = &app.words().interview;
    let id = if let Some(id) = args.id {
        id
    } else {
        let left_over = editor::offer(app, &mut talk, false, |purpose| purpose == Purpose::Log)?;
        let unfinished = match app.existing_store()? {
            Some(store) => store.unfinished(None)?,
            None => None,
        };
        let first = unfinished
            .as_ref()
            .filter(|unfinished| unfinished.incident.is_none());
        if left_over.is_some() || first.is_some() {
            app.ui.status(words.goes_on_first);
            return super::log::resume(app, talk, first, left_over);
        }
        let Some(id) = unfinished.and_then(|unfinished| unfinished.incident) else {
            app.ui.status(words.none_unfinished);
            return Ok(());
        };
        id
    };
    let (store, mut incident) = app.incident(id)?;
    if incident.status.known().is_some_and(Status::is_over) {
        let status = label::coded(&incident.status, label::status, app.lang());
        let question = app.words().inquiry.reopen_question;
        confirm::confirmed(app, false, &question(&id.to_string(), status))?;
        super::reopen::open(app, &store, id)?;
        incident = store.incident(id)?;
    }
    app.ui.status(&(words.goes_on)(&id.to_string()));
    let provider = answer::provider(app, &incident);
    Interview::new(app, store, incident, provider, talk)?.run()
}

/// Offers the drafts that were being edited when a run ended, and keeps what is taken.
fn drafts(app: &App, talk: &mut Talk<'_>, of: Option<IncidentId>) -> Result<(), Failure> {
    let is_meant = |purpose| match purpose {
        Purpose::Draft(id) => of.is_none_or(|of| of == id),
        Purpose::Log | Purpose::Reply(_) | Purpose::Note(_) => false,
    };
    while let Some(LeftOver { text, sheet, .. }) = editor::offer(app, talk, false, is_meant)? {
        let Purpose::Draft(id) = sheet.purpose else {
            return Ok(());
        };
        let (store, incident) = app.incident(id)?;
        let shown = store.last_revision(id, None)?;
        let sent = store.inquiries(id)?;
        let uuid = shown.as_ref().and_then(|shown| shown.goes_on_from.clone());
        let place = sent.iter().position(|one| Some(&one.uuid) == uuid.as_ref());
        let wish = Wish {
            rendering: shown.as_ref().map(|shown| shown.rendering),
            length: None,
            to: shown
                .and_then(|shown| shown.recipient)
                .map(|code| crate::domain::Channel::read(&code)),
            inquiry: place.map(|place| place + 1),
            text: Text::Made,
        };
        let mut composed = compose::compose(app, &store, &incident, wish)?;
        edited::take(app, talk, &store, &mut composed, (&text, sheet));
    }
    Ok(())
}
