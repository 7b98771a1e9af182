//! Archives, written only: entries are stored as they are, in the order given, so that the same
//! content makes the same bytes. (PKWARE APPNOTE 6.3, without compression and without Zip64.)

use std::io::{self, ErrorKind, Read, Write};

use chrono::{Datelike as _, NaiveDateTime, Timelike as _};

/// Sizes and places beyond this need Zip64, which old readers do not know.
const BYTES_MAX: u64 = u32::MAX as u64 - 1;

/// The most entries of an archive.
const ENTRIES_MAX: usize = u16::MAX as usize - 1;

/// Version 2.0 of the format, made on Unix.
const MADE_BY: u16 = 3 << 8 | 20;
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

/// An archive that is being written.
#[derive(Debug)]
pub struct Zip<W: Write> {
    out: W,
    at: u64,
    time: u16,
    date: u16,
    entries: Vec<(ZipEntry, u64)>,
}

impl<W: Write> Zip<W> {
    /// Begins an archive; every entry bears the same time.
    pub fn new(out: W, time: NaiveDateTime) -> Self {
        let year = u16::try_from(time.year() - 1980).unwrap_or(0).min(127);
        let small = |value: u32| u16::try_from(value).unwrap_or(0);
        Self {
            out,
            at: 0,
            time: small(time.hour()) << 11 | small(time.minute()) << 5 | small(time.second() / 2),
            date: year << 9 | small(time.month()) << 5 | small(time.day()),
            entries: Vec::new(),
        }
    }

    /// Writes an entry. Fails if its name could lead out of a folder, if the bytes are not those
    /// that were announced, or if the archive becomes too large.
    pub fn add(&mut self, entry: ZipEntry, content: &mut impl Read) -> io::Result<()> {
        if !is_safe(&entry.name) {
            return Err(ErrorKind::InvalidInput.into());
        }
        if self.at.saturating_add(entry.bytes) > BYTES_MAX || self.entries.len() >= ENTRIES_MAX {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let begin = self.at;
        let mut header = Vec::with_capacity(30 + entry.name.len());
        header.extend(b"PK\x03\x04");
        header.extend(NEEDED.to_le_bytes());
        self.describe(&entry, &mut header);
        header.extend(entry.name.as_bytes());
        self.write(&header)?;
        let mut crc = Crc32::default();
        let mut left = entry.bytes;
        let mut chunk = vec![0; 1 << 16];
        loop {
            let read = match content.read(&mut chunk) {
                Ok(0) => break,
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let bytes = chunk.get(..read).unwrap_or_default();
            left = left
                .checked_sub(read as u64)
                .ok_or(ErrorKind::ResourceBusy)?;
            crc.update(bytes);
            self.write(bytes)?;
        }
        if left != 0 || crc.value() != entry.crc {
            return Err(ErrorKind::ResourceBusy.into());
        }
        self.entries.push((entry, begin));
        Ok(())
    }

    /// Writes the directory and ends the archive.
    pub fn finish(mut self) -> io::Result<()> {
        let begin = self.at;
        for (entry, at) in std::mem::take(&mut self.entries) {
            let mut row = Vec::with_capacity(46 + entry.name.len());
            row.extend(b"PK\x01\x02");
            row.extend(MADE_BY.to_le_bytes());
            row.extend(NEEDED.to_le_bytes());
            self.describe(&entry, &mut row);
            // No comment, the first disk, no internal attributes.
            row.extend([0; 6]);
            row.extend(ATTRIBUTES.to_le_bytes());
            row.extend(long(at)?.to_le_bytes());
            row.extend(entry.name.as_bytes());
            self.write(&row)?;
            self.entries.push((entry, at));
        }
        let count = u16::try_from(self.entries.len()).map_err(|_| ErrorKind::FileTooLarge)?;
        let mut end = b"PK\x05\x06\0\0\0\0".to_vec();
        end.extend(count.to_le_bytes());
        end.extend(count.to_le_bytes());
        end.extend(long(self.at - begin)?.to_le_bytes());
        end.extend(long(begin)?.to_le_bytes());
        end.extend([0; 2]);
        self.write(&end)?;
        self.out.flush()
    }

    /// Writes what local header and directory say alike: flags to the length of the extra field.
    fn describe(&self, entry: &ZipEntry, out: &mut Vec<u8>) {
        let size = u32::try_from(entry.bytes).unwrap_or(u32::MAX);
        let name = u16::try_from(entry.name.len()).unwrap_or(u16::MAX);
        // No flags, stored.
        out.extend([0; 4]);
        out.extend(self.time.to_le_bytes());
        out.extend(self.date.to_le_bytes());
        out.extend(entry.crc.to_le_bytes());
        out.extend(size.to_le_bytes());
        out.extend(size.to_le_bytes());
        out.extend(name.to_le_bytes());
        out.extend([0; 2]);
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.at += bytes.len() as u64;
        Ok(())
    }
}

fn long(value: u64) -> io::Result<u32> {
    u32::try_from(value).map_err(|_| ErrorKind::FileTooLarge.into())
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
            let place = usize::from((self.0 as u8) ^ byte);
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
    let mut place = 0;
    while place < table.len() {
        let mut value = place as u32;
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
        let mut zip = Zip::new(&mut out, noon());
        for (name, bytes) in [("a.txt", &b"hello"[..]), ("b/c.bin", b"\0\x01")] {
            zip.add(entry(name, bytes), &mut &*bytes)
                .expect("it is written");
        }
        zip.finish().expect("it is written");
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
            let mut out = Vec::new();
            let mut zip = Zip::new(&mut out, noon());
            let refused = zip.add(entry(name, b"x"), &mut &b"x"[..]);
            assert!(refused.is_err(), "{name:?}");
        }
    }

    #[test]
    fn bytes_that_changed_in_between_are_noticed() {
        for bytes in [&b"hellO"[..], b"hell", b"hello!"] {
            let mut out = Vec::new();
            let mut zip = Zip::new(&mut out, noon());
            let refused = zip.add(entry("a.txt", b"hello"), &mut &*bytes);
            assert!(refused.is_err(), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_too_large_is_refused_and_not_cut() {
        let mut out = Vec::new();
        let mut zip = Zip::new(&mut out, noon());
        let large = ZipEntry {
            bytes: 1 << 32,
            ..entry("a.bin", b"")
        };
        let refused = zip.add(large, &mut &b""[..]).expect_err("too large");
        assert_eq!(refused.kind(), ErrorKind::FileTooLarge);
    }
}
