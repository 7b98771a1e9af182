//! Every system call of a change that writes: the program is killed before it, or the call answers
//! that there is no space, or that the disk failed.

use std::collections::BTreeMap;
use std::error::Error;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;

use crate::crowd::each;
use crate::homes::{Homes, OPERATIONS, Operation, SECRETLY};
use crate::program::{Program, Ran, copy, files, finish};
use crate::tally::Tally;

/// What can happen to a call.
const FAULTS: &[(&str, &str, &str)] = &[
    ("killed", "signal=KILL", WRITES),
    ("no space", "error=ENOSPC", GROWS),
    ("disk error", "error=EIO", TOUCHES),
];

/// The calls that change a file or a folder.
const WRITES: &str = "write,pwrite64,writev,ftruncate,rename,renameat,renameat2,link,linkat,unlink,\
    unlinkat,fsync,fdatasync,mkdir,mkdirat,chmod,fchmod,fchmodat,copy_file_range,sendfile";
/// The calls that need space.
const GROWS: &str = "write,pwrite64,writev,ftruncate,rename,renameat,renameat2,link,linkat,mkdir,\
    mkdirat,copy_file_range,sendfile";
/// The calls to which a disk can answer that it failed.
const TOUCHES: &str = "write,pwrite64,pread64,writev,ftruncate,fsync,fdatasync,rename,renameat,\
    renameat2,link,linkat,unlink,unlinkat,copy_file_range,sendfile";

/// How many calls make an operation long.
const LONG: usize = 300;

/// Does each fault to each `every`-th call of each operation; where an operation has very many,
/// only each `error_every`-th is refused.
pub(crate) fn sweep(
    program: &Program,
    homes: &Homes,
    every: usize,
    error_every: usize,
    tell: &mut dyn FnMut(Tally),
) -> Result<(), Box<dyn Error>> {
    for operation in OPERATIONS {
        let (before, after) = homes.states(program, operation)?;
        for (name, fault, calls) in FAULTS {
            let points = points(program, homes.of(operation), operation, calls)?;
            // Whole files are written anew, page by page: each page is refused in the same way.
            let is_long = points.len() > LONG && *name != "killed";
            let every = if is_long { error_every } else { every };
            let chosen: Vec<_> = points.iter().step_by(every).collect();
            let what = format!("{}: {name}", operation.name);
            let judged = each(&chosen, |(call, number)| {
                let folder = copy(homes.of(operation))?;
                let ran = broken(program, folder.path(), operation, call, *number, fault)?;
                let may_be: &[&str] = if ran.done() {
                    &[&after]
                } else {
                    &[&before, &after]
                };
                let mut wrong = Vec::new();
                if *name != "killed" {
                    wrong.extend(ran.manners());
                }
                wrong.extend(special(program, folder.path(), operation, &ran, &before)?);
                wrong.extend(program.judge(folder.path(), may_be)?);
                Ok((wrong, format!("{call} {number}: {}", ran.stderr.trim())))
            })?;
            tell(Tally::of(what, judged));
        }
    }
    Ok(())
}

/// Returns each call of the operation with its number among those of its name.
fn points(
    program: &Program,
    home: &Path,
    operation: &Operation,
    calls: &str,
) -> io::Result<Vec<(String, usize)>> {
    let folder = copy(home)?;
    let log = folder.path().join("calls");
    let trace = format!("trace={}", known(calls));
    let before = ["strace", "-f", "-o"].map(OsStr::new);
    let before = [
        &before[..],
        &[log.as_os_str()],
        &["-e", &trace].map(OsStr::new),
    ]
    .concat();
    let ran = finish(&mut program.command(folder.path(), &before, operation.args))?;
    if !ran.done() {
        return Err(io::Error::other(ran.stderr));
    }
    let mut seen = BTreeMap::new();
    let text = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
    Ok(text
        .lines()
        .filter_map(|line| {
            let (_, call) = line.split_once(' ')?;
            let (name, _) = call.trim_start().split_once('(')?;
            name.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
                .then(|| {
                    let number = seen.entry(name.to_owned()).or_insert(0);
                    *number += 1;
                    (name.to_owned(), *number)
                })
        })
        .collect())
}

/// Marks the names that not every machine knows.
fn known(calls: &str) -> String {
    calls
        .split(',')
        .map(|call| format!("?{}", call.trim()))
        .collect::<Vec<_>>()
        .join(",")
}

/// Runs the operation with one fault.
fn broken(
    program: &Program,
    folder: &Path,
    operation: &Operation,
    call: &str,
    number: usize,
    fault: &str,
) -> io::Result<Ran> {
    let (trace, inject) = (
        format!("trace={call}"),
        format!("inject={call}:{fault}:when={number}"),
    );
    let before = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-q",
        "-o",
        "/dev/null",
        "-e",
        &trace,
        "-e",
        &inject,
    ];
    finish(&mut program.command(folder, &before.map(OsStr::new), operation.args))
}

/// Looks at what only some operations promise.
pub(crate) fn special(
    program: &Program,
    folder: &Path,
    operation: &Operation,
    ran: &Ran,
    before: &str,
) -> io::Result<Vec<&'static str>> {
    let mut wrong = Vec::new();
    match operation.name {
        "backup" => {
            let backup = folder.join("new.backup");
            if ran.done() && !backup.exists() {
                wrong.push("no backup");
            }
            if backup.exists() {
                let elsewhere = tempfile::tempdir()?;
                let args = ["restore", &backup.display().to_string(), "--yes"];
                let came = program.run(elsewhere.path(), &args)?;
                if !came.done() || program.state(elsewhere.path())?.as_deref() != Some(before) {
                    wrong.push("a backup that is not whole");
                }
            }
        }
        "purge" => {
            // A run that was broken off can be repeated.
            if ran.done() || program.run(folder, operation.args)?.done() {
                if files(folder)?.iter().any(|(name, bytes)| {
                    name.starts_with("home") && holds(bytes, SECRETLY.as_bytes())
                }) {
                    wrong.push("purged words are left");
                }
            } else {
                wrong.push("a purge cannot be repeated");
            }
        }
        "restore" => {
            let names = files(folder)?;
            let aside = names.iter().any(|(name, _)| {
                let name = name.to_string_lossy();
                name.contains("backups/replaced-") && name.ends_with(".db")
            });
            if !aside && program.state(folder)?.as_deref() != Some(before) {
                wrong.push("the replaced record is gone");
            }
        }
        _ => {}
    }
    Ok(wrong)
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}
