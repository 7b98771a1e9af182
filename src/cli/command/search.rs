//! `search`: finds incidents by their words.

use std::num::NonZeroU32;

use clap::Args;

use super::list;
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
    let mut page = match app.existing_store()? {
        Some(store) => {
            let page = store.search(&search)?;
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
        .map(|found| row(again, found, &query));
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

/// Clears what was found again, and finds the words in it once more.
fn row(again: Again<'_>, found: Found, query: &Query) -> FoundRow {
    let kept = again.keeping(found.row.kept);
    let place = found.best.map(|(place, text)| {
        let text = kept.part(&text, around(&text, query));
        FoundPlace {
            code: code(place),
            found: query.places(&text),
            text,
        }
    });
    let row = list::row(again.row(found.row), None);
    FoundRow {
        in_title: query.places(&row.title),
        row,
        place,
    }
}

/// Returns the part of a long text around the first place.
fn around(text: &str, query: &Query) -> String {
    let places = query.places(text);
    let first = places.first().map_or(0, |place| place.start);
    let start = first.saturating_sub(AROUND_CHARS);
    let letters = text.chars().skip(start);
    letters.take(first - start + AROUND_CHARS).collect()
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
