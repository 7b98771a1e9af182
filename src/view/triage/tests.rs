use super::*;
use crate::domain::{IncidentId, Lang};
use crate::text::Ambiguous;
use crate::view::fixture::{HOLIDAY, style, with_case};

fn drawn(lang: Lang, width: usize) -> String {
    with_case(HOLIDAY, |case| triage(case, &style(lang, width, HOLIDAY)))
}

#[test]
fn what_was_understood_is_told_in_japanese() {
    snapbox::assert_data_eq!(
        drawn(Lang::Ja, 80),
        snapbox::str![[r#"
読み取った内容
  種別      入出金 ＞ 日本円の入金が反映されない（funds.fiat_deposit、確からしさ
            91%）
  手がかり  「振り込」 「反映されない」
  事業者    見本取引所（ご自分のパック example）

分かっていること
  1. 日時        2026/11/22(日) 21時ごろ（「昨日の夜21時ごろ」）
  2. 金額・数量  500,000円（「50万円」）

まずすること
  1. 銀行の振込明細を確認する

窓口の判定
! 見本取引所（ご自分のパック example）
1. ヘルプセンター: いつでも使えます
   理由: 銀行振込状況の確認、仮想通貨送金状況の確認を行う。
   ・https://example.com/help
2. 問い合わせフォーム: いつでも使えます
3. 電話: 【未確認】受付時間外（次は 11/24(火) 9:00または9:30、あと19時間）
4. チャット: 受付時間は分かりません

連絡の前に確かめること
  1. 稼働状況ページを確認する

窓口から聞かれそうなこと（33% は分かっています）
  1. どの銀行から振り込みましたか
  2. 振込名義は登録名義と同じですか

食い違い
  ! 金額が2つあります（「50万円」と「5万円」）。どちらが正しいかご確認ください。

ご注意
  ! 電話の情報が食い違っています。公式サイトで確認してからお使いください。
  ! 電話は受付時間外です。今はヘルプセンターを使えます。

あわせてご注意ください
  1. 偽のメールやウェブサイトに注意してください。

"#]]
    );
}

#[test]
fn what_was_understood_is_told_in_english() {
    snapbox::assert_data_eq!(
        drawn(Lang::En, 60),
        snapbox::str![[r#"
what was understood
  category    deposits and withdrawals > yen deposit not
              credited (funds.fiat_deposit, 91% sure)
  because of  "振り込" "反映されない"
  provider    Example Exchange (your own pack example)

what is known
  1. when    Sun 22 Nov 2026, about 21:00 ("昨日の夜21時ご
             ろ")
  2. amount  500,000 JPY ("50万円")

do this first
  1. Check the bank's own record of the transfer.

where to turn
! Example Exchange (your own pack example)
1. help center: open at any hour
   why: Check the state of the bank transfer or the crypto
        transfer.
   - https://example.com/help
2. inquiry form: open at any hour
3. phone: [unverified] closed now (opens Tue 24 Nov 9:00 or
   9:30 JST, in 19 h)
4. chat: hours unknown

check before you write
  1. Look at the status page.

what the desk may ask (33% is known)
  1. Which bank did you send it from?
  2. Is the sender's name the registered one?

what does not fit together
  ! there are two amounts, "50万円" and "5万円"; check which
    one is right.

please note
  ! sources disagree about the phone; confirm on the
    official site before you use it.
  ! the phone is closed now; you can use the help center.

keep in mind
  1. Beware of false mails and sites.

"#]]
    );
}

#[test]
fn a_colour_says_nothing_that_the_words_do_not_say() {
    let plain = drawn(Lang::Ja, 80);
    let painted = with_case(HOLIDAY, |case| {
        let style = Style {
            color: true,
            ..style(Lang::Ja, 80, HOLIDAY)
        };
        triage(case, &style)
    });
    let mut parts = painted.split('\u{1b}');
    let mut bare = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        bare += part.split_once('m').map_or("", |(_, text)| text);
    }
    assert_ne!(painted, plain);
    assert_eq!(bare, plain);
}

#[test]
fn every_line_that_is_nothing_to_copy_fits_at_every_width() {
    for lang in [Lang::Ja, Lang::En] {
        for width in 40..=200 {
            for line in drawn(lang, width).lines() {
                let to_copy = line.trim().is_ascii() && !line.trim().contains(' ');
                let cells = Ambiguous::Narrow.width(line);
                assert!(to_copy || cells <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn a_recorded_incident_names_what_commands_take() {
    let drawn = with_case(HOLIDAY, |case| {
        let case = Case {
            id: Some(IncidentId(12)),
            ..*case
        };
        triage(&case, &style(Lang::Ja, 80, HOLIDAY))
    });
    // A step goes by its number; its code is for programs.
    assert!(drawn.contains("1. 銀行の振込明細を確認する"), "{drawn}");
    assert!(drawn.contains("`madoguchi step 12 "), "{drawn}");
    assert!(!drawn.contains("check_bank"), "{drawn}");
    assert!(
        drawn.contains("どの銀行から振り込みましたか（bank）"),
        "{drawn}"
    );
}
