//! What is said around the user's own editor.

/// The sentences about the editor.
#[derive(Debug)]
pub struct Editor {
    /// The editor opens: its command, where that was told (`VISUAL`); empty where nobody told.
    pub opens: fn(&str, &str) -> String,
    /// How nano is left.
    pub leave_nano: &'static str,
    /// How vi is written in and left.
    pub leave_vi: &'static str,
    /// It opens when Enter is pressed.
    pub ask_open: &'static str,
    /// A variable names a program that is not there: variable, program.
    pub missing: fn(&str, &str) -> String,
    /// A quote in a variable is never closed: variable, quote.
    pub open_quote: fn(&str, char) -> String,
    /// The editor ended with a failure: how; where the text is.
    pub failed: fn(&str, &str) -> String,
    /// It ended with this exit code.
    pub by_code: fn(i32) -> String,
    /// It was ended by this signal.
    pub by_signal: fn(i32) -> String,
    /// What to do with its text: use, edit again, discard.
    pub ask_failed: &'static str,
    /// Why that is asked.
    pub why_failed: &'static str,
    /// It came back at once with nothing written: its command.
    pub came_back: fn(&str) -> String,
    /// It came back at once, and the text is as it was: its command.
    pub came_back_unchanged: fn(&str) -> String,
    /// A text lies there that no run takes care of: where, the command that takes it up.
    pub lies_there: fn(&str, &str) -> String,
    /// Secrets were replaced in what an editor left: where.
    pub cleared: fn(&str) -> String,
    /// How such a text is taken up without a terminal: where it lies.
    pub without_terminal: fn(&str) -> String,
    /// What did the desk answer?
    pub ask_reply: &'static str,
    /// Why the answer is asked for.
    pub why_reply: &'static str,
    /// What is to be added to the timeline?
    pub ask_note: &'static str,
    /// Why an entry is asked for.
    pub why_note: &'static str,
    /// How words are given where an editor can be opened.
    pub how_words: &'static str,
    /// How words are given that are not kept.
    pub how_triage: &'static str,
    /// Ctrl-C kept what was typed: the command that takes it up.
    pub words_kept: fn(&str) -> String,
    /// How to make it wait: what to set.
    pub how_to_wait: fn(&str) -> String,
    /// The text is read when Enter is pressed.
    pub ask_saved: &'static str,
    /// The bytes are no text: where they are.
    pub not_text: fn(&str) -> String,
    /// What to do with bytes that are no text: edit again, discard.
    pub ask_not_text: &'static str,
    /// The editor removed its file.
    pub gone: &'static str,
    /// Copies that it left: where.
    pub copies: fn(&str) -> String,
    /// The editor left an empty file.
    pub emptied: &'static str,
    /// The draft is what it was before: `12`.
    pub draft_as_before: fn(&str) -> String,
    /// Nothing was recorded, and how to begin again.
    pub log_as_before: &'static str,
    /// Nothing was written.
    pub nothing: &'static str,
    /// Nothing was changed.
    pub unchanged: &'static str,
    /// The text lies in a file that stays: where.
    pub kept: fn(&str) -> String,
    /// The text was discarded.
    pub discarded: &'static str,
    /// A file could not be wiped: where.
    pub not_wiped: fn(&str) -> String,
    /// A text of an earlier editing is there: where, its beginning.
    pub left_over: fn(&str, &str) -> String,
    /// What to do with it.
    pub ask_left_over: &'static str,
    /// The same where Enter goes on typing it.
    pub ask_go_on: &'static str,
    /// The run was asked to end while the editor was open: where the text is.
    pub stopped: fn(&str) -> String,
    /// The changed draft is kept.
    pub draft_kept: &'static str,
    /// There is no changed draft of this shape: `#12`.
    pub nothing_edited: fn(&str) -> String,
    /// How to change one: `12`.
    pub nothing_edited_hint: fn(&str) -> String,
}

