//! What was really said: the text that was given, else the draft that was shown last for whom it
//! was sent to, else what was promised.

use super::app::App;
use super::call::Call;
use super::failure::Failure;
use super::letter::{is_for, named};
use super::letter_failure::LetterFailure;
use crate::domain::{Channel, Code as _, IncidentId, Inquiry, Rendering, Revision, Window};
use crate::i18n::Catalog;
use crate::safety::ClearedText;
use crate::view;

/// What was really said.
#[derive(Debug)]
pub(crate) struct Drafted {
    pub(crate) subject: ClearedText,
    pub(crate) body: ClearedText,
    /// For whom the last draft of all was made, where that is another.
    pub(crate) other: Option<String>,
    /// From which matter the draft goes on: the uuid of the inquiry with which that began.
    pub(crate) goes_on_from: Option<String>,
}

impl Drafted {
    /// Takes a text that was given, with the draft that it is like; where it begins with the line
    /// of that draft's subject, as `draft` prints it, that is its subject.
    pub(crate) fn given(app: &App, text: ClearedText, like: Option<&Revision>) -> Self {
        let divided = like.and_then(|like| {
            let first = (Catalog::of(like.lang).talk.subject_line)(&like.subject);
            let body = text.as_str().trim_start().strip_prefix(&first)?;
            let is_line = !like.subject.is_empty() && body.starts_with(['\n', '\r']);
            is_line.then(|| (app.clear_again(&like.subject), app.clear_again(body.trim())))
        });
        let (subject, body) = divided.unwrap_or_else(|| (ClearedText::empty(), text));
        Self {
            subject,
            body,
            other: None,
            goes_on_from: like.and_then(|like| like.goes_on_from.clone()),
        }
    }
}

/// The drafts that were shown of an incident, and what was sent about it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown<'a> {
    pub(crate) id: IncidentId,
    pub(crate) revisions: &'a [Revision],
    pub(crate) sent: &'a [Inquiry],
    pub(crate) advised: Window,
}

/// Returns the text of the last draft that was made for a channel, never that of another; of a call
/// without a script, or whose script was read out in an earlier one, what was promised.
pub(crate) fn last(
    app: &App,
    shown: Shown<'_>,
    channel: &Channel,
    call: &Call,
) -> Result<Drafted, Failure> {
    let is_call = channel.window() == Some(Window::Phone);
    let made_for = |revision: &&Revision| is_for(revision, channel, shown.advised);
    let found = shown.revisions.iter().rfind(made_for);
    let is_used = |script: &Revision| {
        let mut calls = shown.sent.iter().filter(|sent| sent.channel == *channel);
        calls.any(|sent| sent.subject == script.subject && sent.body == script.body)
    };
    let found = found.filter(|script| !is_call || call.promise.is_none() || !is_used(script));
    let Some(found) = found else {
        return match &call.promise {
            Some(promise) => Ok(Drafted::given(app, promise.clone(), None)),
            None => Err(missing(app, shown, channel, is_call)),
        };
    };
    let last = shown
        .revisions
        .last()
        .filter(|last| last.number != found.number && !made_for(last));
    Ok(Drafted {
        subject: app.clear_again(&found.subject),
        body: app.clear_again(&found.body),
        other: last.map(|last| named(last, app)),
        goes_on_from: found.goes_on_from.clone(),
    })
}

fn missing(app: &App, shown: Shown<'_>, channel: &Channel, is_call: bool) -> Failure {
    let id = shown.id;
    let command = command(channel, id);
    match (shown.revisions.last(), command) {
        (_, Some(command)) if is_call => LetterFailure::NoWordsOfCall { id, command }.into(),
        (Some(last), command) => LetterFailure::DraftedForOther {
            id,
            wanted: view::channel_name(channel, app.lang()).to_owned(),
            drafted: named(last, app),
            command,
        }
        .into(),
        (None, _) => Failure::NothingDrafted { id },
    }
}

/// Returns the command that makes a draft for a channel; `None` where no shape of ours fits.
fn command(channel: &Channel, id: IncidentId) -> Option<String> {
    let shape = match channel {
        Channel::Body(code) => format!("dossier --to {code}"),
        Channel::Window(Window::ComplaintsDesk) => "complaint".to_owned(),
        Channel::Window(window) => Rendering::of(*window)?.code().replace('_', "-"),
    };
    Some(format!("madoguchi draft {} --as {shape}", id.0))
}
