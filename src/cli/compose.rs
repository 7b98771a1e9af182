//! Making a draft of what the record holds.

mod kept;
mod outgoing;
mod own;
mod since;

pub(crate) use outgoing::text;
pub(crate) use own::{Text, compose};

use super::again::Again;
use super::answer;
use super::app::App;
use super::failure::Failure;
use super::letter;
use super::letter_failure::LetterFailure;
use super::noticed;
use super::packs::Provider;
use super::retold::Sources;
use super::waiting::{self, Waiting};
use crate::domain::{Channel, Code as _, Incident, IncidentId, Length, Rendering, Window};
use crate::drafting::{self, After, Draft, Request, Wait};
use crate::interview;
use crate::pack::Need;
use crate::safety::Field;
use crate::store::Store;
use crate::view::{self, DraftPage, Said};
use own::Own;

/// The most entries of a timeline that a draft is made of; the newest are taken.
const EVENTS_MAX: usize = 1000;

/// What the user wishes of a draft; the rest follows from the incident.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wish {
    /// The shape.
    pub(crate) rendering: Option<Rendering>,
    /// How much it tells.
    pub(crate) length: Option<Length>,
    /// For whom: a rung of the ladder.
    pub(crate) to: Option<Channel>,
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
    /// How many old entries of the timeline it was made without.
    older: usize,
    /// Why it could not be kept.
    not_kept: Option<String>,
    /// Whether it is the user's own text, or stands in the place of one.
    own: Own,
    /// That it is too early for it.
    not_due: Option<Said>,
}

/// Makes a draft of the record.
fn made(app: &App, store: &Store, incident: &Incident, wish: Wish) -> Result<Composed, Failure> {
    let provider = answer::provider(app, incident);
    let lang = app
        .settings()
        .lang_told
        .unwrap_or(provider.language(app.lang()));
    let again = Again::new(app, lang).keeping(incident.kept);
    let incident = again.incident(incident);
    let timeline = store.timeline(incident.id)?;
    let older = timeline.len().saturating_sub(EVENTS_MAX);
    let mut newest = again.timeline(timeline.into_iter().skip(older).collect());
    let evidence = again.evidence(store.evidence(incident.id)?);
    let profile = again.profile(&store.profile(&provider.id)?);
    let symptom = incident.decision.symptom_or_usual();
    let shape = || letter::shape(app, &provider, &incident);
    let rendering = wish.rendering.unwrap_or_else(shape);
    let needs = interview::needs(&provider.pack, symptom, &incident.facts, &incident.answers);
    let name = provider.name(lang);
    let inquiries = again.inquiries(store.inquiries(incident.id)?);
    let replies = again.replies(store.replies(incident.id)?);
    let sources = Sources {
        pack: &provider.pack,
        inquiries: &inquiries,
        replies: &replies,
    };
    sources.retell(&mut newest, lang);
    let known = store.correspondence(&[incident.id])?.remove(&incident.id);
    let clocks = Waiting::new(app).clocks(&provider.id, &known.unwrap_or_default());
    // A follow-up goes on with what is most pressing; a body outside is asked in its own way.
    let clock = waiting::with_the_provider(&clocks);
    if rendering == Rendering::FollowUp && clock.is_none() {
        return Err(LetterFailure::NothingSent { id: incident.id }.into());
    }
    let not_due = clock.and_then(|clock| noticed::not_due(clock, rendering, app.lang()));
    let ticket = clock.and_then(|clock| clock.ticket.as_deref());
    let ticket = ticket.map(|ticket| again.text(ticket));
    let asked = clock.map(|clock| clock.asked.iter().map(|asked| asked.words.clone()));
    let asked: Vec<String> = asked.into_iter().flatten().collect();
    let wait = clock.map(|clock| Wait {
        asked: &asked,
        inquiries: &clock.sent,
        ticket: ticket.as_deref(),
        turn: clock.moved.code(),
        late: clock.is_overdue(),
        days: clock.days,
        promised_on: clock.promised_on,
        is_broken: clock.is_broken,
    });
    let to = wish.to.or_else(|| match rendering {
        Rendering::Complaint | Rendering::Dossier => Some(Window::ComplaintsDesk.into()),
        Rendering::FollowUp => clock.and_then(|clock| clock.channel.clone()),
        _ => None,
    });
    let draft = app.with_hints_in(lang, Field::Letter, incident.kept, |hints| {
        drafting::draft(&Request {
            incident: &incident,
            timeline: &newest,
            profile: &profile,
            pack: &provider.pack,
            provider_name: &name,
            missing: &needs.missing,
            rendering,
            lang,
            length: wish.length.unwrap_or(Length::Standard),
            now: app.now(),
            after: After {
                inquiries: &inquiries,
                replies: &replies,
                evidence: &evidence,
                wait,
                to: to.as_ref(),
            },
            hints,
        })
    })?;
    Ok(Composed {
        draft,
        attachments: evidence.into_iter().map(|kept| kept.name).collect(),
        incident,
        provider,
        to: to.filter(|_| rendering.is_after()),
        older,
        not_kept: None,
        own: Own::default(),
        not_due,
    })
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
