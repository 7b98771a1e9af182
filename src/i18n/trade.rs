//! Sentences about the provider's table of trades.

/// Sentences about the provider's table of trades.
#[derive(Debug)]
pub struct Trade {
    /// The heading of the column of row numbers.
    pub row: &'static str,
    /// The heading of the column of times.
    pub when: &'static str,
    /// The heading of the column of kinds.
    pub kind: &'static str,
    /// The heading of the column of what moved.
    pub moved: &'static str,
    /// The heading of the column of ids.
    pub order_id: &'static str,
    /// The mark of a row that has come back.
    pub returned_mark: &'static str,
    /// How many rows there are, and how many near the incident's time.
    pub found: fn(usize, usize) -> String,
    /// No row is near the time of an incident: `#12`.
    pub none_near: fn(&str) -> String,
    /// A sending has come back: row, when, what.
    pub returned: fn(usize, &str, &str) -> String,
    /// A row of a sending has a positive amount, and nothing sent before it fits: row, when, what.
    pub came_in: fn(usize, &str, &str) -> String,
    /// Rows near the time are of another currency or kind than the incident's: how many.
    pub unrelated: fn(usize) -> String,
    /// Rows were recorded: `#12`, how many.
    pub recorded: fn(&str, usize) -> String,
    /// Rows that were recorded before are left as they are: how many.
    pub known: fn(usize) -> String,
    /// How to choose: file, `12`.
    pub how_to_choose: fn(&str, &str) -> String,
    /// The question for the rows to record.
    pub ask_rows: &'static str,

    /// The provider's table is not known: its name.
    pub no_layout: fn(&str) -> String,
    /// What to do then.
    pub no_layout_hint: &'static str,
    /// The file is no text, but a picture or a workbook: file.
    pub not_text: fn(&str) -> String,
    /// The file is no such table: file, line, the row of the table if it is one, why.
    pub bad: fn(&str, u64, Option<usize>, &str) -> String,
    /// What to do then.
    pub bad_hint: &'static str,
    /// There is no such row: row, how many there are.
    pub no_row: fn(usize, usize) -> String,
    /// Why: there is no row.
    pub empty: &'static str,
    /// Why: no column has one of these headings.
    pub no_heading: fn(&str) -> String,
    /// Why: so many columns, and not as many as headings.
    pub columns: fn(usize, usize) -> String,
    /// Why: no time.
    pub time: fn(&str) -> String,
    /// Why: no number.
    pub number: fn(&str) -> String,
    /// Why: it cannot be taken apart.
    pub form: &'static str,
}

pub(super) const JA: Trade = Trade {
    row: "行",
    when: "日時",
    kind: "種別",
    moved: "数量",
    order_id: "注文 ID",
    returned_mark: "（戻り）",
    found: |all, near| format!("{all}行を読み取りました。トラブルの日時に近いのは{near}行です"),
    none_near: |id| format!("{id} の日時の前後3日に当たる行はありません。最も近い行を示しました"),
    returned: |row, when, moved| {
        format!(
            "{row}行目（{when}、{moved}）はプラスの送付・出金です。送ったものが口座に戻ったことを示します"
        )
    },
    came_in: |row, when, moved| {
        format!(
            "{row}行目（{when}、{moved}）はプラスの送付・出金ですが、これより前に、戻りに当たる送付・出金はこの表にありません。何が戻ったのかは、この表からは分かりません"
        )
    },
    unrelated: |count| {
        format!(
            "日時は近くても、通貨や種別がこのトラブルと違う{count}行は記録しませんでした。記録するときは `--row 番号` で選んでください"
        )
    },
    recorded: |id, count| format!("{id} に取引レポートの{count}行を記録しました"),
    known: |count| format!("{count}行はすでに記録されています"),
    how_to_choose: |file, n| {
        format!(
            "記録するには `madoguchi import --csv {file} --for {n} --row 番号`（近い行すべては `--all-near`）"
        )
    },
    ask_rows: "記録する行の番号を、空白で区切って入力してください（何も記録しないときは Enter）",
    no_layout: |provider| format!("{provider} の取引レポートの形式は分かっていません"),
    no_layout_hint: "ファイルは `madoguchi attach` で証拠資料として控えられます",
    not_text: |file| {
        format!(
            "`{file}` は文字のファイルではないため、お取引レポートとして読めません。何も記録していません"
        )
    },
    bad: |file, line, row, why| match row {
        Some(row) => {
            format!("`{file}` の{row}行目（見出しを除く。ファイルの先頭からは{line}行目）: {why}")
        }
        None => format!("`{file}` の先頭から{line}行目: {why}"),
    },
    bad_hint: "取引所からダウンロードしたままの CSV を指定してください。何も記録していません",
    no_row: |row, rows| format!("{row}行目はありません（見出しを除いて、1から{rows}まで）"),
    empty: "取引の行がありません",
    no_heading: |known| format!("取引レポートの見出し（{known}）がありません"),
    columns: |expected, found| format!("列が{found}個あります（見出しは{expected}個）"),
    time: |written| format!("日時として読めません: {written}"),
    number: |written| format!("数として読めません: {written}"),
    form: "CSV として読めません",
};

pub(super) const EN: Trade = Trade {
    row: "row",
    when: "when",
    kind: "kind",
    moved: "amount",
    order_id: "order ID",
    returned_mark: " (came back)",
    found: |all, near| format!("read {all} row(s); {near} near the time of the incident"),
    none_near: |id| format!("no row is within 3 days of {id}; the nearest ones are shown"),
    returned: |row, when, moved| {
        format!(
            "row {row} ({when}, {moved}) is a sending with a positive amount: what was sent has come back to the account"
        )
    },
    came_in: |row, when, moved| {
        format!(
            "row {row} ({when}, {moved}) is a sending with a positive amount, but no earlier sending in this table fits it; what has come back cannot be told from this table"
        )
    },
    unrelated: |count| {
        match count {
        1 => "left out 1 row that is near in time but of another currency or kind than this incident; `--row NUMBER` records it".to_owned(),
        _ => format!(
            "left out {count} rows that are near in time but of another currency or kind than this incident; `--row NUMBER` records them"
        ),
    }
    },
    recorded: |id, count| format!("{id}: recorded {count} row(s) of the trade report"),
    known: |count| format!("{count} row(s) were recorded before"),
    how_to_choose: |file, n| {
        format!(
            "to record rows: `madoguchi import --csv {file} --for {n} --row NUMBER` (`--all-near` for all near ones)"
        )
    },
    ask_rows: "the numbers of the rows to record, with spaces between (Enter for none)",
    no_layout: |provider| format!("the trade report of {provider} is not known"),
    no_layout_hint: "`madoguchi attach` keeps the file as evidence",
    not_text: |file| {
        format!("`{file}` is no text, so it cannot be read as a trade report; nothing was recorded")
    },
    bad: |file, line, row, why| match row {
        Some(row) => {
            format!("`{file}`, row {row} (headings not counted; line {line} of the file): {why}")
        }
        None => format!("`{file}`, line {line} of the file: {why}"),
    },
    bad_hint: "name the CSV as it was downloaded from the exchange; nothing was recorded",
    no_row: |row, rows| format!("there is no row {row} (1 to {rows}, headings not counted)"),
    empty: "there is no row of a trade",
    no_heading: |known| format!("no heading of a trade report ({known})"),
    columns: |expected, found| format!("{found} column(s), and {expected} headings"),
    time: |written| format!("no time: {written}"),
    number: |written| format!("no number: {written}"),
    form: "it cannot be read as CSV",
};
