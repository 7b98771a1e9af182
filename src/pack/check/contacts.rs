//! Contacts and the hours that each of them states.

use chrono::{NaiveTime, Weekday};

use super::Context;
use crate::pack::problem::{Form, ProblemKind};
use crate::pack::raw::{Section, Text};
use crate::pack::{Contact, ContactKind, Hours, OpenSpan};

const DAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Mon),
    ("tue", Weekday::Tue),
    ("wed", Weekday::Wed),
    ("thu", Weekday::Thu),
    ("fri", Weekday::Fri),
    ("sat", Weekday::Sat),
    ("sun", Weekday::Sun),
];

/// The most days of each month, in a leap year.
const DAYS_OF_MONTH: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Reads the contacts of a channel or body.
pub(super) fn contacts<'d>(
    section: &mut Section<'d, '_>,
    context: &mut Context<'d, '_>,
) -> Vec<Contact> {
    let mut all = Vec::new();
    for mut contact in section.sections("contact", &mut context.log) {
        all.extend(one(&mut contact, context));
        contact.finish(&mut context.log);
    }
    all
}

fn one<'d>(section: &mut Section<'d, '_>, context: &mut Context<'d, '_>) -> Option<Contact> {
    let kind = section.text("kind", &mut context.log);
    let value = section.text_if("value", &mut context.log);
    let purpose = section.words_if("purpose", &mut context.log);
    let symptoms = section.texts("symptoms", &mut context.log);
    let hours = section
        .section_if("hours", &mut context.log)
        .and_then(|hours| opening(hours, context));
    let provenance = context.provenance(section);
    let symptoms = context.codes(&symptoms);
    let kind = kind.and_then(|written| context.code(&written))?;
    if let Some(value) = &value {
        context.contact_value(kind, value);
    }
    Some(Contact {
        kind,
        value: value.map(|value| value.value.to_owned()),
        purpose,
        symptoms,
        hours,
        provenance: provenance?,
    })
}

impl Context<'_, '_> {
    fn contact_value(&mut self, kind: ContactKind, text: &Text<'_>) {
        let value = text.value;
        match kind {
            ContactKind::Url => {
                let host = host_of(value);
                self.fits(text, host.is_some(), Form::Url);
                self.own_host(text, host);
            }
            ContactKind::Email => {
                let host = mail_host(value);
                self.fits(text, host.is_some(), Form::Email);
                self.own_host(text, host);
            }
            ContactKind::Phone => {
                self.fits(text, is_phone(value), Form::Phone);
            }
            ContactKind::Handle => {
                self.fits(text, is_handle(value), Form::Handle);
            }
        }
    }

