//! Every sentence for the user, in Japanese and English. What goes to a desk is in `templates/`.
//!
//! One struct per area, one field per sentence, one constant per language: a sentence that is
//! missing in one of them does not compile.

pub mod advice;
pub mod date;
pub mod help;
pub mod label;

mod contacts;
mod doctor;
mod draft;
mod evidence;
mod failure;
mod failure_en;
mod failure_ja;
mod history;
mod incident;
mod io;
mod notice;
mod pack;
mod problem;
mod report;
mod route;
mod talk;
mod trade;
mod triage;
mod usage;

pub use contacts::Contacts;
pub use doctor::Doctor;
pub use draft::Draft;
pub use evidence::Evidence;
pub use failure::Failures;
pub use history::History;
pub use incident::Incident;
pub use io::io;
pub use notice::Notices;
pub use pack::Packs;
pub use problem::Problems;
pub use report::Report;
pub use route::Route;
pub use talk::Talk;
pub use trade::Trade;
pub use triage::Triage;
pub use usage::Usage;

use crate::domain::Lang;

/// The sentences of one language.
#[derive(Debug)]
pub struct Catalog {
    /// The language.
    pub lang: Lang,
    /// The examination of record and packs.
    pub doctor: Doctor,
    /// A draft: its length, its changes, what is open.
    pub draft: Draft,
    /// Whether a contact is the provider's.
    pub contacts: Contacts,
    /// The files that are kept, and why one is not.
    pub evidence: Evidence,
    /// What went wrong, and what to do now.
    pub failure: Failures,
    /// The list of past incidents.
    pub history: History,
    /// One incident with all that belongs to it.
    pub incident: Incident,
    /// What to know before writing, and what does not fit together.
    pub notice: Notices,
    /// Provider packs and account facts.
    pub pack: Packs,
    /// What is wrong with a pack's file.
    pub problem: Problems,
    /// The case file.
    pub report: Report,
    /// Windows, their hours and their sources.
    pub route: Route,
    /// What the commands say on stderr.
    pub talk: Talk,
    /// The provider's table of trades.
    pub trade: Trade,
    /// What was understood of a text.
    pub triage: Triage,
    /// What is wrong on the command line.
    pub usage: Usage,
}

impl Catalog {
    /// Returns the sentences of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Ja => &JA,
            Lang::En => &EN,
        }
    }
}

/// The Japanese sentences.
pub static JA: Catalog = Catalog {
    lang: Lang::Ja,
    doctor: doctor::JA,
    draft: draft::JA,
    contacts: contacts::JA,
    evidence: evidence::JA,
    failure: failure_ja::JA,
    history: history::JA,
    incident: incident::JA,
    notice: notice::JA,
    pack: pack::JA,
    problem: problem::JA,
    report: report::JA,
    route: route::JA,
    talk: talk::JA,
    trade: trade::JA,
    triage: triage::JA,
    usage: usage::JA,
};

/// The English sentences.
pub static EN: Catalog = Catalog {
    lang: Lang::En,
    doctor: doctor::EN,
    draft: draft::EN,
    contacts: contacts::EN,
    evidence: evidence::EN,
    failure: failure_en::EN,
    history: history::EN,
    incident: incident::EN,
    notice: notice::EN,
    pack: pack::EN,
    problem: problem::EN,
    report: report::EN,
    route: route::EN,
    talk: talk::EN,
    trade: trade::EN,
    triage: triage::EN,
    usage: usage::EN,
};

/// Chooses from a Japanese and an English text.
fn pick(lang: Lang, (ja, en): (&'static str, &'static str)) -> &'static str {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}
