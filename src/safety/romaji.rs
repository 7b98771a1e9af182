//! Japanese in Latin letters, of which there are several spellings.

use crate::domain::{Words, words};

/// Syllables of Japanese in Latin letters, the longest first.
#[rustfmt::skip]
const SYLLABLES: Words = words!(&[
    "kya", "kyu", "kyo", "sha", "shu", "sho", "shi", "cha", "chu", "cho", "chi", "tsu", "nya", "nyu", "nyo", "hya", "hyu", "hyo", "mya", "myu", "myo", "rya", "ryu", "ryo", "gya", "gyu", "gyo", "bya", "byu", "byo", "pya", "pyu", "pyo", "sya", "syu", "syo", "tya", "tyu", "tyo", "zya", "zyu", "zyo",
    "ka", "ki", "ku", "ke", "ko", "sa", "si", "su", "se", "so", "ta", "ti", "tu", "te", "to", "na", "ni", "nu", "ne", "no", "ha", "hi", "fu", "hu", "he", "ho", "ma", "mi", "mu", "me", "mo", "ya", "yu", "yo", "ra", "ri", "ru", "re", "ro", "wa", "wo", "ga", "gi", "gu", "ge", "go", "za", "ji", "zi", "zu", "ze", "zo", "ja", "ju", "jo", "da", "de", "do", "ba", "bi", "bu", "be", "bo", "pa", "pi", "pu", "pe", "po",
    "a", "i", "u", "e", "o", "n", "m", "h",
]);

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

/// Tells whether a word is made of the syllables of Japanese.
pub(super) fn is_romaji(word: &str) -> bool {
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

/// Writes hiragana in Latin letters, as the rows of the syllabary have it: し is si.
pub(super) fn latin(kana: &str) -> String {
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
pub(super) fn one_spelling(word: &str) -> String {
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