    /// Reports a host that is none of the pack's domains and below none of them.
    fn own_host(&mut self, text: &Text<'_>, host: Option<&str>) {
        let Some(host) = host else { return };
        let is_own = |own: &String| {
            host.strip_suffix(own.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        if !self.hosts.is_empty() && !self.hosts.iter().any(is_own) {
            text.blame(ProblemKind::ForeignHost(host.to_owned()), &mut self.log);
        }
    }
}

fn opening(mut section: Section<'_, '_>, context: &mut Context<'_, '_>) -> Option<Hours> {
    let log = &mut context.log;
    let open = section.texts("open", log);
    let closed_on_holidays = section.flag("closed_on_holidays", log);
    let closed_days = section.texts("closed_days", log);
    if open.is_empty() {
        section.blame("open", ProblemKind::Empty, log);
    }
    section.finish(log);
    let mut spans: Vec<OpenSpan> = Vec::new();
    for text in &open {
        let Some(span) = span_of(text.value) else {
            let kind = ProblemKind::BadHours(text.value.to_owned());
            text.blame(kind, &mut context.log);
            continue;
        };
        let overlaps = |other: &OpenSpan| {
            other.days.iter().any(|day| span.days.contains(day))
                && span.from < other.to
                && other.from < span.to
        };
        if spans.iter().any(overlaps) {
            let kind = ProblemKind::Duplicate(text.value.to_owned());
            text.blame(kind, &mut context.log);
        }
        spans.push(span);
    }
    let mut closed = Vec::new();
    for text in &closed_days {
        let day = month_and_day(text.value);
        context.fits(text, day.is_some(), Form::MonthDay);
        closed.extend(day);
    }
    Some(Hours {
        spans,
        closed_on_holidays: closed_on_holidays?,
        closed_days: closed,
    })
}

/// Reads `mon-fri 9:00-18:00`, `sat 9:00-17:00`, `fri-mon 10:00-12:00`.
fn span_of(written: &str) -> Option<OpenSpan> {
    let (days, times) = written.split_once(' ')?;
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let place = |name| DAYS.iter().position(|(known, _)| *known == name);
    let (first, last) = (place(first)?, place(last)?);
    let count = (last + DAYS.len() - first) % DAYS.len() + 1;
    let days = DAYS.iter().cycle().skip(first).take(count);
    let (from, to) = times.split_once('-')?;
    let (from, to) = (time(from)?, time(to)?);
    (from < to).then(|| OpenSpan {
        days: days.map(|(_, day)| *day).collect(),
        from,
        to,
    })
}

fn time(written: &str) -> Option<NaiveTime> {
    let (hour, minute) = written.split_once(':')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hour) || !digits(minute) || minute.len() != 2 || hour.len() > 2 {
        return None;
    }
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// Reads `12-31`.
pub(super) fn month_and_day(written: &str) -> Option<(u32, u32)> {
    let (month, day) = written.split_once('-')?;
    if month.len() != 2 || day.len() != 2 {
        return None;
    }
    let (month, day): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
    let index = usize::try_from(month.checked_sub(1)?).ok()?;
    let days = *DAYS_OF_MONTH.get(index)?;
    (1..=days).contains(&day).then_some((month, day))
}

/// Returns the host of a plain `https://` address; `None` for a port, a user or another scheme.
pub(super) fn host_of(url: &str) -> Option<&str> {
    let rest = url.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let plain = !url.contains(char::is_whitespace) && url.is_ascii();
    (plain && is_host(host)).then_some(host)
}

/// Tells whether a text is a host in small ASCII letters with at least one dot.
pub(super) fn is_host(host: &str) -> bool {
    let label = |label: &str| {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(plain)
    };
    host.len() <= 253 && host.contains('.') && host.split('.').all(label)
}

fn mail_host(mail: &str) -> Option<&str> {
    let (name, host) = mail.split_once('@')?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte);
    (!name.is_empty() && name.bytes().all(plain) && is_host(host)).then_some(host)
}

fn is_phone(phone: &str) -> bool {
    let digits = phone.bytes().filter(u8::is_ascii_digit).count();
    let rest = phone.strip_prefix(['+', '#']).unwrap_or(phone);
    let plain = |byte: u8| byte.is_ascii_digit() || byte == b'-';
    let ends = !rest.starts_with('-') && !rest.ends_with('-');
    (3..=15).contains(&digits) && ends && rest.bytes().all(plain)
}

fn is_handle(handle: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let name = handle.strip_prefix('@').unwrap_or_default();
    (1..=15).contains(&name.len()) && name.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_only_where_they_make_sense() {
        for (written, days) in [
            ("mon-fri 9:00-18:00", 5),
            ("sat 09:00-17:00", 1),
            ("sun-mon 10:00-12:00", 2),
            ("mon-sun 0:00-23:59", 7),
        ] {
            assert_eq!(
                span_of(written).map(|span| span.days.len()),
                Some(days),
                "{written}"
            );
        }
        for written in [
            "",
            "9:00-18:00",
            "mon-fri 18:00-9:00",
            "mon-fri 9:00-9:00",
            "mon-fry 9:00-18:00",
            "mon-fri 9-18",
            "mon-fri 9:00-24:00",
            "mon-fri 9:0-18:00",
            "mon-fri +9:00-18:00",
        ] {
            assert_eq!(span_of(written), None, "{written}");
        }
    }

    #[test]
    fn only_plain_addresses_have_a_host() {
        assert_eq!(host_of("https://example.jp/faq?q=1"), Some("example.jp"));
        for url in [
            "http://example.jp/",
            "https://example.jp:8443/",
            "https://a@example.jp/",
            "https://",
            "https://example",
            "https://exämple.jp/",
            "https://example.jp/a b",
            "https://-a.jp/",
        ] {
            assert_eq!(host_of(url), None, "{url}");
        }
    }

    #[test]
    fn contacts_have_the_form_of_their_kind() {
        for (phone, fits) in [
            ("03-1234-5678", true),
            ("188", true),
            ("#9110", true),
            ("+81-3-1234-5678", true),
            ("03-CALL-NOW", false),
            ("03 1234 5678", false),
            ("-0312345678", false),
            ("1", false),
        ] {
            assert_eq!(is_phone(phone), fits, "{phone}");
        }
        assert_eq!(mail_host("desk@example.jp"), Some("example.jp"));
        assert_eq!(mail_host("desk@"), None);
        assert!(is_handle("@example_1") && !is_handle("example") && !is_handle("@"));
        assert_eq!(month_and_day("12-31"), Some((12, 31)));
        assert_eq!(month_and_day("02-30"), None);
    }
}
