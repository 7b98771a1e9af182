//! Stories of waiting: what went out and came back, and what the clock says at which instant.

use chrono::{DateTime, FixedOffset, Utc};

use super::super::fixture::{channel, pack, phone, provenance};
use super::{Basis, Clock, Turn, clocks};
use crate::domain::{
    Channel, Code as _, Coded, Correspondence, InquiryId, ReplyId, ReplyKind, ReplyMark, SentMark,
    Stage, Window,
};
use crate::pack::{self, Claim, Confidence, Pack, Reception};

fn instant(written: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{written}:00+09:00")).expect("an instant")
}

fn utc(written: &str) -> DateTime<Utc> {
    instant(written).to_utc()
}

/// Returns a number among all homes that tells the order of recording.
fn uuid(known: &Correspondence) -> String {
    let recorded = known.sent.len() + known.replies.len();
    format!("{recorded:08x}-0000-7000-8000-000000000000")
}

/// Reads a line of a story:
///
/// - `sent WINDOW INSTANT [after N] [promised DAY]`: an inquiry, numbered from 1;
/// - `KIND INSTANT [to N] [promised DAY] [asks WHAT]`: an answer; to the last inquiry unless told,
///   to none for `to 0`;
/// - `closed`, `reopened INSTANT`.
fn tell(known: &mut Correspondence, line: &str) {
    let words: Vec<&str> = line.split(' ').collect();
    let after = |word: &str| {
        let at = words.iter().position(|known| *known == word)?;
        words.get(at + 1).copied()
    };
    let number = |word| after(word).map(|number| InquiryId(number.parse().expect("a number")));
    let promised_on = after("promised").map(|day| day.parse().expect("a day"));
    match words[..] {
        ["sent", window, at, ..] => {
            let id = i64::try_from(known.sent.len()).expect("few") + 1;
            let channel = Channel::read(window);
            let stage = match &channel {
                Channel::Window(Window::ComplaintsDesk) => Stage::Complaint,
                Channel::Window(_) => Stage::Inquiry,
                Channel::Body(_) => Stage::Dispute,
            };
            known.sent.push(SentMark {
                id: InquiryId(id),
                uuid: uuid(known),
                channel,
                stage,
                sent_at: utc(at),
                ticket: after("ticket").map(str::to_owned),
                promised_on,
                follows: number("after"),
            });
            known.over = false;
        }
        ["closed"] => known.over = true,
        ["reopened", at] => (known.over, known.reopened_at) = (false, Some(utc(at))),
        [kind, at, ..] => known.replies.push(ReplyMark {
            id: ReplyId(1),
            uuid: uuid(known),
            inquiry: number("to")
                .or(known.sent.last().map(|sent| sent.id))
                .filter(|id| id.0 > 0),
            kind: Coded::Known(ReplyKind::from_code(kind).expect("a kind")),
            received_at: utc(at),
            promised_on,
            asked: after("asks").into_iter().map(str::to_owned).collect(),
        }),
        _ => panic!("no line of a story: {line}"),
    }
}

/// A desk whose phone is there until 17:30, and whose year has an end.
fn desk() -> Pack {
    let mut desk_phone = phone("03-0000-0001", 9, (17, 30), Confidence::ThirdParty);
    if let Some(hours) = &mut desk_phone.hours {
        hours.closed_days = vec![(12, 29), (12, 30), (12, 31), (1, 2), (1, 3)];
    }
    let mut pack = pack(Vec::new());
    pack.channels = vec![
        channel(Window::Form, Reception::Always, Vec::new()),
        channel(Window::Phone, Reception::ByContact, vec![desk_phone]),
    ];
    pack
}

fn read(pack: &Pack, story: &[&str], now: &str) -> Vec<Clock> {
    let mut known = Correspondence::default();
    for line in story {
        tell(&mut known, line);
    }
    clocks(&known, pack, pack::bodies(), pack::calendar(), instant(now))
}

/// Says a clock in a line: whose turn, why, by when, and how late.
fn said(clock: &Clock) -> String {
    let due = clock
        .due_on
        .map(|day| format!(" {day}"))
        .unwrap_or_default();
    let late = match clock.overdue_days {
        0 => String::new(),
        days => format!(" +{days}"),
    };
    format!("{} {}{due}{late}", clock.turn.code(), clock.moved.code())
}

