//! A record as somebody may read it whom it does not concern: nothing personal is left.

use std::ops::Range;

use super::account;
use super::branch;
use super::called::{Parts, called};
use super::dialled::{Cores, dialled};
use super::half::{begun, half_masked};
use super::handle::handles;
use super::identifying::{identifies, is_of_a_person};
use super::link_user::users;
use super::named::Names;
use super::papers::papers;
use super::personal::{self, find};
use super::readings::Readings;
use super::redact_known::Known;
use super::redact_mails;
use super::redact_places::{DOTS, is_code, without};
use super::seen::Seen;
use crate::domain::{
    Code as _, EventKind, Evidence, Fact, FactValue, Incident, Inquiry, Profile, ProfileField,
    Reply, TimelineEvent, distinct,
};

/// Finds stretches of a text by their form, in characters.
pub type Forms = fn(&str) -> Vec<Range<usize>>;

/// Masks everything personal: what is known to be, and what has the form of it.
///
/// Known are the profile, the names of files, the provider's numbers, and the facts that identify
/// somebody on a blockchain, at the provider or in the world.
#[derive(Debug, Clone, Default)]
pub struct Redactor {
    known: Known,
    /// The user's names, which are written in more than one way.
    names: Names,
    /// The parts of them by which others call the user.
    parts: Parts,
    /// How they are read.
    readings: Readings,
    /// The user's phone numbers, which are dialled in more than one way.
    phones: Cores,
    /// The user's mail addresses, which are spelt in more than one way.
    mails: Vec<String>,
    /// Finds what leads to a person by its form, in characters.
    forms: Option<Forms>,
}

impl Redactor {
    /// Learns the values of an incident that are to be masked wherever they stand.
    pub fn new(
        profiles: &[Profile],
        incident: &Incident,
        inquiries: &[Inquiry],
        replies: &[Reply],
        evidence: &[Evidence],
    ) -> Self {
        let mut known = Self::of_profiles(profiles);
        for fact in incident.facts.iter().filter(|fact| identifies(fact.kind())) {
            known.push(fact.value.value());
            known.push(fact.as_written.clone());
        }
        let answers = incident.answers.iter();
        known.extend(
            answers
                .filter(|answer| is_of_a_person(&answer.code))
                .map(|answer| answer.text.clone()),
        );
        known.extend(inquiries.iter().filter_map(|sent| sent.ticket.clone()));
        known.extend(inquiries.iter().filter_map(|sent| sent.spoke_with.clone()));
        known.extend(replies.iter().filter_map(|reply| reply.ticket.clone()));
        known.extend(evidence.iter().map(|kept| kept.name.clone()));
        let served = inquiries.iter().filter_map(|sent| sent.spoke_with.clone());
        Self::of(&known).naming(profiles).served_by(served)
    }

    /// Returns everything that the user told of accounts.
    pub(super) fn of_profiles(profiles: &[Profile]) -> Vec<String> {
        let fields = |profile: &Profile| {
            let fields = ProfileField::ALL.iter();
            let values = fields.filter_map(|field| profile.get(*field).map(str::to_owned));
            values.collect::<Vec<_>>()
        };
        profiles.iter().flat_map(fields).collect()
    }

    pub(super) fn of(known: &[String]) -> Self {
        Self {
            known: Known::all(known),
            ..Self::default()
        }
    }

    /// Learns how to find what this module cannot know the form of; places are in characters.
    #[must_use]
    pub fn finding(mut self, forms: Forms) -> Self {
        self.forms = Some(forms);
        self
    }

    /// Learns the user's names and phone numbers, to mask them however they are written.
    pub(super) fn naming(mut self, profiles: &[Profile]) -> Self {
        let values = |field| {
            let values = profiles.iter().filter_map(move |it| it.get(field));
            distinct(values.map(str::to_owned))
        };
        let names = values(ProfileField::Name);
        self.names = Names::of(&names);
        self.parts = Parts::of(&names);
        self.readings = Readings::of(&names);
        self.known
            .add(&names.iter().filter_map(|it| begun(it)).collect::<Vec<_>>());
        self.phones = Cores::of(&values(ProfileField::Phone));
        self.mails = values(ProfileField::Mail);
        for mail in &mut self.mails {
            Seen::new(mail.trim(), &[]).lower().clone_into(mail);
        }
        self
    }

