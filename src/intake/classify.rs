//! Category and symptom from free words, decided by what the writer cannot do or asks for.

mod because;
mod candidates;
mod denial;
mod direction;
mod evidence;
mod letters;
mod provider;
mod signs;
mod tricked;
mod turned;
mod words;

use std::borrow::Cow;
use std::ops::Range;

pub use evidence::{PerSymptom, Sign, material};
pub use provider::named_provider;

use self::because::because;
use self::candidates::{PLAIN_WORDS, candidates, category_of, likeliest, size, temper};
pub(super) use self::direction::Names;
use self::direction::direction;
use self::evidence::{add, only, weigh};
use self::turned::turn;
use super::Candidate;
use crate::domain::{Category, Decision, Fact, FactKind, FactValue, Lang, Symptom};
use crate::pack::{Groups, Lexicon, Pack};
use crate::safety::without_placeholders;
use crate::text::Folded;

/// Of a longer text, as many characters are read at the beginning and again at the end.
const EXCERPT_CHARS: usize = 4000;

/// How strongly a known error code speaks for its symptom, in log odds.
const CODE_ODDS: f32 = 2.0;

/// How strongly a text without any known word speaks for a question, in log odds.
const QUESTION_ODDS: f32 = 1.0;

/// The reading is no surer than this where it can name no words.
const CONFIDENCE_WITHOUT_WORDS_MAX: f64 = 0.3;

/// Currencies that move between bank accounts.
const MONEY: [&str; 4] = ["JPY", "USD", "EUR", "GBP"];

/// The groups of the lexicon that name coins, or moving them.
const COINS: [&str; 2] = ["coin", "send_out"];

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
    let Read {
        mut decision,
        mut candidates,
        coins,
    } = read(text, &codes, names, lexicon);
    if let Some(symptom) = decision.symptom.known() {
        decision.symptom = of_asset(symptom, facts, coins).into();
    }
    for candidate in &mut candidates {
        candidate.symptom = of_asset(candidate.symptom, facts, coins);
    }
    (decision, candidates)
}

/// What the words say.
struct Read {
    decision: Decision,
    candidates: Vec<Candidate>,
    /// Whether they name coins, or moving coins.
    coins: bool,
}

/// Returns the symptom for what is moved: where only coins are spoken of, a deposit or withdrawal
/// is one of coins, and where money alone is, one of money. The worth of coins in yen does not
/// make it one of yen.
fn of_asset(symptom: Symptom, facts: &[Fact], named: bool) -> Symptom {
    let chained = |fact: &Fact| matches!(fact.kind(), FactKind::TxId | FactKind::Address);
    let named = named || facts.iter().any(chained);
    let assets = facts.iter().filter_map(|fact| match &fact.value {
        FactValue::Amount { asset, .. } => Some(asset.as_str()),
        _ => None,
    });
    let assets: Vec<&str> = assets.collect();
    let is_money = |asset: &&str| MONEY.contains(asset);
    let coins = !assets.is_empty() && !assets.iter().any(is_money);
    let money = !assets.is_empty() && assets.iter().all(is_money) && !named;
    match symptom {
        Symptom::CryptoDeposit if money => Symptom::FiatDeposit,
        Symptom::CryptoWithdrawal if money => Symptom::FiatWithdrawal,
        Symptom::FiatDeposit if coins => Symptom::CryptoDeposit,
        Symptom::FiatWithdrawal if coins => Symptom::CryptoWithdrawal,
        _ => symptom,
    }
}

/// Decides on category and symptom by the words alone, without a provider's facts.
pub fn decide(text: &str, lexicon: &Lexicon) -> (Decision, Vec<Candidate>) {
    let read = read(text, &[], &Names::default(), lexicon);
    (read.decision, read.candidates)
}

/// Decides by the words, and by error codes with the symptoms they point to.
fn read(text: &str, codes: &[(&str, Symptom)], names: &Names, lexicon: &Lexicon) -> Read {
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
    let word = |bytes: &Range<usize>| -> String {
        let span = folded.origin(bytes.clone());
        text.chars().skip(span.start).take(span.len()).collect()
    };
    if symptom.category() == Category::Funds
        && let Some(way) = direction(folded.text(), names, lexicon)
    {
        let words = way.because.iter().map(&word).collect();
        turn(&mut decision, &mut candidates, &way, words);
    }
    if matches!(
        decision.symptom.known(),
        Some(Symptom::FiatDeposit | Symptom::FiatWithdrawal)
    ) && let Some(said) = tricked::tricked(folded.text(), lexicon)
    {
        let words = said.iter().map(&word).collect();
        tricked::turn(&mut decision, &mut candidates, Symptom::Phishing, words);
    } else if decision.symptom.known() == Some(Symptom::Phishing)
        && let Some(said) = tricked::robbed(folded.text(), &case.found.hits, lexicon)
    {
        let words = said.iter().map(&word).collect();
        tricked::turn(
            &mut decision,
            &mut candidates,
            Symptom::AccountTakeover,
            words,
        );
    }
    let of_coins = |group: &&str| COINS.contains(group);
    let places = lexicon.groups().iter().enumerate();
    let of_coins = places.filter(|(_, group)| of_coins(group));
    let of_coins: Groups = of_coins.map(|(place, _)| 1 << place).sum();
    let coins = case.found.hits.iter().any(|hit| hit.group & of_coins != 0);
    Read {
        decision,
        candidates,
        coins,
    }
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

#[cfg(test)]
mod tests;
