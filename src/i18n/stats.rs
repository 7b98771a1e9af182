//! Sentences of the record in numbers.

/// Sentences of the record in numbers.
#[derive(Debug)]
pub struct Stats {
    /// The heading over incidents by month.
    pub months: &'static str,
    /// The heading over incidents by category.
    pub categories: &'static str,
    /// The heading over reply times by window.
    pub windows: &'static str,
    /// The heading over the age of what is open.
    pub open: &'static str,
    /// So many months before are not drawn.
    pub earlier: fn(usize) -> String,
    /// Nothing was sent yet, or nothing passes the filter.
    pub nothing_sent: &'static str,
    /// A window without an answer: how many were sent.
    pub unanswered: fn(usize) -> String,
    /// A window: the median, the slowest, answers, how many were sent.
    pub answered: fn(&str, &str, usize, usize) -> String,
    /// Nothing is open.
    pub nothing_open: &'static str,
    /// What is open: how many, the median age, the oldest.
    pub ages: fn(usize, &str, &str) -> String,
    /// The heading over the user's own experience beside the routing advice.
    pub experience: &'static str,
    /// A window in the user's own experience: its name, the median, the slowest, answers.
    pub experienced: fn(&str, &str, &str, usize) -> String,
    /// So many minutes.
    pub minutes: fn(i64) -> String,
    /// So many hours.
    pub hours: fn(i64) -> String,
    /// So many days.
    pub days: fn(i64) -> String,
}

pub(super) const JA: Stats = Stats {
    months: "月ごとの件数",
    categories: "種別ごとの件数",
    windows: "回答までの時間（窓口ごと）",
    open: "終わっていないもの",
    earlier: |count| format!("ほかに、これより前の{count}か月"),
    nothing_sent: "まだ何も送っていません。",
    unanswered: |sent| format!("回答なし（送信{sent}件）"),
    answered: |median, worst, answers, sent| {
        format!("中央値 {median}・最長 {worst}（送信{sent}件のうち回答{answers}件）")
    },
    nothing_open: "ありません。",
    ages: |count, median, oldest| {
        format!("{count}件。記録してから中央値 {median}、最も古いもの {oldest}")
    },
    experience: "ご自身の記録での回答の早さ",
    experienced: |window, median, worst, answers| {
        format!("{window}: 中央値 {median}、最長 {worst}（回答{answers}件）")
    },
    minutes: |count| format!("{count}分"),
    hours: |count| format!("{count}時間"),
    days: |count| format!("{count}日"),
};

pub(super) const EN: Stats = Stats {
    months: "incidents by month",
    categories: "incidents by category",
    windows: "time to an answer, by window",
    open: "not over",
    earlier: |count| format!("and {count} earlier months"),
    nothing_sent: "nothing was sent yet.",
    unanswered: |sent| format!("no answer ({sent} sent)"),
    answered: |median, worst, answers, sent| {
        format!("median {median}, slowest {worst} ({answers} of {sent} answered)")
    },
    nothing_open: "nothing.",
    ages: |count, median, oldest| {
        format!("{count}; recorded {median} ago in the middle, the oldest {oldest}")
    },
    experience: "how soon they answered you before",
    experienced: |window, median, worst, answers| {
        format!("{window}: median {median}, slowest {worst} ({answers} answers)")
    },
    minutes: |count| format!("{count} min"),
    hours: |count| format!("{count} h"),
    days: |count| {
        if count == 1 {
            "1 day".to_owned()
        } else {
            format!("{count} days")
        }
    },
};
