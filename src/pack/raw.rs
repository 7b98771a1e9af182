//! The one door to TOML: tables that are read key by key, while every problem is kept.

use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::claim::Words;
use super::problem::{Expected, Problem, ProblemKind};
use super::value::{self, Text};
use crate::domain::Order as _;
use crate::text::nearest;

/// The largest file that is read, in bytes.
const FILE_BYTES_MAX: usize = 1 << 20;
/// The most entries of one list or table.
const ENTRIES_MAX: usize = 1_000;

/// A value of the file and where it stands.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// The problems found so far: where, and of which key below that place, and what.
#[derive(Default)]
pub(super) struct Log {
    found: Vec<(Range<usize>, Option<&'static str>, ProblemKind)>,
}

impl Log {
    /// Keeps a problem of the value or key that stands at `span`.
    pub(super) fn add(&mut self, span: Range<usize>, kind: ProblemKind) {
        self.found.push((span, None, kind));
    }

    /// Names the problems by the keys of the table, in the order of the file.
    ///
    /// Names are made only here, so that a file without problems pays nothing for them.
    pub(super) fn into_problems(mut self, file: &str, table: Option<&DeTable<'_>>) -> Vec<Problem> {
        self.found.order_by_key(|(span, ..)| span.start);
        let name = |span: &Range<usize>, leaf: Option<&str>| {
            let mut key = table.and_then(|table| place(table, span));
            if let Some(leaf) = leaf {
                let head = key.map(|key| format!("{key}.")).unwrap_or_default();
                key = Some(head + leaf);
            }
            key.unwrap_or_default()
        };
        let found = self.found.into_iter();
        found
            .map(|(span, leaf, kind)| Problem::new(file, name(&span, leaf), kind, span))
            .collect()
    }
}

/// Returns the name of the key or value that stands exactly at a place.
fn place(table: &DeTable<'_>, span: &Range<usize>) -> Option<String> {
    let within = |value: &Value<'_>| match value.get_ref() {
        DeValue::Table(table) => place(table, span).map(|rest| format!(".{rest}")),
        DeValue::Array(items) => items.iter().enumerate().find_map(|(at, item)| {
            if item.span() == *span {
                return Some(format!("[{at}]"));
            }
            let inner = item.get_ref().as_table()?;
            Some(format!("[{at}].{}", place(inner, span)?))
        }),
        _ => None,
    };
    table.iter().find_map(|(name, value)| {
        if let Some(rest) = within(value) {
            return Some(format!("{}{rest}", name.get_ref()));
        }
        (name.span() == *span || value.span() == *span).then(|| name.get_ref().to_string())
    })
}

/// Reads a file's text; what is no TOML is in the log, and then nothing is returned.
pub(super) fn parse<'t>(text: &'t str, log: &mut Log) -> Option<Spanned<DeTable<'t>>> {
    if text.len() > FILE_BYTES_MAX {
        let kind = ProblemKind::TooLarge {
            bytes: text.len(),
            max: FILE_BYTES_MAX,
        };
        log.add(0..0, kind);
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let kind = ProblemKind::Syntax(error.message().to_owned());
        log.add(error.span().unwrap_or_default(), kind);
    }
    // After a syntax error most of what else could be said would be its echo.
    errors.is_empty().then_some(table)
}

/// A table of the file; a key that nobody asked for is a problem.
pub(super) struct Section<'d, 't> {
    table: &'d DeTable<'t>,
    span: Range<usize>,
    asked: Vec<&'static str>,
}

impl<'d, 't> Section<'d, 't> {
    /// Makes the section of the whole file.
    pub(super) fn root(table: &'d Spanned<DeTable<'t>>) -> Self {
        Self::new(table.get_ref(), 0..0)
    }

    pub(super) fn new(table: &'d DeTable<'t>, span: Range<usize>) -> Self {
        Self {
            table,
            span,
            asked: Vec::with_capacity(8),
        }
    }

    fn of(value: &'d Value<'t>, log: &mut Log) -> Option<Self> {
        let Some(table) = value.get_ref().as_table() else {
            log.add(value.span(), ProblemKind::WrongType(Expected::Table));
            return None;
        };
        Some(Self::new(table, value.span()))
    }

    pub(super) fn take(&mut self, key: &'static str) -> Option<&'d Value<'t>> {
        self.asked.push(key);
        self.table.get(key)
    }

    /// Reads a value that must be there.
    fn must<T>(
        &mut self,
        key: &'static str,
        log: &mut Log,
        read: impl FnOnce(&'d Value<'t>, &mut Log) -> Option<T>,
    ) -> Option<T> {
        let Some(value) = self.take(key) else {
            self.blame(key, ProblemKind::Missing, log);
            return None;
        };
        read(value, log)
    }

