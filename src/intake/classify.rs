//! Category and symptom from free words, decided by what the writer cannot do or asks for.

mod because;
mod denial;
mod direction;
mod evidence;
mod letters;
mod provider;
mod signs;
mod words;

use std::borrow::Cow;
use std::ops::Range;

pub use evidence::{PerSymptom, Sign, material};
pub use provider::named_provider;

use self::because::because;
pub(super) use self::direction::Names;
use self::direction::{Direction, direction};
use self::evidence::{add, only, weigh};
use super::Candidate;
use crate::domain::{Category, Code, Decision, Fact, FactKind, FactValue, Lang, Symptom};
use crate::pack::{Lexicon, Pack, SYMPTOMS};
use crate::safety::without_placeholders;
use crate::text::Folded;

/// Of a longer text, as many characters are read at the beginning and again at the end.
const EXCERPT_CHARS: usize = 4000;

/// A category less likely than this does not come into question.
const SCORE_MIN: f64 = 0.005;

/// From so many words on, a text is believed as it reads; of fewer it is said less surely.
const PLAIN_WORDS: f64 = 4.0;

/// Words are counted up to here.
const SIZE_MAX: usize = 100;

/// So much of a word is a kana, and so much a kanji.
const KANA_WORDS: f64 = 0.3;
const KANJI_WORDS: f64 = 0.5;

/// However short a text is, so much of its reading is believed.
const SHARE_MIN: f64 = 0.05;

/// The number of categories.
const CATEGORIES: f64 = 7.0;

/// How strongly a known error code speaks for its symptom, in log odds.
const CODE_ODDS: f32 = 2.0;

/// How strongly a text without any known word speaks for a question, in log odds.
const QUESTION_ODDS: f32 = 1.0;

/// The reading is no surer than this where it can name no words.
const CONFIDENCE_WITHOUT_WORDS_MAX: f64 = 0.3;

/// Currencies that move between bank accounts.
const MONEY: [&str; 4] = ["JPY", "USD", "EUR", "GBP"];

/// Returns the language that a text is written in: Japanese if it has any kana or kanji.
pub(super) fn language(text: &str) -> Lang {
    let japanese = |letter| matches!(letter, '぀'..='ヿ' | '一'..='鿿' | '\u{FF66}'..='\u{FF9F}');
    if text.chars().any(japanese) {
        Lang::Ja
    } else {
        Lang::En
    }
}

/// Decides on category and symptom.
///
/// The confidence is the likelihood of the category; below one half the reading is a guess.
/// An error code that the pack knows speaks for the symptom it points to.
pub(super) fn classify(
    text: &str,
    facts: &[Fact],
    pack: &Pack,
    lexicon: &Lexicon,
    names: &Names,
) -> (Decision, Vec<Candidate>) {
    let codes = facts.iter().filter_map(|fact| match &fact.value {
        FactValue::Text(FactKind::ErrorCode, code) => Some((fact, pack.error(code)?.symptom?)),
        _ => None,
    });
    let codes: Vec<(&str, Symptom)> = codes
        .map(|(fact, symptom)| (fact.as_written.as_str(), symptom))
        .collect();
    let (mut decision, mut candidates) = read(text, &codes, names, lexicon);
    if let Some(symptom) = decision.symptom.known() {
        decision.symptom = of_asset(symptom, facts).into();
    }
    for candidate in &mut candidates {
        candidate.symptom = of_asset(candidate.symptom, facts);
    }
    (decision, candidates)
}

/// The share of a category's likelihood that stays with the symptom at our end, where the one at
/// the other end may be meant too.
const OUR_END: f64 = 0.65;

/// Turns a deposit or withdrawal the way that the named ends tell, and adds the words to the reasons.
///
/// Where there is a pack for the other end too, what it has to look for comes as a candidate of its own.
fn turn(
    decision: &mut Decision,
    candidates: &mut Vec<Candidate>,
    way: &Direction,
    words: Vec<String>,
) {
    let Some(symptom) = decision.symptom.known() else {
        return;
    };
    let turned = way.turn(symptom);
    let back = way.turn_back(symptom);
    if turned == back {
        return;
    }
    if turned != symptom {
        decision.because.clear();
    }
    decision.symptom = turned.into();
    for word in words.into_iter().rev() {
        if !decision.because.contains(&word) {
            decision.because.insert(0, word);
        }
    }
    decision.because.truncate(because::WORDS_MAX);
    if let Some(first) = candidates.first_mut() {
        first.symptom = turned;
        if way.other_has_pack {
            let score = first.score;
            first.score = score * OUR_END;
            let other = Candidate {
                category: back.category(),
                symptom: back,
                score: score * (1.0 - OUR_END),
            };
            candidates.push(other);
            candidates.sort_by(|one, other| other.score.total_cmp(&one.score));
        }
    }
}

/// Returns the symptom for what is moved: where only coins are spoken of, a deposit
/// or withdrawal is one of coins. The worth of coins in yen does not make it one of yen.
fn of_asset(symptom: Symptom, facts: &[Fact]) -> Symptom {
    let assets = facts.iter().filter_map(|fact| match &fact.value {
        FactValue::Amount { asset, .. } => Some(asset.as_str()),
        _ => None,
    });
    let assets: Vec<&str> = assets.collect();
    let coins = !assets.is_empty() && assets.iter().all(|asset| !MONEY.contains(asset));
    match symptom {
        Symptom::FiatDeposit if coins => Symptom::CryptoDeposit,
        Symptom::FiatWithdrawal if coins => Symptom::CryptoWithdrawal,
        _ => symptom,
    }
}

