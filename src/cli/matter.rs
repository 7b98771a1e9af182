//! Which matter of an incident is meant: of several inquiries, the one that was told by its number
//! in `show`, else the most pressing.

use super::app::App;
use super::failure::Failure;
use super::letter_failure::LetterFailure;
use super::waiting;
use crate::domain::{Channel, Code as _, Desk, IncidentId, Inquiry, Rendering, Window};
use crate::i18n::date;
use crate::routing::{Clock, Turn};
use crate::view::{self, Said};

/// A matter with the provider, and those that it was chosen among.
#[derive(Debug)]
pub(crate) struct Matter<'c> {
    /// Its clock.
    pub(crate) clock: &'c Clock,
    /// The others that could be meant; none where the user said which.
    others: Vec<&'c Clock>,
}

/// Finds the inquiry with a number from 1.
pub(crate) fn inquiry(sent: &[Inquiry], number: usize) -> Result<&Inquiry, Failure> {
    let found = number.checked_sub(1).and_then(|place| sent.get(place));
    found.ok_or_else(|| {
        let count = sent.len();
        LetterFailure::NoInquiry { number, count }.into()
    })
}

/// Chooses the matter of the inquiry that was told, else the most pressing one with the provider;
/// `None` where nothing was sent to the provider.
pub(crate) fn choose<'c>(
    app: &App,
    id: IncidentId,
    clocks: &'c [Clock],
    sent: &[Inquiry],
    told: Option<usize>,
) -> Result<Option<Matter<'c>>, Failure> {
    let Some(number) = told else {
        let Some(clock) = waiting::with_the_provider(clocks) else {
            return Ok(None);
        };
        let others = open(clocks).into_iter();
        let others = others.filter(|other| other.first != clock.first).collect();
        return Ok(Some(Matter { clock, others }));
    };
    let inquiry = inquiry(sent, number)?;
    if inquiry.channel.desk() == Desk::Body {
        let name = view::channel_name(&inquiry.channel, app.lang()).to_owned();
        let code = inquiry.channel.code();
        let command = format!("madoguchi draft {} --as dossier --to {code}", id.0);
        return Err(LetterFailure::OfBody {
            number,
            name,
            command,
        }
        .into());
    }
    let clock = clocks.iter().find(|clock| clock.sent.contains(&inquiry.id));
    Ok(clock.map(|clock| Matter {
        clock,
        others: Vec::new(),
    }))
}

/// Returns the matters with the provider that are somebody's turn.
fn open(clocks: &[Clock]) -> Vec<&Clock> {
    let clocks = clocks.iter().filter(|clock| {
        let channel = clock.channel.as_ref();
        clock.turn != Turn::Nobody && channel.is_some_and(|channel| channel.desk() != Desk::Body)
    });
    clocks.collect()
}

impl Matter<'_> {
    /// Says which one was chosen and how another is, where there was a choice.
    pub(crate) fn chosen(
        &self,
        app: &App,
        id: IncidentId,
        sent: &[Inquiry],
        shape: Rendering,
    ) -> Option<Said> {
        let words = &app.words().inquiry;
        let first = |clock: &Clock| sent.iter().find(|one| Some(one.id) == clock.first);
        let one = named(app, sent, first(self.clock)?);
        let shape = shape.code().replace('_', "-");
        let others: Vec<String> = self
            .others
            .iter()
            .filter_map(|clock| {
                let other = first(clock)?;
                let number = number(sent, other);
                let command = format!("madoguchi draft {} --as {shape} --inquiry {number}", id.0);
                Some((words.choose)(&command, &named(app, sent, other)))
            })
            .collect();
        let list = others.join(app.words().route.span_separator);
        (!list.is_empty()).then(|| Said {
            code: "inquiry_chosen",
            text: (words.chosen)(&one, &list),
        })
    }
}

/// Returns the number of an inquiry in `show`.
pub(crate) fn number(sent: &[Inquiry], inquiry: &Inquiry) -> usize {
    let place = sent.iter().position(|one| one.id == inquiry.id);
    place.map_or(0, |place| place + 1)
}

/// Names an inquiry by its number, its window and its day.
pub(crate) fn named(app: &App, sent: &[Inquiry], inquiry: &Inquiry) -> String {
    let window = view::channel_name(&inquiry.channel, app.lang());
    let at = inquiry.sent_at.with_timezone(app.now().offset());
    let day = date::day(at.date_naive(), app.lang());
    (app.words().inquiry.named)(number(sent, inquiry), window, &day)
}

/// Returns through which window a text is sent that goes on from a matter: what began with a call
/// goes on in writing.
pub(crate) fn written(channel: &Channel) -> Channel {
    match channel.window() {
        Some(Window::Phone) => Window::Form.into(),
        _ => channel.clone(),
    }
}
