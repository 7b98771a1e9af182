//! Clearing: a text is read until nothing is left in it that has to be replaced.

use crate::domain::{Answer, Fact, FactValue, Finding, FindingClass};
use crate::text::is_hidden;

use super::cleared::{Cleared, ClearedText};
use super::draft::Draft;
use super::hints::{Field, Hints};
use super::placeholder::{known, may_hold};
use super::scan::scan;
use super::seen::Seen;

/// How often a text is read again after something was replaced.
///
/// One more reading finds nothing in all but contrived texts; the limit keeps time linear.
const READINGS_MAX: usize = 8;

/// A cleared text and what was found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearing {
    /// The text, with every secret replaced by a labelled placeholder.
    pub text: ClearedText,
    /// What was found, in order.
    pub findings: Vec<Finding>,
}

/// Clears a text: what acts on a display is shown, every secret is replaced by a placeholder.
///
/// Guesses by context are replaced too, unless the hints give them back; they are reported
/// either way. What is cleared once stays the same when it is cleared again.
pub fn clear(text: &str, hints: &Hints<'_>) -> Clearing {
    let mut findings = read(text, hints);
    if findings.is_empty() && !text.chars().any(is_hidden) {
        return Clearing {
            text: Cleared::vouch(text.to_owned()),
            findings,
        };
    }
    let mut draft = Draft::of(text).replaced(&findings, hints);
    for _ in 1..READINGS_MAX {
        let again = read(&draft.text, hints);
        if !again.iter().any(|finding| is_replaced(finding, hints)) {
            break;
        }
        let mut next = draft.replaced(&again, hints);
        findings.extend(
            again
                .into_iter()
                .filter(|f| is_replaced(f, hints))
                .map(|f| Finding {
                    span: draft.origin(&f.span),
                    ..f
                }),
        );
        std::mem::swap(&mut draft, &mut next);
    }
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end));
    Clearing {
        text: Cleared::vouch(draft.text),
        findings,
    }
}

/// Clears a fact: its value in its field, and the words it was said in.
pub fn clear_fact(fact: &Fact, hints: &Hints<'_>) -> (Cleared<Fact>, Vec<Finding>) {
    let hints = Hints {
        field: Field::Fact(fact.kind()),
        ..*hints
    };
    let mut findings = Vec::new();
    let mut cleared = |text: &str| {
        let clearing = clear(text, &hints);
        findings.extend(clearing.findings);
        clearing.text.into_inner()
    };
    let value = match &fact.value {
        FactValue::OccurredAt(moment) => FactValue::OccurredAt(*moment),
        FactValue::Amount { number, asset } => FactValue::Amount {
            number: *number,
            asset: cleared(asset),
        },
        FactValue::TxId(id) => FactValue::TxId(cleared(id)),
        FactValue::Address {
            address,
            chain,
            valid,
        } => FactValue::Address {
            address: cleared(address),
            chain: chain.as_deref().map(&mut cleared),
            valid: *valid,
        },
        FactValue::Text(kind, text) => FactValue::Text(*kind, cleared(text)),
    };
    let as_written = cleared(&fact.as_written);
    let span = fact.span.clone();
    let fact = Fact {
        value,
        as_written,
        span,
    };
    (Cleared::vouch(fact), findings)
}

/// Clears an answer to a question of the desk.
pub fn clear_answer(answer: &Answer, hints: &Hints<'_>) -> (Cleared<Answer>, Vec<Finding>) {
    let Clearing { text, findings } = clear(&answer.text, hints);
    let answer = Answer {
        code: answer.code.clone(),
        text: text.into_inner(),
    };
    (Cleared::vouch(answer), findings)
}

/// Tells whether a finding is replaced: the user may have given guesses back.
pub(super) fn is_replaced(finding: &Finding, hints: &Hints<'_>) -> bool {
    finding.proved || !hints.keep_guesses
}

/// Reads a text once and says what stands where, in characters of this text.
fn read(text: &str, hints: &Hints<'_>) -> Vec<Finding> {
    let placeholders = if may_hold(text) {
        known(hints.label)
    } else {
        Vec::new()
    };
    let seen = Seen::new(text, &placeholders);
    let mut findings: Vec<Finding> = scan(&seen, hints)
        .into_iter()
        .map(|found| Finding {
            kind: found.kind,
            class: FindingClass::Secret,
            span: seen.origin(&found.at),
            proved: found.proved,
        })
        .collect();
    // Two stretches of the folded text can meet in one character of the original, as in ㈱.
    findings.dedup_by(|later, earlier| {
        let meet = later.span.start < earlier.span.end;
        if meet {
            earlier.span.end = earlier.span.end.max(later.span.end);
            earlier.proved |= later.proved;
        }
        meet
    });
    findings
}
