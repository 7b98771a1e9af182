//! What is wrong with what is told of a letter, and what to do now.

use super::Explanation;
use crate::cli::letter_failure::LetterFailure;
use crate::domain::Lang;
use crate::i18n::Catalog;

/// Explains a failure; one arm each.
pub(super) fn explain(failure: &LetterFailure, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).failure;
    let inquiry = &Catalog::of(lang).inquiry;
    match failure {
        LetterFailure::BadDay { written } => {
            Explanation::new("bad_day", 2, (words.bad_day)(written)).hint(words.bad_day_hint)
        }
        LetterFailure::NoInquiry { number, count } => {
            Explanation::new("no_inquiry", 1, (words.no_inquiry)(*number, *count))
                .hint(words.no_inquiry_hint)
        }
        LetterFailure::NoReply { number, count } => {
            Explanation::new("no_reply", 1, (words.no_reply)(*number, *count))
                .hint(words.no_reply_hint)
        }
        LetterFailure::BadRung { written, choices } => {
            Explanation::new("bad_rung", 2, (words.bad_rung)(written))
                .suggest(words, written, choices)
        }
        LetterFailure::ToNeedsShape => {
            Explanation::new("usage", 2, words.to_needs_shape).hint(words.to_needs_shape_hint)
        }
        LetterFailure::DraftedForOther {
            id,
            wanted,
            drafted,
            command,
        } => {
            let told = (words.drafted_for_other)(&id.to_string(), wanted, drafted);
            let told = Explanation::new("drafted_for_other", 1, told);
            let told = match command {
                Some(command) => told.hint((words.drafted_for_other_hint)(command)),
                None => told,
            };
            told.hint((words.sent_text_hint)(&id.0.to_string()))
        }
        LetterFailure::NumberAndPart => {
            Explanation::new("usage", 2, inquiry.number_and_part).hint(inquiry.number_and_part_hint)
        }
        LetterFailure::InquiryNeedsShape => {
            Explanation::new("usage", 2, inquiry.needs_shape).hint(inquiry.needs_shape_hint)
        }
        LetterFailure::OfBody {
            number,
            name,
            command,
        } => Explanation::new("no_follow_up", 1, (inquiry.of_body)(*number, name))
            .hint((inquiry.of_body_hint)(command)),
        LetterFailure::NoWordsOfCall { id, command } => {
            Explanation::new("no_words_of_call", 1, (inquiry.no_words)(&id.to_string()))
                .hint((inquiry.call_hint)(&id.0.to_string()))
                .hint((words.drafted_for_other_hint)(command))
        }
        LetterFailure::ToCome { written } => {
            Explanation::new("to_come", 2, (words.to_come)(written)).hint(words.to_come_hint)
        }
        LetterFailure::NothingSent { id } => {
            Explanation::new("nothing_sent", 1, (words.nothing_sent)(&id.to_string()))
                .hint((words.nothing_sent_hint)(&id.0.to_string()))
        }
    }
}
