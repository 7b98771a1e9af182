//! What is recorded of an answer beside its text.

use super::ReplyArgs;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::impostor::Contacts;
use crate::cli::incoming::{self, Incoming};
use crate::cli::limits::Limited;
use crate::domain::ReplyKind;
use crate::intake::ReplyReading;
use crate::safety::ClearedText;

/// What is recorded of an answer beside its text: as told, else as read.
pub(super) struct Told {
    pub(super) kind: ReplyKind,
    pub(super) ticket: Option<ClearedText>,
    /// Other numbers in it, where the user did not say which it is.
    pub(super) others: Vec<ClearedText>,
    pub(super) promised_on: Option<chrono::NaiveDate>,
    pub(super) questions: Vec<ClearedText>,
    /// The contacts in it that are made to look like the provider's.
    pub(super) suspects: String,
}

impl Told {
    pub(super) fn new(
        app: &App,
        args: &ReplyArgs,
        incoming: &Incoming,
        reading: &ReplyReading,
        contacts: &Contacts,
    ) -> Result<Self, Failure> {
        let is_suspect = !contacts.suspect().is_empty();
        let proposed = if is_suspect {
            ReplyKind::Suspect
        } else {
            reading.kind
        };
        let kind = args.kind.unwrap_or(proposed);
        // A number or a day of somebody who only pretends to be the desk is nobody's.
        let is_the_desks = kind != ReplyKind::Suspect;
        let read = reading.ticket.as_deref().filter(|_| is_the_desks);
        let ticket = args.ticket.as_deref().or(read);
        let others = match args.ticket {
            None if is_the_desks => reading.other_tickets.iter(),
            _ => [].iter(),
        };
        let promised_on = match args.promised.as_deref() {
            Some(written) => incoming::promised_day(app, written, incoming.received_at)?,
            None => reading.promised_on.filter(|_| is_the_desks),
        };
        Ok(Self {
            kind,
            suspects: contacts.named(app.words().history.separator),
            ticket: ticket
                .map(|ticket| app.clear_limited(Limited::Ticket, ticket))
                .transpose()?,
            others: others
                .map(|ticket| app.clear_limited(Limited::Ticket, ticket))
                .collect::<Result<_, _>>()?,
            promised_on,
            questions: match asked(app, &args.asks) {
                Some(told) => told,
                None if !is_the_desks => Vec::new(),
                None => {
                    let read = reading.questions.iter();
                    read.map(|asked| app.clear_again(asked)).collect()
                }
            },
        })
    }
}

/// Returns what an answer asks, as the user tells it; `none` is nothing.
pub(crate) fn asked(app: &App, told: &[String]) -> Option<Vec<ClearedText>> {
    let asked = told.iter().map(|asked| asked.trim());
    let asked = asked.filter(|asked| !asked.is_empty() && !incoming::is_none(asked));
    let asked = asked.map(|asked| app.clear_words(asked));
    (!told.is_empty()).then(|| asked.collect())
}
