//! The compiled form of what the program brings along: values one after another, without names, and
//! beside them all their texts, which the values lend and do not copy.
//!
//! Reading it takes a small part of the time that TOML takes, and there is nothing to check: a test
//! makes the form anew of the files that people write, and compares. Nothing else may read or
//! write it, so it has no version.

mod lying;
mod shapes;
#[cfg(test)]
mod writer;

use chrono::{NaiveDate, NaiveTime, Weekday};

pub(super) use self::lying::Lying;
#[cfg(test)]
pub(super) use self::writer::Writer;
use super::Lent;
use crate::domain::Code;

/// Every text of every compiled file, each once, wherever it is said.
const TEXT: &str = include_str!("../../../packs/compiled/text.txt");

/// A value that has a compiled form.
pub(super) trait Compiled: Sized {
    /// Reads a value off the front of the bytes; `None` if they hold something else.
    fn take(bytes: &mut &'static [u8]) -> Option<Self>;

    /// Writes the value behind what was written.
    #[cfg(test)]
    fn put(&self, to: &mut Writer);
}

/// Gives a struct the compiled form of its fields, one after another.
macro_rules! compiled {
    ($name:ident $(<$of:ident>)? { $($field:ident),+ $(,)? }) => {
        impl $(<$of: $crate::pack::compiled::Compiled>)? $crate::pack::compiled::Compiled for $name $(<$of>)? {
            fn take(bytes: &mut &'static [u8]) -> Option<Self> {
                Some(Self { $($field: $crate::pack::compiled::Compiled::take(bytes)?,)+ })
            }

            #[cfg(test)]
            fn put(&self, to: &mut $crate::pack::compiled::Writer) {
                $($crate::pack::compiled::Compiled::put(&self.$field, to);)+
            }
        }
    };
}
pub(super) use compiled;

/// Reads a whole compiled file.
pub(super) fn read<T: Compiled>(mut bytes: &'static [u8]) -> Option<T> {
    T::take(&mut bytes).filter(|_| bytes.is_empty())
}

/// Reads the first value of a compiled file.
pub(super) fn read_front<T: Compiled>(mut bytes: &'static [u8]) -> Option<T> {
    T::take(&mut bytes)
}

/// Whole numbers: seven bits a byte, the lowest first, and a mark on all bytes but the last.
impl Compiled for u64 {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        let (mut number, mut place) = (0, 0);
        for (at, &byte) in bytes.iter().enumerate() {
            number |= Self::from(byte & 0x7F) << place;
            if byte < 0x80 {
                *bytes = bytes.get(at + 1..)?;
                return Some(number);
            }
            place += 7;
            if place >= Self::BITS {
                break;
            }
        }
        None
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        let mut rest = *self;
        while rest >= 0x80 {
            to.bytes
                .push(u8::try_from(rest & 0x7F).expect("seven bits") | 0x80);
            rest >>= 7;
        }
        to.bytes.push(u8::try_from(rest).expect("seven bits"));
    }
}

/// Gives a type the compiled form of another.
macro_rules! through {
    ($name:ty, $by:ty, $from:expr, $into:expr) => {
        impl Compiled for $name {
            fn take(bytes: &mut &'static [u8]) -> Option<Self> {
                <$by>::take(bytes).and_then($from)
            }

            #[cfg(test)]
            fn put(&self, to: &mut Writer) {
                <$by>::put(&$into(self), to);
            }
        }
    };
}

through!(usize, u64, |n| Self::try_from(n).ok(), |n: &Self| *n as u64);
through!(u32, u64, |n| Self::try_from(n).ok(), |n: &Self| u64::from(
    *n
));
// The sign stands in the lowest bit.
through!(
    i32,
    u64,
    |n| {
        let magnitude = Self::try_from(n >> 1).ok()?;
        Some(if n & 1 == 1 { -magnitude } else { magnitude })
    },
    |n: &Self| u64::from(n.unsigned_abs()) << 1 | u64::from(*n < 0)
);
through!(f32, u32, |bits| Some(Self::from_bits(bits)), |n: &Self| n
    .to_bits());
through!(bool, u64, |n| Some(n == 1), |yes: &Self| u64::from(*yes));
through!(
    NaiveDate,
    i32,
    Self::from_num_days_from_ce_opt,
    chrono::Datelike::num_days_from_ce
);
through!(
    NaiveTime,
    u32,
    |seconds| Self::from_num_seconds_from_midnight_opt(seconds, 0),
    chrono::Timelike::num_seconds_from_midnight
);
through!(
    Weekday,
    usize,
    |day| Self::try_from(u8::try_from(day).ok()?).ok(),
    |day: &Self| day.num_days_from_monday() as usize
);
/// A text is where it stands in [`TEXT`], and how long it is.
impl Compiled for &'static str {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        let (start, length) = <(usize, usize)>::take(bytes)?;
        TEXT.get(start..start.checked_add(length)?)
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        (to.place(self), self.len()).put(to);
    }
}

impl Compiled for String {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        <&str>::take(bytes).map(str::to_owned)
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        (to.place(self), self.len()).put(to);
    }
}

impl Compiled for Lent {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        <&str>::take(bytes).map(Self::new)
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        (to.place(self), self.len()).put(to);
    }
}

impl<T: Compiled> Compiled for Vec<T> {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        let count = usize::take(bytes)?;
        // Each value takes a byte at least.
        let mut values = Self::with_capacity(count.min(bytes.len()));
        for _ in 0..count {
            values.push(T::take(bytes)?);
        }
        Some(values)
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        self.len().put(to);
        for value in self {
            value.put(to);
        }
    }
}

impl<T: Compiled> Compiled for Option<T> {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        if bool::take(bytes)? {
            T::take(bytes).map(Some)
        } else {
            Some(None)
        }
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        self.is_some().put(to);
        if let Some(value) = self {
            value.put(to);
        }
    }
}

impl<A: Compiled, B: Compiled> Compiled for (A, B) {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        Some((A::take(bytes)?, B::take(bytes)?))
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        self.0.put(to);
        self.1.put(to);
    }
}

/// A value of a closed set is its place in the set.
impl<T: Code> Compiled for T {
    fn take(bytes: &mut &'static [u8]) -> Option<Self> {
        Self::ALL.get(usize::take(bytes)?).copied()
    }

    #[cfg(test)]
    fn put(&self, to: &mut Writer) {
        let place = Self::ALL.iter().position(|known| known == self);
        place.expect("every value is in its set").put(to);
    }
}

#[cfg(test)]
mod tests;
