//! Files that others read or wrote: archives, reports of providers.

mod zip;

pub use zip::{Crc32, Zip, ZipEntry, ZipError};
