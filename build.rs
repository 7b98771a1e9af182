//! Gives the program two numbers that are others whenever a rule of clearing is, or one of reading:
//! texts that were read under other rules are read again. And has the linker leave out a library that
//! would have to be opened at every start.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hasher as _};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What decides about a text: the rules and their tables, what their words are asked by, how texts are
/// folded, how secrets are called, the packs' explorers, and the crates with word lists and checksums.
const RULES: [&str; 6] = [
    "src/safety",
    "src/domain",
    "src/text",
    "src/i18n/label",
    "packs",
    "Cargo.lock",
];

/// What decides as what a text is read, beside those: the rules, and how packs, terms, lexicon and model
/// are read.
const READING: [&str; 2] = ["src/intake", "src/pack"];

fn main() -> io::Result<()> {
    let mut rules = DefaultHasher::new();
    add(&RULES, &mut rules)?;
    println!("cargo:rustc-env=MADOGUCHI_RULES={}", rules.finish());
    let mut reading = rules;
    add(&READING, &mut reading)?;
    println!("cargo:rustc-env=MADOGUCHI_READING={}", reading.finish());
    if holds_unwinder() {
        println!("cargo:rustc-link-lib=static:-bundle=gcc_eh");
    }
    Ok(())
}

/// Adds the files of some places to a number.
fn add(places: &[&str], number: &mut DefaultHasher) -> io::Result<()> {
    let mut files = Vec::new();
    for place in places {
        println!("cargo:rerun-if-changed={place}");
        collect(Path::new(place), &mut files)?;
    }
    files.sort();
    for file in files {
        let bytes = fs::read(&file)?;
        number.write_usize(bytes.len());
        number.write(&bytes);
    }
    Ok(())
}

/// Tells whether the compiler of C that links the program has the unwinder as an archive.
///
/// The library of the same name takes a tenth of a short command's time to be opened and bound, and
/// is needed only to draw where a defect happened. Where the archive is not found, or the machine
/// builds for another, the program is linked as ever.
fn holds_unwinder() -> bool {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    if !is("CARGO_CFG_TARGET_OS", "linux") || !is("CARGO_CFG_TARGET_ENV", "gnu") {
        return false;
    }
    if env::var("CARGO_CFG_TARGET_FEATURE").is_ok_and(|all| all.contains("crt-static")) {
        return false;
    }
    println!("cargo:rerun-if-env-changed=RUSTC_LINKER");
    let linker = match env::var("RUSTC_LINKER") {
        Ok(linker) => linker,
        Err(_) if env::var("HOST") == env::var("TARGET") => "cc".to_owned(),
        Err(_) => return false,
    };
    let asked = Command::new(linker)
        .arg("-print-file-name=libgcc_eh.a")
        .output();
    asked.is_ok_and(|told| {
        let place = String::from_utf8_lossy(&told.stdout).trim().to_owned();
        Path::new(&place).is_absolute() && Path::new(&place).is_file()
    })
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
