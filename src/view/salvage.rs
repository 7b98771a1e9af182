//! What was saved out of a damaged record.

use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use super::verify::Wrong;

/// What was saved, and what was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SalvageReport {
    /// The new record.
    pub file: String,
    /// How many incidents are in it.
    pub incidents: u64,
    /// How many rows.
    pub rows: u64,
    /// What could not be saved, or only in doubt.
    pub not_saved: Vec<Wrong>,
}

/// Draws what was saved.
pub fn salvage(report: &SalvageReport, style: &Style) -> String {
    let say = &style.catalog().keeping;
    let mut page = Page::new(style);
    page.heading(say.salvaged);
    page.copyable(2, "", &report.file);
    page.key_values(&[
        (say.incidents, report.incidents.to_string()),
        (say.rows_saved, report.rows.to_string()),
    ]);
    if report.not_saved.is_empty() {
        page.put(2, "", say.all_saved, Meaning::Good);
    }
    for wrong in &report.not_saved {
        page.put(2, "! ", &wrong.text, Meaning::Doubt);
    }
    page.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{IncidentId, Lang};
    use crate::view::fixture::{HOLIDAY, style};
    use crate::view::json;

    #[test]
    fn what_was_saved_and_what_not_is_shown() {
        let report = SalvageReport {
            file: "saved.db".into(),
            incidents: 11,
            rows: 87,
            not_saved: vec![Wrong {
                kind: "gone",
                incident: Some(IncidentId(7)),
                part: None,
                number: None,
                text: "#7: nothing of it was found; it is lost, or was purged before".into(),
            }],
        };
        snapbox::assert_data_eq!(
            salvage(&report, &style(Lang::Ja, 60, HOLIDAY)),
            snapbox::str![[r#"
救い出した記録
  saved.db
  トラブルの記録  11
  救い出した行    87
  ! #7: nothing of it was found; it is lost, or was purged
    before

"#]]
        );
        snapbox::assert_data_eq!(
            json::salvage(&report),
            snapbox::str![[r##"
{
  "schema": 1,
  "file": "saved.db",
  "incidents": 11,
  "rows": 87,
  "complete": false,
  "not_saved": [
    {
      "kind": "gone",
      "incident": 7,
      "part": null,
      "number": null,
      "text": "#7: nothing of it was found; it is lost, or was purged before"
    }
  ]
}

"##]]
        );
    }
}
