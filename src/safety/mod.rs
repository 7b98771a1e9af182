//! Nothing secret leaves: the only door to stored and rendered text.

mod base58;
mod card;
mod cleared;
mod context;
mod entered;
mod entropy;
mod header;
mod hex64;
mod jwk;
mod link;
mod mask;
mod my_number;
mod pair;
mod pem;
mod personal;
mod placeholder;
mod rules;
mod scan;
mod seed;
mod seen;
mod token;

pub use cleared::{Cleared, ClearedText, Clearing, Field, Hints, clear, clear_answer, clear_fact};
pub use mask::{mask_for, mask_value};
pub use personal::Personal;
