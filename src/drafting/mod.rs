//! From incident to text.

use chrono::{DateTime, FixedOffset};

use crate::domain::{Incident, Lang, Length, Profile, Rendering, TimelineEvent};
use crate::pack::{Need, Pack};
use crate::safety::{ClearedText, Hints};

/// Everything a draft is made of.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The incident.
    pub incident: &'a Incident,
    /// Its timeline, oldest first.
    pub timeline: &'a [TimelineEvent],
    /// The user's account at the provider.
    pub profile: &'a Profile,
    /// The provider's pack.
    pub pack: &'a Pack,
    /// What the desk still needs.
    pub missing: &'a [&'a Need],
    /// The shape.
    pub rendering: Rendering,
    /// The language.
    pub lang: Lang,
    /// How much it tells.
    pub length: Length,
    /// The clock, in the provider's zone.
    pub now: DateTime<FixedOffset>,
    /// What safety has to know to clear the result.
    pub hints: &'a Hints<'a>,
}

/// A text for one inquiry.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The shape.
    pub rendering: Rendering,
    /// The language.
    pub lang: Lang,
    /// The subject line; empty where the shape has none.
    pub subject: ClearedText,
    /// The text.
    pub body: ClearedText,
    /// The characters of the body as a form counts them.
    pub chars: usize,
    /// The longest body that the form takes, where that is known.
    pub limit: Option<usize>,
}
