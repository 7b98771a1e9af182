//! From domain to text for a person or a program. Nothing here prints.

mod history;
mod hours;
mod page;
mod paint;
mod style;
mod table;

pub use history::{HistoryRow, history};
pub use hours::hours_text;
pub use style::Style;
