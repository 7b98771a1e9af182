use super::*;
use crate::domain::Lang;
use crate::view::fixture::{HOLIDAY, pack, style};
use crate::view::json;

fn report() -> DoctorReport {
    DoctorReport {
        version: "0.1.0".into(),
        home: Some("~/.local/share/madoguchi".into()),
        record: Some(RecordReport {
            path: "~/.local/share/madoguchi/madoguchi.db".into(),
            bytes: 40_960,
            schema: 2,
            sqlite: "3.54.1".into(),
            journal: "delete".into(),
            incidents: Some(3),
            file_mode: Some(0o600),
            folder_mode: Some(0o700),
            read_only: false,
            problems: Vec::new(),
        }),
        packs: vec![PackRow::new(&pack(), true)],
        scan: Some(ScanReport {
            texts: 9,
            findings: vec![("#2".into(), FindingKind::Password)],
        }),
    }
}

#[test]
fn the_examination_is_shown() {
    snapbox::assert_data_eq!(doctor(&report(), &style(Lang::Ja, 80, HOLIDAY)), snapbox::str![]);
    let empty = DoctorReport {
        home: None,
        record: None,
        scan: None,
        ..report()
    };
    snapbox::assert_data_eq!(doctor(&empty, &style(Lang::En, 60, HOLIDAY)), snapbox::str![]);
}

#[test]
fn the_examination_is_written_for_programs() {
    snapbox::assert_data_eq!(json::doctor(&report(), Lang::En), snapbox::str![]);
}
