//! What stands behind a host: the provider's domain or name, where it says nothing of whose page it is.

use super::brand::brands;
use super::letter::percent_decoded;
use super::{Finding, Verdict, Why, host};
use crate::pack::{Claim, Lent, Pack};

/// What divides the parts of a path and of a query.
const DIVIDERS: &[char] = &['/', '\\', '@', '?', '#', '&', '=', ':', ';', ','];

/// How many parts are read.
const PARTS_MAX: usize = 64;

/// Hosts below which anybody makes a page, by what they end with.
#[rustfmt::skip]
const ANYBODYS: &[&str] = &[
    "sites.google.com", "docs.google.com", "forms.gle", "drive.google.com", "notion.site", "notion.so", "carrd.co", "webflow.io", "wixsite.com", "weebly.com", "blogspot.com", "wordpress.com", "github.io", "gitlab.io", "pages.dev", "workers.dev", "netlify.app", "vercel.app", "web.app", "firebaseapp.com", "herokuapp.com", "storage.googleapis.com", "amazonaws.com", "azurewebsites.net", "blob.core.windows.net", "jimdofree.com", "strikingly.com", "telegra.ph", "bit.ly", "tinyurl.com", "cutt.ly", "rebrand.ly", "app.link", "page.link", "ipfs.io", "studio.site", "peraichi.com", "typeform.com", "jotform.com",
];

/// Words that are put beside a provider's name where somebody is to enter something.
#[rustfmt::skip]
const BAITS: &[&str] = &[
    "login", "logon", "signin", "sign-in", "secure", "security", "verify", "verification", "account", "support", "auth", "wallet", "kyc", "unlock", "restore", "recover", "update", "confirm", "bonus", "campaign", "airdrop", "ログイン", "認証", "サポート", "本人確認",
];

/// Returns the provider's domain where it stands as a part of its own.
pub(super) fn domain<'p>(rest: &str, pack: &'p Pack) -> Option<&'p Claim<Lent>> {
    let decoded = percent_decoded(rest);
    let mut parts = decoded.split(DIVIDERS).take(PARTS_MAX);
    parts.find_map(|part| host::own(part, pack))
}

/// Judges an address that names the provider behind another host. Newspapers do so too: it is made
/// to look like the provider's only where anybody makes pages, or where something is to be entered.
pub(super) fn named(host: &str, rest: &str, pack: &Pack) -> Option<Finding> {
    let decoded = percent_decoded(rest);
    let parts = || decoded.split(DIVIDERS).take(PARTS_MAX);
    let brands = brands(pack);
    let brand = brands
        .iter()
        .find(|brand| parts().any(|part| brand.seen_in(part).is_some()))?;
    let host = host.to_ascii_lowercase();
    let anybodys = ANYBODYS.iter().any(|end| {
        let below = host.strip_suffix(end);
        below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
    });
    let lower = decoded.to_lowercase();
    let baits = BAITS.iter().any(|bait| lower.contains(bait));
    let verdict = if anybodys || baits {
        Verdict::LookAlike
    } else {
        Verdict::Unknown
    };
    Some(Finding::like(verdict, Why::NameInPath, &brand.resembles))
}
