//! Making a draft of what the record holds.

use super::again::Again;
use super::answer;
use super::app::App;
use super::failure::Failure;
use super::packs::Provider;
use crate::domain::{Incident, Lang, Length, Rendering};
use crate::drafting::{self, Draft, DraftNotice, Request, Section};
use crate::i18n::Catalog;
use crate::interview;
use crate::pack::{self, Need};
use crate::routing;
use crate::safety::Field;
use crate::store::Store;
use crate::view::{self, DraftPage, Said};

/// The most entries of a timeline that a draft is made of; the newest are taken.
const EVENTS_MAX: usize = 1000;

/// What the user wishes of a draft; the rest follows from the incident.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wish {
    /// The shape.
    pub(crate) rendering: Option<Rendering>,
    /// How much it tells.
    pub(crate) length: Option<Length>,
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
    /// How many old entries of the timeline it was made without.
    older: usize,
    /// Why it could not be kept.
    not_kept: Option<String>,
}

/// Makes a draft.
pub(crate) fn compose(
    app: &App,
    store: &Store,
    incident: &Incident,
    wish: Wish,
) -> Result<Composed, Failure> {
    let provider = answer::provider(app, incident);
    let lang = app
        .settings()
        .lang_told
        .unwrap_or(provider.language(app.lang()));
    let again = Again::new(app, lang).keeping(incident.kept);
    let incident = again.incident(incident);
    let timeline = store.timeline(incident.id)?;
    let older = timeline.len().saturating_sub(EVENTS_MAX);
    let newest = again.timeline(timeline.into_iter().skip(older).collect());
    let evidence = again.evidence(store.evidence(incident.id)?);
    let profile = again.profile(&store.profile(&provider.id)?);
    let symptom = incident.decision.symptom_or_usual();
    let rendering = wish.rendering.unwrap_or_else(|| {
        let route = routing::route(symptom, &provider.pack, pack::calendar(), app.now());
        Rendering::of(route.writes_to()).unwrap_or(Rendering::Form)
    });
    let needs = interview::needs(&provider.pack, symptom, &incident.facts, &incident.answers);
    let name = provider.name(lang);
    let draft = app.with_hints_in(lang, Field::Words, incident.kept, |hints| {
        drafting::draft(&Request {
            incident: &incident,
            timeline: &newest,
            evidence: &evidence,
            profile: &profile,
            pack: &provider.pack,
            provider_name: &name,
            missing: &needs.missing,
            rendering,
            lang,
            length: wish.length.unwrap_or(Length::Standard),
            now: app.now(),
            hints,
        })
    })?;
    Ok(Composed {
        draft,
        attachments: evidence.into_iter().map(|kept| kept.name).collect(),
        incident,
        provider,
        older,
        not_kept: None,
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

    /// Keeps the draft, so that what is sent can be frozen exactly as it was shown.
    ///
    /// A record that cannot be written to is no reason not to show a draft: it is said, and the
    /// draft is shown.
    pub(crate) fn keep(&mut self, app: &App, store: &Store) {
        let Draft {
            rendering,
            lang,
            subject,
            body,
            ..
        } = &self.draft;
        let kept = store.save_revision(
            self.incident.id,
            *rendering,
            *lang,
            subject,
            body,
            app.stamp(),
        );
        if let Err(error) = kept {
            let failure = Failure::from(error);
            let why = super::explain::explain(&failure, app.lang()).message;
            let why = (app.words().talk.not_kept)(&why);
            app.ui.warning(&why);
            self.not_kept = Some(why);
        }
    }

    /// Lends the draft to a view, with what belongs beside it.
    pub(crate) fn show<T>(&self, app: &App, view: impl FnOnce(&DraftPage<'_>) -> T) -> T {
        let notices = self.notices(app.lang());
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
        })
    }

    /// Says on stderr what is still open: the counter, what was changed, what the desk will ask.
    pub(crate) fn tell(&self, app: &App) {
        let notes = self.show(app, |page| view::draft_notes(page, &app.style()));
        for note in notes {
            app.ui.status(&note);
        }
    }

    /// Puts the notices of a draft into words.
    fn notices(&self, lang: Lang) -> Vec<Said> {
        let words = &Catalog::of(lang).draft;
        let notice = |notice: &DraftNotice| match *notice {
            DraftNotice::LeftOut(section) => Said {
                code: "left_out",
                text: (words.left_out)(left_out(section, lang)),
            },
            DraftNotice::OwnWordsShortened => Said {
                code: "own_words_shortened",
                text: words.own_words_shortened.to_owned(),
            },
            DraftNotice::OverLimit { chars, limit } => Said {
                code: "over_limit",
                text: (words.over_limit)(chars, limit),
            },
        };
        let older = (self.older > 0).then(|| Said {
            code: "older_left_out",
            text: (Catalog::of(lang).talk.older_left_out)(self.older),
        });
        let not_kept = self.not_kept.clone().map(|text| Said {
            code: "not_kept",
            text,
        });
        let notices = self.draft.notices.iter().map(notice);
        notices
            .chain(older)
            .chain(not_kept)
            .chain(view::replaced(&self.draft.findings, lang))
            .collect()
    }
}

fn left_out(section: Section, lang: Lang) -> &'static str {
    let words = &Catalog::of(lang).draft;
    match section {
        Section::Environment => words.environment,
        Section::Tried => words.tried,
        Section::Timeline => words.timeline,
        Section::OwnWords => words.own_words,
    }
}

/// Returns a draft as one text: its subject on a line of its own, an empty line, the body.
pub(crate) fn text(draft: &Draft) -> String {
    let (subject, body) = (draft.subject.as_str(), draft.body.as_str());
    if subject.is_empty() {
        return body.to_owned();
    }
    let line = (Catalog::of(draft.lang).talk.subject_line)(subject);
    format!("{line}\n\n{body}")
}
