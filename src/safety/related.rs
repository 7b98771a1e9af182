//! Other people by what they are to the user: 夫の山田太郎, 担当 佐藤.

use std::ops::Range;

use super::surnames::surname;

/// What somebody is to the user, and what joins the name to it.
#[rustfmt::skip]
const RELATIONS: &[&str] = &[
    "夫の", "妻の", "父の", "母の", "息子の", "娘の", "兄の", "姉の", "弟の", "妹の", "祖父の", "祖母の", "彼の", "彼女の", "主人の", "家内の", "友人の", "知人の", "同僚の", "上司の", "後輩の", "先輩の", "隣人の", "代理人の", "名義人の",
    "担当の", "担当者の", "担当は", "担当者は", "担当:", "担当者:", "担当 ", "担当者 ", "担当\u{3000}", "担当者\u{3000}", "担当",
];

/// The most kanji of a given name behind a family name.
const GIVEN_MAX: usize = 3;

/// Returns where people are called by a family name behind what they are; one of a single kanji
/// begins other words too: 東京, 林業.
pub(super) fn related(text: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for relation in RELATIONS {
        for (start, _) in text.match_indices(relation) {
            let from = start + relation.len();
            let rest = text.get(from..).unwrap_or_default();
            let Some(family) = surname(rest).filter(|name| name.chars().nth(1).is_some()) else {
                continue;
            };
            let behind = rest.get(family.len()..).unwrap_or_default();
            let given = behind.chars().take_while(|letter| is_kanji(*letter));
            let given: Vec<char> = given.take(GIVEN_MAX + 1).collect();
            // What goes on in kanji is a longer word: 担当千葉支店.
            let long = given.len() > GIVEN_MAX;
            let place = PLACES.iter().any(|end| given.contains(end));
            let length = family.len() + given.iter().map(|letter| letter.len_utf8()).sum::<usize>();
            if !long && !place {
                all.push(from..from + length);
            }
        }
    }
    all
}

/// Kanji that make a family name the name of a place or of a shop.
const PLACES: &[char] = &[
    '県', '市', '区', '町', '村', '駅', '店', '支', '銀', '行', '社', '港', '課', '部',
];

fn is_kanji(letter: char) -> bool {
    matches!(letter, '一'..='龠' | '々')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_behind_what_somebody_is_to_the_user_is_found() {
        for (text, name) in [
            ("夫の山田太郎が開きました", Some("山田太郎")),
            ("担当 佐藤です", Some("佐藤")),
            ("担当:長谷川", Some("長谷川")),
            ("担当者の中島がご案内します", Some("中島")),
            ("父の東京の家", None),
            ("担当の千葉支店", None),
            ("妻の口座", None),
            ("担当の林業課", None),
        ] {
            let found = related(text);
            let found = found.first().and_then(|at| text.get(at.clone()));
            assert_eq!(found, name, "{text}");
        }
    }
}
