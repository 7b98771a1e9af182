//! `import --csv`: rows of the provider's table of trades become facts and entries of the timeline.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveTime, TimeDelta};
use clap::Args;

use crate::cli::app::App;
use crate::cli::bad_trades::BadTrades;
use crate::cli::failure::Failure;
use crate::cli::input::{self, TEXT_BYTES_MAX};
use crate::cli::numbers::NumberParser;
use crate::cli::{answer, prompt};
use crate::domain::{
    Decimal, EventKind, Fact, FactKind, FactValue, Incident, IncidentId, Moment, Precision,
    TimelineEvent, When,
};
use crate::i18n::date;
use crate::interchange::{self, TradeReport, TradeRow};
use crate::pack::TradeColumns;
use crate::safety::{Cleared, ClearedText};
use crate::store::{Change, NewEvent, Store};
use crate::view::{self, TradeChoice, json};

/// How far from the incident's time a row is near, in days.
const NEAR_DAYS: i64 = 3;

/// How many rows are shown where none is near.
const NEAREST: usize = 5;

/// Take rows of the provider's trade report into an incident
///
/// Without `--row` or `--all-near` the rows near the incident's time are shown, and a terminal is
/// asked which to record.
#[derive(Debug, Args)]
pub(crate) struct TradeArgs {
    /// The provider's trade report
    #[arg(long, value_name = "FILE")]
    csv: PathBuf,
    /// The incident's number
    #[arg(long = "for", value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// Record this row
    #[arg(long, value_name = "ROW")]
    row: Vec<usize>,
    /// Record every row near the incident's time
    #[arg(long)]
    all_near: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &TradeArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let provider = answer::provider(app, &incident);
    let Some(columns) = &provider.pack.report else {
        let provider = provider.name(app.lang());
        return Err(BadTrades::NoLayout { provider }.into());
    };
    let report = read(&args.csv, columns)?;
    let near = near(app, &incident, &report);
    let mut chosen = chosen(args, &near, report.rows.len())?;
    let shown = if near.is_empty() {
        nearest(app, &incident, &report)
    } else {
        near.clone()
    };
    let mut listed: Vec<usize> = if chosen.is_empty() {
        shown
    } else {
        chosen.clone()
    };
    if chosen.is_empty() && app.settings().can_prompt {
        show(app, args.id, &report, &listed, &near, &[])?;
        chosen = ask(app, report.rows.len())?;
        listed.clear();
    }
    let recorded = record(app, &store, args.id, &report, &chosen)?;
    if app.settings().json || !listed.is_empty() && recorded.is_empty() {
        show(app, args.id, &report, &listed, &near, &recorded)?;
    }
    tell(app, args, &report, &near, &chosen, &recorded);
    Ok(())
}

fn read(path: &Path, columns: &TradeColumns) -> Result<TradeReport, Failure> {
    let failed = |error: std::io::Error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    };
    if fs::metadata(path).map_err(failed)?.len() > TEXT_BYTES_MAX as u64 {
        return Err(Failure::TextTooLong {
            bytes_max: TEXT_BYTES_MAX,
        });
    }
    let text = input::decode_sheet(&fs::read(path).map_err(failed)?)?;
    interchange::read_trade_report(&text, columns).map_err(|bad| {
        let file = path.display().to_string();
        BadTrades::Bad { file, bad }.into()
    })
}

/// Returns the rows near the incident's time, and those that bear one of its ids; from 0.
fn near(app: &App, incident: &Incident, report: &TradeReport) -> Vec<usize> {
    let ids: Vec<String> = incident
        .facts_of(FactKind::OrderId)
        .map(|fact| fact.value.value())
        .collect();
    let about = about(app, incident);
    let is_near = |row: &TradeRow| {
        (local(app, row) - about).abs() <= TimeDelta::days(NEAR_DAYS) || ids.contains(&row.order_id)
    };
    let rows = report.rows.iter().enumerate();
    rows.filter(|(_, row)| is_near(row))
        .map(|(at, _)| at)
        .collect()
}

