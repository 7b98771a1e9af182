use chrono::DateTime;

use super::*;
use crate::domain::{Code as _, Lang, Window};
use crate::text::Ambiguous;
use crate::view::fixture::overdue;

/// Titles that have bent the tables of other programs.
const TITLES: &[&str] = &[
    "withdrawal is delayed",
    "出金が反映されない",
    "BTC送金が遅延 TXID不明",
    "ｼｭｯｷﾝ ﾊﾟｽﾜｰﾄﾞ ｴﾗｰ",
    "ＥＲＲＯＲ−２０５",
    "困った😭 至急",
    "家族👨\u{200D}👩\u{200D}👧で相談",
    "日本🇯🇵口座",
    "ハ\u{309A}ス ワート\u{3099}",
    "①→※…×α",
    "注意⚠\u{FE0F}です",
    "昨日の21時ごろ、「三井住友銀行」から50万円を振り込みましたが、まだ反映されません。どうすれば、いいですか。",
    "https://example.com/a/very/long/address/that/no/line/can/hold/at/all/in/a/narrow/terminal",
    "a\u{1b}[2Jb\u{202e}moc",
    "x\nFORGED 2026-07-22 OK",
    "\u{3F000}\u{3F001}",
];

fn style(lang: Lang, width: usize, ambiguous: Ambiguous) -> Style {
    Style {
        lang,
        width,
        ambiguous,
        ascii: false,
        color: false,
        now: DateTime::parse_from_rfc3339("2026-11-22T18:00:00+09:00").expect("an instant"),
    }
}

fn rows() -> Vec<HistoryRow> {
    let instant = |written: &str| {
        DateTime::parse_from_rfc3339(written)
            .expect("an instant")
            .to_utc()
    };
    let statuses = [
        Status::Open,
        Status::Waiting,
        Status::Answered,
        Status::Closed,
    ];
    let symptoms = [Symptom::FiatDeposit, Symptom::Outage, Symptom::Phishing];
    let windows = [Window::Form, Window::Phone, Window::SelfService];
    let cycle = |index: usize, count: usize| index % count;
    TITLES
        .iter()
        .enumerate()
        .map(|(index, title)| {
            let symptom = symptoms[cycle(index, symptoms.len())];
            HistoryRow {
                id: IncidentId(i64::try_from(index).expect("a small number") + 1),
                title: (*title).to_owned(),
                status: statuses[cycle(index, statuses.len())].into(),
                category: symptom.category().into(),
                symptom: symptom.into(),
                provider: ProviderId("example".into()),
                logged_at: instant("2026-11-20T22:10:00+09:00"),
                occurred_at: None,
                channel: Some(windows[cycle(index, windows.len())].into()),
                clock: (index % 4 == 1).then(overdue),
                ticket: (index % 5 == 2).then(|| "お問い合わせ番号 #1234567".to_owned()),
                matters: Vec::new(),
                snippet: (index % 3 == 1).then(|| format!("昨日から、{title}")),
            }
        })
        .collect()
}

fn every_style() -> impl Iterator<Item = Style> {
    Lang::ALL.iter().flat_map(|&lang| {
        [Ambiguous::Narrow, Ambiguous::Wide]
            .into_iter()
            .flat_map(move |ambiguous| (40..=200).map(move |width| style(lang, width, ambiguous)))
    })
}

#[test]
fn every_line_of_a_table_is_equally_wide_at_every_width() {
    for style in every_style().filter(|style| style.width >= TABLE_CELLS_MIN) {
        let drawn = history(&rows(), &style);
        let mut widths = drawn.lines().map(|line| style.ambiguous.width(line));
        let first = widths.next().expect("a table has lines");
        assert!(first <= style.width, "{} in {}", first, style.width);
        for (line, width) in drawn.lines().skip(1).zip(widths) {
            assert_eq!(width, first, "{} cells:\n{line}", style.width);
        }
    }
}

#[test]
fn every_line_of_a_narrow_list_fits() {
    for style in every_style().filter(|style| style.width < TABLE_CELLS_MIN) {
        for line in history(&rows(), &style).lines() {
            assert!(style.ambiguous.width(line) <= style.width, "{line}");
        }
    }
}

#[test]
fn no_line_of_a_cell_begins_with_a_mark_that_belongs_to_the_one_before() {
    for style in every_style() {
        for line in history(&rows(), &style).lines() {
            for cell in line.split(['│', '|', '┆']) {
                let cell = cell.trim();
                assert!(
                    !cell.starts_with(['、', '。', '」', 'ー', 'っ']),
                    "{}: {line}",
                    style.width
                );
                assert!(!cell.ends_with(['「', '（']), "{}: {line}", style.width);
            }
        }
    }
}

#[test]
fn nothing_in_a_title_acts_on_the_terminal_or_forges_a_line() {
    for style in every_style() {
        let drawn = history(&rows(), &style);
        assert!(!drawn.contains(['\u{1b}', '\u{202e}']));
        assert!(!drawn.lines().any(|line| line.starts_with("FORGED")));
    }
}

#[test]
fn every_title_is_shown_whole_where_there_is_room() {
    let drawn = history(&rows(), &style(Lang::Ja, 200, Ambiguous::Wide));
    for title in [
        "①→※…×α",
        "家族👨\u{200D}👩\u{200D}👧で相談",
        "\u{3F000}\u{3F001}",
    ] {
        assert!(drawn.contains(title), "{title}\n{drawn}");
    }
}

