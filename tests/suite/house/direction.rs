//! Modules import only downward, and libraries come in only through their doors.

use std::collections::BTreeSet;

use super::breach::{Breach, finds};
use super::map::{Map, SAMPLE};
use super::paths::{PathUse, paths};
use super::source::Source;

/// A module imports only the modules that its row of the table names.
///
/// Tests inside a module may reach for any lower row, and still never upward or sideways.
pub(crate) fn imports(source: &Source, map: &Map) -> Vec<Breach> {
    let module = source.module();
    if module == "lib" {
        return Vec::new();
    }
    let Some(room) = map.rooms.get(module) else {
        return vec![Breach::new(
            &source.path,
            0,
            format!("`{module}` is in no row of the table"),
        )];
    };
    let mut breaches = Vec::new();
    for (code, is_test) in [(source.code(), false), (source.test_code(), true)] {
        for path in paths(&code) {
            let Some(target) = target(&path, source.depth(is_test)) else {
                continue;
            };
            let is_lower = map
                .rooms
                .get(&target)
                .is_some_and(|other| other.row < room.row);
            let allowed = target == module || room.imports.contains(&target) || is_test && is_lower;
            if !allowed {
                let what = format!("`{}`: {module} may not import {target}", path.text());
                breaches.push(Breach::new(&source.path, path.line, what));
            }
        }
    }
    breaches
}

/// Returns the top module that a path leads to; a `super` that reaches the root leads there too.
fn target(path: &PathUse, depth: usize) -> Option<String> {
    let climbs = path
        .segments
        .iter()
        .take_while(|segment| *segment == "super")
        .count();
    let first = path.segments.first()?;
    let name = match first.as_str() {
        "crate" | "madoguchi" => path.segments.get(1),
        "super" if climbs >= depth => path.segments.get(climbs),
        _ => None,
    }?;
    Some(name.clone())
}

/// A library is used only by the modules and files that the table names.
pub(crate) fn doors(source: &Source, map: &Map, libraries: &[String]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for path in paths(&source.code()) {
        let library = libraries
            .iter()
            .find(|name| path.segments[0] == name.replace('-', "_"));
        if let Some(library) = library
            && !map.is_door(source.module(), &source.path, library)
        {
            let what = format!("`{}`: no door for {library} here", path.text());
            breaches.push(Breach::new(&source.path, path.line, what));
        }
    }
    breaches
}

/// Every library has a door.
pub(crate) fn all_have_doors(map: &Map, libraries: &[String]) -> Vec<Breach> {
    let homeless = libraries.iter().filter(|library| !map.has_door(library));
    homeless
        .map(|library| Breach::new("Cargo.toml", 0, format!("{library} has no door")))
        .collect()
}

/// Every library is named by a source.
pub(crate) fn unused(sources: &[Source], libraries: &[String]) -> Vec<Breach> {
    let named: BTreeSet<String> = sources
        .iter()
        .flat_map(|source| paths(&source.code()))
        .filter_map(|path| path.segments.into_iter().next())
        .collect();
    let unused = libraries
        .iter()
        .filter(|library| !named.contains(&library.replace('-', "_")));
    unused
        .map(|library| Breach::new("Cargo.toml", 0, format!("no source names {library}")))
        .collect()
}

/// Every import of the table goes to a lower row, so there is no circle.
pub(crate) fn rows(map: &Map) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (name, room) in &map.rooms {
        for import in &room.imports {
            let lower = map
                .rooms
                .get(import)
                .is_some_and(|other| other.row < room.row);
            if !lower {
                let what = format!("{name} imports {import}, which is in no lower row");
                breaches.push(Breach::new("ARCHITECTURE.md", 0, what));
            }
        }
    }
    breaches
}

fn at(path: &str, text: &str) -> Source {
    Source::new(path, text, false)
}

#[test]
fn an_import_upward_or_sideways_is_found() {
    let check = |path: &str, text: &str, lines: &[usize]| {
        finds(&imports(&at(path, text), &Map::read(SAMPLE)), lines);
    };
    check(
        "src/pack/raw.rs",
        "use crate::domain::Lang;\nuse super::Pack;",
        &[],
    );
    check("src/pack/raw.rs", "use crate::{domain, safety};", &[1]);
    check(
        "src/pack/raw.rs",
        "fn a() {\n crate::text::fold(b)\n}",
        &[2],
    );
    check("src/pack/raw.rs", "use super::super::text;", &[1]);
    check("src/pack/mod.rs", "use super::text;", &[1]);
    check(
        "src/pack/raw.rs",
        "// crate::cli\nconst A: &str = \"crate::cli\";",
        &[],
    );
    check(
        "src/pack/raw.rs",
        "#[cfg(test)]\nmod tests { use crate::text; use super::*; }",
        &[],
    );
    check(
        "src/pack/raw.rs",
        "#[cfg(test)]\nmod tests { use crate::safety; }",
        &[2],
    );
    check(
        "src/pack/mod.rs",
        "a;\n#[cfg(test)]\nmod tests { use super::raw; use super::super::cli; }",
        &[3],
    );
    check("src/domain/a.rs", "use crate::text::fold;", &[1]);
    check("src/attic/a.rs", "", &[0]);
}

#[test]
fn a_library_that_no_source_names_is_found() {
    let libraries = ["serde", "regex-lite"].map(str::to_owned);
    let sources = [at(
        "src/pack/raw.rs",
        "#[derive(serde::Serialize)]\nstruct A; // regex_lite::Regex",
    )];
    finds(&unused(&sources, &libraries), &[0]);
    finds(&unused(&sources, &libraries[..1]), &[]);
}

#[test]
fn a_library_beside_its_door_is_found() {
    let check = |path: &str, text: &str, lines: &[usize]| {
        let libraries = ["serde", "chrono", "regex-lite"].map(str::to_owned);
        finds(
            &doors(&at(path, text), &Map::read(SAMPLE), &libraries),
            lines,
        );
    };
    check("src/pack/raw.rs", "use serde::Serialize;", &[]);
    check(
        "src/pack/mod.rs",
        "\n#[derive(serde::Serialize)]\nstruct A;",
        &[2],
    );
    check(
        "src/text/mod.rs",
        "use chrono::Utc;\nuse regex_lite::Regex;",
        &[2],
    );
    check(
        "src/text/mod.rs",
        "#[cfg(test)]\nuse regex_lite::Regex;",
        &[],
    );
}

#[test]
fn a_library_without_a_door_is_found() {
    let libraries = ["serde", "reqwest"].map(str::to_owned);
    finds(&all_have_doors(&Map::read(SAMPLE), &libraries), &[0]);
}

#[test]
fn a_table_that_points_upward_is_found() {
    let bad = SAMPLE.replace("| 0 | `text` | – |", "| 0 | `text` | cli |");
    finds(&rows(&Map::read(SAMPLE)), &[]);
    finds(&rows(&Map::read(&bad)), &[0]);
}
