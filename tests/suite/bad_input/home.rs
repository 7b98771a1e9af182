//! Homes that cannot be used, and databases that are not ours.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::Path;

use rusqlite::Connection;

use super::recorded;
use crate::harness::{DEPOSIT, Run, Sandbox};

fn mode(path: &Path) -> u32 {
    fs::metadata(path)
        .expect("it is there")
        .permissions()
        .mode()
        & 0o777
}

/// Demands that no command takes the database, and that not one byte of it changes.
#[track_caller]
fn is_refused(sandbox: &Sandbox, code: i32, words: &[&str]) {
    let before = fs::read(sandbox.database()).expect("the file is there");
    for args in [
        &["log", DEPOSIT][..],
        &["list"],
        &["show", "1"],
        &["draft", "1"],
        &["close", "1"],
    ] {
        let run = sandbox.run(args).exits(code);
        for word in words {
            assert!(
                run.stderr().contains(word),
                "{args:?}: `{word}`\n{}",
                run.block()
            );
        }
        sandbox
            .run(&[args, &["--json"]].concat())
            .exits(code)
            .error();
    }
    assert_eq!(
        fs::read(sandbox.database()).expect("the file is there"),
        before
    );
    let beside = fs::read_dir(sandbox.home())
        .expect("the home is there")
        .count();
    assert_eq!(beside, 1, "a file was left beside it");
}

#[test]
fn a_newer_database_is_refused_with_both_versions_and_left_untouched() {
    let sandbox = recorded();
    let database = Connection::open(sandbox.database()).expect("it opens");
    database
        .pragma_update(None, "user_version", 99)
        .expect("it is set");
    drop(database);
    is_refused(&sandbox, 3, &["99"]);
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_untouched() {
    for bytes in [
        b"This is a letter, not a database.".as_slice(),
        &[0; 4096],
        &[0xff; 100],
    ] {
        let sandbox = Sandbox::new();
        fs::create_dir(sandbox.home()).expect("a home can be made");
        fs::write(sandbox.database(), bytes).expect("the file can be written");
        is_refused(&sandbox, 3, &["madoguchi.db"]);
    }
}

#[test]
fn a_database_of_another_program_is_refused_and_left_untouched() {
    let sandbox = Sandbox::new();
    fs::create_dir(sandbox.home()).expect("a home can be made");
    let database = Connection::open(sandbox.database()).expect("it opens");
    database
        .execute_batch("CREATE TABLE bookmarks (url TEXT)")
        .expect("a table is made");
    drop(database);
    is_refused(&sandbox, 3, &["madoguchi.db"]);
}

#[test]
fn a_damaged_database_is_told_and_never_a_crash() {
    let sandbox = recorded();
    let mut bytes = fs::read(sandbox.database()).expect("the file is there");
    let half = bytes.len() / 2;
    bytes[100..half].fill(0xa5);
    fs::write(sandbox.database(), &bytes).expect("the file can be written");
    for args in [&["list"][..], &["show", "1"], &["log", DEPOSIT]] {
        sandbox.run(args).exits(3);
    }
}

#[test]
fn a_folder_in_the_databases_place_is_told() {
    let sandbox = Sandbox::new();
    fs::create_dir_all(sandbox.database()).expect("a folder can be made");
    for args in [&["log", DEPOSIT][..], &["list"]] {
        let run = sandbox.run(args);
        assert!([1, 3].contains(&run.code()), "{}", run.block());
        assert!(run.stderr().contains("madoguchi.db"), "{}", run.block());
    }
}

#[test]
fn a_home_that_cannot_be_made_is_told_with_its_path() {
    let sandbox = Sandbox::new();
    fs::write(sandbox.folder().join("file"), "mine").expect("the file can be written");
    let below_a_file = sandbox.folder().join("file/home").display().to_string();
    // Nobody, not even root, makes a folder here.
    let nobodys = if Path::new("/sys").is_dir() {
        "/sys/madoguchi"
    } else {
        "/System/madoguchi"
    };
    for home in [&below_a_file, nobodys] {
        sandbox
            .run(&["log", DEPOSIT, "--home", home])
            .exits(1)
            .says(home);
    }
    assert_eq!(
        fs::read(sandbox.folder().join("file")).expect("it is there"),
        b"mine"
    );
}

#[test]
fn a_read_only_home_can_be_read_and_says_why_it_cannot_be_written_to() {
    let sandbox = recorded();
    let set = |path: &Path, mode: u32| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("the mode is set");
    };
    // Root may write anywhere, so root gives its rights up; the program must be within reach then.
    let program = sandbox.folder().join("program");
    fs::copy(env!("CARGO_BIN_EXE_madoguchi"), &program).expect("the program can be copied");
    set(sandbox.folder(), 0o755);
    set(&program, 0o755);
    set(&sandbox.database(), 0o444);
    set(&sandbox.home(), 0o555);
    let is_root = fs::metadata(sandbox.folder())
        .is_ok_and(|folder| std::os::unix::fs::MetadataExt::uid(&folder) == 0);
    let run = |args: &[&str]| {
        let mut command = std::process::Command::new(&program);
        command.env_clear().current_dir("/").args(args);
        command
            .env("MADOGUCHI_HOME", sandbox.home())
            .env("MADOGUCHI_LANG", "ja");
        if is_root {
            command.uid(65_534).gid(65_534);
        }
        Run::of(&mut command, None)
    };
    let before = fs::read(sandbox.database()).expect("the file is there");
    for args in [&["list"][..], &["show", "1"], &["route", "1"]] {
        run(args).exits(0);
    }
    run(&["draft", "1"]).exits(0).shows("みずほ銀行");
    for args in [
        &["log", DEPOSIT][..],
        &["note", "1", "電話しました"],
        &["close", "1"],
    ] {
        run(args).exits(1).says("madoguchi.db");
    }
    assert_eq!(
        fs::read(sandbox.database()).expect("the file is there"),
        before
    );
    set(&sandbox.home(), 0o755);
}

