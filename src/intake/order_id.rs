//! The provider's ids of orders, deposits and withdrawals, by the shapes of its pack.

use super::claims::Claims;
use super::sheet::{Found, Sheet};
use crate::domain::{FactKind, FactValue};
use crate::pack::IdShape;

/// Finds ids of these shapes that stand by themselves.
pub(super) fn find(sheet: &Sheet, claims: &Claims, shapes: &[IdShape]) -> Vec<Found> {
    let part = |letter: char| letter.is_ascii_alphanumeric();
    let mut found = Vec::new();
    for at in 0..sheet.len() {
        if claims.taken(at) || !part(sheet.letter(at)) || part(sheet.before(at)) {
            continue;
        }
        let id = shapes.iter().find_map(|shape| fit(sheet, at, &shape.shape));
        if let Some((end, id)) = id.filter(|(end, _)| !part(sheet.letter(*end))) {
            let value = FactValue::Text(FactKind::OrderId, id);
            found.push(Found::new(at..end, value));
        }
    }
    found
}

/// Fits a shape at a place and returns the end and the id in the shape's own letters.
fn fit(sheet: &Sheet, at: usize, shape: &str) -> Option<(usize, String)> {
    let mut id = String::with_capacity(shape.len());
    let mut end = at;
    for form in shape.chars() {
        let letter = sheet.letter(end);
        let fits = match form {
            '#' => letter.is_ascii_digit(),
            '@' => letter.is_ascii_alphabetic(),
            '-' => is_dash(letter),
            _ => letter.eq_ignore_ascii_case(&form),
        };
        if !fits {
            return None;
        }
        id.push(if matches!(form, '#' | '@') {
            letter
        } else {
            form
        });
        end += 1;
    }
    Some((end, id))
}

/// Tells whether a letter is typed for a hyphen.
pub(super) fn is_dash(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | 'ー')
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::pack::{Confidence, Provenance, Words};

    fn shape(shape: &str) -> IdShape {
        let words = Words {
            ja: "注文".into(),
            en: "order".into(),
        };
        IdShape {
            shape: shape.into(),
            name: words,
            symptom: None,
            provenance: Provenance {
                source: "a test".into(),
                title: None,
                as_of: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
                confidence: Confidence::Official,
                note: None,
            },
        }
    }

    #[test]
    fn an_id_is_found_by_its_shape_alone() {
        let shapes = [shape("ABC########-######"), shape("T-@@#")];
        for (text, expected) in [
            ("番号はABC20261110-003512って", Some("ABC20261110-003512")),
            ("ＡＢＣ20261110－003512", Some("ABC20261110-003512")),
            ("abc20261110-003512", Some("ABC20261110-003512")),
            ("T-xy7", Some("T-xy7")),
            ("XABC20261110-003512", None),
            ("ABC20261110-0035123", None),
            ("ABC20261110-00351", None),
        ] {
            let sheet = Sheet::new(text);
            let found = find(&sheet, &Claims::new(&sheet), &shapes);
            let id = found.first().map(|found| found.value.value());
            assert_eq!(id.as_deref(), expected, "{text}");
        }
    }
}
