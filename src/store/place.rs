//! Where a text stands in the record of an incident.

/// Where a text stands in the record of an incident; those before are shown before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The title.
    Title,
    /// The user's words.
    Text,
    /// The timeline.
    Timeline,
    /// A fact.
    Fact,
    /// An answer to one of the pack's questions.
    Answer,
    /// What was sent.
    Sent,
    /// What a desk answered.
    Reply,
    /// The name of a file that was kept.
    Evidence,
}

/// The places by the number that [`super::index::TEXTS`] gives them.
pub(super) const PLACES: [Place; 8] = [
    Place::Title,
    Place::Text,
    Place::Timeline,
    Place::Fact,
    Place::Answer,
    Place::Sent,
    Place::Reply,
    Place::Evidence,
];
