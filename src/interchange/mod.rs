//! Incidents as lines of text (NDJSON), from one home to another, and files that others read or
//! wrote: mails, reports of providers, archives. No file is opened here.
//!
//! What is written is what the record holds; what is read is checked field by field, and what this
//! version does not know is kept beside it.

mod bytes;
mod html;
mod instant;
mod line;
mod mail;
mod packed;
mod place;
mod problem;
mod quoted;
mod read;
mod shape;
mod trade_report;
mod tree;
mod value;
mod write;
mod zip;

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;

pub use bytes::Contents;
pub use mail::{Mail, mail_parts, read_mail};
pub use packed::packed;
pub use problem::{BadLine, Expected};
pub use quoted::unquoted;
pub use read::{Line, read};
pub use trade_report::{BadReport, ReportProblem, TradeReport, TradeRow, read_trade_report};
pub use write::write;
pub use zip::{Crc32, Zip, ZipEntry, ZipError};
