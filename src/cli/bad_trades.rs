//! Why a table of trades cannot be taken.

use crate::interchange::BadReport;

/// Why a table of trades cannot be taken.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BadTrades {
    /// The provider's pack does not describe its table.
    #[error("no layout for {provider}")]
    NoLayout {
        /// The provider's name.
        provider: String,
    },
    /// The file is no such table.
    #[error("{file}: {bad}")]
    Bad {
        /// The file, as the user named it.
        file: String,
        /// On which line, and what is wrong.
        bad: BadReport,
    },
    /// The file is no text at all.
    #[error("{file}: no text")]
    NotText {
        /// The file, as the user named it.
        file: String,
    },
    /// There is no such row.
    #[error("no row {row} of {rows}")]
    NoRow {
        /// The row that was asked for.
        row: usize,
        /// How many there are.
        rows: usize,
    },
}
