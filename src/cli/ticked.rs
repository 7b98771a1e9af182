//! The first steps of an incident: which one is meant, whether it is ticked, ticking it and taking
//! the tick back.

use super::app::App;
use super::failure::{Failure, StepFailure};
use super::moment;
use crate::domain::{Code as _, EventKind, IncidentId, Lang, Moment, TimelineEvent};
use crate::pack::Advice;
use crate::store::{NewEvent, Store};
use crate::text::fold;

/// Finds a step by its number in the lists, or by its code.
pub(crate) fn find<'p>(
    steps: &[&'p Advice],
    written: &str,
) -> Result<(usize, &'p Advice), Failure> {
    let wanted = fold(written.trim());
    let place = match wanted.parse::<usize>() {
        Ok(number) => number.checked_sub(1),
        Err(_) => steps.iter().position(|step| step.code == wanted),
    };
    let found = place.and_then(|place| Some((place + 1, *steps.get(place)?)));
    let (number, step) = found.ok_or_else(|| StepFailure::Unknown {
        written: written.to_owned(),
        choices: steps
            .iter()
            .filter(|step| step.tick)
            .map(|step| step.code.to_string())
            .collect(),
        last: steps.len(),
    })?;
    if !step.tick {
        return Err(StepFailure::ToRead { number }.into());
    }
    Ok((number, step))
}

/// Returns the entry that says that a step is done, in whichever language it was ticked.
pub(crate) fn entry(
    app: &App,
    store: &Store,
    id: IncidentId,
    step: &Advice,
) -> Result<Option<TimelineEvent>, Failure> {
    let said = Lang::ALL
        .iter()
        .map(|&lang| app.clear_again(step.words.get(lang)));
    let said: Vec<_> = said.collect();
    let mut entries = store.timeline(id)?.into_iter();
    Ok(entries.find(|entry| {
        entry.kind.known() == Some(EventKind::Step)
            && said.iter().any(|said| said.as_str() == entry.text)
    }))
}

/// Stamps a step into the timeline.
pub(crate) fn tick(
    app: &App,
    store: &Store,
    id: IncidentId,
    step: &Advice,
    at: Moment,
) -> Result<TimelineEvent, Failure> {
    let text = app.clear_again(step.words.get(app.lang()));
    let event = NewEvent {
        kind: EventKind::Step,
        at,
        text: &text,
    };
    Ok(store.add_event(id, &event, app.stamp())?)
}

/// Takes a tick back; that it stood there stays in the record.
pub(crate) fn untick(
    app: &App,
    store: &Store,
    id: IncidentId,
    entry: &TimelineEvent,
) -> Result<TimelineEvent, Failure> {
    let text = app.clear_again(&(app.words().undo.event_changed)(&entry.text));
    let event = NewEvent {
        kind: EventKind::Undone,
        at: moment::now(app),
        text: &text,
    };
    Ok(store.take_back_event(id, entry, &event, app.stamp())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Symptom;
    use crate::pack;

    #[test]
    fn a_step_is_meant_by_its_number_or_its_code() {
        let guide = pack::general().guide(Symptom::UnauthorizedAccess);
        let steps = guide.map_or_else(Vec::new, |guide| guide.steps_for(""));
        let code = steps.get(1).map(|step| step.code.to_string());
        let code = code.expect("there are several steps");
        for written in ["2", "２", " 2 ", &code] {
            let (number, step) = find(&steps, written).expect(written);
            assert_eq!(
                (number, step.code.as_str()),
                (2, code.as_str()),
                "{written}"
            );
        }
        for written in ["0", "99", "-1", "nothing", ""] {
            let refused = find(&steps, written);
            assert!(matches!(refused, Err(Failure::Step(_))), "{written}");
        }
    }
}
