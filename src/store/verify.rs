//! Whether the record is as it was written: pages, references, seals, chains, schema.

mod chain;
mod files;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::error::StoreError;
use super::seal::{self, Counted, Table};
use super::{Store, migrate};
use crate::domain::IncidentId;
pub(super) use files::{FileState, files_of};

/// What was looked at, and what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verification {
    /// How many incidents were looked at.
    pub incidents: u64,
    /// How many sealed rows were looked at.
    pub rows: u64,
    /// How many kept files were looked at.
    pub files: u64,
    /// How many entries tell of a file that was left out on purpose, in a masked record.
    pub left_out: u64,
    /// What is wrong; empty where everything is as it was written.
    pub problems: Vec<Problem>,
}

impl Verification {
    /// Returns what SQLite finds wrong with the file itself; `None` where it reads it whole.
    pub fn damage(&self) -> Option<String> {
        let mut problems = self.problems.iter();
        problems.find_map(|problem| match problem {
            Problem::File(detail) => Some(detail.clone()),
            _ => None,
        })
    }
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file itself is damaged: in SQLite's words.
    File(String),
    /// A table, index or trigger is not the program's own, or is missing: its name.
    Schema(String),
    /// A row does not fit its seal: it was changed, or it was never sealed.
    Changed {
        /// The incident; `None` for what belongs to none.
        incident: Option<IncidentId>,
        /// What part of it.
        part: Part,
        /// Which one, counted from 1 within the incident and part.
        number: u64,
    },
    /// Something is not there that should be, or is there and should not.
    Count {
        /// The incident.
        incident: IncidentId,
        /// Whether its timeline, or what else belongs to it.
        timeline: bool,
        /// How many there should be.
        expected: i64,
        /// How many there are.
        found: i64,
    },
    /// A kept file is not in its folder.
    FileMissing {
        /// The incident.
        incident: IncidentId,
        /// Its number within the incident.
        number: i64,
    },
    /// A kept file is not as it was kept.
    FileChanged {
        /// The incident.
        incident: IncidentId,
        /// Its number within the incident.
        number: i64,
    },
    /// A note from which a change is taken back is not there any more.
    Note,
    /// The last entry of the timeline is another than the one that was recorded last.
    Chain {
        /// The incident.
        incident: IncidentId,
    },
}

/// A part of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The incident's own words and states.
    Incident,
    /// An entry of the timeline.
    Entry,
    /// A fact.
    Fact,
    /// An answer to a question of the pack.
    Answer,
    /// A draft.
    Draft,
    /// What was sent.
    Inquiry,
    /// What the desk answered.
    Reply,
    /// What is known of a kept file.
    Evidence,
    /// What an imported file said beyond what this version knows.
    Extra,
    /// The note that something was taken back.
    TakenBack,
    /// The user's account at a provider.
    Profile,
    /// What a change found, from which it is taken back.
    Change,
}

impl Part {
    /// Every part, in the order in which they are looked at, with its table.
    pub(super) const ALL: &'static [(Self, &'static str)] = &[
        (Self::Incident, "incident"),
        (Self::Entry, "timeline_event"),
        (Self::Fact, "fact"),
        (Self::Answer, "answer"),
        (Self::Draft, "draft_revision"),
        (Self::Inquiry, "inquiry"),
        (Self::Reply, "reply"),
        (Self::Evidence, "evidence"),
        (Self::Extra, "extra"),
        (Self::TakenBack, "taken_back"),
        (Self::Profile, "profile"),
        (Self::Change, "change"),
    ];
}