#[test]
fn without_any_home_the_variable_is_named() {
    let sandbox = Sandbox::new().without("MADOGUCHI_HOME");
    let run = sandbox.run(&["log", DEPOSIT]).exits(1);
    assert!(run.stderr().contains("HOME"), "{}", run.block());
    assert!(sandbox.files().is_empty());
}

#[test]
fn the_home_follows_the_users_own() {
    let sandbox = Sandbox::new().without("MADOGUCHI_HOME");
    let user = sandbox.folder().join("hanako");
    let sandbox = sandbox.env("HOME", &user.display().to_string());
    sandbox.log(DEPOSIT);
    assert!(
        sandbox
            .files()
            .iter()
            .any(|(path, _)| path.ends_with("madoguchi/madoguchi.db"))
    );
}

#[test]
fn files_are_for_their_owner_only_whatever_the_umask() {
    for umask in ["000", "022"] {
        let sandbox = Sandbox::new();
        let script = format!("umask {umask}; exec \"$MADOGUCHI\" log --draft '{DEPOSIT}'");
        Run::of(&mut sandbox.shell(&script), None).exits(0);
        let script = format!("umask {umask}; exec \"$MADOGUCHI\" draft 1 --output draft.txt");
        Run::of(&mut sandbox.shell(&script), None).exits(0);
        assert_eq!(mode(&sandbox.home()), 0o700, "umask {umask}");
        for (path, _) in sandbox.files() {
            assert_eq!(mode(&path), 0o600, "umask {umask}: {}", path.display());
        }
    }
}

#[test]
fn the_language_of_the_machine_is_followed_and_japanese_is_written_in_any() {
    let talks = |variables: &[(&str, &str)]| {
        let sandbox = variables.iter().fold(
            Sandbox::new().without("MADOGUCHI_LANG"),
            |s, (name, value)| s.env(name, value),
        );
        let run = sandbox.run(&["log", "--draft", DEPOSIT]).exits(0);
        assert!(
            run.stdout().contains("みずほ銀行"),
            "{variables:?}\n{}",
            run.block()
        );
        if run.stderr().contains("記録") {
            "ja"
        } else {
            "en"
        }
    };
    assert_eq!(talks(&[("LANG", "C")]), "en");
    assert_eq!(talks(&[("LANG", "ja_JP.UTF-8")]), "ja");
    assert_eq!(talks(&[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")]), "en");
    assert_eq!(
        talks(&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "ja_JP.UTF-8")]),
        "ja"
    );
    assert_eq!(talks(&[]), "en");
}
