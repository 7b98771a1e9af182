//! Is this URL, number, mail address or account the provider's? Nothing is ever opened.
//!
//! A contact is judged whole and as written: nothing is normalised or cut off before it is
//! called known, because every such step is one that a thief can use.

mod account;
mod around;
mod brand;
mod ending;
mod entity;
mod finding;
mod handle;
mod host;
mod html;
mod leads;
mod letter;
mod mail;
mod narrow;
mod network;
mod number;
mod path;
mod phone;
mod punycode;
mod sender;
mod skeleton;
mod text;
mod unseen;
mod url;
mod word;

use crate::domain::codes;
use crate::pack::{Confidence, Contact, ContactKind, Pack};
use finding::Finding;
pub use letter::unwrapped;
pub use text::judge_text;
use unseen::is_unseen;

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
        /// It is recorded; neither an official page nor the user has confirmed it.
        RecordedUnconfirmed = "recorded_unconfirmed",
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
        /// Its host is the provider's, written in a way that hides it or leads elsewhere.
        OddHost = "odd_host",
        /// It is no web address: `javascript:`, `data:`.
        OtherScheme = "other_scheme",
        /// Its host is a number instead of a name.
        IpAddress = "ip_address",
        /// The provider's domain stands in the path of another host.
        InPath = "in_path",
        /// The provider's name stands in the path of another host.
        NameInPath = "name_in_path",
        /// The provider's name stands before the @ of another host.
        InLocalPart = "in_local_part",
        /// The sender's name is the provider's, the address is not.
        DisplayName = "display_name",
        /// It only stands in the name of a sender whose address is another.
        OnlyClaimed = "only_claimed",
        /// What is shown is the provider's, and it leads elsewhere.
        ShownOther = "shown_other",
        /// Something stands right after it, so that its end cannot be told.
        RunsOn = "runs_on",
        /// The provider's domain stands before another one.
        InFrontOfAnother = "in_front_of_another",
        /// The provider's name with words or hyphens added.
        ExtraWords = "extra_words",
        /// The provider's name under another top-level domain.
        OtherEnding = "other_ending",
        /// It is the name of the provider's account on a network on which no account is recorded.
        OtherNetwork = "other_network",
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
    /// How far what the pack says about it, or about what it looks like, can be trusted.
    pub confidence: Option<Confidence>,
}

impl Judgement {
    fn new(written: &str, kind: ContactKind, finding: Finding) -> Self {
        Self {
            value: written.to_owned(),
            kind,
            verdict: finding.verdict,
            why: finding.why,
            resembles: finding.resembles,
            source: finding.source,
            confidence: finding.confidence,
        }
    }

    /// Judges an account that is named without its sign, on any network but the recorded one.
    fn of_account(name: &str, pack: &Pack) -> Self {
        Self::new(name, ContactKind::Handle, handle::elsewhere(name, pack))
    }

    /// Tells whether a confidence is that of an official page or of the user.
    pub fn is_confirmed(&self) -> bool {
        self.confidence.is_some_and(is_confirmed)
    }

    /// Tells whether it belongs to the provider, even if it is not the safe way to it.
    fn is_own(&self) -> bool {
        self.verdict == Verdict::Known || self.why == Why::NotHttps
    }

    /// Makes a known contact doubtful.
    fn doubt(&mut self, why: Why) {
        if self.verdict == Verdict::Known {
            self.blame(why);
        }
    }

    /// Calls a contact a look-alike.
    fn blame(&mut self, why: Why) {
        (self.verdict, self.why) = (Verdict::LookAlike, why);
        let itself = || self.value.clone();
        self.resembles = Some(self.resembles.take().unwrap_or_else(itself));
    }
}

fn is_confirmed(confidence: Confidence) -> bool {
    matches!(confidence, Confidence::Official | Confidence::UserVerified)
}

/// Tells whether what was written means a recorded contact: a phone number by its digits, anything
/// else letter by letter.
pub fn is_same(written: &str, contact: &Contact) -> bool {
    contact.value.as_deref().is_some_and(|value| {
        value == written
            || contact.kind == ContactKind::Phone
                && phone::is_number(written)
                && phone::is_same(written, value)
    })
}

/// Judges one contact, whole and as written.
pub fn judge(written: &str, pack: &Pack) -> Judgement {
    if let Some(inside) = linked(written) {
        return Judgement {
            value: written.to_owned(),
            ..judge(inside, pack)
        };
    }
    let kind = kind(written);
    let finding = match kind {
        ContactKind::Phone => phone::judge(written, pack),
        _ if written.chars().any(is_unseen) => hidden(written, pack),
        ContactKind::Url => url::judge(written, pack),
        ContactKind::Email => mail::judge(written, pack),
        ContactKind::Handle => handle::judge(written, pack),
    };
    Judgement::new(written, kind, finding)
}

/// Returns the number of a `tel:` link and the address of a `mailto:` link that holds nothing more.
fn linked(written: &str) -> Option<&str> {
    let (scheme, inside) = written.split_once(':')?;
    let fits = match scheme.to_ascii_lowercase().as_str() {
        "tel" => phone::is_number(inside),
        "mailto" => kind(inside) == ContactKind::Email && !inside.contains([':', '?', '%', ',']),
        _ => false,
    };
    fits.then_some(inside)
}

/// Tells what a contact is by its form.
fn kind(written: &str) -> ContactKind {
    let name = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let is_bare_name = written.chars().all(name) && !written.is_empty();
    let is_address = written.contains(['/', '\\'])
        || ["http:", "https:", "javascript:", "data:"]
            .iter()
            .any(|scheme| written.to_ascii_lowercase().starts_with(scheme));
    if phone::is_number(written) {
        ContactKind::Phone
    } else if written.starts_with(['@', '＠']) || is_bare_name {
        ContactKind::Handle
    } else if written.contains(['@', '＠', '﹫']) && !is_address {
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
        .filter(|letter| !is_unseen(*letter))
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
        confidence: None,
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
