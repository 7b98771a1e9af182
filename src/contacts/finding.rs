//! What is found about a contact.

use super::{Verdict, Why, is_confirmed};
use crate::pack::{Claim, Confidence, Contact, Lent};

/// A judgement without the contact itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) verdict: Verdict,
    pub(super) why: Why,
    pub(super) resembles: Option<String>,
    pub(super) source: Option<String>,
    pub(super) confidence: Option<Confidence>,
}

impl Finding {
    pub(super) fn new(verdict: Verdict, why: Why) -> Self {
        Self {
            verdict,
            why,
            resembles: None,
            source: None,
            confidence: None,
        }
    }

    pub(super) fn like(verdict: Verdict, why: Why, resembles: &str) -> Self {
        Self {
            resembles: Some(resembles.to_owned()),
            ..Self::new(verdict, why)
        }
    }

    /// Returns a finding about a host of the provider's.
    pub(super) fn of_domain(verdict: Verdict, why: Why, domain: &Claim<Lent>) -> Self {
        Self {
            source: Some(domain.provenance.source.to_string()),
            confidence: Some(domain.provenance.confidence),
            ..Self::like(verdict, why, &domain.value)
        }
    }

    /// Returns the finding about the claims of one contact: known if the user confirmed one of
    /// them, disputed if one of them is, else as the best of them.
    pub(super) fn of_contacts<'p>(contacts: impl Iterator<Item = &'p Contact>) -> Option<Self> {
        let contact = contacts.min_by_key(|contact| match contact.provenance.confidence {
            Confidence::UserVerified => 0,
            Confidence::Disputed => 1,
            Confidence::Official => 2,
            Confidence::ThirdParty => 3,
            Confidence::Unknown => 4,
        })?;
        let confidence = contact.provenance.confidence;
        let (verdict, why) = match confidence {
            Confidence::Disputed => (Verdict::Disputed, Why::Disputed),
            _ if is_confirmed(confidence) => (Verdict::Known, Why::Recorded),
            _ => (Verdict::Known, Why::RecordedUnconfirmed),
        };
        Some(Self {
            source: Some(contact.provenance.source.to_string()),
            confidence: Some(confidence),
            ..Self::new(verdict, why)
        })
    }
}
