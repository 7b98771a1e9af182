//! The parts of the day, and what makes a time one that is near.

use std::ops::Range;

use super::super::sheet::Sheet;

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    /// 午前, am.
    Am,
    /// 午後, pm.
    Pm,
    /// 朝, 早朝.
    Morning,
    /// 昼.
    Noon,
    /// 夕方.
    Evening,
    /// 夜, 晩: an hour after midnight belongs to the next day.
    Night,
    /// 昨夜, last night: like the night.
    LastNight,
    /// 深夜, 未明: an hour after midnight belongs to the day that is named.
    Midnight,
}

/// Reads the part of the day at a place.
pub(super) fn half_at(sheet: &Sheet, at: usize) -> Option<(usize, Half)> {
    const HALVES: &[(&str, Half)] = &[
        ("午前中", Half::Am),
        ("午前", Half::Am),
        ("午後", Half::Pm),
        ("お昼", Half::Noon),
        ("昼間", Half::Noon),
        ("昼", Half::Noon),
        ("夕方", Half::Evening),
        ("夕", Half::Evening),
        ("真夜中", Half::Midnight),
        ("深夜", Half::Midnight),
        ("夜中", Half::Midnight),
        ("未明", Half::Midnight),
        ("明け方", Half::Morning),
        ("早朝", Half::Morning),
        ("朝方", Half::Morning),
        ("朝", Half::Morning),
        ("夜", Half::Night),
        ("晩", Half::Night),
    ];
    const LATIN: &[(&str, Half)] = &[
        ("a.m.", Half::Am),
        ("p.m.", Half::Pm),
        ("am", Half::Am),
        ("pm", Half::Pm),
        ("morning", Half::Morning),
        ("afternoon", Half::Pm),
        ("evening", Half::Evening),
        ("night", Half::Night),
    ];
    const SPELT: &[(&str, Half)] = &[
        ("ヨル", Half::Night),
        ("アサ", Half::Morning),
        ("ヒル", Half::Noon),
    ];
    let spelt = SPELT
        .iter()
        .find_map(|(word, half)| Some((sheet.word(at, word)?, *half)));
    if let Some(half) = spelt.filter(|(end, _)| sheet.letter(*end).is_ascii_digit()) {
        return Some(half);
    }
    let japanese = HALVES
        .iter()
        .find_map(|(word, half)| Some((sheet.word(at, word)?, *half)));
    japanese.or_else(|| {
        let (end, half) = LATIN
            .iter()
            .find_map(|(word, half)| Some((sheet.word(at, word)?, *half)))?;
        let whole =
            !sheet.before(at).is_ascii_alphabetic() && !sheet.letter(end).is_ascii_alphabetic();
        whole.then_some((end, half))
    })
}

/// Before a time: it is near.
const NEAR_BEFORE: &[&str] = &[
    "about",
    "around",
    "approximately",
    "approx.",
    "approx",
    "roughly",
    "circa",
    "some time after",
    "sometime after",
    "some time around",
    "sometime around",
    "shortly after",
    "shortly before",
    "just after",
    "just before",
    "a little after",
    "a little before",
    "after",
    "~",
    "約",
    "およそ",
    "おおよそ",
    "だいたい",
    "大体",
];

/// Returns where the words before a time begin that make it one that is near: at about 9 pm, 約9時.
pub(super) fn about_before(sheet: &Sheet, start: usize) -> Option<usize> {
    let back = |end: usize| end - usize::from(sheet.before(end) == ' ');
    let end = back(start);
    let end = if sheet.any_before(end, &[" at"]) {
        back(end - 2)
    } else {
        end
    };
    NEAR_BEFORE.iter().find_map(|word| {
        let from = end.checked_sub(word.chars().count())?;
        let latin = |letter: char| letter.is_ascii_alphabetic();
        let inside = latin(sheet.letter(from)) && latin(sheet.before(from));
        let stretch = *word == "~" && (from + 1 < start || ends_time(sheet, back(from)));
        (sheet.word(from, word).is_some() && !inside && !stretch).then_some(from)
    })
}

/// Tells whether a time may end at a place: 20:00 ~21:00 is a stretch.
fn ends_time(sheet: &Sheet, end: usize) -> bool {
    let before = sheet.before(end);
    let ends = matches!(
        before,
        'm' | 'M' | '.' | ')' | '時' | '分' | '半' | '日' | '頃' | 'ろ'
    );
    ends || before.is_ascii_digit()
}

/// Tells whether what was read as a time holds a word that makes it one that is near: 2時間ほど前.
pub(super) fn holds_about(sheet: &Sheet, range: Range<usize>) -> bool {
    const NEAR_INSIDE: &[&str] = &[
        "about",
        "around",
        "approx",
        "roughly",
        "~",
        "約",
        "ほど",
        "くらい",
        "ぐらい",
        "程前",
        "位前",
        "ばかり",
        "ish",
    ];
    sheet.holds(range, NEAR_INSIDE)
}

/// Reads what makes a time one that is near: ごろ, 過ぎ.
pub(super) fn about_at(sheet: &Sheet, at: usize) -> Option<usize> {
    const NEAR: &[&str] = &[
        "頃",
        "ごろ",
        "ころ",
        "くらい",
        "ぐらい",
        "位",
        "前後",
        "過ぎ",
        "すぎ",
        "台",
        "あたり",
        "辺り",
        "ちょい過ぎ",
        "ちょっと過ぎ",
        "少し過ぎ",
        "ちょい前",
        "ちょっと前",
        "少し前",
        "を過ぎた頃",
        "を過ぎたころ",
        "を回った頃",
        "を回ったころ",
        "をまわった頃",
        "をまわったころ",
        " or so",
        "-ish",
        " ish",
        "ish",
    ];
    if let Some(end) = sheet.any(at, NEAR) {
        return Some(end);
    }
    // 10時前 is near ten; 前回 and 前日 are words of their own.
    let ends_clock = matches!(sheet.before(at), '時' | '半');
    let end = sheet.word(at, "前").filter(|_| ends_clock)?;
    (!matches!(sheet.letter(end), '回' | '日' | '後' | '提' | '述' | '々')).then_some(end)
}
