//! What went out, came back and was kept, for the texts that go on from it.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use super::Request;
use super::context::{
    AfterView, Context, EventView, EvidenceView, LetterView, MomentView, ReplyView, SentView,
    ToView,
};
use super::format;
use super::happened::to_the_minute;
use super::known::moment_view;
use crate::domain::{
    Channel, Code as _, Desk, EventKind, Evidence, Inquiry, InquiryId, Lang, Moment, Precision,
    Reply, Window,
};
use crate::i18n::label;
use crate::pack;
use crate::text::{fold, sentences, visible};

/// What went out, came back and was kept about an incident.
#[derive(Debug, Clone, Copy, Default)]
pub struct After<'a> {
    /// What was sent, in the order of recording.
    pub inquiries: &'a [Inquiry],
    /// What was answered, in the order of recording.
    pub replies: &'a [Reply],
    /// The files that were kept.
    pub evidence: &'a [Evidence],
    /// How the matter stands that a follow-up goes on with.
    pub wait: Option<Wait>,
    /// For whom a complaint or dossier is.
    pub to: Option<&'a Channel>,
}

/// How a matter stands.
#[derive(Debug, Clone, Copy)]
pub struct Wait {
    /// The inquiry that was sent last in it.
    pub inquiry: Option<InquiryId>,
    /// The code of what moved its clock last.
    pub turn: &'static str,
    /// Whether the answer is late.
    pub late: bool,
    /// The business days that have passed since it became that turn.
    pub days: u32,
    /// The day that the desk promised.
    pub promised_on: Option<NaiveDate>,
}

/// Puts all of it into the context.
pub(super) fn tell(context: &mut Context, request: &Request<'_>, zone: FixedOffset) {
    let Request { after, lang, .. } = *request;
    let at = |instant: DateTime<Utc>| Some(minute(instant, zone));
    let mut view = AfterView {
        today: Some(day(request.now.date_naive())),
        evidence: after.evidence.iter().map(evidence).collect(),
        to: after.to.map(|to| addressee(to, request)),
        ..AfterView::default()
    };
    let mut letters: Vec<(DateTime<Utc>, LetterView)> = Vec::new();
    for (index, inquiry) in after.inquiries.iter().enumerate() {
        let window = channel_name(&inquiry.channel, lang);
        view.sent.push(SentView {
            number: index + 1,
            at: at(inquiry.sent_at),
            window: window.clone(),
            ticket: inquiry.ticket.clone(),
        });
        view.tickets.extend(inquiry.ticket.clone());
        let letter = LetterView {
            at: at(inquiry.sent_at),
            kind: EventKind::Sent.code().to_owned(),
            window,
            ticket: inquiry.ticket.clone(),
            with: inquiry.spoke_with.clone(),
            promise: inquiry.promise.clone(),
            promised_on: inquiry.promised_on.map(day),
            subject: inquiry.subject.clone(),
            sha256: inquiry.sha256.clone(),
        };
        letters.push((inquiry.sent_at, letter));
    }
    for (index, reply) in after.replies.iter().enumerate() {
        view.replies.push(ReplyView {
            number: index + 1,
            at: at(reply.received_at),
            kind: reply.kind.code().to_owned(),
            subject: reply.subject.clone(),
            promised_on: reply.promised_on.map(day),
        });
        view.tickets.extend(reply.ticket.clone());
        let letter = LetterView {
            at: at(reply.received_at),
            kind: reply.kind.code().to_owned(),
            ticket: reply.ticket.clone(),
            promised_on: reply.promised_on.map(day),
            subject: reply.subject.clone(),
            sha256: reply.sha256.clone(),
            ..LetterView::default()
        };
        letters.push((reply.received_at, letter));
    }
    letters.sort_by_key(|(at, _)| *at);
    view.letters = letters.into_iter().map(|(_, letter)| letter).collect();
    let mut seen = std::collections::HashSet::new();
    view.tickets.retain(|ticket| seen.insert(ticket.clone()));
    if let Some(wait) = after.wait {
        view.turn = wait.turn;
        view.late = wait.late;
        view.days = wait.days;
        view.promised = wait.promised_on.map(day);
    }
    let last_reply = after.replies.iter().max_by_key(|reply| reply.received_at);
    if let Some(reply) = last_reply {
        view.asked.clone_from(&reply.questions);
    }
    happened(&mut view, request, zone);
    told(&mut view, context, request);
    context.after = view;
}

