//! Numbers that look drawn by lot and are always the same.

/// The seed of every incident.
const SEED: u64 = 0x6D61_646F_6775_6368;

/// Numbers drawn for one incident: `SplitMix64`, begun with the incident's number.
pub(crate) struct Random(u64);

impl Random {
    /// Begins the numbers of an incident.
    pub(crate) fn of(id: u64) -> Self {
        Self(SEED ^ id.wrapping_mul(0xD134_2543_DE82_EF95))
    }

    /// Draws a number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ mixed >> 31
    }

    /// Draws a number below a limit.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    /// Draws one of several.
    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap_or(0)]
    }
}
