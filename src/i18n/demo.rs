//! What is said about the home to practise in.

/// The sentences about the home to practise in.
#[derive(Debug)]
pub struct Demo {
    /// It was made: its path.
    pub made: fn(&str) -> String,
    /// Commands to try.
    pub commands: [&'static str; 4],
    /// How to get rid of it.
    pub to_remove: &'static str,
    /// A folder that is not empty is left alone: its path.
    pub not_empty: fn(&str) -> String,
    /// What to do then.
    pub not_empty_hint: &'static str,
}

pub(super) const EN: Demo = Demo {
    made: |path| {
        format!(
            "a home with invented incidents to practise in: {path}\n\
             your own record is not touched. To use it in this shell:"
        )
    },
    commands: [
        "madoguchi",
        "madoguchi show 2",
        "madoguchi route 4",
        "madoguchi draft 5",
    ],
    to_remove: "when you have finished, leave it and remove it:",
    not_empty: |path| {
        format!("{path} is not empty; invented incidents go into a folder of their own")
    },
    not_empty_hint: "name a folder that is not there yet, or leave `--home` out",
};

pub(super) const JA: Demo = Demo {
    made: |path| {
        format!(
            "練習用に、架空のトラブルを記録したフォルダを作りました: {path}\n\
             ご自分の記録には触れません。このシェルで使うには:"
        )
    },
    commands: [
        "madoguchi",
        "madoguchi show 2",
        "madoguchi route 4",
        "madoguchi draft 5",
    ],
    to_remove: "終わったら、次のコマンドで元に戻し、フォルダを削除してください:",
    not_empty: |path| {
        format!("{path} は空ではありません。練習用の記録は、専用のフォルダにだけ作ります")
    },
    not_empty_hint: "まだないフォルダを指定するか、`--home` を省いてください",
};