    /// Reports a problem of a key of this section: at its value, or at the head of the section.
    pub(super) fn blame(&self, key: &'static str, kind: ProblemKind, log: &mut Log) {
        match self.table.get(key) {
            Some(value) => log.add(value.span(), kind),
            None => log.found.push((self.span.clone(), Some(key), kind)),
        }
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self, log: &mut Log) {
        for key in self.table.keys() {
            if self.asked.iter().any(|known| known == key.get_ref()) {
                continue;
            }
            let near = nearest(key.get_ref(), self.asked.iter().copied());
            log.add(key.span(), ProblemKind::UnknownKey(near));
        }
    }

    /// Returns a text that must be there.
    pub(super) fn text(&mut self, key: &'static str, log: &mut Log) -> Option<Text<'d>> {
        self.must(key, log, value::text)
    }

    /// Returns a text if it is there.
    pub(super) fn text_if(&mut self, key: &'static str, log: &mut Log) -> Option<Text<'d>> {
        value::text(self.take(key)?, log)
    }

    /// Returns words that must be there.
    pub(super) fn words(&mut self, key: &'static str, log: &mut Log) -> Option<Words> {
        self.must(key, log, value::words)
    }

    /// Returns words if they are there.
    pub(super) fn words_if(&mut self, key: &'static str, log: &mut Log) -> Option<Words> {
        value::words(self.take(key)?, log)
    }

    /// Returns `true` or `false`, which must be there.
    pub(super) fn flag(&mut self, key: &'static str, log: &mut Log) -> Option<bool> {
        self.must(key, log, value::flag)
    }

    /// Returns a whole number that must be there.
    pub(super) fn whole(&mut self, key: &'static str, log: &mut Log) -> Option<usize> {
        self.must(key, log, value::whole)
    }

    /// Returns a date that must be there.
    pub(super) fn date(&mut self, key: &'static str, log: &mut Log) -> Option<NaiveDate> {
        self.must(key, log, value::date)
    }

    /// Returns a list of texts; an absent one is empty.
    pub(super) fn texts(&mut self, key: &'static str, log: &mut Log) -> Vec<Text<'d>> {
        self.texts_if(key, log).unwrap_or_default()
    }

    /// Returns a list of texts if it is there.
    pub(super) fn texts_if(&mut self, key: &'static str, log: &mut Log) -> Option<Vec<Text<'d>>> {
        let items = self.list(key, log)?.iter();
        Some(items.filter_map(|item| value::text(item, log)).collect())
    }

    /// Returns a list of words if it is there.
    pub(super) fn words_list_if(&mut self, key: &'static str, log: &mut Log) -> Option<Vec<Words>> {
        let items = self.list(key, log)?.iter();
        Some(items.filter_map(|item| value::words(item, log)).collect())
    }

    /// Returns a table if it is there.
    pub(super) fn section_if(&mut self, key: &'static str, log: &mut Log) -> Option<Self> {
        Self::of(self.take(key)?, log)
    }

    /// Returns the tables of a list; an absent one is empty.
    pub(super) fn sections(&mut self, key: &'static str, log: &mut Log) -> Vec<Self> {
        let items = self.list(key, log).unwrap_or_default().iter();
        items.filter_map(|item| Self::of(item, log)).collect()
    }

    /// Returns the tables of a table by their names; an absent one is empty.
    pub(super) fn named(&mut self, key: &'static str, log: &mut Log) -> Vec<(Text<'d>, Self)> {
        let pairs = self.pairs(key, log).into_iter();
        let sections = pairs.filter_map(|(name, value)| Some((name, Self::of(value, log)?)));
        sections.collect()
    }

    /// Returns the words of a table by their names; an absent one is empty.
    pub(super) fn named_words(
        &mut self,
        key: &'static str,
        log: &mut Log,
    ) -> Vec<(Text<'d>, Words)> {
        let pairs = self.pairs(key, log).into_iter();
        let words = pairs.filter_map(|(name, value)| Some((name, value::words(value, log)?)));
        words.collect()
    }

    fn pairs(&mut self, key: &'static str, log: &mut Log) -> Vec<(Text<'d>, &'d Value<'t>)> {
        let Some(section) = self.section_if(key, log) else {
            return Vec::new();
        };
        if value::too_many(section.table.len(), ENTRIES_MAX, &section.span, log) {
            return Vec::new();
        }
        let named = |(name, value): (&'d Spanned<_>, &'d Value<'t>)| (Text::of_key(name), value);
        section.table.iter().map(named).collect()
    }

    fn list(&mut self, key: &'static str, log: &mut Log) -> Option<&'d [Value<'t>]> {
        let value = self.take(key)?;
        let Some(items) = value.get_ref().as_array() else {
            log.add(value.span(), ProblemKind::WrongType(Expected::List));
            return None;
        };
        let full = value::too_many(items.len(), ENTRIES_MAX, &value.span(), log);
        (!full).then_some(items)
    }
}
