//! The nearest of several names to a mistyped one.

use crate::text::fold;

/// How many letters may differ.
const DISTANCE_MAX: usize = 3;

/// Returns the choice that differs least from what was written, if it is near enough.
pub(crate) fn nearest<'c>(written: &str, choices: &[&'c str]) -> Option<&'c str> {
    let written: Vec<char> = fold(written).chars().take(64).collect();
    choices
        .iter()
        .map(|choice| {
            (
                distance(&written, &fold(choice).chars().collect::<Vec<_>>()),
                *choice,
            )
        })
        .filter(|(distance, _)| *distance <= DISTANCE_MAX.min(written.len() / 2))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, choice)| choice)
}

/// Returns the Levenshtein distance between two words.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.iter().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        for (cell, known) in row.iter_mut().skip(1).zip(other) {
            let replaced = diagonal + usize::from(letter != known);
            diagonal = *cell;
            left = replaced.min(left + 1).min(diagonal + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_name_finds_the_one_that_was_meant() {
        let names = ["funds", "login", "security", "funds.fiat_deposit"];
        for (written, expected) in [
            ("fund", Some("funds")),
            ("seculity", Some("security")),
            ("ＬＯＧＩＮ", Some("login")),
            ("funds.fiat_deposti", Some("funds.fiat_deposit")),
            ("weather", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, &names), expected, "{written}");
        }
    }
}
