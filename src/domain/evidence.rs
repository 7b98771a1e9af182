//! A file that supports a fact.

use chrono::{DateTime, Utc};

use super::id::IncidentId;

impl Evidence {
    /// The most characters that a file's name may have.
    pub const NAME_CHARS_MAX: usize = 1000;

    /// The name of a file that was left out on purpose, where a record was masked for third
    /// parties: no other file bears it, so that one who has the record knows the file is not lost.
    pub const NAME_LEFT_OUT: &str = "•••";
}

/// A file that was kept, by the hash of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its number within the incident, from 1; drafts list it by this.
    pub number: i64,
    /// Its number among all homes.
    pub uuid: String,
    /// The incident it belongs to.
    pub incident: IncidentId,
    /// SHA-256 of its bytes, in hexadecimal; the name of the kept copy.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its media type, such as `image/png`, from its bytes.
    pub media_type: String,
    /// Whether it is a picture that tells where it was taken.
    pub located: bool,
    /// When it was kept.
    pub added_at: DateTime<Utc>,
    /// The name it had, cleared.
    pub name: String,
}
