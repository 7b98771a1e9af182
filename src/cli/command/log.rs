//! `log`: records an incident.

mod asked;

pub(crate) use asked::resume;

use clap::Args;

use crate::cli::app::App;
use crate::cli::carried_failure::CarriedFailure;
use crate::cli::compose::{self, Wish};
use crate::cli::editor;
use crate::cli::failure::Failure;
use crate::cli::findings::CanKeep;
use crate::cli::interview::Talk;
use crate::cli::picture::Picture;
use crate::cli::record::{self, Asking, Extras};
use crate::cli::understand::{self, Told, Understood};
use crate::cli::{answer, input, reason, same, suggest};
use crate::domain::{Finding, Incident};
use crate::store::Store;
use crate::view;

/// Record what went wrong, in your own words
#[derive(Debug, Args)]
pub(crate) struct LogArgs {
    /// What happened; `-` reads it from stdin, and without it a terminal is asked
    text: Option<String>,
    /// The provider, by any of its names
    #[arg(long)]
    provider: Option<String>,
    /// The category or symptom, where you know it better
    #[arg(long, value_name = "C[.SYMPTOM]")]
    category: Option<String>,
    /// When it happened
    #[arg(long, value_name = "WHEN")]
    at: Option<String>,
    /// A title of at most 200 characters
    #[arg(long)]
    title: Option<String>,
    /// An error message, exactly as it was shown
    #[arg(long, value_name = "MSG")]
    error: Vec<String>,
    /// Something you have tried already
    #[arg(long, value_name = "TEXT")]
    tried: Vec<String>,
    /// What else is known: `amount=500000円`, `txid=…`
    #[arg(long, value_name = "KIND=VALUE")]
    fact: Vec<String>,
    /// Write what happened in your editor
    #[arg(long, conflicts_with = "text")]
    edit: bool,
    /// Print the draft too
    #[arg(long)]
    draft: bool,
    /// Give back what was only guessed to be a secret, and say why it is none
    #[arg(long, value_name = "REASON")]
    keep: Option<String>,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &LogArgs) -> Result<(), Failure> {
    if args
        .keep
        .as_deref()
        .is_some_and(|reason| reason.trim().is_empty())
    {
        return Err(CarriedFailure::NoReason.into());
    }
    if args.edit {
        editor::must_open(app)?;
    }
    let raw = match &args.text {
        Some(text) => input::text(text, "log")?,
        None if args.edit || app.settings().can_prompt => {
            return asked::ask(app, args, Talk::open(app)?, None, None);
        }
        None => return Err(Failure::NeedsArgument { argument: "TEXT" }),
    };
    let (store, incident, understood) = args.record(app, &raw, None)?;
    answer_once(app, args, &store, &incident, understood)
}

/// Answers with everything at once, where nothing is asked.
fn answer_once(
    app: &App,
    args: &LogArgs,
    store: &Store,
    incident: &Incident,
    understood: Understood,
) -> Result<(), Failure> {
    let words = &app.words().talk;
    let same = same::same(store, incident)?;
    tell_same(app, same::told(app, store, incident, &same)?);
    let shared: Vec<_> = same.iter().map(|same| (same.id, same.kind)).collect();
    let mut composed = args
        .draft
        .then(|| compose::compose(app, store, incident, Wish::default()))
        .transpose()?;
    if let Some(composed) = &mut composed {
        composed.keep(app, store);
    }
    let draft = composed.as_ref().map(|composed| &composed.draft);
    let style = app.style();
    let answer = Picture::of_new(incident, understood).show(app, |case| {
        if app.settings().json {
            return match &composed {
                Some(composed) => composed.show(app, |page| {
                    answer::log_json(app, case, Some(page), Some(&shared))
                }),
                None => answer::log_json(app, case, None, Some(&shared)),
            };
        }
        let card = view::triage(case, &style);
        match draft {
            Some(draft) => format!("{card}\n{}", compose::text(draft)),
            None => card,
        }
    });
    app.ui.out(&answer)?;
    if draft.is_none() {
        app.ui.hint(&(words.next_draft)(&incident.id.0.to_string()));
    } else {
        app.ui.hint(&(words.next_sent)(&incident.id.0.to_string()));
    }
    Ok(())
}

/// Says which earlier incidents may be the same matter, and how to go on with one.
fn tell_same(app: &App, mut told: Vec<String>) {
    let hint = told.pop();
    for earlier in told {
        app.ui.warning(&earlier);
    }
    if let Some(hint) = hint {
        app.ui.hint(&hint);
    }
}

impl LogArgs {
    /// Clears, reads and records a statement with what was told beside it.
    fn record(
        &self,
        app: &App,
        raw: &str,
        asking: Option<Asking>,
    ) -> Result<(Store, Incident, Understood), Failure> {
        let told = Told {
            provider: self.provider.as_deref(),
            category: self.category.as_deref(),
            keep_guesses: self.keep.is_some(),
        };
        let raw = &*app.unpacked(raw);
        let facts = self.fact.iter();
        let facts = facts.filter_map(|fact| Some(fact.split_once(['=', '＝'])?.1));
        let beside = self.tried.iter().chain(&self.error).chain(&self.title);
        app.will_record(
            [raw]
                .into_iter()
                .chain(beside.map(String::as_str))
                .chain(facts),
        );
        let understood = understand::understand(app, raw, told)?;
        let replaced = understood.findings.iter();
        let replaced: Vec<Finding> = replaced
            .filter(|finding| finding.proved || self.keep.is_none())
            .cloned()
            .collect();
        let can_keep = if asking.is_some() {
            CanKeep::InAnother
        } else {
            CanKeep::Yes
        };
        app.tell_findings(&replaced, can_keep);
        let extras = Extras {
            at: self.at.as_deref(),
            title: self.title.as_deref(),
            errors: &self.error,
            tried: &self.tried,
            facts: &self.fact,
            keep: self.keep.as_deref(),
            given_back: &reason::given_back(raw, &understood.findings),
            asking,
        };
        understood.remember(app);
        let (store, incident) = record::record(app, &understood, extras)?;
        let recorded = app.words().talk.recorded;
        app.ui.status(&recorded(&incident.id.to_string()));
        let provider = &understood.provider;
        if self.provider.is_some()
            && !provider.known
            && suggest::near_provider(app, &provider.id.0).is_some()
        {
            let again = app.words().talk.log_again;
            app.ui.hint(&again(&incident.id.0.to_string()));
        }
        Ok((store, incident, understood))
    }
}
