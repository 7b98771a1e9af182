//! Parts of a phrase in a fact: in its value and as it was written.

use super::across::Across;
use super::cleared::Cleared;
use super::hints::Hints;
use crate::domain::{Fact, FactValue, Finding};

impl Across {
    /// Replaces the parts in a fact that was cleared, and returns what was replaced.
    pub fn hide_in_fact(
        &self,
        fact: Cleared<Fact>,
        hints: &Hints<'_>,
    ) -> (Cleared<Fact>, Vec<Finding>) {
        if !self.has_parts() {
            return (fact, Vec::new());
        }
        let mut findings = Vec::new();
        let mut fact = fact.into_inner();
        let mut hide = |text: &mut String| {
            let mut cleared = Cleared::vouch(std::mem::take(text));
            findings.extend(self.hide(&mut cleared, hints));
            *text = cleared.into_inner();
        };
        match &mut fact.value {
            FactValue::OccurredAt(_) => {}
            FactValue::Amount { asset: text, .. }
            | FactValue::TxId(text)
            | FactValue::Address { address: text, .. }
            | FactValue::Text(_, text) => hide(text),
        }
        hide(&mut fact.as_written);
        (Cleared::vouch(fact), findings)
    }
}
