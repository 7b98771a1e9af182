//! Personal data in a text: mail addresses, phone numbers, post codes, postal addresses, names.

use std::ops::Range;

use super::number::{Digits, numbers};
use super::seen::{Seen, after, before};
use crate::domain::Order as _;

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personal {
    /// A mail address.
    Mail,
    /// A phone number.
    Phone,
    /// A post code and the address behind it.
    PostalAddress,
    /// A name or id that the caller knows.
    Name,
}

/// The prefectures of Japan (JIS X 0401).
#[rustfmt::skip]
const PREFECTURES: &[&str] = &[
    "北海道", "青森県", "岩手県", "宮城県", "秋田県", "山形県", "福島県", "茨城県", "栃木県", "群馬県", "埼玉県", "千葉県", "東京都", "神奈川県", "新潟県", "富山県", "石川県", "福井県", "山梨県", "長野県", "岐阜県", "静岡県", "愛知県", "三重県",
    "滋賀県", "京都府", "大阪府", "兵庫県", "奈良県", "和歌山県", "鳥取県", "島根県", "岡山県", "広島県", "山口県", "徳島県", "香川県", "愛媛県", "高知県", "福岡県", "佐賀県", "長崎県", "熊本県", "大分県", "宮崎県", "鹿児島県", "沖縄県",
];

/// How people spell the sign of a mail address, and how links do, in lower case.
const SPELT_AT: &[&str] = &[
    "(at)", " (at) ", "[at]", " [at] ", "{at}", "<at>", "%40", " @ ", "(a)",
];

/// How long the part of an address behind the prefecture can be, in characters.
const ADDRESS_CHARS_MAX: usize = 60;

/// Returns the personal data of a folded text, in order and without overlap.
pub(super) fn find(seen: &Seen, names: &[&str]) -> Vec<(Personal, Range<usize>)> {
    let text = seen.text();
    let mut all = Vec::new();
    mails(text, &mut all);
    phones(text, &mut all);
    addresses(text, &mut all);
    for name in names.iter().filter(|name| !name.trim().is_empty()) {
        let name = Seen::new(name.trim(), &[]);
        let places = seen.lower().match_indices(name.lower());
        let places = places.map(|(at, found)| at..at + found.len());
        let whole = places.filter(|at| is_whole(text, at));
        all.extend(whole.map(|at| (Personal::Name, at)));
    }
    all.order_by_key(|(_, at)| (at.start, std::cmp::Reverse(at.end)));
    let mut end = 0;
    all.retain(|(_, at)| {
        let apart = at.start >= end;
        if apart {
            end = at.end;
        }
        apart
    });
    all
}

/// Tells whether Latin letters are no part of a longer word: Li is not in "like".
pub(super) fn is_whole(text: &str, at: &Range<usize>) -> bool {
    let latin = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    !(latin(before(text, at.start)) && latin(after(text, at.start))
        || latin(before(text, at.end)) && latin(after(text, at.end)))
}

fn mails(text: &str, all: &mut Vec<(Personal, Range<usize>)>) {
    let places = mails_with(text, "@").into_iter();
    all.extend(places.map(|at| (Personal::Mail, at)));
}

/// Returns where mail addresses stand whose sign is spelt, in a text in lower case.
pub(super) fn mails_spelt(lower: &str) -> Vec<Range<usize>> {
    let spelt = SPELT_AT.iter().flat_map(|sign| mails_with(lower, sign));
    spelt.collect()
}

fn mails_with(text: &str, sign: &str) -> Vec<Range<usize>> {
    let mut all = Vec::new();
    for (at, _) in text.match_indices(sign) {
        let name = text
            .as_bytes()
            .get(..at)
            .unwrap_or_default()
            .iter()
            .rev()
            .take(64)
            .take_while(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'+' | b'-' | b'%')
            })
            .count();
        let from = at + sign.len();
        let host = text
            .bytes()
            .skip(from)
            .take(255)
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            .count();
        let domain = text
            .get(from..from + host)
            .unwrap_or_default()
            .trim_end_matches(['.', '-']);
        if name > 0 && domain.contains('.') {
            all.push(at - name..from + domain.len());
        }
    }
    all
}

fn phones(text: &str, all: &mut Vec<(Personal, Range<usize>)>) {
    for number in numbers(text) {
        let part = |letter: Option<char>| {
            letter.is_some_and(|letter| {
                letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '/' | ':')
            })
        };
        let abroad = before(text, number.at.start) == Some('+');
        if is_phone(&number, abroad)
            && !part(before(text, number.at.start))
            && !after(text, number.at.end).is_some_and(|letter| letter.is_ascii_alphanumeric())
        {
            all.push((
                Personal::Phone,
                number.at.start - usize::from(abroad)..number.at.end,
            ));
        }
    }
}

/// Numbers of firms (0120, 0570, 0800) are no personal data.
fn is_phone(number: &Digits, abroad: bool) -> bool {
    let digits = number.all.as_str();
    let firm = ["0120", "0570", "0800", "00"]
        .iter()
        .any(|prefix| digits.starts_with(prefix));
    let mobile = ["050", "070", "080", "090"]
        .iter()
        .any(|prefix| digits.starts_with(prefix))
        && digits.len() == 11;
    let landline = digits.len() == 10 && number.groups.len() == 3;
    abroad && (8..=15).contains(&digits.len())
        || !firm && digits.starts_with('0') && (mobile || landline)
}

fn addresses(text: &str, all: &mut Vec<(Personal, Range<usize>)>) {
    for (at, mark) in text.match_indices('〒') {
        let code = text.get(at + mark.len()..).unwrap_or_default();
        let length = code
            .bytes()
            .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' '))
            .count();
        let length = code.get(..length).unwrap_or_default().trim_end().len();
        if length > 0 {
            all.push((
                Personal::PostalAddress,
                at + mark.len()..at + mark.len() + length,
            ));
        }
    }
    for prefecture in PREFECTURES {
        for (at, name) in text.match_indices(prefecture) {
            let from = at + name.len();
            let rest = text.get(from..).unwrap_or_default();
            let end = rest
                .char_indices()
                .take(ADDRESS_CHARS_MAX)
                .find(|(_, letter)| ends_address(*letter))
                .map_or(rest.len(), |(end, _)| end);
            let address = rest.get(..end).unwrap_or_default();
            let place = address.contains(['市', '区', '町', '村', '郡']);
            if let Some(last) = address
                .char_indices()
                .rfind(|(_, letter)| letter.is_ascii_digit() || "号番室階棟館地".contains(*letter))
                .filter(|_| place)
            {
                all.push((
                    Personal::PostalAddress,
                    from..from + last.0 + last.1.len_utf8(),
                ));
            }
        }
    }
}

fn ends_address(letter: char) -> bool {
    matches!(
        letter,
        '\n' | '、' | '。' | ',' | ')' | '」' | '"' | 'で' | 'に' | 'を' | 'は' | 'と' | 'へ'
    )
}
