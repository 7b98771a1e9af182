//! From domain to text for a person or a program. Nothing here prints.

mod advice;
mod case;
mod channels;
mod check;
mod contact;
mod doctor;
mod draft;
mod fact;
mod found;
mod history;
mod hours;
mod incident;
mod interview;
mod manual;
mod packs;
mod page;
mod paint;
mod problem;
mod profile;
mod reception;
mod roff;
mod route;
mod route_page;
mod said;
mod salvage;
mod source;
mod stats;
mod style;
mod table;
mod taken_back;
mod triage;
mod verify;

#[cfg(test)]
mod fixture;

pub mod json;

pub use case::Case;
pub use channels::channels;
pub use check::check;
pub use contact::{confidence, contact_card};
pub use doctor::{DoctorReport, RecordReport, ScanReport, doctor};
pub use draft::{DraftPage, draft_notes};
pub use fact::fact_text;
pub use found::{FoundPlace, FoundRow, found};
pub use history::{HistoryRow, history};
pub use hours::hours_text;
pub use incident::incident;
pub use interview::{paragraph, understood, window_card};
pub use manual::{Manual, ManualPart, manual, sentences};
pub use packs::{PackRow, pack, packs};
pub use problem::pack_problem;
pub use profile::profile;
pub use roff::{man_page, page_name};
pub use route::{route, route_short};
pub use route_page::route_page;
pub use said::{Said, contradiction, notice, provider_unknown, replaced};
pub use stats::{experience, stats};
pub use salvage::{SalvageReport, salvage};
pub use style::Style;
pub use taken_back::taken_back;
pub use triage::triage;
pub use verify::{VerifyReport, Wrong, verify};
