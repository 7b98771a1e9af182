//! What was sent and what came back, on the page of one incident.

use super::channel::{channel_name, contacted};
use super::due::{asked_lines, clock_lines, next};
use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::domain::{Desk, Evidence, IncidentId, Inquiry, Reply, ReplyId, ReplyKind, Window};
use crate::i18n::{date, label};
use crate::routing::{Clock, Moved, Turn};

/// How far the letters stand in.
const INDENT: usize = 2;

/// What was sent, what came back, whose turn each matter is, and what was kept.
#[derive(Debug, Clone, Copy, Default)]
pub struct Letters<'a> {
    /// What was sent, in the order of recording.
    pub inquiries: &'a [Inquiry],
    /// What came back, in the order of recording.
    pub replies: &'a [Reply],
    /// The clock of every matter.
    pub clocks: &'a [Clock],
    /// The files that are kept.
    pub evidence: &'a [Evidence],
}

/// Writes whose turn it is, what was sent and what came back, each with its exact text.
pub(super) fn letters(page: &mut Page<'_>, id: IncidentId, letters: &Letters<'_>, style: &Style) {
    let say = style.catalog();
    let clocks = open(letters.clocks);
    if !clocks.is_empty() {
        page.heading(say.due.turn);
    }
    let several = clocks
        .iter()
        .filter(|clock| clock.turn != Turn::Nobody)
        .count()
        > 1;
    let number = |clock: &Clock| {
        let mut sent = letters.inquiries.iter();
        let place = sent.position(|one| Some(one.id) == clock.first)?;
        Some(place + 1)
    };
    let replies: Vec<ReplyId> = letters.replies.iter().map(|reply| reply.id).collect();
    for clock in clocks {
        let mut lines = turn(clock, style);
        lines.extend(asked_lines(clock, style));
        // Of several matters each is named by its inquiry, with the command that goes on from it.
        if let Some(number) = number(clock).filter(|_| several)
            && let Some(first) = lines.first_mut()
        {
            let name = (say.inquiry.turn)(number);
            *first = (say.route.labelled)(&name, first);
            lines.extend(next(id, Some(number), &replies, clock, style));
        }
        let mut lines = lines.into_iter();
        page.item(INDENT, &lines.next().unwrap_or_default());
        for line in lines {
            page.line(INDENT + 3, &line);
        }
    }
    page.heading(say.incident.inquiries);
    if letters.inquiries.is_empty() {
        page.line(INDENT, say.incident.nothing_sent);
    }
    for (index, inquiry) in letters.inquiries.iter().enumerate() {
        sent(page, index + 1, inquiry, style);
    }
    if !letters.replies.is_empty() {
        page.heading(say.after.replies);
    }
    for (index, one) in letters.replies.iter().enumerate() {
        reply(page, index + 1, one, letters.inquiries, style);
    }
}

/// Says whose turn every matter is, since when and until when, a line each.
pub fn turns(clocks: &[Clock], style: &Style) -> Vec<String> {
    let separator = style.catalog().history.separator;
    let line = |clock: &Clock| turn(clock, style).join(separator);
    open(clocks).into_iter().map(line).collect()
}

/// Returns the clocks that go on: of what is over nobody has a turn.
fn open(clocks: &[Clock]) -> Vec<&Clock> {
    let clocks = clocks.iter();
    clocks.filter(|clock| clock.moved != Moved::Over).collect()
}

/// Says one clock; its first line names who acts next, and the window.
fn turn(clock: &Clock, style: &Style) -> Vec<String> {
    let labelled = style.catalog().route.labelled;
    let say = &style.catalog().due;
    let mut lines = clock_lines(clock, style);
    let channel = clock.channel.as_ref();
    let name = channel.map(|channel| channel_name(channel, style.lang));
    let is_body = channel.is_some_and(|channel| channel.desk() == Desk::Body);
    let who = match clock.turn {
        Turn::You => (say.your_turn)(name),
        Turn::Desk if is_body => name.unwrap_or_default().to_owned(),
        Turn::Desk => (say.desks_turn)(name.unwrap_or_default()),
        Turn::Nobody => (say.nobodys_turn)(name),
    };
    if let Some(first) = lines.first_mut() {
        *first = labelled(&who, first);
    }
    lines
}

