//! From which matter a draft goes on, and what that one is about.

use super::about;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::letter_failure::LetterFailure;
use crate::cli::packs::Provider;
use crate::cli::waiting::Waiting;
use crate::cli::{matter, noticed, rungs};
use crate::domain::{Incident, Inquiry, InquiryId, Rendering};
use crate::routing::Clock;
use crate::store::Store;
use crate::view::Said;

/// From which matter a draft goes on; nothing of it where the shape goes on from none.
#[derive(Debug, Default)]
pub(super) struct GoesOn {
    /// The clock of the most pressing matter, or of the one that was told, for every shape.
    pub(super) clock: Option<Clock>,
    /// The uuid of the inquiry with which the matter began.
    pub(super) uuid: Option<String>,
    /// Which of several it is, and how another is chosen.
    pub(super) chosen: Option<Said>,
    /// The incident as that matter knows it, where it is about something else.
    pub(super) other: Option<Incident>,
    /// That it is too early to complain.
    pub(super) not_yet: Option<Said>,
    /// What was sent about something else than this draft is about.
    pub(super) apart: Vec<InquiryId>,
}

impl GoesOn {
    /// Takes the matter of the inquiry that was told by its number, else the most pressing one with
    /// the provider: a body outside is asked in its own way.
    pub(super) fn new(
        app: &App,
        store: &Store,
        (incident, provider): (&Incident, &Provider),
        sent: &[Inquiry],
        (rendering, told): (Rendering, Option<usize>),
    ) -> Result<Self, Failure> {
        let id = incident.id;
        let known = store.correspondence(&[id])?.remove(&id);
        let known = known.unwrap_or_default();
        let clocks = Waiting::new(app).clocks(&provider.id, &known);
        let not_yet = if rendering == Rendering::Complaint {
            let rungs = rungs::rungs(app, (incident, provider), &known, &clocks);
            noticed::not_yet(app, &rungs)
        } else {
            None
        };
        let matter = matter::choose(app, id, &clocks, sent, told)?;
        let Some(matter) = matter else {
            return match rendering {
                Rendering::FollowUp => Err(LetterFailure::NothingSent { id }.into()),
                _ => Ok(Self {
                    not_yet,
                    ..Self::default()
                }),
            };
        };
        let clock = Some(matter.clock.clone());
        if !matches!(rendering, Rendering::FollowUp | Rendering::Complaint) {
            return Ok(Self {
                clock,
                ..Self::default()
            });
        }
        let revisions = store.revisions(id)?;
        let about =
            |clock: &Clock| about::other(app, provider, incident, (sent, &revisions), clock);
        let other = about(matter.clock);
        // What others were asked is no business of this one.
        let apart = clocks.iter().filter(|clock| {
            let is_it = clock.first == matter.clock.first;
            !is_it && (other.is_some() || about(clock).is_some())
        });
        Ok(Self {
            clock,
            not_yet,
            uuid: matter.clock.uuid.clone(),
            chosen: matter.chosen(app, id, sent, rendering),
            apart: apart.flat_map(|clock| clock.sent.clone()).collect(),
            other,
        })
    }
}
