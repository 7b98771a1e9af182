//! How much of a text that is still being typed may be kept before it is whole.
//!
//! A secret is recognised by its whole, and only the end of a text can still grow into one.

use super::seed;

/// From how many letters and digits without a gap on a word may be a key that is still typed.
const KEY_CHARS: usize = 12;

/// From how many words in a row on words of the lists may be a seed phrase that is still typed.
const LISTED_MIN: usize = 4;

/// Returns the text without an end that might still become a secret: a chain of words of the
/// published lists, or a run that looks like a key. Words that people write in sentences stay.
pub fn settled(typed: &str) -> &str {
    let chain = seed_begins(typed);
    let key = key_begins(typed);
    let end = chain.into_iter().chain(key).min().unwrap_or(typed.len());
    typed.get(..end).unwrap_or_default()
}

/// Returns where the chain of listed words begins that the text ends with. Numbers, signs and
/// line ends may stand between its words; the last word may be there in part.
fn seed_begins(typed: &str) -> Option<usize> {
    let mut words: Vec<(usize, &str)> = Vec::new();
    let mut from = None;
    for (at, letter) in typed.char_indices().chain([(typed.len(), ' ')]) {
        match (from, letter.is_alphabetic() || is_mark(letter)) {
            (None, true) => from = Some(at),
            (Some(start), false) => {
                words.push((start, typed.get(start..at).unwrap_or_default()));
                from = None;
            }
            _ => {}
        }
    }
    let is_listed = |word: &str| seed::may_be_of_phrase(word);
    let in_part = words
        .last()
        .filter(|(at, word)| at + word.len() == typed.len() && !is_listed(word));
    let whole = words.len() - usize::from(in_part.is_some());
    let whole = words.get(..whole).unwrap_or_default();
    let chain = whole.iter().rev().take_while(|(_, word)| is_listed(word));
    let (count, begins) = chain.fold((0, None), |(count, _), (at, _)| (count + 1, Some(*at)));
    begins.filter(|_| count >= LISTED_MIN)
}

/// Tells whether a sign belongs to the kana before it.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{3099}' | '\u{309A}')
}

/// Returns where the first word of the last sentence begins that looks like a key.
fn key_begins(typed: &str) -> Option<usize> {
    let ends = ['\n', '。', '！', '？', '.', '!', '?'];
    let sentence = typed.rfind(ends).unwrap_or_default();
    let tail = typed.get(sentence..).unwrap_or_default();
    let mut runs = tail.split(|letter: char| !letter.is_ascii_alphanumeric());
    let run = runs.find(|run| run.len() >= KEY_CHARS && !is_plain(run))?;
    let at = run.as_ptr().addr() - tail.as_ptr().addr();
    let before = tail.get(..at).unwrap_or_default();
    let word = before.rfind(char::is_whitespace).map_or(0, |place| {
        let gap = before.get(place..).and_then(|rest| rest.chars().next());
        place + gap.map_or(0, char::len_utf8)
    });
    Some(sentence + word)
}

/// Tells whether a long run is a word as people write it: "notification", "Verification".
fn is_plain(run: &str) -> bool {
    let rest = run.get(1..).unwrap_or_default();
    let starts_with_letter = run.starts_with(|letter: char| letter.is_ascii_alphabetic());
    starts_with_letter && rest.bytes().all(|letter| letter.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::settled;

    #[test]
    fn an_end_that_may_become_a_secret_is_not_kept_before_it_is_whole() {
        for (typed, kept) in [
            ("昨日、50万円を振り込みま", "昨日、50万円を振り込みま"),
            ("出金できない。abandon ability able about", "出金できない。"),
            (
                "wallet words: abandon ability able about abo",
                "wallet words: ",
            ),
            ("1. abandon\n2. ability\n3. able\n4. about\n5. ab", "1. "),
            ("aban abil able abou abov", ""),
            (
                "出金できない。あいこくしん あいさつ あいだ あおぞら",
                "出金できない。",
            ),
            ("key 5Kb8kLf9zgWQ", "key "),
            ("Refused.\nabandon ability able about", "Refused.\n"),
        ] {
            assert_eq!(settled(typed), kept, "{typed}");
        }
    }

    #[test]
    fn what_people_write_in_sentences_is_kept_to_its_last_letter() {
        for typed in [
            "",
            "first words not entered",
            "my withdrawal has been refused since yesterday",
            "i cannot log in to my account any more",
            "no notification came and the cryptocurrency is gone",
            "Verification fails.\nsecond line of the paste\nthird line without an end",
            "みずほ銀行 渋谷 支店",
            "きのう にゅうきん しました が まだ です",
        ] {
            assert_eq!(settled(typed), typed);
        }
    }
}
