//! Why something about the record as a whole was not done, as data.

/// Why something about the record as a whole was not done.
#[derive(Debug, Clone, Copy, thiserror::Error)]
pub(crate) enum Keeping {
    /// There is no record yet.
    #[error("nothing is recorded")]
    NothingRecorded,
    /// What is no text would be written to a terminal.
    #[error("bytes to a terminal")]
    BytesToTerminal,
    /// A check found something that is not as it was recorded.
    #[error("{count} things are not as they were recorded")]
    NotAsRecorded {
        /// How many things.
        count: usize,
    },
}
