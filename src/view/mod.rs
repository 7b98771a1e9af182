//! From domain to text for a person or a program. Nothing here prints.

mod advice;
mod case;
mod channels;
mod check;
mod contact;
mod doctor;
mod draft;
mod fact;
mod history;
mod hours;
mod incident;
mod packs;
mod page;
mod paint;
mod problem;
mod profile;
mod reception;
mod route;
mod route_page;
mod said;
mod source;
mod style;
mod table;
mod trades;
mod triage;

#[cfg(test)]
mod fixture;

pub mod json;

pub use case::Case;
pub use channels::channels;
pub use check::check;
pub use contact::confidence;
pub use doctor::{DoctorReport, RecordReport, ScanReport, doctor};
pub use draft::{DraftPage, draft_notes};
pub use fact::fact_text;
pub use history::{HistoryRow, history};
pub use hours::hours_text;
pub use incident::incident;
pub use packs::{PackRow, pack, packs};
pub use problem::pack_problem;
pub use profile::profile;
pub use route::{route, route_short};
pub use route_page::route_page;
pub use said::{Said, contradiction, notice, provider_unknown, replaced};
pub use style::Style;
pub use trades::{TradeChoice, trades};
pub use triage::triage;
