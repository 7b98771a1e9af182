//! A web address.

use super::{Finding, Verdict, Why, host, recorded};
use crate::pack::{ContactKind, Pack};

/// The one port that `https` has without naming it.
const PORT: &str = "443";

/// Judges a web address, whole and as written.
pub(super) fn judge(written: &str, pack: &Pack) -> Finding {
    let secure = written
        .get(..8)
        .is_some_and(|start| start.eq_ignore_ascii_case("https://"));
    let rest = written.split_once("//").map_or(written, |(_, rest)| rest);
    // A browser takes a backslash for a slash, so the host ends at either.
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let (user, place) = match authority.rsplit_once('@') {
        Some((user, place)) => (Some(user), place),
        None => (None, authority),
    };
    let (name, port) = match place.split_once(':') {
        Some((name, port)) => (name, Some(port)),
        None => (place, None),
    };
    if name.is_empty() || !name.contains('.') {
        return Finding::new(Verdict::Unknown, Why::NotAContact);
    }
    let own = host::own(name, pack).filter(|_| host::is_clean(name));
    let Some(domain) = own else {
        let finding = host::foreign(name, pack);
        // `https://example.com@evil.example/` shows the provider's name where no browser goes.
        let in_user = user.map(|user| host::foreign(&format!("{user}."), pack));
        return match in_user {
            Some(Finding {
                verdict: Verdict::LookAlike,
                resembles: Some(resembles),
                ..
            }) if finding.verdict != Verdict::LookAlike => {
                Finding::like(Verdict::LookAlike, Why::UserInfo, &resembles)
            }
            _ => finding,
        };
    };
    let source = Some(domain.provenance.source.clone());
    let odd = [
        (user.is_some(), Verdict::LookAlike, Why::UserInfo),
        (
            port.is_some_and(|port| port != PORT),
            Verdict::LookAlike,
            Why::OtherPort,
        ),
        (
            written.contains(['\\', ' ', '\u{3000}']),
            Verdict::LookAlike,
            Why::Hidden,
        ),
        (!secure, Verdict::Unknown, Why::NotHttps),
    ];
    if let Some((_, verdict, why)) = odd.into_iter().find(|(is_so, ..)| *is_so) {
        return Finding {
            source,
            ..Finding::like(verdict, why, &domain.value)
        };
    }
    let exact = recorded(pack, ContactKind::Url).find(|(value, _)| *value == written);
    match exact {
        Some((_, contact)) => Finding::recorded(contact),
        None => Finding {
            source,
            ..Finding::like(Verdict::Known, Why::OwnDomain, &domain.value)
        },
    }
}
