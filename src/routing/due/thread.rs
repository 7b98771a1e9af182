//! Inquiries to the same people, with what came back: one matter.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::{
    Correspondence, InquiryId, LetterPlace, Order as _, ReplyKind, ReplyMark, SentMark,
};

/// One matter between the user and one desk.
#[derive(Debug, Clone)]
pub(super) struct Thread<'c> {
    /// What was sent, oldest first; never empty.
    pub(super) sent: Vec<&'c SentMark>,
    /// What came back, oldest first.
    pub(super) replies: Vec<&'c ReplyMark>,
    /// When the matter was taken to another desk, if it was.
    pub(super) taken_on_at: Option<DateTime<Utc>>,
}

/// Returns the matters of an incident, in the order in which they began, and the answers that
/// answer nothing that was recorded as sent. What is probably a fake is in neither.
pub(super) fn threads(known: &Correspondence) -> (Vec<Thread<'_>>, Vec<&ReplyMark>) {
    let mut threads: Vec<Thread<'_>> = Vec::new();
    let mut in_order: Vec<&SentMark> = known.sent.iter().collect();
    in_order.order_by_key(|sent| sent.id);
    for sent in in_order {
        let followed = sent
            .follows
            .and_then(|id| threads.iter().position(|thread| thread.holds(id)));
        let followed = followed.and_then(|place| threads.get_mut(place));
        match followed {
            Some(thread) if thread.leads_to(sent) => {
                thread.sent.push(sent);
                continue;
            }
            Some(thread) => thread.taken_on_at = thread.taken_on_at.max(Some(sent.sent_at)),
            None => {}
        }
        threads.push(Thread {
            sent: vec![sent],
            replies: Vec::new(),
            taken_on_at: None,
        });
    }
    let mut stray = Vec::new();
    for reply in known.replies.iter().filter(|reply| !reply.is_suspect()) {
        let thread = reply
            .inquiry
            .and_then(|id| threads.iter_mut().find(|thread| thread.holds(id)));
        match thread {
            Some(thread) => thread.replies.push(reply),
            None => stray.push(reply),
        }
    }
    for thread in &mut threads {
        thread.sent.order_by_key(|sent| (sent.sent_at, sent.id));
        thread
            .replies
            .order_by_key(|reply| (reply.received_at, reply.id));
    }
    (threads, stray)
}

impl Thread<'_> {
    fn holds(&self, id: InquiryId) -> bool {
        self.sent.iter().any(|sent| sent.id == id)
    }

    /// Returns the day that the desk promised last, if nothing came since that keeps the promise
    /// or takes another one's place; an acknowledgement does neither.
    pub(super) fn promised_on(&self) -> Option<NaiveDate> {
        self.promised(|_| true)
    }

    /// Returns the day that the desk had promised when an inquiry was sent.
    pub(super) fn promised_before(&self, sent: &SentMark) -> Option<NaiveDate> {
        let then = sent.place();
        self.promised(|place| *place < then)
    }

    fn promised(&self, counts: impl Fn(&LetterPlace) -> bool) -> Option<NaiveDate> {
        let sent = self.sent.iter().filter_map(|sent| {
            let day = sent.promised_on?;
            Some((sent.place(), Some(day)))
        });
        let replies = self.replies.iter().filter_map(|reply| {
            let is_word = reply.kind.known() != Some(ReplyKind::Acknowledgement);
            (is_word || reply.promised_on.is_some()).then(|| (reply.place(), reply.promised_on))
        });
        let said = sent.chain(replies).filter(|(place, _)| counts(place));
        let (_, day) = said.max_by(|(one, _), (other, _)| one.cmp(other))?;
        day
    }

    fn leads_to(&self, next: &SentMark) -> bool {
        let same = |sent: &&SentMark| sent.channel.same_desk(&next.channel);
        self.sent.first().is_some_and(same)
    }
}
