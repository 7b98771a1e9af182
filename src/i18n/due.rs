//! Sentences of the clock: whose turn it is, since when, by when.

/// Sentences of the clock.
#[derive(Debug)]
pub struct Due {
    /// Heading: the desk is late.
    pub overdue: &'static str,
    /// Heading: the user's turn.
    pub yours: &'static str,
    /// Heading: the desk's turn.
    pub waiting: &'static str,
    /// Nothing is waited for.
    pub none: &'static str,
    /// No day is expected, so that there is no calendar.
    pub no_calendar: &'static str,
    /// What began a matter: in which way, when.
    pub sent_to: fn(&str, &str) -> String,
    /// What was sent last in it: in which way, when.
    pub sent_last: fn(&str, &str) -> String,
    /// Why: an inquiry was sent.
    pub sent: &'static str,
    /// Why: it was sent again, or gone on with.
    pub chased: &'static str,
    /// Why: only an acknowledgement came.
    pub acknowledged: &'static str,
    /// Why: the desk promised a day or asked for time.
    pub promised: &'static str,
    /// Why: an answer came.
    pub answered: &'static str,
    /// Why: the desk asks for something.
    pub asked: &'static str,
    /// Why: the desk's last word came.
    pub refused: &'static str,
    /// Why: it was taken to another desk.
    pub taken_on: &'static str,
    /// Why: it was opened again.
    pub reopened: &'static str,
    /// Why: an answer to nothing that was recorded.
    pub unasked: &'static str,
    /// Why: it is over.
    pub over: &'static str,
    /// Since when, and how many business days that is.
    pub since: fn(&str, u32) -> String,
    /// The day by which an answer is expected: the day, what it rests on.
    pub due: fn(&str, &str) -> String,
    /// That day has passed: the day, by how many business days, what it rests on.
    pub late: fn(&str, u32, &str) -> String,
    /// No business day has passed since the last contact, the answer is not due yet: the day it is expected by.
    pub not_due: fn(&str) -> String,
    /// What the day rests on: a promise.
    pub by_promise: &'static str,
    /// What the day rests on: a source; days, source.
    pub by_source: fn(u32, &str) -> String,
    /// What the day rests on: our own default; days.
    pub by_default: fn(u32) -> String,
    /// The count rests on holidays that are not published.
    pub projected: &'static str,
    /// What can be done where the desk is late: `12`, `12 --inquiry 2`.
    pub next_late: fn(&str, &str) -> String,
    /// What can be done where an answer came: `12`, `12 --inquiry 2`.
    pub next_answered: fn(&str, &str) -> String,
    /// What can be done where an outside body answered: `12`.
    pub next_answered_outside: fn(&str) -> String,
    /// What can be done where the desk refused: `12`.
    pub next_refused: fn(&str) -> String,
    /// What can be done where it was opened again: `12 --inquiry 2`.
    pub next_reopened: fn(&str) -> String,
    /// What can be done where nothing was recorded as sent: `12`.
    pub next_unasked: fn(&str) -> String,
    /// Calendar: an answer is expected; `#12`, title.
    pub calendar_entry: fn(&str, &str) -> String,
    /// So many matters are overdue, said by `madoguchi` alone: how many.
    pub overdue_count: fn(usize) -> String,
    /// The user's turn, with the window.
    pub your_turn: fn(Option<&str>) -> String,
    /// The turn of the provider's desk behind a window.
    pub desks_turn: fn(&str) -> String,
    /// Nobody's turn, with the window.
    pub nobodys_turn: fn(Option<&str>) -> String,

    /// The label before whose turn it is.
    pub turn: &'static str,
}

