//! No room: a file that may not grow, and a disk that is really full and then freed.

use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::calls::special;
use crate::crowd::each;
use crate::homes::{Homes, OPERATIONS};
use crate::program::{Program, copy, files, finish};
use crate::tally::Tally;

/// What a limit on the size of files is counted in.
const BLOCK_BYTES: usize = 512;

/// How large the disk is that becomes full.
const DISK_KILOBYTES: usize = 1024;
const BALLAST_BYTES: usize = 96 << 10;
const REFUSALS: usize = 6;

/// Forbids files to grow beyond more and more blocks, until the operation succeeds in earnest.
pub(crate) fn limits(
    program: &Program,
    homes: &Homes,
    step: usize,
) -> Result<Vec<Tally>, Box<dyn Error>> {
    let mut tallies = Vec::new();
    for operation in OPERATIONS {
        let (before, after) = homes.states(program, operation)?;
        let home = homes.of(operation);
        let longest = files(home)?.iter().map(|(_, bytes)| bytes.len()).max();
        let blocks = longest.unwrap_or(0) / BLOCK_BYTES + 2 * step;
        let limits: Vec<usize> = (0..blocks).step_by(step).collect();
        let judged = each(&limits, |limit| {
            let folder = copy(home)?;
            let script = format!("ulimit -f {limit}; exec \"$@\"");
            let limited = ["sh", "-c", &script, "sh"].map(OsStr::new);
            let ran = finish(&mut program.command(folder.path(), &limited, operation.args))?;
            let may_be: &[&str] = if ran.done() {
                &[&after]
            } else {
                &[&before, &after]
            };
            let mut wrong: Vec<_> = ran.manners().into_iter().collect();
            wrong.extend(special(program, folder.path(), operation, &ran, &before)?);
            wrong.extend(program.judge(folder.path(), may_be)?);
            Ok((wrong, format!("{limit} blocks: {}", ran.stderr.trim())))
        })?;
        let what = format!("{}: files may not grow", operation.name);
        tallies.push(Tally::of(what, judged));
    }
    Ok(tallies)
}

/// A disk of its own that goes when the test ends.
struct Disk<'a>(&'a Path);

impl Drop for Disk<'_> {
    fn drop(&mut self) {
        // What stays mounted is told by the system itself.
        let _ = Command::new("umount").arg(self.0).status();
    }
}

/// Records until the disk is full, reads while it is, and goes on when there is room again.
pub(crate) fn full(program: &Program) -> io::Result<Tally> {
    let what = "a disk that is full, then freed".to_owned();
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    let size = format!("size={DISK_KILOBYTES}k");
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", &size, "none"])
        .arg(folder)
        .output()?;
    if !mounted.status.success() {
        return Ok(Tally::not_run(what, "no disk may be mounted here"));
    }
    let _disk = Disk(folder);
    let ballast = folder.join("ballast");
    fs::write(&ballast, vec![0; BALLAST_BYTES])?;
    let (mut recorded, mut refused, mut judged) = (Vec::new(), 0, Vec::new());
    for number in 0.. {
        let text = format!("{number}件目の入金が反映されません。{}", "あ".repeat(1000));
        let ran = program.run(folder, &["log", &text, "--no-input"])?;
        let mut wrong: Vec<_> = ran.manners().into_iter().collect();
        if ran.done() {
            recorded.push(format!("{number}件目の"));
        } else {
            refused += 1;
            if !ran.stderr.contains("空き") {
                wrong.push("does not speak of space");
            }
        }
        judged.push((wrong, ran.stderr));
        if refused == REFUSALS {
            break;
        }
    }
    let lost = |state: Option<String>| {
        let state = state.unwrap_or_default();
        recorded.iter().any(|text| !state.contains(text))
    };
    let mut check = |is_wrong: bool, what: &'static str| {
        judged.push((if is_wrong { vec![what] } else { vec![] }, String::new()));
    };
    check(
        lost(program.state(folder)?),
        "lost or unreadable while it is full",
    );
    check(
        !program.run(folder, &["verify"])?.done(),
        "not sound while it is full",
    );
    fs::remove_file(&ballast)?;
    let next = program.run(folder, &["log", "出金が届きません", "--no-input"])?;
    check(!next.done(), "takes no change when it is freed");
    check(lost(program.state(folder)?), "lost when it is freed");
    check(
        !program.run(folder, &["verify"])?.done(),
        "not sound when it is freed",
    );
    Ok(Tally::of(what, judged))
}
