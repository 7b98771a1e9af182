//! Sizes of files as file managers write them: 512 B, 12.3 KB, 4.5 MB.

use super::grouped;

/// Units and the bytes of each, the greatest first.
const UNITS: &[(&str, u64)] = &[("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000)];

/// Writes a size with at most one decimal, which is cut and not rounded.
pub fn file_size(bytes: u64) -> String {
    let unit = UNITS.iter().find(|(_, size)| bytes >= *size);
    let Some((name, size)) = unit else {
        return format!("{bytes} B");
    };
    let tenths = bytes / (size / 10);
    let whole = grouped(&(tenths / 10).to_string());
    format!("{whole}.{} {name}", tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_written_in_its_own_unit() {
        for (bytes, expected) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1.0 KB"),
            (12_399, "12.3 KB"),
            (4_567_890, "4.5 MB"),
            (1_234_567_890_123, "1,234.5 GB"),
        ] {
            assert_eq!(file_size(bytes), expected);
        }
    }
}
