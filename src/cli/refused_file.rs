//! Why a file cannot be kept as evidence.

use crate::domain::FindingKind;

/// A file that cannot be kept, and why.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {why:?}")]
pub(crate) struct RefusedFile {
    /// The file, as the user named it.
    pub(crate) file: String,
    /// Why.
    pub(crate) why: Why,
}

/// Why a file cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Why {
    /// It is a link, which can lead anywhere.
    Link,
    /// It is a folder.
    Folder,
    /// It is a device, a pipe or a socket.
    Special,
    /// It holds nothing.
    Empty,
    /// It is too large.
    TooLarge {
        /// The most bytes that a file may have.
        bytes_max: u64,
    },
    /// It is text, and too long to be looked through for secrets.
    TooLongToRead {
        /// The most bytes that a text may have.
        bytes_max: u64,
    },
    /// It is no text, and words in it are proved to be a secret.
    SecretInside {
        /// What it is.
        kinds: Vec<FindingKind>,
    },
    /// It is text in which something may be a secret; the user knows better.
    MayHoldSecret {
        /// What it may be.
        kinds: Vec<FindingKind>,
    },
}
