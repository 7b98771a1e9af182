//! The questions of an interview in their order, and which of them stands open.

use crate::domain::{Asked, Category, Code as _, Incident, Profile, ProfileField};
use crate::pack::{Advice, Need, Pack};

/// One question of an interview, once there is an incident.
#[derive(Debug, Clone, Copy)]
pub enum Question<'p> {
    /// Was it understood?
    Understood,
    /// Was this done, which stops the loss?
    Step(&'p Advice),
    /// What the desk needs.
    Need(&'p Need),
    /// The window to use is shown.
    Window,
    /// A fact of the user's account, which the draft has a place for.
    Account(ProfileField),
    /// What to do with the draft.
    Draft,
}

impl Question<'_> {
    /// Returns the code under which the record keeps it.
    pub fn code(&self) -> String {
        match self {
            Self::Understood => "understood".to_owned(),
            Self::Step(step) => format!("step.{}", step.code),
            Self::Need(need) => format!("need.{}", need.code),
            Self::Window => "window".to_owned(),
            Self::Account(field) => format!("account.{}", field.code()),
            Self::Draft => "draft".to_owned(),
        }
    }
}

/// What decides which questions there are.
#[derive(Debug, Clone, Copy)]
pub struct Asking<'a> {
    /// The incident as the record holds it.
    pub incident: &'a Incident,
    /// The user's account at its provider.
    pub profile: &'a Profile,
    /// The facts of that account that a draft has a place for.
    pub wanted: &'a [ProfileField],
    /// What was asked already.
    pub asked: &'a [Asked],
}

/// Returns the questions of an incident in their order. One that was asked stays among them once it
/// is answered, so that the user can go back to it; one whose answer was known before is not there.
pub fn plan<'p>(pack: &'p Pack, asking: Asking<'_>) -> Vec<Question<'p>> {
    let Asking {
        incident,
        profile,
        wanted,
        asked,
    } = asking;
    let symptom = incident.decision.symptom_or_usual();
    let guide = pack.guide(symptom);
    let was_asked = |question: &Question<'_>| {
        let code = question.code();
        asked.iter().any(|asked| asked.question == code)
    };
    let missing = super::needs(pack, symptom, &incident.facts, &incident.answers).missing;
    let is_missing = |need: &Need| missing.iter().any(|missing| missing.code == need.code);
    let mut questions = vec![Question::Understood];
    let steps = guide.map_or_else(Vec::new, |guide| guide.steps_for(&incident.text));
    let told = |step: &&Advice| step.when.is_some() || stops_a_loss(symptom.category());
    questions.extend(steps.into_iter().filter(told).map(Question::Step));
    let needs = guide.map_or(&[][..], |guide| &guide.needs);
    questions.extend(
        needs
            .iter()
            .filter(|need| is_missing(need) || was_asked(&Question::Need(need)))
            .map(Question::Need),
    );
    questions.push(Question::Window);
    questions.extend(
        wanted
            .iter()
            .map(|&field| (field, Question::Account(field)))
            .filter(|(field, question)| profile.get(*field).is_none() || was_asked(question))
            .map(|(_, question)| question),
    );
    questions.push(Question::Draft);
    questions
}

/// Returns the place of the question that stands open next: the first that was never asked, but
/// not the one that was answered just now. The last question is never past.
pub fn next(questions: &[Question<'_>], asked: &[Asked], just: Option<&str>) -> usize {
    let is_open = |question: &Question<'_>| {
        let code = question.code();
        just != Some(code.as_str()) && !asked.iter().any(|asked| asked.question == code)
    };
    let last = questions.len().saturating_sub(1);
    questions.iter().position(is_open).unwrap_or(last)
}

/// Tells whether there are steps that come before any writing: money or account are at stake now.
pub fn stops_a_loss(category: Category) -> bool {
    matches!(category, Category::Security | Category::Mistake)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{Answer, Decision, IncidentId, Lang, Outcome, ProviderId, Status, Symptom};
    use crate::pack;

    fn incident(symptom: Symptom) -> Incident {
        Incident {
            id: IncidentId(1),
            uuid: String::new(),
            provider: ProviderId("general".into()),
            title: String::new(),
            text: String::new(),
            language: Lang::Ja,
            decision: Decision::told(symptom),
            status: Status::Open.into(),
            logged_at: DateTime::UNIX_EPOCH,
            facts: Vec::new(),
            answers: Vec::new(),
            kept: false,
        }
    }

    fn codes(incident: &Incident, asked: &[Asked]) -> Vec<String> {
        let asking = Asking {
            incident,
            profile: &Profile::new([(ProfileField::Name, "山田".to_owned())]),
            wanted: &[ProfileField::Mail, ProfileField::Name],
            asked,
        };
        let questions = plan(pack::general(), asking);
        questions.iter().map(Question::code).collect()
    }

    fn asked(question: &str) -> Asked {
        Asked {
            question: question.to_owned(),
            outcome: Outcome::Answered.into(),
        }
    }

    #[test]
    fn the_steps_that_stop_a_loss_come_before_the_facts() {
        let codes = codes(&incident(Symptom::UnauthorizedAccess), &[]);
        assert_eq!(codes.first().map(String::as_str), Some("understood"));
        let first_need = codes.iter().position(|code| code.starts_with("need."));
        let last_step = codes.iter().rposition(|code| code.starts_with("step."));
        assert!(last_step.is_some() && last_step < first_need, "{codes:?}");
        assert_eq!(
            codes.iter().rev().take(3).rev().collect::<Vec<_>>(),
            ["window", "account.mail", "draft"]
        );
    }

    #[test]
    fn a_deposit_has_no_steps_and_only_the_facts_that_are_missing() {
        let mut incident = incident(Symptom::FiatDeposit);
        let before = codes(&incident, &[]);
        assert!(!before.iter().any(|code| code.starts_with("step.")));
        assert!(before.contains(&"need.sender_name".to_owned()));
        incident.answers.push(Answer {
            code: "sender_name".into(),
            text: "ヤマダ".into(),
        });
        assert!(!codes(&incident, &[]).contains(&"need.sender_name".to_owned()));
        // Once it was asked one can go back to it.
        assert_eq!(codes(&incident, &[asked("need.sender_name")]), before);
    }

    #[test]
    fn the_first_question_that_was_never_asked_is_next_and_the_last_one_never_past() {
        let incident = incident(Symptom::FiatDeposit);
        let profile = Profile::default();
        let asking = |asked| Asking {
            incident: &incident,
            profile: &profile,
            wanted: &[],
            asked,
        };
        let questions = plan(pack::general(), asking(&[]));
        let next_code = |asked: &[Asked], just: Option<&str>| {
            questions
                .get(next(&questions, asked, just))
                .map(Question::code)
        };
        assert_eq!(next_code(&[], None).as_deref(), Some("understood"));
        assert_eq!(
            next_code(&[], Some("understood")).as_deref(),
            Some("need.occurred_at")
        );
        let all: Vec<Asked> = questions.iter().map(|q| asked(&q.code())).collect();
        assert_eq!(next_code(&all, None).as_deref(), Some("draft"));
    }
}
