//! Words that announce a secret.

use crate::domain::FindingKind;

use FindingKind::{
    ApiSecret, CardCode, OneTimeCode, Password, Pin, PrivateKey, RecoveryCode, SecurityAnswer,
    Token, TotpSecret,
};

/// How much a cue says by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Force {
    /// It names the secret.
    Names,
    /// It means many things: `pass`, パス, `secret`. The value must be plain to see.
    Hints,
    /// It means a code only if the text speaks of signing in.
    Perhaps,
}

/// Cues of one kind: a space in one stands for a space, `_`, `-` or nothing.
pub(super) type Group = (&'static [FindingKind], Force, &'static [&'static str]);

/// Every cue. Kinds of one cue are tried in order.
#[rustfmt::skip]
pub(super) const CUES: &[Group] = &[
    (&[Password], Force::Names, &[
        "パスワード", "ぱすわーど", "パスワ", "パスフレーズ", "ぱすふれーず", "password", "passwd", "passphrase",
        "pass phrase", "pass word", "passwort", "pwd", "pw", "credential", "pswd", "passwrd", "pasword", "パスヮード", "パスワド", "p/w",
        "密码", "密碼", "비밀번호", "합격", "contraseña", "mot de passe", "login pass",
    ]),
    (&[Password, ApiSecret], Force::Names, &["s3cr3t", "s3cret", "secr3t", "p4ssword", "p4ssw0rd", "pa55word", "passw0rd", "p@ssword", "p@ssw0rd", "pa$$word", "pa$$w0rd"]),
    (&[Password], Force::Hints, &["pass", "パス", "ぱす", "psw", "id pw", "creds"]),
    (&[OneTimeCode], Force::Names, &[
        "認証コード", "確認コード", "ワンタイムパスワード", "ワンタイムコード", "ワンタイムパス", "メール認証", "ログイン認証", "追加認証", "本人認証", "電話認証", "音声認証", "ワンタイム", "認証用コード",
        "二段階認証コード", "2段階認証コード", "二段階認証のコード", "2段階認証のコード", "二段階認証", "2段階認証", "二段階", "2段階", "auth app", "authentication app", "authenticator app", "段階認証コード", "段階認証のコード", "段階認証", "smsコード", "smsの番号", "smsのコード", "認証番号", "認証用番号", "認証の番号", "認証の数字", "検証コード", "チェックコード", "验证码", "驗證碼", "인증번호", "인증 코드", "確認番号", "承認コード",
        "ログインコード", "6桁のコード", "6桁の数字", "6桁の番号", "6桁コード", "6桁", "六桁", "桁のコード", "桁の数字", "桁の番号",
        "本人確認コード", "sms認証", "認証アプリ", "認証器", "二要素認証", "2要素認証", "多要素認証", "使い捨てパスワード", "トークン番号",
        "otp", "one time password", "one time passcode", "one time code", "one time pin", "2fa code", "2fa", "mfa code", "mfa", "2 step code",
        "verification code", "verification number", "verification pin", "authentication code", "authenticator code", "auth code", "authenticator",
        "login code", "log in code", "sign in code", "signin code", "sms code", "confirmation code", "totp code", "totp", "access code",
        "text code", "google auth", "google認証", "two factor code", "two factor", "email code", "six digit code", "6 digit code", "digit code", "authy",
        "smsで", "smsに", "smsの", "sms", "ショートメール", "ショートメッセージ", "to log in", "to sign in", "to login", "to verify", "届いたコード", "届いた番号", "届いた数字", "来たコード", "メールのコード",
    ]),
    (&[OneTimeCode, CardCode], Force::Names, &["セキュリティコード", "セキュリティ番号", "セキュリティーコード", "security code"]),
    (&[OneTimeCode, Pin, Password], Force::Names, &["passcode", "パスコード", "ぱすこーど", "pass code"]),
    (&[OneTimeCode], Force::Perhaps, &["コード", "code", "codes", "番号", "数字", "認証"]),
    (&[Pin], Force::Names, &["暗証番号", "暗証", "あんしょうばんごう", "pin", "pin code", "pin number", "pinコード", "pin番号", "取引暗証番号", "取引暗証", "ピンコード", "ロック解除番号", "暗証コード", "ピンナンバー", "ピン番号"]),
    (&[RecoveryCode], Force::Names, &[
        "リカバリー コード", "リカバリ コード", "リカバリー キー", "リカバリ キー", "復旧 コード", "復旧 キー", "バックアップ コード", "復元 コード", "復元 キー", "回復 コード", "回復 キー", "再設定 コード",
        "予備 コード", "予備 番号", "緊急 コード", "スクラッチ コード", "リセット コード", "recovery code", "backup code", "scratch code", "rescue code", "emergency code",
        "recovery key", "reset code", "backup verification code", "2fa backup", "one time backup code", "バックアップ 番号",
    ]),
    (&[SecurityAnswer], Force::Names, &[
        "秘密の質問の答え", "秘密の質問の回答", "秘密の質問", "秘密の答え", "合言葉", "合い言葉", "あいことば", "security answer", "secret answer",
        "security question answer", "security question", "secret question", "セキュリティ質問の答え", "セキュリティ質問の回答", "セキュリティの質問",
        "セキュリティ質問", "母親の旧姓", "母の旧姓", "maiden name", "ペットの名前", "first pet", "リマインダーの答え",
    ]),
    (&[TotpSecret, PrivateKey], Force::Names, &["秘密キー"]),
    (&[TotpSecret], Force::Names, &[
        "認証アプリのキー", "セットアップ キー", "認証 キー", "setup key", "totp secret", "authenticator key", "authenticator secret",
        "2fa secret", "2fa secret key", "2fa key", "2fa seed", "totp key", "totp seed", "totp secret key", "manual entry key", "manual key", "manual code", "バックアップ キー",
        "手動入力 キー", "設定 キー", "backup key", "otp secret", "otp key", "qrの文字列", "google authenticator key", "もとのキー", "元のキー", "secret seed", "手動キー",
    ]),
    (&[ApiSecret, TotpSecret, PrivateKey], Force::Names, &["シークレットキー", "シークレット", "secret key", "secret", "シークレット鍵", "秘密の鍵", "秘密のキー"]),
    (&[ApiSecret], Force::Names, &[
        "api key", "api secret", "apiキー", "apiシークレット", "access key", "access key id", "アクセスキー", "client secret", "access sign", "apiのキー",
        "apiのシークレット", "secret access key", "api token", "apiトークン", "api", "consumer key", "consumer secret", "app secret", "api secret key",
        "signing key", "署名キー", "api key secret", "アクセストークン", "api sign", "mbx apikey", "apikey", "webhook secret", "hmac", "api private key",
    ]),
    (&[ApiSecret], Force::Hints, &["key", "キー", "signature", "sign", "署名"]),
    (&[PrivateKey, ApiSecret], Force::Names, &[
        "秘密鍵", "private key", "privkey", "priv key", "プライベートキー", "プライベート鍵", "秘密かぎ", "ひみつ鍵", "spend key", "view key", "apiの秘密鍵",
        "secret spend key", "private spend key", "keystore", "暗号鍵", "master key", "マスターキー", "マスター鍵", "wif", "priv", "signing seed", "私钥", "私鑰",
    ]),
    (&[PrivateKey], Force::Hints, &["seed", "シード", "secret seed", "family seed", "entropy", "エントロピー"]),
    (&[Token], Force::Names, &[
        "sessionid", "session id", "session", "session token", "session key", "sid", "phpsessid", "jsessionid", "connect.sid", "access token", "refresh token",
        "id token", "bearer", "authorization", "csrf token", "xsrf token", "auth token", "x auth token", "セッションid", "セッション", "セッショントークン",
        "リフレッシュトークン", "アクセストークン", "認証トークン", "reset token", "remember token", "oauth token", "jwt", "login token", "device token", "nonce token",
        "basic", "asp.net_sessionid", "laravel session",
    ]),
    (&[Token], Force::Hints, &["token", "トークン", "cookie", "クッキー", "auth"]),
    (&[CardCode], Force::Names, &["cvv", "cvc", "cvv2", "cvc2", "cvn", "裏の3桁", "裏面の3桁", "裏の三桁", "裏3桁", "カードの裏の", "カードの裏", "カード裏の", "カード裏面の", "裏面の番号", "裏面", "裏面の3桁", "裏の数字", "裏の番号"]),
];
