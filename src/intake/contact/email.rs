//! Mail addresses.

use super::super::sheet::{Found, Sheet};
use crate::domain::{FactKind, FactValue};

/// Finds mail addresses.
pub(in crate::intake) fn emails(sheet: &Sheet) -> Vec<Found> {
    let local =
        |letter: char| letter.is_ascii_alphanumeric() || "._%+-!#$&'*/=?^`{|}~".contains(letter);
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
        while start < at
            && !sheet.letter(start).is_ascii_alphanumeric()
            && sheet.letter(start) != '_'
        {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let sheet = Sheet::new(text);
        let read: Vec<String> = emails(&sheet)
            .iter()
            .map(|found| found.value.value())
            .collect();
        assert_eq!(read, expected, "{text}");
    }

    #[test]
    fn mail_addresses_are_found() {
        for (text, expected) in [
            (
                "登録はhanako.sato@example.jpで",
                vec!["hanako.sato@example.jp"],
            ),
            (
                "taro+btc@example.co.jp です",
                vec!["taro+btc@example.co.jp"],
            ),
            ("ｔａｒｏ＠example.com", vec!["taro@example.com"]),
            (
                "<a@example.com>, b@example.jp.",
                vec!["a@example.com", "b@example.jp"],
            ),
            ("@bitFlyer を見た", vec![]),
            ("a@b", vec![]),
        ] {
            check(text, &expected);
        }
    }
}
