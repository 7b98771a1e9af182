//! Rules that hold for every draft.

use std::sync::LazyLock;

use super::fixture::{Case, full, minimal};
use super::*;
use crate::domain::{EventKind, FactKind, FactValue, Precision, Symptom};
use crate::text::form_safe;

/// How many characters a person reads aloud in a minute.
const OPENING_CHARS_MAX: usize = 300;

/// Every symptom, with everything known and with hardly anything, in every shape.
static EVERY_DRAFT: LazyLock<Vec<Draft>> = LazyLock::new(|| {
    let mut drafts = Vec::new();
    for &symptom in Symptom::ALL {
        for case in [full(symptom).waited("acknowledged", None), minimal(symptom)] {
            for &rendering in Rendering::ALL {
                for &lang in Lang::ALL {
                    for &length in Length::ALL {
                        drafts.push(case.draft(rendering, lang, length));
                    }
                }
            }
        }
    }
    drafts
});

#[test]
fn every_draft_is_whole_in_both_languages_and_leaves_no_hole() {
    for draft in EVERY_DRAFT.iter() {
        let body = draft.body.as_str();
        assert!(!body.is_empty(), "{:?}", draft.rendering);
        assert_eq!(
            draft.subject.as_str().is_empty(),
            draft.rendering != Rendering::Form && !draft.rendering.is_after()
        );
        assert!(
            !draft.subject.as_str().contains('\n'),
            "{}",
            draft.subject.as_str()
        );
        for hole in [
            "\n\n\n",
            "（）",
            "()",
            "none",
            "不明",
            "undefined",
            " \n",
            "、、",
            ": \n",
            "。。",
        ] {
            assert!(!body.contains(hole), "{hole:?} in\n{body}");
        }
        assert!(
            !body
                .lines()
                .any(|line| line.ends_with(':') && line.len() < 3),
            "{body}"
        );
    }
}

#[test]
fn the_words_of_the_templates_are_safe_in_every_form() {
    for draft in EVERY_DRAFT.iter() {
        let (safe, changes) = form_safe(draft.body.as_str());
        assert_eq!((safe.as_str(), changes), (draft.body.as_str(), Vec::new()));
        assert_eq!(form_safe(draft.subject.as_str()).1, Vec::new());
    }
}

#[test]
fn a_record_without_a_secret_loses_nothing_when_the_draft_is_cleared() {
    for draft in EVERY_DRAFT.iter() {
        assert_eq!(
            draft.findings,
            [],
            "{} | {}",
            draft.subject.as_str(),
            draft.body.as_str()
        );
    }
}

#[test]
fn a_secret_that_slipped_into_the_record_does_not_leave_it() {
    let words = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
    let case = Case::new(Symptom::Question, &format!("復元フレーズは {words} です。"));
    let draft = case.draft(Rendering::Form, Lang::Ja, Length::Full);
    assert!(
        !draft.body.as_str().contains("abandon"),
        "{}",
        draft.body.as_str()
    );
    assert_eq!(draft.findings.len(), 1);
}

#[test]
fn a_form_says_who_and_what_in_its_first_three_lines() {
    for draft in EVERY_DRAFT.iter() {
        if draft.rendering == Rendering::Form {
            let lines: Vec<&str> = draft.body.as_str().lines().take(3).collect();
            let [request, mail, id] = lines[..] else {
                panic!("three lines")
            };
            let asks = if draft.lang == Lang::Ja {
                "お願いいたします。"
            } else {
                "; please "
            };
            assert!(request.contains(asks), "{request}");
            assert!(
                mail.contains("hanako@example.jp") || mail.ends_with('】') || mail.ends_with(']')
            );
            assert!(id.contains("EX-001234") || id.ends_with('】') || id.ends_with(']'));
        }
    }
}

#[test]
fn an_opening_is_read_aloud_within_a_minute() {
    for draft in EVERY_DRAFT.iter() {
        if draft.rendering == Rendering::Phone {
            let opening = draft
                .body
                .as_str()
                .split("\n\n")
                .nth(1)
                .expect("an opening");
            let limit = match draft.lang {
                Lang::Ja => OPENING_CHARS_MAX,
                // A minute is about 150 English words.
                Lang::En => 900,
            };
            assert!(count_chars(opening) <= limit, "{opening}");
        }
    }
}

#[test]
fn a_call_never_says_your_company_as_a_letter_does() {
    for draft in EVERY_DRAFT.iter() {
        if draft.rendering == Rendering::Phone {
            assert!(
                !draft.body.as_str().contains("貴社"),
                "{}",
                draft.body.as_str()
            );
        }
    }
}

