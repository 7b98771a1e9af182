//! Names of facts, of entries in the timeline, and of what the profile holds.

use crate::domain::{EventKind, FactKind, Lang, Precision, ProfileField};
use crate::i18n::pick;

/// Returns the name of a kind of fact.
pub fn fact_kind(kind: FactKind, lang: Lang) -> &'static str {
    pick(
        lang,
        match kind {
            FactKind::OccurredAt => ("日時", "when"),
            FactKind::Amount => ("金額・数量", "amount"),
            FactKind::TxId => ("トランザクションID", "transaction ID"),
            FactKind::Address => ("アドレス", "address"),
            FactKind::OrderId => ("注文・入出金の番号", "order or transfer ID"),
            FactKind::ErrorCode => ("エラーコード", "error code"),
            FactKind::ErrorMessage => ("エラーメッセージ", "error message"),
            FactKind::Bank => ("銀行", "bank"),
            FactKind::Email => ("メールアドレス", "mail address"),
            FactKind::Url => ("URL", "URL"),
            FactKind::Phone => ("電話番号", "phone number"),
            FactKind::Device => ("利用環境", "environment"),
        },
    )
}

/// Returns the name of a kind of entry in the timeline.
pub fn event_kind(kind: EventKind, lang: Lang) -> &'static str {
    pick(
        lang,
        match kind {
            EventKind::Logged => ("記録", "recorded"),
            EventKind::Observed => ("確認", "observed"),
            EventKind::Tried => ("試したこと", "tried"),
            EventKind::Error => ("エラー", "error"),
            EventKind::Call => ("電話", "call"),
            EventKind::Chat => ("チャット", "chat"),
            EventKind::Mail => ("メール", "mail"),
            EventKind::Public => ("公表", "public"),
            EventKind::Added => ("追加", "added"),
            EventKind::Corrected => ("訂正", "corrected"),
            EventKind::Step => ("対処", "step done"),
            EventKind::Kept => ("伏せ字の取り消し", "redaction undone"),
            EventKind::Sent => ("送信", "sent"),
            EventKind::Replied => ("回答", "reply"),
            EventKind::Suspected => ("偽の疑い", "suspected fake"),
            EventKind::Attached => ("証拠", "evidence kept"),
            EventKind::Traded => ("取引レポート", "trade report"),
            EventKind::Undone => ("取り消し", "taken back"),
            EventKind::Closed => ("終了", "closed"),
            EventKind::Reopened => ("再開", "reopened"),
        },
    )
}

/// Returns the name of a precision.
pub fn precision(precision: Precision, lang: Lang) -> &'static str {
    pick(
        lang,
        match precision {
            Precision::Second => ("秒まで", "to the second"),
            Precision::Minute => ("分まで", "to the minute"),
            Precision::Hour => ("時まで", "to the hour"),
            Precision::Day => ("日まで", "to the day"),
            Precision::About => ("ごろ", "about"),
        },
    )
}

/// Returns the name of a field of the profile.
pub fn profile_field(field: ProfileField, lang: Lang) -> &'static str {
    pick(
        lang,
        match field {
            ProfileField::Mail => ("登録メールアドレス", "registered mail address"),
            ProfileField::UserId => ("ユーザーID", "user ID"),
            ProfileField::Name => ("登録名義", "registered name"),
            ProfileField::Phone => ("登録電話番号", "registered phone number"),
            ProfileField::Environment => ("利用環境", "environment"),
        },
    )
}