impl Store {
    /// Looks at everything, and tells what is not as it was written; `looked_at` hears of every
    /// row.
    ///
    /// Damage never ends the look: what cannot be read is one of the problems.
    pub fn verify(&self, looked_at: &mut dyn FnMut()) -> Result<Verification, StoreError> {
        let mut found = Verification::default();
        self.read(|tx| {
            let foreign = readable(migrate::differences(tx))?;
            match foreign {
                Ok(names) => found
                    .problems
                    .extend(names.into_iter().map(Problem::Schema)),
                Err(detail) => found.problems.push(Problem::File(detail)),
            }
            for &(part, name) in Part::ALL {
                let Some(table) = seal::TABLES.iter().find(|table| table.name == name) else {
                    continue;
                };
                if let Err(detail) = readable(rows(tx, part, table, &mut found, looked_at))? {
                    found.problems.push(Problem::File(detail));
                }
            }
            for check in [chain::counts, chain::heads, chain::numbers, chain::notes] {
                match readable(check(tx))? {
                    Ok(problems) => found.problems.extend(problems),
                    Err(detail) => found.problems.push(Problem::File(detail)),
                }
            }
            Ok(())
        })?;
        // Nobody hears how far SQLite itself is, so that it comes last; what it finds is said first.
        let damage = self.integrity_check()?.into_iter().map(Problem::File);
        found.problems.splice(0..0, damage);
        dedup(&mut found.problems);
        Ok(found)
    }
}

/// Divides damage, which is a finding, from what ends the look.
fn readable<T>(result: Result<T, StoreError>) -> Result<Result<T, String>, StoreError> {
    match result {
        Ok(value) => Ok(Ok(value)),
        Err(StoreError::Damaged { detail }) => Ok(Err(detail)),
        Err(StoreError::Unreadable { what, value }) => Ok(Err(format!("{what}: {value}"))),
        Err(error) => Err(error),
    }
}

/// Looks at every row of a table.
fn rows(
    connection: &Connection,
    part: Part,
    table: &Table,
    found: &mut Verification,
    looked_at: &mut dyn FnMut(),
) -> Result<(), StoreError> {
    let incident = match table.counted {
        Counted::Incident => "id",
        Counted::No => "NULL",
        Counted::Entry | Counted::Record | Counted::Passing => "incident",
    };
    let (name, columns) = (table.name, table.columns.join(", "));
    let order = match table.counted {
        Counted::Incident => "id".to_owned(),
        _ if table.key == ["id"] => "incident, id".to_owned(),
        _ => table.key.join(", "),
    };
    let sql = format!("SELECT {incident}, seal, {columns} FROM {name} ORDER BY {order}");
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut of = None;
    let (mut number, mut before) = (0, Vec::new());
    while let Some(row) = rows.next()? {
        looked_at();
        found.rows += 1;
        let incident: Option<i64> = row.get(0)?;
        if table.counted == Counted::Incident {
            found.incidents += 1;
            number = 1;
        } else if of == incident {
            number += 1;
        } else {
            (number, before, of) = (1, Vec::new(), incident);
        }
        let expected = expected(row, table, &before)?;
        let sealed = match row.get_ref(1)? {
            ValueRef::Blob(seal) => seal.to_vec(),
            _ => Vec::new(),
        };
        if sealed != expected {
            found.problems.push(Problem::Changed {
                incident: incident.map(IncidentId),
                part,
                number,
            });
        }
        if table.counted == Counted::Entry {
            before = sealed;
        }
    }
    Ok(())
}

/// Makes the seal that a row should have.
fn expected(row: &Row<'_>, table: &Table, before: &[u8]) -> rusqlite::Result<[u8; 32]> {
    let mut values = vec![ValueRef::Text(table.name.as_bytes())];
    if table.counted == Counted::Entry {
        values.push(ValueRef::Blob(before));
    }
    for index in 0..table.columns.len() {
        values.push(row.get_ref(index + 2)?);
    }
    Ok(seal::of(values))
}

/// Says each thing once, in the order in which it was found.
fn dedup(problems: &mut Vec<Problem>) {
    let mut said: Vec<Problem> = Vec::new();
    for problem in problems.drain(..) {
        if !matches!(problem, Problem::File(_)) || !said.contains(&problem) {
            said.push(problem);
        }
    }
    *problems = said;
}
