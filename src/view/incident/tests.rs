use chrono::{DateTime, Utc};

use super::*;
use crate::domain::Inquiry;
use crate::domain::{
    Answer, Decision, EventId, EventKind, IncidentId, InquiryId, Lang, Moment, Precision,
    ProviderId, Stage, Symptom, Window,
};
use crate::view::fixture::{HOLIDAY, style, with_case};
use crate::view::json;

fn utc(written: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(written)
        .expect("an instant")
        .to_utc()
}

fn record(title: &str) -> Incident {
    Incident {
        id: IncidentId(12),
        uuid: "019ab000-0000-7000-8000-000000000001".into(),
        provider: ProviderId("example".into()),
        title: title.into(),
        text: String::new(),
        language: Lang::Ja,
        decision: Decision::told(Symptom::FiatDeposit),
        status: Status::Waiting.into(),
        logged_at: utc("2026-11-23T09:30:00+09:00"),
        facts: Vec::new(),
        kept: false,
        answers: vec![Answer {
            code: "sender_name".into(),
            text: "同じです".into(),
        }],
    }
}

fn event(kind: EventKind, at: &str, precision: Precision, text: &str) -> TimelineEvent {
    TimelineEvent {
        id: EventId(1),
        uuid: "019ab000-0000-7000-8000-000000000002".into(),
        incident: IncidentId(12),
        kind: kind.into(),
        at: Moment::read(at, precision).expect("a moment"),
        recorded_at: utc("2026-11-23T09:30:00+09:00"),
        text: text.into(),
    }
}

fn sent_inquiry(body: &str) -> Inquiry {
    Inquiry {
        id: InquiryId(1),
        uuid: "019ab000-0000-7000-8000-000000000003".into(),
        incident: IncidentId(12),
        channel: Window::Form.into(),
        stage: Stage::Inquiry,
        sent_at: utc("2026-11-23T10:00:00+09:00"),
        ticket: Some("1234567".into()),
        spoke_with: None,
        promise: None,
        promised_on: None,
        follows: None,
        subject: "入金が反映されない件".into(),
        body: body.into(),
        sha256: "ab".repeat(32),
    }
}

fn timeline() -> Vec<TimelineEvent> {
    vec![
        event(
            EventKind::Tried,
            "2026-11-22T21:30:00+09:00",
            Precision::About,
            "アプリを入れ直した",
        ),
        event(
            EventKind::Logged,
            "2026-11-23T09:30:00+09:00",
            Precision::Second,
            "",
        ),
    ]
}

/// What was sent, and nothing that came back.
fn letters(inquiries: &[Inquiry]) -> Letters<'_> {
    Letters {
        inquiries,
        ..Letters::default()
    }
}

fn drawn(lang: Lang, width: usize) -> String {
    let record = record("50万円の入金が反映されない");
    let sent = [sent_inquiry(
        "お世話になっております。\n入金の確認をお願いいたします。",
    )];
    with_case(HOLIDAY, |case| {
        let style = style(lang, width, HOLIDAY);
        let case = Case {
            id: Some(record.id),
            ..*case
        };
        incident(&case, &record, &timeline(), &letters(&sent), &style)
    })
}

