//! What the user confirmed on the official site: it raises a claim of a pack, and nothing else.

use chrono::NaiveDate;
use toml::{Table, Value};

use super::{Confidence, Contact, ContactKind, Pack};
use crate::domain::{Code as _, ProviderId};

/// The key of the list in the file.
const LIST: &str = "contact";

/// One contact that the user found on the official site, as the pack states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// Whose pack states it.
    pub provider: ProviderId,
    /// What it is.
    pub kind: ContactKind,
    /// The address or number, as the pack writes it.
    pub value: String,
    /// Which source of the pack states it: of one number, several may state other hours.
    pub source: String,
    /// The day on which the user confirmed it.
    pub on: NaiveDate,
}

impl Confirmation {
    /// Tells whether it is about a contact of a provider's pack.
    pub fn is_of(&self, provider: &ProviderId, contact: &Contact) -> bool {
        self.provider == *provider
            && self.kind == contact.kind
            && contact.value.as_deref() == Some(self.value.as_str())
            && contact.provenance.source == self.source
    }
}

impl Pack {
    /// Raises every contact that the user confirmed to `user_verified`, with the day of that.
    ///
    /// A confirmation of what the pack does not state changes nothing: it can neither add a
    /// contact nor put one in the place of another.
    #[must_use]
    pub fn confirmed(mut self, confirmations: &[Confirmation]) -> Self {
        let contacts = self.channels.iter_mut().flat_map(|it| &mut it.contacts);
        for contact in contacts {
            let of_it = confirmations
                .iter()
                .filter(|it| it.is_of(&self.id, contact));
            if let Some(on) = of_it.map(|it| it.on).max() {
                contact.provenance.confidence = Confidence::UserVerified;
                contact.provenance.as_of = on;
                // Why it was doubted is answered.
                contact.provenance.note = None;
            }
        }
        self
    }
}

/// Reads the file of confirmations; `None` where it is not one.
pub fn read_confirmations(text: &str) -> Option<Vec<Confirmation>> {
    let table: Table = text.parse().ok()?;
    let Some(list) = table.get(LIST) else {
        return table.is_empty().then(Vec::new);
    };
    list.as_array()?.iter().map(read_one).collect()
}

fn read_one(entry: &Value) -> Option<Confirmation> {
    let word = |key: &str| entry.get(key)?.as_str();
    Some(Confirmation {
        provider: ProviderId(word("provider")?.to_owned()),
        kind: ContactKind::from_code(word("kind")?)?,
        value: word("value")?.to_owned(),
        source: word("source")?.to_owned(),
        on: word("on")?.parse().ok()?,
    })
}

/// Writes the file of confirmations.
pub fn write_confirmations(confirmations: &[Confirmation]) -> String {
    let entry = |it: &Confirmation| {
        let words = [
            ("provider", it.provider.0.clone()),
            ("kind", it.kind.code().to_owned()),
            ("value", it.value.clone()),
            ("source", it.source.clone()),
            ("on", it.on.to_string()),
        ];
        let words = words.map(|(key, word)| (key.to_owned(), Value::String(word)));
        Value::Table(words.into_iter().collect())
    };
    let list = confirmations.iter().map(entry).collect();
    let table: Table = [(LIST.to_owned(), Value::Array(list))]
        .into_iter()
        .collect();
    table.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn confirmation(pack: &Pack, value: &str, source: &str) -> Confirmation {
        Confirmation {
            provider: pack.id.clone(),
            kind: ContactKind::Phone,
            value: value.to_owned(),
            source: source.to_owned(),
            on: NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day"),
        }
    }

    fn phones(pack: &Pack) -> Vec<&Contact> {
        let contacts = pack.channels.iter().flat_map(|channel| &channel.contacts);
        contacts
            .filter(|contact| contact.kind == ContactKind::Phone)
            .collect()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let pack = super::super::fixture::bare();
        let all = [
            confirmation(&pack, "03-0000-0000", "https://example.com/\"a\"\n"),
            confirmation(&pack, "1", "本"),
        ];
        assert_eq!(
            read_confirmations(&write_confirmations(&all)).as_deref(),
            Some(&all[..])
        );
        assert_eq!(
            read_confirmations(&write_confirmations(&[])),
            Some(Vec::new())
        );
        for broken in ["contact = 1", "[[contact]]\nvalue = 1", "x = 1", "]["] {
            assert_eq!(read_confirmations(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_confirmation_raises_its_claim_and_adds_or_replaces_nothing() {
        let pack = super::super::builtin(super::super::ids().next().expect("a pack"));
        let pack = pack.expect("it is sound");
        let known = phones(&pack);
        let first = known.first().expect("a phone number");
        let value = first.value.clone().expect("a number");
        let right = confirmation(&pack, &value, &first.provenance.source);
        let raised = pack.clone().confirmed(std::slice::from_ref(&right));
        assert_eq!(
            phones(&raised)[0].provenance.confidence,
            Confidence::UserVerified
        );
        assert_eq!(phones(&raised)[0].provenance.as_of, right.on);
        let other = ProviderId("other".to_owned());
        let idle = [
            confirmation(&pack, "00-0000-0000", &first.provenance.source),
            confirmation(&pack, &value, "https://example.com/"),
            Confirmation {
                provider: other,
                ..right
            },
        ];
        let same = pack.clone().confirmed(&idle);
        assert_eq!(phones(&same), known);
    }
}
