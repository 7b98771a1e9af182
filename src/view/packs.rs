//! Provider packs: the list, and what one of them knows.

use chrono::NaiveDate;

use super::contact;
use super::page::Page;
use super::paint::Meaning;
use super::source::source;
use super::style::Style;
use super::table::{Column, fits, table};
use crate::domain::Lang;
use crate::i18n::label;
use crate::pack::{Confidence, Pack, Provenance, is_old};
use crate::routing::ContactNow;

/// One pack in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRow {
    /// The short name.
    pub id: String,
    /// The name in Japanese and in English.
    pub name: crate::pack::Words,
    /// Whether it comes with the program.
    pub built_in: bool,
    /// How many dated facts it holds.
    pub facts: usize,
    /// How many of them no official page confirms.
    pub unverified: usize,
    /// The day on which the oldest was read.
    pub oldest: Option<NaiveDate>,
}

impl PackRow {
    /// Counts what a pack holds.
    pub fn new(pack: &Pack, built_in: bool) -> Self {
        let sources = provenances(pack);
        let confirmed = |from: &&&Provenance| {
            matches!(
                from.confidence,
                Confidence::Official | Confidence::UserVerified
            )
        };
        Self {
            id: pack.id.0.clone(),
            name: pack.name.clone(),
            built_in,
            facts: sources.len(),
            unverified: sources.len() - sources.iter().filter(confirmed).count(),
            oldest: sources.iter().map(|from| from.as_of).min(),
        }
    }

    /// Tells whether its oldest fact was read more than 180 days before a day.
    pub fn is_old(&self, today: NaiveDate) -> bool {
        self.oldest.is_some_and(|oldest| is_old(oldest, today))
    }
}

/// Returns the source of every fact in a pack.
fn provenances(pack: &Pack) -> Vec<&Provenance> {
    let domains = pack.domains.iter().map(|claim| &claim.provenance);
    let channels = pack.channels.iter().flat_map(|channel| {
        let contacts = channel.contacts.iter().map(|contact| &contact.provenance);
        contacts.chain([&channel.provenance])
    });
    let rules = pack.rules.iter().map(|rule| &rule.provenance);
    let advices = pack
        .guides
        .iter()
        .flat_map(|guide| guide.checks.iter().chain(&guide.steps))
        .chain(pack.precautions.iter().map(|known| &known.advice))
        .map(|advice| &advice.provenance);
    let errors = pack.errors.iter().map(|error| &error.provenance);
    let ids = pack.ids.iter().map(|id| &id.provenance);
    let all = domains.chain(channels).chain(rules).chain(advices);
    all.chain(errors).chain(ids).collect()
}

/// Draws the list of packs.
///
/// Below it stands why files of the user's own are left out.
pub fn packs(rows: &[PackRow], left_out: &[String], style: &Style) -> String {
    let say = &style.catalog().pack;
    let columns = [
        Column::new(say.id, 8, 20),
        Column::new(say.name, 8, 40),
        Column::new(say.origin, 6, 14),
        Column::new(say.facts, 4, 10),
        Column::new(say.unverified, 4, 10),
        Column::new(say.oldest, 10, 24),
    ];
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let origin = if row.built_in { say.built_in } else { say.own };
            vec![
                row.id.clone(),
                row.name.get(style.lang).to_owned(),
                origin.to_owned(),
                row.facts.to_string(),
                row.unverified.to_string(),
                oldest(row, style),
            ]
        })
        .collect();
    let mut page = Page::new(style);
    for why in left_out {
        page.put(0, "! ", why, Meaning::Doubt);
    }
    if fits(&columns, &cells, style) {
        return table(&columns, &cells, style) + &page.finish();
    }
    blocks(&columns, &cells, style) + &page.finish()
}

/// Draws the rows under each other, where a table has no room.
fn blocks(columns: &[Column], rows: &[Vec<String>], style: &Style) -> String {
    let mut page = Page::new(style);
    for row in rows {
        let mut pairs = columns.iter().zip(row);
        if let Some((_, id)) = pairs.next() {
            page.heading(id);
        }
        let pairs = pairs.map(|(column, text)| (column.header.as_str(), text.clone()));
        page.key_values(&pairs.collect::<Vec<_>>());
    }
    page.finish()
}

/// Returns the day of the oldest fact, with a word where that is long past.
pub(super) fn oldest(row: &PackRow, style: &Style) -> String {
    let say = style.catalog();
    let day = row.oldest.map(|day| day.format("%Y-%m-%d").to_string());
    let day = day.unwrap_or_default();
    if row.is_old(style.now.date_naive()) {
        return day + &(say.route.aside)(say.pack.old);
    }
    day
}

/// Draws what a pack knows: names, domains, windows with their contacts, rules.
pub fn pack(pack: &Pack, style: &Style) -> String {
    let say = style.catalog();
    let mut page = Page::new(style);
    page.heading(&format!("{} ({})", pack.name.get(style.lang), pack.id));
    if !pack.aliases.is_empty() {
        let names = pack.aliases.join(say.route.span_separator);
        page.labelled(2, say.pack.aliases, &names, Meaning::Plain);
    }
    let language = match pack.language {
        Lang::Ja => say.pack.japanese,
        Lang::En => say.pack.english,
    };
    page.labelled(2, say.pack.language, language, Meaning::Plain);
    page.heading(say.pack.domains);
    for domain in &pack.domains {
        page.copyable(2, style.bullet(), &domain.value);
        source(&mut page, 4, &domain.provenance, style);
    }
    page.heading(say.pack.windows);
    for channel in &pack.channels {
        let name = channel.name.get(style.lang);
        let window = label::window(channel.window, style.lang);
        let aside = if name == window {
            String::new()
        } else {
            (say.route.aside)(name)
        };
        page.item(2, &format!("{window}{aside}"));
        for known in &channel.contacts {
            let known = ContactNow {
                contact: known,
                openness: None,
            };
            contact::contact(&mut page, 4, &known, style);
            source(&mut page, 6, &known.contact.provenance, style);
        }
    }
    page.heading(say.pack.rules);
    for rule in &pack.rules {
        let windows = rule.windows.iter();
        let windows: Vec<&str> = windows
            .map(|window| label::window(*window, style.lang))
            .collect();
        page.item(
            2,
            &format!("{}: {}", rule.code, windows.join(say.pack.then)),
        );
        page.line(4, rule.reason.get(style.lang));
        source(&mut page, 4, &rule.provenance, style);
    }
    page.finish()
}

#[cfg(test)]
mod tests;
