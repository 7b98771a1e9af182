//! The help of one command as a page for `man`.

use super::manual::Manual;
use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::text::mark_breaks;

/// Stands where a line may break, until the words are written.
const MAY_BREAK: &str = "\u{E000}";

/// Writes the page. `others` are the names of the pages to see also.
pub fn man_page(manual: &Manual, others: &[String], version: &str, lang: Lang) -> String {
    let say = &Catalog::of(lang).manual;
    let name = page_name(&manual.name);
    let mut page = Roff::default();
    page.request(&format!(
        ".TH \"{}\" \"1\" \"\" \"madoguchi {}\" \"{}\"",
        plain(&name.to_uppercase()),
        plain(version),
        plain(say.book)
    ));
    // Lines are not filled up with spaces, and no word is broken that may be copied.
    page.request(".ad l");
    page.request(".nh");
    page.heading(say.name);
    page.text(&format!("{name} - {}", manual.about));
    page.heading(say.synopsis);
    page.bold(&manual.usage);
    page.heading(say.description);
    page.text(&manual.about);
    for paragraph in &manual.long {
        page.request(".PP");
        page.text(paragraph);
    }
    for part in &manual.parts {
        page.heading(part.heading);
        for (lead, text) in &part.entries {
            page.request(".TP");
            page.bold(lead);
            page.text(text);
        }
    }
    if !manual.examples.is_empty() {
        page.heading(say.examples);
        for (command, does) in &manual.examples {
            page.request(".TP");
            page.bold(command);
            page.text(does);
        }
    }
    if !others.is_empty() {
        page.heading(say.see_also);
        let others: Vec<String> = others.iter().map(|other| format!("{other}(1)")).collect();
        page.text(&others.join(", "));
    }
    page.0
}

/// Returns the name of the page of a command: `madoguchi-pack-add` for `madoguchi pack add`.
pub fn page_name(command: &str) -> String {
    command.replace(' ', "-")
}

/// A page under way: requests begin with a point, text never does.
#[derive(Default)]
struct Roff(String);

impl Roff {
    fn request(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn heading(&mut self, words: &str) {
        self.request(&format!(".SH \"{}\"", plain(&words.to_uppercase())));
    }

    fn text(&mut self, words: &str) {
        let words = &mark_breaks(words, MAY_BREAK);
        self.request(&guarded(&plain(words).replace(MAY_BREAK, "\\:")));
    }

    fn bold(&mut self, words: &str) {
        self.request(&format!("\\fB{}\\fR", plain(words)));
    }
}

/// Writes words so that nothing in them acts: a backslash, a quotation mark, a dash to be copied.
fn plain(words: &str) -> String {
    let mut written = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' => written.push_str("\\e"),
            '-' => written.push_str("\\-"),
            '"' => written.push_str("\\(dq"),
            '\'' => written.push_str("\\(aq"),
            '\n' => written.push(' '),
            _ => written.push(letter),
        }
    }
    written
}

/// Keeps a line from being read as a request.
fn guarded(line: &str) -> String {
    let acts = line.starts_with(['.', '\'']);
    if acts {
        format!("\\&{line}")
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_words_acts() {
        let manual = Manual {
            name: "madoguchi try".to_owned(),
            about: ".TH \\fBx\\fR \"'\"".to_owned(),
            usage: "madoguchi try [-]".to_owned(),
            long: vec!["'first".to_owned(), "one\ntwo".to_owned()],
            ..Manual::default()
        };
        let page = man_page(&manual, &["madoguchi".to_owned()], "1.2.3", Lang::En);
        let expected = [
            ".TH \"MADOGUCHI\\-TRY\" \"1\" \"\" \"madoguchi 1.2.3\" \"madoguchi manual\"",
            ".ad l",
            ".nh",
            ".SH \"NAME\"",
            "madoguchi\\-try \\- .TH \\efBx\\efR \\(dq\\(aq\\(dq",
            ".SH \"SYNOPSIS\"",
            "\\fBmadoguchi try [\\-]\\fR",
            ".SH \"DESCRIPTION\"",
            "\\&.TH \\efBx\\efR \\(dq\\(aq\\(dq",
            ".PP",
            "\\(aqfirst",
            ".PP",
            "one two",
            ".SH \"SEE ALSO\"",
            "madoguchi(1)",
        ];
        assert_eq!(page.lines().collect::<Vec<&str>>(), expected);
    }
}
