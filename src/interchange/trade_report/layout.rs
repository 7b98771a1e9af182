//! Which column says what, and what a row says by it.

use chrono::NaiveDateTime;

use super::{ReportProblem, TradeRow};
use crate::domain::Decimal;
use crate::pack::{ColumnRole, TradeColumns};
use crate::text::fold;

/// How times are written in such tables.
const TIMES: &[&str] = &[
    "%Y/%m/%d %H:%M:%S",
    "%Y-%m-%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y-%m-%d %H:%M",
];

/// The letters that the symbol of an asset can have.
const SYMBOL_CHARS: std::ops::RangeInclusive<usize> = 2..=10;

/// Which column says what.
pub(super) struct Layout {
    time: usize,
    kind: usize,
    order_id: Option<usize>,
    amounts: Amounts,
    /// Other columns of numbers: kept as they are written, but a broken one is a broken file.
    numbers: Vec<usize>,
}

/// Where amounts stand.
enum Amounts {
    /// The asset in one column, its amount in another.
    Pair(usize, usize),
    /// A column for each asset, by its symbol.
    Each(Vec<(String, usize)>),
}

impl Layout {
    /// Finds the columns by their headings.
    pub(super) fn find(headings: &[String], columns: &TradeColumns) -> Result<Self, ReportProblem> {
        let plain: Vec<String> = headings.iter().map(|heading| bare(heading)).collect();
        let place = |role| {
            let known: Vec<String> = columns.of(role).iter().map(|known| bare(known)).collect();
            plain.iter().position(|heading| known.contains(heading))
        };
        let must =
            |role| place(role).ok_or_else(|| ReportProblem::NoHeading(columns.of(role).to_vec()));
        let pair = place(ColumnRole::Asset).zip(place(ColumnRole::Amount));
        let amounts = if let Some((asset, amount)) = pair {
            Amounts::Pair(asset, amount)
        } else {
            let symbols = headings.iter().enumerate();
            let symbols = symbols.filter(|(_, heading)| is_symbol(heading));
            let each: Vec<_> = symbols.map(|(at, symbol)| (symbol.clone(), at)).collect();
            if each.is_empty() {
                must(ColumnRole::Amount)?;
                must(ColumnRole::Asset)?;
            }
            Amounts::Each(each)
        };
        let roles = [
            ColumnRole::Number,
            ColumnRole::Fee,
            ColumnRole::CounterAmount,
        ];
        let known = roles.iter().flat_map(|role| columns.of(*role));
        let known: Vec<String> = known.map(|heading| bare(heading)).collect();
        let numbers = plain.iter().enumerate();
        let numbers = numbers.filter(|(_, heading)| known.contains(heading));
        Ok(Self {
            numbers: numbers.map(|(at, _)| at).collect(),
            time: must(ColumnRole::Time)?,
            kind: must(ColumnRole::Kind)?,
            order_id: place(ColumnRole::OrderId),
            amounts,
        })
    }

    /// Reads a row; its cells are kept as they are.
    pub(super) fn row(
        &self,
        line: u64,
        cells: Vec<String>,
        expected: usize,
        columns: &TradeColumns,
    ) -> Result<TradeRow, ReportProblem> {
        let found = cells.len();
        if found != expected {
            return Err(ReportProblem::Columns { expected, found });
        }
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        let written = cell(self.time);
        let at = TIMES
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(written, form).ok())
            .ok_or_else(|| ReportProblem::Time(written.to_owned()))?;
        let mut moved = Vec::new();
        match &self.amounts {
            Amounts::Pair(asset, amount) => {
                let number = number(cell(*amount))?;
                moved.extend(number.map(|number| (cell(*asset).to_owned(), number)));
            }
            Amounts::Each(each) => {
                for (symbol, at) in each {
                    let number = number(cell(*at))?.filter(|number| !is_zero(number));
                    moved.extend(number.map(|number| (symbol.clone(), number)));
                }
            }
        }
        for at in &self.numbers {
            number(cell(*at))?;
        }
        let kind = cell(self.kind).to_owned();
        let is_one_of = |kinds: &[String]| kinds.iter().any(|known| bare(known) == bare(&kind));
        let (leaves, fee) = (is_one_of(&columns.leaving), is_one_of(&columns.fees));
        Ok(TradeRow {
            line,
            at,
            fee,
            leaves,
            returned: false,
            order_id: self.order_id.map_or("", cell).to_owned(),
            kind,
            moved,
            cells,
        })
    }
}

/// Returns a heading without spaces, width and case.
fn bare(heading: &str) -> String {
    let folded = fold(heading);
    folded
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect()
}

fn is_symbol(heading: &str) -> bool {
    let letters = |letter: char| letter.is_ascii_uppercase() || letter.is_ascii_digit();
    SYMBOL_CHARS.contains(&heading.len())
        && heading.starts_with(|letter: char| letter.is_ascii_uppercase())
        && heading.chars().all(letters)
}

/// Reads a number with commas between its thousands; an empty cell or a dash is none.
fn number(written: &str) -> Result<Option<Decimal>, ReportProblem> {
    let plain: String = written.chars().filter(|letter| *letter != ',').collect();
    if plain.is_empty() || plain == "-" {
        return Ok(None);
    }
    let read = Decimal::read(&plain);
    read.map(Some)
        .ok_or_else(|| ReportProblem::Number(written.to_owned()))
}

/// Tells whether a number is more than nothing.
pub(super) fn is_positive(number: &Decimal) -> bool {
    !is_zero(number) && !is_negative(number)
}

fn is_zero(number: &Decimal) -> bool {
    !number
        .to_string()
        .contains(|letter: char| ('1'..='9').contains(&letter))
}

pub(super) fn is_negative(number: &Decimal) -> bool {
    number.to_string().starts_with('-')
}
