//! The reference of every command, in both languages, as golden files.
//!
//! `SNAPSHOTS=overwrite cargo test help` writes them anew.

use std::path::Path;

use snapbox::{Assert, Data};

use crate::harness::Sandbox;
use crate::screen::Screen;

/// Returns the names of the commands that a help text lists.
pub(crate) fn commands(help: &str) -> Vec<&str> {
    let listed = help
        .lines()
        .skip_while(|line| !matches!(*line, "Commands:" | "コマンド:"))
        .skip(1)
        .take_while(|line| !line.is_empty());
    let entries = listed.filter_map(|line| line.strip_prefix("  "));
    let names = entries.filter(|entry| entry.starts_with(|l: char| l.is_ascii_lowercase()));
    names
        .filter_map(|entry| entry.split_whitespace().next())
        .collect()
}

/// Returns the help of the program and of every command below it, one after the other.
fn reference(lang: &str, cells: usize) -> String {
    let sandbox = Sandbox::new()
        .env("MADOGUCHI_LANG", lang)
        .env("COLUMNS", &cells.to_string());
    let help = |path: &[&str]| {
        let run = sandbox.run(&[path, &["--help"]].concat()).exits(0);
        let path = [&["madoguchi"], path, &["--help"]].concat().join(" ");
        format!("$ {path}\n{}\n", run.stdout())
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
            .eq(reference(lang, 80), expected);
    }
}

#[test]
fn help_fits_every_screen() {
    for cells in [40, 60, 80, 120] {
        let screen = Screen {
            cells,
            wide: false,
            ascii: false,
        };
        for lang in ["ja", "en"] {
            let shown = reference(lang, cells);
            // What was typed is of the test's making.
            let lines = shown.lines().filter(|line| !line.starts_with("$ "));
            let breaches = screen.breaches(&lines.collect::<Vec<&str>>().join("\n"));
            assert!(breaches.is_empty(), "{lang}: {breaches:#?}");
        }
    }
}

#[test]
fn japanese_help_is_whole() {
    for line in reference("ja", 80).lines() {
        let explains = line.starts_with("          ") && line.chars().any(char::is_alphabetic);
        let explains = explains && !line.contains(" | ");
        assert!(
            !(explains && line.is_ascii()),
            "English in Japanese help: {line}"
        );
    }
}

#[test]
fn help_is_found_by_every_way_to_ask_for_it() {
    let sandbox = Sandbox::new();
    let page = sandbox.run(&["pack", "add", "--help"]).exits(0);
    for asked in [
        &["pack", "add", "-h"][..],
        &["help", "pack", "add"],
        &["-h", "pack", "add", "file"],
    ] {
        let run = sandbox.run(asked).exits(0);
        if asked[0] != "-h" {
            assert_eq!(run.stdout(), page.stdout(), "{asked:?}");
        }
    }
    let route = sandbox.run(&["help", "route"]).exits(0);
    assert_eq!(sandbox.run(&["help", "why"]).stdout(), route.stdout());
    sandbox.run(&["help", "snet"]).exits(2).says("`sent`");
}

#[test]
fn a_slip_is_answered_with_what_was_meant() {
    for (sandbox, asks) in [
        (Sandbox::new(), "のことですか"),
        (Sandbox::english(), "did you mean"),
    ] {
        for (typed, meant) in [
            (&["lgo"][..], "log"),
            (&["triag"], "triage"),
            (&["send", "1"], "sent"),
            (&["一覧"], "list"),
            (&["ＳＨＯＷ"], "show"),
            (&["pack", "lst"], "list"),
            (&["list", "--statu", "open"], "--status"),
            (&["list", "--status", "opne"], "open"),
            (&["list", "--category", "fnuds"], "funds"),
            (
                &["log", "x", "--category", "login.two_facter"],
                "login.two_factor",
            ),
            (&["list", "--channel", "from"], "form"),
            (&["list", "--channel", "電話"], "phone"),
            (&["list", "--status", "回答待ち"], "waiting"),
            (&["list", "--category", "入金"], "funds.fiat_deposit"),
            (&["log", "x", "--category", "ログイン"], "login"),
            (&["list", "--provider", "bitflier"], "bitflyer"),
            (&["triage", "x", "--provider", "bitbnk"], "bitbank"),
            (&["profile", "--provider", "bitfliyer"], "bitflyer"),
            (&["channels", "bitflier"], "bitflyer"),
            (&["pack", "show", "bitbnak"], "bitbank"),
        ] {
            let run = sandbox.run(typed);
            assert!(
                [0, 1, 2].contains(&run.code()),
                "{typed:?}\n{}",
                run.block()
            );
            run.says(asks).says(&format!("`{meant}`"));
        }
    }
}

#[test]
fn words_where_a_command_should_stand_are_told_how_to_be_recorded() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["出金できません"])
        .exits(2)
        .says("madoguchi log");
    sandbox
        .run(&["log", "出金", "できません"])
        .exits(2)
        .says("引用符");
    sandbox.run(&["sent", "一"]).exits(2).says("madoguchi list");
    assert!(!sandbox.database().exists());
}

#[test]
fn a_slip_on_the_command_line_points_to_the_help_of_its_command() {
    let sandbox = Sandbox::new();
    for (typed, told, page) in [
        (
            &["draft", "1", "--copy=yes"][..],
            "値は付けられません",
            "draft",
        ),
        (&["draft", "1", "--copy", "--copy"], "2回", "draft"),
        (
            &["draft", "1", "--as", "form", "--as", "phone"],
            "2回",
            "draft",
        ),
        (&["draft", "1", "--as", "fomr"], "`form`", "draft"),
        (&["draft", "x"], "madoguchi list", "draft"),
        (&["draft", "1", "--output"], "値が必要", "draft"),
        (&["--home", "list", "draft", "x"], "`x`", "draft"),
        (&["why", "x"], "`x`", "route"),
        (&["pack", "show"], "足りません", "pack show"),
        (&["channels", "vrify"], "`verify`", "channels"),
        (
            &["channels", "verify", "--wher"],
            "--wher",
            "channels verify",
        ),
        (&["help", "pack", "ad"], "`add`", "pack"),
        (&["list", "--color=x"], "`x`", "list"),
    ] {
        let run = sandbox.run(typed).exits(2).says(told);
        run.says(&format!("`madoguchi {page} --help`"));
    }
    for (typed, told) in [
        (&["--json=1", "list"][..], "--json"),
        (&["--lang", "fr"], "`fr`"),
    ] {
        sandbox.run(typed).exits(2).says(told);
    }
    for typed in [
        &["draft", "1", "--copy=yes"][..],
        &["draft", "1", "--as=form", "--as=chat"],
    ] {
        let run = sandbox.run(typed).exits(2);
        for words in ["unexpected", "found;", "cannot"] {
            assert!(!run.stderr().contains(words), "{}", run.block());
        }
    }
}
