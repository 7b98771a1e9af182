//! `madoguchi` alone: what needs attention now, or how to begin.

use std::num::NonZeroU32;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::domain::Status;
use crate::store::{Filter, Page};

/// How many open incidents are shown.
const ROWS_MAX: u32 = 10;

/// Runs the command.
pub(crate) fn run(app: &App) -> Result<(), Failure> {
    let words = &app.words().talk;
    let Some(store) = app.existing_store()? else {
        if app.settings().json {
            return super::list::show(app, None, &Page::default());
        }
        return app.ui.out(words.welcome);
    };
    let filter = Filter {
        status: vec![Status::Open, Status::Waiting, Status::Answered],
        limit: NonZeroU32::new(ROWS_MAX),
        ..Filter::default()
    };
    let page = store.list(&filter)?;
    if page.rows.is_empty() && !app.settings().json {
        return app.ui.out(words.all_quiet);
    }
    super::due::mention(app, &store)?;
    super::list::show(app, Some(&store), &page)
}
