//! Pack files in JSON: what is wrong with them, and what was done with one.

use serde::Serialize;

use super::{SCHEMA, text};
use crate::domain::Lang;
use crate::pack::Problem;
use crate::view::problem::{pack_problem, problem_code};

/// A file that was checked.
#[derive(Debug, Clone, Copy)]
pub struct CheckedFile<'a> {
    /// The file's name.
    pub file: &'a str,
    /// Its text.
    pub text: &'a str,
    /// What is wrong with it; empty when it is sound.
    pub problems: &'a [Problem],
}

#[derive(Serialize)]
struct Check {
    schema: u32,
    files: Vec<FileJson>,
}

#[derive(Serialize)]
struct FileJson {
    file: String,
    problems: Vec<ProblemJson>,
}

#[derive(Serialize)]
struct ProblemJson {
    code: &'static str,
    line: usize,
    column: usize,
    key: String,
    message: String,
}

/// Writes the document of `pack check`: every problem of every file.
pub fn pack_check(files: &[CheckedFile<'_>], lang: Lang) -> String {
    let file = |checked: &CheckedFile<'_>| {
        let problem = |problem: &Problem| {
            let (line, column) = problem.line_and_column(checked.text);
            ProblemJson {
                code: problem_code(&problem.kind),
                line,
                column,
                key: problem.key.clone(),
                message: pack_problem(problem, lang),
            }
        };
        FileJson {
            file: checked.file.to_owned(),
            problems: checked.problems.iter().map(problem).collect(),
        }
    };
    text(&Check {
        schema: SCHEMA,
        files: files.iter().map(file).collect(),
    })
}

#[derive(Serialize)]
struct Changed<'a> {
    schema: u32,
    change: &'a str,
    id: &'a str,
    file: &'a str,
}

/// Writes the document of `pack add` and `pack remove`: `added` or `removed`, the id as it was
/// named, and the file in the home.
pub fn pack_change(change: &str, id: &str, file: &str) -> String {
    text(&Changed {
        schema: SCHEMA,
        change,
        id,
        file,
    })
}
