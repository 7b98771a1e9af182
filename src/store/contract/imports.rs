//! What is taken in from elsewhere is the same record as one that was written here.

use super::seals::everything;
use super::*;
use crate::domain::{Part, Value, Whole};
use crate::safety::{Known, clear_whole};
use crate::store::{Imported, Incoming, Refused, index};

/// Returns every incident of a record, as an export hands them over.
fn wholes(store: &Store) -> Vec<Whole> {
    let mut wholes = Vec::new();
    let read = store.each_whole(&Filter::default(), |whole, _| {
        wholes.push(whole);
        Ok::<(), StoreError>(())
    });
    read.expect("the record is read");
    wholes
}

/// Makes an incident ready, with its marks.
fn incoming(whole: Whole) -> Incoming {
    let marks = Marks::default();
    let (whole, _) = clear_whole(whole, &Hints::BARE, &[], &mut Known::new(&marks));
    Incoming::new(whole, marks.hand_over())
}

/// Takes incidents in, and returns what became of each; a refused one is its rule.
fn take_in(store: &Store, refused: Refused, wholes: &[Whole]) -> Vec<Result<Imported, String>> {
    let taken = store.import(noon(), refused, |import| {
        let added = wholes.iter().map(|whole| {
            let added = import.add(&incoming(whole.clone()));
            added.map_err(|error| match error {
                StoreError::Refused { rule } => rule,
                other => panic!("{other:?}"),
            })
        });
        Ok::<_, StoreError>(added.collect())
    });
    taken.expect("the import ends")
}

/// Asserts that the record is sound, and that each entry of the search index is what the record says.
fn is_sound(store: &Store) {
    let verified = store.verify(&mut || {}).expect("it is verified");
    assert_eq!(verified.problems, []);
    for whole in wholes(store) {
        let Some(Value::Integer(id)) = whole.head.get("id") else {
            panic!("every incident has a number");
        };
        let here = store.change(|tx| index::entry_in(tx, IncidentId(*id)));
        let here = here.expect("it is read");
        // In which order the texts stand is of no account.
        let texts = |entry: &str| {
            let mut texts: Vec<String> = entry.split("\u{2}\u{2}").map(str::to_owned).collect();
            texts.sort();
            texts
        };
        assert_eq!(texts(&index::entry_of(&whole)), texts(&here));
    }
}

/// A record with something of everything, part of it taken back.
fn full() -> Store {
    let store = Store::open_in_memory().expect("a store opens in memory");
    everything(&store);
    let text = cleared("取り消しました");
    for _ in 0..3 {
        let change = store.last_change(None).expect("it is read").expect("one");
        store
            .undo(&change, None, &note(EventKind::Undone, &text), noon())
            .expect("it is taken back");
    }
    store
}

#[test]
fn what_comes_from_elsewhere_is_sealed_found_and_handed_on_as_if_it_were_written_here() {
    let there = wholes(&full());
    assert!(there.iter().any(|whole| {
        let mut entries = whole.part(Part::Evidence).iter();
        entries.any(|entry| entry.get("taken_back").is_some())
    }));
    let fresh = || Store::open_in_memory().expect("a store opens in memory");
    for refused in [Refused::EndsAll, Refused::IsLeftOut] {
        let store = fresh();
        let taken = take_in(&store, refused, &there);
        assert!(
            taken
                .iter()
                .all(|taken| matches!(taken, Ok(Imported::New(_))))
        );
        assert_eq!(wholes(&store), there);
        is_sound(&store);
        // What is done after it seals by itself, and so does what was done before it.
        log(&store, "入金");
        is_sound(&store);
        let used = fresh();
        log(&used, "出金");
        take_in(&used, refused, &there);
        log(&used, "ログイン");
        is_sound(&used);
        assert_eq!(wholes(&used).len(), there.len() + 2);
    }
}

#[test]
fn what_is_refused_and_left_out_leaves_neither_a_row_nor_a_gap_in_the_numbers() {
    let mut there = wholes(&full());
    let mut bad = there[0].clone();
    bad.head
        .set_text("uuid", "01930000-0000-7000-8000-000000000009");
    // Its entries have numbers among all homes that are taken already.
    there.insert(1, bad);
    let store = Store::open_in_memory().expect("a store opens in memory");
    let taken = take_in(&store, Refused::IsLeftOut, &there);
    assert!(taken[1].is_err(), "{taken:?}");
    there.remove(1);
    assert_eq!(wholes(&store), there);
    is_sound(&store);
    let last = log(&store, "入金").id;
    assert_eq!(last, IncidentId(3));
}

#[test]
fn a_value_of_another_sort_than_its_column_is_refused_before_it_is_sealed() {
    let mut there = wholes(&full());
    there[0].head.set_text("confidence", "0.5");
    let store = Store::open_in_memory().expect("a store opens in memory");
    let taken = take_in(&store, Refused::IsLeftOut, &there);
    assert!(taken[0].is_err() && taken[1].is_ok(), "{taken:?}");
    is_sound(&store);
}
