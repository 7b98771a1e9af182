//! One reading of a text with every rule.

use super::block::is_block;
use super::hints::Hints;
use super::rules::RULES;
use super::seen::{Found, INERT, Seen};

/// Returns what the rules find, in order and without overlap.
pub(super) fn scan(seen: &Seen, hints: &Hints<'_>) -> Vec<Found> {
    let mut all: Vec<(usize, Found)> = Vec::new();
    for (rank, rule) in RULES.iter().enumerate() {
        let mut found = Vec::new();
        (rule.find)(seen, hints, &mut found);
        all.extend(
            found
                .into_iter()
                .filter(|found| !is_block(seen, found))
                .filter_map(|found| Some((rank, fresh(seen, found)?))),
        );
    }
    all.sort_by_key(|(_, found)| (found.at.start, std::cmp::Reverse(found.at.end)));
    let mut joined: Vec<(usize, Found)> = Vec::with_capacity(all.len());
    for (rank, found) in all {
        match joined.last_mut() {
            Some((known, last)) if found.at.start < last.at.end => {
                last.at.end = last.at.end.max(found.at.end);
                last.proved |= found.proved;
                if rank < *known {
                    *known = rank;
                    last.kind = found.kind;
                }
            }
            _ => joined.push((rank, found)),
        }
    }
    joined.into_iter().map(|(_, found)| found).collect()
}

/// Keeps a finding off what was replaced before.
fn fresh(seen: &Seen, mut found: Found) -> Option<Found> {
    let inside = seen.text().as_bytes().get(found.at.clone())?;
    if let Some(replaced) = inside.iter().position(|byte| *byte == INERT) {
        found.at.end = found.at.start + replaced;
    }
    (!found.at.is_empty()).then_some(found)
}
