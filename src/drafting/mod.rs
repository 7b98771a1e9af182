//! From incident to text.
//!
//! `gather` turns the record into the context, the templates turn the context into words, `fit`
//! takes parts out where a form has a limit, and safety clears the result: there is no other way
//! to a [`Draft`].

mod after;
mod blanks;
mod casefile;
mod chronology;
mod context;
mod defang;
mod engine;
mod filters;
mod fit;
#[cfg(test)]
mod fixture;
mod format;
mod gather;
#[cfg(test)]
mod goldens;
#[cfg(test)]
mod goldens_after;
mod guidance;
mod happened;
mod known;
mod own_words;
mod pieces;
mod said;
mod templates;
#[cfg(test)]
mod tests;
mod title;
mod told;

use chrono::{DateTime, FixedOffset};

use crate::domain::{
    Audience, Code, Finding, Incident, Lang, Length, Profile, ProfileField, Rendering,
    TimelineEvent, Window, codes,
};
use crate::pack::{Need, Pack};
use crate::safety::{ClearedText, Clearing, Hints, Marks, mask_for};
use crate::text::{Change, count_chars, form_safe};
use engine::Engine;

pub use after::{After, Wait};
pub use blanks::blanks;
pub use casefile::{CaseFormat, CaseRequest, casefile};
pub use said::account_said_in;
pub use title::title;

/// Everything a draft is made of.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// Its timeline, oldest first.
    pub timeline: &'a [TimelineEvent],
    /// The user's account at the provider.
    pub profile: &'a Profile,
    /// The provider's pack.
    pub pack: &'a Pack,
    /// The provider's name in the draft's language; as the user wrote it where no pack knows it.
    pub provider_name: &'a str,
    /// What the desk still needs.
    pub missing: &'a [&'a Need],
    /// The shape.
    pub rendering: Rendering,
    /// The language.
    pub lang: Lang,
    /// How much it tells.
    pub length: Length,
    /// The clock, in the provider's zone.
    pub now: DateTime<FixedOffset>,
    /// What went out, came back and was kept.
    pub after: After<'a>,
    /// What safety has to know to clear the result.
    pub hints: &'a Hints<'a>,
    /// Which texts need not be read again for secrets: what was shown before is one.
    pub marks: &'a Marks,
}

/// A text for one inquiry.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The shape.
    pub rendering: Rendering,
    /// The language.
    pub lang: Lang,
    /// The subject line; empty where the shape has none.
    pub subject: ClearedText,
    /// The text.
    pub body: ClearedText,
    /// The characters of the body as a form counts them.
    pub chars: usize,
    /// The longest body that the form takes, where that is known.
    pub limit: Option<usize>,
    /// What was written differently in the body so that a form does not garble it; places are
    /// those of the body before.
    pub changes: Vec<Change>,
    /// What safety found in the finished subject and body.
    pub findings: Vec<Finding>,
    /// What the user should know about this draft.
    pub notices: Vec<DraftNotice>,
}

codes! {
    /// A part of a draft that may be left out.
    pub enum Section {
        /// Operating system, browser, app.
        Environment = "environment",
        /// What was tried.
        Tried = "tried",
        /// What happened when.
        Timeline = "timeline",
        /// The user's own words.
        OwnWords = "own_words",
    }
}

/// What the user should know about a draft; data, not prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftNotice {
    /// This part was left out, so that the text fits the form.
    LeftOut(Section),
    /// Sentences at the end of the user's own words were left out.
    OwnWordsShortened,
    /// What must be said is longer than the form takes.
    OverLimit {
        /// The characters of the body.
        chars: usize,
        /// The most that the form takes.
        limit: usize,
    },
}

/// Why no draft could be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DraftError {
    /// A template is wrong: a fault of the program, never of what the user wrote.
    #[error("{file}:{line}: {message}")]
    Template {
        /// The template's file.
        file: String,
        /// The line, from 1; 0 where the engine cannot tell.
        line: usize,
        /// What is wrong.
        message: String,
    },
}

/// Writes a draft.
///
/// The text holds nothing that the request does not say. It is cleared at the end, so it holds no
/// secret even if one slipped into the record.
pub fn draft(request: &Request<'_>) -> Result<Draft, DraftError> {
    let engine = Engine::new(request.lang);
    let name = request.rendering.code();
    let mut context = gather::context(request);
    let cut_by_length = context.own_text_cut;
    let form = match request.rendering {
        Rendering::Form | Rendering::FollowUp => request
            .pack
            .channel(Window::Form)
            .and_then(|channel| channel.form.as_ref()),
        _ => None,
    };
    let limit = form
        .and_then(|form| form.body_chars_max.as_ref())
        .map(|claim| claim.value);
    let subject_limit = form
        .and_then(|form| form.subject_chars_max.as_ref())
        .map(|claim| claim.value);

    let mut notices = Vec::new();
    if let Some(limit) = limit {
        notices = fit::fit(&mut context, limit, |context| {
            let rendered = engine.render(name, context)?;
            Ok(count_chars(&form_safe(&rendered.body).0))
        })?;
    }
    if cut_by_length && !notices.contains(&DraftNotice::OwnWordsShortened) {
        notices.push(DraftNotice::OwnWordsShortened);
    }
    let mut rendered = engine.render(name, &context)?;
    if subject_limit.is_some_and(|limit| count_chars(&rendered.subject) > limit) {
        context.subject_details = false;
        rendered.subject = engine.render(name, &context)?.subject;
    }

    let (body, changes) = written(request.rendering, &rendered.body);
    let (subject, _) = form_safe(&rendered.subject);
    let (subject, mut body) = (cleared(&subject, request), cleared(&body, request));
    if request.rendering == Rendering::Chat {
        body.text = for_chat(&body.text, request);
    }
    let chars = count_chars(body.text.as_str());
    if let Some(limit) = limit.filter(|limit| chars > *limit) {
        notices.push(DraftNotice::OverLimit { chars, limit });
    }
    Ok(Draft {
        rendering: request.rendering,
        lang: request.lang,
        subject: subject.text,
        body: body.text,
        chars,
        limit,
        changes,
        findings: subject.findings.into_iter().chain(body.findings).collect(),
        notices,
    })
}

/// Writes a body for the place it goes to: what a person reads alone needs no safe letters.
fn written(rendering: Rendering, body: &str) -> (String, Vec<Change>) {
    match rendering {
        Rendering::Form
        | Rendering::Chat
        | Rendering::FollowUp
        | Rendering::Complaint
        | Rendering::Dossier => form_safe(body),
        Rendering::Phone | Rendering::Help => (body.to_owned(), Vec::new()),
    }
}

/// Masks personal data, wherever in the record it stands, and cuts the text into numbered pieces:
/// who sits at the other end of a chat is not known before the chat is open.
///
/// It is cut last, so that no secret and no number is torn apart before it is found.
fn for_chat(body: &ClearedText, request: &Request<'_>) -> ClearedText {
    let known = [ProfileField::Name, ProfileField::UserId].map(|field| request.profile.get(field));
    let known: Vec<&str> = known.into_iter().flatten().collect();
    let masked = mask_for(body, Audience::Chat, &[], &known);
    cleared(&pieces::numbered(masked.as_str()), request).text
}

fn cleared(text: &str, request: &Request<'_>) -> Clearing {
    request.marks.clear(text, request.hints)
}
