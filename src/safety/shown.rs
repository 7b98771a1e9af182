//! What looks like a secret and is made to be shown: each reason why a guess is none.

use std::ops::Range;

use super::amount::is_amount;
use super::block::is_block;
use super::everyday::is_everyday;
use super::file_name::is_file_name;
use super::link_query::is_page_number;
use super::pem;
use super::seen::{Found, Seen};

/// What of a text is made to be shown.
pub(super) struct Shown<'s> {
    seen: &'s Seen,
    /// Where public keys and certificates stand, in order.
    public: Vec<Range<usize>>,
}

impl<'s> Shown<'s> {
    /// Looks at a text once.
    pub(super) fn of(seen: &'s Seen) -> Self {
        Self {
            seen,
            public: pem::public(seen),
        }
    }

    /// Tells whether what was found is none; what a form or a checksum proves always is one.
    pub(super) fn holds(&self, found: &Found) -> bool {
        !found.proved
            && (is_block(self.seen, found)
                || is_file_name(self.seen, found)
                || is_everyday(self.seen, found)
                || is_amount(self.seen, found)
                || is_page_number(self.seen, &found.at)
                || self.is_public(&found.at))
    }

    /// Tells whether a place lies inside a public key or a certificate.
    fn is_public(&self, at: &Range<usize>) -> bool {
        let place = self.public.partition_point(|block| block.start <= at.start);
        let block = place
            .checked_sub(1)
            .and_then(|place| self.public.get(place));
        block.is_some_and(|block| at.end <= block.end)
    }
}
