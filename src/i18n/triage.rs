//! Sentences about what was understood of a text.

/// Sentences about what was understood of a text.
#[derive(Debug)]
pub struct Triage {
    /// The heading over what was understood.
    pub heading: &'static str,
    /// The label before the incident's number.
    pub number: &'static str,
    /// The label before category and symptom.
    pub category: &'static str,
    /// Category and symptom on one line.
    pub decision: fn(&str, &str) -> String,
    /// The symptom's code, which `edit --category` takes, and how sure the reading is.
    pub code: fn(&str, &str) -> String,
    /// How sure the reading is, in percent.
    pub confidence: fn(u32) -> String,
    /// The user decided, not the reading.
    pub told: &'static str,
    /// The label before the words that decided.
    pub because: &'static str,
    /// Words of the user in quotes.
    pub quoted: fn(&str) -> String,
    /// The label before the provider.
    pub provider: &'static str,
    /// What stands after a provider without a pack.
    pub provider_unknown: &'static str,
    /// The heading over facts.
    pub facts: &'static str,
    /// Where no fact was found.
    pub no_facts: &'static str,
    /// The heading over first steps.
    pub first_steps: &'static str,
    /// The heading over checks before writing.
    pub checks: &'static str,
    /// The heading over precautions.
    pub precautions: &'static str,
    /// The heading over questions that are open, with the share of what is known in percent.
    pub missing: fn(u32) -> String,
    /// Nothing that the desk needs is missing.
    pub complete: &'static str,
    /// An amount of an asset: the number with commas, the asset.
    pub amount: fn(&str, &str) -> String,
    /// The checksum of an address holds.
    pub checksum_holds: &'static str,
    /// The checksum of an address fails.
    pub checksum_fails: &'static str,
}

pub(super) const JA: Triage = Triage {
    heading: "読み取った内容",
    number: "番号",
    category: "種別",
    decision: |category, symptom| format!("{category} ＞ {symptom}"),
    code: |code, sure| format!("{code}、{sure}"),
    confidence: |percent| format!("確からしさ {percent}%"),
    told: "ご指定",
    because: "手がかり",
    quoted: |words| format!("「{words}」"),
    provider: "事業者",
    provider_unknown: "事業者パックなし",
    facts: "分かっていること",
    no_facts: "日時・金額などは、まだ読み取れていません。",
    first_steps: "まずすること",
    checks: "連絡の前に確かめること",
    precautions: "あわせてご注意ください",
    missing: |percent| format!("窓口から聞かれそうなこと（{percent}% は分かっています）"),
    complete: "窓口が必要とする情報はそろっています。",
    amount: |number, asset| match asset {
        "JPY" => format!("{number}円"),
        "" => number.to_owned(),
        _ => format!("{number} {asset}"),
    },
    checksum_holds: "形式は正しいです",
    checksum_fails: "チェックサムが合いません",
};

pub(super) const EN: Triage = Triage {
    heading: "what was understood",
    number: "incident",
    category: "category",
    decision: |category, symptom| format!("{category} > {symptom}"),
    code: |code, sure| format!("{code}, {sure}"),
    confidence: |percent| format!("{percent}% sure"),
    told: "as you said",
    because: "because of",
    quoted: |words| format!("\"{words}\""),
    provider: "provider",
    provider_unknown: "no pack",
    facts: "what is known",
    no_facts: "no times, amounts or ids were found yet.",
    first_steps: "do this first",
    checks: "check before you write",
    precautions: "keep in mind",
    missing: |percent| format!("what the desk may ask ({percent}% is known)"),
    complete: "nothing that the desk needs is missing.",
    amount: |number, asset| match asset {
        "" => number.to_owned(),
        _ => format!("{number} {asset}"),
    },
    checksum_holds: "checksum holds",
    checksum_fails: "checksum fails",
};
