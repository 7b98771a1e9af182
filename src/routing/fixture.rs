//! A small pack for the tests of routing.

use chrono::{NaiveTime, Weekday};

use crate::domain::{Symptom, Window};
pub(super) use crate::pack::fixture::{bare, provenance, words};
use crate::pack::{
    Confidence, Contact, ContactKind, Hours, OpenSpan, Pack, PackChannel, Placement, Reception,
    Rule,
};

/// A pack with these rules for a deposit that is not credited, and no channels.
pub(super) fn pack(rules: Vec<(Placement, &[Window])>) -> Pack {
    let rules = rules
        .into_iter()
        .enumerate()
        .map(|(index, (placement, windows))| Rule {
            code: format!("rule_{index}").into(),
            symptoms: vec![Symptom::FiatDeposit],
            windows: windows.to_vec(),
            placement,
            reason: words("because"),
            provenance: provenance(Confidence::Official),
        });
    Pack {
        rules: rules.collect(),
        ..bare()
    }
}

/// A phone number with hours on weekdays.
pub(super) fn phone(number: &str, from: u32, to: (u32, u32), confidence: Confidence) -> Contact {
    let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
    let days = vec![
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
    ];
    Contact {
        kind: ContactKind::Phone,
        value: Some(number.into()),
        purpose: None,
        symptoms: Vec::new(),
        hours: Some(Hours {
            spans: vec![OpenSpan {
                days,
                from: time(from, 0),
                to: time(to.0, to.1),
            }],
            closed_on_holidays: true,
            closed_days: Vec::new(),
        }),
        provenance: provenance(confidence),
    }
}

/// A channel of a window with these contacts.
pub(super) fn channel(window: Window, reception: Reception, contacts: Vec<Contact>) -> PackChannel {
    PackChannel {
        window,
        name: words(&format!("{window:?}")),
        about: Vec::new(),
        prepare: Vec::new(),
        contacts,
        reception,
        form: None,
        answers_within: None,
        provenance: provenance(Confidence::Official),
    }
}