fn nearest(app: &App, incident: &Incident, report: &TradeReport) -> Vec<usize> {
    let about = about(app, incident);
    let mut all: Vec<usize> = (0..report.rows.len()).collect();
    all.sort_by_key(|at| {
        report
            .rows
            .get(*at)
            .map(|row| (local(app, row) - about).abs())
    });
    all.truncate(NEAREST);
    all.sort_unstable();
    all
}

/// Returns when the trouble was: the first time that was told, else when it was recorded.
fn about(app: &App, incident: &Incident) -> DateTime<FixedOffset> {
    let told = incident.facts_of(FactKind::OccurredAt).find_map(|fact| {
        let FactValue::OccurredAt(moment) = &fact.value else {
            return None;
        };
        match moment.when {
            When::Instant(instant) => Some(instant),
            _ => {
                let noon = moment
                    .first_day()?
                    .and_time(NaiveTime::from_hms_opt(12, 0, 0)?);
                noon.and_local_timezone(*app.now().offset()).single()
            }
        }
    });
    told.unwrap_or(incident.logged_at.with_timezone(app.now().offset()))
}

fn local(app: &App, row: &TradeRow) -> DateTime<FixedOffset> {
    // The provider's zone has no summer time: there is always exactly one such instant.
    let local = row.at.and_local_timezone(*app.now().offset());
    local.single().unwrap_or_default()
}

/// Returns the rows that the options choose, from 0.
fn chosen(args: &TradeArgs, near: &[usize], rows: usize) -> Result<Vec<usize>, Failure> {
    let mut chosen = places(&args.row, rows)?;
    if args.all_near {
        chosen.extend(near);
    }
    chosen.sort_unstable();
    chosen.dedup();
    Ok(chosen)
}

fn places(numbers: &[usize], rows: usize) -> Result<Vec<usize>, Failure> {
    let place = |row: &usize| {
        let place = row.checked_sub(1).filter(|place| *place < rows);
        place.ok_or(Failure::BadTrades(BadTrades::NoRow { row: *row, rows }))
    };
    numbers.iter().map(place).collect()
}

/// Asks which rows to record; a wrong number is told, and asked again.
fn ask(app: &App, rows: usize) -> Result<Vec<usize>, Failure> {
    loop {
        let line = prompt::line(app.words().trade.ask_rows)?;
        let numbers: Vec<usize> = line
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        match places(&numbers, rows) {
            Ok(chosen) => return Ok(chosen),
            Err(failure) => app.tell_failure(&failure),
        }
    }
}

/// A row made ready for the record.
struct Ready {
    facts: Vec<Cleared<Fact>>,
    at: Moment,
    text: ClearedText,
}

/// Records rows, all or none; one that stands in the timeline already is left as it is.
fn record(
    app: &App,
    store: &Store,
    id: IncidentId,
    report: &TradeReport,
    chosen: &[usize],
) -> Result<Vec<usize>, Failure> {
    let incident = store.incident(id)?;
    let timeline = store.timeline(id)?;
    let mut told = incident.facts.clone();
    let (mut places, mut ready) = (Vec::new(), Vec::new());
    for place in chosen {
        let Some(row) = report.rows.get(*place) else {
            continue;
        };
        let row = make_ready(app, report, row, &mut told);
        let known = |event: &TimelineEvent| {
            event.kind.known() == Some(EventKind::Traded) && event.text == row.text.as_str()
        };
        if !timeline.iter().any(known) {
            places.push(*place);
            ready.push(row);
        }
    }
    let changes: Vec<(Change<'_>, NewEvent<'_>)> = ready
        .iter()
        .map(|row| {
            let event = NewEvent {
                kind: EventKind::Traded,
                at: row.at,
                text: &row.text,
            };
            (Change::Facts(&row.facts), event)
        })
        .collect();
    if !changes.is_empty() {
        store.revise(id, &changes, app.stamp())?;
    }
    Ok(places)
}

