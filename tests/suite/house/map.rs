//! The map of modules, as `ARCHITECTURE.md` draws it: the page is the rule.

use std::collections::BTreeMap;

/// What one module may do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Room {
    /// The row it stands in; imports go to lower rows.
    pub(crate) row: usize,
    /// The modules it may import.
    pub(crate) imports: Vec<String>,
    /// The libraries it may use, each with the files that may; none means all its files.
    pub(crate) libraries: BTreeMap<String, Vec<String>>,
}

/// Every module of the map, and the libraries that are free everywhere.
#[derive(Debug, Clone, Default)]
pub(crate) struct Map {
    /// The modules by name.
    pub(crate) rooms: BTreeMap<String, Room>,
    /// The libraries that every module may use.
    pub(crate) free: Vec<String>,
}

impl Map {
    /// Reads the table whose head begins with `| row | module |`.
    pub(crate) fn read(document: &str) -> Self {
        let mut map = Self::default();
        let rows = document
            .lines()
            .skip_while(|line| !line.starts_with("| row | module |"));
        for line in rows.skip(2).take_while(|line| line.starts_with('|')) {
            let cells: Vec<String> = line
                .trim_matches('|')
                .split('|')
                .map(|cell| cell.trim().replace('`', ""))
                .collect();
            let [row, module, imports, libraries] = cells.as_slice() else {
                continue;
            };
            if module == "all" {
                map.free = list(libraries).into_keys().collect();
                continue;
            }
            let room = Room {
                row: row.parse().unwrap_or_default(),
                imports: list(imports).into_keys().collect(),
                libraries: list(libraries),
            };
            map.rooms.insert(module.clone(), room);
        }
        map
    }

    /// Tells whether a file of a module may use a library.
    pub(crate) fn is_door(&self, module: &str, file: &str, library: &str) -> bool {
        let files = self
            .rooms
            .get(module)
            .and_then(|room| room.libraries.get(library));
        self.free.iter().any(|free| free == library)
            || files.is_some_and(|files| {
                files.is_empty() || files.iter().any(|door| leads_in(file, door))
            })
    }

    /// Tells whether any module has a door for a library.
    pub(crate) fn has_door(&self, library: &str) -> bool {
        self.free.iter().any(|free| free == library)
            || self
                .rooms
                .values()
                .any(|room| room.libraries.contains_key(library))
    }
}

/// A door is a file, or every file of the folder that the file has become.
fn leads_in(file: &str, door: &str) -> bool {
    let folder = door.trim_end_matches(".rs");
    file.ends_with(&format!("/{door}")) || file.contains(&format!("/{folder}/"))
}

/// Reads `a, b (x.rs, y.rs), c`; a dash is nothing.
fn list(cell: &str) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    let mut rest = cell.trim();
    while !rest.is_empty() {
        let (name, after) = rest.split_at(rest.find([',', '(']).unwrap_or(rest.len()));
        let mut files = Vec::new();
        rest = after;
        if let Some((inside, after)) = after.strip_prefix('(').and_then(|a| a.split_once(')')) {
            files = inside
                .split(',')
                .map(|file| file.trim().to_owned())
                .collect();
            rest = after;
        }
        rest = rest.trim_start_matches([',', ' ']);
        if name.trim() != "–" {
            found.insert(name.trim().to_owned(), files);
        }
    }
    found
}

#[cfg(test)]
pub(crate) const SAMPLE: &str = "\
| row | module | imports | libraries |
|---|---|---|---|
| 0 | `domain` | – | – |
| 0 | `text` | – | unicode-width |
| 1 | `pack` | domain | toml, serde (raw.rs) |
| 1 | `safety` | domain, text | regex-lite |
| 4 | `cli` | domain, text, pack, safety | clap, dialoguer (prompt.rs, ask.rs) |
| | all | | chrono |

| 9 | `no` | – | – |
";

#[test]
fn the_table_is_read_with_its_doors() {
    let map = Map::read(SAMPLE);
    assert_eq!(map.rooms.len(), 5);
    assert_eq!(map.rooms["safety"].imports, ["domain", "text"]);
    assert_eq!(map.free, ["chrono"]);
    assert!(map.is_door("pack", "src/pack/raw.rs", "serde"));
    assert!(map.is_door("pack", "src/pack/raw/hours.rs", "serde"));
    assert!(!map.is_door("pack", "src/pack/mod.rs", "serde"));
    assert!(map.is_door("cli", "src/cli/ask.rs", "dialoguer"));
    assert!(!map.is_door("text", "src/text/mod.rs", "toml"));
    assert!(map.is_door("text", "src/text/mod.rs", "chrono"));
    assert!(!map.has_door("reqwest"));
}
