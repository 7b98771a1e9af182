//! Sentences about provider packs and account facts.

/// Sentences about provider packs and account facts.
#[derive(Debug)]
pub struct Packs {
    /// It comes from a pack of the user's own: its id.
    pub from_own: fn(&str) -> String,
    /// Column and label: the short name.
    pub id: &'static str,
    /// Column and label: the name that people know.
    pub name: &'static str,
    /// Column: built in, or the user's own.
    pub origin: &'static str,
    /// A pack that comes with the program.
    pub built_in: &'static str,
    /// A pack that the user added.
    pub own: &'static str,
    /// Column: how many dated facts it holds.
    pub facts: &'static str,
    /// Column: how many of them no official page confirms.
    pub unverified: &'static str,
    /// Column: the day on which the oldest was read.
    pub oldest: &'static str,
    /// Stands after a day that is more than 180 days past.
    pub old: &'static str,
    /// The label before other ways of writing the name.
    pub aliases: &'static str,
    /// The label before the language in which the provider is written to.
    pub language: &'static str,
    /// The heading over the provider's own domains.
    pub domains: &'static str,
    /// The heading over windows.
    pub windows: &'static str,
    /// The heading over the rules that choose among them.
    pub rules: &'static str,
    /// Between the windows of a rule, in order.
    pub then: &'static str,
    /// The heading over account facts at a provider: its name.
    pub profile: fn(&str) -> String,
    /// No account fact is known.
    pub profile_empty: &'static str,
    /// Japanese.
    pub japanese: &'static str,
    /// English.
    pub english: &'static str,
}

pub(super) const JA: Packs = Packs {
    from_own: |id| format!("ご自分のパック {id}"),
    id: "ID",
    name: "名前",
    origin: "種類",
    built_in: "内蔵",
    own: "追加したもの",
    facts: "情報の数",
    unverified: "未確認",
    oldest: "最も古い確認日",
    old: "要確認",
    aliases: "別名",
    language: "文面の言語",
    domains: "公式のドメイン",
    windows: "窓口",
    rules: "窓口を選ぶ規則",
    then: " → ",
    profile: |provider| format!("{provider} の登録情報（伏せて表示しています）"),
    profile_empty: "登録情報はまだありません。",
    japanese: "日本語",
    english: "英語",
};

pub(super) const EN: Packs = Packs {
    from_own: |id| format!("your own pack {id}"),
    id: "id",
    name: "name",
    origin: "origin",
    built_in: "built in",
    own: "your own",
    facts: "facts",
    unverified: "unverified",
    oldest: "oldest fact",
    old: "check again",
    aliases: "other names",
    language: "drafts in",
    domains: "official domains",
    windows: "windows",
    rules: "rules that choose a window",
    then: " > ",
    profile: |provider| format!("your account facts at {provider}, masked"),
    profile_empty: "no account facts yet.",
    japanese: "Japanese",
    english: "English",
};
