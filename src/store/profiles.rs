//! The user's account at each provider.

use chrono::{DateTime, Utc};
use rusqlite::params;

use super::error::StoreError;
use super::{Store, automatic, journal};
use crate::domain::{Code as _, Profile, ProfileField, ProviderId};
use crate::safety::ClearedText;

impl Store {
    /// Returns the user's account at a provider; empty where nothing is known.
    ///
    /// A field that this version does not know stays in the record unread.
    pub fn profile(&self, provider: &ProviderId) -> Result<Profile, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT field, value FROM profile WHERE provider = ?1 ORDER BY field",
        )?;
        let values = statement.query_map([&provider.0], |row| {
            let field = ProfileField::from_code(row.get_ref(0)?.as_str()?);
            Ok((field, row.get::<_, String>(1)?))
        })?;
        let mut profile = Profile::default();
        for value in values {
            if let (Some(field), value) = value? {
                profile.set(field, value);
            }
        }
        Ok(profile)
    }

    /// Returns the providers at which the user has told of an account, by name.
    pub fn profile_providers(&self) -> Result<Vec<ProviderId>, StoreError> {
        let mut statement = self
            .connection
            .prepare("SELECT DISTINCT provider FROM profile ORDER BY provider")?;
        let providers = statement.query_map([], |row| row.get(0).map(ProviderId))?;
        Ok(providers.collect::<Result<_, _>>()?)
    }

    /// Returns what the user told of accounts before it was changed, as far as changes can be taken
    /// back; each state is one profile.
    pub fn earlier_profiles(&self) -> Result<Vec<Profile>, StoreError> {
        let mut statement = self.connection.prepare(
            "SELECT change.id, told.value ->> 1, told.value ->> 2
             FROM change, json_each(iif(json_valid(before), before, '{}'), '$.profile') AS told
             WHERE change.kind = 'profile' ORDER BY change.id",
        )?;
        let values = statement.query_map([], |row| {
            let field = ProfileField::from_code(row.get_ref(1)?.as_str()?);
            Ok((row.get::<_, i64>(0)?, field, row.get::<_, String>(2)?))
        })?;
        let mut profiles: Vec<(i64, Profile)> = Vec::new();
        for value in values {
            let (change, field, value) = value?;
            if profiles.last().is_none_or(|(last, _)| *last != change) {
                profiles.push((change, Profile::default()));
            }
            if let (Some(field), Some((_, profile))) = (field, profiles.last_mut()) {
                profile.set(field, value);
            }
        }
        Ok(profiles.into_iter().map(|(_, profile)| profile).collect())
    }

    /// Replaces values of accounts, wherever they are recorded: in the account, in the notes from
    /// which a change is taken back, and in the automatic backups; the file is written anew without
    /// them.
    pub fn replace_in_profiles(&self, values: &[(String, ClearedText)]) -> Result<(), StoreError> {
        self.replace_profile_rows(values)?;
        let Some(path) = &self.path else {
            return Ok(());
        };
        automatic::each(path, |copy| {
            copy.replace_profile_rows(values).map(|()| true)
        })?;
        Ok(())
    }

    fn replace_profile_rows(&self, values: &[(String, ClearedText)]) -> Result<(), StoreError> {
        self.change(|tx| {
            for (before, after) in values {
                let after = after.as_str();
                tx.execute(
                    "UPDATE profile SET value = ?2 WHERE value = ?1",
                    params![before, after],
                )?;
                tx.execute(
                    "UPDATE change SET before = replace(before, json_quote(?1), json_quote(?2))
                     WHERE kind = 'profile' AND instr(before, json_quote(?1))",
                    params![before, after],
                )?;
            }
            Ok(())
        })?;
        self.write_anew()
    }

    /// Sets fields of the user's account, all or none; an empty value removes its field.
    pub fn set_profile(
        &self,
        provider: &ClearedText,
        values: &[(ProfileField, ClearedText)],
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.change(|tx| {
            journal::profile(tx, &ProviderId(provider.as_str().to_owned()), at)?;
            for (field, value) in values {
                if value.as_str().is_empty() {
                    tx.execute(
                        "DELETE FROM profile WHERE provider = ?1 AND field = ?2",
                        params![provider.as_str(), field.code()],
                    )?;
                } else {
                    tx.execute(
                        "INSERT INTO profile (provider, field, value) VALUES (?1, ?2, ?3)
                         ON CONFLICT (provider, field) DO UPDATE SET value = excluded.value",
                        params![provider.as_str(), field.code(), value.as_str()],
                    )?;
                }
            }
            Ok(())
        })
    }
}
