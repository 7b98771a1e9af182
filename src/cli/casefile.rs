//! Everything about one incident, put together for a case file: cleared, and masked where it is
//! for third parties.

mod archive;

pub(crate) use archive::Archive;

use super::again::Again;
use super::app::App;
use super::failure::Failure;
use super::picture::Picture;
use crate::domain::{
    Evidence, Incident, IncidentId, Inquiry, Profile, Reply, Status, TimelineEvent,
};
use crate::drafting::{self, CaseFormat, CaseRequest};
use crate::safety::Redactor;
use crate::store::Store;
use crate::view::json::{self, ReportParts};

/// The owned parts of a case file.
#[derive(Debug)]
pub(crate) struct CaseFile {
    pub(crate) incident: Incident,
    timeline: Vec<TimelineEvent>,
    pub(crate) inquiries: Vec<Inquiry>,
    pub(crate) replies: Vec<Reply>,
    pub(crate) evidence: Vec<Evidence>,
    turn: Vec<String>,
    pub(crate) redacted: bool,
}

impl CaseFile {
    /// Reads an incident with all that belongs to it.
    pub(crate) fn read(app: &App, id: IncidentId, redact: bool) -> Result<Self, Failure> {
        let (store, incident) = app.incident(id)?;
        let again = Again::new(app, app.lang()).keeping(incident.kept);
        let file = Self {
            timeline: again.timeline(store.timeline(id)?),
            inquiries: again.inquiries(store.inquiries(id)?),
            replies: again.replies(store.replies(id)?),
            evidence: again.evidence(store.evidence(id)?),
            turn: turn(app, &incident),
            incident: again.incident(&incident),
            redacted: redact,
        };
        if !redact {
            return Ok(file);
        }
        let profiles = profiles(&store)?;
        Ok(file.masked(&profiles))
    }

    /// Masks everything personal; what any profile knows is masked, whosever the incident is.
    fn masked(self, profiles: &[Profile]) -> Self {
        let redactor = Redactor::new(
            profiles,
            &self.incident,
            &self.inquiries,
            &self.replies,
            &self.evidence,
        );
        Self {
            incident: redactor.incident(&self.incident),
            timeline: redactor.timeline(self.timeline),
            inquiries: redactor.inquiries(self.inquiries),
            replies: redactor.replies(self.replies),
            evidence: redactor.evidence(self.evidence),
            turn: self.turn.iter().map(|line| redactor.text(line)).collect(),
            redacted: true,
        }
    }

    /// Writes it as a page or as Markdown.
    pub(crate) fn document(&self, app: &App, format: CaseFormat) -> Result<String, Failure> {
        let provider = app.packs().named(&self.incident.provider.0);
        Ok(drafting::casefile(
            &CaseRequest {
                incident: &self.incident,
                timeline: &self.timeline,
                inquiries: &self.inquiries,
                replies: &self.replies,
                evidence: &self.evidence,
                pack: &provider.pack,
                provider_name: &provider.name(app.lang()),
                turn: &self.turn,
                redacted: self.redacted,
                lang: app.lang(),
                now: app.now(),
            },
            format,
        )?)
    }

    /// Writes it for programs.
    pub(crate) fn json(&self, app: &App) -> String {
        let style = app.style();
        Picture::of(app, &self.incident).show(app, |case| {
            let parts = ReportParts {
                incident: &self.incident,
                timeline: &self.timeline,
                inquiries: &self.inquiries,
                replies: &self.replies,
                evidence: &self.evidence,
                turn: &self.turn,
                redacted: self.redacted,
            };
            json::report(case, &parts, &style)
        })
    }
}

/// Says whose turn it is.
fn turn(app: &App, incident: &Incident) -> Vec<String> {
    let words = &app.words().history;
    let turn = match incident.status.known() {
        Some(Status::Open | Status::Answered) => Some(words.your_turn),
        Some(Status::Waiting) => Some(words.their_turn),
        Some(Status::Resolved | Status::Closed) | None => None,
    };
    turn.map(str::to_owned).into_iter().collect()
}

fn profiles(store: &Store) -> Result<Vec<Profile>, Failure> {
    let mut profiles = Vec::new();
    for provider in store.profile_providers()? {
        profiles.push(store.profile(&provider)?);
    }
    Ok(profiles)
}
