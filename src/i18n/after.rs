//! Sentences of what was sent and what came back.

/// Sentences of what was sent and what came back.
#[derive(Debug)]
pub struct After {
    /// An answer was recorded: `#12`, its number, what it is.
    pub reply_recorded: fn(&str, usize, &str) -> String,
    /// The words that decided what it is.
    pub reply_because: fn(&str) -> String,
    /// No word decided.
    pub reply_no_words: &'static str,
    /// To which inquiry it was filed: number, window.
    pub reply_filed: fn(usize, &str) -> String,
    /// Nothing was recorded as sent before it came: `12`.
    pub reply_stray: fn(&str) -> String,
    /// The number in it.
    pub reply_ticket: fn(&str) -> String,
    /// The day that it promises.
    pub reply_promised: fn(&str) -> String,
    /// The desk asks for these.
    pub reply_asks: &'static str,
    /// How to correct it: `12`.
    pub reply_correct: fn(&str) -> String,
    /// It was corrected: `#12`, its number.
    pub reply_corrected: fn(&str, usize) -> String,
    /// The incident is closed: `12`.
    pub reply_closed: fn(&str) -> String,
    /// So many files are attached to the mail; they are not kept: `12`, how many.
    pub reply_attachments: fn(&str, usize) -> String,
    /// A contact in it is made to look like the provider's: the contact, what it looks like.
    pub look_alike: fn(&str, &str) -> String,
    /// What to do about such a contact.
    pub look_alike_hint: &'static str,
    /// Timeline: an answer came: what it is, number, day, subject.
    pub event_replied: fn(&str, Option<&str>, Option<&str>, &str) -> String,
    /// What of an answer was corrected: its number, which part.
    pub corrected_part: fn(usize, &str) -> String,
    /// The name of what an answer is.
    pub part_kind: &'static str,
    /// The name of the day that it promises.
    pub part_promised: &'static str,
    /// The name of what it answers.
    pub part_inquiry: &'static str,
    /// Nothing stands there.
    pub nothing: &'static str,
    /// Heading over the answers of a page.
    pub replies: &'static str,
    /// An answer on a page: when it came, what it is.
    pub reply_head: fn(&str, &str) -> String,
    /// What was sent chases an earlier inquiry: its number.
    pub follows: fn(usize) -> String,
    /// The day that was read out of a promise.
    pub promise_read: fn(&str) -> String,
    /// The label before with whom one spoke.
    pub spoke_with: &'static str,
    /// The label before what was promised.
    pub promise: &'static str,
    /// Timeline: it was sent to whom, with number, with whom, what was promised, by when.
    pub event_call: fn(&str, Option<&str>) -> String,
    /// An answer came before anything was sent: when.
    pub reply_before_report: fn(&str) -> String,
    /// An answer came before the trouble is said to have begun: when it came, when it began.
    pub reply_before_trouble: fn(&str, &str) -> String,
}

pub(super) const JA: After = After {
    reply_recorded: |id, number, kind| format!("{id} への回答 {number} を記録しました: {kind}"),
    reply_because: |words| format!("判定に使った言葉: {words}"),
    reply_no_words: "手がかりになる言葉がないため、通常の回答として扱います",
    reply_filed: |number, window| format!("問い合わせ {number}（{window}）への回答としました"),
    reply_stray: |n| {
        format!(
            "これより前に送った記録がないため、どの問い合わせにも結び付けていません。送っていたら `madoguchi sent {n} --at 日時` で記録してください"
        )
    },
    reply_ticket: |ticket| format!("受付番号: {ticket}"),
    reply_promised: |day| format!("窓口が示した期日: {day}"),
    reply_asks: "窓口から求められていること:",
    reply_correct: |n| {
        format!(
            "違うところは `madoguchi reply {n} --correct --kind 種類 --promised 日付 --ticket 番号 --inquiry 番号` で直せます"
        )
    },
    reply_corrected: |id, number| {
        format!("{id} への回答 {number} を直しました。前の内容は経過に残っています")
    },
    reply_closed: |n| {
        format!("この記録は終了になっています。続けるなら `madoguchi reopen {n}` で再開できます")
    },
    reply_attachments: |n, count| {
        format!(
            "メールの添付ファイル{count}件は取り込んでいません。残すには、保存してから `madoguchi attach {n} ファイル` を使ってください"
        )
    },
    look_alike: |contact, resembles| {
        format!("この回答には、{resembles} に似せた連絡先があります: {contact}")
    },
    look_alike_hint: "開いたり、かけたり、返信したりせず、ブックマークした公式サイトから確かめてください",
    event_replied: |kind, ticket, day, subject| {
        let mut text = kind.to_owned();
        if !subject.is_empty() {
            text = format!("{text}「{subject}」");
        }
        let asides: Vec<String> = [
            ticket.map(|ticket| format!("受付番号 {ticket}")),
            day.map(|day| format!("期日 {day}")),
        ]
        .into_iter()
        .flatten()
        .collect();
        if asides.is_empty() {
            text
        } else {
            format!("{text}（{}）", asides.join("、"))
        }
    },
    corrected_part: |number, part| format!("回答 {number} の{part}"),
    part_kind: "種類",
    part_promised: "期日",
    part_inquiry: "対応する問い合わせ",
    nothing: "なし",
    replies: "届いた回答の控え",
    reply_head: |when, kind| format!("{when} {kind}"),
    follows: |number| {
        format!("問い合わせ {number} の続きとして記録しました。別の件なら `--new` を付けてください")
    },
    promise_read: |day| {
        format!("約束の期日を {day} と読み取りました。違うときは `--by` で指定してください")
    },
    spoke_with: "相手",
    promise: "約束された内容",
    event_call: |with, promise| match promise {
        Some(promise) => format!("相手: {with}、約束: {promise}"),
        None => format!("相手: {with}"),
    },
    reply_before_report: |when| {
        format!("{when} の回答は、最初に送った記録より前に届いたことになっています")
    },
    reply_before_trouble: |when, began| {
        format!(
            "{when} の回答は、トラブルが起きたとされる日時（{began}）より前に届いたことになっています"
        )
    },
};

