//! A mail address.

use super::{Finding, Verdict, Why, host, recorded};
use crate::pack::{ContactKind, Pack};

/// Judges a mail address, whole and as written.
pub(super) fn judge(written: &str, pack: &Pack) -> Finding {
    let Some((local, name)) = written.rsplit_once(['@', '＠', '﹫']) else {
        return Finding::new(Verdict::Unknown, Why::NotAContact);
    };
    let Some(domain) = host::own(name, pack).filter(|_| host::is_clean(name)) else {
        return elsewhere(local, name, pack);
    };
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    if local.is_empty() || !local.bytes().all(letter) {
        return Finding::of_domain(Verdict::Unknown, Why::NotAContact, domain);
    }
    if !written.is_ascii() {
        return Finding::of_domain(Verdict::LookAlike, Why::Homoglyph, domain);
    }
    let exact = recorded(pack, ContactKind::Email).filter(|(value, _)| *value == written);
    Finding::of_contacts(exact.map(|(_, contact)| contact))
        .unwrap_or_else(|| Finding::of_domain(Verdict::Known, Why::OwnDomain, domain))
}

/// Judges an address of another host: anybody can have the provider's name before the @.
fn elsewhere(local: &str, name: &str, pack: &Pack) -> Finding {
    let finding = host::foreign(name, pack);
    match host::named_in(local, pack) {
        Some(resembles) if finding.verdict != Verdict::LookAlike => {
            Finding::like(Verdict::LookAlike, Why::InLocalPart, &resembles)
        }
        _ => finding,
    }
}
