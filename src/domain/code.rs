//! Closed sets of values with stable codes.

use std::fmt;

/// A closed set whose values have stable codes in files, JSON and the database.
pub trait Code: Copy + Eq + fmt::Debug + 'static {
    /// Every value, in the order in which a person is shown them.
    const ALL: &'static [Self];

    /// Returns the stable code of this value.
    fn code(self) -> &'static str;

    /// Finds the value that has this code.
    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }
}

/// A value of a closed set, or the code that a newer version of the program wrote.
///
/// What this version does not know is kept and shown as it is, never dropped.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Coded<T> {
    /// A value that this version knows.
    Known(T),
    /// The code of a value that it does not know.
    Unknown(String),
}

impl<T: Code> Coded<T> {
    /// Reads a code; one that is not known is kept.
    pub fn read(code: &str) -> Self {
        T::from_code(code).map_or_else(|| Self::Unknown(code.to_owned()), Self::Known)
    }

    /// Returns the stable code.
    pub fn code(&self) -> &str {
        match self {
            Self::Known(value) => value.code(),
            Self::Unknown(code) => code,
        }
    }

    /// Returns the value if this version knows it.
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Unknown(_) => None,
        }
    }
}

impl<T> From<T> for Coded<T> {
    fn from(value: T) -> Self {
        Self::Known(value)
    }
}

/// Declares an enum together with its stable codes.
macro_rules! codes {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$doc])* $variant,)+ }

        impl $crate::domain::Code for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }
    };
}
pub(crate) use codes;

#[cfg(test)]
mod tests {
    use super::*;

    codes! {
        /// A set for these tests.
        enum Colour {
            /// The one.
            Red = "red",
            /// The other.
            Blue = "blue",
        }
    }

    #[test]
    fn a_code_that_is_not_known_is_kept_as_it_is() {
        let read: Coded<Colour> = Coded::read("mauve");
        assert_eq!((read.code(), read.known()), ("mauve", None));
    }

    #[test]
    fn every_value_is_found_again_by_its_code() {
        for &colour in Colour::ALL {
            assert_eq!(Coded::read(colour.code()), Coded::Known(colour));
        }
    }
}
