//! Incidents as lines of text (NDJSON), from one home to another. No file is opened here.
//!
//! What is written is what the record holds; what is read is checked field by field, and what this
//! version does not know is kept beside it.

mod bytes;
mod mail;
mod problem;
mod read;
mod shape;
mod tree;
mod value;
mod write;

#[cfg(test)]
mod tests;

pub use bytes::Contents;
pub use mail::{Mail, read_mail};
pub use problem::{BadLine, Expected};
pub use read::{Line, read};
pub use write::write;
