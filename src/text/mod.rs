//! Text as material: width, folding, line breaks, harmless display. Knows no word of the domain.

mod folded;
mod visible;
mod width;
mod wrap;

pub use folded::{Folded, fold};
pub use visible::{is_hidden, visible};
pub use width::Ambiguous;
pub use wrap::wrap;
