//! The user's own words in a draft: as they were written, shortened between sentences only.

use super::Request;
use super::context::Context;
use crate::domain::{FactKind, Incident, Length, Rendering};
use crate::text::{count_chars, sentences};

/// How many characters of the user's words a draft of the standard length tells.
const STANDARD_CHARS_MAX: usize = 600;
/// How many a short draft tells, where nothing else says what happened.
const SHORT_CHARS_MAX: usize = 200;
/// How many a chat tells.
const CHAT_CHARS_MAX: usize = 160;
/// What stands in a chat for a mail address or a phone number.
const HIDDEN: &str = "***";

/// Puts the user's words into the context, as many as the request wants.
pub(super) fn tell(context: &mut Context, request: &Request<'_>) {
    let chat = request.rendering == Rendering::Chat;
    let words = if chat {
        without_contacts(request.incident)
    } else {
        request.incident.text.trim().to_owned()
    };
    let chars_max = match (request.rendering, request.length) {
        (_, Length::Short) if has_facts(context) => 0,
        (_, Length::Short) => SHORT_CHARS_MAX,
        (Rendering::Chat, _) => CHAT_CHARS_MAX,
        (_, Length::Standard) => STANDARD_CHARS_MAX,
        (_, Length::Full) => usize::MAX,
    };
    if chars_max > 0 {
        (context.own_text, context.own_text_cut) = shortened(&words, chars_max);
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

/// Returns the user's words with the mail addresses and phone numbers in them covered: who sits
/// at the other end of a chat is not known before the chat is open.
fn without_contacts(incident: &Incident) -> String {
    let mut spans: Vec<_> = incident
        .facts
        .iter()
        .filter(|fact| matches!(fact.kind(), FactKind::Email | FactKind::Phone))
        .filter_map(|fact| fact.span.clone())
        .collect();
    spans.sort_by_key(|span| span.start);
    let mut covered = String::with_capacity(incident.text.len());
    let mut spans = spans.into_iter().peekable();
    for (at, letter) in incident.text.chars().enumerate() {
        while spans.next_if(|span| span.end <= at).is_some() {}
        match spans.peek() {
            Some(span) if span.start == at => covered.push_str(HIDDEN),
            Some(span) if span.contains(&at) => {}
            _ => covered.push(letter),
        }
    }
    covered.trim().to_owned()
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
