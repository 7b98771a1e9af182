//! How alike two texts are.

use std::collections::HashMap;

use super::fold::fold;

/// How many characters of a text are compared; what comes after tells no more.
const CHARS_MAX: usize = 20_000;

/// Returns how alike two texts are, from 0 (nothing in common) to 1 (the same letters): the share
/// of the pairs of neighbouring characters that both have (Dice's coefficient).
///
/// Width, case, kana, spaces and line breaks make no difference, so that a text is known again
/// that a form or a mail program has wrapped anew.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (pairs(one), pairs(other));
    let count = |pairs: &HashMap<(char, char), u32>| pairs.values().sum::<u32>();
    let all = count(&one) + count(&other);
    if all == 0 {
        return 0.0;
    }
    let shared: u32 = one
        .iter()
        .map(|(pair, times)| other.get(pair).copied().unwrap_or_default().min(*times))
        .sum();
    f64::from(2 * shared) / f64::from(all)
}

fn pairs(text: &str) -> HashMap<(char, char), u32> {
    let start: String = text.chars().take(CHARS_MAX).collect();
    let folded = fold(&start);
    let letters = folded.chars().filter(|letter| !letter.is_whitespace());
    let after = folded
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .skip(1);
    let mut pairs = HashMap::new();
    for pair in letters.zip(after) {
        *pairs.entry(pair).or_default() += 1;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_like_itself_however_it_is_wrapped_and_unlike_another() {
        for (one, other, least, most) in [
            ("入金が反映されません", "入金が\n反映 されません", 1.0, 1.0),
            ("ＢＴＣを送付", "btcを送付", 1.0, 1.0),
            (
                "入金が反映されません。ご確認ください",
                "入金がまだ反映されません。ご確認ください",
                0.8,
                0.99,
            ),
            (
                "入金が反映されません",
                "ログインできなくなりました",
                0.0,
                0.2,
            ),
            ("入金が反映されません", "", 0.0, 0.0),
            ("", "", 0.0, 0.0),
        ] {
            let found = likeness(one, other);
            assert!(
                (least..=most).contains(&found),
                "{one:?} {other:?}: {found}"
            );
        }
    }
}
