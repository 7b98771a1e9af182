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
    /// It was noted that something is not known: `#12`, what.
    pub unknown: fn(&str, &str) -> String,
    /// The same of something whose value stands all the same.
    pub unknown_stands: fn(&str, &str) -> String,
    /// At the question for the network: what the form of the address tells, taken by Enter.
    pub network_by_form: fn(&str) -> String,
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
    unknown: |id, what| format!("{id} の{what}は「分からない」としました。文面には書きません"),
    unknown_stands: |id, what| {
        format!("{id} の{what}は、いまの値のままにしました。違うときは、正しい値を入れてください")
    },
    network_by_form: |network| {
        format!(
            "アドレスの形式は {network} のものです（Enter で「{network}」と答えます。違うときは入力してください）"
        )
    },
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
    unknown: |id, what| format!("{id}: {what} is noted as not known; no text will speak of it"),
    unknown_stands: |id, what| {
        format!("{id}: {what} stays as it is; if that is wrong, give the right value")
    },
    network_by_form: |network| {
        format!(
            "The form of the address is that of {network}. Enter: {network}. If it was another, type it."
        )
    },
    nothing_sent: "nothing was sent yet.",
};