#[track_caller]
fn check(name: &str, story: &[&str], expected: &[(&str, &str)]) {
    let desk = desk();
    for (now, clock) in expected {
        let told: Vec<String> = read(&desk, story, now).iter().map(said).collect();
        assert_eq!(told.join(", "), *clock, "{name}, at {now}");
    }
}

#[test]
fn a_desk_has_its_business_days_and_no_more() {
    check(
        "sent on a Friday morning before a holiday Monday",
        &["sent form 2026-11-20T10:00"],
        &[
            ("2026-11-20T23:59", "desk sent 2026-11-30"),
            ("2026-11-30T23:59", "desk sent 2026-11-30"),
            ("2026-12-01T00:00", "desk sent 2026-11-30 +1"),
            ("2026-12-04T12:00", "desk sent 2026-11-30 +4"),
        ],
    );
    check(
        "sent after the cut-off: it is read on the next business day",
        &["sent form 2026-11-20T17:00"],
        &[("2026-12-01T12:00", "desk sent 2026-12-01")],
    );
    check(
        "a phone that is there until 17:30",
        &["sent phone 2026-11-20T17:10"],
        &[("2026-11-30T12:00", "desk sent 2026-11-30")],
    );
    check(
        "sent in the night of a Sunday before a holiday",
        &["sent form 2026-11-22T23:40"],
        &[("2026-11-24T12:00", "desk sent 2026-12-01")],
    );
    check(
        "the first minute of a day is that day in the desk's zone",
        &["sent form 2026-11-25T00:00"],
        &[("2026-12-02T23:59", "desk sent 2026-12-02")],
    );
}

#[test]
fn a_holiday_week_makes_nobody_late() {
    check(
        "the week of May",
        &["sent form 2026-04-28T10:00"],
        &[
            ("2026-05-11T23:00", "desk sent 2026-05-11"),
            ("2026-05-12T00:00", "desk sent 2026-05-11 +1"),
        ],
    );
    check(
        "the year's end, with the desk's own closed days",
        &["sent form 2026-12-24T10:00"],
        &[
            ("2027-01-04T12:00", "desk sent 2027-01-06"),
            ("2027-01-07T12:00", "desk sent 2027-01-06 +1"),
        ],
    );
    check(
        "the September holidays in a row",
        &["sent form 2026-09-18T10:00"],
        &[("2026-09-30T12:00", "desk sent 2026-09-30")],
    );
}

#[test]
fn an_acknowledgement_does_not_stop_the_clock() {
    check(
        "an automatic answer at once",
        &[
            "sent form 2026-11-20T10:00",
            "acknowledgement 2026-11-20T10:01",
        ],
        &[
            ("2026-11-24T10:00", "desk acknowledged 2026-11-30"),
            ("2026-12-02T10:00", "desk acknowledged 2026-11-30 +2"),
        ],
    );
    check(
        "a second automatic answer days later moves nothing either",
        &[
            "sent form 2026-11-20T10:00",
            "acknowledgement 2026-11-20T10:01",
            "acknowledgement 2026-11-27T10:01",
        ],
        &[("2026-12-01T10:00", "desk acknowledged 2026-11-30 +1")],
    );
    check(
        "an automatic answer that names a day is held to it",
        &[
            "sent form 2026-11-20T10:00",
            "acknowledgement 2026-11-20T10:01 promised 2026-11-25",
        ],
        &[
            ("2026-11-25T18:00", "desk promised 2026-11-25"),
            ("2026-11-26T09:00", "desk promised 2026-11-25 +1"),
        ],
    );
}

