//! What becomes of an incident of an import that the record refuses.

use super::Store;
use super::error::StoreError;
use super::import::Import;
use super::seal::Sealing;
use crate::domain::Whole;

/// What an incident that is refused leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    /// It is left out, and the others are taken in.
    IsLeftOut,
    /// Nothing is taken in; the others are looked at to tell what is wrong with them.
    EndsAll,
}

impl Refused {
    /// Returns what is wanted of a user who may have asked to have such incidents left out.
    pub fn when(left_out: bool) -> Self {
        if left_out {
            Self::IsLeftOut
        } else {
            Self::EndsAll
        }
    }
}

impl Store {
    /// Has SQLite keep in memory the pages that it copies aside for each statement that a trigger
    /// may refuse: an import has so many that they would go through a file, thirty writes for each
    /// incident. They are given back with the statement.
    pub(super) fn copy_aside_in_memory(&self) -> Result<(), StoreError> {
        // Changing it drops the triggers that seal, so it is left where they were made.
        if self.seals.get() == Sealing::default() {
            self.connection
                .execute_batch("PRAGMA temp_store = MEMORY")?;
        }
        Ok(())
    }
}

impl Import<'_> {
    /// Inserts an incident.
    pub(super) fn insert_unless_refused(&mut self, whole: &Whole) -> Result<i64, StoreError> {
        match self.refused {
            Refused::IsLeftOut => self.insert_or_nothing(whole),
            Refused::EndsAll => self.insert_or_note(whole),
        }
    }

    /// Refuses again what was refused before and has left rows behind.
    pub(super) fn refused_before(&self, uuid: &str) -> Result<(), StoreError> {
        match self.left.get(uuid).cloned() {
            Some(rule) => Err(StoreError::Refused { rule }),
            None => Ok(()),
        }
    }

    /// Inserts an incident, or nothing of it.
    ///
    /// Every page that it changes is copied before, to a file where they are many, which takes
    /// longer than the change itself.
    fn insert_or_nothing(&self, whole: &Whole) -> Result<i64, StoreError> {
        self.tx.execute_batch("SAVEPOINT one")?;
        let added = self.insert(whole);
        self.tx.execute_batch(match added {
            Ok(_) => "RELEASE one",
            Err(_) => "ROLLBACK TO one; RELEASE one",
        })?;
        added
    }

    /// Inserts an incident where all is undone if one is refused. Rows of it may stay until then,
    /// so that the same incident is not found again but refused again.
    fn insert_or_note(&mut self, whole: &Whole) -> Result<i64, StoreError> {
        let added = self.insert(whole);
        if let Err(StoreError::Refused { rule }) = &added
            && let Some(uuid) = whole.head.text("uuid")
        {
            self.left.insert(uuid.to_owned(), rule.clone());
        }
        added
    }
}
