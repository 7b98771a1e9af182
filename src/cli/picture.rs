//! Everything that is known of a trouble at this instant, put together for the views.

use super::again::Again;
use super::answer;
use super::app::App;
use super::packs::Provider;
use super::understand::Understood;
use crate::domain::{Answer, Decision, Fact, Finding, Incident, IncidentId, Lang};
use crate::i18n::label;
use crate::intake::{Basis, Candidate, Contradiction, Reading};
use crate::interview;
use crate::pack;
use crate::routing;
use crate::safety::{Field, Hints};
use crate::view::{Case, Said, provider_unknown};

/// Below this confidence the user is told that the reading is unsure.
const CONFIDENCE_LOW: f64 = 0.5;

/// From this score on the user is told of the second candidate.
const ALSO_MIN: f64 = 0.25;

/// The owned parts of a [`Case`].
#[derive(Debug)]
pub(crate) struct Picture {
    id: Option<IncidentId>,
    language: Lang,
    provider: Provider,
    text: String,
    decision: Decision,
    candidates: Vec<Candidate>,
    facts: Vec<Fact>,
    answers: Vec<Answer>,
    findings: Vec<Finding>,
    contradictions: Vec<Contradiction>,
}

impl Picture {
    /// Makes the picture of a statement that is not recorded.
    pub(crate) fn of_statement(app: &App, understood: Understood) -> Self {
        let said = understood.answers(app).into_iter();
        let answers = said.map(|(code, text)| Answer {
            code,
            text: text.into_inner(),
        });
        Self {
            answers: answers.collect(),
            ..Self::of_words(understood)
        }
    }

    /// Makes the picture of words, with nothing that was answered.
    fn of_words(understood: Understood) -> Self {
        let Understood {
            provider,
            text,
            findings,
            reading,
        } = understood;
        let Reading {
            language,
            decision,
            candidates,
            facts,
            contradictions,
        } = reading;
        Self {
            id: None,
            language,
            provider,
            text: text.into_inner(),
            decision,
            candidates,
            facts,
            answers: Vec::new(),
            findings,
            contradictions,
        }
    }

    /// Makes the picture of a recorded incident.
    ///
    /// It is cleared again, because rules improve, and its words are read again for the candidates and
    /// contradictions, which are not recorded, unless it is remembered as what these very rules have
    /// read them.
    pub(crate) fn of(app: &App, incident: &Incident) -> Self {
        Self::recorded(app, incident, true)
    }

    /// Makes the same for a page that people read, which says nothing of other candidates where the
    /// user told what it is.
    pub(crate) fn of_page(app: &App, incident: &Incident) -> Self {
        let is_for_people = !app.settings().json;
        Self::recorded(app, incident, !(is_for_people && incident.decision.told))
    }

    fn recorded(app: &App, incident: &Incident, with_candidates: bool) -> Self {
        let provider = answer::provider(app, incident);
        let incident = Again::new(app, app.lang())
            .keeping(incident.kept)
            .incident(incident);
        let clear = |hints: &Hints<'_>| app.marks.clear(&incident.text, hints).text;
        let text = app.with_hints(Field::Words, incident.kept, clear);
        let basis = Basis {
            text: &text,
            provider: &provider.id,
            pack: &provider.pack,
            now: incident.logged_at.with_timezone(app.now().offset()),
        };
        let (candidates, contradictions) = read_again(app, &basis, with_candidates);
        Self {
            id: Some(incident.id),
            language: incident.language,
            provider,
            text: text.into_inner(),
            decision: incident.decision,
            candidates,
            facts: incident.facts,
            answers: incident.answers,
            findings: Vec::new(),
            contradictions,
        }
    }

    /// Makes the picture of an incident that was recorded just now from these words, so that they
    /// are not read a second time.
    pub(crate) fn of_new(incident: &Incident, understood: Understood) -> Self {
        Self {
            id: Some(incident.id),
            decision: incident.decision.clone(),
            facts: incident.facts.clone(),
            answers: incident.answers.clone(),
            ..Self::of_words(understood)
        }
    }

    /// Lends the picture to a view.
    pub(crate) fn show<T>(&self, app: &App, view: impl FnOnce(&Case<'_>) -> T) -> T {
        let symptom = self.decision.symptom_or_usual();
        let provider = &self.provider;
        let route = routing::route(symptom, &provider.pack, pack::calendar(), app.now()).told(
            symptom,
            &provider.pack,
            &self.text,
        );
        let needs = interview::needs(&provider.pack, symptom, &self.facts, &self.answers);
        view(&Case {
            id: self.id,
            language: self.language,
            provider: &provider.id,
            provider_known: provider.known,
            text: &self.text,
            decision: &self.decision,
            candidates: &self.candidates,
            facts: &self.facts,
            answers: &self.answers,
            findings: &self.findings,
            needs: &needs,
            contradictions: &self.contradictions,
            route: &route,
            pack: &provider.pack,
            notices: &self.notices(app),
        })
    }

    /// Says what the user should know about the reading itself.
    fn notices(&self, app: &App) -> Vec<Said> {
        let mut notices = Vec::new();
        if !self.provider.known {
            notices.push(provider_unknown(&self.provider.id.0, app.lang()));
        }
        if self.decision.confidence < CONFIDENCE_LOW {
            let text = app.words().talk.unsure.to_owned();
            notices.push(Said {
                code: "unsure",
                text,
            });
        }
        let second = self.candidates.iter().find(|candidate| {
            candidate.score >= ALSO_MIN && Some(candidate.symptom) != self.decision.symptom.known()
        });
        if let Some(second) = second.filter(|_| !self.decision.told) {
            let text = (app.words().talk.also)(label::symptom(second.symptom, app.lang()));
            notices.push(Said { code: "also", text });
        }
        notices
    }
}

/// Reads recorded words again for what is not recorded, unless that is remembered; what was read
/// is remembered with what is written next.
fn read_again(
    app: &App,
    basis: &Basis<'_>,
    with_candidates: bool,
) -> (Vec<Candidate>, Vec<Contradiction>) {
    let kept = app.readings.known();
    if let Some(candidates) = kept.and_then(|kept| basis.recall(&kept)) {
        return (candidates, Vec::new());
    }
    if !with_candidates {
        return (Vec::new(), basis.contradictions(pack::terms()));
    }
    let reading = basis.read(&pack::lexicon(), pack::terms());
    app.remember(basis, &reading);
    (reading.candidates, reading.contradictions)
}
