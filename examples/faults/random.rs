//! Places and orders drawn by lot, the same each time.

#[path = "../drawn/random.rs"]
mod drawn;

pub(crate) use drawn::Random;

impl Random {
    /// Draws a place among so many.
    pub(crate) fn place(&mut self, count: usize) -> usize {
        usize::try_from(self.below(count as u64)).unwrap_or(0)
    }

    /// Puts things in an order that nobody chose.
    pub(crate) fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.place(last + 1));
        }
    }
}