/// Decides on category and symptom by the words alone, without a provider's facts.
pub fn decide(text: &str, lexicon: &Lexicon) -> (Decision, Vec<Candidate>) {
    read(text, &[], &Names::default(), lexicon)
}

/// Decides by the words, and by error codes with the symptoms they point to.
fn read(
    text: &str,
    codes: &[(&str, Symptom)],
    names: &Names,
    lexicon: &Lexicon,
) -> (Decision, Vec<Candidate>) {
    // The excerpt first: it bounds what everything after it costs.
    let text = excerpt(text);
    let text = without_placeholders(&text);
    let folded = Folded::search(&text);
    let mut case = weigh(folded.text(), lexicon);
    for (_, symptom) in codes {
        add(&mut case.total, &only(*symptom, CODE_ODDS));
    }
    let says_nothing = case.found.hits.is_empty() && codes.is_empty();
    if says_nothing {
        add(&mut case.total, &only(Symptom::Question, QUESTION_ODDS));
    }
    let category = category_of(&case.total);
    let mut candidates = candidates(&case.total);
    temper(&mut candidates, size(folded.text()) / PLAIN_WORDS);
    let symptom = likeliest(&case.total, |symptom| symptom.category() == category);
    let mut because = because(&text, &folded, &case, symptom, &names.places(folded.text()));
    for (code, _) in codes.iter().filter(|(_, points_to)| *points_to == symptom) {
        because.push((*code).to_owned());
    }
    let confidence = candidates.first().map_or(0.0, |candidate| candidate.score);
    let mut decision = Decision {
        category: category.into(),
        symptom: symptom.into(),
        confidence: if because.is_empty() || says_nothing {
            confidence.min(CONFIDENCE_WITHOUT_WORDS_MAX)
        } else {
            confidence
        },
        because,
        told: false,
    };
    if symptom.category() == Category::Funds
        && let Some(way) = direction(folded.text(), names, lexicon)
    {
        let letters: Vec<char> = text.chars().collect();
        let word = |bytes: &Range<usize>| -> String {
            let span = folded.origin(bytes.clone());
            letters.get(span).unwrap_or_default().iter().collect()
        };
        let words = way.because.iter().map(word).collect();
        turn(&mut decision, &mut candidates, &way, words);
    }
    (decision, candidates)
}

/// Returns how many words a folded text has, about; Japanese has no spaces, and its letters are weighed.
fn size(text: &str) -> f64 {
    let latin = text.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '\'');
    let latin = latin.filter(|word| !word.is_empty()).take(SIZE_MAX);
    let weights = text.chars().filter_map(|letter| match letter {
        'ァ'..='ヿ' => Some(KANA_WORDS),
        '々' | '一'..='鿿' => Some(KANJI_WORDS),
        _ => None,
    });
    latin.map(|_| 1.0).chain(weights.take(SIZE_MAX)).sum()
}

/// Draws scores together where there is little to go by: a share of 1 leaves them.
fn temper(candidates: &mut Vec<Candidate>, share: f64) {
    let share = share.clamp(SHARE_MIN, 1.0);
    for candidate in candidates.iter_mut() {
        candidate.score = candidate.score * share + (1.0 - share) / CATEGORIES;
    }
    candidates.retain(|candidate| candidate.score >= SCORE_MIN);
}

/// Returns the parts of a text that are read: all of it, or the beginning and the end.
fn excerpt(text: &str) -> Cow<'_, str> {
    let Some((head, _)) = text.char_indices().nth(2 * EXCERPT_CHARS) else {
        return Cow::Borrowed(text);
    };
    let head_end = text[..head]
        .char_indices()
        .nth(EXCERPT_CHARS)
        .map_or(head, |(at, _)| at);
    let tail_start = text
        .char_indices()
        .rev()
        .nth(EXCERPT_CHARS - 1)
        .map_or(head, |(at, _)| at);
    Cow::Owned(format!("{}\n{}", &text[..head_end], &text[tail_start..]))
}

/// Turns log odds into likelihoods that add up to 1.
fn likelihoods(total: &PerSymptom) -> [f64; SYMPTOMS] {
    let largest = total.iter().copied().fold(f32::MIN, f32::max);
    let powers = total.map(|odds| f64::from(odds - largest).exp());
    let sum: f64 = powers.iter().sum();
    powers.map(|power| power / sum)
}

/// Returns the categories that come into question, best first.
fn candidates(total: &PerSymptom) -> Vec<Candidate> {
    let likely = likelihoods(total);
    let score = |category| {
        let each = Symptom::ALL.iter().zip(&likely);
        each.filter(|(symptom, _)| symptom.category() == category)
            .map(|(_, likely)| likely)
            .sum()
    };
    let mut candidates: Vec<Candidate> = Category::ALL
        .iter()
        .map(|&category| Candidate {
            category,
            symptom: likeliest(total, |symptom| symptom.category() == category),
            score: score(category),
        })
        .collect();
    candidates.sort_by(|one, other| other.score.total_cmp(&one.score));
    candidates
}

/// Returns the likeliest category.
fn category_of(total: &PerSymptom) -> Category {
    let candidates = candidates(total);
    candidates
        .first()
        .map_or(Category::Other, |candidate| candidate.category)
}

/// Returns the likeliest symptom among some.
fn likeliest(total: &PerSymptom, among: impl Fn(Symptom) -> bool) -> Symptom {
    Symptom::ALL
        .iter()
        .zip(total)
        .filter(|(symptom, _)| among(**symptom))
        .max_by(|one, other| one.1.total_cmp(other.1))
        .map_or(Symptom::Question, |(symptom, _)| *symptom)
}

#[cfg(test)]
mod tests;
