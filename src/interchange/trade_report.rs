//! The table of trades that a provider lets its users download, read by the columns that its pack
//! describes. Nothing is lost: what is not understood is kept as it stands.

mod layout;
mod returned;

use chrono::NaiveDateTime;
use csv::{ReaderBuilder, StringRecord, Trim};

use self::layout::Layout;
use crate::domain::Decimal;
use crate::pack::TradeColumns;

/// A table of trades.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TradeReport {
    /// The headings as they are written.
    pub headings: Vec<String>,
    /// The rows, in the order of the file.
    pub rows: Vec<TradeRow>,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TradeRow {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// When it was, in the provider's zone.
    pub at: NaiveDateTime,
    /// What kind of row it is, in the provider's words.
    pub kind: String,
    /// What moved: the asset's symbol and how much; a table with a column for each asset can tell
    /// of several.
    pub moved: Vec<(String, Decimal)>,
    /// The provider's id; empty where it has none.
    pub order_id: String,
    /// Whether its kind takes something out of the account.
    pub leaves: bool,
    /// Whether something that had left the account has come back.
    pub returned: bool,
    /// Whether it is a fee, which is not what a matter is about.
    pub fee: bool,
    /// Every column as it is written.
    pub cells: Vec<String>,
}

impl TradeRow {
    /// Tells whether its kind takes something out of the account, and its amount is positive.
    pub fn came_in(&self) -> bool {
        let mut moved = self.moved.iter();
        self.leaves && moved.any(|(_, number)| layout::is_positive(number))
    }
}

/// Why a file is no such table: on which line, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem:?}")]
pub struct BadReport {
    /// The line of the file, from 1.
    pub line: u64,
    /// The row of the table, as the rows of a good one are counted: from 1, behind the headings.
    /// `None` where it is the headings or the whole file.
    pub row: Option<usize>,
    /// What is wrong.
    pub problem: ReportProblem,
}

/// What is wrong with a line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReportProblem {
    /// There is no row.
    Empty,
    /// No column has one of these headings.
    NoHeading(Vec<String>),
    /// It has another number of columns than the headings.
    Columns {
        /// How many there are headings.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// No time: what stands there.
    Time(String),
    /// No number: what stands there.
    Number(String),
    /// It cannot be taken apart, as where a quote is not closed.
    Form,
}

/// Reads a table of trades.
pub fn read_trade_report(text: &str, columns: &TradeColumns) -> Result<TradeReport, BadReport> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let bad = |line, row, problem| BadReport { line, row, problem };
    let mut lines = Lines {
        text,
        byte: 0,
        line: 1,
    };
    let mut form = |error: &csv::Error, row| {
        let line = lines.at(error.position());
        bad(line, row, ReportProblem::Form)
    };
    let Some(first) = records.next() else {
        return Err(bad(1, None, ReportProblem::Empty));
    };
    let headings = cells(&first.map_err(|error| form(&error, None))?);
    let mut lines = Lines {
        text,
        byte: 0,
        line: 1,
    };
    let layout = Layout::find(&headings, columns).map_err(|problem| bad(1, None, problem))?;
    let mut rows = Vec::new();
    for record in records {
        let number = Some(rows.len() + 1);
        let record = record.map_err(|error| form(&error, number))?;
        let line = lines.at(record.position());
        let row = layout.row(line, cells(&record), headings.len(), columns);
        rows.push(row.map_err(|problem| bad(line, number, problem))?);
    }
    if rows.is_empty() {
        return Err(bad(1, None, ReportProblem::Empty));
    }
    returned::mark(&mut rows);
    Ok(TradeReport { headings, rows })
}

/// Counts lines; the parser's own count is one behind where a line ends with CR LF, and CR alone ends
/// one too.
struct Lines<'t> {
    text: &'t str,
    byte: usize,
    line: u64,
}

