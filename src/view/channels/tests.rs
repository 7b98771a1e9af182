use super::*;
use crate::domain::Lang;
use crate::routing::directory;
use crate::view::fixture::{BETWEEN, calendar, pack, style};
use crate::view::json;

#[test]
fn the_directory_shows_every_contact_with_its_source() {
    let pack = pack();
    let style = style(Lang::Ja, 80, BETWEEN);
    let windows = directory(&pack, &calendar(), style.now);
    snapbox::assert_data_eq!(
        channels(&pack, &windows, &style),
        snapbox::str![[r#"
見本取引所

1. ヘルプセンター: いつでも使えます
   出典: https://example.com/about（2026-11-22 時点、公式）
   ・https://example.com/help
     出典: https://example.com/about（2026-11-22 時点、公式）

2. 問い合わせフォーム: いつでも使えます
   ・どのような状況で、どのようなエラーメッセージが表示されたのかを明確に伝えま
     す。
   出典: https://example.com/about（2026-11-22 時点、公式）
   ・連絡先は分かっていません
     出典: https://example.com/about（2026-11-22 時点、不明）

3. 電話: 【未確認】受付中かどうか、情報が食い違っています
   出典: https://example.com/about（2026-11-22 時点、公式）
   ・【未確認】00-0000-0001（確認してから電話）
     受付時間: 平日 9:00–18:00
     受付中（18:00 まで）
     出典: https://example.com/about（2026-11-22 時点、情報が食い違い）
     ほかの情報源では見つかりません。
   ・【未確認】00-0000-0002（確認してから電話）
     受付時間: 平日 9:30–17:30
     受付時間外（次は 11/25(水) 9:30、あと15時間45分）
     出典: https://example.com/about（2026-11-22 時点、第三者の情報）

4. チャット: 受付時間は分かりません
   出典: https://example.com/about（2026-11-22 時点、公式）

確かめ方: ブックマークから公式サイトを開き、問い合わせページで確かめる

"#]]
    );
}

#[test]
fn the_directory_is_written_for_programs() {
    let pack = pack();
    let style = style(Lang::En, 80, BETWEEN);
    let windows = directory(&pack, &calendar(), style.now);
    let written = json::channels(&pack, &windows, &style);
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["at"], BETWEEN);
    let phone = &read["channels"][2];
    assert_eq!(phone["channel"], "phone");
    assert_eq!(phone["open"], serde_json::Value::Null);
    assert_eq!(phone["contacts"][0]["open"], true);
    assert_eq!(
        phone["contacts"][1]["opens_at"],
        "2026-11-25T09:30:00+09:00"
    );
}
