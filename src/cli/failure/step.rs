//! What is wrong with one of the first steps.

/// Why a step was not ticked, or a tick not taken back.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StepFailure {
    /// Not one of the first steps.
    #[error("no such step: {written}")]
    Unknown {
        /// What was written.
        written: String,
        /// The codes of the steps of this incident.
        choices: Vec<String>,
        /// The number of its last step.
        last: usize,
    },
    /// A tick was to be taken back that is not there.
    #[error("step {number} is not ticked")]
    NotTicked {
        /// The step's number.
        number: usize,
    },
    /// Advice that is read was to be ticked.
    #[error("step {number} cannot be ticked")]
    ToRead {
        /// The step's number.
        number: usize,
    },
}
