//! The texts of the incident that a run is about, read together: a phrase that stands in parts in
//! several of them is replaced in each.

use super::app::App;
use super::failure::Failure;
use crate::domain::{Finding, Incident, Lang};
use crate::safety::{ClearedText, Clearing, Field, TEXT_BYTES_MAX};
use crate::store::Store;

impl App {
    /// Takes in what is recorded of the incident that this run is about.
    pub(super) fn read_together(&self, store: &Store, incident: &Incident) -> Result<(), Failure> {
        let said = store.words_of(incident.id, TEXT_BYTES_MAX)?;
        let facts = incident.facts.iter();
        let facts = facts.flat_map(|fact| [fact.value.value(), fact.as_written.clone()]);
        let facts: Vec<String> = facts.collect();
        let answers = incident.answers.iter().map(|answer| &answer.text);
        let own = [&incident.title, &incident.text].into_iter();
        let texts = own.chain(&said).chain(&facts).chain(answers);
        let mut across = self.across.borrow_mut();
        self.with_hints(Field::Words, false, |hints| {
            texts.for_each(|text| across.take_in(text, hints));
        });
        across.are_recorded();
        across.look();
        Ok(())
    }

    /// Takes in texts that are going to be recorded together, before the first of them is cleared.
    pub(crate) fn will_record<'t>(&self, texts: impl IntoIterator<Item = &'t str>) {
        let mut across = self.across.borrow_mut();
        self.with_hints(Field::Words, false, |hints| {
            texts
                .into_iter()
                .for_each(|text| across.take_in(text, hints));
        });
        across.look();
    }

    /// Tells whether the incident holds parts of a phrase.
    pub(crate) fn hides_parts(&self) -> bool {
        self.across.borrow().has_parts()
    }

    /// Replaces in a text what is a part of a phrase.
    pub(crate) fn hide_parts(&self, text: &mut ClearedText, lang: Lang) -> Vec<Finding> {
        let across = self.across.borrow();
        self.with_hints_in(lang, Field::Words, false, |hints| across.hide(text, hints))
    }

    /// Replaces the same in what was cleared just now.
    pub(super) fn without_parts(&self, mut clearing: Clearing) -> Clearing {
        let parts = self.hide_parts(&mut clearing.text, self.lang());
        clearing.findings.extend(parts);
        clearing
    }

    /// Says once in a run that the other part of what was replaced stands in the record.
    pub(super) fn tell_recorded_part(&self) {
        if self.across.borrow_mut().tells_recorded() {
            let words = &self.words().talk;
            self.ui.warning(words.part_recorded);
            self.ui.hint(words.how_to_delete_texts);
        }
    }
}
