//! What to do now about a secret that was typed: it may be known to others.

use super::pick;
use crate::domain::{FindingKind, Lang};

/// Returns the sentence on what to do now about a kind of secret.
///
/// The secret was replaced before anything was stored; where else it was pasted, nobody knows.
pub fn exposed(kind: FindingKind, lang: Lang) -> &'static str {
    pick(
        lang,
        match kind {
            FindingKind::SeedPhrase => (
                "復元フレーズを誰かに見せたり送ったりした場合は、すぐに新しいウォレットを作り、資産をすべて移してください。取引所が復元フレーズを尋ねることはありません。",
                "if anyone may have seen your seed phrase, make a new wallet now and move everything to it. No exchange ever asks for a seed phrase.",
            ),
            FindingKind::PrivateKey => (
                "秘密鍵を誰かに見せたり送ったりした場合は、すぐに新しいアドレスへ資産を移してください。取引所が秘密鍵を尋ねることはありません。",
                "if anyone may have seen your private key, move the funds to a new address now. No exchange ever asks for a private key.",
            ),
            FindingKind::Password => (
                "このパスワードをほかに貼り付けたり送ったりした場合は、すぐに変更してください。同じものを使っているサービスも変更してください。",
                "if you pasted or sent this password anywhere, change it now, also at every other service where you use it.",
            ),
            FindingKind::OneTimeCode => (
                "認証コードは誰にも伝えないでください。伝えてしまった場合は、すぐにパスワードを変更し、口座の凍結を検討してください。",
                "never tell a one-time code to anyone. If you did, change your password now and consider freezing the account.",
            ),
            FindingKind::TotpSecret => (
                "認証アプリの設定キーを見られた可能性がある場合は、二段階認証をいったん解除し、設定し直してください。",
                "if anyone may have seen the authenticator secret, switch two-factor authentication off and set it up again.",
            ),
            FindingKind::ApiSecret => (
                "このAPIキーを無効にし、作り直してください。",
                "revoke this API key and make a new one.",
            ),
            FindingKind::Token => (
                "すべての端末からログアウトし、パスワードを変更してください。リンクやトークンは、ほかの人に送らないでください。",
                "log out on all devices and change your password. Do not pass links or tokens on.",
            ),
            FindingKind::CardNumber => (
                "カード番号は問い合わせに必要ありません。ほかに送ってしまった場合は、カード会社に連絡してください。",
                "an inquiry does not need the card number. If you sent it anywhere, call the card issuer.",
            ),
            FindingKind::CardCode => (
                "カードのセキュリティコードは誰にも伝えないでください。伝えてしまった場合は、カード会社に連絡し、カードを止めてください。",
                "never tell the card's security code to anyone. If you did, call the card issuer and block the card.",
            ),
            FindingKind::MyNumber => (
                "マイナンバーは問い合わせに書かないでください。漏れた心配がある場合は、マイナンバー総合フリーダイヤルに相談できます。",
                "do not write your My Number in an inquiry. If you fear it leaked, the government's My Number hotline can help.",
            ),
            FindingKind::Pin => (
                "暗証番号は誰にも伝えないでください。伝えてしまった場合は、すぐに変更してください。",
                "never tell a PIN to anyone. If you did, change it now.",
            ),
            FindingKind::RecoveryCode => (
                "リカバリーコードを見られた可能性がある場合は、発行し直し、古いものを無効にしてください。",
                "if anyone may have seen the recovery code, issue a new one so that the old one stops working.",
            ),
            FindingKind::SecurityAnswer => (
                "秘密の質問の答えを伝えてしまった場合は、質問と答えを変更してください。",
                "if you told the answer to a security question, change the question and the answer.",
            ),
            FindingKind::AmbiguousHex => (
                "64桁の16進数は、トランザクションIDか秘密鍵のどちらかです。トランザクションIDであれば `--fact txid=…` で指定してください。秘密鍵であれば、すぐに資産を移してください。",
                "64 hex digits are either a transaction ID or a private key. If it is a transaction ID, give it with `--fact txid=…`. If it is a private key, move the funds now.",
            ),
        },
    )
}
