//! A web address.

use super::{Finding, Verdict, Why, host, network, path, recorded};
use crate::pack::{ContactKind, Pack};

/// The one port that `https` has without naming it.
const PORT: &str = "443";

/// What a clean address begins with.
const SCHEME: &str = "https://";

/// The parts of an address, as a browser would find them.
struct Parts<'w> {
    scheme: &'w str,
    user: Option<&'w str>,
    host: &'w str,
    port: Option<&'w str>,
    rest: &'w str,
    /// What stands between the scheme and the host.
    slashes: &'w str,
}

/// Judges a web address, whole and as written.
pub(super) fn judge(written: &str, pack: &Pack) -> Finding {
    let parts = parts(written);
    let scheme = parts.scheme.to_ascii_lowercase();
    if !matches!(scheme.as_str(), "" | "http" | "https") {
        return named(written, Why::OtherScheme, pack);
    }
    if host::is_ip(parts.host) {
        return named(written, Why::IpAddress, pack);
    }
    if parts.host.is_empty() || !(parts.host.contains(['.', ':', '。', '．', '｡', '%'])) {
        return match parts.user {
            Some(_) => named(written, Why::UserInfo, pack),
            None => match path::domain(parts.rest, pack) {
                Some(domain) => Finding::like(Verdict::LookAlike, Why::InPath, &domain.value),
                None => Finding::new(Verdict::Unknown, Why::NotAContact),
            },
        };
    }
    let own = host::own(parts.host, pack).filter(|_| host::is_clean(parts.host));
    let Some(domain) = own else {
        return elsewhere(&parts, pack);
    };
    let secure = written
        .get(..SCHEME.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(SCHEME));
    let odd = [
        (parts.user.is_some(), Verdict::LookAlike, Why::UserInfo),
        (
            parts.port.is_some_and(|port| port != PORT),
            Verdict::LookAlike,
            Why::OtherPort,
        ),
        (written.contains('\\'), Verdict::LookAlike, Why::Hidden),
        // Browsers find the host of `https:///host`, other readers of addresses find none; and what
        // stands behind the @ of `https://host#@other` is the host for a person, and was one for
        // older readers. Neither is how the provider writes an address.
        (
            parts.slashes.len() > 2
                || parts.rest.starts_with(['?', '#']) && parts.rest.contains('@'),
            Verdict::LookAlike,
            Why::OddHost,
        ),
        (!secure, Verdict::Unknown, Why::NotHttps),
    ];
    if let Some((_, verdict, why)) = odd.into_iter().find(|(is_so, ..)| *is_so) {
        return Finding::of_domain(verdict, why, domain);
    }
    let exact = recorded(pack, ContactKind::Url).filter(|(value, _)| *value == written);
    Finding::of_contacts(exact.map(|(_, contact)| contact))
        .unwrap_or_else(|| Finding::of_domain(Verdict::Known, Why::OwnDomain, domain))
}

/// Takes an address apart. A browser takes a backslash for a slash and any number of them.
fn parts(written: &str) -> Parts<'_> {
    let (scheme, rest) = match written.split_once(':') {
        // A colon after a point, or before a number only, is that of a port.
        Some((scheme, rest)) if is_scheme(scheme) && !is_port(rest) => (scheme, rest),
        _ => ("", written),
    };
    let behind = rest.trim_start_matches(['/', '\\']);
    let (slashes, rest) = rest
        .split_at_checked(rest.len() - behind.len())
        .unwrap_or(("", rest));
    let end = rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len());
    let (authority, rest) = rest.split_at_checked(end).unwrap_or((rest, ""));
    // With a backslash before the last @, readers of addresses disagree about where the host is.
    let (user, place) = match authority.rsplit_once('@') {
        Some((user, place)) => (Some(user), place),
        None => (None, authority),
    };
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if !place.ends_with(']') => (host, Some(port)),
        _ => (place, None),
    };
    Parts {
        scheme,
        user,
        host,
        port,
        rest,
        slashes,
    }
}

fn is_scheme(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"+-".contains(&byte);
    text.starts_with(|letter: char| letter.is_ascii_alphabetic()) && text.bytes().all(letter)
}

fn is_port(rest: &str) -> bool {
    let digits = rest.split('/').next().unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Judges an address whose host is not cleanly the provider's.
fn elsewhere(parts: &Parts<'_>, pack: &Pack) -> Finding {
    let finding = host::foreign(parts.host, pack);
    if finding.verdict == Verdict::LookAlike {
        return finding;
    }
    // `https://example.com@evil.example/` shows the provider's name where no browser goes.
    let in_user = parts.user.and_then(|user| host::named_in(user, pack));
    if let Some(resembles) = in_user {
        return Finding::like(Verdict::LookAlike, Why::UserInfo, &resembles);
    }
    // `https://evil.example/example.com/` does too, and `?next=example.com` says where it goes on to.
    if let Some(domain) = path::domain(parts.rest, pack) {
        return Finding::like(Verdict::LookAlike, Why::InPath, &domain.value);
    }
    let secure = parts.scheme.is_empty() || parts.scheme.eq_ignore_ascii_case("https");
    let plain = secure
        && parts.user.is_none()
        && parts.port.is_none_or(|port| port == PORT)
        && !parts.rest.contains('\\');
    network::judge(parts.host, parts.rest, plain, pack)
        .or_else(|| path::named(parts.host, parts.rest, pack))
        .unwrap_or(finding)
}

/// Judges an address that cannot be the provider's: it looks like it if it names it anywhere.
fn named(written: &str, why: Why, pack: &Pack) -> Finding {
    match host::named_in(written, pack) {
        Some(resembles) => Finding::like(Verdict::LookAlike, why, &resembles),
        None => Finding::new(Verdict::Unknown, why),
    }
}
