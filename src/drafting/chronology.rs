//! What happened in the order of its times, with what the user only infers set apart.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Utc};

use super::context::{AfterView, Context, EventView, MomentView, SaidView};
use super::happened::{tells_of, to_the_minute};
use super::known::moment_view;
use super::told::Told;
use super::{Request, defang};
use crate::domain::{
    Channel, Code as _, EventKind, FactValue, Moment, Order as _, Precision, Reply, ReplyKind,
    TimelineEvent, When,
};
use crate::pack;
use crate::text::{fold, sentences};

/// The kind of the entry that says when the trouble began; the template has its words.
const BEGAN: &str = "began";

/// To whom messages are reported that are probably fakes.
const REPORTED_TO: [&str; 2] = ["antiphishing", "police"];

/// Sorts the timeline into what is new to the desk, everything, and what is inferred.
pub(super) fn happened(view: &mut AfterView, request: &Request<'_>, zone: FixedOffset) {
    use EventKind::{Call, Chat, Error, Mail, Observed, Public, Step, Traded, Tried};
    let told = Told::of(request);
    let inference = inference();
    let logged_at = request.incident.logged_at;
    let mut all: Vec<(DateTime<Utc>, EventView)> = began(request, zone).into_iter().collect();
    view.fakes = fakes(request, zone);
    for event in request.timeline {
        let Some(kind @ (Observed | Tried | Step | Error | Call | Chat | Mail | Public | Traded)) =
            event.kind.known()
        else {
            continue;
        };
        // What was tried before the record began has no time of its own.
        let untold = kind == Tried && event.at.when.is_at(logged_at);
        // Of a row of the trade report the first line says what matters.
        let text = match kind {
            Traded => event.text.lines().next().unwrap_or_default(),
            _ => &event.text,
        };
        let entry = EventView {
            kind: kind.code(),
            at: (!untold).then(|| moment_view(&to_the_minute(&event.at), Some(zone))),
            text: text.to_owned(),
            told_on: untold.then(|| on(logged_at, zone)),
        };
        // Errors stand in a list of their own.
        if kind != Error && !told.holds([text]) {
            view.news.push(entry.clone());
        }
        let mut known = entry;
        // What a person noted later counts its days from then.
        let noted_on = on(event.recorded_at, zone);
        let happened_on = start(event, zone).with_timezone(&zone).date_naive();
        if is_noted(kind) && !untold && happened_on != day_of(event.recorded_at, zone) {
            known.told_on = Some(noted_on.clone());
        }
        // What the program or an exchange wrote infers nothing; the user may, in any note.
        if is_noted(kind) {
            let (inferred, seen) = divided(text, &inference);
            view.inferred.extend(said(inferred, &noted_on));
            known.text = seen.join("");
        }
        if !known.text.trim().is_empty() {
            all.push((start(event, zone), known));
        }
    }
    all.order_by_key(|(at, _)| *at);
    view.chronology = all.into_iter().map(|(_, entry)| entry).collect();
}

/// Returns the messages that are filed as fakes, as those need them who collect such messages.
fn fakes(request: &Request<'_>, zone: FixedOffset) -> Vec<EventView> {
    let reports = |to: &Channel| REPORTED_TO.contains(&to.code());
    if !request.after.to.is_some_and(reports) {
        return Vec::new();
    }
    let replies = request.after.replies.iter();
    let fakes = replies.filter(|reply| reply.kind.known() == Some(ReplyKind::Suspect));
    let fakes: Vec<&Reply> = fakes.collect();
    let events = request.timeline.iter();
    // What was corrected since is no fake any more.
    let events = events.filter(|event| {
        event.kind.known() == Some(EventKind::Suspected)
            && fakes.iter().any(|reply| tells_of(event, reply, zone))
    });
    let view = |event: &TimelineEvent| EventView {
        kind: EventKind::Suspected.code(),
        at: Some(moment_view(&to_the_minute(&event.at), Some(zone))),
        text: defang::in_words(&event.text),
        told_on: None,
    };
    events.map(view).collect()
}

/// Tells whether an entry is in the user's words.
fn is_noted(kind: EventKind) -> bool {
    use EventKind::{Call, Chat, Mail, Observed, Public, Tried};
    matches!(kind, Observed | Tried | Call | Chat | Mail | Public)
}

/// Returns the day of an instant.
fn on(at: DateTime<Utc>, zone: FixedOffset) -> MomentView {
    moment_view(&Moment::day(day_of(at, zone)), None)
}

fn day_of(at: DateTime<Utc>, zone: FixedOffset) -> NaiveDate {
    at.with_timezone(&zone).date_naive()
}

/// Puts the day on which they were recorded beside words.
fn said(texts: Vec<String>, on: &MomentView) -> impl Iterator<Item = SaidView> {
    let on = on.clone();
    texts.into_iter().map(move |text| SaidView {
        text,
        on: on.clone(),
    })
}

/// Sorts what was told into recollection and inference.
pub(super) fn told(view: &mut AfterView, context: &Context, request: &Request<'_>) {
    let (inferred, recollected) = divided(request.incident.text.trim(), &inference());
    view.recollected = recollected;
    let told_on = on(request.incident.logged_at, *request.now.offset());
    // The first words come first.
    view.inferred.splice(0..0, said(inferred, &told_on));
    view.told_on = Some(told_on);
    let exact = |moment: &&MomentView| {
        [Precision::Second, Precision::Minute]
            .iter()
            .any(|precision| precision.code() == moment.precision)
    };
    let (exact, vague): (Vec<&MomentView>, Vec<&MomentView>) =
        context.moments.iter().partition(exact);
    view.exact = exact.into_iter().cloned().collect();
    view.vague = vague.into_iter().cloned().collect();
}

/// Returns the words that mark what is inferred.
fn inference() -> Vec<String> {
    let words = pack::terms().inference.iter();
    words.map(|word| fold(word)).collect()
}

/// Divides a text into the sentences that infer, and the others.
fn divided(text: &str, inference: &[String]) -> (Vec<String>, Vec<String>) {
    let sentences = sentences(text).into_iter().map(str::trim);
    let sentences = sentences.filter(|sentence| !sentence.is_empty());
    sentences.map(str::to_owned).partition(|sentence| {
        let folded = fold(sentence);
        inference.iter().any(|word| folded.contains(word.as_str()))
    })
}

/// Returns the entry that says when the trouble began, as the user told it.
fn began(request: &Request<'_>, zone: FixedOffset) -> Option<(DateTime<Utc>, EventView)> {
    let moments = request.incident.facts.iter().filter_map(|fact| {
        let FactValue::OccurredAt(moment) = &fact.value else {
            return None;
        };
        Some((instant(moment, zone), moment))
    });
    let (at, moment) = moments.min_by_key(|(at, _)| *at)?;
    let entry = EventView {
        kind: BEGAN,
        at: Some(moment_view(moment, Some(zone))),
        text: String::new(),
        told_on: None,
    };
    Some((at, entry))
}

fn start(event: &TimelineEvent, zone: FixedOffset) -> DateTime<Utc> {
    instant(&event.at, zone)
}

/// Returns the first instant of a moment; a day alone begins at its midnight.
fn instant(moment: &Moment, zone: FixedOffset) -> DateTime<Utc> {
    if let When::Instant(instant) = moment.when {
        return instant.to_utc();
    }
    let midnight = moment.first_day().map(|day| day.and_time(NaiveTime::MIN));
    let midnight = midnight.and_then(|at| at.and_local_timezone(zone).single());
    midnight.map(|at| at.to_utc()).unwrap_or_default()
}
