//! The one door to TOML: tables that are read key by key, and every problem on the way is kept.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::claim::Words;
use super::problem::{Expected, Problem, ProblemKind};

/// The largest file that is read, in bytes.
pub(super) const FILE_BYTES_MAX: usize = 1 << 20;
/// The longest text of a file, in characters.
const TEXT_CHARS_MAX: usize = 2_000;
/// The most entries of one list or table.
const ENTRIES_MAX: usize = 1_000;
/// The years in which packs are written.
const YEARS: std::ops::RangeInclusive<i32> = 2010..=2099;

/// The problems found so far.
pub(super) struct Log<'f> {
    file: &'f str,
    problems: Vec<Problem>,
}

impl<'f> Log<'f> {
    pub(super) fn new(file: &'f str) -> Self {
        Self {
            file,
            problems: Vec::new(),
        }
    }

    pub(super) fn add(&mut self, key: String, span: Range<usize>, kind: ProblemKind) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            key,
            kind,
            span,
        });
    }

    /// Returns the problems in the order of the file.
    pub(super) fn into_problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.span.start);
        self.problems
    }
}

/// Reads a file's text; what cannot be read is in the log, and the rest is returned.
pub(super) fn parse<'t>(text: &'t str, log: &mut Log<'_>) -> Option<Spanned<DeTable<'t>>> {
    if text.len() > FILE_BYTES_MAX {
        let kind = ProblemKind::TooLarge {
            bytes: text.len(),
            max: FILE_BYTES_MAX,
        };
        log.add(String::new(), 0..0, kind);
        return None;
    }
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let span = error.span().unwrap_or_default();
        let kind = ProblemKind::Syntax(error.message().to_owned());
        log.add(String::new(), span, kind);
    }
    // After a syntax error most of what else could be said would be its echo.
    errors.is_empty().then_some(table)
}

/// A text of the file and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Text<'d> {
    pub(super) value: &'d str,
    pub(super) key: String,
    pub(super) span: Range<usize>,
}

impl Text<'_> {
    /// Reports a problem of this text.
    pub(super) fn blame(&self, kind: ProblemKind, log: &mut Log<'_>) {
        log.add(self.key.clone(), self.span.clone(), kind);
    }
}

/// A table of the file; a key that nobody asked for is a problem.
pub(super) struct Section<'d, 't> {
    path: String,
    table: &'d DeTable<'t>,
    span: Range<usize>,
    asked: Vec<&'static str>,
}