#[test]
fn a_chat_tells_no_mail_address_phone_number_or_id_and_its_pieces_fit() {
    for draft in EVERY_DRAFT.iter() {
        if draft.rendering == Rendering::Chat {
            let body = draft.body.as_str();
            for personal in [
                "hanako@example.jp",
                "taro@example.com",
                "EX-001234",
                "03-0000",
                "+8130",
            ] {
                assert!(!body.contains(personal), "{personal} in\n{body}");
            }
            for piece in body.split("\n\n") {
                assert!(count_chars(piece) <= pieces::PIECE_CHARS_MAX, "{piece}");
            }
        }
    }
}

#[test]
fn a_chat_tells_no_personal_data_wherever_in_the_record_it_stands() {
    let case = Case::new(Symptom::FiatDeposit, "山田太郎です。入金が反映されません。")
        .account(&[
            (ProfileField::Name, "山田太郎"),
            (ProfileField::UserId, "EX-001234"),
            (ProfileField::Phone, "090-1234-5678"),
        ])
        .answers("memo", "自宅は東京都千代田区千代田1-1です")
        .event(
            EventKind::Tried,
            "2026-11-20T11:00:00+09:00",
            "090-1234-5678から電話し、EX-001234を伝えました",
        );
    for length in [Length::Short, Length::Standard, Length::Full] {
        let chat = case.read(Rendering::Chat, Lang::Ja, length);
        for personal in ["1234-5678", "山田太郎", "EX-001234", "千代田区"] {
            assert!(!chat.contains(personal), "{personal} in\n{chat}");
        }
    }
    let chat = case.read(Rendering::Chat, Lang::Ja, Length::Standard);
    assert!(chat.contains("090-••••-••78から電話し"), "{chat}");
    for rendering in [Rendering::Form, Rendering::Phone] {
        let told = case.read(rendering, Lang::Ja, Length::Standard);
        for needed in ["090-1234-5678", "山田太郎", "EX-001234"] {
            assert!(told.contains(needed), "{needed} is not in\n{told}");
        }
    }
}

#[test]
fn what_an_error_means_is_told_to_the_user_and_not_to_the_desk() {
    let case = full(Symptom::OrderError);
    let body = |rendering| case.read(rendering, Lang::Ja, Length::Full);
    assert!(
        body(Rendering::Help)
            .contains("証拠金が足りません（未確認、出典: https://example.com/help）")
    );
    for rendering in [Rendering::Form, Rendering::Phone, Rendering::Chat] {
        assert!(body(rendering).contains("-205"));
        assert!(!body(rendering).contains("証拠金"));
    }
}

#[test]
fn longer_drafts_tell_more() {
    let case = full(Symptom::CryptoWithdrawal);
    let chars = |length| case.draft(Rendering::Form, Lang::Ja, length).chars;
    assert!(chars(Length::Short) < chars(Length::Standard));
    let long = Case::new(
        Symptom::Question,
        &"手数料について教えてください。".repeat(100),
    );
    let full = long.draft(Rendering::Form, Lang::Ja, Length::Full);
    let standard = long.draft(Rendering::Form, Lang::Ja, Length::Standard);
    assert!(standard.chars < full.chars);
    assert_eq!(standard.notices, [DraftNotice::OwnWordsShortened]);
    assert!(standard.body.as_str().contains("原文より抜粋"));
    assert_eq!(full.notices, []);
}

#[test]
fn a_form_s_limit_takes_the_least_worth_first_and_never_half_a_sentence() {
    let words = "送付の手続きをしました。".repeat(20);
    let case = |limit| {
        let mut case = full(Symptom::CryptoWithdrawal).form_takes(limit);
        case.incident.text.clone_from(&words);
        case.draft(Rendering::Form, Lang::Ja, Length::Full)
    };
    let whole = case(10_000);
    assert_eq!((whole.notices.len(), whole.limit), (0, Some(10_000)));
    for limit in (300..whole.chars).step_by(7) {
        let draft = case(limit);
        let body = draft.body.as_str();
        if draft.chars > limit {
            let chars = draft.chars;
            assert_eq!(
                draft.notices.last(),
                Some(&DraftNotice::OverLimit { chars, limit })
            );
        }
        let left = |part| draft.notices.contains(&DraftNotice::LeftOut(part));
        assert_eq!(left(Section::Environment), !body.contains("利用環境"));
        assert!(!left(Section::Timeline) || left(Section::Tried) && left(Section::Environment));
        assert!(!left(Section::OwnWords) || left(Section::Timeline));
        assert!(!body.contains("送付の手続きをしました\n"), "{body}");
        assert!(body.contains("トランザクションID") && body.contains("お願いしたいこと"));
    }
}

