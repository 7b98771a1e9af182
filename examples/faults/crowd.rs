//! Several at once: the faults themselves on every core, and writers that are in each other's way.

use std::io;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use crate::program::Program;
use crate::tally::Tally;

const WRITERS: usize = 4;
const EACH: usize = 40;

/// Does something to each of many, on every core; returns the answers.
pub(crate) fn each<T: Sync, A: Send>(
    many: &[T],
    work: impl Fn(&T) -> io::Result<A> + Sync,
) -> io::Result<Vec<A>> {
    let (next, answers) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some(one) = many.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let answer = work(one);
                    if let Ok(mut answers) = answers.lock() {
                        answers.push(answer);
                    }
                }
            });
        }
    });
    let answers = answers
        .into_inner()
        .map_err(|error| io::Error::other(error.to_string()))?;
    answers.into_iter().collect()
}

/// Four writers and a reader in one home.
pub(crate) fn at_once(program: &Program) -> io::Result<Tally> {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    program.must(folder, &["log", "最初の記録", "--no-input"])?;
    let (done, wrong) = (AtomicBool::new(false), Mutex::new(Vec::new()));
    let blame = |what: &'static str, place: String| {
        if let Ok(mut wrong) = wrong.lock() {
            wrong.push((vec![what], place));
        }
    };
    thread::scope(|scope| {
        let reader = scope.spawn(|| read(program, folder, &done, &blame));
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| scope.spawn(move || write(program, folder, writer)))
            .collect();
        for writer in writers {
            for refused in writer.join().unwrap_or_default() {
                blame("a change was refused", refused);
            }
        }
        done.store(true, Ordering::Relaxed);
        reader.join().is_ok()
    });
    let state = program.state(folder)?.unwrap_or_default();
    for (writer, number) in (0..WRITERS).flat_map(|writer| (0..EACH).map(move |n| (writer, n))) {
        if !state.contains(&text(writer, number)) {
            blame("lost", text(writer, number));
        }
    }
    if !program.run(folder, &["verify"])?.done() {
        blame("not sound", String::new());
    }
    let mut judged = wrong
        .into_inner()
        .map_err(|error| io::Error::other(error.to_string()))?;
    let good = (WRITERS * EACH).saturating_sub(judged.len());
    judged.extend((0..good).map(|_| (Vec::new(), String::new())));
    Ok(Tally::of(
        format!("{WRITERS} writers of {EACH}, and a reader"),
        judged,
    ))
}

fn text(writer: usize, number: usize) -> String {
    format!("書き手{writer}の{number}件目の入金が反映されません")
}

fn write(program: &Program, folder: &Path, writer: usize) -> Vec<String> {
    (0..EACH)
        .filter_map(|number| {
            let text = text(writer, number);
            match program.must(folder, &["log", &text, "--no-input"]) {
                Ok(_) => None,
                Err(error) => Some(error.to_string()),
            }
        })
        .collect()
}

fn read(
    program: &Program,
    folder: &Path,
    done: &AtomicBool,
    blame: &impl Fn(&'static str, String),
) {
    let mut last = 0;
    while !done.load(Ordering::Relaxed) {
        match program.must(folder, &["export"]) {
            Err(error) => blame("a reader was refused", error.to_string()),
            Ok(lines) => {
                let now = lines.split(|byte| *byte == b'\n').count();
                if now < last {
                    blame(
                        "a reader saw less than before",
                        format!("{now} after {last}"),
                    );
                }
                last = now;
            }
        }
    }
}