#[test]
fn a_promised_day_moves_the_clock() {
    check(
        "more time until a day",
        &[
            "sent form 2026-11-20T10:00",
            "extension 2026-11-27T15:00 promised 2026-12-04",
        ],
        &[
            ("2026-12-04T23:00", "desk promised 2026-12-04"),
            ("2026-12-07T09:00", "desk promised 2026-12-04 +1"),
        ],
    );
    check(
        "more time without a day: counted afresh",
        &["sent form 2026-11-20T10:00", "extension 2026-11-27T15:00"],
        &[("2026-12-04T12:00", "desk promised 2026-12-04")],
    );
    check(
        "an answer that promises the rest",
        &[
            "sent form 2026-11-20T10:00",
            "answer 2026-11-26T15:00 promised 2026-12-02",
        ],
        &[("2026-12-03T09:00", "desk promised 2026-12-02 +1")],
    );
    check(
        "a promise for a Sunday is kept on the next business day",
        &[
            "sent form 2026-11-20T10:00",
            "extension 2026-11-20T15:00 promised 2026-11-22",
        ],
        &[("2026-11-24T18:00", "desk promised 2026-11-24")],
    );
    check(
        "a promise made in a call",
        &["sent phone 2026-11-20T10:00 promised 2026-11-25"],
        &[
            ("2026-11-25T18:00", "desk sent 2026-11-25"),
            ("2026-11-26T09:00", "desk sent 2026-11-25 +1"),
        ],
    );
    check(
        "a later promise takes the place of the earlier one",
        &[
            "sent form 2026-11-20T10:00",
            "extension 2026-11-25T15:00 promised 2026-11-30",
            "extension 2026-11-30T15:00 promised 2026-12-04",
        ],
        &[("2026-12-03T09:00", "desk promised 2026-12-04")],
    );
}

#[test]
fn a_chase_restarts_the_clock_and_is_no_second_one() {
    let story = [
        "sent form 2026-11-20T10:00",
        "sent form 2026-12-02T10:00 after 1",
    ];
    check(
        "no nagging right after a chase, and one reminder for one matter",
        &story,
        &[
            ("2026-12-02T10:01", "desk chased 2026-12-09"),
            ("2026-12-10T09:00", "desk chased 2026-12-09 +1"),
        ],
    );
    check(
        "a chase through another window of the same people is the same matter",
        &[
            "sent form 2026-11-20T10:00",
            "sent phone 2026-12-02T10:00 after 1 promised 2026-12-04",
        ],
        &[("2026-12-03T09:00", "desk chased 2026-12-04")],
    );
    check(
        "an answer to the first inquiry of a chased matter answers the matter",
        &[
            "sent form 2026-11-20T10:00",
            "sent form 2026-12-02T10:00 after 1",
            "answer 2026-12-03T10:00 to 1",
        ],
        &[("2026-12-20T09:00", "you answered")],
    );
}

#[test]
fn while_it_is_the_user_s_turn_nobody_is_late() {
    check(
        "an answer came",
        &["sent form 2026-11-20T10:00", "answer 2026-11-26T10:00"],
        &[
            ("2026-11-26T11:00", "you answered"),
            ("2027-02-01T11:00", "you answered"),
        ],
    );
    check(
        "the desk asks for something, and its promise hangs on that",
        &[
            "sent form 2026-11-20T10:00",
            "answer 2026-11-26T10:00 promised 2026-11-30 asks papers",
        ],
        &[("2026-12-20T11:00", "you asked")],
    );
    check(
        "it asks for something and promises a day; an acknowledgement and more time change nothing",
        &[
            "sent form 2026-11-20T10:00",
            "answer 2026-11-26T10:00 promised 2026-11-30 asks papers",
            "acknowledgement 2026-11-27T10:00",
            "extension 2026-11-30T10:00 promised 2026-12-04",
        ],
        &[("2026-12-20T11:00", "you asked")],
    );
    check(
        "more time and a request in one letter, whatever it is called",
        &[
            "sent form 2026-11-20T10:00",
            "extension 2026-11-26T10:00 promised 2026-11-30 asks papers",
        ],
        &[("2026-11-27T11:00", "you asked")],
    );
    check(
        "what was asked for was sent: the desk's turn again",
        &[
            "sent form 2026-11-20T10:00",
            "answer 2026-11-26T10:00 asks papers",
            "sent form 2026-11-27T10:00 after 1",
        ],
        &[("2026-11-27T11:00", "desk chased 2026-12-04")],
    );
    check(
        "the last word",
        &["sent form 2026-11-20T10:00", "refusal 2026-11-26T10:00"],
        &[("2026-12-20T11:00", "you refused")],
    );
    check(
        "it was closed",
        &["sent form 2026-11-20T10:00", "closed"],
        &[("2026-12-20T11:00", "nobody over")],
    );
}

