//! `import --csv`: rows of the provider's table of trades become facts and entries of the timeline.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use crate::cli::app::App;
use crate::cli::bad_trades::BadTrades;
use crate::cli::failure::Failure;
use crate::cli::input::{self, TEXT_BYTES_MAX};
use crate::cli::trade_record::record;
use crate::cli::trade_related::is_related;
use crate::cli::trade_rows::{choice, near, nearest};
use crate::cli::{answer, prompt};
use crate::domain::{IncidentId, Order as _};
use crate::interchange::{self, TradeReport};
use crate::pack::TradeColumns;
use crate::view::{self, TradeChoice, json};

/// Which rows of a trade report go into which incident.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TradeWish<'a> {
    /// The provider's trade report.
    pub(crate) csv: &'a Path,
    /// The incident.
    pub(crate) id: IncidentId,
    /// The rows to record, from 1.
    pub(crate) rows: &'a [usize],
    /// Whether every row near the incident's time is recorded.
    pub(crate) all_near: bool,
}

/// Shows the rows near the incident's time, or records those that were chosen.
pub(crate) fn run(app: &App, wish: &TradeWish<'_>) -> Result<(), Failure> {
    let (store, incident) = app.incident(wish.id)?;
    let provider = answer::provider(app, &incident);
    let Some(columns) = &provider.pack.report else {
        let provider = provider.name(app.lang());
        return Err(BadTrades::NoLayout { provider }.into());
    };
    let report = read(wish.csv, columns)?;
    let near = near(app, &incident, &report);
    let (near_ones, unrelated): (Vec<usize>, Vec<usize>) = near.iter().partition(|place| {
        let row = report.rows.get(**place);
        row.is_some_and(|row| is_related(&incident, &provider.pack, row))
    });
    let mut chosen = chosen(wish, &near_ones, report.rows.len())?;
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
        show(app, wish.id, &report, &listed, &near, &[])?;
        chosen = ask(app, report.rows.len())?;
        listed.clear();
    }
    let recorded = record(app, &store, wish.id, &report, &chosen)?;
    if app.settings().json || !listed.is_empty() && recorded.is_empty() {
        show(app, wish.id, &report, &listed, &near, &recorded)?;
    }
    tell(app, wish, &report, &near, &chosen, &recorded);
    let left_out = unrelated.iter().filter(|place| !chosen.contains(place));
    let left_out = left_out.count();
    if wish.all_near && left_out > 0 {
        app.ui.status(&(app.words().trade.unrelated)(left_out));
    }
    Ok(())
}

fn read(path: &Path, columns: &TradeColumns) -> Result<TradeReport, Failure> {
    let failed = |error: std::io::Error| Failure::File {
        path: path.display().to_string(),
        kind: error.kind(),
    };
    let limit = TEXT_BYTES_MAX as u64 + 1;
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(failed)?;
    file.take(limit).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > TEXT_BYTES_MAX {
        return Err(Failure::TextTooLong {
            bytes_max: TEXT_BYTES_MAX,
        });
    }
    let text = input::decode_sheet(&bytes).map_err(|failure| match failure {
        Failure::NotText => Failure::BadTrades(BadTrades::NotText {
            file: path.display().to_string(),
        }),
        other => other,
    })?;
    interchange::read_trade_report(&text, columns).map_err(|bad| {
        let file = path.display().to_string();
        BadTrades::Bad { file, bad }.into()
    })
}

/// Returns the rows that the options choose, from 0.
fn chosen(wish: &TradeWish<'_>, near: &[usize], rows: usize) -> Result<Vec<usize>, Failure> {
    let mut chosen = places(wish.rows, rows)?;
    if wish.all_near {
        chosen.extend(near);
    }
    chosen.order();
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

/// Says what was read and recorded, what has come back, and how to choose.
fn tell(
    app: &App,
    wish: &TradeWish<'_>,
    report: &TradeReport,
    near: &[usize],
    chosen: &[usize],
    recorded: &[usize],
) {
    let words = &app.words().trade;
    app.ui.status(&(words.found)(report.rows.len(), near.len()));
    let spoken_of = if chosen.is_empty() { near } else { chosen };
    for place in spoken_of {
        let Some(row) = report.rows.get(*place).filter(|row| row.came_in()) else {
            continue;
        };
        if row.fee && !row.returned {
            continue;
        }
        let choice = choice(app, report, *place, row);
        let moved = choice.moved_text();
        let say = if row.returned {
            words.returned
        } else {
            words.came_in
        };
        app.ui.warning(&say(choice.row, &choice.when, &moved));
    }
    let id = wish.id.to_string();
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
        let file = wish.csv.display().to_string();
        app.ui
            .hint(&(words.how_to_choose)(&file, &wish.id.0.to_string()));
    }
}
