//! What went out, came back and was kept, for the texts that go on from it.

pub(super) mod context;

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use super::Request;
use super::context::{
    AfterView, Context, EvidenceView, LetterView, MomentView, ReplyView, SaidView, SentView, ToView,
};
use super::known::moment_view;
use super::{chronology, format};
use crate::domain::{
    Channel, Code as _, Desk, EventKind, Evidence, Inquiry, InquiryId, Lang, LetterPlace, Moment,
    Order as _, Precision, Rendering, Reply, ReplyId, ReplyKind, Window,
};
use crate::i18n::label;
use crate::pack;
use crate::text::visible;

/// What went out, came back and was kept about an incident.
#[derive(Debug, Clone, Copy, Default)]
pub struct After<'a> {
    /// What was sent, in the order of recording.
    pub inquiries: &'a [Inquiry],
    /// What was answered, in the order of recording.
    pub replies: &'a [Reply],
    /// The files that were kept.
    pub evidence: &'a [Evidence],
    /// What the desk said as its reasons, in its own sentences, with the answer that says it.
    pub reasons: &'a [(ReplyId, String)],
    /// How the matter stands that a follow-up goes on with.
    pub wait: Option<Wait<'a>>,
    /// For whom a complaint or dossier is.
    pub to: Option<&'a Channel>,
    /// What was sent about something else, of which the text does not speak.
    pub apart: &'a [InquiryId],
}

impl After<'_> {
    /// Tells whether an inquiry belongs to the matter that a text goes on with.
    pub(super) fn is_of(&self, id: InquiryId) -> bool {
        self.wait.is_some_and(|wait| wait.inquiries.contains(&id))
    }
}

/// How a matter stands.
#[derive(Debug, Clone, Copy)]
pub struct Wait<'a> {
    /// Everything that was sent in it.
    pub inquiries: &'a [InquiryId],
    /// The desk's number for it.
    pub ticket: Option<&'a str>,
    /// What the desk asks and was not sent yet.
    pub asked: &'a [String],
    /// The code of what moved its clock last.
    pub turn: &'static str,
    /// Whether the answer is late.
    pub late: bool,
    /// The business days that have passed since it became that turn.
    pub days: u32,
    /// The day that the desk promised, and for which nothing came since.
    pub promised_on: Option<NaiveDate>,
    /// Whether that day has passed.
    pub is_broken: bool,
}

/// Puts all of it into the context.
pub(super) fn tell(context: &mut Context, request: &Request<'_>, zone: FixedOffset) {
    let Request { after, lang, .. } = *request;
    let at = |instant: DateTime<Utc>| Some(minute(instant, zone));
    let mut view = AfterView {
        today: Some(day(request.now.date_naive())),
        evidence: {
            let files = after.evidence.iter();
            files
                .map(|file| evidence(file, request.rendering))
                .collect()
        },
        to: after.to.map(|to| addressee(to, request)),
        ..AfterView::default()
    };
    let mut letters: Vec<(LetterPlace, LetterView)> = Vec::new();
    // A follow-up speaks of its own matter; a desk is told nothing of what others were asked.
    let is_told = |id: InquiryId| match request.rendering {
        Rendering::FollowUp => after.is_of(id),
        _ => !after.apart.contains(&id),
    };
    for (index, inquiry) in after.inquiries.iter().enumerate() {
        if !is_told(inquiry.id) {
            continue;
        }
        let window = channel_name(&inquiry.channel, lang);
        view.sent.push(SentView {
            number: index + 1,
            at: at(inquiry.sent_at),
            channel: inquiry.channel.code().to_owned(),
            window: window.clone(),
            ticket: inquiry.ticket.clone(),
        });
        view.sent_text.push_str(&inquiry.body);
        view.sent_text.push('\n');
        let letter = LetterView {
            at: at(inquiry.sent_at),
            kind: EventKind::Sent.code().to_owned(),
            channel: inquiry.channel.code().to_owned(),
            desk: inquiry.channel.desk().code(),
            window,
            ticket: inquiry.ticket.clone(),
            with: inquiry.spoke_with.clone(),
            promise: inquiry.promise.clone(),
            promised_on: inquiry.promised_on.map(day),
            subject: inquiry.subject.clone(),
            sha256: inquiry.sha256.clone(),
        };
        letters.push((inquiry.place(), letter));
    }
    // What is not the desk's stands in no text.
    let replies = after
        .replies
        .iter()
        .enumerate()
        .filter(|(_, reply)| reply.is_the_desks() && reply.inquiry.is_some_and(is_told));
    for (index, reply) in replies.clone() {
        view.replies.push(ReplyView {
            number: index + 1,
            at: at(reply.received_at),
            kind: reply.kind.code().to_owned(),
            subject: reply.subject.clone(),
            promised_on: reply.promised_on.map(day),
        });
        let own = after.reasons.iter().filter(|(id, _)| *id == reply.id);
        view.reasons.extend(own.map(|(_, said)| SaidView {
            text: said.clone(),
            on: day(reply.received_at.with_timezone(&zone).date_naive()),
        }));
        let letter = LetterView {
            at: at(reply.received_at),
            kind: reply.kind.code().to_owned(),
            ticket: reply.ticket.clone(),
            promised_on: reply.promised_on.map(day),
            subject: reply.subject.clone(),
            sha256: reply.sha256.clone(),
            ..LetterView::default()
        };
        letters.push((reply.place(), letter));
    }
    letters.order_by(|(one, _), (other, _)| one.cmp(other));
    view.letters = letters.into_iter().map(|(_, letter)| letter).collect();
    if let Some(wait) = after.wait {
        view.ticket = wait.ticket.map(str::to_owned);
        view.turn = wait.turn;
        view.late = wait.late;
        view.days = wait.days;
        let promised = wait.promised_on.map(day);
        view.promised = promised.clone().filter(|_| !wait.is_broken);
        view.broken = promised.filter(|_| wait.is_broken);
        let own = replies.filter(|(_, reply)| reply.inquiry.is_some_and(|id| after.is_of(id)));
        view.heard = own
            .into_iter()
            .any(|(_, reply)| reply.kind.known() != Some(ReplyKind::Acknowledgement));
        view.asked = wait.asked.to_vec();
    }
    // A first letter tells the record itself; those that go on from one divide it.
    if request.rendering.is_after() {
        chronology::happened(&mut view, request, zone);
        chronology::told(&mut view, context, request);
    }
    context.after = view;
}

/// Returns a file as a text names it; in a chat it is named by its ending, for names of files often
/// name their owner.
fn evidence(file: &Evidence, rendering: Rendering) -> EvidenceView {
    let name = format::one_line(&visible(&file.name));
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let is_ending = |it: &&str| it.len() < 6 && it.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let name = match (rendering, ending.filter(is_ending)) {
        (Rendering::Chat, Some(ending)) => format!("{}.{ending}", Evidence::NAME_LEFT_OUT),
        (Rendering::Chat, None) => Evidence::NAME_LEFT_OUT.to_owned(),
        _ => name,
    };
    EvidenceView {
        number: file.number,
        name,
        bytes: file.bytes,
        sha256: file.sha256.clone(),
    }
}

/// Returns the name of a channel; an outside body goes by the name that people know.
pub(super) fn channel_name(channel: &Channel, lang: Lang) -> String {
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
