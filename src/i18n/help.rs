//! The Japanese help, by command path; English help stands as doc comments beside the options.

/// Returns the Japanese help for a path such as `log`, `log --title` or `log text`;
/// options that every command takes have no command before them: `--json`.
pub fn help(path: &str) -> Option<&'static str> {
    let found = HELP.binary_search_by(|(known, _)| known.cmp(&path)).ok()?;
    HELP.get(found).map(|(_, text)| *text)
}

/// The words of the help's own frame.
#[derive(Debug)]
pub struct HelpFrame {
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
    /// A default value.
    pub default: fn(&str) -> String,
    /// The values to choose from.
    pub choices: fn(&str) -> String,
}

/// The frame in Japanese.
pub const FRAME: HelpFrame = HelpFrame {
    usage: "使い方",
    commands: "コマンド",
    arguments: "引数",
    options: "オプション",
    global: "共通オプション",
    default: |value| format!("［既定: {value}］"),
    choices: |values| format!("［{values}］"),
};

/// Sorted by path.
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
        "attach",
        "証拠になるファイルの控えを取り、文面に番号で載せる",
    ),
    (
        "attach --keep",
        "秘密と推測されただけの箇所を、秘密ではないとする理由",
    ),
    ("attach files", "ファイル"),
    ("attach id", "インシデントの番号"),
    (
        "channels",
        "事業者の窓口を、受付時間と情報の出どころとともに一覧する",
    ),
    ("channels provider", "事業者（名前や別名でも可）"),
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
        "doctor",
        "記録とパックの状態を調べる。結果はそのまま人に見せられる",
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
    ("fact", "分かっていることを加える・直す。前の値は経過に残る"),
    ("fact --add", "同じ種類の値を残したまま加える"),
    ("fact facts", "種類=値。例: amount=500000円 bank=みずほ銀行"),
    ("fact id", "インシデントの番号"),
    ("import", "取引レポート（CSV）の行を、事実と経過に加える"),
    (
        "import --all-near",
        "トラブルの日時に近い行をすべて記録する",
    ),
    ("import --csv", "取引所の取引レポート"),
    ("import --for", "インシデントの番号"),
    ("import --row", "この行を記録する"),
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
    ("note", "起きたこと・試したこと・言われたことを経過に加える"),
    ("note --at", "起きた日時。指定がなければ今"),
    ("note --kind", "経過の種類"),
    ("note id", "インシデントの番号"),
    ("note text", "内容。- なら標準入力から読む"),
    ("pack", "事業者パックを一覧・表示・確認・追加・削除する"),
    (
        "pack add",
        "自分のパックを加える。組み込みのパックは置き換えられない",
    ),
    ("pack add file", "ファイル"),
    ("pack check", "パックのファイルを確かめ、問題をすべて示す"),
    ("pack check files", "ファイル"),
    ("pack list", "パックを一覧する"),
    ("pack remove", "自分のパックを外す"),
    ("pack remove id", "パックの id か、ファイルの名前"),
    ("pack show", "パックの内容を見る"),
    ("pack show provider", "事業者（名前や別名でも可）"),
    ("profile", "ご登録情報を見る・設定する。伏せ字で表示する"),
    ("profile --environment", "OS・ブラウザ・アプリ"),
    ("profile --mail", "登録しているメールアドレス"),
    ("profile --name", "登録している名前"),
    ("profile --phone", "登録している電話番号"),
    ("profile --provider", "事業者（名前や別名でも可）"),
    ("profile --reveal", "1項目だけ伏せずに出す"),
    ("profile --user-id", "ユーザーID（お客様ID）"),
    ("reopen", "終了したインシデントを未対応に戻す"),
    ("reopen id", "インシデントの番号"),
    (
        "report",
        "経過・事実・送受信した文面・証拠資料をまとめた文書を作る",
    ),
    (
        "report --format",
        "文書の形式。なければ一枚のページ（html）",
    ),
    ("report --output", "まだないファイルに書き出す"),
    (
        "report --redact",
        "第三者に渡すため、個人に関する情報を伏せる",
    ),
    ("report id", "インシデントの番号"),
    (
        "route",
        "窓口を順番に、理由と情報源を添えて示す（why でも可）",
    ),
    ("route id", "インシデントの番号"),
    (
        "sent",
        "送ったことを記録し、文面の控えを残す（送信はしません）",
    ),
    ("sent --at", "送った日時。指定がなければ今"),
    (
        "sent --ticket",
        "窓口から届いた受付番号。あとで届いたときは、これだけを指定する",
    ),
    ("sent --via", "送った窓口。指定がなければ、案内した窓口"),
    ("sent id", "インシデントの番号"),
    ("sent text", "- なら、実際に送った文面を標準入力から読む"),
    ("show", "1件のすべてを見る。情報・経過・送った文面"),
    ("show id", "インシデントの番号"),
    ("step", "最初の手順を済みにし、経過に記録する"),
    ("step --at", "済ませた日時。指定がなければ今"),
    ("step code", "手順のコード（route で確認できます）"),
    ("step id", "インシデントの番号"),
    ("triage", "読み取りと窓口の判定だけを行い、何も記録しない"),
    (
        "triage --category",
        "種別。ご自分の判断のほうが確かなときに",
    ),
    ("triage --provider", "事業者（名前や別名でも可）"),
    ("triage text", "起きたこと。- なら標準入力から読む"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_every_path_is_found() {
        assert!(HELP.is_sorted_by(|one, other| one.0 < other.0));
    }
}
