//! `profile`: the account facts that drafts need, asked once and shown masked.

use clap::Args;

use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::args::codes;
use crate::cli::failure::Failure;
use crate::cli::limits::Limited;
use crate::cli::suggest;
use crate::domain::{Profile, ProfileField};
use crate::safety::ClearedText;
use crate::view::{self, json};

/// Show or set your account facts at a provider; they are shown masked
#[derive(Debug, Args)]
pub(crate) struct ProfileArgs {
    /// The provider, by any of its names
    #[arg(long)]
    provider: Option<String>,
    /// The mail address registered there
    #[arg(long)]
    mail: Option<String>,
    /// The account's or user's id
    #[arg(long)]
    user_id: Option<String>,
    /// The registered name
    #[arg(long)]
    name: Option<String>,
    /// The registered phone number
    #[arg(long)]
    phone: Option<String>,
    /// Operating system, browser, app
    #[arg(long)]
    environment: Option<String>,
    /// Print one value unmasked
    #[arg(long, value_name = "FIELD", value_parser = codes::<ProfileField>())]
    reveal: Option<ProfileField>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ProfileArgs) -> Result<(), Failure> {
    let name = match &args.provider {
        Some(name) => name.clone(),
        None => app.usual_provider()?,
    };
    let provider = app
        .packs()
        .named(app.clear_limited(Limited::Provider, &name)?.as_str());
    if !provider.known {
        suggest::suggest_provider(app, &provider.id.0);
    }
    let given = [
        (ProfileField::Mail, &args.mail),
        (ProfileField::UserId, &args.user_id),
        (ProfileField::Name, &args.name),
        (ProfileField::Phone, &args.phone),
        (ProfileField::Environment, &args.environment),
    ];
    let given: Vec<(ProfileField, &str)> = given
        .into_iter()
        .filter_map(|(field, value)| Some((field, value.as_deref()?)))
        .collect();
    // A phrase may stand in parts in several fields, told now or before.
    let recorded = match app.existing_store()? {
        Some(store) => app.read_profiles(&store)?,
        None => Vec::new(),
    };
    app.will_record(given.iter().map(|(_, value)| *value));
    let given: Vec<(ProfileField, ClearedText)> = given
        .into_iter()
        .map(|(field, value)| Ok((field, app.clear_limited(Limited::Field(field), value)?)))
        .collect::<Result<_, Failure>>()?;
    if !given.is_empty() {
        let store = app.store()?;
        app.hide_in_profiles(&store, &recorded)?;
        let id = app.clear_again(&provider.id.0);
        store.set_profile(&id, &given, app.stamp())?;
        app.ui
            .status(&(app.words().talk.profile_saved)(id.as_str()));
    }
    let profile = match app.existing_store()? {
        Some(store) => store.profile(&provider.id)?,
        None => Profile::default(),
    };
    let profile = Again::new(app, app.lang()).profile(&profile);
    if let Some(field) = args.reveal.filter(|_| !app.settings().json) {
        return app.ui.out(profile.get(field).unwrap_or_default());
    }
    app.ui.out(&if app.settings().json {
        json::profile(&provider.id, &profile, args.reveal, &app.told())
    } else {
        view::profile(&provider.id, &profile, &app.style())
    })?;
    Ok(())
}
