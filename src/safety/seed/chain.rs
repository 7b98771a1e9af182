//! Chains: words of one script with nothing but separators between them.

use std::ops::Range;

use super::glued;
use super::script::{Script, is_filler};

/// How many characters of digits, punctuation and counters may stand between two words.
const SEPARATOR_CHARS_MAX: usize = 14;

/// The same with the blanks that fill a line, in bytes.
const SEPARATOR_BYTES_MAX: usize = 96;

/// How many words from one list make a phrase: twelve, of which one may be mistyped.
pub(super) const WORDS_MIN: usize = 11;

/// Letters that number words in lists and pages: 1st, No. 2, `<li>`.
const NOISE: &[&str] = &[
    "st", "nd", "rd", "th", "no", "nr", "li", "td", "tr", "br", "w", "n",
];

/// What one look at a text tells of the phrases that it can have.
pub(super) struct Look {
    /// How many words the longest chain of each script can have at most: nothing but a letter that
    /// separates no words ends a chain here.
    pub(super) longest: [usize; Script::ALL.len()],
    /// Whether some letters of one script in a row are as many as a phrase without gaps has.
    pub(super) glued: bool,
}

/// Looks at a text once.
pub(super) fn look(text: &str) -> Look {
    let mut longest = [0; Script::ALL.len()];
    let mut now = longest;
    let mut glued = false;
    let mut letters = 0;
    let mut previous = ('\n', None);
    // Whether no other script than the last letter's has words in a chain.
    let mut alone = false;
    for letter in text.chars() {
        let script = Script::of(letter);
        let (before, script_before) = std::mem::replace(&mut previous, (letter, script));
        let goes_on = script == script_before;
        if goes_on {
            letters += 1;
        } else {
            glued |= glued::can_be(script_before, letters);
            letters = 1;
        }
        let Some(script) = script else {
            if ends_chains(letter) {
                now = [0; Script::ALL.len()];
            }
            continue;
        };
        let is_hump = script == Script::Latin && before.is_lowercase() && letter.is_uppercase();
        // Most letters go on with a word.
        if goes_on && alone && !is_hump && script != Script::Han {
            continue;
        }
        let length = now.get(script as usize).copied().unwrap_or(0);
        let ends_others = !is_combining(letter) && !is_counter(letter);
        if ends_others {
            now = [0; Script::ALL.len()];
        }
        alone = ends_others || goes_on && alone;
        let place = script as usize;
        if let (Some(now), Some(longest)) = (now.get_mut(place), longest.get_mut(place)) {
            *now = match script {
                // Each character is a word, and needs a separator before it.
                Script::Han if goes_on => 1,
                _ if goes_on && !is_hump => length,
                _ => length + 1,
            };
            *longest = (*longest).max(*now);
        }
    }
    glued |= glued::can_be(previous.1, letters);
    Look { longest, glued }
}

/// Returns the chains of at least so many words of one script.
pub(super) fn chains(text: &str, script: Script, least: usize) -> Vec<Vec<Range<usize>>> {
    let mut all = Vec::new();
    let mut chain: Vec<Range<usize>> = Vec::new();
    for at in words(text, script) {
        let word = text.get(at.clone()).unwrap_or_default();
        if script == Script::Latin
            && word.len() <= 2
            && NOISE.iter().any(|noise| noise.eq_ignore_ascii_case(word))
        {
            continue;
        }
        if script == Script::Latin && numbers_next(text, &at) {
            continue;
        }
        let joined = chain
            .last()
            .and_then(|last| text.get(last.end..at.start))
            .is_some_and(|between| separates(between, script));
        if !joined {
            if chain.len() >= least {
                all.push(std::mem::take(&mut chain));
            }
            chain.clear();
        }
        chain.push(at);
    }
    if chain.len() >= least {
        all.push(chain);
    }
    all
}

/// Tells whether a word only numbers the next one: `word 3: grab`, `seed3=grab`. One that is
/// numbered itself is a word of the phrase.
fn numbers_next(text: &str, at: &Range<usize>) -> bool {
    let names = ["word", "seed", "phrase", "slot", "item", "mnemonic"];
    let word = text.get(at.clone()).unwrap_or_default();
    if !names.iter().any(|name| word.eq_ignore_ascii_case(name)) {
        return false;
    }
    let ahead = text.get(..at.start).unwrap_or_default();
    let numbered = ahead
        .chars()
        .rev()
        .take(4)
        .any(|letter| letter.is_ascii_digit());
    let behind = text.get(at.end..).unwrap_or_default();
    let numbers = behind
        .trim_start_matches([' ', '_', '#'])
        .starts_with(|letter: char| letter.is_ascii_digit());
    numbers && !numbered
}

/// Tells whether a letter numbers the words in Japanese or joins them: 1語目, 第二番, 三つ目は.
pub(super) fn is_counter(letter: char) -> bool {
    matches!(
        letter,
        '第' | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '語'
            | '番'
            | '個'
            | '目'
            | 'つ'
            | '単'
            | 'ワ'
            | 'ー'
            | 'ド'
            | '〇'
            | 'は'
            | 'が'
            | 'と'
            | '枚'
            | '行'
    )
}

