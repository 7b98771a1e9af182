//! What a number or a word is called by the words right before it.

use crate::domain::{Words, words};

/// What joins a name to what it names.
#[rustfmt::skip]
const JOINTS: Words = words!(&[
    " ", "\t", "　", ":", "=", "→", "⇒", "は", "が", "を", "の", "も", "、", "「", "『", "(", "\"", "'", "【", "[", "#", "-", "_", "たしか", "確か", "，", "is", "was", "で", "に", "って",
]);

/// Names of numbers and words that are no secrets.
#[rustfmt::skip]
const OTHERS: Words = words!(&[
    "口座", "支店", "店番", "電話", "携帯番号", "tel", "fax", "内線", "郵便", "〒", "型番", "品番", "製品", "機種", "端末", "デバイス", "シリアル", "製造", "会員", "顧客", "お客様", "客様", "ユーザー", "ユーザ", "ユーザー名", "アカウント", "アカウント名", "アカ名", "ニックネーム", "ハンドル", "ログイン名", "ログインネーム", "ユーザーネーム", "氏名", "名前", "名義", "名義人",
    "受付", "受け付け", "問い合わせ", "お問合せ", "お問い合わせ", "申請", "申込", "申し込み", "注文", "取引", "約定", "入金", "出金", "送金", "振込", "伝票", "追跡", "整理", "抽選", "照会", "承認", "予約", "管理", "契約", "保険", "免許", "免許証", "旅券", "書類",
    "残高", "金額", "額", "数量", "枚数", "価格", "指値", "逆指値", "レート", "単価", "送信元", "発信元", "差出人", "発信者", "ブロック", "ブロック高", "高さ", "エラー", "エラーコード", "バージョン", "版", "ビルド", "銘柄", "証券", "金融機関", "部屋", "号室", "タグ", "宛先タグ", "メモ", "紹介", "招待", "クーポン", "キャンペーン", "プロモ", "シリアルコード", "ギフト", "商品", "jan", "国",
    "ファイル", "ファイル名", "フォルダ", "アプリ", "ブラウザ", "os", "ネットワーク", "回線", "サーバー", "ホスト", "ポート", "アドレス", "メール", "メアド", "サイト", "url", "id", "ログインid", "ユーザーid", "ids",
    "from", "sender", "account", "acct", "branch", "phone", "mobile", "zip", "postal", "model", "device", "serial", "customer", "member", "user", "username", "login", "nickname", "handle", "name", "order", "trade", "ticket", "case", "invoice", "ref", "reference", "tracking", "receipt", "approval", "application", "balance", "amount", "price", "quantity", "qty", "size", "block", "height", "error", "err", "status", "http", "version", "ver", "build", "port", "line", "room", "tag", "memo", "promo", "referral", "invite", "coupon", "gift", "file", "host", "server", "network", "at", "around", "about", "approx", "ip", "pid", "request", "req", "trace", "commit", "branch", "mail", "email", "e-mail", "bank", "no", "no.", "nr", "№", "vol", "page", "ticker", "symbol", "product", "item", "sku", "txid", "hash", "tx", "version",
    "¥", "$", "€", "£", "約", "第", "計", "合計", "年", "月", "昭和", "平成", "令和", "生年月日",
]);

/// Heads that say nothing by themselves: what stands before them does.
#[rustfmt::skip]
const HEADS: &[&str] = &["番号", "ナンバー", "コード", "数字", "code", "codes", "number", "num", "digits"];

/// What before a head makes it a secret.
#[rustfmt::skip]
const SECRET: Words = words!(&[
    "認証", "認証用", "確認", "確認用", "裏側", "二段階認証用", "本人確認", "確認用の", "sms", "ワンタイム", "暗証", "セキュリティ", "ロック", "ロック解除", "解除", "届いた", "来た", "きた", "送られた", "送られてきた", "出た", "表示された", "言われた", "聞かれた", "ログイン", "二段階", "段階", "桁", "アプリ", "メール", "承認", "パス", "pin", "ピン", "verification", "auth", "authentication", "login", "log-in", "sign-in", "security", "one-time", "time", "2fa", "mfa", "otp", "my", "the", "your", "his", "her", "a", "this", "that", "sms", "text", "access", "confirmation", "digit", "backup", "リカバリー", "復旧", "予備", "予備の", "バックアップ",
]);

/// Tells whether the words right before a number or a word name it as something else.
pub(in crate::safety) fn is_named(ahead: &str) -> bool {
    let line = ahead.rsplit(['\n', '。']).next().unwrap_or_default();
    if line.ends_with([
        '¥', '$', '€', '£', '+', '〒', '#', '@', '/', '.', '~', '〜', '№',
    ]) {
        return true;
    }
    let bare = without_joints(line);
    if let Some(rest) = HEADS.iter().find_map(|head| bare.strip_suffix(head)) {
        let rest = without_joints(rest);
        let alone = rest.is_empty() || rest.ends_with(['、', ',', '.', '!', '?']);
        let secret = ends_with_any(rest, SECRET);
        return !alone && !secret && (ends_with_any(rest, OTHERS) || names_another(rest));
    }
    ends_with_any(bare, OTHERS)
}

/// Tells whether a text ends with a head that nothing makes another one: `code`, 認証コード.
pub(super) fn is_called_code(ahead: &str) -> bool {
    let bare = without_joints(ahead);
    HEADS.iter().any(|head| bare.ends_with(head)) && !is_named(ahead)
}

/// Tells whether a clause speaks of another number: 問い合わせ番号は6桁で.
pub(in crate::safety) fn is_about_another(clause: &str) -> bool {
    let secret = ["認証", "sms", "ワンタイム", "段階", "暗証", "確認コード"];
    clause.match_indices("番号").any(|(at, _)| {
        let rest = clause.get(..at).unwrap_or_default();
        ends_with_any(rest, OTHERS)
    }) && !secret.iter().any(|word| clause.contains(word))
}

/// Tells whether a head is made another one by what stands right before it: 受付番号 by any kanji.
fn names_another(rest: &str) -> bool {
    let kanji = |letter: char| matches!(letter, '一'..='龠' | 'ァ'..='ヺ' | 'ー');
    rest.ends_with(|letter: char| kanji(letter) || letter.is_ascii_alphanumeric())
        && !rest.ends_with(|letter: char| letter.is_ascii_digit())
}

/// Tells whether a text ends with one of the words, a Latin one as a whole word.
pub(super) fn ends_with_any(text: &str, words: Words) -> bool {
    words.ending(text).any(|word| {
        text.strip_suffix(word).is_some_and(|rest| {
            // サポート and レポート are no port.
            let within = word == "ポート" && rest.ends_with(['サ', 'レ']);
            let part = rest.ends_with(|letter: char| letter.is_ascii_alphanumeric());
            !(within || word.is_ascii() && part)
        })
    })
}

fn without_joints(mut text: &str) -> &str {
    while let Some(rest) = JOINTS.ending(text).find_map(|joint| {
        let rest = text.strip_suffix(joint)?;
        // `is` joins, `this` does not end with it.
        let word = joint.starts_with(|letter: char| letter.is_ascii_alphabetic());
        (!word || !rest.ends_with(|letter: char| letter.is_ascii_alphanumeric())).then_some(rest)
    }) {
        text = rest;
    }
    text
}
