//! What the user should know about a draft, in words.

use super::app::App;
use crate::domain::{Channel, IncidentId, Lang, Rendering, Window};
use crate::drafting::{Draft, DraftNotice, Section};
use crate::i18n::{Catalog, date};
use crate::routing::{Clock, Entry, Rung, Turn};
use crate::view::{self, Said};

/// Puts the notices of a draft into words, with how many old entries it was made without and why
/// it could not be kept.
pub(crate) fn notices(
    draft: &Draft,
    older: usize,
    not_kept: Option<&str>,
    lang: Lang,
) -> Vec<Said> {
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
    let older = (older > 0).then(|| Said {
        code: "older_left_out",
        text: (Catalog::of(lang).talk.older_left_out)(older),
    });
    let not_kept = not_kept.map(str::to_owned).map(|text| Said {
        code: "not_kept",
        text,
    });
    let notices = draft.notices.iter().map(notice);
    notices
        .chain(older)
        .chain(not_kept)
        .chain(view::replaced(&draft.findings, lang))
        .collect()
}

/// Says that it is too early to remind or to complain: not one business day has passed.
pub(crate) fn not_due(clock: &Clock, rendering: Rendering, lang: Lang) -> Option<Said> {
    let early = rendering.is_after() && clock.turn == Turn::Desk && clock.days == 0;
    let due_on = clock.due_on.filter(|_| early && !clock.is_overdue())?;
    Some(Said {
        code: "not_due",
        text: (Catalog::of(lang).due.not_due)(&date::day(due_on, lang)),
    })
}

/// Says of a complaint that the desk itself waits for what it asked the user.
pub(crate) fn asked_first(
    clock: &Clock,
    rendering: Rendering,
    id: IncidentId,
    lang: Lang,
) -> Option<Said> {
    let waits = clock.turn == Turn::You && !clock.asked.is_empty();
    if rendering != Rendering::Complaint || !waits {
        return None;
    }
    let day = clock.answer_by().map(|day| date::day(day, lang));
    Some(Said {
        code: "asked_first",
        text: (Catalog::of(lang).sending.asked_first)(day.as_deref(), &id.0.to_string()),
    })
}

/// Says that the condition for a complaint is not met yet, and why.
pub(crate) fn not_yet(app: &App, rungs: &[Rung<'_>]) -> Option<Said> {
    let desk = Channel::from(Window::ComplaintsDesk);
    let rung = rungs.iter().find(|rung| rung.channel == desk)?;
    (rung.entry == Entry::NotYet).then(|| Said {
        code: "condition_not_met",
        text: (app.words().sending.not_yet)(&view::why(rung, &app.style())),
    })
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
