use super::*;
use crate::store::{Place, Search};
use crate::text::Query;

fn ids(store: &Store, typed: &str) -> Vec<i64> {
    page(store, typed, None, 50).0
}

fn page(store: &Store, typed: &str, before: Option<i64>, limit: u32) -> (Vec<i64>, Option<i64>) {
    let query = Query::read(typed);
    let search = Search {
        words: query.words(),
        before: before.map(IncidentId),
        limit: NonZeroU32::new(limit).expect("a page has rows"),
    };
    let page = store.search(&search).expect("the search ends");
    let ids = page.found.iter().map(|found| found.row.id.0).collect();
    (ids, page.next.map(|id| id.0))
}

#[test]
fn words_are_found_whatever_their_width_case_kana_and_length() {
    on_each_store(|store| {
        log(store, "出金が反映されない");
        log(store, "ﾛｸﾞｲﾝできない 100% a_b");
        log(store, "ＢＴＣの送金 O'Brien said \"hi\"");
        for (typed, found) in [
            ("出金", [1].as_slice()),
            ("金", &[3, 1]),
            ("ろぐいん", &[2]),
            ("btc", &[3]),
            ("BT", &[3]),
            ("反映されない", &[1]),
            ("ない", &[2, 1]),
            ("金 反映", &[1]),
            ("出金 btc", &[]),
            ("100%", &[2]),
            ("%", &[2]),
            ("a_b", &[2]),
            ("axb", &[]),
            ("o'brien", &[3]),
            ("\"said \"", &[3]),
            ("\"", &[3]),
            ("*", &[]),
            ("OR", &[]),
        ] {
            assert_eq!(ids(store, typed), found, "{typed}");
        }
    });
}

#[test]
fn everything_that_is_said_later_is_found_and_what_was_replaced_is_not() {
    let store = Store::open_in_memory().expect("a store opens in memory");
    let id = log(&store, "古い題名").id;
    let (text, title) = (cleared("電話で確認した"), cleared("新しい題名"));
    store
        .add_event(id, &note(EventKind::Call, &text), noon())
        .expect("it is noted");
    assert_eq!(ids(&store, "電話"), [1]);
    let plain = cleared("題を直した");
    let change = (Change::Title(&title), note(EventKind::Corrected, &plain));
    store.revise(id, &[change], noon()).expect("it is edited");
    assert_eq!(ids(&store, "新しい"), [1]);
    let bank = FactValue::Text(FactKind::Bank, "みずほ銀行".into());
    let change = (
        Change::Facts(&[fact(bank, "ミズホ")]),
        note(EventKind::Added, &plain),
    );
    store.revise(id, &[change], noon()).expect("it is added");
    assert_eq!(ids(&store, "みずほ銀行"), [1]);
    let body = cleared("拝啓、出庫の件です");
    let sent = NewInquiry {
        channel: &Window::Form.into(),
        stage: Stage::Inquiry,
        ticket: Some(&cleared("T-778899")),
        spoke_with: None,
        promise: None,
        promised_on: None,
        follows: None,
        reopened: None,
        leads_to: Some(Status::Waiting),
        subject: &plain,
        body: &body,
        sent_at: noon(),
        event: note(EventKind::Sent, &plain),
    };
    store.record_sent(id, &sent, noon()).expect("it is sent");
    assert_eq!(
        (ids(&store, "拝啓"), ids(&store, "778899")),
        (vec![1], vec![1])
    );
    // The text still holds the old words; the title no longer does.
    let query = Query::read("古い題名");
    let search = Search {
        words: query.words(),
        before: None,
        limit: NonZeroU32::MIN,
    };
    let page = store.search(&search).expect("the search ends");
    assert_eq!(
        page.found[0].best.as_ref().map(|best| best.0),
        Some(Place::Text)
    );
    assert!(!page.found[0].in_title);
}

#[test]
fn rare_short_words_are_found_far_back_and_pages_follow_each_other() {
    let store = Store::open_in_memory().expect("a store opens in memory");
    for number in 0..700 {
        log(
            &store,
            if number % 90 == 0 {
                "碧漣の件"
            } else {
                "障害の件"
            },
        );
    }
    let rare: Vec<i64> = (0..700)
        .rev()
        .filter(|number| number % 90 == 0)
        .map(|number| number + 1)
        .collect();
    assert_eq!(ids(&store, "碧漣"), rare);
    assert_eq!(ids(&store, "碧"), rare);
    assert_eq!(
        page(&store, "碧漣", None, 3),
        (rare[..3].to_vec(), Some(rare[2]))
    );
    assert_eq!(
        page(&store, "碧漣", Some(rare[2]), 3),
        (rare[3..6].to_vec(), Some(rare[5]))
    );
    assert_eq!(
        page(&store, "碧漣の件", Some(rare[5]), 3),
        (rare[6..].to_vec(), None)
    );
    assert_eq!(page(&store, "の", None, 2), (vec![700, 699], Some(699)));
}
