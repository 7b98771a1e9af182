//! Sentences about the first steps that are ticked.

/// Sentences about the first steps.
#[derive(Debug)]
pub struct Steps {
    /// How to tick one of the list above: the incident's number, as in `12`.
    pub how: fn(&str) -> String,
    /// One was ticked: `#12`, its number, its words.
    pub done: fn(&str, usize, &str) -> String,
    /// It was ticked before: `#12`, its number, its words.
    pub done_already: fn(&str, usize, &str) -> String,
    /// Its tick was taken back: `#12`, its number, its words.
    pub taken_back: fn(&str, usize, &str) -> String,
    /// One was ticked in the interview.
    pub noted: &'static str,
    /// A tick was taken back in the interview.
    pub noted_back: &'static str,
    /// It is not ticked: its number.
    pub not_ticked: fn(usize) -> String,
    /// What to do then.
    pub not_ticked_hint: &'static str,
    /// It is read and never done: its number.
    pub to_read: fn(usize) -> String,
    /// What to do then.
    pub to_read_hint: &'static str,
    /// Which numbers there are: the last.
    pub numbers: fn(usize) -> String,
    /// There are none for this incident.
    pub none: &'static str,
}

pub(super) const EN: Steps = Steps {
    how: |n| format!("once one is done: `madoguchi step {n} NUMBER`"),
    done: |id, number, name| format!("{id}: step {number} is done and in the timeline ({name})"),
    done_already: |id, number, name| {
        format!("{id}: step {number} was done already and is in the timeline ({name})")
    },
    taken_back: |id, number, name| format!("{id}: step {number} is not done any more ({name})"),
    noted: "Ticked, with the time. A slip? `<` and then `n` takes it back.",
    noted_back: "The tick is taken back.",
    not_ticked: |number| format!("step {number} is not ticked"),
    not_ticked_hint: "without `--undo` it is ticked",
    to_read: |number| format!("step {number} is advice to read; there is nothing to tick"),
    to_read_hint: "`madoguchi route N` lists the steps with their numbers",
    numbers: |last| format!("the number in the list, from 1 to {last}, or the code"),
    none: "this incident has no first steps",
};

pub(super) const JA: Steps = Steps {
    how: |n| format!("済んだ手順は `madoguchi step {n} 手順の番号` で記録できます"),
    done: |id, number, name| format!("{id} の手順{number}を済みにし、経過に記録しました（{name}）"),
    done_already: |id, number, name| {
        format!("{id} の手順{number}は、すでに済みとして記録してあります（{name}）")
    },
    taken_back: |id, number, name| {
        format!("{id} の手順{number}の「済み」を取り消しました（{name}）")
    },
    noted: "済みとして、時刻とともに記録しました。間違えたときは、< で戻って n で取り消せます。",
    noted_back: "「済み」を取り消しました。",
    not_ticked: |number| format!("手順{number}は、済みになっていません"),
    not_ticked_hint: "`--undo` を付けなければ、済みにします",
    to_read: |number| format!("手順{number}は読むための案内で、済みにするものではありません"),
    to_read_hint: "`madoguchi route N` で、手順とその番号を確認できます",
    numbers: |last| format!("一覧の番号（1から{last}）か、コードで指定してください"),
    none: "このインシデントに、最初にすることの手順はありません",
};
