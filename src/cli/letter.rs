//! What was sent, to whom: as told, else as the last draft was made for.

use super::app::App;
use super::failure::Failure;
use super::letter_failure::LetterFailure;
use super::matter;
use super::packs::Provider;
use crate::domain::{Channel, Desk, Incident, Inquiry, Rendering, Revision, Stage, Window};
use crate::i18n::label;
use crate::pack;
use crate::routing;
use crate::text::likeness;
use crate::view;

/// From which likeness on a text is taken as a draft that was changed: most of its words are there.
const LIKENESS_MIN: f64 = 0.5;

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
            Rendering::FollowUp => {
                let mut desks = sent.iter().map(|inquiry| &inquiry.channel);
                let last = || desks.rfind(|known| known.desk() != Desk::Body).cloned();
                recipient.or_else(last).as_ref().map(matter::written)
            }
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

/// Returns the draft that a text is like, the most alike; of several, the one that was shown last.
pub(crate) fn like<'r>(revisions: &'r [Revision], text: &str) -> Option<&'r Revision> {
    let all = revisions.iter().map(|revision| {
        let with_subject = format!("{}\n{}", revision.subject, revision.body);
        let alike = likeness(&revision.body, text).max(likeness(&with_subject, text));
        (alike, revision)
    });
    let alike = all.filter(|(alike, _)| *alike >= LIKENESS_MIN);
    let best = alike.max_by(|(one, _), (other, _)| one.total_cmp(other));
    best.map(|(_, revision)| revision)
}

/// Tells whether a draft was made for a channel.
pub(super) fn is_for(revision: &Revision, channel: &Channel, advised: Window) -> bool {
    let complaints = Channel::from(Window::ComplaintsDesk);
    let recipient = revision.recipient.as_deref().map(Channel::read);
    match revision.rendering {
        // A letter is not read out: of a call there is a script, or what was said and promised.
        Rendering::FollowUp if channel.window() == Some(Window::Phone) => false,
        // What follows an inquiry up is sent through whichever other window of its desk.
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

/// Names a draft by its shape and by whom it was made for.
pub(crate) fn named(revision: &Revision, app: &App) -> String {
    let shape = label::rendering(revision.rendering, app.lang());
    let Some(recipient) = revision.recipient.as_deref().map(Channel::read) else {
        return shape.to_owned();
    };
    let name = view::channel_name(&recipient, app.lang());
    (app.words().after.draft_for)(shape, name)
}
