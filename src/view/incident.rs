//! One incident with everything that belongs to it.

use super::case::Case;
use super::letters::{Letters, letters};
use super::page::Page;
use super::paint::Meaning;
use super::route::route_short;
use super::style::Style;
use super::triage::{decision, facts, missing, said};
use crate::domain::{Evidence, Incident, Status, TimelineEvent};
use crate::i18n::{date, label};
use crate::text::file_size;

/// How far the parts stand in.
const INDENT: usize = 2;

/// Draws an incident: facts, timeline, the exact texts that were sent, and where it leads now.
pub fn incident(
    case: &Case<'_>,
    incident: &Incident,
    timeline: &[TimelineEvent],
    sent: &Letters<'_>,
    style: &Style,
) -> String {
    let say = style.catalog();
    let mut page = Page::new(style);
    page.heading(&format!("{} {}", incident.id, incident.title));
    page.key_values(&[head(incident, style), decision(case, style)].concat());
    page.heading(say.incident.text);
    page.quote(INDENT, case.text);
    facts(&mut page, case, &[], style);
    answers(&mut page, case, incident, style);
    page.heading(say.incident.timeline);
    for event in timeline {
        entry(&mut page, event, style);
    }
    letters(&mut page, incident.id, sent, style);
    kept(&mut page, sent.evidence, style);
    if !incident.status.known().is_some_and(Status::is_over) {
        page.heading(say.route.heading);
        page.drawn(&route_short(case.route, case.pack, style));
        missing(&mut page, case, style);
        said(
            &mut page,
            say.notice.contradictions,
            &case.said_contradictions(style.lang),
        );
        said(
            &mut page,
            say.notice.heading,
            &case.said_notices(style.lang),
        );
    }
    page.finish()
}

fn head(incident: &Incident, style: &Style) -> Vec<(&'static str, String)> {
    let say = &style.catalog().incident;
    let status = label::coded(&incident.status, label::status, style.lang);
    let logged_at = date::full_date_time(style.local(incident.logged_at), style.lang);
    vec![(say.status, status.to_owned()), (say.logged_at, logged_at)]
}

/// Writes the answers, each under the label that the pack gives its question.
fn answers(page: &mut Page<'_>, case: &Case<'_>, incident: &Incident, style: &Style) {
    if incident.answers.is_empty() {
        return;
    }
    page.heading(style.catalog().incident.answers);
    let needs = || case.pack.guides.iter().flat_map(|guide| &guide.needs);
    for answer in &incident.answers {
        let asked = needs().find(|need| need.code == answer.code);
        let label = asked.map_or(answer.code.as_str(), |need| need.label.get(style.lang));
        page.labelled(INDENT, label, &answer.text, Meaning::Plain);
    }
}

fn entry(page: &mut Page<'_>, event: &TimelineEvent, style: &Style) {
    let when = date::moment(&event.at, style.lang);
    let kind = label::coded(&event.kind, label::event_kind, style.lang);
    let head = format!("{when}  {kind}");
    if event.text.is_empty() {
        page.line(INDENT, &head);
        return;
    }
    page.put(INDENT, "", &head, Meaning::Plain);
    page.line(INDENT + 2, &event.text);
}

/// Writes the files that are kept, each with the hash of its bytes.
fn kept(page: &mut Page<'_>, evidence: &[Evidence], style: &Style) {
    if evidence.is_empty() {
        return;
    }
    let say = style.catalog();
    page.heading(say.evidence.heading);
    for kept in evidence {
        let number = usize::try_from(kept.number).unwrap_or_default();
        page.numbered(INDENT, number, &kept.name);
        let size = file_size(kept.bytes);
        let located = kept.located.then_some(say.evidence.located_mark);
        let about: Vec<&str> = [Some(kept.media_type.as_str()), Some(&size), located]
            .into_iter()
            .flatten()
            .collect();
        let added_at = date::full_date_time(style.local(kept.added_at), style.lang);
        let about = about.join(say.history.separator);
        page.line(
            INDENT + 3,
            &format!("{added_at}{}{about}", say.history.separator),
        );
        page.copyable(
            INDENT + 3,
            &format!("{}: ", say.incident.sha256),
            &kept.sha256,
        );
    }
}

#[cfg(test)]
mod tests;
