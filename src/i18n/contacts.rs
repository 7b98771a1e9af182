//! Sentences about whether a contact is the provider's.

/// Sentences about whether a contact is the provider's.
#[derive(Debug)]
pub struct Contacts {
    /// The verdict: it is the provider's.
    pub known: &'static str,
    /// The verdict: it is made to look like the provider's.
    pub look_alike: &'static str,
    /// The verdict: sources disagree.
    pub disputed: &'static str,
    /// The verdict: the pack does not know it.
    pub unknown: &'static str,
    /// This exact contact is recorded.
    pub recorded: &'static str,
    /// It is recorded, and nobody has confirmed it.
    pub recorded_unconfirmed: &'static str,
    /// Only its domain is the provider's.
    pub own_domain: &'static str,
    /// It is recorded, and sources disagree.
    pub is_disputed: &'static str,
    /// It does not begin with `https://`.
    pub not_https: &'static str,
    /// A name stands before the host.
    pub user_info: &'static str,
    /// It names a port.
    pub other_port: &'static str,
    /// It holds characters that are not seen.
    pub hidden: &'static str,
    /// It holds letters of other scripts.
    pub homoglyph: &'static str,
    /// Its host is the provider's, oddly written.
    pub odd_host: &'static str,
    /// It is no web address.
    pub other_scheme: &'static str,
    /// Its host is a number.
    pub ip_address: &'static str,
    /// The provider's domain stands in the path.
    pub in_path: &'static str,
    /// The provider's name stands in the path.
    pub name_in_path: &'static str,
    /// The provider's name stands before the @.
    pub in_local_part: &'static str,
    /// The sender's name is the provider's.
    pub display_name: &'static str,
    /// It stands only in a sender's name.
    pub only_claimed: &'static str,
    /// What is shown is not where it leads.
    pub shown_other: &'static str,
    /// Its end cannot be told.
    pub runs_on: &'static str,
    /// The provider's domain stands before another one.
    pub in_front_of_another: &'static str,
    /// Words or hyphens are added.
    pub extra_words: &'static str,
    /// Another top-level domain.
    pub other_ending: &'static str,
    /// A network on which no account is recorded.
    pub other_network: &'static str,
    /// One letter or digit differs.
    pub nearly_same: &'static str,
    /// It has not the form of a contact.
    pub not_a_contact: &'static str,
    /// Nothing is recorded about it.
    pub not_recorded: &'static str,
    /// What it looks like.
    pub resembles: fn(&str) -> String,
    /// What to do with anything that is not known.
    pub advice: &'static str,
    /// No contact was found in the text.
    pub none: &'static str,
}

pub(super) const JA: Contacts = Contacts {
    known: "登録あり",
    look_alike: "偽物の疑い",
    disputed: "未確認（情報が食い違い）",
    unknown: "登録なし",
    recorded: "パックに登録されている連絡先です。",
    recorded_unconfirmed: "登録はありますが、公式には未確認の連絡先です。公式サイトで確認してください。",
    own_domain: "事業者のドメインです。この連絡先そのものは登録されていません。",
    is_disputed: "登録はありますが、情報源が食い違っています。公式サイトで確認してください。",
    not_https: "https:// で始まっていません。ホスト名は事業者のものです。",
    user_info: "@ の前は飾りで、実際の接続先は別の場所です。",
    other_port: "通常と違うポートが指定されています。",
    hidden: "目に見えない文字や紛らわしい記号が含まれています。",
    homoglyph: "よく似た別の文字が使われています。",
    odd_host: "ホスト名の書き方が通常と違います。",
    other_scheme: "ウェブサイトを開くものではなく、命令やデータが埋め込まれています。",
    ip_address: "ホスト名ではなく、数字のIPアドレスです。",
    in_path: "事業者のドメインは途中に書かれているだけで、接続先は別の場所です。",
    name_in_path: "事業者の名前は途中に書かれているだけで、接続先は別の場所です。",
    in_local_part: "@ の前に事業者の名前がありますが、別のドメインのアドレスです。",
    display_name: "差出人の表示名は事業者ですが、アドレスは別のドメインです。",
    only_claimed: "差出人の表示名に書かれているだけで、差出人のアドレスではありません。",
    shown_other: "表示されている宛先と、実際の宛先が違います。",
    runs_on: "すぐ後ろに別の文字が続いているため、どこまでが宛先か確かめられません。",
    in_front_of_another: "事業者のドメインが、別のドメインの前に置かれています。",
    extra_words: "事業者の名前に、余分な語や記号が付いています。",
    other_ending: "事業者の名前ですが、ドメインの末尾が違います。",
    other_network: "事業者と同じ名前ですが、公式アカウントの記録がない SNS のアカウントです。",
    nearly_same: "一文字だけ違う、または入れ替わっています。",
    not_a_contact: "連絡先として読めません。",
    not_recorded: "この事業者の連絡先としては登録されていません。",
    resembles: |what| format!("似ているもの: {what}"),
    advice: "登録のない連絡先は、開いたり、かけたり、返信したりせず、ブックマークから公式サイトを開いて確かめてください。",
    none: "連絡先は見つかりませんでした。",
};

pub(super) const EN: Contacts = Contacts {
    known: "known",
    look_alike: "look-alike",
    disputed: "unverified (sources disagree)",
    unknown: "unknown",
    recorded: "this exact contact is recorded in the pack.",
    recorded_unconfirmed: "it is recorded but unconfirmed. Confirm it on the official site.",
    own_domain: "its domain is the provider's; this exact contact is not recorded.",
    is_disputed: "it is recorded, but sources disagree. Confirm it on the official site.",
    not_https: "it does not begin with https://; its host is the provider's.",
    user_info: "what stands before the @ is decoration; it leads somewhere else.",
    other_port: "it names an unusual port.",
    hidden: "it holds characters that are not seen, or misleading signs.",
    homoglyph: "it uses letters of other scripts that look alike.",
    odd_host: "its host is written in an unusual way.",
    other_scheme: "it is no web address; it holds a command or data.",
    ip_address: "its host is a number (an IP address), not a name.",
    in_path: "the provider's domain only stands in its path; it leads somewhere else.",
    name_in_path: "the provider's name only stands in its path; it leads somewhere else.",
    in_local_part: "the provider's name stands before the @, but the address belongs to another domain.",
    display_name: "the sender's name is the provider's, but the address belongs to another domain.",
    only_claimed: "it only stands in the sender's name; the sender's address is another.",
    shown_other: "what is shown differs from where it leads.",
    runs_on: "something stands right after it, so where it ends cannot be told.",
    in_front_of_another: "the provider's domain stands in front of another domain.",
    extra_words: "the provider's name with words or signs added.",
    other_ending: "the provider's name under another ending.",
    other_network: "the provider's name on a network where no account of the provider is recorded.",
    nearly_same: "one character differs or is swapped.",
    not_a_contact: "it cannot be read as a contact.",
    not_recorded: "it is not recorded as a contact of this provider.",
    resembles: |what| format!("resembles: {what}"),
    advice: "do not open, call or answer what is not known; open the official site from your bookmark \
        and compare.",
    none: "no contact was found.",
};
