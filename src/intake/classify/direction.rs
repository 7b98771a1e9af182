//! Which way something was moved: to our exchange, which is a deposit, or away from it.

use std::ops::{Range, RangeInclusive};

use super::provider::places;
use crate::domain::{Order as _, ProviderId, Symptom};
use crate::pack::{self, Lexicon, Pack, Terms};
use crate::text::fold;

/// So many letters from a place, what moves there or from there is looked for.
const NEAR: usize = 40;

/// A run of more letters and digits than the first is no word; of more than the last, no id.
const ID: RangeInclusive<usize> = 21..=128;

/// What ends a sentence.
const ENDS: [char; 4] = ['。', '!', '?', '\n'];

/// The names of exchanges, folded for search.
#[derive(Debug, Clone, Default)]
pub(in crate::intake) struct Names {
    /// Of the provider that the incident is about.
    pub(super) ours: Vec<String>,
    /// Of the others, each with whether there is a pack for it.
    pub(super) others: Vec<(String, bool)>,
}

impl Names {
    /// Takes the names of the provider from its pack and the terms; a general pack has none of it.
    pub(in crate::intake) fn of(provider: &ProviderId, pack: &Pack, terms: &Terms) -> Self {
        let id = fold(&provider.0);
        let mut ours = Vec::new();
        if pack.id == *provider {
            let own = [&pack.name.ja, &pack.name.en].into_iter();
            ours.extend(own.chain(&pack.aliases).map(|name| fold(name)));
        }
        let mut others = Vec::new();
        for term in &terms.providers {
            let names = term.names.iter().chain(&term.exact);
            let names: Vec<String> = names.map(|name| fold(name)).collect();
            if fold(&term.code) == id || names.contains(&id) {
                ours.extend(names);
            } else {
                let has_pack = pack::ids().any(|id| term.code == id);
                others.extend(names.into_iter().map(|name| (name, has_pack)));
            }
        }
        if ours.is_empty() {
            ours.push(id);
        }
        Self { ours, others }
    }

    /// Returns where names of exchanges stand in a folded text, in bytes.
    pub(super) fn places(&self, text: &str) -> Vec<Range<usize>> {
        let others = self.others.iter().map(|(name, _)| name);
        let names = self.ours.iter().chain(others);
        names.flat_map(|name| spans(text, name)).collect()
    }
}

/// Which way something was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Direction {
    /// Whether it was moved to our exchange.
    pub(super) inwards: bool,
    /// The names that say so, with the particles beside them, in bytes of the folded text.
    pub(super) because: Vec<Range<usize>>,
    /// Whether there is a pack for the exchange at the other end too.
    pub(super) other_has_pack: bool,
}

impl Direction {
    /// Returns the symptom for this direction; one that is of no direction stays.
    pub(super) fn turn(&self, symptom: Symptom) -> Symptom {
        match (symptom, self.inwards) {
            (Symptom::CryptoDeposit | Symptom::CryptoWithdrawal, true) => Symptom::CryptoDeposit,
            (Symptom::CryptoDeposit | Symptom::CryptoWithdrawal, false) => {
                Symptom::CryptoWithdrawal
            }
            (Symptom::FiatDeposit | Symptom::FiatWithdrawal, true) => Symptom::FiatDeposit,
            (Symptom::FiatDeposit | Symptom::FiatWithdrawal, false) => Symptom::FiatWithdrawal,
            _ => symptom,
        }
    }

    /// Returns the symptom that the one at the other end has.
    pub(super) fn turn_back(&self, symptom: Symptom) -> Symptom {
        let back = Self {
            inwards: !self.inwards,
            ..self.clone()
        };
        back.turn(symptom)
    }
}

/// Tells which way something was moved, where a folded text names the ends.
///
/// What goes to ours comes in, what comes from ours goes out, whatever else is named; only where
/// ours is neither, the other ends decide.
pub(super) fn direction(text: &str, names: &Names, lexicon: &Lexicon) -> Option<Direction> {
    let mut ends: [Vec<Range<usize>>; 4] = Default::default();
    let [ours_from, ours_to, other_from, other_to] = &mut ends;
    let mut other_has_pack = false;
    for name in &names.ours {
        ends_at(text, name, true, lexicon, ours_from, ours_to);
    }
    for (name, has_pack) in &names.others {
        let before = other_from.len() + other_to.len();
        ends_at(text, name, false, lexicon, other_from, other_to);
        other_has_pack |= *has_pack && other_from.len() + other_to.len() > before;
    }
    let [ours_from, ours_to, other_from, other_to] = ends;
    let inwards = match (ours_from.is_empty(), ours_to.is_empty()) {
        (true, false) => true,
        (false, true) => false,
        (false, false) => return None,
        // The one that is named may be the one that is meant.
        (true, true) if other_has_pack => return None,
        (true, true) => match (other_from.is_empty(), other_to.is_empty()) {
            (false, true) => true,
            (true, false) => false,
            _ => return None,
        },
    };
    let mut because: Vec<Range<usize>> = if inwards {
        other_from.into_iter().chain(ours_to).collect()
    } else {
        ours_from.into_iter().chain(other_to).collect()
    };
    because.order_by_key(|place| place.start);
    Some(Direction {
        inwards,
        because,
        other_has_pack,
    })
}

