//! 64 digits in a link: an id only where the link leads to a transaction at an explorer of the pack.

/// What stands before the digits in the path to a transaction or block.
const PATHS: &[&str] = &[
    "tx",
    "txs",
    "txn",
    "txid",
    "transaction",
    "transactions",
    "block",
    "blocks",
];

/// What the link before 64 digits says of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// They do not stand in a link.
    None,
    /// It leads to a transaction at an explorer.
    Transaction,
    /// It leads elsewhere, and its words say nothing.
    Elsewhere,
}

/// Reads the stretch without blanks that stands before the digits, in lower case.
pub(super) fn link(before: &str, explorers: &[String]) -> Link {
    let Some((_, rest)) = before.rsplit_once("://") else {
        return Link::None;
    };
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = authority.strip_prefix("www.").unwrap_or(authority);
    let is_explorer = explorers.iter().any(|explorer| {
        let below = host.strip_suffix(explorer.as_str());
        below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
    });
    let path = path.strip_suffix("0x").unwrap_or(path);
    let signs = ['/', '?', '=', '#', '&'];
    let last = path.trim_end_matches(signs).rsplit(signs).next();
    if is_explorer && last.is_some_and(|last| PATHS.contains(&last)) {
        Link::Transaction
    } else {
        Link::Elsewhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_transaction_at_an_explorer_is_one() {
        let explorers = ["scan.example.com".to_owned()];
        for (before, read) in [
            ("", Link::None),
            ("txid:", Link::None),
            ("https://scan.example.com/tx/", Link::Transaction),
            ("https://www.scan.example.com/btc/tx/0x", Link::Transaction),
            ("https://scan.example.com/#/transaction/", Link::Transaction),
            ("https://scan.example.com/address/0x", Link::Elsewhere),
            ("https://evil.test/tx/", Link::Elsewhere),
            ("https://scan.example.com.evil.test/tx/", Link::Elsewhere),
            (
                "https://evilscan.example.com@evil.test/tx/",
                Link::Elsewhere,
            ),
            ("https://evil.test/scan.example.com/tx/", Link::Elsewhere),
        ] {
            assert_eq!(link(before, &explorers), read, "{before}");
        }
    }
}
