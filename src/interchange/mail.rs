//! A mail as a mail program saves it: headers, encodings, parts.

use std::fmt::Write as _;

use chrono::{DateTime, FixedOffset};
use mail_parser::{Address, Message, MessageParser, PartType};

use super::html;
use super::packed::packed;

/// How far into a text its headers may reach, in bytes.
const HEADERS_BYTES_MAX: usize = 64 * 1024;

/// Headers that people's own words never begin with.
const HEADERS: [&str; 13] = [
    "from",
    "to",
    "date",
    "subject",
    "received",
    "return-path",
    "message-id",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
    "delivered-to",
    "reply-to",
    "dkim-signature",
];

/// How many different headers make a mail of a text.
const HEADERS_MIN: usize = 2;

/// A mail made readable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// Its subject; empty where it has none.
    pub subject: String,
    /// Its text; that of its HTML where it has no other.
    pub text: String,
    /// When it was sent, as its header says.
    pub sent_at: Option<DateTime<FixedOffset>>,
    /// Senders and every part as it stands, HTML with its tags: what contacts are looked for in.
    pub raw: String,
    /// How many files are attached to it.
    pub attachments: usize,
}

/// Reads a saved mail; `None` for a text that is none.
pub fn read_mail(bytes: &[u8]) -> Option<Mail> {
    if !has_headers(bytes) {
        return None;
    }
    let message = MessageParser::default().parse(bytes)?;
    let text = text_of(&message, DEPTH_MAX);
    // What has nothing to read below its headers is better taken as it stands.
    (!text.is_empty()).then_some(())?;
    Some(Mail {
        subject: message.subject().unwrap_or_default().trim().to_owned(),
        sent_at: message
            .date()
            .and_then(|date| DateTime::parse_from_rfc3339(&date.to_rfc3339()).ok()),
        raw: raw(&message, DEPTH_MAX),
        attachments: message.attachment_count(),
        text,
    })
}

/// Returns what a mail says; where it says nothing itself, what the mails inside it say.
fn text_of(message: &Message<'_>, depth: usize) -> String {
    let texts = message.text_bodies().filter_map(|part| match &part.body {
        PartType::Text(text) => Some(plain(text.trim())),
        PartType::Html(page) => Some(html::text(page).trim().to_owned()),
        _ => None,
    });
    let mut texts: Vec<String> = texts.filter(|text| !text.is_empty()).collect();
    if texts.is_empty() && depth > 0 {
        let inside = message.parts.iter().filter_map(|part| match &part.body {
            PartType::Message(inner) => Some(text_of(inner, depth - 1)),
            _ => None,
        });
        texts.extend(inside.filter(|text| !text.is_empty()));
    }
    texts.join("\n\n")
}

/// Unpacks a text that is nothing but Base64: its header does not say so.
fn plain(text: &str) -> String {
    let mut blocks = packed(text);
    match blocks.pop() {
        Some((at, bytes)) if at == (0..text.len()) => {
            String::from_utf8(bytes).map_or_else(|_| text.to_owned(), |said| said.trim().to_owned())
        }
        _ => text.to_owned(),
    }
}

/// How deep mails inside mails are looked into.
const DEPTH_MAX: usize = 5;

/// Returns every part of a saved mail as its bytes are once they are unpacked, also of mails inside
/// it; nothing for what is no mail.
pub fn mail_parts(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut parts = Vec::new();
    if has_headers(bytes)
        && let Some(message) = MessageParser::default().parse(bytes)
    {
        gather(&message, DEPTH_MAX, &mut parts);
    }
    parts
}

fn gather(message: &Message<'_>, depth: usize, parts: &mut Vec<Vec<u8>>) {
    for part in &message.parts {
        match &part.body {
            PartType::Text(text) | PartType::Html(text) => parts.push(text.as_bytes().to_vec()),
            PartType::Binary(bytes) | PartType::InlineBinary(bytes) => parts.push(bytes.to_vec()),
            PartType::Message(inner) if depth > 0 => gather(inner, depth - 1, parts),
            PartType::Message(_) | PartType::Multipart(_) => {}
        }
    }
}

/// Tells whether a text begins with the headers of a mail.
pub(super) fn has_headers(bytes: &[u8]) -> bool {
    let head = bytes.get(..HEADERS_BYTES_MAX).unwrap_or(bytes);
    let mut found: Vec<&str> = Vec::new();
    for line in head.split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if line.starts_with(b" ") || line.starts_with(b"\t") {
            continue;
        }
        // The envelope line of a mailbox stands before the headers.
        if line.starts_with(b"From ") && found.is_empty() {
            continue;
        }
        let Some(colon) = line.iter().position(|byte| *byte == b':') else {
            return false;
        };
        let name = line.get(..colon).unwrap_or_default();
        if !name.iter().all(u8::is_ascii_graphic) {
            return false;
        }
        let name = String::from_utf8_lossy(name).to_ascii_lowercase();
        if let Some(known) = HEADERS.into_iter().find(|known| *known == name)
            && !found.contains(&known)
        {
            found.push(known);
        }
    }
    found.len() >= HEADERS_MIN
}

