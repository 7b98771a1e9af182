//! What was sent, to whom: as told, else as the last draft was made for.

use super::app::App;
use super::failure::Failure;
use super::letter_failure::LetterFailure;
use super::packs::Provider;
use crate::domain::{
    Channel, Desk, Incident, Inquiry, InquiryId, Rendering, Revision, Stage, Window,
};
use crate::pack;
use crate::routing::{self, Clock, Turn};
use crate::safety::ClearedText;
use crate::store::Store;

/// Returns to whom it went: the window or rung that was told, else the one that the last draft was
/// made for, else the advised one.
pub(crate) fn channel(
    app: &App,
    provider: &Provider,
    incident: &Incident,
    told: Option<Channel>,
    last: Option<&Revision>,
    sent: &[Inquiry],
) -> Channel {
    let made_for = || {
        let last = last?;
        match last.rendering {
            Rendering::FollowUp => sent.last().map(|inquiry| inquiry.channel.clone()),
            Rendering::Complaint => {
                let told = last.recipient.as_deref().map(Channel::read);
                Some(told.unwrap_or(Window::ComplaintsDesk.into()))
            }
            Rendering::Dossier => last.recipient.as_deref().map(Channel::read),
            _ => None,
        }
    };
    told.or_else(made_for).unwrap_or_else(|| {
        let symptom = incident.decision.symptom_or_usual();
        let route = routing::route(symptom, &provider.pack, pack::calendar(), app.now());
        route.writes_to().into()
    })
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

/// Returns the text of the last draft that was made for a channel, or the last of all.
pub(crate) fn draft(
    app: &App,
    store: &Store,
    incident: &Incident,
    channel: &Channel,
) -> Result<(ClearedText, ClearedText), Failure> {
    let id = incident.id;
    let last = store.last_revision(id, None)?;
    // What follows an inquiry up is sent through whichever window.
    let made_for = last.filter(|last| last.rendering.is_of(channel));
    let shape = channel.window().and_then(Rendering::of);
    let revision = match made_for {
        Some(revision) => Some(revision),
        None => store.last_revision(id, shape)?,
    };
    let revision = match revision {
        Some(revision) => revision,
        None => store
            .last_revision(id, None)?
            .ok_or(Failure::NothingDrafted { id })?,
    };
    Ok((
        app.clear_again(&revision.subject),
        app.clear_again(&revision.body),
    ))
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
