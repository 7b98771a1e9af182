//! The parts of the day, and what makes a time one that is near.

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

/// Tells whether what stands before a clock time makes it one that is near: about 9 pm, 約21時.
pub(super) fn about_before(sheet: &Sheet, at: usize) -> bool {
    const NEAR: &[&str] = &[
        "about ",
        "around ",
        "approximately ",
        "roughly ",
        "約",
        "およそ",
        "だいたい",
    ];
    // ~9pm is near nine; 8:00~9:00 is a stretch of time.
    let tilde = sheet.before(at) == '~' && !sheet.before(at.saturating_sub(1)).is_ascii_digit();
    tilde || sheet.any_before(at, NEAR)
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
        " or so",
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
