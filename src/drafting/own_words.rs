//! The user's own words in a draft: as they were written, shortened between sentences only.

use super::Request;
use super::context::Context;
use super::happened::told_on;
use crate::domain::{Length, Rendering};
use crate::text::{count_chars, sentences};

/// How many characters of the user's words a draft of the standard length tells.
const STANDARD_CHARS_MAX: usize = 600;
/// How many a short draft tells, where nothing else says what happened.
const SHORT_CHARS_MAX: usize = 200;
/// How many a chat tells.
const CHAT_CHARS_MAX: usize = 160;

/// Puts the user's words into the context, as many as the request wants.
pub(super) fn tell(context: &mut Context, request: &Request<'_>) {
    let chars_max = match (request.rendering, request.length) {
        (_, Length::Short) if has_facts(context) => 0,
        (_, Length::Short) => SHORT_CHARS_MAX,
        (Rendering::Chat, _) => CHAT_CHARS_MAX,
        (_, Length::Standard) => STANDARD_CHARS_MAX,
        (_, Length::Full) => usize::MAX,
    };
    if chars_max > 0 {
        (context.own_text, context.own_text_cut) =
            shortened(request.incident.text.trim(), chars_max);
        context.own_text_on = told_on(request.incident.logged_at, request);
    }
}

/// Tells whether the draft says what happened without the user's words.
pub(super) fn has_facts(context: &Context) -> bool {
    !(context.moments.is_empty()
        && context.amounts.is_empty()
        && context.txids.is_empty()
        && context.addresses.is_empty()
        && context.ids.is_empty()
        && context.answers.is_empty()
        && context.error_codes.is_empty()
        && context.error_messages.is_empty())
}

/// Returns as many whole sentences as fit, but at least one, and whether any were left out.
pub(super) fn shortened(words: &str, chars_max: usize) -> (String, bool) {
    let all = sentences(words);
    let mut chars = 0;
    let count = all
        .iter()
        .take_while(|sentence| {
            chars += count_chars(sentence);
            chars <= chars_max
        })
        .count()
        .max(1);
    let kept: String = all.iter().take(count).copied().collect();
    (kept.trim().to_owned(), count < all.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_shortened_between_sentences_only() {
        let words = "振り込みました。まだ反映されません。急いでいます。";
        for (chars_max, kept, cut) in [
            (100, words, false),
            (18, "振り込みました。まだ反映されません。", true),
            (17, "振り込みました。", true),
            (1, "振り込みました。", true),
        ] {
            assert_eq!(
                shortened(words, chars_max),
                (kept.to_owned(), cut),
                "{chars_max}"
            );
        }
        assert_eq!(shortened("", 10), (String::new(), false));
    }
}
