//! Making a draft of what the record holds.

mod about;
mod goes_on;
mod kept;
mod made;
mod outgoing;
mod own;
mod since;

pub(crate) use about::apart;
pub(crate) use outgoing::text;
pub(crate) use own::{Text, compose};

use super::app::App;
use super::noticed;
use super::packs::Provider;
use crate::domain::{Channel, Incident, IncidentId, Length, Rendering};
use crate::drafting::Draft;
use crate::interview;
use crate::pack::Need;
use crate::view::{self, DraftPage, Said};
use own::Own;

/// What the user wishes of a draft; the rest follows from the incident.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wish {
    /// The shape.
    pub(crate) rendering: Option<Rendering>,
    /// How much it tells.
    pub(crate) length: Option<Length>,
    /// For whom: a rung of the ladder.
    pub(crate) to: Option<Channel>,
    /// From which inquiry it goes on, by its number from 1.
    pub(crate) inquiry: Option<usize>,
    /// Whose text, where the user has changed one.
    pub(crate) text: Text,
}

/// A draft with what it was made of.
#[derive(Debug)]
pub(crate) struct Composed {
    /// The draft.
    pub(crate) draft: Draft,
    incident: Incident,
    /// The names of the files that support it.
    attachments: Vec<String>,
    provider: Provider,
    /// For whom it was made, where it was made for a rung.
    to: Option<Channel>,
    /// From which matter it goes on: the uuid of the inquiry with which that began.
    goes_on_from: Option<String>,
    /// Which of several matters that is, and how another is chosen.
    chosen: Option<Said>,
    /// How many old entries of the timeline it was made without.
    older: usize,
    /// Why it could not be kept.
    not_kept: Option<String>,
    /// Whether it is the user's own text, or stands in the place of one.
    own: Own,
    /// That it is too early for it.
    not_due: Option<Said>,
}

impl Composed {
    /// Returns what the desk still needs.
    pub(crate) fn missing(&self) -> Vec<&Need> {
        let Incident {
            decision,
            facts,
            answers,
            ..
        } = &self.incident;
        interview::needs(
            &self.provider.pack,
            decision.symptom_or_usual(),
            facts,
            answers,
        )
        .missing
    }

    /// Returns the number of the incident that it is about.
    pub(crate) fn id(&self) -> IncidentId {
        self.incident.id
    }

    /// Lends the draft to a view, with what belongs beside it.
    pub(crate) fn show<T>(&self, app: &App, view: impl FnOnce(&DraftPage<'_>) -> T) -> T {
        let mut notices = noticed::notices(
            &self.draft,
            self.older,
            self.not_kept.as_deref(),
            app.lang(),
        );
        notices.splice(0..0, self.own.notices(app, self.id()));
        notices.extend(self.not_due.clone());
        notices.splice(0..0, self.chosen.clone());
        view(&DraftPage {
            id: self.incident.id,
            rendering: self.draft.rendering,
            lang: self.draft.lang,
            subject: &self.draft.subject,
            body: &self.draft.body,
            chars: self.draft.chars,
            limit: self.draft.limit,
            changes: &self.draft.changes,
            missing: &self.missing(),
            attachments: &self.attachments,
            notices: &notices,
            edited: self.own.edited(),
        })
    }

    /// Says on stderr what is still open: the counter, what was changed, what the desk will ask.
    pub(crate) fn tell(&self, app: &App) {
        let notes = self.show(app, |page| view::draft_notes(page, &app.style()));
        for note in notes {
            app.ui.status(&note);
        }
    }
}
