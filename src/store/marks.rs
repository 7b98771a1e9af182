//! Marks of texts in which the rules found nothing, beside the record.

use std::rc::Rc;

use rusqlite::{Statement, Transaction, params};

use super::Store;
use super::error::StoreError;
use crate::domain::IncidentId;
use crate::safety::{Marks, RULES};

/// How many bytes of marks an incident has at most; whoever has more begins anew.
const BYTES_MAX: u32 = 32 * 1024;

/// Reads the marks of an incident that count for this build.
pub(super) const MARKS: &str = "SELECT marks FROM mark WHERE incident = ?1 AND rules = ?2";

/// Returns the marks of an incident, by the statement of [`MARKS`]; none where it has none.
pub(super) fn marks_of(marks: &mut Statement<'_>, id: IncidentId) -> Result<Vec<u8>, StoreError> {
    let mut rows = marks.query(params![id.0, RULES])?;
    let row = rows.next()?;
    Ok(match row {
        Some(row) => row.get_ref(0)?.as_blob().unwrap_or_default().to_owned(),
        None => Vec::new(),
    })
}

impl Store {
    /// Has the marks of what is read told to these, and those that are made kept with what is
    /// written next.
    pub fn share_marks(&self, marks: &Rc<Marks>) {
        *self.marks.borrow_mut() = Some(Rc::clone(marks));
    }

    /// Tells the marks of incidents that are being read.
    pub(super) fn tell_marks(
        &self,
        tx: &Transaction<'_>,
        ids: impl IntoIterator<Item = IncidentId>,
    ) -> Result<(), StoreError> {
        let Some(marks) = &*self.marks.borrow() else {
            return Ok(());
        };
        let mut of = tx.prepare_cached(MARKS)?;
        for id in ids {
            marks.take_in(&marks_of(&mut of, id)?);
        }
        Ok(())
    }

    /// Keeps the marks that were made since the last time, with what is written of an incident.
    pub(super) fn keep_marks(
        &self,
        tx: &Transaction<'_>,
        id: IncidentId,
    ) -> Result<(), StoreError> {
        let marks = self.marks.borrow();
        let made = marks.as_ref().map(|marks| marks.hand_over());
        let Some(made) = made.filter(|made| !made.is_empty()) else {
            return Ok(());
        };
        tx.prepare_cached(
            "INSERT INTO mark (incident, rules, marks) VALUES (?1, ?2, ?3)
             ON CONFLICT (incident) DO UPDATE SET
                 marks = CASE WHEN rules = excluded.rules AND length(marks) + length(excluded.marks) <= ?4
                              THEN CAST(marks || excluded.marks AS BLOB) ELSE excluded.marks END,
                 rules = excluded.rules",
        )?
        .execute(params![id.0, RULES, made, BYTES_MAX])?;
        Ok(())
    }
}
