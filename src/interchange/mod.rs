//! Files that others read or wrote: archives, reports of providers.

mod trade_report;
mod zip;

pub use trade_report::{BadReport, ReportProblem, TradeReport, TradeRow, read_trade_report};
pub use zip::{Crc32, Zip, ZipEntry, ZipError};
