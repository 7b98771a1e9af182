//! The text of a mail that is written in HTML alone.

/// What stands between these tags is not read.
const UNREAD: [&str; 4] = ["head", "style", "script", "template"];

/// Before and after these tags a line begins.
const BLOCKS: &str = " address article blockquote dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li ol pre section table tr ul ";

/// The names of the characters from U+00A0 to U+00FF, in order.
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
     deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
     Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
     ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
     agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
     eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// Other names that mails use, each with its character.
const NAMED: &str = "amp=& lt=< gt=> quot=\" apos=' hellip=… mdash=— ndash=– lsquo=‘ rsquo=’ ldquo=“ rdquo=” \
     sbquo=‚ bdquo=„ bull=• trade=™ euro=€ rarr=→ larr=← uarr=↑ darr=↓ rArr=⇒ lArr=⇐ le=≤ ge=≥ ne=≠ \
     minus=− infin=∞ prime=′ dagger=† permil=‰ lsaquo=‹ rsaquo=› hearts=♥ check=✓ star=☆ starf=★ phone=☎";

/// The longest name between `&` and `;`, in bytes.
const NAME_BYTES_MAX: usize = 10;

/// Returns what a person reads of a page.
pub(super) fn text(html: &str) -> String {
    let mut page = Page::default();
    // The tag whose end is waited for.
    let mut unread: Option<&str> = None;
    let mut rest = html;
    while !rest.is_empty() {
        let before = rest.find('<').unwrap_or(rest.len());
        let (words, tagged) = rest.split_at_checked(before).unwrap_or((rest, ""));
        if unread.is_none() {
            page.words(words);
        }
        let (tag, after) = tag(tagged);
        match tag {
            None if unread.is_none() => page.words(tagged.get(..1).unwrap_or_default()),
            None => {}
            Some(tag) => {
                let (name, ends) = named(tag);
                match unread {
                    Some(waited)
                        if ends && name == waited || waited == "head" && name == "body" =>
                    {
                        unread = None;
                    }
                    Some(_) => {}
                    None if !ends => {
                        unread = UNREAD.into_iter().find(|known| *known == name);
                        page.tag(&name, ends);
                    }
                    None => page.tag(&name, ends),
                }
            }
        }
        rest = after;
    }
    page.text
}

/// Takes the tag or the comment with which a text begins, and returns what comes after it; where
/// it begins with none, its first letter is passed over.
fn tag(text: &str) -> (Option<&str>, &str) {
    if let Some(comment) = text.strip_prefix("<!--") {
        return (
            Some(""),
            comment.split_once("-->").map_or("", |(_, after)| after),
        );
    }
    let begins = |letter: char| letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?');
    let inner = text.get(1..).unwrap_or_default();
    if !inner.starts_with(begins) {
        return (None, inner);
    }
    // A tag that is cut off is none that a person reads.
    let (tag, after) = inner.split_once('>').unwrap_or((inner, ""));
    (Some(tag), after)
}

/// Returns the name of a tag, and whether it ends what it names.
fn named(tag: &str) -> (String, bool) {
    let name = tag.trim_start_matches('/');
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric());
    let name = name.get(..end.unwrap_or(name.len())).unwrap_or_default();
    (name.to_ascii_lowercase(), tag.starts_with('/'))
}

/// The text so far.
#[derive(Default)]
struct Page {
    text: String,
    /// Whether a space or a line feed of the source stands before what comes next.
    apart: bool,
}

impl Page {
    fn words(&mut self, words: &str) {
        let mut rest = words;
        while let Some(letter) = rest.chars().next() {
            if letter.is_ascii_whitespace() {
                self.apart = true;
            } else if let Some((meant, after)) = named_letter(rest) {
                self.letter(meant);
                rest = after;
                continue;
            } else {
                self.letter(letter);
            }
            rest = rest.get(letter.len_utf8()..).unwrap_or_default();
        }
    }

    fn letter(&mut self, letter: char) {
        if std::mem::take(&mut self.apart) && !self.begins_line() {
            self.text.push(' ');
        }
        self.text.push(letter);
    }

    fn tag(&mut self, name: &str, ends: bool) {
        let block = || {
            BLOCKS
                .split(' ')
                .any(|known| !known.is_empty() && known == name)
        };
        if name == "br" || name == "p" && ends || block() && !self.begins_line() {
            self.text.push('\n');
            self.apart = false;
        }
    }

    fn begins_line(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }
}

/// Reads a letter that is written by its name or number; returns what comes after it too.
fn named_letter(text: &str) -> Option<(char, &str)> {
    let name = text.strip_prefix('&')?;
    let mut near = name.bytes().take(NAME_BYTES_MAX + 1);
    let (name, after) = name.split_at_checked(near.position(|byte| byte == b';')?)?;
    let after = after.strip_prefix(';')?;
    let letter = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        None => latin(name).or_else(|| other(name))?,
    };
    Some((letter, after))
}

fn latin(name: &str) -> Option<char> {
    let place = LATIN.split_whitespace().position(|known| known == name)?;
    char::from_u32(0xA0 + u32::try_from(place).ok()?)
}

fn other(name: &str) -> Option<char> {
    let mut pairs = NAMED.split(' ').filter_map(|pair| pair.split_once('='));
    let (_, letter) = pairs.find(|(known, _)| *known == name)?;
    letter.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_as_a_person_reads_it() {
        for (html, expected) in [
            (
                "<p>一行目</p>\n<p>二行目<br>三行目</p>",
                "一行目\n二行目\n三行目\n",
            ),
            (
                "<html><head><title>題</title><style>p{}</style></head><body>本文</body></html>",
                "本文",
            ),
            ("<head><body>本文", "本文"),
            ("<SCRIPT>if (a < b) x</SCRIPT>b<!-- a > b -->c", "bc"),
            ("<div>一</div><div>二</div>", "一\n二\n"),
            (
                "<table><tr><td>一</td> <td>二</td></tr><tr><td>三</td></tr></table>",
                "一 二\n三\n",
            ),
            ("<ul><li>一<li>二</ul>", "一\n二\n"),
            ("a\n  <b>b</b>c", "a bc"),
            ("1 < 2 &lt; 3 &amp;lt;", "1 < 2 < 3 &lt;"),
            ("&#20986;&#x91D1;&nbsp;&yuml;&hellip;", "出金\u{A0}ÿ…"),
            ("R&D; &unknown; & &#xD800;", "R&D; &unknown; & \u{FFFD}"),
            (
                "<a href=\"https://example.com/x\">https://example.jp/</a>",
                "https://example.jp/",
            ),
            ("cut <b", "cut"),
            ("", ""),
        ] {
            assert_eq!(text(html), expected, "{html}");
        }
    }
}
