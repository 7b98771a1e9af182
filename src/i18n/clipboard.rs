//! What is said about the clipboard: only what is known of it.

/// The sentences about the clipboard.
#[derive(Debug)]
pub struct Clipboard {
    /// The subject.
    pub subject: &'static str,
    /// The body.
    pub body: &'static str,
    /// Subject and body.
    pub whole: &'static str,
    /// It was copied and read back: what, with what.
    pub copied: fn(&str, &str) -> String,
    /// It was handed over, and nobody could read it back: what, to what.
    pub handed_over: fn(&str, &str) -> String,
    /// The terminal was asked to copy it: what, the file in which it lies too.
    pub asked_terminal: fn(&str, &str) -> String,
    /// A tool did not do it: its name.
    pub tool_failed: fn(&str) -> String,
    /// It will be cleared: after how many seconds.
    pub will_clear: fn(u64) -> String,
    /// It was cleared.
    pub cleared: &'static str,
    /// Something else was copied since, and stays.
    pub not_ours: &'static str,
    /// Whether it is still ours cannot be known, so it stays.
    pub cannot_clear: &'static str,
    /// Nothing can copy: the file in which the text lies.
    pub no_way: fn(&str) -> String,
    /// What to install or use instead.
    pub no_way_hint: &'static str,
    /// What a draft is called where it holds a secret.
    pub draft: &'static str,
}

pub(super) const EN: Clipboard = Clipboard {
    subject: "the subject",
    body: "the body",
    whole: "subject and body",
    copied: |what, tool| format!("copied {what} ({tool}, read back)"),
    handed_over: |what, tool| {
        format!("handed {what} to {tool}, which cannot be read back; paste it to see")
    },
    asked_terminal: |what, path| {
        format!(
            "asked the terminal to copy {what} (OSC 52); not every terminal does. \
             The text is in {path} too"
        )
    },
    tool_failed: |tool| format!("{tool} did not copy it; trying the next way"),
    will_clear: |seconds| {
        format!("the clipboard is cleared in {seconds} seconds; Ctrl-C clears it now")
    },
    cleared: "cleared the clipboard",
    not_ours: "something else was copied since; the clipboard was left as it is",
    cannot_clear: "what is in the clipboard cannot be read here, so it was not cleared; \
        copy something else over it",
    no_way: |path| format!("nothing here can copy; the text is in {path}"),
    no_way_hint: "install wl-clipboard, xclip or xsel, or use `draft N` and mark the text yourself",
    draft: "the draft",
};

pub(super) const JA: Clipboard = Clipboard {
    subject: "件名",
    body: "本文",
    whole: "件名と本文",
    copied: |what, tool| format!("{what}をコピーしました（{tool}。読み戻して確認済み）"),
    handed_over: |what, tool| {
        format!("{what}を {tool} に渡しました。読み戻せないため、貼り付けて確かめてください")
    },
    asked_terminal: |what, path| {
        format!(
            "{what}のコピーを端末に頼みました（OSC 52）。対応していない端末もあります。\
             同じ文章は {path} にもあります"
        )
    },
    tool_failed: |tool| format!("{tool} ではコピーできませんでした。次の方法を試します"),
    will_clear: |seconds| {
        format!("{seconds}秒後にクリップボードを空にします。Ctrl-C ですぐに空にします")
    },
    cleared: "クリップボードを空にしました",
    not_ours: "そのあと別のものがコピーされたため、クリップボードはそのままにしました",
    cannot_clear: "クリップボードの中身をここでは確かめられないため、空にしていません。\
        別のものをコピーして上書きしてください",
    no_way: |path| format!("コピーできる方法がありません。文章は {path} にあります"),
    no_way_hint: "wl-clipboard、xclip、xsel のどれかを入れるか、`draft N` の表示から選んでコピーしてください",
    draft: "文面",
};
