//! What kind of file some bytes are, by the bytes themselves: a name can say anything.

/// The media type of bytes that are no kind that is known here.
pub const UNKNOWN_MEDIA: &str = "application/octet-stream";

/// The media type of text that is no kind of text that is known here.
pub const PLAIN_TEXT: &str = "text/plain";

/// How files begin: media type, offset, bytes.
const BEGINNINGS: &[(&str, usize, &[u8])] = &[
    ("image/png", 0, b"\x89PNG\r\n\x1a\n"),
    ("image/jpeg", 0, b"\xff\xd8\xff"),
    ("image/gif", 0, b"GIF87a"),
    ("image/gif", 0, b"GIF89a"),
    ("image/webp", 8, b"WEBPVP8"),
    ("image/tiff", 0, b"II*\0"),
    ("image/tiff", 0, b"MM\0*"),
    ("image/bmp", 0, b"BM"),
    ("image/heic", 4, b"ftyphei"),
    ("image/heic", 4, b"ftyphev"),
    ("image/heif", 4, b"ftypmif1"),
    ("image/heif", 4, b"ftypmsf1"),
    ("image/avif", 4, b"ftypavif"),
    ("video/quicktime", 4, b"ftypqt"),
    ("video/mp4", 4, b"ftyp"),
    ("video/webm", 0, b"\x1a\x45\xdf\xa3"),
    ("audio/mpeg", 0, b"ID3"),
    ("audio/wav", 8, b"WAVEfmt "),
    ("application/pdf", 0, b"%PDF-"),
    ("application/zip", 0, b"PK\x03\x04"),
    ("application/gzip", 0, b"\x1f\x8b\x08"),
    ("application/vnd.sqlite3", 0, b"SQLite format 3\0"),
];

/// How texts begin, in small letters: media type, words.
const TEXTS: &[(&str, &str)] = &[
    ("text/html", "<!doctype html"),
    ("text/html", "<html"),
    ("image/svg+xml", "<svg"),
    ("application/json", "{"),
    ("message/rfc822", "return-path:"),
    ("message/rfc822", "delivered-to:"),
    ("message/rfc822", "received:"),
    ("message/rfc822", "mime-version:"),
    ("message/rfc822", "message-id:"),
];

/// Returns the media type of bytes by how they begin; `None` where they may be text.
pub fn media_type(head: &[u8]) -> Option<&'static str> {
    let begins =
        |at: usize, bytes: &[u8]| head.get(at..).is_some_and(|rest| rest.starts_with(bytes));
    let known = BEGINNINGS.iter().find(|(_, at, bytes)| begins(*at, bytes));
    match known {
        // Two letters are no proof: "BM" can begin a sentence.
        Some(("image/bmp", ..)) if !head.contains(&0) => None,
        Some((media, ..)) => Some(media),
        None => head.contains(&0).then_some(UNKNOWN_MEDIA),
    }
}

/// Returns the media type of a text.
pub fn text_media_type(text: &str) -> &'static str {
    let begin: String = text.trim_start().chars().take(64).collect();
    let begin = begin.to_ascii_lowercase();
    let known = TEXTS.iter().find(|(_, words)| begin.starts_with(words));
    known.map_or(PLAIN_TEXT, |(media, _)| media)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_bytes_say() {
        for (head, expected) in [
            (&b"\x89PNG\r\n\x1a\n\0\0"[..], Some("image/png")),
            (b"\xff\xd8\xff\xe1\0\x10Exif\0\0", Some("image/jpeg")),
            (b"RIFF\x10\0\0\0WEBPVP8X", Some("image/webp")),
            (b"\0\0\0\x18ftypheic\0\0\0\0", Some("image/heic")),
            (b"\0\0\0\x18ftypmp42\0\0\0\0", Some("video/mp4")),
            (b"\0\0\0\x14ftypqt  ", Some("video/quicktime")),
            (b"%PDF-1.7", Some("application/pdf")),
            (b"PK\x03\x04\x14\0", Some("application/zip")),
            (b"\x01\0\x02", Some(UNKNOWN_MEDIA)),
            (b"BMW was here", None),
            ("出金できません".as_bytes(), None),
            (b"", None),
        ] {
            assert_eq!(media_type(head), expected, "{head:?}");
        }
    }

    #[test]
    fn a_text_is_what_its_first_words_say() {
        for (text, expected) in [
            ("\n<!DOCTYPE html><p>", "text/html"),
            ("<svg xmlns=''>", "image/svg+xml"),
            ("Received: from mail.example.com", "message/rfc822"),
            ("{\"a\": 1}", "application/json"),
            ("出金できません", PLAIN_TEXT),
        ] {
            assert_eq!(text_media_type(text), expected, "{text}");
        }
    }
}
