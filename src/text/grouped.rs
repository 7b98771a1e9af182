//! Numbers as people read them: 1,234,567.89.

/// How many digits stand between two commas.
const GROUP_DIGITS: usize = 3;

/// Puts commas between the thousands before the point of a plain number: `-1234.5`.
pub fn grouped(number: &str) -> String {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let digits = whole.trim_start_matches('-');
    let mut written = whole.strip_suffix(digits).unwrap_or_default().to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(GROUP_DIGITS) {
            written.push(',');
        }
        written.push(digit);
    }
    if !part.is_empty() {
        written.push('.');
        written.push_str(part);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_parted_before_the_point_only() {
        for (plain, expected) in [
            ("999", "999"),
            ("500000", "500,000"),
            ("1234567.1234567", "1,234,567.1234567"),
            ("-1000", "-1,000"),
            ("0.00000001", "0.00000001"),
            ("", ""),
        ] {
            assert_eq!(grouped(plain), expected);
        }
    }
}
