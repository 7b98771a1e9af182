//! The rules of the house: each "Invariant" of `ARCHITECTURE.md` is a test here.
//!
//! Rules read the source as text. Each is a function from text to breaches, and beside each stands
//! a test that breaks it on purpose.

mod breach;
mod data;
mod direction;
mod map;
mod network;
mod papers;
mod paths;
mod provider;
mod purity;
mod source;

use std::path::Path;

use breach::Breach;
use map::Map;
use source::Source;

/// A sentence of `ARCHITECTURE.md`, and how it is judged.
type Rule = (&'static str, fn(&House) -> Vec<Breach>);

/// Every rule, in the order of the page.
const RULES: &[Rule] = &[
    (
        "A module imports only the modules that its row of the table names.",
        |house| house.each(|source| direction::imports(source, &house.map)),
    ),
    (
        "Every import goes to a lower row, so there is no circle.",
        |house| direction::rows(&house.map),
    ),
    (
        "A library is used only by the modules and files that the table names.",
        |house| house.each(|source| direction::doors(source, &house.map, &libraries())),
    ),
    ("Every library has its door in the table.", |house| {
        direction::all_have_doors(&house.map, &libraries())
    }),
    ("Every library is named by a source.", |house| {
        direction::unused(&house.sources, &libraries())
    }),
    ("Only `cli/ui.rs` prints.", |house| {
        house.each(purity::prints)
    }),
    (
        "Nothing panics on purpose outside tests, and nothing is left to do.",
        |house| house.each(purity::panics),
    ),
    ("Only `cli` asks the clock.", |house| {
        house.each(purity::clock)
    }),
    (
        "Only `cli` touches the terminal, the environment and other programs; only `cli` and `store` touch files.",
        |house| house.each(purity::world),
    ),
    (
        "No library that could speak to a network is in the program.",
        |_| network::network(&table("Cargo.toml"), &table("Cargo.lock")),
    ),
    (
        "No name, address, number or id form of a provider is in Rust code.",
        |house| {
            let words = provider_words();
            house.each(|source| provider::provider(source, &words))
        },
    ),
    (
        "Every file of `templates/`, `packs/` and `migrations/` is embedded.",
        House::unembedded,
    ),
    ("Every template exists in both languages.", |_| {
        data::unpaired(&files("templates"))
    }),
    (
        "Every dependency has a comment that says which module needs it and why.",
        |_| data::unexplained(&read("Cargo.toml")),
    ),
    (
        "No source file has more than 200 lines of code outside its tests.",
        |house| house.each(papers::long),
    ),
    ("Documents have one sentence a line.", |_| sentences()),
    ("Every test file is declared, and so it runs.", |_| {
        undeclared()
    }),
];

/// The repository, read once.
struct House {
    sources: Vec<Source>,
    map: Map,
}

impl House {
    fn open() -> Self {
        let read_all = |is_test: &dyn Fn(&str) -> bool| -> Vec<Source> {
            let paths = files("src").into_iter();
            paths
                .filter(|path| Path::new(path).extension().is_some_and(|kind| kind == "rs"))
                .map(|path| Source::new(&path, &read(&path), is_test(&path)))
                .collect()
        };
        // Who is a test is only known once all have been read.
        let folders: Vec<String> = read_all(&|_| false)
            .iter()
            .flat_map(Source::test_modules)
            .collect();
        let is_test = |path: &str| {
            let rest = folders
                .iter()
                .filter_map(|folder| path.strip_prefix(folder.as_str()));
            rest.into_iter()
                .any(|rest| rest == ".rs" || rest.starts_with('/'))
        };
        Self {
            sources: read_all(&is_test),
            map: Map::read(&read("ARCHITECTURE.md")),
        }
    }

    fn each(&self, rule: impl Fn(&Source) -> Vec<Breach>) -> Vec<Breach> {
        self.sources.iter().flat_map(rule).collect()
    }

    fn unembedded(&self) -> Vec<Breach> {
        let embedded = self.sources.iter().flat_map(data::embedded).collect();
        let packs = files("packs").into_iter().filter(|path| !ends(path, "md"));
        let data: Vec<String> = ["templates", "migrations"]
            .into_iter()
            .flat_map(files)
            .chain(packs)
            .collect();
        data::unembedded(&data, &embedded)
    }
}

/// Returns the words of every pack that is a provider's: one that has domains.
fn provider_words() -> provider::Words {
    let mut words = provider::Words::default();
    for path in files("packs").iter().filter(|path| ends(path, "toml")) {
        let table = table(path);
        if table
            .get("pack")
            .is_some_and(|pack| pack.get("domains").is_some())
        {
            words.add(&toml::Value::Table(table));
        }
    }
    words
}

/// Judges the documents at the top and beside the packs.
fn sentences() -> Vec<Breach> {
    let top = std::fs::read_dir(root()).into_iter().flatten().flatten();
    let names = top.map(|entry| entry.file_name().display().to_string());
    let documents = names.chain(files("packs")).filter(|path| ends(path, "md"));
    documents
        .flat_map(|path| papers::sentences(&path, &read(&path)))
        .collect()
}

/// Judges the files of this test program.
fn undeclared() -> Vec<Breach> {
    let all = files("tests/suite");
    let inside = |folder: &str| -> Vec<String> {
        let names = all
            .iter()
            .filter_map(|path| path.strip_prefix(folder)?.strip_suffix(".rs"));
        let own = names.filter(|name| !name.contains('/') && *name != "main");
        own.map(str::to_owned).collect()
    };
    let parents = [
        ("tests/suite/main.rs", "tests/suite/"),
        ("tests/suite/bad_input.rs", "tests/suite/bad_input/"),
        ("tests/suite/command.rs", "tests/suite/command/"),
        ("tests/suite/house.rs", "tests/suite/house/"),
    ];
    let check = |(parent, folder)| papers::undeclared(parent, &inside(folder), &read(parent));
    parents.into_iter().flat_map(check).collect()
}

/// Reads a file of the repository.
fn read(path: &str) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the files below a folder, in order, from the root of the repository.
fn files(folder: &str) -> Vec<String> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(root().join(folder))
        .into_iter()
        .flatten()
        .flatten();
    for entry in entries {
        let path = format!("{folder}/{}", entry.file_name().display());
        if entry.path().is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Tells whether a file has this ending.
fn ends(path: &str, ending: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|known| known == ending)
}

/// Reads a file of the repository as TOML.
fn table(path: &str) -> toml::Table {
    toml::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the names of the libraries that the program is built from.
fn libraries() -> Vec<String> {
    network::dependencies(&table("Cargo.toml"))
}

/// Returns the root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_rules_of_the_house_are_kept() {
    let house = House::open();
    assert!(house.sources.len() > 20, "the source is found");
    assert!(!provider_words().is_empty(), "the packs are found");
    let mut told = Vec::new();
    for (sentence, rule) in RULES {
        let breaches = rule(&house).into_iter();
        told.extend(breaches.map(|breach| format!("{breach}\n    ARCHITECTURE.md: {sentence}")));
    }
    assert!(told.is_empty(), "\n{}", told.join("\n"));
}

#[test]
fn every_invariant_has_its_rule_and_every_rule_its_invariant() {
    let text = read("ARCHITECTURE.md");
    let written: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("**Invariant:** "))
        .collect();
    let judged: Vec<&str> = RULES.iter().map(|(sentence, _)| *sentence).collect();
    assert_eq!(written, judged);
}
