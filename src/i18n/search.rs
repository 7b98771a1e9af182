//! Sentences of what was found.

/// Sentences of what was found.
#[derive(Debug)]
pub struct Search {
    /// Nothing has all the words.
    pub none: &'static str,
    /// What to do then.
    pub none_hint: &'static str,
    /// There are older ones: how to see them.
    pub more: fn(&str) -> String,
    /// Before words of the user's own text.
    pub text: &'static str,
    /// Before words of the timeline.
    pub timeline: &'static str,
    /// Before words of a fact.
    pub fact: &'static str,
    /// Before words of an answer to one of the pack's questions.
    pub answer: &'static str,
    /// Before words of what was sent.
    pub sent: &'static str,
    /// Before words of what a desk answered.
    pub reply: &'static str,
    /// Before the name of a file that was kept.
    pub evidence: &'static str,
}

pub(super) const JA: Search = Search {
    none: "すべての語を含む記録はありません。",
    none_hint: "語を減らすか短くすると見つかることがあります。全角・半角、大文字・小文字、かなの違いは問いません。",
    more: |command| format!("これより前の記録は `{command}` で表示できます。"),
    text: "本文",
    timeline: "経過",
    fact: "事実",
    answer: "補足",
    sent: "送信文",
    reply: "回答",
    evidence: "証拠資料",
};

pub(super) const EN: Search = Search {
    none: "no incident has all of these words.",
    none_hint: "fewer or shorter words find more; width, case and kana do not matter.",
    more: |command| format!("`{command}` shows older ones."),
    text: "in your words",
    timeline: "timeline",
    fact: "fact",
    answer: "answer",
    sent: "sent",
    reply: "reply",
    evidence: "evidence",
};
