//! What leads to a person beside names and numbers of the post: names in chats and addresses of the
//! network.

use std::ops::Range;

use super::announced::announced;
use super::personal::is_whole;
use super::seen::{Seen, before};

/// Services whose names for a person are announced by the service's own, in lower case.
const SERVICES: &[&str] = &[
    "line",
    "ライン",
    "telegram",
    "テレグラム",
    "whatsapp",
    "discord",
    "ディスコード",
    "instagram",
    "インスタ",
    "twitter",
    "ツイッター",
    "facebook",
    "skype",
    "wechat",
    "kakaotalk",
    "signal",
];

/// What stands between the service and the name; a sentence about the service goes on otherwise.
const BETWEEN: &[&str] = &[
    "のid",
    "id",
    "アカウント",
    "account",
    "handle",
    "username",
    "user name",
    "name",
    "is",
    "は",
    ":",
    "=",
    "(",
    "「",
    " ",
];

/// The shortest and longest name in a chat, in bytes.
const HANDLE_BYTES: Range<usize> = 3..33;

/// Returns where it stands in a folded text.
pub(super) fn handles(seen: &Seen) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    let text = seen.lower();
    chats(text, &mut all);
    networks(text, &mut all);
    all.extend(announced(text));
    all
}

fn is_of_handle(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-')
}

/// Finds @hanayo77, and hanayo77 where a service announces it.
fn chats(text: &str, all: &mut Vec<Range<usize>>) {
    for (at, _) in text.match_indices('@') {
        let alone = before(text, at).is_none_or(|letter| !is_of_handle(letter));
        let name = run(text, at + 1);
        if alone && HANDLE_BYTES.contains(&name.len()) && has_letter(name) {
            all.push(at..at + 1 + name.len());
        }
    }
    for service in SERVICES {
        for (at, _) in text.match_indices(service) {
            let end = at + service.len();
            if !is_whole(text, &(at..end)) {
                continue;
            }
            let mut rest = text.get(end..).unwrap_or_default();
            let mut said = false;
            while let Some(word) = BETWEEN.iter().find(|word| rest.starts_with(**word)) {
                said |= *word != " ";
                rest = rest.get(word.len()..).unwrap_or_default();
            }
            let from = text.len() - rest.len();
            let name = run(text, from);
            let marked = name.contains(|letter: char| letter.is_ascii_digit() || letter == '_');
            if said && marked && has_letter(name) && HANDLE_BYTES.contains(&name.len()) {
                all.push(from..from + name.len());
            }
        }
    }
}

fn run(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default();
    let end = rest.find(|it| !is_of_handle(it)).unwrap_or(rest.len());
    rest.get(..end)
        .unwrap_or_default()
        .trim_end_matches(['.', '-'])
}

fn has_letter(name: &str) -> bool {
    name.contains(|letter: char| letter.is_ascii_lowercase())
}

/// Finds addresses of the network.
fn networks(text: &str, all: &mut Vec<Range<usize>>) {
    let of_address = |letter: char| letter.is_ascii_hexdigit() || matches!(letter, '.' | ':');
    let mut at = 0;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find(of_address)) {
        let start = at + found;
        let rest = text.get(start..).unwrap_or_default();
        let length = rest.find(|it| !of_address(it)).unwrap_or(rest.len());
        at = start + length;
        let word = rest.get(..length).unwrap_or_default();
        let word = word.trim_end_matches(['.', ':']);
        // What announces it ends with a mark: IP:2001:db8::1.
        let bare = match word.strip_prefix([':', '.']) {
            Some(bare) if !bare.starts_with(':') => bare,
            _ => word,
        };
        let start = start + word.len() - bare.len();
        let word = bare;
        let (host, _) = word.split_once(':').unwrap_or((word, ""));
        let four = is_four(host);
        let six = word.len() > 6 && is_six(word);
        let end = start + if four { host.len() } else { word.len() };
        let longer = |letter: Option<char>| {
            letter
                .is_some_and(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-'))
        };
        let after = text.get(at..).and_then(|rest| rest.chars().next());
        if (four || six) && !longer(before(text, start)) && !longer(after) {
            all.push(start..end);
        }
    }
}

/// Tells whether a word is an address of four numbers.
fn is_four(word: &str) -> bool {
    let number = |part: &str| part.len() < 4 && part.parse::<u8>().is_ok();
    word.split('.').count() == 4 && word.split('.').all(number)
}

/// Tells whether a word is an address of eight groups, of which some may be left out at one place.
fn is_six(word: &str) -> bool {
    let group =
        |part: &str| (1..5).contains(&part.len()) && part.bytes().all(|it| it.is_ascii_hexdigit());
    let groups = |half: &str| match half {
        "" => Some(0),
        half => half.split(':').all(group).then(|| half.split(':').count()),
    };
    match word.split_once("::") {
        Some((head, tail)) => groups(head)
            .zip(groups(tail))
            .is_some_and(|(head, tail)| head > 1 && head + tail < 8),
        None => groups(word) == Some(8),
    }
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;

    #[test]
    fn what_leads_to_a_person_is_masked_where_it_can_be_told_for_sure() {
        for (text, expected) in [
            ("203.0.113.9からログイン", "•••からログイン"),
            ("from 203.0.113.9.", "from •••."),
            ("203.0.113.9:8080です", "•••:8080です"),
            ("2001:db8::8a2e:370:7334 です", "••• です"),
            ("IP:2001:DB8:0:0:0:0:0:1", "IP:•••"),
            ("版は1.2.3.4.5です", "版は1.2.3.4.5です"),
            ("12:34:56に", "12:34:56に"),
            ("0.5.1 BTC", "0.5.1 BTC"),
            ("LINEは @hanayo77 です", "LINEは ••• です"),
            ("Telegram: hanayo_77へ", "Telegram: •••へ"),
            ("LINE ID: hanayo77", "LINE ID: •••"),
            ("my X is @hanayo", "my X is •••"),
            ("LINEで2時間話した", "LINEで2時間話した"),
            ("online is1 thing", "online is1 thing"),
            ("5 BTC @ 100 JPY", "5 BTC @ 100 JPY"),
            ("生年月日 1985年4月3日です", "生年月日 •••です"),
            ("生年月日：昭和60年4月3日", "生年月日：•••"),
            ("誕生日は1985/04/03。", "誕生日は•••。"),
            (
                "I was born on April 3, 1985, in Osaka",
                "I was born on •••, in Osaka",
            ),
            ("date of birth: 1985-04-03", "date of birth: •••"),
            ("4月3日に入金", "4月3日に入金"),
            ("誕生日に入金", "誕生日に入金"),
            ("フリガナ：スズキ ハナコ", "フリガナ：•••"),
            ("口座名義（カナ）：ナカムラ ハナコ", "口座名義（カナ）：•••"),
            ("スズキ ハナコ名義の口座", "•••名義の口座"),
            ("名義が違う", "名義が違う"),
            ("フリガナを記入", "フリガナを記入"),
            ("担当：鈴木", "担当：•••"),
            ("担当者: 鈴木太郎\n以上", "担当者: •••\n以上"),
            ("担当：サポート部", "担当：サポート部"),
            ("担当は確認中", "担当は確認中"),
        ] {
            assert_eq!(Redactor::default().text(text), expected, "{text}");
        }
    }
}
