//! Where a page of HTML leads without a link that is shown: images, frames, style sheets, an
//! address to which it goes on by itself.

/// Attributes that name an address.
#[rustfmt::skip]
const ATTRIBUTES: &[&str] = &[
    "href", "src", "xlink:href", "action", "formaction", "background", "poster", "data", "srcset", "cite", "longdesc", "ping", "lowsrc", "dynsrc", "codebase", "classid", "archive", "manifest", "icon", "data-src", "data-href",
];

/// Returns the addresses in the attributes of a tag, as they are written.
pub(super) fn addresses<'t>(tag: &'t str, attributes: &[(&'t str, &'t str)]) -> Vec<String> {
    let is_meta = tag
        .get(..4)
        .is_some_and(|name| name.eq_ignore_ascii_case("meta"));
    let mut all = Vec::new();
    for (name, value) in attributes {
        let is_one = |names: &[&str]| names.iter().any(|one| name.eq_ignore_ascii_case(one));
        if is_one(&["srcset"]) {
            let places = value
                .split(',')
                .filter_map(|part| part.split_whitespace().next());
            all.extend(places.map(str::to_owned));
        } else if is_one(ATTRIBUTES) {
            all.push((*value).to_owned());
        } else if is_one(&["style"]) {
            all.extend(in_style(value));
        } else if is_meta && is_one(&["content"]) {
            all.extend(refreshed(value).map(str::to_owned));
        }
    }
    all
}

/// Returns the target of a refresh: `0; url=https://…`.
fn refreshed(content: &str) -> Option<&str> {
    let (_, target) = content.split_once([';', ','])?;
    let target = target.trim_start();
    let begins = target.get(..3)?.eq_ignore_ascii_case("url");
    let target = target.get(3..).filter(|_| begins)?.trim_start();
    let target = target.strip_prefix('=')?;
    Some(target.trim().trim_matches(['"', '\'']))
}

/// Returns the addresses of a style sheet: `url(…)` and `@import "…"`.
pub(super) fn in_style(style: &str) -> Vec<String> {
    let mut all = Vec::new();
    let lower = style.to_ascii_lowercase();
    for sign in ["url(", "@import"] {
        for (at, _) in lower.match_indices(sign) {
            let rest = style
                .get(at + sign.len()..)
                .unwrap_or_default()
                .trim_start();
            let quote = rest.chars().next().filter(|letter| "\"'".contains(*letter));
            let address = match quote {
                Some(quote) => rest.get(1..).and_then(|rest| rest.split(quote).next()),
                None if sign == "url(" => rest.split(')').next(),
                None => None,
            };
            all.extend(address.map(|address| address.trim().to_owned()));
        }
    }
    all
}

/// Tells whether what a page loads by itself is at another place, and no picture inside it.
pub(super) fn is_elsewhere(address: &str) -> bool {
    let address = address.trim();
    let scheme = address
        .split_once(':')
        .map_or("", |(scheme, _)| scheme)
        .to_ascii_lowercase();
    let named = !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let inside = matches!(scheme.as_str(), "data" | "cid" | "blob" | "about" | "clsid");
    address.starts_with("//") || address.starts_with("\\\\") || named && !inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_tells_what_it_loads() {
        for (style, found) in [
            ("a{background:url(https://e.test/a)}", "https://e.test/a"),
            (
                "a{background:URL( 'https://e.test/a' )}",
                "https://e.test/a",
            ),
            ("@import \"//e.test/b\";", "//e.test/b"),
        ] {
            assert_eq!(in_style(style), [found], "{style}");
        }
    }

    #[test]
    fn a_page_that_goes_on_by_itself_says_where() {
        for (content, found) in [
            ("0;url=https://e.test/", Some("https://e.test/")),
            ("5; URL='https://e.test/'", Some("https://e.test/")),
            ("text/html; charset=utf-8", None),
            ("0", None),
        ] {
            assert_eq!(refreshed(content), found, "{content}");
        }
    }
}
