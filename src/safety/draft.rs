//! A text on its way to being cleared.

use std::ops::Range;

use zeroize::Zeroize;

use crate::domain::Finding;
use crate::text::visible;

use super::hints::Hints;
use super::placeholder::placeholder;

/// A text on its way to being cleared; it knows where each of its characters came from.
pub(super) struct Draft {
    /// The text as it is now.
    pub(super) text: String,
    from: Vec<Range<usize>>,
}

impl Drop for Draft {
    /// A text that was not cleared to its end may hold a secret.
    fn drop(&mut self) {
        self.text.zeroize();
    }
}

impl Draft {
    /// Begins with a text as it was given.
    pub(super) fn of(text: &str) -> Self {
        let from = (0..text.chars().count()).map(|at| at..at + 1).collect();
        Self {
            text: text.to_owned(),
            from,
        }
    }

    /// Returns where a stretch of this text stood in the text as it was given.
    pub(super) fn origin(&self, chars: &Range<usize>) -> Range<usize> {
        let start = self.from.get(chars.start).map_or(0, |from| from.start);
        let last = chars.end.saturating_sub(1);
        let end = self.from.get(last).map_or(start, |from| from.end);
        start..end.max(start)
    }

    /// Puts placeholders in place of the findings and shows what is hidden.
    pub(super) fn replaced(&self, findings: &[Finding], hints: &Hints<'_>) -> Self {
        let mut next = Self {
            text: String::with_capacity(self.text.len()),
            from: Vec::with_capacity(self.from.len()),
        };
        let mut findings = findings.iter().filter(|f| hints.replaces(f)).peekable();
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
