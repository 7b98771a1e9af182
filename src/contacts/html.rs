//! A page of HTML: what a reader sees of it, where its links lead, and what it loads by itself.

use super::entity::without_entities;
use super::leads::{addresses, in_style, is_elsewhere};
use super::word::words;

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

/// What a page shows, and its links; those that no reader sees have nothing shown for them, also
/// where they stand in a comment, which some mail programs read.
pub(super) fn read(page: &str) -> (String, Vec<Link>) {
    let mut seen = Reading::default();
    let mut unseen = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        seen.text(before);
        if let Some(comment) = after.strip_prefix("!--") {
            let (comment, following) = comment.split_once("-->").unwrap_or((comment, ""));
            unseen.push(comment);
            rest = following;
            continue;
        }
        let Some((tag, following)) = tag(after) else {
            seen.shown.push('<');
            rest = after;
            continue;
        };
        rest = following;
        seen.tag(tag);
    }
    seen.text(rest);
    seen.close();
    let mut links = seen.links;
    let mut loaded = seen.loaded;
    for comment in unseen {
        loaded.extend(in_comment(comment));
    }
    let loaded = loaded.into_iter().filter(|address| is_elsewhere(address));
    links.extend(loaded.map(|target| Link {
        target,
        shown: String::new(),
    }));
    (seen.shown, links)
}

/// A page while it is read.
#[derive(Default)]
struct Reading {
    shown: String,
    links: Vec<Link>,
    /// Addresses that stand in tags, styles and scripts without being links.
    loaded: Vec<String>,
    open: Option<(String, usize)>,
    /// The tag whose inside is not shown.
    muted: Option<String>,
}

impl Reading {
    fn text(&mut self, text: &str) {
        match self.muted.as_deref() {
            None => self.shown.push_str(&without_entities(text)),
            Some("style") => self.loaded.extend(in_style(text)),
            Some(_) => self.loaded.extend(web_addresses(text)),
        }
    }

    fn tag(&mut self, tag: &str) {
        let name = name(tag);
        if matches!(name.as_str(), "style" | "script") {
            self.muted = (!tag.starts_with('/')).then(|| name.clone());
        }
        let attributes = attributes(tag);
        if matches!(name.as_str(), "a" | "area" | "form" | "base" | "button") {
            self.close();
            let target = ["href", "action", "formaction"];
            let target = attributes
                .iter()
                .find(|(name, _)| target.iter().any(|it| name.eq_ignore_ascii_case(it)));
            let start = self.shown.len();
            self.open = target.map(|(_, target)| (without_entities(target), start));
        }
        let opened = self.open.as_ref().map(|(target, _)| target.clone());
        let all = addresses(tag, &attributes).into_iter();
        let all = all.map(|address| without_entities(&address));
        self.loaded
            .extend(all.filter(|address| Some(address) != opened.as_ref()));
        if !INLINE.contains(&name.as_str()) {
            self.shown.push('\n');
        }
    }

    fn close(&mut self) {
        if let Some((target, start)) = self.open.take() {
            let shown = self.shown.get(start..).unwrap_or_default().to_owned();
            self.links.push(Link { target, shown });
        }
    }
}

/// Returns the addresses of a comment, in its tags and between them.
fn in_comment(comment: &str) -> Vec<String> {
    let mut seen = Reading::default();
    let mut rest = comment;
    while let Some((before, after)) = rest.split_once('<') {
        seen.text(before);
        let (tag, following) = tag(after).unwrap_or(("", after));
        seen.tag(tag);
        rest = following;
    }
    seen.text(rest);
    seen.close();
    let links = seen.links.into_iter().map(|link| link.target);
    let mut all: Vec<String> = links.chain(seen.loaded).collect();
    all.extend(web_addresses(&seen.shown));
    all
}

/// Returns the web addresses of a text that nobody sees.
fn web_addresses(text: &str) -> Vec<String> {
    let all = text.lines().flat_map(words).map(|word| word.text);
    all.filter(|word| word.contains("//")).collect()
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

/// Returns the attributes of a tag, each with its value.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut all = Vec::new();
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
        all.push((name, value));
        rest = following;
    }
    all
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
