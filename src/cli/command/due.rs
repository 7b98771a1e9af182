//! `due`: whose turn it is, since when, and what is late.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::waiting::Waiting;
use crate::domain::{IncidentId, distinct};
use crate::view::{self, DueRow, json};

/// Show whose turn it is, since when, and which answers are late
#[derive(Debug, Args)]
pub(crate) struct DueArgs {
    /// Print the expected days as a calendar file (RFC 5545), with number and title only
    #[arg(long, conflicts_with = "json")]
    ics: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &DueArgs) -> Result<(), Failure> {
    let rows = match app.existing_store()? {
        Some(store) => Waiting::new(app).rows(&store)?,
        None => Vec::new(),
    };
    let style = app.style();
    if app.settings().json {
        return app.ui.out(&json::due(&rows, &style));
    }
    if args.ics {
        // A calendar without entries is none (RFC 5545, 3.6), and programs refuse it.
        let Some(file) = view::calendar(&rows, &style) else {
            app.ui.status(app.words().due.no_calendar);
            return Ok(());
        };
        return app.ui.out(&file);
    }
    if rows.is_empty() {
        app.ui.status(app.words().due.none);
        return Ok(());
    }
    app.ui.out(&view::due(&rows, &style))
}

/// Returns the inquiry to name, of several that somebody has to act on, where the answer to it is
/// late.
pub(super) fn latest_inquiry(rows: &[DueRow], id: IncidentId) -> Option<usize> {
    let late = rows
        .iter()
        .find(|row| row.id == id && row.clock.is_overdue());
    late.and_then(DueRow::named)
}

/// Returns, of all matters, the incidents to which an answer is late, in order.
pub(super) fn late(rows: &[DueRow]) -> Vec<IncidentId> {
    let late = rows.iter().filter(|row| row.clock.is_overdue());
    distinct(late.map(|row| row.id))
}
