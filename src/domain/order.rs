//! Putting values in order.
//!
//! The standard library's sort is compiled anew for every type, six kilobytes each time, which made
//! a third of a megabyte of lists that have a handful of entries. Here one sort of places serves
//! all types. What is sorted by the thousand in every reading still takes the library's own.

use std::cmp::Ordering;

/// So many values are put in order by exchanging neighbours.
const FEW: usize = 16;

/// A list that can be put in order; values that are equal stay in the order in which they stood.
pub trait Order<T> {
    /// Puts values in order by a comparison.
    fn order_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Puts values in order by a key.
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.order_by(|one, other| key(one).cmp(&key(other)));
    }

    /// Puts values in order.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(Ord::cmp);
    }
}

impl<T> Order<T> for [T] {
    fn order_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        if self.len() <= FEW {
            for end in 1..self.len() {
                let mut at = end;
                while at > 0 && compare(&self[at], &self[at - 1]) == Ordering::Less {
                    self.swap(at, at - 1);
                    at -= 1;
                }
            }
            return;
        }
        let mut homes = homes(self.len(), &mut |one, other| {
            compare(&self[one], &self[other])
        });
        // Every exchange brings a value home, so there are fewer of them than values.
        for at in 0..homes.len() {
            while homes[at] != at {
                let home = homes[at];
                self.swap(at, home);
                homes.swap(at, home);
            }
        }
    }
}

/// Returns values in order, each once.
///
/// The library's sets put what they are made of in order first, with a sort of their own for each
/// type.
pub fn distinct<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = values.into_iter().collect();
    all.order();
    all.dedup();
    all
}

/// Returns for each of so many values where it belongs.
fn homes(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&one, &other| compare(one, other));
    let mut homes = vec![0; count];
    for (home, &place) in places.iter().enumerate() {
        homes[place] = home;
    }
    homes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn lists_of_every_length_come_in_the_order_of_the_standard_library() {
        // A simple generator: the same numbers in every run, many of them equal.
        let mut state = 1_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state >> 28
        };
        for length in 0..200 {
            let values: Vec<(u32, usize)> = (0..length).map(|place| (next(), place)).collect();
            let mut expected = values.clone();
            expected.sort_by_key(|(value, _)| *value);
            let mut ordered = values.clone();
            ordered.order_by_key(|(value, _)| *value);
            assert_eq!(ordered, expected);
            expected.sort_by(|one, other| other.cmp(one));
            ordered.order_by(|one, other| other.cmp(one));
            assert_eq!(ordered, expected);
            ordered.order();
            expected.sort_unstable();
            assert_eq!(ordered, expected);
            let numbers = || values.iter().map(|(value, _)| *value);
            let set: BTreeSet<u32> = numbers().collect();
            assert!(distinct(numbers()).into_iter().eq(set));
        }
    }
}
