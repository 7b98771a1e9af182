//! What was understood and where it leads, in JSON: `triage`, `log`, `route`.

use serde::Serialize;

use super::draft::DraftJson;
use super::fact::{FactJson, FindingJson};
use super::missing::MissingJson;
use super::route::{AdviceJson, WindowJson, advices, steps, windows};
use super::stats::ReplyTimesJson;
use super::{SCHEMA, Sentence, sentences, share, text};
use crate::domain::{Code as _, FactKind, IncidentId, Lang, ReplyTimes};
use crate::view::{Case, DraftPage, own_pack};

/// The document of `triage`, and with an id that of `log` and `route`.
#[derive(Serialize)]
struct Document<'d> {
    schema: u32,
    #[serde(flatten)]
    case: CaseJson,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<DraftJson<'d>>,
    /// Earlier incidents that share an id; in the answer of `log` only.
    #[serde(skip_serializing_if = "Option::is_none")]
    same_case: Option<Vec<SameCaseJson>>,
    /// How soon windows answered the user before.
    #[serde(skip_serializing_if = "Option::is_none")]
    experience: Option<Vec<ReplyTimesJson>>,
}

/// The parts that `show` has as well.
#[derive(Serialize)]
pub(super) struct CaseJson {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<i64>,
    language: &'static str,
    provider: String,
    provider_known: bool,
    /// The pack of the user's own that serves the provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    own_pack: Option<String>,
    text: String,
    category: CategoryJson,
    candidates: Vec<CandidateJson>,
    facts: Vec<FactJson>,
    findings: Vec<FindingJson>,
    missing: Vec<MissingJson>,
    completeness: f64,
    contradictions: Vec<Sentence>,
    notices: Vec<Sentence>,
    first_steps: Vec<AdviceJson>,
    checks: Vec<AdviceJson>,
    precautions: Vec<AdviceJson>,
    routes: Vec<WindowJson>,
}

#[derive(Serialize)]
struct CategoryJson {
    code: String,
    symptom: String,
    confidence: f64,
    because: Vec<String>,
}

#[derive(Serialize)]
struct CandidateJson {
    code: &'static str,
    symptom: &'static str,
    score: f64,
}

impl CaseJson {
    pub(super) fn new(case: &Case<'_>, lang: Lang) -> Self {
        let candidate = |candidate: &crate::intake::Candidate| CandidateJson {
            code: candidate.category.code(),
            symptom: candidate.symptom.code(),
            score: share(candidate.score),
        };
        let missing = case.needs.missing.iter();
        Self {
            id: case.id.map(|id| id.0),
            language: case.language.code(),
            provider: case.provider.0.clone(),
            provider_known: case.provider_known,
            own_pack: own_pack(case.pack).map(str::to_owned),
            text: case.text.to_owned(),
            category: CategoryJson {
                code: case.decision.category.code().to_owned(),
                symptom: case.decision.symptom.code().to_owned(),
                confidence: share(case.decision.confidence),
                because: case.decision.because.clone(),
            },
            candidates: case.candidates.iter().map(candidate).collect(),
            facts: case.facts.iter().map(FactJson::new).collect(),
            findings: case.findings.iter().map(FindingJson::new).collect(),
            missing: missing.map(|need| MissingJson::new(need, lang)).collect(),
            completeness: share(case.needs.completeness),
            contradictions: sentences(case.said_contradictions(lang)),
            notices: sentences(case.said_notices(lang)),
            first_steps: steps(&case.route.first_steps, lang),
            checks: advices(&case.route.checks, lang),
            precautions: advices(&case.route.precautions, lang),
            routes: windows(case.route, lang),
        }
    }
}

/// Writes the document of `triage`.
pub fn case(case: &Case<'_>, lang: Lang) -> String {
    log(case, None, None, lang)
}

/// An earlier incident that shares an id.
#[derive(Serialize)]
struct SameCaseJson {
    id: i64,
    /// What kind of id both have.
    fact: &'static str,
}

/// Writes the document of `log`: the same parts, the earlier incidents that may be the same
/// matter, and the draft where it was asked for.
pub fn log(
    case: &Case<'_>,
    draft: Option<&DraftPage<'_>>,
    same_case: Option<&[(IncidentId, FactKind)]>,
    lang: Lang,
) -> String {
    let same_case = same_case.map(|same| {
        let each = same.iter().map(|(id, kind)| SameCaseJson {
            id: id.0,
            fact: kind.code(),
        });
        each.collect()
    });
    text(&Document {
        schema: SCHEMA,
        case: CaseJson::new(case, lang),
        draft: draft.map(|page| DraftJson::new(page, lang)),
        same_case,
        experience: None,
    })
}

/// Writes the document of `route`: the same parts, and how soon windows answered the user before.
pub fn route_page(case: &Case<'_>, experience: &[ReplyTimes], lang: Lang) -> String {
    let telling = experience.iter().filter(|window| window.is_telling());
    text(&Document {
        schema: SCHEMA,
        case: CaseJson::new(case, lang),
        draft: None,
        same_case: None,
        experience: Some(telling.map(ReplyTimesJson::new).collect()),
    })
}
