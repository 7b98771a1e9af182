//! What there is to know of a command beyond its one line, with examples: one text a language.
//!
//! A page begins with `# path`; a paragraph has one sentence a line; a line after `$` is an
//! example, and the line after it says what it does.

use crate::domain::Lang;

/// The pages of each language.
const JA: &str = include_str!("ja.txt");
const EN: &str = include_str!("en.txt");

/// The path of the program's own page.
const PROGRAM: &str = "madoguchi";

/// What there is to know of one command.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// What it does, in paragraphs.
    pub long: Vec<String>,
    /// Command lines, each with what it does.
    pub examples: Vec<(String, String)>,
}

/// Returns the page of the command at a path such as `pack list`, the program's own at an empty
/// path.
pub fn page(path: &str, lang: Lang) -> Option<Page> {
    let wanted = if path.is_empty() { PROGRAM } else { path };
    let (text, between) = match lang {
        Lang::Ja => (JA, ""),
        Lang::En => (EN, " "),
    };
    let text = written(text, wanted)?;
    let mut page = Page::default();
    for block in text.split("\n\n").map(str::trim) {
        let lines: Vec<&str> = block.lines().collect();
        match lines.as_slice() {
            [] => {}
            [command, does @ ..] if command.starts_with("$ ") => {
                let command = command.trim_start_matches("$ ").to_owned();
                page.examples.push((command, does.join(between)));
            }
            sentences => page.long.push(sentences.join(between)),
        }
    }
    Some(page)
}

/// Returns what is written behind the head of a page, up to the next.
fn written<'t>(text: &'t str, wanted: &str) -> Option<&'t str> {
    let mut rest = text;
    loop {
        let (line, behind) = rest.split_once('\n')?;
        if line.strip_prefix("# ") == Some(wanted) {
            let lines = behind.split_inclusive('\n');
            let page = lines.take_while(|line| !line.starts_with("# "));
            return behind.get(..page.map(str::len).sum());
        }
        rest = behind;
    }
}

/// Returns the paths that have a page in a language.
pub fn paths(lang: Lang) -> Vec<&'static str> {
    let text = match lang {
        Lang::Ja => JA,
        Lang::En => EN,
    };
    let heads = text.lines().filter_map(|line| line.strip_prefix("# "));
    heads
        .map(|path| if path == PROGRAM { "" } else { path })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_has_paragraphs_and_examples() {
        let page = page("sent", Lang::Ja).unwrap_or_default();
        assert_eq!(page.long.len(), 3);
        assert_eq!(
            page.long[0],
            "madoguchi が送ることはありません。送ったという事実と、送った文面をそのまま残します。"
        );
        assert_eq!(
            page.examples[0],
            (
                "madoguchi sent 1".to_owned(),
                "最後に出した文面を、送った文面として残します。".to_owned()
            )
        );
    }

    #[test]
    fn both_languages_have_the_same_pages_with_as_many_examples() {
        assert_eq!(paths(Lang::Ja), paths(Lang::En));
        for path in paths(Lang::Ja) {
            let count = |lang| page(path, lang).map(|page| page.examples.len());
            assert_eq!(count(Lang::Ja), count(Lang::En), "{path}");
        }
    }
}
