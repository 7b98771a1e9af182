//! What is offered that depends on the words before it, or on the rules of a command.

use std::rc::Rc;

use clap_complete::CompletionCandidate;

use super::{Known, offer};
use crate::cli::answer;
use crate::cli::manual;
use crate::domain::{Channel, Code as _, FactKind, Incident, IncidentId, Window};
use crate::i18n::help::help;
use crate::i18n::label;
use crate::pack::{self, Pack};

/// Offers the rungs of the ladder: the complaints desk and the outside bodies.
pub(super) fn rungs(known: &Known) -> Vec<CompletionCandidate> {
    let desk = Window::ComplaintsDesk;
    let code = Channel::from(desk);
    let desk = offer(code.code(), label::window(desk, known.lang));
    let bodies = pack::bodies().iter();
    let bodies = bodies.map(|body| offer(&body.code, body.name.get(known.lang)));
    std::iter::once(desk).chain(bodies).collect()
}

/// Offers the first steps of the incident whose number stands before.
pub(super) fn steps(known: &Known) -> Vec<CompletionCandidate> {
    let Some((incident, pack)) = spoken_of(known) else {
        return Vec::new();
    };
    let guide = pack.guide(incident.decision.symptom_or_usual());
    let steps = guide
        .map_or_else(Vec::new, |guide| guide.steps_for(&incident.text))
        .into_iter()
        .filter(|step| step.tick)
        .enumerate();
    let steps = steps.map(|(place, step)| {
        offer(&step.code, step.words.get(known.lang)).display_order(Some(place))
    });
    steps.collect()
}

/// Offers the kinds of fact, then what the desk asks about the incident whose number stands before.
pub(super) fn facts(known: &Known) -> Vec<CompletionCandidate> {
    let kinds = FactKind::ALL.iter();
    let kinds = kinds.map(|kind| (kind.code().to_owned(), label::fact_kind(*kind, known.lang)));
    let mut offered: Vec<CompletionCandidate> = kinds
        .map(|(code, name)| offer(&format!("{code}="), name))
        .collect();
    if let Some((incident, pack)) = spoken_of(known)
        && let Some(guide) = pack.guide(incident.decision.symptom_or_usual())
    {
        let asked = guide.needs.iter().filter(|need| need.fact.is_none());
        offered.extend(
            asked.map(|need| offer(&format!("{}=", need.code), need.question.get(known.lang))),
        );
    }
    let placed = offered.into_iter().enumerate();
    placed
        .map(|(place, candidate)| candidate.display_order(Some(place)))
        .collect()
}

/// Offers the commands below the one that stands before: those of the program behind `help`.
pub(super) fn commands(known: &Known) -> Vec<CompletionCandidate> {
    let behind = known
        .words
        .iter()
        .skip_while(|word| *word != "help")
        .skip(1);
    let mut path: Vec<&str> = behind.map(String::as_str).collect();
    path.pop();
    let path = path.join(" ");
    let tree = manual::tree();
    let below = manual::below(&tree, &path);
    let offered = below.map(|sub| {
        let name = sub.get_name();
        let about = help(format!("{path} {name}").trim_start()).filter(|_| known.is_japanese());
        let about = about.map_or_else(
            || sub.get_about().map(ToString::to_string).unwrap_or_default(),
            str::to_owned,
        );
        offer(name, &about)
    });
    offered.collect()
}

/// Returns the incident whose number stands before, with the pack of its provider.
fn spoken_of(known: &Known) -> Option<(Incident, Rc<Pack>)> {
    let mut words = known.words.iter();
    let number: IncidentId = words.find_map(|word| IncidentId::read(word))?;
    let app = known.app()?;
    let store = app.existing_store().ok()??;
    let incident = store.incident(number).ok()?;
    let pack = answer::provider(&app, &incident).pack.clone();
    Some((incident, pack))
}
