//! Instants as lines have them, in another offset: most need no calendar.

use chrono::{DateTime, FixedOffset, SecondsFormat};

/// Up to this day every month goes on, so that the next and the one before are in it too.
const DAY_MAX: i32 = 28;

/// How many bytes an instant has with its offset.
const BYTES: usize = "2026-11-20T21:00:00+09:00".len();

/// Brings an instant, as RFC 3339 has it, to UTC and to whole seconds; `None` if it is none.
pub(super) fn to_utc(written: &str) -> Option<String> {
    if let Some(moved) = offset_hours(written).and_then(|hours| moved(written, -hours)) {
        return Some(moved + "Z");
    }
    let instant = DateTime::parse_from_rfc3339(written).ok()?;
    Some(instant.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true))
}

/// Brings an instant to an offset; `None` if it is none.
pub(super) fn to_offset(written: &str, offset: FixedOffset) -> Option<String> {
    let seconds = offset.local_minus_utc();
    let hours = seconds / 3600;
    if seconds % 3600 == 0
        && (0..24).contains(&hours)
        && offset_hours(written) == Some(0)
        && let Some(moved) = moved(written, hours)
    {
        let mut there = moved;
        there.push('+');
        push_two(&mut there, hours);
        there.push_str(":00");
        return Some(there);
    }
    let instant = DateTime::parse_from_rfc3339(written).ok()?;
    let instant = instant.with_timezone(&offset);
    Some(instant.to_rfc3339_opts(SecondsFormat::Secs, false))
}

/// Tells whether a text is an instant with its offset as we write it.
pub(super) fn is_as_written(text: &str) -> bool {
    !text.ends_with('Z') && offset_hours(text).and_then(|_| moved(text, 0)).is_some()
}

/// Returns the offset of an instant behind its whole seconds: `Z`, or hours to the east.
fn offset_hours(written: &str) -> Option<i32> {
    match written.as_bytes().get(19..)? {
        b"Z" => Some(0),
        [b'+', tens, ones, b':', b'0', b'0'] => two(*tens, *ones).filter(|hours| *hours < 24),
        _ => None,
    }
}

/// Moves the hours of an instant and returns it without its offset; `None` where that needs a
/// calendar.
fn moved(written: &str, by: i32) -> Option<String> {
    let [
        y1,
        y2,
        y3,
        y4,
        b'-',
        m1,
        m2,
        b'-',
        d1,
        d2,
        b'T',
        h1,
        h2,
        b':',
        min1,
        min2,
        b':',
        s1,
        s2,
        ..,
    ] = written.as_bytes()
    else {
        return None;
    };
    two(*y1, *y2).and(two(*y3, *y4))?;
    let (month, day, hour) = (two(*m1, *m2)?, two(*d1, *d2)?, two(*h1, *h2)?);
    let (minute, second) = (two(*min1, *min2)?, two(*s1, *s2)?);
    let is_valid = (1..=12).contains(&month) && hour < 24 && minute < 60 && second < 60;
    let hours = hour + by;
    let day = match hours {
        ..0 => day - 1,
        0..24 => day,
        _ => day + 1,
    };
    if !is_valid || !(1..=DAY_MAX).contains(&day) {
        return None;
    }
    let hour = hours.rem_euclid(24);
    let mut moved = String::with_capacity(BYTES);
    moved.push_str(written.get(..8)?);
    push_two(&mut moved, day);
    moved.push('T');
    push_two(&mut moved, hour);
    moved.push_str(written.get(13..19)?);
    Some(moved)
}

/// Writes a number in two digits.
fn push_two(text: &mut String, number: i32) {
    let digit = |number: i32| char::from_digit(number.unsigned_abs() % 10, 10);
    text.extend(digit(number / 10).into_iter().chain(digit(number)));
}

/// Reads two digits.
fn two(tens: u8, ones: u8) -> Option<i32> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i32::from(byte - b'0'));
    Some(digit(tens)? * 10 + digit(ones)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The long way.
    fn by_calendar(written: &str, offset: FixedOffset) -> Option<(String, String)> {
        let instant = DateTime::parse_from_rfc3339(written).ok()?;
        let there = instant.with_timezone(&offset);
        Some((
            instant.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true),
            there.to_rfc3339_opts(SecondsFormat::Secs, false),
        ))
    }

    #[test]
    fn the_short_way_leads_where_the_calendar_leads() {
        let offsets = [-5 * 3600, 0, 9 * 3600, 9 * 3600 + 1800, 14 * 3600];
        let ends = [
            "Z", "+09:00", "+00:00", "-00:00", "-05:00", "+05:30", "+24:00", ".5Z", "", "z",
        ];
        let mut seen = 0;
        for month in ["00", "01", "02", "12", "13", "1x"] {
            for day in ["00", "01", "02", "27", "28", "29", "30", "31", "32"] {
                for time in [
                    "00:00:00", "08:59:59", "15:30:00", "23:59:59", "24:00:00", "12:60:00",
                    "12:00:60",
                ] {
                    for end in ends {
                        let written = format!("2024-{month}-{day}T{time}{end}");
                        for seconds in offsets {
                            let offset = FixedOffset::east_opt(seconds).expect("an offset");
                            let both = to_utc(&written).zip(to_offset(&written, offset));
                            assert_eq!(both, by_calendar(&written, offset), "{written}");
                            seen += usize::from(both.is_some());
                        }
                        if is_as_written(&written) {
                            let instant = DateTime::parse_from_rfc3339(&written);
                            assert_eq!(
                                instant.map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, false)),
                                Ok(written)
                            );
                        }
                    }
                }
            }
        }
        assert!(seen > 1000);
    }
}
