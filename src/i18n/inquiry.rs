//! Sentences of several inquiries about one incident: which of them is meant.

/// Sentences of several inquiries about one incident.
#[derive(Debug)]
pub struct Inquiries {
    /// One of them: its number, its window, its day.
    pub named: fn(usize, &str, &str) -> String,
    /// Before whose turn a matter is: its number.
    pub turn: fn(usize) -> String,
    /// From which one a draft goes on, and how the others are chosen: named, the others.
    pub chosen: fn(&str, &str) -> String,
    /// How another one is chosen: the command, named.
    pub choose: fn(&str, &str) -> String,
    /// A draft is asked for without its number, or with two.
    pub number_and_part: &'static str,
    /// How both are written.
    pub number_and_part_hint: &'static str,
    /// The option belongs to texts that go on from an inquiry.
    pub needs_shape: &'static str,
    /// What to add then.
    pub needs_shape_hint: &'static str,
    /// No draft of ours goes on from what was sent to an outside body: its number, the body.
    pub of_body: fn(usize, &str) -> String,
    /// What to do then: the command.
    pub of_body_hint: fn(&str) -> String,
    /// A pasted text is like no draft, and was put with the usual window: the window, `12`.
    pub like_no_draft: fn(&str, &str) -> String,
    /// A pasted text is like a draft that was not the last: its name, `12`.
    pub like_draft: fn(&str, &str) -> String,
    /// A call was recorded: `#12`, in which way.
    pub called: fn(&str, &str) -> String,
    /// Of a call neither words nor a promise were told: `#12`.
    pub no_words: fn(&str) -> String,
    /// How a call is recorded of which there is no script: `12`.
    pub call_hint: fn(&str) -> String,
    /// The label before what was said in a call.
    pub said: &'static str,
    /// To which one a number was given: `#12`, the number, named.
    pub numbered: fn(&str, &str, &str) -> String,
    /// How it is given to another.
    pub numbered_hint: &'static str,
    /// A number is that of an earlier one: the number, named.
    pub number_known: fn(&str, &str) -> String,
    /// A number in an answer is new: the number, the one it was put with, `12`.
    pub number_new: fn(&str, &str, &str) -> String,
    /// An answer names several numbers: the others, `12`.
    pub numbers_more: fn(&str, &str) -> String,
    /// A number in an answer is that of another incident: the number, `#3`, `3`.
    pub number_elsewhere: fn(&str, &str, &str) -> String,
    /// A number that was told is also that of another incident: the number, `#3`.
    pub number_of_other: fn(&str, &str) -> String,
    /// It was sent before the one with which it is one matter: that one's number.
    pub joins: fn(usize) -> String,
    /// A mail says that it comes from the future: when, `12`.
    pub reply_from_future: fn(&str, &str) -> String,
    /// Something was sent, and the incident is open again: `#12`.
    pub reopened: fn(&str) -> String,
    /// Timeline: the same.
    pub event_reopened: &'static str,
    /// What was sent before the incident was closed leaves it closed: `12`.
    pub still_closed: fn(&str) -> String,
    /// An incident was closed while other inquiries wait for an answer: named, `12`.
    pub closed_others: fn(&str, &str) -> String,
    /// Whether an incident that is over is opened again for its interview: `#12`, its status.
    pub reopen_question: fn(&str, &str) -> String,
}

