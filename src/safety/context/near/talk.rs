//! How much the words around a number speak of one-time codes.

/// Words that speak of nothing but signing in with a code.
#[rustfmt::skip]
const OF_CODES: &[&str] = &[
    "認証", "確認コード", "確認番号", "確認用", "本人確認", "ワンタイム", "二段階", "2段階", "二要素", "2要素", "6桁", "六桁", "4桁の", "セキュリティコード", "承認コード", "パスコード", "使い捨て", "トークンアプリ", "トークン番号", "ログイン番号",
    "sms", "ショートメール", "ショートメッセージ", "オーセンティケータ", "authenticator", "authy", "otp", "2fa", "mfa", "two-factor", "two factor", "2-step", "passcode", "one-time", "one time", "verification", "verify", "sms code", "login code", "your code", "the code",
    "six digit", "6 digit", "6-digit", "six-digit", "six numbers", "text message",
];

/// Words that go with a code and with other things.
#[rustfmt::skip]
const OF_USE: &[&str] = &[
    "コード", "code", "digits", "入れ", "入力", "いれ", "打ち込", "打っ", "打つ", "打込", "弾かれ", "はじかれ", "通ら", "通りませ", "期限", "切れ", "時間切れ", "無効", "間違", "読み上げ", "伝え", "教え", "答え", "聞かれ", "言っ", "言い", "来た", "きた", "届い", "送られ", "表示", "出た", "出て", "って出", "ログイン", "スマホ", "携帯", "メール", "通知", "秒", "変わる", "数字", "番号", "ごとに",
    "enter", "typed", "type ", "put in", "punched", "expired", "expires", "rejected", "wrong", "invalid", "incorrect", "told", "said", "read out", "read it", "asked", "asking", "share", "log in", "login", "sign in", "phone", "text", "shows", "reads", "displays", "got ", "received", "sent me", "app ",
];

/// Words that make any number a price, an amount or a part of an order.
#[rustfmt::skip]
const OF_MONEY: &[&str] = &[
    "残高", "入金額", "円分", "約定", "指値", "価格", "レート", "手数料", "振り込", "送金額", "balance", "amount", "price", "fee", "qty",
];

/// Words that say how a code came, what became of it, or to whom it was told.
#[rustfmt::skip]
const OF_CODES_ALONE: &[&str] = &[
    "sms", "ショートメ", "届い", "来た", "きた", "送られ", "期限", "教え", "伝え", "読み上げ", "ワンタイム", "by text", "expired", "expires", "share", "texted", "one-time", "otp",
];

/// Tells whether words speak of a code that came, and not of an error's code.
pub(super) fn came(words: &str) -> bool {
    OF_CODES_ALONE.iter().any(|word| words.contains(word))
}

/// Returns how much the words speak of a code: 2 for a word that names one, 1 for one that may.
pub(super) fn weight(words: &str) -> usize {
    let count = |all: &[&str]| all.iter().filter(|word| words.contains(**word)).count();
    (2 * count(OF_CODES) + count(OF_USE)).saturating_sub(2 * count(OF_MONEY))
}
