//! What a simple line leaves out is read from its words, as `log` would.

use chrono::{DateTime, Utc};

use super::app::App;
use super::defaults::{self, default};
use super::failure::Failure;
use super::packs::Provider;
use super::understand;
use crate::domain::{
    BETWEEN_WORDS, Category, Channel, Code as _, Coded, Decision, Entry, Fact, FactValue, Part,
    Precision, Status, Symptom, Value, Whole,
};
use crate::drafting;
use crate::intake::{self, Reading};
use crate::interchange::Line;
use crate::pack;
use crate::routing;
use crate::safety::{ClearedText, Field};

/// What the record needs of every incident.
const NEEDED: &[&str] = &["provider", "title", "language", "category", "symptom"];

/// Adds what the record needs and the line does not tell.
pub(crate) fn complete(app: &App, line: &mut Line) -> Result<(), Failure> {
    let head = &mut line.whole.head;
    if head.text("logged_at").is_none() {
        head.set_text("logged_at", stamp(app.stamp()));
    }
    if head.text("text").is_none() {
        let title = head.text("title").unwrap_or_default().to_owned();
        head.set_text("text", title);
    }
    let needs_reading = !line.tells_facts || NEEDED.iter().any(|name| head.text(name).is_none());
    if needs_reading {
        read(app, line)?;
    }
    let whole = &mut line.whole;
    let head = &mut whole.head;
    default(head, "status", || Status::Open.code().to_owned());
    default(head, "because", String::new);
    if head.get("told").is_none() {
        head.set("told", Value::Integer(1));
    }
    if head.get("confidence").is_none() {
        head.set("confidence", Value::Real(1.0));
    }
    let logged_at = head.text("logged_at").unwrap_or_default().to_owned();
    if whole.part(Part::Timeline).is_empty() && needs_reading {
        let mut event = Entry::default();
        event.set_text("kind", "logged");
        // A moment has the offset in which it is told.
        let at = DateTime::parse_from_rfc3339(&logged_at).map(|at| {
            let at = at.with_timezone(app.now().offset());
            at.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
        });
        event.set_text("at", at.unwrap_or_else(|_| logged_at.clone()));
        event.set_text("precision", Precision::Minute.code());
        event.set_text("text", app.words().talk.event_logged);
        whole.part_mut(Part::Timeline).push(event);
    }
    defaults::parts(whole, &logged_at);
    Ok(())
}

/// Reads the words: category, facts, language, and from them the title and the window.
fn read(app: &App, line: &mut Line) -> Result<(), Failure> {
    let kept = line.whole.kept();
    let whole = &mut line.whole;
    let head = &mut whole.head;
    let words = head.text("text").unwrap_or_default();
    let text = app
        .with_hints(Field::Words, kept, |hints| app.marks.clear(words, hints))
        .text;
    let provider = match head.text("provider") {
        Some(name) => app.packs().named(app.clear_again(name).as_str()),
        None => understand::spoken_of(app, &text, &pack::lexicon(), pack::terms())?,
    };
    let now = head
        .text("logged_at")
        .and_then(|at| DateTime::parse_from_rfc3339(at).ok());
    let now = now.map_or(app.now(), |at| at.with_timezone(app.now().offset()));
    let reading = intake::read(
        &text,
        &provider.id,
        &provider.pack,
        &pack::lexicon(),
        pack::terms(),
        now,
    );
    let decision = decision(head, &reading);
    default(head, "provider", || provider.id.0.clone());
    default(head, "language", || reading.language.code().to_owned());
    if head.text("category").is_none() || head.text("symptom").is_none() {
        take_decision(head, &decision, &text);
    }
    if !line.tells_facts {
        let told = |fact: &&Fact| {
            let moment = matches!(fact.value, FactValue::OccurredAt(_));
            !moment || whole.part(Part::Facts).is_empty()
        };
        let facts: Vec<Entry> = reading.facts.iter().filter(told).map(entry).collect();
        whole.part_mut(Part::Facts).extend(facts);
    }
    finish(app, whole, &provider, &decision, &reading.facts)
}

/// Adds title and window.
fn finish(
    app: &App,
    whole: &mut Whole,
    provider: &Provider,
    decision: &Decision,
    facts: &[Fact],
) -> Result<(), Failure> {
    let symptom = decision.symptom_or_usual();
    if whole.head.text("title").is_none_or(str::is_empty) {
        let pack = Some(provider.pack.as_ref()).filter(|_| provider.known);
        let facts: Vec<Fact> = facts
            .iter()
            .map(|fact| app.clear_fact_again(fact).into_inner())
            .collect();
        let title = drafting::title(symptom, &facts, pack, app.lang())?;
        whole.head.set_text("title", title);
    }
    if whole.head.text("channel").is_none() {
        let route = routing::route(symptom, &provider.pack, pack::calendar(), app.now());
        if let Some(first) = route.first() {
            let channel = Channel::from(first.window);
            whole.head.set_text("channel", channel.code());
        }
    }
    Ok(())
}

/// Returns what the line tells of category and symptom, else what was read.
fn decision(head: &Entry, reading: &Reading) -> Decision {
    let symptom = head.text("symptom").and_then(Symptom::from_code);
    let category = head.text("category").and_then(Category::from_code);
    match (category, symptom) {
        (_, Some(symptom)) => Decision::told(symptom),
        (Some(category), None) => understand::decided(&reading.decision, category, None),
        (None, None) => reading.decision.clone(),
    }
}

fn take_decision(head: &mut Entry, decision: &Decision, text: &ClearedText) {
    let words = decision.because.iter().map(String::as_str);
    let words: Vec<&str> = words.filter(|word| text.as_str().contains(word)).collect();
    default(head, "category", || {
        Coded::code(&decision.category).to_owned()
    });
    default(head, "symptom", || {
        Coded::code(&decision.symptom).to_owned()
    });
    head.set("confidence", Value::Real(decision.confidence));
    head.set("told", Value::Integer(i64::from(decision.told)));
    head.set_text("because", words.join(&BETWEEN_WORDS.to_string()));
}

fn entry(fact: &Fact) -> Entry {
    let mut entry = Entry::default();
    let parts = fact.value.parts();
    entry.set_text("kind", fact.kind().code());
    entry.set_text("value", fact.value.value());
    entry.set_text("as_written", fact.as_written.clone());
    let texts = [("asset", parts.asset), ("chain", parts.chain)];
    for (name, text) in texts {
        if let Some(text) = text {
            entry.set_text(name, text);
        }
    }
    if let Some(precision) = parts.precision {
        entry.set_text("precision", precision.code());
    }
    if let Some(valid) = parts.valid {
        entry.set("valid", Value::Integer(i64::from(valid)));
    }
    if let Some(span) = &fact.span {
        for (name, place) in [("span_start", span.start), ("span_end", span.end)] {
            entry.set(
                name,
                Value::Integer(i64::try_from(place).unwrap_or(i64::MAX)),
            );
        }
    }
    entry
}

fn stamp(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
