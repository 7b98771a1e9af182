//! Long: operations drawn by lot, most of them killed at a random moment, and a look at the record
//! after each. What it may be is known: a copy of the home is asked the same, undisturbed.

use std::error::Error;
use std::io;
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use crate::homes::Homes;
use crate::program::{Program, copy};
use crate::random::Random;
use crate::tally::Tally;

/// How many incidents there are at most; then some are purged.
const INCIDENTS_MAX: usize = 30;

/// The longest that a run is left alone, in microseconds.
const KILLED_WITHIN: usize = 60_000;

/// Goes on for so many minutes.
pub(crate) fn go_on(
    program: &Program,
    homes: &Homes,
    minutes: u64,
) -> Result<Tally, Box<dyn Error>> {
    let end = Instant::now() + Duration::from_mins(minutes);
    let home = copy(homes.full())?;
    let folder = home.path();
    let (mut random, mut judged, mut killed) = (Random(minutes), Vec::new(), 0);
    let mut before = program
        .state(folder)?
        .ok_or("unreadable at the beginning")?;
    while Instant::now() < end {
        let args = asked(&mut random, &before);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let undisturbed = copy(folder)?;
        program.run(undisturbed.path(), &args)?;
        let after = program.state(undisturbed.path())?.unwrap_or_default();
        let patience = random.place(KILLED_WITHIN * 3 / 2);
        let done = run_for(program, folder, &args, patience)?;
        killed += usize::from(!done);
        let mut wrong = Vec::new();
        let now = program.state(folder)?;
        match &now {
            None => wrong.push("unreadable"),
            Some(now) if *now == after || (!done && *now == before) => {}
            Some(_) => wrong.push("lost or torn"),
        }
        if !program.run(folder, &["verify"])?.done() {
            wrong.push("not sound");
        }
        judged.push((wrong, format!("{args:?}, done: {done}")));
        if let Some(now) = now {
            before = now;
        }
    }
    let what = format!("{minutes} minutes of random operations, {killed} of them killed");
    Ok(Tally::of(what, judged))
}

/// Draws what is asked next.
fn asked(random: &mut Random, state: &str) -> Vec<String> {
    let count = state.lines().count();
    let last = state.lines().filter_map(|line| {
        let (_, rest) = line.split_once("\"id\":")?;
        rest.split(',').next().map(str::to_owned)
    });
    let numbers: Vec<String> = last.collect();
    let any = numbers
        .get(random.place(numbers.len()))
        .cloned()
        .unwrap_or_else(|| "1".to_owned());
    let words = |all: &[&str]| all.iter().map(|&word| word.to_owned()).collect();
    if count > INCIDENTS_MAX {
        return words(&["purge", &any, "--yes"]);
    }
    let lot = random.next() % 1000;
    match random.place(14) {
        0..=3 => words(&[
            "log",
            &format!("{lot}番目の入金が反映されません"),
            "--no-input",
        ]),
        4 => words(&["note", &any, &format!("{lot}回目の電話をしました")]),
        5 => words(&["fact", &any, &format!("bank=第{lot}銀行")]),
        6 => words(&["close", &any]),
        7 => words(&["reopen", &any]),
        8 => words(&[
            "attach",
            &any,
            ["other.txt", "receipt.txt"][random.place(2)],
        ]),
        9 => words(&["undo"]),
        10 => words(&["sent", &any, "--ticket", &lot.to_string()]),
        11 => words(&["reply", &any, &format!("お問い合わせ番号は{lot}です")]),
        12 => words(&["purge", &any, "--yes"]),
        _ => words(&["restore", "old.backup", "--yes"]),
    }
}

/// Runs the program and kills it after so many microseconds; tells whether it was done before.
fn run_for(program: &Program, folder: &Path, args: &[&str], patience: usize) -> io::Result<bool> {
    let mut command = program.alone(folder, args);
    let mut child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    thread::sleep(Duration::from_micros(patience as u64));
    child.kill()?;
    Ok(child.wait()?.success())
}
