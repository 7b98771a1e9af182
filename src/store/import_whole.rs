//! All rows of an incident that comes from elsewhere, and what its chain knows of them.

use rusqlite::types::ValueRef;
use rusqlite::{Statement, Transaction, params};

use super::error::StoreError;
use super::import_row::{Here, Rows};
use super::inquiries::fingerprint;
use super::whole::{INQUIRIES, TABLES};
use crate::domain::{Entry, Part, Value, Whole};
use crate::safety::RULES;

/// Writes whole incidents.
#[derive(Debug)]
pub(super) struct Wholes<'a> {
    incidents: Rows<'a>,
    parts: Vec<(Part, Rows<'a>)>,
    extra: Rows<'a>,
    taken_back: Rows<'a>,
    chain: Statement<'a>,
    mark: Statement<'a>,
    is_taken: Statement<'a>,
    /// The highest number that was ever given, where the home was empty: those above are free.
    free_above: Option<i64>,
}

/// What the chain of an incident knows, as its rows are written.
#[derive(Debug, Default)]
struct Chain {
    entries: i64,
    head: Vec<u8>,
    records: i64,
    /// The numbers of the inquiries, which later rows name by their numbers among all homes.
    inquiries: Vec<(String, i64)>,
}

impl<'a> Wholes<'a> {
    pub(super) fn new(tx: &'a Transaction<'_>) -> Result<Self, StoreError> {
        let part = |(part, table, _): &(Part, &'static str, _)| Ok((*part, Rows::of(tx, table)?));
        let incidents = Rows::of(tx, "incident")?;
        let is_empty = "SELECT NOT EXISTS (SELECT 1 FROM incident)";
        let is_empty: bool = tx.query_row(is_empty, [], |row| row.get(0))?;
        Ok(Self {
            free_above: incidents.last.filter(|_| is_empty),
            incidents,
            parts: TABLES.iter().map(part).collect::<Result<_, StoreError>>()?,
            extra: Rows::of(tx, "extra")?,
            taken_back: Rows::of(tx, "taken_back")?,
            chain: tx.prepare(
                "INSERT INTO chain (incident, entries, head, records) VALUES (?1, ?2, ?3, ?4)",
            )?,
            mark: tx.prepare("INSERT INTO mark (incident, rules, marks) VALUES (?1, ?2, ?3)")?,
            is_taken: tx.prepare("SELECT EXISTS (SELECT 1 FROM incident WHERE id = ?1)")?,
        })
    }

    /// Returns the highest number of each table, as they are before an incident that may be undone.
    pub(super) fn numbers(&self) -> Vec<Option<i64>> {
        let parts = self.parts.iter().map(|(_, rows)| rows.last);
        parts.chain([self.incidents.last]).collect()
    }

    /// Sets them back.
    pub(super) fn set_numbers(&mut self, numbers: &[Option<i64>]) {
        let parts = self.parts.iter_mut().map(|(_, rows)| rows);
        for (rows, last) in parts.chain([&mut self.incidents]).zip(numbers) {
            rows.last = *last;
        }
    }

    /// Writes an incident and returns its number: its own where that is free in a home that was
    /// empty, else a new one. `uuid` makes a number among all homes, where none was given.
    pub(super) fn write(
        &mut self,
        whole: &Whole,
        marks: &[u8],
        uuid: &dyn Fn() -> String,
    ) -> Result<i64, StoreError> {
        let number = self.number(&whole.head)?;
        let given = whole.head.text("uuid").map_or_else(uuid, str::to_owned);
        let here = [("id", number), ("uuid", text(&given))];
        self.incidents.write(&here, &whole.head, None)?;
        let id = number.as_i64().unwrap_or_default();
        let mut chain = Chain::default();
        for place in 0..self.parts.len() {
            let entries = self
                .parts
                .get(place)
                .map_or(&[][..], |(part, _)| whole.part(*part));
            for (index, entry) in entries.iter().enumerate() {
                self.entry(id, (place, index), entry, &mut chain, uuid)?;
            }
        }
        for (position, extra) in (0_i64..).zip(&whole.extra) {
            let here = [
                ("incident", ValueRef::Integer(id)),
                ("position", ValueRef::Integer(position)),
                ("pointer", text(&extra.pointer)),
                ("is_text", ValueRef::Integer(i64::from(extra.is_text))),
                ("value", text(&extra.value)),
            ];
            self.extra.write(&here, &Entry::default(), None)?;
            chain.records += 1;
        }
        self.chain
            .execute(params![id, chain.entries, chain.head, chain.records])?;
        if !marks.is_empty() {
            self.mark.execute(params![id, RULES, marks])?;
        }
        Ok(id)
    }

    /// Writes an entry of a part, which stands at an index of it.
    fn entry(
        &mut self,
        id: i64,
        (place, index): (usize, usize),
        entry: &Entry,
        chain: &mut Chain,
        uuid: &dyn Fn() -> String,
    ) -> Result<(), StoreError> {
        let (part, rows) = &mut self.parts[place];
        let told = |name: &str| entry.text(name).unwrap_or_default();
        let mut here: Vec<Here<'_>> = vec![("incident", ValueRef::Integer(id))];
        let position = i64::try_from(index + 1).unwrap_or(i64::MAX);
        if *part == Part::Facts {
            here.push(("position", ValueRef::Integer(position)));
        }
        let has_uuid = matches!(
            part,
            Part::Timeline | Part::Inquiries | Part::Replies | Part::Evidence
        );
        let made = (has_uuid && entry.text("uuid").is_none()).then(uuid);
        here.extend(made.as_deref().map(|made| ("uuid", text(made))));
        let hash = match part {
            Part::Inquiries => Some(fingerprint(told("subject"), told("body"))),
            Part::Replies => Some(fingerprint(told("subject"), told("text"))),
            _ => None,
        };
        here.extend(hash.as_deref().map(|hash| ("sha256", text(hash))));
        for name in INQUIRIES {
            if let Some(uuid) = entry.text(name) {
                here.push((name, chain.inquiry(uuid)?));
            }
        }
        let number = rows.last.map(|_| rows.next_number());
        here.extend(number.map(|number| ("id", number)));
        let before = (*part == Part::Timeline).then_some(&*chain.head);
        let seal = rows.write(&here, entry, before)?;
        let uuid = made.as_deref().or(entry.text("uuid"));
        match (*part, uuid, number) {
            (Part::Timeline, ..) => {
                chain.entries += 1;
                chain.head = seal.to_vec();
            }
            (Part::Asked | Part::Interview, ..) => {}
            (Part::Inquiries, Some(uuid), Some(ValueRef::Integer(number))) => {
                chain.records += 1;
                chain.inquiries.push((uuid.to_owned(), number));
            }
            _ => chain.records += 1,
        }
        if entry.get("taken_back") == Some(&Value::Integer(1)) {
            let here = [
                ("uuid", entry.text("uuid").map_or(ValueRef::Null, text)),
                ("incident", ValueRef::Integer(id)),
            ];
            self.taken_back.write(&here, &Entry::default(), None)?;
            chain.records += 1;
        }
        Ok(())
    }

    /// Returns the number that an incident gets.
    fn number(&mut self, head: &Entry) -> Result<ValueRef<'static>, StoreError> {
        if let (Some(Value::Integer(told)), Some(above)) = (head.get("id"), self.free_above)
            && *told > above
        {
            let last = self.incidents.last.unwrap_or_default();
            if *told > last {
                self.incidents.last = Some(*told);
                return Ok(ValueRef::Integer(*told));
            }
            if !self.is_taken.query_row([told], |row| row.get(0))? {
                return Ok(ValueRef::Integer(*told));
            }
        }
        Ok(self.incidents.next_number())
    }
}

impl Chain {
    /// Finds an inquiry of the same incident, which stands before what names it.
    fn inquiry(&self, uuid: &str) -> Result<ValueRef<'static>, StoreError> {
        let mut inquiries = self.inquiries.iter();
        let found = inquiries.find(|(known, _)| known == uuid);
        let number = found.map(|(_, number)| ValueRef::Integer(*number));
        number.ok_or_else(|| StoreError::Refused {
            rule: "inquiry_is_of_the_same_incident".to_owned(),
        })
    }
}

fn text(text: &str) -> ValueRef<'_> {
    ValueRef::Text(text.as_bytes())
}
