//! `madoguchi` alone: what needs attention now, or how to begin.

use crate::cli::app::App;
use crate::cli::editor;
use crate::cli::failure::Failure;
use crate::cli::settings;
use crate::cli::waiting::Waiting;
use crate::domain::{Order as _, Status};
use crate::i18n::date;
use crate::interview::stops_a_loss;
use crate::store::{Filter, IncidentRow, Page};
use crate::view::{self, HistoryRow};

/// How many open incidents are shown on a high screen, and where no screen is.
const ROWS_MAX: usize = 8;

/// How many lines the words around the table and the next prompt may take.
const LINES_AROUND: usize = 6;

/// The command that lists all of them.
const ALL_OPEN: &str = "madoguchi list --status open,waiting,answered";

/// Runs the command.
pub(crate) fn run(app: &App) -> Result<(), Failure> {
    editor::name(app);
    let words = &app.words().talk;
    let as_json = app.settings().json;
    let Some(store) = app.existing_store()? else {
        if as_json {
            return super::list::show(app, None, Page::default());
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
    rows.order_by_key(|row| {
        (
            late.binary_search(&row.id).is_err(),
            urgency(row),
            !is_loss(row),
        )
    });
    let all = rows.len();
    let yours = rows.iter().filter(|row| is_yours(row)).count();
    rows.truncate(ROWS_MAX);
    let page = Page { rows, next: None };
    if as_json {
        return super::list::show(app, Some(&store), page);
    }
    if let Some(interview) = store.unfinished(None)? {
        let number = interview.incident.map(|id| format!(" {}", id.0));
        app.ui
            .warning(&(words.unfinished)(&number.unwrap_or_default()));
    }
    let Some(first) = page.rows.first().cloned() else {
        return app.ui.out(&view::sentences(words.all_quiet, &app.style()));
    };
    app.ui.status(&(words.attention)(yours, all - yours));
    if !late.is_empty() {
        app.ui.warning(&(app.words().due.overdue_count)(late.len()));
    }
    if asked > 0 {
        app.ui.warning(&(app.words().request.count)(asked));
        let first = due.iter().filter_map(|row| row.clock.answer_by()).min();
        if let Some(day) = first.map(|day| date::day(day, app.lang())) {
            app.ui.warning(&(app.words().request.first_until)(&day));
        }
    }
    let mut shown = super::list::rows(app, Some(&store), page.rows)?;
    let table = fitting(app, &mut shown);
    app.ui.out(&table)?;
    if all > shown.len() {
        app.ui.hint(&(words.more_open)(all - shown.len(), ALL_OPEN));
    }
    let number = first.id.0.to_string();
    app.ui.hint(&match first.status.known() {
        _ if late.binary_search(&first.id).is_ok() => {
            let inquiry = super::due::latest_inquiry(&due, first.id);
            (app.words().due.next_late)(&number, &view::which(first.id, inquiry))
        }
        // What was sent before goes on from there; `due` says the same.
        Some(Status::Open) => {
            let row = due.iter().find(|row| row.id == first.id);
            let next = row.and_then(|row| view::next_of(row, &app.style()));
            next.unwrap_or_else(|| (words.next_draft)(&number))
        }
        _ => (words.next_show)(&number),
    });
    Ok(())
}

/// Draws so many incidents that the most urgent one stays on the screen: first their words are left
/// out, then the least urgent.
fn fitting(app: &App, rows: &mut Vec<HistoryRow>) -> String {
    let table = view::history(rows, &app.style());
    let Some(room) = settings::height().map(|lines| lines.saturating_sub(LINES_AROUND)) else {
        return table;
    };
    let fits = |table: &String| table.lines().count() <= room;
    if fits(&table) {
        return table;
    }
    for row in rows.iter_mut() {
        row.snippet = None;
    }
    loop {
        let table = view::history(rows, &app.style());
        if fits(&table) || rows.len() == 1 {
            return table;
        }
        rows.pop();
    }
}

/// Tells whether something is being lost until the user acts.
fn is_loss(row: &IncidentRow) -> bool {
    row.category.known().is_some_and(stops_a_loss)
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
