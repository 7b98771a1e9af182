//! What the interview says once there is a draft: what can be done with it.

/// The sentences about the draft in the user's hand.
#[derive(Debug)]
pub struct Handover {
    /// The heading over the draft.
    pub heading: &'static str,
    /// What to do with it: the choices.
    pub ask: &'static str,
    /// Copy it.
    pub copy: &'static str,
    /// Write it to a file.
    pub file: &'static str,
    /// Change it in the editor.
    pub edit: &'static str,
    /// Make it anew of the record.
    pub fresh: &'static str,
    /// Another shape.
    pub other: &'static str,
    /// Leave it for later.
    pub leave: &'static str,
    /// Why this is asked.
    pub why: &'static str,
    /// None of the choices.
    pub no_choice: &'static str,
    /// Which shape?
    pub ask_rendering: &'static str,
    /// To which file?
    pub ask_file: fn(&str) -> String,
    /// The subject was copied; the body is next.
    pub then_body: &'static str,
    /// The draft is kept; how to have it again and how to tell that it was sent: `12`.
    pub later: fn(&str) -> String,
    /// How to answer what was skipped: `12`.
    pub skipped: fn(&str) -> String,
}

pub(super) const EN: Handover = Handover {
    heading: "The text to send",
    ask: "What now?",
    copy: "copy it",
    file: "write it to a file",
    edit: "change it in the editor",
    fresh: "make it anew from the record (your text is kept)",
    other: "another shape (form, phone, chat …)",
    leave: "later",
    why: "madoguchi never sends anything: you paste the text yourself, where you chose to.",
    no_choice: "please give one of the letters shown",
    ask_rendering: "Which shape?",
    ask_file: |name| format!("To which file? (Enter: {name})"),
    then_body: "Paste the subject now, then press Enter: the body is copied next.",
    later: |n| {
        format!(
            "`madoguchi draft {n}` shows the text again; once it is sent: \
             `madoguchi sent {n} --ticket NUMBER`"
        )
    },
    skipped: |n| format!("`madoguchi resume {n}` asks again what you skipped"),
};

pub(super) const JA: Handover = Handover {
    heading: "お送りになる文面",
    ask: "この文面をどうしますか",
    copy: "コピーする",
    file: "ファイルに書き出す",
    edit: "エディタで直す",
    fresh: "いまの記録から作り直す（直された文面も残ります）",
    other: "ほかの形にする（フォーム、電話、チャットなど）",
    leave: "あとにする",
    why: "madoguchi が送信することはありません。文面は、ご自分で窓口に貼り付けてください。",
    no_choice: "表示されている文字のどれかを入れてください",
    ask_rendering: "どの形にしますか",
    ask_file: |name| format!("どのファイルに書き出しますか（Enter なら {name}）"),
    then_body: "件名を貼り付けたら Enter を押してください。続けて本文をコピーします",
    later: |n| {
        format!(
            "文面は `madoguchi draft {n}` でいつでも出せます。\
             送ったら `madoguchi sent {n} --ticket 受付番号` で記録してください"
        )
    },
    skipped: |n| format!("飛ばした質問には `madoguchi resume {n}` で答えられます"),
};
