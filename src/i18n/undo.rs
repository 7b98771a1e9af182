//! Sentences about taking a change back.

/// Sentences about taking a change back.
#[derive(Debug)]
pub struct Undo {
    /// For the timeline: that recording was taken back.
    pub event_logged: &'static str,
    /// For the timeline: what was taken back, by kind and words.
    pub event_changed: fn(&str) -> String,
    /// The recording of an incident was taken back: its number.
    pub logged: fn(&str) -> String,
    /// A change of an incident was taken back: its number, what it was.
    pub changed: fn(&str, &str) -> String,
    /// Account facts are as they were: the provider.
    pub profile: fn(&str) -> String,
    /// An import was taken back: how many incidents.
    pub imported: fn(usize) -> String,
    /// There is nothing to take back.
    pub nothing: &'static str,
    /// What to do then.
    pub nothing_hint: &'static str,
    /// The heading over what was taken back.
    pub heading: &'static str,
    /// How an incident that was taken back comes again: its number without `#`.
    pub again: fn(&str) -> String,
    /// What was written first is recorded: how to add to it, and how to write it anew; the
    /// incident's number.
    pub words_stand: fn(&str) -> String,
}

pub(super) const JA: Undo = Undo {
    event_logged: "この記録を取り消しました",
    event_changed: |what| format!("取り消しました: {what}"),
    logged: |id| format!("{id} の記録を取り消しました（一覧には出ません）"),
    changed: |id, what| format!("{id} への変更を取り消しました: {what}"),
    profile: |provider| format!("{provider} のご登録情報を前の内容に戻しました"),
    imported: |count| format!("取り込んだ{count}件を取り消しました（一覧には出ません）"),
    nothing: "取り消せる変更がありません",
    nothing_hint: "`madoguchi list` で記録を確認できます",
    heading: "取り消したもの",
    again: |id| format!("`madoguchi reopen {id}` で元に戻せます"),
    words_stand: |id| {
        format!(
            "最初に書いた言葉は、そのまま記録してあります。書き足すなら、あとで `madoguchi note {id}` を使ってください。\
             書き直すなら、Ctrl-C のあと `madoguchi undo`、`madoguchi log` の順です。"
        )
    },
};

pub(super) const EN: Undo = Undo {
    event_logged: "This recording was taken back",
    event_changed: |what| format!("Taken back: {what}"),
    logged: |id| format!("the recording of {id} was taken back; lists leave it out"),
    changed: |id, what| format!("taken back from {id}: {what}"),
    profile: |provider| format!("the account facts at {provider} are as they were before"),
    imported: |count| {
        format!("the import of {count} incidents was taken back; lists leave them out")
    },
    nothing: "there is no change to take back",
    nothing_hint: "`madoguchi list` shows what is recorded",
    heading: "taken back",
    again: |id| format!("`madoguchi reopen {id}` brings it again"),
    words_stand: |id| {
        format!(
            "What you wrote first is recorded as you wrote it. To add to it: `madoguchi note {id}` \
             afterwards. To write it anew: Ctrl-C, `madoguchi undo`, `madoguchi log`."
        )
    },
};
