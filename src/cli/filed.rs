//! Which inquiry an answer answers.

use chrono::{DateTime, Utc};

use super::app::App;
use super::failure::Failure;
use super::letter_failure::LetterFailure;
use crate::domain::{Channel, Inquiry, InquiryId, Reply};
use crate::i18n::date;

/// The inquiry that an answer is filed under, if any.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Filed<'a>(Option<&'a Inquiry>);

impl Filed<'_> {
    /// Returns the inquiry's number in the record.
    pub(crate) fn id(self) -> Option<InquiryId> {
        self.0.map(|inquiry| inquiry.id)
    }
}

/// Finds the inquiry: the one that was told by its number from 1, else the one with the desk's
/// number, else the last that was sent before the answer came.
pub(crate) fn inquiry<'a>(
    sent: &'a [Inquiry],
    told: Option<usize>,
    ticket: Option<&str>,
    received_at: DateTime<Utc>,
) -> Result<Filed<'a>, Failure> {
    if let Some(number) = told {
        let found = number.checked_sub(1).map(|place| sent.get(place));
        return match found {
            None => Ok(Filed(None)),
            Some(Some(inquiry)) => Ok(Filed(Some(inquiry))),
            Some(None) => Err(LetterFailure::NoInquiry {
                number,
                count: sent.len(),
            }
            .into()),
        };
    }
    let before = || {
        let before = sent.iter().filter(|inquiry| inquiry.sent_at <= received_at);
        before.collect::<Vec<_>>()
    };
    let numbered = before().into_iter().rfind(|inquiry| {
        let known = inquiry.ticket.as_deref();
        known.is_some() && known == ticket
    });
    let last = || {
        before()
            .into_iter()
            .max_by_key(|inquiry| (inquiry.sent_at, inquiry.id))
    };
    Ok(Filed(numbered.or_else(last)))
}

/// Returns under which inquiry an answer was filed: its number from 1, and its window.
pub(crate) fn told<'a>(sent: &'a [Inquiry], reply: &Reply) -> Option<(usize, &'a Channel)> {
    let place = sent.iter().position(|one| Some(one.id) == reply.inquiry)?;
    Some((place + 1, &sent.get(place)?.channel))
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
