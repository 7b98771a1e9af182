//! Which provider a text speaks of as the one in trouble.

use std::collections::BTreeMap;

use super::because::chosen;
use super::candidates::{category_of, likeliest};
use super::evidence::{Case, weigh};
use super::excerpt;
use super::words::ends;
use crate::domain::{ProviderId, Symptom};
use crate::pack::Lexicon;
use crate::text::{Folded, fold};

/// What a mention counts.
const MENTION: i32 = 2;

/// What it adds that the clause of the mention speaks of trouble.
const IN_TROUBLE: i32 = 3;

/// What it adds or takes that money comes from the place that is mentioned.
const SOURCE: i32 = 3;

/// Returns the provider that a text speaks of as the one in trouble.
///
/// `names` are pairs of an id and one way of writing the provider's name; case, width and kana do
/// not matter, and a host or mail address of the provider counts as well.
/// Where several are named, the one in whose clause something does not work is meant; of a
/// withdrawal, the one it comes from, and of a deposit, the one it goes to. `None` if the text
/// names none of them.
pub fn named_provider<'a>(
    text: &str,
    names: impl Iterator<Item = (&'a str, &'a str)>,
    lexicon: &Lexicon,
) -> Option<ProviderId> {
    let text = excerpt(text);
    let folded = Folded::search(&text);
    let text = folded.text();
    let mut mentions: BTreeMap<usize, (usize, &str)> = BTreeMap::new();
    for (provider, name) in names {
        let name = fold(name);
        for start in places(text, &name) {
            let mention = mentions.entry(start).or_insert((0, provider));
            *mention = (*mention).max((start + name.len(), provider));
        }
    }
    let (_, (_, first)) = mentions.first_key_value()?;
    if mentions.values().all(|(_, provider)| provider == first) {
        return Some(ProviderId((*first).to_owned()));
    }

    let case = weigh(text, lexicon);
    let category = category_of(&case.total);
    let symptom = likeliest(&case.total, |symptom| category == symptom.category());
    let troubled = weightiest_clause(&case, symptom);
    let source = match symptom {
        Symptom::FiatWithdrawal | Symptom::CryptoWithdrawal | Symptom::WithdrawalRejected => SOURCE,
        Symptom::FiatDeposit | Symptom::CryptoDeposit => -SOURCE,
        _ => 0,
    };
    let mut scores: Vec<(i32, &str)> = Vec::new();
    for (start, (end, provider)) in mentions {
        let clause = clause_of(&case, start);
        let mut score = MENTION;
        if troubled == Some(clause) {
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
    Some(ProviderId(provider.to_owned()))
}

/// Returns the number of the clause that speaks most for a symptom.
fn weightiest_clause(case: &Case, symptom: Symptom) -> Option<usize> {
    let chosen = chosen(symptom);
    let mut weights = vec![0.0_f32; case.found.clause_ends.len()];
    for evidence in &case.evidence {
        let weight = evidence.weights.iter().zip(&chosen).map(|(w, c)| w * c);
        let clause = clause_of(case, evidence.bytes.start);
        if let Some(sum) = weights.get_mut(clause) {
            *sum += weight.sum::<f32>();
        }
    }
    let best = weights.iter().enumerate();
    let best = best.max_by(|one, other| one.1.total_cmp(other.1))?;
    (*best.1 > 0.0).then_some(best.0)
}

/// Returns the number of the clause in which a byte of the folded text stands.
fn clause_of(case: &Case, byte: usize) -> usize {
    let ends = &case.found.clause_ends;
    ends.partition_point(|&clause_end| clause_end <= byte)
}

/// Returns where a folded name stands as a word of its own, in bytes.
pub(super) fn places(text: &str, name: &str) -> Vec<usize> {
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
        let names = [
            ("alpha", "AlphaEx"),
            ("alpha", "アルファ取引所"),
            ("beta", "BetaCoin"),
            ("beta", "ベータコイン"),
            ("gamma", "gammabank"),
        ];
        let found = named_provider(text, names.into_iter(), &lexicon());
        assert_eq!(found.map(|id| id.0).as_deref(), expected, "{text}");
    }

    #[test]
    fn the_provider_in_trouble_is_found_among_several() {
        for (text, expected) in [
            ("ログインできません", None),
            ("あるふぁ取引所にログインできません", Some("alpha")),
            ("ｱﾙﾌｧ取引所にログインできない", Some("alpha")),
            ("ｇａｍｍａｂａｎｋにログインできません", Some("gamma")),
            ("support@gammabank.example.com", Some("gamma")),
            ("gammabanking is fun", None),
            (
                "BetaCoinから AlphaEx に送ったが AlphaEx に反映されない",
                Some("alpha"),
            ),
            (
                "ベータコインから送った0.1BTCがアルファ取引所の口座に入金されない",
                Some("alpha"),
            ),
            (
                "AlphaExは普通に使えるのにベータコインにログインできない",
                Some("beta"),
            ),
            (
                "I can trade on gammabank but AlphaEx won't let me log in",
                Some("alpha"),
            ),
            ("AlphaExからベータコインへ送りました", Some("alpha")),
        ] {
            check(text, expected);
        }
    }
}
