//! Clock times and the parts of the day.

use super::super::number::small_at;
use super::super::sheet::Sheet;
use super::english::half_behind;
use super::half::Half;

/// The last hour that people write: 29時 is five in the morning of the next day.
const HOUR_MAX: u32 = 29;

/// A clock time as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    pub(super) hour: u32,
    pub(super) minute: Option<u32>,
    pub(super) second: Option<u32>,
    /// The part of the day that stands behind it: 9 pm.
    pub(super) half: Option<Half>,
    /// Whether it is before the midnight of its day: 0時5分前.
    pub(super) early: bool,
}

impl Clock {
    /// Returns the hour counted from the midnight at which the day begins.
    pub(super) fn hours(self, half: Option<Half>) -> u32 {
        let hour = self.hour;
        match half {
            Some(Half::Am) if hour == 12 => 0,
            Some(Half::Pm | Half::Evening) if hour < 12 => hour + 12,
            Some(Half::Noon) if (1..=5).contains(&hour) => hour + 12,
            Some(Half::Night | Half::LastNight) if hour <= 4 => hour + 24,
            Some(Half::Night | Half::LastNight) if (5..=12).contains(&hour) => hour + 12,
            Some(Half::Midnight) if (10..=12).contains(&hour) => hour + 12,
            _ => hour,
        }
    }
}

/// Reads a clock time at a place; `told` if a day or a part of the day stands before it.
pub(super) fn clock_at(sheet: &Sheet, at: usize, told: bool) -> Option<(usize, Clock)> {
    let before = sheet.before(at);
    let joined = told && matches!(before, 'T' | 't' | 'M' | 'm');
    let digits = before == ':' && sheet.letter(at.saturating_sub(2)).is_ascii_digit();
    let glued = before.is_ascii_alphanumeric() || matches!(before, '.' | '+' | '_' | '#' | '/');
    if !joined && (digits || glued) {
        return None;
    }
    kanji(sheet, at, told)
        .or_else(|| colons(sheet, at))
        .or_else(|| english(sheet, at, told))
}

/// 10時15分, 8時半, 6時PM, 正午.
fn kanji(sheet: &Sheet, at: usize, told: bool) -> Option<(usize, Clock)> {
    if let Some(end) = sheet.word(at, "正午") {
        return Some((end, clock(12, Some(0), None)));
    }
    let (end, hour) = small_at(sheet, at).filter(|(_, hour)| *hour <= HOUR_MAX)?;
    let hours_end = sheet
        .word(sheet.skip_spaces(end), "時")
        .or_else(|| spelt_hour(sheet, end))?;
    if sheet
        .any(hours_end, &["間", "期", "代", "給", "価", "折", "々"])
        .is_some()
    {
        return None;
    }
    let rest = rest_of_hour(sheet, hours_end);
    // 一時 alone means "for a while".
    let vague = sheet.letter(at) == '一' && end == at + 1 && !told && rest.is_none();
    if vague {
        return None;
    }
    let (end, minute, second) = rest.unwrap_or((hours_end, None, None));
    let read = clock(hour, minute, second);
    Some(minutes_before(sheet, end, read).unwrap_or_else(|| with_half(sheet, end, read)))
}

/// ジ for 時 in a text without kanji: 9ジゴロ.
fn spelt_hour(sheet: &Sheet, at: usize) -> Option<usize> {
    let end = sheet
        .word(at, "ジ")
        .filter(|_| sheet.before(at).is_ascii_digit())?;
    let goes_on = matches!(sheet.letter(end), 'ァ'..='ヺ' | 'ー' | 'ぁ'..='ゖ');
    let known = [
        "ゴロ", "コロ", "ハン", "スギ", "ニ", "カラ", "マデ", "ノ", "ヲ",
    ];
    (!goes_on || sheet.any(end, &known).is_some()).then_some(end)
}

type Rest = (usize, Option<u32>, Option<u32>);

/// Reads 15分20秒, 半 or 20秒 behind the hour.
fn rest_of_hour(sheet: &Sheet, at: usize) -> Option<Rest> {
    if let Some(end) = sheet.any(at, &["半", "ハン"]) {
        return Some((end, Some(30), None));
    }
    let unit = |at: usize, unit: &str| {
        let (end, value) = small_at(sheet, at).filter(|(_, value)| *value < 60)?;
        Some((sheet.word(end, unit)?, value))
    };
    let Some((end, minute)) = unit(at, "分") else {
        let (end, second) = unit(at, "秒")?;
        return Some((end, Some(0), Some(second)));
    };
    match unit(end, "秒") {
        Some((end, second)) => Some((end, Some(minute), Some(second))),
        None => Some((end, Some(minute), None)),
    }
}

