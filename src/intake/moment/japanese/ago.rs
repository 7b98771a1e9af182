//! Spans before now in Japanese.

use super::super::super::number::small_at;
use super::super::super::sheet::Sheet;
use super::super::day::{Day, Said, Span};
use super::unit_at;

/// 三日前, 2時間ほど前, 半年前, 1時間半前.
pub(super) fn ago_at(sheet: &Sheet, at: usize) -> Option<Said> {
    let (end, count, span) = span_at(sheet, at)?;
    // 2、3日前 and 数日前 are nowhere near a fact.
    let vague = matches!(sheet.before(at), '、' | ',' | '~' | '〜' | '-' | '・')
        && at >= 2
        && sheet.letter(at - 2).is_numeric();
    if vague || matches!(sheet.before(at), '数' | '何') {
        return None;
    }
    let end = sheet
        .any(
            end,
            &[
                "ほど",
                "くらい",
                "ぐらい",
                "程",
                "位",
                "ばかり",
                "ちょっと",
                "ちょい",
                "弱",
                "強",
            ],
        )
        .unwrap_or(end);
    let end = sheet.word(end, "前")?;
    // 31日より前 is told by より; 5分前行動 and 前後 are words of their own.
    let other = sheet
        .any(end, &["後", "回", "提", "までに", "行動", "倒し"])
        .is_some();
    let deadline = sheet.any_before(
        at,
        &[
            "開始",
            "締切",
            "期限",
            "終了",
            "メンテ",
            "メンテナンス",
            "の",
        ],
    );
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
