//! Codes and passwords that are spelt aloud: 「さん、さん、まる、きゅう」, `five five two oh`.

use std::ops::Range;

use crate::domain::{Words, words};
use crate::safety::beginning::{Beginning, beginning};
use crate::safety::seen::{after, before};

/// The fewest signs that are no chance.
const SIGNS_MIN: usize = 4;

/// The most signs that are read.
const SIGNS_MAX: usize = 40;

/// How digits are read aloud, longest first.
#[rustfmt::skip]
const DIGITS_LIST: &[&str] = &[
    "きゅう", "きゅー", "キュウ", "ななあ", "ぜろ", "ゼロ", "れい", "レイ", "まる", "マル", "いち", "イチ", "にい", "にー", "ニー", "ニイ", "さん", "サン", "よん", "ヨン", "しい", "しー", "ごー", "ごお", "ゴー", "ろく", "ロク", "なな", "ナナ", "しち", "シチ", "はち", "ハチ", "くう", "くー",
    "ワン", "ツー", "スリー", "フォー", "ファイブ", "シックス", "セブン", "エイト", "ナイン",
    "に", "ニ", "ご", "ゴ", "し", "シ", "く", "ク", "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9",
];

/// How letters and marks are read aloud, longest first; they are spelt with something between.
#[rustfmt::skip]
const LETTERS_LIST: &[&str] = &[
    "だぶりゅー", "だぶりゅう", "ダブリュー", "えっくす", "エックス", "あんだーばー", "アンダーバー", "アンダースコア", "びっくりまーく", "びっくり", "ハイフン", "はいふん", "アット", "あっと", "シャープ", "しゃーぷ", "どっと", "ドット", "小文字の", "大文字の", "小文字", "大文字",
    "えいち", "エイチ", "えっち", "エッチ", "じぇい", "ジェイ", "じぇー", "ジェー", "きゅー", "キュー", "あーる", "アール", "ぶい", "ブイ", "わい", "ワイ", "ぜっと", "ゼット", "えー", "エー", "びー", "ビー", "しー", "シー", "でぃー", "ディー", "いー", "イー", "えふ", "エフ", "じー", "ジー", "あい", "アイ", "けー", "ケー", "える", "エル", "えむ", "エム", "えぬ", "エヌ", "おー", "オー", "ぴー", "ピー", "えす", "エス", "てぃー", "ティー", "ゆー", "ユー",
];

static DIGITS: Beginning<{ DIGITS_LIST.len() }> = beginning!(DIGITS_LIST);
static LETTERS: Beginning<{ LETTERS_LIST.len() }> = beginning!(LETTERS_LIST);

/// English words for digits, letters and marks.
#[rustfmt::skip]
const ENGLISH: Words = words!(&[
    "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double", "triple", "capital", "uppercase", "lowercase", "upper", "lower", "dash", "hyphen", "underscore", "dot", "exclamation", "hash", "at", "small", "big", "then", "mark", "sign", "point",
]);

/// Returns the stretches that are spelt, in order.
pub(super) fn stretches(lower: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let mut done = 0;
    for (at, letter) in lower.char_indices() {
        let begins = DIGITS.may_begin(letter) || LETTERS.may_begin(letter);
        if at < done || !(begins || letter.is_ascii_alphabetic()) {
            continue;
        }
        let found = if letter.is_ascii_alphabetic() {
            let begins = !before(lower, at).is_some_and(|letter| letter.is_ascii_alphanumeric());
            begins.then(|| english(lower, at)).flatten()
        } else {
            japanese(lower, at)
        };
        if let Some(end) = found {
            all.push(at..end);
            done = end;
        }
    }
    all
}

