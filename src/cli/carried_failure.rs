//! What is wrong with what would carry a secret, or somebody else's word, into the record, as data.

/// Why something is not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum CarriedFailure {
    /// A guess is to be given back for no reason.
    #[error("no reason was given")]
    NoReason,
    /// What should be a mail address is none. It is not repeated: it may be a password.
    #[error("no mail address")]
    NoMailAddress,
    /// A backup carries what would run by itself or stand for a table, and is not ours.
    #[error("the backup carries {name}")]
    ForeignBackup {
        /// Its name.
        name: String,
    },
    /// A pack would take the place of a built-in one.
    #[error("{id} is built in")]
    PackBuiltIn {
        /// Its id.
        id: String,
    },
    /// A pack of the user's own has the name of a built-in one.
    #[error("{file} has the name {name} of a built-in pack")]
    PackNameTaken {
        /// The file.
        file: String,
        /// The name.
        name: String,
    },
    /// A pack of the user's own has the id of a built-in one.
    #[error("{file} has the id {id} of a built-in pack")]
    PackUnused {
        /// The file.
        file: String,
        /// The id.
        id: String,
    },
}
