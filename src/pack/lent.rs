//! A text of a pack: lent by the program where the pack came with it, else the pack's own.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

/// A text of a pack, read as any other.
///
/// The packs that come with the program have thousands of them, and a command needs a few; so they
/// are not copied.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Lent(Cow<'static, str>);

impl Lent {
    /// Makes a text of one that lies in the program.
    pub const fn new(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for Lent {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Lent {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Lent {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Lent {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Lent {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl From<Lent> for String {
    fn from(text: Lent) -> Self {
        text.0.into_owned()
    }
}

impl PartialEq<str> for Lent {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Lent {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl PartialEq<String> for Lent {
    fn eq(&self, other: &String) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for Lent {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}

impl fmt::Debug for Lent {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}
