//! The desk's own sentences: lines joined that a mail had broken, without what is quoted.

use super::entry::{inline_entries, is_entry};
use crate::pack::ReplyWords;
use crate::text::{fold, sentences};

/// The fewest marks that rule a line.
const RULE_MARKS_MIN: usize = 4;

/// A sentence of the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// As written.
    pub(super) written: String,
    /// As it is compared.
    pub(super) folded: String,
    /// Whether it begins an entry of a list.
    pub(super) listed: bool,
}

/// Returns the desk's own sentences.
pub(super) fn sentences_of(text: &str, words: &ReplyWords) -> Vec<Sentence> {
    let mut all = Vec::new();
    for paragraph in paragraphs(text, words) {
        // The full stop behind the number of an entry ends no sentence.
        let numbered = entry_number(&paragraph);
        let rest = paragraph.get(numbered..).unwrap_or_default();
        for (place, sentence) in sentences(rest).into_iter().enumerate() {
            let number = paragraph.get(..numbered).filter(|_| place == 0);
            let written = format!("{}{}", number.unwrap_or_default(), sentence.trim());
            if !written.is_empty() {
                all.push(Sentence {
                    folded: fold(&written),
                    listed: place == 0 && is_entry(&written),
                    written,
                });
            }
        }
    }
    all
}

/// Returns where the words of an entry that begins with `1. ` begin; 0 where none does.
fn entry_number(paragraph: &str) -> usize {
    let rest = paragraph.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let digits = paragraph.len() - rest.len();
    let is_numbered = (1..=2).contains(&digits) && rest.starts_with(". ");
    if is_numbered { digits + 2 } else { 0 }
}

/// Returns the paragraphs that the desk wrote itself, each on one line.
fn paragraphs(text: &str, words: &ReplyWords) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut lines = text.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let quoted = |start: &String| line.starts_with(start.as_str());
        if words.quoted_lines.iter().any(quoted) {
            continue;
        }
        let folded = fold(line);
        if words
            .quoted_until_end
            .iter()
            .any(|mark| mark.find(&folded).is_some())
        {
            break;
        }
        if is_heading(line)
            && words
                .quoted_before
                .iter()
                .any(|mark| mark.find(&folded).is_some())
        {
            // A rule right under the heading belongs to it.
            while lines
                .next_if(|next| next.is_empty() || is_ruled(next))
                .is_some()
            {}
            while lines.next_if(|next| !is_ruled(next)).is_some() {}
            all.push(String::new());
            continue;
        }
        if line.is_empty() || is_ruled(line) {
            all.push(String::new());
        } else {
            for line in inline_entries(line) {
                add(&mut all, line);
            }
        }
    }
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

/// Adds a line to the last paragraph, or begins another with it.
fn add(all: &mut Vec<String>, line: &str) {
    if let Some(paragraph) = all.last_mut() {
        let ends =
            is_label(paragraph) || is_number_line(paragraph) || is_whole_entry(paragraph, line);
        if (begins_anew(line) || ends) && !paragraph.is_empty() {
            all.push(line.to_owned());
        } else {
            join(paragraph, line);
        }
    }
}

/// Tells whether a line is short enough to head what stands under it, and is no sentence.
fn is_heading(line: &str) -> bool {
    const CHARS_MAX: usize = 40;
    line.chars().count() <= CHARS_MAX && !line.ends_with(['。', '.', '!', '！'])
}

/// Tells whether a line is a rule, or a heading between two rules.
fn is_ruled(line: &str) -> bool {
    let mark = |letter: &char| "-=_*─━―ー＝－~〜◆■□▼".contains(*letter);
    let marks = line.chars().filter(mark).count();
    marks >= RULE_MARKS_MIN && marks * 2 >= line.chars().filter(|c| !c.is_whitespace()).count()
}

/// Tells whether a paragraph is so far nothing but a number with its name, as 受付番号 A-1234: no
/// mail breaks a line so early, so the sentence under it is another.
fn is_number_line(paragraph: &str) -> bool {
    const CHARS_MAX: usize = 24;
    let last = paragraph
        .split_whitespace()
        .nth(1)
        .and(paragraph.split_whitespace().last());
    let is_number = |word: &str| {
        let of_number = |letter: char| letter.is_ascii_alphanumeric() || "-_#".contains(letter);
        word.chars().all(of_number) && word.chars().any(|letter| letter.is_ascii_digit())
    };
    paragraph.chars().count() <= CHARS_MAX && last.is_some_and(is_number)
}

/// Tells whether an entry is so short that no mail broke it before the next line.
fn is_whole_entry(paragraph: &str, next: &str) -> bool {
    const CHARS_MAX: usize = 24;
    const LATIN_CHARS_MAX: usize = 48;
    let begins_sentence = next.starts_with(|letter: char| letter.is_ascii_uppercase());
    let most = if begins_sentence {
        LATIN_CHARS_MAX
    } else {
        CHARS_MAX
    };
    is_entry(paragraph) && paragraph.chars().count() <= most
}

/// Tells whether a line begins an entry of a list or a labelled line.
fn begins_anew(line: &str) -> bool {
    is_entry(line) || is_labelled(line)
}

/// Tells whether a line begins with a label: 受付番号: A-1234.
fn is_labelled(line: &str) -> bool {
    line.char_indices()
        .take(12)
        .any(|(at, letter)| at > 0 && matches!(letter, ':' | '：'))
}

/// Tells whether a line is a label with its short value and nothing else, so that the next line
/// does not go on from it.
fn is_label(line: &str) -> bool {
    const CHARS_MAX: usize = 30;
    is_labelled(line) && line.chars().count() <= CHARS_MAX
}

/// Joins a line that a mail had broken; Japanese has no space there.
fn join(paragraph: &mut String, line: &str) {
    let spaced = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii());
    if spaced(paragraph.chars().next_back()) && spaced(line.chars().next()) {
        paragraph.push(' ');
    }
    paragraph.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::reply_words;

    #[test]
    fn broken_lines_are_joined_and_what_is_quoted_is_left_out() {
        for (text, expected) in [
            (
                "お問い合わせの件につきまして、\n確認いたしました。次に\n進みます。",
                &[
                    "お問い合わせの件につきまして、確認いたしました。",
                    "次に進みます。",
                ][..],
            ),
            (
                "受付番号 88-1234\n調査のため、明細を\nお送りください。",
                &["受付番号 88-1234", "調査のため、明細をお送りください。"],
            ),
            (
                "2026年\n11月27日に3\n営業日を加えます。",
                &["2026年11月27日に3営業日を加えます。"],
            ),
            (
                "We have\nchecked it. Thank you.",
                &["We have checked it.", "Thank you."],
            ),
            (
                "承りました。\n> 返金してください\n＞お願いします\n以上です。",
                &["承りました。", "以上です。"],
            ),
            (
                "受け付けました。\n----------\n■お問い合わせ内容\n----------\n出金できません。\n返金してください。\n----------\n見本取引所",
                &["受け付けました。", "見本取引所"],
            ),
            (
                "Thank you.\nOn Fri, 20 Nov 2026, Taro wrote:\nplease refund me",
                &["Thank you."],
            ),
            (
                "受付番号: A-1234\n担当: 見本",
                &["受付番号: A-1234", "担当: 見本"],
            ),
        ] {
            let found = sentences_of(text, reply_words());
            let found: Vec<&str> = found.iter().map(|one| one.written.as_str()).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
