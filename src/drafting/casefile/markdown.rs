//! Words in Markdown that stay words.

/// The characters that can mean something in a line of Markdown or in a cell of its tables.
const MEANINGFUL: &[char] = &[
    '\\', '`', '*', '_', '[', ']', '<', '>', '#', '|', '~', '&', '!', '@', '$',
];

/// The fewest backticks around a block.
const FENCE_MIN: usize = 3;

/// Returns words with a backslash before every character that could be more than itself: nothing
/// in them is a link, an image, a tag or a heading.
pub(super) fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 16);
    let mut line_begins = true;
    // Whether the line has had nothing but digits so far, as an item of a numbered list.
    let mut counts = true;
    let mut before = '\n';
    for letter in text.chars() {
        // A list, a rule or an underline can begin a line; a number and a point can too.
        let begins = line_begins && matches!(letter, '-' | '+' | '=');
        let numbered = counts && matches!(letter, '.' | ')') && before.is_ascii_digit();
        // What looks like an address becomes a link by itself in many readers.
        let address = matches!(letter, ':' | '.') && before.is_ascii_alphabetic();
        if MEANINGFUL.contains(&letter) || begins || numbered || address {
            written.push('\\');
        }
        written.push(letter);
        line_begins = letter == '\n' || line_begins && letter.is_whitespace();
        counts = line_begins || counts && letter.is_ascii_digit();
        before = letter;
    }
    written
}

/// Returns a text as a block that nothing in it can end.
pub(super) fn fenced(text: &str) -> String {
    let mut longest = 0;
    let mut run = 0;
    for letter in text.chars() {
        run = if letter == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat(FENCE_MIN.max(longest + 1));
    let text = text.trim_end_matches('\n');
    format!("{fence}text\n{text}\n{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        for (text, expected) in [
            ("# 見出し", "\\# 見出し"),
            ("- 一覧\n+ 二つ", "\\- 一覧\n\\+ 二つ"),
            ("1. 一つ", "1\\. 一つ"),
            ("約0.5 BTC (3)", "約0.5 BTC (3)"),
            ("![x](y)", "\\!\\[x\\](y)"),
            ("<b>&amp;", "\\<b\\>\\&amp;"),
            ("a|b", "a\\|b"),
            ("https://example.com", "https\\://example\\.com"),
            ("a@example.jp", "a\\@example\\.jp"),
            ("21:00に500,000円", "21:00に500,000円"),
        ] {
            assert_eq!(escaped(text), expected);
        }
    }

    #[test]
    fn a_block_cannot_be_ended_from_within() {
        assert_eq!(fenced("a\n```\nb\n"), "````text\na\n```\nb\n````");
        assert_eq!(fenced("a"), "```text\na\n```");
    }
}
