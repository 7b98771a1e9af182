//! Numbers and names of every day that look like codes: the last digits of a card, an invitation, a
//! postal code, a room, a model.

use super::seen::{Found, Seen, floor};
use crate::domain::FindingKind;

/// How far before a number its name is read, in bytes.
const AHEAD_BYTES: usize = 60;

/// What may stand between a name and its number.
const JOINTS: [char; 10] = [
    ' ', '\u{3000}', 'は', 'が', 'の', ':', '：', '=', '、', '「',
];

/// Names of the last digits of a card, which receipts show.
#[rustfmt::skip]
const LAST_DIGITS: &[&str] = &["末尾", "下4桁", "下四桁", "下4けた", "最後の4桁", "末尾4桁", "ending in", "ends in", "last four", "last 4", "last four digits", "last 4 digits"];

/// Names of numbers that nobody signs in with.
#[rustfmt::skip]
const NUMBERS: &[&str] = &[
    "招待コード", "紹介コード", "郵便コード", "郵便番号", "国コード", "国番号", "銀行コード", "支店コード", "店番号", "エラーコード", "商品コード", "クーポンコード", "キャンペーンコード", "プロモコード",
    "保険証番号", "被保険者番号", "証券番号", "整理券番号", "invitation code", "invite code", "referral code", "postal code", "zip code", "promo code", "coupon code",
];

/// Papers that have a number.
const PAPERS: &[&str] = &["保険証", "被保険者", "年金手帳", "診察券"];

/// Words for secrets, which a number of a case does not stand behind.
#[rustfmt::skip]
const SECRETS: &[&str] = &["パス", "ぱす", "暗証", "認証", "確認", "コード", "合言葉", "pass", "pw", "pin", "code", "secret", "credential"];

/// What stands behind the number of a place or a thing.
#[rustfmt::skip]
const PLACES: &[&str] = &["号室", "号車", "号機", "号線", "番線", "番窓口", "番出口", "丁目", "番地", "で始まる", "から始まる"];

/// What stands behind the name of a model, a year or somebody else.
#[rustfmt::skip]
const THINGS: &[&str] = &["型", "モデル", "年創業", "年設立", "年創立", "年製", "年発売", "という人", "という担当", "さんと", "さんから", "と名乗", "を名乗"];

/// What begins the number of a case, in lower case.
#[rustfmt::skip]
const CASES: &[&str] = &["ticket", "case", "req", "inc", "ref", "issue", "inv", "order", "bug"];

/// What begins the name of an error, in lower case: `ERR_TIMEOUT`.
const ERRORS: &[&str] = &["err_", "error_", "status_", "http_"];

/// Who makes what passwords are kept in, in lower case.
#[rustfmt::skip]
const MAKERS: &[&str] = &["microsoft edge", "google chrome", "microsoft", "google", "apple", "mozilla firefox", "mozilla", "safari", "edge"];

/// Tells whether what was taken for a code is such a number or name.
pub(super) fn is_everyday(seen: &Seen, found: &Found) -> bool {
    use FindingKind::{CardCode, OneTimeCode, Password, Pin};
    let lower = seen.lower();
    let text = lower.get(found.at.clone()).unwrap_or_default();
    let from = floor(lower, found.at.start.saturating_sub(AHEAD_BYTES));
    let ahead = lower.get(from..found.at.start).unwrap_or_default();
    let ahead = ahead.rsplit(['\n', '。']).next().unwrap_or_default();
    let behind = lower.get(found.at.end..).unwrap_or_default();
    let named = |names: &[&str]| {
        let said = ahead.trim_end_matches(JOINTS);
        let said = said.strip_suffix(" is").unwrap_or(said);
        names.iter().any(|name| said.ends_with(name))
    };
    let goes_on = |with: &[&str]| {
        let said = behind.trim_start_matches(' ');
        with.iter().any(|word| said.starts_with(word))
    };
    let number = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' '));
    match found.kind {
        CardCode => text.len() == 4 && !ahead.contains('裏') && named(LAST_DIGITS),
        OneTimeCode | Pin | Password if number && goes_on(PLACES) => true,
        OneTimeCode if number => {
            named(NUMBERS)
                || named(&["番号"]) && is_of_paper(ahead)
                || is_reference(lower, found.at.start, found.at.end)
        }
        Pin => is_pinned(ahead),
        Password => {
            goes_on(THINGS) && is_name(text)
                || ERRORS.iter().any(|begins| text.starts_with(begins))
                || is_case(text) && !SECRETS.iter().any(|word| ahead.contains(word))
                || is_maker(lower, found)
        }
        _ => false,
    }
}

/// Tells whether the last thing that is spoken of is a paper with a number.
fn is_of_paper(ahead: &str) -> bool {
    let said = PAPERS.iter().filter_map(|paper| ahead.rfind(paper)).max();
    let said = said.and_then(|at| ahead.get(at..));
    said.is_some_and(|said| !SECRETS.iter().any(|word| said.contains(word)))
}

