//! Sentences about what to know before writing, and about what does not fit together.

/// Sentences about what to know before writing, and about what does not fit together.
#[derive(Debug)]
pub struct Notices {
    /// The heading over notices.
    pub heading: &'static str,
    /// The heading over contradictions.
    pub contradictions: &'static str,
    /// Sources disagree about a window.
    pub sources_disagree: fn(&str) -> String,
    /// A fact about a window is old.
    pub old_fact: fn(&str) -> String,
    /// A window is closed; another can be used: the closed one, the other.
    pub closed_meanwhile: fn(&str, &str) -> String,
    /// The next opening rests on a holiday that is not yet published.
    pub projected_holiday: &'static str,
    /// The named provider has no pack.
    pub provider_unknown: fn(&str) -> String,
    /// The named provider has no pack, and one is called much like it: the name, the pack.
    pub provider_mistyped: fn(&str, &str) -> String,
    /// Two amounts of one asset.
    pub two_amounts: fn(&str, &str) -> String,
    /// A reply that is older than the report: the times of both.
    pub reply_before_report: fn(&str, &str) -> String,
    /// A time that is still to come.
    pub after_now: fn(&str) -> String,
    /// An address whose checksum fails.
    pub bad_checksum: fn(&str) -> String,
    /// An address of another chain: the address, the chain that is spoken of.
    pub other_chain: fn(&str, &str) -> String,
    /// A secret was replaced: its name.
    pub secret_replaced: fn(&str) -> String,
    /// Words that may be a secret were replaced: its name.
    pub guess_replaced: fn(&str) -> String,
    /// What was replaced, and the advice.
    pub replaced_and: fn(&str, &str) -> String,
}

pub(super) const JA: Notices = Notices {
    heading: "ご注意",
    contradictions: "食い違い",
    sources_disagree: |window| {
        format!("{window}の情報が食い違っています。公式サイトで確認してからお使いください。")
    },
    old_fact: |window| {
        format!("{window}の情報は180日より前のものです。公式サイトでご確認ください。")
    },
    closed_meanwhile: |closed, other| format!("{closed}は受付時間外です。今は{other}を使えます。"),
    projected_holiday: "次の受付日は、まだ公表されていない祝日の見込みにもとづいています。",
    provider_mistyped: |name, near| {
        format!(
            "`{name}` という事業者パックはありません。`{near}` のことですか。それなら `--provider {near}` としてください"
        )
    },
    provider_unknown: |name| {
        format!("{name} の事業者パックはありません。一般的な案内を表示しています。")
    },
    two_amounts: |one, other| {
        format!("金額が2つあります（「{one}」と「{other}」）。どちらが正しいかご確認ください。")
    },
    reply_before_report: |reply, report| {
        format!(
            "返信の日時「{reply}」が、連絡した日時「{report}」より前になっています。日時をご確認ください。"
        )
    },
    after_now: |written| format!("「{written}」は今より後の日時です。日時をご確認ください。"),
    bad_checksum: |address| {
        format!("アドレス {address} はチェックサムが合いません。写し間違いがないかご確認ください。")
    },
    other_chain: |address, chain| {
        format!(
            "アドレス {address} は {chain} のアドレスではないようです。ネットワークをご確認ください。"
        )
    },
    secret_replaced: |name| format!("{name}を伏せました。どこにも保存していません。"),
    guess_replaced: |name| format!("{name}と思われる部分を伏せました。"),
    replaced_and: |what, advice| format!("{what}{advice}"),
};

pub(super) const EN: Notices = Notices {
    heading: "please note",
    contradictions: "what does not fit together",
    sources_disagree: |window| {
        format!(
            "sources disagree about the {window}; confirm on the official site before you use it."
        )
    },
    old_fact: |window| {
        format!(
            "what is known of the {window} is more than 180 days old; look at the official site."
        )
    },
    closed_meanwhile: |closed, other| {
        format!("the {closed} is closed now; you can use the {other}.")
    },
    projected_holiday: "the next opening rests on a public holiday that is not yet published.",
    provider_mistyped: |name, near| {
        format!("no pack is called `{name}`; did you mean `{near}`? Then give `--provider {near}`")
    },
    provider_unknown: |name| format!("there is no pack for {name}; this is general advice."),
    two_amounts: |one, other| {
        format!("there are two amounts, \"{one}\" and \"{other}\"; check which one is right.")
    },
    reply_before_report: |reply, report| {
        format!("the reply (\"{reply}\") is dated before the report (\"{report}\"); check both.")
    },
    after_now: |written| format!("\"{written}\" is still to come; check the time."),
    bad_checksum: |address| {
        format!(
            "the checksum of the address {address} does not hold; check that it was copied right."
        )
    },
    other_chain: |address, chain| {
        format!("the address {address} does not look like one of {chain}; check the network.")
    },
    secret_replaced: |name| format!("a {name} was replaced; it is stored nowhere."),
    guess_replaced: |name| format!("what may be a {name} was replaced."),
    replaced_and: |what, advice| format!("{what} {advice}"),
};
