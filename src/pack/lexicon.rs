//! The words that point to a category or symptom.

/// The lexicon of `packs/lexicon.toml`.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {}
