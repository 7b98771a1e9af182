//! Clearing: a text is read until nothing is left in it that has to be replaced.

use crate::domain::{Fact, FactValue, Finding, FindingClass, Order as _};
use crate::text::holds_hidden;

use super::cleared::{Cleared, ClearedText};
use super::draft::Draft;
use super::hints::{Field, Hints};
use super::marks::Marks;
use super::placeholder::{known, may_hold};
use super::scan::scan;
use super::seen::Seen;

/// How often a text is read again after something was replaced.
///
/// One more reading finds nothing in all but contrived texts; the limit keeps time linear.
const READINGS_MAX: usize = 8;

/// A cleared text and what was found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clearing {
    /// The text, with every secret replaced by a labelled placeholder.
    pub text: ClearedText,
    /// What was found, in order.
    pub findings: Vec<Finding>,
    /// Whether the text was read once more as it is now, and nothing was found in it.
    pub(super) is_read: bool,
}

/// Clears a text: what acts on a display is shown, every secret is replaced by a placeholder.
///
/// Guesses by context are replaced too, unless the hints give them back; they are reported
/// either way. What is cleared once stays the same when it is cleared again.
pub fn clear(text: &str, hints: &Hints<'_>) -> Clearing {
    let mut findings = read(text, hints);
    if findings.is_empty() && !holds_hidden(text) {
        return Clearing {
            text: Cleared::vouch(text.to_owned()),
            findings,
            is_read: true,
        };
    }
    let mut draft = Draft::of(text).replaced(&findings, hints);
    let mut is_read = false;
    for _ in 1..READINGS_MAX {
        let again = read(&draft.text, hints);
        if !again.iter().any(|finding| hints.replaces(finding)) {
            is_read = again.is_empty();
            break;
        }
        let mut next = draft.replaced(&again, hints);
        findings.extend(
            again
                .into_iter()
                .filter(|f| hints.replaces(f))
                .map(|f| Finding {
                    span: draft.origin(&f.span),
                    ..f
                }),
        );
        std::mem::swap(&mut draft, &mut next);
    }
    findings.order_by_key(|finding| (finding.span.start, finding.span.end));
    join_meeting(&mut findings);
    Clearing {
        text: Cleared::vouch(std::mem::take(&mut draft.text)),
        findings,
        is_read,
    }
}

/// Joins findings that share a character: two stretches of folded text can meet in one, as in ㈱.
fn join_meeting(findings: &mut Vec<Finding>) {
    findings.dedup_by(|later, earlier| {
        let meet = later.span.start < earlier.span.end;
        if meet {
            earlier.span.end = earlier.span.end.max(later.span.end);
            earlier.proved |= later.proved;
        }
        meet
    });
}

/// Clears a fact: its value in its field, and the words it was said in, each unless a mark says that
/// nothing is in it.
pub fn clear_fact(fact: &Fact, hints: &Hints<'_>, marks: &Marks) -> (Cleared<Fact>, Vec<Finding>) {
    let hints = Hints {
        field: Field::Fact(fact.kind()),
        ..*hints
    };
    let mut findings = Vec::new();
    let mut cleared = |text: &str| {
        let clearing = marks.clear(text, &hints);
        findings.extend(clearing.findings);
        clearing.text.into_inner()
    };
    let value = match &fact.value {
        FactValue::OccurredAt(moment) => FactValue::OccurredAt(*moment),
        FactValue::Amount { number, asset } => FactValue::Amount {
            number: *number,
            asset: cleared(asset),
        },
        FactValue::TxId(id) => FactValue::TxId(cleared(id)),
        FactValue::Address {
            address,
            chain,
            valid,
        } => FactValue::Address {
            address: cleared(address),
            chain: chain.as_deref().map(&mut cleared),
            valid: *valid,
        },
        FactValue::Text(kind, text) => FactValue::Text(*kind, cleared(text)),
    };
    let as_written = cleared(&fact.as_written);
    let span = fact.span.clone();
    let fact = Fact {
        value,
        as_written,
        span,
    };
    (Cleared::vouch(fact), findings)
}

