//! The same rule for what was sent and answered.

use super::redact::Redactor;
use super::redact_places::DOTS;
use crate::domain::{Inquiry, Reply};

impl Redactor {
    /// Masks what was sent. A text that is not shown as it is has no hash: whoever has one can try
    /// what stood there, name by name.
    pub fn inquiries(&self, mut sent: Vec<Inquiry>) -> Vec<Inquiry> {
        for inquiry in &mut sent {
            let masked = (self.text(&inquiry.subject), self.text(&inquiry.body));
            if masked.0 != inquiry.subject || masked.1 != inquiry.body {
                inquiry.sha256.clear();
            }
            (inquiry.subject, inquiry.body) = masked;
            for value in [&mut inquiry.ticket, &mut inquiry.spoke_with] {
                *value = value.as_ref().map(|_| DOTS.to_owned());
            }
            inquiry.promise = inquiry.promise.as_deref().map(|words| self.text(words));
        }
        sent
    }

    /// Masks what was answered, and its hash as that of what was sent.
    pub fn replies(&self, mut replies: Vec<Reply>) -> Vec<Reply> {
        for reply in &mut replies {
            let masked = (self.text(&reply.subject), self.text(&reply.text));
            if masked.0 != reply.subject || masked.1 != reply.text {
                reply.sha256.clear();
            }
            (reply.subject, reply.text) = masked;
            for question in &mut reply.questions {
                *question = self.text(question);
            }
            reply.ticket = reply.ticket.as_ref().map(|_| DOTS.to_owned());
        }
        replies
    }
}
