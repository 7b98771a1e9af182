//! Text as material: width, folding, line breaks, harmless display, near names, grouped digits.
//! Knows no word of the domain.

mod count;
mod file_size;
mod folded;
mod form_safe;
mod grouped;
mod nearest;
mod plain;
mod sentence;
mod visible;
mod width;
mod wrap;

pub use count::count_chars;
pub use file_size::file_size;
pub use folded::{Folded, fold};
pub use form_safe::{Change, form_safe};
pub use grouped::grouped;
pub use nearest::nearest;
pub use plain::plain;
pub use sentence::sentences;
pub use visible::{is_hidden, visible};
pub use width::{Ambiguous, letters};
pub use wrap::wrap;
