//! What the program did to the files of its folder, call by call, as the kernel saw it.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::os::unix::ffi::OsStringExt as _;
use std::path::{Component, Path, PathBuf};

use crate::program::{Program, files, finish};

/// The calls that change files, or say which file a number stands for.
const CALLS: &str = "trace=openat,write,pwrite64,ftruncate,rename,renameat,renameat2,link,linkat,\
    unlink,unlinkat,fsync,fdatasync,lseek,?copy_file_range,?sendfile,?pwritev,?writev";

/// A step; files are known by a number, which a name in a folder leads to.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// A name that leads to a file from now on.
    Name(PathBuf, usize),
    /// One name in the place of another.
    Rename(PathBuf, PathBuf, usize),
    /// A name that leads nowhere any more.
    Unname(PathBuf),
    Write(usize, usize, Vec<u8>),
    Cut(usize, usize),
    SyncFile(usize),
    SyncFolder(PathBuf),
}

/// What a descriptor stands for.
enum Open {
    File(usize, usize),
    Folder(PathBuf),
}

/// Everything that was done to a folder.
pub(crate) struct Tape {
    /// The names and bytes at the beginning.
    pub(crate) names: BTreeMap<PathBuf, usize>,
    pub(crate) begin: Vec<Vec<u8>>,
    pub(crate) steps: Vec<Step>,
    now: BTreeMap<PathBuf, usize>,
    next: usize,
}

impl Tape {
    /// Begins with the files of a folder as they stand.
    pub(crate) fn begin(folder: &Path) -> io::Result<Self> {
        let (mut names, mut begin) = (BTreeMap::new(), Vec::new());
        for (name, bytes) in files(folder)? {
            names.insert(name, begin.len());
            begin.push(bytes);
        }
        let (now, next, steps) = (names.clone(), begin.len(), Vec::new());
        Ok(Self {
            names,
            begin,
            steps,
            now,
            next,
        })
    }

    /// Runs the program in the folder and adds what it does.
    pub(crate) fn run(
        &mut self,
        program: &Program,
        folder: &Path,
        args: &[&str],
    ) -> io::Result<()> {
        let log = tempfile::NamedTempFile::new()?;
        let before = ["strace", "-f", "-xx", "-s", "100000000", "-e", CALLS, "-o"].map(OsStr::new);
        let before = [&before[..], &[log.path().as_os_str()]].concat();
        let ran = finish(&mut program.command(folder, &before, args))?;
        if !ran.done() {
            return Err(io::Error::other(ran.stderr));
        }
        let mut open = BTreeMap::new();
        for line in fs::read_to_string(log.path())?.lines() {
            self.add(line, folder, &mut open)?;
        }
        Ok(())
    }

