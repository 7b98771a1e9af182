//! `reply`: takes in what a desk answered.

mod told;

pub(super) use told::asked;

use clap::Args;

use crate::cli::app::App;
use crate::cli::args::codes;
use crate::cli::editor::Purpose;
use crate::cli::failure::Failure;
use crate::cli::filed::{self, Filed};
use crate::cli::impostor::Contacts;
use crate::cli::incoming::Incoming;
use crate::cli::numbers::NumberParser;
use crate::cli::waiting::{self, Waiting};
use crate::cli::{answer, answered, input};
use crate::domain::{
    EventKind, Incident, IncidentId, Reply, ReplyId, ReplyKind, ReplyMark, Status,
};
use crate::i18n::{date, label};
use crate::intake::{self, ReplyReading};
use crate::pack::{self, BusinessDays};
use crate::safety::ClearedText;
use crate::store::{NewEvent, NewReply, Store};

use told::Told;

/// Take in an answer: pasted words, or a saved mail with its headers
#[derive(Debug, Args)]
pub(crate) struct ReplyArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    pub(super) id: IncidentId,
    /// The answer; `-` reads it from stdin, also a whole .eml file
    text: Option<String>,
    /// What it is; read out of it, unless told
    #[arg(long, value_parser = codes::<ReplyKind>())]
    pub(super) kind: Option<ReplyKind>,
    /// The provider's number in it; read out of it, unless told
    #[arg(long, value_name = "NUMBER")]
    pub(super) ticket: Option<String>,
    /// The day that it promises, or `none`; read out of it, unless told
    #[arg(long, value_name = "DAY")]
    pub(super) promised: Option<String>,
    /// What it asks of you, or `none`, also once that is done; repeatable; read out of it, unless told
    #[arg(long, value_name = "WHAT")]
    pub(super) asks: Vec<String>,
    /// When it came; the mail's own date, else now
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
    /// Which inquiry it answers, by its number in `show`, or 0 for none; the last one before it, unless told
    #[arg(long, value_name = "M")]
    pub(super) inquiry: Option<usize>,
    /// Correct what was read out of an answer: the last, or this one by its number in `show`
    #[arg(
        long,
        value_name = "M",
        num_args = 0..=1,
        default_missing_value = "0",
        conflicts_with_all = ["text", "at"]
    )]
    pub(super) correct: Option<usize>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ReplyArgs) -> Result<(), Failure> {
    if let Some(number) = args.correct {
        return super::correct::run(app, args, number);
    }
    input::will_ask(app, args.text.as_deref(), Purpose::Reply(args.id));
    let (store, incident) = app.incident(args.id)?;
    let provider = answer::provider(app, &incident);
    let purpose = Purpose::Reply(args.id);
    let (bytes, sheet) = input::bytes_or_ask(app, args.text.as_deref(), purpose)?;
    let incoming = Incoming::read(app, &provider, &bytes, args.at.as_deref())?;
    let mut reading = read(app, &incoming);
    let sent = store.inquiries(args.id)?;
    let replies = store.replies(args.id)?;
    // Of several numbers the one that is known says which inquiry is answered.
    reading.prefer(|ticket| filed::is_known(&sent, &replies, ticket));
    let profile = store.profile(&provider.id)?;
    let contacts = Contacts::judge(app, &incoming, &provider.pack, &sent, &profile);
    let told = Told::new(app, args, &incoming, &reading, &contacts)?;
    let clear = |ticket: &ClearedText| ticket.as_str().to_owned();
    let number = told.ticket.as_ref().map(clear);
    let filed = match args.inquiry {
        Some(told) => filed::told_inquiry(&sent, told)?,
        None => filed::inquiry((&sent, &replies), number.as_deref(), incoming.received_at),
    };
    let told_at = args.at.is_some() || incoming.dated;
    let reply = match filed.known(replies, &incoming, told_at) {
        Some((place, known)) => {
            let again = app.words().after.reply_again;
            app.ui.status(&again(&args.id.to_string(), place));
            known
        }
        None => record(app, &store, &incident, &incoming, &told, filed)?,
    };
    filed::tell_others(app, args.id, &told.others);
    if let Some(sheet) = sheet {
        sheet.wipe(app);
    }
    answered::tell(
        app,
        &store,
        &incident,
        &incoming,
        (&reading, &contacts),
        &reply,
    )?;
    filed.tell(app, &store, args.id, (&sent, number.as_deref()))
}

fn read(app: &App, incoming: &Incoming) -> ReplyReading {
    let days = BusinessDays::new(pack::calendar());
    let received_at = incoming.received_at.with_timezone(app.now().offset());
    intake::read_reply(
        &incoming.subject,
        &incoming.text,
        pack::reply_words(),
        pack::terms(),
        &days,
        received_at,
    )
}

/// Freezes the answer, and moves the incident to the status that its clocks lead to.
fn record(
    app: &App,
    store: &Store,
    incident: &Incident,
    incoming: &Incoming,
    told: &Told,
    filed: Filed<'_>,
) -> Result<Reply, Failure> {
    let id = incident.id;
    let mut known = store.correspondence(&[id])?.remove(&id).unwrap_or_default();
    known.over = incident.status.known().is_some_and(Status::is_over);
    known.replies.push(ReplyMark {
        id: ReplyId(i64::MAX),
        uuid: String::new(),
        inquiry: filed.id(),
        kind: told.kind.into(),
        received_at: incoming.received_at,
        promised_on: told.promised_on,
        asked: {
            let asked = told.questions.iter();
            asked.map(|asked| asked.as_str().to_owned()).collect()
        },
    });
    let clocks = Waiting::new(app).clocks(&incident.provider, &known);
    let kind = label::reply_kind(told.kind, app.lang());
    let day = told.promised_on.map(|day| date::full_day(day, app.lang()));
    let words = &app.words().after;
    let subject = incoming.subject.as_str();
    let (event, text) = match told.kind {
        ReplyKind::Suspect if !told.suspects.is_empty() => (
            EventKind::Suspected,
            (app.words().impostor.event)(subject, &told.suspects),
        ),
        ReplyKind::Suspect => (EventKind::Suspected, kind.to_owned()),
        _ => {
            let tickets = told.ticket.iter().chain(&told.others);
            let tickets: Vec<&str> = tickets.map(ClearedText::as_str).collect();
            let ticket = Some(tickets.join(", ")).filter(|tickets| !tickets.is_empty());
            let text = (words.event_replied)(kind, ticket.as_deref(), day.as_deref(), subject);
            (EventKind::Replied, text)
        }
    };
    let text = app.clear_again(&text);
    let new = NewReply {
        inquiry: filed.id(),
        kind: told.kind,
        received_at: incoming.received_at,
        ticket: told.ticket.as_ref(),
        promised_on: told.promised_on,
        questions: &told.questions,
        subject: &incoming.subject,
        text: &incoming.text,
        event: NewEvent {
            kind: event,
            at: incoming.at,
            text: &text,
        },
    };
    Ok(store.record_reply(id, &new, waiting::status(&clocks), app.stamp())?)
}
