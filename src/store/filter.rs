//! Which incidents a list shows, and how they are found without reading the others.

use std::num::NonZeroU32;

use chrono::{DateTime, Utc};
use rusqlite::types::Value;

use super::row;
use crate::domain::{Category, Channel, Code as _, IncidentId, ProviderId, Status, Symptom};

/// Which incidents a list shows; a filter that is not set lets everything through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these incidents; `None` means any.
    pub only: Option<Vec<IncidentId>>,
    /// Only these statuses; none means any but [`Status::Undone`].
    pub status: Vec<Status>,
    /// Whether none means any at all.
    pub with_undone: bool,
    /// Only this category.
    pub category: Option<Category>,
    /// Only this symptom.
    pub symptom: Option<Symptom>,
    /// Only this provider.
    pub provider: Option<ProviderId>,
    /// Only this window: the one last written to, else the one advised first.
    pub channel: Option<Channel>,
    /// Only incidents recorded at this instant or later.
    pub since: Option<DateTime<Utc>>,
    /// Only incidents recorded before this instant.
    pub until: Option<DateTime<Utc>>,
    /// Only incidents with a smaller number: where the page before ended.
    pub before: Option<IncidentId>,
    /// At most so many; `None` shows all.
    pub limit: Option<NonZeroU32>,
}

/// Writes the statement that reads these columns of the incidents that pass the filter, newest
/// first, and one more than the page holds.
pub(super) fn query(columns: &str, filter: &Filter) -> (String, Vec<Value>) {
    let Conditions {
        sql,
        mut values,
        by_date,
    } = conditions(filter);
    let mut limit = "";
    if let Some(size) = filter.limit {
        limit = " LIMIT ?";
        values.push(Value::from(i64::from(size.get()) + 1));
    }
    let newest = format!("{sql} ORDER BY id DESC{limit}");
    let sql = if by_date && filter.limit.is_some() {
        // The page's numbers come from the index alone; only then are whole rows read.
        format!(
            "SELECT {columns} FROM incident WHERE id IN
             (SELECT id FROM incident INDEXED BY incident_by_logged_at{newest}) ORDER BY id DESC"
        )
    } else {
        format!("SELECT {columns} FROM incident{newest}")
    };
    (sql, values)
}

/// Writes the statement that reads these columns of the incidents that pass the filter, in the
/// order of recording; where there is a limit, the newest of them.
pub(super) fn in_order(columns: &str, filter: &Filter) -> (String, Vec<Value>) {
    let Conditions {
        sql, mut values, ..
    } = conditions(filter);
    let Some(size) = filter.limit else {
        return (
            format!("SELECT {columns} FROM incident{sql} ORDER BY id"),
            values,
        );
    };
    values.push(Value::from(i64::from(size.get())));
    let newest = format!("SELECT id FROM incident{sql} ORDER BY id DESC LIMIT ?");
    let sql = format!("SELECT {columns} FROM incident WHERE id IN ({newest}) ORDER BY id");
    (sql, values)
}

/// Writes the conditions that the incidents meet, wherever they stand in the pages; there is always
/// one, so that others can be added.
pub(super) fn matching(filter: &Filter) -> (String, Vec<Value>) {
    let Conditions { sql, values, .. } = conditions(filter);
    if sql.is_empty() {
        return (" WHERE 1".to_owned(), values);
    }
    (sql, values)
}

struct Conditions {
    sql: String,
    values: Vec<Value>,
    /// Whether nothing but the time of recording narrows the list.
    by_date: bool,
}

fn conditions(filter: &Filter) -> Conditions {
    let text = |text: &str| Value::from(text.to_owned());
    let stamp = |at: DateTime<Utc>| Value::from(row::stamp(at));
    let named = [
        ("category = ?", filter.category.map(Category::code)),
        ("symptom = ?", filter.symptom.map(Symptom::code)),
        (
            "provider = ?",
            filter.provider.as_ref().map(|provider| provider.0.as_str()),
        ),
        ("channel = ?", filter.channel.as_ref().map(Channel::code)),
    ];
    let placed = [
        ("logged_at >= ?", filter.since.map(stamp)),
        ("logged_at < ?", filter.until.map(stamp)),
        ("id < ?", filter.before.map(|id| Value::from(id.0))),
    ];
    let mut conditions = Vec::new();
    let mut values = Vec::new();
    for (condition, value) in named {
        if let Some(value) = value {
            conditions.push(condition.to_owned());
            values.push(text(value));
        }
    }
    if !filter.status.is_empty() {
        conditions.push(format!(
            "status IN ({})",
            vec!["?"; filter.status.len()].join(", ")
        ));
        values.extend(filter.status.iter().map(|status| text(status.code())));
    }
    if let Some(only) = &filter.only {
        // Numbers of our own need no quoting, and their count has no limit this way.
        let only: Vec<String> = only.iter().map(|id| id.0.to_string()).collect();
        conditions.push(format!("id IN ({})", only.join(", ")));
    }
    let by_date = conditions.is_empty() && (filter.since.is_some() || filter.until.is_some());
    if filter.status.is_empty() && !filter.with_undone {
        conditions.push(format!("status <> '{}'", Status::Undone.code()));
    }
    for (condition, value) in placed {
        if let Some(value) = value {
            conditions.push(condition.to_owned());
            values.push(value);
        }
    }
    let sql = if conditions.is_empty() {
        String::new()
    } else {
        format!(" WHERE {}", conditions.join(" AND "))
    };
    Conditions {
        sql,
        values,
        by_date,
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::params_from_iter;

    use super::super::Store;
    use super::*;

    /// Asserts that the page's rows are found by walking what `walk` names.
    #[track_caller]
    fn check(set: impl Fn(&mut Filter), walk: &str) {
        let mut filter = Filter {
            limit: NonZeroU32::new(50),
            ..Filter::default()
        };
        set(&mut filter);
        let (sql, values) = query("id, title", &filter);
        let store = Store::open_in_memory().expect("a store opens in memory");
        let mut statement = store
            .connection
            .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
            .expect("the statement is right");
        let plan: Vec<String> = statement
            .query_map(params_from_iter(values), |row| row.get(3))
            .expect("there is a plan")
            .collect::<Result<_, _>>()
            .expect("it is text");
        assert!(plan.iter().any(|step| step.contains(walk)), "{plan:#?}");
    }

    #[test]
    fn no_filter_reads_more_rows_than_it_must() {
        let instant = DateTime::UNIX_EPOCH;
        check(|_| {}, "SCAN incident");
        check(
            |only| only.before = Some(IncidentId(9)),
            "USING INTEGER PRIMARY KEY (rowid<?)",
        );
        check(
            |only| only.status = vec![Status::Open],
            "INDEX incident_by_status (status=?)",
        );
        check(
            |only| only.category = Some(Category::Login),
            "INDEX incident_by_category (",
        );
        check(
            |only| only.provider = Some(ProviderId("x".into())),
            "INDEX incident_by_provider (",
        );
        check(
            |only| only.channel = Some(Channel::read("form")),
            "INDEX incident_by_channel (",
        );
        check(
            |only| only.until = Some(instant),
            "COVERING INDEX incident_by_logged_at (",
        );
        check(
            |only| only.since = Some(instant),
            "COVERING INDEX incident_by_logged_at (",
        );
    }
}