    /// Learns who served the user: letters call them by a part of the name.
    pub(super) fn served_by(mut self, names: impl Iterator<Item = String>) -> Self {
        self.parts.add(&names.collect::<Vec<_>>());
        self
    }

    /// Masks a text.
    pub fn text(&self, text: &str) -> String {
        let seen = Seen::new(text, &[]);
        let of_the_user = self.known.places(&seen).into_iter();
        let of_the_user = of_the_user
            .chain(self.names.places(&seen))
            .chain(self.readings.places(&seen));
        if is_code(text) {
            let hidden = of_the_user.map(|at| seen.origin(&at)).collect();
            return without(text, hidden);
        }
        let hidden = find(&seen, &[])
            .into_iter()
            .map(|(_, at)| at)
            .chain(of_the_user)
            .chain(branch::find(seen.text()))
            .chain(account::accounts(&seen))
            .chain(papers(&seen))
            .chain(users(&seen))
            .chain(half_masked(&seen))
            .chain(handles(&seen))
            .chain(called(&seen, &self.parts))
            .chain(dialled(&seen, &self.phones))
            .chain(personal::mails_spelt(seen.lower()))
            .chain(redact_mails::spelt_out(seen.lower(), &self.mails))
            .map(|at| seen.origin(&at))
            .chain(self.forms.into_iter().flat_map(|find| find(text)))
            .collect();
        without(text, hidden)
    }

    /// Masks an incident.
    pub fn incident(&self, incident: &Incident) -> Incident {
        let mut shown = incident.clone();
        shown.title = self.text(&shown.title);
        shown.text = self.text(&shown.text);
        for words in &mut shown.decision.because {
            *words = self.text(words);
        }
        for fact in &mut shown.facts {
            *fact = self.fact(fact);
        }
        for answer in &mut shown.answers {
            answer.text = self.text(&answer.text);
        }
        shown
    }

    fn fact(&self, fact: &Fact) -> Fact {
        let hidden = || DOTS.to_owned();
        let value = match &fact.value {
            FactValue::TxId(_) => FactValue::TxId(hidden()),
            FactValue::Address { chain, valid, .. } => FactValue::Address {
                address: hidden(),
                chain: chain.clone(),
                valid: *valid,
            },
            FactValue::Text(kind, _) if identifies(*kind) => FactValue::Text(*kind, hidden()),
            FactValue::Text(kind, text) => FactValue::Text(*kind, self.text(text)),
            other => other.clone(),
        };
        Fact {
            as_written: if identifies(fact.kind()) {
                hidden()
            } else {
                self.text(&fact.as_written)
            },
            value,
            // Places in a text that has changed are none.
            span: None,
        }
    }

    /// Masks a timeline.
    pub fn timeline(&self, mut events: Vec<TimelineEvent>) -> Vec<TimelineEvent> {
        for event in &mut events {
            // These quote what was there before, which nothing knows any more.
            let quotes = matches!(
                event.kind.known(),
                Some(EventKind::Undone | EventKind::Corrected)
            );
            event.text = if quotes {
                DOTS.to_owned()
            } else {
                self.text(&event.text)
            };
        }
        events
    }

    /// Masks the names of the files that are kept.
    pub fn evidence(&self, mut kept: Vec<Evidence>) -> Vec<Evidence> {
        for evidence in &mut kept {
            DOTS.clone_into(&mut evidence.name);
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values_and_what_has_the_form_of_personal_data_are_masked() {
        let known = [
            "山田太郎",
            "Li",
            "900000001",
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
            "https://e.test/a.php",
        ];
        let redactor = Redactor::of(&known.map(str::to_owned));
        for (text, expected) in [
            ("山田太郎です", "•••です"),
            ("I like Li", "I like •••"),
            ("x1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNax", "x•••x"),
            ("ID９００００００01を確認", "ID•••を確認"),
            ("hanako@example.jpから", "•••から"),
            ("hanako(at)example.jpから", "•••から"),
            ("hanako (at) example.jp", "•••"),
            ("?mail=hanako%40example.jp&a", "?mail=•••&a"),
            ("電話０９０-1234-5678", "電話•••"),
            ("〒100-0001 東京都千代田区千代田1-1に", "〒••• 東京都•••に"),
            ("50万円を入金", "50万円を入金"),
            ("hxxps://e[.]test/a.phpと", "•••と"),
        ] {
            assert_eq!(redactor.text(text), expected, "{text}");
        }
    }
}
