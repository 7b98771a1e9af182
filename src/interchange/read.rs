//! A line becomes an incident.

use std::borrow::Cow;

use super::bytes;
use super::place::Place;
use super::problem::{BadLine, Expected};
use super::shape::{Field, HEAD, fields};
use super::tree::Tree;
use super::value::value_of;
use crate::domain::{Code as _, Entry, Extra, FactKind, FactParts, FactValue, Part, Whole};

/// The newest version of lines that this program reads.
const SCHEMA_MAX: u64 = 1;

/// What a line holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// The incident; what a simple line leaves out is not there.
    pub whole: Whole,
    /// Whether it tells facts, though it may be none.
    pub tells_facts: bool,
    /// The bytes of its evidence, each with the number of the entry, from 0.
    pub contents: Vec<(usize, Vec<u8>)>,
}

/// The values of an object.
type Values<'a> = Vec<(Cow<'a, str>, Tree<'a>)>;

/// Reads a line. Nothing in it is cleared yet.
pub fn read(line: &str) -> Result<Line, BadLine> {
    let Tree::Object(mut values) = Tree::read(line)? else {
        return Err(BadLine::NotAnObject);
    };
    heading(&mut values)?;
    let mut read = Line::default();
    let occurred_at = take(&mut values, "occurred_at");
    let mut parts = Vec::new();
    for &part in Part::ALL {
        if let Some(value) = take(&mut values, part.code()) {
            parts.push((part, value));
        }
    }
    let whole = &mut read.whole;
    whole.head = entry(&mut values, HEAD, Place::HEAD)?;
    leftover("", values, &mut whole.extra);
    if whole.head.text("text").is_none_or(str::is_empty)
        && whole.head.text("title").is_none_or(str::is_empty)
    {
        return Err(BadLine::NoWords);
    }
    read.tells_facts = parts.iter().any(|(part, _)| *part == Part::Facts);
    for (part, value) in parts {
        for (index, mut values) in objects(part, value)?.into_iter().enumerate() {
            let place = Place {
                part: part.code(),
                index: (part != Part::Interview).then_some(index),
            };
            if part == Part::Evidence
                && let Some(content) = take(&mut values, "content")
                && !content.is_null()
            {
                read.contents.push((index, content_of(content, place)?));
            }
            let entry = entry(&mut values, fields(part), place)?;
            if part == Part::Facts {
                is_a_fact(&entry, place)?;
            }
            if !values.is_empty() {
                leftover(&place.pointer(), values, &mut whole.extra);
            }
            whole.part_mut(part).push(entry);
        }
    }
    if let Some(at) = occurred_at {
        happened(whole, at)?;
    }
    Ok(read)
}

/// Checks what stands before everything else: whose line it is.
fn heading(values: &mut Values<'_>) -> Result<(), BadLine> {
    match take(values, "schema") {
        None => {}
        Some(Tree::Other(schema)) if schema.parse::<u64>().is_ok() => {
            let newer = schema.parse().is_ok_and(|schema: u64| schema > SCHEMA_MAX);
            if newer {
                return Err(BadLine::Newer {
                    schema: schema.into_owned(),
                });
            }
        }
        Some(_) => return Err(wrong("schema", Expected::Number)),
    }
    match take(values, "type") {
        Some(Tree::Text(found)) if found != "incident" => Err(BadLine::OtherType {
            found: found.into_owned(),
        }),
        Some(Tree::Text(_)) | None => Ok(()),
        Some(_) => Err(wrong("type", Expected::Text)),
    }
}

fn take<'a>(values: &mut Values<'a>, name: &str) -> Option<Tree<'a>> {
    let at = values.iter().position(|(known, _)| known == name)?;
    Some(values.remove(at).1)
}

