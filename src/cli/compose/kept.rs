//! Keeping a draft as it was shown.

use super::Composed;
use crate::cli::app::App;
use crate::cli::explain;
use crate::cli::failure::Failure;
use crate::drafting::Draft;
use crate::store::{NewRevision, Store};

impl Composed {
    /// Keeps the draft, so that what is sent can be frozen exactly as it was shown.
    ///
    /// A record that cannot be written to is no reason not to show a draft: it is said, and the
    /// draft is shown.
    pub(crate) fn keep(&mut self, app: &App, store: &Store) {
        let Draft {
            rendering,
            lang,
            subject,
            body,
            ..
        } = &self.draft;
        let new = NewRevision {
            rendering: *rendering,
            lang: *lang,
            recipient: self.to.as_ref(),
            goes_on_from: self.goes_on_from.as_deref(),
            subject,
            body,
            origin: self.own.origin(),
            edited_at: self.own.edited_at(),
        };
        let kept = store.save_revision(self.incident.id, &new, app.stamp());
        if let Err(error) = kept {
            let failure = Failure::from(error);
            let why = explain::explain(&failure, app.lang()).message;
            let why = (app.words().talk.not_kept)(&why);
            app.ui.warning(&why);
            self.not_kept = Some(why);
        }
    }
}
