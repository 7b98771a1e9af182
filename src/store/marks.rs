//! Marks of texts in which the rules found nothing, and as what words were read, beside the record.

use std::rc::Rc;

use rusqlite::{Statement, Transaction, params};

use super::Store;
use super::error::StoreError;
use super::readings::Readings;
use crate::domain::IncidentId;
use crate::safety::{Marks, RULES};

/// How many bytes of marks an incident has at most; whoever has more begins anew.
const BYTES_MAX: u32 = 32 * 1024;

/// Reads the marks of an incident that count for this build, and as what its words were read: one
/// statement for whoever wants the one or both.
pub(super) const MARKS: &str = "SELECT marks, reading FROM mark WHERE incident = ?1 AND rules = ?2";

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

    /// Has what is kept of readings told to these, and what is made kept with what is written next.
    pub fn share_readings(&self, readings: &Rc<Readings>) {
        *self.readings.borrow_mut() = Some(Rc::clone(readings));
    }

    /// Tells the marks of an incident that is read alone, and as what its words were read.
    pub(super) fn tell_all(&self, tx: &Transaction<'_>, id: IncidentId) -> Result<(), StoreError> {
        let (marks, readings) = (self.marks.borrow(), self.readings.borrow());
        if marks.is_none() && readings.is_none() {
            return Ok(());
        }
        let mut kept = tx.prepare_cached(MARKS)?;
        let mut rows = kept.query(params![id.0, RULES])?;
        let row = rows.next()?;
        if let (Some(marks), Some(row)) = (&*marks, row) {
            marks.take_in(row.get_ref(0)?.as_blob().unwrap_or_default());
        }
        if let Some(readings) = &*readings {
            let reading = row.map(|row| row.get_ref(1)).transpose()?;
            let reading = reading.and_then(|reading| reading.as_blob().ok());
            readings.tell(reading.map(<[u8]>::to_owned));
        }
        Ok(())
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

    /// Keeps what was made since the last time, with what is written of an incident: marks, and as
    /// what its words were read.
    pub(super) fn keep_marks(
        &self,
        tx: &Transaction<'_>,
        id: IncidentId,
    ) -> Result<(), StoreError> {
        let (marks, readings) = (self.marks.borrow(), self.readings.borrow());
        let marks = marks.as_ref().map(|marks| marks.hand_over());
        let marks = marks.unwrap_or_default();
        let reading = readings.as_ref().and_then(|readings| readings.hand_over());
        if marks.is_empty() && reading.is_none() {
            return Ok(());
        }
        tx.prepare_cached(
            "INSERT INTO mark (incident, rules, marks, reading) VALUES (?1, ?2, ?3, ?5)
             ON CONFLICT (incident) DO UPDATE SET
                 marks = CASE WHEN rules = excluded.rules AND length(marks) + length(excluded.marks) <= ?4
                              THEN CAST(marks || excluded.marks AS BLOB) ELSE excluded.marks END,
                 reading = coalesce(excluded.reading, reading),
                 rules = excluded.rules",
        )?
        .execute(params![id.0, RULES, marks, BYTES_MAX, reading])?;
        Ok(())
    }
}
