//! The user's name in its other written forms.

use std::ops::Range;

use super::personal::is_whole;
use super::seen::Seen;
use crate::domain::Order as _;

/// The shortest part of a Latin name that is masked alone: shorter ones are words of all kinds.
const PART_CHARS_MIN: usize = 3;

/// The user's names in the forms in which they are looked for: folded once, for many texts.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    /// Without blanks, in either order of their parts.
    solid: Vec<String>,
    /// The parts of Latin names.
    parts: Vec<String>,
}

impl Names {
    /// Makes the forms of names.
    pub(super) fn of(names: &[String]) -> Self {
        let mut all = Self::default();
        for name in names {
            let seen = Seen::new(name, &[]);
            let name = one_kana(seen.lower());
            let mut parts: Vec<&str> = name.split(is_between).filter(|it| !it.is_empty()).collect();
            let forward = parts.concat();
            if forward.chars().all(is_latin) {
                let long = parts
                    .iter()
                    .filter(|it| it.chars().count() >= PART_CHARS_MIN);
                all.parts.extend(long.map(|it| (*it).to_owned()));
            }
            parts.reverse();
            let forms = [forward, parts.concat()];
            let forms = forms
                .into_iter()
                .filter(|form| form.chars().nth(1).is_some());
            all.solid.extend(forms);
        }
        for forms in [&mut all.solid, &mut all.parts] {
            forms.order();
            forms.dedup();
        }
        all
    }

    /// Returns where the names stand: with or without blanks between their letters, in either kana,
    /// and Latin ones also with their parts in another order or alone.
    pub(super) fn places(&self, seen: &Seen) -> Vec<Range<usize>> {
        if self.solid.is_empty() {
            return Vec::new();
        }
        let mut all = Vec::new();
        for part in &self.parts {
            let found = seen.lower().match_indices(part.as_str());
            all.extend(found.map(|(start, found)| start..start + found.len()));
        }
        let (solid, at) = without_blanks(&one_kana(seen.lower()));
        for form in &self.solid {
            for (start, found) in solid.match_indices(form.as_str()) {
                let first = at.get(start).copied();
                let last = at.get(start + found.len() - 1).copied();
                if let (Some(first), Some(last)) = (first, last) {
                    all.push(first..last + 1);
                }
            }
        }
        all.retain(|at| is_whole(seen.text(), at));
        all
    }
}

/// Writes katakana as hiragana; every place stays where it was, for both have as many bytes.
pub(super) fn one_kana(text: &str) -> String {
    const APART: u32 = 'ァ' as u32 - 'ぁ' as u32;
    let letters = text.chars().map(|letter| match letter {
        'ァ'..='ヶ' => char::from_u32(letter as u32 - APART).unwrap_or(letter),
        _ => letter,
    });
    letters.collect()
}

/// Returns a text without its blanks, and where each of its bytes stood.
fn without_blanks(text: &str) -> (String, Vec<usize>) {
    let mut solid = String::with_capacity(text.len());
    let mut at = Vec::with_capacity(text.len());
    for (start, letter) in text.char_indices().filter(|(_, it)| !is_blank(*it)) {
        solid.push(letter);
        at.extend(start..start + letter.len_utf8());
    }
    (solid, at)
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() && letter != '\n' || matches!(letter, '・' | '･' | '=')
}

fn is_between(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '、' | '・' | '･')
}

fn is_latin(letter: char) -> bool {
    letter.is_alphabetic() && letter < '\u{250}' || matches!(letter, '-' | '\'' | '.')
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;
    use crate::domain::{Profile, ProfileField};

    fn masked(name: &str, text: &str) -> String {
        let mut profile = Profile::default();
        profile.set(ProfileField::Name, name.to_owned());
        Redactor::of(&[]).naming(&[profile]).text(text)
    }

    #[test]
    fn a_name_is_masked_however_it_is_written() {
        for (name, text, expected) in [
            ("山田 花子", "山田花子です", "•••です"),
            ("山田　花子", "山田 花子様", "•••様"),
            ("山田花子", "山田　花子様", "•••様"),
            ("Taro Yamada", "I am Yamada Taro.", "I am •••."),
            ("Taro Yamada", "Dear Mr YAMADA,", "Dear Mr •••,"),
            ("Taro Yamada", "Yamadaya is a shop", "Yamadaya is a shop"),
            ("Li Wei", "Wei Li likes it", "••• likes it"),
            ("山田 花子", "山田・花子です", "•••です"),
            ("山田　花子", "花子 山田です", "•••です"),
            ("山田 花子", "山の花を見た", "山の花を見た"),
            ("ヤマダ ハナコ", "やまだはなこです", "•••です"),
            ("やまだ はなこ", "ﾔﾏﾀﾞ ﾊﾅｺ より", "••• より"),
            ("山田 さくら", "山田サクラです", "•••です"),
        ] {
            let shown = masked(name, text).replace("••• •••", "•••");
            assert_eq!(shown, expected, "{name}: {text}");
        }
    }
}
