//! The reference of every command, in both languages, as golden files.
//!
//! `SNAPSHOTS=overwrite cargo test help` writes them anew.

use std::path::Path;

use snapbox::{Assert, Data};
use unicode_width::UnicodeWidthStr;

use crate::harness::Sandbox;

/// Returns the names of the commands that a help text lists.
pub(crate) fn commands(help: &str) -> Vec<&str> {
    let entries = help.lines().filter_map(|line| line.strip_prefix("  "));
    let names = entries.filter(|entry| entry.starts_with(|l: char| l.is_ascii_lowercase()));
    names
        .filter_map(|entry| entry.split_whitespace().next())
        .collect()
}

/// Returns the help of the program and of every command below it, one after the other.
fn reference(lang: &str) -> String {
    let sandbox = Sandbox::new().env("MADOGUCHI_LANG", lang);
    let help = |path: &[&str]| {
        let run = sandbox.run(&[path, &["--help"]].concat()).exits(0);
        format!(
            "$ madoguchi {}\n{}\n",
            [path, &["--help"]].concat().join(" "),
            run.stdout()
        )
    };
    let top = help(&[]);
    let mut pages = vec![top.clone()];
    for command in commands(&top) {
        let page = help(&[command]);
        pages.push(page.clone());
        pages.extend(
            commands(&page)
                .into_iter()
                .map(|inner| help(&[command, inner])),
        );
    }
    pages.concat()
}

#[test]
fn the_reference_of_every_command_is_as_its_golden_says() {
    for lang in ["ja", "en"] {
        let golden = format!("tests/reference/{lang}.txt");
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(golden);
        let expected = Data::read_from(&path, Some(snapbox::data::DataFormat::Text)).raw();
        Assert::new()
            .action_env("SNAPSHOTS")
            .eq(reference(lang), expected);
    }
}

#[test]
fn help_fits_the_screen_and_is_whole_in_japanese() {
    for line in reference("ja").lines() {
        assert!(line.width() <= 80, "{line}");
        let explains = line.starts_with("          ") && line.chars().any(char::is_alphabetic);
        assert!(
            !(explains && line.is_ascii()),
            "English in Japanese help: {line}"
        );
    }
}