#[test]
fn what_the_desk_asks_stays_asked_until_something_is_sent() {
    let asked = |story: &[&str]| -> Vec<String> {
        let clocks = read(&desk(), story, "2026-12-20T11:00");
        let asked = clocks.iter().flat_map(|clock| &clock.asked);
        asked.map(|asked| asked.words.clone()).collect()
    };
    let mut story = vec![
        "sent form 2026-11-20T10:00",
        "answer 2026-11-26T10:00 promised 2026-11-30 asks papers",
        "answer 2026-11-27T10:00",
        "answer 2026-11-30T10:00 asks statement",
        "suspect 2026-11-30T11:00 asks password",
    ];
    assert_eq!(asked(&story), ["papers", "statement"]);
    let promised = read(&desk(), story.get(..2).expect("two"), "2026-11-27T11:00");
    let promised = promised.first().and_then(|clock| clock.promised_on);
    assert_eq!(
        promised.map(|day| day.to_string()).as_deref(),
        Some("2026-11-30")
    );
    story.push("sent form 2026-12-01T10:00 after 1");
    assert!(asked(&story).is_empty());
    story.push("refusal 2026-12-02T10:00");
    story.push("closed");
    assert!(asked(&story).is_empty());
}

#[test]
fn how_a_matter_stood_outlives_that_it_was_taken_on_or_closed() {
    let story = [
        "sent form 2026-11-20T10:00",
        "refusal 2026-11-26T10:00",
        "sent complaints_desk 2026-12-02T10:00 after 1",
        "answer 2026-12-07T10:00 to 2 asks papers",
        "closed",
    ];
    for (lines, expected) in [
        (1, "form: sent 6"),
        (2, "form: refused 3"),
        (3, "complaints_desk: sent 6, form: refused 10"),
        (4, "complaints_desk: asked 3, form: refused 10"),
        (5, "form: refused 10, complaints_desk: answered 3"),
    ] {
        let now = ["2026-12-01T10:00", "2026-12-10T10:00"][usize::from(lines > 2)];
        let clocks = read(&desk(), story.get(..lines).expect("lines"), now);
        let told = clocks.iter().map(|clock| {
            let channel = clock.channel.as_ref().map_or("none", Channel::code);
            format!("{channel}: {} {}", clock.stood.code(), clock.stood_days)
        });
        assert_eq!(told.collect::<Vec<_>>().join(", "), expected);
    }
}

#[test]
fn two_inquiries_in_one_incident_have_a_clock_each() {
    check(
        "two matters: one is answered, the other is late",
        &[
            "sent form 2026-11-20T10:00",
            "sent form 2026-11-24T10:00",
            "answer 2026-11-26T10:00 to 1",
        ],
        &[
            ("2026-11-27T10:00", "you answered, desk sent 2026-12-01"),
            ("2026-12-02T10:00", "desk sent 2026-12-01 +1, you answered"),
        ],
    );
    check(
        "a complaint takes the matter on: the support desk is not chased beside it",
        &[
            "sent form 2026-11-20T10:00",
            "sent complaints_desk 2026-12-02T10:00 after 1",
        ],
        &[("2026-12-10T10:00", "desk sent 2026-12-16, nobody taken_on")],
    );
    check(
        "the support desk answers all the same: it is to be read",
        &[
            "sent form 2026-11-20T10:00",
            "sent complaints_desk 2026-12-02T10:00 after 1",
            "answer 2026-12-03T10:00 to 1",
        ],
        &[("2026-12-10T10:00", "you answered, desk sent 2026-12-16")],
    );
    check(
        "an outside body has its own clock, and two bodies are two",
        &[
            "sent complaints_desk 2026-11-20T10:00",
            "sent jvcea 2026-12-10T10:00 after 1",
            "sent police 2026-12-11T10:00",
        ],
        &[(
            "2026-12-11T12:00",
            "desk sent 2026-12-24, desk sent 2026-12-25, nobody taken_on",
        )],
    );
}

