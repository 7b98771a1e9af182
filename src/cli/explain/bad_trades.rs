//! Why a table of trades cannot be taken, in the user's language.

use super::Explanation;
use crate::cli::bad_trades::BadTrades;
use crate::domain::Lang;
use crate::i18n::{Catalog, Trade};
use crate::interchange::ReportProblem;

/// Explains why a table of trades cannot be taken.
pub(super) fn explain(failure: &BadTrades, lang: Lang) -> Explanation {
    let words = &Catalog::of(lang).trade;
    match failure {
        BadTrades::NoLayout { provider } => {
            Explanation::new("no_report_layout", 1, (words.no_layout)(provider))
                .hint(words.no_layout_hint)
        }
        BadTrades::Bad { file, bad } => {
            let why = why(&bad.problem, words);
            Explanation::new("bad_report", 1, (words.bad)(file, bad.line, bad.row, &why))
                .hint(words.bad_hint)
        }
        BadTrades::NotText { file } => {
            let hint = Catalog::of(lang).failure.not_text_hint;
            Explanation::new("not_text", 1, (words.not_text)(file)).hint(hint)
        }
        BadTrades::NoRow { row, rows } => {
            Explanation::new("no_row", 1, (words.no_row)(*row, *rows))
        }
    }
}

fn why(problem: &ReportProblem, words: &Trade) -> String {
    match problem {
        ReportProblem::Empty => words.empty.to_owned(),
        ReportProblem::NoHeading(known) => (words.no_heading)(&known.join(" / ")),
        ReportProblem::Columns { expected, found } => (words.columns)(*expected, *found),
        ReportProblem::Time(written) => (words.time)(written),
        ReportProblem::Number(written) => (words.number)(written),
        ReportProblem::Form => words.form.to_owned(),
    }
}
