//! Sentences of the page of one incident.

/// Sentences of the page of one incident.
#[derive(Debug)]
pub struct Incident {
    /// The label before the status.
    pub status: &'static str,
    /// The label before the instant at which it was recorded.
    pub logged_at: &'static str,
    /// The heading over the user's words.
    pub text: &'static str,
    /// The heading over answers beyond the closed kinds of fact.
    pub answers: &'static str,
    /// The heading over the timeline.
    pub timeline: &'static str,
    /// The heading over inquiries.
    pub inquiries: &'static str,
    /// An inquiry: when it was sent, through which window.
    pub sent: fn(&str, &str) -> String,
    /// The label before the provider's number.
    pub ticket: &'static str,
    /// The label before the subject.
    pub subject: &'static str,
    /// The label before the hash of the exact text.
    pub sha256: &'static str,
    /// Nothing was sent yet.
    pub nothing_sent: &'static str,
}

pub(super) const JA: Incident = Incident {
    status: "状態",
    logged_at: "記録",
    text: "本文",
    answers: "補足",
    timeline: "経過の記録",
    inquiries: "問い合わせの控え",
    sent: |when, way| format!("{when} {way}"),
    ticket: "受付番号",
    subject: "件名",
    sha256: "SHA-256",
    nothing_sent: "まだ何も送っていません。",
};

pub(super) const EN: Incident = Incident {
    status: "status",
    logged_at: "recorded",
    text: "in your words",
    answers: "answers",
    timeline: "timeline",
    inquiries: "inquiries, as sent or noted",
    sent: |when, way| format!("{when} {way}"),
    ticket: "ticket",
    subject: "subject",
    sha256: "SHA-256",
    nothing_sent: "nothing was sent yet.",
};
