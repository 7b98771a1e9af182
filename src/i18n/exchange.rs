//! Sentences about incidents that go to another home or come from one.

/// Sentences about incidents that go to another home or come from one.
#[derive(Debug)]
pub struct Exchange {
    /// So many were written.
    pub exported: fn(usize) -> String,
    /// So many secrets of old texts were replaced on the way.
    pub replaced: fn(usize) -> String,
    /// So many files of evidence were not there.
    pub files_missing: fn(usize) -> String,

    /// What the line of progress says.
    pub importing: &'static str,
    /// So many were taken in.
    pub imported: fn(usize) -> String,
    /// So many were there already, and are left as they are.
    pub there: fn(usize) -> String,
    /// One got a new number: the line, the old one, the new one.
    pub renumbered: fn(u64, &str, &str) -> String,
    /// So many more got new numbers.
    pub more_renumbered: fn(usize) -> String,
    /// A secret was replaced in a line: the line, what it was.
    pub found: fn(u64, &str) -> String,
    /// So many more were replaced.
    pub more_found: fn(usize) -> String,
    /// A line that is left out: the line, why.
    pub line: fn(u64, &str) -> String,
    /// So many lines were left out.
    pub left_out: fn(usize) -> String,
    /// Nothing was taken in, as so many lines cannot be.
    pub nothing_imported: fn(usize) -> String,
    /// What to do then.
    pub nothing_imported_hint: &'static str,
    /// There is no incident in the file.
    pub no_incident: &'static str,
    /// What to do then.
    pub no_incident_hint: &'static str,
    /// The file is something else: what.
    pub other_file: fn(&str) -> String,
    /// A compressed file or archive.
    pub archive: &'static str,
    /// A database.
    pub database: &'static str,
    /// A program or another binary file.
    pub binary: &'static str,
    /// UTF-16.
    pub utf16: &'static str,

    /// The line is no text in UTF-8.
    pub not_utf8: &'static str,
    /// The line is longer than so many bytes.
    pub too_long: fn(usize) -> String,
    /// It is no JSON: in which column it stops being JSON.
    pub not_json: fn(usize) -> String,
    /// It ends in the middle.
    pub unfinished: &'static str,
    /// Too deeply nested.
    pub too_deep: &'static str,
    /// A name stands twice.
    pub twice: fn(&str) -> String,
    /// No object.
    pub not_an_object: &'static str,
    /// A newer version: which.
    pub newer: fn(&str) -> String,
    /// Something else than an incident: what it says it is.
    pub other_type: fn(&str) -> String,
    /// Neither text nor title.
    pub no_words: &'static str,
    /// Something is missing: where.
    pub missing: fn(&str) -> String,
    /// Something is not what it must be: where, what it must be.
    pub wrong: fn(&str, &str) -> String,
    /// A text does not have its hash: where.
    pub other_hash: fn(&str) -> String,
    /// A file of evidence holds a secret: where.
    pub secret_file: fn(&str) -> String,
    /// The record refuses a value: the rule's name.
    pub refused: fn(&str) -> String,

