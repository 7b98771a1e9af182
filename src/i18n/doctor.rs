//! Sentences of the examination of record and packs.

/// Sentences of the examination of record and packs.
#[derive(Debug)]
pub struct Doctor {
    /// The heading over the program.
    pub program: &'static str,
    /// The label before a version.
    pub version: &'static str,
    /// The label before the language.
    pub language: &'static str,
    /// The label before the home.
    pub home: &'static str,
    /// The heading over the record.
    pub record: &'static str,
    /// Nothing was recorded yet.
    pub no_record: &'static str,
    /// The label before a path.
    pub path: &'static str,
    /// The label before a size in bytes.
    pub bytes: &'static str,
    /// The label before the schema's version.
    pub schema: &'static str,
    /// The label before SQLite's version.
    pub sqlite: &'static str,
    /// The label before SQLite's journal mode.
    pub journal: &'static str,
    /// The label before the number of incidents.
    pub incidents: &'static str,
    /// The label before the permissions of file and folder.
    pub modes: &'static str,
    /// The record may only be read.
    pub read_only: &'static str,
    /// The label before the state.
    pub state: &'static str,
    /// Nothing is wrong.
    pub sound: &'static str,
    /// The heading over packs.
    pub packs: &'static str,
    /// The heading over secrets in old texts.
    pub scan: &'static str,
    /// Before the progress of looking for them.
    pub scanning: &'static str,
    /// Nothing was found: how many texts were looked at.
    pub scan_clean: fn(usize) -> String,
    /// Not known.
    pub unknown: &'static str,
}

pub(super) const JA: Doctor = Doctor {
    program: "プログラム",
    version: "バージョン",
    language: "表示言語",
    home: "ホーム",
    record: "記録",
    no_record: "まだ記録はありません。",
    path: "場所",
    bytes: "大きさ（バイト）",
    schema: "スキーマ",
    sqlite: "SQLite",
    journal: "ジャーナル",
    incidents: "件数",
    modes: "アクセス権",
    read_only: "読み取り専用",
    state: "状態",
    sound: "異常はありません",
    packs: "事業者パック",
    scan: "記録に残っている秘密情報",
    scanning: "記録を調べています",
    scan_clean: |texts| format!("{texts}件の文章を調べました。秘密情報は見つかりませんでした。"),
    unknown: "不明",
};

pub(super) const EN: Doctor = Doctor {
    program: "program",
    version: "version",
    language: "language",
    home: "home",
    record: "record",
    no_record: "nothing is recorded yet.",
    path: "path",
    bytes: "bytes",
    schema: "schema",
    sqlite: "SQLite",
    journal: "journal",
    incidents: "incidents",
    modes: "modes",
    read_only: "read only",
    state: "state",
    sound: "sound",
    packs: "packs",
    scan: "secrets in what was recorded",
    scanning: "looking for secrets",
    scan_clean: |texts| format!("looked at {texts} texts and found no secret."),
    unknown: "unknown",
};