#[test]
fn what_must_be_said_is_said_even_where_it_is_too_long() {
    let case = minimal(Symptom::Question).form_takes(50);
    let draft = case.draft(Rendering::Form, Lang::Ja, Length::Full);
    assert!(draft.body.as_str().contains("困っています。"));
    let (chars, limit) = (draft.chars, 50);
    assert!(
        draft
            .notices
            .contains(&DraftNotice::OverLimit { chars, limit })
    );
}

#[test]
fn a_subject_that_is_too_long_leaves_the_details_to_the_body() {
    let case = full(Symptom::CryptoWithdrawal);
    let subject = |case: Case| {
        case.draft(Rendering::Form, Lang::Ja, Length::Full)
            .subject
            .into_inner()
    };
    assert_eq!(
        subject(case),
        "暗号資産の外部送付が送付先に届かない件（0.5 BTC、2026年11月20日）"
    );
    let case = full(Symptom::CryptoWithdrawal).form_takes(5000);
    assert_eq!(subject(case), "暗号資産の外部送付が送付先に届かない件");
}

#[test]
fn the_words_of_the_user_are_never_a_template() {
    let text = "{{ account.mail }} {% for x in y %} {# c #} 100% `rm`";
    let case = Case::new(Symptom::Question, text).event(
        EventKind::Tried,
        "2026-11-22T09:00:00+09:00",
        text,
    );
    for &rendering in Rendering::ALL {
        let read = case.read(rendering, Lang::Ja, Length::Full);
        assert!(
            rendering == Rendering::Help
                || rendering == Rendering::Phone
                || rendering == Rendering::FollowUp
                || read.contains("{# c #} 100% `rm`")
        );
    }
}

#[test]
fn each_letter_that_a_form_would_garble_is_changed_and_told() {
    let case = Case::new(Symptom::Question, "①について😱");
    let draft = case.draft(Rendering::Form, Lang::Ja, Length::Full);
    assert!(draft.body.as_str().contains("(1)について\n"));
    let told: Vec<&str> = draft
        .changes
        .iter()
        .map(|change| change.from.as_str())
        .collect();
    assert_eq!(told, ["①", "😱"]);
}

#[test]
fn several_amounts_or_times_are_listed_and_none_is_made_the_one() {
    let case = Case::new(Symptom::FiatDeposit, "…")
        .amount("500000", "JPY")
        .amount("330", "JPY")
        .at("2026-11-20", Precision::Day)
        .at("2026-11-21T10:00:00+09:00", Precision::Minute);
    let read = case.read(Rendering::Form, Lang::Ja, Length::Standard);
    assert!(
        read.starts_with("[日本円の入金が反映されない件]\n"),
        "{read}"
    );
    assert!(
        read.contains(
            "関連する日時（日本時間）: 2026年11月20日（金）、2026年11月21日（土）10:00\n"
        )
    );
    assert!(read.contains("金額・数量: 500,000円、330円\n"));
}

#[test]
fn the_worth_of_coins_in_yen_is_not_what_was_sent() {
    let subject = |symptom| {
        let case = Case::new(symptom, "…")
            .amount("0.5", "BTC")
            .amount("5000000", "JPY");
        case.draft(Rendering::Form, Lang::En, Length::Short)
            .subject
            .into_inner()
    };
    assert_eq!(
        subject(Symptom::CryptoDeposit),
        "Crypto deposit not credited (0.5 BTC)"
    );
    assert_eq!(
        subject(Symptom::FiatDeposit),
        "Yen deposit not credited (JPY 5,000,000)"
    );
    assert_eq!(
        subject(Symptom::OrderError),
        "Order ends in an error (0.5 BTC)"
    );
    assert_eq!(subject(Symptom::LoginOther), "Unable to log in");
}

#[test]
fn times_are_told_in_the_desks_zone() {
    let case =
        Case::new(Symptom::FiatDeposit, "…").at("2026-11-21T15:30:00+00:00", Precision::Minute);
    let read = case.read(Rendering::Form, Lang::En, Length::Standard);
    assert!(
        read.contains("Date and time (JST): Sun, 22 Nov 2026, 0:30\n"),
        "{read}"
    );
}

