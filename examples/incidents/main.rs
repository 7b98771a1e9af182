//! Makes incidents as people write them, always the same: `incidents N` prints N of them as NDJSON,
//! the form of `export` and `import`.
//!
//! Each depends on its number alone, so the first hundred of a million are those of a hundred.
//! Nothing in them is real: people, numbers and ids are made up or those of documentation.

mod made;
mod random;
mod words;

use std::error::Error;
use std::io::{BufWriter, Write as _};

use made::{Made, make};
use madoguchi::domain::Code as _;
use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let count: u64 = arguments.next().ok_or("how many?")?.parse()?;
    print((1..=count).map(make))
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
