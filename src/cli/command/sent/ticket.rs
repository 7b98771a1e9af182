//! `sent --ticket` alone: the number that a desk gave later for what was sent.

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::follows::same_number;
use crate::cli::{matter, moment};
use crate::domain::{EventKind, IncidentId, Inquiry};
use crate::safety::ClearedText;
use crate::store::{NewEvent, Store};

/// Notes a number that came later: for the inquiry that was told, else if it can only be that of
/// what was sent last; `None` where it belongs to what is to be recorded now.
pub(super) fn note(
    app: &App,
    store: &Store,
    (id, told): (IncidentId, Option<usize>),
    ticket: &ClearedText,
) -> Result<Option<Inquiry>, Failure> {
    let words = &app.words().talk;
    let sent = store.inquiries(id)?;
    let meant = match told {
        Some(number) => Some(matter::inquiry(&sent, number)?),
        None => sent.last(),
    };
    let Some(meant) = meant else { return Ok(None) };
    // A draft that was shown since and not sent: the number is that of the draft.
    let drafted = || -> Result<bool, Failure> {
        let last = store.last_revision(id, None)?;
        Ok(told.is_none()
            && last.is_some_and(|draft| {
                !sent
                    .iter()
                    .any(|sent| draft.body == sent.body && draft.subject == sent.subject)
            }))
    };
    let is_it = |one: &&Inquiry| {
        let number = one.ticket.as_deref();
        number.is_some_and(|number| same_number(number, ticket.as_str()))
    };
    // The same number once more is no second sending.
    let known = match told {
        Some(_) => Some(meant).filter(is_it),
        None => sent.iter().rfind(is_it),
    };
    if let Some(known) = known {
        if drafted()? {
            return Ok(None);
        }
        let one = matter::named(app, &sent, known);
        let say = app.words().inquiry.number_known;
        app.ui.status(&say(ticket.as_str(), &one));
        return Ok(Some(known.clone()));
    }
    let (kind, text) = match meant.ticket.as_deref() {
        Some(old) => (
            EventKind::Corrected,
            (words.event_corrected)(words.ticket, old, ticket.as_str()),
        ),
        None => (
            EventKind::Added,
            (words.event_added)(words.ticket, ticket.as_str()),
        ),
    };
    let text = app.clear_again(&text);
    let event = NewEvent {
        kind,
        at: moment::now(app),
        text: &text,
    };
    let only = told.map(|_| meant.id);
    let noted = store.note_ticket(id, only, ticket, &event, app.stamp())?;
    if noted.is_some()
        && let Some(old) = meant.ticket.as_deref()
    {
        // A number that takes the place of another is never noted without a word.
        let one = matter::named(app, &sent, meant);
        let say = app.words().sending.renumbered;
        app.ui
            .warning(&say(&id.to_string(), &one, old, ticket.as_str()));
        return Ok(noted);
    }
    if noted.is_some() {
        let said = id.to_string();
        if sent.len() == 1 {
            app.ui.status(&(words.ticket_noted)(&said, ticket.as_str()));
            return Ok(noted);
        }
        // Of several inquiries it is said whose number it is now.
        let one = matter::named(app, &sent, meant);
        let words = &app.words().inquiry;
        app.ui
            .status(&(words.numbered)(&said, ticket.as_str(), &one));
        if told.is_none() {
            app.ui.hint(words.numbered_hint);
        }
    }
    Ok(noted)
}
