//! What is said while the user confirms contacts on the official site.

/// The sentences of `channels verify`.
#[derive(Debug)]
pub struct Confirm {
    /// Before the first contact: how many there are, how to look.
    pub begin: fn(usize, &str) -> String,
    /// The question about one contact.
    pub question: &'static str,
    /// It stands there.
    pub yes: &'static str,
    /// It does not, or differs.
    pub no: &'static str,
    /// Not now.
    pub skip: &'static str,
    /// What is kept when the user leaves.
    pub farewell: &'static str,
    /// A contact is confirmed: value, day.
    pub confirmed: fn(&str, &str) -> String,
    /// The user did not find it: value.
    pub refused: fn(&str) -> String,
    /// An earlier confirmation was taken back: value.
    pub forgotten: fn(&str) -> String,
    /// No earlier confirmation was there: value.
    pub nothing_to_forget: fn(&str) -> String,
    /// No contact of the pack has a value.
    pub none: &'static str,
}

pub(super) const JA: Confirm = Confirm {
    begin: |count, how| {
        format!(
            "連絡先は{count}件あります。ここでは何も開きません。公式サイトはご自身で開いてください。\n{how}"
        )
    },
    question: "公式サイトに、これと同じ内容が載っていましたか",
    yes: "はい、同じ内容が載っていました",
    no: "いいえ、載っていない、または違っていました",
    skip: "今は確かめない",
    farewell: "ここまでに確認した分は残っています",
    confirmed: |value, day| format!("{value} を、{day} にご自身で確認した連絡先として記録しました"),
    refused: |value| {
        format!("{value} は使わないでください。公式サイトに載っている連絡先をお使いください")
    },
    forgotten: |value| format!("{value} の確認の記録を取り消しました"),
    nothing_to_forget: |value| format!("{value} には、確認の記録がありません"),
    none: "この事業者のパックには、確かめられる連絡先がありません",
};

pub(super) const EN: Confirm = Confirm {
    begin: |count, how| {
        format!(
            "There are {count} contacts. Nothing is opened here; open the official site yourself.\n{how}"
        )
    },
    question: "Does the official site show exactly this?",
    yes: "yes, it shows the same",
    no: "no, it is missing or differs",
    skip: "not now",
    farewell: "what you confirmed so far is kept",
    confirmed: |value, day| format!("{value} is kept as confirmed by yourself on {day}"),
    refused: |value| format!("do not use {value}; use the contact that the official site shows"),
    forgotten: |value| format!("your confirmation of {value} was taken back"),
    nothing_to_forget: |value| format!("there is no confirmation of {value}"),
    none: "the provider's pack has no contact that could be confirmed",
};
