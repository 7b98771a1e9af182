//! Short numbers as people write codes: 482913, 482 913, G-482913.

/// The groups in which codes are written, by their lengths.
const GROUPS: &[&[usize]] = &[
    &[3, 3],
    &[4, 4],
    &[2, 2, 2],
    &[3, 2],
    &[2, 3],
    &[3, 4],
    &[4, 3],
];

/// Returns the length in bytes and the number of digits of the code at the start of a text.
pub(super) fn code(rest: &str) -> Option<(usize, usize)> {
    let prefix = match rest.as_bytes() {
        [letter, b'-', digit, ..] if letter.is_ascii_alphabetic() && digit.is_ascii_digit() => 2,
        _ => 0,
    };
    let groups = groups(rest.get(prefix..)?);
    let dashed = groups.iter().skip(1).any(|group| group.dashed);
    let lengths: Vec<usize> = groups.iter().map(|group| group.end - group.start).collect();
    let first = groups.first()?;
    if GROUPS.contains(&lengths.as_slice()) {
        return Some((prefix + groups.last()?.end, lengths.iter().sum()));
    }
    // Spaces may divide a code from other numbers; dashes make phone numbers and dates.
    if dashed {
        return None;
    }
    for pair in [[3, 3], [4, 4]] {
        if lengths.starts_with(&pair) {
            return Some((prefix + groups.get(1)?.end, pair.iter().sum()));
        }
    }
    Some((prefix + first.end, lengths.first().copied()?))
}

struct Group {
    start: usize,
    end: usize,
    dashed: bool,
}

fn groups(rest: &str) -> Vec<Group> {
    let bytes = rest.as_bytes();
    let mut all: Vec<Group> = Vec::new();
    let mut at = 0;
    let mut dashed = false;
    while all.len() < 5 {
        let length = bytes
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if length == 0 {
            break;
        }
        all.push(Group {
            start: at,
            end: at + length,
            dashed,
        });
        at += length;
        match bytes.get(at) {
            Some(b' ') => dashed = false,
            Some(b'-') => dashed = true,
            _ => break,
        }
        at += 1;
    }
    all
}
