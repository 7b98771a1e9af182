//! `check`: is this contact the provider's? Nothing is ever opened.

use clap::Args;

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::input;
use crate::contacts::{self, Judgement};
use crate::pack::Pack;
use crate::view::{self, json};

/// Tell whether a URL, phone number, mail address or account is the provider's
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
            judged.extend(whole_text(app, &input::text("-", "check")?, &pack));
        } else {
            let mut one = contacts::judge(contact, &pack);
            app.clear_words(contact).as_str().clone_into(&mut one.value);
            judged.push(one);
        }
    }
    app.ui.out(&if app.settings().json {
        json::check(&judged, &pack, app.lang())
    } else {
        view::check(&judged, &pack, &app.style())
    })
}

/// Judges every contact of a text as it is written, and shows each without what is secret in it.
pub(crate) fn whole_text(app: &App, text: &str, pack: &Pack) -> Vec<Judgement> {
    let written = contacts::unwrapped(text);
    let cleared = app.clear_words(&written);
    let mut judged = contacts::judge_text(text, pack);
    for one in &mut judged {
        if cleared.as_str().contains(&one.value) {
            continue;
        }
        let shown = app.clear_unsaid(&one.value).as_str().to_owned();
        // Where only the words around it told that it is a secret, nothing of it is shown.
        let by_context = shown == one.value && written.contains(&one.value);
        one.value = if by_context { "…".to_owned() } else { shown };
    }
    judged
}
