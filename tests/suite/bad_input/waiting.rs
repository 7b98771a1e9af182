//! Nothing waits for a key that nobody can press.

use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::recorded;
use crate::harness::{Run, Sandbox};
use crate::help::commands;

/// How long a run may take that has nothing to wait for, on a machine that is busy with others.
const PATIENCE: Duration = Duration::from_mins(2);

/// What stands behind stdin.
#[derive(Debug, Clone, Copy)]
enum Behind {
    Nothing,
    /// A pipe that stays open and silent.
    Silence,
}

/// Returns every command line that a person could begin with: each command alone, and with a number.
fn lines(sandbox: &Sandbox) -> Vec<Vec<String>> {
    let help = sandbox.run(&["--help"]).exits(0);
    let mut lines = vec![Vec::new()];
    for command in commands(help.stdout()) {
        let page = sandbox.run(&[command, "--help"]).exits(0);
        let inner = commands(page.stdout());
        for end in [&[][..], &["1"]]
            .into_iter()
            .chain(inner.iter().map(std::slice::from_ref))
        {
            let line = [&[command], end].concat();
            lines.push(line.into_iter().map(str::to_owned).collect());
        }
    }
    lines
}

/// Runs a command to its end while its stdin stays as it is.
fn ended(command: &mut Command, stdin: Behind) -> Option<(ExitStatus, Run)> {
    let mut child: Child = command
        .stdin(match stdin {
            Behind::Nothing => Stdio::null(),
            Behind::Silence => Stdio::piped(),
        })
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let held = child.stdin.take();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child can be waited for") {
            break Some(status);
        }
        if start.elapsed() > PATIENCE {
            child.kill().expect("it is our own child");
            break None;
        }
        thread::sleep(Duration::from_millis(2));
    };
    drop(held);
    // What it said is asked of a second run, whose streams are read.
    status.map(|status| (status, Run::of(command, None)))
}

#[test]
fn every_command_ends_without_a_key_and_names_what_is_missing() {
    let sandbox = recorded();
    for line in lines(&sandbox) {
        for flag in [None, Some("--no-input")] {
            for stdin in [Behind::Nothing, Behind::Silence] {
                let mut command = sandbox.command();
                command.args(&line).args(flag);
                let Some((status, run)) = ended(&mut command, stdin) else {
                    panic!("{line:?} waits, {stdin:?} behind stdin");
                };
                let code = status.code().expect("it ends by itself");
                assert!([0, 1, 2].contains(&code), "{line:?}\n{}", run.block());
                if code == 2 {
                    let named = run.stderr().split(|l: char| !l.is_ascii_uppercase());
                    let named = named.filter(|name| !name.is_empty()).count() > 0;
                    let choices =
                        run.stderr().contains("次の中から") || run.stderr().contains("--");
                    assert!(named || choices, "{line:?} names nothing\n{}", run.block());
                }
            }
        }
    }
}

#[test]
fn a_question_that_nobody_can_answer_names_the_argument() {
    let sandbox = recorded();
    for (line, name) in [
        (&["log"][..], "TEXT"),
        (&["triage"], "TEXT"),
        (&["note", "1"], "TEXT"),
        (&["fact", "1"], "KIND=VALUE"),
        (&["step", "1"], "CODE"),
        (&["draft"], "<N>"),
        (&["check"], "CONTACT"),
        (&["pack", "add"], "<FILE>"),
    ] {
        sandbox.run(line).exits(2).says(name);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_on_one_side_alone_is_not_asked() {
    let sandbox = Sandbox::new();
    // `script` gives the program a terminal; one of its streams is then turned away from it.
    for turned in ["2>err", "<&-", "</dev/null", "--no-input", "--json"] {
        let inner = format!("\"$MADOGUCHI\" log {turned} >out; echo $? >code");
        let text = format!("exec script -qec '{inner}' /dev/null");
        Run::of(&mut sandbox.shell(&text), None);
        let code = std::fs::read_to_string(sandbox.folder().join("code")).expect("it ended");
        assert_eq!(code, "2\n", "{turned}");
    }
}
