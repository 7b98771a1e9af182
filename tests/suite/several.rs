//! One incident with several inquiries: a letter about the withdrawal, a call about the login, the
//! complaints desk. What a person sees at each step, in both languages.
//!
//! `SNAPSHOTS=overwrite cargo test several` writes the goldens anew.

use crate::story::{Step, tell};

const JA: &[Step] = &[
    (
        "2026-11-02T10:00",
        &[
            "log",
            "昨日の21時ごろ、0.5 BTCを送付しましたが、まだ送付先に届きません。",
        ],
        None,
    ),
    ("2026-11-02T10:05", &["draft", "1", "--as", "form"], None),
    (
        "2026-11-02T10:10",
        &["sent", "1", "--via", "form", "--ticket", "A-100"],
        None,
    ),
    (
        "2026-11-04T11:00",
        &[
            "sent",
            "1",
            "-",
            "--via",
            "phone",
            "--new",
            "--with",
            "見本様",
            "--promised",
            "11月6日までに折り返す",
        ],
        Some("ログインできなくなった。二段階認証のコードが拒否される。"),
    ),
    ("2026-11-16T10:00", &["due"], None),
    ("2026-11-16T10:00", &[], None),
    (
        "2026-11-16T10:01",
        &["draft", "1", "--as", "follow-up"],
        None,
    ),
    ("2026-11-16T10:02", &["sent", "1"], None),
    ("2026-11-16T10:03", &["draft", "1", "--inquiry", "1"], None),
    ("2026-11-16T10:04", &["sent", "1"], None),
    (
        "2026-11-17T15:00",
        &["reply", "1", "-"],
        Some("お問い合わせの件、現在調査中でございます。\n受付番号：L-200\n"),
    ),
    (
        "2026-11-17T15:01",
        &["reply", "1", "-"],
        Some("調査の結果、送付は完了しておりました。\n受付番号：A-100\n"),
    ),
    ("2026-11-18T09:00", &["due"], None),
    ("2026-11-18T09:00", &["list"], None),
    (
        "2026-11-18T09:05",
        &["draft", "1", "--as", "complaint", "--inquiry", "1"],
        None,
    ),
    (
        "2026-11-18T09:10",
        &["sent", "1", "--ticket", "K-300"],
        None,
    ),
    (
        "2026-11-18T09:11",
        &["draft", "1", "--as", "follow-up"],
        None,
    ),
    ("2026-11-19T09:00", &["close", "1"], None),
    (
        "2026-11-20T09:00",
        &["sent", "1", "-", "--inquiry", "2"],
        Some("ログインの件、その後いかがでしょうか。"),
    ),
    ("2026-11-20T09:01", &["show", "1"], None),
    ("2026-11-20T09:02", &["undo"], None),
    ("2026-11-20T09:03", &["report", "1", "--format", "md"], None),
];

const EN: &[Step] = &[
    (
        "2026-11-02T10:00",
        &[
            "log",
            "Yesterday at about 9 pm I withdrew 0.5 BTC to my own wallet and it has not arrived.",
        ],
        None,
    ),
    (
        "2026-11-02T10:05",
        &["draft", "1", "--as", "form", "--lang", "en"],
        None,
    ),
    (
        "2026-11-02T10:10",
        &["sent", "1", "--via", "form", "--ticket", "A-100"],
        None,
    ),
    (
        "2026-11-04T11:00",
        &[
            "sent",
            "1",
            "-",
            "--via",
            "phone",
            "--new",
            "--with",
            "Ms Sample",
            "--promised",
            "to call back by 6 November",
        ],
        Some("I cannot log in any more: the two-factor code is refused."),
    ),
    ("2026-11-16T10:00", &["due"], None),
    ("2026-11-16T10:00", &[], None),
    (
        "2026-11-16T10:01",
        &["draft", "1", "--as", "follow-up", "--lang", "en"],
        None,
    ),
    ("2026-11-16T10:02", &["sent", "1"], None),
    (
        "2026-11-16T10:03",
        &["draft", "1", "--inquiry", "1", "--lang", "en"],
        None,
    ),
    ("2026-11-16T10:04", &["sent", "1"], None),
    (
        "2026-11-17T15:00",
        &["reply", "1", "-"],
        Some("We are still looking into this and need more time.\nTicket number: L-200\n"),
    ),
    (
        "2026-11-17T15:01",
        &["reply", "1", "-"],
        Some("We have checked: the transfer was completed on our side.\nTicket number: A-100\n"),
    ),
    ("2026-11-18T09:00", &["due"], None),
    ("2026-11-18T09:00", &["list"], None),
    (
        "2026-11-18T09:05",
        &[
            "draft",
            "1",
            "--as",
            "complaint",
            "--inquiry",
            "1",
            "--lang",
            "en",
        ],
        None,
    ),
    (
        "2026-11-18T09:10",
        &["sent", "1", "--ticket", "K-300"],
        None,
    ),
    (
        "2026-11-18T09:11",
        &["draft", "1", "--as", "follow-up", "--lang", "en"],
        None,
    ),
    ("2026-11-19T09:00", &["close", "1"], None),
    (
        "2026-11-20T09:00",
        &["sent", "1", "-", "--inquiry", "2"],
        Some("How does my question about the login stand?"),
    ),
    ("2026-11-20T09:01", &["show", "1"], None),
    ("2026-11-20T09:02", &["undo"], None),
    ("2026-11-20T09:03", &["report", "1", "--format", "md"], None),
];

#[test]
fn several_inquiries_of_one_incident_ja() {
    tell("several.ja", "ja", JA);
}

#[test]
fn several_inquiries_of_one_incident_en() {
    tell("several.en", "en", EN);
}
