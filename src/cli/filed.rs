//! Which inquiry an answer answers.

use chrono::{DateTime, Utc};

use super::app::App;
use super::failure::Failure;
use super::follows::same_number;
use super::incoming::Incoming;
use super::matter;
use crate::domain::{Channel, IncidentId, Inquiry, InquiryId, Order as _, Reply};
use crate::i18n::date;
use crate::safety::ClearedText;
use crate::store::Store;

/// The inquiry that an answer is filed under, if any.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Filed<'a> {
    inquiry: Option<&'a Inquiry>,
    /// Whether the answer has a number that no inquiry of the incident has, where that leaves a
    /// doubt.
    is_new: bool,
}

impl Filed<'_> {
    /// Returns the inquiry's number in the record.
    pub(crate) fn id(self) -> Option<InquiryId> {
        self.inquiry.map(|inquiry| inquiry.id)
    }

    /// Returns the answer with the same words to the same inquiry, if there is one already, with
    /// its number from 1. What came at another time that was told is another answer.
    pub(crate) fn known(
        self,
        replies: Vec<Reply>,
        incoming: &Incoming,
        told_at: bool,
    ) -> Option<(usize, Reply)> {
        let mut same = replies.into_iter().enumerate().filter(|(_, known)| {
            let same_words = known.text == incoming.text.as_str()
                && known.subject == incoming.subject.as_str()
                && known.inquiry == self.id();
            same_words && (!told_at || known.received_at == incoming.received_at)
        });
        same.next().map(|(place, known)| (place + 1, known))
    }

    /// Says of a number that is new with which inquiry the answer was put, and of one that another
    /// incident has, which that is.
    pub(crate) fn tell(
        self,
        app: &App,
        store: &Store,
        id: IncidentId,
        (sent, ticket): (&[Inquiry], Option<&str>),
    ) -> Result<(), Failure> {
        let (Some(ticket), true) = (ticket, self.is_new) else {
            return Ok(());
        };
        let words = &app.words().inquiry;
        if let Some(other) = store.incident_of_ticket(ticket, id)? {
            let (said, number) = (other.to_string(), other.0.to_string());
            app.ui
                .warning(&(words.number_elsewhere)(ticket, &said, &number));
            return Ok(());
        }
        let Some(inquiry) = self.inquiry.filter(|_| sent.len() > 1) else {
            return Ok(());
        };
        let one = matter::named(app, sent, inquiry);
        let number = id.0.to_string();
        app.ui.status(&(words.number_new)(ticket, &one, &number));
        Ok(())
    }
}

/// Finds the inquiry that was told by its number from 1; 0 is none.
pub(crate) fn told_inquiry(sent: &[Inquiry], number: usize) -> Result<Filed<'_>, Failure> {
    let inquiry = match number {
        0 => None,
        number => Some(matter::inquiry(sent, number)?),
    };
    Ok(Filed {
        inquiry,
        is_new: false,
    })
}

/// Finds the inquiry: the one with the desk's number, else, where the number is new, the last of a
/// matter that has none yet, else the last that was sent before the answer came.
pub(crate) fn inquiry<'a>(
    (sent, replies): (&'a [Inquiry], &[Reply]),
    ticket: Option<&str>,
    received_at: DateTime<Utc>,
) -> Filed<'a> {
    let mut before: Vec<&Inquiry> = sent.iter().filter(|it| it.sent_at <= received_at).collect();
    before.order_by_key(|inquiry| (inquiry.sent_at, inquiry.id));
    let answered = |inquiry: &Inquiry| {
        let id = inquiry.id;
        let own = replies
            .iter()
            .filter(move |reply| reply.inquiry == Some(id));
        own.filter(|reply| reply.is_the_desks())
            .filter_map(|reply| reply.ticket.as_deref())
    };
    let numbers = |inquiry: &'a Inquiry| {
        inquiry
            .ticket
            .as_deref()
            .into_iter()
            .chain(answered(inquiry))
    };
    let last = before.last().copied();
    let Some(ticket) = ticket else {
        return Filed {
            inquiry: last,
            is_new: false,
        };
    };
    let mut known = before.iter().copied();
    if let Some(numbered) = known.rfind(|it| numbers(it).any(|number| same_number(number, ticket)))
    {
        return Filed {
            inquiry: Some(numbered),
            is_new: false,
        };
    }
    let is_numbered = |one: &Inquiry| {
        let began = began(sent, one);
        let mut matter = sent.iter().filter(|it| matter_is(sent, it, began));
        matter.any(|it| numbers(it).next().is_some())
    };
    let mut before = before.into_iter();
    let unnumbered = before.rfind(|inquiry| !is_numbered(inquiry));
    Filed {
        inquiry: unnumbered.or(last),
        is_new: true,
    }
}

/// Tells whether an inquiry belongs to the matter that another began.
fn matter_is(sent: &[Inquiry], inquiry: &Inquiry, first: InquiryId) -> bool {
    began(sent, inquiry) == first
}

/// Returns the inquiry with which the matter of one began: what goes on to the same desk is one
/// matter.
fn began(sent: &[Inquiry], inquiry: &Inquiry) -> InquiryId {
    let mut first = inquiry;
    // An inquiry goes on from an earlier one only, so there are no more steps than inquiries.
    for _ in sent {
        let earlier = sent.iter().find(|one| Some(one.id) == first.follows);
        match earlier.filter(|earlier| earlier.channel.same_desk(&inquiry.channel)) {
            Some(earlier) => first = earlier,
            None => break,
        }
    }
    first.id
}

/// Returns under which inquiry an answer was filed: its number from 1, and its window.
pub(crate) fn told<'a>(sent: &'a [Inquiry], reply: &Reply) -> Option<(usize, &'a Channel)> {
    let place = sent.iter().position(|one| Some(one.id) == reply.inquiry)?;
    Some((place + 1, &sent.get(place)?.channel))
}

/// Tells whether an inquiry or an answer of the incident has a number.
pub(crate) fn is_known(sent: &[Inquiry], replies: &[Reply], ticket: &str) -> bool {
    let sent = sent.iter().filter_map(|inquiry| inquiry.ticket.as_deref());
    let replies = replies.iter().filter(|reply| reply.is_the_desks());
    let mut numbers = sent.chain(replies.filter_map(|reply| reply.ticket.as_deref()));
    numbers.any(|number| same_number(number, ticket))
}

/// Says that an answer names other numbers too: one of them may be the right one.
pub(crate) fn tell_others(app: &App, id: IncidentId, others: &[ClearedText]) {
    if others.is_empty() {
        return;
    }
    let others: Vec<&str> = others.iter().map(ClearedText::as_str).collect();
    let list = others.join(", ");
    app.ui.warning(&(app.words().inquiry.numbers_more)(
        &list,
        &id.0.to_string(),
    ));
}

/// Says what was read out of an answer, or told about it.
pub(crate) fn tell_read(app: &App, reply: &Reply) {
    let words = &app.words().after;
    if let Some(ticket) = &reply.ticket {
        app.ui.status(&(words.reply_ticket)(ticket));
    }
    if let Some(day) = reply.promised_on {
        app.ui
            .status(&(words.reply_promised)(&date::full_day(day, app.lang())));
    }
    if !reply.questions.is_empty() {
        app.ui.status(words.reply_asks);
        for asked in &reply.questions {
            app.ui.status(&format!("{}{asked}", app.style().bullet()));
        }
    }
}