pub(super) const JA: Inquiries = Inquiries {
    named: |number, window, day| format!("問い合わせ {number}（{window}、{day}）"),
    turn: |number| format!("問い合わせ {number}"),
    chosen: |one, others| format!("{one}の続きの文面です。ほかの問い合わせの続き: {others}"),
    choose: |command, one| format!("{one}は `{command}`"),
    number_and_part: "インシデントの番号をひとつと、必要なら部分（subject か body）をひとつ指定してください",
    number_and_part_hint: "例: `madoguchi draft 12 --copy subject`",
    needs_shape: "`--inquiry` は、続きの文面か苦情の申出書のときだけ使えます",
    needs_shape_hint: "`--as follow-up` か `--as complaint` を付けてください",
    of_body: |number, name| {
        format!("問い合わせ {number} は「{name}」あてのため、続きの文面は用意していません")
    },
    of_body_hint: |command| format!("いまの記録から経緯書を作るには `{command}`"),
    like_no_draft: |window, n| {
        format!(
            "渡された文面は、表示した下書きのどれとも似ていないため、「{window}」あてとしました。違うときは `madoguchi undo` で取り消し、`madoguchi sent {n} -` に `--via` か `--to` を付けてください"
        )
    },
    like_draft: |draft, n| {
        format!(
            "渡された文面は、下書きのうち「{draft}」に最も近いため、それを送ったものとしました。違うときは `madoguchi undo` で取り消し、`madoguchi sent {n} -` に `--via` か `--to` を付けてください"
        )
    },
    called: |id, way| format!("{id}: {way}した記録を残しました"),
    no_words: |id| {
        format!("{id} の電話で話したことも約束されたことも分からないため、何も記録していません")
    },
    call_hint: |n| {
        format!(
            "書面の文面は、電話で話した内容としては残しません。約束されたことは `madoguchi sent {n} --via phone --promised 内容`、話したことは `madoguchi sent {n} - --via phone` で記録できます"
        )
    },
    said: "台本または話した内容",
    numbered: |id, ticket, one| format!("{id}: {one}の受付番号を {ticket} としました"),
    numbered_hint: "別の問い合わせの番号なら `madoguchi undo` で取り消し、`--inquiry 番号` を付けてください",
    number_known: |ticket, one| {
        format!(
            "{ticket} は、すでに{one}の受付番号です。別の問い合わせの番号なら `--inquiry 番号` を付けてください"
        )
    },
    number_new: |ticket, one, n| {
        format!(
            "受付番号 {ticket} は、これまでの問い合わせにない番号です。{one}への回答としました。違うときは `madoguchi reply {n} --correct --inquiry 番号` で直せます"
        )
    },
    numbers_more: |others, n| {
        format!(
            "この連絡には、ほかの受付番号もあります: {others}。経過には両方を残しました。こちらが正しいときは `madoguchi reply {n} --correct --ticket 番号` で直せます"
        )
    },
    number_elsewhere: |ticket, id, n| {
        format!(
            "受付番号 {ticket} は、別の記録 {id} の番号です。そちらへの回答なら `madoguchi undo` で取り消し、`madoguchi reply {n} -` に渡してください"
        )
    },
    number_of_other: |ticket, id| {
        format!(
            "受付番号 {ticket} は、別の記録 {id} の番号でもあります。違うときは `madoguchi undo` で取り消してください"
        )
    },
    joins: |number| {
        format!(
            "問い合わせ {number} より前の連絡として、同じ件に記録しました。違うときは `madoguchi undo` で取り消し、`--inquiry 番号`（別の件なら `--new`）を付けてください"
        )
    },
    reply_from_future: |when, n| {
        format!(
            "このメールの日時（{when}）は未来になっているため、いま届いたものとして記録しました。届いた日時が分かるときは `madoguchi undo` で取り消し、`madoguchi reply {n} - --at 日時` に渡してください"
        )
    },
    reopened: |id| format!("終了していた {id} を再開しました"),
    event_reopened: "送ったため、再開しました",
    still_closed: |n| {
        format!(
            "終了する前に送ったものとして記録し、終了のままにしました。続けるなら `madoguchi reopen {n}` で再開できます"
        )
    },
    closed_others: |list, n| {
        format!(
            "まだ回答が届いていない問い合わせがあります: {list}。終了した記録の期限は `due` に出ません。続けて待つなら `madoguchi reopen {n}` で再開できます"
        )
    },
    reopen_question: |id, status| {
        format!("{id} の状態は「{status}」です。未対応に戻して、質問を続けますか")
    },
};

