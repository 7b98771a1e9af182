//! Other people's files, turned into what the record can hold. No file is opened here.

mod mail;

pub use mail::{Mail, read_mail};