#[test]
fn an_incident_is_shown_with_everything_that_belongs_to_it() {
    snapbox::assert_data_eq!(
        drawn(Lang::Ja, 80),
        snapbox::str![[r#"
#12 50万円の入金が反映されない
  状態      回答待ち
  記録      2026/11/23(月) 9:30
  種別      入出金 ＞ 日本円の入金が反映されない（funds.fiat_deposit、確からしさ
            91%）
  手がかり  「振り込」 「反映されない」
  事業者    見本取引所（ご自分のパック example）

本文
  | 昨日の夜21時ごろ50万円を振り込んだのに反映されない

分かっていること
  1. 日時        2026/11/22(日) 21時ごろ（「昨日の夜21時ごろ」）
  2. 金額・数量  500,000円（「50万円」）

補足
  sender_name: 同じです

経過の記録
  2026/11/22(日) 21:30ごろ  試したこと
    アプリを入れ直した
  2026/11/23(月) 9:30:00  記録

問い合わせの控え
  1. 2026/11/23(月) 10:00 問い合わせフォームから送信
     受付番号: 1234567
     件名: 入金が反映されない件
     | お世話になっております。
     | 入金の確認をお願いいたします。
     SHA-256: abababababababababababababababababababababababababababababababab

窓口の判定
! 見本取引所（ご自分のパック example）
1. ヘルプセンター: いつでも使えます
   理由: 銀行振込状況の確認、仮想通貨送金状況の確認を行う。
   ・https://example.com/help
2. 問い合わせフォーム: いつでも使えます
3. 電話: 【未確認】受付時間外（次は 11/24(火) 9:00または9:30、あと19時間）
4. チャット: 受付時間は分かりません

窓口から聞かれそうなこと（33% は分かっています）
  1. どの銀行から振り込みましたか（bank）
  2. 振込名義は登録名義と同じですか（sender_name）

食い違い
  ! 金額が2つあります（「50万円」と「5万円」）。どちらが正しいかご確認ください。

ご注意
  ! 電話の情報が食い違っています。公式サイトで確認してからお使いください。
  ! 電話は受付時間外です。今はヘルプセンターを使えます。

"#]]
    );
}

#[test]
fn an_incident_is_shown_in_english() {
    snapbox::assert_data_eq!(
        drawn(Lang::En, 60),
        snapbox::str![[r##"
#12 50万円の入金が反映されない
  status      waiting
  recorded    Mon 23 Nov 2026 9:30
  category    deposits and withdrawals > yen deposit not
              credited (funds.fiat_deposit, 91% sure)
  because of  "振り込" "反映されない"
  provider    Example Exchange (your own pack example)

in your words
  | 昨日の夜21時ごろ50万円を振り込んだのに反映されない

what is known
  1. when    Sun 22 Nov 2026, about 21:00 ("昨日の夜21時ご
             ろ")
  2. amount  500,000 JPY ("50万円")

answers
  sender_name: 同じです

timeline
  Sun 22 Nov 2026, about 21:30  tried
    アプリを入れ直した
  Mon 23 Nov 2026 9:30:00  recorded

inquiries, as sent or noted
  1. Mon 23 Nov 2026 10:00 through the inquiry form
     ticket: 1234567
     subject: 入金が反映されない件
     | お世話になっております。
     | 入金の確認をお願いいたします。
     SHA-256:
       abababababababababababababababababababababababababababababababab

where to turn
! Example Exchange (your own pack example)
1. help center: open at any hour
   why: Check the state of the bank transfer or the crypto
        transfer.
   - https://example.com/help
2. inquiry form: open at any hour
3. phone: [unverified] closed now (opens Tue 24 Nov 9:00 or
   9:30 JST, in 19 h)
4. chat: hours unknown

what the desk may ask (33% is known)
  1. Which bank did you send it from? (bank)
  2. Is the sender's name the registered one? (sender_name)

what does not fit together
  ! there are two amounts, "50万円" and "5万円"; check which
    one is right.

please note
  ! sources disagree about the phone; confirm on the
    official site before you use it.
  ! the phone is closed now; you can use the help center.

"##]]
    );
}

#[test]
fn an_incident_is_written_for_programs() {
    let record = record("50万円の入金が反映されない");
    let style = style(Lang::Ja, 80, HOLIDAY);
    let written = with_case(HOLIDAY, |case| {
        json::show(
            case,
            &record,
            &timeline(),
            &[],
            &letters(&[sent_inquiry("本文")]),
            &style,
        )
    });
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    let keys: Vec<&String> = read.as_object().expect("an object").keys().collect();
    snapbox::assert_data_eq!(
        format!("{keys:?}"),
        snapbox::str![[
            r#"["schema", "language", "provider", "provider_known", "own_pack", "text", "category", "candidates", "facts", "findings", "missing", "completeness", "contradictions", "notices", "first_steps", "checks", "precautions", "routes", "uuid", "title", "status", "logged_at", "occurred_at", "answers", "timeline", "taken_back", "inquiries", "replies", "due", "evidence"]"#
        ]]
    );
    let tail = written.split_once("\"uuid\"").expect("a uuid").1;
    snapbox::assert_data_eq!(
        tail,
        snapbox::str![[r#"
: "019ab000-0000-7000-8000-000000000001",
  "title": "50万円の入金が反映されない",
  "status": "waiting",
  "logged_at": "2026-11-23T09:30:00+09:00",
  "occurred_at": null,
  "answers": [
    {
      "code": "sender_name",
      "text": "同じです"
    }
  ],
  "timeline": [
    {
      "id": 1,
      "uuid": "019ab000-0000-7000-8000-000000000002",
      "kind": "tried",
      "at": "2026-11-22T21:30:00+09:00",
      "precision": "about",
      "recorded_at": "2026-11-23T09:30:00+09:00",
      "text": "アプリを入れ直した"
    },
    {
      "id": 1,
      "uuid": "019ab000-0000-7000-8000-000000000002",
      "kind": "logged",
      "at": "2026-11-23T09:30:00+09:00",
      "precision": "second",
      "recorded_at": "2026-11-23T09:30:00+09:00",
      "text": ""
    }
  ],
  "taken_back": [],
  "inquiries": [
    {
      "id": 1,
      "uuid": "019ab000-0000-7000-8000-000000000003",
      "channel": "form",
      "stage": "inquiry",
      "sent_at": "2026-11-23T10:00:00+09:00",
      "ticket": "1234567",
      "spoke_with": null,
      "promise": null,
      "promised_on": null,
      "follows": null,
      "subject": "入金が反映されない件",
      "body": "本文",
      "sha256": "abababababababababababababababababababababababababababababababab"
    }
  ],
  "replies": [],
  "due": [],
  "evidence": []
}

"#]]
    );
}

#[test]
fn no_text_of_the_users_begins_a_line_or_acts_on_the_terminal() {
    let hostile = "x\nFORGED 2026-07-22 OK\r\nFAKE\u{1b}[2J\u{9b}b\u{202e}\u{7}";
    let record = record(hostile);
    let events = [event(
        EventKind::Tried,
        "2026-11-22",
        Precision::Day,
        hostile,
    )];
    let sent = [sent_inquiry(hostile)];
    for width in [20, 40, 80, 200] {
        let style = style(Lang::Ja, width, HOLIDAY);
        let drawn = with_case(HOLIDAY, |case| {
            let case = Case {
                text: hostile,
                ..*case
            };
            incident(&case, &record, &events, &letters(&sent), &style)
        });
        assert!(
            !drawn.lines().any(|line| line.starts_with("FORGED")),
            "{drawn}"
        );
        assert!(
            !drawn.lines().any(|line| line.starts_with("FAKE")),
            "{drawn}"
        );
        assert!(!drawn.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{7}', '\r']));
    }
}
