//! From a cue to the place where its value can begin.

use crate::domain::FindingKind;
use crate::safety::seen::{INERT, Seen, after, byte, floor};

use super::fillers::{answer_filler, filler};
use super::hits::Hit;

/// How firmly a cue is bound to what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Link {
    /// Nothing that says so.
    Beside,
    /// A word such as は or `is`.
    Said,
    /// A colon, an equals sign, an arrow, a bracket.
    Given,
}

/// A place where a value can begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach {
    /// The place.
    pub(super) at: usize,
    /// How firmly the cue is bound to it.
    pub(super) link: Link,
    /// Whether the value must end with a closing bracket here.
    pub(super) in_brackets: bool,
    /// Whether words that say nothing lie between: the value must be plain to see.
    pub(super) far: bool,
}

/// How far a bridge can be, in bytes.
const BRIDGE_BYTES_MAX: usize = 130;

/// Returns the places where the value of a cue can begin, the likeliest first.
pub(super) fn reach(seen: &Seen, hit: &Hit) -> Vec<Reach> {
    let lower = seen.lower();
    let mut places = Vec::new();
    let behind = skip_spaces(lower, hit.at.end);
    let mut from = hit.at.end;
    if byte(lower, behind) == b'(' {
        let inside = lower.get(behind + 1..).unwrap_or_default();
        if let Some(length) = inside
            .char_indices()
            .take(60)
            .find(|(_, l)| *l == ')')
            .map(|(at, _)| at)
        {
            places.push(Reach {
                at: skip_spaces(lower, behind + 1),
                link: Link::Given,
                in_brackets: true,
                far: false,
            });
            from = behind + 1 + length + 1;
        }
    }
    places.extend(walk(lower, from, hit));
    places.extend(far(lower, hit));
    places
}

/// How far in its own clause an English cue can have its verb, in bytes.
const CLAUSE_BYTES_MAX: usize = 64;

/// `the passcode to open the PDF is pdf-9981`: the verb of the same clause.
fn far(lower: &str, hit: &Hit) -> Option<Reach> {
    let rest = lower.get(hit.at.end..floor(lower, hit.at.end + CLAUSE_BYTES_MAX))?;
    let clause = rest
        .split(['.', '?', '!', '\n', ';', '。', char::from(INERT)])
        .next()?;
    let set = [" set", " changed", " reset"]
        .iter()
        .any(|verb| clause.contains(verb));
    let (at, verb) = [" is ", " was ", ": ", " to "]
        .iter()
        .filter(|verb| {
            if set {
                verb.trim() == "to"
            } else {
                verb.trim() != "to"
            }
        })
        .filter_map(|verb| Some((clause.find(verb)?, verb.len())))
        .min()?;
    let inside = hit.at.start > 0 && byte(lower, hit.at.start - 1).is_ascii_alphanumeric();
    if inside || !clause.get(..at)?.is_ascii() {
        return None;
    }
    Some(Reach {
        at: skip_spaces(lower, hit.at.end + at + verb),
        link: Link::Said,
        in_brackets: false,
        far: true,
    })
}

fn walk(lower: &str, from: usize, hit: &Hit) -> Option<Reach> {
    let mut at = from;
    let mut link = Link::Beside;
    let mut lines = 0;
    let mut spaced = false;
    let hit_ahead = lower.get(floor(lower, hit.at.start.saturating_sub(24))..hit.at.start)?;
    let in_list = hit.kinds.contains(&FindingKind::RecoveryCode);
    let to_answer = hit.kinds.contains(&FindingKind::SecurityAnswer);
    while at < from + BRIDGE_BYTES_MAX {
        let letter = after(lower, at)?;
        let rest = lower.get(at..)?;
        match letter {
            _ if letter == char::from(INERT) => return None,
            '\n' => {
                lines += 1;
                // Two empty lines begin something else.
                if lines > 2 {
                    return None;
                }
                at += 1 + line_number(lower.get(at + 1..)?);
            }
            ' ' | '\t' | '\u{3000}' => at += letter.len_utf8(),
            ':' | '=' | '→' | '⇒' | '➡' | '>' | '⇨' | '↓' | '▶' | '|' => {
                link = Link::Given;
                at += letter.len_utf8();
            }
            '"' | '\'' if matches!(byte(lower, at + 1), b':' | b'=') => at += 1,
            '"' | '\'' if at == hit.at.end => {
                // The cue stood in quotes itself: this one closes.
                if let Some(value) = rest.get(1..).filter(|rest| rest.starts_with(" value=")) {
                    link = Link::Given;
                    at += rest.len() - value.len() + 7;
                    continue;
                }
                match byte(lower, skip_spaces(lower, at + 1)) {
                    b':' | b'=' | b',' => at += 1,
                    _ => return None,
                }
            }
            '-' if byte(lower, at + 1) == b'>' || spaced && matches!(byte(lower, at + 1), b' ') => {
                link = Link::Given;
                at += 1;
            }
            '-' | '—' | '–' if byte(lower, at + letter.len_utf8()) == b' ' => {
                link = Link::Given;
                at += letter.len_utf8();
            }
            '。' | '・' | ',' | '*' | '…' | '~' | '〜' | '(' | '[' | '{' | '_' | '»' => {
                if letter == '[' && link == Link::Beside {
                    link = Link::Said;
                }
                if letter == '。' {
                    link = link.min(Link::Said);
                }
                at += letter.len_utf8();
            }
            '0'..='9' if in_list && line_number(rest) > 0 => at += line_number(rest),
            _ => {
                let step = if to_answer {
                    answer_filler(rest)
                } else {
                    filler(rest)
                };
                let Some((length, binds)) = step else { break };
                let changed = rest.starts_with("to ")
                    && ["chang", "set ", "reset", "updat"]
                        .iter()
                        .any(|verb| hit_ahead.contains(verb));
                if (binds || changed) && link < Link::Given {
                    link = Link::Said;
                }
                at += length;
            }
        }
        spaced = matches!(letter, ' ' | '\t');
    }
    Some(Reach {
        at,
        link,
        in_brackets: false,
        far: false,
    })
}

/// Returns how long the number of a line in a list is: `1. `, `2) `.
fn line_number(rest: &str) -> usize {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let behind = rest.get(digits..).unwrap_or_default();
    let mark = behind.trim_start_matches(['.', ')', ':']);
    let numbered = (1..=2).contains(&digits) && behind.len() == mark.len() + 1;
    if numbered {
        rest.len() - mark.trim_start_matches(' ').len()
    } else {
        0
    }
}

/// Returns the first place at or behind `at` that is no space.
pub(super) fn skip_spaces(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + (rest.len() - rest.trim_start_matches([' ', '\t', '\u{3000}']).len())
}
