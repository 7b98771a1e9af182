//! Gives the program a number that is another one whenever a rule of clearing is: texts that were
//! read under other rules are read again.

use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};

/// What decides about a text: the rules and their tables, how texts are folded, the packs' explorers,
/// and the crates with word lists and checksums.
const RULES: [&str; 4] = ["src/safety", "src/text", "packs", "Cargo.lock"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for place in RULES {
        println!("cargo:rerun-if-changed={place}");
        collect(Path::new(place), &mut files)?;
    }
    files.sort();
    let mut rules = DefaultHasher::new();
    for file in files {
        let bytes = fs::read(&file)?;
        rules.write_usize(bytes.len());
        rules.write(&bytes);
    }
    println!("cargo:rustc-env=MADOGUCHI_RULES={}", rules.finish());
    Ok(())
}

fn collect(place: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !place.is_dir() {
        if place.is_file() {
            files.push(place.to_owned());
        }
        return Ok(());
    }
    for entry in fs::read_dir(place)? {
        collect(&entry?.path(), files)?;
    }
    Ok(())
}
