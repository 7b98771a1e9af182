//! The known name that a mistyped one was probably meant to be.

/// How many letters of a name are compared; longer names are no slips of shorter ones.
const LETTERS_MAX: usize = 64;

/// The most letters that a slip gets wrong; a short name allows only half of its own.
const STEPS_MAX: usize = 3;

/// Returns the known name nearest to what was written, if it is near enough for a slip.
///
/// Letters are compared as they stand; who wants `ＬＯＧＩＮ` to be `login` folds both first.
pub fn nearest<'k>(written: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let far = (written.chars().count() / 2).min(STEPS_MAX);
    let all = known
        .into_iter()
        .map(|name| (distance(written, name), name));
    let near = all.filter(|(steps, _)| *steps <= far);
    near.min_by_key(|(steps, _)| *steps).map(|(_, name)| name)
}

/// Counts the letters to insert, delete or replace between two names (Levenshtein).
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(LETTERS_MAX).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, a) in left.chars().take(LETTERS_MAX).enumerate() {
        let mut corner = above;
        let mut beside = above + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(&right) {
            let replaced = corner + usize::from(a != *b);
            corner = *cell;
            beside = replaced.min(corner + 1).min(beside + 1);
            *cell = beside;
        }
        if let Some(first) = row.first_mut() {
            *first = above + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_its_name_and_another_word_finds_none() {
        let known = ["help_center", "form", "phone", "funds.fiat_deposit"];
        for (written, expected) in [
            ("helpcenter", Some("help_center")),
            ("from", Some("form")),
            ("Phone", Some("phone")),
            ("funds.fiat_deposti", Some("funds.fiat_deposit")),
            ("carrier_pigeon", None),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, known), expected, "{written}");
        }
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}
