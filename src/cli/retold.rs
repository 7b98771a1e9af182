//! The program's own sentences of a timeline, in the language in which it is shown.
//!
//! They were stored in the language of their day. What they say stands in the record beside them,
//! so they can be said anew; the user's own words stay as they are.

mod own;
mod unsaid;

use super::call;
use crate::domain::{EventKind, Inquiry, Lang, Moment, Reply, TimelineEvent, When};
use crate::i18n::{Catalog, date, label};
use crate::pack::Pack;
use crate::view;
use unsaid::unsaid;

/// The languages that a sentence may have been stored in.
const LANGS: [Lang; 2] = [Lang::Ja, Lang::En];

/// What a timeline's own sentences are made of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sources<'a> {
    /// The pack whose steps were ticked.
    pub(crate) pack: &'a Pack,
    /// What was sent.
    pub(crate) inquiries: &'a [Inquiry],
    /// What was answered.
    pub(crate) replies: &'a [Reply],
}

impl Sources<'_> {
    /// Says the entries anew whose sentences are the program's; the others stay as they are.
    pub(crate) fn retell(&self, events: &mut [TimelineEvent], lang: Lang) {
        for event in events {
            let anew = match event.kind.known() {
                Some(EventKind::Step) => self.step(&event.text, lang),
                Some(EventKind::Sent) => self.sent(event, lang),
                Some(EventKind::Replied) => self.replied(event, lang),
                Some(EventKind::Traded) => self.traded(&event.text, lang),
                Some(kind) => own::retold(kind, &event.text, lang),
                None => None,
            };
            if let Some(anew) = anew {
                event.text = anew;
            }
        }
    }

    fn step(&self, text: &str, lang: Lang) -> Option<String> {
        let mut steps = self.pack.guides.iter().flat_map(|guide| &guide.steps);
        let step = steps.find(|step| LANGS.iter().any(|&of| step.words.get(of) == text))?;
        Some(step.words.get(lang).to_owned())
    }

    /// Says the kind of a row of the trade report in the words of the pack, with the provider's own
    /// behind it; the row's other columns stay as they are.
    fn traded(&self, text: &str, lang: Lang) -> Option<String> {
        let (first, columns) = text.split_once('\n').unwrap_or((text, ""));
        let (kind, rest) = first.split_once(' ').unwrap_or((first, ""));
        let mut known = self.pack.vocabulary.iter().map(|(_, words)| words);
        let words = known.find(|words| LANGS.iter().any(|&of| words.get(of) == kind))?;
        let said = words.get(lang);
        let marks = LANGS.map(|of| Catalog::of(of).trade.returned_mark);
        let mark = Catalog::of(lang).trade.returned_mark;
        let rest = marks
            .iter()
            .fold(rest.to_owned(), |rest, old| rest.replacen(old, mark, 1));
        let kind = match lang {
            _ if said == kind => kind.to_owned(),
            Lang::Ja => format!("{said}（{kind}）"),
            Lang::En => format!("{said} ({kind})"),
        };
        Some(format!("{kind} {rest}\n{columns}").trim_end().to_owned())
    }

    fn sent(&self, event: &TimelineEvent, lang: Lang) -> Option<String> {
        let inquiries = self.inquiries.iter();
        let mut inquiries = inquiries.filter(|sent| is_at(&event.at, sent.sent_at));
        inquiries.find_map(|sent| {
            // The number may have been told later.
            [sent.ticket.as_deref(), None]
                .into_iter()
                .find(|ticket| is_said(&event.text, |of| sentence(sent, *ticket, of)))
                .map(|ticket| sentence(sent, ticket, lang))
        })
    }

    fn replied(&self, event: &TimelineEvent, lang: Lang) -> Option<String> {
        let replies = self.replies.iter();
        let mut replies = replies.filter(|reply| is_at(&event.at, reply.received_at));
        replies.find_map(|reply| {
            let own = reply.ticket.as_deref();
            let told = LANGS.into_iter().find_map(|of| {
                if event.text == answer(reply, own, of) {
                    return Some(own.map(str::to_owned));
                }
                // An answer may name several numbers, and that which is its own may be corrected.
                let [tickets] = unsaid(&event.text, |[all]| answer(reply, Some(all), of))?;
                Some(Some(tickets))
            })?;
            Some(answer(reply, told.as_deref(), lang))
        })
    }
}

/// Tells whether a text is a sentence in any language.
fn is_said(text: &str, sentence: impl Fn(Lang) -> String) -> bool {
    LANGS.into_iter().any(|of| sentence(of) == text)
}

/// Tells whether a moment may be an instant; one that is known to the day only may be any of it.
fn is_at(moment: &Moment, instant: chrono::DateTime<chrono::Utc>) -> bool {
    match moment.when {
        When::Instant(at) => at.to_utc() == instant,
        _ => true,
    }
}

/// Says that something was sent, as the timeline says it.
fn sentence(sent: &Inquiry, ticket: Option<&str>, lang: Lang) -> String {
    let way = view::contacted(&sent.channel, lang);
    let text = (Catalog::of(lang).talk.event_sent)(&way, ticket);
    let (with, promise) = (sent.spoke_with.as_deref(), sent.promise.as_deref());
    match call::told(with, promise, sent.promised_on, lang) {
        Some(told) => format!("{text}\n{told}"),
        None => text,
    }
}

/// Says that an answer came, as the timeline says it.
fn answer(reply: &Reply, ticket: Option<&str>, lang: Lang) -> String {
    let kind = reply.kind.known();
    let kind = kind.map_or("", |kind| label::reply_kind(kind, lang));
    let day = reply.promised_on.map(|day| date::full_day(day, lang));
    (Catalog::of(lang).after.event_replied)(kind, ticket, day.as_deref(), &reply.subject)
}
