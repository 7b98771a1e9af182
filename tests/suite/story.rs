//! One incident from the first word to its end, over a week of holidays, with what a person sees
//! at each step, in both languages.
//!
//! `SNAPSHOTS=overwrite cargo test story` writes the goldens anew.

use std::fmt::Write as _;
use std::path::Path;

use snapbox::data::DataFormat;
use snapbox::{Assert, Data};

use crate::harness::{Run, Sandbox};

/// A step: the clock, what is typed, and what stands on stdin.
pub(crate) type Step = (&'static str, &'static [&'static str], Option<&'static str>);

const JA: &[Step] = &[
    (
        "2026-04-28T10:00",
        &[
            "log",
            "昨日の21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ入金が反映されません。名義の表記が違ったのかもしれません。",
        ],
        None,
    ),
    ("2026-04-28T10:05", &["draft", "1", "--as", "form"], None),
    ("2026-04-28T10:10", &["sent", "1", "--via", "form"], None),
    (
        "2026-04-28T10:12",
        &["reply", "1", "-"],
        Some(
            "このメールは自動返信です。\nお問い合わせを受け付けました。\n受付番号：A-20260428-07\n担当者より順次ご回答いたします。\n",
        ),
    ),
    ("2026-04-30T09:00", &["due"], None),
    (
        "2026-05-01T15:00",
        &["reply", "1", "-"],
        Some(
            "お問い合わせの件、現在調査中でございます。確認に時間を要しており、5月8日までに結果をご連絡いたします。\n受付番号：A-20260428-07\n",
        ),
    ),
    ("2026-05-06T12:00", &["due"], None),
    ("2026-05-11T09:00", &[], None),
    ("2026-05-11T09:00", &["due"], None),
    ("2026-05-11T09:00", &["list", "--overdue"], None),
    (
        "2026-05-11T09:05",
        &["draft", "1", "--as", "follow-up"],
        None,
    ),
    ("2026-05-11T09:10", &["sent", "1"], None),
    ("2026-05-11T09:11", &["due"], None),
    (
        "2026-05-13T16:00",
        &["reply", "1", "-"],
        Some(
            "From: support@example.jp\nSubject: =?UTF-8?B?44GU5Zue562U?=\nDate: Wed, 13 May 2026 15:30:00 +0900\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n調査の結果、お振込名義がご登録の氏名と異なるため、誠に恐れ入りますが、反映のご要望にはお応えいたしかねます。\n",
        ),
    ),
    ("2026-05-13T16:05", &["escalate", "1"], None),
    (
        "2026-05-14T10:00",
        &["draft", "1", "--as", "complaint"],
        None,
    ),
    ("2026-05-14T10:10", &["sent", "1"], None),
    ("2026-05-14T10:11", &["due"], None),
    ("2026-05-29T10:00", &["due"], None),
    (
        "2026-05-29T10:00",
        &["escalate", "1", "--to", "jvcea"],
        None,
    ),
    (
        "2026-05-29T10:05",
        &["draft", "1", "--as", "dossier", "--to", "jvcea"],
        None,
    ),
    (
        "2026-05-29T11:00",
        &["sent", "1", "--ticket", "J-0815"],
        None,
    ),
    (
        "2026-06-10T11:00",
        &[
            "reply",
            "1",
            "お申し出の件、事業者に確認いたしました。組戻しの手続きが完了いたしました。",
            "--ticket",
            "J-0815",
        ],
        None,
    ),
    ("2026-06-10T11:05", &["due"], None),
    (
        "2026-06-11T09:00",
        &["close", "1", "--outcome", "組戻しで返金された"],
        None,
    ),
    ("2026-06-11T09:01", &["list"], None),
    ("2026-06-11T09:02", &["show", "1"], None),
    ("2026-06-11T09:03", &["report", "1", "--format", "md"], None),
];

const EN: &[Step] = &[
    (
        "2026-04-28T10:00",
        &[
            "log",
            "Yesterday at about 9 pm I sent 500,000 yen from Mizuho Bank by bank transfer, and the deposit has still not been credited. I think the sender's name may have differed.",
        ],
        None,
    ),
    (
        "2026-04-28T10:05",
        &["draft", "1", "--as", "form", "--lang", "en"],
        None,
    ),
    ("2026-04-28T10:10", &["sent", "1", "--via", "form"], None),
    (
        "2026-04-28T10:12",
        &["reply", "1", "-"],
        Some(
            "This is an automated message. We have received your request.\nTicket number: A-20260428-07\nA member of our team will get back to you.\n",
        ),
    ),
    ("2026-04-30T09:00", &["due"], None),
    (
        "2026-05-01T15:00",
        &["reply", "1", "-"],
        Some(
            "We are still looking into this and need more time. We will update you by 8 May.\nTicket number: A-20260428-07\n",
        ),
    ),
    ("2026-05-06T12:00", &["due"], None),
    ("2026-05-11T09:00", &[], None),
    ("2026-05-11T09:00", &["due"], None),
    ("2026-05-11T09:00", &["list", "--overdue"], None),
    (
        "2026-05-11T09:05",
        &["draft", "1", "--as", "follow-up", "--lang", "en"],
        None,
    ),
    ("2026-05-11T09:10", &["sent", "1"], None),
    ("2026-05-11T09:11", &["due"], None),
    (
        "2026-05-13T16:00",
        &["reply", "1", "-"],
        Some(
            "From: support@example.jp\nSubject: Your request\nDate: Wed, 13 May 2026 15:30:00 +0900\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\nWe have reviewed your request. As the sender's name differs from the registered one, we are unable to fulfil it. This is our final decision.\n",
        ),
    ),
    ("2026-05-13T16:05", &["escalate", "1"], None),
    (
        "2026-05-14T10:00",
        &["draft", "1", "--as", "complaint", "--lang", "en"],
        None,
    ),
    ("2026-05-14T10:10", &["sent", "1"], None),
    ("2026-05-14T10:11", &["due"], None),
    ("2026-05-29T10:00", &["due"], None),
    (
        "2026-05-29T10:00",
        &["escalate", "1", "--to", "jvcea"],
        None,
    ),
    (
        "2026-05-29T10:05",
        &[
            "draft", "1", "--as", "dossier", "--to", "jvcea", "--lang", "en",
        ],
        None,
    ),
    (
        "2026-05-29T11:00",
        &["sent", "1", "--ticket", "J-0815"],
        None,
    ),
    (
        "2026-06-10T11:00",
        &[
            "reply",
            "1",
            "We have checked with the exchange; the transfer back to you has been completed.",
            "--ticket",
            "J-0815",
        ],
        None,
    ),
    ("2026-06-10T11:05", &["due"], None),
    (
        "2026-06-11T09:00",
        &["close", "1", "--outcome", "the money came back"],
        None,
    ),
    ("2026-06-11T09:01", &["list"], None),
    ("2026-06-11T09:02", &["show", "1"], None),
    ("2026-06-11T09:03", &["report", "1", "--format", "md"], None),
];

/// Tells a story in a language and compares what a person sees with its golden.
pub(crate) fn tell(name: &str, lang: &str, steps: &[Step]) {
    let sandbox = Sandbox::new();
    let mut told = String::new();
    for (now, args, stdin) in steps {
        let mut command = sandbox.command();
        command
            .args(*args)
            .env("MADOGUCHI_LANG", lang)
            .env("MADOGUCHI_NOW", format!("{now}:00+09:00"));
        let run = Run::of(&mut command, stdin.map(str::as_bytes)).exits(0);
        let typed = args.join(" ");
        writeln!(told, "── {now} ── $ madoguchi {typed}\n{}", run.block()).expect("a string");
    }
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/story/{name}.txt"));
    let expected = Data::read_from(&golden, Some(DataFormat::Text)).raw();
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(Data::text(told).raw(), expected);
}

#[test]
fn a_story_from_the_first_word_to_its_end_ja() {
    tell("ja", "ja", JA);
}

#[test]
fn a_story_from_the_first_word_to_its_end_en() {
    tell("en", "en", EN);
}
