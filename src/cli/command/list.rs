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
use crate::domain::{Correspondence, IncidentId, Moment};
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
        Some(super::due::late(&Waiting::new(app).rows(&store)?))
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
    let told = Told::read(app, store, rows.iter().map(|row| row.id))?;
    let waiting = Waiting::new(app);
    let rows = rows.into_iter().map(|listed| {
        let known = told.known.get(&listed.id);
        let clocks = known.map(|known| waiting.clocks(&listed.provider, known));
        let clocks = clocks.unwrap_or_default();
        let matters = several(&clocks, again.keeping(listed.kept));
        let row = told.row(again, listed);
        let Some(pressing) = clocks.into_iter().next() else {
            return row;
        };
        // The number is that of the matter whose day stands beside it.
        let ticket = match pressing.turn {
            Turn::Desk => pressing
                .ticket
                .as_deref()
                .map(|ticket| again.ticket(ticket)),
            _ => row.ticket,
        };
        HistoryRow {
            ticket,
            matters,
            clock: Some(pressing),
            ..row
        }
    });
    Ok(rows.collect())
}

/// What is told of the incidents of a page besides their own rows.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// What went out and came back.
    known: BTreeMap<IncidentId, Correspondence>,
    /// When they happened.
    occurred: BTreeMap<IncidentId, Moment>,
}

impl Told {
    /// Reads what a list shows: when it happened is told to programs only.
    pub(super) fn read(
        app: &App,
        store: Option<&Store>,
        ids: impl Iterator<Item = IncidentId>,
    ) -> Result<Self, Failure> {
        let Some(store) = store else {
            return Ok(Self::default());
        };
        let ids: Vec<IncidentId> = ids.collect();
        Ok(Self {
            known: store.correspondence(&ids)?,
            occurred: if app.settings().json {
                store.occurred(&ids)?
            } else {
                BTreeMap::new()
            },
        })
    }

    /// Makes a line of the list, without clocks.
    pub(super) fn row(&self, again: Again<'_>, row: IncidentRow) -> HistoryRow {
        let known = self.known.get(&row.id);
        let ticket = known.and_then(Correspondence::ticket);
        let row = again.row(row);
        HistoryRow {
            id: row.id,
            title: row.title,
            status: row.status,
            category: row.category,
            symptom: row.symptom,
            provider: row.provider,
            logged_at: row.logged_at,
            occurred_at: self.occurred.get(&row.id).copied(),
            channel: row.channel,
            clock: None,
            ticket: ticket.map(|ticket| again.ticket(ticket)),
            matters: Vec::new(),
            snippet: Some(row.excerpt).filter(|words| !words.is_empty()),
        }
    }
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
