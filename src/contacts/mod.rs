//! Is this URL, number, mail address or account the provider's? Nothing is ever opened.
//!
//! A contact is judged whole and as written: nothing is normalised or cut off before it is
//! called known, because every such step is one that a thief can use.

mod handle;
mod host;
mod mail;
mod phone;
mod punycode;
mod skeleton;
mod text;
mod url;

use crate::domain::codes;
use crate::pack::{Confidence, Contact, ContactKind, Pack};
use crate::text::is_hidden;
pub use text::judge_text;

codes! {
    /// Whether a contact is the provider's.
    pub enum Verdict {
        /// It is the provider's, as far as the pack knows.
        Known = "known",
        /// It is made to look like the provider's.
        LookAlike = "look_alike",
        /// Sources disagree about it.
        Disputed = "disputed",
        /// The pack does not know it.
        Unknown = "unknown",
    }
}

codes! {
    /// Why a contact was judged as it was.
    pub enum Why {
        /// This exact contact is recorded in the pack.
        Recorded = "recorded",
        /// Its domain is the provider's; this exact contact is not recorded.
        OwnDomain = "own_domain",
        /// It is recorded, and sources disagree about it.
        Disputed = "disputed",
        /// Its host is the provider's, but it does not begin with `https://`.
        NotHttps = "not_https",
        /// A name stands before the host, where a browser does not go.
        UserInfo = "user_info",
        /// It names a port of its own.
        OtherPort = "other_port",
        /// It holds characters that are not seen.
        Hidden = "hidden",
        /// It holds letters of other scripts that look like Latin ones.
        Homoglyph = "homoglyph",
        /// The provider's domain stands before another one.
        InFrontOfAnother = "in_front_of_another",
        /// The provider's name with words or hyphens added.
        ExtraWords = "extra_words",
        /// The provider's name under another top-level domain.
        OtherEnding = "other_ending",
        /// A letter or digit is changed, left out, added or swapped.
        NearlySame = "nearly_same",
        /// It has not the form of a contact.
        NotAContact = "not_a_contact",
        /// Nothing about it is recorded.
        NotRecorded = "not_recorded",
    }
}

/// What is known of a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// The contact as written.
    pub value: String,
    /// What it is.
    pub kind: ContactKind,
    /// Whether it is the provider's.
    pub verdict: Verdict,
    /// Why.
    pub why: Why,
    /// What it looks like, or belongs to.
    pub resembles: Option<String>,
    /// Where the provider's own is stated.
    pub source: Option<String>,
}

/// Judges one contact, whole and as written.
pub fn judge(written: &str, pack: &Pack) -> Judgement {
    let kind = kind(written);
    let finding = match kind {
        _ if written.chars().any(is_hidden) => hidden(written, pack),
        ContactKind::Url => url::judge(written, pack),
        ContactKind::Email => mail::judge(written, pack),
        ContactKind::Phone => phone::judge(written, pack),
        ContactKind::Handle => handle::judge(written, pack),
    };
    let Finding {
        verdict,
        why,
        resembles,
        source,
    } = finding;
    Judgement {
        value: written.to_owned(),
        kind,
        verdict,
        why,
        resembles,
        source,
    }
}

/// A judgement without the contact itself.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Finding {
    verdict: Verdict,
    why: Why,
    resembles: Option<String>,
    source: Option<String>,
}

impl Finding {
    fn new(verdict: Verdict, why: Why) -> Self {
        Self {
            verdict,
            why,
            resembles: None,
            source: None,
        }
    }

    fn like(verdict: Verdict, why: Why, resembles: &str) -> Self {
        Self {
            resembles: Some(resembles.to_owned()),
            ..Self::new(verdict, why)
        }
    }

    /// Returns the finding about a contact that stands in the pack.
    fn recorded(contact: &Contact) -> Self {
        let (verdict, why) = match contact.provenance.confidence {
            Confidence::Disputed => (Verdict::Disputed, Why::Disputed),
            _ => (Verdict::Known, Why::Recorded),
        };
        let source = Some(contact.provenance.source.clone());
        Self {
            verdict,
            why,
            resembles: None,
            source,
        }
    }
}

/// Tells what a contact is by its form.
fn kind(written: &str) -> ContactKind {
    let digits = written.chars().filter(char::is_ascii_digit).count();
    let phone = |letter: char| letter.is_ascii_digit() || "+-() ".contains(letter);
    if written.starts_with('@') {
        ContactKind::Handle
    } else if digits >= 3 && written.chars().all(phone) {
        ContactKind::Phone
    } else if written.contains('@') && !written.contains("//") {
        ContactKind::Email
    } else {
        ContactKind::Url
    }
}

/// Judges a contact that holds characters that are not seen: without them it may look like one
/// of the provider's.
fn hidden(written: &str, pack: &Pack) -> Finding {
    let seen: String = written
        .chars()
        .filter(|letter| !is_hidden(*letter))
        .collect();
    let naked = judge(&seen, pack);
    let resembles = naked
        .resembles
        .or_else(|| (naked.verdict == Verdict::Known).then_some(seen));
    let verdict = if resembles.is_some() {
        Verdict::LookAlike
    } else {
        Verdict::Unknown
    };
    Finding {
        verdict,
        why: Why::Hidden,
        resembles,
        source: None,
    }
}

/// Returns the pack's contacts of one kind that have a value.
fn recorded(pack: &Pack, kind: ContactKind) -> impl Iterator<Item = (&str, &Contact)> {
    let contacts = pack.channels.iter().flat_map(|channel| &channel.contacts);
    contacts
        .filter(move |contact| contact.kind == kind)
        .filter_map(|contact| Some((contact.value.as_deref()?, contact)))
}

#[cfg(test)]
mod tests;
