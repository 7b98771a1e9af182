//! Words that people type where a command should stand, with the command they mean.

/// Returns the command that a word means, in either language; `None` for other words.
pub fn command_meant(word: &str) -> Option<&'static str> {
    let meant =
        |(words, command): &(&[&str], &'static str)| words.contains(&word).then_some(*command);
    WORDS.iter().find_map(meant)
}

/// Words in small letters.
const WORDS: &[(&[&str], &str)] = &[
    (
        &[
            "add",
            "new",
            "create",
            "record",
            "report",
            "記録",
            "記録する",
            "登録",
            "報告",
        ],
        "log",
    ),
    (&["ls", "history", "all", "一覧", "履歴"], "list"),
    (
        &[
            "window",
            "windows",
            "contact",
            "where",
            "窓口",
            "窓口を調べる",
        ],
        "route",
    ),
    (
        &["contacts", "phone", "電話", "連絡先", "窓口一覧"],
        "channels",
    ),
    (
        &[
            "write",
            "text",
            "mail",
            "message",
            "inquiry",
            "下書き",
            "文面",
            "問い合わせ",
        ],
        "draft",
    ),
    (
        &["send", "submit", "ticket", "送信", "送った", "受付番号"],
        "sent",
    ),
    (
        &["view", "detail", "details", "cat", "詳細", "表示"],
        "show",
    ),
    (&["comment", "memo", "メモ", "経過"], "note"),
    (
        &["done", "finish", "resolve", "end", "終了", "解決"],
        "close",
    ),
    (
        &["fix", "change", "rename", "update", "訂正", "変更", "修正"],
        "edit",
    ),
    (&["analyze", "analyse", "read", "判定"], "triage"),
    (
        &["verify-url", "scam", "phishing", "本物", "詐欺", "確認"],
        "check",
    ),
    (
        &["account", "settings", "config", "設定", "登録情報"],
        "profile",
    ),
    (&["status", "diagnose", "health", "点検"], "doctor"),
    (
        &["provider", "providers", "packs", "事業者", "パック"],
        "pack",
    ),
    (&["usage", "manual", "ヘルプ", "使い方", "助けて"], "help"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_means_one_command_and_is_none_itself() {
        let mut seen: Vec<&str> = WORDS.iter().map(|(_, command)| *command).collect();
        for (words, _) in WORDS {
            for word in *words {
                assert!(!seen.contains(word), "{word}");
                seen.push(word);
            }
        }
        assert_eq!(command_meant("送信"), Some("sent"));
        assert_eq!(command_meant("weather"), None);
    }
}
