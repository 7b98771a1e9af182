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
    /// An option stands there twice.
    pub twice: fn(&str) -> String,
    /// An option that takes no value has one: option, value.
    pub no_value: fn(&str, &str) -> String,
    /// A command is missing.
    pub missing_command: &'static str,
    /// An argument is no UTF-8.
    pub not_utf8: &'static str,
    /// How to record a text, where words stand in a command's place.
    pub how_to_log: &'static str,
    /// Where to read on: the command that shows it.
    pub see_help: fn(&str) -> String,
    /// There is one word more than the command takes.
    pub extra_word: fn(&str) -> String,
    /// How to write a text of several words.
    pub how_to_quote: &'static str,
    /// Where the numbers of incidents are shown.
    pub how_to_number: &'static str,
    /// How to write a text that begins with a dash.
    pub dashes: &'static str,
}

pub(super) const EN: Usage = Usage {
    unknown_command: |written| format!("there is no command `{written}`"),
    unknown_argument: |written| format!("there is no option `{written}` here"),
    missing_argument: |names| format!("missing: {names}"),
    missing_value: |name| format!("`{name}` needs a value"),
    bad_value: |name, value| format!("`{value}` does not fit `{name}`"),
    conflict: |one, other| format!("`{one}` and `{other}` exclude each other"),
    twice: |name| format!("`{name}` is given twice; once is enough"),
    no_value: |name, value| format!("`{name}` takes no value, and `{value}` was given"),
    missing_command: "a command is missing",
    not_utf8: "an argument is not valid UTF-8; nothing was recorded",
    how_to_log: "to record what went wrong: `madoguchi log \"what happened\"`",
    see_help: |command| format!("`{command}` explains it, with examples"),
    extra_word: |word| format!("`{word}` is one word too many"),
    how_to_quote: "a text of several words goes between quotation marks: `\"…\"`",
    how_to_number: "`madoguchi list` shows the numbers",
    dashes: "a text that begins with `-` goes after `--`",
};

pub(super) const JA: Usage = Usage {
    unknown_command: |written| format!("`{written}` というコマンドはありません"),
    unknown_argument: |written| format!("ここに `{written}` というオプションはありません"),
    missing_argument: |names| format!("指定が足りません: {names}"),
    missing_value: |name| format!("`{name}` には値が必要です"),
    bad_value: |name, value| format!("`{value}` は `{name}` に指定できません"),
    conflict: |one, other| format!("`{one}` と `{other}` は同時に指定できません"),
    twice: |name| format!("`{name}` が2回指定されています。1回だけ指定してください"),
    no_value: |name, value| format!("`{name}` に値は付けられません（`{value}` を外してください）"),
    missing_command: "コマンドが指定されていません",
    not_utf8: "引数が UTF-8 として読めません。何も記録していません",
    how_to_log: "起きたことを記録するには `madoguchi log \"起きたこと\"` と入力してください",
    see_help: |command| format!("`{command}` で、例を含む説明を確認できます"),
    extra_word: |word| format!("`{word}` は余分です"),
    how_to_quote: "空白を含む文章は、全体を引用符 `\"…\"` で囲んでください",
    how_to_number: "番号は `madoguchi list` で確認できます",
    dashes: "`-` で始まる文章は `--` の後に書いてください",
};