/// 8時5分前 is five minutes before eight.
fn minutes_before(sheet: &Sheet, end: usize, read: Clock) -> Option<(usize, Clock)> {
    let minute = read.minute.filter(|_| sheet.before(end) == '分')?;
    let after = sheet
        .word(end, "前")
        .filter(|&after| sheet.letter(after) != '後')?;
    let total = (read.hour * 60)
        .checked_sub(minute)
        .unwrap_or(24 * 60 - minute);
    let early = read.hour == 0;
    let told = clock(total / 60, Some(total % 60), None);
    Some((after, Clock { early, ..told }))
}

/// 9:05, 01:38:02, 03:12:44.123, 8:30 pm.
fn colons(sheet: &Sheet, at: usize) -> Option<(usize, Clock)> {
    let two = |at: usize| {
        let end = sheet.run(at, |letter| letter.is_ascii_digit());
        let value: u32 = sheet.text(&(at..end)).parse().ok()?;
        (end - at <= 2).then_some((end, value))
    };
    let (end, hour) = two(at).filter(|(_, hour)| *hour <= HOUR_MAX)?;
    let sixty = |at: usize| two(at).filter(|(end, value)| *end == at + 2 && *value < 60);
    let (minute_end, minute) = sheet.word(end, ":").and_then(sixty)?;
    let second = sheet.word(minute_end, ":").and_then(sixty);
    let (mut end, second) = second.map_or((minute_end, None), |(end, value)| (end, Some(value)));
    if second.is_some()
        && matches!(sheet.letter(end), '.' | ',')
        && sheet.letter(end + 1).is_ascii_digit()
    {
        end = sheet.run(end + 1, |letter| letter.is_ascii_digit());
    }
    if matches!(sheet.letter(end), ':' | '%' | '倍') && sheet.letter(end + 1).is_ascii_digit() {
        return None;
    }
    let read = clock(hour, Some(minute), second);
    Some(with_half(sheet, end, read))
}

/// 9pm, 9 p.m., 9.30pm, noon, midnight; 9ish behind a day or a preposition.
fn english(sheet: &Sheet, at: usize, told: bool) -> Option<(usize, Clock)> {
    for (word, hour) in [("noon", 12), ("midnight", 0), ("midday", 12)] {
        if let Some(end) = sheet.word(at, word)
            && !sheet.letter(end).is_ascii_alphabetic()
        {
            return Some((end, clock(hour, Some(0), None)));
        }
    }
    let (end, hour) = small_at(sheet, at).filter(|(_, hour)| *hour <= 23)?;
    if !sheet.letter(at).is_ascii_digit() {
        return None;
    }
    let minute = sheet.word(end, ".").and_then(|start| {
        let (end, value) = small_at(sheet, start).filter(|(_, value)| *value < 60)?;
        (end == start + 2).then_some((end, value))
    });
    let (end, minute) = minute.map_or((end, None), |(end, value)| (end, Some(value)));
    let start = sheet.skip_spaces(end);
    if let Some(after) = sheet.any(start, &["o'clock", "o’clock", "oclock"]) {
        return Some(with_half(sheet, after, clock(hour, minute, None)));
    }
    let (after, read) = with_half(sheet, end, clock(hour, minute, None));
    if read.half.is_some() || half_behind(sheet, after).is_some() {
        return Some((after, read));
    }
    let ish = sheet.any(after, &["ish", "-ish"])?;
    let whole = !sheet.letter(ish).is_ascii_alphabetic();
    let (end, read) = with_half(sheet, ish, read);
    let led = told || sheet.any_before(at, &["at ", "around ", "about ", "from ", "since "]);
    (whole && (led || read.half.is_some())).then_some((end, read))
}

/// Takes in am or pm behind a clock time.
fn with_half(sheet: &Sheet, end: usize, clock: Clock) -> (usize, Clock) {
    let start = sheet.skip_spaces(end);
    let latin = ["a.m.", "p.m.", "a.m", "p.m", "am", "pm"];
    let Some(after) = sheet
        .any(start, &latin)
        .filter(|&after| !sheet.letter(after).is_ascii_alphabetic() && clock.hour <= 12)
    else {
        return (end, clock);
    };
    let pm = matches!(sheet.letter(start), 'p' | 'P');
    let half = Some(if pm { Half::Pm } else { Half::Am });
    (after, Clock { half, ..clock })
}

fn clock(hour: u32, minute: Option<u32>, second: Option<u32>) -> Clock {
    Clock {
        hour,
        minute,
        second,
        half: None,
        early: false,
    }
}
