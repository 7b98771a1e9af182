//! What holds for the facts of every text.

use std::sync::LazyLock;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;
use crate::pack::{builtin, terms};

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
fn two_amounts_of_one_act_are_told_in_both_languages() {
    let mut wrong: Vec<String> = Vec::new();
    for (text, one, other) in [
        (
            "30万円を入金しました。20万円の入金が反映されません",
            "30万円",
            "20万円",
        ),
        (
            "50万円を出金しました。出金した5万円がまだ届きません",
            "50万円",
            "5万円",
        ),
        (
            "0.5BTCを送りました。送った0.05BTCが着きません",
            "0.5BTC",
            "0.05BTC",
        ),
        (
            "100万円が盗まれました。盗まれたのは80万円です",
            "100万円",
            "80万円",
        ),
        (
            "3ETHを購入しました。購入した2ETHが見当たりません",
            "3ETH",
            "2ETH",
        ),
        (
            "I deposited 300,000 yen yesterday. My deposit of 200,000 yen is missing.",
            "300,000 yen",
            "200,000 yen",
        ),
        (
            "They charged 5000 yen. I do not know why 8000 yen was charged.",
            "5000 yen",
            "8000 yen",
        ),
        (
            "I sent 0.5 BTC. The 0.3 BTC I sent never came.",
            "0.5 BTC",
            "0.3 BTC",
        ),
        (
            "i withdrew 50000 yen. the withdrawal of 40000 yen is pending",
            "50000 yen",
            "40000 yen",
        ),
    ] {
        let expected = Contradiction::TwoAmounts(one.into(), other.into());
        wrong.extend((read(text).1 != [expected]).then(|| text.to_owned()));
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn an_address_of_another_chain_is_told_for_every_coin() {
    let mut wrong: Vec<String> = Vec::new();
    let segwit = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    let ethereal = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";
    for (text, address, coin) in [
        (format!("0.1BTCを{ethereal}に送りました"), ethereal, "BTC"),
        (format!("I sent 0.1 BTC to {ethereal}"), ethereal, "BTC"),
        (format!("ETHを{segwit}に送った"), segwit, "ETH"),
        (format!("sent my XRP to {segwit} by mistake"), segwit, "XRP"),
        (format!("XRPを{ethereal}へ送ってしまった"), ethereal, "XRP"),
    ] {
        let expected = Contradiction::OtherChain(address.into(), coin.into());
        wrong.extend((read(&text).1 != [expected]).then(|| text.clone()));
    }
    for text in [
        format!("0.1BTCを{segwit}に送りました"),
        format!("I sent 1 ETH to {ethereal}"),
    ] {
        wrong.extend((!read(&text).1.is_empty()).then(|| text.clone()));
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn a_reply_before_its_report_is_told() {
    let mut wrong: Vec<String> = Vec::new();
    for (text, reply, report) in [
        (
            "11月18日に問い合わせましたが、11月15日に返信が来ています",
            "11月15日",
            "11月18日",
        ),
        (
            "11/15に回答が来ました。11/18に問い合わせた件です",
            "11/15",
            "11/18",
        ),
        (
            "I contacted support on Nov 18 and they replied on Nov 15",
            "Nov 15",
            "Nov 18",
        ),
    ] {
        let expected = Contradiction::ReplyBeforeReport(reply.into(), report.into());
        wrong.extend((read(text).1 != [expected]).then(|| text.to_owned()));
    }
    for text in [
        "11月15日に問い合わせて、11月18日に返信が来ました",
        "11月15日に出金し、11月18日に問い合わせました",
        "I contacted support on Nov 15 and they replied on Nov 18",
    ] {
        wrong.extend((!read(text).1.is_empty()).then(|| text.to_owned()));
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn ordinary_statements_have_no_contradiction() {
    let mut wrong = Vec::new();
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
        "11/18に10万円入金し、11/19に5万円入金しました",
        "昨日10万円を入金しました。今日は5万円を入金しました",
        "100万円を出金したい。残高は30万円しかありません",
        "20万円を出金しました。出金手数料は770円です",
        "0.1BTC、150万円相当を送りました",
        "10万円を入金しました。入金の上限は100万円ですか",
        "500万円で0.1BTCを買いました。今は490万円です",
        "I deposited 300,000 yen. Then I withdrew 100,000 yen.",
        "I deposited 300,000 yen. The deposit fee was 330 yen.",
        "I sold 1 BTC at 15,000,000 yen and withdrew 200,000 yen",
        "I deposited 100,000 yen and another 50,000 yen deposit is missing",
        "I wanted to withdraw 300,000 yen. The withdrawal limit is 200,000 yen",
        "I meant to send 0.1 BTC. I sent 1 BTC.",
    ] {
        wrong.extend((!read(text).1.is_empty()).then_some(text));
    }
    assert_eq!(wrong, [""; 0]);
}
