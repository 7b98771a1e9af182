//! What was sent, to whom, and how both are known.

use chrono::{DateTime, Utc};

use super::SentArgs;
use crate::cli::app::App;
use crate::cli::call::Call;
use crate::cli::drafted::{self, Drafted, Shown};
use crate::cli::failure::Failure;
use crate::cli::packs::Provider;
use crate::cli::{input, letter};
use crate::domain::{Channel, EventKind, Incident, IncidentId, Inquiry, Revision, When};
use crate::store::Store;
use crate::view;

/// What was sent, to whom.
pub(super) struct Said {
    pub(super) text: Drafted,
    pub(super) channel: Channel,
    pub(super) call: Call,
    /// Whether the text was made here, rather than written by the user alone.
    pub(super) is_ours: bool,
    how: How,
}

/// How a text that was given found to whom it went.
enum How {
    /// It was told, or the text is the last draft.
    Plain,
    /// It is like a draft that was not the last.
    LikeDraft(String),
    /// It is like none.
    LikeNone,
}

impl Said {
    /// Takes the text that was given, else the last draft, else what was promised.
    pub(super) fn new(
        app: &App,
        args: &SentArgs,
        (incident, provider): (&Incident, &Provider),
        (sent, revisions): (&[Inquiry], &[Revision]),
        sent_at: DateTime<Utc>,
    ) -> Result<Self, Failure> {
        let told = args.to.as_deref().map(letter::rung).transpose()?;
        let told = told.or(args.via.map(Channel::from));
        let given = args.text.as_deref();
        let given = given.map(|text| input::text(text, "sent")).transpose()?;
        let given = given.map(|text| app.clear_letter(&text));
        let last = revisions.last();
        // What is pasted back goes to whom the draft was for that it is like.
        let shown = match &given {
            Some(text) => letter::like(revisions, text.as_str()),
            None => last,
        };
        let how = match (&given, &told, shown) {
            (None, ..) | (_, Some(_), _) => How::Plain,
            (Some(_), None, Some(like)) if Some(like) == last => How::Plain,
            (Some(_), None, Some(like)) => How::LikeDraft(letter::named(like, app)),
            (Some(_), None, None) if last.is_none() => How::Plain,
            (Some(_), None, None) => How::LikeNone,
        };
        let advised = letter::advised(app, provider, incident);
        let channel = letter::channel(told, advised, shown, sent);
        let (with, promised) = (args.with.as_deref(), args.promised.as_deref());
        let call = Call::new(app, with, promised, args.by.as_deref(), sent_at)?;
        let is_ours = given.is_none() || shown.is_some();
        let text = if let Some(text) = given {
            Drafted::given(app, text, shown)
        } else {
            let shown = Shown {
                id: incident.id,
                revisions,
                sent,
                advised,
            };
            drafted::last(app, shown, &channel, &call)?
        };
        Ok(Self {
            text,
            channel,
            call,
            is_ours,
            how,
        })
    }

    /// Says what was taken for granted, and how to correct it.
    pub(super) fn tell(&self, app: &App, id: IncidentId) {
        let words = &app.words().inquiry;
        let name = view::channel_name(&self.channel, app.lang());
        let number = id.0.to_string();
        match &self.how {
            How::Plain => {}
            How::LikeDraft(draft) => app.ui.status(&(words.like_draft)(draft, &number)),
            How::LikeNone => app.ui.status(&(words.like_no_draft)(name, &number)),
        }
        if let Some(last) = &self.text.other {
            let other = app.words().after.other_draft;
            app.ui.warning(&other(name, last, &number));
        }
    }
}

/// Tells whether an incident was closed after something was sent, which leaves it closed.
pub(super) fn was_closed_since(
    store: &Store,
    id: IncidentId,
    sent_at: DateTime<Utc>,
) -> Result<bool, Failure> {
    let mut timeline = store.timeline(id)?;
    timeline.retain(|event| event.kind.known() == Some(EventKind::Closed));
    let closed_at = timeline.iter().map(|event| match event.at.when {
        When::Instant(at) => at.to_utc(),
        _ => event.recorded_at,
    });
    Ok(closed_at.max().is_some_and(|closed_at| sent_at < closed_at))
}
