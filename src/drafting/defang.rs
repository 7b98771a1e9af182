//! Addresses of false sites, written so that nobody opens them by a slip.

use crate::domain::Order as _;

/// Writes a web address so that no mail program makes a link of it: `hxxps://login[.]example[.]com/a`.
///
/// The desk needs the address; what stands after the host stays as it was written.
pub(super) fn defanged(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let host = host.replace("[.]", ".").replace('.', "[.]");
    match scheme.to_ascii_lowercase().as_str() {
        "" => format!("{host}{path}"),
        "http" => format!("hxxp://{host}{path}"),
        "https" => format!("hxxps://{host}{path}"),
        _ => format!("{scheme}://{host}{path}"),
    }
}

/// Writes every web address in a text so that no mail program makes a link of it.
pub(super) fn in_words(words: &str) -> String {
    let lower = words.to_ascii_lowercase();
    let starts = ["http://", "https://", "www."];
    let mut places: Vec<usize> = starts
        .iter()
        .flat_map(|start| lower.match_indices(start).map(|(at, _)| at))
        .collect();
    places.order();
    let mut shown = String::with_capacity(words.len());
    let mut done = 0;
    for at in places {
        // `www.` inside an address that was written already.
        let Some(address) = words.get(at..).filter(|_| at >= done) else {
            continue;
        };
        let end = address.find(|letter: char| letter.is_whitespace() || !letter.is_ascii());
        let address = address
            .get(..end.unwrap_or(address.len()))
            .unwrap_or(address);
        shown.push_str(words.get(done..at).unwrap_or_default());
        shown.push_str(&defanged(address));
        done = at + address.len();
    }
    shown.push_str(words.get(done..).unwrap_or_default());
    shown
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

    #[test]
    fn every_address_in_a_text_is_written_so_and_nothing_else_is() {
        for (words, expected) in [
            (
                "HTTPS://A.example.com/xに入れ、www.b.example.jpも。1.2 BTC",
                "hxxps://A[.]example[.]com/xに入れ、www[.]b[.]example[.]jpも。1.2 BTC",
            ),
            (
                "https://www.example.com http://x.example.com",
                "hxxps://www[.]example[.]com hxxp://x[.]example[.]com",
            ),
            ("a.b@example.com", "a.b@example.com"),
        ] {
            assert_eq!(in_words(words), expected);
            assert_eq!(in_words(expected), expected, "twice is as once");
        }
    }
}
