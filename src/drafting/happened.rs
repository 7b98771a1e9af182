//! What happened: the timeline sorted into what was tried, what was shown, and the rest.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, Utc};

use super::Request;
use super::context::{Context, EventView, MomentView};
use super::known::{error, moment_view};
use crate::domain::{
    Code, EventKind, Lang, Moment, Precision, Rendering, Reply, TimelineEvent, When,
};
use crate::i18n::Catalog;

/// Puts the timeline into the context.
///
/// What the program noted for itself is left out, and so are kinds of a newer version: nobody
/// here can say whether they are meant for the desk.
///
/// What was tried before the incident was recorded at `logged_at` stands there with that instant,
/// for want of a better one; it is not the time at which it was tried, and no draft says so.
///
/// An answer that is not the desk's, or answers nothing that was sent, is left out.
pub(super) fn tell(context: &mut Context, request: &Request<'_>, zone: FixedOffset) {
    use EventKind::{
        Added, Attached, Call, Chat, Closed, Corrected, Error, Kept, Logged, Mail, Observed,
        Public, Reopened, Replied, Sent, Step, Suspected, Traded, Tried, Undone,
    };
    let known = context.error_messages.iter();
    let mut shown: HashSet<String> = known.map(|message| message.text.clone()).collect();
    let logged_at = request.incident.logged_at;
    let others = request.after.replies.iter();
    let others: Vec<&Reply> = others.filter(|reply| !reply.is_the_desks()).collect();
    for event in request.timeline {
        let Some(kind) = event.kind.known() else {
            continue;
        };
        let is_others = |reply: &&Reply| tells_of(event, reply, zone);
        if kind == Replied && others.iter().any(is_others) {
            continue;
        }
        let untold = kind == Tried && event.at.when.is_at(logged_at);
        let at = (!untold).then(|| moment_view(&to_the_minute(&event.at), Some(zone)));
        let view = EventView {
            kind: kind.code(),
            at,
            text: event.text.clone(),
            told_on: told_on(logged_at, request).filter(|_| untold),
        };
        match kind {
            Tried | Step => context.tried.push(view),
            Error => {
                if shown.insert(view.text.clone()) {
                    context.error_messages.push(error(view.text, view.at));
                }
            }
            Traded => {
                // Its first line says what matters; the others have every column of the report.
                let first = view.text.lines().next().unwrap_or_default().to_owned();
                let view = EventView {
                    text: first,
                    ..view
                };
                let marks = [Lang::Ja, Lang::En].map(|of| Catalog::of(of).trade.returned_mark);
                if marks.iter().any(|mark| view.text.contains(mark)) {
                    context.returned.push(view.clone());
                }
                context.trades.push(view.clone());
                context.timeline.push(view);
            }
            Observed | Call | Chat | Mail | Public | Sent | Replied => context.timeline.push(view),
            Logged | Added | Corrected | Kept | Attached | Undone | Closed | Reopened
            | Suspected => {}
        }
    }
    // A code that stands in a message needs no line of its own.
    let words: HashSet<&str> = shown.iter().flat_map(|text| code_words(text)).collect();
    context
        .error_codes
        .retain(|code| !words.contains(code.as_str()));
}

/// Returns the day on which words were recorded, where the text is made on another: what is
/// "yesterday" in them is counted from that day.
pub(super) fn told_on(at: DateTime<Utc>, request: &Request<'_>) -> Option<MomentView> {
    let day = at.with_timezone(request.now.offset()).date_naive();
    let is_read_later = matches!(request.rendering, Rendering::Complaint | Rendering::Dossier);
    let differs = is_read_later || day != request.now.date_naive();
    differs.then(|| moment_view(&Moment::day(day), None))
}

/// Tells whether an entry is the one that was written when an answer came.
pub(super) fn tells_of(event: &TimelineEvent, reply: &Reply, zone: FixedOffset) -> bool {
    match event.at.when {
        When::Instant(instant) => instant.to_utc() == reply.received_at,
        _ => event.at.first_day() == Some(reply.received_at.with_timezone(&zone).date_naive()),
    }
}

/// Returns the words of a message that have the form of a code: `ERROR-205`, `-205`, `50003`.
fn code_words(message: &str) -> impl Iterator<Item = &str> {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    message.split(move |c| !is_letter(c))
}

/// Takes the seconds off a time that only the clock of this machine knows so exactly.
pub(super) fn to_the_minute(moment: &Moment) -> Moment {
    let precision = match moment.precision {
        Precision::Second => Precision::Minute,
        precision => precision,
    };
    Moment {
        precision,
        ..*moment
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_in_a_message_is_a_word_of_its_own() {
        for (message, code, is_shown) in [
            ("エラー50003が発生しました", "50003", true),
            ("failed (E-205).", "E-205", true),
            ("status: -205", "-205", true),
            ("受付番号 1500031", "50003", false),
        ] {
            let shown = code_words(message).any(|word| word == code);
            assert_eq!(shown, is_shown, "{message}");
        }
    }
}
