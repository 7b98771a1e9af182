//! Reading rows out of the pages of a SQLite file without SQLite, so that one broken page costs
//! no more than what stands on it. The format is that of <https://www.sqlite.org/fileformat2.html>.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use rusqlite::types::Value;

/// The size of a page of our files.
const PAGE_BYTES: usize = 4096;

/// Where the tree begins on the first page, behind the file's header.
const HEADER_BYTES: usize = 100;

/// The longest row that is believed; limits keep texts far below.
const ROW_BYTES_MAX: usize = 1 << 30;

/// The longest header of a row: our widest table has 15 columns, of at most 5 bytes each.
const HEADER_BYTES_MAX: u8 = 80;

/// A row as it stands in a page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Raw {
    /// The number of the row; `None` in a table that has none.
    pub(super) rowid: Option<i64>,
    /// Its values, in the order of the file.
    pub(super) values: Vec<Value>,
}

/// What a page is, as its first byte says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Rows with numbers.
    Table,
    /// Rows without numbers, and entries of indexes.
    Index,
    /// The same, each with a pointer before it.
    IndexInner,
}

/// The pages of a file.
#[derive(Debug)]
pub(super) struct Pages {
    file: File,
    /// How many there are, the last one perhaps cut off.
    pub(super) count: u32,
}

impl Pages {
    /// Opens a file.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let bytes = file.metadata()?.len();
        let count = bytes.div_ceil(PAGE_BYTES as u64);
        Ok(Self {
            file,
            count: u32::try_from(count).unwrap_or(u32::MAX),
        })
    }

    /// Returns how many pages the file is short of what its header says.
    pub(super) fn cut_off(&mut self) -> u32 {
        let header = self.read(1).unwrap_or_default();
        match header.get(28..32).map(<[u8; 4]>::try_from) {
            Some(Ok(count)) if header.starts_with(b"SQLite format 3\0") => {
                u32::from_be_bytes(count).saturating_sub(self.count)
            }
            _ => 0,
        }
    }

    /// Reads a page, which is counted from 1; what the file does not hold is zero.
    pub(super) fn read(&mut self, number: u32) -> io::Result<Vec<u8>> {
        let mut page = Vec::with_capacity(PAGE_BYTES);
        let start = u64::from(number.saturating_sub(1)) * PAGE_BYTES as u64;
        self.file.seek(SeekFrom::Start(start))?;
        let limit = PAGE_BYTES as u64;
        (&mut self.file).take(limit).read_to_end(&mut page)?;
        page.resize(PAGE_BYTES, 0);
        Ok(page)
    }

    /// Returns the rows on a page that can be read: those that the page names, and those that
    /// `proves` says are whole wherever they stand, because a page may have lost their names.
    pub(super) fn rows(&mut self, number: u32, proves: &mut dyn FnMut(&Raw) -> bool) -> Vec<Raw> {
        let Ok(page) = self.read(number) else {
            return Vec::new();
        };
        if page.iter().all(|byte| *byte == 0) {
            return Vec::new();
        }
        let start = if number == 1 { HEADER_BYTES } else { 0 };
        let kind = match page[start] {
            0x0D => Some(Kind::Table),
            0x0A => Some(Kind::Index),
            0x02 => Some(Kind::IndexInner),
            _ => None,
        };
        let mut rows = Vec::new();
        let mut read = [false; PAGE_BYTES];
        if let Some(kind) = kind {
            let cells = usize::from(u16::from_be_bytes([page[start + 3], page[start + 4]]));
            let first = start + if kind == Kind::IndexInner { 12 } else { 8 };
            for cell in 0..cells {
                let Some(place) = page.get(first + 2 * cell..first + 2 * cell + 2) else {
                    break;
                };
                let place = usize::from(u16::from_be_bytes([place[0], place[1]]));
                if let Some((row, end)) = self.row(&page, place, kind) {
                    read[place..end].fill(true);
                    rows.push(row);
                }
            }
        }
        let mut place = start + 8;
        while place < PAGE_BYTES - 2 {
            let mut next = place + 1;
            if !read[place] && page[place] != 0 {
                for kind in [Kind::Table, Kind::Index] {
                    let found = self.row(&page, place, kind);
                    if let Some((row, end)) = found.filter(|(row, _)| proves(row)) {
                        rows.push(row);
                        next = end;
                        break;
                    }
                }
            }
            place = next;
        }
        rows
    }

    /// Reads the row that begins at a place of a page; tells where on the page it ends.
    fn row(&mut self, page: &[u8], place: usize, kind: Kind) -> Option<(Raw, usize)> {
        let mut at = place;
        if kind == Kind::IndexInner {
            at += 4;
        }
        let length = usize::try_from(varint(page, &mut at)?).ok()?;
        let rowid = match kind {
            Kind::Table => Some(varint(page, &mut at)?.cast_signed()),
            Kind::Index | Kind::IndexInner => None,
        };
        let most = usize::try_from(self.count).map_or(ROW_BYTES_MAX, |count| count * PAGE_BYTES);
        if !(2..=most.min(ROW_BYTES_MAX)).contains(&length) {
            return None;
        }
        // Most places of a page are no beginning: their header would be longer than any of ours.
        if !(3..HEADER_BYTES_MAX).contains(page.get(at)?) {
            return None;
        }
        let local = local(length, kind);
        let mut payload = page.get(at..at + local)?.to_vec();
        if local < length {
            let next = page.get(at + local..at + local + 4)?;
            let mut next = u32::from_be_bytes(next.try_into().ok()?);
            while payload.len() < length {
                if next < 2 || next > self.count {
                    return None;
                }
                let overflow = self.read(next).ok()?;
                let more = (length - payload.len()).min(PAGE_BYTES - 4);
                payload.extend_from_slice(&overflow[4..4 + more]);
                next = u32::from_be_bytes(overflow[..4].try_into().ok()?);
            }
        }
        let values = record(&payload)?;
        let end = at + local + if local < length { 4 } else { 0 };
        Some((Raw { rowid, values }, end))
    }
}

