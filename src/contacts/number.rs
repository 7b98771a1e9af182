//! The phone numbers of a line, however their digits are divided.

use super::unseen::is_unseen;
use crate::text::fold;

/// How many signs may stand between two groups of digits.
const BETWEEN_MAX: usize = 3;

/// The most digits of a number of another country (ITU-T E.164), with what is dialled before it.
const DIGITS_MAX: usize = 16;

/// A group of digits, in bytes of the line.
struct Group {
    start: usize,
    end: usize,
    digits: String,
    /// Whether a plus stands before it.
    plus: bool,
    /// What stands between the group before and this one, if that can stand inside a number.
    joint: Option<Joint>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// A hyphen or bracket: the groups belong together.
    Tied,
    /// A space: they may.
    Spaced,
    /// A point.
    Point,
}

/// Tells whether a sign divides the digits of a number.
pub(super) fn divides(letter: char) -> bool {
    matches!(
        letter,
        '-' | '(' | ')' | '（' | '）' | '－' | 'ー' | 'ｰ' | '‐'
            ..='―' | '−' | '﹣' | '─' | '━' | '一' | 'ㅡ'
    )
}

/// Returns the phone numbers of a line as they are written: ten or eleven digits that begin with 0,
/// or a number with a plus. Two of them with nothing but a space between are two.
pub(super) fn numbers(line: &str) -> Vec<String> {
    let groups = groups(line);
    let mut found = Vec::new();
    let mut at = 0;
    let mut taken = 0;
    while let Some(group) = groups.get(at) {
        let starts = match group.joint {
            None | Some(Joint::Spaced) => true,
            Some(Joint::Tied | Joint::Point) => taken == at || group.plus,
        };
        let count = starts.then(|| length(groups.get(at..).unwrap_or_default()));
        let Some((count, last)) = count
            .flatten()
            .and_then(|count| Some((count, groups.get(at + count - 1)?)))
        else {
            at += 1;
            continue;
        };
        if !inside_a_word(line, group.start, last.end) {
            let start = opened(line, group.start, last.end);
            found.extend(line.get(start..last.end).map(str::to_owned));
        }
        at += count;
        taken = at;
    }
    found
}

fn groups(line: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut letters = line.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let Some(first) = digit(letter) else {
            continue;
        };
        let mut digits = String::from(first);
        let mut end = start + letter.len_utf8();
        while let Some((at, letter)) = letters.peek().copied()
            && let Some(next) = digit(letter)
        {
            digits.push(next);
            end = at + letter.len_utf8();
            letters.next();
        }
        let from = groups.last().map_or(0, |before| before.end);
        let between = line.get(from..start).unwrap_or_default();
        let joint = groups.last().and_then(|_| joint(between));
        groups.push(Group {
            start,
            end,
            digits,
            plus: between.ends_with(['+', '＋']),
            joint,
        });
    }
    groups
}

fn digit(letter: char) -> Option<char> {
    match letter {
        '0'..='9' => Some(letter),
        '０'..='９' => char::from_digit(u32::from(letter) - u32::from('０'), 10),
        _ => None,
    }
}

fn joint(between: &str) -> Option<Joint> {
    let space = |letter: char| letter == ' ' || letter == '\u{3000}';
    let point = |letter: char| matches!(letter, '.' | '．' | '・');
    let mut letters = between.chars();
    if let (Some(letter), None) = (letters.next(), letters.next())
        && point(letter)
    {
        return Some(Joint::Point);
    }
    let fits = between.chars().count() <= BETWEEN_MAX
        && !between.contains("  ")
        && between
            .chars()
            .all(|letter| divides(letter) || space(letter) || is_unseen(letter));
    let tied = between.contains(|letter: char| !space(letter));
    fits.then_some(if tied { Joint::Tied } else { Joint::Spaced })
}

