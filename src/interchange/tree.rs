//! JSON as a tree that loses nothing: names keep their order, and a name that stands twice in one
//! object is an error instead of a choice.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::bytes::{self, Contents};
use super::line::Out;
use super::problem::BadLine;

/// A value of JSON. What stands in the line, or in the incident, is lent by it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree<'a> {
    /// A number, true, false or null, as JSON writes it.
    Other(Cow<'a, str>),
    Text(Cow<'a, str>),
    List(Vec<Tree<'a>>),
    Object(Vec<(Cow<'a, str>, Tree<'a>)>),
    /// The bytes of the file with this SHA-256; written only.
    Content(&'a str),
}

/// What JSON has where there is nothing.
const NULL: &str = "null";

/// Begins the error of a name that stands twice; no JSON error begins so.
const TWICE: &str = "\u{1}";

impl<'a> Tree<'a> {
    /// What stands where there is nothing.
    pub(super) const NULL: Tree<'static> = Tree::Other(Cow::Borrowed(NULL));

    /// Reads a line.
    pub(super) fn read(line: &'a str) -> Result<Self, BadLine> {
        serde_json::from_str(line).map_err(|error| {
            let said = error.to_string();
            if let Some(name) = said.strip_prefix(TWICE) {
                let name = name.split(TWICE).next().unwrap_or_default();
                return BadLine::Twice {
                    name: name.to_owned(),
                };
            }
            match error.classify() {
                serde_json::error::Category::Eof => BadLine::Unfinished,
                _ if said.starts_with("recursion limit") => BadLine::TooDeep,
                _ => BadLine::NotJson {
                    column: error.column(),
                },
            }
        })
    }

    /// Returns the JSON of a value without contents.
    // What is given is as often a number as it is borrowed.
    #[allow(clippy::needless_pass_by_value)]
    pub(super) fn other(value: impl ToString) -> Self {
        Self::Other(Cow::Owned(value.to_string()))
    }

    /// Returns the JSON of a yes or a no.
    pub(super) fn flag(value: bool) -> Self {
        Self::Other(Cow::Borrowed(if value { "true" } else { "false" }))
    }

    /// Tells whether it is null.
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Other(json) if json == NULL)
    }

    /// Writes the value, and the bytes of files as Base64.
    pub(super) fn write(&self, out: &mut Out<'_>, contents: &mut dyn Contents) -> fmt::Result {
        match self {
            Self::Other(json) => out.text.push_str(json),
            Self::Text(text) => out.quoted(text),
            Self::List(values) => {
                out.text.push('[');
                for (index, value) in values.iter().enumerate() {
                    out.text.push_str(if index == 0 { "" } else { ", " });
                    value.write(out, contents)?;
                }
                out.text.push(']');
            }
            Self::Object(values) => {
                out.text.push('{');
                for (index, (name, value)) in values.iter().enumerate() {
                    out.text.push_str(if index == 0 { "" } else { ", " });
                    out.quoted(name);
                    out.text.push_str(": ");
                    value.write(out, contents)?;
                }
                out.text.push('}');
            }
            Self::Content(sha256) => {
                if contents.open(sha256)? {
                    out.text.push('"');
                    out.flush()?;
                    bytes::encode(contents, out.to)?;
                    out.text.push('"');
                } else {
                    out.text.push_str(NULL);
                }
            }
        }
        out.flush_if_long()
    }
}

impl<'de> Deserialize<'de> for Tree<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree<'de>, E> {
        Ok(Tree::NULL)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree<'de>, E> {
        Ok(Tree::flag(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree<'de>, E> {
        Ok(Tree::other(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree<'de>, E> {
        Ok(Tree::other(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree<'de>, E> {
        let number = serde_json::Number::from_f64(value);
        Ok(Tree::other(number.ok_or_else(|| E::custom("no number"))?))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_string<E>(self, value: String) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(Cow::Owned(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Tree<'de>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = from.next_element()? {
            values.push(value);
        }
        Ok(Tree::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Tree<'de>, A::Error> {
        let mut values: Vec<(Cow<'de, str>, Tree<'de>)> = Vec::with_capacity(VALUES_USUAL);
        while let Some(Name(name)) = from.next_key()? {
            if values.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(format!("{TWICE}{name}{TWICE}")));
            }
            values.push((name, from.next_value()?));
        }
        Ok(Tree::Object(values))
    }
}

/// How many values an object usually has at most.
const VALUES_USUAL: usize = 8;

/// The name of a value, lent by the line where it has no escapes.
struct Name<'de>(Cow<'de, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match from.deserialize_str(Reader)? {
            Tree::Text(name) => Ok(Self(name)),
            _ => Err(D::Error::custom("no name")),
        }
    }
}
