//! Days in Japanese: 十一月二日, 令和8年11月20日, 一昨日, 先週の金曜, 三日前.

use chrono::Weekday;

use super::super::number::small_at;
use super::super::sheet::Sheet;
use super::clock::Half;
use super::day::{Day, Said, Span};

/// Reads a day at a place.
pub(super) fn day_at(sheet: &Sheet, at: usize) -> Option<Said> {
    word_at(sheet, at)
        .or_else(|| year_word_at(sheet, at))
        .or_else(|| month_word_at(sheet, at))
        .or_else(|| week_word_at(sheet, at))
        .or_else(|| era_at(sheet, at))
        .or_else(|| ago_at(sheet, at))
        .or_else(|| date_at(sheet, at))
        .or_else(|| {
            let (end, weekday) = weekday_at(sheet, at).filter(|_| sheet.before(at) != '毎')?;
            Some(Said::new(end, Day::LastWeekday(weekday)))
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
        && (kana(sheet.before(at)) && !matches!(sheet.before(at), 'は' | 'が' | 'を' | 'に' | 'の' | 'と' | 'も' | 'で' | 'ら')
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
    Some(Said::new(end, Day::WeekdayBack(weekday, back)))
}

/// 令和8年11月20日, R8/11/20, 昭和63年.
fn era_at(sheet: &Sheet, at: usize) -> Option<Said> {
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
    if letter && (sheet.before(at).is_ascii_alphanumeric() || !sheet.letter(at).is_ascii_uppercase()) {
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

/// 三日前, 2時間ほど前, 半年前, 1時間半前.
fn ago_at(sheet: &Sheet, at: usize) -> Option<Said> {
    let (end, count, span) = span_at(sheet, at)?;
    let end = sheet
        .any(end, &["ほど", "くらい", "ぐらい", "程", "位", "ばかり", "ちょっと", "ちょい", "弱", "強"])
        .unwrap_or(end);
    let end = sheet.word(end, "前")?;
    // 31日より前 is told by より; 5分前行動 and 前後 are words of their own.
    let other = sheet.any(end, &["後", "回", "提", "までに", "行動", "倒し"]).is_some();
    let deadline = sheet.any_before(at, &["開始", "締切", "期限", "終了", "メンテ", "メンテナンス", "の"]);
    let deadline = deadline && sheet.before(at) != 'の';
    (!other && !deadline).then(|| Said::new(end, Day::Ago(count, span)))
}

fn span_at(sheet: &Sheet, at: usize) -> Option<(usize, i64, Span)> {
    const HALVES: &[(&str, i64, Span)] = &[
        ("半日", 12, Span::Hour),
        ("半年", 6, Span::Month),
        ("半月", 15, Span::Day),
        ("半時間", 30, Span::Minute),
    ];
    const UNITS: &[(&str, Span)] = &[
        ("秒", Span::Second),
        ("分", Span::Minute),
        ("時間", Span::Hour),
        ("日", Span::Day),
        ("週間", Span::Week),
        ("週", Span::Week),
        ("か月", Span::Month),
        ("ヶ月", Span::Month),
        ("ケ月", Span::Month),
        ("カ月", Span::Month),
        ("ヵ月", Span::Month),
        ("箇月", Span::Month),
        ("年", Span::Year),
    ];
    let half = HALVES
        .iter()
        .find_map(|(word, count, span)| Some((sheet.word(at, word)?, *count, *span)));
    if half.is_some() {
        return half;
    }
    let (end, count) = small_at(sheet, at)?;
    let count = i64::from(count);
    let (end, span) = UNITS
        .iter()
        .find_map(|(word, span)| Some((sheet.word(end, word)?, *span)))?;
    let (whole, more) = match (sheet.word(end, "半"), span) {
        (Some(end), Span::Hour) => return Some((end, count * 60 + 30, Span::Minute)),
        (Some(end), Span::Day) => return Some((end, count * 24 + 12, Span::Hour)),
        (Some(end), Span::Year) => return Some((end, count * 12 + 6, Span::Month)),
        _ => (end, 0),
    };
    // 1時間30分前.
    if span == Span::Hour
        && let Some((end, minutes)) = unit_at(sheet, whole, "分", 1..=59)
    {
        return Some((end, count * 60 + i64::from(minutes) + more, Span::Minute));
    }
    Some((whole, count, span))
}

/// 2026年11月20日, 11月20日, 11月, 20日.
fn date_at(sheet: &Sheet, at: usize) -> Option<Said> {
    let start = sheet.word(at, "西暦").unwrap_or(at);
    if sheet.before(at).is_ascii_alphanumeric() || matches!(sheet.before(at), '.' | ',' | '第' | '約' | '数' | '毎') {
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
            return Some(Said::new(end, Day::MonthDay(month, day)));
        }
        let part = ["末", "初め", "頭", "上旬", "中旬", "下旬", "半ば", "はじめ", "初旬"];
        let other = sheet.any(month_end, &["曜", "々", "間", "額", "分の", "号"]).is_some();
        let end = sheet.any(month_end, &part).unwrap_or(month_end);
        return (!other).then(|| Said::new(end, Day::Month(month)));
    }
    let (end, day) = unit_at(sheet, start, "日", 1..=31)?;
    Some(Said::new(end, Day::DayOfMonth(day)))
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
