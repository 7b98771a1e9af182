//! The user's name in kana and in Latin letters, where the profile knows it in kanji.

use std::ops::Range;

use super::named::one_kana;
use super::seen::Seen;
use super::surnames::readings_of;

/// The longest given name in kana, in letters.
const GIVEN_KANA_MAX: usize = 5;

/// What follows a given name in running text; the name ends before it.
const FOLLOWS: &[&str] = &[
    "です",
    "でし",
    "と申",
    "と言",
    "といい",
    "さん",
    "さま",
    "から",
    "より",
    "が",
    "は",
    "の",
    "を",
    "に",
    "も",
    "へ",
    "で",
    "と",
];

/// Syllables of Japanese in Latin letters, the longest first.
#[rustfmt::skip]
const SYLLABLES: &[&str] = &[
    "kya", "kyu", "kyo", "sha", "shu", "sho", "shi", "cha", "chu", "cho", "chi", "tsu", "nya", "nyu", "nyo", "hya", "hyu", "hyo", "mya", "myu", "myo", "rya", "ryu", "ryo", "gya", "gyu", "gyo", "bya", "byu", "byo", "pya", "pyu", "pyo", "sya", "syu", "syo", "tya", "tyu", "tyo", "zya", "zyu", "zyo",
    "ka", "ki", "ku", "ke", "ko", "sa", "si", "su", "se", "so", "ta", "ti", "tu", "te", "to", "na", "ni", "nu", "ne", "no", "ha", "hi", "fu", "hu", "he", "ho", "ma", "mi", "mu", "me", "mo", "ya", "yu", "yo", "ra", "ri", "ru", "re", "ro", "wa", "wo", "ga", "gi", "gu", "ge", "go", "za", "ji", "zi", "zu", "ze", "zo", "ja", "ju", "jo", "da", "de", "do", "ba", "bi", "bu", "be", "bo", "pa", "pi", "pu", "pe", "po",
    "a", "i", "u", "e", "o", "n", "m", "h",
];

/// The Latin letters of each kana, by rows of five.
const ROWS: &[(&str, &str)] = &[
    ("あいうえお", " "),
    ("かきくけこ", "k"),
    ("さしすせそ", "s"),
    ("たちつてと", "t"),
    ("なにぬねの", "n"),
    ("はひふへほ", "h"),
    ("まみむめも", "m"),
    ("らりるれろ", "r"),
    ("がぎぐげご", "g"),
    ("ざじずぜぞ", "z"),
    ("だぢづでど", "d"),
    ("ばびぶべぼ", "b"),
];

/// The readings of the user's family names: made once, for many texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Readings {
    kana: Vec<&'static str>,
    /// In Latin letters, spelt in one way.
    latin: Vec<String>,
}

impl Readings {
    /// Looks up how names are read.
    pub(super) fn of(names: &[String]) -> Self {
        let mut kana: Vec<&'static str> = Vec::new();
        for name in names {
            let solid: String = name.chars().filter(|it| !it.is_whitespace()).collect();
            kana.extend(readings_of(&solid));
        }
        let latin = kana.iter().map(|it| one_spelling(&latin(it))).collect();
        Self { kana, latin }
    }

    /// Returns where a name so read stands in a text, with the given name beside it.
    pub(super) fn places(&self, seen: &Seen) -> Vec<Range<usize>> {
        let mut all = Vec::new();
        if self.kana.is_empty() {
            return all;
        }
        let folded = one_kana(seen.lower());
        for reading in &self.kana {
            for (start, _) in folded.match_indices(reading) {
                all.extend(in_kana(seen.lower(), start, start + reading.len()));
            }
        }
        self.in_latin(seen.text(), &mut all);
        all
    }

