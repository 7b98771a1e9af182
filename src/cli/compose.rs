//! Making a draft of what the record holds.

use super::again::Again;
use super::answer;
use super::app::App;
use super::failure::Failure;
use super::packs::Provider;
use crate::domain::{Incident, Lang, Length, Rendering, Window};
use crate::drafting::{self, Draft, DraftNotice, Request, Section};
use crate::i18n::Catalog;
use crate::interview;
use crate::pack::{self, Need};
use crate::routing;
use crate::safety::Field;
use crate::store::Store;
use crate::view::{self, DraftPage, Said};

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
    provider: Provider,
}

/// Makes a draft.
pub(crate) fn compose(
    app: &App,
    store: &Store,
    incident: &Incident,
    wish: Wish,
) -> Result<Composed, Failure> {
    let provider = answer::provider(app, incident)?;
    let lang = app
        .settings()
        .lang_told
        .unwrap_or(provider.language(app.lang()));
    let again = Again::new(app, lang);
    let incident = again.incident(incident);
    let timeline = again.timeline(store.timeline(incident.id)?);
    let profile = again.profile(&store.profile(&provider.id)?);
    let symptom = incident.decision.symptom_or_usual();
    let rendering = wish
        .rendering
        .unwrap_or_else(|| advised(app, &provider, &incident));
    let needs = interview::needs(&provider.pack, symptom, &incident.facts, &incident.answers);
    let name = provider.name(lang);
    let draft = app.with_hints_in(lang, Field::Words, false, |hints| {
        drafting::draft(&Request {
            incident: &incident,
            timeline: &timeline,
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
        incident,
        provider,
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
    pub(crate) fn keep(&self, app: &App, store: &Store) {
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
            app.ui.warning(&(app.words().talk.not_kept)(&why));
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
            attachments: &[],
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
        let notices = self.draft.notices.iter().map(notice);
        notices
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

/// Returns the shape for the window that is advised first among those that take words.
fn advised(app: &App, provider: &Provider, incident: &Incident) -> Rendering {
    let symptom = incident.decision.symptom_or_usual();
    let calendar = pack::calendar();
    let route = routing::route(symptom, &provider.pack, &calendar, app.now());
    let shape = |window| match window {
        Window::Form | Window::ComplaintsDesk => Some(Rendering::Form),
        Window::Phone => Some(Rendering::Phone),
        Window::Chat => Some(Rendering::Chat),
        _ => None,
    };
    route
        .windows
        .iter()
        .find_map(|ranked| shape(ranked.window))
        .unwrap_or(Rendering::Form)
}

/// Returns a draft as one text: its subject on a line of its own, an empty line, the body.
pub(crate) fn text(draft: &Draft, lang: Lang) -> String {
    let subject = draft.subject.as_str();
    let body = draft.body.as_str();
    match (subject.is_empty(), lang) {
        (true, _) => body.to_owned(),
        (false, Lang::Ja) => format!("件名: {subject}\n\n{body}"),
        (false, Lang::En) => format!("Subject: {subject}\n\n{body}"),
    }
}
