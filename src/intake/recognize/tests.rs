//! What holds for the facts of every text.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::pack::{builtin, terms};

/// Longest time for a text of [`LETTERS`]; one of quadratic cost needs far longer.
const PATIENCE: Duration = Duration::from_secs(10);
const LETTERS: usize = 16_000;

static PACK: LazyLock<Pack> = LazyLock::new(|| builtin("bitflyer").expect("it is built in"));
static TERMS: LazyLock<Terms> = LazyLock::new(|| terms().clone());

fn read(text: &str) -> (Vec<Fact>, Vec<Contradiction>) {
    let now = DateTime::parse_from_rfc3339("2026-11-22T12:00:00+09:00").expect("an instant");
    recognize(text, &PACK, &TERMS, now)
}

/// Pieces of which statements are made, put together without sense.
fn statements() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "昨日の",
        "夜",
        "21時",
        "ごろ",
        "11/20 ",
        "10:15",
        "〜",
        "先週の",
        "金曜",
        "三日前",
        "令和8年",
        "十一月",
        "二日",
        "２０万",
        "円",
        "0.5",
        "ＢＴＣ",
        "枚",
        "¥",
        "$",
        "「",
        "」",
        "エラー",
        "が出て",
        "\"",
        "{\"status\":-205,",
        "\"error_message\":\"x y z.\"}",
        "https://",
        "example.com",
        "/a",
        "[.]",
        "@",
        "090-1234-5678",
        "+1 ",
        "三井住友",
        "銀行",
        "iPhone",
        "15",
        "0x",
        "ab12",
        "\n",
        " ",
        "、",
        "。",
        "ﾊﾟｽ",
        "ﾞ",
        "①",
        "502",
        "-204",
        "two days ago",
        " at 9pm",
        "Nov 20",
        "🙂",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
        "CWD20261009-173020-664120",
        "\u{0}",
        "\u{301}",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        statements(),
        any::<String>(),
        "[0-9/:.年月日時分円万-]{0,24}"
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn spans_are_valid_in_order_and_hold_the_words(text in texts()) {
        let letters: Vec<char> = text.chars().collect();
        let mut last = 0;
        for fact in read(&text).0 {
            let span = fact.span.clone().expect("a fact of a text has a place");
            prop_assert!(span.start >= last && span.start < span.end, "{fact:?}");
            last = span.start;
            let words: String = letters.get(span).expect("within the text").iter().collect();
            prop_assert_eq!(words, fact.as_written);
        }
    }

    #[test]
    fn reading_twice_is_the_same(text in texts()) {
        prop_assert_eq!(read(&text), read(&text));
    }

    #[test]
    fn texts_that_differ_in_width_alone_read_alike(text in texts()) {
        // A circled number is a list mark here, and a digit in NFKC.
        prop_assume!(!text.chars().any(|letter| matches!(letter, '①'..='⓿' | '❶'..='➓' | '㉑'..='㊿')));
        let plain: String = text.nfkc().collect();
        let values = |text: &str| -> Vec<_> { read(text).0.into_iter().map(|fact| fact.value).collect() };
        prop_assert_eq!(values(&text), values(&plain));
    }
}

#[test]
fn no_text_costs_more_than_its_length() {
    for unit in [
        "1/",
        "a@",
        "((",
        "a.",
        "[.]",
        "http://",
        "0(",
        "1(1)",
        "\"",
        "「",
        "1 ",
        "エラー: ",
        "10時",
        "1,111",
        "1 111 ",
        "12345:あ",
        "銀行あ",
        "Nov ",
        "1  ",
    ] {
        let text = unit.repeat(LETTERS / unit.chars().count());
        let start = Instant::now();
        read(&text);
        assert!(
            start.elapsed() < PATIENCE,
            "{unit:?} took {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn a_value_said_twice_is_one_fact() {
    let (facts, _) = read("5万円を2回、5万円ずつ出金");
    assert_eq!(facts.len(), 1);
}

#[test]
fn what_does_not_fit_together_is_told() {
    let address = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";
    let told = |text: &str| read(text).1;
    let sent = format!("0.5 ETHを{address}に送りました");
    let expected = Contradiction::OtherChain(address.into(), "ETH".into());
    assert_eq!(told(&sent), [expected]);
    let ethereal = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    for (words, spoken) in [("USDTをTRC20で", "TRX"), ("0.5 XRPを", "XRP")] {
        let expected = Contradiction::OtherChain(ethereal.into(), spoken.into());
        assert_eq!(told(&format!("{words}{ethereal}に送った")), [expected]);
    }
    let mistyped = address.replace("Na", "Nb");
    let sent = format!("0.5 BTCを{mistyped}に送りました");
    assert_eq!(told(&sent), [Contradiction::BadChecksum(mistyped)]);
    assert_eq!(
        told("2027年1月3日に入金しました"),
        [Contradiction::AfterNow("2027年1月3日".into())]
    );
    assert_eq!(
        told("30万円を入金しました。入金済みの証拠もあります。20万円を入金したのに反映されません"),
        [Contradiction::TwoAmounts("30万円".into(), "20万円".into())]
    );
}

#[test]
fn ordinary_statements_have_no_contradiction() {
    for text in [
        "10万円のつもりが20万円を送ってしまった",
        "30万円を入金して5万円を出金しました",
        "出金したのは20万円、手数料が770円です",
        "0.5ETHを0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedに送りました",
        "MATICをPolygonで0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedに送りました",
        "USDCをArbitrumで0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedに送りました",
        "BNBを0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedに送りました",
        "USDTをTR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6tへ",
        "昨日の21時に入金しました",
    ] {
        assert_eq!(read(text).1, [], "{text}");
    }
}
