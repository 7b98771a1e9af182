//! What is wrong with a pack's file, in words for its author.

use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::pack::{Expected, Problem, ProblemKind, ValueForm};

/// Says what is wrong, without file, line and key.
pub fn pack_problem(problem: &Problem, lang: Lang) -> String {
    let say = &Catalog::of(lang).problem;
    match &problem.kind {
        ProblemKind::TooLarge { bytes, max } => (say.too_large)(*bytes, *max),
        ProblemKind::Syntax(words) => (say.syntax)(words),
        ProblemKind::Missing => say.missing.to_owned(),
        ProblemKind::UnknownKey(near) => with_nearest(say.unknown_key.to_owned(), *near, lang),
        ProblemKind::WrongType(expected) => (say.wrong_type)(type_name(*expected, lang)),
        ProblemKind::UnknownCode { code, nearest } => {
            with_nearest((say.unknown_code)(code), nearest.as_deref(), lang)
        }
        ProblemKind::Duplicate(code) => (say.duplicate)(code),
        ProblemKind::NoChannel(window) => (say.no_channel)(window),
        ProblemKind::NoRow(symptom) => (say.no_row)(symptom),
        ProblemKind::DateOutOfRange(date) => (say.date_out_of_range)(&date.to_string()),
        ProblemKind::BadHours(written) => (say.bad_hours)(written),
        ProblemKind::BadValue { value, expected } => {
            (say.bad_value)(value, form_name(*expected, lang))
        }
        ProblemKind::ForeignHost(host) => (say.foreign_host)(host),
        ProblemKind::Empty => say.empty.to_owned(),
        ProblemKind::HiddenCharacter(letter) => (say.hidden_character)(*letter),
        ProblemKind::TooMany { count, max } => (say.too_many)(*count, *max),
    }
}

/// Returns the stable code of what is wrong.
pub(super) fn problem_code(kind: &ProblemKind) -> &'static str {
    match kind {
        ProblemKind::TooLarge { .. } => "too_large",
        ProblemKind::Syntax(_) => "syntax",
        ProblemKind::Missing => "missing",
        ProblemKind::UnknownKey(_) => "unknown_key",
        ProblemKind::WrongType(_) => "wrong_type",
        ProblemKind::UnknownCode { .. } => "unknown_code",
        ProblemKind::Duplicate(_) => "duplicate",
        ProblemKind::NoChannel(_) => "no_channel",
        ProblemKind::NoRow(_) => "no_row",
        ProblemKind::DateOutOfRange(_) => "date_out_of_range",
        ProblemKind::BadHours(_) => "bad_hours",
        ProblemKind::BadValue { .. } => "bad_value",
        ProblemKind::ForeignHost(_) => "foreign_host",
        ProblemKind::Empty => "empty",
        ProblemKind::HiddenCharacter(_) => "hidden_character",
        ProblemKind::TooMany { .. } => "too_many",
    }
}

fn with_nearest(sentence: String, near: Option<&str>, lang: Lang) -> String {
    match near {
        Some(near) => sentence + &(Catalog::of(lang).problem.nearest)(near),
        None => sentence,
    }
}

fn type_name(expected: Expected, lang: Lang) -> &'static str {
    let (ja, en) = match expected {
        Expected::Text => ("引用符で囲んだ文字列", "a text in quotes"),
        Expected::Words => (
            "`{ ja = \"…\", en = \"…\" }` の形",
            "of the form `{ ja = \"…\", en = \"…\" }`",
        ),
        Expected::Whole => ("0以上の整数", "a whole number that is not negative"),
        Expected::Flag => ("true か false", "true or false"),
        Expected::Date => (
            "引用符のない日付（2026-11-22）",
            "a date without quotes (2026-11-22)",
        ),
        Expected::List => ("リスト", "a list"),
        Expected::Table => ("テーブル", "a table"),
    };
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

fn form_name(form: ValueForm, lang: Lang) -> &'static str {
    let (ja, en) = match form {
        ValueForm::Url => (
            "`https://` で始まるURL",
            "an address that begins with `https://`",
        ),
        ValueForm::Host => ("ホスト名", "a host"),
        ValueForm::Phone => (
            "数字とハイフンの電話番号",
            "a phone number of digits and hyphens",
        ),
        ValueForm::Email => ("メールアドレス", "a mail address"),
        ValueForm::Handle => ("`@name` の形のアカウント名", "an account such as `@name`"),
        ValueForm::Code => (
            "英小文字・数字・`_`・`-` の短い名前",
            "a short name of a-z, 0-9, `_` and `-`",
        ),
        ValueForm::Shape => (
            "`#`・`@`・英数字・ハイフンの形",
            "a form of `#`, `@`, letters, digits and hyphens",
        ),
        ValueForm::MonthDay => ("`12-31` のような月日", "a month and day such as `12-31`"),
        ValueForm::Placement => (
            "`row`・`last`・`before:窓口`・`after:窓口` のどれか",
            "`row`, `last`, `before:…` or `after:…` with a window",
        ),
    };
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_problem_has_a_sentence_in_both_languages() {
        let kinds = [
            ProblemKind::TooLarge { bytes: 9, max: 8 },
            ProblemKind::Syntax("expected `=`".into()),
            ProblemKind::Missing,
            ProblemKind::UnknownKey(Some("source")),
            ProblemKind::WrongType(Expected::Words),
            ProblemKind::UnknownCode {
                code: "fone".into(),
                nearest: Some("phone".into()),
            },
            ProblemKind::Duplicate("row".into()),
            ProblemKind::NoChannel("chat"),
            ProblemKind::NoRow("outage"),
            ProblemKind::BadHours("9-5".into()),
            ProblemKind::BadValue {
                value: "x".into(),
                expected: ValueForm::Url,
            },
            ProblemKind::ForeignHost("example.org".into()),
            ProblemKind::Empty,
            ProblemKind::HiddenCharacter('\u{200b}'),
            ProblemKind::TooMany { count: 9, max: 8 },
        ];
        let mut sentences = BTreeSet::new();
        for kind in kinds {
            let problem = Problem {
                file: "pack.toml".into(),
                key: String::new(),
                kind,
                span: 0..0,
            };
            for lang in [Lang::Ja, Lang::En] {
                let sentence = pack_problem(&problem, lang);
                assert!(!sentence.contains('\u{200b}'));
                assert!(
                    sentences.insert(sentence.clone()),
                    "{sentence} is said twice"
                );
            }
        }
        assert!(sentences.contains("`fone` is no known code; did you mean `phone`?"));
        assert!(sentences.contains("`fone` というコードはありません。`phone` のことですか"));
    }
}
