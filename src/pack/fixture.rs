//! A pack that knows nothing, for the tests of the modules above.

use chrono::NaiveDate;

use super::{Confidence, Pack, Provenance, Words};
use crate::domain::{Lang, ProviderId};

/// The same words in both languages.
pub(crate) fn words(text: &str) -> Words {
    Words {
        ja: text.into(),
        en: text.into(),
    }
}

/// A source that was read on 22 November 2026.
pub(crate) fn provenance(confidence: Confidence) -> Provenance {
    Provenance {
        source: "https://example.com/".into(),
        title: None,
        as_of: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        confidence,
        note: None,
    }
}

/// A pack that knows its name.
pub(crate) fn bare() -> Pack {
    Pack {
        id: ProviderId("example".into()),
        name: words("Example"),
        aliases: Vec::new(),
        language: Lang::Ja,
        domains: Vec::new(),
        channels: Vec::new(),
        rules: Vec::new(),
        guides: crate::pack::Guides::default(),
        precautions: Vec::new(),
        errors: Vec::new(),
        ids: Vec::new(),
        explorers: Vec::new(),
        vocabulary: Vec::new(),
        report: None,
        how_to_confirm: words("look at the official site"),
    }
}
