//! Sentences about what would carry a secret, or somebody else's word, into the record.

/// Sentences about what would carry a secret, or somebody else's word, into the record.
#[derive(Debug)]
pub struct Carried {
    /// `--keep` has no reason.
    pub no_reason: &'static str,
    /// What to write there.
    pub no_reason_hint: &'static str,
    /// What should be a mail address is none.
    pub no_mail_address: &'static str,
    /// What to write instead.
    pub no_mail_address_hint: &'static str,
    /// A backup carries what this program did not make: its name.
    pub foreign_backup: fn(&str) -> String,
    /// What to do with it.
    pub foreign_backup_hint: &'static str,
    /// What came with a backup holds secrets: where and which.
    pub restored_secrets: fn(&str) -> String,
    /// A pack file is not used: the file, and the built-in pack whose id it has.
    pub pack_unused: fn(&str, &str) -> String,
    /// A pack has the name of a built-in one: the file, the name.
    pub pack_name_taken: fn(&str, &str) -> String,
    /// What to do then.
    pub pack_name_taken_hint: &'static str,
    /// A pack has names that belong to another provider: the pack's id, the names.
    pub pack_shares: fn(&str, &str) -> String,
}

pub(super) const JA: Carried = Carried {
    no_reason: "`--keep` に理由がありません。秘密の情報とみなした部分は伏せたままにし、何も記録していません",
    no_reason_hint: "秘密の情報でない理由を書いてください。例: `--keep \"画面に出ていた見本の番号\"`",
    no_mail_address: "メールアドレスの形ではないため、登録していません",
    no_mail_address_hint: "`taro@example.jp` のような形で入力してください。パスワードやログインIDはここに書かないでください",
    foreign_backup: |name| {
        format!(
            "このファイルには、madoguchi が作ったものではない「{name}」（トリガーまたはビュー）が入っています。\
             記録を書き換えるおそれがあるため、復元していません。今の記録はそのままです"
        )
    },
    foreign_backup_hint: "ほかのバックアップを使ってください。自動のバックアップは、記録のフォルダの `backups` にあります。\
        このファイルしかない場合は、空のフォルダに `madoguchi.db` という名前で写し、\
        `madoguchi --home そのフォルダ doctor --salvage 新しいファイル` で中身を救い出せます",
    restored_secrets: |places| {
        format!(
            "復元した記録に、秘密の情報が残っています（{places}）。表示や文面では伏せますが、ファイルには残っています"
        )
    },
    pack_unused: |file, id| {
        format!(
            "`{file}` は使っていません。`{id}` は組み込みのパックで、置き換えられません。\
             不要なら `madoguchi pack remove {id}.toml` で削除できます"
        )
    },
    pack_name_taken: |file, name| {
        format!(
            "`{file}` は使いません。「{name}」は組み込みのパックの名前で、見分けがつかなくなります"
        )
    },
    pack_name_taken_hint: "ファイルの `name` と `aliases` を、ほかと重ならない名前に変えてください",
    pack_shares: |id, names| {
        format!(
            "別の事業者の名前が入っています（{names}）。この名前では `{id}` のパックは選ばれません。\
             使うときは `--provider {id}` と指定してください"
        )
    },
};

pub(super) const EN: Carried = Carried {
    no_reason: "`--keep` has no reason; what was taken for a secret is not given back, and nothing was recorded",
    no_reason_hint: "say why it is no secret, as in `--keep \"a sample number from the screen\"`",
    no_mail_address: "that is no mail address; it was not saved",
    no_mail_address_hint: "write it as in `taro@example.jp`; passwords and login ids do not belong here",
    foreign_backup: |name| {
        format!(
            "the file carries `{name}`, a trigger or view that madoguchi did not make and that could change \
             what is recorded; nothing was restored, and the record is as it was"
        )
    },
    foreign_backup_hint: "use another backup; the automatic ones are in `backups` in the home. If this file is \
        all there is: copy it as `madoguchi.db` into an empty folder, and \
        `madoguchi --home FOLDER doctor --salvage NEWFILE` saves what it holds",
    restored_secrets: |places| {
        format!(
            "what was restored holds secrets ({places}); they are hidden wherever they are shown, but they still \
             stand in the file"
        )
    },
    pack_unused: |file, id| {
        format!(
            "`{file}` is not used: `{id}` is built in, and a pack of yours cannot take its place; \
             `madoguchi pack remove {id}.toml` deletes it"
        )
    },
    pack_name_taken: |file, name| {
        format!(
            "`{file}` is not used: `{name}` is the name of a built-in pack, and nobody could tell them apart"
        )
    },
    pack_name_taken_hint: "give `name` and `aliases` in the file names that no built-in pack has",
    pack_shares: |id, names| {
        format!(
            "it has names of another provider ({names}), which never choose the pack `{id}`; \
             choose it with `--provider {id}`"
        )
    },
};
