//! A world that changes under the record: clocks, zones, names that are no text, other processes.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStrExt;

use rusqlite::Connection;

use super::{nothing_was_lost_or_added, recorded};
use crate::harness::{DEPOSIT, Run, Sandbox, TAKEOVER};

#[test]
fn a_clock_that_jumps_back_and_ahead_keeps_the_order_of_recording() {
    let sandbox = recorded();
    for (number, now) in [
        "2031-01-01T00:00:00+09:00",
        "1970-01-01T00:00:00+09:00",
        "1969-12-31T23:00:00Z",
        "2026-11-22T23:39:59+09:00",
    ]
    .iter()
    .enumerate()
    {
        let sandbox = |args: &[&str]| {
            Run::of(sandbox.command().args(args).env("MADOGUCHI_NOW", now), None).exits(0)
        };
        sandbox(&["note", "1", "銀行に電話しました"]);
        let told = sandbox(&["log", TAKEOVER, "--json"]).json();
        assert_eq!(told["id"], number + 2, "{now}");
        for args in [
            &["list"][..],
            &["due"],
            &["show", "1"],
            &["draft", "1"],
            &["verify"],
        ] {
            sandbox(args);
        }
    }
    assert_eq!(sandbox.json(&["verify"])["sound"], true);
    assert_eq!(
        sandbox.json(&["list"])["incidents"]
            .as_array()
            .map(Vec::len),
        Some(5)
    );
}

#[test]
fn a_changed_time_zone_changes_nothing_that_was_recorded() {
    let sandbox = recorded();
    let told = |zone: &str, args: &[&str]| {
        Run::of(sandbox.command().args(args).env("TZ", zone), None)
            .exits(0)
            .block()
    };
    for args in [
        &["show", "1"][..],
        &["list"],
        &["draft", "1"],
        &["export"],
        &["due", "--json"],
    ] {
        let here = told("Asia/Tokyo", args);
        for zone in [
            "America/New_York",
            "Pacific/Kiritimati",
            "UTC",
            "no/such/zone",
            "",
        ] {
            assert_eq!(told(zone, args), here, "{zone}: {args:?}");
        }
    }
    nothing_was_lost_or_added(&sandbox);
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_files_and_homes_like_others() {
    let sandbox = Sandbox::new();
    let odd = OsStr::from_bytes(b"odd-\xff\xfe");
    let home = sandbox.folder().join(odd);
    let file = sandbox
        .folder()
        .join(OsStr::from_bytes(b"receipt-\xff.txt"));
    fs::write(&file, "振込 済\n").expect("the file can be written");
    let run = |args: &[&OsStr]| {
        let mut command = sandbox.command();
        Run::of(command.args(args).env("MADOGUCHI_HOME", &home), None)
    };
    let plain = |args: &[&str]| run(&args.iter().map(OsStr::new).collect::<Vec<_>>());
    plain(&["log", DEPOSIT]).exits(0);
    run(&["attach".as_ref(), "1".as_ref(), file.as_os_str()]).exits(0);
    let backup = sandbox.folder().join(OsStr::from_bytes(b"all-\xff.backup"));
    run(&["backup".as_ref(), backup.as_os_str()]).exits(0);
    plain(&["log", TAKEOVER]).exits(0);
    run(&["restore".as_ref(), backup.as_os_str(), "--yes".as_ref()]).exits(0);
    let shown = plain(&["show", "1", "--json"]).exits(0).json();
    assert_eq!(shown["text"], DEPOSIT);
    plain(&["doctor"]).exits(0);
    plain(&["doctor", "--json"]).exits(0).json();
    assert_eq!(plain(&["verify", "--json"]).exits(0).json()["sound"], true);
    let gone = OsString::from("no such file");
    run(&["restore".as_ref(), &gone, "--yes".as_ref()]).exits(1);
}

#[test]
fn who_waits_for_another_process_is_told_that_it_did_and_nothing_is_lost() {
    let sandbox = recorded();
    let other = Connection::open(sandbox.database()).expect("another program opens it");
    other
        .execute_batch("BEGIN IMMEDIATE")
        .expect("it is locked");
    // Reading goes on.
    sandbox.run(&["list"]).exits(0);
    for (lang, words) in [("ja", "別の madoguchi"), ("en", "another madoguchi")] {
        sandbox
            .run(&["log", TAKEOVER, "--lang", lang])
            .exits(1)
            .says(words);
    }
    other.execute_batch("COMMIT").expect("it is free");
    nothing_was_lost_or_added(&sandbox);
    assert_eq!(sandbox.log(TAKEOVER)["id"], 2);
}

#[test]
fn an_older_record_that_may_only_be_read_is_left_as_it_is_and_told() {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.home()).expect("a home can be made");
    let dump = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/databases/0002.sql");
    let dump = fs::read_to_string(dump).expect("the dump is there");
    let older = Connection::open(sandbox.database()).expect("a database is made");
    older.execute_batch(&dump).expect("the dump is whole");
    // A file stands where the folder of the backups would be made: no copy, no upgrade.
    fs::write(sandbox.home().join("backups"), "mine").expect("the file can be written");
    let before = fs::read(sandbox.database()).expect("it is there");
    for args in [&["list"][..], &["log", DEPOSIT]] {
        sandbox.run(args).exits(1).says("backups");
        sandbox.run(&[args, &["--json"]].concat()).exits(1).error();
    }
    assert!(fs::read(sandbox.database()).ok() == Some(before));
}
