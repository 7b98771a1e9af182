//! A database as SQL text, and back: what a dump holds is read and compared by people.

use std::fmt::Write as _;
use std::path::Path;

use rusqlite::Connection;

/// Every row of a table: its name, its columns, and the rows with each value as an SQL literal.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// Returns the texts that a query yields.
pub(super) fn texts(database: &Connection, sql: &str) -> Vec<String> {
    let mut statement = database.prepare(sql).expect("the query is right");
    let rows = statement.query_map([], |row| row.get(0));
    rows.and_then(Iterator::collect).expect("it can be read")
}

/// Returns a number that a query yields.
pub(super) fn number(database: &Connection, sql: &str) -> i64 {
    let found = database.query_row(sql, [], |row| row.get(0));
    found.expect("it can be read")
}

/// Returns the named columns of a table, every row of it in order.
pub(super) fn rows(database: &Connection, name: &str, columns: &[String]) -> Table {
    let quoted: Vec<String> = columns.iter().map(|c| format!("quote(\"{c}\")")).collect();
    let sql = format!(
        "SELECT {list} FROM \"{name}\" ORDER BY {list}",
        list = quoted.join(", ")
    );
    let mut statement = database.prepare(&sql).expect("the table is there");
    let rows = statement.query_map([], |row| {
        (0..columns.len()).map(|column| row.get(column)).collect()
    });
    Table {
        name: name.to_owned(),
        columns: columns.to_vec(),
        rows: rows.and_then(Iterator::collect).expect("it can be read"),
    }
}

/// Returns every table that holds rows of its own, with all its rows.
pub(super) fn tables(database: &Connection, kinds: &str) -> Vec<Table> {
    let names = texts(
        database,
        &format!(
            "SELECT list.name FROM pragma_table_list AS list
             JOIN sqlite_schema AS made ON made.name = list.name
             WHERE list.type IN ({kinds}) AND list.name <> 'sqlite_schema' ORDER BY made.rowid"
        ),
    );
    let columns = |name: &str| {
        texts(
            database,
            &format!("SELECT name FROM pragma_table_info('{name}') ORDER BY cid"),
        )
    };
    names
        .iter()
        .map(|name| rows(database, name, &columns(name)))
        .collect()
}

/// Writes a database as SQL text.
pub(super) fn write(database: &Connection) -> String {
    let number = |sql: &str| number(database, sql);
    let mut text = format!(
        "PRAGMA application_id = {};\nPRAGMA user_version = {};\nBEGIN;\n",
        number("PRAGMA application_id"),
        number("PRAGMA user_version"),
    );
    let made = |kinds: &str| {
        texts(
            database,
            &format!(
                "SELECT made.sql FROM sqlite_schema AS made
                 LEFT JOIN pragma_table_list AS list ON list.name = made.name
                 WHERE made.sql IS NOT NULL AND made.type IN ({kinds})
                       AND made.name NOT LIKE 'sqlite~_%' ESCAPE '~'
                       AND list.type IS NOT 'shadow' ORDER BY made.rowid"
            ),
        )
    };
    for sql in made("'table'") {
        writeln!(text, "{sql};").expect("text grows");
    }
    for table in tables(database, "'table', 'shadow'") {
        let columns = table.columns.join(", ");
        // Made with its index or by AUTOINCREMENT, and not empty then.
        if table.name.starts_with("sqlite_") || table.name.contains("search") {
            writeln!(text, "DELETE FROM {};", table.name).expect("text grows");
        }
        for row in table.rows {
            let values = row.join(", ");
            writeln!(
                text,
                "INSERT INTO {} ({columns}) VALUES ({values});",
                table.name
            )
            .expect("text grows");
        }
    }
    for sql in made("'index', 'trigger', 'view'") {
        writeln!(text, "{sql};").expect("text grows");
    }
    text.push_str("COMMIT;\n");
    text
}

/// Makes the database that a dump describes.
pub(super) fn load(text: &str, path: &Path) -> Connection {
    let database = Connection::open(path).expect("a database is made");
    database.execute_batch(text).expect("the dump is whole");
    database
}
