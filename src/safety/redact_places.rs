//! Masking stretches of a text, once their places are known.

use std::ops::Range;

use crate::domain::{Evidence, Order as _};

/// Stands for what is not shown.
pub(super) const DOTS: &str = Evidence::NAME_LEFT_OUT;

/// The longest code; an address or a phrase is longer, or has digits or blanks.
const CODE_BYTES_MAX: usize = 32;

/// Tells whether a text has the form of a code, of which every record has many: in it stands nothing
/// personal but what is known to be.
pub(super) fn is_code(text: &str) -> bool {
    let of_code = |byte: u8| byte.is_ascii_lowercase() || matches!(byte, b'_' | b'.');
    text.len() <= CODE_BYTES_MAX && text.bytes().all(of_code)
}

/// Masks stretches of a text, in characters.
pub(super) fn without(text: &str, mut hidden: Vec<Range<usize>>) -> String {
    hidden.order_by_key(|span| (span.start, span.end));
    let mut hidden = hidden.into_iter().peekable();
    // Up to here, in characters, nothing is shown.
    let mut hidden_until = 0;
    let mut masked = String::with_capacity(text.len());
    for (at, letter) in text.chars().enumerate() {
        while let Some(span) = hidden.next_if(|span| span.start <= at) {
            if span.end > hidden_until {
                // What touches the last one is one with it.
                if at >= hidden_until {
                    masked.push_str(DOTS);
                }
                hidden_until = span.end;
            }
        }
        if at >= hidden_until {
            masked.push(letter);
        }
    }
    masked
}
