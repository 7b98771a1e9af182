//! `purge`: deletes an incident for good.

use clap::Args;

use crate::cli::app::App;
use crate::cli::confirm::confirmed;
use crate::cli::failure::Failure;
use crate::cli::numbers::NumberParser;
use crate::domain::IncidentId;
use crate::store::StoreError;
use crate::view::json;

/// Delete an incident for good, with its files and in the automatic backups
#[derive(Debug, Args)]
pub(crate) struct PurgeArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &PurgeArgs) -> Result<(), Failure> {
    let say = &app.words().keeping;
    let id = args.id.to_string();
    let Some(store) = app.existing_store()? else {
        return Err(StoreError::NoIncident { id: args.id }.into());
    };
    match store.incident(args.id) {
        Ok(incident) => {
            app.ui.status(&(say.purging)(&id, &incident.title));
            confirmed(app, args.yes, say.purge_question)?;
        }
        // A run that was broken off is finished, and what cannot be read can be purged too.
        Err(StoreError::NoIncident { .. } | StoreError::Unreadable { .. }) => {
            confirmed(app, args.yes, say.purge_question)?;
        }
        Err(error) => return Err(error.into()),
    }
    let purged = store.purge(args.id)?;
    app.ui.status(&if purged.was_there {
        (say.purged)(&id, purged.files, purged.backups)
    } else {
        (say.purged_before)(&id)
    });
    app.ui.hint(say.purged_hint);
    if app.settings().json {
        app.ui.out(&json::purge(
            args.id,
            purged.was_there,
            purged.files,
            purged.backups,
        ))?;
    }
    Ok(())
}
