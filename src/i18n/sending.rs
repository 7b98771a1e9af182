//! Sentences of what is noticed about a text when it is recorded as sent.

/// Sentences of what is noticed about a text when it is recorded as sent.
#[derive(Debug)]
pub struct Sending {
    /// So many blanks stand in the text that was kept: how many, `12`.
    pub blanks: fn(usize, &str) -> String,
    /// The text is that of an earlier inquiry: its number.
    pub same_text: fn(usize) -> String,
    /// A number took the place of another: `#12`, named, the old one, the new one.
    pub renumbered: fn(&str, &str, &str, &str) -> String,
    /// The day that `--by` was read as.
    pub by: fn(&str) -> String,
    /// It is too early for a complaint: why.
    pub not_yet: fn(&str) -> String,
    /// The desk waits for the user's answer while a complaint is drafted: by when it wants it, `12`.
    pub asked_first: fn(Option<&str>, &str) -> String,
    /// Heading of the ladder: what must not wait.
    pub urgent: &'static str,
}

/// The Japanese sentences.
pub(super) const JA: Sending = Sending {
    blanks: |count, n| {
        format!(
            "記録した文面には、記入欄（【…】）が{count}か所残っています。埋めて送ったときは `madoguchi undo` で取り消し、送った文面を `madoguchi sent {n} -` に渡してください"
        )
    },
    same_text: |number| {
        format!(
            "問い合わせ {number} と同じ文面を、もう一度送ったものとして記録しました。送ったのが一度だけなら `madoguchi undo` で取り消せます"
        )
    },
    renumbered: |id, one, old, new| {
        format!(
            "{id}: {one}の受付番号を変更しました: {old} → {new}。違うときは `madoguchi undo` で取り消せます"
        )
    },
    by: |day| format!("約束の期日: {day}"),
    not_yet: |why| format!("苦情の申し出の条件は、まだ満たしていません: {why}"),
    asked_first: |day, n| {
        let day = day.map_or_else(String::new, |day| format!("（期限: {day}）"));
        format!(
            "窓口は、あなたのお返事を待っています{day}。先にお返事するときは `madoguchi draft {n} --as follow-up`"
        )
    },
    urgent: "急いで連絡するところ",
};

/// The English sentences.
pub(super) const EN: Sending = Sending {
    blanks: |count, n| {
        let blanks = if count == 1 { "blank" } else { "blanks" };
        format!(
            "the text that was kept still has {count} {blanks} ([…]); if you filled them in before sending: `madoguchi undo`, then give the text that you sent to `madoguchi sent {n} -`"
        )
    },
    same_text: |number| {
        format!(
            "recorded as sent once more, with the same text as inquiry {number}; if you sent it only once: `madoguchi undo`"
        )
    },
    renumbered: |id, one, old, new| {
        format!(
            "{id}: the number of {one} was changed: {old} → {new}; if that is wrong: `madoguchi undo`"
        )
    },
    by: |day| format!("promised by {day}"),
    not_yet: |why| format!("the condition for a complaint is not met yet: {why}"),
    asked_first: |day, n| {
        let day = day.map_or_else(String::new, |day| format!(" (wanted by {day})"));
        format!(
            "the desk is waiting for your answer{day}; to answer it first: `madoguchi draft {n} --as follow-up`"
        )
    },
    urgent: "at once",
};
