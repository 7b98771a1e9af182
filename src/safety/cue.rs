//! Secrets that only the words around give away: a cue, a bridge, a value.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use crate::domain::FindingKind;

use super::seen::{Found, INERT, Seen, after, before, byte};
use super::value::{Link, accepts};

use FindingKind::{
    ApiSecret, CardCode, OneTimeCode, Password, Pin, PrivateKey, RecoveryCode, SecurityAnswer,
    Token, TotpSecret,
};

/// Words that announce a secret. A space stands for a space, `_`, `-` or nothing.
#[rustfmt::skip]
const CUES: &[(FindingKind, &[&str])] = &[
    (Password, &[
        "パスワード", "ぱすわーど", "パスワ", "パスフレーズ", "合鍵", "password", "passwd", "passphrase",
        "pass phrase", "pass word", "pwd", "pw", "pass", "パス", "credential", "credentials",
    ]),
    (OneTimeCode, &[
        "認証コード", "確認コード", "ワンタイムパスワード", "ワンタイムコード", "ワンタイムパス", "ワンタイム",
        "段階認証コード", "段階認証のコード", "段階認証", "smsコード", "smsの番号", "認証番号", "確認番号",
        "ログインコード", "セキュリティコード", "6桁のコード", "6桁の数字", "6桁の番号", "桁のコード", "桁の数字",
        "認証アプリ", "otp", "one time password", "one time passcode", "one time code", "2fa code", "2fa", "mfa code",
        "mfa", "verification code", "authentication code", "authenticator code", "auth code", "authenticator",
        "login code", "sign in code", "security code", "sms code", "confirmation code", "passcode", "totp code",
        "totp", "access code", "text code", "認証用コード", "本人確認コード", "sms認証",
    ]),
    (Pin, &["暗証番号", "暗証", "pin", "pin code", "pinコード", "パスコード", "取引暗証番号", "取引暗証"]),
    (RecoveryCode, &[
        "リカバリーコード", "復旧コード", "バックアップコード", "復元コード", "回復コード", "予備コード",
        "recovery code", "backup code", "scratch code", "rescue code",
    ]),
    (SecurityAnswer, &[
        "秘密の質問の答え", "秘密の質問の回答", "秘密の質問", "合言葉", "合い言葉", "security answer",
        "secret answer", "security question answer", "セキュリティ質問の答え",
    ]),
    (TotpSecret, &[
        "認証アプリのキー", "秘密キー", "セットアップキー", "シークレットキー", "認証キー", "setup key",
        "totp secret", "authenticator key", "authenticator secret", "2fa secret", "2fa key", "totp key", "secret",
        "manual entry key", "バックアップキー", "シークレット", "手動入力キー",
    ]),
    (ApiSecret, &[
        "api key", "api secret", "apiキー", "apiシークレット", "apiの秘密鍵", "secret key", "access key", "アクセスキー",
        "シークレットキー", "client secret", "シークレット", "secret", "access sign", "apiのキー", "apiのシークレット",
        "api", "secret access key", "aws secret access key", "api token", "apiトークン", "private key",
    ]),
    (PrivateKey, &[
        "秘密鍵", "private key", "privkey", "priv key", "プライベートキー", "プライベート鍵", "秘密キー", "wif", "secret key",
        "シークレット", "秘密かぎ", "ひみつ鍵", "seed", "シード", "spend key", "view key", "keystore",
    ]),
    (Token, &[
        "sessionid", "session id", "session", "sid", "cookie", "phpsessid", "jsessionid", "token", "トークン",
        "access token", "refresh token", "id token", "bearer", "authorization", "csrf token", "セッション", "クッキー",
        "セッションid", "reset token",
    ]),
    (CardCode, &["cvv", "cvc", "cvv2", "cvc2", "cid", "セキュリティコード", "security code", "カードの裏の3桁"]),
];

/// A cue where it stands.
struct Hit {
    kinds: &'static [FindingKind],
    at: Range<usize>,
}

/// Finds what cues announce.
pub(super) fn find(seen: &Seen, found: &mut Vec<Found>) {
    for hit in hits(seen) {
        for &kind in hit.kinds {
            if let Some(at) = announced(seen, &hit, kind) {
                found.push(Found {
                    kind,
                    at,
                    proved: false,
                });
                break;
            }
        }
    }
}

