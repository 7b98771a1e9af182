//! Sentences about a draft: its length, what was changed in it, what is still open.

/// Sentences about a draft.
#[derive(Debug)]
pub struct Draft {
    /// How long the text is, with the limit where one is known.
    pub counter: fn(usize, Option<usize>) -> String,
    /// The text is longer than the form takes: characters, limit.
    pub over_limit: fn(usize, usize) -> String,
    /// The text is in another language than the one it is spoken of in: `12`.
    pub other_language: fn(&str) -> String,
    /// No limit of the form is known.
    pub limit_unknown: &'static str,
    /// Letters were written differently, so that the form does not garble them: which.
    pub changes: fn(&str) -> String,
    /// One such change: what stood there, what stands there now.
    pub change: fn(&str, &str) -> String,
    /// One such removal: what stood there.
    pub removal: fn(&str) -> String,
    /// There were more than are told: how many.
    pub more_changes: fn(usize) -> String,
    /// A part was left out, so that the text fits the form: its name.
    pub left_out: fn(&str) -> String,
    /// The user's own words were shortened.
    pub own_words_shortened: &'static str,
    /// The name of a part: operating system, browser, app.
    pub environment: &'static str,
    /// The name of a part: what was tried.
    pub tried: &'static str,
    /// The name of a part: what happened when.
    pub timeline: &'static str,
    /// The name of a part: the user's own words.
    pub own_words: &'static str,
    /// Something the desk may ask, which the text does not say: the question.
    pub open_point: fn(&str) -> String,
    /// It is the text that the user has changed: when.
    pub edited: fn(&str) -> String,
    /// What was recorded after that and is not in it.
    pub recorded_since: fn(&str) -> String,
    /// There is more of that than is told: how many.
    pub more_since: fn(usize) -> String,
    /// How to have one made of the record again: `12`.
    pub how_to_make_fresh: fn(&str) -> String,
    /// This one was made of the record, and the user's own text stands: when that was changed, `12`.
    pub own_stands: fn(&str, &str) -> String,
    /// This one takes the place of the user's own text: when that was changed, `12`.
    pub own_replaced: fn(&str, &str) -> String,
}

pub(super) const JA: Draft = Draft {
    counter: |chars, limit| match limit {
        Some(limit) => format!("{chars}文字（上限 {limit}文字）"),
        None => format!("{chars}文字"),
    },
    over_limit: |chars, limit| {
        let over = chars.saturating_sub(limit);
        format!("上限の{limit}文字を{over}文字超えています。短くしてから貼り付けてください。")
    },
    other_language: |n| {
        format!(
            "文面は、窓口に合わせて英語です。日本語では `madoguchi draft {n} --lang ja` で読めます"
        )
    },
    limit_unknown: "フォームの文字数の上限は分かっていません。",
    changes: |list| format!("フォームで文字化けしないように書き換えました: {list}"),
    change: |from, to| format!("{from} → {to}"),
    removal: |from| format!("{from} → 削除"),
    more_changes: |count| format!("ほか{count}種類"),
    left_out: |part| format!("文字数に収めるため、「{part}」を省きました"),
    own_words_shortened: "文字数に収めるため、ご自身の文章の終わりを省きました",
    environment: "利用環境",
    tried: "試したこと",
    timeline: "経過",
    own_words: "ご自身の文章",
    open_point: |question| format!("まだ書かれていません: {question}"),
    edited: |at| format!("{at}にご自分で直された文面です。"),
    recorded_since: |list| format!("その後に記録され、この文面にはまだ入っていないもの: {list}"),
    more_since: |count| format!("ほか{count}件"),
    how_to_make_fresh: |n| {
        format!("いまの記録から文面を作り直すには `madoguchi draft {n} --fresh` を使ってください。")
    },
    own_stands: |at, n| {
        format!(
            "今回だけ、記録から作った文面です。{at}に直された文面はそのままで、\
             `madoguchi draft {n}` で出せます。"
        )
    },
    own_replaced: |at, n| {
        format!(
            "記録から作り直しました。{at}に直された文面も残っていて、\
             `madoguchi draft {n} --edited` で戻せます。"
        )
    },
};

pub(super) const EN: Draft = Draft {
    counter: |chars, limit| match limit {
        Some(limit) => format!("{chars} characters (limit {limit})"),
        None => format!("{chars} characters"),
    },
    over_limit: |chars, limit| {
        let over = chars.saturating_sub(limit);
        format!("{over} characters over the limit of {limit}; shorten it before you paste it.")
    },
    other_language: |n| {
        format!(
            "the text is in Japanese, for the desk; in English: `madoguchi draft {n} --lang en`"
        )
    },
    limit_unknown: "the form's limit is not known.",
    changes: |list| format!("rewritten so that the form does not garble it: {list}"),
    change: |from, to| format!("{from} > {to}"),
    removal: |from| format!("{from} removed"),
    more_changes: |count| format!("{count} more"),
    left_out: |part| format!("left out \"{part}\", so that the text fits"),
    own_words_shortened: "left out the end of your own words, so that the text fits",
    environment: "environment",
    tried: "what was tried",
    timeline: "timeline",
    own_words: "your own words",
    open_point: |question| format!("the text does not say yet: {question}"),
    edited: |at| format!("this is the text as you changed it on {at}."),
    recorded_since: |list| format!("recorded after that, and not in this text: {list}"),
    more_since: |count| format!("{count} more"),
    how_to_make_fresh: |n| format!("`madoguchi draft {n} --fresh` makes it anew from the record."),
    own_stands: |at, n| {
        format!(
            "made from the record this once; the text that you changed on {at} stands: \
             `madoguchi draft {n}`"
        )
    },
    own_replaced: |at, n| {
        format!(
            "made anew from the record; the text that you changed on {at} is kept: \
             `madoguchi draft {n} --edited`"
        )
    },
};
