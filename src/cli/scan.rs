//! Looking for secrets in what was recorded before the rules improved.

use std::num::NonZeroU32;

use super::app::App;
use super::failure::Failure;
use super::progress::Size;
use crate::domain::{Code as _, Finding, FindingClass, IncidentId, ProfileField, ProviderId};
use crate::safety::{self, Across, Field, Marks};
use crate::store::{Filter, Store};
use crate::view::ScanReport;

/// How many incidents are read at a time.
const PAGE_ROWS: NonZeroU32 = NonZeroU32::MIN.saturating_add(499);

/// Clears every recorded text again, and reports where something is found; the texts stay.
/// How many incidents there are is only told to whoever waits.
pub(crate) fn scan(
    app: &App,
    store: &Store,
    incidents: Option<i64>,
) -> Result<ScanReport, Failure> {
    let known = incidents.and_then(|count| u64::try_from(count).ok());
    let size = known.map_or(Size::Unknown, Size::Items);
    let mut progress = app.progress(app.words().doctor.scanning, size);
    let mut scan = Scan {
        app,
        report: ScanReport {
            texts: 0,
            findings: Vec::new(),
        },
    };
    let left = app.left_found.get().map_or(&[][..], Vec::as_slice);
    scan.found(EDITING, left);
    for provider in store.profile_providers()? {
        scan.profile(store, &provider)?;
    }
    scan.profiles(store)?;
    let mut before: Option<IncidentId> = None;
    loop {
        let filter = Filter {
            limit: Some(PAGE_ROWS),
            before,
            with_undone: true,
            ..Filter::default()
        };
        let page = store.list(&filter)?;
        for row in &page.rows {
            scan.incident(store, row.id)?;
            progress.advance(1);
        }
        before = page.next;
        if before.is_none() {
            return Ok(scan.report);
        }
    }
}

/// What stands for the user's accounts: where they are is nobody's business.
const PROFILE: &str = "profile";

/// What stands for the texts that an editing left.
const EDITING: &str = "editing";

/// A scan under way.
struct Scan<'a> {
    app: &'a App,
    report: ScanReport,
}

impl Scan<'_> {
    /// Looks at everything that is recorded of one incident.
    fn incident(&mut self, store: &Store, id: IncidentId) -> Result<(), Failure> {
        let place = id.to_string();
        let incident = store.incident(id)?;
        self.letter(&place, &incident.title);
        self.words(&place, &incident.text);
        for fact in &incident.facts {
            let field = Field::Fact(fact.kind());
            let clear =
                |hints: &safety::Hints<'_>| safety::clear_fact(fact, hints, &Marks::default()).1;
            let findings = self.app.with_hints(field, false, clear);
            // Its value and the words it was said in.
            self.report.texts += 2;
            self.found(&place, &findings);
        }
        for answer in &incident.answers {
            self.words(&place, &answer.text);
        }
        for event in store.timeline(id)? {
            self.letter(&place, &event.text);
        }
        for inquiry in store.inquiries(id)? {
            let told = [inquiry.ticket, inquiry.spoke_with, inquiry.promise];
            let told = told.into_iter().flatten();
            for text in [inquiry.subject, inquiry.body].into_iter().chain(told) {
                self.letter(&place, &text);
            }
        }
        for reply in store.replies(id)? {
            let asked = reply.questions.into_iter().chain(reply.ticket);
            for text in [reply.subject, reply.text].into_iter().chain(asked) {
                self.letter(&place, &text);
            }
        }
        for kept in store.evidence(id)? {
            self.letter(&place, &kept.name);
        }
        for revision in store.revisions(id)? {
            self.letter(&place, &revision.subject);
            self.letter(&place, &revision.body);
        }
        let mut whole = store.whole(id)?;
        for extra in whole.extra.iter().filter(|extra| extra.is_text) {
            self.words(&place, &extra.value);
        }
        let clear = |hints: &safety::Hints<'_>| safety::clear_together(&mut whole, hints);
        let findings = self.app.with_hints(Field::Words, incident.kept, clear);
        self.found(&place, &findings);
        Ok(())
    }

    /// Looks at the user's account at one provider.
    fn profile(&mut self, store: &Store, provider: &ProviderId) -> Result<(), Failure> {
        let profile = store.profile(provider)?;
        for &field in ProfileField::ALL {
            let value = profile.get(field).unwrap_or_default();
            self.words(PROFILE, value);
        }
        Ok(())
    }

    /// Looks at all accounts together: a phrase may stand in parts in several fields.
    fn profiles(&mut self, store: &Store) -> Result<(), Failure> {
        let values = App::profile_values(store)?;
        let mut across = Across::default();
        let take_in = |hints: &safety::Hints<'_>| {
            for value in &values {
                across.take_in(value, hints);
            }
        };
        self.app.with_hints(Field::Words, false, take_in);
        across.look();
        for value in &values {
            self.found(PROFILE, &across.find(value));
        }
        Ok(())
    }

    fn words(&mut self, place: &str, text: &str) {
        self.text(place, text, Field::Words);
    }

    fn letter(&mut self, place: &str, text: &str) {
        self.text(place, text, Field::Letter);
    }

    fn text(&mut self, place: &str, text: &str, field: Field) {
        if text.is_empty() {
            return;
        }
        let clear = |hints: &safety::Hints<'_>| safety::clear(text, hints).findings;
        let findings = self.app.with_hints(field, false, clear);
        self.report.texts += 1;
        self.found(place, &findings);
    }

    fn found(&mut self, place: &str, findings: &[Finding]) {
        let secrets = findings
            .iter()
            .filter(|finding| finding.class == FindingClass::Secret);
        for finding in secrets {
            let found = (place.to_owned(), finding.kind);
            if !self.report.findings.contains(&found) {
                self.report.findings.push(found);
            }
        }
    }
}
