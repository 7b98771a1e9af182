//! Finds the right support window for a trouble with a crypto exchange, and writes the inquiry.
//!
//! Modules stand in rows; each imports only lower rows. `ARCHITECTURE.md` draws the map and
//! `tests/suite/house.rs` enforces it.

// row 0
pub mod domain;
pub mod text;
// row 1
pub mod i18n;
pub mod pack;
pub mod safety;
// row 2
pub mod contacts;
pub mod intake;
pub mod interview;
pub mod routing;
// row 3
pub mod drafting;
pub mod interchange;
pub mod store;
pub mod view;
// row 4
pub mod cli;
