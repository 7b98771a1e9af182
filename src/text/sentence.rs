//! Sentences: where a text may be cut without leaving half a thought.

/// Splits a text after each sentence and each line; the parts together are the text again.
///
/// A full stop inside brackets or quotation marks ends nothing: 「失敗しました。」と出る is one
/// sentence. A bracket that is never closed counts until the end of its line.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut depth = 0_usize;
    let mut ended = false;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if ended && !trails(letter) {
            parts.extend(text.get(start..at));
            start = at;
            ended = false;
        }
        match letter {
            '\n' => {
                ended = true;
                depth = 0;
            }
            '「' | '『' | '（' | '(' | '【' => depth += 1,
            '」' | '』' | '）' | ')' | '】' => depth = depth.saturating_sub(1),
            '。' | '！' | '？' | '!' | '?' if depth == 0 => ended = true,
            '.' if depth == 0 => {
                ended = letters.peek().is_some_and(|(_, next)| next.is_whitespace());
            }
            _ => {}
        }
    }
    parts.extend(text.get(start..).filter(|rest| !rest.is_empty()));
    parts
}

/// Tells whether a letter after the end of a sentence still belongs to it.
fn trails(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '。' | '！' | '？' | '!' | '?' | '」' | '』' | '）')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_sentences_only() {
        for (text, expected) in [
            (
                "振り込みました。まだです！？困っています",
                &["振り込みました。", "まだです！？", "困っています"][..],
            ),
            (
                "「失敗しました。」と出ます。再起動した",
                &["「失敗しました。」と出ます。", "再起動した"],
            ),
            ("一行目\n\n二行目", &["一行目\n\n", "二行目"]),
            (
                "I sent 0.5 BTC. It is gone.",
                &["I sent 0.5 BTC. ", "It is gone."],
            ),
            (
                "閉じない「かっこ。\n次。",
                &["閉じない「かっこ。\n", "次。"],
            ),
            ("", &[]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }

    #[test]
    fn the_parts_together_are_the_text_again() {
        let text = "最初。「次。\n」（三。）四? five. 6.5\n";
        assert_eq!(sentences(text).concat(), text);
    }
}
