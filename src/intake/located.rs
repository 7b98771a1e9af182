//! Whether a picture or a film tells where it was taken.
//!
//! Cameras write the place as EXIF (a TIFF inside JPEG, PNG, HEIC, WebP), as XMP (text), and into
//! films as an ISO 6709 string. Only the places where these can stand are read; nothing is decoded.

/// What stands before a TIFF inside another file.
const BEFORE_TIFF: &[&[u8]] = &[b"Exif\0\0", b"eXIf", b"EXIF"];

/// How far behind such a mark the TIFF may begin: WebP and some HEIC files put a length between.
const GAP_BYTES_MAX: usize = 16;

/// What tells a place without EXIF: XMP, and the two ways of films.
const IN_WORDS: &[&[u8]] = &[
    b"exif:GPSLatitude",
    b"com.apple.quicktime.location.ISO6709",
    b"\xa9xyz",
];

/// The TIFF tag that points to the place.
const GPS_POINTER: u16 = 0x8825;

/// The tag of the latitude in the list behind it.
const GPS_LATITUDE: u16 = 2;

/// The most entries of a list that are looked at; a real one has about forty.
const ENTRIES_MAX: u16 = 512;

/// Tells whether a file of this media type says in these bytes where it was taken.
pub fn is_located(media_type: &str, bytes: &[u8]) -> bool {
    if !(media_type.starts_with("image/") || media_type.starts_with("video/")) {
        return false;
    }
    let in_words = || IN_WORDS.iter().any(|words| find(bytes, words, 0).is_some());
    tiff_has_place(bytes) == Some(true) || inside(bytes) || in_words()
}

/// Looks behind every mark for a TIFF that has a place.
fn inside(bytes: &[u8]) -> bool {
    BEFORE_TIFF.iter().any(|mark| {
        let mut from = 0;
        while let Some(at) = find(bytes, mark, from) {
            from = at + mark.len();
            let rest = bytes.get(from..).unwrap_or_default();
            let near = (0..=GAP_BYTES_MAX).filter_map(|gap| tiff_has_place(rest.get(gap..)?));
            if near.into_iter().any(|has| has) {
                return true;
            }
        }
        false
    })
}

fn find(bytes: &[u8], words: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let first = words.first()?;
    let mut at = 0;
    while let Some(next) = rest.get(at..)?.iter().position(|byte| byte == first) {
        at += next;
        if rest.get(at..)?.starts_with(words) {
            return Some(from + at);
        }
        at += 1;
    }
    None
}

/// Tells whether a TIFF has a latitude; `None` where the bytes are no TIFF.
fn tiff_has_place(tiff: &[u8]) -> Option<bool> {
    let reader = match tiff.get(..4)? {
        b"II*\0" => Tiff { tiff, little: true },
        b"MM\0*" => Tiff {
            tiff,
            little: false,
        },
        _ => return None,
    };
    let place = reader
        .entry(reader.long(4)?, GPS_POINTER)
        .and_then(|(_, at)| reader.entry(at, GPS_LATITUDE));
    Some(place.is_some_and(|(count, _)| count > 0))
}

/// Numbers of a TIFF in its own order of bytes.
struct Tiff<'a> {
    tiff: &'a [u8],
    little: bool,
}

impl Tiff<'_> {
    fn short(&self, at: u32) -> Option<u16> {
        let at = usize::try_from(at).ok()?;
        let bytes = self.tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    }

    fn long(&self, at: u32) -> Option<u32> {
        let at = usize::try_from(at).ok()?;
        let bytes = self.tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.little {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        })
    }

    /// Returns count and value of an entry of the list that begins at an offset.
    fn entry(&self, list: u32, wanted: u16) -> Option<(u32, u32)> {
        let count = self.short(list)?.min(ENTRIES_MAX);
        (0..count).find_map(|index| {
            let entry = list.checked_add(2 + u32::from(index) * 12)?;
            let found = self.short(entry)? == wanted;
            let value = (
                self.long(entry.checked_add(4)?)?,
                self.long(entry.checked_add(8)?)?,
            );
            found.then_some(value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes a TIFF whose first list has one entry, which may point to a place.
    fn tiff(little: bool, tag: u16) -> Vec<u8> {
        let short = |value: u16| {
            if little {
                value.to_le_bytes()
            } else {
                value.to_be_bytes()
            }
        };
        let long = |value: u32| {
            if little {
                value.to_le_bytes()
            } else {
                value.to_be_bytes()
            }
        };
        let mut bytes = if little {
            b"II*\0".to_vec()
        } else {
            b"MM\0*".to_vec()
        };
        bytes.extend(long(8));
        for (tag, kind, count, value, next) in [(tag, 4, 1, 26, 0), (2, 5, 3, 44, 0)] {
            bytes.extend(short(1));
            bytes.extend(short(tag));
            bytes.extend(short(kind));
            bytes.extend(long(count));
            bytes.extend(long(value));
            bytes.extend(long(next));
        }
        bytes.extend([0; 24]);
        bytes
    }

    #[test]
    fn a_place_is_found_wherever_a_camera_writes_it() {
        for little in [true, false] {
            let exif = tiff(little, GPS_POINTER);
            let jpeg = [b"\xff\xd8\xff\xe1\0\x60Exif\0\0".as_slice(), &exif].concat();
            let png = [b"\x89PNG\r\n\x1a\n\0\0\0\x40eXIf".as_slice(), &exif].concat();
            let heic = [
                b"\0\0\0\x18ftypheic....\0\0\0\x06Exif\0\0".as_slice(),
                &exif,
            ]
            .concat();
            let webp = [b"RIFF....WEBPVP8XEXIF\x40\0\0\0".as_slice(), &exif].concat();
            for (media, bytes) in [
                ("image/jpeg", jpeg),
                ("image/png", png),
                ("image/heic", heic),
                ("image/webp", webp),
                ("image/tiff", exif),
            ] {
                assert!(is_located(media, &bytes), "{media} {little}");
                assert!(!is_located("text/plain", &bytes), "{media} {little}");
            }
        }
        let xmp = b"\xff\xd8\xff<x:xmpmeta exif:GPSLatitude='35,41.4N'>";
        assert!(is_located("image/jpeg", xmp));
        assert!(is_located(
            "video/mp4",
            b"....moovudta\xa9xyz+35.6895+139.6917/"
        ));
    }

    #[test]
    fn a_picture_without_a_place_is_not_warned_of() {
        let other = tiff(true, 0x010F);
        let jpeg = [b"\xff\xd8\xff\xe1\0\x60Exif\0\0".as_slice(), &other].concat();
        assert!(!is_located("image/jpeg", &jpeg));
        assert!(!is_located("image/png", b"\x89PNG\r\n\x1a\n"));
    }

    #[test]
    fn broken_pictures_do_no_harm() {
        let exif = tiff(true, GPS_POINTER);
        for cut in 0..exif.len() {
            let bytes = [b"\xff\xd8Exif\0\0".as_slice(), &exif[..cut]].concat();
            let _ = is_located("image/jpeg", &bytes);
        }
        let mut far = exif.clone();
        far[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
        assert!(!is_located("image/tiff", &far));
        let many = b"Exif\0\0II*\0".repeat(1000);
        assert!(!is_located("image/jpeg", &many));
    }
}
