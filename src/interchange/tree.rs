//! JSON as a tree that loses nothing: names keep their order, and a name that stands twice in one
//! object is an error instead of a choice.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::bytes::{self, Contents};
use super::problem::BadLine;
use crate::text::is_hidden;

/// A value of JSON.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Tree {
    /// A number, true, false or null, as JSON writes it.
    Other(String),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
    /// The bytes of the file with this SHA-256; written only.
    Content(String),
}

/// Begins the error of a name that stands twice; no JSON error begins so.
const TWICE: &str = "\u{1}";

impl Tree {
    /// Reads a line.
    pub(super) fn read(line: &str) -> Result<Self, BadLine> {
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
        Self::Other(value.to_string())
    }

    /// Tells whether it is null.
    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Other(json) if json == "null")
    }

    /// Writes the value, and the bytes of files as Base64.
    pub(super) fn write(
        &self,
        out: &mut dyn fmt::Write,
        contents: &mut dyn Contents,
    ) -> fmt::Result {
        match self {
            Self::Other(json) => out.write_str(json),
            Self::Text(text) => write_text(text, out),
            Self::List(values) => {
                out.write_char('[')?;
                for (index, value) in values.iter().enumerate() {
                    out.write_str(if index == 0 { "" } else { ", " })?;
                    value.write(out, contents)?;
                }
                out.write_char(']')
            }
            Self::Object(values) => {
                out.write_char('{')?;
                for (index, (name, value)) in values.iter().enumerate() {
                    out.write_str(if index == 0 { "" } else { ", " })?;
                    write_text(name, out)?;
                    out.write_str(": ")?;
                    value.write(out, contents)?;
                }
                out.write_char('}')
            }
            Self::Content(sha256) => {
                if !contents.open(sha256)? {
                    return out.write_str("null");
                }
                out.write_char('"')?;
                bytes::encode(contents, out)?;
                out.write_char('"')
            }
        }
    }
}

/// Writes a text in quotes, with every character that acts on a display as an escape.
fn write_text(text: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    out.write_char('"')?;
    let mut plain = 0;
    for (at, letter) in text.char_indices() {
        let escape = match letter {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\t' => "\\t",
            _ if is_hidden(letter) => "",
            _ => continue,
        };
        out.write_str(text.get(plain..at).unwrap_or_default())?;
        plain = at + letter.len_utf8();
        if escape.is_empty() {
            for unit in letter.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
        } else {
            out.write_str(escape)?;
        }
    }
    out.write_str(text.get(plain..).unwrap_or_default())?;
    out.write_char('"')
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::other("null"))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::other(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::other(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(Tree::other(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Tree, E> {
        let number = serde_json::Number::from_f64(value);
        Ok(Tree::other(number.ok_or_else(|| E::custom("no number"))?))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Tree, E> {
        Ok(Tree::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = from.next_element()? {
            values.push(value);
        }
        Ok(Tree::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Tree, A::Error> {
        let mut values: Vec<(String, Tree)> = Vec::new();
        while let Some(name) = from.next_key::<String>()? {
            if values.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom(format!("{TWICE}{name}{TWICE}")));
            }
            values.push((name, from.next_value()?));
        }
        Ok(Tree::Object(values))
    }
}
