//! Names that people write: banks, coins, devices, exchanges.

/// The terms of `packs/terms.toml`.
#[derive(Debug, Clone, Default)]
pub struct Terms {}

/// Returns the built-in terms.
pub fn terms() -> Terms {
    Terms::default()
}
