//! A small pack and a case for the tests of the views.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, Weekday};

use super::{Case, Said, Style};
use crate::domain::{
    Category, Decimal, Decision, Fact, FactKind, FactValue, InquiryId, Lang, Moment, Precision,
    ProviderId, Stage, Symptom, Window,
};
use crate::intake::{Candidate, Contradiction};
use crate::interview::needs;
use crate::pack::fixture::bare;
use crate::pack::{
    Advice, Calendar, Confidence, Contact, ContactKind, Guide, Holiday, Hours, Need, OpenSpan,
    Pack, PackChannel, Placement, Precaution, Provenance, Reception, Rule, Words,
};
use crate::routing::{Basis, Clock, Moved, Turn, route};
use crate::text::Ambiguous;

/// 14:00 on a public holiday, a Monday.
pub(super) const HOLIDAY: &str = "2026-11-23T14:00:00+09:00";
/// A quarter to six on a Tuesday, between the closing times that two sources state.
pub(super) const BETWEEN: &str = "2026-11-24T17:45:00+09:00";

pub(super) fn style(lang: Lang, width: usize, now: &str) -> Style {
    Style {
        lang,
        width,
        ambiguous: Ambiguous::Narrow,
        ascii: false,
        color: false,
        now: instant(now),
    }
}

fn instant(written: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(written).expect("an instant in RFC 3339")
}

