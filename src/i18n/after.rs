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
    /// It answers nothing that was recorded as sent: `12`.
    pub reply_stray: fn(&str) -> String,
    /// It was taken in before: `#12`, its number.
    pub reply_again: fn(&str, usize) -> String,
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
    /// A draft and for whom it was made: its shape, whom.
    pub draft_for: fn(&str, &str) -> String,
    /// The last draft was made for another than the one that was kept: to whom it was sent, what
    /// the last draft is, `12`.
    pub other_draft: fn(&str, &str, &str) -> String,
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
            "どの問い合わせにも結び付けていないため、窓口への文面には書きません。送った記録がなければ `madoguchi sent {n} --at 日時` で記録し、`madoguchi reply {n} --correct --inquiry 番号` で結び付けてください"
        )
    },
    reply_again: |id, number| {
        format!(
            "{id} の回答 {number} と同じ内容のため、二重には記録していません。別の回答なら、届いた日時を `--at` で指定してください"
        )
    },
    reply_ticket: |ticket| format!("受付番号: {ticket}"),
    reply_promised: |day| format!("窓口が示した期日: {day}"),
    reply_asks: "窓口から求められていること:",
    reply_correct: |n| {
        format!(
            "違うところは `madoguchi reply {n} --correct --kind 種類 --promised 日付 --ticket 番号 --asks 依頼 --inquiry 番号` で直せます"
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
        format!(
            "問い合わせ {number} の続きとして記録しました。違うときは `madoguchi undo` で取り消し、`--inquiry 番号`（別の件なら `--new`）を付けてください"
        )
    },
    promise_read: |day| {
        format!("約束の期日を {day} と読み取りました。違うときは `--by` で指定してください")
    },
    draft_for: |shape, name| format!("{shape}（{name}あて）"),
    other_draft: |wanted, last, n| {
        format!(
            "最後に表示した文面は「{last}」でしたが、「{wanted}」あてに最後に表示した文面を控えに残しました。違うときは `madoguchi undo` で取り消し、送った文面を `madoguchi sent {n} -` に渡してください"
        )
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
            "it answers nothing that was recorded as sent, so no draft will speak of it; if you had sent something: `madoguchi sent {n} --at WHEN`, then `madoguchi reply {n} --correct --inquiry M`"
        )
    },
    reply_again: |id, number| {
        format!(
            "it is the same as answer {number} to {id}, and was not recorded twice; if it is another one, tell when it came with `--at`"
        )
    },
    reply_ticket: |ticket| format!("number: {ticket}"),
    reply_promised: |day| format!("the desk's own day: {day}"),
    reply_asks: "the desk asks you:",
    reply_correct: |n| {
        format!(
            "what is wrong is put right with `madoguchi reply {n} --correct --kind KIND --promised DAY --ticket NUMBER --asks WHAT --inquiry M`"
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
            "recorded as going on from inquiry {number}; if that is wrong: `madoguchi undo`, then again with `--inquiry M`, or `--new` for a matter of its own"
        )
    },
    promise_read: |day| format!("read {day} as the promised day; `--by` sets another"),
    draft_for: |shape, name| format!("{shape} for {name}"),
    other_draft: |wanted, last, n| {
        format!(
            "the last draft shown was: {last}; what was kept is the last one shown for {wanted}. If that is wrong, take it back with `madoguchi undo` and give the text that you sent to `madoguchi sent {n} -`"
        )
    },
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
