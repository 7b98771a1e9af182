//! `madoguchi` alone: what needs attention now, or how to begin.

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::waiting::Waiting;
use crate::domain::Status;
use crate::i18n;
use crate::store::{Filter, IncidentRow, Page};
use crate::view;

/// How many open incidents are shown: what a small screen holds together with its hints.
const ROWS_MAX: usize = 8;

/// The command that lists all of them.
const ALL_OPEN: &str = "madoguchi list --status open,waiting,answered";

/// Runs the command.
pub(crate) fn run(app: &App) -> Result<(), Failure> {
    let words = &app.words().talk;
    let as_json = app.settings().json;
    let Some(store) = app.existing_store()? else {
        if as_json {
            return super::list::show(app, None, &Page::default());
        }
        return app.ui.out(&view::sentences(words.welcome, &app.style()));
    };
    let filter = Filter {
        status: vec![Status::Open, Status::Waiting, Status::Answered],
        ..Filter::default()
    };
    let mut rows = store.list(&filter)?.rows;
    let due = Waiting::new(app).rows(&store)?;
    let late = super::due::late(&due);
    let asked = due.iter().filter(|row| !row.clock.asked.is_empty()).count();
    rows.sort_by_key(|row| (!late.contains(&row.id), urgency(row)));
    let all = rows.len();
    let yours = rows.iter().filter(|row| is_yours(row)).count();
    rows.truncate(ROWS_MAX);
    let page = Page { rows, next: None };
    if as_json {
        return super::list::show(app, Some(&store), &page);
    }
    if let Some(interview) = store.unfinished(None)? {
        let number = interview.incident.map(|id| format!(" {}", id.0));
        app.ui
            .warning(&(words.unfinished)(&number.unwrap_or_default()));
    }
    let Some(first) = page.rows.first() else {
        return app.ui.out(&view::sentences(words.all_quiet, &app.style()));
    };
    app.ui.status(&(words.attention)(yours, all - yours));
    if !late.is_empty() {
        app.ui.warning(&(app.words().due.overdue_count)(late.len()));
    }
    if asked > 0 {
        app.ui.warning(&(i18n::requests(app.lang()).count)(asked));
    }
    super::list::show(app, Some(&store), &page)?;
    if all > ROWS_MAX {
        app.ui.hint(&(words.more_open)(all - ROWS_MAX, ALL_OPEN));
    }
    let number = first.id.0.to_string();
    app.ui.hint(&match first.status.known() {
        _ if late.contains(&first.id) => (app.words().due.next_late)(&number),
        Some(Status::Open) => (words.next_draft)(&number),
        _ => (words.next_show)(&number),
    });
    Ok(())
}

/// Tells whether the next step is the user's.
fn is_yours(row: &IncidentRow) -> bool {
    urgency(row) < 2
}

/// Ranks an incident by who has to act: an answer that was not acted on comes first, then what
/// was never sent, then what the desk has to answer. Among equals the newest stays first.
fn urgency(row: &IncidentRow) -> u8 {
    match row.status.known() {
        Some(Status::Answered) => 0,
        Some(Status::Open) => 1,
        _ => 2,
    }
}
