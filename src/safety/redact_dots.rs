//! What stands in a text for what is not shown.

use std::ops::Range;

use crate::domain::Order as _;

/// Stands for what is not shown.
pub(super) const DOTS: &str = "•••";

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
