//! What a shell keeps of a secret that was typed as an argument, and how it is made to forget it.

use super::pick;
use crate::domain::Lang;

/// Says that the line is still known to the shell.
pub fn kept(lang: Lang) -> &'static str {
    pick(
        lang,
        (
            "秘密の情報はコマンドの引数で渡されたため、シェルの履歴に残っている可能性があります。",
            "the secret came as an argument of the command, so your shell's history may still hold it.",
        ),
    )
}

/// Says how a shell, by the name of its program, is made to forget one line.
pub fn forget(shell: &str, lang: Lang) -> &'static str {
    pick(
        lang,
        match shell {
            "bash" => (
                "`history` で行の番号を調べ、`history -d 番号` で消してから、`history -w` で書き直してください。",
                "find the number of the line with `history`, delete it with `history -d NUMBER`, and write the rest with `history -w`.",
            ),
            "zsh" => (
                "このターミナルを閉じ、新しいターミナルで ~/.zsh_history をエディタで開いて、その行を削除してください。",
                "close this terminal, open ~/.zsh_history with an editor in a new one, and delete the line.",
            ),
            "fish" => (
                "`history delete --contains madoguchi` を実行し、その行の番号を選んで消してください。",
                "run `history delete --contains madoguchi` and choose the line.",
            ),
            _ => (
                "お使いのシェルの履歴のファイルから、その行を削除してください。",
                "delete the line from the file in which your shell keeps its history.",
            ),
        },
    )
}

/// Says how a text is given without the shell keeping it.
pub fn next_time(lang: Lang) -> &'static str {
    pick(
        lang,
        (
            "文章を引数にせず `madoguchi log` とだけ入力するか、`-` を付けて標準入力から渡すと、履歴に残りません。",
            "`madoguchi log` without a text asks for it, and `-` reads it from stdin; neither is kept in the history.",
        ),
    )
}
