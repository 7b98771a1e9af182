//! Marks: what was read for secrets and holds none is told with what is read of an incident.

use std::rc::Rc;

use super::*;

/// Returns the marks of a run.
fn run_of(store: &Store) -> Rc<Marks> {
    let marks = Rc::new(Marks::default());
    store.share_marks(&marks);
    marks
}

const NOTE: &str = "銀行では振込済みと言われました";

fn noted(store: &Store, id: IncidentId, text: &str) {
    let marks = run_of(store);
    let text = marks.clear(text, &Hints::BARE).text;
    let event = note(EventKind::Observed, &text);
    store.add_event(id, &event, noon()).expect("it is added");
}

#[test]
fn a_mark_that_was_made_with_a_change_is_told_with_the_incident() {
    let store = Store::open_in_memory().expect("it opens");
    let id = log(&store, "入金の件").id;
    noted(&store, id, NOTE);
    noted(&store, id, "もう一度聞きました");
    let marks = run_of(&store);
    assert!(!marks.stays(NOTE, Field::Words), "nothing is read yet");
    store.incident(id).expect("it is there");
    assert!(marks.stays(NOTE, Field::Words));
    assert!(marks.stays("もう一度聞きました", Field::Words));
    let others = run_of(&store);
    let page = store.list(&Filter::default()).expect("it is listed");
    assert_eq!(page.rows.len(), 1);
    assert!(others.stays(NOTE, Field::Words));
}

#[test]
fn a_mark_under_other_rules_counts_for_nothing_and_gives_way() {
    let store = Store::open_in_memory().expect("it opens");
    let id = log(&store, "入金の件").id;
    noted(&store, id, NOTE);
    store
        .connection
        .execute("UPDATE mark SET rules = '1'", [])
        .expect("another program's rules");
    let marks = run_of(&store);
    store.incident(id).expect("it is there");
    assert!(!marks.stays(NOTE, Field::Words));
    noted(&store, id, "もう一度聞きました");
    let marks = run_of(&store);
    store.incident(id).expect("it is there");
    assert!(marks.stays("もう一度聞きました", Field::Words));
    assert!(!marks.stays(NOTE, Field::Words));
}

#[test]
fn the_marks_of_an_incident_go_with_it() {
    let store = Store::open_in_memory().expect("it opens");
    let id = log(&store, "入金の件").id;
    noted(&store, id, NOTE);
    store.purge(id).expect("it goes");
    let left: i64 = store
        .connection
        .query_row("SELECT count(*) FROM mark", [], |row| row.get(0))
        .expect("it is counted");
    assert_eq!(left, 0);
}
