//! Every sentence for the user, in Japanese and English. What goes to a desk is in `templates/`.
//!
//! One struct per area, one field per sentence, one constant per language: a sentence that is
//! missing in one of them does not compile.

pub mod advice;
pub mod date;
pub mod help;
pub mod label;
pub mod shell_lines;

mod after;
mod carried;
mod catalog;
mod clipboard;
mod command_words;
mod confirm;
mod contacts;
mod demo;
mod doctor;
mod draft;
mod due;
mod editor;
mod evidence;
mod exchange;
mod fact_form;
mod failure;
mod failure_en;
mod failure_ja;
mod handover;
mod history;
mod impostor;
mod incident;
mod inquiry;
mod interview;
mod io;
mod keeping;
mod ladder;
mod manual;
mod notice;
mod pack;
mod problem;
mod report;
mod request;
mod route;
mod same;
mod search;
mod sending;
mod stats;
mod step;
mod talk;
mod trade;
mod triage;
mod undo;
mod usage;

pub use after::After;
pub use carried::Carried;
pub use catalog::{Catalog, EN, JA};
pub use clipboard::Clipboard;
pub use command_words::command_meant;
pub use confirm::Confirm;
pub use contacts::Contacts;
pub use demo::Demo;
pub use doctor::Doctor;
pub use draft::Draft;
pub use due::Due;
pub use editor::Editor;
pub use evidence::Evidence;
pub use exchange::Exchange;
pub use fact_form::fact_form;
pub use failure::Failures;
pub use handover::Handover;
pub use history::History;
pub use impostor::Impostor;
pub use incident::Incident;
pub use inquiry::Inquiries;
pub use interview::Interview;
pub use io::io;
pub use keeping::Keeping;
pub use ladder::Ladder;
pub use manual::Manual;
pub use notice::Notices;
pub use pack::Packs;
pub use problem::Problems;
pub use report::Report;
pub use request::Requests;
pub use route::Route;
pub use same::Same;
pub use search::Search;
pub use sending::Sending;
pub use stats::Stats;
pub use step::Steps;
pub use talk::Talk;
pub use trade::Trade;
pub use triage::Triage;
pub use undo::Undo;
pub use usage::Usage;

use crate::domain::Lang;

/// Chooses from a Japanese and an English text.
fn pick(lang: Lang, (ja, en): (&'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}
