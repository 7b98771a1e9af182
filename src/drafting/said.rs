//! What a text that was made here says of the account, as it was known then.
//!
//! A profile can be changed or emptied after a text was sent. What the text holds is found by the
//! words that the templates put around each value.

use std::sync::LazyLock;

use super::templates::sources;
use crate::domain::{Code as _, ProfileField, distinct};

/// What begins a value of the account in a template.
const OPENS: &str = "{{ account.";
/// What ends it.
const CLOSES: &str = "}}";

/// Returns what a text says of the user's account in lines that a template has, in any language.
pub fn account_said_in(text: &str) -> Vec<(ProfileField, String)> {
    // Several templates have the same line; they are read once, for many texts.
    static LINES: LazyLock<Vec<Line>> = LazyLock::new(|| {
        let lines = sources().flat_map(str::lines).filter_map(line);
        distinct(lines)
    });
    let lines = &*LINES;
    let text = plain(text);
    let said = text.lines().flat_map(|said| {
        let found = lines.iter().filter_map(|line| {
            let value = said.trim().strip_prefix(line.ahead.as_str())?;
            let value = value.strip_suffix(line.behind.as_str())?.trim();
            is_told(value).then(|| (line.field, value.to_owned()))
        });
        found.collect::<Vec<_>>()
    });
    said.collect()
}

/// A line of a template with one value of the account.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Line {
    field: ProfileField,
    ahead: String,
    behind: String,
}

/// Reads a line of a template; one with anything else to fill in has no words to find it by.
fn line(source: &str) -> Option<Line> {
    let (ahead, rest) = source.split_once(OPENS)?;
    let (filled, behind) = rest.split_once(CLOSES)?;
    let ends = |letter: char| !letter.is_ascii_alphabetic() && letter != '_';
    let field = ProfileField::from_code(filled.split(ends).next()?)?;
    let (ahead, behind) = (plain(ahead.trim()), plain(behind.trim()));
    let fixed = !ahead.contains('{') && !behind.contains('{');
    (fixed && !ahead.is_empty()).then_some(Line {
        field,
        ahead,
        behind,
    })
}

/// Writes colons and blanks in one way: some forms take only wide ones, some only narrow ones.
fn plain(text: &str) -> String {
    text.replace('：', ":").replace('\u{3000}', " ")
}

/// Tells whether something stands where a value belongs: no gap to fill in.
fn is_told(value: &str) -> bool {
    !value.starts_with(['【', '[', '_']) && value.chars().nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_the_words_of_the_templates_and_gaps_are_none() {
        for (text, field, expected) in [
            ("氏名: 鈴木 一郎", ProfileField::Name, Some("鈴木 一郎")),
            ("氏名：鈴木一郎\r\n", ProfileField::Name, Some("鈴木一郎")),
            (
                "Name: Ichiro Suzuki",
                ProfileField::Name,
                Some("Ichiro Suzuki"),
            ),
            (
                "a\nユーザーID: QX7788\nb",
                ProfileField::UserId,
                Some("QX7788"),
            ),
            ("User ID: QX7788", ProfileField::UserId, Some("QX7788")),
            (
                "お世話になっております。鈴木 一郎と申します。",
                ProfileField::Name,
                Some("鈴木 一郎"),
            ),
            (
                "ご連絡先（電話）: 080-5555-6666",
                ProfileField::Phone,
                Some("080-5555-6666"),
            ),
            (
                "登録メールアドレス: a@example.jp",
                ProfileField::Mail,
                Some("a@example.jp"),
            ),
            ("氏名: 【お名前】", ProfileField::Name, None),
            ("User ID: [user ID]", ProfileField::UserId, None),
            ("Name: ____________", ProfileField::Name, None),
            ("氏名: ", ProfileField::Name, None),
            ("お世話になっております。", ProfileField::Name, None),
        ] {
            let said = account_said_in(text);
            let expected: Vec<_> = expected
                .map(|it| (field, it.to_owned()))
                .into_iter()
                .collect();
            assert_eq!(said, expected, "{text}");
        }
    }
}