pub(super) const JA: Due = Due {
    overdue: "回答の目安を過ぎています",
    yours: "あなたの番です",
    waiting: "回答を待っています",
    none: "回答を待っているものはありません",
    no_calendar: "回答を待っている期日がないため、カレンダーは書き出していません",
    sent_to: |way, when| format!("{when} に{way}"),
    sent_last: |way, when| format!("最後は {when} に{way}"),
    sent: "連絡しました",
    chased: "続けて連絡しました",
    acknowledged: "受付の連絡だけが届いています",
    promised: "回答を待つよう連絡がありました",
    answered: "回答が届いています",
    asked: "窓口から確認を求められています",
    refused: "お断りの回答が届いています",
    taken_on: "次の窓口に移りました",
    reopened: "記録を再開しました。窓口にはまだ伝わっていません",
    unasked: "送信の記録がない回答が届いています",
    over: "終了しています",
    since: |day, days| format!("{day} から{days}営業日"),
    due: |day, basis| format!("{day} まで（{basis}）"),
    late: |day, days, basis| format!("{day} を{days}営業日過ぎています（{basis}）"),
    not_due: |day| {
        format!(
            "最後のやり取りから、まだ1営業日も経っていません。回答の期限はまだ先です（{day}まで）"
        )
    },
    by_promise: "窓口が示した期日",
    by_source: |days, source| format!("目安は{days}営業日、出典: {source}"),
    by_default: |days| format!("窓口の目安は不明。madoguchi の仮の目安 {days}営業日"),
    projected: "公表前の祝日を含むため、ずれる可能性があります。",
    next_late: |n, which| {
        format!(
            "催促の文面: `madoguchi draft {which} --as follow-up`、次の窓口: `madoguchi escalate {n}`"
        )
    },
    next_answered: |n, which| {
        format!(
            "解決したら `madoguchi close {n}`、続けるなら `madoguchi draft {which} --as follow-up`"
        )
    },
    next_answered_outside: |n| {
        format!("解決したら `madoguchi close {n}`、ほかに相談できる窓口: `madoguchi escalate {n}`")
    },
    next_refused: |n| format!("ほかに相談できる窓口: `madoguchi escalate {n}`"),
    next_reopened: |n| format!("窓口へ伝える文面: `madoguchi draft {n} --as follow-up`"),
    next_unasked: |n| format!("送っていたら `madoguchi sent {n}` で記録してください"),
    calendar_entry: |id, title| format!("回答の目安日 {id} {title}"),
    overdue_count: |count| {
        format!("回答の目安を過ぎたものが{count}件あります。`madoguchi due` で確認できます")
    },
    your_turn: |window| match window {
        Some(window) => format!("あなた（{window}）"),
        None => "あなた".to_owned(),
    },
    desks_turn: |window| format!("事業者（{window}）"),
    nobodys_turn: |window| match window {
        Some(window) => format!("なし（{window}）"),
        None => "なし".to_owned(),
    },
    turn: "次の番",
};

pub(super) const EN: Due = Due {
    overdue: "overdue",
    yours: "your turn",
    waiting: "waiting for an answer",
    none: "nothing is waited for",
    no_calendar: "no day is waited for, so that no calendar was written",
    sent_to: |way, when| format!("{when} {way}"),
    sent_last: |way, when| format!("last {when} {way}"),
    sent: "you got in touch",
    chased: "you got in touch again",
    acknowledged: "only an acknowledgement has come",
    promised: "the desk named a day or asked for time",
    answered: "an answer has come",
    asked: "the desk asks you for something",
    refused: "a refusal has come",
    taken_on: "taken to the next desk",
    reopened: "opened again; the desk does not know it yet",
    unasked: "an answer came to something that was not recorded as sent",
    over: "over",
    since: |day, days| match days {
        1 => format!("since {day}, 1 business day"),
        _ => format!("since {day}, {days} business days"),
    },
    due: |day, basis| format!("by {day} ({basis})"),
    late: |day, days, basis| match days {
        1 => format!("was expected by {day}, 1 business day ago ({basis})"),
        _ => format!("was expected by {day}, {days} business days ago ({basis})"),
    },
    not_due: |day| {
        format!(
            "no business day has passed since the last contact; the answer is not due yet (expected by {day})"
        )
    },
    by_promise: "the desk's own day",
    by_source: |days, source| format!("{days} business days are stated by {source}"),
    by_default: |days| {
        format!("nobody states how long it takes; madoguchi's own default is {days} business days")
    },
    projected: "the count includes holidays that are not published yet and may shift.",
    next_late: |n, which| {
        format!(
            "to remind the desk: `madoguchi draft {which} --as follow-up`; the next desk: `madoguchi escalate {n}`"
        )
    },
    next_answered: |n, which| {
        format!(
            "if it is settled: `madoguchi close {n}`; to go on: `madoguchi draft {which} --as follow-up`"
        )
    },
    next_answered_outside: |n| {
        format!(
            "if it is settled: `madoguchi close {n}`; who else can help: `madoguchi escalate {n}`"
        )
    },
    next_refused: |n| format!("who else can help: `madoguchi escalate {n}`"),
    next_reopened: |n| format!("to tell the desk: `madoguchi draft {n} --as follow-up`"),
    next_unasked: |n| format!("if you had written to it, record that with `madoguchi sent {n}`"),
    calendar_entry: |id, title| format!("Answer expected {id} {title}"),
    overdue_count: |count| match count {
        1 => "1 answer is overdue; `madoguchi due` shows it".to_owned(),
        _ => format!("{count} answers are overdue; `madoguchi due` shows them"),
    },
    your_turn: |window| match window {
        Some(window) => format!("you ({window})"),
        None => "you".to_owned(),
    },
    desks_turn: |window| format!("the provider ({window})"),
    nobodys_turn: |window| match window {
        Some(window) => format!("nobody ({window})"),
        None => "nobody".to_owned(),
    },
    turn: "turn",
};
