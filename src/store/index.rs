//! The search index: one entry an incident, written in the same change as its texts.

mod bulk;

use rusqlite::{Transaction, params};

use super::error::StoreError;
use crate::domain::IncidentId;
use crate::text::searchable;

/// Stands twice after each text, so that every character begins a trigram. No cleared text has it.
const END: &str = "\u{2}\u{2}";

/// Everything that was said about an incident, each text with where it stands.
///
/// The numbers are those of [`super::place::Place`]. That an incident was recorded is said of
/// each of them, so it is not looked for; nor is what was taken back. An incident that was taken
/// back has no title here.
pub(super) const TEXTS: &str = "
    SELECT 0, title FROM incident WHERE id = ?1 AND status <> 'undone'
    UNION ALL SELECT 1, text FROM incident WHERE id = ?1
    UNION ALL SELECT 2, text FROM timeline_event AS row WHERE incident = ?1
        AND kind NOT IN ('logged', 'undone')
        AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = row.uuid)
    UNION ALL SELECT 3, concat_ws(char(10), value, nullif(as_written, value)) FROM fact WHERE incident = ?1
    UNION ALL SELECT 4, text FROM answer WHERE incident = ?1
    UNION ALL SELECT 5, concat_ws(char(10), subject, body, ticket, spoke_with, promise)
        FROM inquiry AS row WHERE incident = ?1
        AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = row.uuid)
    UNION ALL SELECT 6, concat_ws(char(10), subject, text, ticket) FROM reply AS row WHERE incident = ?1
        AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = row.uuid)
    UNION ALL SELECT 7, name FROM evidence AS row WHERE incident = ?1
        AND NOT EXISTS (SELECT 1 FROM taken_back AS back WHERE back.uuid = row.uuid)";

pub(super) use bulk::{Bulk, entry_of};

/// Writes the entry of an incident as its texts now are.
pub(super) fn put(transaction: &Transaction<'_>, id: IncidentId) -> Result<(), StoreError> {
    let entry = entry_in(transaction, id)?;
    transaction
        .prepare_cached("INSERT OR REPLACE INTO search (rowid, text) VALUES (?1, ?2)")?
        .execute(params![id.0, entry])?;
    Ok(())
}

/// Returns the entry of an incident as its texts in the record now are.
pub(super) fn entry_in(
    transaction: &Transaction<'_>,
    id: IncidentId,
) -> Result<String, StoreError> {
    let mut entry = String::new();
    let mut texts = transaction.prepare_cached(TEXTS)?;
    let mut rows = texts.query([id.0])?;
    while let Some(row) = rows.next()? {
        entry.push_str(&searchable(row.get_ref(1)?.as_str()?));
        entry.push_str(END);
    }
    Ok(entry)
}

/// Writes the entries of all incidents anew, and packs them.
pub(super) fn rebuild(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    transaction.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
    let mut incidents = transaction.prepare("SELECT id FROM incident ORDER BY id")?;
    let mut rows = incidents.query([])?;
    while let Some(row) = rows.next()? {
        put(transaction, IncidentId(row.get(0)?))?;
    }
    pack(transaction)
}

/// Brings the index into one piece, without what was replaced: after much was written, and so that
/// nothing stays of what was purged.
pub(super) fn pack(transaction: &Transaction<'_>) -> Result<(), StoreError> {
    transaction.execute("INSERT INTO search (search) VALUES ('optimize')", [])?;
    Ok(())
}
