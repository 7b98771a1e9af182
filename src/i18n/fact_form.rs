//! How a fact of each kind is written, for somebody whose words could not be read as one.

use super::pick;
use crate::domain::{FactKind, Lang};

/// Returns the sentence on how a fact of a kind is written, with an example.
pub fn fact_form(kind: FactKind, lang: Lang) -> &'static str {
    pick(
        lang,
        match kind {
            FactKind::Amount => (
                "`500000円`、`50万円`、`0.1 BTC` のように、数と単位で書いてください",
                "write a number and its unit, such as `500000 JPY` or `0.1 BTC`",
            ),
            FactKind::OccurredAt => (
                "`2026-11-20 21:00`、`11/20 21:00`、`昨日の21時ごろ` のように書いてください",
                "write it as `2026-11-20 21:00`, `11/20 21:00` or `yesterday at about 9 pm`",
            ),
            FactKind::Phone => (
                "`03-1234-5678` のように、市外局番から書いてください",
                "write the whole number with its area code, such as `03-1234-5678`",
            ),
            FactKind::TxId => (
                "取引所の履歴やブロックチェーンの画面に出ているID（多くは64文字の英数字）を、そのまま貼り付けてください",
                "paste the id as the exchange's history or the blockchain's page shows it, often \
                 64 letters and digits",
            ),
            FactKind::Address => (
                "送付先のアドレスを、省略せずにそのまま貼り付けてください",
                "paste the whole address that the coins were sent to",
            ),
            FactKind::Email => (
                "`name@example.com` のような、メールアドレスの形で書いてください",
                "write a mail address, such as `name@example.com`",
            ),
            FactKind::Url => (
                "`https://example.com/login` のように、アドレスをそのまま貼り付けてください（開く必要はありません）",
                "paste the address as it is, such as `https://example.com/login`; there is no need \
                 to open it",
            ),
            FactKind::OrderId
            | FactKind::ErrorCode
            | FactKind::ErrorMessage
            | FactKind::Bank
            | FactKind::Device => (
                "画面に出ているとおりに書いてください",
                "write it as the screen shows it",
            ),
        },
    )
}