/// Reads a text once and says what stands where, in characters of this text.
fn read(text: &str, hints: &Hints<'_>) -> Vec<Finding> {
    let mut seen = Seen::new(text, &[]);
    if may_hold(&seen) {
        seen = Seen::new(text, &known(hints.label));
    }
    let mut findings: Vec<Finding> = scan(&seen, hints)
        .into_iter()
        .map(|found| Finding {
            kind: found.kind,
            class: FindingClass::Secret,
            span: seen.origin(&found.at),
            proved: found.proved,
        })
        .collect();
    join_meeting(&mut findings);
    findings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Code, FactKind, FindingKind, Lang};
    use proptest::prelude::*;

    const TXID: &str = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";

    fn hints() -> Hints<'static> {
        Hints {
            label: |kind, lang| match (kind, lang) {
                (FindingKind::Password, Lang::Ja) => "パスワード",
                (FindingKind::Password, Lang::En) => "password",
                (FindingKind::SeedPhrase, Lang::Ja) => "復元フレーズ",
                _ => kind.code(),
            },
            ..Hints::BARE
        }
    }

    fn cleared(text: &str) -> String {
        clear(text, &hints()).text.into_inner()
    }

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(cleared(text), expected);
        assert_eq!(
            cleared(expected),
            expected,
            "what is cleared stays as it is"
        );
    }

    #[test]
    fn a_secret_is_replaced_by_a_labelled_placeholder() {
        check(
            "パスワードは hunter2 です。入れません",
            "パスワードは ［秘密情報を伏せました：パスワード］ です。入れません",
        );
        check(
            "昨日から入金が反映されません",
            "昨日から入金が反映されません",
        );
    }

    #[test]
    fn the_placeholder_speaks_the_language_of_the_user() {
        let hints = Hints {
            lang: Lang::En,
            ..hints()
        };
        let clearing = clear("password: hunter2", &hints);
        assert_eq!(
            clearing.text.as_str(),
            "password: [secret removed: password]"
        );
    }

    #[test]
    fn a_secret_with_unseen_characters_inside_is_found_where_it_stands() {
        let text = "PW：ｈun\u{200b}ter\u{feff}２ です";
        let clearing = clear(text, &hints());
        assert_eq!(
            clearing.text.as_str(),
            "PW：［秘密情報を伏せました：パスワード］ です"
        );
        let span = clearing
            .findings
            .first()
            .map(|finding| finding.span.clone());
        assert_eq!(span, Some(3..12), "in characters of the input");
    }

    #[test]
    fn what_acts_on_a_display_is_shown_instead() {
        check("\u{1b}[2J残高\u{202e}です", "␛[2J残高<U+202E>です");
        check("a\r\nb\rc", "a\nb\nc");
    }

    #[test]
    fn a_placeholder_that_was_typed_hides_nothing() {
        let text = "［秘密情報を伏せました：パスワード］ パスワードは hunter2 です";
        assert!(!cleared(text).contains("hunter2"));
        let text = "［秘密情報を伏せました：パスワードは hunter2 です］";
        assert!(!cleared(text).contains("hunter2"));
    }

    #[test]
    fn the_field_the_words_and_the_explorers_say_what_64_digits_are() {
        let alone = format!("これは {TXID} です");
        let linked = format!("https://scan.example.com/tx/{TXID} です");
        let explorers = ["scan.example.com".to_owned()];
        let in_field = Hints {
            field: Field::Fact(FactKind::TxId),
            ..hints()
        };
        let with_explorer = Hints {
            explorers: &explorers,
            ..hints()
        };
        assert!(!cleared(&alone).contains(TXID));
        assert!(cleared(TXID).contains(TXID));
        assert!(clear(&alone, &in_field).findings.is_empty());
        assert!(clear(&linked, &with_explorer).findings.is_empty());
        assert!(!cleared(&format!("秘密鍵は {TXID} です")).contains(TXID));
    }

    #[test]
    fn guesses_are_given_back_and_proofs_are_not() {
        let text = "パスワードは hunter2 です。snoPBrXtMeMyMHUVTgbuqAfg1SUTb";
        let clearing = clear(
            text,
            &Hints {
                keep_guesses: true,
                ..hints()
            },
        );
        assert!(clearing.text.as_str().contains("hunter2"));
        assert!(!clearing.text.as_str().contains("snoPB"));
        let proved: Vec<bool> = clearing
            .findings
            .iter()
            .map(|finding| finding.proved)
            .collect();
        assert_eq!(
            proved,
            [false, true],
            "a guess that was given back is told all the same"
        );
    }

    #[test]
    fn a_fact_is_cleared_in_its_value_and_in_its_words() {
        let fact = |kind, text: &str| Fact {
            value: FactValue::Text(kind, text.to_owned()),
            as_written: format!("「{text}」"),
            span: None,
        };
        let (clean, findings) = clear_fact(
            &fact(FactKind::Bank, "みずほ銀行"),
            &hints(),
            &Marks::default(),
        );
        assert_eq!(
            (clean.get().as_written.as_str(), findings.len()),
            ("「みずほ銀行」", 0)
        );
        let message = fact(FactKind::ErrorMessage, "password: hunter2 is wrong");
        let (told, findings) = clear_fact(&message, &hints(), &Marks::default());
        assert_eq!(findings.len(), 2);
        assert!(!told.get().value.value().contains("hunter2"));
        assert!(!told.get().as_written.contains("hunter2"));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_text_panics_and_what_is_cleared_once_stays_the_same(text in any::<String>()) {
            let once = cleared(&text);
            prop_assert_eq!(cleared(&once), once);
        }

        #[test]
        fn no_heap_of_cues_and_values_is_cleared_twice(
            parts in prop::collection::vec(prop::sample::select(PIECES), 0..14)
        ) {
            let once = cleared(&parts.concat());
            prop_assert_eq!(cleared(&once), once);
        }

        #[test]
        fn every_span_lies_in_the_text_and_apart_from_the_others(
            parts in prop::collection::vec(prop::sample::select(PIECES), 0..14)
        ) {
            let text = parts.concat();
            let length = text.chars().count();
            let mut end = 0;
            for finding in clear(&text, &hints()).findings {
                prop_assert!(finding.span.start < finding.span.end && finding.span.end <= length);
                prop_assert!(finding.span.start >= end);
                end = finding.span.end;
            }
        }
    }

    const PIECES: &[&str] = &[
        "パスワード",
        "password",
        "PIN",
        "認証コード",
        "は",
        ": ",
        " is ",
        "=",
        " ",
        "\n",
        "「",
        "」",
        "hunter2",
        "482913",
        "9034",
        "です",
        "。",
        "コード",
        "API",
        "secret",
        "cookie:",
        "4242 4242 4242 4242",
        "［秘密情報を伏せました：",
        "］",
        "パスワード］",
        "abandon ",
        "12/29",
        "a@example.com",
        " / ",
        "https://",
        "user:",
        "@",
        "token",
        "k2VUaIsdmk2Xty2Xa6BZNb",
        "ｐｗ",
        "\u{200b}",
        "ﾊﾟｽ",
        "㈱",
        "(",
        ")",
        "と入力",
        "か",
        "to",
        "秘密の質問",
        "→",
        "\"",
        "'",
        "-----BEGIN PRIVATE KEY-----",
        "-p",
        " -u ",
        "mysql",
        "[",
        "{",
        "\"kty\"",
        "d",
        "my",
        "code",
        "マイナンバー",
        "123456789018",
        "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b",
    ];
}
