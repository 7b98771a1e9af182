//! What the commands say on stderr: done, and what comes next.

/// The sentences of the conversation.
#[derive(Debug)]
pub struct Talk {
    /// An incident was recorded: `#12`.
    pub recorded: fn(&str) -> String,
    /// How to record it again with another provider: `12`.
    pub log_again: fn(&str) -> String,
    /// How to get its draft: `12`.
    pub next_draft: fn(&str) -> String,
    /// How to record that it was sent: `12`.
    pub next_sent: fn(&str) -> String,
    /// An entry was added to the timeline: `#12`.
    pub noted: fn(&str) -> String,
    /// A fact was added: `#12`, kind, value.
    pub fact_added: fn(&str, &str, &str) -> String,
    /// Something was changed: `#12`.
    pub edited: fn(&str) -> String,
    /// Sending was recorded: `#12`, window.
    pub sent: fn(&str, &str) -> String,
    /// The incident was closed: `#12`.
    pub closed: fn(&str) -> String,
    /// The incident was opened again: `#12`.
    pub reopened: fn(&str) -> String,
    /// The profile was saved: provider.
    pub profile_saved: fn(&str) -> String,
    /// A pack was added: id.
    pub pack_added: fn(&str) -> String,
    /// A pack was removed: id.
    pub pack_removed: fn(&str) -> String,
    /// A pack has no problems: file.
    pub pack_clean: fn(&str) -> String,
    /// The draft was written to a file: path.
    pub written_to: fn(&str) -> String,
    /// Whether to replace a file that is there already: its name.
    pub ask_overwrite: fn(&str) -> String,
    /// A file was left as it is: its name.
    pub left_as_is: fn(&str) -> String,
    /// The subject as a line above the text: the subject, in the draft's language.
    pub subject_line: fn(&str) -> String,
    /// Old entries of the timeline were left out of the draft: how many.
    pub older_left_out: fn(usize) -> String,
    /// The desk's number was noted for what was sent last: `#12`, number.
    pub ticket_noted: fn(&str, &str) -> String,
    /// A pack of the user's own is left out: why.
    pub pack_left_out: fn(&str) -> String,
    /// The draft could not be kept: why.
    pub not_kept: fn(&str) -> String,

    /// Timeline: a fact was added: kind, value.
    pub event_added: fn(&str, &str) -> String,
    /// Timeline: something was corrected: what, old value, new value.
    pub event_corrected: fn(&str, &str, &str) -> String,
    /// Timeline: the draft was sent: window, ticket if any.
    pub event_sent: fn(&str, Option<&str>) -> String,
    /// Timeline: closed, with the outcome if any.
    pub event_closed: fn(Option<&str>) -> String,
    /// Timeline: opened again.
    pub event_reopened: &'static str,
    /// Timeline: guessed redactions were given back: kinds, reason.
    pub event_kept: fn(&str, &str) -> String,
    /// Timeline: recorded.
    pub event_logged: &'static str,
    /// The name of a provider's name.
    pub provider: &'static str,
    /// The name of the desk's number for an inquiry.
    pub ticket: &'static str,
    /// Timeline: the name of the title.
    pub title: &'static str,
    /// Timeline: the name of the category.
    pub category: &'static str,

    /// A secret was replaced: what it was.
    pub secret_replaced: fn(&str) -> String,
    /// What was replaced is a part of a phrase, whose other part an earlier text holds.
    pub part_recorded: &'static str,
    /// The other part stood in the user's accounts, and is replaced there.
    pub part_replaced: &'static str,
    /// How texts that hold a secret are deleted, and what is left of the incident stays.
    pub how_to_delete_texts: &'static str,
    /// How to say that 64 digits are a transaction id.
    pub how_to_say_txid: &'static str,
    /// How to say so once the incident is recorded.
    pub how_to_say_txid_later: &'static str,
    /// How to give a guess back.
    pub how_to_keep: &'static str,
    /// How to give a guess back when an interview goes on without it.
    pub how_to_keep_anew: &'static str,
    /// The reading is unsure.
    pub unsure: &'static str,
    /// The text speaks of another trouble too: what it is called.
    pub also: fn(&str) -> String,
    /// The provider has no pack: its name.
    pub no_pack: fn(&str) -> String,

    /// What Ctrl-C says while nothing was recorded.
    pub interrupted_empty: &'static str,

    /// The three lines for a newcomer; the command fits on the narrowest screen.
    pub welcome: &'static str,
    /// What needs attention: how many wait for the user, and how many for a desk.
    pub attention: fn(usize, usize) -> String,
    /// How to see everything about an incident: `12`.
    pub next_show: fn(&str) -> String,
    /// Nothing needs attention.
    pub all_quiet: &'static str,
    /// An interview is not at its end: a space and its incident's number, where it has one.
    pub unfinished: fn(&str) -> String,
    /// There is nothing to list.
    pub nothing_listed: &'static str,
    /// There are more: the command that shows them.
    pub more: fn(&str) -> String,
    /// So many more stand open: how many, the command that shows them.
    pub more_open: fn(usize, &str) -> String,
}

