//! The texts of the incident that a run is about, read together: a phrase that stands in parts in
//! several of them is replaced in each.

use super::app::App;
use super::failure::Failure;
use crate::domain::{Code as _, Finding, Incident, Lang, ProfileField, distinct};
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
        let profile = store.profile(&incident.provider)?;
        let fields = ProfileField::ALL.iter();
        let fields = fields.filter_map(|&field| profile.get(field).map(str::to_owned));
        let fields: Vec<String> = fields.collect();
        let texts = own.chain(&said).chain(&facts).chain(answers).chain(&fields);
        let mut across = self.across.borrow_mut();
        self.with_hints(Field::Words, false, |hints| {
            texts.for_each(|text| across.take_in(text, hints));
        });
        across.are_recorded();
        across.look();
        Ok(())
    }

    /// Takes in what is recorded of the user's accounts, and returns it.
    pub(crate) fn read_profiles(&self, store: &Store) -> Result<Vec<String>, Failure> {
        let values = Self::profile_values(store)?;
        self.will_record(values.iter().map(String::as_str));
        Ok(values)
    }

    /// Returns what is recorded of the user's accounts, also what stood there before a change.
    pub(crate) fn profile_values(store: &Store) -> Result<Vec<String>, Failure> {
        let mut profiles = store.earlier_profiles()?;
        for provider in store.profile_providers()? {
            profiles.push(store.profile(&provider)?);
        }
        let values = profiles.iter().flat_map(|profile| {
            let fields = ProfileField::ALL.iter();
            fields.filter_map(|&field| profile.get(field).map(str::to_owned))
        });
        Ok(distinct(values))
    }

    /// Takes parts of a phrase out of what is recorded of the user's accounts; a part that stands in
    /// what was just told is found in both.
    pub(crate) fn hide_in_profiles(&self, store: &Store, values: &[String]) -> Result<(), Failure> {
        if !self.hides_parts() {
            return Ok(());
        }
        let mut held: Vec<(String, ClearedText)> = Vec::new();
        for value in values {
            let cleared = self.clear_unsaid(value);
            if !self.across.borrow().find(value).is_empty() {
                held.push((value.clone(), cleared));
            }
        }
        if !held.is_empty() {
            store.replace_in_profiles(&held)?;
            self.ui.warning(self.words().talk.part_replaced);
        }
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