impl Lines<'_> {
    /// Returns the line of a place behind the last one.
    fn at(&mut self, position: Option<&csv::Position>) -> u64 {
        let byte = position.and_then(|position| usize::try_from(position.byte()).ok());
        let begin = byte.unwrap_or(self.byte);
        let rest = self.text.as_bytes().get(begin..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let begin = begin + blank.count();
        let ends = (self.byte..begin).filter(|place| self.ends_line(*place));
        self.line += u64::try_from(ends.count()).unwrap_or_default();
        self.byte = self.byte.max(begin);
        self.line
    }

    /// Tells whether a line ends with a byte: LF, or CR alone, as the parser has it.
    fn ends_line(&self, place: usize) -> bool {
        let byte = |place: usize| self.text.as_bytes().get(place);
        match byte(place) {
            Some(b'\n') => true,
            Some(b'\r') => byte(place + 1) != Some(&b'\n'),
            _ => false,
        }
    }
}

fn cells(record: &StringRecord) -> Vec<String> {
    record.iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack;

    fn read(text: &str) -> Result<TradeReport, BadReport> {
        let provider = pack::ids()
            .filter_map(pack::builtin)
            .find_map(|pack| pack.report);
        read_trade_report(text, &provider.expect("a pack describes its report"))
    }

    const THIRTEEN: &str = "\u{FEFF}\"取引日時\",\"通貨\",\"取引種別\",\"取引価格\",\"通貨1\",\"通貨1数量\",\"手数料\",\"通貨1の対円レート\",\"通貨2\",\"通貨2数量\",\"自己・媒介\",\"注文 ID\",\"備考\"\r\n\
        \"2026/11/20 09:00:00\",\"BTC\",\"外部送付\",\"0\",\"BTC\",\"-0.234\",\"0\",\"426573\",\"\",\"0\",\"\",\"CWD20261120-000000-000001\",\"a, \"\"b\"\"\"\r\n\
        \"2026/11/20 10:00:00\",\"BTC\",\"外部送付\",\"0\",\"BTC\",\"0.234\",\"0\",\"426573\",\"\",\"0\",\"\",\"CWD20261120-000000-000002\",\"\"\r\n\
        \"2026/11/20 11:00:00\",\"BTC/JPY\",\"買い\",\"1,651,314\",\"BTC\",\"1,000.3\",\"-0.0003\",\"1,651,314\",\"JPY\",\"-495395\",\"媒介\",\"JOR20261120-020000-000003\",\"\"\r\n";

    #[test]
    fn a_table_is_read_without_loss() {
        let report = read(THIRTEEN).expect("it is read");
        assert_eq!((report.headings.len(), report.rows.len()), (13, 3));
        let row = &report.rows[0];
        assert_eq!(
            (row.line, row.kind.as_str(), row.returned),
            (2, "外部送付", false)
        );
        assert_eq!(row.cells.last().map(String::as_str), Some("a, \"b\""));
        assert_eq!(row.order_id, "CWD20261120-000000-000001");
        assert!(report.rows[1].returned, "a positive sending has come back");
        let (asset, number) = &report.rows[2].moved[0];
        assert_eq!(
            (asset.as_str(), number.to_string().as_str()),
            ("BTC", "1000.3")
        );
    }

    #[test]
    fn only_a_later_row_of_the_same_asset_and_no_more_of_it_has_come_back() {
        let table = |lines: &[&str]| {
            let text = format!("取引日時,取引種別,通貨1,通貨1数量\n{}\n", lines.join("\n"));
            let rows = read(&text).expect("it is read").rows;
            rows.iter().map(|row| row.returned).collect::<Vec<_>>()
        };
        let out = "2026/11/20 10:00:00,外部送付,BTC,-0.5";
        for (back, returned) in [
            ("2026/11/21 10:00:00,外部送付,BTC,0.5", true),
            ("2026/11/21 10:00:00,外部送付,BTC,0.4996", true),
            ("2026/11/20 09:00:00,外部送付,BTC,0.5", false),
            ("2026/11/21 10:00:00,外部送付,BTC,0.6", false),
            ("2026/11/21 10:00:00,外部送付,BTC,0.01", false),
        ] {
            assert_eq!(table(&[out, back]), [false, returned], "{back}");
            assert_eq!(table(&[back, out]), [returned, false], "{back}");
        }
        let other = "2026/11/21 10:00:00,外部送付,ETH,0.5";
        assert_eq!(
            table(&[out, other]),
            [false, true],
            "of ETH nothing else is shown"
        );
        let sent_later = "2026/11/22 10:00:00,外部送付,ETH,-0.5";
        assert_eq!(table(&[out, other, sent_later]), [false, false, false]);
    }

    #[test]
    fn every_layout_is_known_by_its_headings() {
        let fifteen = "取引日時,通貨,取引種別,取引価格,通貨1,通貨1数量,手数料,通貨1の対円レート,通貨2,通貨2数量,手数料(JPY),課税区分,自己・媒介,注文ID,備考\n\
            2025/09/29 16:13:40,BTC,送付手数料,0,BTC,0.0004,0,0,,0,0,,,CWD2,\n";
        let english = "Trade Date,Product,Trade Type,Traded Price,Currency 1,Amount(Currency 1),Fee,JPY Rate,Currency 2,Amount(Currency 2)\n\
            2026/02/10 12:00:00,BTC/JPY,Buy,5000000,BTC,0.1,0,5000000,JPY,500000\n";
        let wide = "取引日時,通貨,取引種別,価格,BTC,手数料(BTC),残高(BTC),JPY,残高(JPY),ETH,残高(ETH),注文 ID\n\
            2016/05/01 10:00:00,BTC/JPY,買い,\"50,000\",0.1,0.0001,1.1,\"-5,000\",\"95,000\",,0,JOR1\n";
        for (text, moved) in [
            (fifteen, vec!["BTC 0.0004"]),
            (english, vec!["BTC 0.1"]),
            (wide, vec!["BTC 0.1", "JPY -5000"]),
        ] {
            let report = read(text).expect("it is read");
            let row = &report.rows[0];
            let found: Vec<String> = row
                .moved
                .iter()
                .map(|(asset, n)| format!("{asset} {n}"))
                .collect();
            assert_eq!(found, moved);
            assert_eq!(row.cells.len(), report.headings.len());
        }
    }

    #[test]
    fn a_wrong_file_is_refused_with_its_line_and_the_reason() {
        let with = |line: &str| {
            format!(
                "取引日時,通貨,取引種別,通貨1,通貨1数量\n2026/11/20 09:00:00,BTC,入金,JPY,1\n{line}\n"
            )
        };
        for (text, line, problem) in [
            (String::new(), 1, ReportProblem::Empty),
            (
                "取引日時,取引種別,通貨1,通貨1数量\n".to_owned(),
                1,
                ReportProblem::Empty,
            ),
            (
                "日時,種別,通貨,数量,価格,手数料\n".to_owned(),
                1,
                ReportProblem::NoHeading(vec!["通貨1数量".into(), "Amount (Currency 1)".into()]),
            ),
            (
                with("2026/11/20 09:00:00,BTC"),
                3,
                ReportProblem::Columns {
                    expected: 5,
                    found: 2,
                },
            ),
            (
                with("昨日,BTC,入金,JPY,1"),
                3,
                ReportProblem::Time("昨日".into()),
            ),
            (
                with("2026/11/20 09:00:00,BTC,入金,JPY,1円"),
                3,
                ReportProblem::Number("1円".into()),
            ),
            (
                THIRTEEN.replacen("1,651,314", "1,651,3x4", 1),
                4,
                ReportProblem::Number("1,651,3x4".into()),
            ),
            (
                THIRTEEN.replace("-0.0003", "-0.00O3"),
                4,
                ReportProblem::Number("-0.00O3".into()),
            ),
        ] {
            let row = usize::try_from(line - 1).ok().filter(|row| *row > 0);
            let bad = BadReport { line, row, problem };
            assert_eq!(read(&text), Err(bad), "{text}");
        }
    }

    #[test]
    fn a_row_is_counted_once_however_many_lines_it_has() {
        let text = THIRTEEN.replacen("a, ", "a\n", 1);
        let bad = read(&text.replace("1,000.3", "x")).expect_err("it has no number");
        assert_eq!((bad.row, bad.line), (Some(3), 5));
        let rows = read(&text).expect("it is read").rows;
        assert_eq!((rows.len(), rows[2].line), (3, 5));
    }
}
