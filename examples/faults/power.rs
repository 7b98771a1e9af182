//! A power cut after any call: every state of the disk that the calls until then allow is made, and
//! the program is started on it.
//!
//! What was synced is there. Of the rest anything may be there or not: nothing, everything, names
//! without bytes, bytes without names, all but one, one alone, the last half written. Two kinds of
//! disk: one where a sync also brings all earlier names, in order, as ext4 does; and one where a
//! name is only safe when its folder was synced, which is all that POSIX promises.

use std::collections::BTreeSet;
use std::error::Error;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::crowd::each;
use crate::disk::{Disk, build, in_order, safe, write};
use crate::homes::Homes;
use crate::program::{Program, copy};
use crate::random::Random;
use crate::tally::Tally;
use crate::tape::{Step, Tape};

/// What is asked one after the other; how many steps there were after each is known.
const ASKED: &[&[&str]] = &[
    &["log", "出金が届きません", "--no-input"],
    &["attach", "1", "other.txt"],
    &["close", "1"],
    &["import", "more.ndjson"],
    &["restore", "old.backup", "--yes"],
];

/// How many of the steps that may be missing are left out, or stand, alone.
const SINGLE_MAX: usize = 10;

/// Which steps a disk holds, and between which of the runs that is.
struct State {
    kept: Vec<bool>,
    /// The write of which only the first half is there.
    torn: Option<usize>,
    /// The states of the record that it may be in, by the number of runs that were done.
    may_be: Vec<usize>,
    place: String,
}

/// Records all that is asked, and judges at most so many states of each kind of disk.
pub(crate) fn cut(
    program: &Program,
    homes: &Homes,
    most: usize,
) -> Result<Vec<Tally>, Box<dyn Error>> {
    let folder = copy(homes.full())?;
    let unreadable = "the record cannot be read";
    let mut tape = Tape::begin(folder.path())?;
    let (mut ends, mut records) = (Vec::new(), Vec::new());
    records.push(program.state(folder.path())?.ok_or(unreadable)?);
    for args in ASKED {
        tape.run(program, folder.path(), args)?;
        ends.push(tape.steps.len());
        records.push(program.state(folder.path())?.ok_or(unreadable)?);
    }
    let whole = build(&tape, &vec![true; tape.steps.len()], None);
    for (path, bytes) in crate::program::files(folder.path())? {
        if whole.get(&path) != Some(&bytes) {
            return Err(format!("{} was not followed", path.display()).into());
        }
    }
    let mut tallies = Vec::new();
    for (disk, name) in [(Disk::Ext4, "ext4"), (Disk::Posix, "POSIX")] {
        let mut states = states(&tape, &ends, disk);
        Random(7).shuffle(&mut states);
        let mut seen = BTreeSet::new();
        states.retain(|state| {
            seen.len() < most && {
                let mut hash = DefaultHasher::new();
                build(&tape, &state.kept, state.torn).hash(&mut hash);
                seen.insert((hash.finish(), state.may_be.clone()))
            }
        });
        let judged = each(&states, |state| {
            let folder = tempfile::tempdir()?;
            write(folder.path(), &build(&tape, &state.kept, state.torn))?;
            let may_be: Vec<&str> = state
                .may_be
                .iter()
                .map(|&run| records[run].as_str())
                .collect();
            Ok((program.judge(folder.path(), &may_be)?, state.place.clone()))
        })?;
        let what = format!("power cut, {name}");
        tallies.push(Tally::of(what, judged));
    }
    Ok(tallies)
}

/// Returns the states that a power cut may leave.
fn states(tape: &Tape, ends: &[usize], disk: Disk) -> Vec<State> {
    let (mut found, mut random) = (Vec::new(), Random(11));
    for cut in 0..=tape.steps.len() {
        let safe = safe(&tape.steps[..cut], disk);
        let loose: Vec<usize> = (0..cut).filter(|&step| !safe[step]).collect();
        let is_write = |step: &usize| matches!(tape.steps[*step], Step::Write(..));
        let with = |more: &dyn Fn(&usize) -> bool| {
            let mut kept = safe.clone();
            loose
                .iter()
                .filter(|step| more(step))
                .for_each(|&step| kept[step] = true);
            kept
        };
        let mut choices = vec![
            ("nothing more", with(&|_| false), None),
            ("everything", with(&|_| true), None),
            ("names alone", with(&|step| !is_write(step)), None),
            ("bytes alone", with(&|step| is_write(step)), None),
        ];
        for _ in 0..loose.len().min(SINGLE_MAX) {
            let one = loose[random.place(loose.len())];
            choices.push(("all but one", with(&|step| *step != one), None));
            choices.push(("one alone", with(&|step| *step == one), None));
            let lot: BTreeSet<usize> = loose
                .iter()
                .copied()
                .filter(|_| random.place(2) == 0)
                .collect();
            choices.push(("some", with(&|step| lot.contains(step)), None));
        }
        if let Some(last) = loose.iter().copied().rfind(|step| is_write(step)) {
            choices.push(("half written", with(&|_| true), Some(last)));
        }
        let done = ends.iter().filter(|&&end| end <= cut).count();
        let may_be = if ends.contains(&cut) || cut == 0 {
            vec![done]
        } else {
            vec![done, done + 1]
        };
        for (kind, mut kept, torn) in choices {
            if disk == Disk::Ext4 {
                in_order(tape, &mut kept);
            }
            found.push(State {
                kept,
                torn,
                may_be: may_be.clone(),
                place: format!("{kind} after step {cut}"),
            });
        }
    }
    found
}
