//! The rules as a table.

use super::cleared::Hints;
use super::seen::{Found, Seen};
use super::{
    base58, card, context, entered, entropy, header, hex64, jwk, link, my_number, pair, pem, seed,
    token,
};

/// A rule: what it is called and how it finds.
pub(super) struct Rule {
    /// Looks for secrets of its kind.
    pub(super) find: fn(&Seen, &Hints<'_>, &mut Vec<Found>),
}

/// Every rule; where two meet, the earlier one names the secret.
pub(super) const RULES: &[Rule] = &[
    Rule {
        find: |seen, _, found| pem::find(seen, found),
    },
    Rule {
        find: |seen, _, found| token::find(seen, found),
    },
    Rule {
        find: |seen, _, found| seed::find(seen, found),
    },
    Rule {
        find: |seen, _, found| base58::find(seen, found),
    },
    Rule {
        find: |seen, _, found| card::find(seen, found),
    },
    Rule {
        find: |seen, _, found| my_number::find(seen, found),
    },
    Rule { find: hex64::find },
    Rule {
        find: |seen, _, found| link::find(seen, found),
    },
    Rule {
        find: |seen, _, found| header::find(seen, found),
    },
    Rule {
        find: |seen, _, found| jwk::find(seen, found),
    },
    Rule {
        find: |seen, _, found| pair::find(seen, found),
    },
    Rule {
        find: |seen, _, found| context::find(seen, found),
    },
    Rule {
        find: |seen, _, found| entered::find(seen, found),
    },
    Rule {
        find: |seen, _, found| entropy::find(seen, found),
    },
];
