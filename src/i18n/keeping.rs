//! Sentences about keeping the record whole: checking it, copying it, bringing it back.

/// Sentences about keeping the record whole.
#[derive(Debug)]
pub struct Keeping {
    /// The heading over the check of the record.
    pub checked: &'static str,
    /// Before the progress of checking.
    pub checking: &'static str,
    /// Before the progress of checking the kept files.
    pub checking_files: &'static str,
    /// Nothing is recorded yet.
    pub nothing: &'static str,
    /// The label before the number of incidents.
    pub incidents: &'static str,
    /// The label before the number of sealed rows.
    pub rows: &'static str,
    /// The label before the number of kept files.
    pub files: &'static str,
    /// Everything is as it was written.
    pub sound: &'static str,
    /// What a check can say and what it cannot.
    pub by_whom: &'static str,

    /// A part of an incident: its number with `#`, the part, which one.
    pub part_of: fn(&str, &str, u64) -> String,
    /// The incident's own words and states: its number with `#`.
    pub incident_itself: fn(&str) -> String,
    /// The names of parts: entry, fact, answer, draft, inquiry, reply, evidence, what else was
    /// imported, notes of what was taken back, what a change found.
    pub parts: [&'static str; 10],
    /// A line of the account facts.
    pub profile: &'static str,
    /// It is not as it was written: what.
    pub changed: fn(&str) -> String,
    /// Entries or other parts are missing: number with `#`, what, how many.
    pub fewer: fn(&str, &str, i64) -> String,
    /// Entries or other parts were added by another hand: number with `#`, what, how many.
    pub more: fn(&str, &str, i64) -> String,
    /// What is counted: the timeline, and everything else.
    pub counted: [&'static str; 2],
    /// How many parts an incident should have is not known: number with `#`.
    pub uncounted: fn(&str) -> String,
    /// The timeline does not end with the entry that was recorded last: number with `#`.
    pub chain: fn(&str) -> String,
    /// A note from which a change is taken back is missing.
    pub note_missing: &'static str,
    /// A table, index or trigger is not the program's own: its name.
    pub schema: fn(&str) -> String,
    /// The file is damaged: SQLite's words.
    pub file: fn(&str) -> String,
    /// A kept file is not there: what.
    pub file_missing: fn(&str) -> String,
    /// A kept file is not as it was kept: what.
    pub file_changed: fn(&str) -> String,

    /// Before the progress of a backup.
    pub copying: &'static str,
    /// A backup was made: path, incidents, kept files.
    pub backed_up: fn(&str, u64, u64) -> String,
    /// How to keep it.
    pub backed_up_hint: &'static str,
    /// A backup was looked at: path, incidents.
    pub candidate: fn(&str, u64) -> String,
    /// Whether it shall take the place of the record.
    pub restore_question: &'static str,
    /// It has taken the place: incidents.
    pub restored: fn(u64) -> String,
    /// Where the former record is kept.
    pub set_aside: fn(&str) -> String,
    /// An incident is about to be deleted: number with `#`, title.
    pub purging: fn(&str, &str) -> String,
    /// Whether it shall be.
    pub purge_question: &'static str,
    /// It is deleted: number with `#`, kept files, automatic backups.
    pub purged: fn(&str, u64, u64) -> String,
    /// It was deleted before, and the rest now: number with `#`.
    pub purged_before: fn(&str) -> String,
    /// What is not reached.
    pub purged_hint: &'static str,
    /// Before the progress of salvaging.
    pub salvaging: &'static str,
    /// The heading over what was saved.
    pub salvaged: &'static str,
    /// The label before the number of saved rows.
    pub rows_saved: &'static str,
    /// Everything was saved.
    pub all_saved: &'static str,
    /// What to do with the new file: path.
    pub salvaged_hint: fn(&str) -> String,
    /// The title of an incident whose own words are lost.
    pub lost_title: &'static str,
    /// Saved, but not as it was recorded: number with `#`, what, how many.
    pub doubtful: fn(&str, &str, u64) -> String,
    /// The incident's own words are lost: number with `#`.
    pub without_text: fn(&str) -> String,
    /// Known to have been there and not found: number with `#`, what, how many.
    pub not_found: fn(&str, &str, i64) -> String,
    /// The end of the file is missing: how many pages.
    pub cut_off: fn(u32) -> String,
    /// Nothing of it was found: number with `#`.
    pub gone: fn(&str) -> String,
    /// No.
    pub no: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// The user said no.
    pub nothing_done: &'static str,
}

pub(super) const JA: Keeping = Keeping {
    checked: "記録の検査",
    checking: "記録を確かめています",
    checking_files: "証拠資料を確かめています",
    nothing: "まだ記録はありません。",
    incidents: "トラブルの記録",
    rows: "調べた行",
    files: "証拠資料のファイル",
    sound: "すべて、記録したときのままです",
    by_whom: "どこが変わったかは分かりますが、だれが・いつ変えたかは分かりません。",

    part_of: |id, part, number| format!("{id} の{part}（{number}番目）"),
    incident_itself: |id| format!("{id} の本文や状態"),
    parts: [
        "経過",
        "事実",
        "補足",
        "下書き",
        "送った文面",
        "回答",
        "証拠資料の登録",
        "取り込んだほかの項目",
        "取り消しの印",
        "`undo` のための控え",
    ],
    profile: "登録情報",
    changed: |what| format!("{what}が、記録したときの内容と違います"),
    fewer: |id, what, count| format!("{id} の{what}が {count} 件なくなっています"),
    more: |id, what, count| format!("{id} の{what}が、madoguchi の外で {count} 件加えられています"),
    counted: ["経過", "事実・文面・証拠資料など"],
    uncounted: |id| format!("{id} は、あるはずの件数が分からなくなっています"),
    chain: |id| format!("{id} の経過の終わりが、最後に記録した内容と違います"),
    note_missing: "`undo` のための控えが、madoguchi の外で消されています",
    schema: |name| format!("データベースの「{name}」が、madoguchi の作ったものと違います"),
    file: |detail| format!("ファイルが壊れています（{detail}）"),
    file_missing: |what| format!("{what}: ファイルがありません"),
    file_changed: |what| format!("{what}: ファイルの中身が、保存したときと違います"),

    copying: "バックアップを作っています",
    backed_up: |path, incidents, files| {
        format!(
            "{path} にバックアップしました（記録 {incidents} 件、証拠資料 {files} 個）。\
             書き込んだあとに読み直して確かめてあります"
        )
    },
    backed_up_hint: "暗号化されていません。別の場所に、ほかの人が読めないように保管してください",
    candidate: |path, incidents| format!("{path}: 記録 {incidents} 件のバックアップです"),
    restore_question: "このバックアップを今の記録と入れ替えますか。今の記録は消さずに取っておきます",
    restored: |incidents| format!("バックアップに戻しました（記録 {incidents} 件）"),
    set_aside: |path| format!("入れ替える前の記録は {path} に残してあります"),
    purging: |id, title| format!("{id}「{title}」を、経過・文面・証拠資料も含めて消去します"),
    purge_question: "消去すると元に戻せません。続けますか",
    purged: |id, files, backups| {
        format!(
            "{id} を消去しました（証拠資料のファイル {files} 個、自動バックアップ {backups} 個からも）。\
             この番号は二度と使いません"
        )
    },
    purged_before: |id| format!("{id} はもうありません。残っていたものも消去しました"),
    purged_hint: "ご自分で取ったバックアップや書き出したファイル、送った文面までは消えません",
    salvaging: "読めるものを探しています",
    salvaged: "救い出した記録",
    rows_saved: "救い出した行",
    all_saved: "すべて救い出せました",
    salvaged_hint: |path| {
        format!("元のファイルには触れていません。使うには `madoguchi restore {path}`")
    },
    lost_title: "（本文は失われました）",
    doubtful: |id, part, count| {
        format!("{id} の{part} {count} 件は、記録したときの内容と違うまま写しました")
    },
    without_text: |id| format!("{id} の本文は失われました。残っていた経過などだけを写しました"),
    not_found: |id, what, count| format!("{id} の{what} {count} 件は見つかりませんでした"),
    cut_off: |pages| format!("ファイルの終わりの {pages} ページが失われています"),
    gone: |id| format!("{id} は何も見つかりませんでした（失われたか、以前に消去したもの）"),
    no: "いいえ",
    yes: "はい",
    nothing_done: "中止しました。何も変えていません。",
};

pub(super) const EN: Keeping = Keeping {
    checked: "the record, checked",
    checking: "checking the record",
    checking_files: "checking the kept files",
    nothing: "nothing is recorded yet.",
    incidents: "incidents",
    rows: "rows",
    files: "kept files",
    sound: "everything is as it was recorded",
    by_whom: "this says what is not as it was; by whom or when it was changed, it cannot say.",

    part_of: |id, part, number| format!("{id}, {part} {number}"),
    incident_itself: |id| format!("{id}, its own text or state"),
    parts: [
        "timeline entry",
        "fact",
        "answer",
        "draft",
        "sent text",
        "reply",
        "evidence",
        "other imported value",
        "note of an undo",
        "what a change found, for `undo`",
    ],
    profile: "account facts",
    changed: |what| format!("{what}: not as it was recorded"),
    fewer: |id, what, count| format!("{id}: {count} missing of {what}"),
    more: |id, what, count| format!("{id}: {count} of {what} were added outside madoguchi"),
    counted: ["its timeline", "its facts, texts and files"],
    uncounted: |id| format!("{id}: how much belongs to it is not known any more"),
    chain: |id| format!("{id}: its timeline does not end with what was recorded last"),
    note_missing: "a note from which `undo` takes a change back was deleted outside madoguchi",
    schema: |name| format!("`{name}` in the database is not as madoguchi made it"),
    file: |detail| format!("the file is damaged ({detail})"),
    file_missing: |what| format!("{what}: the file is not there"),
    file_changed: |what| format!("{what}: the file is not as it was kept"),

    copying: "making the backup",
    backed_up: |path, incidents, files| {
        format!(
            "backed up to {path} ({incidents} incident(s), {files} kept file(s)), and read again \
             to check it"
        )
    },
    backed_up_hint: "it is not encrypted: keep it elsewhere, where nobody else can read it",
    candidate: |path, incidents| format!("{path}: a backup of {incidents} incident(s)"),
    restore_question: "Put this backup in the place of the record? The record is kept aside",
    restored: |incidents| format!("restored ({incidents} incident(s))"),
    set_aside: |path| format!("the record that was there is kept as {path}"),
    purging: |id, title| {
        format!("{id} \"{title}\" will be deleted, with its timeline, texts and files")
    },
    purge_question: "This cannot be taken back. Go on?",
    purged: |id, files, backups| {
        format!(
            "{id} is deleted (and {files} kept file(s), and in {backups} automatic backup(s)); \
             its number is never used again"
        )
    },
    purged_before: |id| format!("{id} is not there any more; what was left of it is deleted too"),
    purged_hint: "backups and files that you made yourself, and what you sent, are not reached",
    salvaging: "looking for what can be read",
    salvaged: "the record that was saved",
    rows_saved: "rows saved",
    all_saved: "everything was saved",
    salvaged_hint: |path| {
        format!(
            "the damaged file was not touched; `madoguchi restore {path}` puts this in its place"
        )
    },
    lost_title: "(its own text is lost)",
    doubtful: |id, part, count| format!("{id}, {part}: {count} saved, but not as recorded"),
    without_text: |id| format!("{id}: its own text is lost; what else was found of it is saved"),
    not_found: |id, what, count| format!("{id}: {count} of {what} not found"),
    cut_off: |pages| format!("the last {pages} page(s) of the file are missing"),
    gone: |id| format!("{id}: nothing of it was found; it is lost, or was purged before"),
    no: "No",
    yes: "Yes",
    nothing_done: "cancelled; nothing was changed.",
};
