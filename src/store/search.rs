//! Finding incidents by their words, newest first.
//!
//! The index gives candidates, and the texts themselves decide. A word of three or more characters
//! is looked up by its trigrams. Words of one or two have none: the newest incidents are read,
//! where a frequent word is found at once; a word that is not frequent there is the beginning of
//! few trigrams, and those are looked up.

use std::num::NonZeroU32;

use rusqlite::{Statement, Transaction, params};

use super::Store;
use super::error::StoreError;
use super::index;
use super::list::{IncidentRow, one_row, row_of};
use super::place::{PLACES, Place};
use crate::domain::{IncidentId, Order as _};
use crate::text::searchable;

/// How many of the newest incidents are read for words that the index cannot look up at once.
const NEWEST: usize = 500;

/// After how many of them it is asked whether the page will come together that way.
const NEWEST_FIRST_LOOK: usize = 64;

/// The fewest characters that the index can look up.
const TRIGRAM_CHARS: usize = 3;

/// The most trigrams of one word that are looked up; the texts decide about the others.
const TRIGRAMS_MAX: usize = 48;

/// The most trigrams that may begin with one short word; beyond, it narrows nothing.
const BEGINNINGS_MAX: usize = 4000;

/// An incident that has all the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its line of the list.
    pub row: IncidentRow,
    /// The text with the most of the words, the title aside; `None` where the title has them all
    /// and nothing else has any.
    pub best: Option<(Place, String)>,
    /// Whether the title alone has all the words.
    pub in_title: bool,
}

/// A page of what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundPage {
    /// The incidents, newest first.
    pub found: Vec<Found>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<IncidentId>,
}

/// What is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    /// Words and phrases, folded; each must stand in one of the texts of an incident.
    pub words: &'a [String],
    /// Only incidents with a smaller number: where the page before ended.
    pub before: Option<IncidentId>,
    /// At most so many.
    pub limit: NonZeroU32,
}

impl Store {
    /// Returns the newest incidents in whose texts all the words stand.
    pub fn search(&self, search: &Search<'_>) -> Result<FoundPage, StoreError> {
        if search.words.is_empty() {
            return Ok(FoundPage::default());
        }
        self.read(|tx| {
            let mut looking = Looking {
                words: search.words,
                texts: tx.prepare(index::TEXTS)?,
                wanted: search.limit.get() as usize + 1,
                found: Vec::new(),
            };
            let mut before = search.before.map_or(i64::MAX, |before| before.0);
            let short = |word: &String| word.chars().count() < TRIGRAM_CHARS;
            let whole = search.words.iter().all(short) && looking.read_newest(tx, &mut before)?;
            if !whole && let Some(asked) = asked(tx, search.words)? {
                looking.ask(tx, &asked, before)?;
            }
            let mut found = looking.found;
            let more = found.len() == looking.wanted;
            found.truncate(looking.wanted - 1);
            let next = found.last().filter(|_| more).map(|found| found.id);
            self.tell_marks(tx, found.iter().map(|found| found.id))?;
            let mut row = one_row(tx)?;
            let found = found.into_iter().map(|found| {
                Ok(Found {
                    row: row_of(&mut row, found.id)?,
                    best: found.best,
                    in_title: found.in_title,
                })
            });
            Ok(FoundPage {
                found: found.collect::<Result<_, StoreError>>()?,
                next,
            })
        })
    }
}

/// An incident that has all the words.
struct Verified {
    id: IncidentId,
    best: Option<(Place, String)>,
    in_title: bool,
}

/// A search under way.
struct Looking<'a> {
    words: &'a [String],
    texts: Statement<'a>,
    wanted: usize,
    found: Vec<Verified>,
}

