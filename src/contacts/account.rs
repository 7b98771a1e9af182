//! Accounts that a text names without an @: 「LINE ID: example-help」, "add `example_cs` on Telegram".

use super::narrow::Narrow;
use crate::domain::Order as _;

/// Networks on which people are told to add an account, in lower case.
#[rustfmt::skip]
const NETWORKS: &[&str] = &[
    "line", "ライン", "らいん", "telegram", "テレグラム", "whatsapp", "ワッツアップ", "instagram", "インスタグラム", "インスタ", "discord", "ディスコード", "wechat", "微信", "kakaotalk", "kakao", "カカオトーク", "カカオ", "signal", "シグナル", "skype", "スカイプ", "twitter", "ツイッター", "facebook", "フェイスブック", "tiktok", "viber",
];

/// What names the account itself behind the network.
const LABELS: &[&str] = &[
    "公式アカウント",
    "アカウント名",
    "アカウント",
    "ユーザー名",
    "ユーザーid",
    "username",
    "user name",
    "account",
    "handle",
    "id",
];

/// What stands between the network and the account.
const BETWEEN: &[char] = &[
    ' ', '\u{3000}', ':', '：', '=', '＝', '「', '『', '（', '(', '[', '【', '"', '\'', '“', '→',
    'の', 'は', '-',
];

/// What one does with an account.
#[rustfmt::skip]
const ACTS: &[&str] = &[
    "追加", "検索", "登録", "友だち", "友達", "ともだち", "連絡", "メッセージ", "送っ", "送信", "探し", "フォロー", "dm",
];

/// The same before the account, in English.
const ENGLISH_ACTS: &[&str] = &[
    "add", "contact", "message", "text", "search", "find", "dm", "follow",
];

/// How far behind an account its verb may stand, in characters.
const ACT_CHARS: usize = 14;

/// A shorter word is no account's name.
const NAME_CHARS_MIN: usize = 3;

/// The most accounts of a line.
const ACCOUNTS_MAX: usize = 50;

/// Returns the accounts of a line as they are written.
pub(super) fn accounts(line: &str) -> Vec<String> {
    let narrow = Narrow::of(line);
    let text = narrow.text();
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<(usize, &str)> = Vec::new();
    for network in NETWORKS {
        for (at, _) in lower.match_indices(network).take(ACCOUNTS_MAX) {
            let end = at + network.len();
            if is_part_of_a_word(&lower, at, end) {
                continue;
            }
            let behind = behind(text, &lower, end);
            found.extend(behind.or_else(|| in_front(text, &lower, at)));
        }
    }
    found.order();
    found.dedup_by_key(|(at, _)| *at);
    let written = |(_, name): (usize, &str)| narrow.written(name).unwrap_or(name).to_owned();
    found.into_iter().map(written).collect()
}

/// Returns the account that is named behind a network.
fn behind<'t>(text: &'t str, lower: &str, from: usize) -> Option<(usize, &'t str)> {
    let rest = lower.get(from..)?;
    let trimmed = rest.trim_start_matches(BETWEEN);
    let label = LABELS.iter().find_map(|label| trimmed.strip_prefix(label));
    let label = label.filter(|rest| !rest.starts_with(|l: char| l.is_ascii_alphanumeric()));
    let told = rest
        .trim_start_matches([' ', '\u{3000}'])
        .starts_with([':', '：', '=']);
    let start = match (label, trimmed.chars().next()) {
        (Some(behind), _) => behind.trim_start_matches(" is").trim_start_matches(BETWEEN),
        (None, Some('で' | 'か' | 'に' | 'へ')) => trimmed
            .trim_start_matches(['で', 'か', 'ら', 'に', 'へ'])
            .trim_start_matches(['、', ','])
            .trim_start_matches(BETWEEN),
        (None, _) => trimmed,
    };
    let start = lower.len() - start.len();
    let name = name(text.get(start..)?)?;
    let after = lower.get(start + name.len()..)?;
    let near: String = after.chars().take(ACT_CHARS).collect();
    let acted = ACTS.iter().any(|act| near.contains(act));
    (label.is_some() || told || acted).then_some((start, name))
}

/// Returns the account before a network in an English sentence: "add `example_cs` on Telegram".
fn in_front<'t>(text: &'t str, lower: &str, at: usize) -> Option<(usize, &'t str)> {
    let before = lower.get(..at)?.trim_end();
    let before = [" on", " via", " in"]
        .iter()
        .find_map(|word| before.strip_suffix(word))?;
    let start = before.trim_end().rfind(' ')? + 1;
    let acts = before.get(..start)?.split_whitespace().rev().take(3);
    let mut acts = acts.map(|word| word.trim_matches(|l: char| !l.is_ascii_alphabetic()));
    if !acts.any(|word| ENGLISH_ACTS.contains(&word)) {
        return None;
    }
    let word = text.get(start..before.trim_end().len())?;
    // "message us on Telegram" names nobody.
    let named = word.contains(|letter: char| !letter.is_ascii_lowercase());
    name(word)
        .filter(|name| named && name.len() == word.len())
        .map(|name| (start, name))
}

/// Returns the account's name at the start of a text.
fn name(text: &str) -> Option<&str> {
    let part = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    let end = text.find(|letter| !part(letter)).unwrap_or(text.len());
    let (name, after) = text.split_at_checked(end)?;
    let name = name.trim_end_matches(['.', '-']);
    let is_name = name.chars().count() >= NAME_CHARS_MIN
        && name.contains(|letter: char| letter.is_ascii_alphabetic())
        && !after.starts_with([':', '/', '@', '\\']);
    is_name.then_some(name)
}

/// Tells whether Latin letters make the name a part of another word: "deadline".
fn is_part_of_a_word(lower: &str, at: usize, end: usize) -> bool {
    let before = lower.get(..at).and_then(|text| text.chars().next_back());
    let after = lower.get(end..).and_then(|text| text.chars().next());
    let latin =
        |letter: Option<char>| letter.is_some_and(|l| l.is_ascii_alphanumeric() || l == '_');
    let starts = lower
        .get(at..)
        .is_some_and(|text| text.starts_with(|l: char| l.is_ascii()));
    // 「オンライン」, 「ガイドライン」.
    let kana = |letter: Option<char>| letter.is_some_and(|l| matches!(l, '\u{30A1}'..='\u{30FC}'));
    if starts {
        latin(before) || latin(after) || before == Some('.') || after == Some('.')
    } else {
        kana(before) || kana(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_without_its_sign_is_found_where_a_network_is_named() {
        for (line, found) in [
            ("LINE ID: provider-help", &["provider-help"][..]),
            ("LINEで provider_cs を追加してください", &["provider_cs"]),
            (
                "ＬＩＮＥ　ＩＤ：ｐｒｏｖｉｄｅｒ１",
                &["ｐｒｏｖｉｄｅｒ１"],
            ),
            ("LINE：provider_help", &["provider_help"]),
            ("ラインIDは「provider99」です", &["provider99"]),
            ("Telegramのアカウント provider.cs", &["provider.cs"]),
            ("テレグラムで、provider_jp を検索", &["provider_jp"]),
            ("add provider_cs on Telegram", &["provider_cs"]),
            ("my telegram username is provider_cs", &["provider_cs"]),
            ("deadline id: 12a", &[]),
            ("オンラインで login を追加", &[]),
            ("LINEで連絡しました", &[]),
            ("LINEでBTCの話をした", &[]),
            ("message us on Telegram", &[]),
            ("LINE: https://line.me/x", &[]),
        ] {
            assert_eq!(accounts(line), found, "{line}");
        }
    }
}