/// Turns a row into facts that are not there yet, and an entry that has all its columns.
fn make_ready(app: &App, report: &TradeReport, row: &TradeRow, told: &mut Vec<Fact>) -> Ready {
    let mut facts = Vec::new();
    let mut keep = |value: FactValue| {
        if !told.iter().any(|known| known.value == value) {
            let fact = Fact {
                as_written: value.value(),
                value,
                span: None,
            };
            told.push(fact.clone());
            facts.push(app.clear_fact(&fact));
        }
    };
    for (asset, number) in &row.moved {
        let plain = number.to_string();
        let number = Decimal::read(plain.trim_start_matches('-')).unwrap_or_else(|| number.clone());
        let asset = asset.clone();
        keep(FactValue::Amount { number, asset });
    }
    if !row.order_id.is_empty() {
        keep(FactValue::Text(FactKind::OrderId, row.order_id.clone()));
    }
    Ready {
        facts,
        at: Moment {
            when: When::Instant(local(app, row)),
            precision: Precision::Second,
        },
        text: app.clear_again(&in_words(report, row)),
    }
}

/// Writes a row in one line: what matters first, then every column with its heading.
fn in_words(report: &TradeReport, row: &TradeRow) -> String {
    let cells = report.headings.iter().zip(&row.cells);
    let told = cells.filter(|(_, cell)| !cell.is_empty());
    let columns: Vec<String> = told
        .map(|(heading, cell)| format!("{heading}: {cell}"))
        .collect();
    columns.join(" / ")
}

/// Shows rows: for programs all that is known of them, for people a table.
fn show(
    app: &App,
    id: IncidentId,
    report: &TradeReport,
    places: &[usize],
    near: &[usize],
    recorded: &[usize],
) -> Result<(), Failure> {
    let rows: Vec<TradeChoice> = places
        .iter()
        .filter_map(|place| {
            let row = report.rows.get(*place)?;
            let mut choice = choice(app, report, *place, row);
            choice.near = near.contains(place);
            choice.recorded = recorded.contains(place);
            Some(choice)
        })
        .collect();
    if app.settings().json {
        let answer = json::trades(id, report.rows.len(), &rows, &app.told());
        return app.ui.out(&answer);
    }
    app.ui.out(&view::trades(&rows, &app.style()))
}

fn choice(app: &App, report: &TradeReport, place: usize, row: &TradeRow) -> TradeChoice {
    let clear = |text: &String| app.clear_again(text).into_inner();
    let at = local(app, row);
    let moved = row.moved.iter();
    TradeChoice {
        row: place + 1,
        line: row.line,
        when: date::full_date_time(at, app.lang()),
        at: at.to_rfc3339(),
        kind: clear(&row.kind),
        moved: moved
            .map(|(asset, n)| (clear(asset), n.to_string()))
            .collect(),
        order_id: clear(&row.order_id),
        near: false,
        returned: row.returned,
        recorded: false,
        columns: report
            .headings
            .iter()
            .zip(&row.cells)
            .map(|(heading, cell)| (clear(heading), clear(cell)))
            .collect(),
    }
}

/// Says what was read and recorded, what has come back, and how to choose.
fn tell(
    app: &App,
    args: &TradeArgs,
    report: &TradeReport,
    near: &[usize],
    chosen: &[usize],
    recorded: &[usize],
) {
    let words = &app.words().trade;
    app.ui.status(&(words.found)(report.rows.len(), near.len()));
    let spoken_of = if chosen.is_empty() { near } else { chosen };
    for place in spoken_of {
        let Some(row) = report.rows.get(*place).filter(|row| row.returned) else {
            continue;
        };
        let choice = choice(app, report, *place, row);
        let moved = choice.moved_text();
        app.ui
            .warning(&(words.returned)(choice.row, &choice.when, &moved));
    }
    let id = args.id.to_string();
    if !recorded.is_empty() {
        app.ui.status(&(words.recorded)(&id, recorded.len()));
    }
    if chosen.len() > recorded.len() {
        app.ui.status(&(words.known)(chosen.len() - recorded.len()));
    }
    if chosen.is_empty() {
        if near.is_empty() {
            app.ui.status(&(words.none_near)(&id));
        }
        let file = args.csv.display().to_string();
        app.ui
            .hint(&(words.how_to_choose)(&file, &args.id.0.to_string()));
    }
}
