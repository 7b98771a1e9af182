//! What several commands answer in the same way.

use super::app::App;
use super::failure::Failure;
use super::packs::Provider;
use super::picture::Picture;
use crate::domain::{FactKind, Incident, IncidentId, TimelineEvent};
use crate::view::{Case, DraftPage, json};

/// Answers with the entry that a change left in the timeline: for programs, the entry; for
/// people, the caller has said it already.
pub(crate) fn event(app: &App, event: &TimelineEvent) -> Result<(), Failure> {
    if app.settings().json {
        let told = app.told();
        app.ui.out(&json::event(event, &told, &app.style()))?;
    }
    Ok(())
}

/// Answers with the incident as it is now: for programs only, as the caller has said what changed.
pub(crate) fn incident(app: &App, incident: &Incident) -> Result<(), Failure> {
    if !app.settings().json {
        return Ok(());
    }
    let answer = Picture::of(app, incident).show(app, |case| case_json(app, case, None));
    app.ui.out(&answer)
}

/// Writes a case for programs, with everything that was replaced in this run: of a program's
/// run, stderr does not tell it.
pub(crate) fn case_json(app: &App, case: &Case<'_>, draft: Option<&DraftPage<'_>>) -> String {
    log_json(app, case, draft, None)
}

/// Writes the same for `log`, with the earlier incidents that may be the same matter.
pub(crate) fn log_json(
    app: &App,
    case: &Case<'_>,
    draft: Option<&DraftPage<'_>>,
    same: Option<&[(IncidentId, FactKind)]>,
) -> String {
    let told = app.told();
    let case = Case {
        findings: &told,
        ..*case
    };
    json::log(&case, draft, same, app.lang())
}

/// Returns the provider of an incident with its pack.
pub(crate) fn provider(app: &App, incident: &Incident) -> Provider {
    app.packs().named(&incident.provider.0)
}
