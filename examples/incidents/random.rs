//! Numbers drawn for one incident.

#[path = "../drawn/random.rs"]
mod drawn;

pub(crate) use drawn::Random;

/// The seed of every incident.
const SEED: u64 = 0x6D61_646F_6775_6368;

impl Random {
    /// Begins the numbers of an incident.
    pub(crate) fn of(id: u64) -> Self {
        Self(SEED ^ id.wrapping_mul(0xD134_2543_DE82_EF95))
    }

    /// Draws one of several.
    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap_or(0)]
    }
}