#[test]
fn a_wide_terminal_has_a_column_for_each_thing() {
    let rows: Vec<HistoryRow> = rows().into_iter().take(3).collect();
    let drawn = history(&rows, &style(Lang::Ja, 120, Ambiguous::Narrow));
    snapbox::assert_data_eq!(
        drawn,
        snapbox::str![[r#"
┌──────┬────────────┬──────────┬──────────────┬──────────────────────────┬──────────────┬────────────────┬────────────┐
│ 番号 │ 記録日     │ 状態     │ 種別         │ 題名                     │ 窓口         │ 次の番・期限   │ 受付番号   │
├──────┼────────────┼──────────┼──────────────┼──────────────────────────┼──────────────┼────────────────┼────────────┤
│ #1   │ 2026-11-20 │ 未対応   │ 入出金       │ withdrawal is delayed    │ 問い合わせ   │ あなたの番     │            │
│      │            │          │              │                          │ フォーム     │                │            │
│ #2   │ 2026-11-20 │ 回答待ち │ システム障害 │ 出金が反映されない       │ 電話         │ 11/20(金) 超過 │            │
│      │            │          │              │ 「昨日から、出金が反映さ │              │                │            │
│      │            │          │              │ れない」                 │              │                │            │
│ #3   │ 2026-11-20 │ 回答あり │ セキュリティ │ BTC送金が遅延 TXID不明   │ 自分でできる │ あなたの番     │ お問い合わ │
│      │            │          │              │                          │ 手続き       │                │ せ番号     │
│      │            │          │              │                          │              │                │ #1234567   │
└──────┴────────────┴──────────┴──────────────┴──────────────────────────┴──────────────┴────────────────┴────────────┘

"#]]
    );
}

#[test]
fn a_common_terminal_joins_columns() {
    let rows: Vec<HistoryRow> = rows().into_iter().take(3).collect();
    let drawn = history(&rows, &style(Lang::Ja, 80, Ambiguous::Narrow));
    snapbox::assert_data_eq!(
        drawn,
        snapbox::str![[r#"
┌──────┬────────────┬──────────────────────────────────┬──────────────────┐
│ 番号 │ 記録日     │ 題名                             │ 状態             │
│      │            │ 種別・窓口                       │ 次の番・期限     │
│      │            │                                  │ 受付番号         │
├──────┼────────────┼──────────────────────────────────┼──────────────────┤
│ #1   │ 2026-11-20 │ withdrawal is delayed            │ 未対応           │
│      │            │ 入出金・問い合わせフォーム       │ あなたの番       │
│ #2   │ 2026-11-20 │ 出金が反映されない               │ 回答待ち         │
│      │            │ 「昨日から、出金が反映されない」 │ 11/20(金) 超過   │
│      │            │ システム障害・電話               │                  │
│ #3   │ 2026-11-20 │ BTC送金が遅延 TXID不明           │ 回答あり         │
│      │            │ セキュリティ・自分でできる手続き │ あなたの番       │
│      │            │                                  │ お問い合わせ番号 │
│      │            │                                  │ #1234567         │
└──────┴────────────┴──────────────────────────────────┴──────────────────┘

"#]]
    );
    let ascii = Style {
        ascii: true,
        ..style(Lang::En, 60, Ambiguous::Narrow)
    };
    snapbox::assert_data_eq!(
        history(&rows, &ascii),
        snapbox::str![[r#"
+-----+------------+----------------------+---------------+
| no. | recorded   | title                | status        |
|     |            | category, window     | turn or due   |
|     |            |                      | ticket        |
+-----+------------+----------------------+---------------+
| #1  | 2026-11-20 | withdrawal is        | open          |
|     |            | delayed              | your turn     |
|     |            | deposits and         |               |
|     |            | withdrawals, inquiry |               |
|     |            | form                 |               |
| #2  | 2026-11-20 | 出金が反映されない   | waiting       |
|     |            | "昨日から、出金が反  | overdue since |
|     |            | 映されない"          | Fri 20 Nov    |
|     |            | outage, phone        |               |
| #3  | 2026-11-20 | BTC送金が遅延 TXID不 | answered      |
|     |            | 明                   | your turn     |
|     |            | security,            | お問い合わせ  |
|     |            | self-service         | 番号 #1234567 |
+-----+------------+----------------------+---------------+

"#]]
    );
}

#[test]
fn a_narrow_terminal_has_a_block_for_each_incident() {
    let rows: Vec<HistoryRow> = rows().into_iter().take(3).collect();
    let drawn = history(&rows, &style(Lang::Ja, 40, Ambiguous::Narrow));
    snapbox::assert_data_eq!(
        drawn,
        snapbox::str![[r#"
#1  2026-11-20  未対応
  withdrawal is delayed
  入出金・問い合わせフォーム
  あなたの番

#2  2026-11-20  回答待ち
  出金が反映されない
  「昨日から、出金が反映されない」
  システム障害・電話
  11/20(金) 超過

#3  2026-11-20  回答あり
  BTC送金が遅延 TXID不明
  セキュリティ・自分でできる手続き
  あなたの番・お問い合わせ番号 #1234567

"#]]
    );
}

#[test]
fn a_snippet_stands_under_a_title_that_does_not_say_it() {
    let with = |snippet: &str| HistoryRow {
        snippet: Some(snippet.to_owned()),
        ..rows().remove(1)
    };
    for width in [40, 80, 200] {
        let style = style(Lang::Ja, width, Ambiguous::Narrow);
        assert!(
            history(&[with("昨日から待っています")], &style).contains("「昨日から待っています」")
        );
        assert_eq!(
            history(&[with("反映されない")], &style)
                .matches("反映されない")
                .count(),
            1
        );
    }
}
