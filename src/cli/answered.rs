//! What a command says of an answer that it took in.

use super::again::Again;
use super::app::App;
use super::failure::Failure;
use super::impostor::Contacts;
use super::incoming::{self, Incoming};
use super::waiting::Waiting;
use super::{answer, filed};
use crate::contacts::Why;
use crate::domain::{Code as _, Incident, Reply, ReplyKind, Status};
use crate::i18n::{date, label};
use crate::intake::ReplyReading;
use crate::store::Store;
use crate::view::{self, json};

/// Says what was recorded, what was read out of it, and what to beware of.
pub(crate) fn tell(
    app: &App,
    store: &Store,
    incident: &Incident,
    incoming: &Incoming,
    read: (&ReplyReading, &Contacts),
    reply: &Reply,
) -> Result<(), Failure> {
    let (reading, contacts) = read;
    let words = &app.words().after;
    let fake = &app.words().impostor;
    let (id, number) = (incident.id, incident.id.0.to_string());
    let pack = answer::provider(app, incident).pack;
    let is_suspect = reply.kind.known() == Some(ReplyKind::Suspect);
    let proposed = if contacts.suspect().is_empty() {
        reading.kind
    } else {
        ReplyKind::Suspect
    };
    let replies = store.replies(id)?;
    let sent = store.inquiries(id)?;
    let count = replies.len();
    let kind = label::coded(&reply.kind, label::reply_kind, app.lang());
    app.ui
        .status(&(words.reply_recorded)(&id.to_string(), count, kind));
    if is_suspect {
        app.ui.warning(&(fake.suspect)(&number, count));
    } else if reply.kind.code() == reading.kind.code() {
        app.ui.status(&match reading.because.as_slice() {
            [] => words.reply_no_words.to_owned(),
            because => (words.reply_because)(&because.join(app.words().history.separator)),
        });
    }
    match filed::told(&sent, reply) {
        _ if is_suspect => {}
        Some((number, channel)) => {
            let channel = view::channel_name(channel, app.lang());
            app.ui.status(&(words.reply_filed)(number, channel));
        }
        None => app.ui.warning(&(words.reply_stray)(&number)),
    }
    if !is_suspect {
        filed::tell_read(app, reply);
    }
    for one in contacts.look_alikes() {
        let resembles = one.resembles.as_deref().unwrap_or_default();
        let told = match one.why {
            Why::ShownOther => fake.leads_elsewhere,
            _ => fake.look_alike,
        };
        app.ui.warning(&told(&view::defanged(one), resembles));
        app.ui.warning(fake.look_alike_hint);
    }
    let name = app.packs().named(&incident.provider.0).name(app.lang());
    if let Some(unplaced) = contacts.unplaced(app.words().history.separator) {
        app.ui.warning(&(fake.unplaced)(&name, &unplaced));
    }
    let contradictions =
        incoming::contradictions(app, incident, &sent, std::slice::from_ref(reply));
    if let Some(at) = incoming.future {
        let at = date::full_date_time(at, app.lang());
        app.ui
            .warning(&(app.words().inquiry.reply_from_future)(&at, &number));
    }
    for said in &contradictions {
        app.ui.warning(&said.text);
    }
    if incoming.attachments > 0 {
        app.ui
            .hint(&(words.reply_attachments)(&number, incoming.attachments));
    }
    if incident.status.known().is_some_and(Status::is_over) {
        app.ui.hint(&(words.reply_closed)(&number));
    }
    app.ui.hint(&(words.reply_correct)(&number));
    if !app.settings().json {
        return Ok(());
    }
    let known = store.correspondence(&[id])?.remove(&id).unwrap_or_default();
    let shown = Again::new(app, app.lang()).replies(vec![reply.clone()]);
    let shown = shown.first().unwrap_or(reply);
    let answer = json::ReplyAnswer {
        reply: shown,
        number: count,
        proposed: Some(proposed),
        because: &reading.because,
        contacts: &contacts.judged,
        provider: &pack.id,
        contradictions: &contradictions,
        clocks: &Waiting::new(app).clocks(&incident.provider, &known),
        findings: &app.told(),
    };
    app.ui.out(&json::reply(&answer, &app.style()))
}
