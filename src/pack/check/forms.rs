//! The forms that addresses, numbers and names have.

/// The longest short name, in bytes.
const CODE_BYTES_MAX: usize = 64;
/// The longest host, in bytes (RFC 1035).
const HOST_BYTES_MAX: usize = 253;
/// The longest account name on X.
const HANDLE_BYTES_MAX: usize = 15;

/// Tells whether a text is a short name of a-z, 0-9, `_` and `-`.
pub(super) fn is_code(text: &str) -> bool {
    let plain = |byte: u8| is_label_byte(byte) || byte == b'_';
    text.len() <= CODE_BYTES_MAX && text.bytes().all(plain)
}

/// Returns the host of a plain `https://` address; `None` for a port, a user or another scheme.
pub(super) fn host_of(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let plain = url.bytes().all(|byte| byte.is_ascii_graphic());
    (plain && is_host(host)).then_some(host)
}

/// Tells whether a text is a host in small ASCII letters with at least one dot.
pub(super) fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        let ends = !label.starts_with('-') && !label.ends_with('-');
        !label.is_empty() && ends && label.bytes().all(is_label_byte)
    };
    host.len() <= HOST_BYTES_MAX && host.contains('.') && host.split('.').all(label)
}

/// Returns the host of a plain mail address.
pub(super) fn mail_host(mail: &str) -> Option<&str> {
    let (name, host) = mail.split_once('@')?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte);
    (!name.is_empty() && name.bytes().all(plain) && is_host(host)).then_some(host)
}

/// Tells whether a text is a phone number: 3 to 15 digits with hyphens, and `+` or `#` before.
pub(super) fn is_phone(phone: &str) -> bool {
    let digits = phone.bytes().filter(u8::is_ascii_digit).count();
    let rest = phone.strip_prefix(['+', '#']).unwrap_or(phone);
    let ends = !rest.starts_with('-') && !rest.ends_with('-');
    let plain = |byte: u8| byte.is_ascii_digit() || byte == b'-';
    (3..=15).contains(&digits) && ends && rest.bytes().all(plain)
}

/// Tells whether a text is an account such as `@name`.
pub(super) fn is_handle(handle: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let name = handle.strip_prefix('@').unwrap_or_default();
    (1..=HANDLE_BYTES_MAX).contains(&name.len()) && name.bytes().all(plain)
}

/// Tells whether a text is the form of an id: `#` a digit, `@` a letter, anything else itself.
pub(super) fn is_shape(shape: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"#@-".contains(&byte);
    (4..=CODE_BYTES_MAX).contains(&shape.len()) && shape.bytes().all(plain)
}

fn is_label_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_addresses_have_a_host() {
        assert_eq!(host_of("https://example.jp/faq?q=1"), Some("example.jp"));
        for url in [
            "http://example.jp/",
            "https://example.jp:8443/",
            "https://a@example.jp/",
            "https://",
            "https://example",
            "https://exämple.jp/",
            "https://example.jp/a b",
            "https://-a.jp/",
            "https://Example.jp/",
        ] {
            assert_eq!(host_of(url), None, "{url}");
        }
    }

    #[test]
    fn contacts_have_the_form_of_their_kind() {
        for (phone, fits) in [
            ("03-1234-5678", true),
            ("188", true),
            ("#9110", true),
            ("+81-3-1234-5678", true),
            ("03-CALL-NOW", false),
            ("03 1234 5678", false),
            ("０３-1234-5678", false),
            ("-0312345678", false),
            ("1", false),
        ] {
            assert_eq!(is_phone(phone), fits, "{phone}");
        }
        for (mail, host) in [
            ("desk@example.jp", Some("example.jp")),
            ("desk@", None),
            ("@example.jp", None),
            ("desk@example.jp@example.com", None),
        ] {
            assert_eq!(mail_host(mail), host, "{mail}");
        }
        for (handle, fits) in [("@example_1", true), ("example", false), ("@", false)] {
            assert_eq!(is_handle(handle), fits, "{handle}");
        }
        for (shape, fits) in [("ABC####-##", true), ("ab", false), ("ＡＢＣ####", false)] {
            assert_eq!(is_shape(shape), fits, "{shape}");
        }
    }
}
