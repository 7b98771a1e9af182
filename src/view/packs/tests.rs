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
    snapbox::assert_data_eq!(packs(&rows, &style(Lang::Ja, 80, HOLIDAY)), snapbox::str![]);
    snapbox::assert_data_eq!(json::packs(&rows[..1], Lang::En), snapbox::str![]);
}

#[test]
fn a_pack_is_shown_with_its_windows_and_rules() {
    let style = style(Lang::En, 60, HOLIDAY);
    snapbox::assert_data_eq!(pack(&example(), &style), snapbox::str![]);
}

#[test]
fn a_pack_is_written_for_programs() {
    let written = json::pack(&example(), Lang::En);
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["schema"], 1);
    assert_eq!(read["rules"][0]["channels"][1], "form");
    assert_eq!(read["channels"][2]["contacts"][0]["confidence"], "disputed");
}
