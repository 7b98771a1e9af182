//! What a field holds, read from JSON and brought to the form of the record.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::instant;
use super::problem::Expected;
use super::tree::Tree;
use crate::domain::{BETWEEN_WORDS, Moment, Precision, Value};

/// Reads a value as what it must be; `None` if it is something else.
pub(super) fn value_of(value: Tree<'_>, holds: Expected) -> Option<Value> {
    match (value, holds) {
        (Tree::Other(json), Expected::Flag) => {
            let flag: bool = json.parse().ok()?;
            Some(Value::Integer(i64::from(flag)))
        }
        (Tree::Other(json), Expected::Number) => {
            let number: i64 = json.parse().ok()?;
            (number >= 0).then_some(Value::Integer(number))
        }
        (Tree::Other(json), Expected::Share) => {
            let share: f64 = json.parse().ok()?;
            (0.0..=1.0).contains(&share).then_some(Value::Real(share))
        }
        (Tree::List(words), Expected::Words) => {
            let words = words.into_iter().map(|word| match word {
                Tree::Text(word) if !word.contains(BETWEEN_WORDS) => Some(word),
                _ => None,
            });
            let words: Vec<Cow<'_, str>> = words.collect::<Option<_>>()?;
            Some(Value::Text(words.join(&BETWEEN_WORDS.to_string())))
        }
        (Tree::Text(text), holds) => text_of(text.into_owned(), holds).map(Value::Text),
        _ => None,
    }
}

fn text_of(text: String, holds: Expected) -> Option<String> {
    match holds {
        Expected::Text => Some(text),
        Expected::Code => is_code(&text).then_some(text),
        Expected::Instant => {
            let stamp = instant::to_utc(&text)?;
            // Years beyond four digits have no place in the record.
            (stamp.len() == "2026-11-22T00:00:00Z".len()).then_some(stamp)
        }
        Expected::Moment if instant::is_as_written(&text) => Some(text),
        Expected::Moment => {
            let moment = Moment::read(&text, Precision::About)?.value();
            (moment.len() <= "2026-11-22T00:00:00+09:00".len()
                && moment.starts_with(|first: char| first.is_ascii_digit()))
            .then_some(moment)
        }
        Expected::Day => {
            let day: NaiveDate = text.parse().ok()?;
            Some(day.to_string()).filter(|day| day.len() == "2026-11-22".len())
        }
        Expected::Uuid => is_uuid(&text).then(|| text.to_ascii_lowercase()),
        Expected::Hash => {
            let is_hash = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
            is_hash.then(|| text.to_ascii_lowercase())
        }
        _ => None,
    }
}

fn is_code(text: &str) -> bool {
    let letter =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.-".contains(&byte);
    (1..=64).contains(&text.len()) && text.bytes().all(letter)
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}
