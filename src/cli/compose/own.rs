//! The user's own text: a draft that was changed in the editor stands until a fresh one is asked for.

use chrono::{DateTime, FixedOffset, Utc};

use super::made::made;
use super::since::since;
use super::{Composed, Wish};
use crate::cli::app::App;
use crate::cli::editor::EditorFailure;
use crate::cli::failure::Failure;
use crate::cli::findings::CanKeep;
use crate::domain::{Incident, IncidentId, Moment, Origin, Precision, Revision, When};
use crate::i18n;
use crate::safety::{ClearedText, Field};
use crate::store::Store;
use crate::text::count_chars;
use crate::view::{EditedDraft, Said};

/// How many entries are told one by one that came after the user's text.
const SINCE_TOLD_MAX: usize = 5;

/// Whose text is wanted, where the user has changed one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Text {
    /// The user's own, while it stands.
    #[default]
    Standing,
    /// One made of the record this time; the user's own stays what it was.
    Made,
    /// One made of the record, from now on.
    Fresh,
    /// The user's own again.
    Edited,
}

/// How a draft stands to the user's own text.
#[derive(Debug, Clone, Default)]
pub(super) enum Own {
    /// There is none.
    #[default]
    Without,
    /// It is that text.
    Is {
        edited: EditedDraft,
        /// Whether it was changed in this run, so that the user need not be told.
        just_now: bool,
    },
    /// It is made of the record, and there is that text, changed then; whether this one takes its
    /// place.
    Beside {
        at: DateTime<FixedOffset>,
        replaces: bool,
    },
}

/// Makes a draft of the record, or takes the user's own text of that shape where one stands.
pub(crate) fn compose(
    app: &App,
    store: &Store,
    incident: &Incident,
    wish: Wish,
) -> Result<Composed, Failure> {
    let text = wish.text;
    let mut composed = made(app, store, incident, wish)?;
    let (rendering, lang) = (composed.draft.rendering, composed.draft.lang);
    let matter = composed.goes_on_from.as_deref();
    let key = (rendering, lang, composed.to.as_ref(), matter);
    let mut standing = store.own_revision(incident.id, key, false)?;
    // What goes on from a letter begins anew once it was sent; a first letter may be sent again.
    if let Some(own) = standing.as_ref().filter(|_| rendering.is_after())
        && was_sent(store, own, incident.id)?
    {
        standing = None;
    }
    let own = match (text, standing) {
        (Text::Standing | Text::Edited, Some(own)) => Some(own),
        (Text::Edited, None) => store.own_revision(incident.id, key, true)?,
        (Text::Made | Text::Fresh, Some(own)) => {
            composed.own = Own::Beside {
                at: local(app, own.edited_at.unwrap_or(own.at)),
                replaces: text == Text::Fresh,
            };
            return Ok(composed);
        }
        (_, None) => return Ok(composed),
    };
    let Some(own) = own else {
        return Err(EditorFailure::NothingEdited { id: incident.id }.into());
    };
    let clear = |words: &str| {
        let cleared = app.with_hints_in(lang, Field::Letter, incident.kept, |hints| {
            app.marks.clear(words, hints)
        });
        app.tell_findings(&cleared.findings, CanKeep::No);
        cleared.text
    };
    let (subject, body) = (clear(&own.subject), clear(&own.body));
    let at = own.edited_at.unwrap_or(own.at);
    let since = since(app, store, incident, (at, body.as_str()))?;
    composed.put(subject, body);
    composed.own = Own::Is {
        edited: EditedDraft {
            at: local(app, at),
            since,
        },
        just_now: false,
    };
    Ok(composed)
}

fn was_sent(store: &Store, own: &Revision, id: IncidentId) -> Result<bool, Failure> {
    let sent = store.inquiries(id)?;
    let mut sent = sent.iter();
    Ok(sent.any(|sent| sent.subject == own.subject && sent.body == own.body))
}

impl Composed {
    /// Puts the user's words of this moment in the place of the draft's.
    pub(crate) fn replace(&mut self, app: &App, subject: ClearedText, body: ClearedText) {
        self.put(subject, body);
        self.own = Own::Is {
            edited: EditedDraft {
                at: app.now(),
                since: Vec::new(),
            },
            just_now: true,
        };
    }

    /// Tells whether it is the user's own text.
    pub(crate) fn is_own(&self) -> bool {
        matches!(self.own, Own::Is { .. })
    }

    fn put(&mut self, subject: ClearedText, body: ClearedText) {
        self.draft.chars = count_chars(body.as_str());
        self.draft.subject = subject;
        self.draft.body = body;
        // What was said about the words that were there is not true of these.
        self.draft.changes.clear();
        self.draft.notices.clear();
        self.draft.findings.clear();
        self.older = 0;
    }
}

impl Own {
    /// Returns what the record keeps of it.
    pub(super) fn origin(&self) -> Option<Origin> {
        match self {
            Self::Is { .. } => Some(Origin::Edited),
            Self::Beside { replaces: true, .. } => Some(Origin::Fresh),
            Self::Beside { .. } | Self::Without => None,
        }
    }

    /// Returns when the user changed it, where it is the user's text.
    pub(super) fn edited_at(&self) -> Option<DateTime<Utc>> {
        self.edited().map(|edited| edited.at.to_utc())
    }

    /// Returns what is known of the user's text, where it is that.
    pub(super) fn edited(&self) -> Option<&EditedDraft> {
        match self {
            Self::Is { edited, .. } => Some(edited),
            Self::Beside { .. } | Self::Without => None,
        }
    }

    /// Says that it is the user's own text and what it does not have, or that there is one.
    pub(super) fn notices(&self, app: &App, id: IncidentId) -> Vec<Said> {
        let words = &app.words().draft;
        let number = id.0.to_string();
        let said = |code, text| Said { code, text };
        match self {
            Self::Without | Self::Is { just_now: true, .. } => Vec::new(),
            Self::Is { edited, .. } => {
                let mut notices = vec![said("edited", (words.edited)(&moment(app, edited.at)))];
                if !edited.since.is_empty() {
                    let told = edited.since.iter().take(SINCE_TOLD_MAX);
                    let mut told: Vec<String> = told.cloned().collect();
                    let more = edited.since.len().saturating_sub(SINCE_TOLD_MAX);
                    if more > 0 {
                        told.push((words.more_since)(more));
                    }
                    let list = told.join(app.words().route.span_separator);
                    notices.push(said("recorded_since", (words.recorded_since)(&list)));
                }
                notices.push(said(
                    "how_to_make_fresh",
                    (words.how_to_make_fresh)(&number),
                ));
                notices
            }
            Self::Beside { at, replaces } => {
                let at = moment(app, *at);
                let text = if *replaces {
                    (words.own_replaced)(&at, &number)
                } else {
                    (words.own_stands)(&at, &number)
                };
                vec![said("edited_text_kept", text)]
            }
        }
    }
}

fn local(app: &App, at: DateTime<Utc>) -> DateTime<FixedOffset> {
    at.with_timezone(app.now().offset())
}

/// Says when, to the minute.
fn moment(app: &App, at: DateTime<FixedOffset>) -> String {
    let moment = Moment {
        when: When::Instant(at),
        precision: Precision::Minute,
    };
    i18n::date::moment(&moment, app.lang())
}
