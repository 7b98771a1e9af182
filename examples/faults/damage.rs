//! A damaged file: bits that changed, a lost end, blocks of zeros, another beginning.
//!
//! Whatever a command still prints must be right, or `verify` must say that something is wrong.

use std::fs;
use std::io;

use crate::crowd::each;
use crate::homes::Homes;
use crate::program::{Program, copy};
use crate::random::Random;
use crate::tally::Tally;

/// How many files are cut, and how many have a block of zeros.
const CUTS: usize = 20;
const HOLES: usize = 30;
const HOLE_BYTES: usize = 512;

/// Damages the record in many ways, each in a home of its own.
pub(crate) fn done(program: &Program, homes: &Homes, flips: usize) -> io::Result<Vec<Tally>> {
    let record = fs::read(homes.full().join("home/madoguchi.db"))?;
    let whole = program.state(homes.full())?;
    let mut random = Random(23);
    let flipped = (0..flips).map(|_| {
        let (place, bit) = (random.place(record.len()), random.place(8));
        with(&record, |bytes| bytes[place] ^= 1 << bit)
    });
    let flipped: Vec<_> = flipped.collect();
    let cut = (0..CUTS).map(|part| record[..record.len() * part / CUTS].to_vec());
    let zeroed = (0..HOLES).map(|_| {
        let place = random.place(record.len() - HOLE_BYTES);
        with(&record, |bytes| bytes[place..place + HOLE_BYTES].fill(0))
    });
    let beginnings = [
        b"garbage".to_vec(),
        b"PK\x03\x04".to_vec(),
        vec![0; 100],
        vec![0xFF; 4096],
        b"SQLite format 3\0".to_vec(),
    ];
    let beginnings =
        beginnings.map(|new| with(&record, |bytes| bytes[..new.len()].copy_from_slice(&new)));
    [
        ("a bit that changed", flipped),
        ("an end that is lost", cut.collect()),
        ("a block of zeros", zeroed.collect()),
        ("another beginning", beginnings.to_vec()),
    ]
    .into_iter()
    .map(|(what, damaged)| {
        let judged = each(&damaged, |bytes| {
            judge(program, homes, bytes, whole.as_deref())
        })?;
        Ok(Tally::of(what.to_owned(), judged))
    })
    .collect()
}

fn with(record: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = record.to_vec();
    change(&mut bytes);
    bytes
}

/// Asks what reads, what examines and what writes.
fn judge(
    program: &Program,
    homes: &Homes,
    bytes: &[u8],
    whole: Option<&str>,
) -> io::Result<(Vec<&'static str>, String)> {
    let folder = copy(homes.full())?;
    let folder = folder.path();
    fs::write(folder.join("home/madoguchi.db"), bytes)?;
    let (mut wrong, mut place) = (Vec::new(), String::new());
    for args in [
        &["list"][..],
        &["show", "1"],
        &["search", "みずほ"],
        &["doctor"],
    ] {
        let ran = program.run(folder, args)?;
        if let Some(manners) = ran.manners() {
            wrong.push(manners);
            place = format!("{args:?}: {}", ran.stderr);
        }
    }
    let told = program.state(folder)?;
    let sound = program.run(folder, &["verify"])?;
    wrong.extend(sound.manners());
    if sound.done() && told.as_deref() != whole {
        wrong.push("wrong and not noticed");
    }
    let salvaged = program.run(folder, &["doctor", "--salvage", "saved.db"])?;
    wrong.extend(salvaged.manners());
    if fs::read(folder.join("home/madoguchi.db"))? != bytes {
        wrong.push("touched by who only looked");
    }
    let log = program.run(folder, &["log", "出金が届きません", "--no-input"])?;
    wrong.extend(log.manners());
    Ok((wrong, place))
}
