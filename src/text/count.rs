//! Lengths as forms count them.

/// Counts characters as forms announce them: Unicode scalar values, a line break being one
/// however it is written.
///
/// HTML hands a text area's line breaks to the page as a single line feed, so CR LF counts once.
pub fn count_chars(text: &str) -> usize {
    text.chars().count() - text.matches("\r\n").count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_as_a_form_does() {
        for (text, chars) in [
            ("", 0),
            ("入金が反映されない", 9),
            ("a\r\nb", 3),
            ("a\nb\r", 4),
            ("𠮷野家", 3),
        ] {
            assert_eq!(count_chars(text), chars, "{text:?}");
        }
    }
}
