//! What templates may speak of: the one contract between the record and the words.
//!
//! A part that is not known is `None` or empty, and a template asks before it speaks of it.
//! Nothing here is a sentence except the words of the user and of the pack.

use serde::Serialize;

pub(super) use super::after::context::{
    AfterView, EvidenceView, LetterView, ReplyView, SentView, ToView,
};

/// The context of every template.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Context {
    /// `ja` or `en`; the filters read it.
    pub(super) lang: &'static str,
    /// The provider's name.
    pub(super) provider: String,
    /// The symptom's code.
    pub(super) symptom: &'static str,
    /// The category's code.
    pub(super) category: &'static str,
    /// The offset in which every time is shown: `+09:00`.
    pub(super) zone: String,
    /// The provider's own words.
    pub(super) words: Vocabulary,
    /// What identifies the user to the desk.
    pub(super) account: Account,
    /// The facts that identify the trouble in a line.
    pub(super) key: Key,
    /// Whether the subject names the key facts.
    pub(super) subject_details: bool,
    /// When it happened, in the order in which it was said.
    pub(super) moments: Vec<MomentView>,
    /// Whether any moment has a clock time, so that the zone matters.
    pub(super) timed: bool,
    /// How much, of what.
    pub(super) amounts: Vec<AmountView>,
    /// Banks by name.
    pub(super) banks: Vec<String>,
    /// Chains of the addresses.
    pub(super) networks: Vec<String>,
    /// The networks that only the form of an address tells.
    pub(super) network_inferred: Vec<String>,
    /// Addresses on blockchains.
    pub(super) addresses: Vec<String>,
    /// Transaction ids.
    pub(super) txids: Vec<String>,
    /// The provider's ids, each with what it names where its form is known.
    pub(super) ids: Vec<Labelled>,
    /// Answers to the pack's own questions.
    pub(super) answers: Vec<Labelled>,
    /// Mail addresses that were spoken of, other than the registered one.
    pub(super) mails: Vec<String>,
    /// Web addresses that were spoken of.
    pub(super) urls: Vec<String>,
    /// Phone numbers that were spoken of, other than the registered one.
    pub(super) phones: Vec<String>,
    /// Error codes that no message already shows.
    pub(super) error_codes: Vec<String>,
    /// Error messages, word for word.
    pub(super) error_messages: Vec<EventView>,
    /// The user's own words, and whether some were left out.
    pub(super) own_text: String,
    /// Whether sentences of the user's words were left out.
    pub(super) own_text_cut: bool,
    /// The day on which the user's words were recorded, where the reader could take another for it:
    /// what is "yesterday" in them is counted from that day.
    pub(super) own_text_on: Option<MomentView>,
    /// What happened, oldest first, without what was tried and without errors.
    pub(super) timeline: Vec<EventView>,
    /// Rows of the provider's trade report, which stand in the timeline too: what a caller can
    /// prove to know.
    pub(super) trades: Vec<EventView>,
    /// Those of them that say that what was sent has come back to the account.
    pub(super) returned: Vec<EventView>,
    /// What was tried, oldest first.
    pub(super) tried: Vec<EventView>,
    /// Operating system, browser, app.
    pub(super) environment: Vec<String>,
    /// What the user wants done, if that was said.
    pub(super) wish: Option<String>,
    /// The date by which the user wants an answer, if one was given.
    pub(super) desired_by: Option<String>,
    /// What the desk may ask next.
    pub(super) missing: Vec<Labelled>,
    /// What the pack says to have ready for this window.
    pub(super) prepare: Vec<String>,
    /// What to search for in the help center.
    pub(super) search: Vec<String>,
    /// What to check before writing.
    pub(super) checks: Vec<AdviceView>,
    /// What the error codes mean, for the user.
    pub(super) meanings: Vec<AdviceView>,
    /// Everything that is known, as the lists of facts show it.
    pub(super) whole: KnownView,
    /// What went out, came back and was kept.
    pub(super) after: AfterView,
}

/// What is known, as lists of facts show it: all of it, or a part.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct KnownView {
    pub(super) moments: Vec<MomentView>,
    pub(super) timed: bool,
    pub(super) amounts: Vec<AmountView>,
    pub(super) banks: Vec<String>,
    pub(super) networks: Vec<String>,
    /// Whether the form of an address tells a network, and nobody named it.
    pub(super) network_inferred: bool,
    pub(super) addresses: Vec<String>,
    pub(super) txids: Vec<String>,
    pub(super) ids: Vec<Labelled>,
    pub(super) answers: Vec<Labelled>,
    pub(super) mails: Vec<String>,
    pub(super) phones: Vec<String>,
    pub(super) urls: Vec<String>,
    pub(super) error_codes: Vec<String>,
    pub(super) error_messages: Vec<EventView>,
    pub(super) evidence: Vec<EvidenceView>,
}

impl KnownView {
    /// Takes all that is known.
    pub(super) fn all(context: &Context) -> Self {
        Self {
            moments: context.moments.clone(),
            timed: context.timed,
            amounts: context.amounts.clone(),
            banks: context.banks.clone(),
            networks: context.networks.clone(),
            network_inferred: !context.network_inferred.is_empty(),
            addresses: context.addresses.clone(),
            txids: context.txids.clone(),
            ids: context.ids.clone(),
            answers: context.answers.clone(),
            mails: context.mails.clone(),
            phones: context.phones.clone(),
            urls: context.urls.clone(),
            error_codes: context.error_codes.clone(),
            error_messages: context.error_messages.clone(),
            evidence: context.after.evidence.clone(),
        }
    }
}

/// The provider's own words; `None` where the pack has none.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Vocabulary {
    pub(super) fiat_deposit: Option<String>,
    pub(super) fiat_withdrawal: Option<String>,
    pub(super) crypto_deposit: Option<String>,
    pub(super) crypto_withdrawal: Option<String>,
    pub(super) two_factor: Option<String>,
}

/// What identifies the user to the desk.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Account {
    pub(super) mail: Option<String>,
    pub(super) user_id: Option<String>,
    pub(super) name: Option<String>,
    pub(super) phone: Option<String>,
}

/// The facts that identify the trouble in a line; only those of which there is exactly one.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Key {
    pub(super) amount: Option<AmountView>,
    pub(super) moment: Option<MomentView>,
}

/// A moment, for the filters `moment`, `moment_plain` and `day`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct MomentView {
    /// RFC 3339 in the shown zone, or a bare date, month or year.
    pub(super) value: String,
    /// The code of the precision.
    pub(super) precision: &'static str,
}

/// An amount, for the filter `amount`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct AmountView {
    /// Plain digits.
    pub(super) number: String,
    /// The asset's symbol.
    pub(super) asset: String,
}

/// A value with its label, which may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct Labelled {
    pub(super) label: Option<String>,
    pub(super) value: String,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub(super) struct EventView {
    /// The code of its kind.
    pub(super) kind: &'static str,
    /// When, if that is known.
    pub(super) at: Option<MomentView>,
    /// What, in cleared words.
    pub(super) text: String,
    /// The day on which it was recorded, where that is another than the one that is told.
    pub(super) told_on: Option<MomentView>,
}

/// Words of the user, with the day on which they were recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct SaidView {
    pub(super) text: String,
    pub(super) on: MomentView,
}

/// Advice with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct AdviceView {
    pub(super) text: String,
    pub(super) source: String,
    /// Whether neither an official page nor the user has confirmed it.
    pub(super) unconfirmed: bool,
}
