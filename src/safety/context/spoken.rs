//! Passwords of Japanese letters, and passwords with spaces in them.

use std::ops::Range;

use crate::domain::{Words, words};

use super::bridge::Link;
use super::value::Value;
use super::words::{counts, describes};

/// Words that say something about a password; what holds one of them is no password.
#[rustfmt::skip]
const SPEAKS: Words = words!(&[
    "パスワード", "ログイン", "エラー", "入力", "変更", "設定", "忘れ", "違", "ちが", "正し", "正確", "ください", "ません", "ました", "ない", "再", "桁", "文字", "英", "半角", "全角", "記号", "認証", "確認", "無効", "有効", "表示", "同じ", "同一", "同上", "未", "済", "不明", "なし", "あり", "以下", "下記", "上記", "伏", "秘密", "省略", "別", "公開", "内緒", "合って", "一致", "保存", "管理", "メモ", "必要", "必須", "任意", "強", "弱", "長", "短", "安全", "複雑", "簡単", "使い", "初期", "仮", "生成", "自動", "生体", "指紋", "顔", "誕生", "名前", "電話", "住所", "家族", "妻", "夫", "ペット", "自分", "紙", "金庫", "ノート", "手帳", "スマホ", "パソコン", "いつも", "毎回", "何", "絶対", "多分", "たぶん", "確か", "間違", "こちら", "これ", "それ", "あれ", "どれ", "どう", "なぜ", "誰", "知", "教", "漏", "流出", "盗", "という", "ように", "ため", "から", "まで", "ところ", "もの", "こと", "できる", "している", "してい", "された", "思", "覚", "分か", "わか", "送", "届", "画面", "ボタン", "リンク", "メール", "アプリ", "サイト", "ブラウザ", "マネージャ", "ポリシー", "お客様", "自身", "ます", "連絡", "ロック", "リセット", "キー", "コード", "レス",
]);

/// Words that say in which letters a password is written.
const SCRIPTS: &[&str] = &[
    "漢字",
    "ひらがな",
    "カタカナ",
    "平仮名",
    "片仮名",
    "かなで",
    "カナで",
    "日本語",
];

/// What closes such a password.
#[rustfmt::skip]
const CLOSES: &[&str] = &["です", "でした", "だった", "だよ", "だけど", "なん", "にし", "に設定", "に変", "と登録", "で登録", "で設定", "で入", "を入", "って", "と入", "と打", "。", "、", " ", "」", ")"];

/// Ends of a line that is more than a password.
const CLOSED: &[&str] = &["です", "でした", "だった", "ます", "る", "た"];

/// The longest password of this kind, in characters.
const CHARS_MAX: usize = 24;

/// Accepts a password in Japanese letters, or one of several words in quotes or brackets.
pub(super) fn accept(value: &Value<'_>) -> Option<Range<usize>> {
    if value.reports() || value.is_listed() {
        return None;
    }
    if value.far {
        let line = value.rest.lines().next()?.trim_end_matches(['.', ' ']);
        let numbered = line.ends_with(|letter: char| letter.is_ascii_digit());
        let fits = numbered && line.is_ascii() && is_several(line);
        return fits.then(|| value.at.start..value.at.start + line.len());
    }
    let adjacent = value.distance <= 3;
    let bracketed = !value.quoted && value.behind.starts_with(')') && value.link == Link::Given;
    if value.quoted || bracketed {
        let text = value.text;
        let bound = value.bound >= Link::Said || adjacent;
        let several = text.contains(' ') && text.is_ascii();
        // Plain words in brackets are an aside: `my password (see below)`.
        let plain = bracketed && !text.bytes().any(|byte| byte.is_ascii_digit());
        let fits = if text.is_ascii() {
            several && !plain && is_several(text)
        } else {
            is_word(text)
        };
        return value.when(bound && fits);
    }
    let line = value.rest.lines().next()?;
    // `password = kumo to tsuki`: a line of a settings file.
    let begun = value.ahead.is_empty() || value.ahead.ends_with(['\n', '_']);
    if begun && value.link == Link::Given && line.is_ascii() && is_several(line.trim_end()) {
        return Some(value.at.start..value.at.start + line.trim_end().len());
    }
    // Behind a colon the whole of a short line is the value: 「パスワード：ごはんですよ」.
    let whole = line.trim_end();
    if value.link == Link::Given
        && (4..=14).contains(&whole.chars().count())
        && !whole.is_ascii()
        && is_word(whole)
        && !CLOSED.iter().any(|end| whole.ends_with(end))
    {
        return Some(value.at.start..value.at.start + whole.len());
    }
    if line.is_ascii() {
        return None;
    }
    let length = CLOSES
        .iter()
        .filter_map(|end| line.find(end))
        .min()
        .unwrap_or(line.trim_end().len());
    let word = line.get(..length)?;
    let then = line.get(length..)?;
    let written = SCRIPTS
        .iter()
        .any(|script| value.said.contains(script) || value.behind.contains(script));
    let told = then.starts_with("です」と")
        || then.starts_with("だよ」と")
        || then.starts_with("です\"と");
    let given = value.link == Link::Given
        && value.force == super::cues::Force::Names
        && word.chars().count() >= 4;
    let numbered = value.force == super::cues::Force::Names && is_numbered(word);
    let fits = (written || told || given || numbered)
        && value.link >= Link::Said
        && !word.is_ascii()
        && is_word(word);
    fits.then(|| value.at.start..value.at.start + length)
}

/// Tells whether a number closes or begins Japanese letters: 富士山3776.
fn is_numbered(word: &str) -> bool {
    let digit = |letter: char| letter.is_ascii_digit();
    let letters = word.trim_matches(digit);
    letters.len() + 3 <= word.len()
        && letters.chars().count() >= 2
        && letters.chars().all(char::is_alphabetic)
        && !counts(letters)
}

/// Tells whether Japanese letters can be a password: few, and no words about one.
fn is_word(word: &str) -> bool {
    let count = word.chars().count();
    (3..=CHARS_MAX).contains(&count)
        && word.chars().all(|letter| {
            letter.is_alphanumeric()
                || matches!(letter, ' ' | 'ー' | '・' | '_' | '-' | '!' | '#' | '々')
        })
        && !SPEAKS.iter().any(|said| word.contains(said))
}

/// Words of dates: `(20 Nov 2026)` stands behind many things.
#[rustfmt::skip]
const DATES: Words = words!(&[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jst", "utc", "am", "pm",
]);

/// Tells whether Latin words can be a password: some of them mean nothing here, and count nothing.
pub(super) fn is_several(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> = lower.split(' ').filter(|word| !word.is_empty()).collect();
    let dated = |word: &&str| DATES.contains(word.trim_end_matches([',', '.']));
    let number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
    if words.iter().any(dated) && words.iter().any(|word| number(&word.trim_end_matches(','))) {
        return false;
    }
    let plain = words.iter().filter(|word| !number(word));
    let describing = plain.clone().filter(|word| describes(word)).count();
    let meaning = plain.count() - describing;
    let counted = words
        .windows(2)
        .any(|pair| number(&pair[0]) && counts(&format!(" {}", pair[1])));
    let sentence = words.iter().any(|word| {
        matches!(
            *word,
            "is" | "are"
                | "was"
                | "must"
                | "not"
                | "your"
                | "please"
                | "has"
                | "have"
                | "be"
                | "should"
        )
    });
    (2..=6).contains(&words.len())
        && meaning >= 1
        && describing <= meaning
        && !counted
        && !sentence
        && text.len() <= 48
}
