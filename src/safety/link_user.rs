//! What a link says of who it was made for: `?u=taro.yamada`, also where the link cannot be opened
//! any more (`hxxps://example[.]com/?u=…`).

use std::ops::Range;

use super::seen::Seen;

/// The shortest value that can lead to somebody, in bytes.
const VALUE_BYTES_MIN: usize = 3;

/// Returns where the values behind the question mark of links stand, and a name before an @.
pub(super) fn users(seen: &Seen) -> Vec<Range<usize>> {
    let text = seen.lower();
    let mut all = Vec::new();
    for (at, sign) in text.match_indices("://") {
        let from = at + sign.len();
        let rest = text.get(from..).unwrap_or_default();
        let end = rest
            .find(|letter: char| !letter.is_ascii_graphic() || "\"'<>`".contains(letter))
            .unwrap_or(rest.len());
        let link = rest.get(..end).unwrap_or_default();
        let host = link.find(['/', '?', '#']).unwrap_or(link.len());
        let before = link.get(..host).unwrap_or_default();
        if let Some(user) = before.rfind('@') {
            all.push(from..from + user);
        }
        let Some(query) = link.find(['?', '#']) else {
            continue;
        };
        let mut start = query + 1;
        for pair in link
            .get(start..)
            .unwrap_or_default()
            .split(['&', ';', '#', '?'])
        {
            let value = pair.find('=').map_or(pair.len(), |sign| sign + 1);
            let given = pair.get(value..).unwrap_or_default();
            let given = given.trim_end_matches([')', ',', '.', ']']);
            if given.len() >= VALUE_BYTES_MIN {
                all.push(from + start + value..from + start + value + given.len());
            }
            start += pair.len() + 1;
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::redact::Redactor;

    #[test]
    fn a_link_does_not_say_for_whom_it_was_made() {
        for (text, expected) in [
            (
                "https://e.test/a?u=taro.yamada です",
                "https://e.test/a?u=••• です",
            ),
            (
                "hxxps://e[.]test/a?u=taro&x=1",
                "hxxps://e[.]test/a?u=•••&x=1",
            ),
            ("https://taro@e.test/", "https://•••/"),
            ("https://e.test/faq?q=", "https://e.test/faq?q="),
        ] {
            let masked = Redactor::default().text(text);
            assert_eq!(masked, expected, "{text}");
        }
    }
}
