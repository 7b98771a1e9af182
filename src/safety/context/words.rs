//! Words that stand where a secret could and are none, and words that make a guess better.

use crate::domain::{Words, words};

/// Words that people write after `password is`, `パスワードは` or `code:` without giving one.
#[rustfmt::skip]
const NO_VALUES: Words = words!(&[
    "incorrect", "wrong", "right", "correct", "not", "always", "still", "reset", "changed", "expired", "invalid", "valid", "required", "ok", "okay",
    "unknown", "none", "null", "nil", "true", "false", "error", "errors", "forgotten", "lost", "manager", "the", "my", "mine", "your", "yours", "a", "an", "it", "is",
    "was", "be", "been", "being", "by", "and", "or", "but", "if", "so", "too", "very", "really", "also", "only", "just", "now", "then", "again", "never",
    "same", "different", "different.", "new", "old", "unique", "long", "short", "secure", "safe", "weak", "strong", "fine", "good", "bad", "shown", "stolen", "known",
    "sent", "kept", "given", "gone", "set", "asked", "saved", "stored", "hidden", "leaked", "compromised", "exposed", "rejected", "accepted", "locked", "blocked",
    "here", "there", "this", "that", "these", "those", "what", "why", "how", "when", "where", "who", "which", "for", "from", "with", "without", "on", "in", "at", "to", "of", "as",
    "page", "field", "form", "screen", "box", "link", "mail", "email", "e-mail", "sms", "message", "prompt", "request", "change", "changes", "hint", "policy", "rules", "rule", "length",
    "protected", "protection", "recovery", "authentication", "authenticator", "verification", "confirmation", "generator", "attempt", "attempts", "login", "logins", "log", "sign", "signin",
    "google", "gmail", "icloud", "yahoo", "apple", "iphone", "ipad", "android", "windows", "mac", "macos", "ios", "chrome", "safari", "firefox", "edge", "line", "discord", "slack", "telegram",
    "keychain", "lastpass", "1password", "bitwarden", "keepass", "dashlane", "authy", "face", "touch", "faceid", "touchid", "pc", "url", "uri", "id", "ids", "user", "username", "name",
    "please", "help", "thanks", "thank", "sorry", "yes", "no", "held", "told", "taken", "found", "left", "made", "seen", "done", "hard", "easy", "simple", "default", "obsolete", "necessary", "supposed", "forgot", "broken", "chosen", "n/a", "na", "tbd", "todo", "empty", "blank", "undefined", "redacted", "removed", "masked", "hidden", "secret", "xxxx", "xxxxx", "xxxxxx", "xxxxxxxx",
    "password", "passwords", "passcode", "passphrase", "pin", "code", "codes", "key", "keys", "token", "tokens", "api", "otp", "2fa", "mfa", "totp", "failed", "fails", "fail", "failure", "working", "works", "work",
    "mismatch", "missing", "unavailable", "disabled", "enabled", "entered", "typed", "used", "everything", "something", "anything", "nothing", "someone", "anyone", "him", "her", "them", "us", "me", "you", "they", "we", "he", "she",
    "can", "can't", "cannot", "could", "couldn't", "will", "won't", "would", "should", "must", "may", "might", "do", "does", "don't", "doesn't", "did", "didn't", "has", "have", "had", "are", "aren't", "isn't", "wasn't", "were", "its",
    "because", "since", "after", "before", "until", "while", "every", "each", "all", "any", "some", "one", "two", "three", "once", "twice", "times", "today", "yesterday", "tomorrow", "later", "ago", "back", "off", "out", "up", "down", "over",
    "exactly", "definitely", "100%", "case-sensitive", "optional", "mandatory", "string", "bool", "int", "text", "post", "get", "http", "https", "json", "html", "csv", "pdf", "read", "write", "permission", "permissions", "trade", "view", "withdraw",
    "bearer", "basic", "digest", "bcrypt", "scrypt", "argon2", "argon2i", "argon2id", "pbkdf2", "sha1", "sha256", "sha512", "blake2b", "hmac-sha256", "ed25519", "secp256k1", "md5", "base64", "hash", "hashed", "encrypted", "plain", "visible", "invisible", "printed", "written", "both", "either", "neither", "nope", "gone.", "access", "denied", "pending", "process", "processing",
    "server", "client", "session", "cookie", "cookies", "banner", "ended", "timeout", "timed", "over.", "window", "mode", "price", "contract", "address", "balance", "sale", "swap", "transfer", "standard", "holder", "holders", "network", "chain", "list", "usdt", "btc", "eth", "xrp", "jpy",
]);