#[test]
fn an_answer_before_the_report_answers_nothing() {
    check(
        "a mail that came before anything was sent",
        &["answer 2026-11-19T10:00 to 0"],
        &[("2026-11-20T10:00", "you unasked")],
    );
    check(
        "it does not answer the inquiry that was sent after it",
        &["answer 2026-11-19T10:00 to 0", "sent form 2026-11-20T10:00"],
        &[("2026-12-01T10:00", "desk sent 2026-11-30 +1")],
    );
    check(
        "nor does one that is said to answer it but came before it",
        &["sent form 2026-11-20T10:00", "answer 2026-11-19T10:00 to 1"],
        &[("2026-12-01T10:00", "desk sent 2026-11-30 +1")],
    );
}

#[test]
fn a_reopened_incident_waits_for_the_user_until_the_desk_is_told() {
    check(
        "opened again: the desk does not know it yet",
        &["sent form 2026-11-20T10:00", "reopened 2027-01-20T10:00"],
        &[("2027-02-20T10:00", "you reopened")],
    );
    check(
        "and written to again",
        &[
            "sent form 2026-11-20T10:00",
            "answer 2026-11-25T10:00",
            "reopened 2027-01-20T10:00",
            "sent form 2027-01-20T11:00 after 1",
        ],
        &[("2027-01-27T10:00", "desk chased 2027-01-27")],
    );
    check(
        "an answer that comes after it was opened again counts",
        &[
            "sent form 2026-11-20T10:00",
            "reopened 2027-01-20T10:00",
            "answer 2027-01-21T10:00",
        ],
        &[("2027-02-20T10:00", "you answered")],
    );
}

#[test]
fn what_a_source_states_takes_the_place_of_our_default() {
    let mut desk = desk();
    let basis = |desk: &Pack| {
        let clocks = read(desk, &["sent form 2026-11-20T10:00"], "2026-11-24T10:00");
        (clocks[0].basis, clocks[0].due_on, clocks[0].within)
    };
    let day = |written: &str| Some(written.parse().expect("a day"));
    assert_eq!(basis(&desk), (Basis::Default, day("2026-11-30"), 5));
    desk.channels[0].answers_within = Some(Claim {
        value: 2,
        provenance: provenance(Confidence::Official),
    });
    assert_eq!(basis(&desk), (Basis::Stated, day("2026-11-25"), 2));
}

#[test]
fn an_answer_of_a_kind_that_a_newer_version_knows_is_for_a_person_to_read() {
    let mut known = Correspondence::default();
    tell(&mut known, "sent form 2026-11-20T10:00");
    tell(&mut known, "answer 2026-11-24T10:00");
    known.replies[0].kind = Coded::Unknown("settlement".into());
    let desk = desk();
    let now = instant("2026-12-20T10:00");
    let clocks = clocks(&known, &desk, &[], pack::calendar(), now);
    assert_eq!(clocks[0].turn, Turn::You);
}

#[test]
fn what_is_probably_a_fake_moves_no_clock() {
    check(
        "a fake refusal after a real acknowledgement",
        &[
            "sent form 2026-11-20T10:00",
            "acknowledgement 2026-11-20T10:01",
            "suspect 2026-11-24T10:00",
        ],
        &[("2026-12-01T12:00", "desk acknowledged 2026-11-30 +1")],
    );
    check(
        "a fake that answers nothing",
        &["suspect 2026-11-24T10:00 to 0"],
        &[("2026-12-01T12:00", "")],
    );
    check(
        "a fake after an answer to nothing: the answer is still unread",
        &[
            "answer 2026-11-24T10:00 to 0",
            "suspect 2026-11-25T10:00 to 0",
        ],
        &[("2026-12-01T12:00", "you unasked")],
    );
}

