//! `reply --correct`: what was read out of an answer, put right; its text stays as it came.

use super::reply::{self, ReplyArgs};
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::letter_failure::LetterFailure;
use crate::cli::limits::Limited;
use crate::cli::waiting::{self, Waiting};
use crate::cli::{filed, incoming, moment};
use crate::domain::{Coded, EventKind, Inquiry, Reply};
use crate::i18n::{date, label};
use crate::safety::ClearedText;
use crate::store::{NewEvent, ReplyCorrection};
use crate::view::json;

/// Corrects an answer by its number from 1; 0 is the last one.
pub(super) fn run(app: &App, args: &ReplyArgs, number: usize) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let replies = store.replies(args.id)?;
    let number = if number == 0 { replies.len() } else { number };
    let found = number.checked_sub(1).and_then(|place| replies.get(place));
    let old = found.ok_or(LetterFailure::NoReply {
        number,
        count: replies.len(),
    })?;
    let sent = store.inquiries(args.id)?;
    let ticket = args.ticket.as_deref();
    let ticket = ticket
        .map(|ticket| app.clear_limited(Limited::Ticket, ticket))
        .transpose()?;
    let old_ticket = old.ticket.as_deref().map(|ticket| app.clear_again(ticket));
    let promised_on = match args.promised.as_deref() {
        Some(written) => incoming::promised_day(app, written, old.received_at)?,
        None => old.promised_on,
    };
    let inquiry = match args.inquiry {
        Some(number) => filed::told_inquiry(&sent, number)?.id(),
        None => old.inquiry,
    };
    let questions = reply::asked(app, &args.asks).unwrap_or_else(|| {
        let old = old.questions.iter();
        old.map(|asked| app.clear_again(asked)).collect()
    });
    let right = ReplyCorrection {
        questions: &questions,
        inquiry,
        kind: args.kind.map_or_else(|| old.kind.clone(), Coded::Known),
        ticket: ticket.as_ref().or(old_ticket.as_ref()),
        promised_on,
    };
    let text = told(app, number, old, &right, &sent).ok_or(Failure::NothingToChange(
        "reply",
        "`--kind`, `--ticket`, `--promised`, `--inquiry`",
    ))?;
    let text = app.clear_again(&text);
    let mut known = store.correspondence(&[args.id])?.remove(&args.id);
    for mark in known.iter_mut().flat_map(|known| &mut known.replies) {
        if mark.id == old.id {
            mark.kind = right.kind.clone();
            mark.inquiry = right.inquiry;
            mark.promised_on = right.promised_on;
            mark.asked = texts(&questions);
        }
    }
    let clocks = Waiting::new(app).clocks(&incident.provider, &known.unwrap_or_default());
    let event = NewEvent {
        kind: EventKind::Corrected,
        at: moment::now(app),
        text: &text,
    };
    let to = waiting::status(&clocks);
    let reply = store.correct_reply(args.id, old.id, &right, to, &event, app.stamp())?;
    let words = &app.words().after;
    app.ui
        .status(&(words.reply_corrected)(&args.id.to_string(), number));
    if !app.settings().json {
        return Ok(());
    }
    let answer = json::ReplyAnswer {
        reply: &reply,
        number,
        proposed: None,
        because: &[],
        contacts: &[],
        provider: &incident.provider,
        contradictions: &incoming::contradictions(
            app,
            &incident,
            &sent,
            std::slice::from_ref(&reply),
        ),
        clocks: &clocks,
        findings: &app.told(),
    };
    app.ui.out(&json::reply(&answer, &app.style()))
}

fn texts(cleared: &[ClearedText]) -> Vec<String> {
    let texts = cleared.iter().map(|text| text.as_str().to_owned());
    texts.collect()
}

/// Says each part that changes, with its old and its new value; `None` where nothing does.
fn told(
    app: &App,
    number: usize,
    old: &Reply,
    right: &ReplyCorrection<'_>,
    sent: &[Inquiry],
) -> Option<String> {
    let words = &app.words().after;
    let lang = app.lang();
    let kind = |kind| label::coded(kind, label::reply_kind, lang).to_owned();
    let day = |day: Option<chrono::NaiveDate>| {
        day.map_or_else(|| words.nothing.to_owned(), |day| date::full_day(day, lang))
    };
    let ticket = |ticket: Option<&str>| ticket.unwrap_or(words.nothing).to_owned();
    let inquiry = |id| {
        let place = sent.iter().position(|one| Some(one.id) == id);
        place.map_or_else(|| words.nothing.to_owned(), |place| (place + 1).to_string())
    };
    let asked = |asked: &[String]| match asked {
        [] => words.nothing.to_owned(),
        asked => asked.join(app.words().history.separator),
    };
    let parts = [
        (words.part_kind, kind(&old.kind), kind(&right.kind)),
        (
            app.words().talk.ticket,
            ticket(old.ticket.as_deref()),
            ticket(right.ticket.map(ClearedText::as_str)),
        ),
        (
            words.part_promised,
            day(old.promised_on),
            day(right.promised_on),
        ),
        (
            words.part_inquiry,
            inquiry(old.inquiry),
            inquiry(right.inquiry),
        ),
        (
            app.words().request.part,
            asked(&old.questions),
            asked(&texts(right.questions)),
        ),
    ];
    let changed: Vec<String> = parts
        .into_iter()
        .filter(|(_, old, new)| old != new)
        .map(|(part, old, new)| {
            let part = (words.corrected_part)(number, part);
            (app.words().talk.event_corrected)(&part, &old, &new)
        })
        .collect();
    (!changed.is_empty()).then(|| changed.join("\n"))
}
