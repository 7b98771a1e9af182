//! How long single steps take: `cargo bench`, or `cargo bench -- clear` for some of them.
//!
//! Whole commands are measured by `benches/commands.py`, instructions by `benches/instructions.sh`.

// A step that cannot be taken cannot be measured.
#![allow(clippy::expect_used)]

// The benches need not all of what an incident has.
#[allow(dead_code)]
#[path = "../examples/incidents/made.rs"]
mod made;
#[path = "../examples/incidents/random.rs"]
mod random;
#[path = "../examples/incidents/words.rs"]
mod words;

use std::num::NonZeroU32;

use chrono::{DateTime, FixedOffset, Utc};
use divan::{Bencher, black_box};
use madoguchi::domain::{
    Code as _, Decision, FindingKind, Incident, IncidentId, Lang, Length, Profile, Rendering,
    Status, Symptom,
};
use madoguchi::safety::{ClearedText, Field, Hints, Marks, clear};
use madoguchi::store::{Filter, NewIncident, Store};
use madoguchi::{drafting, intake, pack, routing, view};

/// How many incidents the filled store holds.
const FILLED: u64 = 2000;

/// A statement as it is typed.
const STATEMENT: &str =
    "昨日の夜21時ごろ、みずほ銀行から50万円を振り込みましたが、まだ反映されません。";

fn main() {
    divan::main();
}

fn hints() -> Hints<'static> {
    Hints {
        lang: Lang::Ja,
        field: Field::Words,
        explorers: &[],
        keep_guesses: false,
        label: |kind: FindingKind, _| kind.code(),
    }
}

fn cleared(text: &str) -> ClearedText {
    clear(text, &hints()).text
}

fn now() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T18:00:00+09:00").expect("an instant")
}

fn provider() -> pack::Pack {
    pack::ids().find_map(pack::builtin).expect("there is one")
}

fn filled() -> Store {
    let store = Store::open_in_memory().expect("a store in memory opens");
    for made in (1..=FILLED).map(made::make) {
        log(
            &store,
            &made.title,
            &made.text,
            made.symptom,
            made.logged_at.to_utc(),
        );
    }
    store
}

fn log(store: &Store, title: &str, text: &str, symptom: Symptom, at: DateTime<Utc>) -> Incident {
    let new = NewIncident {
        provider: &cleared("bitflyer"),
        title: &cleared(title),
        text: &cleared(text),
        language: Lang::Ja,
        decision: &Decision::told(symptom),
        channel: None,
        facts: &[],
        answers: &[],
        events: &[],
        at,
    };
    store.create(&new).expect("it is recorded")
}

#[divan::bench]
fn clear_a_statement() -> ClearedText {
    cleared(black_box(STATEMENT))
}

#[divan::bench]
fn clear_a_page_of_the_list(bencher: Bencher) {
    let page: Vec<made::Made> = (1..=50).map(made::make).collect();
    bencher.bench(|| {
        let texts = page.iter().flat_map(|made| [&made.title, &made.text]);
        texts
            .map(|text| cleared(text).as_str().len())
            .sum::<usize>()
    });
}

#[divan::bench]
fn unpack_a_provider() -> pack::Pack {
    provider()
}

#[divan::bench]
fn unpack_the_lexicon() -> pack::Lexicon {
    pack::lexicon()
}

#[divan::bench]
fn read_a_statement(bencher: Bencher) {
    let (pack, lexicon, text) = (provider(), pack::lexicon(), cleared(STATEMENT));
    bencher.bench(|| intake::read(&text, &pack.id, &pack, &lexicon, pack::terms(), now()));
}

#[divan::bench]
fn route_a_deposit(bencher: Bencher) {
    let pack = provider();
    bencher.bench(|| {
        let route = routing::route(Symptom::FiatDeposit, &pack, pack::calendar(), now());
        black_box(route.writes_to())
    });
}

#[divan::bench]
fn draft_a_form(bencher: Bencher) {
    let (pack, store) = (provider(), Store::open_in_memory().expect("it opens"));
    let incident = log(
        &store,
        "入金",
        STATEMENT,
        Symptom::FiatDeposit,
        now().to_utc(),
    );
    let profile = Profile::new([]);
    bencher.bench(|| {
        let draft = drafting::draft(&drafting::Request {
            incident: &incident,
            timeline: &[],
            profile: &profile,
            pack: &pack,
            provider_name: &pack.name.ja,
            missing: &[],
            rendering: Rendering::Form,
            lang: Lang::Ja,
            length: Length::Standard,
            now: now(),
            after: drafting::After::default(),
            hints: &hints(),
            marks: &Marks::default(),
        });
        draft.expect("it is made").body
    });
}

#[divan::bench]
fn record_a_statement(bencher: Bencher) {
    let store = filled();
    bencher.bench_local(|| {
        log(
            &store,
            "入金",
            STATEMENT,
            Symptom::FiatDeposit,
            now().to_utc(),
        )
    });
}

#[divan::bench]
fn list_a_page(bencher: Bencher) {
    let store = filled();
    let filter = Filter {
        limit: NonZeroU32::new(50),
        ..Filter::default()
    };
    bencher.bench_local(|| store.list(&filter).expect("it lists"));
}

#[divan::bench]
fn list_what_is_open(bencher: Bencher) {
    let store = filled();
    let filter = Filter {
        status: vec![Status::Open],
        limit: NonZeroU32::new(50),
        ..Filter::default()
    };
    bencher.bench_local(|| store.list(&filter).expect("it lists"));
}

#[divan::bench]
fn find_an_incident(bencher: Bencher) {
    let store = filled();
    bencher.bench_local(|| {
        store
            .incident(IncidentId(black_box(1000)))
            .expect("it is there")
    });
}

#[divan::bench]
fn draw_a_page_of_the_list(bencher: Bencher) {
    let rows: Vec<view::HistoryRow> = (1..=50).map(made::make).map(row).collect();
    let style = view::Style {
        lang: Lang::Ja,
        width: 80,
        ambiguous: madoguchi::text::Ambiguous::Narrow,
        ascii: false,
        color: false,
        now: now(),
    };
    bencher.bench(|| view::history(&rows, &style));
}

fn row(made: made::Made) -> view::HistoryRow {
    view::HistoryRow {
        id: IncidentId(i64::try_from(made.id).expect("a small number")),
        title: made.title,
        status: made.status.into(),
        category: made.symptom.category().into(),
        symptom: made.symptom.into(),
        provider: madoguchi::domain::ProviderId(made.provider.to_owned()),
        logged_at: made.logged_at.to_utc(),
        occurred_at: None,
        channel: None,
        clock: None,
        ticket: None,
        matters: Vec::new(),
        snippet: Some(made.text.chars().take(120).collect()),
    }
}
