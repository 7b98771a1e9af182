//! Letters in a row, and the frame in which they stand: what is before and behind them.

use std::ops::Range;

use super::script::Script;

/// Some letters of one script in a row.
pub(super) struct Token {
    /// Where they stand.
    pub(super) at: Range<usize>,
    /// Their script.
    pub(super) script: Script,
    /// How many there are.
    pub(super) letters: usize,
    /// A number for what stands between them and the token before, without digits; 0 where nothing
    /// does.
    pub(super) gap: u64,
    /// Whether it is the last character of several in Chinese, which are a token of their own.
    pub(super) tail: bool,
    /// A number for the letters.
    pub(super) own: u64,
}

/// Which of a token's neighbours make its frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// What stands before it, down to the next letter.
    Gap,
    /// The same with the token before.
    Before,
    /// The token behind it, and what stands between.
    Behind,
}

impl Frame {
    /// Every frame.
    pub(super) const ALL: [Self; 3] = [Self::Gap, Self::Before, Self::Behind];

    /// Returns the number of a token's frame; `None` where there is none.
    pub(super) fn of(self, tokens: &[Token], place: usize) -> Option<u64> {
        let token = tokens.get(place)?;
        let with = |gap: u64, other: &Token| mixed(mixed(gap, other.own), token.script as u64);
        match self {
            Self::Gap => (token.gap != 0).then(|| mixed(token.gap, token.script as u64)),
            Self::Before => {
                let before = tokens.get(place.checked_sub(1)?)?;
                Some(with(token.gap, before))
            }
            Self::Behind => {
                let behind = tokens.get(place + 1)?;
                // A particle behind it stands behind any noun.
                let noun = token.script == Script::Han && (token.tail || behind.gap == 0);
                (!noun).then(|| with(behind.gap, behind))
            }
        }
    }
}

impl Token {
    /// Tells whether it can be a word of a phrase, perhaps with a particle before or behind.
    pub(super) fn may_be_word(&self) -> bool {
        match self.script {
            Script::Latin | Script::Cyrillic => (3..=16).contains(&self.letters),
            Script::Kana => (2..=16).contains(&self.letters),
            Script::Hangul => (2..=8).contains(&self.letters),
            Script::Han => self.letters == 1,
        }
    }
}

/// Mixes one number into another.
fn mixed(number: u64, other: u64) -> u64 {
    (number ^ other)
        .wrapping_mul(0x0100_0000_01B3)
        .rotate_left(23)
}

/// Returns the tokens of a text in lower case.
pub(super) fn tokens(lower: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    // A line that begins stands as well before the first line.
    let mut gap = begun(0, '\n');
    let mut previous = ('\n', None);
    let mut own_without = 0;
    // Where a colour of a terminal may stand: behind `[`, digits and semicolons.
    let mut coloured = false;
    for (at, letter) in lower.char_indices() {
        let script = Script::of(letter);
        let colour = coloured && letter == 'm';
        coloured = letter == '[' || coloured && (letter.is_ascii_digit() || letter == ';');
        if previous.1.is_some() && previous.1 != script {
            split_tail(&mut tokens, own_without, previous.0);
        }
        let Some(script) = script.filter(|_| !colour) else {
            if !letter.is_ascii_digit() {
                gap = begun(gap, letter);
            }
            previous = (letter, None);
            continue;
        };
        match tokens.last_mut() {
            Some(last) if previous.1 == Some(script) => {
                last.at.end = at + letter.len_utf8();
                last.letters += 1;
                own_without = last.own;
                last.own = mixed(last.own, u64::from(letter));
            }
            _ => tokens.push(Token {
                at: at..at + letter.len_utf8(),
                script,
                letters: 1,
                gap,
                tail: false,
                own: mixed(1, u64::from(letter)),
            }),
        }
        gap = 0;
        previous = (letter, Some(script));
    }
    if previous.1.is_some() {
        split_tail(&mut tokens, own_without, previous.0);
    }
    tokens
}

/// Takes the last character of several in Chinese off them: 第1个词是装 has the word at its end.
fn split_tail(tokens: &mut Vec<Token>, own_without: u64, last: char) {
    let Some(token) = tokens.last_mut() else {
        return;
    };
    if token.script != Script::Han || token.letters < 2 || token.tail {
        return;
    }
    let end = token.at.end;
    token.at.end -= last.len_utf8();
    token.letters -= 1;
    token.own = own_without;
    let at = token.at.end..end;
    tokens.push(Token {
        at,
        script: Script::Han,
        letters: 1,
        gap: 0,
        tail: true,
        own: mixed(1, u64::from(last)),
    });
}

/// Goes on with a gap: a line that begins makes what stands before it forgotten.
fn begun(gap: u64, letter: char) -> u64 {
    mixed(if letter == '\n' { 0 } else { gap }, u64::from(letter)) | 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text)
            .iter()
            .map(|token| &text[token.at.clone()])
            .collect()
    }

    #[test]
    fn letters_of_one_script_in_a_row_are_a_token() {
        assert_eq!(
            words("1語目はozone、word2"),
            ["語", "目", "は", "ozone", "word"]
        );
        assert_eq!(words("[32mozone[0m [1;32mdrill"), ["ozone", "drill"]);
    }

    #[test]
    fn a_frame_is_the_same_whatever_its_numbers_are() {
        let all = tokens("[21:00] 田中: ozone\n[21:01] 田中: drill ok\n1\tgrab\tok");
        let words = [2, 5, 7].map(|place| all[place].at.len());
        assert_eq!(words, [5, 5, 4]);
        for frame in [Frame::Gap, Frame::Before] {
            assert_eq!(frame.of(&all, 2), frame.of(&all, 5));
            assert_ne!(frame.of(&all, 2), frame.of(&all, 6));
        }
        assert_eq!(Frame::Behind.of(&all, 8), None);
        assert_ne!(Frame::Behind.of(&all, 5), None);
    }
}
