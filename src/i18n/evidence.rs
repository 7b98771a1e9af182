//! Sentences about the files that are kept, and why one is not.

/// Sentences about the files that are kept.
#[derive(Debug)]
pub struct Evidence {
    /// The heading over the files.
    pub heading: &'static str,
    /// While files are copied.
    pub copying: &'static str,
    /// A file was kept: `#12`, number, name, size.
    pub kept: fn(&str, i64, &str, &str) -> String,
    /// A file is there already: `#12`, number, name.
    pub kept_before: fn(&str, i64, &str) -> String,
    /// Timeline: a file was kept: name, size.
    pub event: fn(&str, &str) -> String,
    /// Timeline: a file in which something may be a secret was kept: name, kinds, reason.
    pub event_given_back: fn(&str, &str, &str) -> String,
    /// A picture tells where it was taken: its name.
    pub located: fn(&str) -> String,
    /// What to do then.
    pub located_hint: &'static str,
    /// A mark behind a picture that tells where it was taken.
    pub located_mark: &'static str,
    /// What is inside these files could not be looked through: their names.
    pub unread: fn(&str) -> String,
    /// How drafts name them.
    pub next: fn(&str) -> String,

    /// It is a link: file.
    pub is_link: fn(&str) -> String,
    /// What to do then.
    pub is_link_hint: &'static str,
    /// It is a folder: file.
    pub is_folder: fn(&str) -> String,
    /// What to do then.
    pub is_folder_hint: &'static str,
    /// It is a device, a pipe or a socket: file.
    pub is_special: fn(&str) -> String,
    /// What to do then.
    pub is_special_hint: &'static str,
    /// It holds nothing: file.
    pub is_empty: fn(&str) -> String,
    /// It is too large: file, the most.
    pub too_large: fn(&str, &str) -> String,
    /// What to do then.
    pub too_large_hint: &'static str,
    /// It is text and too long to be looked through: file, the most.
    pub too_long_to_read: fn(&str, &str) -> String,
    /// What to do then.
    pub too_long_to_read_hint: &'static str,
    /// Something in it may be a secret: file, kinds.
    pub may_hold_secret: fn(&str, &str) -> String,
    /// What to do where words inside a file that is no text are a secret.
    pub secret_inside_hint: &'static str,
    /// What to do where it is none.
    pub may_hold_secret_hint: &'static str,
}

pub(super) const JA: Evidence = Evidence {
    heading: "証拠資料",
    copying: "控えを作成中",
    kept: |id, number, name, size| {
        format!("{id} の証拠資料 {number} として控えを取りました: {name}（{size}）")
    },
    kept_before: |id, number, name| {
        format!("同じ内容のファイルが {id} の証拠資料 {number} にあります: {name}")
    },
    event: |name, size| format!("証拠資料の控えを取りました: {name}（{size}）"),
    event_given_back: |name, kinds, reason| {
        format!("{name} の「{kinds}」と推測された箇所は秘密ではないとのこと: {reason}")
    },
    located: |name| format!("{name} には撮影場所の情報が入っています"),
    located_hint: "相手に場所を知られたくないときは、位置情報を消した画像（画面の写しなど）を添付してください",
    located_mark: "撮影場所の情報あり",
    unread: |names| {
        format!(
            "{names} の中身は madoguchi では読めません。パスワードや認証コードが写っていないか、ご自身で確かめてください"
        )
    },
    next: |n| format!("文面には番号で載ります: `madoguchi draft {n}`"),
    is_link: |file| format!("`{file}` はリンクのため、控えを取りませんでした"),
    is_link_hint: "リンク先のファイルを指定してください",
    is_folder: |file| format!("`{file}` はフォルダです"),
    is_folder_hint: "中のファイルを一つずつ指定してください",
    is_special: |file| format!("`{file}` は通常のファイルではありません"),
    is_special_hint: "画像・PDF・テキストなどのファイルを指定してください",
    is_empty: |file| format!("`{file}` は空のファイルです"),
    too_large: |file, most| format!("`{file}` は大きすぎます（上限 {most}）"),
    too_large_hint: "必要な部分だけを切り出すか、画質を下げて保存したものを指定してください",
    too_long_to_read: |file, most| {
        format!("`{file}` は長すぎて、秘密が含まれていないか確かめられません（文章の上限 {most}）")
    },
    too_long_to_read_hint: "必要な部分だけを別のファイルに保存して、それを指定してください",
    may_hold_secret: |file, kinds| {
        format!(
            "`{file}` に秘密かもしれない箇所（{kinds}）があるため、中止しました。何も記録していません"
        )
    },
    secret_inside_hint: "必要な部分だけを画面の写しか印刷で切り出し、秘密の情報のないファイルにして添付してください。窓口が秘密の情報を必要とすることはありません",
    may_hold_secret_hint: "秘密でないことが確かなら `--keep 理由` を付けて、もう一度実行してください",
};

pub(super) const EN: Evidence = Evidence {
    heading: "evidence",
    copying: "copying",
    kept: |id, number, name, size| format!("{id}: kept as evidence {number}: {name} ({size})"),
    kept_before: |id, number, name| {
        format!("{id}: the same bytes are evidence {number} already: {name}")
    },
    event: |name, size| format!("Kept as evidence: {name} ({size})"),
    event_given_back: |name, kinds, reason| {
        format!("What was guessed to be a secret in {name} ({kinds}) is none: {reason}")
    },
    located: |name| format!("{name} tells where it was taken"),
    located_hint: "to keep the place to yourself, attach a copy without it, such as a screenshot of the picture",
    located_mark: "tells where it was taken",
    unread: |names| {
        format!(
            "madoguchi cannot read what is inside {names}; look yourself that no password or code can be seen in it"
        )
    },
    next: |n| format!("drafts list it by number: `madoguchi draft {n}`"),
    is_link: |file| format!("`{file}` is a link, and was not kept"),
    is_link_hint: "name the file that it leads to",
    is_folder: |file| format!("`{file}` is a folder"),
    is_folder_hint: "name the files in it one by one",
    is_special: |file| format!("`{file}` is no ordinary file"),
    is_special_hint: "name a picture, a PDF, a text or the like",
    is_empty: |file| format!("`{file}` is empty"),
    too_large: |file, most| format!("`{file}` is too large (at most {most})"),
    too_large_hint: "cut out what is needed, or save it with a lower quality",
    too_long_to_read: |file, most| {
        format!("`{file}` is too long to be looked through for secrets (texts: at most {most})")
    },
    too_long_to_read_hint: "save the part that is needed as a file of its own",
    may_hold_secret: |file, kinds| {
        format!("`{file}` may hold a secret ({kinds}); nothing was recorded")
    },
    secret_inside_hint: "cut out what is needed, as a screenshot or a print without the secret, and attach that; no desk needs the secret",
    may_hold_secret_hint: "if you are sure that it is none, repeat the command with `--keep REASON`",
};
