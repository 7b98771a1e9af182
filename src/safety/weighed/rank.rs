//! What else in a text could be a secret: of many numbers one is seldom meant.

use std::collections::BTreeMap;
use std::ops::Range;

use super::shape::Class;

/// How many neighbours are asked whether they lie inside a stretch or around it.
const NEIGHBOURS: usize = 24;

/// How a stretch stands among the others of its text.
pub(super) struct Rank {
    /// How many are of its form, in all.
    alike: usize,
    /// Whether it is the first of them, and the last.
    ends: [bool; 2],
    /// How many there are of any form.
    all: usize,
    /// How many lie around it, and inside it.
    nested: [usize; 2],
}

impl Rank {
    /// Ranks the stretches of a text, which are in order.
    pub(super) fn all(text: &str, places: &[Range<usize>]) -> Vec<Self> {
        let form = |at: &Range<usize>| Class::of(text.get(at.clone()).unwrap_or_default()).form();
        let mut alike: BTreeMap<u8, usize> = BTreeMap::new();
        for at in places {
            *alike.entry(form(at)).or_default() += 1;
        }
        let mut met: BTreeMap<u8, usize> = BTreeMap::new();
        let ranks = places.iter().enumerate().map(|(place, at)| {
            let count = alike.get(&form(at)).copied().unwrap_or_default();
            let met = met.entry(form(at)).or_default();
            *met += 1;
            Self {
                alike: count,
                ends: [*met == 1, *met == count],
                all: places.len(),
                nested: nested(places, place, at),
            }
        });
        ranks.collect()
    }

    /// Adds its signs.
    pub(super) fn signs(&self, form: u8, add: &mut impl FnMut(u8, &[&[u8]])) {
        let small = |number: usize, most: usize| u8::try_from(number.min(most)).unwrap_or(0);
        add(b'5', &[&[small(self.alike, 6), form]]);
        add(b'6', &[&self.ends.map(u8::from), &[form]]);
        add(b'7', &[&[small(self.all, 12), form]]);
        add(b'8', &[&self.nested.map(|count| small(count, 3)), &[form]]);
    }
}

/// Counts the neighbours around a stretch and inside it.
fn nested(places: &[Range<usize>], place: usize, at: &Range<usize>) -> [usize; 2] {
    let from = place.saturating_sub(NEIGHBOURS);
    let near = places
        .iter()
        .enumerate()
        .skip(from)
        .take(2 * NEIGHBOURS + 1);
    let mut nested = [0; 2];
    for (_, other) in near.filter(|(other, _)| *other != place) {
        nested[0] += usize::from(other.start <= at.start && at.end <= other.end);
        nested[1] += usize::from(at.start <= other.start && other.end <= at.end);
    }
    nested
}
