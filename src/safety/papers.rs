//! Numbers of papers that say who somebody is, by the words before them.

use std::ops::Range;

use super::seen::{Seen, byte};

/// What announces the number of a paper, in lower case, with the fewest and the most letters and
/// digits of the number.
const PAPERS: &[(&str, usize, usize)] = &[
    ("運転免許", 12, 12),
    ("免許証", 12, 12),
    ("driver's license", 5, 15),
    ("driver's licence", 5, 15),
    ("driving licence", 5, 18),
    ("driving license", 5, 15),
    ("license number", 5, 15),
    ("licence number", 5, 18),
    ("パスポート", 9, 9),
    ("旅券", 9, 9),
    ("passport", 8, 9),
    ("在留カード", 12, 12),
    ("residence card", 12, 12),
    ("基礎年金番号", 10, 10),
    ("年金手帳", 10, 10),
    ("被保険者番号", 2, 11),
    ("保険証番号", 6, 11),
];

/// How far the number may stand behind the words, in letters.
const GAP_CHARS_MAX: usize = 12;

/// Returns where such numbers stand in a folded text.
pub(super) fn papers(seen: &Seen) -> Vec<Range<usize>> {
    let text = seen.lower();
    let mut all = Vec::new();
    for (word, least, most) in PAPERS {
        for (at, word) in seen.places(word) {
            let from = at + word.len();
            let behind = text.get(from..).unwrap_or_default();
            let gap = behind.char_indices().take(GAP_CHARS_MAX);
            let mut gap = gap.take_while(|(_, letter)| *letter != '\n');
            let starts = |(at, letter): &(usize, char)| {
                let number = behind.get(*at..).unwrap_or_default();
                letter.is_ascii_alphanumeric() && length(number, *least, *most).is_some()
            };
            let Some((gap, _)) = gap.find(starts) else {
                continue;
            };
            let start = from + gap;
            let number = text.get(start..).unwrap_or_default();
            if let Some(length) = length(number, *least, *most) {
                all.push(start..start + length);
            }
        }
    }
    all
}

/// Returns the length of the number at the start of a text, if it has the right number of signs and
/// more digits than letters.
fn length(text: &str, least: usize, most: usize) -> Option<usize> {
    let (mut end, mut signs, mut digits) = (0, 0, 0);
    loop {
        let here = byte(text, end);
        if here.is_ascii_alphanumeric() {
            (signs, end) = (signs + 1, end + 1);
            digits += usize::from(here.is_ascii_digit());
        } else if matches!(here, b' ' | b'-')
            && byte(text, end + 1).is_ascii_digit()
            && signs < most
        {
            end += 1;
        } else {
            break;
        }
    }
    ((least..=most).contains(&signs) && 2 * digits > signs).then_some(end)
}

/// Tells whether the nearest word before a number names a paper: it is no other number then.
pub(super) fn names_paper(before: &str, others: &[&str]) -> bool {
    let nearest = |words: &mut dyn Iterator<Item = &str>| {
        words
            .filter_map(|word| Some(before.rfind(word)? + word.len()))
            .max()
    };
    let paper = nearest(&mut PAPERS.iter().map(|(word, ..)| *word));
    paper > nearest(&mut others.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;

    #[test]
    fn the_number_of_a_paper_is_masked_by_the_words_before_it() {
        for (text, expected) in [
            ("パスポート TK1234567です", "パスポート •••です"),
            ("旅券番号：ＴＫ１２３４５６７", "旅券番号：•••"),
            ("passport no. TK1234567", "passport no. •••"),
            ("運転免許証番号 123456789012、", "運転免許証番号 •••、"),
            ("在留カード番号AB12345678CD", "在留カード番号•••"),
            ("基礎年金番号 1234-567890", "基礎年金番号 •••"),
            ("パスポートを送った", "パスポートを送った"),
            ("免許証の写真を12枚", "免許証の写真を12枚"),
        ] {
            assert_eq!(Redactor::default().text(text), expected, "{text}");
        }
    }
}