    fn in_latin(&self, text: &str, all: &mut Vec<Range<usize>>) {
        let words = super::seen::runs(text, |byte| byte.is_ascii_alphabetic());
        let words: Vec<Range<usize>> = words.collect();
        for (place, at) in words.iter().enumerate() {
            let word = text.get(at.clone()).unwrap_or_default();
            let is_name = word.len() > 2 && self.latin.contains(&one_spelling(word));
            if !is_name {
                continue;
            }
            let mut whole = at.clone();
            let before = place.checked_sub(1).and_then(|place| words.get(place));
            if let Some(before) = before.filter(|it| is_given(text, it, &(it.end..at.start))) {
                whole.start = before.start;
            }
            let behind = words.get(place + 1);
            if let Some(behind) = behind.filter(|it| is_given(text, it, &(at.end..it.start))) {
                whole.end = behind.end;
            }
            all.push(whole);
        }
    }
}

/// Tells whether a word beside the family name is the given one, by what stands between.
fn is_given(text: &str, word: &Range<usize>, between: &Range<usize>) -> bool {
    let between = text.get(between.clone()).unwrap_or("\n");
    let word = text.get(word.clone()).unwrap_or_default();
    let joined = matches!(between, "." | "_" | "-" | "+" | "%20" | "");
    let spaced = matches!(between, " " | ", " | "," | ". " | "  " | "・");
    let capital = word.starts_with(|letter: char| letter.is_ascii_uppercase());
    let initial = word.len() == 1 && capital;
    let title = matches!(word, "san" | "sama" | "kun" | "chan" | "San" | "Sama");
    !title && (joined || spaced && capital) && (initial || is_romaji(word))
}

/// Tells whether a word is made of the syllables of Japanese.
fn is_romaji(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let mut rest = lower.as_str();
    while !rest.is_empty() {
        // A doubled letter is one that is held.
        let mut bytes = rest.bytes();
        if bytes.next() == bytes.next() && !rest.starts_with(['a', 'e', 'i', 'o', 'u']) {
            rest = rest.get(1..).unwrap_or_default();
        }
        let Some(next) = SYLLABLES.iter().find_map(|it| rest.strip_prefix(it)) else {
            return false;
        };
        rest = next;
    }
    word.len() > 1
}

/// Returns a name in kana with the given one behind it.
fn in_kana(text: &str, start: usize, end: usize) -> Option<Range<usize>> {
    let first = text.get(start..)?.chars().next()?;
    let before = text.get(..start)?.chars().next_back();
    let kana: fn(char) -> bool = if is_katakana(first) {
        is_katakana
    } else {
        is_hiragana
    };
    let word = text.get(start..end)?;
    let longer = is_katakana(first) && before.is_some_and(is_katakana);
    if longer || !word.chars().all(kana) {
        return None;
    }
    let rest = text.get(end..)?;
    let blank = rest.trim_start_matches([' ', '\u{3000}', '・']);
    let divided = rest.len() - blank.len();
    let run: usize = blank
        .chars()
        .take_while(|letter| kana(*letter))
        .take(GIVEN_KANA_MAX)
        .map(char::len_utf8)
        .sum();
    let given = blank.get(..run)?;
    let given = if is_katakana(first) {
        given
    } else {
        before_words(given)
    };
    // Two letters begin many words; a longer word in katakana is one of its own.
    let short = word.chars().count() < 3;
    let goes_on = blank.get(run..)?.starts_with(kana) && is_katakana(first);
    let loan = given.contains(['ー', 'ァ', 'ィ', 'ェ', 'ォ', 'ヴ']);
    if short && (divided == 0 || given.is_empty()) || divided == 0 && (goes_on || loan) {
        return None;
    }
    let length = if given.is_empty() || loan {
        0
    } else {
        divided + given.len()
    };
    Some(start..end + length)
}

/// Returns a given name in hiragana without the words of the sentence behind it.
fn before_words(given: &str) -> &str {
    let second = given
        .char_indices()
        .nth(1)
        .map_or(given.len(), |(at, _)| at);
    let ends = FOLLOWS
        .iter()
        .filter_map(|word| Some(given.get(second..)?.find(word)? + second));
    let end = ends.min().unwrap_or(given.len());
    let first = FOLLOWS.iter().any(|word| given.starts_with(word));
    given.get(..end).filter(|_| !first).unwrap_or_default()
}

fn is_katakana(letter: char) -> bool {
    matches!(letter, 'ァ'..='ヺ' | 'ー')
}

