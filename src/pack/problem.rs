//! What is wrong with a pack's file: data for the author, every problem at once.

use std::fmt;
use std::ops::Range;

use chrono::NaiveDate;

/// One problem of a pack's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// The key, such as `channel[2].contact[0].source`; empty for the file as a whole.
    pub key: String,
    /// What is wrong.
    pub kind: ProblemKind,
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
}

/// What is wrong, as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// The file is larger than any pack needs to be; nothing of it was read.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The largest size that is read.
        max: usize,
    },
    /// The text is no TOML; the words are the TOML reader's, in English.
    Syntax(String),
    /// A key that must be there is not.
    Missing,
    /// A key that the format does not have, with the nearest one that it has.
    UnknownKey(Option<&'static str>),
    /// A value of another type than the key takes.
    WrongType(Expected),
    /// A code that nothing defines, with the nearest one that exists.
    UnknownCode {
        /// The code as written.
        code: String,
        /// The nearest known one.
        nearest: Option<String>,
    },
    /// A code that was given before.
    Duplicate(String),
    /// A rule sends people to a window for which the pack has no channel.
    NoChannel(&'static str),
    /// A symptom for which no row of the table says where to go.
    NoRow(&'static str),
    /// A date far outside the years in which packs are written.
    DateOutOfRange(NaiveDate),
    /// Opening hours that are not written as `mon-fri 9:00-18:00`, or that end before they begin.
    BadHours(String),
    /// A value that does not have the form of its kind.
    BadValue {
        /// The value as written.
        value: String,
        /// The form that it should have.
        expected: ValueForm,
    },
    /// An address whose host is none of the pack's own domains.
    ForeignHost(String),
    /// Nothing where words are needed, or a list that must not be empty.
    Empty,
    /// A control character or an invisible one.
    HiddenCharacter(char),
    /// More of something than a pack needs: characters of a text, entries of a list.
    TooMany {
        /// How many there are.
        count: usize,
        /// The most that are read.
        max: usize,
    },
}

/// The type that a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text in quotes.
    Text,
    /// Words in both languages: `{ ja = "…", en = "…" }`.
    Words,
    /// A whole number that is not negative.
    Whole,
    /// `true` or `false`.
    Flag,
    /// A date without quotes: 2026-11-22.
    Date,
    /// A list.
    List,
    /// A table.
    Table,
}

/// The form that a value has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueForm {
    /// An address that begins with `https://` and a host.
    Url,
    /// A host: `example.com`.
    Host,
    /// A phone number: digits and hyphens.
    Phone,
    /// A mail address.
    Email,
    /// An account on a social network: `@name`.
    Handle,
    /// A short name of letters, digits, `_` and `-`.
    Code,
    /// An id's form: `#`, `@`, ASCII letters, digits and hyphens.
    Shape,
    /// A month and day that exist: `12-31`.
    MonthDay,
    /// A place among windows: `row`, `last`, `before:phone`, `after:phone`.
    Placement,
}

impl Problem {
    pub(super) fn new(file: &str, key: String, kind: ProblemKind, span: Range<usize>) -> Self {
        let file = file.to_owned();
        Self {
            file,
            key,
            kind,
            span,
        }
    }

    /// Returns the line and the column at which the problem begins in the text, from one, the
    /// column in characters.
    pub fn line_and_column(&self, text: &str) -> (usize, usize) {
        let mut end = self.span.start.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = text.get(..end).unwrap_or_default();
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |last| last.chars().count());
        (line, column + 1)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            file, key, kind, ..
        } = self;
        if key.is_empty() {
            return write!(f, "{file}: {kind}");
        }
        write!(f, "{file}: {key}: {kind}")
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let nearest = |f: &mut fmt::Formatter<'_>, near: Option<&str>| match near {
            Some(near) => write!(f, ", did you mean `{near}`?"),
            None => Ok(()),
        };
        match self {
            Self::TooLarge { bytes, max } => write!(f, "{bytes} bytes, more than {max}"),
            Self::Syntax(message) => f.write_str(message),
            Self::Missing => f.write_str("is missing"),
            Self::UnknownKey(near) => {
                f.write_str("is no key of the format")?;
                nearest(f, *near)
            }
            Self::WrongType(expected) => write!(f, "should be {expected}"),
            Self::UnknownCode {
                code,
                nearest: near,
            } => {
                write!(f, "`{code}` is not known")?;
                nearest(f, near.as_deref())
            }
            Self::Duplicate(code) => write!(f, "`{code}` was given before"),
            Self::NoChannel(window) => write!(f, "there is no channel for `{window}`"),
            Self::NoRow(symptom) => write!(f, "no rule with `placement = \"row\"` has `{symptom}`"),
            Self::DateOutOfRange(date) => write!(f, "{date} is not plausible"),
            Self::BadHours(written) => {
                write!(f, "`{written}` are no hours such as `mon-fri 9:00-18:00`")
            }
            Self::BadValue { value, expected } => write!(f, "`{value}` is not {expected}"),
            Self::ForeignHost(host) => write!(f, "`{host}` is none of the pack's domains"),
            Self::Empty => f.write_str("is empty"),
            Self::HiddenCharacter(letter) => {
                write!(f, "holds the hidden character U+{:04X}", u32::from(*letter))
            }
            Self::TooMany { count, max } => write!(f, "{count}, more than {max}"),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a text in quotes",
            Self::Words => "`{ ja = \"…\", en = \"…\" }`",
            Self::Whole => "a whole number",
            Self::Flag => "true or false",
            Self::Date => "a date without quotes",
            Self::List => "a list",
            Self::Table => "a table",
        })
    }
}

impl fmt::Display for ValueForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Url => "an address that begins with `https://`",
            Self::Host => "a host",
            Self::Phone => "a phone number of digits and hyphens",
            Self::Email => "a mail address",
            Self::Handle => "an account such as `@name`",
            Self::Code => "a short name of a-z, 0-9, `_` and `-`",
            Self::Shape => "a form of `#`, `@`, letters, digits and hyphens",
            Self::MonthDay => "a month and day such as `12-31`",
            Self::Placement => "`row`, `last`, `before:…` or `after:…` with a window",
        })
    }
}
