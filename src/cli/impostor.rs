//! Whether what came is the desk's at all: contacts in it that are made to look like the provider's,
//! and contacts that nobody can place.

use super::app::App;
use super::command::whole_text;
use super::incoming::Incoming;
use crate::contacts::{Judgement, Verdict};
use crate::domain::{Code as _, Inquiry, Profile, ProfileField};
use crate::pack::{ContactKind, Pack};
use crate::text::fold;
use crate::view;

/// The most contacts that a line names.
const NAMED_MAX: usize = 5;

/// The contacts of an answer, judged.
pub(crate) struct Contacts {
    /// Every contact in it.
    pub(crate) judged: Vec<Judgement>,
    /// What the user wrote to the desk; the desk may quote it.
    sent: String,
    /// The user's own contacts.
    own: Vec<String>,
}

impl Contacts {
    /// Judges every contact of an answer.
    pub(crate) fn judge(
        app: &App,
        incoming: &Incoming,
        pack: &Pack,
        sent: &[Inquiry],
        profile: &Profile,
    ) -> Self {
        let bodies = sent.iter().map(|inquiry| fold(&inquiry.body));
        Self {
            judged: whole_text(app, &incoming.raw, pack),
            sent: bodies.collect(),
            own: ProfileField::ALL
                .iter()
                .filter_map(|&field| profile.get(field).map(fold))
                .collect(),
        }
    }

    /// Returns the contacts that are made to look like the provider's.
    pub(crate) fn look_alikes(&self) -> impl Iterator<Item = &Judgement> {
        let judged = self.judged.iter();
        judged.filter(|one| one.verdict == Verdict::LookAlike)
    }

    /// Returns those look-alikes that make the whole answer suspect: all but web addresses that
    /// the user reported to the desk, which its answer may quote.
    pub(crate) fn suspect(&self) -> Vec<&Judgement> {
        let quoted = |one: &Judgement| {
            let forms = [fold(&one.value), fold(&view::defanged(one))];
            one.kind == ContactKind::Url && forms.iter().any(|form| self.sent.contains(form))
        };
        self.look_alikes().filter(|one| !quoted(one)).collect()
    }

    /// Names the look-alikes in a line, so that nothing makes a link of them.
    pub(crate) fn named(&self, separator: &str) -> String {
        let suspect = self.suspect().into_iter().take(NAMED_MAX);
        let named: Vec<String> = suspect.map(view::defanged).collect();
        named.join(separator)
    }

    /// Names the contacts that are neither known to be the provider's nor the user's own.
    pub(crate) fn unplaced(&self, separator: &str) -> Option<String> {
        let judged = self.judged.iter();
        let unknown = judged.filter(|one| {
            let value = fold(&one.value);
            one.verdict == Verdict::Unknown
                && one.kind != ContactKind::Handle
                && !self.own.contains(&value)
                && !self.sent.contains(&value)
        });
        let mut named: Vec<String> = unknown.map(view::defanged).collect();
        named.dedup();
        named.truncate(NAMED_MAX);
        (!named.is_empty()).then(|| named.join(separator))
    }
}
