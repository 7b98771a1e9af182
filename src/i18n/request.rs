//! Sentences of what a desk asks the user for.

/// Sentences of what a desk asks the user for.
#[derive(Debug)]
pub struct Requests {
    /// The name of what an answer asks.
    pub part: &'static str,
    /// One thing that is asked and was not sent yet.
    pub open: fn(&str) -> String,
    /// The day that the desk promised, while it is the user's turn.
    pub promised: fn(&str) -> String,
    /// The day until which the desk wants the user's answer.
    pub until: fn(&str) -> String,
    /// The same of a day that has passed.
    pub was_until: fn(&str) -> String,
    /// The same for a calendar: `#12`, title.
    pub calendar_entry: fn(&str, &str) -> String,
    /// The first of these days, behind how many matters there are, said by `madoguchi` alone.
    pub first_until: fn(&str) -> String,
    /// What can be done: `12`, the number of the answer that asks.
    pub next: fn(&str, usize) -> String,
    /// Of several things that are asked the last command ends only those of one answer: how many,
    /// of how many.
    pub some_only: fn(usize, usize) -> String,
    /// In so many matters something is asked, said by `madoguchi` alone.
    pub count: fn(usize) -> String,
}

/// The Japanese sentences.
pub(super) const JA: Requests = Requests {
    part: "求められていること",
    open: |words| format!("窓口から求められていること: {words}"),
    promised: |day| format!("窓口が示した期日: {day}"),
    until: |day| format!("あなたのお返事の期限: {day}"),
    was_until: |day| format!("あなたのお返事の期限（過ぎています）: {day}"),
    calendar_entry: |id, title| format!("窓口へのお返事の期限 {id} {title}"),
    first_until: |day| format!("お返事の期限がいちばん早いものは {day} です"),
    next: |n, reply| {
        format!(
            "お返事の文面: `madoguchi draft {n} --as follow-up`、送ったら `madoguchi sent {n}`、ほかの方法で済んだら `madoguchi reply {n} --correct {reply} --asks none`"
        )
    },
    some_only: |these, all| {
        format!("（この最後のコマンドで消えるのは、求められている{all}件のうち{these}件です）")
    },
    count: |count| {
        format!(
            "窓口から書類や確認を求められているものが{count}件あります。`madoguchi due` で確認できます"
        )
    },
};

/// The English sentences.
pub(super) const EN: Requests = Requests {
    part: "requests",
    open: |words| format!("the desk asks you: {words}"),
    promised: |day| format!("the desk's own day: {day}"),
    until: |day| format!("your answer is wanted by: {day}"),
    was_until: |day| format!("your answer was wanted by (that day has passed): {day}"),
    calendar_entry: |id, title| format!("Your answer is wanted {id} {title}"),
    first_until: |day| format!("the first of your answers is wanted by {day}"),
    next: |n, reply| {
        format!(
            "to answer: `madoguchi draft {n} --as follow-up`, then `madoguchi sent {n}`; if it is done in another way: `madoguchi reply {n} --correct {reply} --asks none`"
        )
    },
    some_only: |these, all| {
        format!(" (that last command clears {these} of the {all} things that are asked)")
    },
    count: |count| match count {
        1 => "in 1 matter the desk asks you for something; `madoguchi due` shows it".to_owned(),
        _ => {
            format!("in {count} matters a desk asks you for something; `madoguchi due` shows them")
        }
    },
};