/// Returns how much of a row stands on its own page; the rest follows on others.
fn local(length: usize, kind: Kind) -> usize {
    let most = match kind {
        Kind::Table => PAGE_BYTES - 35,
        Kind::Index | Kind::IndexInner => (PAGE_BYTES - 12) * 64 / 255 - 23,
    };
    if length <= most {
        return length;
    }
    let least = (PAGE_BYTES - 12) * 32 / 255 - 23;
    let filled = least + (length - least) % (PAGE_BYTES - 4);
    if filled <= most { filled } else { least }
}

/// Reads the values of a row.
fn record(payload: &[u8]) -> Option<Vec<Value>> {
    let mut at = 0;
    let header = usize::try_from(varint(payload, &mut at)?).ok()?;
    let mut body = header;
    let mut values = Vec::new();
    while at < header {
        let serial = varint(payload, &mut at)?;
        let bytes = match serial {
            0 | 8 | 9 => 0,
            1..=4 => serial,
            5 => 6,
            6 | 7 => 8,
            10 | 11 => return None,
            _ => (serial - 12) / 2,
        };
        let end = body.checked_add(usize::try_from(bytes).ok()?)?;
        let value = payload.get(body..end)?;
        body = end;
        values.push(match serial {
            0 => Value::Null,
            1..=6 => Value::Integer(integer(value)),
            7 => Value::Real(f64::from_be_bytes(value.try_into().ok()?)),
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            _ if serial % 2 == 0 => Value::Blob(value.to_vec()),
            _ => Value::Text(String::from_utf8(value.to_vec()).ok()?),
        });
    }
    (at == header && body == payload.len()).then_some(values)
}

/// Reads a whole number of 1 to 8 bytes.
fn integer(bytes: &[u8]) -> i64 {
    let sign = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
    let begin = if sign { -1 } else { 0 };
    bytes
        .iter()
        .fold(begin, |number, byte| (number << 8) | i64::from(*byte))
}

/// Reads a number of 1 to 9 bytes and moves behind it.
fn varint(bytes: &[u8], at: &mut usize) -> Option<u64> {
    let mut number = 0;
    for index in 0..9 {
        let byte = u64::from(*bytes.get(*at)?);
        *at += 1;
        if index == 8 {
            return Some((number << 8) | byte);
        }
        number = (number << 7) | (byte & 0x7F);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}
