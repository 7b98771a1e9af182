//! A value that a cue may announce, and what stands around it.

use std::ops::Range;

use crate::domain::FindingKind;
use crate::safety::seen::{INERT, Seen, after, before, floor};

use super::bridge::{Link, Reach};
use super::cues::Force;
use super::hits::Hit;
use super::words::reports;

/// How much of a value is judged, in bytes; what goes on behind belongs to it.
pub(super) const JUDGED_BYTES_MAX: usize = 128;

/// A value that a cue may announce.
pub(super) struct Value<'a> {
    /// The words, in their own case.
    pub(super) text: &'a str,
    /// Where they stand.
    pub(super) at: Range<usize>,
    /// Whether they stand in quotes.
    pub(super) quoted: bool,
    /// How firmly the cue is bound to them.
    pub(super) link: Link,
    /// How firmly without the quotes.
    pub(super) bound: Link,
    /// How far from the cue they stand, in bytes.
    pub(super) distance: usize,
    /// How much the cue says.
    pub(super) force: Force,
    /// The cue itself.
    pub(super) cue: &'a str,
    /// What stands before the cue, in small letters.
    pub(super) ahead: &'a str,
    /// The cue, the bridge and the value, in small letters.
    pub(super) said: &'a str,
    /// What follows the value, in small letters.
    pub(super) behind: &'a str,
    /// Whether words that say nothing lie between the cue and the value.
    pub(super) far: bool,
    /// The whole text from the value on, in its own case.
    pub(super) rest: &'a str,
}

impl<'a> Value<'a> {
    /// Reads the value at a place: what is in quotes, else up to a space or a Japanese letter.
    pub(super) fn read(seen: &'a Seen, hit: &Hit, reach: &Reach) -> Option<Self> {
        let text = seen.text();
        let lower = seen.lower();
        let opening = after(text, reach.at)?;
        let said = text.get(floor(text, hit.at.start.saturating_sub(200))..hit.at.start)?;
        let in_link = said
            .rsplit(|letter: char| letter.is_whitespace() || !letter.is_ascii())
            .next()?
            .contains("://");
        if in_link && after(text, hit.at.end) != Some('=') {
            return None;
        }
        let (start, quoted) = match closing(opening) {
            Some(close) => {
                let start = reach.at + opening.len_utf8();
                let near = text.get(start..floor(text, start + JUDGED_BYTES_MAX))?;
                (
                    start,
                    near.find(close)
                        .filter(|length| *length > 0 && !near[..*length].contains('\n')),
                )
            }
            None => (reach.at, None),
        };
        let begin = if quoted.is_some() { start } else { reach.at };
        let begin = if quoted.is_none() && closing(opening).is_some() {
            start
        } else {
            begin
        };
        let rest = text.get(begin..floor(text, begin + JUDGED_BYTES_MAX))?;
        let in_query = before(text, hit.at.start).is_some_and(|letter| matches!(letter, '?' | '&'));
        let bracket = if reach.in_brackets {
            rest.find(')').filter(|_| quoted.is_none())
        } else {
            None
        };
        let length = quoted.or(bracket).unwrap_or_else(|| plain(rest, in_query));
        let value = rest.get(..length)?;
        let may_be_japanese = [
            FindingKind::SecurityAnswer,
            FindingKind::Password,
            FindingKind::CardCode,
            FindingKind::OneTimeCode,
            FindingKind::Pin,
        ]
        .iter()
        .any(|kind| hit.kinds.contains(kind));
        if value.is_empty() && !may_be_japanese || value.bytes().any(|byte| byte == INERT) {
            return None;
        }
        let end = begin + length;
        let behind = lower.get(end..floor(lower, end + 80))?;
        if reach.in_brackets
            && !behind
                .trim_start_matches(['"', '\'', ' ', '」'])
                .starts_with(')')
        {
            return None;
        }
        let as_name = hit.as_name && reach.link == Link::Beside;
        Some(Self {
            text: value,
            at: begin..end,
            quoted: quoted.is_some(),
            link: if quoted.is_some() || as_name {
                Link::Given
            } else {
                reach.link
            },
            bound: if as_name { Link::Given } else { reach.link },
            distance: reach.at.saturating_sub(hit.at.end),
            force: hit.force,
            cue: lower.get(hit.at.clone())?,
            ahead: lower.get(floor(lower, hit.at.start.saturating_sub(120))..hit.at.start)?,
            said: lower.get(hit.at.start..end)?,
            behind,
            far: reach.far,
            rest,
        })
    }

    /// Returns the value's place if it fits.
    pub(super) fn when(&self, fits: bool) -> Option<Range<usize>> {
        fits.then(|| self.at.clone())
    }

    /// Tells whether the value is what a screen said: it stands in quotes, and と表示 follows.
    pub(super) fn reports(&self) -> bool {
        self.quoted && reports(self.behind)
    }

    /// Tells whether cue and value are two words of a list in quotes: `"password", "login"`.
    pub(super) fn is_listed(&self) -> bool {
        let bridge = self.said.get(self.cue.len()..).unwrap_or_default();
        bridge
            .trim_start_matches(['"', '\'', '」'])
            .trim_start()
            .starts_with([',', '、'])
            && bridge.starts_with(['"', '\'', '」'])
    }

    /// Returns the value in small letters.
    pub(super) fn lower(&self) -> String {
        self.text.to_ascii_lowercase()
    }
}

/// Returns how long an unquoted value is.
fn plain(rest: &str, in_query: bool) -> usize {
    let length = rest
        .bytes()
        .enumerate()
        .take_while(|(at, byte)| {
            let ends = match byte {
                b'"' | b'<' | b'>' | b'`' | b'|' => true,
                b'&' | b'#' => in_query,
                b'\'' => matches!(
                    rest.as_bytes().get(at + 1),
                    None | Some(b' ' | b',' | b')' | b'\n')
                ),
                b',' | b';' => rest
                    .as_bytes()
                    .get(at + 1)
                    .is_none_or(|next| !next.is_ascii_alphanumeric()),
                _ => false,
            };
            byte.is_ascii_graphic() && !ends
        })
        .count();
    let value = rest.get(..length).unwrap_or_default();
    value
        .trim_end_matches(['.', ',', ';', ':', ')', ']', '}', '/', '?'])
        .len()
}

/// Returns the quote that closes one.
pub(super) fn closing(opening: char) -> Option<char> {
    Some(match opening {
        '"' => '"',
        '\'' => '\'',
        '`' => '`',
        '「' => '」',
        '『' => '』',
        '“' => '”',
        '‘' => '’',
        '【' => '】',
        '〈' => '〉',
        '《' => '》',
        '«' => '»',
        '<' => '>',
        '[' => ']',
        _ => return None,
    })
}
