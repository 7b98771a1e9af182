//! What is noticed about a text that was recorded as sent: blanks in it, and that it was sent before.

use super::SentArgs;
use super::said::Said;
use crate::cli::app::App;
use crate::domain::{IncidentId, Inquiry, Window};
use crate::drafting;

/// Says of a text that blanks stand open in it, and which inquiry had the same one.
pub(super) fn tell(app: &App, id: IncidentId, args: &SentArgs, said: &Said, sent: &[Inquiry]) {
    // A script is read out: its blanks are filled in by speaking, and it may serve for two calls.
    if said.channel.window() == Some(Window::Phone) {
        return;
    }
    let words = &app.words().sending;
    let (subject, body) = (said.text.subject.as_str(), said.text.body.as_str());
    let open = drafting::blanks(body);
    if args.text.is_none() && open > 0 {
        app.ui.warning(&(words.blanks)(open, &id.0.to_string()));
    }
    let text = plain([subject, body]);
    let is_same = |earlier: &Inquiry| {
        let (subject, body) = (plain([&earlier.subject]), plain([&earlier.body]));
        // In front of the same body nothing stands, or its subject, with or without a label.
        let front = text.strip_suffix(&body).filter(|_| !body.is_empty());
        front.is_some_and(|front| front.is_empty() || front.contains(&subject))
    };
    if let Some(place) = sent.iter().rposition(is_same) {
        app.ui.warning(&(words.same_text)(place + 1));
    }
}

/// Returns the words of a text, whatever its ends of lines are.
fn plain<const N: usize>(parts: [&str; N]) -> String {
    let words = parts.iter().flat_map(|part| part.split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}
