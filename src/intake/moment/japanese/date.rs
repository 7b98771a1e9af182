//! Dates in Japanese, also with the year of an era.

use super::super::super::number::small_at;
use super::super::super::sheet::Sheet;
use super::super::day::{Day, Said};
use super::unit_at;

/// 令和8年11月20日, R8/11/20, 昭和63年.
pub(super) fn era_at(sheet: &Sheet, at: usize) -> Option<Said> {
    const ERAS: &[(&str, i32)] = &[
        ("令和", 2018),
        ("平成", 1988),
        ("昭和", 1925),
        ("大正", 1911),
        ("明治", 1867),
        ("r", 2018),
        ("h", 1988),
        ("s", 1925),
    ];
    let (end, before) = ERAS
        .iter()
        .find_map(|(word, before)| Some((sheet.word(at, word)?, *before)))?;
    let letter = end == at + 1;
    if letter
        && (sheet.before(at).is_ascii_alphanumeric() || !sheet.letter(at).is_ascii_uppercase())
    {
        return None;
    }
    let (end, number) = match sheet.word(end, "元") {
        Some(end) => (end, 1),
        None => small_at(sheet, end).filter(|(_, number)| (1..=99).contains(number))?,
    };
    let year = before + i32::try_from(number).ok()?;
    if let Some(said) = marked_at(sheet, end, year) {
        return Some(said);
    }
    // Behind a bare letter only a whole date counts: R8年 may be anything.
    let year_end = sheet.word(end, "年")?;
    let (said, _) = in_year(sheet, year_end, year);
    (!letter || !matches!(said.day, Day::Year(_))).then_some(said)
}

/// Reads /11/20 or .11.20 behind an era's year.
fn marked_at(sheet: &Sheet, at: usize, year: i32) -> Option<Said> {
    let mark = sheet.letter(at);
    if !matches!(mark, '/' | '.' | '-') {
        return None;
    }
    let (end, month) = small_at(sheet, at + 1).filter(|(_, month)| (1..=12).contains(month))?;
    if sheet.letter(end) != mark {
        return None;
    }
    let (end, day) = small_at(sheet, end + 1).filter(|(_, day)| (1..=31).contains(day))?;
    Some(Said::new(end, Day::Date(year, month, day)))
}

/// 2026年11月20日, 11月20日, 11月, 20日.
pub(super) fn date_at(sheet: &Sheet, at: usize) -> Option<Said> {
    let start = sheet.word(at, "西暦").unwrap_or(at);
    if sheet.before(at).is_ascii_alphanumeric()
        || matches!(sheet.before(at), '.' | ',' | '第' | '約' | '数' | '毎')
    {
        return None;
    }
    let (end, number) = small_at(sheet, start)?;
    if let Some(year_end) = sheet.word(end, "年") {
        let digits = end - start;
        let year = i32::try_from(number).ok()?;
        let (said, told) = in_year(sheet, year_end, if year < 100 { year + 2000 } else { year });
        // 3年 is a span, 2019年 a year, 26年11月 a month.
        let sound = (1900..=2200).contains(&year) || digits == 2 && year < 100 && told;
        return sound.then_some(said);
    }
    if let Some((month_end, month)) = unit_at(sheet, start, "月", 1..=12) {
        let day_start = sheet.run(month_end, |letter| matches!(letter, ' ' | 'の' | '/'));
        let day = unit_at(sheet, day_start, "日", 1..=31);
        if let Some((end, day)) = day {
            return Some(Said::new(end, Day::Yearless(month, day)));
        }
        let part = [
            "末",
            "初め",
            "頭",
            "上旬",
            "中旬",
            "下旬",
            "半ば",
            "はじめ",
            "初旬",
        ];
        let other = sheet
            .any(month_end, &["曜", "々", "間", "額", "分の", "号"])
            .is_some();
        let end = sheet.any(month_end, &part).unwrap_or(month_end);
        return (!other).then(|| Said::new(end, Day::Month(month)));
    }
    let (end, day) = unit_at(sheet, start, "日", 1..=31)?;
    Some(Said::new(end, Day::OfMonth(day)))
}

/// Reads month and day behind a year; tells whether a month was there.
fn in_year(sheet: &Sheet, at: usize, year: i32) -> (Said, bool) {
    let gap = |at: usize| sheet.run(at, |letter| matches!(letter, ' ' | 'の' | '/'));
    let Some((end, month)) = unit_at(sheet, gap(at), "月", 1..=12) else {
        return (Said::new(at, Day::Year(year)), false);
    };
    let said = match unit_at(sheet, gap(end), "日", 1..=31) {
        Some((end, day)) => Said::new(end, Day::Date(year, month, day)),
        None => Said::new(end, Day::YearMonth(year, month)),
    };
    (said, true)
}
