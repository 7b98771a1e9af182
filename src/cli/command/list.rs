//! `list`: past incidents in a table.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use clap::Args;

use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::args::codes;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::cli::waiting::Waiting;
use crate::cli::{moment, understand};
use crate::domain::{Channel, Code as _, IncidentId, Status, Window};
use crate::pack;
use crate::routing::Clock;
use crate::store::{Filter, IncidentRow, Page, Store};
use crate::view::{self, HistoryRow, json};

/// How many incidents one page holds, unless told.
const PAGE_ROWS: NonZeroU32 = NonZeroU32::MIN.saturating_add(49);

/// List past incidents, newest first
#[derive(Debug, Args)]
pub(crate) struct ListArgs {
    /// Only these statuses
    #[arg(long, value_delimiter = ',', value_parser = codes::<Status>())]
    status: Vec<Status>,
    /// Only this category or symptom
    #[arg(long, value_name = "C[.SYMPTOM]")]
    category: Option<String>,
    /// Only this provider
    #[arg(long)]
    provider: Option<String>,
    /// Only incidents whose window is this one
    #[arg(long)]
    channel: Option<String>,
    /// Only those recorded at or after this time
    #[arg(long, value_name = "WHEN")]
    since: Option<String>,
    /// Only those recorded before this time
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
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
    let filter = filter(app, args, store.as_ref())?;
    let Some(store) = store else {
        return show(app, None, &Page::default());
    };
    show(app, Some(&store), &store.list(&filter)?)
}

/// Shows a page of incidents and says how to get the next one.
pub(super) fn show(app: &App, store: Option<&Store>, page: &Page) -> Result<(), Failure> {
    let again = Again::new(app, app.lang());
    let ids: Vec<IncidentId> = page.rows.iter().map(|row| row.id).collect();
    let known = store.map_or_else(|| Ok(BTreeMap::new()), |store| store.correspondence(&ids))?;
    let waiting = Waiting::new(app);
    let rows = page.rows.iter().map(|listed| {
        let known = known.get(&listed.id);
        let clocks = known.map(|known| waiting.clocks(&listed.provider, known));
        let pressing = clocks.and_then(|clocks| clocks.into_iter().next());
        row(again.row(listed), pressing)
    });
    let rows: Vec<HistoryRow> = rows.collect();
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

fn filter(app: &App, args: &ListArgs, store: Option<&Store>) -> Result<Filter, Failure> {
    let told = args
        .category
        .as_deref()
        .map(understand::category)
        .transpose()?;
    let provider = args.provider.as_deref();
    let provider = provider.map(|name| app.packs().named(name).id);
    // A pack is needed to read a time, and for nothing else: most lists read none.
    let (since, until) = match (args.since.as_deref(), args.until.as_deref()) {
        (None, None) => (None, None),
        (since, until) => {
            let usual = app.packs().named(&App::usual_provider_in(store)?);
            let instant = |written| moment::instant(app, &usual, written);
            (instant(since)?, instant(until)?)
        }
    };
    let only = match (args.overdue, store) {
        (true, Some(store)) => Some(super::due::late(app, store)?.into_iter().collect()),
        _ => None,
    };
    Ok(Filter {
        only,
        status: args.status.clone(),
        category: told.map(|(category, _)| category),
        symptom: told.and_then(|(_, symptom)| symptom),
        provider,
        channel: args.channel.as_deref().map(channel).transpose()?,
        since,
        until,
        before: args.before,
        limit: Some(args.limit).filter(|_| !args.all),
    })
}

/// Reads the code of a window or of an outside body.
fn channel(written: &str) -> Result<Channel, Failure> {
    if let Some(window) = Window::from_code(written) {
        return Ok(window.into());
    }
    let bodies: Vec<String> = pack::bodies()
        .iter()
        .map(|body| body.code.clone())
        .collect();
    if bodies.iter().any(|body| body == written) {
        return Ok(Channel::Body(written.to_owned()));
    }
    let windows = Window::ALL.iter().map(|window| window.code().to_owned());
    Err(Failure::BadChannel {
        written: written.to_owned(),
        choices: windows.chain(bodies).collect(),
    })
}

fn row(row: IncidentRow, clock: Option<Clock>) -> HistoryRow {
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
        snippet: Some(row.excerpt).filter(|words| !words.is_empty()),
    }
}
