//! Which letters of a sheet are read already.

use std::ops::Range;

use super::sheet::{Found, Sheet};

/// Which letters already belong to a fact, so that no other recogniser reads them.
#[derive(Debug)]
pub(super) struct Claims(Vec<bool>);

impl Claims {
    pub(super) fn new(sheet: &Sheet) -> Self {
        Self(vec![false; sheet.len()])
    }

    pub(super) fn take(&mut self, range: &Range<usize>) {
        if let Some(letters) = self.0.get_mut(range.clone()) {
            letters.fill(true);
        }
    }

    pub(super) fn take_all(&mut self, found: &[Found]) {
        for found in found {
            self.take(&found.range);
        }
    }

    pub(super) fn taken(&self, at: usize) -> bool {
        self.0.get(at).copied().unwrap_or(false)
    }

    pub(super) fn free(&self, range: &Range<usize>) -> bool {
        range.clone().all(|at| !self.taken(at))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_hold_what_was_taken() {
        let sheet = Sheet::new("abcdef");
        let mut claims = Claims::new(&sheet);
        claims.take(&(1..3));
        assert!(claims.taken(1) && !claims.taken(3));
        assert!(claims.free(&(3..6)) && !claims.free(&(2..4)));
    }
}
