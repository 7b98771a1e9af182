//! What a matter is about: the incident's own trouble, or another one that was told to the desk.

use crate::cli::app::App;
use crate::cli::letter;
use crate::cli::packs::Provider;
use crate::domain::{
    Category, Decision, EventKind, Incident, Inquiry, InquiryId, Revision, Symptom, TimelineEvent,
};
use crate::intake;
use crate::pack;
use crate::routing::Clock;

/// Returns the incident as a matter of its own knows it, where what was sent in that matter is
/// about something else: the words that began it say what it is, and no fact of the incident is
/// in it that they do not tell.
///
/// A matter that goes on from another, that was begun with a text of ours, or of which nothing but
/// a promise was kept, is about the incident.
pub(super) fn other(
    app: &App,
    provider: &Provider,
    incident: &Incident,
    (sent, revisions): (&[Inquiry], &[Revision]),
    clock: &Clock,
) -> Option<Incident> {
    let first = began(sent, revisions, clock)?;
    let text = app.clear_again(&first.body);
    let reading = intake::read(
        &text,
        &provider.id,
        &provider.pack,
        &pack::lexicon(),
        pack::terms(),
        first.sent_at.with_timezone(app.now().offset()),
    );
    let decision = match reading.decision.category.known() {
        // Nothing says what it is: then nothing is said of it either.
        Some(Category::Other) | None => Decision::told(Symptom::Question),
        Some(_) => reading.decision,
    };
    if decision.symptom_or_usual() == incident.decision.symptom_or_usual() {
        return None;
    }
    Some(Incident {
        text: text.as_str().to_owned(),
        decision,
        facts: reading.facts,
        answers: Vec::new(),
        ..incident.clone()
    })
}

/// Returns the inquiry that began a matter of its own with words of the user's.
fn began<'s>(sent: &'s [Inquiry], revisions: &[Revision], clock: &Clock) -> Option<&'s Inquiry> {
    let place = sent.iter().position(|one| Some(one.id) == clock.first)?;
    let first = sent.get(place).filter(|_| place > 0)?;
    let is_promise = first.promise.as_deref() == Some(first.body.as_str());
    let is_own = first.follows.is_none() && !is_promise && !first.body.trim().is_empty();
    let is_ours = || letter::like(revisions, &first.body).is_some();
    (is_own && !is_ours()).then_some(first)
}

/// Leaves of a timeline what was noted after such a matter began and reads like it.
pub(super) fn only_what_is_of(
    app: &App,
    provider: &Provider,
    matter: &Incident,
    clock: Option<&Clock>,
    timeline: &mut Vec<TimelineEvent>,
) {
    let began = clock.and_then(|clock| clock.first_at).map(|at| at.to_utc());
    timeline.retain(|event| {
        let is_note = event
            .kind
            .known()
            .is_some_and(|kind| EventKind::NOTES.contains(&kind));
        if !is_note || began.is_some_and(|began| event.recorded_at < began) {
            return false;
        }
        let text = app.clear_again(&event.text);
        let (pack, now) = (&provider.pack, app.now());
        let reading = intake::read(
            &text,
            &provider.id,
            pack,
            &pack::lexicon(),
            pack::terms(),
            now,
        );
        reading.decision.category == matter.decision.category
    });
}

/// Returns everything that was sent in matters that are not about the incident.
pub(crate) fn apart(
    app: &App,
    provider: &Provider,
    incident: &Incident,
    letters: (&[Inquiry], &[Revision]),
    clocks: &[Clock],
) -> Vec<InquiryId> {
    let is_apart = |clock: &&Clock| other(app, provider, incident, letters, clock).is_some();
    let apart = clocks.iter().filter(is_apart);
    apart.flat_map(|clock| clock.sent.clone()).collect()
}
