//! What becomes of an incident of an import that the record refuses.

use super::Store;
use super::error::StoreError;
use super::import::{Import, Incoming};
use super::seal::Sealing;

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
    /// Has SQLite keep in memory the pages that it copies aside for each incident that may be left
    /// out again: there are so many that they would go through a file. They are given back with it.
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
    pub(super) fn insert_unless_refused(&mut self, incoming: &Incoming) -> Result<i64, StoreError> {
        match self.refused {
            Refused::IsLeftOut => self.insert_or_nothing(incoming),
            Refused::EndsAll => self.insert_or_note(incoming),
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
    /// Every page that it changes is copied before, which takes longer than the change itself.
    fn insert_or_nothing(&mut self, incoming: &Incoming) -> Result<i64, StoreError> {
        let numbers = self.wholes.numbers();
        self.tx.execute_batch("SAVEPOINT one")?;
        let added = self.insert(incoming);
        self.tx.execute_batch(match added {
            Ok(_) => "RELEASE one",
            Err(_) => "ROLLBACK TO one; RELEASE one",
        })?;
        if added.is_err() {
            self.wholes.set_numbers(&numbers);
        }
        added
    }

    /// Inserts an incident where all is undone if one is refused. Rows of it may stay until then,
    /// so that the same incident is not found again but refused again.
    fn insert_or_note(&mut self, incoming: &Incoming) -> Result<i64, StoreError> {
        let added = self.insert(incoming);
        if let Err(StoreError::Refused { rule }) = &added
            && let Some(uuid) = incoming.whole.get().head.text("uuid")
        {
            self.left.insert(uuid.to_owned(), rule.clone());
        }
        added
    }
}
