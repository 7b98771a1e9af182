//! Times in the words of people, against one clock.

use super::*;
use crate::domain::{FactValue, Precision};
use crate::pack::terms;

#[track_caller]
fn check(now: &str, text: &str, expected: &[&str]) {
    let now = DateTime::parse_from_rfc3339(now).expect("an instant in RFC 3339");
    let sheet = Sheet::new(text);
    let found = find(&sheet, &Claims::new(&sheet), &terms().time, now);
    let read: Vec<String> = found.iter().map(|found| found.value.value()).collect();
    assert_eq!(read, expected, "{text}");
}

/// A Sunday.
const NOW: &str = "2026-11-22T12:00:00+09:00";

#[test]
fn days_are_found_against_the_clock() {
    for (text, expected) in [
        ("昨日の夜から", "2026-11-21"),
        ("一昨日", "2026-11-20"),
        ("おとといから", "2026-11-20"),
        ("さきおととい", "2026-11-19"),
        ("昨晩", "2026-11-21"),
        ("今朝から", "2026-11-22"),
        ("先週の金曜に", "2026-11-13"),
        ("先週の日曜日", "2026-11-15"),
        ("月曜に", "2026-11-16"),
        ("日曜に", "2026-11-15"),
        ("三日前", "2026-11-19"),
        ("2週間前に", "2026-11-08"),
        ("半年前", "2026-05-22"),
        ("先月末に", "2026-10"),
        ("先月の20日", "2026-10-20"),
        ("十一月二日に", "2026-11-02"),
        ("令和8年11月20日", "2026-11-20"),
        ("R8.11.20", "2026-11-20"),
        ("平成31年4月30日", "2019-04-30"),
        ("12月30日に", "2025-12-30"),
        ("去年の12月", "2025-12"),
        ("9月に登録", "2026-09"),
        ("15日に入金", "2026-11-15"),
        ("3日の夜に", "2026-11-03"),
        ("3日くらいに申請", "2026-11-03"),
        ("もう3日に申請した", "2026-11-03"),
        ("20日頃、出金", "2026-11-20"),
        ("11/20(金)に", "2026-11-20"),
        ("2026/11/20", "2026-11-20"),
        ("yesterday", "2026-11-21"),
        ("last night", "2026-11-21"),
        ("on Monday", "2026-11-16"),
        ("since October 18.", "2026-10-18"),
        ("the 20th of November", "2026-11-20"),
        ("Nov 20th", "2026-11-20"),
        ("20 Nov 2026", "2026-11-20"),
        ("two days ago", "2026-11-20"),
        ("a week ago", "2026-11-15"),
        ("in Dec 2020", "2020-12"),
        ("on the 5th I", "2026-11-05"),
    ] {
        check(NOW, text, &[expected]);
    }
}

#[test]
fn clock_times_take_their_day_from_the_words_or_the_clock() {
    for (text, expected) in [
        ("昨日の夜21時ごろ", "2026-11-21T21:00:00+09:00"),
        ("昨夜11時", "2026-11-21T23:00:00+09:00"),
        ("昨夜1時", "2026-11-22T01:00:00+09:00"),
        ("今朝6時半", "2026-11-22T06:30:00+09:00"),
        ("11/20 10:15", "2026-11-20T10:15:00+09:00"),
        ("11月20日（金）午後8時過ぎ", "2026-11-20T20:00:00+09:00"),
        ("11/20の正午", "2026-11-20T12:00:00+09:00"),
        ("11/20 25時", "2026-11-21T01:00:00+09:00"),
        ("8時半ぐらいから", "2026-11-22T08:30:00+09:00"),
        ("23時30分ごろ", "2026-11-21T23:30:00+09:00"),
        ("夜9時", "2026-11-21T21:00:00+09:00"),
        ("2026-11-20T03:12:44Z", "2026-11-20T12:12:44+09:00"),
        ("2026-11-20 03:12:44 UTC", "2026-11-20T12:12:44+09:00"),
        ("Nov-20-2026 03:12:44 AM +UTC", "2026-11-20T12:12:44+09:00"),
        ("2026-11-20T12:12:44.5+09:00", "2026-11-20T12:12:44+09:00"),
        ("1763600000", "2025-11-20T09:53:20+09:00"),
        ("timestamp 1763600000123", "2025-11-20T09:53:20+09:00"),
        ("14:51 yesterday", "2026-11-21T14:51:00+09:00"),
        ("yesterday at 9pm", "2026-11-21T21:00:00+09:00"),
        ("last Friday around 10:30", "2026-11-13T10:30:00+09:00"),
        ("Oct 18 11:20", "2026-10-18T11:20:00+09:00"),
        ("8:30pm", "2026-11-21T20:30:00+09:00"),
        ("four hours ago", "2026-11-22T08:00:00+09:00"),
        ("10 minutes ago", "2026-11-22T11:50:00+09:00"),
        ("2時間前に", "2026-11-22T10:00:00+09:00"),
    ] {
        check(NOW, text, &[expected]);
    }
}

