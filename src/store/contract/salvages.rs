//! What a damaged record still holds is saved, and what it does not is named.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::super::{Part, Salvaged, salvage};
use super::file::home;
use super::*;

/// How many incidents the record has that is damaged again and again.
const INCIDENTS: i64 = 60;

/// Numbers that only look like chance: the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % end as u64).expect("it is small")
    }
}

/// The words of an incident; every row of it has them.
fn words(number: i64) -> String {
    format!("第{number:03}件の日本円の入金が反映されません")
}

/// Makes a record of many incidents, some of them longer than a page.
fn many(path: &Path) {
    let store = Store::open(path).expect("it opens");
    // What is damaged anyway need not be durable.
    store.change(|_| Ok(())).expect("the connection is ready");
    store
        .connection
        .execute_batch("PRAGMA synchronous = OFF")
        .expect("the pragma is set");
    for number in 1..=INCIDENTS {
        let long = if number % 10 == 0 { 120 } else { 1 };
        let text = cleared(&words(number).repeat(long));
        let title = cleared(&words(number));
        let id = store
            .create(&NewIncident {
                provider: &cleared("bitflyer"),
                title: &title,
                text: &text,
                language: Lang::Ja,
                decision: &Decision::told(Symptom::FiatDeposit),
                channel: Some(&Window::Form.into()),
                facts: &[yen(number, &words(number))],
                answers: &[("device", &title)],
                events: &[note(EventKind::Logged, &title)],
                at: noon(),
            })
            .expect("it is recorded")
            .id;
        store
            .save_revision(
                id,
                &draft_of(Rendering::Form, Lang::Ja, &title, &text),
                noon(),
            )
            .expect("the draft is kept");
    }
}

fn saved(damaged: &Path) -> (tempfile::TempDir, Store, Salvaged) {
    let (folder, target) = home();
    let title = cleared("本文は失われました");
    let told = salvage(damaged, &target, &title, noon(), &mut || {}).expect("it is read");
    let store = Store::open(&target).expect("the new record opens");
    (folder, store, told)
}

/// Tells whether everything of an incident is as it was recorded.
fn is_whole(store: &Store, number: i64) -> bool {
    let id = IncidentId(number);
    let long = if number % 10 == 0 { 120 } else { 1 };
    let Ok(incident) = store.incident(id) else {
        return false;
    };
    let timeline = store.timeline(id).expect("it is read");
    let drafts = store.revisions(id).expect("they are read");
    incident.text == words(number).repeat(long)
        && incident.facts.len() == 1
        && incident.answers.len() == 1
        && timeline.len() == 1
        && timeline[0].text == words(number)
        && drafts.len() == 1
        && drafts[0].body == incident.text
}

/// Counts how often each incident's words stand in a file.
fn counts(bytes: &[u8]) -> Vec<usize> {
    let text = String::from_utf8_lossy(bytes);
    let numbers = 1..=INCIDENTS;
    numbers
        .map(|number| text.matches(&words(number)).count())
        .collect()
}

#[test]
fn a_record_without_damage_is_saved_whole() {
    let (_folder, path) = home();
    many(&path);
    let before = Store::open(&path).expect("it opens");
    let (_other, store, told) = saved(&path);
    assert_eq!(told.incidents, 60);
    assert_eq!(told.rows, 300);
    assert_eq!(
        (told.doubtful, told.missing, told.gone),
        (vec![], vec![], vec![])
    );
    for number in 1..=INCIDENTS {
        let id = IncidentId(number);
        assert_eq!(store.incident(id).ok(), before.incident(id).ok());
        assert!(is_whole(&store, number));
    }
    assert_eq!(problems(&store), []);
    assert_eq!(log(&store, "次").id, IncidentId(INCIDENTS + 1));
    assert_eq!(problems(&store), []);
}

