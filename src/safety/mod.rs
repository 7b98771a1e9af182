//! Nothing secret leaves: the only door to stored and rendered text.

mod base58;
mod card;
mod clear;
mod cleared;
mod context;
mod draft;
mod entered;
mod entropy;
mod grams;
mod header;
mod hex64;
mod hints;
mod jwk;
mod link;
mod mask;
mod my_number;
mod number;
mod pair;
mod pem;
mod personal;
mod placeholder;
mod redact;
mod rules;
mod scan;
mod seed;
mod seen;
mod token;
mod whole;

pub use clear::{Clearing, clear, clear_fact};
pub use cleared::{Cleared, ClearedText};
pub use hints::{Field, Hints};
pub use mask::{mask_for, mask_value};
pub use personal::Personal;
pub use placeholder::without_placeholders;
pub use redact::Redactor;
pub use whole::{Known, clear_whole};
