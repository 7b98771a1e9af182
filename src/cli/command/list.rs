//! `list`: past incidents in a table.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use clap::Args;

use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::filter::FilterArgs;
use crate::cli::numbers::NumberParser;
use crate::cli::waiting::Waiting;
use crate::domain::IncidentId;
use crate::routing::{Clock, Turn};
use crate::store::{Filter, IncidentRow, Page, Store};
use crate::view::{self, HistoryRow, json};

/// How many incidents one page holds, unless told.
pub(super) const PAGE_ROWS: NonZeroU32 = NonZeroU32::MIN.saturating_add(49);

/// List past incidents, newest first
#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    filter: FilterArgs,
    /// Only those to which an answer is late
    #[arg(long)]
    overdue: bool,
    /// How many at most
    #[arg(long, default_value_t = PAGE_ROWS)]
    limit: NonZeroU32,
    /// Only those older than this number: the next page
    #[arg(long, value_name = "ID", value_parser = NumberParser)]
    before: Option<IncidentId>,
    /// Every one of them
    #[arg(long, conflicts_with = "limit")]
    all: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ListArgs) -> Result<(), Failure> {
    let store = app.existing_store()?;
    let Some(store) = store else {
        args.filter.filter(app, None)?;
        return show(app, None, Page::default());
    };
    let only = if args.overdue {
        Some(
            super::due::late(&Waiting::new(app).rows(&store)?)
                .into_iter()
                .collect(),
        )
    } else {
        None
    };
    let filter = Filter {
        only,
        before: args.before,
        limit: Some(args.limit).filter(|_| !args.all),
        ..args.filter.filter(app, Some(&store))?
    };
    show(app, Some(&store), store.list(&filter)?)?;
    store.leave();
    Ok(())
}

/// Shows a page of incidents and says how to get the next one.
pub(super) fn show(app: &App, store: Option<&Store>, page: Page) -> Result<(), Failure> {
    let rows = rows(app, store, page.rows)?;
    if app.settings().json {
        return app
            .ui
            .out(&json::list(&rows, page.next.map(|id| id.0), &app.style()));
    }
    let words = &app.words().talk;
    if rows.is_empty() {
        app.ui.status(words.nothing_listed);
        return Ok(());
    }
    app.ui.out(&view::history(&rows, &app.style()))?;
    if let Some(next) = page.next {
        app.ui.hint(&(words.more)(&format!(
            "madoguchi list --before {}",
            next.0
        )));
    }
    Ok(())
}

/// Makes the lines of a list.
pub(super) fn rows(
    app: &App,
    store: Option<&Store>,
    rows: Vec<IncidentRow>,
) -> Result<Vec<HistoryRow>, Failure> {
    let again = Again::new(app, app.lang());
    let ids: Vec<IncidentId> = rows.iter().map(|row| row.id).collect();
    let known = store.map_or_else(|| Ok(BTreeMap::new()), |store| store.correspondence(&ids))?;
    let waiting = Waiting::new(app);
    let rows = rows.into_iter().map(|mut listed| {
        let known = known.get(&listed.id);
        let clocks = known.map(|known| waiting.clocks(&listed.provider, known));
        let clocks = clocks.unwrap_or_default();
        let matters = several(&clocks, again.keeping(listed.kept));
        let pressing = clocks.into_iter().next();
        // The number is that of the matter whose day stands beside it.
        if let Some(clock) = pressing.as_ref().filter(|clock| clock.turn == Turn::Desk) {
            listed.ticket.clone_from(&clock.ticket);
        }
        HistoryRow {
            matters,
            ..row(again.row(listed), pressing)
        }
    });
    Ok(rows.collect())
}

/// Returns the matters that are somebody's turn, where there are several.
fn several(clocks: &[Clock], again: Again<'_>) -> Vec<Clock> {
    let open = || clocks.iter().filter(|clock| clock.turn != Turn::Nobody);
    if open().count() < 2 {
        return Vec::new();
    }
    let cleared = open().map(|clock| Clock {
        ticket: clock.ticket.as_deref().map(|ticket| again.text(ticket)),
        ..clock.clone()
    });
    cleared.collect()
}

/// Makes a line of the list, with the clock of its most pressing matter.
pub(super) fn row(row: IncidentRow, clock: Option<Clock>) -> HistoryRow {
    HistoryRow {
        id: row.id,
        title: row.title,
        status: row.status,
        category: row.category,
        symptom: row.symptom,
        provider: row.provider,
        logged_at: row.logged_at,
        occurred_at: row.occurred_at,
        channel: row.channel,
        clock,
        ticket: row.ticket,
        matters: Vec::new(),
        snippet: Some(row.excerpt).filter(|words| !words.is_empty()),
    }
}
