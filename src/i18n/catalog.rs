//! Every sentence of one language.

use super::{
    After, Carried, Clipboard, Confirm, Contacts, Demo, Doctor, Draft, Due, Editor, Evidence,
    Exchange, Failures, Handover, History, Impostor, Incident, Inquiries, Interview, Keeping,
    Ladder, Manual, Notices, Packs, Problems, Report, Requests, Route, Same, Search, Sending,
    Stats, Steps, Talk, Trade, Triage, Undo, Usage,
};
use super::{
    after, carried, clipboard, confirm, contacts, demo, doctor, draft, due, editor, evidence,
    exchange, failure_en, failure_ja, handover, history, impostor, incident, inquiry, interview,
    keeping, ladder, manual, notice, pack, problem, report, request, route, same, search, sending,
    stats, step, talk, trade, triage, undo, usage,
};
use crate::domain::Lang;

/// The sentences of one language.
#[derive(Debug)]
pub struct Catalog {
    /// The language.
    pub lang: Lang,
    /// What was sent and what came back.
    pub after: After,
    /// What is not taken in because of what it carries.
    pub carried: Carried,
    /// What came and is probably not the provider's.
    pub impostor: Impostor,
    /// Whose turn it is.
    pub due: Due,
    /// The home to practise in.
    pub demo: Demo,
    /// The examination of record and packs.
    pub doctor: Doctor,
    /// A draft: its length, its changes, what is open.
    pub draft: Draft,
    /// The clipboard.
    pub clipboard: Clipboard,
    /// The user's own editor.
    pub editor: Editor,
    /// What the user confirms on the official site.
    pub confirm: Confirm,
    /// Incidents that go to another home or come from one.
    pub exchange: Exchange,
    /// Whether a contact is the provider's.
    pub contacts: Contacts,
    /// The files that are kept, and why one is not.
    pub evidence: Evidence,
    /// What went wrong, and what to do now.
    pub failure: Failures,
    /// The draft in the user's hand.
    pub handover: Handover,
    /// The list of past incidents.
    pub history: History,
    /// Which of several inquiries is meant.
    pub inquiry: Inquiries,
    /// One incident with all that belongs to it.
    pub incident: Incident,
    /// The desks and bodies after the support desk.
    pub ladder: Ladder,
    /// The interview.
    pub interview: Interview,
    /// The words around the help of a command.
    pub manual: Manual,
    /// Checking the record, copying it, bringing it back.
    pub keeping: Keeping,
    /// What to know before writing, and what does not fit together.
    pub notice: Notices,
    /// Provider packs and account facts.
    pub pack: Packs,
    /// What is wrong with a pack's file.
    pub problem: Problems,
    /// The case file.
    pub report: Report,
    /// What a desk asks the user for.
    pub request: Requests,
    /// Windows, their hours and their sources.
    pub route: Route,
    /// That another incident may be the same case.
    pub same: Same,
    /// What is noticed about a text when it is recorded as sent.
    pub sending: Sending,
    /// What was found.
    pub search: Search,
    /// The record in numbers.
    pub stats: Stats,
    /// Sentences about the first steps that are ticked.
    pub step: Steps,
    /// What the commands say on stderr.
    pub talk: Talk,
    /// The provider's table of trades.
    pub trade: Trade,
    /// What was understood of a text.
    pub triage: Triage,
    /// Taking a change back.
    pub undo: Undo,
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
    after: after::JA,
    carried: carried::JA,
    impostor: impostor::JA,
    due: due::JA,
    demo: demo::JA,
    doctor: doctor::JA,
    draft: draft::JA,
    clipboard: clipboard::JA,
    editor: editor::JA,
    confirm: confirm::JA,
    exchange: exchange::JA,
    contacts: contacts::JA,
    evidence: evidence::JA,
    failure: failure_ja::JA,
    handover: handover::JA,
    history: history::JA,
    incident: incident::JA,
    inquiry: inquiry::JA,
    ladder: ladder::JA,
    interview: interview::JA,
    manual: manual::JA,
    keeping: keeping::JA,
    notice: notice::JA,
    pack: pack::JA,
    problem: problem::JA,
    report: report::JA,
    request: request::JA,
    route: route::JA,
    same: same::JA,
    sending: sending::JA,
    search: search::JA,
    stats: stats::JA,
    step: step::JA,
    talk: talk::JA,
    trade: trade::JA,
    triage: triage::JA,
    undo: undo::JA,
    usage: usage::JA,
};

/// The English sentences.
pub static EN: Catalog = Catalog {
    lang: Lang::En,
    after: after::EN,
    carried: carried::EN,
    impostor: impostor::EN,
    due: due::EN,
    demo: demo::EN,
    doctor: doctor::EN,
    draft: draft::EN,
    clipboard: clipboard::EN,
    editor: editor::EN,
    confirm: confirm::EN,
    exchange: exchange::EN,
    contacts: contacts::EN,
    evidence: evidence::EN,
    failure: failure_en::EN,
    handover: handover::EN,
    history: history::EN,
    incident: incident::EN,
    inquiry: inquiry::EN,
    ladder: ladder::EN,
    interview: interview::EN,
    manual: manual::EN,
    keeping: keeping::EN,
    notice: notice::EN,
    pack: pack::EN,
    problem: problem::EN,
    report: report::EN,
    request: request::EN,
    route: route::EN,
    same: same::EN,
    sending: sending::EN,
    search: search::EN,
    stats: stats::EN,
    step: step::EN,
    talk: talk::EN,
    trade: trade::EN,
    triage: triage::EN,
    undo: undo::EN,
    usage: usage::EN,
};
