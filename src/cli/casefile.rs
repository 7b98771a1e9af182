//! Everything about one incident, put together for a case file: cleared, and masked where it is
//! for third parties.

mod archive;

pub(crate) use archive::Archive;

use super::again::Again;
use super::app::App;
use super::failure::Failure;
use super::picture::Picture;
use super::redact::{Redaction, on_chain};
use super::retold::Sources;
use super::waiting::Waiting;
use crate::domain::{
    Evidence, Incident, IncidentId, Inquiry, Profile, Reply, Status, TimelineEvent,
};
use crate::drafting::{self, CaseFormat, CaseRequest};
use crate::routing::Clock;
use crate::safety::Redactor;
use crate::view::json::{self, ReportParts};
use crate::view::{self, Letters};

/// The owned parts of a case file.
#[derive(Debug)]
pub(crate) struct CaseFile {
    pub(crate) incident: Incident,
    timeline: Vec<TimelineEvent>,
    pub(crate) inquiries: Vec<Inquiry>,
    pub(crate) replies: Vec<Reply>,
    pub(crate) evidence: Vec<Evidence>,
    taken_back: Vec<TimelineEvent>,
    clocks: Vec<Clock>,
    pub(crate) redacted: bool,
}

impl CaseFile {
    /// Reads an incident with all that belongs to it.
    pub(crate) fn read(app: &App, id: IncidentId, redact: bool) -> Result<Self, Failure> {
        let (store, incident) = app.incident(id)?;
        // What the user gave back is nobody else's business.
        let again = Again::new(app, app.lang()).keeping(incident.kept && !redact);
        let known = store.correspondence(&[id])?.remove(&id).unwrap_or_default();
        let clocks = Waiting::new(app).clocks(&incident.provider, &known);
        let mut file = Self {
            timeline: again.timeline(store.timeline(id)?),
            inquiries: again.inquiries(store.inquiries(id)?),
            replies: again.replies(store.replies(id)?),
            evidence: again.evidence(store.evidence(id)?),
            taken_back: again.timeline(store.taken_back(id)?),
            clocks,
            incident: again.incident(&incident),
            redacted: redact,
        };
        file.retell(app);
        if !redact {
            return Ok(file);
        }
        let redaction = Redaction::new(&store)?;
        let texts = file.inquiries.iter().map(|sent| sent.body.as_str());
        let profiles = redaction.profiles(texts);
        Ok(file.masked(&profiles))
    }

    /// Says the program's own sentences in the language of the case file.
    fn retell(&mut self, app: &App) {
        let pack = app.packs().named(&self.incident.provider.0).pack;
        let sources = Sources {
            pack: &pack,
            inquiries: &self.inquiries,
            replies: &self.replies,
        };
        sources.retell(&mut self.timeline, app.lang());
        sources.retell(&mut self.taken_back, app.lang());
    }

    /// Masks everything personal; what any profile knows is masked, whosever the incident is.
    fn masked(mut self, profiles: &[Profile]) -> Self {
        let redactor = Redactor::new(
            profiles,
            &self.incident,
            &self.inquiries,
            &self.replies,
            &self.evidence,
        )
        .finding(on_chain);
        for asked in self.clocks.iter_mut().flat_map(|clock| &mut clock.asked) {
            asked.words = redactor.text(&asked.words);
        }
        Self {
            incident: redactor.incident(&self.incident),
            timeline: redactor.timeline(self.timeline),
            inquiries: redactor.inquiries(self.inquiries),
            replies: redactor.replies(self.replies),
            evidence: redactor.evidence(self.evidence),
            // Numbers and names of what was taken back are known to nobody any more.
            taken_back: Vec::new(),
            clocks: self.clocks,
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
                turn: &self.turn(app),
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
                taken_back: &self.taken_back,
                letters: &Letters {
                    inquiries: &self.inquiries,
                    replies: &self.replies,
                    clocks: &self.clocks,
                    evidence: &self.evidence,
                },
                turn: &self.turn(app),
                redacted: self.redacted,
            };
            json::report(case, &parts, &style)
        })
    }

    /// Says of every matter whose turn it is, since when and until when; where nothing is waited
    /// for yet, the status tells.
    fn turn(&self, app: &App) -> Vec<String> {
        let words = &app.words().history;
        let by_status = match self.incident.status.known() {
            Some(Status::Open | Status::Answered) => words.your_turn,
            Some(Status::Waiting) => words.their_turn,
            Some(Status::Resolved | Status::Closed | Status::Undone) | None => return Vec::new(),
        };
        let mut turns = view::turns(&self.clocks, &app.style());
        if turns.is_empty() {
            turns.push(by_status.to_owned());
        }
        turns
    }
}
