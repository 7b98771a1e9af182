//! Saving what a damaged record still holds, and saying what is lost.

use std::path::Path;

use super::app::App;
use super::failure::{Failure, Keeping};
use super::progress::Size;
use super::verified::named;
use crate::domain::IncidentId;
use crate::i18n::Keeping as Words;
use crate::store::{self, Salvaged};
use crate::view::{self, SalvageReport, Wrong, json};

/// Writes what the record still holds into a new file, and tells what could not be saved.
pub(crate) fn salvage(app: &App, target: &Path) -> Result<(), Failure> {
    let damaged = app.database()?;
    if !damaged.exists() {
        return Err(Keeping::NothingRecorded.into());
    }
    let say = &app.words().keeping;
    let mut progress = app.progress(say.salvaging, Size::Unknown);
    let title = app.clear_again(say.lost_title);
    let mut looked_at = || progress.advance(1);
    let saved = store::salvage(&damaged, target, &title, app.stamp(), &mut looked_at)?;
    drop(progress);
    let report = report(&saved, target, say);
    app.ui.out(&if app.settings().json {
        json::salvage(&report)
    } else {
        view::salvage(&report, &app.style())
    })?;
    app.ui.hint(&(say.salvaged_hint)(&report.file));
    Ok(())
}

/// Says what was saved and what was not.
fn report(saved: &Salvaged, target: &Path, say: &Words) -> SalvageReport {
    let lost = |kind, id: IncidentId, part, text| Wrong {
        kind,
        incident: Some(id),
        part,
        number: None,
        text,
    };
    let [entries, rest] = say.counted;
    let mut not_saved = Vec::new();
    if saved.cut_off > 0 {
        not_saved.push(Wrong {
            kind: "cut_off",
            incident: None,
            part: None,
            number: None,
            text: (say.cut_off)(saved.cut_off),
        });
    }
    for &(id, part, count) in &saved.doubtful {
        let (code, name) = named(part, say);
        let text = (say.doubtful)(&id.to_string(), name, count);
        not_saved.push(lost("doubtful", id, Some(code), text));
    }
    for &id in &saved.without_text {
        let text = (say.without_text)(&id.to_string());
        not_saved.push(lost("text_lost", id, Some("incident"), text));
    }
    for &(id, missing_entries, missing_rest) in &saved.missing {
        for (count, name, code) in [
            (missing_entries, entries, "timeline"),
            (missing_rest, rest, "records"),
        ] {
            if count > 0 {
                let text = (say.not_found)(&id.to_string(), name, count);
                not_saved.push(lost("missing", id, Some(code), text));
            }
        }
    }
    for &id in &saved.uncounted {
        let text = (say.uncounted)(&id.to_string());
        not_saved.push(lost("uncounted", id, None, text));
    }
    for &id in &saved.gone {
        not_saved.push(lost("gone", id, None, (say.gone)(&id.to_string())));
    }
    SalvageReport {
        file: target.display().to_string(),
        incidents: saved.incidents,
        rows: saved.rows,
        not_saved,
    }
}
