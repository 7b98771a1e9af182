//! Streams that are closed, full, or read by nobody.

use super::{nothing_was_lost_or_added, recorded};
use crate::harness::{DEPOSIT, Run, Sandbox};

/// Runs a script in a home with one incident.
fn script(sandbox: &Sandbox, text: &str) -> Run {
    Run::of(&mut sandbox.shell(text), None)
}

#[test]
fn without_stdin_what_needs_none_works_and_what_needs_it_says_so() {
    let sandbox = Sandbox::new();
    script(
        &sandbox,
        &format!("exec \"$MADOGUCHI\" log '{DEPOSIT}' <&-"),
    )
    .exits(0);
    script(&sandbox, "exec \"$MADOGUCHI\" log - <&-").exits(1);
    script(&sandbox, "exec \"$MADOGUCHI\" log <&-")
        .exits(2)
        .says("TEXT");
    nothing_was_lost_or_added(&sandbox);
}

#[test]
fn without_stdout_the_record_is_kept() {
    let sandbox = Sandbox::new();
    let run = script(
        &sandbox,
        &format!("exec \"$MADOGUCHI\" log --draft '{DEPOSIT}' >&-"),
    );
    assert!([0, 1].contains(&run.code()), "{}", run.block());
    nothing_was_lost_or_added(&sandbox);
}

#[test]
fn without_stderr_the_answer_is_whole() {
    let sandbox = recorded();
    let whole = sandbox.run(&["draft", "1"]);
    let run = script(&sandbox, "exec \"$MADOGUCHI\" draft 1 2>&-").exits(0);
    assert_eq!(run.stdout(), whole.stdout());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_stdout_is_told_and_the_record_is_kept() {
    let sandbox = Sandbox::new();
    let run = script(
        &sandbox,
        &format!("exec \"$MADOGUCHI\" log --draft '{DEPOSIT}' >/dev/full"),
    )
    .exits(1);
    assert!(!run.stderr().is_empty());
    nothing_was_lost_or_added(&sandbox);
    for command in [
        "list",
        "show 1",
        "draft 1",
        "channels",
        "list --json",
        "--help",
        "--version",
    ] {
        let run = script(
            &sandbox,
            &format!("exec \"$MADOGUCHI\" {command} >/dev/full"),
        );
        assert_eq!(run.code(), 1, "{command}\n{}", run.block());
    }
    script(&sandbox, "exec \"$MADOGUCHI\" draft 1 2>/dev/full")
        .exits(0)
        .shows("みずほ銀行");
}

#[test]
fn a_reader_that_went_away_is_no_error_and_no_noise() {
    let sandbox = recorded();
    for command in [
        "list",
        "show 1",
        "draft 1",
        "channels",
        "channels --json",
        "--help",
    ] {
        let text = format!("(sleep 0.1; \"$MADOGUCHI\" {command} 2>err; echo $? >code) | :");
        script(
            &sandbox,
            &format!("{text}; until [ -s code ]; do sleep 0.02; done"),
        )
        .exits(0);
        let left = |name: &str| {
            std::fs::read_to_string(sandbox.folder().join(name)).expect("the file is there")
        };
        assert_eq!(left("code"), "0\n", "{command}");
        // What is said to people may stay; what must not come is an error.
        let said = left("err");
        assert!(
            !said.contains("エラー") && !said.contains("panicked"),
            "{command}: {said}"
        );
        std::fs::remove_file(sandbox.folder().join("code")).expect("it can be removed");
    }
}