fn objects(part: Part, value: Tree<'_>) -> Result<Vec<Values<'_>>, BadLine> {
    let name = part.code();
    let values = match (part, value) {
        (_, Tree::Other(json)) if json == "null" => Vec::new(),
        (Part::Interview, value) => vec![value],
        (_, Tree::List(values)) => values,
        _ => return Err(wrong(name, Expected::List)),
    };
    let objects = values
        .into_iter()
        .enumerate()
        .map(|(index, value)| match value {
            Tree::Object(values) => Ok(values),
            _ => Err(wrong(&format!("{name}[{index}]"), Expected::Object)),
        });
    objects.collect()
}

fn entry(values: &mut Values<'_>, fields: &[Field], place: Place) -> Result<Entry, BadLine> {
    let mut entry = Entry(Vec::with_capacity(values.len()));
    for field in fields {
        let value = take(values, field.name).filter(|value| !value.is_null());
        match value {
            Some(value) => {
                let value = value_of(value, field.holds)
                    .ok_or_else(|| wrong(&place.of(field.name), field.holds))?;
                entry.0.push((field.column.into(), value));
            }
            None if field.required => {
                let place = place.of(field.name);
                return Err(BadLine::Missing { place });
            }
            None => {}
        }
    }
    Ok(entry)
}

fn content_of(content: Tree<'_>, place: Place) -> Result<Vec<u8>, BadLine> {
    match content {
        Tree::Text(text) => bytes::decode(&text),
        _ => None,
    }
    .ok_or_else(|| wrong(&place.of("content"), Expected::Bytes))
}

/// Checks that the value of a fact of a known kind is one of that kind.
fn is_a_fact(entry: &Entry, place: Place) -> Result<(), BadLine> {
    let Some(kind) = entry.text("kind").and_then(FactKind::read) else {
        return Ok(());
    };
    let parts = FactParts {
        asset: entry.text("asset").map(str::to_owned),
        ..FactParts::default()
    };
    let value = entry.text("value").unwrap_or_default();
    let fits = !value.is_empty() && FactValue::from_parts(kind, value, &parts).is_some();
    fits.then_some(())
        .ok_or_else(|| wrong(&place.of("value"), Expected::FactValue))
}

/// Takes when it happened as a fact, where no fact says it.
fn happened(whole: &mut Whole, at: Tree<'_>) -> Result<(), BadLine> {
    if at.is_null() {
        return Ok(());
    }
    let value =
        value_of(at, Expected::Moment).ok_or_else(|| wrong("occurred_at", Expected::Moment))?;
    let mut facts = whole.part(Part::Facts).iter();
    if facts.any(|fact| fact.text("kind") == Some(FactKind::OccurredAt.code())) {
        return Ok(());
    }
    let mut fact = Entry::default();
    fact.set_text("kind", FactKind::OccurredAt.code());
    fact.set("value", value);
    whole.part_mut(Part::Facts).push(fact);
    Ok(())
}

/// Keeps what this version does not know, value by value.
fn leftover(pointer: &str, values: Values<'_>, extra: &mut Vec<Extra>) {
    for (name, value) in values {
        let name = name
            .replace('~', "~0")
            .replace('/', "~1")
            .replace('#', "~2");
        keep(format!("{pointer}/{name}"), value, extra);
    }
}

fn keep(pointer: String, value: Tree<'_>, extra: &mut Vec<Extra>) {
    let (is_text, value) = match value {
        Tree::Object(values) if !values.is_empty() => return leftover(&pointer, values, extra),
        Tree::List(values) if !values.is_empty() => {
            for (index, value) in values.into_iter().enumerate() {
                keep(format!("{pointer}/#{index}"), value, extra);
            }
            return;
        }
        Tree::Object(_) => (false, "{}".to_owned()),
        Tree::List(_) => (false, "[]".to_owned()),
        Tree::Text(text) => (true, text.into_owned()),
        Tree::Content(text) => (true, text.to_owned()),
        Tree::Other(json) => (false, json.into_owned()),
    };
    extra.push(Extra {
        pointer,
        is_text,
        value,
    });
}

fn wrong(place: &str, expected: Expected) -> BadLine {
    BadLine::Wrong {
        place: place.to_owned(),
        expected,
    }
}
