//! What the pack tells the user: what the desk may ask, what to have ready, search for and check.

use super::Request;
use super::context::{AdviceView, Context, Labelled};
use crate::domain::{FactKind, Lang, Rendering, Symptom, Window};
use crate::pack::{Confidence, Provenance};

/// Puts the pack's advice into the context.
pub(super) fn tell(context: &mut Context, request: &Request<'_>, symptom: Symptom) {
    let Request { pack, lang, .. } = *request;
    // The registered mail address has a line of its own.
    let missing = request
        .missing
        .iter()
        .filter(|need| need.fact != Some(FactKind::Email));
    context.missing = missing
        .map(|need| Labelled {
            label: Some(need.label.get(lang).to_owned()),
            value: need.question.get(lang).to_owned(),
        })
        .collect();
    if let Some(channel) = pack.channel(window(request.rendering)) {
        context.prepare = channel
            .prepare
            .iter()
            .map(|words| words.get(lang).to_owned())
            .collect();
    }
    if let Some(guide) = pack.guide(symptom) {
        context.search = guide
            .search
            .iter()
            .map(|words| words.get(lang).to_owned())
            .collect();
        let checks = guide.checks.iter();
        let view = checks.map(|check| sourced(check.words.get(lang), &check.provenance, lang));
        context.checks = view.collect();
    }
    for fact in request.incident.facts_of(FactKind::ErrorCode) {
        if let Some(error) = pack.error(&fact.value.value()) {
            let text = format!("{}: {}", error.code, error.meaning.get(lang));
            context
                .meanings
                .push(sourced(&text, &error.provenance, lang));
        }
    }
}

fn window(rendering: Rendering) -> Window {
    match rendering {
        Rendering::Form | Rendering::FollowUp => Window::Form,
        Rendering::Phone => Window::Phone,
        Rendering::Chat => Window::Chat,
        Rendering::Help => Window::HelpCenter,
        Rendering::Complaint | Rendering::Dossier => Window::ComplaintsDesk,
    }
}

fn sourced(text: &str, provenance: &Provenance, lang: Lang) -> AdviceView {
    use Confidence::{Official, UserVerified};
    AdviceView {
        text: text.to_owned(),
        source: provenance.said_by(lang).to_owned(),
        unconfirmed: !matches!(provenance.confidence, Official | UserVerified),
    }
}
