//! From the record to what the layouts may speak of.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::CaseRequest;
use super::context::{AnswerRow, CaseContext, EventRow, EvidenceRow, FactRow, LetterRow};
use crate::domain::{
    Code as _, Coded, EventKind, Fact, FactKind, FactValue, Inquiry, Lang, LetterPlace, Order as _,
    Reply, ReplyKind, TimelineEvent, Window,
};
use crate::drafting::after::channel_name;
use crate::drafting::format;
use crate::i18n::{date, label};
use crate::text::{file_size, visible};

/// Gathers everything that the layouts may speak of; what would act on a display is shown instead.
pub(super) fn context(request: &CaseRequest<'_>) -> CaseContext {
    let CaseRequest { incident, lang, .. } = *request;
    let decision = &incident.decision;
    let category = label::coded(&decision.category, label::category, lang);
    let symptom = label::coded(&decision.symptom, label::symptom, lang);
    let occurred = incident.facts_of(FactKind::OccurredAt);
    let sent = request.inquiries.iter().filter_map(|it| it.ticket.as_ref());
    let replies = request.replies.iter().filter(|it| it.is_the_desks());
    let received = replies.filter_map(|it| it.ticket.as_ref());
    let mut tickets: Vec<String> = sent.chain(received).map(|it| shown(it)).collect();
    let mut seen = HashSet::new();
    tickets.retain(|ticket| seen.insert(ticket.clone()));
    CaseContext {
        lang: lang.code(),
        zone: format!("UTC{}", request.now.offset()),
        made_at: date::full_date_time(request.now, lang),
        redacted: request.redacted,
        number: incident.id.to_string(),
        title: shown(&incident.title),
        status: label::coded(&incident.status, label::status, lang).to_owned(),
        turn: request.turn.iter().map(|line| shown(line)).collect(),
        provider: shown(request.provider_name),
        category: category.to_owned(),
        symptom: if symptom == category {
            String::new()
        } else {
            symptom.to_owned()
        },
        occurred: occurred.map(|fact| value(&fact.value, lang)).collect(),
        recorded: at(request, incident.logged_at),
        tickets,
        own_text: shown(incident.text.trim_end()),
        facts: incident.facts.iter().map(|it| fact(it, lang)).collect(),
        answers: answers(request),
        events: events(request.timeline, lang),
        letters: letters(request),
        evidence: evidence(request),
    }
}

fn shown(text: &str) -> String {
    visible(text).into_owned()
}

fn at(request: &CaseRequest<'_>, instant: DateTime<Utc>) -> String {
    let local = instant.with_timezone(request.now.offset());
    date::full_date_time(local, request.lang)
}

fn fact(fact: &Fact, lang: Lang) -> FactRow {
    let value = value(&fact.value, lang);
    let as_written = shown(fact.as_written.trim());
    FactRow {
        label: label::fact_kind(fact.kind(), lang).to_owned(),
        as_written: if as_written == value {
            String::new()
        } else {
            as_written
        },
        value,
    }
}

fn value(value: &FactValue, lang: Lang) -> String {
    match value {
        FactValue::OccurredAt(moment) => date::moment(moment, lang),
        FactValue::Amount { number, asset } => format::amount(&number.to_string(), asset, lang),
        FactValue::Address { address, chain, .. } => match chain {
            Some(chain) => format!("{} ({chain})", shown(address)),
            None => shown(address),
        },
        FactValue::TxId(text) | FactValue::Text(_, text) => shown(text),
    }
}

fn answers(request: &CaseRequest<'_>) -> Vec<AnswerRow> {
    let needs = || request.pack.guides.iter().flat_map(|guide| &guide.needs);
    let answers = request.incident.answers.iter();
    let row = answers.map(|answer| {
        let asked = needs().find(|need| need.code == answer.code);
        let label = asked.map_or(answer.code.as_str(), |need| need.label.get(request.lang));
        AnswerRow {
            label: shown(label),
            value: shown(&answer.text),
        }
    });
    row.collect()
}

