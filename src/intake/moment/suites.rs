//! The kinds of expression that public suites of tests for Japanese dates try (those of chrono for
//! Japanese, and of ja-timex), against our clock and for what is past.
//!
//! Left out, because nobody dates a trouble by it or because a day would have to be made up: weeks,
//! years and seasons without a day (先週, 去年, 2021年春), quarters, fiscal years, centuries and
//! years before Christ, weekdays of one letter in brackets, days to come (明後日, 来月の5日), the old
//! names of months, how long something lasts, and how often it is. Of a stretch both ends are read;
//! seconds in kanji are dropped.

use super::*;
use crate::pack::terms;

/// A Sunday.
const NOW: &str = "2026-11-22T12:00:00+09:00";

fn read(text: &str) -> Vec<String> {
    let now = DateTime::parse_from_rfc3339(NOW).expect("an instant in RFC 3339");
    let sheet = Sheet::new(text);
    let found = find(&sheet, &Claims::new(&sheet), &terms().time, now);
    found.iter().map(|found| found.value.value()).collect()
}

#[test]
fn days_that_public_suites_try_are_read_as_they_are_there() {
    for (text, day) in [
        ("2019年3月30日", "2019-03-30"),
        ("2019年９月4日", "2019-09-04"),
        ("2024年2月29日", "2024-02-29"),
        ("８月3日", "2026-08-03"),
        ("12月27日", "2025-12-27"),
        ("本年7月26日", "2026-07-26"),
        ("今年7月26日", "2026-07-26"),
        ("同年7月26日", "2026-07-26"),
        ("平成27年12月28日", "2015-12-28"),
        ("昭和６４年１月６日", "1989-01-06"),
        ("令和元年5月2日", "2019-05-02"),
        ("令和3年7月17日", "2021-07-17"),
        ("R3年7月17日", "2021-07-17"),
        ("Ｒ3/7/17", "2021-07-17"),
        ("平成33年", "2021"),
        ("大正15年", "1926"),
        ("2021/7/17", "2021-07-17"),
        ("2021-7-17", "2021-07-17"),
        ("2021.7.17", "2021-07-17"),
        ("2021・7・17", "2021-07-17"),
        ("2021年7月", "2021-07"),
        ("2021/7", "2021-07"),
        ("西暦2021年7月", "2021-07"),
        ("2021年7月末", "2021-07"),
        ("2021年7月中旬", "2021-07"),
        ("7/17", "2026-07-17"),
        ("一昨日", "2026-11-20"),
        ("二日前", "2026-11-20"),
        ("先々週の水曜日", "2026-11-04"),
        ("前の金曜日", "2026-11-20"),
        ("月曜日", "2026-11-16"),
        ("先月の２日", "2026-10-02"),
        ("去年の１１月２日", "2025-11-02"),
        ("去年11月12日", "2025-11-12"),
        ("一昨年の９月９日", "2024-09-09"),
        ("先々月", "2026-09"),
        ("二ヶ月前", "2026-09-22"),
        ("三年前", "2023-11-22"),
    ] {
        assert_eq!(read(&format!("{text}に振り込みました")), [day], "{text}");
    }
}

#[test]
fn times_that_public_suites_try_are_read_as_they_are_there() {
    for (text, time) in [
        ("午前6時12分", "22T06:12:00"),
        ("午後8時", "21T20:00:00"),
        ("昨日午前六時", "21T06:00:00"),
        ("午前5時半", "22T05:30:00"),
        ("午前0時", "22T00:00:00"),
        ("午前12時10分", "22T00:10:00"),
        ("PM11時10分", "21T23:10:00"),
        ("12:10AM", "22T00:10:00"),
        ("12:10 PM", "21T12:10:00"),
        ("23時59分58秒", "21T23:59:58"),
        ("23:59:58", "21T23:59:58"),
        ("23：59", "21T23:59:00"),
        ("25時30分", "22T01:30:00"),
        ("深夜25時50分", "22T01:50:00"),
        ("深夜24:00", "22T00:00:00"),
        ("深夜2時", "22T02:00:00"),
        ("夜6時", "21T18:00:00"),
        ("6時PM", "21T18:00:00"),
        ("午後6 時", "21T18:00:00"),
        ("夜12時", "22T00:00:00"),
        ("早朝6時", "22T06:00:00"),
        ("朝6時半", "22T06:30:00"),
    ] {
        let time = format!("2026-11-{time}+09:00");
        assert_eq!(read(&format!("{text}に振り込みました")), [time], "{text}");
    }
}

#[test]
fn both_ends_of_a_stretch_are_read() {
    for text in [
        "2013年12月25日-2014年1月8日",
        "２０１３年１２月２５日ー2014年1月8日",
    ] {
        assert_eq!(read(text), ["2013-12-25", "2014-01-08"], "{text}");
    }
}

#[test]
fn what_is_no_time_there_is_none_here() {
    for text in [
        "13/13",
        "令和0年",
        "30時",
        "第1四半期",
        "16世紀頃",
        "春",
        "千秋楽",
        "歯姫3年",
    ] {
        assert_eq!(read(text), [""; 0], "{text}");
    }
}
