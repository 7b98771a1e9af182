//! Signs as numbers: each is hashed into a place of the table of weights, and counts once.

use super::weights::SIGNS;

/// A sign that is being written: its tag, and part after part of what it says.
#[derive(Clone, Copy)]
pub(super) struct Sign(u32);

impl Sign {
    /// Begins a sign.
    #[inline]
    pub(super) const fn of(tag: u8) -> Self {
        Self(0x811c_9dc5).step(tag)
    }

    /// Adds a part.
    #[inline]
    pub(super) const fn with(self, part: &[u8]) -> Self {
        let mut sign = self.step(0xff);
        let mut at = 0;
        while at < part.len() {
            sign = sign.step(part[at]);
            at += 1;
        }
        sign
    }

    /// FNV-1a.
    #[inline]
    const fn step(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u32).wrapping_mul(0x0100_0193))
    }

    /// Returns the whole hash.
    pub(super) const fn whole(self) -> u32 {
        self.0
    }

    /// Returns its place in the table; the few that share a place are trained together.
    #[inline]
    pub(super) const fn place(self) -> u16 {
        let [a, b, c, d] = self.0.to_le_bytes();
        u16::from_le_bytes([a ^ c, b ^ d])
    }
}

/// The signs of a stretch, each once.
pub(super) struct Signs {
    all: Vec<u16>,
    /// A bit for each place of the table.
    met: Box<[u64; SIGNS / 64]>,
}

impl Signs {
    pub(super) fn new() -> Self {
        Self {
            all: Vec::with_capacity(512),
            met: Box::new([0; SIGNS / 64]),
        }
    }

    /// Adds a sign.
    #[inline]
    pub(super) fn add(&mut self, sign: Sign) {
        self.add_place(sign.place());
    }

    /// Adds a sign by its place.
    #[inline]
    pub(super) fn add_place(&mut self, place: u16) {
        let met = &mut self.met[usize::from(place / 64)];
        let bit = 1 << (place % 64);
        if *met & bit == 0 {
            *met |= bit;
            self.all.push(place);
        }
    }

    /// Begins the next stretch.
    pub(super) fn clear(&mut self) {
        for place in self.all.drain(..) {
            self.met[usize::from(place / 64)] = 0;
        }
    }

    /// Returns the places of all signs.
    pub(super) fn all(&self) -> &[u16] {
        &self.all
    }
}