pub(super) const EN: Talk = Talk {
    recorded: |id| format!("recorded as {id}"),
    log_again: |n| format!("`madoguchi undo {n}` takes it back, to record it again"),
    next_draft: |n| format!("`madoguchi draft {n}` prints the text to paste"),
    next_sent: |n| format!("once you have sent it: `madoguchi sent {n} --ticket NUMBER`"),
    noted: |id| format!("added to the timeline of {id}"),
    fact_added: |id, kind, value| format!("{id}: {kind} is now \"{value}\""),
    edited: |id| format!("changed {id}; the old values stay in its timeline"),
    sent: |id, way| format!("{id}: recorded as sent {way}; the exact text is kept"),
    closed: |id| format!("closed {id}"),
    reopened: |id| format!("opened {id} again"),
    profile_saved: |provider| format!("saved your account facts for {provider}"),
    pack_added: |id| format!("added the pack {id}"),
    pack_removed: |id| format!("removed the pack {id}"),
    pack_clean: |file| format!("{file}: no problems"),
    written_to: |path| format!("written to {path}"),
    ask_overwrite: |path| format!("{path} is there already. Replace it?"),
    left_as_is: |path| format!("{path} was left as it is"),
    subject_line: |subject| format!("Subject: {subject}"),
    older_left_out: |count| format!("the {count} oldest entries of the timeline were left out"),
    ticket_noted: |id, ticket| format!("{id}: noted the number {ticket} for what was sent last"),
    pack_left_out: |why| format!("a pack of yours was left out: {why}"),
    not_kept: |why| format!("the draft could not be kept for `sent` ({why})"),

    event_added: |kind, value| format!("{kind}: {value}"),
    event_corrected: |what, old, new| format!("{what}: {old} → {new}"),
    event_sent: |way, ticket| match ticket {
        Some(ticket) => format!("Message {way}, number {ticket}"),
        None => format!("Message {way}"),
    },
    event_closed: |outcome| outcome.map_or_else(|| "Closed".to_owned(), |o| format!("Closed: {o}")),
    event_reopened: "Opened again",
    event_kept: |kinds, reason| format!("Given back ({kinds}): {reason}"),
    event_logged: "Recorded",
    provider: "provider's name",
    ticket: "number",
    title: "title",
    category: "category",

    secret_replaced: |label| format!("a secret was removed before anything was stored: {label}"),
    part_recorded: "an earlier text of this incident holds the other part of the same phrase; it is \
        hidden wherever it is shown, but it still stands in the file",
    part_replaced: "what you told of your account before holds the other part of the same phrase; it \
        is replaced there, and in the automatic backups",
    how_to_delete_texts: "to delete it: `madoguchi export --output FILE` writes the texts without \
        secrets, `madoguchi purge N` deletes the incident with its texts, and \
        `madoguchi import FILE` takes it in again",
    how_to_say_txid: "if these 64 digits are a transaction id, say so: `--fact txid=…`; \
        if they are a private key, its funds are no longer safe: move them",
    how_to_say_txid_later: "if these 64 digits are a transaction id, say so with \
        `madoguchi fact NUMBER txid=…`; if they are a private key, its funds are no longer safe: \
        move them",
    how_to_keep: "if that was no secret, repeat with `--keep \"why\"`",
    how_to_keep_anew: "if that was no secret: stop with Ctrl-C, take this recording back with \
        `madoguchi undo`, and begin with `madoguchi log --keep \"why\"`",
    unsure: "the text does not say clearly what kind of trouble it is; \
        `madoguchi edit N --category C` decides",
    also: |symptom| {
        format!(
            "the text may also speak of this: {symptom}; if that is a trouble of its own, record it as one of its own"
        )
    },
    no_pack: |name| {
        format!("there is no pack for {name}: only general advice, and no contact of theirs")
    },

    interrupted_empty: "stopped; nothing was recorded",

    welcome: "`madoguchi log` asks what went wrong and finds window and text. In one line:\n  \
        madoguchi log --draft \"login fails\"\n\
        Nothing is sent anywhere. Rehearse: `madoguchi demo`; usage: `madoguchi help`.",
    attention: |yours, theirs| format!("your turn: {yours}, their turn: {theirs}"),
    next_show: |n| format!("`madoguchi show {n}` shows everything about it"),
    all_quiet: "nothing is open",
    unfinished: |n| format!("an interview was broken off; go on with: `madoguchi resume{n}`"),
    nothing_listed: "nothing is recorded that fits",
    more: |command| format!("older ones: `{command}`"),
    more_open: |count, command| format!("… and {count} more: `{command}`"),
};

