//! The rows of an incident that comes from elsewhere: of each entry, what its table has a column for.

use rusqlite::types::ToSqlOutput;
use rusqlite::{OptionalExtension as _, ToSql, params, params_from_iter};

use super::error::StoreError;
use super::import::Import;
use super::inquiries::fingerprint;
use super::row;
use super::whole::INQUIRIES;
use crate::domain::{Entry, Part, Value};

impl Import<'_> {
    /// Writes an entry of a part.
    pub(super) fn entry(
        &self,
        id: i64,
        part: Part,
        table: &'static str,
        index: usize,
        entry: &Entry,
    ) -> Result<(), StoreError> {
        let text = |name: &str| entry.text(name).unwrap_or_default();
        let hash = match part {
            Part::Inquiries => Some(fingerprint(text("subject"), text("body"))),
            Part::Replies => Some(fingerprint(text("subject"), text("text"))),
            _ => None,
        };
        let position = i64::try_from(index + 1).unwrap_or(i64::MAX);
        let mut here = vec![("incident", Some(Value::Integer(id)))];
        match part {
            Part::Facts => here.push(("position", Some(Value::Integer(position)))),
            // A new number among all homes, where none was given.
            Part::Timeline | Part::Inquiries | Part::Replies | Part::Evidence => {
                let uuid = entry
                    .text("uuid")
                    .map_or_else(|| row::uuid(self.at), str::to_owned);
                here.push(("uuid", Some(Value::Text(uuid))));
            }
            _ => {}
        }
        here.extend(hash.map(|hash| ("sha256", Some(Value::Text(hash)))));
        for name in INQUIRIES {
            if let Some(uuid) = entry.text(name) {
                here.push((name, Some(Value::Integer(self.inquiry(id, uuid)?))));
            }
        }
        self.row(table, entry, &here)?;
        if entry.get("taken_back") == Some(&Value::Integer(1)) {
            self.tx.execute(
                "INSERT INTO taken_back (uuid, incident) VALUES (?1, ?2)",
                params![entry.text("uuid"), id],
            )?;
        }
        Ok(())
    }

    /// Writes a row: what is said here, and of the entry whatever the table has a column for.
    pub(super) fn row(
        &self,
        table: &'static str,
        entry: &Entry,
        here: &[(&str, Option<Value>)],
    ) -> Result<(), StoreError> {
        let known = self.columns.get(table).map_or(&[][..], Vec::as_slice);
        let is_here = |name: &str| here.iter().any(|(known, _)| *known == name);
        let said = here
            .iter()
            .filter_map(|(name, value)| Some((*name, value.as_ref()?)));
        let told = entry.0.iter().map(|(name, value)| (&**name, value));
        let told =
            told.filter(|(name, _)| !is_here(name) && known.iter().any(|column| column == name));
        let (names, values): (Vec<&str>, Vec<&Value>) = said.chain(told).unzip();
        let marks = vec!["?"; names.len()].join(", ");
        let sql = format!(
            "INSERT INTO {table} ({}) VALUES ({marks})",
            names.join(", ")
        );
        let values = values.into_iter().map(Bound);
        self.tx
            .prepare_cached(&sql)?
            .execute(params_from_iter(values))?;
        Ok(())
    }

    /// Finds an inquiry of the same incident, which stands before what names it.
    fn inquiry(&self, id: i64, uuid: &str) -> Result<i64, StoreError> {
        let sql = "SELECT id FROM inquiry WHERE incident = ?1 AND uuid = ?2";
        let found = self.tx.query_row(sql, params![id, uuid], |row| row.get(0));
        found.optional()?.ok_or_else(|| StoreError::Refused {
            rule: "inquiry_is_of_the_same_incident".to_owned(),
        })
    }
}

/// A value on its way into a row.
struct Bound<'a>(&'a Value);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self.0 {
            Value::Integer(number) => number.to_sql(),
            Value::Real(number) => number.to_sql(),
            Value::Text(text) => text.to_sql(),
        }
    }
}
