//! What a check of the record found.

use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::domain::IncidentId;

/// What was looked at, and what is not as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VerifyReport {
    /// How many incidents were looked at.
    pub incidents: u64,
    /// How many rows.
    pub rows: u64,
    /// How many kept files.
    pub files: u64,
    /// How many files were left out on purpose, in a masked record.
    pub left_out: u64,
    /// What is wrong.
    pub problems: Vec<Wrong>,
}

/// Something that is not as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// What kind of problem it is, such as `changed`.
    pub kind: &'static str,
    /// The incident; `None` where it belongs to none.
    pub incident: Option<IncidentId>,
    /// The part of the incident, such as `timeline`.
    pub part: Option<&'static str>,
    /// Which of them, counted from 1.
    pub number: Option<u64>,
    /// The sentence.
    pub text: String,
}

/// Draws what was found.
pub fn verify(report: &VerifyReport, style: &Style) -> String {
    let say = &style.catalog().keeping;
    let mut page = Page::new(style);
    page.heading(say.checked);
    page.key_values(&[
        (say.incidents, report.incidents.to_string()),
        (say.rows, report.rows.to_string()),
        (say.files, report.files.to_string()),
    ]);
    if report.left_out > 0 {
        page.line(2, &(style.catalog().report.left_out)(report.left_out));
    }
    if report.problems.is_empty() {
        page.put(2, "", say.sound, Meaning::Good);
    }
    for wrong in &report.problems {
        page.put(2, "! ", &wrong.text, Meaning::Doubt);
    }
    if !report.problems.is_empty() {
        page.line(2, say.by_whom);
    }
    page.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lang;
    use crate::view::fixture::{HOLIDAY, style};
    use crate::view::json;

    fn report() -> VerifyReport {
        VerifyReport {
            incidents: 12,
            rows: 345,
            files: 2,
            left_out: 0,
            problems: vec![Wrong {
                kind: "changed",
                incident: Some(IncidentId(7)),
                part: Some("timeline"),
                number: Some(3),
                text: "#7, timeline entry 3: not as it was recorded".into(),
            }],
        }
    }

    #[test]
    fn a_record_that_is_whole_says_so() {
        let sound = VerifyReport {
            problems: Vec::new(),
            ..report()
        };
        snapbox::assert_data_eq!(
            verify(&sound, &style(Lang::Ja, 80, HOLIDAY)),
            snapbox::str![[r#"
記録の検査
  トラブルの記録      12
  調べた行            345
  証拠資料のファイル  2
  すべて、記録したときのままです

"#]]
        );
    }

    #[test]
    fn what_is_wrong_is_named_and_by_whom_is_not_claimed() {
        snapbox::assert_data_eq!(
            verify(&report(), &style(Lang::En, 60, HOLIDAY)),
            snapbox::str![[r#"
the record, checked
  incidents   12
  rows        345
  kept files  2
  ! #7, timeline entry 3: not as it was recorded
  this says what is not as it was; by whom or when it was
  changed, it cannot say.

"#]]
        );
        snapbox::assert_data_eq!(
            json::verify(&report()),
            snapbox::str![[r##"
{
  "schema": 1,
  "sound": false,
  "incidents": 12,
  "rows": 345,
  "files": 2,
  "files_left_out": 0,
  "problems": [
    {
      "kind": "changed",
      "incident": 7,
      "part": "timeline",
      "number": 3,
      "text": "#7, timeline entry 3: not as it was recorded"
    }
  ]
}

"##]]
        );
    }
}