impl<'d, 't> Section<'d, 't> {
    /// Makes the section of the whole file.
    pub(super) fn root(table: &'d Spanned<DeTable<'t>>) -> Self {
        Self {
            path: String::new(),
            table: table.get_ref(),
            span: 0..0,
            asked: Vec::new(),
        }
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            return key.to_owned();
        }
        format!("{}.{key}", self.path)
    }

    fn take(&mut self, key: &'static str) -> Option<&'d Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    /// Reports a problem of a key that is not there, at the head of the section.
    pub(super) fn blame(&self, key: &str, kind: ProblemKind, log: &mut Log<'_>) {
        log.add(self.path_of(key), self.span.clone(), kind);
    }

    /// Reports the keys that nobody asked for.
    pub(super) fn finish(self, log: &mut Log<'_>) {
        for key in self.table.keys() {
            if self.asked.iter().any(|known| known == key.get_ref()) {
                continue;
            }
            let near = nearest(key.get_ref(), self.asked.iter().copied());
            let kind = ProblemKind::UnknownKey(near);
            log.add(self.path_of(key.get_ref()), key.span(), kind);
        }
    }

    /// Returns a text that must be there.
    pub(super) fn text(&mut self, key: &'static str, log: &mut Log<'_>) -> Option<Text<'d>> {
        let found = self.text_if(key, log);
        self.miss(key, log);
        found
    }

    /// Returns a text if it is there.
    pub(super) fn text_if(&mut self, key: &'static str, log: &mut Log<'_>) -> Option<Text<'d>> {
        let value = self.take(key)?;
        text_of(value, self.path_of(key), log)
    }

    /// Returns words that must be there.
    pub(super) fn words(&mut self, key: &'static str, log: &mut Log<'_>) -> Option<Words> {
        let found = self.words_if(key, log);
        self.miss(key, log);
        found
    }

    /// Returns words if they are there.
    pub(super) fn words_if(&mut self, key: &'static str, log: &mut Log<'_>) -> Option<Words> {
        let value = self.take(key)?;
        words_of(value, self.path_of(key), log)
    }

    /// Returns `true` or `false`, which must be there.
    pub(super) fn flag(&mut self, key: &'static str, log: &mut Log<'_>) -> Option<bool> {
        let found = self.take(key);
        self.miss(key, log);
        let value = found?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            wrong(value, self.path_of(key), Expected::Flag, log);
        }
        flag
    }

    /// Returns a whole number that must be there.
    pub(super) fn whole(&mut self, key: &'static str, log: &mut Log<'_>) -> Option<usize> {
        let found = self.take(key);
        self.miss(key, log);
        let value = found?;
        let number = value.get_ref().as_integer();
        let number = number.and_then(|n| usize::from_str_radix(n.as_str(), n.radix()).ok());
        if number.is_none() {
            wrong(value, self.path_of(key), Expected::Whole, log);
        }
        number
    }

    /// Returns a date that must be there.
    pub(super) fn date(&mut self, key: &'static str, log: &mut Log<'_>) -> Option<NaiveDate> {
        let found = self.take(key);
        self.miss(key, log);
        let value = found?;
        let Some(date) = value.get_ref().as_datetime().and_then(date_of) else {
            wrong(value, self.path_of(key), Expected::Date, log);
            return None;
        };
        if !YEARS.contains(&date.year()) {
            let kind = ProblemKind::DateOutOfRange(date);
            log.add(self.path_of(key), value.span(), kind);
        }
        Some(date)
    }

    /// Returns a list of texts; an absent one is empty.
    pub(super) fn texts(&mut self, key: &'static str, log: &mut Log<'_>) -> Vec<Text<'d>> {
        self.texts_if(key, log).unwrap_or_default()
    }

    /// Returns a list of texts if it is there.
    pub(super) fn texts_if(
        &mut self,
        key: &'static str,
        log: &mut Log<'_>,
    ) -> Option<Vec<Text<'d>>> {
        let path = self.path_of(key);
        let items = self.list(key, log)?.into_iter();
        let texts = items.enumerate();
        Some(
            texts
                .filter_map(|(at, value)| text_of(value, format!("{path}[{at}]"), log))
                .collect(),
        )
    }

    /// Returns a list of words if it is there.
    pub(super) fn words_list_if(
        &mut self,
        key: &'static str,
        log: &mut Log<'_>,
    ) -> Option<Vec<Words>> {
        let path = self.path_of(key);
        let items = self.list(key, log)?.into_iter().enumerate();
        Some(
            items
                .filter_map(|(at, value)| words_of(value, format!("{path}[{at}]"), log))
                .collect(),
        )
    }

    /// Returns a table if it is there.
    pub(super) fn section_if(&mut self, key: &'static str, log: &mut Log<'_>) -> Option<Self> {
        let value = self.take(key)?;
        section_of(value, self.path_of(key), log)
    }

    /// Returns the tables of a list; an absent one is empty.
    pub(super) fn sections(&mut self, key: &'static str, log: &mut Log<'_>) -> Vec<Self> {
        let path = self.path_of(key);
        let items = self.list(key, log).unwrap_or_default();
        let items = items.into_iter().enumerate();
        items
            .filter_map(|(at, value)| section_of(value, format!("{path}[{at}]"), log))
            .collect()
    }

    /// Returns the tables of a table by their names; an absent one is empty.
    pub(super) fn named(&mut self, key: &'static str, log: &mut Log<'_>) -> Vec<(Text<'d>, Self)> {
        let pairs = self.pairs(key, log);
        pairs
            .into_iter()
            .filter_map(|(name, value)| {
                let section = section_of(value, name.key.clone(), log)?;
                Some((name, section))
            })
            .collect()
    }

    /// Returns the words of a table by their names; an absent one is empty.
    pub(super) fn named_words(
        &mut self,
        key: &'static str,
        log: &mut Log<'_>,
    ) -> Vec<(Text<'d>, Words)> {
        let pairs = self.pairs(key, log);
        pairs
            .into_iter()
            .filter_map(|(name, value)| {
                let words = words_of(value, name.key.clone(), log)?;
                Some((name, words))
            })
            .collect()
    }

    fn pairs(
        &mut self,
        key: &'static str,
        log: &mut Log<'_>,
    ) -> Vec<(Text<'d>, &'d Spanned<DeValue<'t>>)> {
        let Some(section) = self.section_if(key, log) else {
            return Vec::new();
        };
        if too_many(
            section.table.len(),
            ENTRIES_MAX,
            &section.path,
            &section.span,
            log,
        ) {
            return Vec::new();
        }
        let pairs = section.table.iter();
        pairs
            .map(|(name, value)| {
                let text = Text {
                    value: name.get_ref(),
                    key: section.path_of(name.get_ref()),
                    span: name.span(),
                };
                (text, value)
            })
            .collect()
    }

    fn list(
        &mut self,
        key: &'static str,
        log: &mut Log<'_>,
    ) -> Option<Vec<&'d Spanned<DeValue<'t>>>> {
        let value = self.take(key)?;
        let Some(items) = value.get_ref().as_array() else {
            wrong(value, self.path_of(key), Expected::List, log);
            return None;
        };
        let full = too_many(
            items.len(),
            ENTRIES_MAX,
            &self.path_of(key),
            &value.span(),
            log,
        );
        (!full).then(|| items.iter().collect())
    }

    fn miss(&self, key: &'static str, log: &mut Log<'_>) {
        if !self.table.contains_key(key) {
            self.blame(key, ProblemKind::Missing, log);
        }
    }
}

