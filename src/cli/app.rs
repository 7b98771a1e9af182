//! Everything a command needs of the world, built once per run.

use std::cell::{OnceCell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::{DateTime, FixedOffset, Utc};

use super::editor::Purpose;
use super::explain::explain;
use super::failure::Failure;
use super::packs::Packs;
use super::settings::Settings;
use super::ui::Ui;
use crate::domain::{Finding, Incident, IncidentId, Lang};
use crate::i18n::Catalog;
use crate::intake::{Basis, Reading};
use crate::pack;
use crate::safety::{Across, Marks};
use crate::store::{EVIDENCE_FOLDER, Readings, Store, StoreError};
use crate::view::Style;

/// The record's file in the home.
const DATABASE: &str = "madoguchi.db";

/// The world of one run.
#[derive(Debug)]
pub(crate) struct App {
    settings: Settings,
    /// The explorers' hosts, read when the first text is cleared.
    pub(super) explorers: OnceCell<Vec<String>>,
    /// Which texts need not be read again for secrets.
    pub(super) marks: Rc<Marks>,
    /// As what the words of the incident that this run is about were read.
    pub(super) readings: Rc<Readings>,
    /// The texts of the incident that this run is about, as far as they may hold parts of a phrase.
    pub(super) across: RefCell<Across>,
    /// What was told to be replaced in this run.
    pub(super) told: RefCell<Vec<Finding>>,
    packs: Packs,
    /// A record that was opened to look something up, for whoever opens it next: most of that is
    /// reading its schema.
    opened: RefCell<Option<Store>>,
    /// Set once this run has told of the texts that editors have left.
    pub(super) left_told: OnceCell<()>,
    /// What was found in them.
    pub(super) left_found: OnceCell<Vec<Finding>>,
    /// What this run asks for, and so offers itself what is left of it.
    pub(super) left_offered: OnceCell<Purpose>,
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
            marks: Rc::default(),
            readings: Rc::default(),
            across: RefCell::default(),
            told: RefCell::default(),
            opened: RefCell::default(),
            left_told: OnceCell::new(),
            left_found: OnceCell::new(),
            left_offered: OnceCell::new(),
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
        let store = match self.opened.take() {
            Some(store) => store,
            None => Store::open(&self.database()?)?,
        };
        self.ready(&store);
        super::editor::tidy(self);
        super::editor::name(self);
        Ok(store)
    }

    /// Opens the record if there is one; reading never makes one.
    pub(crate) fn existing_store(&self) -> Result<Option<Store>, Failure> {
        super::editor::tidy(self);
        let store = Store::open_existing(&self.database()?)?;
        if let Some(store) = &store {
            self.ready(store);
        }
        Ok(store)
    }

    fn ready(&self, store: &Store) {
        store.back_up_on(self.now().date_naive());
        store.share_marks(&self.marks);
        store.share_readings(&self.readings);
    }

    /// Has it kept as what words were read, with what is written next of their incident.
    pub(super) fn remember(&self, basis: &Basis<'_>, reading: &Reading) {
        if let Some(kept) = basis.remember(reading) {
            self.readings.make(kept);
        }
    }

    /// Opens the record that holds an incident, and reads it.
    pub(crate) fn incident(&self, id: IncidentId) -> Result<(Store, Incident), Failure> {
        let Some(store) = self.existing_store()? else {
            return Err(StoreError::NoIncident { id }.into());
        };
        let incident = store.incident(id)?;
        self.read_together(&store, &incident)?;
        super::editor::name(self);
        Ok((store, incident))
    }

    /// Returns the name or id of the provider that is meant when none is named: the profile's
    /// only one, else the first that is built in. A record that cannot be read has no profile;
    /// what needs the record says so itself.
    pub(crate) fn usual_provider(&self) -> Result<String, Failure> {
        let store = self.existing_store().ok().flatten();
        let usual = Self::usual_provider_in(store.as_ref());
        *self.opened.borrow_mut() = store;
        usual
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
}
