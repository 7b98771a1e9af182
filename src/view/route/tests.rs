use super::*;
use crate::domain::Lang;
use crate::text::Ambiguous;
use crate::view::fixture::{BETWEEN, HOLIDAY, style, with_case};

fn full(lang: Lang, width: usize, now: &str) -> String {
    with_case(now, |case| {
        route(case.route, case.pack, &style(lang, width, now))
    })
}

fn short(lang: Lang, width: usize, now: &str) -> String {
    with_case(now, |case| {
        route_short(case.route, case.pack, &style(lang, width, now))
    })
}

#[test]
fn on_a_holiday_the_phone_says_when_it_opens_and_what_can_be_done_meanwhile() {
    snapbox::assert_data_eq!(
        full(Lang::Ja, 80, HOLIDAY),
        snapbox::str![[r#"
! 見本取引所（ご自分のパック example）

1. ヘルプセンター: いつでも使えます
   理由: 銀行振込状況の確認、仮想通貨送金状況の確認を行う。
     出典: https://example.com/about（2026-11-22 時点、第三者の情報）
   連絡先
   ・https://example.com/help
     出典: https://example.com/about（2026-11-22 時点、公式）

2. 問い合わせフォーム: いつでも使えます
   理由: 銀行振込状況の確認、仮想通貨送金状況の確認を行う。
     出典: https://example.com/about（2026-11-22 時点、第三者の情報）
   連絡先
   ・連絡先は分かっていません
     出典: https://example.com/about（2026-11-22 時点、不明）
     確かめ方: ブックマークから公式サイトを開き、問い合わせページで確かめる
   用意するもの
   ・登録メールアドレスとユーザーID
   この窓口について
   ・どのような状況で、どのようなエラーメッセージが表示されたのかを明確に伝えま
     す。
   出典: https://example.com/about（2026-11-22 時点、公式）

3. 電話: 【未確認】受付時間外（次は 11/24(火) 9:00または9:30、あと19時間）
   理由: 緊急性の高いとき。
     出典: https://example.com/about（2026-11-22 時点、第三者の情報）
   今できること: ヘルプセンターを使う
   ! 情報が食い違っています。連絡先が2つ、受付時間が2通り伝えられていて、正しい
     かどうか分かりません。
   連絡先
   ・【未確認】00-0000-0001（確認してから電話）
     受付時間: 平日 9:00–18:00
     受付時間外（次は 11/24(火) 9:00、あと19時間）
     出典: https://example.com/about（2026-11-22 時点、情報が食い違い）
     ほかの情報源では見つかりません。
   ・【未確認】00-0000-0002（確認してから電話）
     受付時間: 平日 9:30–17:30
     受付時間外（次は 11/24(火) 9:30、あと19時間30分）
     出典: https://example.com/about（2026-11-22 時点、第三者の情報）

4. チャット: 受付時間は分かりません
   理由: 代わりの窓口です。
     出典: https://example.com/about（2026-11-22 時点、第三者の情報）
   出典: https://example.com/about（2026-11-22 時点、公式）

"#]]
    );
}

#[test]
fn an_english_card_says_that_the_hours_are_those_of_japan() {
    snapbox::assert_data_eq!(
        full(Lang::En, 60, HOLIDAY),
        snapbox::str![[r#"
! Example Exchange (your own pack example)

1. help center: open at any hour
   why: Check the state of the bank transfer or the crypto
        transfer.
     source: this page (as of 2026-11-22, third party)
     https://example.com/about
   contacts
   - https://example.com/help
     source: this page (as of 2026-11-22, official)
     https://example.com/about

2. inquiry form: open at any hour
   why: Check the state of the bank transfer or the crypto
        transfer.
     source: this page (as of 2026-11-22, third party)
     https://example.com/about
   contacts
   - no contact is known
     source: this page (as of 2026-11-22, unknown)
     https://example.com/about
     how to confirm: open the official site from your
     bookmark and look at its contact page
   have ready
   - registered mail address and user ID
   about this window
   - Say clearly what happened and which error message was
     shown.
   source: this page (as of 2026-11-22, official)
   https://example.com/about

3. phone: [unverified] closed now (opens Tue 24 Nov 9:00 or
   9:30 JST, in 19 h)
   why: When it is urgent.
     source: this page (as of 2026-11-22, third party)
     https://example.com/about
   what you can do now: use the help center
   ! sources disagree: they state 2 contacts and 2 kinds of
     hours, and nobody knows yet which is right.
   contacts
   - [unverified] 00-0000-0001 (confirm before you call)
     hours: weekdays 9:00–18:00 (not on public holidays)
     closed now (opens Tue 24 Nov 9:00 JST, in 19 h)
     source: this page (as of 2026-11-22, disputed)
     https://example.com/about
     Found nowhere else.
   - [unverified] 00-0000-0002 (confirm before you call)
     hours: weekdays 9:30–17:30 (not on public holidays)
     closed now (opens Tue 24 Nov 9:30 JST, in 19 h 30 min)
     source: this page (as of 2026-11-22, third party)
     https://example.com/about

4. chat: hours unknown
   why: An alternative.
     source: this page (as of 2026-11-22, third party)
     https://example.com/about
   source: this page (as of 2026-11-22, official)
   https://example.com/about

"#]]
    );
}

#[test]
fn between_two_stated_closing_times_the_sources_disagree() {
    let drawn = full(Lang::Ja, 60, BETWEEN);
    assert!(
        drawn.contains("3. 電話: 【未確認】受付中かどうか、情報が食い違っています"),
        "{drawn}"
    );
    assert!(drawn.contains("受付中（18:00 まで）"), "{drawn}");
    assert!(
        drawn.contains("受付時間外（次は 11/25(水) 9:30、あと15時間45分）"),
        "{drawn}"
    );
}

#[test]
fn the_short_card_has_the_first_window_and_a_line_for_each_other() {
    snapbox::assert_data_eq!(
        short(Lang::Ja, 60, HOLIDAY),
        snapbox::str![[r#"
! 見本取引所（ご自分のパック example）
1. ヘルプセンター: いつでも使えます
   理由: 銀行振込状況の確認、仮想通貨送金状況の確認を行う。
   ・https://example.com/help
2. 問い合わせフォーム: いつでも使えます
3. 電話: 【未確認】受付時間外（次は 11/24(火) 9:00または
   9:30、あと19時間）
4. チャット: 受付時間は分かりません

"#]]
    );
    snapbox::assert_data_eq!(
        short(Lang::En, 80, HOLIDAY),
        snapbox::str![[r#"
! Example Exchange (your own pack example)
1. help center: open at any hour
   why: Check the state of the bank transfer or the crypto transfer.
   - https://example.com/help
2. inquiry form: open at any hour
3. phone: [unverified] closed now (opens Tue 24 Nov 9:00 or 9:30 JST, in 19 h)
4. chat: hours unknown

"#]]
    );
}

#[test]
fn every_line_of_a_card_that_is_no_address_fits_at_every_width() {
    for width in 40..=200 {
        for lang in [Lang::Ja, Lang::En] {
            for line in full(lang, width, BETWEEN).lines() {
                let is_address = line.trim().starts_with("https://");
                let cells = Ambiguous::Narrow.width(line);
                assert!(is_address || cells <= width, "{width}: {line}");
            }
        }
    }
}

#[test]
fn a_contact_that_no_official_page_confirms_is_marked_on_its_own_line_at_every_width() {
    for width in 40..=200 {
        for now in [HOLIDAY, BETWEEN] {
            for (lang, mark, first) in [
                (Lang::Ja, "未確認", "確認してから電話"),
                (Lang::En, "unverified", "confirm before you call"),
            ] {
                let drawn = full(lang, width, now);
                let lines: Vec<&str> = drawn
                    .lines()
                    .filter(|line| line.contains("00-0000-000"))
                    .collect();
                assert_eq!(lines.len(), 2);
                for line in lines {
                    assert!(line.contains(mark), "{width}: {line}");
                }
                assert_eq!(drawn.matches(first).count(), 2, "{width}: {drawn}");
            }
        }
    }
}
