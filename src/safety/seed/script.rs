//! The scripts of seed phrases.

/// A script that seed phrases are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// English and its kin.
    Latin,
    /// Hiragana and katakana.
    Kana,
    /// Korean.
    Hangul,
    /// Chinese characters: each is a word.
    Han,
    /// Russian.
    Cyrillic,
}

impl Script {
    /// Every script.
    pub(super) const ALL: [Self; 5] = [
        Self::Latin,
        Self::Kana,
        Self::Hangul,
        Self::Han,
        Self::Cyrillic,
    ];

    /// Returns the script of a letter.
    pub(super) fn of(letter: char) -> Option<Self> {
        match letter {
            'a'..='z' | 'A'..='Z' | '\u{C0}'..='\u{24F}' | '\u{300}'..='\u{36F}' => {
                Some(Self::Latin)
            }
            'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' => Some(Self::Kana),
            '\u{AC00}'..='\u{D7A3}' => Some(Self::Hangul),
            '\u{1100}'..='\u{11FF}' if !is_filler(letter) => Some(Self::Hangul),
            '\u{4E00}'..='\u{9FFF}' => Some(Self::Han),
            '\u{400}'..='\u{4FF}' => Some(Self::Cyrillic),
            _ => None,
        }
    }
}

/// Tells whether a letter of Korean is only a blank: it is seen as a space.
pub(super) fn is_filler(letter: char) -> bool {
    matches!(letter, '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}')
}