#[test]
fn an_address_is_told_with_its_network() {
    let case = Case::new(Symptom::CryptoDeposit, "…").fact(FactValue::Address {
        address: "rExample".into(),
        chain: Some("XRP".into()),
        valid: Some(false),
    });
    let read = case.read(Rendering::Form, Lang::Ja, Length::Short);
    assert!(
        read.contains("ネットワーク（アドレスの形式からの推定）: XRP\nアドレス: rExample\n"),
        "{read}"
    );
    // What the user answers stands alone, and is told once.
    let case = Case::new(Symptom::CryptoDeposit, "…")
        .fact(FactValue::Address {
            address: "rExample".into(),
            chain: Some("XRP".into()),
            valid: Some(false),
        })
        .answers("network", "XRP Ledger");
    let read = case.read(Rendering::Form, Lang::Ja, Length::Short);
    assert!(!read.contains("推定"), "{read}");
    assert_eq!(read.matches("XRP").count(), 1, "{read}");
    // What the user names is no inference.
    let case = Case::new(Symptom::CryptoDeposit, "Polygonで送りました").fact(FactValue::Address {
        address: "0x52908400098527886E0F7030069857D2E4169EE7".into(),
        chain: Some("POL".into()),
        valid: Some(true),
    });
    let read = case.read(Rendering::Form, Lang::Ja, Length::Short);
    assert!(read.contains("ネットワーク: POL\n"), "{read}");
}

#[test]
fn a_title_is_a_line_with_what_tells_it_apart() {
    let case = full(Symptom::FiatDeposit);
    let pack = Some(&case.pack);
    for (symptom, ja, en) in [
        (
            Symptom::FiatDeposit,
            "日本円の入金が反映されない（11/20）",
            "Yen deposit not credited (20 Nov)",
        ),
        (
            Symptom::LoginOther,
            "ログインできない（11/20）",
            "Cannot log in (20 Nov)",
        ),
        (
            Symptom::CryptoWithdrawal,
            "暗号資産の外部送付が届かない（0.5 BTC・11/20）",
            "Crypto external transfer not received (0.5 BTC, 20 Nov)",
        ),
    ] {
        let titles = [Lang::Ja, Lang::En]
            .map(|lang| title(symptom, &case.incident.facts, pack, lang).expect("a title"));
        assert_eq!(titles, [ja, en]);
    }
    for &symptom in Symptom::ALL {
        for &lang in Lang::ALL {
            let bare = title(symptom, &[], None, lang).expect("a title");
            assert!(
                !bare.is_empty() && !bare.contains(['\n', '（', '(']),
                "{bare}"
            );
        }
    }
}

#[test]
fn a_mail_address_that_is_the_registered_one_is_told_once() {
    let case = full(Symptom::Phishing).says(FactKind::Email, "Hanako@example.jp");
    let read = case.read(Rendering::Form, Lang::Ja, Length::Full);
    assert_eq!(
        read.to_lowercase().matches("hanako@example.jp").count(),
        1,
        "{read}"
    );
    assert!(read.contains("関連するメールアドレス: taro@example.com\n"));
}

#[test]
fn every_shipped_pack_gives_whole_drafts_in_its_own_words() {
    for id in crate::pack::ids() {
        for &symptom in Symptom::ALL {
            let mut case = full(symptom);
            case.pack = crate::pack::builtin(id).expect("a shipped pack");
            for (&rendering, &lang) in Rendering::ALL.iter().zip(Lang::ALL.iter().cycle()) {
                let draft = case.draft(rendering, lang, Length::Full);
                let body = draft.body.as_str();
                assert_eq!(draft.findings, [], "{body}");
                for doubled in [
                    "日本円の日本円",
                    "暗号資産の暗号資産",
                    "yen yen",
                    "crypto crypto",
                ] {
                    assert!(!body.contains(doubled), "{doubled} in\n{body}");
                }
            }
        }
    }
}

#[test]
fn a_long_record_is_told_to_its_end() {
    let mut case = Case::new(Symptom::Outage, &"止まっています。".repeat(20_000));
    for _ in 0..1000 {
        case = case.event(
            EventKind::Observed,
            "2026-11-22T09:00:00+09:00",
            "まだ止まっている",
        );
    }
    let draft = case.draft(Rendering::Form, Lang::Ja, Length::Full);
    assert_eq!(
        draft.body.as_str().matches("まだ止まっている").count(),
        1000
    );
    assert_eq!(
        draft.body.as_str().matches("止まっています。").count(),
        20_000
    );
}
