//! What the record refused, in the user's language.

use std::io::ErrorKind;

use super::Explanation;
use crate::domain::Lang;
use crate::i18n::{self, Catalog, label};
use crate::store::StoreError;

/// Explains what the record refused.
pub(super) fn explain(error: &StoreError, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).failure;
    match error {
        StoreError::NoIncident { id } => {
            Explanation::new("no_incident", 1, (words.no_incident)(&id.to_string()))
                .hint(words.no_incident_hint)
        }
        StoreError::NoTransition { id, from, .. } => {
            let status = from
                .known()
                .map_or(from.code(), |status| label::status(status, lang));
            Explanation::new("no_transition", 1, (words.no_transition)(status))
                .hint((words.no_transition_hint)(&id.0.to_string()))
        }
        StoreError::Refused { rule } => Explanation::new("refused", 1, (words.refused)(rule)),
        StoreError::File { path, source } => {
            let path = path.display().to_string();
            let full = source.kind() == ErrorKind::StorageFull;
            match source.kind() {
                _ if full => Explanation::new("disk_full", 1, words.full).hint(words.full_hint),
                ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
                    Explanation::new("read_only", 1, (words.read_only)(&path))
                        .hint(words.read_only_hint)
                }
                kind @ ErrorKind::AlreadyExists => {
                    let message = (words.file)(&path, &i18n::io(kind, lang));
                    Explanation::new("exists", 1, message).hint(words.exists_hint)
                }
                kind => Explanation::new(
                    "cannot_open",
                    1,
                    (words.cannot_open)(&path, &i18n::io(kind, lang)),
                )
                .hint(words.cannot_open_hint),
            }
        }
        StoreError::NotADatabase { path } | StoreError::Foreign { path, .. } => {
            Explanation::new("foreign", 3, (words.foreign)(&path.display().to_string()))
                .hint(words.foreign_hint)
        }
        StoreError::ForeignSchema { name } => {
            Explanation::new("foreign_schema", 3, (words.foreign_schema)(name))
                .hint(words.foreign_schema_hint)
        }
        StoreError::ChangedNote => {
            Explanation::new("changed_note", 3, words.changed_note).hint(words.changed_note_hint)
        }
        StoreError::Newer { file, program, .. } => {
            Explanation::new("newer", 3, (words.newer)(*file, *program)).hint(words.newer_hint)
        }
        StoreError::Damaged { detail } => {
            Explanation::new("damaged", 3, (words.damaged)(detail)).hint(words.damaged_hint)
        }
        StoreError::Unreadable { what, value } => {
            Explanation::new("damaged", 3, (words.damaged)(&format!("{what}: {value}")))
                .hint(words.damaged_hint)
        }
        StoreError::Full => Explanation::new("disk_full", 1, words.full).hint(words.full_hint),
        StoreError::Busy => Explanation::new("busy", 1, words.busy).hint(words.busy_hint),
        StoreError::ReadOnly => Explanation::new("read_only", 1, (words.read_only)("madoguchi.db"))
            .hint(words.read_only_hint),
        StoreError::CannotOpen { path, detail } => {
            let path = path.as_ref().map(|path| path.display().to_string());
            let file = path.as_deref().unwrap_or("madoguchi.db");
            Explanation::new("cannot_open", 1, (words.cannot_open_record)(file, detail))
                .hint(words.cannot_open_hint)
        }
        StoreError::Disk { code } => {
            Explanation::new("disk", 3, (words.disk)(*code)).hint(words.damaged_hint)
        }
        StoreError::Statement { code, detail } => {
            super::defect(&format!("SQLite {code}: {detail}"), words)
        }
    }
}
