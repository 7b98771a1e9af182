//! Characters that leave no mark where they stand.

use crate::text::is_hidden;

/// Tells whether a character of a contact cannot be seen: hidden ones, every kind of space, and
/// the joiners, fillers and selectors that have a place in texts but none in a contact.
pub(super) fn is_unseen(letter: char) -> bool {
    is_hidden(letter)
        || letter.is_whitespace()
        || letter.is_control()
        || matches!(letter,
            '\u{200C}' | '\u{200D}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}
