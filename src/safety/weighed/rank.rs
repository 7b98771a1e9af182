//! What else in a text could be a secret: of many numbers one is seldom meant.

use std::ops::Range;

use super::shape::Class;
use super::signs::{Sign, Signs};

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
        let forms: Vec<u8> = places.iter().map(form).collect();
        let mut alike = [0; 256];
        for form in &forms {
            alike[usize::from(*form)] += 1;
        }
        let mut met = [0; 256];
        let ranks = forms.iter().enumerate().map(|(place, form)| {
            let count = alike[usize::from(*form)];
            let met = &mut met[usize::from(*form)];
            *met += 1;
            Self {
                alike: count,
                ends: [*met == 1, *met == count],
                all: places.len(),
                nested: nested(places, place),
            }
        });
        ranks.collect()
    }

    /// Adds its signs.
    pub(super) fn signs(&self, form: u8, signs: &mut Signs) {
        let small = |number: usize, most: usize| u8::try_from(number.min(most)).unwrap_or(0);
        let nested = self.nested.map(|count| small(count, 3));
        signs.add(Sign::of(b'5').with(&[small(self.alike, 6), form]));
        signs.add(Sign::of(b'6').with(&self.ends.map(u8::from)).with(&[form]));
        signs.add(Sign::of(b'7').with(&[small(self.all, 12), form]));
        signs.add(Sign::of(b'8').with(&nested).with(&[form]));
    }
}

/// Counts the neighbours around a stretch and inside it.
fn nested(places: &[Range<usize>], place: usize) -> [usize; 2] {
    let from = place.saturating_sub(NEIGHBOURS);
    let to = places.len().min(from + 2 * NEIGHBOURS + 1);
    let (before, then) = places.split_at_checked(place).unwrap_or_default();
    let Some((at, then)) = then.split_first() else {
        return [0; 2];
    };
    let before = before.get(from..).unwrap_or_default();
    let then = then.get(..to - place - 1).unwrap_or_default();
    let mut nested = [0; 2];
    for other in before.iter().chain(then) {
        nested[0] += usize::from(other.start <= at.start && at.end <= other.end);
        nested[1] += usize::from(at.start <= other.start && other.end <= at.end);
    }
    nested
}