pub(super) const JA: Talk = Talk {
    recorded: |id| format!("{id} として記録しました"),
    log_again: |n| format!("`madoguchi undo {n}` で取り消して、記録し直せます"),
    next_draft: |n| format!("`madoguchi draft {n}` で貼り付け用の文面を出せます"),
    next_sent: |n| format!("送ったら `madoguchi sent {n} --ticket 受付番号` で記録してください"),
    noted: |id| format!("{id} の経過に加えました"),
    fact_added: |id, kind, value| format!("{id} の{kind}を「{value}」にしました"),
    edited: |id| format!("{id} を変更しました。前の内容は経過に残っています"),
    sent: |id, way| format!("{id}: {way}した記録と、文面の控えを残しました"),
    closed: |id| format!("{id} を終了にしました"),
    reopened: |id| format!("{id} を未対応に戻しました"),
    profile_saved: |provider| format!("{provider} のご登録情報を保存しました"),
    pack_added: |id| format!("パック {id} を追加しました"),
    pack_removed: |id| format!("パック {id} を外しました"),
    pack_clean: |file| format!("{file}: 問題はありません"),
    written_to: |path| format!("{path} に書き出しました"),
    ask_overwrite: |path| format!("{path} はすでにあります。置き換えますか"),
    left_as_is: |path| format!("{path} はそのままにしました"),
    subject_line: |subject| format!("件名: {subject}"),
    older_left_out: |count| format!("経過のうち古い{count}件を省きました"),
    ticket_noted: |id, ticket| format!("{id} で最後に送った文面の受付番号を {ticket} としました"),
    pack_left_out: |why| format!("追加されたパックを使わずに続けます: {why}"),
    not_kept: |why| format!("下書きの控えを残せませんでした（{why}）"),

    event_added: |kind, value| format!("{kind}: {value}"),
    event_corrected: |what, old, new| format!("{what}: {old} → {new}"),
    event_sent: |way, ticket| match ticket {
        Some(ticket) => format!("{way}（受付番号 {ticket}）"),
        None => way.to_owned(),
    },
    event_closed: |outcome| outcome.map_or_else(|| "終了".to_owned(), |o| format!("終了: {o}")),
    event_reopened: "未対応に戻しました",
    event_kept: |kinds, reason| format!("伏せ字を戻しました（{kinds}）: {reason}"),
    event_logged: "記録しました",
    provider: "事業者名",
    ticket: "受付番号",
    title: "題名",
    category: "種別",

    secret_replaced: |label| format!("秘密の情報を、保存する前に取り除きました: {label}"),
    part_recorded: "同じフレーズの残りの部分が、このインシデントの以前の記録にあります。\
        表示や文面では伏せますが、ファイルには残っています。",
    part_replaced: "同じフレーズの残りの部分が、以前のアカウント情報にありました。\
        自動バックアップの中も含めて置き換えました",
    how_to_delete_texts: "ファイルからも消すには、`madoguchi export --output FILE` で秘密を伏せて書き出し、\
        `madoguchi purge N` でこのインシデントを削除してから、`madoguchi import FILE` で取り込んでください",
    how_to_say_txid: "この64桁がトランザクションIDなら `--fact txid=…` で指定してください。\
        秘密鍵だった場合、その資産はもう安全ではありません。すぐに別のウォレットへ移してください",
    how_to_say_txid_later: "この64桁がトランザクションIDなら `madoguchi fact 番号 txid=…` で加えてください。\
        秘密鍵だった場合、その資産はもう安全ではありません。すぐに別のウォレットへ移してください",
    how_to_keep_anew: "秘密の情報でなければ、Ctrl-C で中断し、`madoguchi undo` でこの記録を取り消してから、\
        `madoguchi log --keep \"理由\"` で始め直してください",
    how_to_keep: "秘密の情報でなければ、`--keep \"理由\"` を付けてもう一度実行してください",
    unsure: "文章からは、どの種類のトラブルかはっきり読み取れませんでした。\
        `madoguchi edit 番号 --category 種別` で指定できます",
    also: |symptom| {
        format!(
            "「{symptom}」のことも書かれているようです。別のトラブルでしたら、分けて記録してください"
        )
    },
    no_pack: |name| {
        format!("{name} の事業者パックはありません。一般的なご案内だけで、連絡先は載せていません")
    },

    interrupted_empty: "中止しました。何も記録していません",

    welcome: "`madoguchi log` で始め、質問に答えると窓口と文面が分かります。1行でもできます:\n  \
        madoguchi log --draft \"出金できません\"\n\
        どこにも送信しません。練習は `madoguchi demo`、使い方は `madoguchi help` です。",
    attention: |yours, theirs| format!("あなたの番 {yours}件、事業者の番 {theirs}件"),
    next_show: |n| format!("`madoguchi show {n}` ですべての内容を確認できます"),
    all_quiet: "対応が必要なものはありません",
    unfinished: |n| {
        format!("途中で止まっている質問があります。続きは `madoguchi resume{n}` で始められます")
    },
    nothing_listed: "条件に合う記録はありません",
    more: |command| format!("続き: `{command}`"),
    more_open: |count, command| format!("ほか{count}件: `{command}`"),
};
