//! Incidents and a pack for the tests of drafts.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use super::{After, Draft, Request, Wait, draft};
use crate::domain::{
    Answer, Channel, Decimal, Decision, EventId, EventKind, Evidence, Fact, FactKind, FactValue,
    FindingKind, Incident, IncidentId, Inquiry, InquiryId, Lang, Length, Moment, Precision,
    Profile, ProfileField, ProviderId, Rendering, Reply, ReplyId, ReplyKind, Stage, Status,
    Symptom, TimelineEvent, Window,
};
use crate::pack::{
    Advice, Claim, Confidence, ErrorMeaning, Form, Guide, Guides, IdShape, Need, Pack, PackChannel,
    Provenance, Reception, Words,
};
use crate::safety::{Field, Hints, Marks};

/// An incident with everything that a draft of it needs.
pub(super) struct Case {
    pub(super) incident: Incident,
    pub(super) timeline: Vec<TimelineEvent>,
    pub(super) profile: Profile,
    pub(super) pack: Pack,
    pub(super) letters: Letters,
}

/// What went out, came back and was kept.
#[derive(Default)]
pub(super) struct Letters {
    inquiries: Vec<Inquiry>,
    replies: Vec<Reply>,
    evidence: Vec<Evidence>,
    reasons: Vec<(ReplyId, String)>,
    wait: Option<Standing>,
    to: Option<Channel>,
}

/// How the matter stands.
#[derive(Clone, Copy)]
struct Standing {
    turn: &'static str,
    late: bool,
    days: u32,
    promised_on: Option<NaiveDate>,
}

impl Case {
    pub(super) fn new(symptom: Symptom, text: &str) -> Self {
        Self {
            incident: Incident {
                id: IncidentId(12),
                uuid: String::new(),
                provider: ProviderId("example".into()),
                title: String::new(),
                text: text.to_owned(),
                language: Lang::Ja,
                decision: Decision::told(symptom),
                status: Status::Open.into(),
                logged_at: instant("2026-11-22T10:00:00+09:00").with_timezone(&Utc),
                facts: Vec::new(),
                answers: Vec::new(),
                kept: false,
            },
            timeline: Vec::new(),
            profile: Profile::default(),
            pack: pack(),
            letters: Letters::default(),
        }
    }

    pub(super) fn at(self, value: &str, precision: Precision) -> Self {
        self.fact(FactValue::OccurredAt(moment(value, precision)))
    }

    pub(super) fn amount(self, number: &str, asset: &str) -> Self {
        let number = Decimal::read(number).expect("a number");
        self.fact(FactValue::Amount {
            number,
            asset: asset.into(),
        })
    }

    pub(super) fn says(self, kind: FactKind, text: &str) -> Self {
        self.fact(FactValue::Text(kind, text.into()))
    }

    /// Adds a fact, at its first place in the text where its value stands there.
    pub(super) fn fact(mut self, value: FactValue) -> Self {
        let as_written = value.value();
        let span = self.incident.text.find(&as_written).map(|byte| {
            let start = self.incident.text[..byte].chars().count();
            start..start + as_written.chars().count()
        });
        self.incident.facts.push(Fact {
            value,
            as_written,
            span,
        });
        self
    }

    pub(super) fn answers(mut self, code: &str, text: &str) -> Self {
        self.incident.answers.push(Answer {
            code: code.into(),
            text: text.into(),
        });
        self
    }

    pub(super) fn event(mut self, kind: EventKind, at: &str, text: &str) -> Self {
        let id = EventId(i64::try_from(self.timeline.len()).expect("few events") + 1);
        self.timeline.push(TimelineEvent {
            id,
            uuid: String::new(),
            incident: self.incident.id,
            kind: kind.into(),
            at: moment(at, Precision::Second),
            recorded_at: instant("2026-11-22T10:00:00+09:00").with_timezone(&Utc),
            text: text.into(),
        });
        self
    }

