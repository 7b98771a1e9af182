use super::*;
use crate::domain::Lang;
use crate::view::fixture::{HOLIDAY, pack, style};
use crate::view::json;

fn report() -> DoctorReport {
    DoctorReport {
        version: "0.1.0".into(),
        home: "~/.local/share/madoguchi".into(),
        record: Some(RecordReport {
            path: "~/.local/share/madoguchi/madoguchi.db".into(),
            bytes: 40_960,
            schema: Some(2),
            sqlite: Some("3.54.1".into()),
            journal: Some("delete".into()),
            incidents: Some(3),
            file_mode: Some(0o600),
            folder_mode: Some(0o700),
            read_only: false,
            problems: Vec::new(),
        }),
        packs: vec![PackRow::new(&pack(), true)],
        left_out: Vec::new(),
        scan: Some(ScanReport {
            texts: 9,
            findings: vec![("#2".into(), FindingKind::Password)],
        }),
    }
}

#[test]
fn the_examination_is_shown() {
    snapbox::assert_data_eq!(
        doctor(&report(), &style(Lang::Ja, 80, HOLIDAY)),
        snapbox::str![[r#"
プログラム
  バージョン  0.1.0
  ホーム  ~/.local/share/madoguchi

記録
  場所  ~/.local/share/madoguchi/madoguchi.db
  大きさ（バイト）  40960
  スキーマ          2
  SQLite            3.54.1
  ジャーナル        delete
  件数              3
  アクセス権        0700 0600
  異常はありません

事業者パック
  ・example 内蔵・情報の数 14・未確認 9・最も古い確認日 2026-11-22

記録に残っている秘密情報
  ! #2: パスワード

"#]]
    );
    let empty = DoctorReport {
        record: None,
        scan: None,
        ..report()
    };
    snapbox::assert_data_eq!(
        doctor(&empty, &style(Lang::En, 60, HOLIDAY)),
        snapbox::str![[r#"
program
  version  0.1.0
  home  ~/.local/share/madoguchi

record
  nothing is recorded yet.

packs
  - example built in, facts 14, unverified 9, oldest fact
    2026-11-22

"#]]
    );
}

#[test]
fn the_examination_is_written_for_programs() {
    snapbox::assert_data_eq!(
        json::doctor(&report(), Lang::En),
        snapbox::str![[r##"
{
  "schema": 1,
  "version": "0.1.0",
  "home": "~/.local/share/madoguchi",
  "record": {
    "path": "~/.local/share/madoguchi/madoguchi.db",
    "bytes": 40960,
    "schema": 2,
    "sqlite": "3.54.1",
    "journal": "delete",
    "incidents": 3,
    "file_mode": "0600",
    "folder_mode": "0700",
    "read_only": false,
    "sound": true,
    "problems": []
  },
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
  "left_out": [],
  "scan": {
    "texts": 9,
    "findings": [
      {
        "place": "#2",
        "kind": "password"
      }
    ]
  }
}

"##]]
    );
}
