//! The READMEs keep their word: their commands run, and print what the page shows.
//!
//! `SNAPSHOTS=overwrite cargo test readme` writes the shown output anew.

use std::path::{Path, PathBuf};

use crate::harness::{Run, Sandbox};

/// Each README with the language it is written in.
const PAGES: &[(&str, &str)] = &[("README.md", "en"), ("README.ja.md", "ja")];

/// What the two commands at the top begin with.
const MAIN_JOB: &str = "cargo run --release -- log --draft ";
const TESTS: &str = "cargo test";

fn path(page: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(page)
}

fn read(page: &str) -> String {
    std::fs::read_to_string(path(page)).unwrap_or_else(|error| panic!("{page}: {error}"))
}

/// Returns the lines of the blocks of one kind, in order.
fn blocks<'p>(page: &'p str, kind: &str) -> Vec<Vec<&'p str>> {
    let mut found = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if line.strip_prefix("```") == Some(kind) {
            found.push(lines.by_ref().take_while(|line| *line != "```").collect());
        } else if line.starts_with("```") {
            lines.by_ref().find(|line| *line == "```");
        }
    }
    found
}

/// Runs a line as a person would, with both streams on one screen.
#[track_caller]
fn typed(sandbox: &Sandbox, line: &str) -> String {
    let script = format!("madoguchi() {{ \"$MADOGUCHI\" \"$@\"; }}\nexec 2>&1\n{line}\n");
    let run = Run::of(&mut sandbox.shell(&script), None).exits(0);
    run.stdout().to_owned()
}

#[test]
fn both_pages_begin_with_the_two_commands_that_do_everything() {
    for (page, _) in PAGES {
        let text = read(page);
        let first = blocks(&text, "sh").concat();
        let [main_job, tests] = first.as_slice() else {
            panic!("{page}: two commands, and no more: {first:?}");
        };
        assert!(main_job.starts_with(MAIN_JOB), "{page}: {main_job}");
        assert_eq!(*tests, TESTS, "{page}");
    }
}

#[test]
fn the_first_command_does_the_main_job_in_an_empty_home() {
    for (page, lang) in PAGES {
        let text = read(page);
        let command =
            blocks(&text, "sh").concat()[0].replace("cargo run --release --", "madoguchi");
        let sandbox = Sandbox::new().env("MADOGUCHI_LANG", lang);
        let shown = typed(&sandbox, &command);
        for words in ["#1", "みずほ銀行", "50万円"] {
            assert!(shown.contains(words), "{page}: {words}\n{shown}");
        }
        let answer = sandbox.json(&["route", "1"]);
        assert_eq!(answer["category"]["symptom"], "funds.fiat_deposit");
    }
}

#[test]
fn every_command_on_a_page_prints_what_the_page_shows() {
    for (page, lang) in PAGES {
        let text = read(page);
        let sandbox = Sandbox::new().env("MADOGUCHI_LANG", lang);
        let mut renewed = text.clone();
        for block in blocks(&text, "console") {
            let lines = block.iter().filter_map(|line| line.strip_prefix("$ "));
            let screens = lines.map(|line| format!("$ {line}\n{}", typed(&sandbox, line)));
            let shown: String = screens.collect();
            let old = format!("```console\n{}\n```", block.join("\n"));
            renewed = renewed.replacen(&old, &format!("```console\n{shown}```"), 1);
        }
        if std::env::var("SNAPSHOTS").as_deref() == Ok("overwrite") {
            std::fs::write(path(page), &renewed).expect("the page can be written");
        } else {
            snapbox::Assert::new().eq(renewed, snapbox::Data::text(text).raw());
        }
    }
}

#[test]
fn a_page_names_every_command_of_the_program() {
    let help = Sandbox::english().run(&["--help"]).exits(0);
    let commands = crate::help::commands(help.stdout());
    assert!(commands.len() > 10, "{}", help.stdout());
    for (page, _) in PAGES {
        let text = read(page);
        for command in &commands {
            assert!(
                text.contains(&format!("`{command}")),
                "{page} does not name `{command}`"
            );
        }
    }
}