    pub(super) fn keeps(mut self, name: &str) -> Self {
        let number = i64::try_from(self.letters.evidence.len()).expect("few files") + 1;
        self.letters.evidence.push(Evidence {
            number,
            uuid: String::new(),
            incident: self.incident.id,
            sha256: "5".repeat(64),
            bytes: 1024,
            media_type: "application/pdf".into(),
            located: false,
            added_at: instant("2026-11-22T10:00:00+09:00").with_timezone(&Utc),
            name: name.into(),
        });
        self
    }

    pub(super) fn account(mut self, values: &[(ProfileField, &str)]) -> Self {
        let values = values
            .iter()
            .map(|(field, value)| (*field, (*value).to_owned()));
        self.profile = Profile::new(values);
        self
    }

    /// An inquiry of 13 November that was acknowledged at once, a file that was kept, and how the
    /// matter stands six business days later.
    pub(super) fn waited(mut self, turn: &'static str, promised_on: Option<&str>) -> Self {
        let utc = |at| instant(at).with_timezone(&Utc);
        let promised_on = promised_on.map(|day| day.parse().expect("a day"));
        self.letters.inquiries.push(Inquiry {
            id: InquiryId(1),
            uuid: String::new(),
            incident: self.incident.id,
            channel: Window::Form.into(),
            stage: Stage::Inquiry,
            sent_at: utc("2026-11-13T10:00:00+09:00"),
            ticket: Some("A-0017".into()),
            spoke_with: None,
            promise: None,
            promised_on: None,
            follows: None,
            subject: "件名".into(),
            // The amount and the time were told, the bank was not.
            body: "入金の状況のご確認をお願いいたします。\n発生日時: 2026年11月12日（木）21時ごろ\n金額・数量: 500,000円"
                .into(),
            sha256: "1".repeat(64),
        });
        self.letters.replies.push(Reply {
            id: ReplyId(1),
            uuid: String::new(),
            incident: self.incident.id,
            inquiry: Some(InquiryId(1)),
            kind: ReplyKind::Acknowledgement.into(),
            received_at: utc("2026-11-13T10:01:00+09:00"),
            ticket: Some("A-0017".into()),
            promised_on,
            questions: Vec::new(),
            subject: "受付のお知らせ".into(),
            text: "受け付けました。".into(),
            sha256: "2".repeat(64),
        });
        let number = i64::try_from(self.letters.evidence.len()).expect("few files") + 1;
        self.letters.evidence.push(Evidence {
            number,
            uuid: String::new(),
            incident: self.incident.id,
            sha256: "3".repeat(64),
            bytes: 20_480,
            media_type: "image/png".into(),
            located: false,
            added_at: utc("2026-11-14T10:00:00+09:00"),
            name: "画面.png".into(),
        });
        self.letters.wait = Some(Standing {
            turn,
            late: !matches!(turn, "answered" | "asked" | "refused" | "reopened"),
            days: 6,
            promised_on,
        });
        self
    }

    /// What the last answer says as its reason.
    pub(super) fn because(mut self, said: &str) -> Self {
        let last = self.letters.replies.last().expect("an answer").id;
        self.letters.reasons.push((last, said.to_owned()));
        self
    }

    /// Another answer after the first.
    pub(super) fn answered(mut self, kind: ReplyKind, at: &str, questions: &[&str]) -> Self {
        let last = self.letters.replies.last().expect("an answer").clone();
        let id = ReplyId(last.id.0 + 1);
        self.letters.replies.push(Reply {
            id,
            kind: kind.into(),
            received_at: instant(at).with_timezone(&Utc),
            ticket: None,
            questions: questions.iter().map(|&asked| asked.to_owned()).collect(),
            ..last
        });
        self
    }

    pub(super) fn to(mut self, code: &str) -> Self {
        self.letters.to = Some(Channel::read(code));
        self
    }