pub(super) const EN: Editor = Editor {
    opens: |command, from| match from {
        "" => format!("opening {command} (set VISUAL or EDITOR for another editor)"),
        from => format!("opening {command} ({from})"),
    },
    leave_nano: "When it is written: Ctrl-O and Enter save, Ctrl-X leaves.",
    leave_vi: "If it is vi: `i` begins to write; then Esc, `:wq` and Enter save and leave. \
        Esc, `:q!` and Enter leave without saving.",
    ask_open: "Enter opens it.",
    missing: |variable, program| format!("{variable} names `{program}`, which is not there"),
    open_quote: |variable, quote| {
        format!("in {variable} a quote is opened and never closed: {quote} (it is left out)")
    },
    failed: |how, path| format!("the editor failed ({how}); your text is safe in {path}"),
    by_code: |code| format!("exit code {code}"),
    by_signal: |signal| format!("signal {signal}"),
    ask_failed: "`y`: use the text. `e`: edit it again. `d`: discard it. Enter: leave the file.",
    why_failed: "Many editors end this way when one wants to give up, others when they break.",
    came_back: |command| format!("`{command}` came back at once, and nothing is written yet"),
    came_back_unchanged: |command| {
        format!("`{command}` came back at once, and nothing was changed yet")
    },
    lies_there: |path, command| {
        format!("a text that an editor left lies in {path}: `{command}` uses it or discards it")
    },
    cleared: |path| {
        format!("an editing that was cut off had left a secret in {path}; it is replaced there")
    },
    without_terminal: |path| {
        format!(
            "without a terminal: hand {path} to the command on its stdin (`madoguchi log -`), \
             then delete the file; deleting it alone discards the text"
        )
    },
    ask_reply: "Paste the desk's answer.",
    why_reply: "What it asks of you, what it promises and by when is read out of it. It stays on \
        this machine.",
    ask_note: "What do you want to write down?",
    why_note: "It goes into the timeline of the inquiry. It stays on this machine.",
    how_words: "A long text can be pasted; Enter ends it. `e` and Enter opens your editor. Ctrl-C \
        stops, and what you typed is kept.",
    how_triage: "Tell it in your own words and press Enter; a long text can be pasted. Nothing is \
        recorded.",
    words_kept: |command| format!("stopped; what you typed is kept. Go on with: `{command}`"),
    how_to_wait: |value| format!("this editor waits with: VISUAL=\"{value}\""),
    ask_saved: "Save the text in the editor, then press Enter here. `d` discards it.",
    not_text: |path| {
        format!("what the editor saved is no text in UTF-8, UTF-16, Shift_JIS or EUC-JP: {path}")
    },
    ask_not_text: "`e`: edit it again. `d`: discard it. Enter: leave the file.",
    gone: "the editor removed the file that it was to save to",
    copies: |paths| format!("it left a copy: {paths}"),
    emptied: "the editor left an empty file",
    draft_as_before: |n| format!("the text is what it was before: `madoguchi draft {n}`"),
    log_as_before: "nothing was recorded; `madoguchi resume` begins again with what you told",
    nothing: "nothing was written",
    unchanged: "nothing was changed",
    kept: |path| format!("your text is kept in {path}; `madoguchi resume` offers it again"),
    discarded: "the text was discarded",
    not_wiped: |path| format!("{path} could not be wiped; please delete it yourself"),
    left_over: |path, begin| {
        format!("A text that was being edited is still there ({path}): {begin}")
    },
    ask_go_on: "Enter: go on typing it. `y`: use it. `e`: edit it in the editor. `d`: discard it.",
    ask_left_over: "`y`: use it. `e`: edit it further. `d`: discard it. Enter: leave it.",
    stopped: |path| {
        format!("stopped; the editor's text stays in {path}. Go on with: `madoguchi resume`")
    },
    draft_kept: "your changed text is kept: `draft` shows it from now on, and `sent` freezes it",
    nothing_edited: |id| format!("you have changed no text of {id} in this shape and language"),
    nothing_edited_hint: |n| format!("`madoguchi draft {n} --edit` changes one in your editor"),
};