/// Endings of English words that say how a password is, not what it is.
const ENDINGS: &[&str] = &[
    "'s", "'re", "'ve", "'ll", "'d", "ing", "ed", "ly", "ible", "able", "n't", "ful", "less",
];

/// Products whose names people write with a number: no password, though letters and digits.
#[rustfmt::skip]
const PRODUCTS: Words = words!(&[
    "iphone", "ipad", "ios", "ipados", "macos", "mac", "android", "windows", "win", "chrome", "firefox", "safari", "edge", "galaxy", "pixel", "xperia", "aquos", "arrows", "oppo", "huawei",
    "ver", "version", "v", "http", "https", "sha", "md", "aes", "rsa", "utf", "base", "web", "mp", "h", "x", "level", "lv", "step", "no", "page", "p", "q", "usb", "wpa", "ipv", "oauth", "erc", "bep", "trc", "btc", "eth", "xrp", "usdt", "jpy", "error", "err", "e", "status", "code",
    "api", "web", "layer", "l", "tls", "ssl", "tier", "s", "note", "office", "redmi", "sense", "se", "reno", "wifi", "wi-fi", "bip", "slip", "eip", "f", "fx_btc_jpy", "btc_jpy", "eth_jpy", "xrp_jpy", "build", "rev", "day", "week", "room",
]);

/// Units that make a number an amount or a time.
#[rustfmt::skip]
const UNITS: Words = words!(&[
    "btc", "eth", "xrp", "jpy", "usd", "usdt", "eur", "gbp", "ltc", "doge", "ada", "sol", "bch", "etc", "xlm", "mona", "k", "m", "min", "mins", "minutes", "hours", "hour", "hrs", "h", "s", "sec", "secs", "seconds", "days", "day", "d", "weeks", "w", "months", "years", "yr", "g", "gb", "mb", "kb", "ms", "px", "x", "th", "st", "nd", "rd", "am", "pm", "yen", "char", "chars", "characters", "digits", "digit", "letters", "times", "bit", "bits", "byte", "bytes", "ways", "step", "factor", "fa", "d-secure", "ds", "password", "cm", "mm", "kg", "f",
]);

/// Words that make a text one about APIs.
pub(in crate::safety) const NAMES_API: &[&str] = &[
    "api",
    "secret",
    "シークレット",
    "hmac",
    "access-key",
    "access_key",
    "署名",
    "credential",
    "token",
    "トークン",
    "アクセスキー",
];

/// Words that make a text one about signing in.
const SIGNING_IN: &[&str] = &[
    "sms",
    "認証",
    "ログイン",
    "login",
    "log in",
    "sign in",
    "verify",
    "verif",
    "段階",
    "authenticator",
    "text",
    "メール",
    "mail",
    "expire",
    "有効期限",
    "期限切れ",
    "otp",
    "2fa",
    "本人確認",
    "届い",
    "第三者",
    "share",
    "アプリ",
    "app ",
];

/// Tells whether a word says something about a secret instead of being one.
pub(super) fn is_no_value(lower: &str) -> bool {
    let bare = lower.trim_matches(|letter: char| letter.is_ascii_punctuation());
    let as_written = || bare.len() < lower.len() && NO_VALUES.contains(lower);
    bare.is_empty() || NO_VALUES.contains(bare) || as_written()
}

/// Tells whether a plain word describes: `working`, `rejected`.
pub(in crate::safety) fn describes(lower: &str) -> bool {
    is_no_value(lower) || ENDINGS.iter().any(|ending| lower.ends_with(ending))
}

/// Tells whether letters and digits name a product, a version or an amount: iPhone15, 0.5BTC.
pub(super) fn is_product(lower: &str) -> bool {
    let name = lower.trim_end_matches(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, '.' | '-' | '+' | '_' | '/')
    });
    let unit = lower.trim_start_matches(|letter: char| {
        letter.is_ascii_digit() || matches!(letter, '.' | ',' | '-' | '+' | '¥' | '$')
    });
    let named = || {
        PRODUCTS
            .iter()
            .any(|product| product.len() >= 5 && lower.starts_with(product))
    };
    lower.len() < 20 && lower.bytes().any(|byte| byte.is_ascii_digit()) && named()
        || name != lower && PRODUCTS.contains(name)
        || unit != lower
            && (UNITS.contains(unit)
                || unit.is_empty() && lower.contains(['.', ',', ':', '/', '-']))
}

