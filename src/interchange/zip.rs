//! Archives, written only: entries are stored as they are, in the order given, so that the same
//! content makes the same bytes. (PKWARE APPNOTE 6.3, without compression and without Zip64.)

use chrono::{Datelike as _, NaiveDateTime, Timelike as _};

/// Sizes and places beyond this need Zip64, which old readers do not know.
const BYTES_MAX: u64 = u32::MAX as u64 - 1;

/// The most entries of an archive.
const ENTRIES_MAX: usize = u16::MAX as usize - 1;

/// Version 2.0 of the format, made on Unix.
const MADE_BY: u16 = 0x0314;
const NEEDED: u16 = 20;

/// A plain file that its owner may read and write.
const ATTRIBUTES: u32 = 0o100_600 << 16;

/// What is known of an entry before its bytes are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZipEntry {
    /// Its path in the archive: folders and a name of plain ASCII letters.
    pub name: String,
    /// The CRC-32 of its bytes.
    pub crc: u32,
    /// How many there are.
    pub bytes: u64,
}

/// Why an entry cannot be put into an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ZipError {
    /// Its name could lead out of a folder, or is not the same on every system.
    #[error("an unsafe name")]
    Name,
    /// The archive would be larger than old readers can read.
    #[error("too large")]
    TooLarge,
}

/// An archive that is being made: what stands before and after the bytes of its entries, which
/// the caller writes between.
#[derive(Debug)]
pub struct Zip {
    at: u64,
    time: u16,
    date: u16,
    entries: Vec<(ZipEntry, u64)>,
}

impl Zip {
    /// Begins an archive; every entry bears the same time.
    pub fn new(time: NaiveDateTime) -> Self {
        let year = u16::try_from(time.year() - 1980).unwrap_or(0).min(127);
        let small = |value: u32| u16::try_from(value).unwrap_or(0);
        Self {
            at: 0,
            time: small(time.hour()) << 11 | small(time.minute()) << 5 | small(time.second() / 2),
            date: year << 9 | small(time.month()) << 5 | small(time.day()),
            entries: Vec::new(),
        }
    }

    /// Returns what stands before the bytes of an entry, which must follow, all of them.
    pub fn entry(&mut self, entry: ZipEntry) -> Result<Vec<u8>, ZipError> {
        if !is_safe(&entry.name) {
            return Err(ZipError::Name);
        }
        let mut header = b"PK\x03\x04".to_vec();
        header.extend(NEEDED.to_le_bytes());
        self.describe(&entry, &mut header)?;
        header.extend(entry.name.as_bytes());
        let begin = self.at;
        self.at += header.len() as u64 + entry.bytes;
        if self.at > BYTES_MAX || self.entries.len() >= ENTRIES_MAX {
            return Err(ZipError::TooLarge);
        }
        self.entries.push((entry, begin));
        Ok(header)
    }

    /// Returns what stands behind the last entry: the directory.
    pub fn end(self) -> Result<Vec<u8>, ZipError> {
        let mut directory = Vec::new();
        for (entry, begin) in &self.entries {
            directory.extend(b"PK\x01\x02");
            directory.extend(MADE_BY.to_le_bytes());
            directory.extend(NEEDED.to_le_bytes());
            self.describe(entry, &mut directory)?;
            // No comment, the first disk, no internal attributes.
            directory.extend([0; 6]);
            directory.extend(ATTRIBUTES.to_le_bytes());
            directory.extend(long(*begin)?.to_le_bytes());
            directory.extend(entry.name.as_bytes());
        }
        let bytes = long(directory.len() as u64)?;
        let count = u16::try_from(self.entries.len()).map_err(|_| ZipError::TooLarge)?;
        directory.extend(b"PK\x05\x06\0\0\0\0");
        directory.extend(count.to_le_bytes());
        directory.extend(count.to_le_bytes());
        directory.extend(bytes.to_le_bytes());
        directory.extend(long(self.at)?.to_le_bytes());
        directory.extend([0; 2]);
        Ok(directory)
    }

