//! Mail addresses, phone numbers and web addresses, also written so that nobody clicks on them.

use super::order_id::is_dash;
use super::sheet::{Claims, Found, Sheet};
use crate::domain::{FactKind, FactValue};

/// Finds web addresses: http, https, hxxp, www., and hosts with a path or with [.] for a dot.
pub(super) fn urls(sheet: &Sheet) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let inside = sheet.before(at).is_ascii_alphanumeric();
        match (!inside).then(|| url_at(sheet, at)).flatten() {
            Some(url) => {
                at = url.range.end;
                found.push(url);
            }
            None => at += 1,
        }
    }
    found
}

fn url_at(sheet: &Sheet, at: usize) -> Option<Found> {
    const SCHEMES: &[(&str, &str)] = &[
        ("https://", "https://"),
        ("http://", "http://"),
        ("hxxps://", "https://"),
        ("hxxp://", "http://"),
        ("hxxps[:]//", "https://"),
        ("hxxp[:]//", "http://"),
        ("https[:]//", "https://"),
        ("http[:]//", "http://"),
        ("wss://", "wss://"),
    ];
    let scheme = SCHEMES
        .iter()
        .find_map(|(written, meant)| Some((sheet.word(at, written)?, *meant)));
    let (host, meant) = scheme.unwrap_or((at, ""));
    let end = url_end(sheet, host);
    let rest = sheet.text(&(host..end));
    if scheme.is_none() && !is_bare(rest) {
        return None;
    }
    let value = rest
        .replace("[.]", ".")
        .replace("(.)", ".")
        .replace("[dot]", ".")
        .replace("(dot)", ".");
    let host_part = value.split(['/', '?', '#']).next().unwrap_or_default();
    if !host_part.contains('.') && !host_part.starts_with("localhost") || host_part.contains('@') {
        return None;
    }
    let value = FactValue::Text(FactKind::Url, format!("{meant}{value}"));
    Some(Found::new(at..end, value))
}

/// Tells whether a host without a scheme is plainly meant as an address.
fn is_bare(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let undotted = host.replace("[.]", ".");
    let labels = || undotted.split('.');
    let ending = labels().next_back().unwrap_or_default();
    let sound = labels().count() >= 2
        && ending.len() >= 2
        && ending.bytes().all(|byte| byte.is_ascii_alphabetic())
        && labels().all(|label| {
            let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
            !label.is_empty() && label.bytes().all(letter)
        });
    let path = text.len() > host.len() + 1;
    sound && (host.contains("[.]") || host.starts_with("www.") || path && ending.len() <= 6)
}

fn url_end(sheet: &Sheet, at: usize) -> usize {
    let end = sheet.run(at, |letter| {
        letter.is_ascii_graphic() && !matches!(letter, '"' | '\'' | '<' | '>' | '`' | '\\' | '|' | '{' | '}')
            || !letter.is_ascii() && letter.is_alphabetic() && !is_japanese(letter)
    });
    let mut end = end;
    loop {
        let count = |mark: char| sheet.text(&(at..end)).matches(mark).count();
        match sheet.before(end) {
            '.' | ',' | ';' | ':' | '!' | '?' if end > at => end -= 1,
            ')' if end > at && count(')') > count('(') => end -= 1,
            ']' if end > at && count(']') > count('[') => end -= 1,
            _ => return end,
        }
    }
}

fn is_japanese(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{FF00}'..='\u{FFEF}')
}

/// Finds mail addresses.
pub(super) fn emails(sheet: &Sheet) -> Vec<Found> {
    let local = |letter: char| letter.is_ascii_alphanumeric() || "._%+-!#$&'*/=?^`{|}~".contains(letter);
    let host = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '-');
    let mut found = Vec::new();
    let mut floor = 0;
    for at in 0..sheet.len() {
        if sheet.letter(at) != '@' {
            continue;
        }
        let mut start = at;
        while start > floor && local(sheet.before(start)) {
            start -= 1;
        }
        while start < at && !sheet.letter(start).is_ascii_alphanumeric() && sheet.letter(start) != '_' {
            start += 1;
        }
        let mut end = sheet.run(at + 1, host);
        while end > at + 1 && matches!(sheet.before(end), '.' | '-') {
            end -= 1;
        }
        let domain = sheet.text(&(at + 1..end));
        let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
        let sound = ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
        if start < at && sound && !domain.starts_with('.') && !domain.contains("..") {
            let value = FactValue::Text(FactKind::Email, sheet.text(&(start..end)).to_owned());
            found.push(Found::new(start..end, value));
            floor = end;
        } else {
            floor = at + 1;
        }
    }
    found
}

/// The most digits that E.164 allows.
const PHONE_DIGITS_MAX: usize = 15;

/// Finds phone numbers; those without a country are Japan's.
pub(super) fn phones(sheet: &Sheet, claims: &Claims) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < sheet.len() {
        let letter = sheet.letter(at);
        let before = sheet.before(at);
        let starts = (letter.is_ascii_digit() || matches!(letter, '+' | '('))
            && !before.is_ascii_alphanumeric()
            && !matches!(before, '+' | '.' | ',' | '_' | '/' | ':' | '¥' | '$')
            && !(is_dash(before) && sheet.before(at - 1).is_ascii_digit());
        if !starts || claims.taken(at) {
            at += 1;
            continue;
        }
        match phone_at(sheet, at).filter(|phone| claims.free(&phone.range)) {
            Some(phone) => {
                at = phone.range.end;
                found.push(phone);
            }
            None => at = sheet.run(at, |letter| letter.is_ascii_digit()).max(at + 1),
        }
    }
    found
}

