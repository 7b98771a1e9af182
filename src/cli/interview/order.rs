//! The order of the questions: which there are, and which stands open.

use super::Interview;
use crate::cli::failure::Failure;
use crate::domain::{Asked, Outcome, Profile, ProfileField, Rendering};
use crate::interview::{Asking, Question, next};
use crate::pack;
use crate::routing;

/// What divides a question's code from that of a question inside it: `understood.fact.2`.
const INSIDE: char = '.';

impl Interview<'_> {
    /// Returns what decides which questions there are.
    pub(super) fn known(&self) -> Result<(Vec<Asked>, Profile), Failure> {
        let mut asked = self.store.asked(self.incident.id)?;
        // What was skipped is asked as if it never had been, once a run.
        if let Some(again) = &self.again {
            let skipped = Some(Outcome::Skipped);
            asked.retain(|asked| {
                asked.outcome.known() != skipped || again.contains(&asked.question)
            });
        }
        Ok((asked, self.store.profile(&self.provider.id)?))
    }

    pub(super) fn asking<'k>(&'k self, profile: &'k Profile, asked: &'k [Asked]) -> Asking<'k> {
        Asking {
            incident: &self.incident,
            profile,
            wanted: self.wanted(),
            asked,
        }
    }

    /// Returns the facts of the account that a draft for the advised window has a place for.
    fn wanted(&self) -> &'static [ProfileField] {
        const WRITTEN: &[ProfileField] =
            &[ProfileField::Name, ProfileField::Mail, ProfileField::UserId];
        const SPOKEN: &[ProfileField] = &[
            ProfileField::Name,
            ProfileField::Mail,
            ProfileField::UserId,
            ProfileField::Phone,
        ];
        let symptom = self.incident.decision.symptom_or_usual();
        let route = routing::route(
            symptom,
            &self.provider.pack,
            pack::calendar(),
            self.app.now(),
        );
        match Rendering::of(route.writes_to()) {
            Some(Rendering::Phone) => SPOKEN,
            _ => WRITTEN,
        }
    }

    /// Returns the place of the question that stands open.
    pub(super) fn place(&self, questions: &[Question<'_>], asked: &[Asked]) -> usize {
        let stands = |question: &Question<'_>| {
            let rest = self.open.strip_prefix(&question.code());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(INSIDE))
        };
        let found = questions.iter().position(stands);
        found.unwrap_or_else(|| next(questions, asked, None))
    }
}

/// Returns which of its own sort a question is, and how many there are.
pub(super) fn counted(questions: &[Question<'_>], question: &Question<'_>) -> (usize, usize) {
    let same =
        |other: &&Question<'_>| std::mem::discriminant(*other) == std::mem::discriminant(question);
    let code = question.code();
    let of_sort = questions.iter().filter(same);
    let before = of_sort.clone().take_while(|other| other.code() != code);
    (before.count() + 1, of_sort.count())
}
