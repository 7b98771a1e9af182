//! The title that was made of what is known: it follows when that is corrected.

use super::answer;
use super::app::App;
use super::failure::Failure;
use crate::domain::{Code as _, Incident, Lang};
use crate::drafting;
use crate::safety::ClearedText;

/// Returns the title that an incident has from now on, where it is another; `None` where the one
/// that stands is the user's own, which stays.
pub(crate) fn follows(
    app: &App,
    before: &Incident,
    after: &Incident,
) -> Result<Option<ClearedText>, Failure> {
    // It was made in the language of that day.
    for &lang in Lang::ALL {
        if made(app, before, lang)?.as_str() == before.title {
            let title = made(app, after, lang)?;
            return Ok(Some(title).filter(|title| title.as_str() != before.title));
        }
    }
    Ok(None)
}

/// Makes the title of an incident out of what is known.
fn made(app: &App, incident: &Incident, lang: Lang) -> Result<ClearedText, Failure> {
    let provider = answer::provider(app, incident);
    let pack = Some(provider.pack.as_ref()).filter(|_| provider.known);
    let symptom = incident.decision.symptom_or_usual();
    let title = drafting::title(symptom, &incident.facts, pack, lang)?;
    Ok(app.clear_again(&title))
}
