//! `sent`: freezes what was sent.

use clap::Args;

use crate::cli::app::App;
use crate::cli::args::codes;
use crate::cli::failure::Failure;
use crate::cli::limits::Limited;
use crate::cli::numbers::NumberParser;
use crate::cli::{answer, input, moment};
use crate::domain::{EventKind, Incident, IncidentId, Inquiry, Rendering, Stage, Window};
use crate::i18n::label;
use crate::pack;
use crate::routing;
use crate::safety::ClearedText;
use crate::store::{NewEvent, NewInquiry, Store};
use crate::view::json;

/// Record that the inquiry was sent
#[derive(Debug, Args)]
pub(crate) struct SentArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// `-` reads the text as it was really sent; without it, the last draft is kept
    #[arg(value_name = "-")]
    text: Option<String>,
    /// Through which window; the advised one, unless told
    #[arg(long, value_name = "CHANNEL", value_parser = codes::<Window>())]
    via: Option<Window>,
    /// The provider's number for the inquiry; alone, that of what was sent last without one
    #[arg(long, value_name = "NUMBER")]
    ticket: Option<String>,
    /// When it was sent; now, unless told
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &SentArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let ticket = args.ticket.as_deref();
    let ticket = ticket
        .map(|ticket| app.clear_limited(Limited::Ticket, ticket))
        .transpose()?;
    let only_ticket = args.text.is_none() && args.via.is_none() && args.at.is_none();
    let inquiry = match ticket.as_ref().filter(|_| only_ticket) {
        Some(ticket) => note_ticket(app, &store, args.id, ticket)?,
        None => None,
    };
    let inquiry = match inquiry {
        Some(inquiry) => inquiry,
        None => record(app, &store, &incident, args, ticket.as_ref())?,
    };
    if app.settings().json {
        let told = app.told();
        app.ui.out(&json::inquiry(&inquiry, &told, &app.style()))?;
    }
    Ok(())
}

/// Notes a number that came later, if it can only be that of what was sent last.
fn note_ticket(
    app: &App,
    store: &Store,
    id: IncidentId,
    ticket: &ClearedText,
) -> Result<Option<Inquiry>, Failure> {
    let words = &app.words().talk;
    let text = app.clear_again(&(words.event_added)(words.ticket, ticket.as_str()));
    let event = NewEvent {
        kind: EventKind::Added,
        at: moment::now(app),
        text: &text,
    };
    let noted = store.note_ticket(id, ticket, &event, app.stamp())?;
    if noted.is_some() {
        let sentence = words.ticket_noted;
        app.ui.status(&sentence(&id.to_string(), ticket.as_str()));
    }
    Ok(noted)
}

/// Freezes the text as sent: the one that was given, else the last draft.
fn record(
    app: &App,
    store: &Store,
    incident: &Incident,
    args: &SentArgs,
    ticket: Option<&ClearedText>,
) -> Result<Inquiry, Failure> {
    let provider = answer::provider(app, incident);
    let at = moment::read(app, &provider, args.at.as_deref())?;
    let window = args.via.unwrap_or_else(|| {
        let symptom = incident.decision.symptom_or_usual();
        routing::route(symptom, &provider.pack, pack::calendar(), app.now()).writes_to()
    });
    let (subject, body) = match args.text.as_deref() {
        Some(text) => (ClearedText::empty(), app.clear_words(&input::text(text)?)),
        None => last_draft(app, store, args.id, window)?,
    };
    let name = label::window(window, app.lang());
    let words = &app.words().talk;
    let text = app.clear_again(&(words.event_sent)(name, ticket.map(ClearedText::as_str)));
    let new = NewInquiry {
        channel: &window.into(),
        stage: Stage::Inquiry,
        ticket,
        spoke_with: None,
        promise: None,
        promised_on: None,
        follows: None,
        subject: &subject,
        body: &body,
        sent_at: moment::start(at, app).unwrap_or_else(|| app.stamp()),
        event: NewEvent {
            kind: EventKind::Sent,
            at,
            text: &text,
        },
    };
    let inquiry = store.record_sent(args.id, &new, app.stamp())?;
    app.ui.status(&(words.sent)(&args.id.to_string(), name));
    Ok(inquiry)
}

/// Returns the draft that was shown last for a window, or last of all.
fn last_draft(
    app: &App,
    store: &Store,
    id: IncidentId,
    window: Window,
) -> Result<(ClearedText, ClearedText), Failure> {
    let revision = match store.last_revision(id, Rendering::of(window))? {
        Some(revision) => revision,
        None => store
            .last_revision(id, None)?
            .ok_or(Failure::NothingDrafted { id })?,
    };
    Ok((
        app.clear_again(&revision.subject),
        app.clear_again(&revision.body),
    ))
}
