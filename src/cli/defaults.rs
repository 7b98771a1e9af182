//! What the entries of a simple line leave out, where it follows from what they tell.

use crate::domain::{Code as _, Entry, Moment, Part, Precision, Value, When, Whole};

/// The media type of a file of which nothing is known.
const SOME_BYTES: &str = "application/octet-stream";

/// Adds what the entries of the parts leave out.
pub(super) fn parts(whole: &mut Whole, logged_at: &str) {
    for (part, entries) in &mut whole.parts {
        for (index, entry) in entries.iter_mut().enumerate() {
            let text = |name: &str| entry.text(name).unwrap_or_default().to_owned();
            let number = Value::Integer(i64::try_from(index + 1).unwrap_or(i64::MAX));
            match part {
                Part::Facts => {
                    let value = text("value");
                    if text("kind") == "occurred_at" {
                        default(entry, "precision", || precision(&value));
                    }
                    default(entry, "as_written", || value);
                }
                Part::Timeline => {
                    let at = text("at");
                    default(entry, "precision", || precision(&at));
                    default(entry, "recorded_at", || logged_at.to_owned());
                }
                Part::Drafts => {
                    default(entry, "subject", String::new);
                    entry
                        .get("number")
                        .is_none()
                        .then(|| entry.set("number", number));
                }
                Part::Inquiries => {
                    default(entry, "subject", String::new);
                    default(entry, "stage", || "inquiry".to_owned());
                }
                Part::Replies => {
                    default(entry, "subject", String::new);
                    default(entry, "kind", || "answer".to_owned());
                    default(entry, "questions", String::new);
                }
                Part::Evidence => {
                    default(entry, "media_type", || SOME_BYTES.to_owned());
                    default(entry, "added_at", || logged_at.to_owned());
                    for (name, value) in [("located", 0), ("bytes", 0)] {
                        if entry.get(name).is_none() {
                            entry.set(name, Value::Integer(value));
                        }
                    }
                    entry
                        .get("number")
                        .is_none()
                        .then(|| entry.set("number", number));
                }
                Part::Answers | Part::Asked | Part::Interview => {}
            }
        }
    }
}

/// Returns how exactly a moment is known of which nothing else is said.
fn precision(value: &str) -> String {
    let moment = Moment::read(value, Precision::Minute);
    let instant = moment.is_some_and(|moment| matches!(moment.when, When::Instant(_)));
    let precision = if instant {
        Precision::Minute
    } else {
        Precision::Day
    };
    precision.code().to_owned()
}

/// Sets a text that is not there.
pub(super) fn default(entry: &mut Entry, name: &'static str, text: impl FnOnce() -> String) {
    if entry.text(name).is_none() {
        entry.set_text(name, text());
    }
}