impl Looking<'_> {
    /// Reads the newest incidents, and tells whether that was enough: the page is full, or there
    /// are no others. `before` is where it stopped.
    fn read_newest(&mut self, tx: &Transaction<'_>, before: &mut i64) -> Result<bool, StoreError> {
        let mut newest = tx.prepare("SELECT id FROM incident WHERE id < ?1 ORDER BY id DESC")?;
        let mut rows = newest.query([*before])?;
        for read in 1..=NEWEST {
            let Some(row) = rows.next()? else {
                return Ok(true);
            };
            *before = row.get(0)?;
            self.verify(IncidentId(*before))?;
            if self.found.len() == self.wanted {
                return Ok(true);
            }
            let hopeless = self.found.len() * NEWEST < self.wanted * read;
            if read >= NEWEST_FIRST_LOOK && hopeless {
                break;
            }
        }
        Ok(false)
    }

    /// Goes through the candidates of the index.
    fn ask(&mut self, tx: &Transaction<'_>, asked: &str, before: i64) -> Result<(), StoreError> {
        // Where every word begins too many trigrams, nothing is asked, and all are candidates.
        let mut candidates = tx.prepare(if asked.is_empty() {
            "SELECT id FROM incident WHERE ?1 = '' AND id < ?2 ORDER BY id DESC"
        } else {
            "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid < ?2 ORDER BY rowid DESC"
        })?;
        let mut rows = candidates.query(params![asked, before])?;
        while self.found.len() < self.wanted
            && let Some(row) = rows.next()?
        {
            self.verify(IncidentId(row.get(0)?))?;
        }
        Ok(())
    }

    /// Keeps an incident if every word stands in one of its texts.
    fn verify(&mut self, id: IncidentId) -> Result<(), StoreError> {
        let mut there = vec![false; self.words.len()];
        let mut best: Option<(usize, Place, String)> = None;
        let mut in_title = false;
        let mut stands = false;
        let mut rows = self.texts.query([id.0])?;
        while let Some(row) = rows.next()? {
            let place: usize = row.get::<_, i64>(0)?.try_into().unwrap_or_default();
            let text = row.get_ref(1)?.as_str()?;
            let form = searchable(text);
            let mut count = 0;
            for (word, there) in self.words.iter().zip(&mut there) {
                if form.contains(word.as_str()) {
                    *there = true;
                    count += 1;
                }
            }
            let whole = count == self.words.len();
            let place = PLACES.get(place).copied().unwrap_or(Place::Timeline);
            if place == Place::Title {
                stands = true;
                in_title = whole;
            } else if count > best.as_ref().map_or(0, |(most, ..)| *most) {
                best = Some((count, place, text.to_owned()));
                // No text can have more of the words.
                if whole && stands {
                    break;
                }
            }
        }
        if stands && there.iter().all(|there| *there) {
            let best = best.map(|(_, place, text)| (place, text));
            self.found.push(Verified { id, best, in_title });
        }
        Ok(())
    }
}

/// Writes what the index is asked: every trigram of the long words, and for a short one any of the
/// trigrams that begin with it. `None` where a word begins none: then nothing has it.
fn asked(tx: &Transaction<'_>, words: &[String]) -> Result<Option<String>, StoreError> {
    let mut parts: Vec<String> = Vec::new();
    for word in words {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() < TRIGRAM_CHARS {
            let beginnings = beginning_with(tx, word)?;
            if beginnings.is_empty() {
                return Ok(None);
            }
            if beginnings.len() <= BEGINNINGS_MAX {
                parts.push(format!("({})", beginnings.join(" OR ")));
            }
            continue;
        }
        let trigrams = letters.windows(TRIGRAM_CHARS);
        let mut trigrams: Vec<String> = trigrams.map(|letters| quoted(letters.iter())).collect();
        trigrams.order();
        trigrams.dedup();
        trigrams.truncate(TRIGRAMS_MAX);
        parts.append(&mut trigrams);
    }
    Ok(Some(parts.join(" AND ")))
}

fn beginning_with(tx: &Transaction<'_>, word: &str) -> Result<Vec<String>, StoreError> {
    let mut terms = tx.prepare_cached(
        "SELECT term FROM search_term WHERE term >= ?1 AND term < ?1 || char(1114111) LIMIT ?2",
    )?;
    let limit = i64::try_from(BEGINNINGS_MAX + 1).unwrap_or(i64::MAX);
    let terms = terms.query_map(params![word, limit], |row| row.get::<_, String>(0))?;
    let quotes = terms.map(|term| Ok(quoted(term?.chars())));
    quotes.collect()
}

/// Writes letters as a string of the index's language, in which nothing but a quote has a meaning.
fn quoted(letters: impl Iterator<Item = impl std::borrow::Borrow<char>>) -> String {
    let letters: String = letters.map(|letter| *letter.borrow()).collect();
    format!("\"{}\"", letters.replace('"', "\"\""))
}
