//! The texts that people entered into one incident, to be read together.

use super::Store;
use super::error::StoreError;
use crate::domain::IncidentId;

impl Store {
    /// Returns the timeline's texts and the desk's answers, in the order of recording, without
    /// those that are longer than `bytes_max`.
    pub fn words_of(&self, id: IncidentId, bytes_max: usize) -> Result<Vec<String>, StoreError> {
        let bytes_max = i64::try_from(bytes_max).unwrap_or(i64::MAX);
        let sql = "SELECT text FROM (
                       SELECT 1 AS part, id, text FROM timeline_event WHERE incident = ?1
                       UNION ALL SELECT 2, id, text FROM reply WHERE incident = ?1)
                   WHERE octet_length(text) <= ?2 ORDER BY part, id";
        let mut statement = self.connection.prepare(sql)?;
        let texts = statement.query_map((id.0, bytes_max), |row| row.get(0))?;
        Ok(texts.collect::<Result<_, _>>()?)
    }
}
