//! Sentences of the ladder: the desks and bodies after the support desk.

/// Sentences of the ladder.
#[derive(Debug)]
pub struct Ladder {
    /// Heading: the ladder, lowest rung first.
    pub ladder: &'static str,
    /// Heading: what stands beside it.
    pub beside: &'static str,
    /// What the page is and is not.
    pub note: &'static str,
    /// The name of the provider's complaints desk: provider.
    pub complaints: fn(&str) -> String,
    /// A complaint is the user's own choice.
    pub complaint_note: &'static str,
    /// The mark of a rung that can be used.
    pub met: &'static str,
    /// The mark of a rung that cannot be used yet.
    pub not_yet: &'static str,
    /// The mark of a rung that depends on what only the user knows.
    pub depends: &'static str,
    /// Why: it was written to already.
    pub used: &'static str,
    /// Why: it is open at any time.
    pub any_time: &'static str,
    /// Why: the desk refused.
    pub refused: &'static str,
    /// Why: the desk's answer is late.
    pub overdue: &'static str,
    /// Why: an answer came.
    pub answered: &'static str,
    /// Why: an answer is waited for; the day from which on it is late, if known.
    pub waiting: fn(Option<&str>) -> String,
    /// Why: nothing was sent yet.
    pub nothing_sent: &'static str,
    /// Why: no complaint was made yet.
    pub no_complaint: &'static str,
    /// Why: the support desk is late, and the complaints desk was not asked.
    pub complaint_first: &'static str,
    /// Why: the body's own condition.
    pub own_condition: &'static str,
    /// The label before when to turn to it.
    pub when: &'static str,
    /// The label before what it can do.
    pub can: &'static str,
    /// The label before what it cannot do.
    pub cannot: &'static str,
    /// The label before what to bring.
    pub bring: &'static str,
    /// How to complain to the provider: `12`.
    pub complain: fn(&str) -> String,
    /// How to write to it: `12`, code.
    pub write: fn(&str, &str) -> String,
}

pub(super) const JA: Ladder = Ladder {
    ladder: "申し出の順序",
    beside: "あわせて相談できるところ",
    note: "法律上の助言ではありません。どこに申し出るかは、ご自身で決めてください。結果をお約束するものでもありません。",
    complaints: |provider| format!("{provider} の苦情窓口"),
    complaint_note: "苦情として申し出ると、問い合わせとは別の手続きになります。",
    met: "申し出の条件を満たしています",
    not_yet: "まだです",
    depends: "ご自身の状況によります",
    used: "すでに申し出ています",
    any_time: "いつでも相談できます",
    refused: "お断りの回答が届いています",
    overdue: "回答の目安を過ぎています",
    answered: "回答が届いています。それで解決したかどうかによります",
    waiting: |day| match day {
        Some(day) => format!("回答を待っています。{day} からは目安を過ぎます"),
        None => "回答を待っています".to_owned(),
    },
    nothing_sent: "先に問い合わせ窓口へ連絡してください（送った記録がまだありません）",
    no_complaint: "先に取引所の苦情窓口へ申し出てください（申し出た記録がまだありません）",
    complaint_first: "問い合わせの回答の目安は過ぎています。取引所の苦情窓口にも申し出たかどうかによります",
    own_condition: "条件に当てはまるかどうかは、記録からは分かりません",
    when: "使うとき",
    can: "できること",
    cannot: "できないこと",
    bring: "用意するもの",
    complain: |n| format!("苦情の申出書: `madoguchi draft {n} --as complaint`"),
    write: |n, code| format!("経緯書: `madoguchi draft {n} --as dossier --to {code}`"),
};

pub(super) const EN: Ladder = Ladder {
    ladder: "the ladder",
    beside: "beside it",
    note: "this is no legal advice; where you turn is for you to decide, and no outcome is promised.",
    complaints: |provider| format!("complaints desk of {provider}"),
    complaint_note: "a complaint is a procedure of its own, apart from an inquiry.",
    met: "its condition is met",
    not_yet: "not yet",
    depends: "depends on you",
    used: "you have written to it",
    any_time: "it can be asked at any time",
    refused: "a refusal has come",
    overdue: "the answer is late",
    answered: "an answer has come; it depends on whether that settles it",
    waiting: |day| match day {
        Some(day) => format!("an answer is waited for; from {day} on it is late"),
        None => "an answer is waited for".to_owned(),
    },
    nothing_sent: "write to the support desk first; nothing was recorded as sent yet",
    no_complaint: "complain to the exchange's own desk first; no complaint was recorded yet",
    complaint_first: "the support desk is late; it depends on whether you have also been to the exchange's complaints desk",
    own_condition: "the record does not tell whether its condition is met",
    when: "turn to it",
    can: "can",
    cannot: "cannot",
    bring: "bring",
    complain: |n| format!("a complaint: `madoguchi draft {n} --as complaint`"),
    write: |n, code| {
        format!("a record of events for it: `madoguchi draft {n} --as dossier --to {code}`")
    },
};
