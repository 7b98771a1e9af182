//! The shape of a stretch.

/// What a stretch is made of.
pub(super) struct Class {
    small: bool,
    capital: bool,
    digit: bool,
    mark: bool,
    japanese: bool,
    length: usize,
}

impl Class {
    pub(super) fn of(word: &str) -> Self {
        let any = |test: fn(&u8) -> bool| word.as_bytes().iter().any(test);
        Self {
            small: any(u8::is_ascii_lowercase),
            capital: any(u8::is_ascii_uppercase),
            digit: any(u8::is_ascii_digit),
            mark: any(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()),
            japanese: !word.is_ascii(),
            length: word.len(),
        }
    }

    /// Digits, Japanese, a word with digits or marks, a plain word.
    pub(super) fn form(&self) -> u8 {
        match (
            self.japanese,
            self.small || self.capital,
            self.digit || self.mark,
        ) {
            (true, ..) => b'j',
            (_, false, _) => b'd',
            (_, true, true) => b'm',
            _ => b'w',
        }
    }

    /// All of it, and how long it is: digits exactly.
    pub(super) fn made(&self) -> [u8; 6] {
        let size = match self.length {
            length if self.form() == b'd' => u8::try_from(length.min(12)).unwrap_or(0),
            ..6 => b'S',
            ..12 => b'M',
            ..20 => b'L',
            _ => b'X',
        };
        [
            self.small.into(),
            self.capital.into(),
            self.digit.into(),
            self.mark.into(),
            self.japanese.into(),
            size,
        ]
    }
}

/// The shape of a word: `a9`, `A-9`, 漢かカ; what repeats counts once.
pub(super) fn shape(word: &str) -> String {
    let mut shape = String::new();
    for letter in word.chars() {
        let of = match letter {
            '0'..='9' => '9',
            'a'..='z' => 'a',
            'A'..='Z' => 'A',
            '-' | '_' | ' ' | '.' => '-',
            'ァ'..='ヺ' | 'ー' => 'k',
            'ぁ'..='ゖ' => 'h',
            letter if letter.is_ascii() => '!',
            _ => 'x',
        };
        if !shape.ends_with(of) {
            shape.push(of);
        }
        if shape.len() >= 6 {
            break;
        }
    }
    shape
}
