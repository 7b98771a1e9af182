//! One incident, made of its number.

use chrono::{DateTime, Duration, FixedOffset};
use madoguchi::domain::{EventKind, Lang, Status, Symptom};

use crate::random::Random;
use crate::words::{BANKS, BEGINNINGS, COINS, DEVICES, ENGLISH, ERRORS, JAPANESE, RARE, TRIED};

/// When the first is recorded.
const FIRST: &str = "2019-04-01T09:00:00+09:00";

/// How far apart they are, in seconds: a million end in 2025.
const APART_SECONDS: u64 = 211;

/// One in so many holds the rare words.
const RARE_OF: u64 = 10_007;

/// An incident that somebody could have recorded.
pub(crate) struct Made {
    pub(crate) id: u64,
    pub(crate) uuid: String,
    pub(crate) provider: &'static str,
    pub(crate) lang: Lang,
    pub(crate) symptom: Symptom,
    pub(crate) status: Status,
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) amount: (String, &'static str),
    pub(crate) occurred_at: DateTime<FixedOffset>,
    pub(crate) logged_at: DateTime<FixedOffset>,
    pub(crate) events: Vec<(EventKind, DateTime<FixedOffset>, String)>,
}

/// Makes the incident of a number.
pub(crate) fn make(id: u64) -> Made {
    let mut random = Random::of(id);
    let begin = DateTime::parse_from_rfc3339(FIRST).unwrap_or_default();
    let later = |seconds: u64| Duration::seconds(i64::try_from(seconds).unwrap_or(0));
    let logged_at = begin + later(id * APART_SECONDS + random.below(200));
    let occurred_at = logged_at - later(600 * random.below(300));
    // Seven of eight write Japanese.
    let english = random.below(8) == 0;
    let (symptom, japanese_words, english_words) = random.one(BEGINNINGS);
    let [title, beginning] = if english {
        english_words
    } else {
        japanese_words
    };
    let more = if english { ENGLISH } else { JAPANESE };
    let amount = (1 + random.below(999)) * 1000;
    let mut written = beginning.to_owned();
    // Both lists have a length that five does not divide, so no sentence comes twice.
    let first = random.below(more.len() as u64);
    for step in 0..2 + random.below(9) {
        let place = (first + 5 * step) % more.len() as u64;
        written += if english { " " } else { "" };
        written += more[usize::try_from(place).unwrap_or(0)];
    }
    if id % RARE_OF == 77 {
        written += RARE;
    }
    let language = usize::from(english);
    let holes = [
        ("{t}", random.below(24).to_string()),
        ("{n}", amount.to_string()),
        ("{c}", random.one(COINS).to_owned()),
        ("{b}", random.one(BANKS[language]).to_owned()),
        ("{e}", random.one(ERRORS).to_owned()),
        ("{d}", random.one(DEVICES[language]).to_owned()),
    ];
    let fill = |text: &str| {
        let filled = |text: String, (hole, value): &(&str, String)| text.replace(hole, value);
        holes.iter().fold(text.to_owned(), filled)
    };
    let (title, text) = (fill(title), fill(&written));
    let tried = random.below(3);
    let events = (0..tried).map(|step| {
        let text = random.one(TRIED[language]).to_owned();
        (EventKind::Tried, logged_at + later(60 * step), text)
    });
    let events = events.collect();
    let milliseconds = logged_at.timestamp_millis().unsigned_abs();
    let (high, low) = (random.next(), random.next());
    Made {
        id,
        uuid: format!(
            "{:08x}-{:04x}-7{:03x}-{:04x}-{:012x}",
            milliseconds >> 16,
            milliseconds & 0xFFFF,
            high & 0xFFF,
            0x8000 | high >> 12 & 0x3FFF,
            low & 0xFFFF_FFFF_FFFF
        ),
        provider: random.one(&["bitflyer", "bitflyer", "bitflyer", "bitbank"]),
        lang: if english { Lang::En } else { Lang::Ja },
        symptom,
        status: random.one(&[
            Status::Closed,
            Status::Closed,
            Status::Closed,
            Status::Open,
            Status::Waiting,
        ]),
        title,
        text,
        amount: (amount.to_string(), "JPY"),
        occurred_at,
        logged_at,
        events,
    }
}
