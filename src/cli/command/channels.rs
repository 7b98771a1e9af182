//! `channels`: the directory of a provider's windows, with every source.

mod verify;

use clap::{Args, Subcommand};

use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::nearest::nearest;
use crate::pack;
use crate::routing;
use crate::view::{self, json};

/// The command below this one.
const VERIFY: &str = "verify";

/// List a provider's windows with hours, and the source, date and confidence of every contact
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct ChannelsArgs {
    /// The provider, by any of its names
    provider: Option<String>,
    #[command(subcommand)]
    command: Option<ChannelsCommand>,
}

/// What else to do with contacts.
#[derive(Debug, Subcommand)]
enum ChannelsCommand {
    Verify(verify::VerifyArgs),
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ChannelsArgs) -> Result<(), Failure> {
    if let Some(ChannelsCommand::Verify(args)) = &args.command {
        return verify::run(app, args);
    }
    let name = match &args.provider {
        Some(name) => name.clone(),
        None => app.usual_provider()?,
    };
    let pack = match app.packs().must_find(&name) {
        // A slip in the name of the command below is no provider.
        Err(_) if nearest(&name, &[VERIFY]).is_some() => {
            return Err(Failure::NoCommand {
                written: format!("channels {name}"),
            });
        }
        found => found?,
    };
    let windows = routing::directory(&pack, pack::calendar(), app.now());
    app.ui.out(&if app.settings().json {
        json::channels(&pack, &windows, &app.style())
    } else {
        view::channels(&pack, &windows, &app.style())
    })
}
