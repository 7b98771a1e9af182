//! `sent`: freezes what was sent.

use clap::Args;

use crate::cli::app::App;
use crate::cli::args::codes;
use crate::cli::call::Call;
use crate::cli::failure::Failure;
use crate::cli::letter::Drafted;
use crate::cli::limits::Limited;
use crate::cli::numbers::NumberParser;
use crate::cli::waiting::Waiting;
use crate::cli::{answer, input, letter, moment};
use crate::domain::{Channel, EventKind, Incident, IncidentId, Inquiry, Window};
use crate::safety::ClearedText;
use crate::store::{NewEvent, NewInquiry, Store};
use crate::view::{self, json};

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
    /// To which rung: `complaints_desk`, or an outside body by its code
    #[arg(long, value_name = "RUNG", conflicts_with = "via")]
    to: Option<String>,
    /// The provider's number for the inquiry; alone, that of what was sent last without one
    #[arg(long, value_name = "NUMBER")]
    ticket: Option<String>,
    /// When it was sent; now, unless told
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
    /// With whom you spoke in a call or chat
    #[arg(long, value_name = "NAME")]
    with: Option<String>,
    /// What was promised in a call or chat
    #[arg(long, value_name = "TEXT")]
    promised: Option<String>,
    /// The day by which it was promised
    #[arg(long, value_name = "DAY")]
    by: Option<String>,
    /// A matter of its own, that goes on from no earlier inquiry
    #[arg(long)]
    new: bool,
}

impl SentArgs {
    /// Tells whether nothing but the desk's number is given.
    fn is_only_ticket(&self) -> bool {
        let texts = [
            &self.text,
            &self.to,
            &self.at,
            &self.with,
            &self.promised,
            &self.by,
        ];
        self.via.is_none() && !self.new && texts.iter().all(|text| text.is_none())
    }
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &SentArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let ticket = args.ticket.as_deref();
    let ticket = ticket
        .map(|ticket| app.clear_limited(Limited::Ticket, ticket))
        .transpose()?;
    let inquiry = match ticket.as_ref().filter(|_| args.is_only_ticket()) {
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
    let last = store.inquiries(id)?.pop();
    let (kind, text) = match last.as_ref().and_then(|last| last.ticket.as_deref()) {
        // The same number once more, and no other draft: that is no second sending.
        Some(old) if old == ticket.as_str() => {
            let drafted = store.last_revision(id, None)?;
            let is_that = |sent: &Inquiry| {
                drafted.is_none_or(|draft| draft.body == sent.body && draft.subject == sent.subject)
            };
            return Ok(last.filter(is_that));
        }
        Some(old) => (
            EventKind::Corrected,
            (words.event_corrected)(words.ticket, old, ticket.as_str()),
        ),
        None => (
            EventKind::Added,
            (words.event_added)(words.ticket, ticket.as_str()),
        ),
    };
    let text = app.clear_again(&text);
    let event = NewEvent {
        kind,
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

/// Freezes the text as sent: the one that was given, else the last draft, else what was promised.
fn record(
    app: &App,
    store: &Store,
    incident: &Incident,
    args: &SentArgs,
    ticket: Option<&ClearedText>,
) -> Result<Inquiry, Failure> {
    let id = args.id;
    let provider = answer::provider(app, incident);
    let at = moment::past(app, &provider, args.at.as_deref())?;
    let sent_at = moment::start(at, app).unwrap_or_else(|| app.stamp());
    let sent = store.inquiries(id)?;
    let told = args.to.as_deref().map(letter::rung).transpose()?;
    let told = told.or(args.via.map(Channel::from));
    let last = store.last_revision(id, None)?;
    let advised = letter::advised(app, &provider, incident);
    let channel = letter::channel(told, advised, last.as_ref(), &sent);
    let by = args.by.as_deref();
    let call = Call::new(
        app,
        args.with.as_deref(),
        args.promised.as_deref(),
        by,
        sent_at,
    )?;
    let Drafted {
        subject,
        body,
        other,
    } = match args.text.as_deref() {
        Some(text) => Drafted::only(app.clear_letter(&input::text(text)?)),
        None => match (
            letter::draft(app, store, id, &channel, advised),
            &call.promise,
        ) {
            // Of a call that was made without a script, what was promised is what there is.
            (Err(error), Some(promise)) if letter::is_missing(&error) => {
                Drafted::only(promise.clone())
            }
            (drafted, _) => drafted?,
        },
    };
    let known = store.correspondence(&[id])?.remove(&id).unwrap_or_default();
    let clocks = Waiting::new(app).clocks(&incident.provider, &known);
    let follows = letter::follows(&sent, &channel, &clocks).filter(|_| !args.new);
    let name = view::channel_name(&channel, app.lang());
    let way = view::contacted(&channel, app.lang());
    let words = &app.words().talk;
    let mut text = (words.event_sent)(&way, ticket.map(ClearedText::as_str));
    if let Some(told) = call.told(app) {
        text = format!("{text}\n{told}");
    }
    let text = app.clear_again(&text);
    let new = NewInquiry {
        channel: &channel,
        stage: letter::stage(&channel),
        ticket,
        spoke_with: call.with.as_ref(),
        promise: call.promise.as_ref(),
        promised_on: call.promised_on,
        follows,
        subject: &subject,
        body: &body,
        sent_at,
        event: NewEvent {
            kind: EventKind::Sent,
            at,
            text: &text,
        },
    };
    let inquiry = store.record_sent(id, &new, app.stamp())?;
    app.ui.status(&(words.sent)(&id.to_string(), &way));
    if let Some(last) = other {
        let number = id.0.to_string();
        app.ui
            .warning(&(app.words().after.other_draft)(name, &last, &number));
    }
    if let Some(place) = sent.iter().position(|known| Some(known.id) == follows) {
        app.ui.status(&(app.words().after.follows)(place + 1));
    }
    Ok(inquiry)
}