fn sent(page: &mut Page<'_>, number: usize, inquiry: &Inquiry, style: &Style) {
    let say = &style.catalog().incident;
    let after = &style.catalog().after;
    let when = date::full_date_time(style.local(inquiry.sent_at), style.lang);
    let way = contacted(&inquiry.channel, style.lang);
    page.numbered(INDENT, number, &(say.sent)(&when, &way));
    let indent = INDENT + 3;
    let promised_on = inquiry
        .promised_on
        .map(|day| date::full_day(day, style.lang));
    for (label, value) in [
        (say.ticket, inquiry.ticket.as_deref()),
        (after.spoke_with, inquiry.spoke_with.as_deref()),
        (after.promise, inquiry.promise.as_deref()),
        (after.part_promised, promised_on.as_deref()),
    ] {
        if let Some(value) = value {
            page.labelled(indent, label, value, Meaning::Plain);
        }
    }
    let is_call = inquiry.channel.window() == Some(Window::Phone);
    let body = if is_call && inquiry.promise.as_deref() == Some(inquiry.body.as_str()) {
        // Nothing but what was promised is known of the call, and that stands above.
        ""
    } else {
        &inquiry.body
    };
    if is_call && !body.is_empty() {
        page.line(indent, style.catalog().inquiry.said);
    }
    exact(page, indent, &inquiry.subject, body, &inquiry.sha256, style);
}

fn reply(page: &mut Page<'_>, number: usize, reply: &Reply, sent: &[Inquiry], style: &Style) {
    let say = style.catalog();
    let when = date::full_date_time(style.local(reply.received_at), style.lang);
    let kind = label::coded(&reply.kind, label::reply_kind, style.lang);
    page.numbered(INDENT, number, &(say.after.reply_head)(&when, kind));
    let indent = INDENT + 3;
    let place = sent.iter().position(|one| Some(one.id) == reply.inquiry);
    let inquiry = place.map(|place| (place + 1).to_string());
    let promised_on = reply.promised_on.map(|day| date::full_day(day, style.lang));
    let is_suspect = reply.kind.known() == Some(ReplyKind::Suspect);
    if is_suspect {
        page.put(indent, "", say.impostor.note, Meaning::Doubt);
    }
    let inquiry = if is_suspect {
        None
    } else {
        Some(inquiry.unwrap_or_else(|| say.after.nothing.to_owned()))
    };
    for (label, value) in [
        (say.after.part_inquiry, inquiry.as_deref()),
        (say.incident.ticket, reply.ticket.as_deref()),
        (say.after.part_promised, promised_on.as_deref()),
    ] {
        if let Some(value) = value {
            page.labelled(indent, label, value, Meaning::Plain);
        }
    }
    if !reply.questions.is_empty() && !is_suspect {
        page.line(indent, say.after.reply_asks);
        for asked in &reply.questions {
            page.item(indent, asked);
        }
    }
    exact(
        page,
        indent,
        &reply.subject,
        &reply.text,
        &reply.sha256,
        style,
    );
}

/// Writes the exact words with their hash.
fn exact(
    page: &mut Page<'_>,
    indent: usize,
    subject: &str,
    body: &str,
    sha256: &str,
    style: &Style,
) {
    let say = &style.catalog().incident;
    if !subject.is_empty() {
        page.labelled(indent, say.subject, subject, Meaning::Plain);
    }
    if !body.is_empty() {
        page.quote(indent, body);
    }
    page.copyable(indent, &format!("{}: ", say.sha256), sha256);
}
