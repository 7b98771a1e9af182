//! The Japanese help and the examples of both languages, by command path; English help stands as
//! doc comments beside the options.

mod n_to_z;
mod page;

pub use page::{Page, page, paths};

use super::help_after;

/// Returns the Japanese help for a path such as `log`, `log --title` or `log text`;
/// options that every command takes have no command before them: `--json`.
pub fn help(path: &str) -> Option<&'static str> {
    let written = [HELP, n_to_z::HELP, help_after::HELP]
        .into_iter()
        .find_map(|table| {
            let found = table.binary_search_by(|(known, _)| known.cmp(&path)).ok()?;
            table.get(found).map(|(_, text)| *text)
        });
    written.or_else(|| {
        let (command, option) = path.split_once(" --")?;
        let chooses = CHOOSERS.contains(&command);
        chooses.then(|| help(&format!("list --{option}"))).flatten()
    })
}

/// Commands that choose incidents with the options of `list`.
const CHOOSERS: &[&str] = &["export", "stats"];

/// Sorted by path, up to `m`; the others have tables of their own.
const HELP: &[(&str, &str)] = &[
    ("", "正しい窓口を見つけ、問い合わせの文面を作ります"),
    ("--ambiguous", "①や…など幅のあいまいな文字の幅"),
    ("--ascii", "枠線や記号を ASCII だけで描く"),
    ("--color", "色を付けるかどうか"),
    ("--help", "この説明を表示する"),
    ("--home", "記録を置くフォルダ"),
    ("--json", "プログラム向けに、JSON を1件だけ標準出力に出す"),
    ("--lang", "画面の言語（draft では文面の言語も）"),
    ("--no-input", "質問しない。足りないものはエラーにする"),
    ("--quiet", "エラーとご注意だけを表示する"),
    ("--version", "版を表示する"),
    (
        "backup",
        "すべてを1つのファイルに写し、書いたあとに確かめる",
    ),
    (
        "backup file",
        "まだないファイル。- なら標準出力（パイプ用）",
    ),
    (
        "channels",
        "事業者の窓口を、受付時間と情報の出どころとともに一覧する",
    ),
    ("channels provider", "事業者（名前や別名でも可）"),
    (
        "channels verify",
        "公式サイトで確認できた連絡先を記録する（何も開きません）",
    ),
    ("channels verify --forget", "以前の確認を取り消す"),
    ("channels verify --provider", "事業者（名前や別名でも可）"),
    (
        "channels verify --source",
        "出どころが複数ある連絡先で、正しかったもの",
    ),
    (
        "channels verify contact",
        "公式サイトで確認できた連絡先。端末で省くと、1件ずつ質問する",
    ),
    ("check", "連絡先が事業者のものか確かめる（何も開きません）"),
    ("check --provider", "事業者（名前や別名でも可）"),
    (
        "check contacts",
        "連絡先。- ならメール全体を標準入力から読む",
    ),
    ("close", "インシデントを終了にする"),
    ("close --outcome", "どう終わったか"),
    ("close id", "インシデントの番号"),
    (
        "completions",
        "シェルでコマンド・番号・名前を補完するためのスクリプトを出す",
    ),
    ("completions shell", "シェル"),
    ("demo", "練習用に、架空のトラブルを記録したフォルダを作る"),
    (
        "doctor",
        "記録とパックの状態を調べる。結果はそのまま人に見せられる",
    ),
    (
        "doctor --salvage",
        "壊れた記録から読めるものを新しいファイルに写す",
    ),
    (
        "doctor --scan",
        "以前に記録した文章に秘密が残っていないか調べる",
    ),
    ("draft", "貼り付け用の文面を標準出力に出す"),
    ("draft --as", "文面の種類。なければ窓口に合わせる"),
    ("draft --field", "件名か本文だけを出す"),
    ("draft --length", "どこまで書くか"),
    ("draft --output", "まだないファイルに書き出す"),
    ("draft id", "インシデントの番号"),
    ("edit", "題名や種別を直す。前の内容は経過に残る"),
    ("edit --category", "種別。例: funds、funds.fiat_deposit"),
    ("edit --title", "新しい題名（200文字まで）"),
    ("edit id", "インシデントの番号"),
    ("export", "記録を NDJSON（1行に1件）で書き出す"),
    ("export --all", "すべて（既定）"),
    ("export --before", "この番号より前のもの（次のページ）"),
    ("export --limit", "新しいものから何件まで"),
    ("export --output", "まだないファイルに書き出す"),
    (
        "export --redact",
        "第三者に渡すため、氏名・連絡先・アドレス・登録情報とファイルを除く",
    ),
    ("fact", "分かっていることを加える・直す。前の値は経過に残る"),
    ("fact --add", "同じ種類の値を残したまま加える"),
    ("fact facts", "種類=値。例: amount=500000円 bank=みずほ銀行"),
    ("fact id", "インシデントの番号"),
    ("help", "コマンドの説明を表示する"),
    ("help command", "コマンド。省くと、すべてを一覧する"),
    ("import", "NDJSON から記録を取り込む（すべてか、何もなし）"),
    ("import --skip-bad", "読めない行を飛ばして、ほかを取り込む"),
    ("import file", "ファイル。- なら標準入力"),
    ("list", "これまでのインシデントを新しい順に表で出す"),
    ("list --all", "すべて出す"),
    ("list --before", "この番号より前のもの（次のページ）"),
    ("list --category", "この種別だけ"),
    ("list --channel", "この窓口のものだけ"),
    ("list --limit", "最大の件数"),
    ("list --provider", "この事業者だけ"),
    ("list --since", "この時刻以後に記録したもの"),
    ("list --status", "この状態だけ（コンマ区切り）"),
    ("list --until", "この時刻より前に記録したもの"),
    ("log", "起きたことを、ご自分の言葉で記録する"),
    ("log --at", "起きた日時"),
    ("log --category", "種別。ご自分の判断のほうが確かなときに"),
    ("log --draft", "文面も続けて出す"),
    ("log --error", "表示されたエラーメッセージ（そのまま）"),
    ("log --fact", "ほかに分かっていること。種類=値"),
    ("log --keep", "推測で伏せた部分を戻す。秘密でない理由を書く"),
    ("log --provider", "事業者（名前や別名でも可）"),
    ("log --title", "題名（200文字まで）"),
    ("log --tried", "すでに試したこと"),
    (
        "log text",
        "起きたこと。- なら標準入力から読む。端末で省くと質問する",
    ),
    ("man", "man コマンドで読むマニュアルを書き出す"),
    (
        "man folder",
        "フォルダ。`man -M DIR` で見つかる場所に書き出す",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_every_path_is_found() {
        for table in [HELP, n_to_z::HELP, help_after::HELP] {
            assert!(table.is_sorted_by(|one, other| one.0 < other.0));
        }
    }
}
