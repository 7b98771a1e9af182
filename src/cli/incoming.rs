//! What came back from a desk, made ready to be recorded.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, Utc};

use super::app::App;
use super::failure::Failure;
use super::held::Held;
use super::letter_failure::LetterFailure;
use super::packs::Provider;
use super::{input, moment};
use crate::domain::{FindingKind, Incident, Inquiry, Moment, Precision, Reply, When};
use crate::i18n::date;
use crate::intake;
use crate::interchange::read_mail;
use crate::pack::{self, BusinessDays};
use crate::safety::ClearedText;
use crate::view::Said;

/// An answer as it was pasted or saved, cleared.
#[derive(Debug)]
pub(crate) struct Incoming {
    /// Its subject; empty where it had none.
    pub(crate) subject: ClearedText,
    /// Its text.
    pub(crate) text: ClearedText,
    /// When it came, as exactly as is known.
    pub(crate) at: Moment,
    /// The instant that is recorded for it.
    pub(crate) received_at: DateTime<Utc>,
    /// Whether its own header told when it came.
    pub(crate) dated: bool,
    /// When its own header says that it came, where that is still to come; it is recorded as of now.
    pub(crate) future: Option<DateTime<FixedOffset>>,
    /// Everything in which contacts are looked for; nothing of it is stored.
    pub(crate) raw: String,
    /// How many files were attached.
    pub(crate) attachments: usize,
}

impl Incoming {
    /// Reads an answer: a saved mail with its headers, or words as they are.
    pub(crate) fn read(
        app: &App,
        provider: &Provider,
        bytes: &[u8],
        told_at: Option<&str>,
    ) -> Result<Self, Failure> {
        let mail = read_mail(bytes);
        // What another part of the mail says in full may stand in the text in part.
        if mail.is_some()
            && Held::in_bytes(app, bytes)
                .proved
                .contains(&FindingKind::SeedPhrase)
        {
            app.across.borrow_mut().was_replaced();
        }
        // A mail that says that it comes from the future is taken as one of now; a person who says
        // so is asked.
        let dated = mail.as_ref().and_then(|mail| mail.sent_at);
        let future = dated.filter(|at| told_at.is_none() && *at > app.now());
        let dated = dated.filter(|at| *at <= app.now());
        let is_dated = told_at.is_none() && dated.is_some();
        let at = match (told_at, dated) {
            // A header knows the second, which nobody needs to read.
            (None, Some(at)) => Moment {
                precision: Precision::Minute,
                ..Moment::exact(at.with_timezone(app.now().offset()))
            },
            (told_at, _) => moment::past(app, provider, told_at)?,
        };
        let (subject, text, raw, attachments) = if let Some(mail) = mail {
            (mail.subject, mail.text, mail.raw, mail.attachments)
        } else {
            let text = input::decode(bytes)?;
            if text.trim().is_empty() {
                return Err(Failure::EmptyText("reply"));
            }
            (String::new(), text.clone(), text, 0)
        };
        let subject: String = subject
            .replace(['\n', '\r'], " ")
            .chars()
            .take(Reply::SUBJECT_CHARS_MAX)
            .collect();
        app.will_record([subject.as_str(), &text]);
        Ok(Self {
            subject: app.clear_letter(&subject),
            text: app.clear_letter(&text),
            received_at: latest(at, app).unwrap_or_else(|| app.stamp()),
            at,
            dated: is_dated,
            future: future.map(|at| at.with_timezone(app.now().offset())),
            raw,
            attachments,
        })
    }
}

/// Returns the last instant that a moment may mean, but none after now: an answer of "today"
/// came after what was sent this morning.
fn latest(at: Moment, app: &App) -> Option<DateTime<Utc>> {
    if let When::Instant(instant) = at.when {
        return Some(instant.to_utc());
    }
    let next = at.first_day()?.checked_add_days(Days::new(1))?;
    let midnight = next
        .and_time(NaiveTime::MIN)
        .and_local_timezone(*app.now().offset())
        .single()?;
    let last = midnight.to_utc() - chrono::TimeDelta::seconds(1);
    Some(last.min(app.stamp()))
}

/// Tells whether a value says that there is none.
pub(crate) fn is_none(written: &str) -> bool {
    matches!(written.trim(), "none" | "なし" | "無し" | "-")
}

/// Reads a day that was promised, against the instant at which it was said; `none` is no day.
pub(crate) fn promised_day(
    app: &App,
    written: &str,
    said_at: DateTime<Utc>,
) -> Result<Option<NaiveDate>, Failure> {
    if is_none(written) {
        return Ok(None);
    }
    let days = BusinessDays::new(pack::calendar());
    let said_at = said_at.with_timezone(app.now().offset());
    let day = intake::read_promised_day(written, &days, said_at);
    day.map(Some).ok_or_else(|| {
        LetterFailure::BadDay {
            written: written.to_owned(),
        }
        .into()
    })
}

/// Says of answers that they came before they can have come.
pub(crate) fn contradictions(
    app: &App,
    incident: &Incident,
    sent: &[Inquiry],
    replies: &[Reply],
) -> Vec<Said> {
    let words = &app.words().after;
    let first = sent.iter().map(|inquiry| inquiry.sent_at).min();
    let began = incident.occurred_at().map(|at| at.to_utc());
    let when = |at: DateTime<Utc>| {
        let at = at.with_timezone(app.now().offset());
        date::full_date_time(at, app.lang())
    };
    let mut said = Vec::new();
    for reply in replies {
        let came = reply.received_at;
        if first.is_some_and(|first| came < first) {
            said.push(Said {
                code: "reply_before_report",
                text: (words.reply_before_report)(&when(came)),
            });
        }
        if let Some(began) = began.filter(|began| came < *began) {
            said.push(Said {
                code: "reply_before_trouble",
                text: (words.reply_before_trouble)(&when(came), &when(began)),
            });
        }
    }
    said
}
