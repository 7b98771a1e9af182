//! Words that announce a secret.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::domain::FindingKind;

use crate::safety::seen::{Seen, after, before, byte};

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
type Group = (&'static [FindingKind], Force, &'static [&'static str]);

/// Every cue. Kinds of one cue are tried in order.
#[rustfmt::skip]
const CUES: &[Group] = &[
    (&[Password], Force::Names, &[
        "パスワード", "ぱすわーど", "パスワ", "パスフレーズ", "ぱすふれーず", "password", "passwd", "passphrase",
        "pass phrase", "pass word", "passwort", "pwd", "pw", "credential", "pswd", "passwrd", "pasword", "パスヮード",
        "密码", "密碼", "비밀번호", "합격", "contraseña", "mot de passe", "login pass",
    ]),
    (&[Password], Force::Hints, &["pass", "パス", "ぱす", "psw", "id pw", "creds"]),
    (&[OneTimeCode], Force::Names, &[
        "認証コード", "確認コード", "ワンタイムパスワード", "ワンタイムコード", "ワンタイムパス", "メール認証", "ログイン認証", "追加認証", "本人認証", "電話認証", "音声認証", "ワンタイム", "認証用コード",
        "段階認証コード", "段階認証のコード", "段階認証", "smsコード", "smsの番号", "smsのコード", "認証番号", "確認番号", "承認コード",
        "ログインコード", "6桁のコード", "6桁の数字", "6桁の番号", "6桁コード", "6桁", "六桁", "桁のコード", "桁の数字", "桁の番号",
        "本人確認コード", "sms認証", "認証アプリ", "認証器", "二要素認証", "2要素認証", "多要素認証", "使い捨てパスワード", "トークン番号",
        "otp", "one time password", "one time passcode", "one time code", "one time pin", "2fa code", "2fa", "mfa code", "mfa", "2 step code",
        "verification code", "verification number", "verification pin", "authentication code", "authenticator code", "auth code", "authenticator",
        "login code", "log in code", "sign in code", "signin code", "sms code", "confirmation code", "totp code", "totp", "access code",
        "text code", "google auth", "google認証", "two factor code", "two factor", "email code", "six digit code", "6 digit code", "digit code", "authy",
        "smsで", "smsに", "smsの", "sms", "ショートメール", "ショートメッセージ", "to log in", "to sign in", "to login", "to verify", "届いたコード", "届いた番号", "届いた数字", "来たコード", "メールのコード",
    ]),
    (&[OneTimeCode, CardCode], Force::Names, &["セキュリティコード", "セキュリティーコード", "security code"]),
    (&[OneTimeCode, Pin, Password], Force::Names, &["passcode", "パスコード", "ぱすこーど", "pass code"]),
    (&[OneTimeCode], Force::Perhaps, &["コード", "code", "codes", "番号", "数字", "認証"]),
    (&[Pin], Force::Names, &["暗証番号", "暗証", "あんしょうばんごう", "pin", "pin code", "pin number", "pinコード", "pin番号", "取引暗証番号", "取引暗証", "ピンコード", "ロック解除番号"]),
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
        "認証アプリのキー", "セットアップキー", "認証キー", "setup key", "totp secret", "authenticator key", "authenticator secret",
        "2fa secret", "2fa secret key", "2fa key", "2fa seed", "totp key", "totp seed", "totp secret key", "manual entry key", "manual key", "manual code", "バックアップキー",
        "手動入力キー", "設定キー", "backup key", "otp secret", "otp key", "qrの文字列", "google authenticator key", "もとのキー", "元のキー", "secret seed", "手動キー",
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
    (&[CardCode], Force::Names, &["cvv", "cvc", "cvv2", "cvc2", "cvn", "裏の3桁", "裏面の3桁", "裏の数字", "裏の番号"]),
];

/// A cue where it stands.
pub(super) struct Hit {
    /// What it can announce.
    pub(super) kinds: &'static [FindingKind],
    /// How much it says by itself.
    pub(super) force: Force,
    /// Where it stands.
    pub(super) at: Range<usize>,
    /// Whether it is written as a name in code: `--password`, `DB_PASSWORD`, `"password"`.
    pub(super) as_name: bool,
}

type Entry = (&'static str, &'static [FindingKind], Force);

/// The cues by their first character, longest first.
fn index() -> &'static HashMap<char, Vec<Entry>> {
    static INDEX: OnceLock<HashMap<char, Vec<Entry>>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index: HashMap<char, Vec<Entry>> = HashMap::new();
        for (kinds, force, words) in CUES {
            for word in *words {
                let first = word.chars().next().unwrap_or_default();
                index.entry(first).or_default().push((word, kinds, *force));
            }
        }
        for words in index.values_mut() {
            words.sort_by_key(|(word, ..)| std::cmp::Reverse(word.len()));
        }
        index
    })
}

