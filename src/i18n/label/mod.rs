//! The names of the domain's values, as people read them.

mod fact;
mod finding;
mod incident;
mod reply;

pub use fact::{event_kind, fact_kind, precision, profile_field};
pub use finding::finding_kind;
pub use incident::{category, channel, contacted, length, rendering, status, symptom, window};
pub use reply::{reply_kind, stage};

use crate::domain::{Code, Coded, Lang};

/// Returns the name of a value, or the code that a newer version of the program wrote.
pub fn coded<T: Code>(value: &Coded<T>, name: fn(T, Lang) -> &'static str, lang: Lang) -> &str {
    match value {
        Coded::Known(value) => name(*value, lang),
        Coded::Unknown(code) => code,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::{
        Category, EventKind, FactKind, FindingKind, Length, Precision, ProfileField, Rendering,
        ReplyKind, Stage, Status, Symptom, Window,
    };

    /// Two values with one name cannot be told apart on a screen.
    #[track_caller]
    fn check<T: Code>(name: fn(T, Lang) -> &'static str) {
        for &lang in Lang::ALL {
            let names: BTreeSet<&str> = T::ALL.iter().map(|&value| name(value, lang)).collect();
            assert_eq!(names.len(), T::ALL.len(), "{names:?}");
            assert!(names.iter().all(|name| !name.is_empty()));
        }
    }

    #[test]
    fn every_value_has_a_name_of_its_own_in_both_languages() {
        check::<Category>(category);
        check::<Symptom>(symptom);
        check::<Status>(status);
        check::<Window>(window);
        check::<Rendering>(rendering);
        check::<Length>(length);
        check::<EventKind>(event_kind);
        check::<FactKind>(fact_kind);
        check::<Precision>(precision);
        check::<ProfileField>(profile_field);
        check::<FindingKind>(finding_kind);
        check::<ReplyKind>(reply_kind);
        check::<Stage>(stage);
    }

    #[test]
    fn a_code_of_a_newer_version_is_shown_as_it_is() {
        let newer: Coded<Status> = Coded::read("escalated");
        assert_eq!(coded(&newer, status, Lang::Ja), "escalated");
        assert_eq!(coded(&Status::Open.into(), status, Lang::Ja), "未対応");
    }
}
