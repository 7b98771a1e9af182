//! Everything that can end a run before its work is done, as data.

mod keeping;
mod step;

pub(crate) use keeping::Keeping;
pub(crate) use step::StepFailure;

use std::io::{self, ErrorKind};

use super::bad_lines::BadLines;
use super::bad_trades::BadTrades;
use super::carried_failure::CarriedFailure;
use super::editor::EditorFailure;
use super::letter_failure::LetterFailure;
use super::limits::Limited;
use super::lines::OtherFile;
use super::packs::BrokenPack;
use super::refused_file::RefusedFile;
use crate::domain::{FactKind, FindingKind, IncidentId};
use crate::drafting::DraftError;
use crate::store::StoreError;

/// Why a run ends.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The record refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something about a letter that went out or came back.
    #[error(transparent)]
    Letter(#[from] LetterFailure),
    /// What something would carry into the record.
    #[error(transparent)]
    Carried(#[from] CarriedFailure),
    /// A template refused.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// An argument is missing, and asking is not possible.
    #[error("{argument} is missing")]
    NeedsArgument {
        /// The argument or option.
        argument: &'static str,
    },
    /// Something asks, and there is no terminal to ask on.
    #[error("{what} needs a terminal")]
    NeedsTerminal {
        /// The command or option.
        what: &'static str,
    },
    /// The text is empty: the command that needs one.
    #[error("the text is empty")]
    EmptyText(&'static str),
    /// A draft has no such part.
    #[error("the draft has no such part")]
    EmptyPart,
    /// A search without a word.
    #[error("the query is empty")]
    EmptyQuery,
    /// The text is too long.
    #[error("the text is longer than {bytes_max} bytes")]
    TextTooLong {
        /// The longest that is taken.
        bytes_max: usize,
    },
    /// A value that must say something is empty.
    #[error("{of:?} is empty")]
    EmptyValue {
        /// Which.
        of: Limited,
    },
    /// A value is too long.
    #[error("{of:?} has {chars} characters")]
    ValueTooLong {
        /// Which.
        of: Limited,
        /// How many characters it has.
        chars: usize,
    },
    /// Two options exclude each other.
    #[error("{one} and {other} exclude each other")]
    Conflict {
        /// One of them.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// The folder for a demonstration is not empty.
    #[error("{path} is not empty")]
    DemoHome {
        /// The folder.
        path: String,
    },
    /// There is no such command.
    #[error("no command: {written}")]
    NoCommand {
        /// What was written.
        written: String,
    },
    /// No window and no outside body.
    #[error("no channel: {written}")]
    BadChannel {
        /// What was written.
        written: String,
        /// The windows and bodies that are there.
        choices: Vec<String>,
    },
    /// The input is no text.
    #[error("the input is no text")]
    NotText,
    /// The input cannot be read.
    #[error("the input cannot be read: {kind}")]
    Input {
        /// Why.
        kind: ErrorKind,
    },
    /// The output cannot be written.
    #[error("the output cannot be written: {kind}")]
    Output {
        /// Why.
        kind: ErrorKind,
    },
    /// The reader of stdout has gone away, which is no failure of ours.
    #[error("the reader has gone away")]
    ClosedPipe,
    /// A question was cancelled.
    #[error("cancelled")]
    Cancelled {
        /// What is kept and how to go on, in the user's language.
        said: String,
    },
    /// The clock variable is no instant.
    #[error("MADOGUCHI_NOW is no instant: {written}")]
    BadClock {
        /// What it holds.
        written: String,
    },
    /// There is no home folder.
    #[error("no home folder")]
    NoHome,
    /// No category or symptom.
    #[error("no category: {written}")]
    BadCategory {
        /// What was written.
        written: String,
    },
    /// No kind of fact, and no question of the pack.
    #[error("no kind of fact: {written}")]
    BadFactKind {
        /// What was written.
        written: String,
        /// The codes of the pack's own questions.
        asked: Vec<String>,
    },
    /// Not of the form `KIND=VALUE`.
    #[error("not of the form KIND=VALUE: {written}")]
    BadFactForm {
        /// What was written.
        written: String,
    },
    /// A value that is none of its kind.
    #[error("not a value of {kind:?}: {value}")]
    BadFactValue {
        /// The kind.
        kind: FactKind,
        /// The value as written.
        value: String,
    },
    /// No moment.
    #[error("no moment: {written}")]
    BadMoment {
        /// What was written.
        written: String,
    },
    /// No provider with a pack.
    #[error("no pack: {written}")]
    NoPack {
        /// What was written.
        written: String,
        /// The packs that are there.
        choices: Vec<String>,
    },
    /// One of the first steps cannot be ticked, or its tick not taken back.
    #[error(transparent)]
    Step(#[from] StepFailure),
    /// Nothing was given to change: the command, and its options that change something.
    #[error("nothing to change")]
    NothingToChange(&'static str, &'static str),
    /// There is no change to take back.
    #[error("no change to take back")]
    NothingToUndo,
    /// Nothing was drafted yet.
    #[error("nothing was drafted for {id}")]
    NothingDrafted {
        /// The incident.
        id: IncidentId,
    },
    /// A file cannot be read or written.
    #[error("{path}: {kind}")]
    File {
        /// The file.
        path: String,
        /// Why.
        kind: ErrorKind,
    },
    /// The user's own editor did not give a text.
    #[error(transparent)]
    Editor(#[from] EditorFailure),
    /// Nothing can copy.
    #[error("no clipboard; the text is in {path}")]
    NoClipboard {
        /// Where the text is instead.
        path: String,
    },
    /// A pack has problems.
    #[error("{} has {} problems", .0.file, .0.problems.len())]
    BrokenPack(Box<BrokenPack>),
    /// A pack of the user's own has that id.
    #[error("{id} is there already")]
    PackExists {
        /// Its id.
        id: String,
    },
    /// Lines that come from elsewhere cannot be taken in.
    #[error("{} lines cannot be taken in", .0.count)]
    NothingImported(Box<BadLines>),
    /// There is no incident in a file.
    #[error("there is no incident in the file")]
    NoIncidentInFile,
    /// A file is none of lines.
    #[error("the file is something else: {what:?}")]
    OtherFile {
        /// What it is.
        what: OtherFile,
    },
    /// A file that would be written is there already.
    #[error("{path} is there already")]
    FileExists {
        /// The file.
        path: String,
    },
    /// A contact that the pack does not state was to be confirmed.
    #[error("{provider} does not state {written}")]
    NotInPack {
        /// The contact as written.
        written: String,
        /// The provider.
        provider: String,
    },
    /// Several sources state a contact with other hours, and none was chosen.
    #[error("several sources state {written}")]
    ManySources {
        /// The contact as written.
        written: String,
        /// The sources.
        choices: Vec<String>,
    },
    /// The file of confirmations is none.
    #[error("{path} holds no confirmations")]
    BrokenConfirmations {
        /// The file.
        path: String,
    },
    /// Something that was to be taken over as it is holds a secret, and cannot be cleared without
    /// changing it: a file, a pack.
    #[error("{what} holds a secret")]
    HoldsSecret {
        /// The file or what else was given, as the user named it.
        what: String,
        /// The kinds of secrets that were found; never the secrets.
        kinds: Vec<FindingKind>,
    },
    /// Something about the record as a whole was not done.
    #[error(transparent)]
    Keeping(#[from] Keeping),
    /// A file cannot be kept as evidence.
    #[error(transparent)]
    RefusedFile(#[from] RefusedFile),
    /// A table of trades cannot be taken.
    #[error(transparent)]
    BadTrades(#[from] BadTrades),
    /// A defect of the program.
    #[error("a defect: {detail}")]
    Defect {
        /// What is known of it.
        detail: String,
    },
}

impl Failure {
    /// Makes the failure of a write to stdout; a reader that has gone away ends the run in silence.
    pub(crate) fn from_output(error: &io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::ClosedPipe,
            kind => Self::Output { kind },
        }
    }
}
