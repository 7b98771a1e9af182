//! Every folder of `tests/cases`, through the real program, in both languages.
//!
//! A case is `incident.toml` and the golden outputs beside it; adding one needs no Rust.
//! `SNAPSHOTS=overwrite cargo test cases` writes the goldens anew.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::Value;
use snapbox::{Assert, Data, IntoData};

use crate::harness::{NOW, Sandbox};

/// The founding article's table, section 3, in the order of its cells.
const TABLE: &[(&str, &[&str])] = &[
    ("login", &["help_center", "form"]),
    ("trading", &["help_center", "form"]),
    ("funds", &["help_center", "form"]),
    ("security", &["phone", "form"]),
    ("outage", &["social", "help_center"]),
    ("mistake", &["phone", "form"]),
    ("other", &["help_center", "form"]),
];

/// The outputs that a case keeps, as file name and command.
const OUTPUTS: &[(&str, &[&str])] = &[
    ("route", &["route", "1"]),
    ("form", &["draft", "1", "--as", "form"]),
    ("phone", &["draft", "1", "--as", "phone"]),
];

/// The providers that have a pack; what is true of a trouble is true at each of them.
const PROVIDERS: &[&str] = &["bitflyer", "bitbank"];

/// One folder.
struct Case {
    folder: PathBuf,
    table: toml::Table,
}

impl Case {
    fn open(folder: PathBuf) -> Self {
        let path = folder.join("incident.toml");
        let text = std::fs::read_to_string(&path).expect("a case has its incident.toml");
        let table =
            toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self { folder, table }
    }

    fn text(&self, key: &str) -> &str {
        self.table[key].as_str().expect("a text")
    }

    fn list(&self, key: &str) -> Vec<&str> {
        let value = self.table.get(key).and_then(toml::Value::as_array);
        value
            .into_iter()
            .flatten()
            .map(|item| item.as_str().expect("a text"))
            .collect()
    }

    /// Records the statement in a fresh home and returns what does not fit.
    fn problems(&self, lang: &str) -> Vec<String> {
        let now = self
            .table
            .get("now")
            .map_or(NOW, |now| now.as_str().expect("an instant"));
        let sandbox = Sandbox::new().at(now).env("MADOGUCHI_LANG", lang);
        let statement = self.text(if lang == "ja" { "text" } else { "text_en" });
        let answer = sandbox.json(&[&["log", statement], self.list("flags").as_slice()].concat());
        let mut problems = self.differences(&answer);
        for provider in PROVIDERS {
            let answer = sandbox.json(&["triage", statement, "--provider", provider]);
            let misread = self.misread(&answer).into_iter();
            problems.extend(misread.map(|problem| format!("at {provider}: {problem}")));
        }
        // What was drafted from a wrong reading says nothing, and is no golden.
        let outputs = if problems.is_empty() { OUTPUTS } else { &[] };
        for (name, command) in outputs {
            let language: &[&str] = if *name == "route" {
                &[]
            } else {
                &["--lang", lang]
            };
            let block = sandbox.run(&[command, language].concat()).block();
            let golden = self.folder.join(format!("{name}.{lang}.txt"));
            if let Err(error) = compare(block, &golden) {
                problems.push(error);
            }
        }
        let name = self
            .folder
            .file_name()
            .unwrap_or_default()
            .display()
            .to_string();
        problems
            .iter()
            .map(|problem| format!("{name}, {lang}: {problem}"))
            .collect()
    }

    /// Compares the answer of `log` with what the case expects.
    fn differences(&self, answer: &Value) -> Vec<String> {
        let mut problems = self.misread(answer);
        problems.extend(differs(
            "windows",
            &windows(answer).into(),
            self.expected("windows"),
        ));
        if let Some(second) = self.expected("second") {
            let found = &answer["candidates"][1]["code"];
            problems.extend(differs("second candidate", found, Some(second)));
        }
        problems
    }