fn words(ja: &str, en: &str) -> Words {
    Words {
        ja: ja.into(),
        en: en.into(),
    }
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

fn provenance(confidence: Confidence, note: Option<Words>) -> Provenance {
    Provenance {
        source: "https://example.com/about".into(),
        title: None,
        as_of: day(11, 22),
        confidence,
        note,
    }
}

fn advice(code: &str, words: Words) -> Advice {
    Advice {
        code: code.into(),
        words,
        tick: true,
        when: None,
        provenance: provenance(Confidence::ThirdParty, None),
    }
}

fn contact(kind: ContactKind, value: Option<&str>, confidence: Confidence) -> Contact {
    Contact {
        kind,
        value: value.map(Into::into),
        purpose: None,
        symptoms: Vec::new(),
        hours: None,
        provenance: provenance(confidence, None),
    }
}

fn phone(number: &str, from: (u32, u32), to: (u32, u32), confidence: Confidence) -> Contact {
    let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
    let days = vec![
        Weekday::Mon,
        Weekday::Tue,
        Weekday::Wed,
        Weekday::Thu,
        Weekday::Fri,
    ];
    let span = OpenSpan {
        days,
        from: time(from),
        to: time(to),
    };
    Contact {
        hours: Some(Hours {
            spans: vec![span],
            closed_on_holidays: true,
            closed_days: Vec::new(),
        }),
        ..contact(ContactKind::Phone, Some(number), confidence)
    }
}

fn channel(window: Window, reception: Reception, contacts: Vec<Contact>) -> PackChannel {
    PackChannel {
        window,
        name: words("窓口", "a window"),
        about: Vec::new(),
        prepare: Vec::new(),
        contacts,
        reception,
        form: None,
        answers_within: None,
        provenance: provenance(Confidence::Official, None),
    }
}

fn need(code: &str, fact: Option<FactKind>, question: Words) -> Need {
    Need {
        code: code.into(),
        fact,
        coins: Vec::new(),
        yes: None,
        no: None,
        label: words(code, code),
        question,
        why: words("確認のため", "to confirm"),
        basis: "S".into(),
    }
}

fn channels() -> Vec<PackChannel> {
    let help = contact(
        ContactKind::Url,
        Some("https://example.com/help"),
        Confidence::Official,
    );
    let nowhere = contact(ContactKind::Url, None, Confidence::Unknown);
    let mut form = channel(Window::Form, Reception::Always, vec![nowhere]);
    form.prepare = vec![words(
        "登録メールアドレスとユーザーID",
        "registered mail address and user ID",
    )];
    form.about = vec![words(
        "どのような状況で、どのようなエラーメッセージが表示されたのかを明確に伝えます。",
        "Say clearly what happened and which error message was shown.",
    )];
    let mut disputed = phone("00-0000-0001", (9, 0), (18, 0), Confidence::Disputed);
    disputed.provenance.note = Some(words(
        "ほかの情報源では見つかりません。",
        "Found nowhere else.",
    ));
    let other = phone("00-0000-0002", (9, 30), (17, 30), Confidence::ThirdParty);
    vec![
        channel(Window::HelpCenter, Reception::Always, vec![help]),
        form,
        channel(Window::Phone, Reception::ByContact, vec![disputed, other]),
        channel(Window::Chat, Reception::Unknown, Vec::new()),
    ]
}

fn rules() -> Vec<Rule> {
    let rule = |code: &str, windows: &[Window], placement, reason| Rule {
        code: code.into(),
        symptoms: vec![Symptom::FiatDeposit],
        windows: windows.to_vec(),
        placement,
        reason,
        provenance: provenance(Confidence::ThirdParty, None),
    };
    vec![
        rule(
            "article_funds",
            &[Window::HelpCenter, Window::Form],
            Placement::Row,
            words(
                "銀行振込状況の確認、仮想通貨送金状況の確認を行う。",
                "Check the state of the bank transfer or the crypto transfer.",
            ),
        ),
        rule(
            "urgent",
            &[Window::Phone],
            Placement::After(Window::Form),
            words("緊急性の高いとき。", "When it is urgent."),
        ),
        rule(
            "chat_last",
            &[Window::Chat],
            Placement::Last,
            words("代わりの窓口です。", "An alternative."),
        ),
    ]
}

fn guide() -> Guide {
    Guide {
        symptom: Symptom::FiatDeposit,
        example: words("銀行振込が反映されない", "a transfer is not credited"),
        needs: vec![
            need(
                "bank",
                Some(FactKind::Bank),
                words(
                    "どの銀行から振り込みましたか",
                    "Which bank did you send it from?",
                ),
            ),
            need(
                "amount",
                Some(FactKind::Amount),
                words("いくら振り込みましたか", "How much did you send?"),
            ),
            need(
                "sender_name",
                None,
                words(
                    "振込名義は登録名義と同じですか",
                    "Is the sender's name the registered one?",
                ),
            ),
        ],
        checks: vec![advice(
            "check_status",
            words("稼働状況ページを確認する", "Look at the status page."),
        )],
        steps: vec![advice(
            "check_bank",
            words(
                "銀行の振込明細を確認する",
                "Check the bank's own record of the transfer.",
            ),
        )],
        search: Vec::new(),
    }
}

/// A provider whose phone is disputed and whose form nobody could find.
pub(super) fn pack() -> Pack {
    Pack {
        id: ProviderId("example".into()),
        name: words("見本取引所", "Example Exchange"),
        channels: channels(),
        rules: rules(),
        guides: vec![guide()].into(),
        precautions: vec![Precaution {
            advice: advice(
                "phishing",
                words(
                    "偽のメールやウェブサイトに注意してください。",
                    "Beware of false mails and sites.",
                ),
            ),
            symptoms: vec![Symptom::FiatDeposit],
        }],
        how_to_confirm: words(
            "ブックマークから公式サイトを開き、問い合わせページで確かめる",
            "open the official site from your bookmark and look at its contact page",
        ),
        ..bare()
    }
}

pub(super) fn calendar() -> Calendar {
    Calendar::new(vec![Holiday {
        date: day(11, 23),
        name: words("勤労感謝の日", "Labour Thanksgiving Day"),
        projected: false,
    }])
}

/// Tells a test the case of a deposit that is not credited.
pub(super) fn with_case<T>(now: &str, tell: impl FnOnce(&Case<'_>) -> T) -> T {
    let pack = pack();
    let text = "昨日の夜21時ごろ50万円を振り込んだのに反映されない";
    let moment = Moment::read("2026-11-22T21:00:00+09:00", Precision::About).expect("a moment");
    let facts = [
        Fact {
            value: FactValue::OccurredAt(moment),
            as_written: "昨日の夜21時ごろ".into(),
            span: Some(0..9),
        },
        Fact {
            value: FactValue::Amount {
                number: Decimal::whole(500_000),
                asset: "JPY".into(),
            },
            as_written: "50万円".into(),
            span: Some(9..13),
        },
    ];
    let decision = Decision {
        category: Category::Funds.into(),
        symptom: Symptom::FiatDeposit.into(),
        confidence: 0.912_345,
        because: vec!["振り込".into(), "反映されない".into()],
        told: false,
    };
    let candidates = [
        Candidate {
            category: Category::Funds,
            symptom: Symptom::FiatDeposit,
            score: 0.912_345,
        },
        Candidate {
            category: Category::Outage,
            symptom: Symptom::Outage,
            score: 0.05,
        },
    ];
    let needs = needs(&pack, Symptom::FiatDeposit, &facts, &[]);
    let route = route(Symptom::FiatDeposit, &pack, &calendar(), instant(now));
    let notices: [Said; 0] = [];
    tell(&Case {
        id: None,
        language: Lang::Ja,
        provider: &pack.id,
        provider_known: true,
        text,
        decision: &decision,
        candidates: &candidates,
        facts: &facts,
        answers: &[],
        findings: &[],
        needs: &needs,
        contradictions: &[Contradiction::TwoAmounts("50万円".into(), "5万円".into())],
        route: &route,
        pack: &pack,
        notices: &notices,
    })
}

/// The clock of a matter that was sent on 12 November 2026 and was due on the 20th.
pub(super) fn overdue() -> Clock {
    let at = DateTime::parse_from_rfc3339("2026-11-12T10:00:00+09:00").expect("an instant");
    Clock {
        first: Some(InquiryId(1)),
        uuid: Some("01a00000-0000-7000-8000-000000000001".into()),
        last: Some(InquiryId(1)),
        sent: vec![InquiryId(1)],
        ticket: None,
        asked: Vec::new(),
        first_channel: Some(Window::Form.into()),
        channel: Some(Window::Form.into()),
        stage: Stage::Inquiry,
        first_at: Some(at),
        last_at: Some(at),
        turn: Turn::Desk,
        moved: Moved::Acknowledged,
        since: at,
        days: 6,
        stood: Moved::Acknowledged,
        stood_days: 6,
        due_on: NaiveDate::from_ymd_opt(2026, 11, 20),
        basis: Basis::Default,
        promised_on: None,
        is_broken: false,
        stated_by: None,
        within: 5,
        overdue_days: 1,
        projected: false,
    }
}
