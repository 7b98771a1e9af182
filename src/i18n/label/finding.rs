//! Names of what the safety rules find; they stand in the placeholders, too.

use crate::domain::{FindingKind, Lang};
use crate::i18n::pick;

/// Returns the name of a kind of secret, as the placeholder says it.
pub fn finding_kind(kind: FindingKind, lang: Lang) -> &'static str {
    pick(
        lang,
        match kind {
            FindingKind::SeedPhrase => ("復元フレーズ", "seed phrase"),
            FindingKind::PrivateKey => ("秘密鍵", "private key"),
            FindingKind::Password => ("パスワード", "password"),
            FindingKind::OneTimeCode => ("認証コード", "one-time code"),
            FindingKind::TotpSecret => ("認証アプリの設定キー", "authenticator secret"),
            FindingKind::ApiSecret => ("APIの秘密情報", "API secret"),
            FindingKind::Token => ("アクセストークン", "access token"),
            FindingKind::CardNumber => ("カード番号", "card number"),
            FindingKind::CardCode => ("カードのセキュリティコード", "card security code"),
            FindingKind::MyNumber => ("マイナンバー", "My Number"),
            FindingKind::Pin => ("暗証番号", "PIN"),
            FindingKind::RecoveryCode => ("リカバリーコード", "recovery code"),
            FindingKind::SecurityAnswer => ("秘密の質問の答え", "security answer"),
            FindingKind::AmbiguousHex => ("64桁の16進数", "64 hex digits"),
        },
    )
}
