//! Rows of the provider's table of trades become facts and entries of the timeline.

use super::app::App;
use super::failure::Failure;
use super::trade_rows::local;
use crate::domain::{
    Decimal, EventKind, Fact, FactKind, FactValue, IncidentId, Moment, Precision, TimelineEvent,
    When,
};
use crate::interchange::{TradeReport, TradeRow};
use crate::safety::{Cleared, ClearedText};
use crate::store::{Change, NewEvent, Store};

/// A row made ready for the record.
struct Ready {
    facts: Vec<Cleared<Fact>>,
    at: Moment,
    text: ClearedText,
}

/// Records rows, all or none; one that stands in the timeline already is left as it is.
pub(crate) fn record(
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
    for (asset, number) in row.moved.iter().filter(|_| !row.fee) {
        let plain = number.to_string();
        let number = Decimal::read(plain.trim_start_matches('-')).unwrap_or(*number);
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
        text: app.clear_again(&in_words(app, report, row)),
    }
}

/// Writes a row in two lines: what matters, which is what drafts tell, and every column with its
/// heading.
fn in_words(app: &App, report: &TradeReport, row: &TradeRow) -> String {
    let moved = row.moved.iter();
    let moved: Vec<String> = moved.map(|(asset, n)| format!("{n} {asset}")).collect();
    let mark = if row.returned {
        app.words().trade.returned_mark
    } else {
        ""
    };
    let line = format!("{} {}{mark} {}", row.kind, moved.join(", "), row.order_id);
    let cells = report.headings.iter().zip(&row.cells);
    let told = cells.filter(|(_, cell)| !cell.is_empty());
    let columns: Vec<String> = told
        .map(|(heading, cell)| format!("{heading}: {cell}"))
        .collect();
    format!("{}\n{}", line.trim_end(), columns.join(" / "))
}
