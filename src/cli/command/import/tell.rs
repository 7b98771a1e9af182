//! What became of the lines that were taken in.

use crate::cli::app::App;
use crate::domain::FindingKind;
use crate::i18n::label;
use crate::view::json::ImportReport;

/// How many lines of one sort are told one by one.
const TOLD_MAX: usize = 20;

/// Says what became of the lines.
pub(super) fn tell(app: &App, report: &ImportReport) {
    let words = &app.words().exchange;
    for why in &report.bad {
        app.ui.warning(why);
    }
    if report.bad_count > 0 {
        app.ui.warning(&(words.left_out)(report.bad_count));
    }
    let kind = |kind: FindingKind| label::finding_kind(kind, app.lang());
    for (line, found) in report.findings.iter().take(TOLD_MAX) {
        app.ui.warning(&(words.found)(*line, kind(*found)));
    }
    if let Some(more) = report.findings.len().checked_sub(TOLD_MAX + 1) {
        app.ui.warning(&(words.more_found)(more + 1));
    }
    for (line, old, new) in report.renumbered.iter().take(TOLD_MAX) {
        let sentence = words.renumbered;
        app.ui
            .status(&sentence(*line, &old.to_string(), &new.to_string()));
    }
    if let Some(more) = report.renumbered.len().checked_sub(TOLD_MAX + 1) {
        app.ui.status(&(words.more_renumbered)(more + 1));
    }
    if report.there > 0 {
        app.ui.status(&(words.there)(report.there));
    }
    app.ui.status(&(words.imported)(report.imported));
}
