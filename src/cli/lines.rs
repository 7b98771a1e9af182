//! The lines of a file that comes from elsewhere, one in memory at a time.

use std::fs::{File, Metadata};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use super::failure::Failure;
use super::progress::Size;

/// The longest line that is read, in bytes: an incident with its files.
pub(crate) const LINE_BYTES_MAX: usize = 256 * 1024 * 1024;

/// What begins files that hold no lines of text.
const OTHERS: &[(&[u8], OtherFile)] = &[
    (b"PK\x03\x04", OtherFile::Archive),
    (b"PK\x05\x06", OtherFile::Archive),
    (b"\x1F\x8B", OtherFile::Archive),
    (b"BZh", OtherFile::Archive),
    (b"\xFD7zXZ", OtherFile::Archive),
    (b"\x28\xB5\x2F\xFD", OtherFile::Archive),
    (b"SQLite format 3\0", OtherFile::Database),
    (b"\x7FELF", OtherFile::Binary),
    (b"\xFF\xFE", OtherFile::Utf16),
    (b"\xFE\xFF", OtherFile::Utf16),
];

/// What a file is instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OtherFile {
    /// Compressed.
    Archive,
    /// A database.
    Database,
    /// A program or the like.
    Binary,
    /// Text, in UTF-16.
    Utf16,
}

/// A line, or why it is none.
#[derive(Debug)]
pub(crate) enum RawLine {
    /// Its text, without what ends it.
    Text(String),
    /// It is no UTF-8.
    NotUtf8,
    /// It is longer than [`LINE_BYTES_MAX`].
    TooLong,
}

/// Tells whether a file is a device.
#[cfg(not(unix))]
fn is_device(_: &Metadata) -> bool {
    false
}

/// Tells whether a file is a device.
#[cfg(unix)]
fn is_device(about: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt as _;
    about.file_type().is_char_device() || about.file_type().is_block_device()
}

/// Lines of a file or of stdin, counted from 1.
pub(crate) struct Lines {
    from: Box<dyn BufRead>,
    count: u64,
    /// The bytes of the whole file, where they are known.
    bytes: Option<u64>,
    /// The bytes that were read and not told yet.
    untold: u64,
}

impl Lines {
    /// Opens a file, or stdin for `-`.
    pub(crate) fn open(argument: &Path) -> Result<Self, Failure> {
        let mut bytes = None;
        let mut from: Box<dyn BufRead> = if argument.as_os_str() == "-" {
            Box::new(BufReader::new(io::stdin()))
        } else {
            let file = File::open(argument).map_err(|error| Failure::File {
                path: argument.display().to_string(),
                kind: error.kind(),
            })?;
            let about = file.metadata().ok();
            // A device never ends: /dev/zero.
            if about.as_ref().is_some_and(is_device) {
                return Err(Failure::File {
                    path: argument.display().to_string(),
                    kind: io::ErrorKind::InvalidInput,
                });
            }
            bytes = about.filter(Metadata::is_file).map(|file| file.len());
            Box::new(BufReader::new(file))
        };
        let start = from.fill_buf().map_err(|error| in_input(&error))?;
        if let Some((_, what)) = OTHERS.iter().find(|(magic, _)| start.starts_with(magic)) {
            return Err(Failure::OtherFile { what: *what });
        }
        // A byte order mark is no part of the first line.
        if start.starts_with(b"\xEF\xBB\xBF") {
            from.consume(3);
        }
        Ok(Self {
            from,
            count: 0,
            bytes,
            untold: 0,
        })
    }

    /// Returns the next line that is not empty, with its number.
    pub(crate) fn next(&mut self) -> Result<Option<(u64, RawLine)>, Failure> {
        loop {
            let mut bytes = Vec::new();
            let limit = LINE_BYTES_MAX as u64 + 1;
            let mut limited = self.from.by_ref().take(limit);
            let read = limited
                .read_until(b'\n', &mut bytes)
                .map_err(|error| in_input(&error))?;
            if read == 0 {
                return Ok(None);
            }
            self.count += 1;
            self.untold += read as u64;
            let ended = bytes.ends_with(b"\n");
            if !ended && bytes.len() > LINE_BYTES_MAX {
                drop(bytes);
                self.skip_line().map_err(|error| in_input(&error))?;
                return Ok(Some((self.count, RawLine::TooLong)));
            }
            match String::from_utf8(bytes) {
                Ok(line) if line.trim().is_empty() => {}
                Ok(line) => return Ok(Some((self.count, RawLine::Text(line)))),
                Err(_) => return Ok(Some((self.count, RawLine::NotUtf8))),
            }
        }
    }

    /// Returns how much there is to read.
    pub(crate) fn size(&self) -> Size {
        self.bytes.map_or(Size::Unknown, Size::Bytes)
    }

    /// Returns how much was read since this was asked last: bytes, or lines where nobody knows
    /// how many bytes there are.
    pub(crate) fn taken(&mut self) -> u64 {
        let bytes = std::mem::take(&mut self.untold);
        self.bytes.map_or(1, |_| bytes)
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.from.fill_buf()?;
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let (used, done) = match end {
                Some(end) => (end + 1, true),
                None => (buffer.len(), buffer.is_empty()),
            };
            self.from.consume(used);
            if done {
                return Ok(());
            }
        }
    }
}

fn in_input(error: &io::Error) -> Failure {
    Failure::Input { kind: error.kind() }
}
