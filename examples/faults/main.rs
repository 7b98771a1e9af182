//! Does faults to the program and looks at what came of its record:
//! `cargo build --release && cargo run --release --example faults -- [--short|--all] [PART…]`
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

/// How much is done.
struct Size {
    /// Each how-manieth call is broken off, and refused where there are very many.
    calls: usize,
    errors: usize,
    /// How many states of each kind of disk.
    states: usize,
    /// By how many blocks of 512 bytes the limit on files grows.
    blocks: usize,
    /// How many bits are flipped, each in a file of its own.
    flips: usize,
}

/// Three minutes on two cores.
const SHORT: Size = Size {
    calls: 8,
    errors: 16,
    states: 250,
    blocks: 64,
    flips: 100,
};

/// Ten minutes on two cores.
const LONG: Size = Size {
    calls: 1,
    errors: 4,
    states: 750,
    blocks: 16,
    flips: 250,
};

/// As long as it takes.
const ALL: Size = Size {
    calls: 1,
    errors: 1,
    states: 5000,
    blocks: 1,
    flips: 1000,
};

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (mut size, mut minutes, mut program, mut parts) = (LONG, 0, None, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--short" => size = SHORT,
            "--all" => size = ALL,
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
    let mut tell = |tally: Tally| {
        println!("{tally}");
        good &= tally.is_good();
    };
    let begun = Instant::now();
    println!("| fault | runs | wrong |\n|---|---|---|");
    if is_asked("calls") {
        calls::sweep(&program, &homes, size.calls, size.errors, &mut tell)?;
    }
    if is_asked("power") {
        power::cut(&program, &homes, size.states)?
            .into_iter()
            .for_each(&mut tell);
    }
    if is_asked("space") {
        space::limits(&program, &homes, size.blocks)?
            .into_iter()
            .for_each(&mut tell);
        tell(space::full(&program)?);
    }
    if is_asked("damage") {
        damage::done(&program, &homes, size.flips)?
            .into_iter()
            .for_each(&mut tell);
    }
    if is_asked("crowd") {
        tell(crowd::at_once(&program)?);
    }
    if minutes > 0 {
        tell(chaos::go_on(&program, &homes, minutes)?);
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
