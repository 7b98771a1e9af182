//! Text as material: width, folding, line breaks, harmless display, near names, grouped digits.
//! Knows no word of the domain.

mod around;
mod count;
mod edges;
mod even;
mod even_lines;
mod file_size;
mod fold;
mod folded;
mod form_safe;
mod grouped;
mod latin;
mod likeness;
mod line;
mod moved;
mod nearest;
mod plain;
mod query;
mod readable;
mod sentence;
mod snippet;
mod spoken;
mod visible;
mod width;
mod wrap;

pub use count::count_chars;
pub use edges::{is_word, may_break};
pub use file_size::file_size;
pub use fold::fold;
pub use folded::Folded;
pub use form_safe::{Change, form_safe};
pub use grouped::grouped;
pub use likeness::likeness;
pub use line::one_line;
pub use nearest::nearest;
pub use plain::plain;
pub use query::{Query, searchable};
pub use readable::readable;
pub use sentence::sentences;
pub use snippet::{Snippet, snippet, snippet_with_signs};
pub use spoken::wrap_sentence;
pub use visible::{holds_hidden, is_hidden, visible};
pub use width::{Ambiguous, letters};
pub use wrap::{mark_breaks, wrap, wrap_paragraph};
