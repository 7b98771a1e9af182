//! A page of HTML: what a reader sees of it, and where its links lead.

/// A longer tag is taken for text, so that a text of open brackets is read in linear time.
const TAG_BYTES_MAX: usize = 8_192;

/// Tags that do not part the letters around them.
const INLINE: &[&str] = &[
    "a", "b", "i", "u", "s", "em", "strong", "span", "font", "wbr", "small", "big", "sub", "sup",
    "mark", "strike", "code", "tt", "bdo", "bdi",
];

/// A link, and what its reader sees instead of where it leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) target: String,
    pub(super) shown: String,
}

/// What a page shows, and its links.
pub(super) fn read(page: &str) -> (String, Vec<Link>) {
    let mut text = String::with_capacity(page.len());
    let mut links = Vec::new();
    let mut open: Option<(String, usize)> = None;
    let mut muted = false;
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        if !muted {
            text.push_str(&without_entities(before));
        }
        if let Some(comment) = after.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let Some((tag, following)) = tag(after) else {
            text.push('<');
            rest = after;
            continue;
        };
        rest = following;
        let name = name(tag);
        muted = match name.as_str() {
            "style" | "script" => !tag.starts_with('/'),
            _ => muted,
        };
        if matches!(name.as_str(), "a" | "area" | "form" | "base" | "button") {
            close(&mut open, &text, &mut links);
            let target = attribute(tag, &["href", "action", "formaction"]);
            open = target.map(|target| (without_entities(target), text.len()));
        }
        if !INLINE.contains(&name.as_str()) {
            text.push('\n');
        }
    }
    text.push_str(&without_entities(rest));
    close(&mut open, &text, &mut links);
    (text, links)
}

fn close(open: &mut Option<(String, usize)>, text: &str, links: &mut Vec<Link>) {
    if let Some((target, start)) = open.take() {
        let shown = text.get(start..).unwrap_or_default().to_owned();
        links.push(Link { target, shown });
    }
}

/// Returns the inside of the tag at the start of a text, and what follows it. An address in
/// brackets is no tag.
fn tag(text: &str) -> Option<(&str, &str)> {
    let word = text.strip_prefix('/').unwrap_or(text);
    let name_end = word.find(|letter: char| !letter.is_ascii_alphanumeric())?;
    let begins = word.starts_with(|letter: char| letter.is_ascii_alphabetic());
    let ends = word
        .get(name_end..)?
        .starts_with(['>', '/', ' ', '\t', '\n', '\r']);
    if !begins || !ends {
        return None;
    }
    let mut quote = None;
    let end = text.bytes().take(TAG_BYTES_MAX).position(|byte| {
        match (quote, byte) {
            (None, b'>') => return true,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(opened), _) if opened == byte => quote = None,
            _ => {}
        }
        false
    });
    let end = end.or_else(|| {
        text.bytes()
            .take(TAG_BYTES_MAX)
            .position(|byte| byte == b'>')
    })?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

fn name(tag: &str) -> String {
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let name = name
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .next();
    name.unwrap_or_default().to_ascii_lowercase()
}

/// Returns the value of the first attribute of a tag that has one of the names.
fn attribute<'t>(tag: &'t str, names: &[&str]) -> Option<&'t str> {
    let mut rest = tag;
    while let Some((before, after)) = rest.split_once('=') {
        let name = before
            .trim_end()
            .rsplit(|l: char| l.is_whitespace() || "\"'/".contains(l));
        let name = name.into_iter().next().unwrap_or_default();
        let after = after.trim_start();
        let quote = after
            .chars()
            .next()
            .filter(|letter| "\"'".contains(*letter));
        let (value, following) = if let Some(quote) = quote {
            let inner = after.get(1..).unwrap_or_default();
            inner.split_once(quote).unwrap_or((inner, ""))
        } else {
            let end = after.find(char::is_whitespace).unwrap_or(after.len());
            after.split_at_checked(end).unwrap_or((after, ""))
        };
        if names.iter().any(|wanted| name.eq_ignore_ascii_case(wanted)) {
            return Some(value);
        }
        rest = following;
    }
    None
}

/// Undoes the entities with which letters of an address can be written.
fn without_entities(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        shown.push_str(before);
        let entity = after.split_once(';').filter(|(name, _)| name.len() <= 12);
        let letter = entity.and_then(|(name, rest)| Some((letter(name)?, rest)));
        if let Some((letter, following)) = letter {
            shown.push(letter);
            rest = following;
        } else {
            shown.push('&');
            rest = after;
        }
    }
    shown.push_str(rest);
    shown
}

fn letter(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "period" => '.',
        "commat" => '@',
        "colon" => ':',
        "sol" => '/',
        "bsol" => '\\',
        "Tab" => '\t',
        "NewLine" => '\n',
        "shy" => '\u{AD}',
        "ZeroWidthSpace" => '\u{200B}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_with_what_is_shown_for_them() {
        for (page, text, target, shown) in [
            (
                "<a href=\"https://e.test/\">go</a>",
                "go",
                "https://e.test/",
                "go",
            ),
            (
                "<A class=x HREF='//e.test' >g<b>o</b></A>!",
                "go!",
                "//e.test",
                "go",
            ),
            (
                "<a href=https://e.test/?a=b&amp;c>x",
                "x",
                "https://e.test/?a=b&c",
                "x",
            ),
            ("<a\nhref=\"j&#x61;&#46;test\">x</a>", "x", "ja.test", "x"),
        ] {
            let link = Link {
                target: target.to_owned(),
                shown: shown.to_owned(),
            };
            assert_eq!(read(page), (text.to_owned(), vec![link]), "{page}");
        }
    }

    #[test]
    fn what_is_no_tag_stays_and_what_is_not_shown_goes() {
        for (page, text) in [
            ("From: <me@e.test>", "From: <me@e.test>"),
            ("<https://e.test/>", "<https://e.test/>"),
            ("e.<!-- x -->te<wbr>st", "e.test"),
            ("<style>a{b}</style>c", "\n\nc"),
            ("1 < 2 &amp; 3 & <", "1 < 2 & 3 & <"),
            ("<a href=", "<a href="),
        ] {
            assert_eq!(read(page), (text.to_owned(), Vec::new()), "{page}");
        }
    }
}
