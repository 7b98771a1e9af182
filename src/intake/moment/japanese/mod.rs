//! Days in Japanese: 十一月二日, 令和8年11月20日, 一昨日, 先週の金曜, 三日前.

mod ago;
mod date;

use chrono::Weekday;

use super::super::number::small_at;
use super::super::sheet::Sheet;
use super::day::{Day, Said};
use super::half::Half;
use ago::ago_at;
use date::{date_at, era_at};

/// Reads a day at a place.
pub(super) fn day_at(sheet: &Sheet, at: usize) -> Option<Said> {
    if sheet.letter(at).is_ascii() && !sheet.letter(at).is_ascii_alphanumeric() {
        return None;
    }
    word_at(sheet, at)
        .or_else(|| year_word_at(sheet, at))
        .or_else(|| month_word_at(sheet, at))
        .or_else(|| week_word_at(sheet, at))
        .or_else(|| era_at(sheet, at))
        .or_else(|| ago_at(sheet, at))
        .or_else(|| date_at(sheet, at))
        .or_else(|| {
            let (end, weekday) = weekday_at(sheet, at).filter(|_| sheet.before(at) != '毎')?;
            Some(Said::new(end, Day::OnWeekday(weekday)))
        })
}

/// 昨日, 一昨日, 今朝, 昨夜.
fn word_at(sheet: &Sheet, at: usize) -> Option<Said> {
    const WORDS: &[(&str, i64, Option<Half>)] = &[
        ("さきおととい", -3, None),
        ("一昨々日", -3, None),
        ("一昨昨日", -3, None),
        ("一昨日", -2, None),
        ("おととい", -2, None),
        ("おとつい", -2, None),
        ("一昨夜", -2, Some(Half::LastNight)),
        ("一昨晩", -2, Some(Half::LastNight)),
        ("昨日", -1, None),
        ("きのう", -1, None),
        ("前日", -1, None),
        ("昨夜", -1, Some(Half::LastNight)),
        ("昨晩", -1, Some(Half::LastNight)),
        ("ゆうべ", -1, Some(Half::LastNight)),
        ("昨夕", -1, Some(Half::Evening)),
        ("昨朝", -1, Some(Half::Morning)),
        ("今日", 0, None),
        ("本日", 0, None),
        ("きょう", 0, None),
        ("今朝", 0, Some(Half::Morning)),
        ("けさ", 0, Some(Half::Morning)),
    ];
    const COMING: &[(&str, Half)] = &[
        ("今夜", Half::Night),
        ("今晩", Half::Night),
        ("今夕", Half::Evening),
    ];
    let kana = |letter: char| matches!(letter, 'ぁ'..='ヿ');
    if let Some((end, half)) = COMING
        .iter()
        .find_map(|(word, half)| Some((sheet.word(at, word)?, *half)))
    {
        return Some(Said {
            end,
            day: Day::Coming,
            half: Some(half),
        });
    }
    let (end, shift, half) = WORDS
        .iter()
        .find_map(|(word, shift, half)| Some((sheet.word(at, word)?, *shift, *half)))?;
    // Words in kana are also parts of other words: とうきょう, ききょう.
    let part = kana(sheet.letter(at))
        && (kana(sheet.before(at))
            && !matches!(
                sheet.before(at),
                'は' | 'が' | 'を' | 'に' | 'の' | 'と' | 'も' | 'で' | 'ら'
            )
            || sheet.any(end, &["だい", "いく", "うい", "り"]).is_some());
    let other = sheet.any(end, &["中に", "以降", "明日"]).is_some() && shift == 0
        || sheet.any(end, &["比", "差", "終値"]).is_some();
    (!part && !other).then_some(Said {
        end,
        day: Day::Shift(shift),
        half,
    })
}

/// 去年の12月30日, 今年の3月.
fn year_word_at(sheet: &Sheet, at: usize) -> Option<Said> {
    const YEARS: &[(&str, i32)] = &[
        ("一昨年", 2),
        ("おととし", 2),
        ("去年", 1),
        ("昨年", 1),
        ("今年", 0),
        ("本年", 0),
    ];
    let (end, back) = YEARS
        .iter()
        .find_map(|(word, back)| Some((sheet.word(at, word)?, *back)))?;
    let start = sheet.word(end, "の").unwrap_or(end);
    let (end, month) = unit_at(sheet, start, "月", 1..=12)?;
    let day = unit_at(sheet, end, "日", 1..=31);
    let (end, day) = day.map_or((end, None), |(end, day)| (end, Some(day)));
    Some(Said::new(end, Day::YearsBack(back, month, day)))
}

/// 先月, 先月の20日, 今月3日.
fn month_word_at(sheet: &Sheet, at: usize) -> Option<Said> {
    const MONTHS: &[(&str, u32)] = &[("先々月", 2), ("先月", 1), ("今月", 0), ("当月", 0)];
    let (end, back) = MONTHS
        .iter()
        .find_map(|(word, back)| Some((sheet.word(at, word)?, *back)))?;
    let start = sheet.word(end, "の").unwrap_or(end);
    if let Some((end, day)) = unit_at(sheet, start, "日", 1..=31) {
        return Some(Said::new(end, Day::MonthsBack(back, Some(day))));
    }
    // The month that runs is no time of a matter: 今月中に, 今月の上限.
    let part = ["末", "初め", "頭", "上旬", "中旬", "下旬", "半ば", "はじめ"];
    let end = sheet.any(start, &part).or((back > 0).then_some(end))?;
    Some(Said::new(end, Day::MonthsBack(back, None)))
}

/// 先週の金曜, 今週月曜日.
fn week_word_at(sheet: &Sheet, at: usize) -> Option<Said> {
    const WEEKS: &[(&str, i64)] = &[("先々週", 2), ("先週", 1), ("今週", 0), ("前の週", 1)];
    let (end, back) = WEEKS
        .iter()
        .find_map(|(word, back)| Some((sheet.word(at, word)?, *back)))?;
    let start = sheet.word(end, "の").unwrap_or(end);
    let start = sheet.skip_spaces(start);
    let (end, weekday) = weekday_at(sheet, start)?;
    Some(Said::new(end, Day::InWeekBack(weekday, back)))
}

/// Reads a number within a range and its unit.
fn unit_at(
    sheet: &Sheet,
    at: usize,
    unit: &str,
    within: std::ops::RangeInclusive<u32>,
) -> Option<(usize, u32)> {
    let (end, value) = small_at(sheet, at).filter(|(_, value)| within.contains(value))?;
    Some((sheet.word(end, unit)?, value))
}

/// Reads 金曜 or 金曜日.
pub(super) fn weekday_at(sheet: &Sheet, at: usize) -> Option<(usize, Weekday)> {
    let weekday = weekday_letter(sheet.letter(at))?;
    let end = sheet.word(at + 1, "曜")?;
    Some((sheet.word(end, "日").unwrap_or(end), weekday))
}

/// Returns the weekday that a letter stands for.
pub(super) fn weekday_letter(letter: char) -> Option<Weekday> {
    Some(match letter {
        '月' => Weekday::Mon,
        '火' => Weekday::Tue,
        '水' => Weekday::Wed,
        '木' => Weekday::Thu,
        '金' => Weekday::Fri,
        '土' => Weekday::Sat,
        '日' => Weekday::Sun,
        _ => return None,
    })
}
