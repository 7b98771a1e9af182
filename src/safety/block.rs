//! Numbers of blocks and houses: 丸の内1-1-1. However near the talk of a code stands, they are none.

use super::seen::{Found, Seen};
use crate::domain::FindingKind;

/// The most digits of the first number of a block; codes in groups have more.
const FIRST_DIGITS_MAX: usize = 2;

/// Letters in kanji before a number that is no place: 暗証番号1-2-3, 数字1-2-3.
const NUMBERED: &[char] = &['号', '番', '証', '字', '桁', '数', '答', '鍵', '文'];

/// Tells whether what was taken for a code is the number of a block: two or three short numbers
/// with hyphens right behind a place's name.
pub(super) fn is_block(seen: &Seen, found: &Found) -> bool {
    use FindingKind::{CardCode, OneTimeCode, Pin};
    if !matches!(found.kind, CardCode | OneTimeCode | Pin) {
        return false;
    }
    let text = seen.text();
    let number = text.get(found.at.clone()).unwrap_or_default();
    let groups: Vec<&str> = number.split('-').collect();
    let digits = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit());
    let short = groups
        .first()
        .is_some_and(|first| (1..=FIRST_DIGITS_MAX).contains(&first.len()));
    let before = text
        .get(..found.at.start)
        .and_then(|before| before.chars().next_back());
    let place = before.is_some_and(|letter| {
        matches!(letter, '\u{4E00}'..='\u{9FFF}' | '々' | 'ヶ') && !NUMBERED.contains(&letter)
    });
    (2..=3).contains(&groups.len()) && groups.iter().all(digits) && short && place
}

#[cfg(test)]
mod tests {
    use crate::safety::{Hints, clear};

    fn cleared(text: &str) -> String {
        clear(text, &Hints::BARE).text.as_str().to_owned()
    }

    #[test]
    fn the_number_of_a_block_is_no_code_and_a_code_in_groups_is_one() {
        for text in [
            "クレジットカードの請求先住所は丸の内1-1",
            "カードのセキュリティコードについて聞かれた。住所は千代田区丸の内1-1-1です",
            "セキュリティコードの封筒は霞が関2-3-1に届く",
        ] {
            assert_eq!(cleared(text), text);
        }
        for text in [
            "暗証番号1-2-3-4を教えた",
            "認証コードは12-34-56です",
            "セキュリティコードは1-2-3です",
        ] {
            assert_ne!(cleared(text), text);
        }
    }
}
