//! Banks by name.

use super::claims::Claims;
use super::lexis::Lexis;
use super::sheet::{Found, Sheet};
use crate::domain::{FactKind, FactValue};
use crate::pack::Lent;

/// The most letters before 銀行 that are a name.
const NAME_LETTERS_MAX: usize = 8;

/// Finds the banks that the terms know, and names that end as a bank's name does.
pub(super) fn find(sheet: &Sheet, claims: &Claims, lexis: &Lexis) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let bank = if claims.taken(at) {
            None
        } else {
            known(sheet, at, lexis).or_else(|| by_ending(sheet, at, lexis))
        };
        at = bank.as_ref().map_or(at + 1, |bank: &Found| bank.range.end);
        found.extend(bank);
    }
    found
}

fn known(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Found> {
    let bank = lexis.banks.word_at(sheet, at)?;
    let value = FactValue::Text(FactKind::Bank, bank.term.code.to_string());
    Some(Found::new(at..bank.end, value))
}

/// A run of kanji or katakana right before 銀行, from its first letter on.
fn by_ending(sheet: &Sheet, at: usize, lexis: &Lexis) -> Option<Found> {
    if !is_name(sheet.letter(at)) || is_name(sheet.before(at)) {
        return None;
    }
    let run = sheet.run(at, is_name);
    let endings = &lexis.terms.bank_endings;
    let (start, end) = (at + 1..run).find_map(|start| Some((start, sheet.any(start, endings)?)))?;
    let name = sheet.text(&(at..start));
    let not_name = |word: &Lent| {
        *word == name
            || name
                .strip_suffix(word.as_str())
                .is_some_and(|rest| rest.chars().count() < 2)
    };
    let short = start - at <= NAME_LETTERS_MAX && start - at >= 2;
    if !short || lexis.terms.bank_not_names.iter().any(not_name) {
        return None;
    }
    let value = FactValue::Text(FactKind::Bank, sheet.text(&(at..end)).to_owned());
    Some(Found::new(at..end, value))
}

fn is_name(letter: char) -> bool {
    matches!(letter, '一'..='鿿' | 'ァ'..='ヿ' | '々')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::terms;

    #[test]
    fn banks_are_found_by_any_of_their_names() {
        let terms = terms();
        for (text, expected) in [
            ("45万 三菱UFJ", Some("三菱UFJ銀行")),
            ("宛先は三井住友。", Some("三井住友銀行")),
            ("郵便局の窓口", Some("ゆうちょ銀行")),
            ("住信SBIネット銀行の画面", Some("住信SBIネット銀行")),
            ("from MUFG bank", Some("三菱UFJ銀行")),
            ("群馬銀行から", Some("群馬銀行")),
            ("城南信用金庫で", Some("城南信用金庫")),
            ("三井住友カード", None),
            ("振込先銀行", None),
            ("ネット銀行", None),
            ("銀行に電話", None),
        ] {
            let sheet = Sheet::new(text);
            let lexis = Lexis::new(terms, &sheet);
            let found = find(&sheet, &Claims::new(&sheet), &lexis);
            let name = found.first().map(|found| found.value.value());
            assert_eq!(name.as_deref(), expected, "{text}");
        }
    }
}