fn events(timeline: &[TimelineEvent], lang: Lang) -> Vec<EventRow> {
    let mut before: Option<NaiveDate> = None;
    let row = timeline.iter().map(|event| {
        let day = event.at.first_day();
        let gap = before
            .zip(day)
            .map_or(0, |(from, to)| (to - from).num_days());
        before = day.or(before);
        EventRow {
            at: date::moment(&event.at, lang),
            kind: label::coded(&event.kind, label::event_kind, lang).to_owned(),
            side: side(&event.kind),
            gap: gap.max(0),
            text: shown(&event.text),
        }
    });
    row.collect()
}

/// Returns who acted in an entry.
fn side(kind: &Coded<EventKind>) -> &'static str {
    use EventKind::{Call, Chat, Replied, Sent, Step, Tried};
    match kind.known() {
        Some(Sent | Call | Chat | Tried | Step) => "you",
        Some(Replied) => "desk",
        _ => "other",
    }
}

/// Returns what was sent and received in the order of its times.
fn letters(request: &CaseRequest<'_>) -> Vec<LetterRow> {
    let sent = request.inquiries.iter();
    let received = request.replies.iter();
    let mut letters: Vec<(LetterPlace, LetterRow)> = sent
        .map(|it| (it.place(), sent_row(it, request)))
        .chain(received.map(|it| (it.place(), received_row(it, request))))
        .collect();
    letters.order_by(|(one, _), (other, _)| one.cmp(other));
    letters.into_iter().map(|(_, row)| row).collect()
}

fn sent_row(inquiry: &Inquiry, request: &CaseRequest<'_>) -> LetterRow {
    let optional = |text: &Option<String>| text.as_deref().map(shown);
    let spoken = inquiry.channel.window() == Some(Window::Phone);
    // Where nothing but what was promised is known of a call, that is said once.
    let only_promise = spoken && inquiry.promise.as_deref() == Some(inquiry.body.as_str());
    LetterRow {
        way: if spoken { "called" } else { "sent" },
        at: at(request, inquiry.sent_at),
        channel: Some(channel_name(&inquiry.channel, request.lang)),
        stage: Some(inquiry.stage.code()),
        kind: None,
        suspect: false,
        stray: false,
        ticket: optional(&inquiry.ticket),
        spoke_with: optional(&inquiry.spoke_with),
        promise: optional(&inquiry.promise),
        promised_on: day(inquiry.promised_on, request.lang),
        subject: shown(&inquiry.subject),
        text: if only_promise {
            String::new()
        } else {
            shown(&inquiry.body)
        },
        sha256: inquiry.sha256.clone(),
    }
}

fn received_row(reply: &Reply, request: &CaseRequest<'_>) -> LetterRow {
    let is_suspect = reply.kind.known() == Some(ReplyKind::Suspect);
    LetterRow {
        way: "received",
        at: at(request, reply.received_at),
        kind: Some(reply.kind.code().to_owned()),
        suspect: is_suspect,
        stray: reply.inquiry.is_none() && !is_suspect,
        ticket: reply.ticket.as_deref().map(shown),
        promised_on: day(reply.promised_on, request.lang),
        subject: shown(&reply.subject),
        text: shown(&reply.text),
        sha256: reply.sha256.clone(),
        ..LetterRow::default()
    }
}

fn day(day: Option<NaiveDate>, lang: Lang) -> Option<String> {
    day.map(|day| date::full_day(day, lang))
}

fn evidence(request: &CaseRequest<'_>) -> Vec<EvidenceRow> {
    let row = request.evidence.iter().map(|kept| EvidenceRow {
        number: kept.number,
        name: shown(&kept.name),
        media_type: shown(&kept.media_type),
        size: file_size(kept.bytes),
        added_at: at(request, kept.added_at),
        located: kept.located,
        sha256: kept.sha256.clone(),
    });
    row.collect()
}
