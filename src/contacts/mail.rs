//! A mail address.

use super::{Finding, Verdict, Why, host, recorded};
use crate::pack::{ContactKind, Pack};

/// Judges a mail address, whole and as written.
pub(super) fn judge(written: &str, pack: &Pack) -> Finding {
    let Some((local, name)) = written.rsplit_once('@') else {
        return Finding::new(Verdict::Unknown, Why::NotAContact);
    };
    let Some(domain) = host::own(name, pack).filter(|_| host::is_clean(name)) else {
        return host::foreign(name, pack);
    };
    let source = Some(domain.provenance.source.clone());
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b".!#$%&'*+/=?^_`{|}~-".contains(&byte);
    if local.is_empty() || !local.bytes().all(letter) {
        return Finding {
            source,
            ..Finding::like(Verdict::Unknown, Why::NotAContact, &domain.value)
        };
    }
    let exact = recorded(pack, ContactKind::Email).find(|(value, _)| *value == written);
    match exact {
        Some((_, contact)) => Finding::recorded(contact),
        None => Finding {
            source,
            ..Finding::like(Verdict::Known, Why::OwnDomain, &domain.value)
        },
    }
}