fn wrong(value: &Spanned<DeValue<'_>>, key: String, expected: Expected, log: &mut Log<'_>) {
    log.add(key, value.span(), ProblemKind::WrongType(expected));
}

fn too_many(count: usize, max: usize, key: &str, span: &Range<usize>, log: &mut Log<'_>) -> bool {
    let full = count > max;
    if full {
        log.add(
            key.to_owned(),
            span.clone(),
            ProblemKind::TooMany { count, max },
        );
    }
    full
}

fn text_of<'d>(
    value: &'d Spanned<DeValue<'_>>,
    key: String,
    log: &mut Log<'_>,
) -> Option<Text<'d>> {
    let Some(text) = value.get_ref().as_str() else {
        wrong(value, key, Expected::Text, log);
        return None;
    };
    let text = Text {
        value: text,
        key,
        span: value.span(),
    };
    if text.value.trim().is_empty() {
        text.blame(ProblemKind::Empty, log);
        return None;
    }
    if let Some(letter) = text.value.chars().find(|&letter| is_hidden(letter)) {
        text.blame(ProblemKind::HiddenCharacter(letter), log);
        return None;
    }
    // Bytes bound characters, and counting them is free.
    if text.value.len() > TEXT_CHARS_MAX {
        let count = text.value.chars().count();
        if too_many(count, TEXT_CHARS_MAX, &text.key, &text.span, log) {
            return None;
        }
    }
    Some(text)
}

fn words_of(value: &Spanned<DeValue<'_>>, key: String, log: &mut Log<'_>) -> Option<Words> {
    let Some(table) = value.get_ref().as_table() else {
        wrong(value, key, Expected::Words, log);
        return None;
    };
    let mut section = Section {
        path: key,
        table,
        span: value.span(),
        asked: Vec::new(),
    };
    let ja = section.text("ja", log).map(|text| text.value.to_owned());
    let en = section.text("en", log).map(|text| text.value.to_owned());
    section.finish(log);
    Some(Words { ja: ja?, en: en? })
}

fn section_of<'d, 't>(
    value: &'d Spanned<DeValue<'t>>,
    key: String,
    log: &mut Log<'_>,
) -> Option<Section<'d, 't>> {
    let Some(table) = value.get_ref().as_table() else {
        wrong(value, key, Expected::Table, log);
        return None;
    };
    Some(Section {
        path: key,
        table,
        span: value.span(),
        asked: Vec::new(),
    })
}

fn date_of(written: &toml::value::Datetime) -> Option<NaiveDate> {
    let (Some(date), None, None) = (written.date, written.time, written.offset) else {
        return None;
    };
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
}

/// Tells whether a character has no place in a pack: it is invisible, or turns text around.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{00ad}')
}

/// Returns the known name nearest to one that is not known, if it is near enough for a slip.
pub(super) fn nearest<'k>(
    written: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    let far = written.chars().count().max(3) / 3 + 1;
    let all = known
        .into_iter()
        .map(|name| (distance(written, name), name));
    all.filter(|(steps, _)| *steps <= far)
        .min_by_key(|(steps, _)| *steps)
        .map(|(_, name)| name)
}

/// Counts the letters to insert, delete or replace between two names (Levenshtein), of which only
/// the first 64 letters are compared.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (above, a) in left.chars().take(64).enumerate() {
        let mut corner = above;
        let mut beside = above + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(&right) {
            let replaced = corner + usize::from(a != *b);
            corner = *cell;
            beside = replaced.min(corner + 1).min(beside + 1);
            *cell = beside;
        }
        if let Some(first) = row.first_mut() {
            *first = above + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
