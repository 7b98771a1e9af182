//! The home to practise in.

use serde_json::Value;

use crate::harness::{NOW, Sandbox};

/// What the demonstration holds, newest first: symptom and status.
const HELD: &[(&str, &str)] = &[
    ("login.account_locked", "open"),
    ("trading.order_error", "open"),
    ("security.phishing", "open"),
    ("login.two_factor", "waiting"),
    ("funds.crypto_withdrawal", "waiting"),
    ("funds.fiat_deposit", "closed"),
];

/// Makes a home to practise in below the folder of the test.
fn demo(sandbox: &Sandbox) -> String {
    let answer = sandbox.json(&["demo"]);
    answer["home"].as_str().expect("a path").to_owned()
}

fn sandbox(lang: &str) -> Sandbox {
    let sandbox = Sandbox::new().env("MADOGUCHI_LANG", lang);
    let folder = sandbox.folder().display().to_string();
    sandbox.env("TMPDIR", &folder)
}

#[test]
fn a_home_to_practise_in_holds_incidents_of_every_kind_and_touches_no_other() {
    for lang in ["ja", "en"] {
        let sandbox = sandbox(lang);
        let home = demo(&sandbox);
        assert!(!sandbox.home().exists(), "the own record is touched");
        let sandbox = sandbox.env("MADOGUCHI_HOME", &home);
        let page = sandbox.json(&["list"]);
        let rows = page["incidents"].as_array().expect("a list");
        let found: Vec<(&str, &str)> = rows
            .iter()
            .map(|row| {
                let text = |key: &str| row[key].as_str().unwrap_or_default();
                (text("symptom"), text("status"))
            })
            .collect();
        assert_eq!(found, HELD, "{lang}");
        let times: Vec<&str> = rows
            .iter()
            .filter_map(|row| row["logged_at"].as_str())
            .collect();
        assert!(
            times.is_sorted_by(|newer, older| newer > older),
            "{times:?}"
        );
        assert!(times.iter().all(|time| *time < NOW), "{times:?}");
        let scan = sandbox.json(&["doctor", "--scan"]);
        assert_eq!(
            scan["scan"]["findings"],
            Value::Array(Vec::new()),
            "{scan:#}"
        );
        for args in [&["show", "1"][..], &["route", "4"], &["draft", "5"], &[]] {
            sandbox.run(args).exits(0);
        }
    }
}

#[test]
fn it_says_how_it_is_used_and_how_it_is_removed_and_the_words_are_true() {
    let sandbox = sandbox("ja").without("MADOGUCHI_HOME");
    let run = sandbox.run(&["demo"]).exits(0);
    assert_eq!(run.stderr(), "");
    let line = |begin: &str| {
        let mut lines = run.stdout().lines().map(str::trim);
        let line = lines.find(|line| line.starts_with(begin));
        line.expect("a line of the shell").to_owned()
    };
    let (begin, end) = (line("export"), line("unset"));
    let home = begin
        .trim_start_matches("export MADOGUCHI_HOME=")
        .to_owned();
    let script =
        format!("{begin}\n\"$MADOGUCHI\" list --json | grep -c '\"id\"'\n{end}\nls {home}");
    let typed = crate::harness::Run::of(&mut sandbox.shell(&script), None);
    assert_eq!(typed.stdout(), "6\n", "{}", typed.block());
    assert!(!std::path::Path::new(&home).exists());
}

#[test]
fn who_has_a_home_of_their_own_is_told_the_way_back_to_it() {
    let sandbox = sandbox("ja");
    let run = sandbox.run(&["demo"]).exits(0);
    let own = sandbox.home().display().to_string();
    let back = format!("export MADOGUCHI_HOME={own}; rm -r ");
    assert!(run.stdout().contains(&back), "{}", run.stdout());
}

#[test]
fn every_demonstration_has_a_folder_of_its_own_that_nobody_else_can_read() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = sandbox("en");
    let (one, other) = (demo(&sandbox), demo(&sandbox));
    assert_ne!(one, other);
    let mode = std::fs::metadata(&one)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o700);
    let own = sandbox.folder().join("practice").display().to_string();
    sandbox.run(&["demo", "--home", &own]).exits(0).shows(&own);
    let run = sandbox.run(&["demo", "--home", &own, "--json"]).exits(1);
    assert_eq!(run.error()["kind"], "demo_home");
    // A home of the environment is the user's own.
    let real = sandbox.env("MADOGUCHI_HOME", &own);
    assert_ne!(demo(&real), own);
}
