//! Sentences of the list of past incidents.

/// Sentences of the list of past incidents.
#[derive(Debug)]
pub struct History {
    /// Column: the number.
    pub number: &'static str,
    /// Column: the day on which it was recorded.
    pub date: &'static str,
    /// Column: how far it has come.
    pub status: &'static str,
    /// Column: the category.
    pub category: &'static str,
    /// Column: the title.
    pub title: &'static str,
    /// Column: the window.
    pub window: &'static str,
    /// Column: whose turn it is, or by when.
    pub turn: &'static str,
    /// Column: the provider's number.
    pub ticket: &'static str,
    /// The user's turn.
    pub your_turn: &'static str,
    /// The user's turn, with the day by which the desk wants an answer.
    pub your_turn_by: fn(&str) -> String,
    /// The desk's turn.
    pub their_turn: &'static str,
    /// A day until which an answer is due.
    pub due: fn(&str) -> String,
    /// A day until which an answer was due.
    pub overdue: fn(&str) -> String,
    /// Between words of one line.
    pub separator: &'static str,
    /// Nothing is recorded, or nothing passes the filter.
    pub none: &'static str,
    /// There are older ones: how to see them.
    pub more: fn(i64) -> String,
}

pub(super) const JA: History = History {
    number: "番号",
    date: "記録日",
    status: "状態",
    category: "種別",
    title: "題名",
    window: "窓口",
    turn: "次の番・期限",
    ticket: "受付番号",
    your_turn: "あなたの番",
    your_turn_by: |day| format!("あなたの番・{day} まで"),
    their_turn: "事業者の番",
    due: |day| format!("{day} まで"),
    overdue: |day| format!("{day} 超過"),
    separator: "・",
    none: "当てはまる記録はありません。",
    more: |before| format!("続きは `madoguchi list --before {before}` で表示できます。"),
};

pub(super) const EN: History = History {
    number: "no.",
    date: "recorded",
    status: "status",
    category: "category",
    title: "title",
    window: "window",
    turn: "turn or due",
    ticket: "ticket",
    your_turn: "your turn",
    your_turn_by: |day| format!("your turn, by {day}"),
    their_turn: "their turn",
    due: |day| format!("by {day}"),
    overdue: |day| format!("overdue since {day}"),
    separator: ", ",
    none: "no incident matches.",
    more: |before| format!("`madoguchi list --before {before}` shows older ones."),
};