/// The cues by their first character, longest first.
fn index() -> &'static HashMap<char, Vec<(&'static str, &'static [FindingKind])>> {
    static INDEX: OnceLock<HashMap<char, Vec<(&'static str, &'static [FindingKind])>>> =
        OnceLock::new();
    INDEX.get_or_init(|| {
        let mut kinds: HashMap<&'static str, Vec<FindingKind>> = HashMap::new();
        for (kind, words) in CUES {
            for word in *words {
                kinds.entry(word).or_default().push(*kind);
            }
        }
        let mut index: HashMap<char, Vec<(&'static str, &'static [FindingKind])>> = HashMap::new();
        for (word, kinds) in kinds {
            let first = word.chars().next().unwrap_or_default();
            index.entry(first).or_default().push((word, kinds.leak()));
        }
        for words in index.values_mut() {
            words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
        }
        index
    })
}

fn hits(seen: &Seen) -> Vec<Hit> {
    let lower = seen.lower();
    let mut all: Vec<Hit> = Vec::new();
    let mut skip = 0;
    for (at, letter) in lower.char_indices() {
        if at < skip {
            continue;
        }
        let Some(words) = index().get(&letter) else {
            continue;
        };
        if letter.is_ascii_alphanumeric() && !starts_word(seen, at) {
            continue;
        }
        for (word, kinds) in words {
            if let Some(end) = matched(seen, at, word) {
                all.push(Hit { kinds, at: at..end });
                skip = end;
                break;
            }
        }
    }
    all
}

fn starts_word(seen: &Seen, at: usize) -> bool {
    let previous = before(seen.text(), at).unwrap_or(' ');
    let hump = previous.is_ascii_lowercase() && byte(seen.text(), at).is_ascii_uppercase();
    !previous.is_ascii_alphanumeric() || hump
}

/// Returns the end of a cue that stands at a place.
fn matched(seen: &Seen, at: usize, word: &str) -> Option<usize> {
    let lower = seen.lower();
    let mut place = at;
    for part in word.split(' ') {
        if place > at && matches!(byte(lower, place), b' ' | b'_' | b'-') {
            place += 1;
        }
        if !lower.get(place..)?.starts_with(part) {
            return None;
        }
        place += part.len();
    }
    if word.ends_with(|letter: char| letter.is_ascii_alphanumeric()) {
        if byte(lower, place) == b's' && !byte(lower, place + 1).is_ascii_alphanumeric() {
            place += 1;
        }
        let next = byte(seen.text(), place);
        let hump = next.is_ascii_uppercase() && byte(seen.text(), place - 1).is_ascii_lowercase();
        if next.is_ascii_alphanumeric() && !hump {
            return None;
        }
    }
    Some(place)
}

/// Returns the value that a cue announces.
fn announced(seen: &Seen, hit: &Hit, kind: FindingKind) -> Option<Range<usize>> {
    let (at, link) = bridge(seen, hit.at.end);
    accepts(seen, at, kind, link)
}

/// What may stand between a cue and its value without meaning.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "is", "was", "are", "to", "as", "set to", "changed to", "that", "now", "currently", "i", "use", "used", "entered",
    "my", "the", "it", "says", "shows", "showed", "code", "from", "for", "app", "should be", "be", "in", "value", "new", "old",
    "は", "が", "を", "に", "と", "って", "として", "には", "も", "の", "で", "たしか", "確か", "多分", "たぶん", "おそらく", "いつもの",
    "今は", "現在", "以下", "下記", "次", "こちら", "通り", "とおり", "です", "欄", "新しいのは", "新しい", "新", "旧",
    "入力", "内容", "表示", "数字", "番号", "コード", "きた", "届いた", "来た",
];

/// Walks from behind a cue to where its value can begin, and says how strong the link is.
fn bridge(seen: &Seen, from: usize) -> (usize, Link) {
    let lower = seen.lower();
    let mut at = from;
    let mut link = Link::Beside;
    let limit = from + 90;
    while at < limit {
        let Some(letter) = after(lower, at) else {
            break;
        };
        match letter {
            ':' | '=' | '→' | '⇒' | '➡' | '>' => link = Link::Given,
            ' ' | '\t' | '-' | '・' | ',' | '、' | '。' | '(' | ')' | '\n' | '*' | '_' | '…'
            | '~' => {}
            _ => {
                let rest = lower.get(at..).unwrap_or_default();
                let filler = FILLERS
                    .iter()
                    .filter(|filler| rest.starts_with(**filler))
                    .filter(|filler| {
                        !filler.is_ascii()
                            || !byte(lower, at + filler.len()).is_ascii_alphanumeric()
                    })
                    .map(|filler| filler.len())
                    .max();
                let Some(length) = filler else { break };
                link = link.max(Link::Said);
                at += length;
                continue;
            }
        }
        at += letter.len_utf8();
    }
    if byte(lower, at) == INERT {
        (lower.len(), link)
    } else {
        (at, link)
    }
}
