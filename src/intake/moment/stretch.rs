//! Two times that are the ends of one stretch: 午後1時から3時, from 9:00 to 11:00 pm.

use std::ops::Range;

use super::super::sheet::Sheet;
use super::Expression;
use super::half::Half;

/// Tells whether what stands between two times makes a stretch of them.
pub(super) fn is_stretch(sheet: &Sheet, between: Range<usize>) -> bool {
    let text = sheet.text(&between).trim();
    matches!(
        text,
        "〜" | "~" | "-" | "–" | "—" | "ー" | "から" | "より" | "to" | "until" | "till"
    )
}

/// Gives the part of the day that was said for one end of a stretch to the other, where the end
/// would else come before the beginning, and does not with it.
pub(super) fn share_half(sheet: &Sheet, expressions: &mut [Expression]) {
    for at in 1..expressions.len() {
        let (before, behind) = expressions.split_at_mut(at);
        let (Some(from), Some(to)) = (before.last_mut(), behind.first_mut()) else {
            continue;
        };
        let one_day = (from.day.is_none() || to.day.is_none())
            && is_stretch(sheet, from.range.end..to.range.start);
        let (Some(begin), Some(end), true) = (from.clock, to.clock, one_day) else {
            continue;
        };
        let begins = begin.hours(from.half);
        let carried = match from.half {
            // From eleven in the morning until three.
            Some(Half::Am | Half::Morning) => Some(Half::Pm),
            half => half,
        };
        let backwards = to.half.is_none() && end.hours(None) < begins;
        if backwards && end.hour < 12 && (begins..24).contains(&end.hours(carried)) {
            to.half = carried;
        } else if from.half.is_none()
            && end.half.is_some()
            && begin.hours(to.half) <= end.hours(to.half)
        {
            from.half = to.half;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::claims::Claims;
    use super::super::find;
    use super::*;
    use crate::pack::terms;
    use chrono::DateTime;

    /// A Sunday.
    const NOW: &str = "2026-11-22T12:00:00+09:00";

    #[test]
    fn the_part_of_the_day_said_for_one_end_serves_the_other_where_the_stretch_else_runs_backwards()
    {
        for (text, from, to) in [
            ("昨日の午後1時から3時", "21T13:00", "21T15:00"),
            ("昨日の夜8時から10時まで", "21T20:00", "21T22:00"),
            ("11/20の夕方5時〜7時半", "20T17:00", "20T19:30"),
            ("from 1 pm to 3:30 on Nov 21", "21T13:00", "21T15:30"),
            ("昨日の午前11時から3時", "21T11:00", "21T15:00"),
            ("昨日の朝9時から11時", "21T09:00", "21T11:00"),
            ("from 9:00 to 11:00 pm on Nov 20", "20T21:00", "20T23:00"),
            ("11/20の午後11時から1時", "20T23:00", "21T01:00"),
            ("夜11時から11/21の3時", "20T23:00", "21T03:00"),
            ("11/20 23:50〜0:10", "20T23:50", "21T00:10"),
            ("11/20の9時から18時", "20T09:00", "20T18:00"),
            ("11/20の午前9時から午後3時", "20T09:00", "20T15:00"),
        ] {
            let now = DateTime::parse_from_rfc3339(NOW).expect("an instant in RFC 3339");
            let sheet = Sheet::new(text);
            let found = find(&sheet, &Claims::new(&sheet), &terms().time, now);
            let read: Vec<String> = found.iter().map(|found| found.value.value()).collect();
            let ends = [from, to].map(|end| format!("2026-11-{end}:00+09:00"));
            assert_eq!(read, ends, "{text}");
        }
    }
}
