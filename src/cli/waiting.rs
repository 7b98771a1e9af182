//! The clocks of incidents, with the packs that they are read by.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use chrono::NaiveDate;

use super::again::Again;
use super::app::App;
use super::failure::Failure;
use crate::domain::{Correspondence, Desk, Inquiry, Order as _, ProviderId, Status};
use crate::intake;
use crate::pack::{self, BusinessDays, Pack};
use crate::routing::{self, Clock, OpenRequest, Turn};
use crate::store::Store;
use crate::view::DueRow;

/// Reads clocks; each provider's pack is looked up once.
pub(crate) struct Waiting<'a> {
    app: &'a App,
    packs: RefCell<HashMap<ProviderId, Rc<Pack>>>,
}

impl<'a> Waiting<'a> {
    /// Reads by the app's clock and packs.
    pub(crate) fn new(app: &'a App) -> Self {
        Self {
            app,
            packs: RefCell::default(),
        }
    }

    /// Returns the clock of every matter of an incident, the most pressing first.
    pub(crate) fn clocks(&self, provider: &ProviderId, known: &Correspondence) -> Vec<Clock> {
        let pack = self.pack(provider);
        // Most incidents were written about to nobody yet, and no body outside is looked up for them.
        let bodies = match known.sent[..] {
            [] => &[],
            _ => pack::bodies(),
        };
        let (calendar, now) = (pack::calendar(), self.app.now());
        let mut clocks = routing::clocks(known, &pack, bodies, calendar, now);
        let again = Again::new(self.app, self.app.lang());
        for asked in clocks.iter_mut().flat_map(|clock| &mut clock.asked) {
            asked.until = self.until(asked, known);
            asked.words = again.text(&asked.words);
        }
        clocks
    }

    /// Returns until when something is asked, counted from the day of the answer that asks it.
    fn until(&self, asked: &OpenRequest, known: &Correspondence) -> Option<NaiveDate> {
        let reply = known.replies.iter().find(|one| one.id == asked.reply)?;
        let at = reply.received_at.with_timezone(self.app.now().offset());
        let days = BusinessDays::new(pack::calendar());
        intake::read_asked_until(&asked.words, pack::reply_words(), &days, at)
    }

    /// Returns every matter that is somebody's turn: what is late first, then what is the user's.
    pub(crate) fn rows(&self, store: &Store) -> Result<Vec<DueRow>, Failure> {
        let mut rows = Vec::new();
        for awaited in store.awaited()? {
            let again = Again::new(self.app, self.app.lang()).keeping(awaited.kept);
            let sent = &awaited.known.sent;
            let mut clocks = self.clocks(&awaited.provider, &awaited.known);
            clocks.retain(|clock| clock.turn != Turn::Nobody);
            let one_of_several = clocks.len() > 1;
            let texts = if one_of_several {
                again.inquiries(store.inquiries(awaited.id)?)
            } else {
                Vec::new()
            };
            let about = |clock: &Clock| {
                let first = texts.iter().find(|one| Some(one.id) == clock.first);
                first.and_then(about)
            };
            let place = |clock: &Clock| sent.iter().position(|one| Some(one.id) == clock.first);
            rows.extend(clocks.into_iter().map(|clock| DueRow {
                inquiry: place(&clock).map(|place| place + 1),
                one_of_several,
                about: about(&clock),
                id: awaited.id,
                title: again.text(&awaited.title),
                ticket: clock.ticket.as_deref().map(|ticket| again.text(ticket)),
                replies: awaited.known.replies.iter().map(|reply| reply.id).collect(),
                clock,
            }));
        }
        rows.order_by_key(|row| {
            let late = row.clock.is_overdue();
            let yours = row.clock.turn == Turn::You;
            let by = row.clock.answer_by().or(row.clock.due_on);
            // A day that is named comes before what has none.
            (!late, !yours, by.is_none(), by, row.clock.since, row.id)
        });
        Ok(rows)
    }

    fn pack(&self, provider: &ProviderId) -> Rc<Pack> {
        let mut packs = self.packs.borrow_mut();
        let pack = packs
            .entry(provider.clone())
            .or_insert_with(|| self.app.packs().named(&provider.0).pack);
        Rc::clone(pack)
    }
}

/// Returns the subject of an inquiry, else the first line of its text.
fn about(inquiry: &Inquiry) -> Option<String> {
    let lines = std::iter::once(inquiry.subject.as_str()).chain(inquiry.body.lines());
    let said = lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    said.into_iter().find(|line| !line.is_empty())
}

/// Returns the status that an incident's clocks lead to; `None` where they say nothing.
pub(crate) fn status(clocks: &[Clock]) -> Option<Status> {
    let is = |turn| clocks.iter().any(|clock| clock.turn == turn);
    if is(Turn::You) {
        Some(Status::Answered)
    } else if is(Turn::Desk) {
        Some(Status::Waiting)
    } else {
        None
    }
}

/// Returns the most pressing matter with the provider itself, of all that are open.
pub(crate) fn with_the_provider(clocks: &[Clock]) -> Option<&Clock> {
    clocks.iter().find(|clock| {
        let channel = clock.channel.as_ref();
        channel.is_some_and(|channel| channel.desk() != Desk::Body)
    })
}
