//! Addresses of false sites, written so that nobody opens them by a slip.

/// Writes a web address so that no mail program makes a link of it: `hxxps://login[.]example[.]com/a`.
///
/// The desk needs the address; what stands after the host stays as it was written.
pub(super) fn defanged(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let host = host.replace("[.]", ".").replace('.', "[.]");
    match scheme {
        "" => format!("{host}{path}"),
        "http" => format!("hxxp://{host}{path}"),
        "https" => format!("hxxps://{host}{path}"),
        other => format!("{other}://{host}{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_stays_readable_and_can_no_longer_be_opened() {
        for (url, expected) in [
            ("https://login.example.com", "hxxps://login[.]example[.]com"),
            (
                "http://example.com/a.html?b=c.d",
                "hxxp://example[.]com/a.html?b=c.d",
            ),
            ("example.jp/a", "example[.]jp/a"),
            ("hxxps://example[.]com", "hxxps://example[.]com"),
            ("wss://example.com", "wss://example[.]com"),
        ] {
            assert_eq!(defanged(url), expected);
        }
    }
}
