//! Who a mail says it comes from, in its headers or in those that a forwarded one shows.

use super::html::Link;

/// Headers that say where a mail comes from and where answers go, also as mail programs show them.
const SENDERS: &[&str] = &[
    "from",
    "reply-to",
    "return-path",
    "sender",
    "差出人",
    "送信者",
    "送信元",
    "返信先",
];

/// Returns a sender's address with the name that is shown for it.
pub(super) fn sender(line: &str) -> Option<Link> {
    let line = line.trim_start_matches(['>', ' ', '\u{3000}', '*']);
    let (header, value) = line.split_once([':', '：'])?;
    let header = header.trim_matches([' ', '\u{3000}', '*']);
    if !SENDERS
        .iter()
        .any(|known| header.eq_ignore_ascii_case(known))
    {
        return None;
    }
    let (shown, address) = value.rsplit_once(['<', '＜'])?;
    let target = address.split(['>', '＞']).next()?.trim().to_owned();
    Some(Link {
        target,
        shown: shown.to_owned(),
    })
}
