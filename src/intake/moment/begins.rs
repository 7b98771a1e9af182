//! A look whether a time can begin at a place at all: at most places none can.

use super::super::sheet::{Sheet, loose};

/// Tells whether a time may begin with the letter at a place: a digit or a numeral, or the first letter
/// of a word for a day, a part of the day, a clock time or a zone.
pub(super) fn may_begin(sheet: &Sheet, at: usize) -> bool {
    matches!(
        loose(sheet.letter(at)),
        '0'..='9' | 'a'..='z' | '\'' | '+'
        // さきおととい, おとつい, きのう, ゆうべ, けさ, ヨル, アサ, ヒル
        | 'サ' | 'オ' | 'キ' | 'ユ' | 'ケ' | 'ヨ' | 'ア' | 'ヒ'
        | '〇' | '零' | '一' | '壱' | '壹' | '二' | '弐' | '貳' | '三' | '参' | '參' | '四' | '五' | '伍'
        | '六' | '七' | '八' | '九' | '十' | '拾' | '百' | '千' | '阡'
        | '昨' | '前' | '今' | '本' | '去' | '先' | '当' | '翌' | '半'
        | '西' | '令' | '平' | '昭' | '大' | '明'
        | '月' | '火' | '水' | '木' | '金' | '土' | '日'
        | '午' | '昼' | '夕' | '真' | '深' | '夜' | '未' | '早' | '朝' | '晩' | '正'
        // 世界標準時, 協定世界時
        | '世' | '協'
    )
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::super::expression::expression_at;
    use super::super::{Manner, Order};
    use super::*;

    #[test]
    fn no_time_begins_where_the_look_says_that_none_can() {
        const TEXTS: [&str; 3] = [
            include_str!("../../../tests/data/facts.jsonl"),
            include_str!("../../../tests/data/statements.jsonl"),
            include_str!("../../../tests/data/letters.jsonl"),
        ];
        let now = DateTime::parse_from_rfc3339("2026-11-22T10:00:00+09:00").expect("a time");
        let manner = Manner {
            order: Order::DayFirst,
            japanese: true,
        };
        let (mut left_out, mut read) = (0, 0);
        for line in TEXTS.iter().flat_map(|file| file.lines()) {
            let row: serde_json::Value = serde_json::from_str(line).expect("every line is JSON");
            let text = row["text"].as_str().expect("it has a text");
            let sheet = Sheet::new(text);
            for at in 0..sheet.len() {
                if may_begin(&sheet, at) {
                    read += 1;
                    continue;
                }
                left_out += 1;
                let begun = expression_at(&sheet, at, manner, now);
                assert_eq!(begun, None, "{} of {text}", sheet.letter(at));
            }
        }
        assert!(
            left_out > read / 4,
            "{left_out} places of {read} are spared"
        );
    }
}
