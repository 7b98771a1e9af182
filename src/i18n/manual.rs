//! The words around the help of a command: headings, defaults, choices.

/// The words around the help of a command.
#[derive(Debug)]
pub struct Manual {
    /// Before the usage line.
    pub usage: &'static str,
    /// Over the commands.
    pub commands: &'static str,
    /// Over the positional arguments.
    pub arguments: &'static str,
    /// Over the options of one command.
    pub options: &'static str,
    /// Over the options of every command.
    pub global: &'static str,
    /// Over the examples.
    pub examples: &'static str,
    /// In the usage line: options may stand here.
    pub any_option: &'static str,
    /// In the usage line: a command stands here.
    pub a_command: &'static str,
    /// A default value.
    pub default: fn(&str) -> String,
    /// The values to choose from.
    pub choices: fn(&str) -> String,
    /// Other names of a command.
    pub aliases: fn(&str) -> String,
    /// Where the options of every command are told: the command that shows them.
    pub see_global: fn(&str) -> String,
    /// Help for `--help`.
    pub help: &'static str,
    /// Help for `--version`.
    pub version: &'static str,
    /// Pages were written: how many, and where.
    pub written: fn(usize, &str) -> String,
    /// How to read them: the command.
    pub how_to_read: fn(&str) -> String,
    /// Printed manual: over the name.
    pub name: &'static str,
    /// Printed manual: over the usage line.
    pub synopsis: &'static str,
    /// Printed manual: over what the command does.
    pub description: &'static str,
    /// Printed manual: over the names of other pages.
    pub see_also: &'static str,
    /// Printed manual: the title of the whole.
    pub book: &'static str,
}

pub(super) const EN: Manual = Manual {
    usage: "Usage",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    global: "Global options",
    examples: "Examples",
    any_option: "[OPTIONS]",
    a_command: "[COMMAND]",
    default: |value| format!(" [default: {value}]"),
    choices: |values| format!(" [{values}]"),
    aliases: |names| format!(" (also: {names})"),
    see_global: |command| format!("`{command}` shows the options that every command takes."),
    help: "Print this help",
    version: "Print the version",
    written: |count, folder| format!("{count} pages written to {folder}"),
    how_to_read: |call| format!("`{call}` shows the first of them"),
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    see_also: "SEE ALSO",
    book: "madoguchi manual",
};

pub(super) const JA: Manual = Manual {
    usage: "使い方",
    commands: "コマンド",
    arguments: "引数",
    options: "オプション",
    global: "共通オプション",
    examples: "例",
    any_option: "[オプション]",
    a_command: "[コマンド]",
    default: |value| format!("［既定: {value}］"),
    choices: |values| format!("［{values}］"),
    aliases: |names| format!("（{names} でも可）"),
    see_global: |command| {
        format!("どのコマンドでも使えるオプションは、`{command}` で確認できます。")
    },
    help: "この説明を表示する",
    version: "版を表示する",
    written: |count, folder| format!("{folder} に {count}ページを書き出しました"),
    how_to_read: |call| format!("`{call}` で最初のページを表示できます"),
    name: "名前",
    synopsis: "書式",
    description: "説明",
    see_also: "関連項目",
    book: "madoguchi マニュアル",
};