fn is_hiragana(letter: char) -> bool {
    matches!(letter, 'ぁ'..='ゖ')
}

/// Writes hiragana in Latin letters, as the rows of the syllabary have it: し is si.
fn latin(kana: &str) -> String {
    let mut latin = String::new();
    for letter in kana.chars() {
        let rows = ROWS.iter().find_map(|(row, sign)| {
            let place = row.chars().position(|it| it == letter)?;
            Some((sign.trim(), "aiueo".get(place..=place)?))
        });
        match (letter, rows) {
            (_, Some((sign, vowel))) => {
                latin.push_str(sign);
                latin.push_str(vowel);
            }
            ('や', _) => latin.push_str("ya"),
            ('ゆ', _) => latin.push_str("yu"),
            ('よ', _) => latin.push_str("yo"),
            ('わ', _) => latin.push_str("wa"),
            ('ん', _) => latin.push('n'),
            // What is held doubles the next letter, and doubled letters are one in the end.
            _ => {}
        }
    }
    latin
}

/// Spells Latin letters in one of the ways in which one name is spelt: shi is si, ohno and oono are
/// ono, hattori is hatori.
fn one_spelling(word: &str) -> String {
    let mut word = word.to_ascii_lowercase();
    for (from, to) in [
        ("sh", "s"),
        ("ch", "t"),
        ("ts", "t"),
        ("ji", "zi"),
        ("j", "z"),
        ("fu", "hu"),
        ("du", "zu"),
        ("sy", "s"),
        ("ty", "t"),
        ("zy", "z"),
        ("mb", "nb"),
        ("mp", "np"),
        ("mm", "nm"),
        ("ou", "o"),
        ("oo", "o"),
        ("uu", "u"),
        ("ii", "i"),
        ("tt", "t"),
        ("kk", "k"),
        ("pp", "p"),
        ("ss", "s"),
    ] {
        word = word.replace(from, to);
    }
    // An h that no vowel follows makes the one before it long.
    let letters: Vec<char> = word.chars().collect();
    let stays = |(at, letter): (usize, &char)| {
        let next = letters.get(at + 1);
        let held = *letter == 'h' && !next.is_some_and(|next| "aiueo".contains(*next));
        (!held).then_some(*letter)
    };
    letters.iter().enumerate().filter_map(stays).collect()
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;
    use crate::domain::{Profile, ProfileField};

    #[test]
    fn a_name_in_kanji_is_masked_in_its_readings_too() {
        for (name, text, expected) in [
            ("山田太郎", "ヤマダ タロウ から", "••• から"),
            ("山田太郎", "ﾔﾏﾀﾞﾀﾛｳ", "•••"),
            ("山田太郎", "やまだたろうです", "•••です"),
            ("山田 太郎", "ヤマダハナコ）", "•••）"),
            ("山田太郎", "Yamada Taro. T. Yamada.", "•••. •••."),
            ("山田太郎", "YAMADA, TARO", "•••"),
            ("山田太郎", "yamada_taro_license.txt", "•••_license.txt"),
            ("山田太郎", "?u=taro.yamada", "?u=•••"),
            ("伊藤花", "Itoh and Ito", "••• and •••"),
            ("大野一", "Ohno Hajime / Ono", "••• / •••"),
            ("服部一", "Hattori", "•••"),
            ("森 一", "モリ ハジメ", "•••"),
            ("森 一", "メモリを増設", "メモリを増設"),
            ("原 一", "ハラスメントを受けた", "ハラスメントを受けた"),
            ("山田太郎", "ヤマダ電機で", "•••電機で"),
            ("山田太郎", "やまだから", "•••から"),
            ("山田太郎", "Yamadaya is a shop", "Yamadaya is a shop"),
            ("山田太郎", "Yamada Ginko to BTC", "••• to BTC"),
        ] {
            let mut profile = Profile::default();
            profile.set(ProfileField::Name, name.to_owned());
            let redactor = Redactor::of(&[]).naming(&[profile]);
            assert_eq!(redactor.text(text), expected, "{name}: {text}");
        }
    }
}
