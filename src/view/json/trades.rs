//! Rows of the provider's table of trades, in JSON.

use serde::Serialize;

use super::fact::FindingJson;
use super::{SCHEMA, text};
use crate::domain::{Finding, IncidentId};
use crate::view::TradeChoice;

#[derive(Serialize)]
struct Document {
    schema: u32,
    id: i64,
    total: usize,
    rows: Vec<RowJson>,
    findings: Vec<FindingJson>,
}

#[derive(Serialize)]
struct RowJson {
    row: usize,
    line: u64,
    at: String,
    kind: String,
    moved: Vec<MovedJson>,
    order_id: Option<String>,
    near: bool,
    returned: bool,
    recorded: bool,
    columns: Vec<ColumnJson>,
}

#[derive(Serialize)]
struct MovedJson {
    asset: String,
    amount: String,
}

#[derive(Serialize)]
struct ColumnJson {
    name: String,
    value: String,
}

/// Writes the rows that were shown or recorded; `total` is how many the file has.
pub fn trades(id: IncidentId, total: usize, rows: &[TradeChoice], findings: &[Finding]) -> String {
    let row = |row: &TradeChoice| RowJson {
        row: row.row,
        line: row.line,
        at: row.at.clone(),
        kind: row.kind.clone(),
        moved: pairs(&row.moved, |asset, amount| MovedJson { asset, amount }),
        order_id: Some(row.order_id.clone()).filter(|id| !id.is_empty()),
        near: row.near,
        returned: row.returned,
        recorded: row.recorded,
        columns: pairs(&row.columns, |name, value| ColumnJson { name, value }),
    };
    text(&Document {
        schema: SCHEMA,
        id: id.0,
        total,
        rows: rows.iter().map(row).collect(),
        findings: findings.iter().map(FindingJson::new).collect(),
    })
}

fn pairs<T>(pairs: &[(String, String)], make: impl Fn(String, String) -> T) -> Vec<T> {
    let each = pairs.iter().cloned();
    each.map(|(name, value)| make(name, value)).collect()
}
