//! Exact decimal numbers for amounts; never a float.

use std::fmt;

/// An exact decimal number: `digits` × 10^-`scale`, without trailing zeros after the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: i128,
    scale: u32,
}

impl Decimal {
    /// The most digits that a number may have; longer ones are no amounts.
    const DIGITS_MAX: usize = 30;

    /// Makes a whole number.
    pub const fn whole(number: i64) -> Self {
        Self {
            digits: number as i128,
            scale: 0,
        }
    }

    /// Reads ASCII digits with an optional sign, point and thousands commas: `-1,234.50`.
    ///
    /// `None` for anything else, and for more than 30 digits.
    pub fn read(written: &str) -> Option<Self> {
        let (negative, rest) = match written.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, written.strip_prefix('+').unwrap_or(written)),
        };
        let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
        let whole = whole.replace(',', "");
        let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() && part.is_empty() || !all_digits(&whole) || !all_digits(part) {
            return None;
        }
        if whole.len() + part.len() > Self::DIGITS_MAX {
            return None;
        }
        let digits: i128 = format!("{whole}{part}").parse().ok()?;
        let scale = u32::try_from(part.len()).ok()?;
        Self {
            digits: if negative { -digits } else { digits },
            scale,
        }
        .trimmed()
        .bounded()
    }

    /// Moves the point: `shifted(4)` is 万 times as much, `shifted(-8)` turns satoshi into bitcoin.
    ///
    /// `None` when it would have more than 30 digits.
    #[must_use]
    pub fn shifted(self, places: i32) -> Option<Self> {
        let scale = i64::from(self.scale) - i64::from(places);
        if scale >= 0 {
            return Self {
                digits: self.digits,
                scale: u32::try_from(scale).ok()?,
            }
            .trimmed()
            .bounded();
        }
        let factor = 10_i128.checked_pow(u32::try_from(-scale).ok()?)?;
        Self {
            digits: self.digits.checked_mul(factor)?,
            scale: 0,
        }
        .bounded()
    }

    /// Adds two numbers; `None` when the sum would have more than 30 digits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let raised = |number: Self| {
            number
                .digits
                .checked_mul(10_i128.checked_pow(scale - number.scale)?)
        };
        Self {
            digits: raised(self)?.checked_add(raised(other)?)?,
            scale,
        }
        .trimmed()
        .bounded()
    }

    /// Returns the number, unless it is written with more digits than can be read back.
    fn bounded(self) -> Option<Self> {
        let digits = self.digits.unsigned_abs().to_string().len();
        // 0.001 is written with the zero before the point.
        let written = digits.max(usize::try_from(self.scale).ok()?.checked_add(1)?);
        (written <= Self::DIGITS_MAX).then_some(self)
    }

    fn trimmed(mut self) -> Self {
        while self.scale > 0 && self.digits % 10 == 0 {
            self.digits /= 10;
            self.scale -= 1;
        }
        self
    }
}

impl fmt::Display for Decimal {
    /// Writes plain digits, as JSON and the database keep them: `-1234.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs().to_string();
        let scale = self.scale as usize;
        if scale == 0 {
            return write!(f, "{sign}{digits}");
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, part) = padded.split_at(padded.len() - scale);
        write!(f, "{sign}{whole}.{part}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn whatever_is_reckoned_can_be_read_back(
            one in "-?[0-9]{0,16}\\.?[0-9]{0,16}",
            other in "-?[0-9]{0,16}\\.?[0-9]{0,16}",
            places in -40..40_i32,
        ) {
            let (one, other) = (Decimal::read(&one), Decimal::read(&other));
            let shifted = one.and_then(|one| one.shifted(places));
            let sum = one.zip(other).and_then(|(one, other)| one.plus(other));
            for number in [one, shifted, sum].into_iter().flatten() {
                prop_assert_eq!(Decimal::read(&number.to_string()), Some(number));
            }
        }
    }

    #[test]
    fn numbers_are_read_and_written_exactly() {
        for (written, expected) in [
            ("500,000", "500000"),
            ("0.10", "0.1"),
            (".5", "0.5"),
            ("-1,234.50", "-1234.5"),
            ("0.00000001", "0.00000001"),
            ("007", "7"),
        ] {
            let read = Decimal::read(written).map(|number| number.to_string());
            assert_eq!(read.as_deref(), Some(expected), "{written}");
        }
        for written in [
            "",
            ".",
            "-",
            "1.2.3",
            "1e5",
            "１",
            "1234567890123456789012345678901",
        ] {
            assert_eq!(Decimal::read(written), None, "{written}");
        }
    }

    #[test]
    fn the_point_moves_without_losing_a_digit() {
        let shifted = |written: &str, places| {
            Decimal::read(written)
                .and_then(|n| n.shifted(places))
                .map(|n| n.to_string())
        };
        assert_eq!(shifted("50", 4).as_deref(), Some("500000"));
        assert_eq!(shifted("1.5", 8).as_deref(), Some("150000000"));
        assert_eq!(shifted("250000", -8).as_deref(), Some("0.0025"));
        assert_eq!(shifted("1", 60), None);
    }

    #[test]
    fn sums_keep_every_digit() {
        let sum = Decimal::read("1.05")
            .zip(Decimal::read("2.5"))
            .and_then(|(a, b)| a.plus(b));
        assert_eq!(sum.map(|n| n.to_string()).as_deref(), Some("3.55"));
    }
}
