//! Makes incidents as people write them, always the same: `incidents N` prints N of them as NDJSON,
//! the form of `export` and `import`; `incidents N HOME` records them in a home instead.
//!
//! Each depends on its number alone, so the first hundred of a million are those of a hundred.
//! Nothing in them is real: people, numbers and ids are made up or those of documentation.

mod made;
mod random;
mod words;

use std::error::Error;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use made::{Made, make};
use madoguchi::domain::{
    Channel, Code as _, Decision, EventKind, FindingKind, Lang, Moment, Status, Window,
};
use madoguchi::safety::{ClearedText, Field, Hints, clear};
use madoguchi::store::{NewEvent, NewIncident, Store};
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: u64 = arguments.next().ok_or("how many?")?.parse()?;
    let all = (1..=count).map(make);
    match arguments.next() {
        None => print(all),
        Some(home) => record(all, Path::new(&home)),
    }
}

fn print(all: impl Iterator<Item = Made>) -> Result<(), Box<dyn Error>> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for made in all {
        let occurred_at = made.occurred_at.to_rfc3339();
        let timeline = made.events.iter().map(
            |(kind, at, text)| json!({"at": at.to_rfc3339(), "kind": kind.code(), "text": text}),
        );
        let line = json!({
            "schema": 1, "type": "incident", "id": made.id, "uuid": made.uuid,
            "provider": made.provider, "title": made.title, "text": made.text,
            "category": made.symptom.category().code(), "symptom": made.symptom.code(),
            "status": made.status.code(), "occurred_at": occurred_at,
            "logged_at": made.logged_at.to_rfc3339(), "language": made.lang.code(),
            "facts": [
                {"kind": "occurred_at", "value": occurred_at, "precision": "about"},
                {"kind": "amount", "value": made.amount.0, "asset": made.amount.1},
            ],
            "timeline": timeline.collect::<Vec<_>>(),
        });
        writeln!(out, "{line}")?;
    }
    out.flush().map_err(Into::into)
}

fn record(all: impl Iterator<Item = Made>, home: &Path) -> Result<(), Box<dyn Error>> {
    let store = Store::open(&home.join("madoguchi.db"))?;
    for made in all {
        let at = Moment::exact(made.occurred_at);
        let texts: Vec<ClearedText> = made.events.iter().map(|(.., text)| cleared(text)).collect();
        let events = made
            .events
            .iter()
            .zip(&texts)
            .map(|((kind, at, _), text)| NewEvent {
                kind: *kind,
                at: Moment::exact(*at),
                text,
            });
        let mut events: Vec<NewEvent<'_>> = events.collect();
        let text = cleared(&made.text);
        events.insert(
            0,
            NewEvent {
                kind: EventKind::Observed,
                at,
                text: &text,
            },
        );
        let channel = Channel::from(if made.id % 3 == 0 {
            Window::Phone
        } else {
            Window::Form
        });
        let incident = store.create(&NewIncident {
            provider: &cleared(made.provider),
            title: &cleared(&made.title),
            text: &text,
            language: made.lang,
            decision: &Decision {
                category: made.symptom.category().into(),
                symptom: made.symptom.into(),
                confidence: 0.9,
                told: false,
                because: Vec::new(),
            },
            channel: Some(&channel),
            facts: &[],
            answers: &[],
            events: &events,
            at: made.logged_at.to_utc(),
        })?;
        if Status::Open.can_become(made.status) {
            let said = NewEvent {
                kind: EventKind::Closed,
                at,
                text: &cleared("解決"),
            };
            store.set_status(incident.id, made.status, &said, made.logged_at.to_utc())?;
        }
    }
    Ok(())
}

/// Clears a text; there is nothing to find in it.
fn cleared(text: &str) -> ClearedText {
    let hints = Hints {
        lang: Lang::Ja,
        field: Field::Words,
        explorers: &[],
        keep_guesses: false,
        label: |kind: FindingKind, _| kind.code(),
    };
    clear(text, &hints).text
}