/// Tells whether a text speaks of signing in.
pub(super) fn speaks_of_signing_in(lower: &str) -> bool {
    mentions(lower, SIGNING_IN)
}

/// Tells whether a text holds one of the words.
pub(in crate::safety) fn mentions(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|word| lower.contains(word))
}

/// What may follow a plain word in Japanese when it is a password: です, で入れない, に変えた.
#[rustfmt::skip]
const JAPANESE_ENDS: Words = words!(&[
    "です", "でした", "だ", "って", "て入", "て打", "らしい", "かも", "みたい", "のはず", "のよう", "なのに", "なので", "じゃ", "やけど", "やった", "やねん", "や思", "で弾", "で通", "でエラー", "ではじ", "では入", "で失敗", "でずっと", "でやって", "でいけ", "でよかった", "のまま", "やと", "ちゅう", "っちゅう", "どす", "と", "を", "に変", "にし", "に設定", "に再設定", "なの", "なん", "で合", "で間違", "で登録", "でログ", "で入", "で設定", "で作", "でし", "。", "、", "」", ")", "』", "か", "が", "も",
]);

/// Tells whether what follows a plain word lets it be a value.
pub(super) fn ends_value(behind: &str) -> bool {
    let bare = behind.trim_start_matches([' ', '\t']);
    if bare.is_empty() || bare.starts_with(['\n', '.', ',', '!', '?', ';', ')']) {
        return true;
    }
    if JAPANESE_ENDS.iter().any(|end| bare.starts_with(end)) {
        return true;
    }
    let spaced = bare.len() < behind.len();
    spaced
        && ["but", "and", "it", "please", "which", "for"]
            .iter()
            .any(|word| {
                bare.strip_prefix(word)
                    .is_some_and(|rest| rest.starts_with([' ', '\n']))
            })
}

/// What makes a number a count, a time or an amount.
const COUNTERS: &str =
    "文字桁回分秒時間円件通個日月年番人%％枚本度階つヶか歳名社台ド行点万千百億倍割週";

/// English words that do the same.
#[rustfmt::skip]
const COUNTING: &[&str] = &[
    "times", "digits", "digit", "minutes", "minute", "min", "attempts", "hours", "hour", "seconds", "characters", "chars", "letters", "days", "weeks", "months", "years", "usd", "btc", "eth", "jpy", "yen", "usdt", "xrp", "percent", "error", "errors", "or more",
    "numbers", "words", "tries",
];

/// Tells whether a number is counting something, by what follows it.
pub(in crate::safety) fn counts(behind: &str) -> bool {
    let bare = behind.trim_start_matches(' ');
    let Some(next) = bare.chars().next() else {
        return false;
    };
    // 「1234か5678」 is a choice, not a count; か月 is one.
    if next == 'か' {
        return bare.starts_with("か月") || bare.starts_with("か所");
    }
    if next == 'つ' || next == '名' {
        return !bare.starts_with("つ目");
    }
    COUNTERS.contains(next) && !bare.starts_with("番号")
        || COUNTING.iter().any(|word| {
            bare.strip_prefix(word).is_some_and(|rest| {
                !rest.starts_with(|letter: char| letter.is_ascii_alphanumeric())
            })
        })
        || matches!(next, '.' | ':' | '/' | '-')
            && bare
                .chars()
                .nth(1)
                .is_some_and(|letter| letter.is_ascii_digit())
}

/// What follows a message or a button in quotes: 「…」と表示.
#[rustfmt::skip]
const REPORTING: &[&str] = &[
    "と出", "と表示", "と言", "というエラー", "ボタン", "画面", "メッセージ", "を押", "をクリック", "をタップ", "とエラー", "って出", "って言", "って表示", "とのエラー", "と書", "って書", "のリンク", "メニュー", "のページ",
    "button", "message", "error", "page", "screen",
];

/// Tells whether words in quotes are what a screen said, by what follows the quotes.
pub(super) fn reports(behind: &str) -> bool {
    let bare = behind.trim_start_matches(['」', '』', '"', '\'', '”', '’', ' ']);
    REPORTING.iter().any(|word| bare.starts_with(word))
}
