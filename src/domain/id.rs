//! Numbers that people type and numbers that never meet anybody.

use std::fmt;

/// The number of an incident: small, counted up, never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IncidentId(pub i64);

impl IncidentId {
    /// Reads `12`, `#12` or their full-width forms; `None` for anything else and for zero.
    pub fn read(written: &str) -> Option<Self> {
        let mut number: i64 = 0;
        let digits = written.trim().trim_start_matches(['#', '＃']);
        if digits.is_empty() {
            return None;
        }
        for letter in digits.chars() {
            let digit = match letter {
                '０'..='９' => i64::from(u32::from(letter) - u32::from('０')),
                _ => i64::from(letter.to_digit(10)?),
            };
            number = number.checked_mul(10)?.checked_add(digit)?;
        }
        (number > 0).then_some(Self(number))
    }
}

impl fmt::Display for IncidentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// The number of an inquiry in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InquiryId(pub i64);

/// The number of a reply in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReplyId(pub i64);

/// The number of a timeline event in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EventId(pub i64);

/// The short name of a provider, such as the file name of its pack: `a-z`, `0-9`, `_`, `-`,
/// or, for a provider without a pack, its name as the user wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ProviderId(pub String);

impl fmt::Display for ProviderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_incident_number_is_read_in_every_form_people_type() {
        for written in ["12", "#12", " 12 ", "＃１２", "１２"] {
            assert_eq!(IncidentId::read(written), Some(IncidentId(12)), "{written}");
        }
        for written in ["", "#", "0", "-1", "1.5", "twelve", "99999999999999999999"] {
            assert_eq!(IncidentId::read(written), None, "{written}");
        }
    }
}
