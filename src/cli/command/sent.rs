//! `sent`: freezes what was sent.

mod freeze;
mod said;
mod seen;
mod ticket;

use clap::Args;

use crate::cli::app::App;
use crate::cli::args::codes;
use crate::cli::failure::Failure;
use crate::cli::limits::Limited;
use crate::cli::numbers::NumberParser;
use crate::domain::{IncidentId, Window};
use crate::view::json;

/// Record that the inquiry was sent
#[derive(Debug, Args)]
pub(crate) struct SentArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// `-` reads the text as it was really sent; without it, the last draft is kept
    #[arg(value_name = "-")]
    text: Option<String>,
    /// Through which window; the advised one, unless told
    #[arg(long, value_name = "CHANNEL", value_parser = codes::<Window>())]
    via: Option<Window>,
    /// To which rung: `complaints_desk`, or an outside body by its code
    #[arg(long, value_name = "RUNG", conflicts_with = "via")]
    to: Option<String>,
    /// The provider's number for the inquiry; alone, that of what was sent last
    #[arg(long, value_name = "NUMBER")]
    ticket: Option<String>,
    /// When it was sent; now, unless told
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
    /// With whom you spoke in a call or chat
    #[arg(long, value_name = "NAME")]
    with: Option<String>,
    /// What was promised in a call or chat
    #[arg(long, value_name = "TEXT")]
    promised: Option<String>,
    /// The day by which it was promised
    #[arg(long, value_name = "DAY")]
    by: Option<String>,
    /// A matter of its own, that goes on from no earlier inquiry
    #[arg(long, conflicts_with = "inquiry")]
    new: bool,
    /// From which inquiry it goes on, or whose number it is, by its number in `show`
    #[arg(long, value_name = "M")]
    inquiry: Option<usize>,
}

impl SentArgs {
    /// Tells whether nothing but the desk's number is given.
    fn is_only_ticket(&self) -> bool {
        let texts = [
            &self.text,
            &self.to,
            &self.at,
            &self.with,
            &self.promised,
            &self.by,
        ];
        self.via.is_none() && !self.new && texts.iter().all(|text| text.is_none())
    }
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &SentArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let ticket = args.ticket.as_deref();
    let ticket = ticket
        .map(|ticket| app.clear_limited(Limited::Ticket, ticket))
        .transpose()?;
    let inquiry = match ticket.as_ref().filter(|_| args.is_only_ticket()) {
        Some(ticket) => ticket::note(app, &store, (args.id, args.inquiry), ticket)?,
        None => None,
    };
    let inquiry = match inquiry {
        Some(inquiry) => inquiry,
        None => freeze::record(app, &store, &incident, args, ticket.as_ref())?,
    };
    if let Some(ticket) = &ticket
        && let Some(other) = store.incident_of_ticket(ticket.as_str(), args.id)?
    {
        let words = app.words().inquiry.number_of_other;
        app.ui.warning(&words(ticket.as_str(), &other.to_string()));
    }
    if app.settings().json {
        let told = app.told();
        app.ui.out(&json::inquiry(&inquiry, &told, &app.style()))?;
    }
    Ok(())
}
