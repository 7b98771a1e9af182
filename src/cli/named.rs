//! The code that people mean who write its name: 「電話」 for `phone`, "yen deposit" for its symptom.

use crate::domain::{Code, Lang};
use crate::i18n::label;
use crate::text::fold;

/// The shortest part of a name that tells which one is meant, in characters.
const PART_MIN: usize = 2;

/// Returns the one of several codes whose name, in either language, is what was written or has it
/// in it; the whole name goes before a part of one.
pub(crate) fn named<'c>(written: &str, choices: &[&'c str]) -> Option<&'c str> {
    let wanted = fold(written.trim());
    if wanted.chars().count() < PART_MIN {
        return None;
    }
    let names = names();
    let find = |fits: &dyn Fn(&str) -> bool| {
        let mut fitting = names.iter().filter(|(name, _)| fits(name));
        fitting.find_map(|(_, code)| choices.iter().copied().find(|choice| choice == code))
    };
    find(&|name| name == wanted).or_else(|| find(&|name| name.contains(&wanted)))
}

/// Returns every name of every closed set with its code.
fn names() -> Vec<(String, &'static str)> {
    let mut names = Vec::new();
    add(&mut names, label::category);
    add(&mut names, label::symptom);
    add(&mut names, label::status);
    add(&mut names, label::window);
    add(&mut names, label::rendering);
    add(&mut names, label::length);
    add(&mut names, label::event_kind);
    add(&mut names, label::fact_kind);
    add(&mut names, label::profile_field);
    names
}

fn add<T: Code>(names: &mut Vec<(String, &'static str)>, label: fn(T, Lang) -> &'static str) {
    for &lang in Lang::ALL {
        names.extend(
            T::ALL
                .iter()
                .map(|&value| (fold(label(value, lang)), value.code())),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Symptom, Window};

    #[test]
    fn a_name_in_either_language_finds_its_code() {
        let windows: Vec<&str> = Window::ALL.iter().map(|window| window.code()).collect();
        let symptoms: Vec<&str> = Symptom::ALL.iter().map(|symptom| symptom.code()).collect();
        for (written, choices, expected) in [
            ("電話", &windows, Some("phone")),
            ("Inquiry Form", &windows, Some("form")),
            ("フォーム", &windows, Some("form")),
            ("入金", &symptoms, Some("funds.fiat_deposit")),
            ("two-factor", &symptoms, Some("login.two_factor")),
            ("天気", &windows, None),
            ("の", &symptoms, None),
        ] {
            assert_eq!(named(written, choices), expected, "{written}");
        }
    }
}