pub(super) const EN: Inquiries = Inquiries {
    named: |number, window, day| format!("inquiry {number} ({window}, {day})"),
    turn: |number| format!("inquiry {number}"),
    chosen: |one, others| format!("this goes on from {one}; to go on from another: {others}"),
    choose: |command, one| format!("`{command}` for {one}"),
    number_and_part: "tell one incident by its number, and at most one part (subject or body)",
    number_and_part_hint: "for example: `madoguchi draft 12 --copy subject`",
    needs_shape: "`--inquiry` belongs to texts that go on from one",
    needs_shape_hint: "add `--as follow-up` or `--as complaint`",
    of_body: |number, name| {
        format!("inquiry {number} went to {name}, and there is no draft that goes on from it")
    },
    of_body_hint: |command| format!("the record of events as it is now: `{command}`"),
    like_no_draft: |window, n| {
        format!(
            "the text is like none of the drafts shown, so it was taken as sent to: {window}. If that is wrong: `madoguchi undo`, then `madoguchi sent {n} -` with `--via` or `--to`"
        )
    },
    like_draft: |draft, n| {
        format!(
            "of the drafts shown, the text is most like: {draft}; it was recorded as that one. If that is wrong: `madoguchi undo`, then `madoguchi sent {n} -` with `--via` or `--to`"
        )
    },
    called: |id, way| format!("{id}: recorded that you got in touch {way}"),
    no_words: |id| {
        format!(
            "neither what was said nor what was promised in the call about {id} is known; nothing was recorded"
        )
    },
    call_hint: |n| {
        format!(
            "a letter is not kept as what was said in a call; record what was promised with `madoguchi sent {n} --via phone --promised TEXT`, or what was said with `madoguchi sent {n} - --via phone`"
        )
    },
    said: "script, or what was said:",
    numbered: |id, ticket, one| format!("{id}: noted the number {ticket} for {one}"),
    numbered_hint: "if it is that of another: `madoguchi undo`, then again with `--inquiry M`",
    number_known: |ticket, one| {
        format!(
            "{ticket} is the number of {one} already; if it belongs to another, tell which with `--inquiry M`"
        )
    },
    number_new: |ticket, one, n| {
        format!(
            "no inquiry has the number {ticket} yet; the answer was put with {one}. If that is wrong: `madoguchi reply {n} --correct --inquiry M`"
        )
    },
    numbers_more: |others, n| {
        format!(
            "this answer names other numbers too: {others}. The timeline keeps them all; if one of them is the right one: `madoguchi reply {n} --correct --ticket NUMBER`"
        )
    },
    number_elsewhere: |ticket, id, n| {
        format!(
            "the number {ticket} is that of another incident, {id}; if the answer is to that one: `madoguchi undo`, then give it to `madoguchi reply {n} -`"
        )
    },
    number_of_other: |ticket, id| {
        format!(
            "the number {ticket} is also that of another incident, {id}; if that is wrong: `madoguchi undo`"
        )
    },
    joins: |number| {
        format!(
            "recorded as sent before inquiry {number}, in the same matter; if that is wrong: `madoguchi undo`, then again with `--inquiry M`, or `--new` for a matter of its own"
        )
    },
    reply_from_future: |when, n| {
        format!(
            "the mail says that it is of {when}, which is still to come; it was recorded as of now. If you know when it came: `madoguchi undo`, then `madoguchi reply {n} - --at WHEN`"
        )
    },
    reopened: |id| format!("{id} was closed and is open again"),
    event_reopened: "Opened again, as something was sent",
    still_closed: |n| {
        format!(
            "recorded as sent before the incident was closed, which stays closed; `madoguchi reopen {n}` takes it up again"
        )
    },
    closed_others: |list, n| {
        format!(
            "no answer has come yet to {list}; `due` no longer shows what is closed. To go on waiting: `madoguchi reopen {n}`"
        )
    },
    reopen_question: |id, status| {
        format!("the status of {id} is: {status}. Open it again, and go on with its questions?")
    },
};