#[test]
fn of_fifty_damaged_files_nearly_every_undamaged_incident_is_saved() {
    let (folder, path) = home();
    many(&path);
    let sound = fs::read(&path).expect("it is there");
    let named = counts(&sound);
    let damaged = folder.path().join("damaged.db");
    let mut dice = Dice(7);
    let (mut undamaged, mut kept) = (0, 0);
    for round in 0..50 {
        let mut bytes = sound.clone();
        match round % 5 {
            0 => {
                for _ in 0..20 {
                    let place = dice.below(bytes.len());
                    bytes[place] ^= 1 << dice.below(8);
                }
            }
            1 => {
                for _ in 0..4 {
                    let place = dice.below(bytes.len() / 512) * 512;
                    bytes[place..place + 512].fill(0);
                }
            }
            2 => bytes.truncate(dice.below(bytes.len())),
            3 => bytes[..100].fill(0x5A),
            _ => {
                let place = dice.below(bytes.len() / 4096) * 4096;
                bytes[place..place + 4096].fill(0xA5);
            }
        }
        fs::write(&damaged, &bytes).expect("it is written");
        let (_other, store, told) = saved(&damaged);
        assert!(
            fs::read(&damaged).ok().as_ref() == Some(&bytes),
            "the damaged file was touched"
        );
        let found = store.verify(&mut || {}).expect("it is looked at");
        assert_eq!(found.damage(), None, "round {round}");
        let mut whole = 0;
        let left = counts(&bytes);
        for (number, (named, left)) in (1..=INCIDENTS).zip(named.iter().zip(&left)) {
            let is_whole = is_whole(&store, number);
            whole += usize::from(is_whole);
            if left == named {
                undamaged += 1;
                kept += u32::from(is_whole);
            }
        }
        let said = told.cut_off as usize
            + told.gone.len()
            + told.uncounted.len()
            + told.missing.len()
            + told.doubtful.len()
            + told.without_text.len();
        assert!(whole == 60 || said > 0, "round {round} lost in silence");
    }
    assert!(undamaged > 1_500, "{undamaged}");
    assert!(kept * 100 >= undamaged * 95, "{kept} of {undamaged}");
}

#[test]
fn what_could_not_be_saved_is_named() {
    let (folder, path) = home();
    many(&path);
    let other = Connection::open(&path).expect("another hand opens it");
    other
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             DELETE FROM chain WHERE incident = 3;
             UPDATE incident SET title = 'another' WHERE id = 2;
             DELETE FROM fact WHERE incident = 5;
             DELETE FROM incident WHERE id = 7;
             DROP TRIGGER timeline_event_is_never_removed;
             DELETE FROM timeline_event WHERE incident IN (3, 9);
             DELETE FROM incident WHERE id = 3; DELETE FROM fact WHERE incident = 3;
             DELETE FROM answer WHERE incident = 3; DELETE FROM draft_revision WHERE incident = 3;
             PRAGMA secure_delete = ON; VACUUM;",
        )
        .expect("the other hand may do this");
    drop(other);
    let (_other, store, told) = saved(&path);
    assert_eq!(told.doubtful, [(IncidentId(2), Part::Incident, 1)]);
    assert_eq!(told.gone, [IncidentId(3)]);
    assert_eq!(told.missing, [(IncidentId(5), 0, 1), (IncidentId(9), 1, 0)]);
    assert_eq!(told.without_text, [IncidentId(7)]);
    assert_eq!(told.incidents, 59);
    let stand_in = store.incident(IncidentId(7)).expect("it is there");
    assert_eq!(
        (stand_in.title.as_str(), stand_in.text.as_str()),
        ("本文は失われました", "")
    );
    assert_eq!(stand_in.facts.len(), 1);
    // What was doubtful stays so.
    let named = problems(&store);
    assert_eq!(named.len(), 2, "{named:?}");
    let nothing = folder.path().join("nothing.db");
    let title = cleared("x");
    let error = salvage(
        &nothing,
        &folder.path().join("new.db"),
        &title,
        noon(),
        &mut || {},
    )
    .err();
    assert!(matches!(error, Some(StoreError::File { .. })), "{error:?}");
    assert!(!folder.path().join("new.db").exists());
}

#[test]
fn a_change_that_was_broken_off_is_taken_back_in_the_new_record_only() {
    let (folder, path) = home();
    log(&Store::open(&path).expect("it opens"), "入金");
    // A journal of a change under way, as a power cut leaves it.
    let other = Connection::open(&path).expect("another hand opens it");
    other
        .execute_batch("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE incident SET title = '途中'")
        .expect("a change begins");
    let journal = path.with_file_name("madoguchi.db-journal");
    let (torn, left) = (
        folder.path().join("torn.db"),
        folder.path().join("torn.db-journal"),
    );
    fs::copy(&path, &torn).expect("it is copied");
    fs::copy(&journal, &left).expect("it is copied");
    let before = (fs::read(&torn).ok(), fs::read(&left).ok());
    let (_other, store, told) = saved(&torn);
    assert_eq!(told.incidents, 1);
    assert_eq!(
        store.incident(IncidentId(1)).expect("it is there").title,
        "入金"
    );
    assert!(
        (fs::read(&torn).ok(), fs::read(&left).ok()) == before,
        "the file was touched"
    );
}
