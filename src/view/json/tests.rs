use chrono::DateTime;

use super::*;
use crate::domain::Lang;
use crate::view::fixture::{BETWEEN, with_case};

fn triage() -> String {
    with_case(BETWEEN, |known| case(known, Lang::Ja))
}

#[test]
fn the_document_of_triage_keeps_to_the_contract() {
    let written = triage();
    let (head, _) = written
        .split_once("  \"first_steps\"")
        .expect("first steps");
    snapbox::assert_data_eq!(
        head,
        snapbox::str![[r#"
{
  "schema": 1,
  "language": "ja",
  "provider": "example",
  "provider_known": true,
  "own_pack": "example",
  "text": "昨日の夜21時ごろ50万円を振り込んだのに反映されない",
  "category": {
    "code": "funds",
    "symptom": "funds.fiat_deposit",
    "confidence": 0.91,
    "because": [
      "振り込",
      "反映されない"
    ]
  },
  "candidates": [
    {
      "code": "funds",
      "symptom": "funds.fiat_deposit",
      "score": 0.91
    },
    {
      "code": "outage",
      "symptom": "outage",
      "score": 0.05
    }
  ],
  "facts": [
    {
      "kind": "occurred_at",
      "as_written": "昨日の夜21時ごろ",
      "start": 0,
      "end": 9,
      "value": "2026-11-22T21:00:00+09:00",
      "precision": "about"
    },
    {
      "kind": "amount",
      "as_written": "50万円",
      "start": 9,
      "end": 13,
      "value": "500000",
      "asset": "JPY"
    }
  ],
  "findings": [],
  "missing": [
    {
      "fact": "bank",
      "question": "どの銀行から振り込みましたか"
    },
    {
      "fact": "sender_name",
      "question": "振込名義は登録名義と同じですか"
    }
  ],
  "completeness": 0.33,
  "contradictions": [
    {
      "code": "two_amounts",
      "text": "金額が2つあります（「50万円」と「5万円」）。どちらが正しいかご確認ください。"
    }
  ],
  "notices": [
    {
      "code": "sources_disagree",
      "text": "電話の情報が食い違っています。公式サイトで確認してからお使いください。"
    }
  ],

"#]]
    );
}

#[test]
fn a_window_of_a_route_keeps_to_the_contract() {
    let read: serde_json::Value = serde_json::from_str(&triage()).expect("JSON");
    let phone = text(&read["routes"][2]);
    snapbox::assert_data_eq!(
        phone,
        snapbox::str![[r#"
{
  "rank": 3,
  "channel": "phone",
  "name": "窓口",
  "reasons": [
    {
      "code": "urgent",
      "text": "緊急性の高いとき。",
      "source": "https://example.com/about"
    }
  ],
  "open": null,
  "opens_at": null,
  "prepare": [],
  "contacts": [
    {
      "kind": "phone",
      "value": "00-0000-0001",
      "purpose": null,
      "hours": "平日 9:00–18:00",
      "open": true,
      "opens_at": null,
      "source": "https://example.com/about",
      "as_of": "2026-11-22",
      "confidence": "disputed",
      "note": "ほかの情報源では見つかりません。"
    },
    {
      "kind": "phone",
      "value": "00-0000-0002",
      "purpose": null,
      "hours": "平日 9:30–17:30",
      "open": false,
      "opens_at": "2026-11-25T09:30:00+09:00",
      "source": "https://example.com/about",
      "as_of": "2026-11-22",
      "confidence": "third_party",
      "note": null
    }
  ]
}

"#]]
    );
    let form = text(&read["routes"][1]["contacts"]);
    snapbox::assert_data_eq!(
        form,
        snapbox::str![[r#"
[
  {
    "kind": "url",
    "value": null,
    "purpose": null,
    "hours": null,
    "open": true,
    "opens_at": null,
    "source": "https://example.com/about",
    "as_of": "2026-11-22",
    "confidence": "unknown",
    "note": null
  }
]

"#]]
    );
    snapbox::assert_data_eq!(
        text(&read["first_steps"]),
        snapbox::str![[r#"
[
  {
    "code": "check_bank",
    "text": "銀行の振込明細を確認する",
    "tick": true,
    "source": "https://example.com/about"
  }
]

"#]]
    );
}

#[test]
fn what_acts_on_a_terminal_is_written_as_an_escape() {
    let sentence = Sentence {
        code: "x".into(),
        text: "a\u{1b}[2J\u{9b}b\u{202e}c\u{E0041}\u{7f}\n".into(),
    };
    let written = text(&sentence);
    assert!(
        written.contains(r"a\u001b[2J\u009bb\u202ec\udb40\udc41\u007f\n"),
        "{written}"
    );
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["text"], "a\u{1b}[2J\u{9b}b\u{202e}c\u{E0041}\u{7f}\n");
}

#[test]
fn an_instant_has_the_offset_in_which_it_is_shown() {
    let written = "2026-11-24T09:00:00+09:00";
    let read = DateTime::parse_from_rfc3339(written).expect("an instant");
    assert_eq!(instant(read), written);
}
