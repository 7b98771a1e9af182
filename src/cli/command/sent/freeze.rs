//! Freezing what was sent, with the turn that it leads to.

use chrono::{DateTime, Utc};

use super::said::{Said, was_closed_since};
use super::{SentArgs, seen};
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::follows::{Signs, follows};
use crate::cli::packs::Provider;
use crate::cli::waiting::{self, Waiting};
use crate::cli::{answer, compose, letter, moment};
use crate::domain::{
    Correspondence, EventKind, Incident, Inquiry, InquiryId, Moment, Precision, Revision, SentMark,
    Status, Window,
};
use crate::safety::ClearedText;
use crate::store::{NewEvent, NewInquiry, Store};
use crate::view;

/// What is known of an incident before something more is sent.
struct Known<'a> {
    incident: &'a Incident,
    provider: Provider,
    sent: Vec<Inquiry>,
    revisions: Vec<Revision>,
    letters: Correspondence,
}

/// Freezes the text as sent, and says what was taken for granted.
pub(super) fn record(
    app: &App,
    store: &Store,
    incident: &Incident,
    args: &SentArgs,
    ticket: Option<&ClearedText>,
) -> Result<Inquiry, Failure> {
    let id = incident.id;
    let provider = answer::provider(app, incident);
    let at = moment::past(app, &provider, args.at.as_deref())?;
    let sent_at = moment::start(at, app).unwrap_or_else(|| app.stamp());
    let known = Known {
        incident,
        provider,
        sent: store.inquiries(id)?,
        revisions: store.revisions(id)?,
        letters: store.correspondence(&[id])?.remove(&id).unwrap_or_default(),
    };
    let of = (incident, &known.provider);
    let said = Said::new(app, args, of, (&known.sent, &known.revisions), sent_at)?;
    let follows = known.follows(app, args, (&said, sent_at), ticket)?;
    let way = view::contacted(&said.channel, app.lang());
    let mut text = (app.words().talk.event_sent)(&way, ticket.map(ClearedText::as_str));
    if let Some(told) = said.call.told(app) {
        text = format!("{text}\n{told}");
    }
    let text = app.clear_again(&text);
    let reopened = app.clear_again(app.words().inquiry.event_reopened);
    let is_over = incident.status.known().is_some_and(Status::is_over);
    let stays_over = is_over && was_closed_since(store, id, sent_at)?;
    let mut new = NewInquiry {
        channel: &said.channel,
        stage: letter::stage(&said.channel),
        ticket,
        spoke_with: said.call.with.as_ref(),
        promise: said.call.promise.as_ref(),
        promised_on: said.call.promised_on,
        follows,
        subject: &said.text.subject,
        body: &said.text.body,
        sent_at,
        event: NewEvent {
            kind: EventKind::Sent,
            at,
            text: &text,
        },
        reopened: (is_over && !stays_over).then(|| NewEvent {
            kind: EventKind::Reopened,
            at: Moment {
                precision: Precision::Minute,
                ..Moment::exact(sent_at.with_timezone(app.now().offset()))
            },
            text: &reopened,
        }),
        leads_to: None,
    };
    if !stays_over {
        new.leads_to = Some(known.leads_to(app, &new));
    }
    let inquiry = store.record_sent(id, &new, app.stamp())?;
    let words = &app.words().inquiry;
    let done = match said.channel.window() {
        Some(Window::Phone) => words.called,
        _ => app.words().talk.sent,
    };
    app.ui.status(&done(&id.to_string(), &way));
    if stays_over {
        app.ui.hint(&(words.still_closed)(&id.0.to_string()));
    } else if is_over {
        app.ui.status(&(words.reopened)(&id.to_string()));
    }
    said.tell(app, id);
    seen::tell(app, id, args, &said, &known.sent);
    let place = known.sent.iter().position(|one| Some(one.id) == follows);
    if let Some(place) = place.filter(|_| args.inquiry.is_none()) {
        let later = known
            .sent
            .get(place)
            .is_some_and(|one| one.sent_at > sent_at);
        let words = app.words();
        let say = if later {
            words.inquiry.joins
        } else {
            words.after.follows
        };
        app.ui.status(&say(place + 1));
    }
    Ok(inquiry)
}

impl Known<'_> {
    /// Returns the earlier inquiry from which it goes on.
    fn follows(
        &self,
        app: &App,
        args: &SentArgs,
        (said, sent_at): (&Said, DateTime<Utc>),
        ticket: Option<&ClearedText>,
    ) -> Result<Option<InquiryId>, Failure> {
        if args.new {
            return Ok(None);
        }
        let clocks = Waiting::new(app).clocks(&self.incident.provider, &self.letters);
        let apart = if said.is_ours {
            let letters = (self.sent.as_slice(), self.revisions.as_slice());
            compose::apart(app, &self.provider, self.incident, letters, &clocks)
        } else {
            Vec::new()
        };
        let signs = Signs {
            told: args.inquiry,
            ticket: ticket.map(ClearedText::as_str),
            draft: said.text.goes_on_from.as_deref(),
            at: Some(sent_at),
            apart: &apart,
        };
        follows(&self.sent, &said.channel, &clocks, signs)
    }

    /// Returns the status that the clocks lead to with what is sent now: another matter may still
    /// be the user's turn.
    fn leads_to(&self, app: &App, new: &NewInquiry<'_>) -> Status {
        let mut letters = self.letters.clone();
        letters.over = false;
        if new.reopened.is_some() {
            letters.reopened_at = Some(new.sent_at);
        }
        letters.sent.push(SentMark {
            id: InquiryId(i64::MAX),
            uuid: String::new(),
            channel: new.channel.clone(),
            stage: new.stage,
            sent_at: new.sent_at,
            ticket: None,
            promised_on: new.promised_on,
            follows: new.follows,
        });
        let clocks = Waiting::new(app).clocks(&self.incident.provider, &letters);
        waiting::status(&clocks).unwrap_or(Status::Waiting)
    }
}
