//! A mail as it is sent, made readable: folded headers, encoded words, quoted-printable, base64.

/// Returns a mail with its lines joined and its encodings undone, part by part. A text that is no
/// mail stays as it is.
pub fn unwrapped(mail: &str) -> String {
    let bare_quoted = mail.contains("=3D") && mail.lines().any(|line| line.ends_with('='));
    let mut encoding = if bare_quoted {
        Encoding::Quoted
    } else {
        Encoding::None
    };
    let mut in_headers = encoding == Encoding::None;
    let mut text = String::with_capacity(mail.len());
    let mut packed = String::new();
    for line in mail.lines() {
        if let Some(of_part) = encoding_of(line) {
            (encoding, in_headers) = (of_part, true);
        }
        let is_packed = !in_headers && encoding == Encoding::Base64 && is_base64(line);
        if is_packed {
            packed.push_str(line.trim());
            continue;
        }
        flush(&mut packed, &mut text);
        if line.trim().is_empty() {
            in_headers = false;
        }
        if line.starts_with("--") && encoding != Encoding::None {
            (encoding, in_headers) = (Encoding::None, true);
        }
        match encoding {
            Encoding::Quoted if !in_headers => {
                let soft = line.trim_end().strip_suffix('=');
                text.push_str(&escaped(soft.unwrap_or(line), b'='));
                if soft.is_some() {
                    continue;
                }
            }
            _ if in_headers => {
                let folded = line.starts_with([' ', '\t']) && text.ends_with('\n');
                if folded {
                    text.pop();
                }
                text.push_str(&words_decoded(line));
            }
            _ => text.push_str(line),
        }
        text.push('\n');
    }
    flush(&mut packed, &mut text);
    text
}

/// Returns a text with its percent signs undone.
pub(super) fn percent_decoded(text: &str) -> String {
    escaped(text, b'%')
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    None,
    Quoted,
    Base64,
}

fn encoding_of(line: &str) -> Option<Encoding> {
    let (name, value) = line.split_once(':')?;
    if !name.eq_ignore_ascii_case("content-transfer-encoding") {
        return None;
    }
    Some(match value.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => Encoding::Quoted,
        "base64" => Encoding::Base64,
        _ => Encoding::None,
    })
}

fn flush(packed: &mut String, text: &mut String) {
    if !packed.is_empty() {
        text.push_str(&unpacked(packed));
        text.push('\n');
        packed.clear();
    }
}

/// Returns a text in which a sign and two hex digits stood for a byte.
fn escaped(text: &str, sign: u8) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let byte = match after {
            [high, low, ..] if *first == sign => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = byte {
            bytes.push(high * 16 + low);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}

fn is_base64(line: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    !line.trim().is_empty() && line.trim().bytes().all(letter)
}

fn unpacked(packed: &str) -> String {
    let mut bytes = Vec::with_capacity(packed.len());
    let (mut held, mut bits) = (0_u32, 0_u32);
    for byte in packed.bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        held = (held << 6 | u32::from(six)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.extend(u8::try_from(held >> bits & 0xFF));
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Undoes the encoded words of a header: `=?UTF-8?B?…?=`.
fn words_decoded(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, word)) = rest.split_once("=?") {
        let mut parts = word.splitn(4, '?');
        let (_, form, inner, after) = (parts.next(), parts.next(), parts.next(), parts.next());
        let decoded = match (form, inner) {
            (Some("B" | "b"), Some(inner)) => Some(unpacked(inner)),
            (Some("Q" | "q"), Some(inner)) => Some(escaped(&inner.replace('_', " "), b'=')),
            _ => None,
        };
        text.push_str(before);
        let after = after.and_then(|after| after.strip_prefix('='));
        if let (Some(decoded), Some(after)) = (decoded, after) {
            text.push_str(&decoded);
            rest = after;
        } else {
            text.push_str("=?");
            rest = word;
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_read_as_its_reader_shows_it() {
        for (sent, read) in [
            ("plain =3D text\n", "plain =3D text\n"),
            (
                "Content-Transfer-Encoding: quoted-printable\n\n<a href=3D\"https://e=\nvil.test/\">\n",
                "Content-Transfer-Encoding: quoted-printable\n\n<a href=\"https://evil.test/\">\n",
            ),
            (
                "Content-Transfer-Encoding: base64\n\naHR0cHM6Ly9ldmls\nLnRlc3Qv\n\nend.\n",
                "Content-Transfer-Encoding: base64\n\nhttps://evil.test/\n\nend.\n",
            ),
            (
                "From: =?UTF-8?B?YWJj?= <a@b.test>\n",
                "From: abc <a@b.test>\n",
            ),
            (
                "From: =?utf-8?q?a=20b?=\n <a@b.test>\n",
                "From: a b <a@b.test>\n",
            ),
            ("Subject: =?broken\n", "Subject: =?broken\n"),
        ] {
            assert_eq!(unwrapped(sent), read);
        }
    }
}
