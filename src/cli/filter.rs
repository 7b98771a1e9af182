//! Which incidents are meant: the options of `list`, `export` and `stats`.

use clap::Args;

use super::app::App;
use super::args::codes;
use super::failure::Failure;
use super::{moment, suggest, understand};
use crate::domain::{Channel, Code as _, Status, Window};
use crate::pack;
use crate::store::{Filter, Store};

/// The options that choose incidents.
#[derive(Debug, Args)]
pub(crate) struct FilterArgs {
    /// Only these statuses
    #[arg(long, value_delimiter = ',', value_parser = codes::<Status>())]
    status: Vec<Status>,
    /// Only this category or symptom
    #[arg(long, value_name = "C[.SYMPTOM]")]
    category: Option<String>,
    /// Only this provider
    #[arg(long)]
    provider: Option<String>,
    /// Only incidents whose window is this one
    #[arg(long)]
    channel: Option<String>,
    /// Only those recorded at or after this time
    #[arg(long, value_name = "WHEN")]
    since: Option<String>,
    /// Only those recorded before this time
    #[arg(long, value_name = "WHEN")]
    until: Option<String>,
}

impl FilterArgs {
    /// Reads the options.
    pub(crate) fn filter(&self, app: &App, store: Option<&Store>) -> Result<Filter, Failure> {
        let told = self
            .category
            .as_deref()
            .map(understand::category)
            .transpose()?;
        let provider = self.provider.as_deref();
        let provider = provider.map(|name| {
            let named = app.packs().named(name);
            if !named.known {
                suggest::suggest_provider(app, name);
            }
            named.id
        });
        // A pack is needed to read a time, and for nothing else: most lists read none.
        let (since, until) = match (self.since.as_deref(), self.until.as_deref()) {
            (None, None) => (None, None),
            (since, until) => {
                let usual = app.packs().named(&App::usual_provider_in(store)?);
                let instant = |written| moment::instant(app, &usual, written);
                (instant(since)?, instant(until)?)
            }
        };
        Ok(Filter {
            only: None,
            status: self.status.clone(),
            category: told.map(|(category, _)| category),
            symptom: told.and_then(|(_, symptom)| symptom),
            provider,
            channel: self.channel.as_deref().map(channel).transpose()?,
            since,
            until,
            with_undone: false,
            before: None,
            limit: None,
        })
    }
}

/// Reads the code of a window or of an outside body.
fn channel(written: &str) -> Result<Channel, Failure> {
    if let Some(window) = Window::from_code(written) {
        return Ok(window.into());
    }
    let bodies: Vec<String> = pack::bodies()
        .iter()
        .map(|body| body.code.to_string())
        .collect();
    if bodies.iter().any(|body| body == written) {
        return Ok(Channel::Body(written.to_owned()));
    }
    let windows = Window::ALL.iter().map(|window| window.code().to_owned());
    Err(Failure::BadChannel {
        written: written.to_owned(),
        choices: windows.chain(bodies).collect(),
    })
}
