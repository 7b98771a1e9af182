//! Sentences of an earlier incident that may be the same matter.

/// Sentences of an earlier incident that may be the same matter.
#[derive(Debug)]
pub struct Same {
    /// An earlier incident shares an id: `#3`, the kind of id.
    pub shared: fn(&str, &str) -> String,
    /// How to go on with it: `3`, and to end the new one: `12`.
    pub hint: fn(&str, &str) -> String,
    /// How to go on with one that is over: `3`, and to end the new one: `12`.
    pub over_hint: fn(&str, &str) -> String,
}

/// The Japanese sentences.
pub(super) const JA: Same = Same {
    shared: |id, kind| format!("{id} と{kind}が同じです。同じ件かもしれません"),
    hint: |old, new| {
        format!(
            "同じ件なら `madoguchi show {old}` で確かめ、`madoguchi note {old} 内容` で続きを記録し、`madoguchi close {new}` で新しいほうを終えてください"
        )
    },
    over_hint: |old, new| {
        format!(
            "前の記録は終了しています。同じ件なら `madoguchi reopen {old}` で再開し、`madoguchi note {old} 内容` で続きを記録して、`madoguchi close {new}` で新しいほうを終えてください"
        )
    },
};

/// The English sentences.
pub(super) const EN: Same = Same {
    shared: |id, kind| format!("{id} has the same {kind}: it may be the same matter"),
    hint: |old, new| {
        format!(
            "to go on with it: `madoguchi show {old}`, `madoguchi note {old} TEXT`, and `madoguchi close {new}`"
        )
    },
    over_hint: |old, new| {
        format!(
            "that one is over; to go on with it: `madoguchi reopen {old}`, then `madoguchi note {old} TEXT`, and `madoguchi close {new}`"
        )
    },
};
