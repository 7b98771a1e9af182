//! The sides of the stretches of a text, each read once for all that begin or end there.

use std::ops::Range;

use crate::safety::seen::Seen;

use super::hits::Hits;
use super::side::Side;

/// How many stretches that end at different places are remembered.
const ENDS: usize = 32;

/// A place where stretches of a form begin or end, and what stands beside it.
type Known<'t> = Option<(usize, [u8; 2], Side<'t>)>;

/// The sides of the stretches of a text, which come in order.
pub(super) struct Sides<'t> {
    seen: &'t Seen,
    hits: &'t Hits,
    ahead: Known<'t>,
    /// By the place, as far as it tells them apart.
    behind: [Known<'t>; ENDS],
}

impl<'t> Sides<'t> {
    pub(super) fn of(seen: &'t Seen, hits: &'t Hits) -> Self {
        Self {
            seen,
            hits,
            ahead: None,
            behind: [const { None }; ENDS],
        }
    }

    /// Returns both sides of a stretch of a form.
    pub(super) fn beside(&mut self, at: &Range<usize>, form: [u8; 2]) -> [&Side<'t>; 2] {
        let (seen, hits) = (self.seen, self.hits);
        let ahead = known(&mut self.ahead, at.start, form, || {
            Side::ahead(seen, hits, at.start, form)
        });
        let behind = known(&mut self.behind[at.end % ENDS], at.end, form, || {
            Side::behind(seen, hits, at.end, form)
        });
        [ahead, behind]
    }
}

fn known<'k, 't>(
    known: &'k mut Known<'t>,
    place: usize,
    form: [u8; 2],
    read: impl FnOnce() -> Side<'t>,
) -> &'k Side<'t> {
    if known
        .as_ref()
        .is_some_and(|known| (known.0, known.1) != (place, form))
    {
        *known = None;
    }
    &known.get_or_insert_with(|| (place, form, read())).2
}
