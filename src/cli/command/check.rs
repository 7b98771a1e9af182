//! `check`: is this contact the provider's? Nothing is ever opened.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::input;
use crate::contacts;
use crate::view::{self, json};

/// Tell whether a URL, phone number, mail address or account is the provider's
///
/// Each contact is judged whole and as written; nothing is ever opened.
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// The contacts; `-` reads a whole mail from stdin and checks all that is in it
    #[arg(required = true, value_name = "CONTACT")]
    contacts: Vec<String>,
    /// The provider, by any of its names
    #[arg(long, short = 'p')]
    provider: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &CheckArgs) -> Result<(), Failure> {
    let name = match &args.provider {
        Some(name) => name.clone(),
        None => app.usual_provider()?,
    };
    let pack = app.packs().must_find(&name)?;
    let mut judged = Vec::new();
    for contact in &args.contacts {
        if contact == "-" {
            judged.extend(contacts::judge_text(&input::text("-")?, &pack));
        } else {
            judged.push(contacts::judge(contact, &pack));
        }
    }
    app.ui.out(&if app.settings().json {
        json::check(&judged, &pack.id, app.lang())
    } else {
        view::check(&judged, &app.style())
    })
}
