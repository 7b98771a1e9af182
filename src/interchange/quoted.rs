//! The text of a mail as it is sent, `=E3=83=91…`, where no header tells that it is written so.

use super::mail::has_headers;

/// How many bytes have to be written so.
const CODES_MIN: usize = 4;

/// How long a row is that a mail program breaks; people end shorter ones with such a sign.
const ROW_BYTES_MIN: usize = 60;

/// Returns the bytes that a text in quoted-printable says; `None` for a mail, whose headers tell, and
/// for what is not written so.
pub fn unquoted(bytes: &[u8]) -> Option<Vec<u8>> {
    if has_headers(bytes) {
        return None;
    }
    let (mut said, mut high, mut breaks, mut others) = (Vec::new(), 0, 0, 0);
    let mut rest = bytes;
    let mut row = 0;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        row = if byte == b'\n' { 0 } else { row + 1 };
        if byte != b'=' {
            said.push(byte);
            continue;
        }
        match after {
            [b'\r', b'\n', more @ ..] | [b'\n', more @ ..] => {
                breaks += usize::from(row > ROW_BYTES_MIN);
                row = 0;
                rest = more;
            }
            &[first, second, ref more @ ..] => {
                if let (Some(first), Some(second)) = (digit(first), digit(second)) {
                    let byte = first << 4 | second;
                    high += usize::from(byte >= 0x80 || byte == 0x1B || byte == b'=');
                    said.push(byte);
                    row += 2;
                    rest = more;
                } else {
                    others += 1;
                    said.push(byte);
                }
            }
            _ => said.push(byte),
        }
    }
    let is_written_so = others == 0 && high + breaks * 2 >= CODES_MIN;
    is_written_so.then_some(said)
}

/// Reads a hexadecimal digit; mail programs write them in capitals.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_without_headers_is_read_by_its_form() {
        let said = |text: &str| unquoted(text.as_bytes()).and_then(|it| String::from_utf8(it).ok());
        let password = "=E3=83=91=E3=82=B9=E3=83=AF=E3=83=BC=\n=E3=83=89\r\n";
        assert_eq!(said(password).as_deref(), Some("パスワード\r\n"));
        let row = "the withdrawal that you asked us about is being looked at by our staff, re";
        let english = format!("{row}=\r\n{row}=\r\nviewed.");
        let read = format!("{row}{row}viewed.");
        assert_eq!(said(&english), Some(read));
        for plain in [
            "出金できません",
            "https://example.com/?a=1&b=22&c=E3",
            "a=AB",
            "x = 1\ny = 2",
            "a =\nb =\nc =\n",
            "From: a@example.com\nSubject: x\n\n=E3=83=91=E3=82=B9",
        ] {
            assert_eq!(said(plain), None, "{plain}");
        }
    }
}
