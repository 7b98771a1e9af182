//! Why a line that comes from elsewhere cannot be taken in, in the user's language.

use std::io::ErrorKind;

use super::Explanation;
use crate::cli::bad_lines::{BadLines, LineProblem};
use crate::cli::lines::OtherFile;
use crate::domain::Lang;
use crate::i18n::{self, Catalog, Exchange};
use crate::interchange::BadLine;

/// Explains why nothing was taken in: the first lines that are wrong, and what to do.
pub(super) fn explain(bad: &BadLines, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).exchange;
    let mut explanation = Explanation::new("bad_lines", 1, (words.nothing_imported)(bad.count));
    for line in bad.told(lang) {
        explanation = explanation.hint(line);
    }
    explanation.hint(words.nothing_imported_hint)
}

/// Explains that a file is none of lines.
pub(super) fn other_file(what: OtherFile, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).exchange;
    let what = match what {
        OtherFile::Archive => words.archive,
        OtherFile::Database => words.database,
        OtherFile::Binary => words.binary,
        OtherFile::Utf16 => words.utf16,
    };
    Explanation::new("other_file", 1, (words.other_file)(what)).hint(words.no_incident_hint)
}

/// Explains that a file holds no incident.
pub(super) fn no_incident(lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).exchange;
    Explanation::new("no_incident_in_file", 1, words.no_incident).hint(words.no_incident_hint)
}

/// Explains that a file that would be written is there already.
pub(super) fn exists(path: &str, lang: Lang) -> Explanation {
    let why = i18n::io(ErrorKind::AlreadyExists, lang);
    let words = &Catalog::of(lang).failure;
    Explanation::new("file", 1, (words.file)(path, &why)).hint(words.file_exists_hint)
}

impl BadLines {
    /// Returns a sentence for each of the first lines that are wrong.
    pub(crate) fn told(&self, lang: Lang) -> Vec<String> {
        let words = &Catalog::of(lang).exchange;
        let lines = self.first.iter();
        let lines = lines.map(|(line, problem)| (words.line)(*line, &why(problem, words)));
        lines.collect()
    }
}

fn why(problem: &LineProblem, words: &Exchange) -> String {
    match problem {
        LineProblem::NotUtf8 => words.not_utf8.to_owned(),
        LineProblem::TooLong { bytes_max } => (words.too_long)(*bytes_max),
        LineProblem::SecretFile { place } => (words.secret_file)(place),
        LineProblem::Refused { rule } => (words.refused)(rule),
        LineProblem::Line(line) => match line {
            BadLine::NotJson { column } => (words.not_json)(*column),
            BadLine::Unfinished => words.unfinished.to_owned(),
            BadLine::TooDeep => words.too_deep.to_owned(),
            BadLine::Twice { name } => (words.twice)(name),
            BadLine::NotAnObject => words.not_an_object.to_owned(),
            BadLine::Newer { schema } => (words.newer)(schema),
            BadLine::OtherType { found } => (words.other_type)(found),
            BadLine::NoWords => words.no_words.to_owned(),
            BadLine::Missing { place } => (words.missing)(place),
            BadLine::Wrong { place, expected } => {
                let expected = words.expected.get(*expected as usize);
                (words.wrong)(place, expected.copied().unwrap_or_default())
            }
            BadLine::OtherHash { place } => (words.other_hash)(place),
        },
    }
}