    /// Compares category and symptom of an answer with what the case expects.
    fn misread(&self, answer: &Value) -> Vec<String> {
        let category = &answer["category"];
        let category_differs = differs("category", &category["code"], self.expected("category"));
        let symptom_differs = differs("symptom", &category["symptom"], self.expected("symptom"));
        category_differs
            .into_iter()
            .chain(symptom_differs)
            .collect()
    }

    fn expected(&self, key: &str) -> Option<Value> {
        let value = self.table["expected"].get(key)?;
        Some(serde_json::to_value(value).expect("TOML is JSON"))
    }
}

fn differs(what: &str, found: &Value, expected: Option<Value>) -> Option<String> {
    let expected = expected.unwrap_or_default();
    (*found != expected).then(|| format!("{what} is {found}, not {expected}"))
}

fn windows(answer: &Value) -> Vec<&str> {
    let routes = answer["routes"].as_array().expect("routes are a list");
    routes
        .iter()
        .filter_map(|route| route["channel"].as_str())
        .collect()
}

fn compare(actual: String, golden: &Path) -> Result<(), String> {
    let assert = Assert::new().action_env("SNAPSHOTS");
    let expected = Data::read_from(golden, Some(snapbox::data::DataFormat::Text)).raw();
    let compared = assert.try_eq(None, actual.into_data(), expected);
    compared.map_err(|error| error.to_string())
}

fn cases() -> Vec<Case> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = std::fs::read_dir(root).expect("there are cases");
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
        .into_iter()
        .filter(|path| path.is_dir())
        .map(Case::open)
        .collect()
}

#[test]
fn every_case_is_read_routed_and_drafted_as_its_goldens_say() {
    let cases = cases();
    let next = AtomicUsize::new(0);
    let problems = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let found = ["ja", "en"].map(|lang| case.problems(lang)).concat();
                    problems.lock().expect("nobody panicked").extend(found);
                }
            });
        }
    });
    let mut problems = problems.into_inner().expect("nobody panicked");
    problems.sort();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

#[test]
fn every_example_of_the_article_has_its_case_and_every_case_follows_the_table() {
    let cases = cases();
    let of_article = cases
        .iter()
        .filter(|case| case.table.contains_key("example"))
        .count();
    assert_eq!(
        of_article, 17,
        "the article's section 1 has seventeen examples"
    );
    for case in &cases {
        let expected = case.table["expected"]
            .as_table()
            .expect("a case expects something");
        let category = expected["category"].as_str().expect("a code");
        let windows = expected["windows"].as_array().expect("a list");
        let row = TABLE
            .iter()
            .find(|(code, _)| *code == category)
            .expect("a row")
            .1;
        let of_row: Vec<&str> = windows
            .iter()
            .filter_map(toml::Value::as_str)
            .filter(|window| row.contains(window))
            .collect();
        assert_eq!(of_row, row, "{:?}", case.folder);
    }
}

#[test]
fn the_table_of_the_article_is_followed_cell_by_cell_for_every_provider() {
    for &provider in PROVIDERS {
        let sandbox = Sandbox::new();
        for (category, row) in TABLE {
            let args = [
                "triage",
                "困っています",
                "--category",
                category,
                "--provider",
                provider,
            ];
            let answer = sandbox.json(&args);
            assert_eq!(answer["provider_known"], true, "{provider} has a pack");
            let of_row: Vec<&str> = windows(&answer)
                .into_iter()
                .filter(|window| row.contains(window))
                .collect();
            // Another provider may lack a window; the order of those it has is the table's.
            let expected: Vec<&str> = row
                .iter()
                .copied()
                .filter(|window| provider == "bitflyer" || of_row.contains(window))
                .collect();
            assert_eq!(of_row, expected, "{category} at {provider}");
            assert!(!windows(&answer).is_empty(), "{category} at {provider}");
        }
    }
}