/// Returns the senders, and every part that a person reads as it stands, also of mails inside.
fn raw(message: &Message<'_>, depth: usize) -> String {
    let mut raw = String::new();
    for (name, address) in [("From", message.from()), ("Reply-To", message.reply_to())] {
        for sender in address.into_iter().flat_map(Address::iter) {
            let shown = sender.name().unwrap_or_default();
            let mail = sender.address().unwrap_or_default();
            // Writing to a string cannot fail.
            let _ = writeln!(raw, "{name}: {shown} <{mail}>");
        }
    }
    for part in &message.parts {
        match &part.body {
            PartType::Text(text) | PartType::Html(text) => {
                raw.push('\n');
                raw.push_str(text);
            }
            PartType::Message(inner) if depth > 0 => raw.push_str(&self::raw(inner, depth - 1)),
            _ => {}
        }
    }
    raw
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "お問い合わせの件、調査の結果をご回答いたします。";

    fn base64(bytes: &[u8]) -> String {
        const SET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut text = String::new();
        for chunk in bytes.chunks(3) {
            let held = chunk
                .iter()
                .fold(0_u32, |held, byte| held << 8 | u32::from(*byte));
            let held = held << (8 * (3 - chunk.len()));
            for place in 0..4 {
                let index = usize::try_from(held >> (18 - 6 * place) & 63).expect("six bits");
                text.push(if place <= chunk.len() {
                    char::from(SET[index])
                } else {
                    '='
                });
            }
        }
        text
    }

    fn quoted(bytes: &[u8]) -> String {
        let escaped = |byte: &u8| match byte {
            b' '..=b'<' | b'>'..=b'~' | b'\n' => char::from(*byte).to_string(),
            byte => format!("={byte:02X}"),
        };
        bytes.iter().map(escaped).collect()
    }

    fn encoded(charset: &'static encoding_rs::Encoding) -> Vec<u8> {
        charset.encode(WORDS).0.into_owned()
    }

    #[track_caller]
    fn check(name: &str, mail: &[u8]) {
        let read = read_mail(mail).unwrap_or_else(|| panic!("{name} is a mail"));
        assert_eq!(read.text, WORDS, "{name}");
        assert_eq!(read.subject, "回答", "{name}");
        let sent_at = read.sent_at.map(|at| at.to_rfc3339());
        assert_eq!(
            sent_at.as_deref(),
            Some("2026-11-20T10:00:00+09:00"),
            "{name}"
        );
    }

    #[test]
    fn mails_are_read_in_every_encoding_that_japanese_desks_use() {
        let head = |subject: &str, kind: &str, transfer: &str| {
            format!(
                "From: desk@example.jp\r\nSubject: {subject}\r\nDate: Fri, 20 Nov 2026 10:00:00 +0900\r\n\
                 MIME-Version: 1.0\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"
            )
            .into_bytes()
        };
        let utf8 = format!("=?UTF-8?B?{}?=", base64("回答".as_bytes()));
        let jis_word = encoding_rs::ISO_2022_JP.encode("回答").0.into_owned();
        let jis = format!("=?ISO-2022-JP?B?{}?=", base64(&jis_word));
        let q = format!("=?utf-8?Q?{}?=", quoted("回答".as_bytes()));
        for (name, charset, encoding) in [
            ("utf-8", "UTF-8", encoding_rs::UTF_8),
            ("iso-2022-jp", "ISO-2022-JP", encoding_rs::ISO_2022_JP),
            ("shift_jis", "Shift_JIS", encoding_rs::SHIFT_JIS),
            ("euc-jp", "EUC-JP", encoding_rs::EUC_JP),
        ] {
            let bytes = encoded(encoding);
            let kind = format!("text/plain; charset=\"{charset}\"");
            for (subject, transfer, body) in [
                (&jis, "base64", base64(&bytes).into_bytes()),
                (&q, "quoted-printable", quoted(&bytes).into_bytes()),
                (
                    &utf8,
                    if name == "iso-2022-jp" {
                        "7bit"
                    } else {
                        "8bit"
                    },
                    bytes.clone(),
                ),
            ] {
                check(name, &[head(subject, &kind, transfer), body].concat());
            }
        }
        let html =
            format!("<html><head><style>p{{}}</style></head><body><p>{WORDS}</p></body></html>");
        check(
            "html only",
            &[
                head(&utf8, "text/html; charset=UTF-8", "8bit"),
                html.clone().into_bytes(),
            ]
            .concat(),
        );
        let parts = format!(
            "--b\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n{WORDS}\r\n--b\r\nContent-Type: text/html; charset=UTF-8\r\n\r\n{html}\r\n--b--\r\n"
        );
        check(
            "both",
            &[
                head(&utf8, "multipart/alternative; boundary=b", "7bit"),
                parts.into_bytes(),
            ]
            .concat(),
        );
    }

    #[test]
    fn a_mail_pasted_with_plain_headers_is_one() {
        let mail = format!(
            "Subject: 回答\nFrom: 見本 <desk@example.jp>\nDate: Fri, 20 Nov 2026 10:00:00 +0900\n\n{WORDS}\n"
        );
        check("pasted", mail.as_bytes());
    }

    #[test]
    fn where_a_link_really_leads_is_kept_for_the_check() {
        let mail = "From: \"desk@example.jp\" <a@example.com>\nMIME-Version: 1.0\nContent-Type: text/html\n\n<a href=\"https://example.com/x\">https://example.jp/</a>";
        let read = read_mail(mail.as_bytes()).expect("a mail");
        assert!(
            read.raw.contains("href=\"https://example.com/x\""),
            "{}",
            read.raw
        );
        assert!(
            read.raw.contains("From: desk@example.jp <a@example.com>"),
            "{}",
            read.raw
        );
        assert_eq!(read.text, "https://example.jp/");
    }

    #[test]
    fn words_with_colons_are_no_mail() {
        for text in [
            "受付番号: 123\n担当: 見本\n\n回答です。",
            "subject: it fails\n\nplease help",
            "From: a line of mine\nand words\nDate: today\n\nx",
            "",
            "https://example.jp/\nDate: x\nFrom: y",
        ] {
            assert_eq!(read_mail(text.as_bytes()), None, "{text}");
        }
    }
}