    /// Writes what local header and directory say alike: flags to the length of the extra field.
    fn describe(&self, entry: &ZipEntry, out: &mut Vec<u8>) -> Result<(), ZipError> {
        let size = long(entry.bytes)?;
        let name = u16::try_from(entry.name.len()).map_err(|_| ZipError::Name)?;
        // No flags, stored.
        out.extend([0; 4]);
        out.extend(self.time.to_le_bytes());
        out.extend(self.date.to_le_bytes());
        out.extend(entry.crc.to_le_bytes());
        out.extend(size.to_le_bytes());
        out.extend(size.to_le_bytes());
        out.extend(name.to_le_bytes());
        out.extend([0; 2]);
        Ok(())
    }
}

fn long(value: u64) -> Result<u32, ZipError> {
    u32::try_from(value).map_err(|_| ZipError::TooLarge)
}

/// Tells whether a name stays inside the folder into which an archive is unpacked, and is the same
/// name on every system.
fn is_safe(name: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'))
    };
    name.len() <= 200 && name.split('/').all(part)
}

/// The checksum that archives carry. (ISO 3309, the polynomial of PKWARE.)
#[derive(Debug, Clone, Copy)]
pub struct Crc32(u32);

impl Default for Crc32 {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Crc32 {
    /// Takes in further bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let [low, ..] = self.0.to_le_bytes();
            let place = usize::from(low ^ byte);
            self.0 = self.0 >> 8 ^ TABLE[place];
        }
    }

    /// Returns the checksum of what was taken in.
    pub fn value(self) -> u32 {
        !self.0
    }
}

static TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let (mut place, mut number) = (0, 0);
    while place < table.len() {
        let mut value: u32 = number;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 {
                value >> 1 ^ 0xEDB8_8320
            } else {
                value >> 1
            };
            bit += 1;
        }
        table[place] = value;
        place += 1;
        number += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crc(bytes: &[u8]) -> u32 {
        let mut crc = Crc32::default();
        crc.update(bytes);
        crc.value()
    }

    fn entry(name: &str, bytes: &[u8]) -> ZipEntry {
        ZipEntry {
            name: name.to_owned(),
            crc: crc(bytes),
            bytes: bytes.len() as u64,
        }
    }

    fn noon() -> NaiveDateTime {
        "2026-11-22T12:00:00".parse().expect("a time")
    }

    fn archive() -> Vec<u8> {
        let mut out = Vec::new();
        let mut zip = Zip::new(noon());
        for (name, bytes) in [("a.txt", &b"hello"[..]), ("b/c.bin", b"\0\x01")] {
            out.extend(zip.entry(entry(name, bytes)).expect("it is taken"));
            out.extend(bytes);
        }
        out.extend(zip.end().expect("it is taken"));
        out
    }

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc(b""), 0);
    }

    #[test]
    fn the_same_content_makes_the_same_bytes_and_the_directory_is_at_the_end() {
        let made = archive();
        assert_eq!(made, archive());
        assert!(made.starts_with(b"PK\x03\x04"));
        let end = &made[made.len() - 22..];
        assert!(end.starts_with(b"PK\x05\x06"));
        assert_eq!(end[10..12], [2, 0], "two entries");
        let directory = u32::from_le_bytes(end[16..20].try_into().expect("four bytes"));
        assert!(made[directory as usize..].starts_with(b"PK\x01\x02"));
    }

    #[test]
    fn no_name_leads_out_of_its_folder() {
        for name in [
            "",
            "/etc/passwd",
            "../a",
            "a/../b",
            "a//b",
            "a\\b",
            "C:a",
            "a\0b",
            "控え",
            ".profile",
            "a/.ssh",
            "a b",
        ] {
            let refused = Zip::new(noon()).entry(entry(name, b"x"));
            assert_eq!(refused, Err(ZipError::Name), "{name:?}");
        }
    }

    #[test]
    fn what_is_too_large_is_refused_and_not_cut() {
        let large = |bytes| ZipEntry {
            bytes,
            ..entry("a.bin", b"")
        };
        let mut zip = Zip::new(noon());
        assert_eq!(zip.entry(large(1 << 32)), Err(ZipError::TooLarge));
        assert!(zip.entry(large(3 << 30)).is_ok());
        assert_eq!(zip.entry(large(3 << 30)), Err(ZipError::TooLarge));
    }
}
