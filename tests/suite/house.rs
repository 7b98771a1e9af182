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

/// Every rule: the sentence of `ARCHITECTURE.md`, and how it is judged.
const RULES: &[(&str, fn(&House) -> Vec<Breach>)] = &[
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
        |house| house.each(|source| direction::doors(source, &house.map, &house.libraries())),
    ),
    ("Every library has its door in the table.", |house| {
        direction::all_have_doors(&house.map, &house.libraries())
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
        |house| network::network(&house.manifest(), &house.toml("Cargo.lock")),
    ),
    (
        "No name, address, number or id form of a provider is in Rust code.",
        |house| {
            let words = house.provider_words();
            house.each(|source| provider::provider(source, &words))
        },
    ),
    (
        "Every file of `templates/`, `packs/` and `migrations/` is embedded.",
        House::unembedded,
    ),
    ("Every template exists in both languages.", |house| {
        data::unpaired(&house.files("templates"))
    }),
    (
        "Every dependency has a comment that says which module needs it and why.",
        |house| data::unexplained(&house.read("Cargo.toml")),
    ),
    (
        "No source file has more than 200 lines of code outside its tests.",
        |house| house.each(papers::long),
    ),
    ("Documents have one sentence a line.", House::sentences),
    (
        "Every test file is declared, and so it runs.",
        House::undeclared,
    ),
];

/// The repository, read once.
struct House {
    sources: Vec<Source>,
    map: Map,
}

impl House {
    fn open() -> Self {
        let mut house = Self {
            sources: Vec::new(),
            map: Map::default(),
        };
        house.map = Map::read(&house.read("ARCHITECTURE.md"));
        let mut tests = Vec::new();
        for path in house.files("src") {
            let source = Source::new(&path, &house.read(&path), false);
            let folder = path.trim_end_matches("mod.rs").trim_end_matches(".rs");
            let folder = folder.trim_end_matches('/');
            let modules = source.test_modules();
            tests.extend(modules.iter().map(|name| format!("{folder}/{name}")));
            house.sources.push(source);
        }
        for source in &mut house.sources {
            let is_test = tests.iter().any(|test| {
                let rest = source.path.strip_prefix(test.as_str());
                rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
            });
            *source = Source::new(&source.path, &source.text, is_test);
        }
        house
    }

    fn each(&self, rule: impl Fn(&Source) -> Vec<Breach>) -> Vec<Breach> {
        self.sources.iter().flat_map(rule).collect()
    }

    fn read(&self, path: &str) -> String {
        let path = root().join(path);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// Returns the files below a folder, in order, from the root of the repository.
    fn files(&self, folder: &str) -> Vec<String> {
        let mut found = Vec::new();
        let entries = std::fs::read_dir(root().join(folder))
            .into_iter()
            .flatten()
            .flatten();
        for entry in entries {
            let path = format!("{folder}/{}", entry.file_name().display());
            if entry.path().is_dir() {
                found.extend(self.files(&path));
            } else {
                found.push(path);
            }
        }
        found.sort();
        found
    }

    fn toml(&self, path: &str) -> toml::Table {
        toml::from_str(&self.read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn manifest(&self) -> toml::Table {
        self.toml("Cargo.toml")
    }

    fn libraries(&self) -> Vec<String> {
        network::dependencies(&self.manifest())
    }

    /// Returns the words of every pack that is a provider's: one that has domains.
    fn provider_words(&self) -> provider::Words {
        let mut words = provider::Words::default();
        let packs = self
            .files("packs")
            .into_iter()
            .filter(|path| path.ends_with(".toml"));
        for table in packs.map(|path| self.toml(&path)) {
            if table
                .get("pack")
                .is_some_and(|pack| pack.get("domains").is_some())
            {
                words.add(&toml::Value::Table(table));
            }
        }
        words
    }

    fn unembedded(&self) -> Vec<Breach> {
        let embedded = self.sources.iter().flat_map(data::embedded).collect();
        let mut files = self.files("templates");
        files.extend(self.files("migrations"));
        let packs = self.files("packs").into_iter();
        files.extend(packs.filter(|path| !path.ends_with(".md")));
        data::unembedded(&files, &embedded)
    }

    fn sentences(&self) -> Vec<Breach> {
        let top = std::fs::read_dir(root()).into_iter().flatten().flatten();
        let names = top.map(|entry| entry.file_name().display().to_string());
        let documents = names.filter(|name| name.ends_with(".md"));
        let all = documents.chain(
            self.files("packs")
                .into_iter()
                .filter(|p| p.ends_with(".md")),
        );
        all.flat_map(|path| papers::sentences(&path, &self.read(&path)))
            .collect()
    }

    fn undeclared(&self) -> Vec<Breach> {
        let files = self.files("tests/suite");
        let inside = |folder: &str| -> Vec<String> {
            let names = files
                .iter()
                .filter_map(|path| path.strip_prefix(folder)?.strip_suffix(".rs"));
            let own = names.filter(|name| !name.contains('/') && *name != "main" && *name != "mod");
            own.map(str::to_owned).collect()
        };
        let check = |parent: &str, folder: &str| {
            papers::undeclared(parent, &inside(folder), &self.read(parent))
        };
        let mut breaches = check("tests/suite/main.rs", "tests/suite/");
        breaches.extend(check("tests/suite/command.rs", "tests/suite/command/"));
        breaches.extend(check("tests/suite/bad_input.rs", "tests/suite/bad_input/"));
        breaches.extend(check("tests/suite/house.rs", "tests/suite/house/"));
        breaches
    }
}

/// Returns the root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_rules_of_the_house_are_kept() {
    let house = House::open();
    assert!(house.sources.len() > 20, "the source is found");
    assert!(!house.provider_words().is_empty(), "the packs are found");
    let mut told = String::new();
    for (sentence, rule) in RULES {
        for breach in rule(&house) {
            told.push_str(&format!("{breach}\n    ARCHITECTURE.md: {sentence}\n"));
        }
    }
    assert!(told.is_empty(), "\n{told}");
}

#[test]
fn every_invariant_has_its_rule_and_every_rule_its_invariant() {
    let house = House::open();
    let text = house.read("ARCHITECTURE.md");
    let written: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("**Invariant:** "))
        .collect();
    let judged: Vec<&str> = RULES.iter().map(|(sentence, _)| *sentence).collect();
    assert_eq!(written, judged);
}
