//! The ladder of an incident, as its record stands.

use super::app::App;
use super::packs::Provider;
use crate::domain::{Correspondence, Incident, ReplyMark};
use crate::pack;
use crate::routing::{self, Clock, Matter, Rung};

/// Returns the rungs for an incident, with what went out and came back and the clocks of that.
pub(crate) fn rungs<'p>(
    app: &App,
    (incident, provider): (&Incident, &'p Provider),
    known: &Correspondence,
    clocks: &[Clock],
) -> Vec<Rung<'p>> {
    let matter = Matter {
        symptom: incident.decision.symptom_or_usual(),
        is_faked: known.replies.iter().any(ReplyMark::is_suspect),
        provider: &provider.id,
        clocks,
    };
    let bodies = pack::bodies();
    routing::ladder(matter, &provider.pack, bodies, pack::calendar(), app.now())
}
