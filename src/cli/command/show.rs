//! `show`: everything about one incident.

use clap::Args;

use crate::cli::again::Again;
use crate::cli::app::App;
use crate::cli::failure::Failure;
use crate::cli::incoming;
use crate::cli::numbers::NumberParser;
use crate::cli::picture::Picture;
use crate::cli::retold::Sources;
use crate::cli::waiting::Waiting;
use crate::domain::IncidentId;
use crate::view::{self, Case, Letters, json};

/// Show everything about an incident: facts, timeline, inquiries, the exact texts sent
#[derive(Debug, Args)]
pub(crate) struct ShowArgs {
    /// The incident's number
    #[arg(value_name = "N", value_parser = NumberParser)]
    id: IncidentId,
}

/// Runs the command.
pub(crate) fn run(app: &App, args: &ShowArgs) -> Result<(), Failure> {
    let (store, incident) = app.incident(args.id)?;
    let again = Again::new(app, app.lang()).keeping(incident.kept);
    let incident = again.incident(&incident);
    let timeline = again.timeline(store.timeline(args.id)?);
    let taken_back = again.timeline(store.taken_back(args.id)?);
    let inquiries = again.inquiries(store.inquiries(args.id)?);
    let evidence = again.evidence(store.evidence(args.id)?);
    let replies = again.replies(store.replies(args.id)?);
    let known = store.correspondence(&[args.id])?.remove(&args.id);
    let clocks = known.map(|known| Waiting::new(app).clocks(&incident.provider, &known));
    let clocks = clocks.unwrap_or_default();
    let letters = Letters {
        inquiries: &inquiries,
        replies: &replies,
        clocks: &clocks,
        evidence: &evidence,
    };
    let odd = incoming::contradictions(app, &incident, &inquiries, &replies);
    let style = app.style();
    let answer = Picture::of_page(app, &incident).show(app, |case| {
        // What does not fit together in the letters belongs to what to know of the case.
        let notices = [case.notices, &odd].concat();
        let case = &Case {
            notices: &notices,
            ..*case
        };
        if app.settings().json {
            json::show(case, &incident, &timeline, &taken_back, &letters, &style)
        } else {
            let (mut timeline, mut taken_back) = (timeline.clone(), taken_back.clone());
            let sources = Sources {
                pack: case.pack,
                inquiries: &inquiries,
                replies: &replies,
            };
            sources.retell(&mut timeline, app.lang());
            sources.retell(&mut taken_back, app.lang());
            let page = view::incident(case, &incident, &timeline, &letters, &style);
            let rest = view::taken_back(&taken_back, &style);
            if rest.is_empty() {
                page
            } else {
                format!("{page}\n{rest}")
            }
        }
    });
    app.ui.out(&answer)?;
    store.leave();
    Ok(())
}
