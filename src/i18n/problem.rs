//! Sentences about what is wrong with a pack's file, for its author.

/// Sentences about what is wrong with a pack's file.
#[derive(Debug)]
pub struct Problems {
    /// The file is too large: its bytes, the most that are read.
    pub too_large: fn(usize, usize) -> String,
    /// The text is no TOML: the reader's own words, in English.
    pub syntax: fn(&str) -> String,
    /// A key that must be there is not.
    pub missing: &'static str,
    /// A key that the format does not have.
    pub unknown_key: &'static str,
    /// A value of another type: the type that belongs there.
    pub wrong_type: fn(&str) -> String,
    /// A code that nothing defines.
    pub unknown_code: fn(&str) -> String,
    /// The nearest that exists.
    pub nearest: fn(&str) -> String,
    /// A code that was given before.
    pub duplicate: fn(&str) -> String,
    /// A rule names a window that has no channel.
    pub no_channel: fn(&str) -> String,
    /// No row says where to go with a symptom.
    pub no_row: fn(&str) -> String,
    /// A date that cannot be right.
    pub date_out_of_range: fn(&str) -> String,
    /// Opening hours that cannot be read.
    pub bad_hours: fn(&str) -> String,
    /// A value without the form of its kind: the value, the form.
    pub bad_value: fn(&str, &str) -> String,
    /// A host that is none of the pack's own.
    pub foreign_host: fn(&str) -> String,
    /// Nothing where something must be.
    pub empty: &'static str,
    /// A character that cannot be seen.
    pub hidden_character: fn(char) -> String,
    /// Too many characters or entries: how many there are, the most that are read.
    pub too_many: fn(usize, usize) -> String,
}

pub(super) const JA: Problems = Problems {
    too_large: |bytes, max| format!("{bytes} バイトあります。{max} バイトまで読み込めます"),
    syntax: |words| format!("TOML として読めません（{words}）"),
    missing: "必要な項目がありません",
    unknown_key: "この項目名はありません",
    wrong_type: |expected| format!("値の型が違います。{expected}を書いてください"),
    unknown_code: |code| format!("`{code}` というコードはありません"),
    nearest: |near| format!("。`{near}` のことですか"),
    duplicate: |code| format!("`{code}` はすでに書かれています"),
    no_channel: |window| format!("窓口 `{window}` の channel がありません"),
    no_row: |symptom| {
        format!("`{symptom}` の行き先を決める rule（placement = \"row\"）がありません")
    },
    date_out_of_range: |date| format!("日付 {date} は正しくないようです"),
    bad_hours: |written| {
        format!(
            "`{written}` は受付時間として読めません。`mon-fri 9:00-18:00` のように書いてください"
        )
    },
    bad_value: |value, form| format!("`{value}` は形式が違います。{form}を書いてください"),
    foreign_host: |host| format!("`{host}` は、このパックの domains にありません"),
    empty: "空です",
    hidden_character: |letter| format!("見えない文字 U+{:04X} が含まれています", u32::from(letter)),
    too_many: |count, max| format!("{count} あります。{max} までです"),
};

pub(super) const EN: Problems = Problems {
    too_large: |bytes, max| format!("has {bytes} bytes, more than the {max} that are read"),
    syntax: |words| format!("is no TOML: {words}"),
    missing: "is missing",
    unknown_key: "is no key of the format",
    wrong_type: |expected| format!("should be {expected}"),
    unknown_code: |code| format!("`{code}` is no known code"),
    nearest: |near| format!("; did you mean `{near}`?"),
    duplicate: |code| format!("`{code}` was given before"),
    no_channel: |window| format!("there is no channel for the window `{window}`"),
    no_row: |symptom| format!("no rule with placement = \"row\" says where to go with `{symptom}`"),
    date_out_of_range: |date| format!("{date} cannot be right"),
    bad_hours: |written| {
        format!("`{written}` cannot be read as hours such as `mon-fri 9:00-18:00`")
    },
    bad_value: |value, form| format!("`{value}` is not {form}"),
    foreign_host: |host| format!("`{host}` is none of the pack's domains"),
    empty: "is empty",
    hidden_character: |letter| format!("holds the hidden character U+{:04X}", u32::from(letter)),
    too_many: |count, max| format!("has {count}, more than {max}"),
};
