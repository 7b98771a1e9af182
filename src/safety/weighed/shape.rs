//! The shape of a stretch.

/// The longest stretch, in bytes.
pub(super) const BYTES_MAX: usize = 64;

/// The form of a name.
pub(super) const NAME: u8 = b'n';

/// What a stretch is made of.
#[derive(Clone, Copy)]
pub(super) struct Class<'w>(&'w str);

impl<'w> Class<'w> {
    pub(super) fn of(word: &'w str) -> Self {
        Self(word)
    }

    /// Digits, Japanese, a word with digits or marks, a name, several words, a plain word.
    pub(super) fn form(self) -> u8 {
        let lettered = self.has(u8::is_ascii_alphabetic);
        match (self.is_japanese(), lettered) {
            (true, _) => b'j',
            (_, false) => b'd',
            _ if self.is_name() => NAME,
            _ if self.0.contains(' ') => b'p',
            _ if self.has(u8::is_ascii_digit) || self.has_mark() => b'm',
            _ => b'w',
        }
    }

    /// All of it, and how long it is: digits exactly.
    pub(super) fn made(self) -> [u8; 6] {
        let size = match self.0.len() {
            length if self.form() == b'd' => u8::try_from(length.min(12)).unwrap_or(0),
            0..=5 => b'S',
            6..=11 => b'M',
            12..=19 => b'L',
            _ => b'X',
        };
        [
            self.has(u8::is_ascii_lowercase).into(),
            self.has(u8::is_ascii_uppercase).into(),
            self.has(u8::is_ascii_digit).into(),
            self.has_mark().into(),
            self.is_japanese().into(),
            size,
        ]
    }

    /// Tells whether each of its words is written as a name: `Lake Bled`, `Rex`.
    fn is_name(self) -> bool {
        self.0.split(' ').all(|part| {
            let mut letters = part.bytes();
            letters
                .next()
                .is_some_and(|first| first.is_ascii_uppercase())
                && letters.len() > 0
                && letters.all(|letter| letter.is_ascii_lowercase())
        })
    }

    fn is_japanese(self) -> bool {
        !self.0.is_ascii()
    }

    fn has_mark(self) -> bool {
        self.has(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric())
    }

    fn has(self, test: fn(&u8) -> bool) -> bool {
        self.0.as_bytes().iter().any(test)
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
