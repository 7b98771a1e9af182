//! Facts in free words.

use chrono::{DateTime, FixedOffset};

use super::Contradiction;
use crate::domain::Fact;
use crate::pack::{Pack, Terms};

/// Finds the facts in a text, in order, and what does not fit together.
pub(super) fn recognize(
    _text: &str,
    _pack: &Pack,
    _terms: &Terms,
    _now: DateTime<FixedOffset>,
) -> (Vec<Fact>, Vec<Contradiction>) {
    (Vec::new(), Vec::new())
}
