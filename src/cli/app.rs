//! Everything a command needs of the world, built once per run.

use std::cell::{OnceCell, RefCell};
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, Utc};

use super::explain::explain;
use super::failure::Failure;
use super::findings::CanKeep;
use super::limits::Limited;
use super::packs::Packs;
use super::settings::Settings;
use super::ui::Ui;
use crate::domain::{Fact, Finding, Incident, IncidentId, Lang};
use crate::i18n::{Catalog, label};
use crate::pack;
use crate::safety::{self, Cleared, ClearedText, Field, Hints};
use crate::store::{EVIDENCE_FOLDER, Store, StoreError};
use crate::view::Style;

/// The record's file in the home.
const DATABASE: &str = "madoguchi.db";

/// The world of one run.
#[derive(Debug)]
pub(crate) struct App {
    settings: Settings,
    explorers: OnceCell<Vec<String>>,
    told: RefCell<Vec<Finding>>,
    packs: Packs,
    /// The two streams.
    pub(crate) ui: Ui,
}

impl App {
    /// Builds the world from the settings; opens nothing yet.
    pub(crate) fn new(settings: Settings) -> Self {
        let ui = Ui::new(&settings);
        let packs = Packs::new(settings.home.as_deref());
        Self {
            ui,
            packs,
            explorers: OnceCell::new(),
            told: RefCell::default(),
            settings,
        }
    }

    /// Returns the settings.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Returns the language of the interface.
    pub(crate) fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// Returns the sentences of the interface.
    pub(crate) fn words(&self) -> &'static Catalog {
        Catalog::of(self.lang())
    }

    /// Returns the clock, in the provider's zone.
    pub(crate) fn now(&self) -> DateTime<FixedOffset> {
        self.settings.now
    }

    /// Returns the clock as the record keeps it.
    pub(crate) fn stamp(&self) -> DateTime<Utc> {
        self.settings.now.to_utc()
    }

    /// Returns the packs.
    pub(crate) fn packs(&self) -> &Packs {
        &self.packs
    }

    /// Returns how views are drawn.
    pub(crate) fn style(&self) -> Style {
        let Settings {
            lang,
            width,
            ambiguous,
            ascii,
            color,
            now,
            ..
        } = self.settings;
        Style {
            lang,
            width,
            ambiguous,
            ascii,
            color,
            now,
        }
    }

    /// Returns the folder that holds the record.
    pub(crate) fn home(&self) -> Result<&Path, Failure> {
        self.settings.home.as_deref().ok_or(Failure::NoHome)
    }

    /// Returns the path of the record.
    pub(crate) fn database(&self) -> Result<PathBuf, Failure> {
        Ok(self.home()?.join(DATABASE))
    }

    /// Returns the folder of the kept files.
    pub(crate) fn evidence(&self) -> Result<PathBuf, Failure> {
        Ok(self.home()?.join(EVIDENCE_FOLDER))
    }

    /// Opens the record for a change; makes it if there is none.
    pub(crate) fn store(&self) -> Result<Store, Failure> {
        let store = Store::open(&self.database()?)?;
        store.back_up_on(self.now().date_naive());
        Ok(store)
    }

    /// Opens the record if there is one; reading never makes one.
    pub(crate) fn existing_store(&self) -> Result<Option<Store>, Failure> {
        let store = Store::open_existing(&self.database()?)?;
        if let Some(store) = &store {
            store.back_up_on(self.now().date_naive());
        }
        Ok(store)
    }

    /// Opens the record that holds an incident, and reads it.
    pub(crate) fn incident(&self, id: IncidentId) -> Result<(Store, Incident), Failure> {
        let Some(store) = self.existing_store()? else {
            return Err(StoreError::NoIncident { id }.into());
        };
        let incident = store.incident(id)?;
        Ok((store, incident))
    }

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

    /// Clears words that were cleared before, or are our own around such words.
    pub(crate) fn clear_again(&self, words: &str) -> ClearedText {
        self.with_hints(Field::Letter, false, |hints| safety::clear(words, hints))
            .text
    }

    /// Clears words of the user without a word about it: what was found is told elsewhere.
    pub(crate) fn clear_unsaid(&self, words: &str) -> ClearedText {
        self.with_hints(Field::Words, false, |hints| safety::clear(words, hints))
            .text
    }

    /// Clears a letter, of a desk or to one, and tells what was found in it.
    pub(crate) fn clear_letter(&self, letter: &str) -> ClearedText {
        let clearing = self.with_hints(Field::Letter, false, |hints| safety::clear(letter, hints));
        self.tell_findings(&clearing.findings, CanKeep::No);
        clearing.text
    }

    /// Clears a value whose length is limited.
    pub(crate) fn clear_limited(&self, of: Limited, value: &str) -> Result<ClearedText, Failure> {
        let value = self.clear_words(value.trim());
        of.check(value.as_str())?;
        Ok(value)
    }

    /// Clears words and tells what was found in them.
    pub(crate) fn clear_words(&self, words: &str) -> ClearedText {
        let clearing = self.with_hints(Field::Words, false, |hints| safety::clear(words, hints));
        self.tell_findings(&clearing.findings, CanKeep::No);
        clearing.text
    }

    /// Clears a fact and tells what was found in it.
    pub(crate) fn clear_fact(&self, fact: &Fact) -> Cleared<Fact> {
        let (fact, findings) = self.with_hints(Field::Fact(fact.kind()), false, |hints| {
            safety::clear_fact(fact, hints)
        });
        self.tell_findings(&findings, CanKeep::No);
        fact
    }

    /// Clears a fact that was read from cleared words.
    pub(crate) fn clear_fact_again(&self, fact: &Fact) -> Cleared<Fact> {
        self.with_hints(Field::Fact(fact.kind()), false, |hints| {
            safety::clear_fact(fact, hints)
        })
        .0
    }

    /// Returns the name or id of the provider that is meant when none is named: the profile's
    /// only one, else the first that is built in. A record that cannot be read has no profile;
    /// what needs the record says so itself.
    pub(crate) fn usual_provider(&self) -> Result<String, Failure> {
        Self::usual_provider_in(self.existing_store().ok().flatten().as_ref())
    }

    /// Returns the same from a record that is open already.
    pub(crate) fn usual_provider_in(store: Option<&Store>) -> Result<String, Failure> {
        if let Some(store) = store
            && let [only] = store.profile_providers()?.as_slice()
        {
            return Ok(only.0.clone());
        }
        Ok(pack::ids().next().unwrap_or_default().to_owned())
    }

    /// Says on stderr why something was not done, where the run goes on.
    pub(crate) fn tell_failure(&self, failure: &Failure) {
        super::tell(failure, self.lang(), self.settings.json);
    }

    /// Says on stderr which of the user's own packs the run went on without.
    pub(crate) fn tell_left_out(&self) {
        for why in self.left_out() {
            self.ui.warning(&(self.words().talk.pack_left_out)(&why));
        }
        if let Some(why) = self.packs.unconfirmed() {
            self.ui.warning(&explain(&why, self.lang()).message);
        }
    }

    /// Returns why each of the user's own packs that the run needed is left out.
    pub(crate) fn left_out(&self) -> Vec<String> {
        let left_out = self.packs.left_out();
        let why = |failure: &Failure| explain(failure, self.lang()).message;
        left_out.iter().map(why).collect()
    }

    /// Says on stderr what was replaced and what to do now; never the secret.
    pub(crate) fn tell_findings(&self, findings: &[Finding], can_keep: CanKeep) {
        super::findings::tell(self.ui, self.lang(), findings, can_keep);
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
    explorers.map(|explorer| explorer.host).collect()
}
