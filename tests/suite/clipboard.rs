//! The clipboard: what is said of it is true.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::harness::{DEPOSIT, Sandbox};
use crate::terminal::Terminal;

/// Makes a home with a draft, on whose path stand tools made of shell scripts.
fn with(tools: &[(&str, &str)]) -> Sandbox {
    let sandbox = Sandbox::new();
    let folder = sandbox.folder().join("bin");
    fs::create_dir_all(&folder).expect("a folder is made");
    for (name, lines) in tools {
        let path = folder.join(name);
        fs::write(&path, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{lines}\n"))
            .expect("it is written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be run");
    }
    let path = folder.display().to_string();
    let sandbox = sandbox.env("PATH", &path).env("DISPLAY", ":9");
    sandbox.log(DEPOSIT);
    sandbox
}

/// A tool that works: it keeps what it is given, and gives it back.
const XCLIP: &str = "case \"$*\" in *-out) cat held;; *) cat > held;; esac";

fn held(sandbox: &Sandbox) -> String {
    fs::read_to_string(sandbox.folder().join("held")).unwrap_or_default()
}

#[test]
fn what_was_read_back_is_called_copied_and_is_the_text() {
    let sandbox = with(&[("xclip", XCLIP)]);
    for part in ["subject", "body"] {
        let run = sandbox
            .run(&["draft", "1", "--field", part, "--copy"])
            .exits(0)
            .says("xclip");
        assert_eq!(run.stdout(), "");
        let printed = sandbox.run(&["draft", "1", "--field", part]).exits(0);
        assert_eq!(held(&sandbox).trim_end(), printed.stdout().trim_end());
        // The part behind the option means the same.
        sandbox.run(&["draft", "1", "--copy"]).exits(0);
        let short = sandbox.run(&["draft", "1", "--copy", part]).exits(0);
        assert_eq!(short.stdout(), "");
        assert_eq!(held(&sandbox).trim_end(), printed.stdout().trim_end());
        sandbox.run(&["draft", "1", part]).exits(2).says("--copy");
    }
    sandbox
        .run(&["draft", "1", "--copy"])
        .exits(0)
        .says("読み戻して確認済み");
    assert!(held(&sandbox).starts_with("件名: "));
}

#[test]
fn a_tool_that_lies_fails_or_hangs_is_passed_over() {
    for broken in [
        "cat > /dev/null",
        "cat > /dev/null; exit 1",
        "sleep 20",
        "exec cat < /dev/null",
    ] {
        let xsel = "case \"$*\" in *--output) cat held;; *) cat > held;; esac";
        let sandbox = with(&[("xclip", broken), ("xsel", xsel)]);
        sandbox.run(&["draft", "1", "--copy"]).exits(0).says("xsel");
        assert!(held(&sandbox).contains("みずほ銀行"), "{broken}");
    }
}

#[test]
fn where_nothing_can_copy_the_text_lies_in_a_file_that_is_named() {
    let sandbox = with(&[]);
    let run = sandbox
        .run(&["draft", "1", "--field", "body", "--copy"])
        .exits(1);
    let path = sandbox.home().join("copied").join("1-body.txt");
    assert!(
        run.stderr().contains(&path.display().to_string()),
        "{}",
        run.block()
    );
    assert!(fs::read_to_string(&path).is_ok_and(|text| text.contains("みずほ銀行")));
    let mode = fs::metadata(&path)
        .expect("it is there")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn over_ssh_the_terminal_is_asked_and_nothing_is_promised() {
    let sandbox = with(&[("pbcopy", "cat > held")])
        .env("SSH_TTY", "/dev/pts/9")
        .without("DISPLAY");
    let mut terminal = Terminal::open(
        &sandbox,
        80,
        &["draft", "1", "--field", "subject", "--copy"],
    );
    terminal.sees("OSC 52").sees("1-subject.txt");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.received().contains("\u{1b}]52;c;"));
    assert_eq!(
        held(&sandbox),
        "",
        "the remote machine's own clipboard is not the user's"
    );
}

#[test]
fn it_is_cleared_later_only_where_it_still_holds_the_text() {
    let sandbox = with(&[("xclip", XCLIP)]);
    let args = ["draft", "1", "--copy", "--clear-after", "1"];
    sandbox.run(&args).exits(0).says("空にしました");
    assert_eq!(held(&sandbox), "");

    let mut terminal = Terminal::open(
        &sandbox,
        80,
        &["draft", "1", "--copy", "--clear-after", "60"],
    );
    terminal.sees("60秒後").rests();
    assert!(held(&sandbox).contains("みずほ銀行"));
    terminal.types("\u{3}").sees("空にしました");
    assert_eq!(terminal.ends(), 130);
    assert_eq!(held(&sandbox), "");

    let mut terminal = Terminal::open(
        &sandbox,
        80,
        &["draft", "1", "--copy", "--clear-after", "60"],
    );
    terminal.sees("60秒後").rests();
    fs::write(sandbox.folder().join("held"), "something else").expect("it is written");
    terminal.types("\u{3}").sees("別のものがコピーされた");
    terminal.ends();
    assert_eq!(held(&sandbox), "something else");

    let sandbox = with(&[("clip.exe", "cat > held")]).without("DISPLAY");
    sandbox.run(&args).exits(0).says("確かめられない");
    let bytes = fs::read(sandbox.folder().join("held")).expect("it was given");
    assert_eq!(
        bytes.get(..2),
        Some(&[0xFF, 0xFE][..]),
        "UTF-16 with its mark"
    );
}