    /// Adds one line of the tracer.
    fn add(&mut self, line: &str, folder: &Path, open: &mut BTreeMap<i64, Open>) -> io::Result<()> {
        let not_understood = || io::Error::other(format!("not understood: {line:.200}"));
        let Some((call, result)) = line.rsplit_once(" = ") else {
            // A signal or the end; a call in two pieces would be one of several threads.
            return if line.contains("unfinished") {
                Err(not_understood())
            } else {
                Ok(())
            };
        };
        let (name, arguments) = call.split_once('(').ok_or_else(not_understood)?;
        let name = name.rsplit(' ').next().unwrap_or_default();
        let result: i64 = result
            .split(' ')
            .next()
            .and_then(|n| n.parse().ok())
            .unwrap_or(-1);
        if result < 0 {
            return Ok(());
        }
        let texts: Vec<Vec<u8>> = arguments.split('"').skip(1).step_by(2).map(bytes).collect();
        let paths: Vec<Option<PathBuf>> = if matches!(name, "write" | "pwrite64") {
            Vec::new()
        } else {
            texts.iter().map(|text| below(folder, text)).collect()
        };
        let path = |place: usize| paths.get(place).cloned().flatten();
        let plain: Vec<&str> = arguments.trim_end_matches([')', ' ']).split(", ").collect();
        let number = |place: usize| plain.get(place).and_then(|text| text.parse::<i64>().ok());
        let file = number(0);
        match name {
            "openat" => {
                open.remove(&result);
                let Some(path) = path(0) else { return Ok(()) };
                if folder.join(&path).is_dir() {
                    open.insert(result, Open::Folder(path));
                    return Ok(());
                }
                let there = self.now.get(&path).copied();
                let file = there.unwrap_or_else(|| self.make(&path));
                if there.is_some() && arguments.contains("O_TRUNC") {
                    self.steps.push(Step::Cut(file, 0));
                }
                open.insert(result, Open::File(file, 0));
            }
            "write" | "pwrite64" => {
                let Some(Open::File(file, at)) = file.and_then(|file| open.get_mut(&file)) else {
                    return Ok(());
                };
                let written = texts.into_iter().next().ok_or_else(not_understood)?;
                let place = if name == "write" {
                    let place = *at;
                    *at += written.len();
                    place
                } else {
                    number(3)
                        .and_then(|n| usize::try_from(n).ok())
                        .ok_or_else(not_understood)?
                };
                self.steps.push(Step::Write(*file, place, written));
            }
            "lseek" => {
                if let Some(Open::File(_, at)) = file.and_then(|file| open.get_mut(&file)) {
                    *at = usize::try_from(result).unwrap_or(0);
                }
            }
            "ftruncate" => {
                if let Some(Open::File(file, _)) = file.and_then(|file| open.get(&file)) {
                    let length = number(1).and_then(|n| usize::try_from(n).ok());
                    self.steps
                        .push(Step::Cut(*file, length.ok_or_else(not_understood)?));
                }
            }
            "fsync" | "fdatasync" => match file.and_then(|file| open.get(&file)) {
                Some(Open::File(file, _)) => self.steps.push(Step::SyncFile(*file)),
                Some(Open::Folder(path)) => self.steps.push(Step::SyncFolder(path.clone())),
                None => {}
            },
            "rename" | "renameat" | "renameat2" => {
                if let (Some(from), Some(to)) = (path(0), path(1)) {
                    let file = self.now.remove(&from).ok_or_else(not_understood)?;
                    self.now.insert(to.clone(), file);
                    self.steps.push(Step::Rename(from, to, file));
                }
            }
            "link" | "linkat" => {
                if let (Some(from), Some(to)) = (path(0), path(1)) {
                    let file = *self.now.get(&from).ok_or_else(not_understood)?;
                    self.now.insert(to.clone(), file);
                    self.steps.push(Step::Name(to, file));
                }
            }
            "unlink" | "unlinkat" => {
                if let Some(path) = path(0)
                    && self.now.remove(&path).is_some()
                {
                    self.steps.push(Step::Unname(path));
                }
            }
            // What goes past these would be missed.
            _ => return Err(not_understood()),
        }
        Ok(())
    }

    fn make(&mut self, path: &Path) -> usize {
        let file = self.next;
        self.next += 1;
        self.now.insert(path.to_owned(), file);
        self.steps.push(Step::Name(path.to_owned(), file));
        file
    }
}

/// Returns the bytes that the tracer wrote as `\x61`.
fn bytes(text: &str) -> Vec<u8> {
    let pairs = text.split("\\x").skip(1);
    pairs
        .filter_map(|pair| u8::from_str_radix(pair, 16).ok())
        .collect()
}

/// Returns a path below the folder; `None` for what lies elsewhere.
fn below(folder: &Path, text: &[u8]) -> Option<PathBuf> {
    let path = folder.join(OsString::from_vec(text.to_vec()));
    let path: PathBuf = path
        .components()
        .filter(|part| *part != Component::CurDir)
        .collect();
    path.strip_prefix(folder).ok().map(Path::to_owned)
}