/// Adds the places where a name is the source or the target of something moved.
fn ends_at(
    text: &str,
    name: &str,
    ours: bool,
    lexicon: &Lexicon,
    from: &mut Vec<Range<usize>>,
    to: &mut Vec<Range<usize>>,
) {
    let moves = |text: &str| {
        let deposits = lexicon.moves_in().iter().any(|word| text.contains(word));
        // What is withdrawn goes to others, and never to ours.
        deposits || !ours && lexicon.moves_out().iter().any(|word| text.contains(word))
    };
    let all = |text: &str| {
        let mut words = lexicon.moves_in().iter().chain(lexicon.moves_out());
        words.any(|word| text.contains(word))
    };
    for place in spans(text, name) {
        let (before, after) = (near_before(text, place.start), near_after(text, place.end));
        let (sources, targets) = (lexicon.sources(), lexicon.targets());
        let beside_after = |words: &[&str]| {
            let words = words.iter().filter(|word| after.starts_with(**word));
            words.map(|word| word.len()).max()
        };
        let beside_before = |words: &[&str]| {
            let words = words.iter().filter(|word| before.ends_with(**word));
            words.map(|word| word.len()).max()
        };
        if let Some(length) = beside_after(&sources.after) {
            if all(&after[length..]) {
                from.push(place.start..place.end + length);
            }
        } else if let Some(length) = beside_before(&sources.before) {
            if all(before) || all(after) {
                from.push(place.start - length..place.end);
            }
        } else if let Some(length) = beside_after(&targets.after) {
            let rest = &after[length..];
            let other = lexicon.no_moves().iter().any(|word| rest.starts_with(word));
            if moves(rest) && !other {
                to.push(place.start..place.end + length);
            }
        } else if let Some(length) = beside_before(&targets.before) {
            let rest = before[..before.len() - length].trim_end();
            let other = lexicon.no_moves().iter().any(|word| rest.ends_with(word));
            if all(rest) && !other {
                to.push(place.start - length..place.end);
            }
        }
    }
}

/// Returns where a name stands, in bytes.
fn spans(text: &str, name: &str) -> Vec<Range<usize>> {
    let starts = places(text, name).into_iter();
    starts.map(|start| start..start + name.len()).collect()
}

/// Returns the rest of a sentence, as far as it is near.
fn near_after(text: &str, from: usize) -> &str {
    let rest = text.get(from..).unwrap_or_default();
    let near = &rest[..near(rest.chars())];
    &near[..near.find(ENDS).unwrap_or(near.len())]
}

/// Returns the beginning of a sentence, as far as it is near.
fn near_before(text: &str, to: usize) -> &str {
    let head = text.get(..to).unwrap_or_default();
    let near = &head[head.len() - near(head.chars().rev())..];
    &near[near.rfind(ENDS).unwrap_or(0)..]
}

/// Returns how many bytes are near.
///
/// Of an address or another long id only the first letters count: it says nothing of the way, and
/// often stands between a name and its verb.
fn near(letters: impl Iterator<Item = char>) -> usize {
    let (mut counted, mut run, mut bytes) = (0, 0, 0);
    for letter in letters {
        run = if letter.is_ascii_alphanumeric() {
            run + 1
        } else {
            0
        };
        counted += usize::from(!ID.contains(&run));
        if counted > NEAR {
            break;
        }
        bytes += letter.len_utf8();
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::lexicon;

    #[test]
    fn the_way_is_told_by_which_exchange_is_ours() {
        let names = Names {
            ours: vec![fold("AlphaEx"), fold("アルファ取引所")],
            others: vec![(fold("BetaCoin"), false), (fold("ベータコイン"), false)],
        };
        let mut wrong = Vec::new();
        for (text, expected) in [
            (
                "ベータコインからアルファ取引所に送ったBTCが着金しない",
                Some(true),
            ),
            (
                "アルファ取引所からベータコインに送ったBTCが着金しない",
                Some(false),
            ),
            ("ベータコインから送ったETHがまだ入っていない", Some(true)),
            (
                "ベータコインへ昨日0.1BTCを送金しました。届いていません",
                Some(false),
            ),
            ("ベータコインの口座からこちらへ送付しました", Some(true)),
            ("アルファ取引所へ振り込んだ5万円が反映されない", Some(true)),
            (
                "I sent BTC from BetaCoin to AlphaEx and it never arrived",
                Some(true),
            ),
            (
                "I sent BTC from my AlphaEx account to BetaCoin",
                Some(false),
            ),
            ("my transfer to BetaCoin is missing", Some(false)),
            ("ETH I moved from BetaCoin is not credited", Some(true)),
            // An address between the name and the verb.
            (
                "アルファ取引所から0.35BTCをbc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdqに送った",
                Some(false),
            ),
            (
                "I sent 1 ETH to 0x52908400098527886e0f7030069857d2e4169ee7 from AlphaEx today",
                Some(false),
            ),
            // No ends of a move.
            ("アルファ取引所にログインして出金したが届かない", None),
            ("アルファ取引所に出金を頼んだが来ない", None),
            (
                "I logged in to AlphaEx, sent a withdrawal, and it is stuck",
                None,
            ),
            ("ベータコインは普通に使えるのに出金が届かない", None),
        ] {
            let folded = crate::text::Folded::search(text);
            let found = direction(folded.text(), &names, &lexicon());
            if found.map(|way| way.inwards) != expected {
                wrong.push(text);
            }
        }
        assert_eq!(wrong, [""; 0]);
    }
}
