//! Making a draft of what the record holds, all of it read anew.

use super::about;
use super::goes_on::GoesOn;
use super::own::Own;
use super::{Composed, Wish};
use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::retold::Sources;
use crate::cli::{answer, letter, matter, noticed};
use crate::domain::{Code as _, Incident, Length, Rendering, Reply, ReplyId, Window};
use crate::drafting::{self, After, Request, Wait};
use crate::pack::{self, BusinessDays};
use crate::routing::{Clock, OpenRequest};
use crate::safety::Field;
use crate::store::Store;
use crate::view::Said;
use crate::{intake, interview};

/// The most entries of a timeline that a draft is made of; the newest are taken.
const EVENTS_MAX: usize = 1000;

/// Makes a draft of the record.
pub(super) fn made(
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
    let rendering = wish.rendering.unwrap_or_else(|| match wish.inquiry {
        Some(_) => Rendering::FollowUp,
        None => letter::shape(app, &provider, &incident),
    });
    let inquiries = again.inquiries(store.inquiries(incident.id)?);
    let goes_on = GoesOn::new(
        app,
        store,
        (&incident, &provider),
        &inquiries,
        (rendering, wish.inquiry),
    )?;
    let clock = goes_on.clock.as_ref();
    let timeline = store.timeline(incident.id)?;
    let older = timeline.len().saturating_sub(EVENTS_MAX);
    let mut newest = again.timeline(timeline.into_iter().skip(older).collect());
    let mut evidence = again.evidence(store.evidence(incident.id)?);
    let incident = match goes_on.other {
        Some(other) => {
            about::only_what_is_of(app, &provider, &other, clock, &mut newest);
            evidence.clear();
            other
        }
        None => incident,
    };
    let profile = again.profile(&store.profile(&provider.id)?);
    let symptom = incident.decision.symptom_or_usual();
    let needs = interview::needs(&provider.pack, symptom, &incident.facts, &incident.answers);
    let replies = again.replies(store.replies(incident.id)?);
    let sources = Sources {
        pack: &provider.pack,
        inquiries: &inquiries,
        replies: &replies,
    };
    sources.retell(&mut newest, lang);
    let not_due = too_early(app, clock, rendering, &incident, goes_on.not_yet);
    let ticket = clock.and_then(|clock| clock.ticket.as_deref());
    let ticket = ticket.map(|ticket| again.text(ticket));
    let asked = clock.map(|clock| to_answer(app, &clock.asked, &replies));
    let asked = asked.unwrap_or_default();
    let wait = clock.map(|clock| Wait {
        asked: &asked,
        inquiries: &clock.sent,
        ticket: ticket.as_deref(),
        turn: clock.stood.code(),
        late: clock.is_overdue(),
        days: clock.stood_days,
        promised_on: clock.promised_on,
        is_broken: clock.is_broken,
    });
    let to = wish.to.or_else(|| match rendering {
        Rendering::Complaint | Rendering::Dossier => Some(Window::ComplaintsDesk.into()),
        Rendering::FollowUp => clock.and_then(|clock| clock.channel.as_ref().map(matter::written)),
        _ => None,
    });
    let draft = app.with_hints_in(lang, Field::Letter, incident.kept, |hints| {
        drafting::draft(&Request {
            incident: &incident,
            timeline: &newest,
            profile: &profile,
            pack: &provider.pack,
            provider_name: &provider.name(lang),
            missing: &needs.missing,
            rendering,
            lang,
            length: wish.length.unwrap_or(Length::Standard),
            now: app.now(),
            after: After {
                inquiries: &inquiries,
                replies: &replies,
                evidence: &evidence,
                reasons: &reasons(&replies, rendering),
                wait,
                to: to.as_ref(),
                apart: &goes_on.apart,
            },
            hints,
            marks: &app.marks,
        })
    })?;
    Ok(Composed {
        draft,
        attachments: evidence.into_iter().map(|kept| kept.name).collect(),
        incident,
        provider,
        to: to.filter(|_| rendering.is_after()),
        goes_on_from: goes_on.uuid,
        chosen: goes_on.chosen,
        older,
        not_kept: None,
        own: Own::default(),
        not_due,
    })
}

/// Returns what there is to answer: not until when, unless nothing else is asked.
fn to_answer(app: &App, asked: &[OpenRequest], replies: &[Reply]) -> Vec<String> {
    let days = BusinessDays::new(pack::calendar());
    let is_limit = |one: &&OpenRequest| {
        let reply = replies.iter().find(|reply| reply.id == one.reply);
        let received_at = reply.map(|reply| reply.received_at.with_timezone(app.now().offset()));
        let read = |at| intake::read_answer_by(&one.words, pack::reply_words(), &days, at);
        received_at.and_then(read).is_some()
    };
    let (limits, own): (Vec<&OpenRequest>, Vec<&OpenRequest>) = asked.iter().partition(is_limit);
    let told = if own.is_empty() { limits } else { own };
    told.into_iter().map(|one| one.words.clone()).collect()
}

/// Says of a complaint what is missing or comes before it; of other texts, that an answer is not
/// due yet.
fn too_early(
    app: &App,
    clock: Option<&Clock>,
    rendering: Rendering,
    incident: &Incident,
    not_yet: Option<Said>,
) -> Option<Said> {
    let lang = app.lang();
    let asked = clock.and_then(|clock| noticed::asked_first(clock, rendering, incident.id, lang));
    let early = || clock.and_then(|clock| noticed::not_due(clock, rendering, lang));
    asked.or(not_yet).or_else(early)
}

/// Returns what the desk said as its reasons, with the answer that says it, for the texts that are
/// about them; no other reads the words that tell.
fn reasons(replies: &[Reply], rendering: Rendering) -> Vec<(ReplyId, String)> {
    if !matches!(rendering, Rendering::Complaint | Rendering::Dossier) {
        return Vec::new();
    }
    let each = replies.iter().flat_map(|reply| {
        let kind = reply.kind.known().into_iter();
        let said = kind.flat_map(|kind| {
            let words = pack::reply_words();
            intake::read_reasons(&reply.text, kind, words)
        });
        said.map(|said| (reply.id, said))
    });
    each.collect()
}
