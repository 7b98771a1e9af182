//! What clap found wrong on the command line.

/// The sentences about the command line.
#[derive(Debug)]
pub struct Usage {
    /// There is no such command.
    pub unknown_command: fn(&str) -> String,
    /// There is no such option.
    pub unknown_argument: fn(&str) -> String,
    /// Something required is missing.
    pub missing_argument: fn(&str) -> String,
    /// An option lacks its value.
    pub missing_value: fn(&str) -> String,
    /// A value does not fit: option, value.
    pub bad_value: fn(&str, &str) -> String,
    /// Two options exclude each other.
    pub conflict: fn(&str, &str) -> String,
    /// A command is missing.
    pub missing_command: &'static str,
    /// An argument is no UTF-8.
    pub not_utf8: &'static str,
    /// Where to read on.
    pub see_help: &'static str,
}

pub(super) const EN: Usage = Usage {
    unknown_command: |written| format!("there is no command `{written}`"),
    unknown_argument: |written| format!("there is no option `{written}` here"),
    missing_argument: |names| format!("missing: {names}"),
    missing_value: |name| format!("`{name}` needs a value"),
    bad_value: |name, value| format!("`{value}` does not fit `{name}`"),
    conflict: |one, other| format!("`{one}` and `{other}` exclude each other"),
    missing_command: "a command is missing",
    not_utf8: "an argument is not valid UTF-8; nothing was recorded",
    see_help: "`madoguchi --help` shows the commands; text that begins with `-` goes after `--`",
};

pub(super) const JA: Usage = Usage {
    unknown_command: |written| format!("`{written}` というコマンドはありません"),
    unknown_argument: |written| format!("ここに `{written}` というオプションはありません"),
    missing_argument: |names| format!("指定が足りません: {names}"),
    missing_value: |name| format!("`{name}` には値が必要です"),
    bad_value: |name, value| format!("`{value}` は `{name}` に指定できません"),
    conflict: |one, other| format!("`{one}` と `{other}` は同時に指定できません"),
    missing_command: "コマンドが指定されていません",
    not_utf8: "引数が UTF-8 として読めません。何も記録していません",
    see_help: "`madoguchi --help` でコマンドを確認できます。`-` で始まる文章は `--` の後に書いてください",
};