    pub(super) fn form_takes(mut self, chars: usize) -> Self {
        let mut form = channel(Window::Form);
        form.form = Some(Form {
            subject_chars_max: Some(claim(30)),
            body_chars_max: Some(claim(chars)),
        });
        self.pack.channels = vec![form];
        self
    }

    pub(super) fn draft(&self, rendering: Rendering, lang: Lang, length: Length) -> Draft {
        let hints = Hints {
            lang,
            field: Field::Letter,
            label: |_: FindingKind, _| "…",
            ..Hints::BARE
        };
        let guide = self.pack.guide(self.incident.decision.symptom_or_usual());
        let asked = self
            .letters
            .replies
            .iter()
            .flat_map(|reply| &reply.questions);
        let asked: Vec<String> = asked.cloned().collect();
        let missing: Vec<&Need> = guide.into_iter().flat_map(|guide| &guide.needs).collect();
        draft(&Request {
            incident: &self.incident,
            timeline: &self.timeline,
            profile: &self.profile,
            pack: &self.pack,
            provider_name: self.pack.name.get(lang),
            missing: &missing,
            rendering,
            lang,
            length,
            now: instant("2026-11-22T10:00:00+09:00"),
            after: After {
                inquiries: &self.letters.inquiries,
                replies: &self.letters.replies,
                evidence: &self.letters.evidence,
                reasons: &self.letters.reasons,
                wait: self.letters.wait.map(|standing| Wait {
                    inquiries: &[InquiryId(1)],
                    ticket: Some("A-0017"),
                    asked: &asked,
                    turn: standing.turn,
                    late: standing.late,
                    days: standing.days,
                    promised_on: standing.promised_on,
                    is_broken: standing.late && standing.promised_on.is_some(),
                }),
                to: self.letters.to.as_ref(),
                apart: &[],
            },
            hints: &hints,
            marks: &Marks::default(),
        })
        .expect("the templates are right")
    }

    /// The subject, if there is one, and the body, as a person reads them.
    pub(super) fn read(&self, rendering: Rendering, lang: Lang, length: Length) -> String {
        let draft = self.draft(rendering, lang, length);
        match draft.subject.as_str() {
            "" => draft.body.into_inner(),
            subject => format!("[{subject}]\n{}", draft.body.as_str()),
        }
    }
}

/// A case in which everything is known.
pub(super) fn full(symptom: Symptom) -> Case {
    Case::new(
        symptom,
        "送金しましたが届きません。連絡先はtaro@example.comです。急いでいます。",
    )
    .at("2026-11-20T10:15:00+09:00", Precision::Minute)
    .amount("0.5", "BTC")
    .fact(FactValue::TxId(
        "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b".into(),
    ))
    .fact(FactValue::Address {
        address: "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa".into(),
        chain: Some("BTC".into()),
        valid: Some(true),
    })
    .says(FactKind::OrderId, "XWD20261120-011500-000001")
    .says(FactKind::ErrorCode, "-205")
    .says(FactKind::ErrorMessage, "Withdrawal failed")
    .says(FactKind::Bank, "みずほ銀行")
    .says(FactKind::Email, "taro@example.com")
    .says(FactKind::Url, "https://example.com/fake")
    .says(FactKind::Phone, "+81300000000")
    .says(FactKind::Device, "iOS 19")
    .answers("recipient", "本人（別の取引所）")
    .answers("desired_by", "2026年11月30日")
    .keeps("送付の控え.pdf")
    .event(EventKind::Logged, "2026-11-22T10:00:00+09:00", "記録した")
    .event(
        EventKind::Observed,
        "2026-11-20T11:00:30+09:00",
        "残高が減っていることを確認",
    )
    .event(
        EventKind::Error,
        "2026-11-20T11:05:00+09:00",
        "しばらくしてから再度お試しください",
    )
    .event(
        EventKind::Tried,
        "2026-11-20T11:10:00+09:00",
        "アプリを再起動",
    )
    .event(
        EventKind::Replied,
        "2026-11-21T09:00:00+09:00",
        "自動返信を受信",
    )
    .account(&[
        (ProfileField::Mail, "hanako@example.jp"),
        (ProfileField::UserId, "EX-001234"),
        (ProfileField::Name, "見本 花子"),
        (ProfileField::Phone, "03-0000-0000"),
        (ProfileField::Environment, "Windows 11 / Chrome 140"),
    ])
}