fn phone_at(sheet: &Sheet, at: usize) -> Option<Found> {
    let mut groups: Vec<String> = vec![String::new()];
    let mut dashes = 0;
    let international = sheet.letter(at) == '+';
    let mut place = if international { at + 1 } else { at };
    let mut end = place;
    loop {
        let letter = sheet.letter(place);
        if letter.is_ascii_digit() {
            groups.last_mut()?.push(letter);
            place += 1;
            end = place;
        } else if is_dash(letter) || matches!(letter, ' ' | '(' | ')' | '.') {
            // One separator, or a bracket with a space, between groups.
            let next = sheet.run(place, |letter| is_dash(letter) || matches!(letter, ' ' | '(' | ')' | '.'));
            let bracket = sheet.text(&(place..next)).contains(['(', ')']);
            if next - place > if bracket { 3 } else { 1 } || !sheet.letter(next).is_ascii_digit() {
                break;
            }
            dashes += usize::from(is_dash(letter) || bracket);
            if !groups.last()?.is_empty() {
                groups.push(String::new());
            }
            place = next;
        } else {
            break;
        }
        if groups.concat().len() > PHONE_DIGITS_MAX {
            return None;
        }
    }
    let next = sheet.letter(end);
    let word_goes_on = next.is_ascii_alphanumeric() || matches!(next, '円' | '万' | '枚' | '件' | '%');
    if word_goes_on {
        return None;
    }
    groups.retain(|group| !group.is_empty());
    let value = e164(&groups, international, dashes > 0)?;
    Some(Found::new(at..end, FactValue::Text(FactKind::Phone, value)))
}

fn e164(groups: &[String], international: bool, dashed: bool) -> Option<String> {
    let digits = groups.concat();
    let first = groups.first()?;
    if international {
        let rest = digits.strip_prefix("810").map(|rest| format!("81{rest}"));
        let number = rest.unwrap_or(digits);
        return (8..=PHONE_DIGITS_MAX).contains(&number.len()).then(|| format!("+{number}"));
    }
    if let Some(national) = digits.strip_prefix('0') {
        let mobile = ["50", "60", "70", "80", "90"].iter().any(|head| national.starts_with(head));
        let long = if mobile || national.starts_with("800") { 10 } else { 9 };
        let grouped = groups.len() == 3 || groups.len() == 2 && !dashed || groups.len() == 1;
        let sound = national.len() == long && !national.starts_with('0') && grouped;
        // Ten digits in one run are rarer a number of the land line than of an account.
        let telling = groups.len() > 1 || mobile || national.starts_with("120");
        return (sound && telling).then(|| format!("+81{national}"));
    }
    // North America: (202) 555-0199 and 1-202-555-0199.
    let sizes: Vec<usize> = groups.iter().map(String::len).collect();
    match (&sizes[..], first.as_str()) {
        ([3, 3, 4], area) if dashed && area >= "200" => Some(format!("+1{digits}")),
        ([1, 3, 3, 4], "1") if dashed => Some(format!("+{digits}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(find: impl Fn(&Sheet) -> Vec<Found>, text: &str, expected: &[&str]) {
        let sheet = Sheet::new(text);
        let read: Vec<String> = find(&sheet).iter().map(|found| found.value.value()).collect();
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn web_addresses_are_found_and_made_whole_again() {
        for (text, expected) in [
            ("見たらhttps://example.com/login 。よく", "https://example.com/login"),
            ("URLがhxxps://a.example.comなんだけど", "https://a.example.com"),
            ("hxxp://a[.]example[.]com/x", "http://a.example.com/x"),
            ("(https://example.com/a_(b))", "https://example.com/a_(b)"),
            ("login.example[.]com に", "login.example.com"),
            ("www.example.com, and", "www.example.com"),
            ("example.com/ja-jp/help.", "example.com/ja-jp/help"),
            ("ｈｔｔｐｓ://example.jp/", "https://example.jp/"),
        ] {
            check(urls, text, &[expected]);
        }
        for text in ["example.com で", "a/b", "11/20", "ver.2/3", "user@example.com"] {
            check(urls, text, &[]);
        }
    }

    #[test]
    fn mail_addresses_are_found() {
        for (text, expected) in [
            ("登録はhanako.sato@example.jpで", vec!["hanako.sato@example.jp"]),
            ("taro+btc@example.co.jp です", vec!["taro+btc@example.co.jp"]),
            ("ｔａｒｏ＠example.com", vec!["taro@example.com"]),
            ("<a@example.com>, b@example.jp.", vec!["a@example.com", "b@example.jp"]),
            ("@bitFlyer を見た", vec![]),
            ("a@b", vec![]),
        ] {
            check(emails, text, &expected);
        }
    }

    #[test]
    fn phone_numbers_become_e164() {
        for (text, expected) in [
            ("電話090-1234-5678です", "+819012345678"),
            ("０８０ー１２３４ー５６７８", "+818012345678"),
            ("09012345678", "+819012345678"),
            ("090 1234 5678", "+819012345678"),
            ("03-1234-5678", "+81312345678"),
            ("03(1234)5678", "+81312345678"),
            ("(03)1234-5678", "+81312345678"),
            ("0120-123-456", "+81120123456"),
            ("+1 202-555-0199。", "+12025550199"),
            ("+81 90-1234-5678", "+819012345678"),
            ("+81 (0)90-1234-5678", "+819012345678"),
            ("1-888-555-0142", "+18885550142"),
            ("(888) 555-0142", "+18885550142"),
        ] {
            check(|sheet| phones(sheet, &Claims::new(sheet)), text, &[expected]);
        }
        for text in ["2026-11-20", "1234567", "0.5", "20261110-003512-118204", "0900円", "03:15"] {
            check(|sheet| phones(sheet, &Claims::new(sheet)), text, &[]);
        }
    }
}