/// Returns the cues of a text in order; of two at one place the longer one.
pub(super) fn hits(seen: &Seen) -> Vec<Hit> {
    let index = index();
    let lower = seen.lower();
    let mut all: Vec<Hit> = Vec::new();
    let mut skip = 0;
    for (at, letter) in lower.char_indices() {
        if at < skip
            || letter.is_ascii_alphanumeric() && !starts_word(seen, at) && !ends_name(lower, at)
        {
            continue;
        }
        let Some(words) = index.get(&letter) else {
            continue;
        };
        for &(word, kinds, force) in words {
            if let Some(end) = matched(seen, at, word) {
                all.push(Hit {
                    kinds,
                    force,
                    at: at..end,
                    as_name: is_name(lower, at, end),
                });
                skip = end;
                break;
            }
        }
    }
    all
}

/// Tells whether a word begins here, in text or inside an identifier.
fn starts_word(seen: &Seen, at: usize) -> bool {
    let previous = before(seen.text(), at).unwrap_or(' ');
    let hump = previous.is_ascii_lowercase() && byte(seen.text(), at).is_ascii_uppercase();
    !previous.is_ascii_alphanumeric() || hump
}

fn is_name(lower: &str, start: usize, end: usize) -> bool {
    let previous = start.checked_sub(1).map_or(0, |at| byte(lower, at));
    let next = byte(lower, end);
    let flag = lower.get(..start).is_some_and(|said| {
        said.rsplit(' ')
            .next()
            .is_some_and(|word| word.starts_with("--"))
    });
    flag && next == b' '
        || matches!(previous, b'-' | b'_' | b'?' | b'&' | b'"' | b'\'')
            && matches!(next, b'"' | b'\'' | b'=' | b':')
        || next == b'=' && byte(lower, end + 1) != b' '
}

/// Endings that an identifier may have behind a cue without changing what it is.
const TAILS: &[&str] = &[
    "1",
    "2",
    "3",
    "new",
    "old",
    "current",
    "value",
    "text",
    "confirm",
    "confirmation",
    "number",
    "raw",
    "b64",
    "base64",
    "hex",
    "prod",
    "live",
    "test",
];

/// Returns the end of a cue that stands at a place.
fn matched(seen: &Seen, at: usize, word: &str) -> Option<usize> {
    let lower = seen.lower();
    let mut place = at;
    for part in word.split(' ') {
        if place > at {
            place += joint(lower.get(place..)?, part.is_ascii());
        }
        if !lower.get(place..)?.starts_with(part) {
            return None;
        }
        place += part.len();
    }
    if !word.ends_with(|letter: char| letter.is_ascii_alphanumeric()) {
        return (!is_part_of_longer(lower, at, place, word)).then_some(place);
    }
    if byte(lower, place) == b's' && !byte(lower, place + 1).is_ascii_alphanumeric() {
        place += 1;
    }
    let next = byte(seen.text(), place);
    let hump = next.is_ascii_uppercase() && byte(seen.text(), place - 1).is_ascii_lowercase();
    if next.is_ascii_alphanumeric() {
        let code = hump
            && TAILS.iter().any(|tail| {
                lower
                    .get(place..)
                    .is_some_and(|rest| rest.starts_with(tail))
            });
        let glued = next.is_ascii_digit() && word.len() <= 4;
        return (code || glued).then_some(place);
    }
    if matches!(next, b'_' | b'-') && byte(lower, place + 1).is_ascii_alphanumeric() {
        let tail = lower.get(place + 1..)?;
        let length = tail.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let name = tail.get(..length)?;
        return TAILS.contains(&name).then_some(place + 1 + length);
    }
    Some(place)
}

/// Returns how long what joins two words of a cue is: `api_key`, 復旧用コード.
fn joint(rest: &str, ascii: bool) -> usize {
    let joints: &[&str] = if ascii {
        &[" ", "_", "-"]
    } else {
        &["の", "用の", "用", " "]
    };
    let fits = joints.iter().filter(|joint| rest.starts_with(**joint));
    fits.map(|joint| joint.len()).max().unwrap_or(0)
}

/// Names in code that end with a cue: `PGPASSWORD=`.
const ENDS_OF_NAMES: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "secret",
    "token",
    "apikey",
    "pwd",
];

/// Tells whether an identifier ends with a cue here and is given a value.
fn ends_name(lower: &str, at: usize) -> bool {
    let rest = lower.get(at..).unwrap_or_default();
    ENDS_OF_NAMES.iter().any(|word| {
        rest.strip_prefix(word)
            .is_some_and(|behind| behind.starts_with(['=', ':']))
    })
}

/// Words that mean something else as part of a longer one: パスポート, エラーコード, 口座番号.
const SHORT: &[&str] = &[
    "パス",
    "ぱす",
    "キー",
    "コード",
    "トークン",
    "セッション",
    "クッキー",
    "シード",
    "番号",
    "数字",
    "暗証",
    "署名",
];

/// Tells whether a short word is only a part of the word that stands here.
fn is_part_of_longer(lower: &str, at: usize, end: usize, word: &str) -> bool {
    let katakana = |letter: char| matches!(letter, 'ァ'..='ヺ' | 'ー');
    let kana = |letter: char| matches!(letter, 'ぁ'..='ゖ');
    SHORT.contains(&word)
        && (after(lower, end).is_some_and(katakana)
            || !word.starts_with('パ')
                && before(lower, at)
                    .is_some_and(|letter| letter.is_alphanumeric() && !kana(letter)))
}
