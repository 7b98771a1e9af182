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

/// Counts the letters to insert, delete, replace or swap with their neighbour between two names
/// (optimal string alignment).
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(LETTERS_MAX).collect();
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    let mut before: Option<char> = None;
    for (line, a) in left.chars().take(LETTERS_MAX).enumerate() {
        let mut next = vec![line + 1];
        for (column, &b) in right.iter().enumerate() {
            let cell =
                |row: &[usize], column: usize| row.get(column).copied().unwrap_or(usize::MAX);
            let replaced = cell(&row, column) + usize::from(a != b);
            let inserted = cell(&next, column).saturating_add(1);
            let deleted = cell(&row, column + 1).saturating_add(1);
            let swaps = column
                .checked_sub(1)
                .filter(|&last| before == Some(b) && right.get(last) == Some(&a));
            let swapped = swaps.map_or(usize::MAX, |last| cell(&above, last).saturating_add(1));
            next.push(replaced.min(inserted).min(deleted).min(swapped));
        }
        above = std::mem::replace(&mut row, next);
        before = Some(a);
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
            ("mhone", Some("phone")),
            ("ofrm", Some("form")),
            ("fr", None),
            ("", None),
        ] {
            assert_eq!(nearest(written, known), expected, "{written}");
        }
        for (left, right, steps) in [("kitten", "sitting", 3), ("lgo", "log", 1), ("", "ab", 2)] {
            assert_eq!(distance(left, right), steps, "{left} {right}");
        }
    }
}
