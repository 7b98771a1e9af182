//! What a shell completes, asked by a real shell.

use crate::harness::{DEPOSIT, Run, Sandbox, TAKEOVER};

/// The shells that there are scripts for.
const SHELLS: &[&str] = &["bash", "zsh", "fish", "powershell", "elvish"];

/// A title that would do harm in a shell or on a terminal.
const EVIL: &str = "\u{1b}[31m$(touch harm) `touch harm`\t; touch harm\n'\"\\: 件名";

/// Returns a home with two incidents; the second has the title.
fn home(title: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    sandbox.run(&["edit", "2", "--title", title]).exits(0);
    sandbox
}

/// Presses the tab key in bash behind words, the last of which may be begun.
#[track_caller]
fn bash(sandbox: &Sandbox, words: &[&str]) -> Vec<String> {
    let list: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let script = format!(
        "mkdir -p bin && ln -sf \"$MADOGUCHI\" bin/madoguchi && PATH=\"$PWD/bin:$PATH\"\n\
         source <(madoguchi completions bash) || exit 1\n\
         complete -p madoguchi >/dev/null || exit 1\n\
         COMP_WORDS=({}); COMP_CWORD={}; COMP_TYPE=9\n\
         _clap_complete_madoguchi madoguchi '{}' '' 2>err\n\
         cat err >&2\n\
         printf '%s\\n' \"${{COMPREPLY[@]}}\"\n",
        list.join(" "),
        words.len() - 1,
        words.last().unwrap_or(&""),
    );
    let file = sandbox.folder().join("tab.sh");
    std::fs::write(&file, script).expect("a file of the test can be written");
    let run = Run::of(&mut sandbox.shell("exec bash tab.sh"), None).exits(0);
    assert_eq!(run.stderr(), "", "{words:?}");
    run.stdout().lines().map(str::to_owned).collect()
}

/// Asks as a shell does, and returns the lines of the answer.
#[track_caller]
fn asked(sandbox: Sandbox, shell: &str, words: &[&str]) -> (Sandbox, Vec<String>) {
    let index = (words.len() - 1).to_string();
    let mut command = sandbox.command();
    command
        .env("MADOGUCHI_COMPLETE", shell)
        .env("_CLAP_COMPLETE_INDEX", index)
        .env("_CLAP_IFS", "\n")
        .arg("--")
        .args(words);
    let run = Run::of(&mut command, None).exits(0);
    assert_eq!(run.stderr(), "");
    let lines = run.stdout().lines().map(str::to_owned).collect();
    (sandbox, lines)
}

#[test]
fn bash_completes_commands_numbers_and_names() {
    let sandbox = home("二番目");
    for (words, expected) in [
        (&["madoguchi", "tri"][..], &["triage"][..]),
        (&["madoguchi", "pack", "sh"], &["show"]),
        (&["madoguchi", "list", "--cha"], &["--channel"]),
        (&["madoguchi", "list", "--status", "wa"], &["waiting"]),
        (
            &["madoguchi", "list", "--category", "security.p"],
            &["security.phishing"],
        ),
        (&["madoguchi", "list", "--channel", "jv"], &["jvcea"]),
        (&["madoguchi", "log", "--provider", "bitf"], &["bitflyer"]),
        (&["madoguchi", "channels", "bitb"], &["bitbank"]),
        (&["madoguchi", "sent", "1", "--via", "ph"], &["phone"]),
        (&["madoguchi", "completions", "z"], &["zsh"]),
        (&["madoguchi", "show", "2"], &["2"]),
        (&["madoguchi", "why", "1"], &["1"]),
        (&["madoguchi", "show", "#2"], &["#2"]),
        (&["madoguchi", "undo", "#"], &["#2", "#1"]),
        (
            &["madoguchi", "draft", "1", "--to", "complaints"],
            &["complaints_desk"],
        ),
        (&["madoguchi", "draft", "1", "--to", "jv"], &["jvcea"]),
        (&["madoguchi", "log", "--fact", "tx"], &["txid="]),
        (
            &["madoguchi", "fact", "1", "error_"],
            &["error_code=", "error_message="],
        ),
        // What a desk asks of a deposit, and of nothing else.
        (
            &["madoguchi", "fact", "#1", "deposit_"],
            &["deposit_method="],
        ),
        (&["madoguchi", "help", "dr"], &["draft"]),
        (&["madoguchi", "help", "pack", "sh"], &["show"]),
    ] {
        assert_eq!(bash(&sandbox, words), expected, "{words:?}");
    }
    let steps = bash(&sandbox, &["madoguchi", "step", "2", ""]);
    sandbox.run(&["step", "2", &steps[0]]).exits(0);
    let none = bash(&sandbox, &["madoguchi", "step", "1", ""]);
    assert!(
        none.iter().all(|word| word.starts_with('-')),
        "a deposit has no steps: {none:?}"
    );
    let numbers = bash(&sandbox, &["madoguchi", "draft", ""]);
    assert_eq!(numbers[..2], ["2", "1"], "the newest first: {numbers:?}");
}

#[test]
fn numbers_stand_with_their_titles_where_the_shell_shows_them() {
    let sandbox = home("ログインできない");
    let (sandbox, lines) = asked(sandbox, "fish", &["madoguchi", "show", ""]);
    assert_eq!(lines[0], "2\tログインできない");
    let (_, lines) = asked(sandbox, "zsh", &["madoguchi", "show", "2"]);
    assert_eq!(lines, ["2:ログインできない"]);
}

#[test]
fn every_shell_has_a_script_that_asks_the_program() {
    let sandbox = Sandbox::new();
    for shell in SHELLS {
        let run = sandbox.run(&["completions", shell]).exits(0);
        let run = run.shows("MADOGUCHI_COMPLETE");
        assert_eq!(run.stderr(), "");
    }
    sandbox.run(&["completions", "tcsh"]).exits(2).says("fish");
    assert!(sandbox.files().is_empty());
}

#[test]
fn a_title_does_no_harm_in_a_shell() {
    let mut sandbox = home(EVIL);
    for shell in SHELLS {
        let (same, lines) = asked(sandbox, shell, &["madoguchi", "show", "2"]);
        sandbox = same;
        let [line] = lines.as_slice() else {
            panic!("{shell}: one incident, one line: {lines:?}");
        };
        assert!(!line.contains('\u{1b}'), "{shell}: {line}");
        assert!(line.matches('\t').count() <= 1, "{shell}: {line}");
    }
    assert_eq!(bash(&sandbox, &["madoguchi", "show", "2"]), ["2"]);
    assert!(!sandbox.folder().join("harm").exists());
}

#[test]
fn without_a_record_or_with_a_damaged_one_a_shell_is_answered_in_silence() {
    let sandbox = Sandbox::new();
    let (sandbox, lines) = asked(sandbox, "fish", &["madoguchi", "show", ""]);
    assert!(lines.iter().all(|line| line.starts_with('-')), "{lines:?}");
    assert!(sandbox.files().is_empty());
    sandbox.log(DEPOSIT);
    std::fs::write(sandbox.database(), "no database").expect("it can be written");
    let (sandbox, lines) = asked(sandbox, "fish", &["madoguchi", "show", ""]);
    assert!(lines.iter().all(|line| line.starts_with('-')), "{lines:?}");
    let (_, lines) = asked(sandbox, "tcsh", &["madoguchi", "show", ""]);
    assert!(lines.is_empty(), "{lines:?}");
}