pub(super) const JA: Editor = Editor {
    opens: |command, from| match from {
        "" => format!("{command} を開きます（別のエディタは VISUAL か EDITOR で指定できます）"),
        from => format!("{command} を開きます（{from} の指定）"),
    },
    leave_nano: "書き終えたら、Ctrl-O と Enter で保存し、Ctrl-X で閉じます。",
    leave_vi: "vi が開いたら、i で書き始め、Esc のあと :wq と Enter で保存して閉じます。\
        保存せずに閉じるには、Esc のあと :q! と Enter です。",
    ask_open: "Enter を押すと開きます。",
    missing: |variable, program| format!("{variable} に指定された {program} が見つかりません"),
    open_quote: |variable, quote| {
        format!("{variable} の引用符 {quote} が閉じられていないため、{variable} の指定を使いません")
    },
    failed: |how, path| {
        format!("エディタが異常終了しました（{how}）。文章は {path} に残っています")
    },
    by_code: |code| format!("終了コード {code}"),
    by_signal: |signal| format!("シグナル {signal}"),
    ask_failed: "y で使う、e でもう一度編集、d で捨てる、Enter でファイルのまま残す",
    why_failed: "取りやめのつもりでこう終わるエディタも、故障でこう終わるエディタもあるためです。",
    came_back: |command| format!("{command} がすぐに戻りました。まだ何も書かれていません"),
    came_back_unchanged: |command| {
        format!("{command} がすぐに戻りました。文面はまだ変わっていません")
    },
    lies_there: |path, command| {
        format!("エディタの文章が {path} に残っています。`{command}` で、使うか捨てるかを選べます")
    },
    cleared: |path| {
        format!("途中で終わった編集のファイルに秘密の情報が残っていたため、置き換えました: {path}")
    },
    without_terminal: |path| {
        format!(
            "端末がないときは、{path} を標準入力から渡してください（`madoguchi log -`）。\
             そのあとファイルを削除します。捨てるときは、削除するだけで済みます"
        )
    },
    ask_reply: "窓口からの返信を貼り付けてください。",
    why_reply: "求められていること、約束された内容と期日を読み取るためです。この端末の外には出ません。",
    ask_note: "何を書き残しますか。",
    why_note: "この問い合わせの経過に加えます。この端末の外には出ません。",
    how_words: "長い文章も貼り付けられます。Enter で終わります。e と Enter でエディタを開きます。\
        Ctrl-C で中断しても、入力した内容は残ります。",
    how_triage: "ご自分の言葉で書いて Enter を押してください。長い文章も貼り付けられます。何も記録しません。",
    words_kept: |command| {
        format!("中断しました。入力した内容は残っています。続きは `{command}` で始められます")
    },
    how_to_wait: |value| format!("このエディタは VISUAL=\"{value}\" とすると、閉じるまで待ちます"),
    ask_saved: "エディタで保存してから、ここで Enter を押してください。d で捨てます",
    not_text: |path| {
        format!(
            "エディタが保存した内容を文章として読めません（UTF-8、UTF-16、Shift_JIS、EUC-JP \
             のどれでもありません）: {path}"
        )
    },
    ask_not_text: "e でもう一度編集、d で捨てる、Enter でファイルのまま残す",
    gone: "エディタが、保存先のファイルを消しました",
    copies: |paths| format!("写しが残っています: {paths}"),
    emptied: "エディタが、ファイルを空にしました",
    draft_as_before: |n| format!("文面は編集する前のままです。`madoguchi draft {n}` で出せます"),
    log_as_before: "まだ何も記録していません。`madoguchi resume` で書き直せます",
    nothing: "何も書かれていません",
    unchanged: "変更はありませんでした",
    kept: |path| format!("文章は {path} に残っています。`madoguchi resume` で続きから使えます"),
    discarded: "文章を捨てました",
    not_wiped: |path| format!("{path} を消せませんでした。お手数ですがご自分で削除してください"),
    left_over: |path, begin| format!("編集の途中だった文章が残っています（{path}）: {begin}"),
    ask_go_on: "Enter で続きを入力、y で使う、e でエディタで編集、d で捨てる",
    ask_left_over: "y で使う、e で続きを編集、d で捨てる、Enter でそのまま残す",
    stopped: |path| {
        format!(
            "中断しました。エディタの文章は {path} に残っています。\
             続きは `madoguchi resume` で始められます"
        )
    },
    draft_kept: "直された文面を残しました。`draft` ではこれからこの文面を出し、`sent` ではこれを控えにします",
    nothing_edited: |id| format!("{id} には、この形と言語でご自分で直された文面がありません"),
    nothing_edited_hint: |n| format!("`madoguchi draft {n} --edit` で、エディタで直せます"),
};