/// Tells whether a word is a name with a number: Marusan1952, TSUKI-4471, `Koromo_07`.
fn is_name(word: &str) -> bool {
    let name = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let bare = name.trim_end_matches(['-', '_']);
    name.len() < word.len()
        && !bare.is_empty()
        && bare.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Tells whether a word is the number of a case: TICKET-9.
fn is_case(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(name, number)| {
        CASES.contains(&name)
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Tells whether what was found is who keeps the passwords: 「Microsoft Edgeに保存」.
fn is_maker(lower: &str, found: &Found) -> bool {
    let rest = lower.get(found.at.start..).unwrap_or_default();
    MAKERS.iter().any(|maker| {
        let behind = rest.strip_prefix(maker);
        behind.is_some_and(|behind| {
            let kept = [
                "に保存",
                "に記録",
                "で管理",
                "に入れて",
                "に登録して",
                "に覚えさせ",
            ];
            kept.iter().any(|word| behind.starts_with(word))
        })
    })
}

/// Tells whether the last pin that is spoken of holds a message, not a secret: 「ピン留め」.
fn is_pinned(ahead: &str) -> bool {
    let holds = |rest: &str| {
        ["ピン留め", "ピンどめ", "ピン止め"]
            .iter()
            .any(|word| rest.starts_with(word))
    };
    let last = ahead.rfind("ピン").and_then(|at| ahead.get(at..));
    last.is_some_and(holds) && !["暗証", "pin"].iter().any(|word| ahead.contains(word))
}

/// Tells whether digits lie in the reference of a payment: RF, two digits and groups of four, whose
/// sum holds (ISO 11649, ISO 7064 MOD 97-10).
fn is_reference(lower: &str, start: usize, end: usize) -> bool {
    let of_reference = |letter: char| letter.is_ascii_alphanumeric() || letter == ' ';
    let from = floor(lower, start.saturating_sub(REFERENCE_BYTES));
    let ahead = lower.get(from..start).unwrap_or_default();
    let from = from + ahead.trim_end_matches(of_reference).len();
    let to = floor(lower, end + REFERENCE_BYTES);
    let behind = lower.get(end..to).unwrap_or_default();
    let to = to - behind.trim_start_matches(of_reference).len();
    let Some(row) = lower.get(from..to) else {
        return false;
    };
    let Some(begins) = row.find("rf").filter(|begins| from + begins < start) else {
        return false;
    };
    let groups = row.get(begins..).unwrap_or_default().split(' ');
    let mut reference = String::new();
    for group in groups.take_while(|group| group.len() <= 4) {
        reference.push_str(group);
        let holds = reference.len() > 4 && is_sum(&reference);
        if holds && from + begins + reference.len() + reference.len() / 4 >= end {
            return true;
        }
    }
    false
}

/// The longest such reference with its blanks, in bytes.
const REFERENCE_BYTES: usize = 40;

/// The sum over what follows the first four characters and then those; letters count from 10.
fn is_sum(reference: &str) -> bool {
    let (head, rest) = reference.split_at_checked(4).unwrap_or_default();
    let mut digits = rest
        .chars()
        .chain(head.chars())
        .map(|letter| letter.to_digit(36));
    let sum = digits.try_fold(0, |sum: u32, digit| {
        let digit = digit?;
        Some((sum * if digit > 9 { 100 } else { 10 } + digit) % 97)
    });
    sum == Some(1)
}

#[cfg(test)]
mod tests {
    use crate::safety::{Hints, clear};

    #[test]
    fn numbers_and_names_of_every_day_are_shown_and_codes_are_not() {
        for (text, shown) in [
            ("カードの末尾4242です", true),
            (
                "クレジットカードの末尾4242、有効期限は来年の3月です。",
                true,
            ),
            ("The card ends in 4242", true),
            ("健康保険証 番号 345678", true),
            ("健康保険証で本人確認の認証番号 345678", false),
            (
                "請求書番号 INV-2026-004829 と支払い参照 RF18 5390 0754 7034",
                true,
            ),
            ("国コードは81、郵便コードは107-6233を入力しました。", true),
            ("招待コード 123456 を入力しましたが特典がありません", true),
            ("The zip code is 94105 and the area code is 415", true),
            ("ピン留めしたメッセージ 1234", true),
            ("ピンは 1234 です", false),
            ("パス 2219 号室", true),
            ("パス 2219 です", false),
            ("チャットで TICKET-9 と言われた", true),
            ("パスワードは TICKET-9 です", false),
            ("パスワードはMicrosoft Edgeに保存されていたはず", true),
            ("パスワードを入れると ERR_TIMEOUT と表示されます", true),
            ("パスワードの会社（Marusan1952年創業）", true),
            ("パスワードを忘れた。TSUKI-4471型です", true),
            ("パスワードのことで Koromo_07という人と通話", true),
            ("パスワードは Koromo_07 です", false),
            ("認証コードは171819で始まる長い番号", true),
            ("認証コードは 171819 です", false),
            ("認証コード 123456 を入力しましたが入れません", false),
            ("カードの裏の 424 です", false),
        ] {
            let cleared = clear(text, &Hints::BARE).text;
            let cleared = cleared.as_str();
            assert_eq!(cleared == text, shown, "{text}: {cleared}");
        }
    }
}
