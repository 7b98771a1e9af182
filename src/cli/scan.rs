//! Looking for secrets in what was recorded before the rules improved.

use std::num::NonZeroU32;

use super::app::App;
use super::failure::Failure;
use crate::domain::{FindingClass, FindingKind, IncidentId};
use crate::safety::{self, Field};
use crate::store::{Filter, Store};
use crate::view::ScanReport;

/// How many incidents are read at a time.
const PAGE_ROWS: NonZeroU32 = NonZeroU32::MIN.saturating_add(499);

/// Clears every recorded text again, and reports where something is found; the texts stay.
pub(crate) fn scan(app: &App, store: &Store) -> Result<ScanReport, Failure> {
    let mut report = ScanReport {
        texts: 0,
        findings: Vec::new(),
    };
    let mut before: Option<IncidentId> = None;
    loop {
        let filter = Filter {
            limit: Some(PAGE_ROWS),
            before,
            ..Filter::default()
        };
        let page = store.list(&filter)?;
        for row in &page.rows {
            look(app, store, row.id, &mut report)?;
        }
        before = page.next;
        if before.is_none() {
            return Ok(report);
        }
    }
}

fn look(app: &App, store: &Store, id: IncidentId, report: &mut ScanReport) -> Result<(), Failure> {
    let incident = store.incident(id)?;
    let timeline = store.timeline(id)?;
    let inquiries = store.inquiries(id)?;
    let sent = inquiries
        .iter()
        .flat_map(|inquiry| [&inquiry.subject, &inquiry.body]);
    let answers = incident.answers.iter().map(|answer| &answer.text);
    let texts = [&incident.title, &incident.text].into_iter();
    let texts = texts
        .chain(answers)
        .chain(timeline.iter().map(|event| &event.text))
        .chain(sent);
    for text in texts {
        report.texts += 1;
        let found = app.with_hints(Field::Words, false, |hints| safety::clear(text, hints));
        let secrets = found
            .findings
            .iter()
            .filter(|known| known.class == FindingClass::Secret);
        let kinds: Vec<FindingKind> = secrets.map(|finding| finding.kind).collect();
        for kind in kinds {
            let place = (id.to_string(), kind);
            if !report.findings.contains(&place) {
                report.findings.push(place);
            }
        }
    }
    Ok(())
}
