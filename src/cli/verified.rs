//! Looking at a record as a whole, and what is said of what is wrong.

use std::path::Path;

use super::app::App;
use super::failure::Failure;
use super::looks::Looks;
use crate::i18n::Keeping;
use crate::store::{Done, Part, Problem, Store, Verification};
use crate::view::{VerifyReport, Wrong};

/// Looks at everything in a record and at its kept files, and tells how far it is.
pub(crate) fn verify(app: &App, store: &Store, files: &Path) -> Result<VerifyReport, Failure> {
    // Where that cannot be read, the look says why.
    let bytes = store.sizes().map_or(0, |(_, files)| files);
    let mut looks = Looks::checking(app, bytes);
    let mut found = store.verify(&mut || looks.hear(Done::Row))?;
    store.verify_files(files, &mut found, &mut |more| {
        looks.hear(Done::Checked(more));
    })?;
    Ok(report(&found, &app.words().keeping))
}

/// Says what was found.
pub(crate) fn report(found: &Verification, say: &Keeping) -> VerifyReport {
    VerifyReport {
        incidents: found.incidents,
        rows: found.rows,
        files: found.files,
        left_out: found.left_out,
        problems: found.problems.iter().map(|one| wrong(one, say)).collect(),
    }
}

/// Says what is wrong, and where.
fn wrong(problem: &Problem, say: &Keeping) -> Wrong {
    let nowhere = |kind, text| Wrong {
        kind,
        incident: None,
        part: None,
        number: None,
        text,
    };
    match problem {
        Problem::File(detail) => nowhere("file", (say.file)(detail)),
        Problem::Note => nowhere("note_missing", say.note_missing.to_owned()),
        Problem::Schema(name) => nowhere("schema", (say.schema)(name)),
        Problem::Changed {
            incident,
            part,
            number,
        } => {
            let (code, name) = named(*part, say);
            let what = match incident.map(|id| id.to_string()) {
                None => name.to_owned(),
                Some(id) if *part == Part::Incident => (say.incident_itself)(&id),
                Some(id) => (say.part_of)(&id, name, *number),
            };
            Wrong {
                incident: *incident,
                part: Some(code),
                number: Some(*number),
                ..nowhere("changed", (say.changed)(&what))
            }
        }
        Problem::Count {
            incident,
            timeline,
            expected,
            found,
        } => {
            let id = incident.to_string();
            let [entries, rest] = say.counted;
            let (what, code) = match timeline {
                true => (entries, "timeline"),
                false => (rest, "records"),
            };
            let (kind, text) = match found - expected {
                _ if *expected < 0 => ("uncounted", (say.uncounted)(&id)),
                more @ 1.. => ("added", (say.more)(&id, what, more)),
                fewer => ("missing", (say.fewer)(&id, what, -fewer)),
            };
            Wrong {
                incident: Some(*incident),
                part: Some(code),
                ..nowhere(kind, text)
            }
        }
        Problem::Chain { incident } => Wrong {
            incident: Some(*incident),
            part: Some("timeline"),
            ..nowhere("chain", (say.chain)(&incident.to_string()))
        },
        Problem::FileMissing { incident, number } | Problem::FileChanged { incident, number } => {
            let (code, name) = named(Part::Evidence, say);
            let number = u64::try_from(*number).unwrap_or(0);
            let what = (say.part_of)(&incident.to_string(), name, number);
            let (kind, text) = match problem {
                Problem::FileMissing { .. } => ("file_missing", (say.file_missing)(&what)),
                _ => ("file_changed", (say.file_changed)(&what)),
            };
            Wrong {
                incident: Some(*incident),
                part: Some(code),
                number: Some(number),
                ..nowhere(kind, text)
            }
        }
    }
}

/// Returns the code and the name of a part.
pub(crate) fn named(part: Part, say: &Keeping) -> (&'static str, &'static str) {
    let [
        entry,
        fact,
        answer,
        draft,
        inquiry,
        reply,
        evidence,
        extra,
        taken_back,
        change,
    ] = say.parts;
    match part {
        Part::Incident => ("incident", entry),
        Part::Entry => ("timeline", entry),
        Part::Fact => ("facts", fact),
        Part::Answer => ("answers", answer),
        Part::Draft => ("drafts", draft),
        Part::Inquiry => ("inquiries", inquiry),
        Part::Reply => ("replies", reply),
        Part::Evidence => ("evidence", evidence),
        Part::Extra => ("extra", extra),
        Part::TakenBack => ("taken_back", taken_back),
        Part::Profile => ("profile", say.profile),
        Part::Change => ("changes", change),
    }
}
