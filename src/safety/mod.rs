//! Nothing secret leaves: the only door to stored and rendered text.

mod cleared;

pub use cleared::{Cleared, ClearedText, Clearing, Field, Hints, clear, clear_fact};
