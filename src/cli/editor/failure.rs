//! Why the user's own editor gave no text, as data.

use crate::domain::IncidentId;

/// Why an editor gave no text.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EditorFailure {
    /// No editor could be started.
    #[error("no editor: {tried:?}")]
    None {
        /// The programs that are not there.
        tried: Vec<String>,
    },
    /// The editor failed, and nobody could be asked what to do with its text.
    #[error("the editor failed ({how}): {path}")]
    Failed {
        /// How it ended, in the user's language.
        how: String,
        /// Where the text is.
        path: String,
    },
    /// What the editor saved is no text.
    #[error("no text: {path}")]
    NotText {
        /// Where it is.
        path: String,
    },
    /// The editor removed its file.
    #[error("the file is gone; copies: {copies:?}")]
    Gone {
        /// The incident whose draft was edited; `None` for one that is not recorded yet.
        of: Option<IncidentId>,
        /// What it left beside it.
        copies: Vec<String>,
    },
    /// The editor left nothing of a draft.
    #[error("nothing is left of the draft of {of}")]
    Emptied {
        /// The incident.
        of: IncidentId,
    },
    /// A text that the user has changed was asked for, and there is none.
    #[error("no edited text of {id}")]
    NothingEdited {
        /// The incident.
        id: IncidentId,
    },
    /// The editor came back at once with nothing written.
    #[error("{command} came back at once: {path}")]
    CameBack {
        /// The editor.
        command: String,
        /// What to set so that it waits, where that is known.
        how_to_wait: Option<String>,
        /// Where a text may still be saved to.
        path: String,
    },
}
