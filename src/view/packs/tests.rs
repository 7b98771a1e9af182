use super::*;
use crate::view::fixture::{HOLIDAY, pack as example, style};
use crate::view::json;

#[test]
fn the_list_of_packs_counts_what_is_not_confirmed() {
    let rows = [
        PackRow::new(&example(), true),
        PackRow {
            oldest: NaiveDate::from_ymd_opt(2026, 1, 15),
            ..PackRow::new(&example(), false)
        },
    ];
    snapbox::assert_data_eq!(
        packs(&rows, &[], &style(Lang::Ja, 80, HOLIDAY)),
        snapbox::str![[r#"
┌─────────┬────────────┬──────────────┬──────────┬────────┬──────────────────┐
│ ID      │ 名前       │ 種類         │ 情報の数 │ 未確認 │ 最も古い確認日   │
├─────────┼────────────┼──────────────┼──────────┼────────┼──────────────────┤
│ example │ 見本取引所 │ 内蔵         │ 14       │ 9      │ 2026-11-22       │
│ example │ 見本取引所 │ 追加したもの │ 14       │ 9      │ 2026-01-15（要確 │
│         │            │              │          │        │ 認）             │
└─────────┴────────────┴──────────────┴──────────┴────────┴──────────────────┘

"#]]
    );
    snapbox::assert_data_eq!(
        json::packs(&rows[..1], &["a file".into()], Lang::En),
        snapbox::str![[r#"
{
  "schema": 1,
  "packs": [
    {
      "id": "example",
      "name": "Example Exchange",
      "origin": "built_in",
      "facts": 14,
      "unverified": 9,
      "oldest": "2026-11-22"
    }
  ],
  "left_out": [
    "a file"
  ]
}

"#]]
    );
}

#[test]
fn a_pack_is_shown_with_its_windows_and_rules() {
    let style = style(Lang::En, 60, HOLIDAY);
    snapbox::assert_data_eq!(
        pack(&example(), &style),
        snapbox::str![[r#"
Example Exchange (example)
  drafts in: Japanese

official domains

windows
  - help center (a window)
    - https://example.com/help
      source: this page (as of 2026-11-22, official)
      https://example.com/about
  - inquiry form (a window)
    - no contact is known
      source: this page (as of 2026-11-22, unknown)
      https://example.com/about
  - phone (a window)
    - [unverified] 00-0000-0001 (confirm before you call)
      hours: weekdays 9:00–18:00 (not on public holidays)
      source: this page (as of 2026-11-22, disputed)
      https://example.com/about
      Found nowhere else.
    - [unverified] 00-0000-0002 (confirm before you call)
      hours: weekdays 9:30–17:30 (not on public holidays)
      source: this page (as of 2026-11-22, third party)
      https://example.com/about
  - chat (a window)

rules that choose a window
  - article_funds: help center > inquiry form
    Check the state of the bank transfer or the crypto
    transfer.
    source: this page (as of 2026-11-22, third party)
    https://example.com/about
  - urgent: phone
    When it is urgent.
    source: this page (as of 2026-11-22, third party)
    https://example.com/about
  - chat_last: chat
    An alternative.
    source: this page (as of 2026-11-22, third party)
    https://example.com/about

"#]]
    );
}

#[test]
fn a_pack_is_written_for_programs() {
    let written = json::pack(&example(), Lang::En);
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["schema"], 1);
    assert_eq!(read["rules"][0]["channels"][1], "form");
    assert_eq!(read["channels"][2]["contacts"][0]["confidence"], "disputed");
}
