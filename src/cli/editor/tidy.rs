//! What a run that was killed has left of an editing is cleared where it lies: nobody was there to
//! do so before, and it was typed raw.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};

use super::sheet::{FOLDER, Purpose, Sheet, replace, wipe, write_new};
use crate::cli::app::App;
use crate::cli::findings::{self, CanKeep};
use crate::cli::input::TEXT_BYTES_MAX;
use crate::domain::{Finding, FindingClass, Order as _};
use crate::safety::{self, Clearing, Field};
use crate::text::readable;

/// Clears what runs that are no more have left, once in a run, and tells what was found. What a run
/// or an editor may still write in is left to it.
pub(crate) fn tidy(app: &App) {
    if app.left_found.get().is_some() {
        return;
    }
    let mut findings = Vec::new();
    let mut told: Vec<PathBuf> = Vec::new();
    let mut replaced = Vec::new();
    for path in left(app) {
        let found = if is_held(&path) {
            look(app, &path)
        } else {
            clear(app, &path)
        };
        let found: Vec<Finding> = found
            .into_iter()
            .filter(|finding| finding.class == FindingClass::Secret)
            .collect();
        if !found.is_empty() && !is_held(&path) {
            told.extend(sheet_of(&path).filter(|sheet| !told.contains(sheet)));
            replaced.extend_from_slice(&found);
        }
        findings.extend(found);
    }
    let _ = app.left_found.set(findings);
    for path in told {
        let path = path.display().to_string();
        app.ui.warning(&(app.words().editor.cleared)(&path));
    }
    findings::tell(app.ui, app.lang(), &replaced, CanKeep::No);
}

/// Returns the files that runs before this one have left: sheets, and what editors put beside them.
fn left(app: &App) -> Vec<PathBuf> {
    let entries = app.home().ok().map(|home| home.join(FOLDER));
    let entries = entries.and_then(|folder| fs::read_dir(folder).ok());
    let paths = entries.into_iter().flatten().filter_map(Result::ok);
    let mut paths: Vec<PathBuf> = paths.map(|entry| entry.path()).collect();
    paths.retain(|path| sheet_of(path).is_some() && is_file(path));
    // A sheet is read before what lies beside it.
    paths.order_by_key(|path| (sheet_of(path) != Some(path.clone()), path.clone()));
    paths
}

fn is_file(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
}

/// Returns the sheet to which a file belongs: itself, or the one whose name its own is made of, as
/// in `.log-1-2.txt.swp`; `None` for a file that the program did not make.
fn sheet_of(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let (stem, _) = name.trim_start_matches(['.', '#']).split_once(".txt")?;
    let sheet = path.with_file_name(format!("{stem}.txt"));
    Sheet::read(sheet.clone()).map(|_| sheet)
}

/// Tells whether the run that made a sheet is there, or an editor that has it open: one that was
/// given its name, or that holds a file of its name.
fn is_held(path: &Path) -> bool {
    let Some(sheet) = sheet_of(path) else {
        return true;
    };
    let made = Sheet {
        purpose: Purpose::Log,
        path: sheet.clone(),
    };
    if made.is_in_use() {
        return true;
    }
    let name = sheet.file_name().unwrap_or_default().as_bytes();
    let Ok(runs) = fs::read_dir("/proc") else {
        // Where nobody tells who has it open, a day must have gone by.
        return made.may_be_open();
    };
    let mut runs = runs.filter_map(Result::ok).map(|entry| entry.path());
    runs.any(|run| {
        let has = |bytes: &[u8]| bytes.windows(name.len()).any(|part| part == name);
        let open = fs::read_dir(run.join("fd")).into_iter().flatten();
        let mut open = open.filter_map(|entry| fs::read_link(entry.ok()?.path()).ok());
        fs::read(run.join("cmdline")).is_ok_and(|line| has(&line))
            || open.any(|file| has(file.file_name().map_or(&[], OsStr::as_bytes)))
    })
}

/// Returns what stands in a file that is still written in.
fn look(app: &App, path: &Path) -> Vec<Finding> {
    words(path).map_or_else(Vec::new, |(text, _)| cleared(app, &text).findings)
}

/// Clears a file: a sheet keeps what is no secret; what lies beside it goes away where it holds a
/// secret, and what it said besides that goes into a sheet that says nothing.
fn clear(app: &App, path: &Path) -> Vec<Finding> {
    let Some((text, is_text)) = words(path) else {
        return Vec::new();
    };
    let Clearing { text, findings, .. } = cleared(app, &text);
    if findings.is_empty() {
        return findings;
    }
    let sheet = sheet_of(path).unwrap_or_default();
    let done = if sheet == path && is_text {
        replace(path, text.as_str())
    } else {
        let is_blank = words(&sheet).is_none_or(|(said, _)| said.trim().is_empty());
        let folder = path.parent().unwrap_or(path);
        let kept = if !is_blank || sheet == path {
            Ok(())
        } else if is_file(&sheet) {
            replace(&sheet, text.as_str())
        } else {
            write_new(folder, &sheet, text.as_str())
        };
        kept.and_then(|()| wipe(path))
    };
    if done.is_err() {
        let path = path.display().to_string();
        app.ui.warning(&(app.words().editor.not_wiped)(&path));
    }
    findings
}

fn cleared(app: &App, text: &str) -> Clearing {
    app.with_hints(Field::Words, false, |hints| safety::clear(text, hints))
}

/// Reads the words of a file, and whether it is a text; of what is none, those that stand in it.
fn words(path: &Path) -> Option<(String, bool)> {
    let size = fs::metadata(path).ok()?.len();
    let sheet = Sheet {
        purpose: Purpose::Log,
        path: path.to_owned(),
    };
    if let Ok(text) = sheet.text() {
        return Some((text, true));
    }
    let bytes = (size <= TEXT_BYTES_MAX as u64).then(|| fs::read(path).ok());
    Some((readable(&bytes??), false))
}
