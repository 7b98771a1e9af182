//! Cleared text: the type that says a text has passed the safety rules.

use std::ops::Range;

use crate::domain::{Answer, Fact, FactKind, FactValue, Finding, FindingClass, FindingKind, Lang};
use crate::text::{is_hidden, visible};

use super::placeholder::{known, may_hold, placeholder};
use super::scan::scan;
use super::seen::Seen;

/// How often a text is read again after something was replaced.
///
/// One more reading finds nothing in all but contrived texts; the limit keeps time linear.
const READINGS_MAX: usize = 8;

/// A value whose every word has passed the safety rules.
///
/// Only this module can make one, so text that was not cleared cannot be stored or rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared<T>(T);

/// A text that has passed the safety rules.
pub type ClearedText = Cleared<String>;

impl<T> Cleared<T> {
    /// Returns the value.
    pub fn get(&self) -> &T {
        &self.0
    }

    /// Gives the value up.
    pub fn into_inner(self) -> T {
        self.0
    }

    pub(super) fn vouch(value: T) -> Self {
        Self(value)
    }
}

impl ClearedText {
    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Makes an empty text, which has nothing to hide.
    pub fn empty() -> Self {
        Self(String::new())
    }

    /// Makes a text of the program's own words.
    pub fn own(words: &'static str) -> Self {
        Self(words.to_owned())
    }

    /// Joins cleared texts with the program's own words between them.
    ///
    /// The parts are not read again: 64 digits that were a transaction id in their field stay one.
    pub fn join<'a>(parts: impl IntoIterator<Item = &'a Self>, between: &'static str) -> Self {
        let parts: Vec<&str> = parts.into_iter().map(Self::as_str).collect();
        Self(parts.join(between))
    }

    /// Returns a part of the text, by characters; what lies outside is left out.
    #[must_use]
    pub fn part(&self, chars: Range<usize>) -> Self {
        let wanted = chars.end.saturating_sub(chars.start);
        Self(self.0.chars().skip(chars.start).take(wanted).collect())
    }
}

impl Cleared<Fact> {
    /// Returns the fact's normalised value.
    pub fn value_text(&self) -> ClearedText {
        Cleared(self.0.value.value())
    }

    /// Returns the fact in the user's words.
    pub fn as_written(&self) -> ClearedText {
        Cleared(self.0.as_written.clone())
    }
}

impl Cleared<Answer> {
    /// Returns what the user answered.
    pub fn text(&self) -> ClearedText {
        Cleared(self.0.text.clone())
    }
}

/// Where a text was given, which decides what it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// Free words.
    Words,
    /// The value of a fact of this kind.
    Fact(FactKind),
}

/// What safety has to know about the world; provider facts reach it as data.
#[derive(Debug, Clone, Copy)]
pub struct Hints<'a> {
    /// The language of placeholders.
    pub lang: Lang,
    /// Where the text was given.
    pub field: Field,
    /// Hosts of block explorers: 64 digits in a link to one of them are a transaction id.
    pub explorers: &'a [String],
    /// Whether guesses by context are given back, because the user said why.
    pub keep_guesses: bool,
    /// The name of a kind of secret in the placeholder, such as 「復元フレーズ」.
    pub label: fn(FindingKind, Lang) -> &'static str,
}

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
            text: Cleared(text.to_owned()),
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
        text: Cleared(draft.text),
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
        clearing.text.0
    };
    let value = match &fact.value {
        FactValue::OccurredAt(moment) => FactValue::OccurredAt(*moment),
        FactValue::Amount { number, asset } => FactValue::Amount {
            number: number.clone(),
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
    (Cleared(fact), findings)
}

/// Clears an answer to a question of the desk.
pub fn clear_answer(answer: &Answer, hints: &Hints<'_>) -> (Cleared<Answer>, Vec<Finding>) {
    let clearing = clear(&answer.text, hints);
    let answer = Answer {
        code: answer.code.clone(),
        text: clearing.text.0,
    };
    (Cleared(answer), clearing.findings)
}

fn is_replaced(finding: &Finding, hints: &Hints<'_>) -> bool {
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

/// A text on its way to being cleared; it knows where each of its characters came from.
struct Draft {
    text: String,
    from: Vec<Range<usize>>,
}

impl Draft {
    fn of(text: &str) -> Self {
        let from = (0..text.chars().count()).map(|at| at..at + 1).collect();
        Self {
            text: text.to_owned(),
            from,
        }
    }

    fn origin(&self, chars: &Range<usize>) -> Range<usize> {
        let start = self.from.get(chars.start).map_or(0, |from| from.start);
        let last = chars.end.saturating_sub(1);
        let end = self.from.get(last).map_or(start, |from| from.end);
        start..end.max(start)
    }

    /// Puts placeholders in place of the findings and shows what is hidden.
    fn replaced(&self, findings: &[Finding], hints: &Hints<'_>) -> Self {
        let mut next = Self {
            text: String::with_capacity(self.text.len()),
            from: Vec::with_capacity(self.from.len()),
        };
        let mut findings = findings.iter().filter(|f| is_replaced(f, hints)).peekable();
        let mut letters = self.text.chars().zip(&self.from).enumerate().peekable();
        while let Some((at, (letter, from))) = letters.next() {
            while findings.next_if(|f| f.span.end <= at).is_some() {}
            match findings.peek() {
                Some(finding) if finding.span.start == at => {
                    let label = (hints.label)(finding.kind, hints.lang);
                    next.push(&placeholder(label, hints.lang), &self.origin(&finding.span));
                }
                Some(finding) if finding.span.start < at => {}
                _ if letter == '\r' && matches!(letters.peek(), Some((_, ('\n', _)))) => {}
                _ => next.push(&visible(letter.encode_utf8(&mut [0; 4])), from),
            }
        }
        next
    }

    fn push(&mut self, shown: &str, from: &Range<usize>) {
        self.text.push_str(shown);
        self.from.extend(shown.chars().map(|_| from.clone()));
    }
}
