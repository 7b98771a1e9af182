//! Routing through its own door: rank, hours, notices.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::fixture::{channel, pack, phone, words};
use super::{Notice, Route, route};
use crate::domain::{Symptom, Window};
use crate::pack::{Calendar, Confidence, Holiday, Pack, Placement, Reception};

fn instant(written: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(written).expect("an instant in RFC 3339")
}

/// Monday 23 November 2026 is a holiday.
fn calendar(projected: bool) -> Calendar {
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day");
    Calendar::new(vec![Holiday {
        date,
        name: words("Labour Thanksgiving Day"),
        projected,
    }])
}

/// Phone first, with two claims of hours; then a form that is always there.
fn two_claims() -> Pack {
    let mut pack = pack(vec![(Placement::Row, &[Window::Phone, Window::Form])]);
    pack.channels = vec![
        channel(
            Window::Phone,
            Reception::ByContact,
            vec![
                phone("03-0000-0001", 9, (18, 0), Confidence::Disputed),
                phone("03-0000-0002", 9, (17, 30), Confidence::ThirdParty),
            ],
        ),
        channel(Window::Form, Reception::Always, Vec::new()),
    ];
    pack
}

#[track_caller]
fn check(now: &str, expected: (Option<bool>, Option<&str>)) -> Vec<Notice> {
    let pack = two_claims();
    let calendar = calendar(false);
    let Route {
        windows, notices, ..
    } = route(Symptom::FiatDeposit, &pack, &calendar, instant(now));
    let order: Vec<Window> = windows.iter().map(|ranked| ranked.window).collect();
    assert_eq!(
        order,
        [Window::Phone, Window::Form],
        "the hour never changes a rank"
    );
    assert_eq!(
        (windows[0].open, windows[0].opens_at),
        (expected.0, expected.1.map(instant))
    );
    notices
}

#[test]
fn a_closed_window_keeps_its_rank_and_names_what_can_be_used_meanwhile() {
    let notices = check(
        "2026-11-23T14:00:00+09:00",
        (Some(false), Some("2026-11-24T09:00:00+09:00")),
    );
    let meanwhile = Notice::ClosedMeanwhile {
        closed: Window::Phone,
        meanwhile: Window::Form,
    };
    assert!(notices.contains(&meanwhile));
}

#[test]
fn claims_that_disagree_make_no_answer() {
    let notices = check("2026-11-24T17:45:00+09:00", (None, None));
    assert!(notices.contains(&Notice::SourcesDisagree(Window::Phone)));
    check("2026-11-24T12:00:00+09:00", (Some(true), None));
}

#[test]
fn an_opening_behind_a_projected_holiday_says_so() {
    let pack = two_claims();
    let now = instant("2026-11-22T23:40:00+09:00");
    let notices = |projected| {
        let calendar = calendar(projected);
        route(Symptom::FiatDeposit, &pack, &calendar, now).notices
    };
    assert!(notices(true).contains(&Notice::ProjectedHoliday));
    assert!(!notices(false).contains(&Notice::ProjectedHoliday));
}

#[test]
fn facts_that_were_read_long_ago_are_called_old() {
    let pack = two_claims();
    let old = |now| {
        let notices = route(Symptom::FiatDeposit, &pack, &calendar(false), instant(now)).notices;
        notices.contains(&Notice::OldFact(Window::Phone))
    };
    assert!(!old("2027-05-20T12:00:00+09:00"));
    assert!(old("2027-05-25T12:00:00+09:00"));
}

#[test]
fn contacts_for_the_symptom_come_first_and_those_for_others_stay_away() {
    let mut pack = two_claims();
    pack.channels[0].contacts[1].symptoms = vec![Symptom::FiatDeposit];
    let mut other = phone("03-0000-0003", 9, (17, 0), Confidence::ThirdParty);
    other.symptoms = vec![Symptom::Complaint];
    pack.channels[0].contacts.push(other);
    let calendar = calendar(false);
    let now = instant("2026-11-24T12:00:00+09:00");
    let route = route(Symptom::FiatDeposit, &pack, &calendar, now);
    let numbers: Vec<_> = route.windows[0]
        .contacts
        .iter()
        .filter_map(|known| known.contact.value.as_deref())
        .collect();
    assert_eq!(numbers, ["03-0000-0002", "03-0000-0001"]);
}

#[test]
fn a_provider_without_channels_is_still_told_the_order() {
    let pack = pack(vec![(Placement::Row, &[Window::HelpCenter, Window::Form])]);
    let calendar = Calendar::default();
    let now = instant("2026-11-24T12:00:00+09:00");
    let route = route(Symptom::FiatDeposit, &pack, &calendar, now);
    let order: Vec<Window> = route.windows.iter().map(|ranked| ranked.window).collect();
    assert_eq!(order, [Window::HelpCenter, Window::Form]);
    assert!(route.windows.iter().all(|ranked| ranked.channel.is_none()));
}

#[test]
fn words_go_to_the_best_window_that_answers() {
    use Window::{Chat, ComplaintsDesk, Form, HelpCenter, Phone, SelfService, Social, StatusPage};
    let cases: [(&'static [Window], Window); 6] = [
        (&[HelpCenter, Form, Phone], Form),
        (&[SelfService, Phone, Form], Phone),
        (&[Social, StatusPage, Chat], Chat),
        (&[ComplaintsDesk, Form], ComplaintsDesk),
        (&[SelfService, Social], Form),
        (&[], Form),
    ];
    for (windows, expected) in cases {
        let pack = pack(vec![(Placement::Row, windows)]);
        let now = instant("2026-11-22T23:40:00+09:00");
        let route = route(Symptom::FiatDeposit, &pack, &calendar(false), now);
        assert_eq!(route.writes_to(), expected, "{windows:?}");
    }
}
