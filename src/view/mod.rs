//! From domain to text for a person or a program. Nothing here prints.

mod case;
mod contact;
mod fact;
mod history;
mod hours;
mod page;
mod paint;
mod reception;
mod route;
mod said;
mod style;
mod table;
mod triage;

#[cfg(test)]
mod fixture;

pub mod json;

pub use case::Case;
pub use contact::confidence;
pub use fact::fact_text;
pub use history::{HistoryRow, history};
pub use hours::hours_text;
pub use route::{route, route_short};
pub use said::{Said, contradiction, notice, provider_unknown, replaced};
pub use style::Style;
pub use triage::triage;