#[test]
fn a_promise_is_broken_until_something_comes() {
    for (story, expected) in [
        (&["sent form 2026-11-20T10:00"][..], None),
        (
            &[
                "sent form 2026-11-20T10:00",
                "extension 2026-11-24T10:00 promised 2026-11-28",
            ],
            Some(("2026-11-28", true)),
        ),
        (
            &[
                "sent form 2026-11-20T10:00",
                "extension 2026-11-24T10:00 promised 2026-11-28",
                "sent form 2026-12-01T10:00 after 1",
                "acknowledgement 2026-12-01T10:01 to 2",
            ],
            Some(("2026-11-28", true)),
        ),
        (
            &[
                "sent form 2026-11-20T10:00",
                "extension 2026-11-24T10:00 promised 2026-11-28",
                "answer 2026-12-01T10:00",
            ],
            None,
        ),
        (
            &[
                "sent phone 2026-11-20T10:00 promised 2026-12-04",
                "suspect 2026-11-24T10:00",
            ],
            Some(("2026-12-04", false)),
        ),
    ] {
        let clocks = read(&desk(), story, "2026-12-03T12:00");
        let clock = clocks.first().expect("a clock");
        let promise = clock.promised_on.map(|day| day.to_string());
        let expected = expected.map(|(day, broken)| (day.to_owned(), broken));
        assert_eq!(
            promise.map(|day| (day, clock.is_broken)),
            expected,
            "{story:?}"
        );
    }
}

#[test]
fn every_matter_has_its_own_number_and_inquiries() {
    let story = [
        "sent form 2026-11-20T10:00 ticket A-1",
        "sent form 2026-11-20T11:00 ticket B-2",
        "sent form 2026-11-24T10:00 after 1",
    ];
    let mut told: Vec<(Vec<i64>, Option<String>)> = read(&desk(), &story, "2026-11-25T12:00")
        .into_iter()
        .map(|clock| (clock.sent.iter().map(|id| id.0).collect(), clock.ticket))
        .collect();
    told.sort();
    assert_eq!(
        told,
        [
            (vec![1, 3], Some("A-1".to_owned())),
            (vec![2], Some("B-2".to_owned()))
        ]
    );
}

#[test]
fn a_day_that_was_named_stands_while_the_user_gets_in_touch_before_it() {
    let promised = [
        "sent form 2026-12-01T10:00",
        "answer 2026-12-02T10:00 promised 2026-12-04",
    ];
    let told = |line: &'static str| [promised[0], promised[1], line];
    check(
        "a call before the day",
        &told("sent phone 2026-12-03T10:00 after 1"),
        &[
            ("2026-12-04T18:00", "desk chased 2026-12-04"),
            ("2026-12-07T09:00", "desk chased 2026-12-04 +1"),
        ],
    );
    check(
        "on the day itself",
        &told("sent phone 2026-12-04T10:00 after 1"),
        &[("2026-12-07T09:00", "desk chased 2026-12-04 +1")],
    );
    check(
        "a call in which another day is named",
        &told("sent phone 2026-12-03T10:00 after 1 promised 2026-12-09"),
        &[("2026-12-07T09:00", "desk chased 2026-12-09")],
    );
    check(
        "a reminder after the day has passed waits anew",
        &told("sent form 2026-12-07T10:00 after 1"),
        &[("2026-12-08T09:00", "desk chased 2026-12-14")],
    );
    check(
        "what was asked for was sent before the day",
        &[
            "sent form 2026-12-01T10:00",
            "answer 2026-12-02T10:00 promised 2026-12-04 asks papers",
            "sent form 2026-12-03T10:00 after 1",
            "acknowledgement 2026-12-03T10:01",
        ],
        &[("2026-12-07T09:00", "desk acknowledged 2026-12-04 +1")],
    );
    check(
        "a call before the day, and a reminder after it",
        &[
            promised[0],
            promised[1],
            "sent phone 2026-12-03T10:00 after 1",
            "sent form 2026-12-07T10:00 after 1",
        ],
        &[("2026-12-08T09:00", "desk chased 2026-12-14")],
    );
}

#[test]
fn of_one_instant_what_was_recorded_first_came_first() {
    check(
        "answered, then written again",
        &[
            "sent form 2026-11-20T10:00",
            "answer 2026-11-25T10:00",
            "sent form 2026-11-25T10:00 after 1",
        ],
        &[("2026-11-26T10:00", "desk chased 2026-12-02")],
    );
    check(
        "written again, then answered, by the number of the first",
        &[
            "sent form 2026-11-20T10:00",
            "sent form 2026-11-25T10:00 after 1",
            "answer 2026-11-25T10:00 to 1",
        ],
        &[("2026-11-26T10:00", "you answered")],
    );
}
