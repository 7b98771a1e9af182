//! `search`: finds incidents by their words.

use std::num::NonZeroU32;
use std::ops::Range;

use clap::Args;

use super::list::{self, Told};
use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::domain::{IncidentId, Order as _};
use crate::store::{Found, FoundPage, Place, Search};
use crate::text::Query;
use crate::view::{self, FoundPlace, FoundRow, json};

/// How many characters before and behind the first place are cleared again: more than is shown,
/// so that a secret of an old text stands in it whole.
const AROUND_CHARS: usize = 1500;

/// Find incidents by their words: titles, your words, the timeline, facts, what was sent, replies
///
/// All words must be there; "words in quotes" are one phrase. Width, case and kana do not matter,
/// and one character is enough. Newest first; on a page, those with all the words in the title
/// come before the others.
#[derive(Debug, Args)]
pub(crate) struct SearchArgs {
    /// The words
    #[arg(value_name = "QUERY", required = true)]
    query: Vec<String>,
    /// How many at most
    #[arg(long, default_value_t = list::PAGE_ROWS)]
    limit: NonZeroU32,
    /// Only those older than this number: the next page
    #[arg(long, value_name = "ID", value_parser = NumberParser)]
    before: Option<IncidentId>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &SearchArgs) -> Result<(), Failure> {
    let query = Query::read(&args.query.join(" "));
    if query.words().is_empty() {
        return Err(Failure::EmptyQuery);
    }
    let search = Search {
        words: query.words(),
        before: args.before,
        limit: args.limit,
    };
    let mut told = Told::default();
    let mut page = match app.existing_store()? {
        Some(store) => {
            let page = store.search(&search)?;
            // Only a program is told what does not stand in the answer to a person.
            if app.settings().json {
                let ids = page.found.iter().map(|found| found.row.id);
                told = Told::read(app, Some(&store), ids)?;
            }
            store.leave();
            page
        }
        None => FoundPage::default(),
    };
    page.found.order_by_key(|found| !found.in_title);
    let again = Again::new(app, app.lang());
    let rows = page
        .found
        .into_iter()
        .map(|found| row(again, &told, found, &query));
    let rows: Vec<FoundRow> = rows.collect();
    let style = app.style();
    if app.settings().json {
        return app.ui.out(&json::search(&rows, page.next, &style));
    }
    let words = &app.words().search;
    if rows.is_empty() {
        app.ui.status(words.none);
        app.ui.hint(words.none_hint);
        return Ok(());
    }
    app.ui.out(&view::found(&rows, &style))?;
    if let Some(next) = page.next {
        let command = format!("madoguchi search … --before {}", next.0);
        app.ui.hint(&(words.more)(&command));
    }
    Ok(())
}

/// Clears what was found again, and finds the words in what that has changed once more.
fn row(again: Again<'_>, told: &Told, found: Found, query: &Query) -> FoundRow {
    let kept = again.keeping(found.row.kept);
    let place = found.best.map(|(place, text)| {
        let mut found = query.places(&text);
        let part = around(&text, &found);
        let cleared = kept.part(&text, part);
        if cleared.is_some() || part.len() < text.len() {
            let text = cleared.unwrap_or_else(|| part.to_owned());
            found = query.places(&text);
            return FoundPlace {
                code: code(place),
                text,
                found,
            };
        }
        FoundPlace {
            code: code(place),
            text,
            found,
        }
    });
    let row = told.row(again, found.row);
    FoundRow {
        in_title: query.places(&row.title),
        row,
        place,
    }
}

/// Returns the part of a long text around the first place.
fn around<'t>(text: &'t str, places: &[Range<usize>]) -> &'t str {
    let first = places.first().map_or(0, |place| place.start);
    let byte = |at: usize| {
        text.char_indices()
            .nth(at)
            .map_or(text.len(), |(byte, _)| byte)
    };
    let start = first.saturating_sub(AROUND_CHARS);
    text.get(byte(start)..byte(first + AROUND_CHARS))
        .unwrap_or(text)
}

fn code(place: Place) -> &'static str {
    match place {
        Place::Title => "title",
        Place::Text => "text",
        Place::Timeline => "timeline",
        Place::Fact => "fact",
        Place::Answer => "answer",
        Place::Sent => "sent",
        Place::Reply => "reply",
        Place::Evidence => "evidence",
    }
}
