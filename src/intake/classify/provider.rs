//! Which provider a text speaks of as the one in trouble.

use std::collections::BTreeMap;

use super::evidence::weigh;
use super::words::ends;
use super::{category_of, excerpt, likeliest};
use crate::domain::{Category, ProviderId, Symptom};
use crate::pack::{Lexicon, Scope};
use crate::text::{Folded, fold};

/// What a mention counts.
const MENTION: i32 = 2;

/// What it adds that the clause of the mention speaks of trouble.
const IN_TROUBLE: i32 = 3;

/// What it adds or takes that money comes from the place that is mentioned.
const SOURCE: i32 = 3;

/// Returns the provider that a text speaks of as the one in trouble.
///
/// `names` are the ways in which each provider is written; case, width and kana do not matter.
/// Where several are named, the one in whose clause something does not work is meant; of a
/// withdrawal, the one it comes from, and of a deposit, the one it goes to. `None` if the text
/// names none of them.
pub fn named_provider<'a>(
    text: &str,
    names: impl IntoIterator<Item = (&'a ProviderId, &'a str)>,
    lexicon: &Lexicon,
) -> Option<ProviderId> {
    let text = excerpt(text);
    let folded = Folded::search(&text);
    let text = folded.text();
    let mut mentions: BTreeMap<usize, (usize, &ProviderId)> = BTreeMap::new();
    for (provider, name) in names {
        let name = fold(name);
        for start in places(text, &name) {
            let mention = mentions.entry(start).or_insert((0, provider));
            *mention = (*mention).max((start + name.len(), provider));
        }
    }
    let (_, (_, first)) = mentions.first_key_value()?;
    if mentions.values().all(|(_, provider)| provider == first) {
        return Some((*first).clone());
    }

    let case = weigh(text, lexicon);
    let troubled: Vec<usize> = lexicon
        .cues()
        .iter()
        .filter(|cue| cue.scope == Scope::Clause && cue.weight > 0.0)
        .filter(|cue| cue.symptom.category() != Category::Other)
        .flat_map(|cue| case.found.met(cue))
        .filter_map(|met| case.found.words(met).first().map(|hit| hit.clause))
        .collect();
    let source = match likeliest(&case.total, |symptom| {
        category_of(&case.total) == symptom.category()
    }) {
        Symptom::FiatWithdrawal | Symptom::CryptoWithdrawal | Symptom::WithdrawalRejected => SOURCE,
        Symptom::FiatDeposit | Symptom::CryptoDeposit => -SOURCE,
        _ => 0,
    };
    let mut scores: Vec<(i32, &ProviderId)> = Vec::new();
    for (start, (end, provider)) in mentions {
        let clause = case
            .found
            .clause_ends
            .partition_point(|&clause_end| clause_end <= start);
        let mut score = MENTION;
        if troubled.contains(&clause) {
            score += IN_TROUBLE;
        }
        if lexicon.sources().touches(&text[..start], &text[end..]) {
            score += source;
        }
        match scores.iter_mut().find(|(_, known)| *known == provider) {
            Some((sum, _)) => *sum += score,
            None => scores.push((score, provider)),
        }
    }
    // Of equals the one named first.
    let best = scores.iter().map(|(score, _)| *score).max()?;
    let (_, provider) = scores.into_iter().find(|(score, _)| *score == best)?;
    Some(provider.clone())
}

/// Returns where a folded name stands as a word of its own, in bytes.
fn places(text: &str, name: &str) -> Vec<usize> {
    if name.is_empty() {
        return Vec::new();
    }
    let own_word = |&start: &usize| {
        let before = text[..start].chars().next_back().unwrap_or(' ');
        let inside =
            before.is_ascii_alphanumeric() && name.starts_with(|l: char| l.is_ascii_alphanumeric());
        !inside && ends(&text[start..], name.len())
    };
    text.match_indices(name)
        .map(|(start, _)| start)
        .filter(own_word)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::lexicon;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let ids = ["bitflyer", "coincheck", "bitbank"].map(|id| ProviderId(id.to_owned()));
        let names = [
            (&ids[0], "bitFlyer"),
            (&ids[0], "ビットフライヤー"),
            (&ids[1], "Coincheck"),
            (&ids[1], "コインチェック"),
            (&ids[2], "bitbank"),
        ];
        let found = named_provider(text, names, &lexicon());
        assert_eq!(found.map(|id| id.0).as_deref(), expected, "{text}");
    }

    #[test]
    fn the_provider_in_trouble_is_found_among_several() {
        for (text, expected) in [
            ("ログインできません", None),
            ("びっとふらいやーにログインできません", Some("bitflyer")),
            ("ｂｉｔｂａｎｋにログインできません", Some("bitbank")),
            ("bitbanking is fun", None),
            (
                "Coincheckから bitFlyer に送ったが bitFlyer に反映されない",
                Some("bitflyer"),
            ),
            (
                "コインチェックから送った0.1BTCがビットフライヤーの口座に入金されない",
                Some("bitflyer"),
            ),
            (
                "bitFlyerは普通に使えるのにコインチェックにログインできない",
                Some("coincheck"),
            ),
            (
                "I can trade on bitbank but bitFlyer won't let me log in",
                Some("bitflyer"),
            ),
        ] {
            check(text, expected);
        }
    }
}
