//! What a word is made of.

/// How many of each kind of character a word has.
pub(super) struct Made {
    /// All characters.
    pub(super) length: usize,
    /// ASCII letters.
    pub(super) letters: usize,
    /// Digits.
    pub(super) digits: usize,
    /// ASCII punctuation.
    pub(super) marks: usize,
    /// The longest run of ASCII letters and digits.
    pub(super) longest: usize,
    /// Nothing but the dots and crosses that hide a password.
    pub(super) hidden: bool,
}

impl Made {
    /// Counts the characters of a word.
    pub(super) fn of(word: &str) -> Self {
        let count =
            |test: fn(&u8) -> bool| word.as_bytes().iter().filter(|byte| test(byte)).count();
        let runs = word
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .map(str::len);
        Self {
            length: word.chars().count(),
            letters: count(u8::is_ascii_alphabetic),
            digits: count(u8::is_ascii_digit),
            marks: count(u8::is_ascii_punctuation),
            longest: runs.max().unwrap_or(0),
            hidden: word
                .chars()
                .all(|letter| "*•●・○.xX-_…?#=/\\()".contains(letter)),
        }
    }

    /// Tells whether there are digits and nothing else.
    pub(super) fn is_number(&self) -> bool {
        self.digits > 0 && self.letters == 0 && self.marks == 0
    }
}
