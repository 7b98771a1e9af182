//! What can go wrong with the record, as data.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::types::FromSqlError;

use crate::domain::{Coded, IncidentId, Status};

/// Why the record could not be read or changed. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no incident with this number.
    #[error("incident {id} does not exist")]
    NoIncident {
        /// The number that was asked for.
        id: IncidentId,
    },
    /// The incident's status does not lead there.
    #[error("incident {id} is {} and cannot become {to:?}", from.code())]
    NoTransition {
        /// The incident.
        id: IncidentId,
        /// Its status.
        from: Coded<Status>,
        /// The status that was asked for.
        to: Status,
    },
    /// A limit of the record refuses the value.
    #[error("the record refuses the value: {rule}")]
    Refused {
        /// The name of the rule, such as `title_has_1_to_200_characters`.
        rule: String,
    },
    /// The folder or file cannot be made, found or read.
    #[error("{}: {source}", path.display())]
    File {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file is no SQLite database.
    #[error("{} is not a database", path.display())]
    NotADatabase {
        /// The file.
        path: PathBuf,
    },
    /// The file is another program's database.
    #[error("{} belongs to another program (application id {application_id})", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The id of the other program; 0 where it gave none.
        application_id: i64,
    },
    /// A trigger or view is in the file that this program did not make.
    #[error("the database carries `{name}`, which is not ours")]
    ForeignSchema {
        /// Its name.
        name: String,
    },
    /// The note from which a change is taken back is not as it was written.
    #[error("the note of the last change is not as it was written")]
    ChangedNote,
    /// The file was written by a newer version of this program.
    #[error("{} has schema version {file}, this program knows {program}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// The schema version of the file.
        file: i64,
        /// The newest schema version that this program knows.
        program: i64,
    },
    /// The file is damaged.
    #[error("the database is damaged: {detail}")]
    Damaged {
        /// What SQLite says.
        detail: String,
    },
    /// A stored value cannot be read by this version.
    #[error("the record holds a {what} that cannot be read: {value}")]
    Unreadable {
        /// What the value should be.
        what: &'static str,
        /// The stored value: a code, a time, never a person's words.
        value: String,
    },
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Another process kept the database locked for five seconds.
    #[error("another process is writing to the database")]
    Busy,
    /// The file or its folder may only be read.
    #[error("the database may only be read")]
    ReadOnly,
    /// The system could not open the database or its journal.
    #[error("the database cannot be opened: {detail}")]
    CannotOpen {
        /// The file; `None` where SQLite does not say which.
        path: Option<PathBuf>,
        /// What SQLite says.
        detail: String,
    },
    /// The disk failed.
    #[error("the disk failed (SQLite code {code})")]
    Disk {
        /// SQLite's extended code.
        code: i32,
    },
    /// SQLite refused a statement of ours: a bug.
    #[error("SQLite refused a statement (code {code}): {detail}")]
    Statement {
        /// SQLite's extended code; 0 where it is rusqlite that refused.
        code: i32,
        /// What it says.
        detail: String,
    },
}

/// A stored value that does not have the form that its column promises.
#[derive(Debug, thiserror::Error)]
#[error("a {what} that cannot be read: {value}")]
pub(super) struct Strange {
    pub(super) what: &'static str,
    pub(super) value: String,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqliteFailure(failure, message) => {
                let detail = message.unwrap_or_else(|| failure.to_string());
                Self::from_sqlite(failure, detail)
            }
            rusqlite::Error::SqlInputError { error, msg, .. } => Self::from_sqlite(error, msg),
            rusqlite::Error::FromSqlConversionFailure(_, _, source) => {
                match source.downcast::<Strange>() {
                    Ok(strange) => Self::Unreadable {
                        what: strange.what,
                        value: strange.value,
                    },
                    Err(other) => Self::Damaged {
                        detail: other.to_string(),
                    },
                }
            }
            // STRICT tables keep types and text in UTF-8; only damage breaks them.
            rusqlite::Error::InvalidColumnType(..) | rusqlite::Error::Utf8Error(..) => {
                Self::Damaged {
                    detail: error.to_string(),
                }
            }
            other => Self::Statement {
                code: 0,
                detail: other.to_string(),
            },
        }
    }
}

impl From<FromSqlError> for StoreError {
    fn from(error: FromSqlError) -> Self {
        Self::Damaged {
            detail: error.to_string(),
        }
    }
}

impl StoreError {
    /// Names the file in an error that is about the file as a whole.
    pub(super) fn in_file(path: &Path, error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotADatabase {
                path: path.to_owned(),
            },
            _ => match error.into() {
                Self::CannotOpen { detail, .. } => Self::CannotOpen {
                    path: Some(path.to_owned()),
                    detail,
                },
                other => other,
            },
        }
    }

    fn from_sqlite(failure: rusqlite::ffi::Error, detail: String) -> Self {
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::Busy,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::ReadOnly => Self::ReadOnly,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => Self::Damaged { detail },
            ErrorCode::CannotOpen | ErrorCode::PermissionDenied => {
                Self::CannotOpen { path: None, detail }
            }
            ErrorCode::SystemIoFailure => Self::Disk {
                code: failure.extended_code,
            },
            ErrorCode::ConstraintViolation => Self::Refused {
                rule: match detail.rsplit_once(": ") {
                    Some((_, rule)) => rule.to_owned(),
                    None => detail,
                },
            },
            // A column or table that our own schema has is missing.
            _ if detail.starts_with("no such ") => Self::Damaged { detail },
            _ => Self::Statement {
                code: failure.extended_code,
                detail,
            },
        }
    }
}