    /// What a value must be, in the order of `Expected`.
    pub expected: [&'static str; 15],
}

pub(super) const JA: Exchange = Exchange {
    exported: |count| format!("{count}件を書き出しました。"),
    replaced: |count| {
        format!(
            "以前の記録から秘密が{count}か所見つかり、置き換えて書き出しました。`madoguchi doctor --scan` で場所を確かめられます。"
        )
    },
    files_missing: |count| {
        format!("証拠資料のファイルが{count}件見つからず、中身なしで書き出しました。")
    },
    importing: "取り込んでいます",
    imported: |count| format!("{count}件を取り込みました。"),
    there: |count| format!("{count}件はすでに記録されていたため、そのままにしました。"),
    renumbered: |line, old, new| format!("{line}行目: {old} は {new} として取り込みました。"),
    more_renumbered: |count| format!("ほかに{count}件の番号が変わりました。"),
    found: |line, kind| format!("{line}行目: {kind}を置き換えました。"),
    more_found: |count| format!("ほかに{count}か所を置き換えました。"),
    line: |line, why| format!("{line}行目: {why}"),
    left_out: |count| format!("{count}行を飛ばしました。"),
    nothing_imported: |count| format!("読めない行が{count}行あるため、何も取り込みませんでした"),
    nothing_imported_hint: "読める行だけを取り込むには `--skip-bad` を付けてください",
    no_incident: "取り込める記録がありません",
    no_incident_hint: "`madoguchi export` が書き出す形（1行に1件の JSON）を渡してください",
    other_file: |what| format!("これは{what}です。1行に1件の JSON（NDJSON）ではありません"),
    archive: "圧縮ファイル",
    database: "データベース",
    binary: "テキストでないファイル",
    utf16: "UTF-16 のテキスト",
    not_utf8: "UTF-8 のテキストではありません",
    too_long: |bytes| format!("1行が{bytes}バイトを超えています"),
    not_json: |column| format!("JSON として読めません（{column}バイト目）"),
    unfinished: "JSON が途中で終わっています（1件を1行に書いてください）",
    too_deep: "入れ子が深すぎます",
    twice: |name| format!("`{name}` が2回書かれています"),
    not_an_object: "{ … } の形ではありません",
    newer: |schema| format!("新しい版の形式です（schema {schema}）。madoguchi を更新してください"),
    other_type: |found| format!("`type` が incident ではなく `{found}` です"),
    no_words: "`text` も `title` もありません",
    missing: |place| format!("`{place}` がありません"),
    wrong: |place, expected| format!("`{place}` は{expected}でなければなりません"),
    other_hash: |place| format!("`{place}` が文面と合いません（書き出したあとに変わっています）"),
    secret_file: |place| format!("`{place}` のファイルに秘密が含まれています"),
    refused: |rule| format!("記録できない値があります（{rule}）"),
    expected: [
        "文字列",
        "小文字のコード",
        "時差つきの日時（例 2026-11-22T09:00:00+09:00）",
        "日時か日付（例 2026-11-22）",
        "日付（例 2026-11-22）",
        "true か false",
        "0 以上の整数",
        "0 から 1 の数",
        "文字列の並び",
        "UUID",
        "64桁の16進数",
        "Base64",
        "オブジェクトの並び",
        "オブジェクト",
        "この種類の値",
    ],
};

pub(super) const EN: Exchange = Exchange {
    exported: |count| format!("exported: {count}"),
    replaced: |count| {
        format!(
            "{count} secrets in old texts were replaced on the way; `madoguchi doctor --scan` says where."
        )
    },
    files_missing: |count| {
        format!("{count} files of evidence are missing and were written without their bytes.")
    },
    importing: "importing",
    imported: |count| format!("imported: {count}"),
    there: |count| format!("there already, and left as they are: {count}"),
    renumbered: |line, old, new| format!("line {line}: {old} is now {new}"),
    more_renumbered: |count| format!("{count} more have new numbers"),
    found: |line, kind| format!("line {line}: {kind} was replaced"),
    more_found: |count| format!("{count} more were replaced"),
    line: |line, why| format!("line {line}: {why}"),
    left_out: |count| format!("lines left out: {count}"),
    nothing_imported: |count| format!("nothing was imported, as {count} lines cannot be read"),
    nothing_imported_hint: "`--skip-bad` takes in the others",
    no_incident: "there is no incident to import",
    no_incident_hint: "give it what `madoguchi export` writes: JSON, one incident a line",
    other_file: |what| format!("this is {what}, and not JSON with one incident a line (NDJSON)"),
    archive: "a compressed file",
    database: "a database",
    binary: "no text file",
    utf16: "text in UTF-16",
    not_utf8: "this is no text in UTF-8",
    too_long: |bytes| format!("the line has more than {bytes} bytes"),
    not_json: |column| format!("this is no JSON (byte {column})"),
    unfinished: "the JSON ends in the middle; each incident is one line",
    too_deep: "lists and objects stand in each other too deeply",
    twice: |name| format!("`{name}` stands there twice"),
    not_an_object: "this is not { … }",
    newer: |schema| {
        format!("this was written by a newer version (schema {schema}); update madoguchi")
    },
    other_type: |found| format!("`type` is `{found}`, not incident"),
    no_words: "there is neither `text` nor `title`",
    missing: |place| format!("`{place}` is missing"),
    wrong: |place, expected| format!("`{place}` must be {expected}"),
    other_hash: |place| {
        format!("`{place}` does not fit the text, which was changed after the export")
    },
    secret_file: |place| format!("the file of `{place}` holds a secret"),
    refused: |rule| format!("a value cannot be recorded ({rule})"),
    expected: [
        "a string",
        "a code of small letters",
        "an instant with its offset, as in 2026-11-22T09:00:00+09:00",
        "an instant or a day, as in 2026-11-22",
        "a day, as in 2026-11-22",
        "true or false",
        "a whole number, not negative",
        "a number from 0 to 1",
        "a list of strings",
        "a UUID",
        "64 hexadecimal digits",
        "Base64",
        "a list of objects",
        "an object",
        "a value of its kind",
    ],
};