/// Tells whether a letter of no script ends every chain.
fn ends_chains(letter: char) -> bool {
    letter == '\u{1}'
        || !letter.is_ascii()
            && !is_mark(letter)
            && letter.is_alphabetic()
            && !is_counter(letter)
            && !is_filler(letter)
}

/// Tells quickly of the marks of most sentences that they are no letters.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}')
}

fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

fn separates(between: &str, script: Script) -> bool {
    if between == " " {
        return true;
    }
    // Chinese characters without a space between are a text like any other.
    (script != Script::Han || !between.is_empty())
        && is_short(between)
        && between.chars().all(|letter| {
            let counts =
                is_counter(letter) || script == Script::Latin && letter.is_ascii_alphabetic();
            letter != '\u{1}' && (!letter.is_alphabetic() || counts || is_filler(letter))
        })
}

/// Tells whether few characters stand between two words. What fills the cell of a table is one.
pub(super) fn is_short(between: &str) -> bool {
    let mut previous = None;
    let mut written = between.chars().filter(|letter| {
        let again = *letter == ' ' && previous == Some(' ');
        previous = Some(*letter);
        !again
    });
    between.len() <= SEPARATOR_BYTES_MAX && written.nth(SEPARATOR_CHARS_MAX).is_none()
}

/// Returns the words of one script; `CamelCase` is two words, a Chinese character is one.
fn words(text: &str, script: Script) -> impl Iterator<Item = Range<usize>> {
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = letters.find(|(_, letter)| Script::of(*letter) == Some(script))?;
        let mut end = start + first.len_utf8();
        let mut previous = first;
        while let Some((at, letter)) = letters.next_if(|(_, letter)| {
            let hump = previous.is_lowercase() && letter.is_uppercase();
            script != Script::Han && !hump && Script::of(*letter) == Some(script)
        }) {
            end = at + letter.len_utf8();
            previous = letter;
        }
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[rustfmt::skip]
    const PIECES: &[&str] = &[
        "zoo", "Zoo", "zooAbandon", "1. ", "no ", "word 3: ", "\u{1}", "出", "出金", "第", "一", "あ", "あいさつ", "アイ", "ー", "は", "が", "、", " ", "\n", "가", "각하", "да", "é", "e\u{301}", "-", "123456789012345", "σ",
    ];

    /// The same look without any short way.
    fn look_at_each(text: &str) -> ([usize; 5], bool) {
        let (mut longest, mut now, mut glued) = ([0; 5], [0; 5], false);
        let (mut letters, mut before, mut script_before) = (0, '\n', None);
        for letter in text.chars() {
            let script = Script::of(letter);
            let goes_on = script == script_before;
            glued |= !goes_on && glued::can_be(script_before, letters);
            letters = if goes_on { letters + 1 } else { 1 };
            let ends = match script {
                Some(_) => !is_combining(letter) && !is_counter(letter),
                None => ends_chains(letter),
            };
            let length = script.map_or(0, |script| now[script as usize]);
            if ends {
                now = [0; 5];
            }
            if let Some(script) = script {
                let is_hump = before.is_lowercase() && letter.is_uppercase();
                let place = script as usize;
                now[place] = match script {
                    Script::Han if goes_on => 1,
                    Script::Latin if is_hump => length + 1,
                    _ => length + usize::from(!goes_on),
                };
                longest[place] = longest[place].max(now[place]);
            }
            (before, script_before) = (letter, script);
        }
        (longest, glued || glued::can_be(script_before, letters))
    }

    #[test]
    fn no_mark_is_a_letter() {
        let marks: Vec<char> = ('\0'..=char::MAX).filter(|it| is_mark(*it)).collect();
        assert!(marks.contains(&'。') && !marks.iter().any(|mark| mark.is_alphabetic()));
    }

    #[track_caller]
    fn looks_alike(text: &str) {
        let Look { longest, glued } = look(text);
        assert_eq!((longest, glued), look_at_each(text), "{text}");
    }

    #[test]
    fn the_quick_look_sees_in_every_sample_what_each_letter_says() {
        const TEXTS: [&str; 3] = [
            include_str!("../../../tests/data/clearing.jsonl"),
            include_str!("../../../tests/data/denials.jsonl"),
            include_str!("../../../tests/data/facts.jsonl"),
        ];
        TEXTS
            .iter()
            .flat_map(|file| file.lines())
            .for_each(looks_alike);
    }

    proptest! {
        #[test]
        fn the_quick_look_sees_what_each_letter_says(
            parts in prop::collection::vec(prop::sample::select(PIECES), 0..24)
        ) {
            looks_alike(&parts.concat());
        }

        #[test]
        fn no_chain_is_longer_than_the_quick_look_says(
            parts in prop::collection::vec(prop::sample::select(PIECES), 0..24)
        ) {
            let text = parts.concat();
            for (script, longest) in Script::ALL.into_iter().zip(look(&text).longest) {
                let chains = chains(&text, script, 1);
                let length = chains.iter().map(Vec::len).max().unwrap_or(0);
                prop_assert!(length <= longest, "{:?}: {} > {} in {}", script, length, longest, text);
            }
        }
    }
}
