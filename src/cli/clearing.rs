//! How a command clears text: what safety has to know, and what is told of what it found.

use std::path::Path;

use super::app::App;
use super::failure::Failure;
use super::findings::{self, CanKeep};
use super::limits::Limited;
use crate::domain::{Fact, Finding, FindingKind, Lang};
use crate::i18n::label;
use crate::pack;
use crate::safety::{self, Cleared, ClearedText, Clearing, Field, Hints};
use crate::store::EXCERPT_CHARS;

impl App {
    /// Lends what safety has to know.
    pub(crate) fn with_hints<T>(
        &self,
        field: Field,
        keep_guesses: bool,
        use_hints: impl FnOnce(&Hints<'_>) -> T,
    ) -> T {
        self.with_hints_in(self.lang(), field, keep_guesses, use_hints)
    }

    /// Lends what safety has to know, with placeholders in the language of a draft.
    pub(crate) fn with_hints_in<T>(
        &self,
        lang: Lang,
        field: Field,
        keep_guesses: bool,
        use_hints: impl FnOnce(&Hints<'_>) -> T,
    ) -> T {
        use_hints(&Hints {
            lang,
            field,
            explorers: self.explorers.get_or_init(explorers),
            keep_guesses,
            label: label::finding_kind,
        })
    }

    /// Clears a text, and hides in it what is a part of a phrase.
    pub(super) fn cleared(&self, field: Field, text: &str) -> Clearing {
        self.without_parts(self.with_hints(field, false, |hints| self.marks.clear(text, hints)))
    }

    /// Reads the beginning of a long text as a line of the list will, so that it is marked with the rest:
    /// alone, it may hold something where the whole holds nothing.
    pub(crate) fn read_beginning(&self, words: &str) {
        if let Some((end, _)) = words.char_indices().nth(EXCERPT_CHARS) {
            self.clear_unsaid(&words[..end]);
        }
    }

    fn cleared_aloud(&self, field: Field, text: &str) -> ClearedText {
        let text = &*self.unpacked(text);
        self.will_record([text]);
        let clearing = self.cleared(field, text);
        self.tell_findings(&clearing.findings, CanKeep::No);
        clearing.text
    }

    /// Clears words that were cleared before, or are our own around such words.
    pub(crate) fn clear_again(&self, words: &str) -> ClearedText {
        self.cleared(Field::Letter, words).text
    }

    /// Clears words of the user without a word about it: what was found is told elsewhere.
    pub(crate) fn clear_unsaid(&self, words: &str) -> ClearedText {
        self.cleared(Field::Words, words).text
    }

    /// Returns where a file is, without what is secret in its name.
    pub(crate) fn shown_path(&self, path: &Path) -> String {
        let path = path.display().to_string();
        self.clear_unsaid(&path).as_str().to_owned()
    }

    /// Clears a letter, of a desk or to one, and tells what was found in it.
    pub(crate) fn clear_letter(&self, letter: &str) -> ClearedText {
        self.cleared_aloud(Field::Letter, letter)
    }

    /// Clears a value whose length is limited.
    pub(crate) fn clear_limited(&self, of: Limited, value: &str) -> Result<ClearedText, Failure> {
        let value = self.clear_words(value.trim());
        of.check(value.as_str())?;
        Ok(value)
    }

    /// Clears words and tells what was found in them.
    pub(crate) fn clear_words(&self, words: &str) -> ClearedText {
        self.cleared_aloud(Field::Words, words)
    }

    /// Clears a fact and tells what was found in it.
    pub(crate) fn clear_fact(&self, fact: &Fact) -> Cleared<Fact> {
        self.will_record([fact.value.value().as_str(), &fact.as_written]);
        let (fact, findings) = self.cleared_fact(fact, self.lang(), false);
        self.tell_findings(&findings, CanKeep::No);
        fact
    }

    /// Clears a fact, and hides in it what is a part of a phrase.
    pub(super) fn cleared_fact(
        &self,
        fact: &Fact,
        lang: Lang,
        keep_guesses: bool,
    ) -> (Cleared<Fact>, Vec<Finding>) {
        let across = self.across.borrow();
        self.with_hints_in(lang, Field::Fact(fact.kind()), keep_guesses, |hints| {
            let (fact, mut findings) = safety::clear_fact(fact, hints, &self.marks);
            let (fact, parts) = across.hide_in_fact(fact, hints);
            findings.extend(parts);
            (fact, findings)
        })
    }

    /// Clears a fact that was read from cleared words.
    pub(crate) fn clear_fact_again(&self, fact: &Fact) -> Cleared<Fact> {
        self.cleared_fact(fact, self.lang(), false).0
    }

    /// Says on stderr what was replaced and what to do now; never the secret.
    pub(crate) fn tell_findings(&self, findings: &[Finding], can_keep: CanKeep) {
        findings::tell(self.ui, self.lang(), findings, can_keep);
        if findings
            .iter()
            .any(|finding| finding.kind == FindingKind::SeedPhrase)
        {
            self.tell_recorded_part();
        }
        self.told.borrow_mut().extend_from_slice(findings);
    }

    /// Returns everything that was told to be replaced in this run, for the answer to a program.
    pub(crate) fn told(&self) -> Vec<Finding> {
        self.told.borrow().clone()
    }
}

/// Returns the hosts of block explorers, which say that 64 digits are a transaction id.
fn explorers() -> Vec<String> {
    let explorers = pack::explorers().into_iter();
    explorers.map(|explorer| explorer.host.into()).collect()
}
