//! An incident becomes a line.

use std::borrow::Cow;
use std::fmt;

use chrono::FixedOffset;

use super::bytes::Contents;
use super::instant;
use super::line::Out;
use super::problem::Expected;
use super::shape::{Field, HEAD, fields};
use super::tree::Tree;
use crate::domain::{BETWEEN_WORDS, Code as _, Entry, Extra, Part, Value, Whole};

/// The version of the lines. It changes only if a field must change its meaning.
const SCHEMA: u32 = 1;

/// Writes an incident as one line, with instants in this offset.
///
/// The bytes of evidence are read and written piece by piece.
pub fn write(
    whole: &Whole,
    offset: FixedOffset,
    contents: &mut dyn Contents,
    out: &mut dyn fmt::Write,
) -> fmt::Result {
    let mut line = vec![
        (Cow::from("schema"), Tree::other(SCHEMA)),
        (Cow::from("type"), Tree::Text("incident".into())),
    ];
    line.extend(object(&whole.head, HEAD, offset));
    if let Some(at) = occurred_at(whole) {
        line.push(("occurred_at".into(), Tree::Text(at.into())));
    }
    for &part in Part::ALL {
        let entries = whole.part(part).iter();
        let mut entries = entries.map(|entry| {
            let mut values = object(entry, fields(part), offset);
            if part == Part::Evidence {
                let hash = entry.text("sha256").unwrap_or_default();
                values.push(("content".into(), Tree::Content(hash)));
            }
            Tree::Object(values)
        });
        let value = match part {
            Part::Interview => entries.next(),
            _ => Some(Tree::List(entries.collect())),
        };
        line.extend(value.map(|value| (part.code().into(), value)));
    }
    let mut line = Tree::Object(line);
    for extra in &whole.extra {
        put(&mut line, extra);
    }
    let mut out = Out::new(out);
    line.write(&mut out, contents)?;
    out.end()
}

/// Returns when it happened: the earliest moment that was told.
fn occurred_at(whole: &Whole) -> Option<&str> {
    let facts = whole.part(Part::Facts).iter();
    let told = facts.filter(|fact| fact.text("kind") == Some("occurred_at"));
    told.filter_map(|fact| fact.text("value")).min()
}

fn object<'a>(
    entry: &'a Entry,
    fields: &[Field],
    offset: FixedOffset,
) -> Vec<(Cow<'a, str>, Tree<'a>)> {
    let mut values = Vec::with_capacity(fields.len());
    for field in fields {
        if let Some(value) = entry.get(field.column) {
            values.push((field.name.into(), tree(value, field.holds, offset)));
        }
    }
    // A column that a newer record has.
    for (name, value) in &entry.0 {
        if !fields.iter().any(|field| *field.column == **name) {
            values.push((Cow::Borrowed(&**name), tree(value, Expected::Text, offset)));
        }
    }
    values
}

fn tree(value: &Value, holds: Expected, offset: FixedOffset) -> Tree<'_> {
    match (value, holds) {
        (Value::Integer(number), Expected::Flag) => Tree::flag(*number != 0),
        (Value::Integer(number), _) => Tree::other(number),
        (Value::Real(number), _) => match serde_json::Number::from_f64(*number) {
            Some(number) => Tree::other(number),
            None => Tree::NULL,
        },
        (Value::Text(words), Expected::Words) => {
            let words = words.split(BETWEEN_WORDS).filter(|word| !word.is_empty());
            Tree::List(words.map(|word| Tree::Text(word.into())).collect())
        }
        (Value::Text(written), Expected::Instant) => {
            let there = instant::to_offset(written, offset);
            Tree::Text(there.map_or(Cow::Borrowed(&**written), Cow::Owned))
        }
        (Value::Text(text), _) => Tree::Text(text.into()),
    }
}

/// Puts a value that this version does not know where it stood.
fn put<'a>(tree: &mut Tree<'a>, extra: &'a Extra) {
    let mut here = tree;
    let mut steps = extra.pointer.split('/').skip(1).peekable();
    while let Some(step) = steps.next() {
        // What the next step goes into, if it is not there yet.
        let inside = match steps.peek() {
            Some(next) if next.starts_with('#') => Tree::List(Vec::new()),
            Some(_) => Tree::Object(Vec::new()),
            None if extra.is_text => Tree::Text((&*extra.value).into()),
            None => Tree::Other((&*extra.value).into()),
        };
        here = match here {
            Tree::List(values) => {
                let place = step.trim_start_matches('#').parse().unwrap_or(usize::MAX);
                if place >= values.len() {
                    values.push(inside);
                }
                let last = values.len() - 1;
                &mut values[place.min(last)]
            }
            Tree::Object(values) => {
                let name = name(step);
                let known = values.iter().position(|(known, _)| *known == name);
                let at = known.unwrap_or_else(|| {
                    values.push((name.into(), inside));
                    values.len() - 1
                });
                &mut values[at].1
            }
            _ => return,
        };
    }
}

/// Reads a name in a pointer.
fn name(step: &str) -> String {
    step.replace("~2", "#")
        .replace("~1", "/")
        .replace("~0", "~")
}