/// Returns how many groups from the first one on are a number.
fn length(groups: &[Group]) -> Option<usize> {
    let (first, rest) = groups.split_first()?;
    if !first.plus && !first.digits.starts_with('0') {
        return None;
    }
    let joined = rest
        .iter()
        .take_while(|group| group.joint.is_some() && !group.plus);
    let point = rest
        .first()
        .is_some_and(|next| next.joint == Some(Joint::Point));
    let joined = joined.take_while(|group| (group.joint == Some(Joint::Point)) == point);
    // How many digits there are up to the end of each group.
    let mut all = first.digits.clone();
    let mut ends = vec![all.clone()];
    for group in joined {
        all.push_str(&group.digits);
        if all.len() > DIGITS_MAX {
            break;
        }
        ends.push(all.clone());
    }
    if point && ends.len() != 3 {
        return None;
    }
    let ends_at = |fits: &dyn Fn(&str) -> bool| {
        let ends = ends.iter().enumerate();
        let mut whole = ends.filter(|(at, digits)| {
            let next = rest.get(*at).and_then(|next| next.joint);
            fits(digits) && !matches!(next, Some(Joint::Tied | Joint::Point))
        });
        whole.next().map(|(at, _)| at + 1)
    };
    if first.plus {
        let national = |digits: &str| digits.strip_prefix("81").map(is_japans);
        let known = ends_at(&|digits| national(digits) == Some(true));
        return known.or_else(|| ends_at(&|digits| (9..=15).contains(&digits.len())));
    }
    let abroad = |digits: &str| {
        let rest = ["01081", "001081", "0081"]
            .iter()
            .find_map(|dialled| digits.strip_prefix(*dialled));
        rest.is_some_and(is_japans)
    };
    ends_at(&abroad)
        .or_else(|| ends_at(&|digits| digits.len() == expected(digits)))
        .or_else(|| ends_at(&|digits| (10..=11).contains(&digits.len())))
}

/// Tells whether digits are a number of Japan without the 0, or with it, as in +81 (0)3.
fn is_japans(rest: &str) -> bool {
    let rest = rest.strip_prefix('0').unwrap_or(rest);
    let whole = format!("0{rest}");
    whole.len() == expected(&whole)
}

/// Returns how many digits a number of Japan has, by how it begins.
fn expected(digits: &str) -> usize {
    let long = ["020", "050", "060", "070", "080", "090"];
    if long.iter().any(|begins| digits.starts_with(begins)) {
        11
    } else {
        10
    }
}

/// Tells whether Latin letters stand on both sides: the digits are those of an id.
fn inside_a_word(line: &str, start: usize, end: usize) -> bool {
    let latin = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphabetic());
    let before = line.get(..start).and_then(|text| text.chars().next_back());
    let after = line.get(end..).and_then(|text| text.chars().next());
    latin(before) && latin(after)
}

/// Returns where a number starts with the plus and the bracket before it.
fn opened(line: &str, start: usize, end: usize) -> usize {
    let mut start = start;
    let inside = fold(line.get(start..end).unwrap_or_default());
    for signs in [['+', '＋'], ['(', '（']] {
        let before = line.get(..start).unwrap_or_default();
        let is_bracket = signs.contains(&'(');
        if is_bracket && inside.matches(')').count() <= inside.matches('(').count() {
            continue;
        }
        start = before.strip_suffix(signs).map_or(start, str::len);
    }
    start
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_however_they_are_divided_and_joined() {
        for (line, found) in [
            (
                "03-6434-7957 03-1234-5678",
                &["03-6434-7957", "03-1234-5678"][..],
            ),
            ("受付番号 12345 050-1234-5678", &["050-1234-5678"]),
            ("TEL:050ー1234ー5678", &["050ー1234ー5678"]),
            ("050.1234.5678まで", &["050.1234.5678"]),
            ("０３－００００－１２３４", &["０３－００００－１２３４"]),
            ("電話（03）1234-5678", &["（03）1234-5678"]),
            (
                "+81 3 0000 1234 03-1234-5678",
                &["+81 3 0000 1234", "03-1234-5678"],
            ),
            ("+81-(0)3-0000-1234", &["+81-(0)3-0000-1234"]),
            ("010-81-3-0000-1234", &["010-81-3-0000-1234"]),
            ("+1 202 555 0123", &["+1 202 555 0123"]),
            ("090 1234 5678 0312345678", &["090 1234 5678", "0312345678"]),
            (
                "0120-123-456/03-1234-5678",
                &["0120-123-456", "03-1234-5678"],
            ),
            ("03一1234一5678", &["03一1234一5678"]),
            ("03 - 1234 - 5678", &["03 - 1234 - 5678"]),
            ("03-0000-12345", &["03-0000-12345"]),
            // Dates, ids, amounts, addresses of the network and cards are none.
            ("2026-11-22 10:00 JRF20261120-010203-000001", &[]),
            ("0.123456789 BTC, 0.12345678", &[]),
            ("203.0.113.9 010.123.123.12", &[]),
            ("0312-3456-7890-1234", &[]),
            ("f0a0312345678c", &[]),
            ("03-1234-5678-9012", &[]),
        ] {
            assert_eq!(numbers(line), found, "{line}");
        }
    }
}
