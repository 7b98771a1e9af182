//! Sentences about the case file.

/// Sentences about the case file.
#[derive(Debug)]
pub struct Report {
    /// While files are put into an archive.
    pub packing: &'static str,
    /// A kept file is not there, and is left out: its number.
    pub file_missing: fn(i64) -> String,
    /// A kept file is not as it was, and is left out: its number.
    pub file_changed: fn(i64) -> String,
    /// The files are left out of a masked archive.
    pub files_withheld: &'static str,
    /// Files were left out on purpose, in a record that was masked for third parties: how many.
    pub left_out: fn(u64) -> String,
    /// What personal data the masking cannot know.
    pub redact_hint: &'static str,
    /// What is in the archive and how to check it, as a text of its own.
    pub readme: &'static str,
}

pub(super) const JA: Report = Report {
    packing: "書庫を作成中",
    file_missing: |number| {
        format!("証拠資料 {number} のファイルが見つからないため、入れていません")
    },
    file_changed: |number| {
        format!(
            "証拠資料 {number} のファイルは控えを取ったときから変わっているため、入れていません"
        )
    },
    files_withheld: "証拠資料のファイルそのものは伏せ字にできないため、入れていません",
    left_out: |count| {
        format!(
            "証拠資料 {count} 個は、伏せ字の書き出しで中身を除いたものです（失われたのではありません）"
        )
    },
    redact_hint: "登録情報にない氏名・住所・生年月日・SNSの名前などが文章の中にあると、伏せ字にならないことがあります。渡す前に一度お読みください",
    readme: "\
トラブルの記録一式です。

casefile.html   記録のまとめ。ブラウザで開き、A4で印刷できます。
casefile.json   同じ内容を、プログラムで読める形にしたもの。
sent/           送った文面。件名、改行、本文の順です。
received/       受け取った回答。件名、改行、本文の順です。
evidence/       証拠資料。番号は casefile.html の表と同じです。
SHA256SUMS      上のすべてのファイルの SHA-256。

内容が変わっていないことは、次のどちらかで確かめられます。

    sha256sum -c SHA256SUMS
    shasum -a 256 -c SHA256SUMS

ハッシュ値は、この書庫を作ってから変わっていないことを示すもので、
作る前の内容や、誰が書いたかまでは証明しません。
",
};

pub(super) const EN: Report = Report {
    packing: "packing",
    file_missing: |number| format!("the file of evidence {number} is missing, and was left out"),
    file_changed: |number| {
        format!("the file of evidence {number} has changed since it was kept, and was left out")
    },
    files_withheld: "the files themselves cannot be masked, and were left out",
    left_out: |count| {
        let files = if count == 1 { "file was" } else { "files were" };
        format!("{count} {files} left out on purpose by a masked export; nothing was lost")
    },
    redact_hint: "a name, address, day of birth or chat name in the texts that no profile knows may not be masked; read it once before you pass it on",
    readme: "\
The record of an incident.

casefile.html   The record as a page: open it in a browser, print it on A4.
casefile.json   The same for programs.
sent/           The texts that were sent: subject, a line feed, body.
received/       The texts that were received: subject, a line feed, body.
evidence/       The evidence, by the numbers of the table in casefile.html.
SHA256SUMS      The SHA-256 of every file above.

That nothing was changed can be checked with one of these:

    sha256sum -c SHA256SUMS
    shasum -a 256 -c SHA256SUMS

The hashes say that nothing has changed since this archive was made.
They do not prove what was there before, nor who wrote it.
",
};
