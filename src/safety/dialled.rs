//! Phone numbers in the forms that only a masked record has to know: the user's however it is
//! dialled and divided, and other people's without a division, or with brackets or dots.

use std::ops::Range;

use super::seen::{Seen, after, before};

/// The code of Japan.
const COUNTRY: &str = "81";

/// What stands ahead of a number when it is dialled, with what is left out then.
const AHEAD: &[&str] = &["", "0", COUNTRY, "810", "0081", "00810", "01081", "010810"];

/// The fewest digits of a known number without its first zero: fewer are numbers of all kinds.
const CORE_MIN: usize = 8;

/// The most digits and the most letters between two of them.
const DIGITS_MAX: usize = 16;
const GAP_MAX: usize = 2;

/// Numbers of firms lead to nobody.
const FIRMS: &[&str] = &["0120", "0570", "0800", "00"];

/// Known phone numbers without what is dialled ahead of them: made once, for many texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Cores(Vec<String>);

impl Cores {
    /// Takes what is no number for none.
    pub(super) fn of(known: &[String]) -> Self {
        Self(known.iter().filter_map(|number| core(number)).collect())
    }
}

/// Returns where phone numbers stand that are one of several known ones, or have a phone's form.
pub(super) fn dialled(seen: &Seen, known: &Cores) -> Vec<Range<usize>> {
    let text = seen.text();
    let cores = &known.0;
    let mut all = Vec::new();
    let starts = text.match_indices(|letter: char| letter.is_ascii_digit());
    for (start, _) in starts {
        if before(text, start).is_some_and(|it| it.is_ascii_alphanumeric()) {
            continue;
        }
        let mut number = Number::default();
        let (mut at, mut gap) = (start, 0);
        for letter in text.get(start..).unwrap_or_default().chars() {
            at += letter.len_utf8();
            if letter.is_ascii_digit() && number.digits.len() < DIGITS_MAX {
                number.push(letter, gap);
                gap = 0;
            } else if divides(letter) && gap < GAP_MAX {
                gap += 1;
                number.dots += usize::from(letter == '.');
                number.closed |= letter == ')';
                continue;
            } else {
                break;
            }
            let ends = !after(text, at).is_some_and(|it| it.is_ascii_alphanumeric());
            let opened = before(text, start) == Some('(');
            if ends && (number.is_one_of(cores) || number.is_a_phone(opened)) {
                all.push(start - usize::from(opened && number.closed)..at);
            }
        }
    }
    all
}

/// Returns the digits of a Japanese number without the country's code and the zero.
fn core(number: &str) -> Option<String> {
    let seen = Seen::new(number, &[]);
    let text = seen.text().trim();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = text.starts_with('+') || !digits.starts_with('0');
    let core = digits.strip_prefix(COUNTRY).filter(|_| abroad);
    let core = core.unwrap_or(&digits).trim_start_matches('0');
    let is_number = text
        .chars()
        .all(|it| it.is_ascii_digit() || it == '+' || divides(it));
    (is_number && core.len() >= CORE_MIN).then(|| core.to_owned())
}

/// Tells whether a letter can stand between the digits of a number.
fn divides(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '-' | '.' | '(' | ')' | '/' | '‐' | '‑' | '‒' | '–' | '—' | '−' | 'ー' | '・'
    )
}

/// A number that is being read.
#[derive(Debug, Default)]
struct Number {
    digits: String,
    groups: usize,
    dots: usize,
    closed: bool,
}

impl Number {
    fn push(&mut self, digit: char, gap: usize) {
        self.groups += usize::from(gap > 0 || self.digits.is_empty());
        self.digits.push(digit);
    }

    fn is_one_of(&self, cores: &[String]) -> bool {
        cores.iter().any(|core| {
            let ahead = self.digits.strip_suffix(core.as_str());
            ahead.is_some_and(|ahead| AHEAD.contains(&ahead))
        })
    }

    /// Tells whether anybody's number is written so: all in one, with an area code in brackets, or
    /// with two dots.
    fn is_a_phone(&self, opened: bool) -> bool {
        let digits = self.digits.as_str();
        let mobile = ["050", "070", "080", "090"];
        let length = match digits.len() {
            10 => true,
            11 => mobile.iter().any(|it| digits.starts_with(it)),
            _ => false,
        };
        let divided = self.groups == 1
            || opened && self.closed && self.dots == 0
            || self.groups == 3 && self.dots == 2;
        let firm = FIRMS.iter().any(|it| digits.starts_with(it));
        length && divided && digits.starts_with('0') && !firm
    }
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;
    use crate::domain::{Profile, ProfileField};

    #[test]
    fn phone_numbers_are_masked_however_they_are_dialled_and_divided() {
        for phone in ["080-5555-6666", "+81 80 5555 6666", "08055556666"] {
            let profile = Profile::new([(ProfileField::Phone, phone.to_owned())]);
            let redactor = Redactor::of(&[]).naming(&[profile]);
            for (text, expected) in [
                ("tel 818055556666", "tel •••"),
                ("81-80-5555-6666", "•••"),
                ("+81-80-5555-6666です", "•••です"),
                ("+81 (0)80-5555-6666", "•••"),
                ("080.5555.6666。", "•••。"),
                ("(080)5555-6666", "•••"),
                ("（０８０）５５５５ー６６６６", "•••"),
                ("0311112222へ電話", "•••へ電話"),
                ("(03)1234-5678", "•••"),
                ("090.1111.2222", "•••"),
                ("0.123456789 BTC", "0.123456789 BTC"),
                ("0120000000", "0120000000"),
                ("5000000000円", "5000000000円"),
                ("2026-11-22 10:00", "2026-11-22 10:00"),
                ("JRF0311112222", "JRF0311112222"),
            ] {
                assert_eq!(
                    redactor.text(text).replace('+', ""),
                    expected.replace('+', ""),
                    "{phone}: {text}"
                );
            }
        }
    }
}