pub(super) const EN: After = After {
    reply_recorded: |id, number, kind| format!("recorded answer {number} to {id}: {kind}"),
    reply_because: |words| format!("the words that decided: {words}"),
    reply_no_words: "no word of it tells what it is, so it is taken as an answer",
    reply_filed: |number, window| format!("filed under inquiry {number} ({window})"),
    reply_stray: |n| {
        format!(
            "nothing was recorded as sent before it came, so it answers nothing; if you had sent something: `madoguchi sent {n} --at WHEN`"
        )
    },
    reply_ticket: |ticket| format!("number: {ticket}"),
    reply_promised: |day| format!("the desk's own day: {day}"),
    reply_asks: "the desk asks you:",
    reply_correct: |n| {
        format!(
            "what is wrong is put right with `madoguchi reply {n} --correct --kind KIND --promised DAY --ticket NUMBER --inquiry M`"
        )
    },
    reply_corrected: |id, number| {
        format!("corrected answer {number} to {id}; the old values stay in its timeline")
    },
    reply_closed: |n| format!("the incident is closed; `madoguchi reopen {n}` takes it up again"),
    reply_attachments: |n, count| {
        format!(
            "{count} attached file(s) of the mail were not kept; save them and use `madoguchi attach {n} FILE`"
        )
    },
    look_alike: |contact, resembles| {
        format!("this answer holds a contact that is made to look like {resembles}: {contact}")
    },
    look_alike_hint: "do not open it, call it or answer it; go to the official site from your bookmark",
    event_replied: |kind, ticket, day, subject| {
        let mut text = kind.to_owned();
        if !subject.is_empty() {
            text = format!("{text}: {subject}");
        }
        let asides: Vec<String> = [
            ticket.map(|ticket| format!("number {ticket}")),
            day.map(|day| format!("by {day}")),
        ]
        .into_iter()
        .flatten()
        .collect();
        if asides.is_empty() {
            text
        } else {
            format!("{text} ({})", asides.join(", "))
        }
    },
    corrected_part: |number, part| format!("answer {number}, {part}"),
    part_kind: "kind",
    part_promised: "promised day",
    part_inquiry: "inquiry it answers",
    nothing: "none",
    replies: "answers, as received",
    reply_head: |when, kind| format!("{when}  {kind}"),
    follows: |number| {
        format!(
            "recorded as going on from inquiry {number}; if it is a matter of its own, use `--new`"
        )
    },
    promise_read: |day| format!("read {day} as the promised day; `--by` sets another"),
    spoke_with: "spoke with",
    promise: "promised",
    event_call: |with, promise| match promise {
        Some(promise) => format!("with {with}; promised: {promise}"),
        None => format!("with {with}"),
    },
    reply_before_report: |when| {
        format!("the answer of {when} is said to have come before anything was sent")
    },
    reply_before_trouble: |when, began| {
        format!("the answer of {when} is said to have come before the trouble began ({began})")
    },
};
