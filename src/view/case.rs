//! Everything that is known of a trouble at one instant, however it was come by.

use super::said::{Said, contradiction, notice};
use super::style::Style;
use crate::domain::{Answer, Decision, Fact, Finding, IncidentId, Lang, ProviderId};
use crate::intake::{Candidate, Contradiction};
use crate::interview::Needs;
use crate::pack::Pack;
use crate::routing::Route;

/// What was understood of a text and where it leads; `triage`, `log`, `route` and `show` tell it.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The number, once it is recorded.
    pub id: Option<IncidentId>,
    /// The language of the text.
    pub language: Lang,
    /// Whose service it is about.
    pub provider: &'a ProviderId,
    /// Whether that provider has a pack.
    pub provider_known: bool,
    /// The text, cleared.
    pub text: &'a str,
    /// Category and symptom.
    pub decision: &'a Decision,
    /// The categories that come into question, best first.
    pub candidates: &'a [Candidate],
    /// The facts.
    pub facts: &'a [Fact],
    /// Answers to the pack's own questions.
    pub answers: &'a [Answer],
    /// What the safety rules found in the text as it was given.
    pub findings: &'a [Finding],
    /// What the desk still needs.
    pub needs: &'a Needs<'a>,
    /// What does not fit together.
    pub contradictions: &'a [Contradiction],
    /// Where it leads.
    pub route: &'a Route<'a>,
    /// The provider's pack, or the general one.
    pub pack: &'a Pack,
    /// What else to say, such as that the provider has no pack.
    pub notices: &'a [Said],
}

impl Case<'_> {
    /// Returns what is answered of the pack's own questions, each with its label.
    pub(super) fn said_answers(&self, lang: Lang) -> Vec<(&str, String)> {
        let needs = || self.pack.guides.iter().flat_map(|guide| &guide.needs);
        let answers = self.answers.iter().map(|answer| {
            let need = needs().find(|need| need.code == answer.code);
            let label = need.map_or(answer.code.as_str(), |need| need.label.get(lang));
            (label, answer.text.clone())
        });
        answers.collect()
    }

    /// Returns what to know before writing, in sentences.
    pub fn said_notices(&self, lang: Lang) -> Vec<Said> {
        let routed = self.route.notices.iter().map(|known| notice(known, lang));
        self.notices.iter().cloned().chain(routed).collect()
    }

    /// Returns what does not fit together, in sentences.
    pub fn said_contradictions(&self, lang: Lang) -> Vec<Said> {
        let sentences = self.contradictions.iter();
        sentences.map(|known| contradiction(known, lang)).collect()
    }

    /// Returns the provider's name as people know it.
    pub fn provider_name(&self, lang: Lang) -> &str {
        if self.provider_known {
            self.pack.name.get(lang)
        } else {
            &self.provider.0
        }
    }

    /// Adds the code by which a command takes something, once there is an incident to take it for.
    pub(super) fn coded(&self, words: &str, code: &str, style: &Style) -> String {
        if self.id.is_none() {
            return words.to_owned();
        }
        words.to_owned() + &(style.catalog().route.aside)(code)
    }
}
