//! What is wrong with a line, as data.

/// Why a line is no incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadLine {
    /// It is no JSON.
    NotJson {
        /// Where it stops being JSON, counted in bytes from 1.
        column: usize,
    },
    /// It ends in the middle: incidents of several lines are not read.
    Unfinished,
    /// Lists and objects stand in each other too deeply.
    TooDeep,
    /// A name stands twice in one object.
    Twice {
        /// The name.
        name: String,
    },
    /// It is JSON, but no object.
    NotAnObject,
    /// It was written by a newer version.
    Newer {
        /// Its version, as written.
        schema: String,
    },
    /// It is something else than an incident.
    OtherType {
        /// What it says it is.
        found: String,
    },
    /// It says neither what happened nor a title.
    NoWords,
    /// Something that must be there is missing.
    Missing {
        /// Where, such as `timeline[2].text`.
        place: String,
    },
    /// Something is not what it must be.
    Wrong {
        /// Where, such as `timeline[2].at`.
        place: String,
        /// What it must be.
        expected: Expected,
    },
    /// A text does not have the hash that stands beside it.
    OtherHash {
        /// Where, such as `inquiries[0].sha256`.
        place: String,
    },
}

/// What a value must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A code: small letters, digits, `_`, `.`, `-`.
    Code,
    /// An instant with its offset.
    Instant,
    /// A moment: an instant with its offset, or a day, month or year.
    Moment,
    /// A day.
    Day,
    /// True or false.
    Flag,
    /// A whole number that is not negative.
    Number,
    /// A number from 0 to 1.
    Share,
    /// A list of texts.
    Words,
    /// A UUID.
    Uuid,
    /// 64 hexadecimal digits.
    Hash,
    /// Bytes in Base64.
    Bytes,
    /// A list of objects.
    List,
    /// An object.
    Object,
    /// A value of its kind of fact.
    FactValue,
}
