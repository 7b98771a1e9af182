//! What happened: the timeline sorted into what was tried, what was shown, and the rest.

use chrono::FixedOffset;

use super::context::{Context, EventView};
use super::known::{error, moment_view};
use crate::domain::{Code, EventKind, Moment, Precision, TimelineEvent};

/// Puts the timeline into the context.
///
/// What the program noted for itself is left out, and so are kinds of a newer version: nobody
/// here can say whether they are meant for the desk.
pub(super) fn tell(context: &mut Context, timeline: &[TimelineEvent], zone: FixedOffset) {
    use EventKind::{
        Added, Call, Chat, Closed, Corrected, Error, Kept, Logged, Mail, Observed, Public,
        Reopened, Replied, Sent, Step, Tried,
    };
    for event in timeline {
        let Some(kind) = event.kind.known() else {
            continue;
        };
        let at = Some(moment_view(&to_the_minute(&event.at), Some(zone)));
        let text = event.text.clone();
        let view = EventView {
            kind: kind.code(),
            at,
            text,
        };
        match kind {
            Tried | Step => context.tried.push(view),
            Error => {
                let mut known = context.error_messages.iter();
                if known.all(|known| known.text != view.text) {
                    context.error_messages.push(error(view.text, view.at));
                }
            }
            Observed | Call | Chat | Mail | Public | Sent | Replied => context.timeline.push(view),
            Logged | Added | Corrected | Kept | Closed | Reopened => {}
        }
    }
    // A code that stands in a message needs no line of its own.
    let messages = &context.error_messages;
    let is_shown = |code: &String| messages.iter().any(|message| message.text.contains(code));
    context.error_codes.retain(|code| !is_shown(code));
}

/// Takes the seconds off a time that only the clock of this machine knows so exactly.
fn to_the_minute(moment: &Moment) -> Moment {
    let precision = match moment.precision {
        Precision::Second => Precision::Minute,
        precision => precision,
    };
    Moment {
        precision,
        ..*moment
    }
}
