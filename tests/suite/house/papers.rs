//! Documents and files: their form, and that nothing is left out.

use super::breach::{Breach, finds};
use super::source::Source;

/// The longest source file, in lines of code outside tests.
const LINES_MAX: usize = 200;

/// Files that may be longer, each with its reason.
const LONGER: &[(&str, &str)] = &[];

/// No source file has more than 200 lines of code outside its tests.
pub(crate) fn long(source: &Source) -> Vec<Breach> {
    let is_allowed = LONGER.iter().any(|(path, _)| *path == source.path);
    if is_allowed || source.length() <= LINES_MAX {
        return Vec::new();
    }
    let what = format!("{} lines of code outside tests", source.length());
    vec![Breach::new(&source.path, 0, what)]
}

/// Documents have one sentence a line.
pub(crate) fn sentences(path: &str, text: &str) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let mut is_code = false;
    for (index, line) in text.lines().enumerate() {
        if line.starts_with("```") {
            is_code = !is_code;
        }
        // A cell of a table cannot be broken.
        if !is_code && !line.starts_with('|') && has_two_sentences(line) {
            breaches.push(Breach::new(path, index + 1, "two sentences in one line"));
        }
    }
    breaches
}

/// A sentence ends in a full stop before a capital, or in 。 before anything but a closing mark.
fn has_two_sentences(line: &str) -> bool {
    let letters: Vec<char> = line.chars().collect();
    let three = letters.windows(3).any(|three| {
        matches!(three[0], '.' | '?' | '!') && three[1] == ' ' && three[2].is_uppercase()
    });
    // The number of a list item is no sentence.
    let numbered = line
        .trim_start()
        .trim_start_matches(|l: char| l.is_ascii_digit());
    let is_item = numbered.len() < line.trim_start().len() && numbered.starts_with(". ");
    let only_item = is_item && !has_two_sentences(numbered.trim_start_matches(". "));
    let two = letters
        .windows(2)
        .any(|two| two[0] == '。' && !matches!(two[1], '」' | '』' | ')' | '*' | '`' | '"'));
    three && !only_item || two
}

/// Every test file is declared beside it.
pub(crate) fn undeclared(path: &str, names: &[String], text: &str) -> Vec<Breach> {
    let declared = |name: &str| {
        text.lines()
            .any(|line| line.trim() == format!("mod {name};"))
    };
    let missing = names.iter().filter(|name| !declared(name));
    missing
        .map(|name| Breach::new(path, 0, format!("`mod {name};` is missing")))
        .collect()
}

#[test]
fn a_long_file_is_found() {
    let body = "a;\n".repeat(LINES_MAX);
    finds(&long(&Source::new("src/a.rs", &body, false)), &[]);
    finds(
        &long(&Source::new("src/a.rs", &format!("{body}b;\n"), false)),
        &[0],
    );
    let tested = format!("{body}#[cfg(test)]\nmod tests {{\n{body}}}\n");
    finds(&long(&Source::new("src/a.rs", &tested, false)), &[]);
}

#[test]
fn two_sentences_in_a_line_are_found() {
    finds(
        &sentences("a.md", "One. Two.\nOne e.g. two.\n1. One.\n"),
        &[1],
    );
    finds(&sentences("a.md", "一つ。二つ。\n「一つ。」\n"), &[1]);
    finds(
        &sentences("a.md", "```\nOne. Two.\n```\n| One. Two. |\n"),
        &[],
    );
}

#[test]
fn a_test_file_that_nobody_declares_is_found() {
    let names = ["a", "b"].map(str::to_owned);
    finds(&undeclared("main.rs", &names, "mod a;\n"), &[0]);
}
