//! `sent`: freezes what was sent.

use clap::Args;

use crate::cli::app::App;
use crate::cli::args::codes;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::{answer, input};
use crate::domain::{Channel, EventKind, Incident, IncidentId, Rendering, Stage, Window};
use crate::i18n::label;
use crate::pack;
use crate::routing;
use crate::safety::ClearedText;
use crate::store::{NewEvent, NewInquiry, Store};
use crate::view::json;

/// Record that the inquiry was sent
///
/// madoguchi never sends anything itself; this notes that you did, and keeps the exact text.
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
    /// The provider's number for the inquiry
    #[arg(long, value_name = "NUMBER")]
    ticket: Option<String>,
    /// When it was sent; now, unless told
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &SentArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let provider = answer::provider(app, &incident)?;
    let at = answer::moment(app, &provider, args.at.as_deref())?;
    let channel = args
        .via
        .map_or_else(|| advised(app, &incident, &provider.pack), Channel::from);
    let (subject, body) = match args.text.as_deref() {
        Some(text) => (ClearedText::empty(), app.clear_words(&input::text(text)?)),
        None => last_draft(app, &store, args.id, &channel)?,
    };
    let ticket = args.ticket.as_deref().map(|ticket| app.clear_words(ticket));
    let lang = app.lang();
    let window = label::channel(&channel, lang);
    let words = &app.words().talk;
    let ticket_words = ticket.as_ref().map(ClearedText::as_str);
    let text = app.clear_again(&(words.event_sent)(window, ticket_words));
    let new = NewInquiry {
        channel: &channel,
        stage: Stage::Inquiry,
        ticket: ticket.as_ref(),
        subject: &subject,
        body: &body,
        sent_at: answer::start(at, app).unwrap_or_else(|| app.stamp()),
        event: NewEvent {
            kind: EventKind::Sent,
            at,
            text: &text,
        },
    };
    let inquiry = store.record_sent(args.id, &new, app.stamp())?;
    app.ui.status(&(words.sent)(&args.id.to_string(), window));
    if app.settings().json {
        app.ui.out(&json::inquiry(&inquiry, &app.style()))?;
    }
    Ok(())
}

/// Returns the window that the route advises for a text of the user's.
fn advised(app: &App, incident: &Incident, pack: &pack::Pack) -> Channel {
    let symptom = incident.decision.symptom_or_usual();
    let calendar = pack::calendar();
    let route = routing::route(symptom, pack, &calendar, app.now());
    let writes = |window: &Window| matches!(window, Window::Form | Window::Phone | Window::Chat);
    let window = route
        .windows
        .iter()
        .map(|ranked| ranked.window)
        .find(writes);
    Channel::from(window.unwrap_or(Window::Form))
}

/// Returns the draft that was shown last for a window, or last of all.
fn last_draft(
    app: &App,
    store: &Store,
    id: IncidentId,
    channel: &Channel,
) -> Result<(ClearedText, ClearedText), Failure> {
    let rendering = match channel.window() {
        Some(Window::Phone) => Some(Rendering::Phone),
        Some(Window::Chat) => Some(Rendering::Chat),
        Some(Window::HelpCenter) => Some(Rendering::Help),
        Some(Window::Form) => Some(Rendering::Form),
        _ => None,
    };
    let revision = match store.last_revision(id, rendering)? {
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