/// Sorts the timeline into what is new since something was sent last, and everything.
fn happened(view: &mut AfterView, request: &Request<'_>, zone: FixedOffset) {
    use EventKind::{Call, Chat, Error, Mail, Observed, Public, Step, Tried};
    let sent = request
        .after
        .inquiries
        .iter()
        .map(|inquiry| inquiry.sent_at);
    let last_sent = sent.max();
    let logged_at = request.incident.logged_at;
    for event in request.timeline {
        let Some(kind @ (Observed | Tried | Step | Error | Call | Chat | Mail | Public)) =
            event.kind.known()
        else {
            continue;
        };
        // What was tried before the record began has no time of its own.
        let untold = kind == Tried && event.at.when.is_at(logged_at);
        let entry = EventView {
            kind: kind.code(),
            at: (!untold).then(|| moment_view(&to_the_minute(&event.at), Some(zone))),
            text: event.text.clone(),
        };
        if last_sent.is_some_and(|sent| event.recorded_at > sent) {
            view.news.push(entry.clone());
        }
        view.chronology.push(entry);
    }
}

/// Sorts what was told into recollection and inference.
fn told(view: &mut AfterView, context: &Context, request: &Request<'_>) {
    let words: Vec<String> = pack::terms()
        .inference
        .iter()
        .map(|word| fold(word))
        .collect();
    for sentence in sentences(request.incident.text.trim()) {
        let sentence = sentence.trim();
        let folded = fold(sentence);
        if sentence.is_empty() {
            continue;
        }
        if words.iter().any(|word| folded.contains(word.as_str())) {
            view.inferred.push(sentence.to_owned());
        } else {
            view.recollected.push(sentence.to_owned());
        }
    }
    let exact = |moment: &&MomentView| {
        [Precision::Second, Precision::Minute]
            .iter()
            .any(|precision| precision.code() == moment.precision)
    };
    let (exact, vague): (Vec<&MomentView>, Vec<&MomentView>) =
        context.moments.iter().partition(exact);
    view.exact = exact.into_iter().cloned().collect();
    view.vague = vague.into_iter().cloned().collect();
}

fn evidence(file: &Evidence) -> EvidenceView {
    EvidenceView {
        number: file.number,
        name: format::one_line(&visible(&file.name)),
        bytes: file.bytes,
        sha256: file.sha256.clone(),
    }
}

/// Returns the name of a channel; an outside body goes by the name that people know.
fn channel_name(channel: &Channel, lang: Lang) -> String {
    let body = pack::bodies()
        .iter()
        .find(|body| body.code == channel.code());
    match (channel, body) {
        (Channel::Body(_), Some(body)) => body.name.get(lang).to_owned(),
        _ => label::channel(channel, lang).to_owned(),
    }
}

fn addressee(to: &Channel, request: &Request<'_>) -> ToView {
    let outside = to.desk() == Desk::Body;
    let name = if *to == Channel::Window(Window::ComplaintsDesk) {
        request.provider_name.to_owned()
    } else {
        channel_name(to, request.lang)
    };
    ToView {
        code: to.code().to_owned(),
        name,
        outside,
    }
}

fn minute(instant: DateTime<Utc>, zone: FixedOffset) -> MomentView {
    let moment = Moment {
        precision: Precision::Minute,
        ..Moment::exact(instant.with_timezone(&zone))
    };
    moment_view(&moment, Some(zone))
}

fn day(date: NaiveDate) -> MomentView {
    moment_view(&Moment::day(date), None)
}
