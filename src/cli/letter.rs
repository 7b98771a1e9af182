//! What was sent, to whom: as told, else as the last draft was made for.

use super::app::App;
use super::failure::Failure;
use super::letter_failure::LetterFailure;
use super::packs::Provider;
use crate::domain::{
    Channel, Code as _, Desk, Incident, IncidentId, Inquiry, InquiryId, Rendering, Revision, Stage,
    Window,
};
use crate::i18n::label;
use crate::pack;
use crate::routing::{self, Clock, Turn};
use crate::safety::ClearedText;
use crate::store::Store;
use crate::view;

/// Returns to whom it went: the window or rung that was told, else the one that the last draft was
/// made for, else the advised one.
pub(crate) fn channel(
    told: Option<Channel>,
    advised: Window,
    last: Option<&Revision>,
    sent: &[Inquiry],
) -> Channel {
    let made_for = || {
        let last = last?;
        let recipient = last.recipient.as_deref().map(Channel::read);
        match last.rendering {
            Rendering::FollowUp => recipient.or_else(|| {
                let mut desks = sent.iter().map(|inquiry| &inquiry.channel);
                desks.rfind(|known| known.desk() != Desk::Body).cloned()
            }),
            Rendering::Complaint | Rendering::Dossier => {
                Some(recipient.unwrap_or(Window::ComplaintsDesk.into()))
            }
            shape if Rendering::of(advised) == Some(shape) => None,
            Rendering::Form => Some(Window::Form.into()),
            Rendering::Phone => Some(Window::Phone.into()),
            Rendering::Chat => Some(Window::Chat.into()),
            // Nobody is written to in the help center.
            Rendering::Help => None,
        }
    };
    told.or_else(made_for).unwrap_or_else(|| advised.into())
}

/// Returns the window that the route advises to write to.
pub(crate) fn advised(app: &App, provider: &Provider, incident: &Incident) -> Window {
    let symptom = incident.decision.symptom_or_usual();
    routing::route(symptom, &provider.pack, pack::calendar(), app.now()).writes_to()
}

/// Returns the shape of what is said at the advised window.
pub(crate) fn shape(app: &App, provider: &Provider, incident: &Incident) -> Rendering {
    Rendering::of(advised(app, provider, incident)).unwrap_or(Rendering::Form)
}

/// Reads the code of a rung: the complaints desk, or an outside body.
pub(crate) fn rung(written: &str) -> Result<Channel, Failure> {
    let desk = Channel::from(Window::ComplaintsDesk);
    let bodies = pack::bodies().iter().map(|body| body.code.as_str());
    let codes: Vec<&str> = std::iter::once(desk.code()).chain(bodies).collect();
    if codes.contains(&written) {
        return Ok(Channel::read(written));
    }
    Err(LetterFailure::BadRung {
        written: written.to_owned(),
        choices: codes.into_iter().map(str::to_owned).collect(),
    }
    .into())
}

/// Returns how formal a letter to a channel is.
pub(crate) fn stage(channel: &Channel) -> Stage {
    match channel.desk() {
        Desk::Support => Stage::Inquiry,
        Desk::Complaints => Stage::Complaint,
        Desk::Body => Stage::Dispute,
    }
}

/// Tells whether a draft was made for a channel.
fn is_for(revision: &Revision, channel: &Channel, advised: Window) -> bool {
    let complaints = Channel::from(Window::ComplaintsDesk);
    let recipient = revision.recipient.as_deref().map(Channel::read);
    match revision.rendering {
        // What follows an inquiry up is sent through whichever window of its desk.
        Rendering::FollowUp => match recipient {
            Some(recipient) => recipient.same_desk(channel),
            None => channel.desk() != Desk::Body,
        },
        Rendering::Complaint | Rendering::Dossier => recipient.unwrap_or(complaints) == *channel,
        shape => {
            let window = channel.window();
            let is_complaint = window == Some(Window::ComplaintsDesk);
            let is_advised = window == Some(advised);
            window.and_then(Rendering::of) == Some(shape) && (!is_complaint || is_advised)
        }
    }
}

/// The draft that was shown last for a channel.
#[derive(Debug)]
pub(crate) struct Drafted {
    pub(crate) subject: ClearedText,
    pub(crate) body: ClearedText,
    /// For whom the last draft of all was made, where that is another.
    pub(crate) other: Option<String>,
}

impl Drafted {
    /// Takes a text that was not drafted here.
    pub(crate) fn only(body: ClearedText) -> Self {
        Self {
            subject: ClearedText::empty(),
            body,
            other: None,
        }
    }
}

/// Tells whether a failure says that there is no draft to freeze.
pub(crate) fn is_missing(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::NothingDrafted { .. } | Failure::Letter(LetterFailure::DraftedForOther { .. })
    )
}

/// Returns the text of the last draft that was made for a channel; never that of another.
pub(crate) fn draft(
    app: &App,
    store: &Store,
    id: IncidentId,
    channel: &Channel,
    advised: Window,
) -> Result<Drafted, Failure> {
    let revisions = store.revisions(id)?;
    let last = revisions.last().ok_or(Failure::NothingDrafted { id })?;
    let made_for = |revision: &&Revision| is_for(revision, channel, advised);
    let found = revisions.iter().rfind(made_for);
    let found = found.ok_or_else(|| LetterFailure::DraftedForOther {
        id,
        wanted: view::channel_name(channel, app.lang()).to_owned(),
        drafted: named(last, app),
        command: command(channel, id),
    })?;
    Ok(Drafted {
        subject: app.clear_again(&found.subject),
        body: app.clear_again(&found.body),
        other: (found.number != last.number && !made_for(&last)).then(|| named(last, app)),
    })
}

/// Names a draft by its shape and by whom it was made for.
fn named(revision: &Revision, app: &App) -> String {
    let shape = label::rendering(revision.rendering, app.lang());
    let Some(recipient) = revision.recipient.as_deref().map(Channel::read) else {
        return shape.to_owned();
    };
    let name = view::channel_name(&recipient, app.lang());
    (app.words().after.draft_for)(shape, name)
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

/// Returns the inquiry that a new one chases or goes on from: the last to the same desk, else the
/// last to a desk that stands lower, whose matter is taken on.
pub(crate) fn follows(sent: &[Inquiry], channel: &Channel, clocks: &[Clock]) -> Option<InquiryId> {
    let open = |inquiry: &&Inquiry| {
        let clock = clocks.iter().find(|clock| {
            let known = clock.channel.as_ref();
            known.is_some_and(|known| known.same_desk(&inquiry.channel))
        });
        clock.is_none_or(|clock| clock.turn != Turn::Nobody)
    };
    let same = sent.iter().rfind(|known| known.channel.same_desk(channel));
    let lower = || {
        let lower = |known: &&Inquiry| known.channel.desk() < channel.desk();
        sent.iter().filter(open).rfind(lower)
    };
    same.or_else(lower).map(|known| known.id)
}