/// A case in which nothing is known but the words.
pub(super) fn minimal(symptom: Symptom) -> Case {
    let mut case = Case::new(symptom, "困っています。");
    case.pack.guides = Guides::default();
    case.pack.vocabulary.clear();
    case
}

pub(super) fn instant(written: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(written).expect("an instant in RFC 3339")
}

fn moment(value: &str, precision: Precision) -> Moment {
    Moment::read(value, precision).expect("a moment")
}

fn words(ja: &str, en: &str) -> Words {
    Words {
        ja: ja.into(),
        en: en.into(),
    }
}

fn provenance(confidence: Confidence) -> Provenance {
    Provenance {
        source: "https://example.com/help".into(),
        title: None,
        as_of: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day"),
        confidence,
        note: None,
    }
}

fn claim<T>(value: T) -> Claim<T> {
    Claim {
        value,
        provenance: provenance(Confidence::Official),
    }
}

fn channel(window: Window) -> PackChannel {
    PackChannel {
        window,
        name: words("窓口", "desk"),
        about: Vec::new(),
        prepare: vec![words(
            "取引履歴（日時、銘柄、数量）",
            "trade history (time, asset, amount)",
        )],
        contacts: Vec::new(),
        reception: Reception::Always,
        form: None,
        answers_within: None,
        provenance: provenance(Confidence::Official),
    }
}

fn pack() -> Pack {
    let advice = |code: &str, confidence, ja: &str, en: &str| Advice {
        code: code.into(),
        words: words(ja, en),
        tick: true,
        when: None,
        provenance: provenance(confidence),
    };
    let guide = |&symptom: &Symptom| Guide {
        symptom,
        example: words("例", "example"),
        needs: vec![Need {
            code: "recipient".into(),
            fact: None,
            coins: Vec::new(),
            yes: None,
            no: Some(words("なし", "none")),
            label: words("受取人", "Recipient"),
            question: words("受取人はどなたですか", "Who is the recipient?"),
            why: words("確認のため", "to check"),
            basis: "D".into(),
        }],
        checks: vec![
            advice(
                "status",
                Confidence::Official,
                "稼働状況のページを確認する",
                "Look at the status page",
            ),
            advice(
                "wait",
                Confidence::ThirdParty,
                "24時間待つ",
                "Wait for 24 hours",
            ),
        ],
        steps: Vec::new(),
        search: vec![words("送付 反映されない", "transfer not credited")],
    };
    Pack {
        id: ProviderId("example".into()),
        name: words("見本取引所", "Example Exchange"),
        aliases: Vec::new(),
        language: Lang::Ja,
        domains: Vec::new(),
        channels: vec![channel(Window::Form), channel(Window::Phone)],
        rules: Vec::new(),
        guides: crate::domain::Code::ALL.iter().map(guide).collect(),
        precautions: Vec::new(),
        errors: vec![ErrorMeaning {
            code: "-205".into(),
            message: None,
            meaning: words("証拠金が足りません", "Not enough margin"),
            symptom: None,
            provenance: provenance(Confidence::ThirdParty),
        }],
        ids: vec![IdShape {
            shape: "XWD########-######-######".into(),
            name: words("送付ID", "Transfer ID"),
            symptom: Some(Symptom::CryptoWithdrawal),
            provenance: provenance(Confidence::Official),
        }],
        explorers: Vec::new(),
        vocabulary: vec![(
            "crypto_withdrawal".into(),
            words("外部送付", "external transfer"),
        )],
        report: None,
        how_to_confirm: words("公式サイトで", "on the official site"),
    }
}