#[test]
fn a_clock_time_without_a_day_takes_that_of_its_neighbour() {
    check(
        NOW,
        "11/5 10:44〜10:46に",
        &["2026-11-05T10:44:00+09:00", "2026-11-05T10:46:00+09:00"],
    );
    check(
        NOW,
        "1 11/21 22:40 メール\n2 22:44 変更\n3 今朝6時半",
        &[
            "2026-11-21T22:40:00+09:00",
            "2026-11-21T22:44:00+09:00",
            "2026-11-22T06:30:00+09:00",
        ],
    );
    check(
        NOW,
        "11/20 23:50〜0:10",
        &["2026-11-20T23:50:00+09:00", "2026-11-21T00:10:00+09:00"],
    );
}

#[test]
fn both_ends_of_a_stretch_are_of_the_day_named_behind_it() {
    for text in [
        "from 9:30 pm until after 10 pm on Nov 18",
        "between 9:30 pm and 10 pm on Nov 18",
        "Nov 15: fine. From 9:30 pm to about 10 pm on Nov 18",
        "11月18日の21時半から22時すぎまで",
        "21時半から11月18日の22時まで",
    ] {
        let now = DateTime::parse_from_rfc3339(NOW).expect("an instant in RFC 3339");
        let sheet = Sheet::new(text);
        let found = find(&sheet, &Claims::new(&sheet), &terms().time, now);
        let read: Vec<String> = found.iter().map(|found| found.value.value()).collect();
        let ends = ["2026-11-18T21:30:00+09:00", "2026-11-18T22:00:00+09:00"];
        assert!(read.ends_with(&ends.map(str::to_owned)), "{text}: {read:?}");
    }
    check(
        NOW,
        "from 11pm to 1am on Nov 18",
        &["2026-11-17T23:00:00+09:00", "2026-11-18T01:00:00+09:00"],
    );
}

#[test]
fn a_time_said_to_be_near_is_no_exact_one() {
    for (text, near) in [
        ("昨日の夜21時ごろ", true),
        ("10時15分頃", true),
        ("10時15分くらいに", true),
        ("9時前後に", true),
        ("9時過ぎに", true),
        ("約9時に", true),
        ("2時間ほど前", true),
        ("昨日の約9時に", true),
        ("at about 9 pm yesterday", true),
        ("around 10:15", true),
        ("roughly 9:30pm last night", true),
        ("yesterday around 10:30", true),
        ("~9pm yesterday", true),
        ("yesterday 9ish", true),
        ("9pm-ish yesterday", true),
        ("after 10 pm yesterday", true),
        ("about 3 hours ago", true),
        ("昨日の21時", false),
        ("10:15", false),
        ("9 pm yesterday", false),
        ("1pm this afternoon", false),
        ("3 hours ago", false),
        ("about yesterday", false),
    ] {
        let now = DateTime::parse_from_rfc3339(NOW).expect("an instant in RFC 3339");
        let sheet = Sheet::new(text);
        let found = find(&sheet, &Claims::new(&sheet), &terms().time, now);
        let [one] = &found[..] else {
            panic!("{text}: {found:?}");
        };
        let FactValue::OccurredAt(moment) = one.value else {
            panic!("{text}: {one:?}");
        };
        assert_eq!(moment.precision == Precision::About, near, "{text}");
    }
}

#[test]
fn plans_spans_and_timetables_are_no_times() {
    for text in [
        "7日間待って",
        "28時間経過",
        "3日後に",
        "営業時間 9:00-18:00",
        "平日9:00〜18:00",
        "メンテは4:00-4:10のはず",
        "14時半までなら",
        "6時になっても9時になっても",
        "2019年からの取引履歴",
        "31日より前の履歴",
        "1日3通も来る",
        "1日に出金できる上限",
        "一時的に停止",
        "生年月日 1985年4月3日です",
        "生年月日は1985年4月3日",
        "I was born on April 3, 1985",
        "期限は30日にした",
        "来月出金したい",
        "24時間365日",
        "何日前まで",
        "for 20 days",
        "24/7 support",
        "10 mins later",
        "next Friday",
        "10/10 would not",
        "さっきから",
        "もう3日くらいログインできない",
        "3日ほどログインできない",
        "2日間待っている",
        "10日以上待っています",
        "丸2日。",
        "ここ3日、ログインできない",
        "もう5日になります",
        "かれこれ1週間",
        "for about 3 days",
        "it has been 3 days",
    ] {
        check(NOW, text, &[]);
    }
}

#[test]
fn the_order_of_day_and_month_is_that_of_the_text() {
    check(
        NOW,
        "on 12/04/2023 and 16/04/2023",
        &["2023-04-12", "2023-04-16"],
    );
    check(
        NOW,
        "on 12/04/2023 and 12/16/2023",
        &["2023-12-04", "2023-12-16"],
    );
}
