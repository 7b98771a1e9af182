//! Does faults to the program and looks at what came of its record:
//! `cargo build --release && cargo run --release --example faults -- [--short] [PART…]`
//!
//! Parts are `calls`, `power`, `space`, `damage`, `crowd` and `random MINUTES`; without a name all
//! but the last are done. `--program FILE` names another binary than `target/release/madoguchi`.
//! Needs Linux, `strace`, and root for a disk that is really full.

mod calls;
mod chaos;
mod crowd;
mod damage;
mod disk;
mod homes;
mod judge;
mod power;
mod program;
mod random;
mod space;
mod tally;
mod tape;

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use homes::Homes;
use program::Program;
use tally::Tally;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (mut short, mut minutes, mut program, mut parts) = (false, 0, None, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--short" => short = true,
            "random" => minutes = arguments.next().ok_or("how many minutes?")?.parse()?,
            "--program" => program = arguments.next().map(PathBuf::from),
            _ => parts.push(argument),
        }
    }
    let program = match program {
        Some(program) => program,
        None => beside()?,
    };
    let program = Program(program.canonicalize()?);
    let is_asked =
        |part: &str| (parts.is_empty() && minutes == 0) || parts.iter().any(|asked| asked == part);
    let homes = Homes::make(&program)?;
    let mut good = true;
    let mut tell = |tallies: Vec<Tally>| {
        for tally in tallies {
            println!("{tally}");
            good &= tally.is_good();
        }
    };
    let begun = Instant::now();
    println!("| fault | runs | wrong |\n|---|---|---|");
    if is_asked("calls") {
        tell(calls::sweep(&program, &homes, if short { 8 } else { 1 })?);
    }
    if is_asked("power") {
        tell(power::cut(
            &program,
            &homes,
            if short { 300 } else { 1500 },
        )?);
    }
    if is_asked("space") {
        tell(space::limits(&program, &homes, if short { 64 } else { 8 })?);
        tell(vec![space::full(&program)?]);
    }
    if is_asked("damage") {
        tell(damage::done(
            &program,
            &homes,
            if short { 100 } else { 400 },
        )?);
    }
    if is_asked("crowd") {
        tell(vec![crowd::at_once(&program)?]);
    }
    if minutes > 0 {
        tell(vec![chaos::go_on(&program, &homes, minutes)?]);
    }
    println!("in {} seconds", begun.elapsed().as_secs());
    Ok(if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Returns the program that was built beside this one.
fn beside() -> Result<PathBuf, Box<dyn Error>> {
    let examples = std::env::current_exe()?;
    let target = examples.ancestors().nth(2).ok_or("no folder above")?;
    Ok(target.join("madoguchi"))
}
