use super::*;
use crate::domain::Lang;
use crate::routing::directory;
use crate::view::fixture::{BETWEEN, calendar, pack, style};
use crate::view::json;

#[test]
fn the_directory_shows_every_contact_with_its_source() {
    let pack = pack();
    let style = style(Lang::Ja, 80, BETWEEN);
    let windows = directory(&pack, &calendar(), style.now);
    snapbox::assert_data_eq!(channels(&pack, &windows, &style), snapbox::str![]);
}

#[test]
fn the_directory_is_written_for_programs() {
    let pack = pack();
    let style = style(Lang::En, 80, BETWEEN);
    let windows = directory(&pack, &calendar(), style.now);
    let written = json::channels(&pack, &windows, &style);
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["at"], BETWEEN);
    let phone = &read["channels"][2];
    assert_eq!(phone["channel"], "phone");
    assert_eq!(phone["open"], serde_json::Value::Null);
    assert_eq!(phone["contacts"][0]["open"], true);
    assert_eq!(phone["contacts"][1]["opens_at"], "2026-11-25T09:30:00+09:00");
}