/// Returns the end of what is spelt from here in Japanese.
fn japanese(text: &str, start: usize) -> Option<usize> {
    let (mut at, mut end, mut count, mut gaps, mut letters, mut kana) = (start, start, 0, 0, 0, 0);
    while count < SIGNS_MAX {
        let rest = text.get(at..)?;
        // 「しー」 is a letter or a digit; a digit with nothing behind is taken first.
        let digit = DIGITS.of_text(rest).next().map(str::len);
        let letter = LETTERS.of_text(rest).next().map(str::len);
        let latin = rest
            .bytes()
            .next()
            .filter(u8::is_ascii_alphabetic)
            .map(|_| 1);
        let Some(length) = digit.max(letter).or(latin.filter(|_| count > 0)) else {
            break;
        };
        let is_digit = digit.is_some_and(|digit| Some(digit) >= letter);
        letters += usize::from(!is_digit);
        kana += usize::from(length > 1);
        count += 1;
        end = at + length;
        let gap: usize = text
            .get(end..)?
            .chars()
            .take(2)
            .take_while(|letter| matches!(letter, '、' | ',' | '・' | ' ' | '-' | '…' | 'ー'))
            .map(char::len_utf8)
            .sum();
        gaps += usize::from(gap > 0);
        at = end + gap;
    }
    if count < SIGNS_MIN {
        return None;
    }
    let apart = gaps + 2 >= count;
    let alone = letters == 0 && !before(text, start).is_some_and(is_word) && closes(text, end);
    let spelt = kana >= 3 && (apart || alone) || is_in_kanji(text.get(start..end)?) && alone;
    spelt.then_some(end)
}

/// Tells whether digits are written in kanji one by one, as a dictation writes them, and are no
/// year: 四八二九一七.
pub(super) fn is_in_kanji(word: &str) -> bool {
    let count = word.chars().count();
    let digits = word
        .chars()
        .all(|letter| "〇零一二三四五六七八九".contains(letter));
    let year = count == 4 && ["二〇", "一九"].iter().any(|begin| word.starts_with(begin));
    digits && count <= 8 && !year
}

/// Tells whether a sign before what is spelt makes it a part of a word.
fn is_word(letter: char) -> bool {
    matches!(letter, 'ァ'..='ヺ' | '一'..='鿿') || letter.is_ascii_alphanumeric()
}

/// Tells whether what is spelt ends here, and does not go on as a number or a word.
fn closes(text: &str, end: usize) -> bool {
    let rest = text.get(end..).unwrap_or_default();
    after(text, end).is_none_or(|letter| !letter.is_alphanumeric())
        || [
            "です", "でし", "だっ", "これ", "なん", "なの", "だよ", "って", "と", "を", "で", "は",
            "が", "の", "に", "じゃ", "や",
        ]
        .iter()
        .any(|word| rest.starts_with(word))
}

/// Returns the end of what is spelt from here in English.
fn english(text: &str, start: usize) -> Option<usize> {
    let (mut at, mut end, mut count, mut words) = (start, start, 0, 0);
    while count < SIGNS_MAX {
        let rest = text.get(at..)?;
        let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = rest.get(..length)?;
        let number = rest.bytes().take_while(u8::is_ascii_digit).count();
        let spelt = ENGLISH.contains(word);
        if !(spelt || length == 1 && count > 0 || number == 1) {
            break;
        }
        words += usize::from(spelt);
        count += 1;
        end = at + length.max(number);
        let gap = text
            .get(end..)?
            .bytes()
            .take(3)
            .take_while(|byte| matches!(byte, b' ' | b',' | b'-' | b'.' | b'/'))
            .count();
        if gap == 0 {
            break;
        }
        at = end + gap;
    }
    (count >= SIGNS_MIN && words >= 3).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_spelt_aloud_is_found_whole() {
        for (text, spelt) in [
            (
                "「さん、さん、まる、きゅう、にー、いち」と",
                Some("さん、さん、まる、きゅう、にー、いち"),
            ),
            ("暗証はにーごーはちろくです", Some("にーごーはちろく")),
            (
                "えぬ、いー、けー、おー、さん、きゅうです",
                Some("えぬ、いー、けー、おー、さん、きゅう"),
            ),
            (
                "i said five five two, oh one nine to him",
                Some("five five two, oh one nine"),
            ),
            (
                "capital t, o, m, a, t, o, five, five",
                Some("capital t, o, m, a, t, o, five, five"),
            ),
            ("六桁四八二九一七って", None),
            ("届いた四八二九一七って", Some("四八二九一七")),
            (
                "よんろくごーにーきゅーぜろ って",
                Some("よんろくごーにーきゅーぜろ"),
            ),
            ("二〇二六年の", None),
            ("一二三四五円", None),
            ("三千四百円", None),
            ("ごにんでしごとにいくしかなく", None),
            ("one of the two accounts", None),
            ("at one or two", None),
        ] {
            let found = stretches(text).first().and_then(|at| text.get(at.clone()));
            assert_eq!(found, spelt, "{text}");
        }
    }
}
