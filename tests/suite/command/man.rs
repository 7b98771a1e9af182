//! The manual as pages for `man`.

use std::path::Path;

use crate::harness::Sandbox;
use crate::help::commands;

/// What may stand at the begin of a line and act.
const REQUESTS: &[&str] = &[
    ".TH", ".ad l", ".nh", ".SH", ".PP", ".TP", "\\fB", "\\&", "\\-",
];

fn pages(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder is there");
    let name = |entry: std::fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.filter_map(Result::ok).map(name).collect();
    names.sort();
    names
}

#[test]
fn every_command_has_a_page_in_both_languages() {
    let sandbox = Sandbox::english();
    let help = sandbox.run(&["--help"]).exits(0);
    let known = commands(help.stdout());
    for (lang, folder, heading) in [("en", "man1", "EXAMPLES"), ("ja", "ja/man1", "例")] {
        // A second time takes the place of the first.
        for _ in 0..2 {
            sandbox
                .run(&["man", "manual", "--lang", lang])
                .exits(0)
                .says(match lang {
                    "en" => "`man -M ./manual madoguchi`",
                    // Nobody said that this system draws Japanese.
                    _ => "`LC_ALL=C.UTF-8 man -M ./manual/ja madoguchi`",
                });
        }
        let folder = sandbox.folder().join("manual").join(folder);
        let pages = pages(&folder);
        for command in &known {
            assert!(
                pages.contains(&format!("madoguchi-{command}.1")),
                "{lang} {command}"
            );
        }
        assert!(pages.contains(&"madoguchi-pack-add.1".to_owned()));
        for page in &pages {
            let text = std::fs::read_to_string(folder.join(page)).expect("a page is text");
            assert!(text.starts_with(".TH \"MADOGUCHI"), "{page}");
            let examples = text.split(&format!(".SH \"{heading}\"")).nth(1);
            let examples = examples.expect("a page has examples");
            assert!(examples.contains("\\fBmadoguchi"), "{page}");
            for line in text
                .lines()
                .filter(|line| line.starts_with(['.', '\'', '\\']))
            {
                let known = REQUESTS.iter().any(|request| line.starts_with(request));
                assert!(known, "{page}: {line}");
            }
        }
    }
    assert!(!sandbox.home().exists());
}

#[test]
fn how_to_read_the_pages_is_told_as_it_works_here() {
    for (locale, call) in [
        ("ja_JP.UTF-8", "`man -M /tmp/../ja madoguchi`"),
        ("C.utf8", "`man -M /tmp/../ja madoguchi`"),
        ("ja_JP.eucJP", "`LC_ALL=C.UTF-8 man -M"),
        ("C", "`LC_ALL=C.UTF-8 man -M"),
    ] {
        let sandbox = Sandbox::new().env("LANG", "C.UTF-8").env("LC_ALL", locale);
        let folder = sandbox.folder().display().to_string();
        let call = call.replace("/tmp/..", &folder);
        sandbox
            .run(&["man", &format!("{folder}/")])
            .exits(0)
            .says(&call);
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let sandbox = Sandbox::new();
    std::fs::write(sandbox.folder().join("taken"), "a file").expect("it can be written");
    let run = sandbox.run(&["man", "taken", "--json"]).exits(1);
    assert_eq!(run.error()["kind"], "file");
    let answer = sandbox.json(&["man", "manual"]);
    assert!(
        answer["files"]
            .as_array()
            .is_some_and(|files| files.len() > 20)
    );
}
