//! Lengths as forms count them.

/// Counts characters as forms announce them: Unicode scalar values, a line break being one
/// however it is written.
///
/// HTML hands a text area's line breaks to the page as a single line feed, so CR LF counts once.
pub fn count_chars(text: &str) -> usize {
    text.chars().count() - text.matches("\r\n").count()
}

/// Counts as the `maxlength` of a web form does: UTF-16 code units, a line break being one.
///
/// Only letters beyond the basic plane, such as 𠮷, make it larger than [`count_chars`].
pub fn count_utf16(text: &str) -> usize {
    text.encode_utf16().count() - text.matches("\r\n").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_as_a_form_does() {
        for (text, chars, units) in [
            ("", 0, 0),
            ("入金が反映されない", 9, 9),
            ("a\r\nb", 3, 3),
            ("a\nb\r", 4, 4),
            ("𠮷野家", 3, 4),
        ] {
            assert_eq!(
                (count_chars(text), count_utf16(text)),
                (chars, units),
                "{text:?}"
            );
        }
    }
}
