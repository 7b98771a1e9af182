//! The user's own editor, whatever it does: not one letter is lost, and nothing lies about after.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use encoding_rs::{EUC_JP, SHIFT_JIS};
use expectrl::process::unix::Signal;

use crate::harness::{DEPOSIT, Run, Sandbox};
use crate::terminal::{PATIENCE, Terminal};

/// Makes a program of a shell script in a folder of the sandbox; the file to edit is `$1`.
fn script(sandbox: &Sandbox, name: &str, lines: &str) -> PathBuf {
    let path = sandbox.folder().join("bin").join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
    fs::write(&path, format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{lines}\n")).expect("it is written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be run");
    path
}

/// Makes a home whose editor is a script.
fn with(lines: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    let editor = script(&sandbox, "ed", lines);
    sandbox.env("VISUAL", &editor.display().to_string())
}

/// Returns the files that lie in the folder of texts being edited.
fn sheets(sandbox: &Sandbox) -> Vec<PathBuf> {
    let entries = fs::read_dir(sandbox.home().join("editing"));
    let entries = entries.into_iter().flatten();
    entries
        .map(|entry| entry.expect("an entry").path())
        .collect()
}

#[track_caller]
fn recorded(sandbox: &Sandbox) {
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["text"].as_str().map(str::trim_end), Some(DEPOSIT));
    assert_eq!(sheets(sandbox), Vec::<PathBuf>::new());
}

#[test]
fn what_the_editor_saved_is_recorded_and_its_file_is_gone() {
    let write = format!("printf '%s\\n' '{DEPOSIT}' > \"$1\"");
    for lines in [
        write.clone(),
        // The time stamp does not move.
        format!("touch -r \"$1\" t; {write}; touch -r t \"$1\"; rm t"),
        // Saved under another name and put in its place.
        format!("printf '%s' '{DEPOSIT}' > \"$1.new\"; mv \"$1.new\" \"$1\""),
        // Copies beside it.
        format!(
            "{write}; cp \"$1\" \"$1~\"; cp \"$1\" \"$(dirname \"$1\")/.$(basename \"$1\").swp\""
        ),
    ] {
        let sandbox = with(&lines);
        sandbox.run(&["log", "--edit"]).exits(0).shows("みずほ銀行");
        recorded(&sandbox);
    }
}

#[test]
fn whatever_encoding_was_saved_it_is_the_same_text() {
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(DEPOSIT.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let bom = [b"\xEF\xBB\xBF", DEPOSIT.as_bytes()].concat();
    for bytes in [
        SHIFT_JIS.encode(DEPOSIT).0.into_owned(),
        EUC_JP.encode(DEPOSIT).0.into_owned(),
        utf16,
        bom,
    ] {
        let sandbox = with("cp saved \"$1\"");
        fs::write(sandbox.folder().join("saved"), bytes).expect("it is written");
        sandbox.run(&["log", "--edit"]).exits(0);
        recorded(&sandbox);
    }
}

#[test]
fn the_editor_is_found_as_a_shell_would_find_it() {
    let write =
        format!("for last; do :; done; printf '%s' '{DEPOSIT}' > \"$last\"; echo \"$#\" > args");
    for (visual, editor, args) in [
        ("", "{ed}", "1"),
        ("   ", "{ed} --wait", "2"),
        ("/nowhere/at/all --wait", "{ed}", "1"),
        ("'{ed}' -x \"a b\"", "", "3"),
        ("{ed}", "/nowhere", "1"),
    ] {
        let sandbox = Sandbox::new();
        let path = script(&sandbox, "my editor", &write).display().to_string();
        let told = |value: &str| {
            let quoted = if value.contains('\'') || value == "{ed}" {
                path.clone()
            } else {
                path.replace(' ', "\\ ")
            };
            value.replace("{ed}", &quoted)
        };
        let sandbox = sandbox
            .env("VISUAL", &told(visual))
            .env("EDITOR", &told(editor));
        let run = sandbox.run(&["log", "--edit"]).exits(0);
        assert_eq!(
            visual.starts_with("/nowhere"),
            run.stderr().contains("見つかりません")
        );
        let found = fs::read_to_string(sandbox.folder().join("args")).expect("it was run");
        assert_eq!(found.trim(), args, "{visual} {editor}");
        recorded(&sandbox);
    }
    let sandbox = Sandbox::new()
        .env("VISUAL", "/nowhere")
        .env("PATH", "/nowhere");
    sandbox.run(&["log", "--edit"]).exits(1).says("/nowhere");
    assert_eq!(sheets(&sandbox), Vec::<PathBuf>::new());
}

#[test]
fn the_file_is_for_the_owner_alone_whatever_the_umask() {
    let sandbox = with("stat -c %a \"$1\" \"$(dirname \"$1\")\" > modes; echo 出金 > \"$1\"");
    let mut command = sandbox
        .shell("umask 000; mkdir -p \"$MADOGUCHI_HOME/editing\"; exec $MADOGUCHI log --edit");
    Run::of(&mut command, None).exits(0);
    let modes = fs::read_to_string(sandbox.folder().join("modes")).expect("it was run");
    assert_eq!(modes, "600\n700\n");
}

#[test]
fn an_editor_that_fails_keeps_its_text_which_resume_takes_up() {
    for end in ["exit 3", "kill -9 $$", "kill -INT $$"] {
        let sandbox = with(&format!("printf '%s' '{DEPOSIT}' > \"$1\"; {end}"));
        let run = sandbox.run(&["log", "--edit", "--error", "E-1"]).exits(1);
        let left = sheets(&sandbox);
        let path = left
            .first()
            .expect("its file is there")
            .display()
            .to_string();
        assert!(run.stderr().contains(&path), "{}", run.block());
        assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some(DEPOSIT));

        let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
        terminal.sees("文章が残っています").rests().answers("y");
        terminal.sees("合っていれば").rests().types("\u{3}");
        assert_eq!(terminal.ends(), 130);
        recorded(&sandbox);
        let facts = sandbox.json(&["show", "1"])["facts"].to_string();
        assert!(facts.contains("E-1"), "{facts}");
    }
}

#[test]
fn on_a_terminal_a_failed_editor_is_asked_about() {
    let lines = format!("echo again >> runs; printf '%s' '{DEPOSIT}' > \"$1\"; exit 3");
    for (keys, runs) in [("y", 1), ("e\ry", 2)] {
        let sandbox = with(&lines);
        let mut terminal = Terminal::open(&sandbox, 80, &["log", "--edit"]);
        for key in keys.split('\r') {
            terminal.sees("終了コード 3").rests().answers(key);
        }
        terminal.sees("合っていれば").rests().types("\u{3}");
        assert_eq!(terminal.ends(), 130);
        let ran = fs::read_to_string(sandbox.folder().join("runs")).expect("it was run");
        assert_eq!(ran.lines().count(), runs);
        recorded(&sandbox);
    }
    // Discarded, the question stands again; left alone, the file stays.
    for (key, left) in [("d", 0), ("", 1)] {
        let sandbox = with(&lines);
        let mut terminal = Terminal::open(&sandbox, 80, &["log", "--edit"]);
        terminal.sees("終了コード 3").rests().answers(key);
        terminal.sees("何が起きましたか").rests().types("\u{3}");
        assert_eq!(terminal.ends(), 130);
        assert_eq!(sheets(&sandbox).len(), left);
    }
}

#[test]
fn bytes_that_are_no_text_stay_in_their_file() {
    let sandbox = with("printf '\\375\\376\\200' > \"$1\"");
    let run = sandbox.run(&["log", "--edit"]).exits(1);
    let left = sheets(&sandbox);
    let path = left.first().expect("its file is there");
    assert!(
        run.stderr().contains(&path.display().to_string()),
        "{}",
        run.block()
    );
    assert_eq!(fs::read(path).ok().as_deref(), Some(&b"\xfd\xfe\x80"[..]));
}

#[test]
fn an_editor_that_comes_back_at_once_is_waited_for() {
    let later = format!(
        "(n=0; until [ -e save ] || [ $n -gt 1200 ]; do n=$((n+1)); sleep 0.1; done; printf '%s' '{DEPOSIT}' > \"$1\") >/dev/null 2>&1 &"
    );
    let sandbox = Sandbox::new();
    let editor = script(&sandbox, "code", &later).display().to_string();
    let sandbox = sandbox.env("VISUAL", &editor);
    let run = sandbox.run(&["log", "--edit"]).exits(1).says("--wait");
    let left = sheets(&sandbox);
    let path = left.first().expect("its file is there");
    assert!(
        run.stderr().contains(&path.display().to_string()),
        "{}",
        run.block()
    );
    fs::remove_file(path).ok();

    let sandbox = Sandbox::new();
    let editor = script(&sandbox, "code", &later).display().to_string();
    let sandbox = sandbox.env("VISUAL", &editor);
    let mut terminal = Terminal::open(&sandbox, 80, &["log"]);
    terminal.sees("何が起きましたか").rests().answers("e");
    terminal
        .sees("すぐに戻りました")
        .sees("--wait")
        .sees("Enter を押してください");
    fs::write(sandbox.folder().join("save"), "").expect("the editor is told");
    let start = Instant::now();
    let is_whole = || {
        let text = |sheet| fs::read_to_string(sheet).unwrap_or_default();
        sheets(&sandbox).iter().any(|sheet| text(sheet) == DEPOSIT)
    };
    while !is_whole() {
        assert!(start.elapsed() < PATIENCE, "the editor does not save");
        terminal.rests();
    }
    terminal
        .answers("")
        .sees("合っていれば")
        .rests()
        .types("\u{3}");
    assert_eq!(terminal.ends(), 130);
    recorded(&sandbox);
}

#[test]
fn whoever_ends_the_program_does_not_end_the_text() {
    for signal in [Signal::SIGTERM, Signal::SIGHUP, Signal::SIGKILL] {
        let sandbox = with(&format!(
            "printf '%s' '{DEPOSIT}' > \"$1\"; echo > began; sleep 5"
        ));
        let mut terminal = Terminal::open(&sandbox, 80, &["log", "--edit"]);
        let start = Instant::now();
        while !sandbox.folder().join("began").exists() {
            assert!(start.elapsed() < PATIENCE, "the editor does not begin");
            terminal.rests();
        }
        terminal.signal(signal);
        let code = terminal.ends();
        assert_eq!(code, if signal == Signal::SIGKILL { -9 } else { 130 });
        let left = sheets(&sandbox);
        let text = left.first().and_then(|path| fs::read_to_string(path).ok());
        assert_eq!(text.as_deref(), Some(DEPOSIT), "{signal}");
        let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
        terminal.sees("文章が残っています").rests().answers("y");
        terminal.sees("合っていれば").rests().types("\u{3}");
        terminal.ends();
        recorded(&sandbox);
    }
}

#[test]
fn an_edited_draft_is_what_is_shown_copied_and_frozen() {
    let sandbox = with(
        "sed -i 's/お世話になっております/いつもお世話になっております/' \"$1\"; echo '追伸です' >> \"$1\"",
    );
    sandbox.log(DEPOSIT);
    let run = sandbox.run(&["draft", "1", "--edit"]).exits(0);
    for words in ["件名: ", "いつもお世話になっております", "追伸です"] {
        assert!(run.stdout().contains(words), "{words}\n{}", run.block());
    }
    assert_eq!(sheets(&sandbox), Vec::<PathBuf>::new());
    sandbox.run(&["sent", "1"]).exits(0);
    let sent = sandbox.json(&["show", "1"])["inquiries"].to_string();
    assert!(
        sent.contains("追伸です") && !sent.contains("件名: "),
        "{sent}"
    );
}

#[test]
fn a_secret_written_in_the_editor_is_not_recorded() {
    let secret = "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong";
    let sandbox = with(&format!("printf '%s' '{DEPOSIT} {secret}' > \"$1\""));
    sandbox
        .run(&["log", "--edit"])
        .exits(0)
        .says("復元フレーズ");
    sandbox.run(&["draft", "1", "--edit"]).exits(0);
    fs::remove_dir_all(sandbox.folder().join("bin")).expect("the script goes");
    for (path, bytes) in sandbox.files() {
        let kept = bytes.windows(8).any(|part| part == b"zoo zoo ");
        assert!(!kept, "{}", path.display());
    }
}

#[test]
fn a_variable_that_says_nothing_is_not_handed_to_the_next_editor() {
    let write = format!("printf '%s' '{DEPOSIT}' > \"$1\"; env > seen");
    for (visual, told) in [
        (" ", ""),
        ("'ed", "VISUAL の引用符 '"),
        ("don't --wait", "VISUAL の引用符 '"),
        ("ed \"-x", "VISUAL の引用符 \""),
        ("/nowhere/ed", "VISUAL に指定された"),
    ] {
        // The usual editor of this machine is a script that reads VISUAL itself.
        let sandbox = Sandbox::new().env("VISUAL", visual);
        let usual = script(&sandbox, "sensible-editor", &write);
        let folder = usual.parent().expect("a folder").display().to_string();
        let sandbox = sandbox.env("PATH", &folder);
        let mut command = sandbox.command();
        // Somebody looks on, or a variable names an editor.
        command.args(["log", "--edit"]).env("EDITOR", &folder);
        let run = Run::of(&mut command, None).exits(0).says(told);
        assert!(
            run.stderr().contains("EDITOR に指定された"),
            "{}",
            run.block()
        );
        let seen = fs::read_to_string(sandbox.folder().join("seen")).expect("it was run");
        assert!(
            !seen
                .lines()
                .any(|line| line.starts_with("VISUAL=") || line.starts_with("EDITOR=")),
            "{seen}"
        );
        recorded(&sandbox);
    }
}

#[test]
fn an_editor_that_removes_or_empties_its_file_takes_nothing_away() {
    for (line, kind) in [
        ("rm \"$1\"", "editor_removed_file"),
        ("mv \"$1\" \"$1~\"", "editor_removed_file"),
        (": > \"$1\"", "editor_left_nothing"),
    ] {
        let sandbox = with(line);
        sandbox.log(DEPOSIT);
        let before = sandbox.run(&["draft", "1"]).exits(0);
        let run = sandbox.run(&["draft", "1", "--edit", "--json"]).exits(1);
        let said = run.stderr();
        let told = said.find('{').and_then(|place| said.get(place..));
        let told: serde_json::Value =
            serde_json::from_str(told.unwrap_or_default()).expect("an error in JSON");
        assert_eq!(told["error"]["kind"], kind);
        let hints = told["error"]["hints"].to_string();
        assert!(hints.contains("madoguchi draft 1"), "{hints}");
        for left in sheets(&sandbox) {
            assert!(hints.contains(&left.display().to_string()), "{hints}");
        }
        let after = sandbox.run(&["draft", "1"]).exits(0);
        assert_eq!(after.stdout(), before.stdout());
    }
    let sandbox = with("rm \"$1\"");
    let run = sandbox.run(&["log", "--edit", "--error", "E-1"]).exits(1);
    run.says("madoguchi resume");
    let mut terminal = Terminal::open(&sandbox, 80, &["resume"]);
    terminal.sees("何が起きましたか").rests().answers("e");
    // Whatever the editor does, the question is still there.
    terminal
        .sees("ファイルを消しました")
        .rests()
        .answers(DEPOSIT);
    terminal.sees("合っていれば").rests().answers("");
    while terminal.is_asked() && !terminal.shown().contains("この文面をどうしますか") {
        terminal.answers("");
    }
    terminal.answers("e");
    terminal
        .sees("編集する前のまま")
        .sees("この文面をどうしますか")
        .rests();
    terminal.answers("");
    assert_eq!(terminal.ends(), 0);
    let facts = sandbox.json(&["show", "1"])["facts"].to_string();
    assert!(facts.contains("E-1"), "{facts}");
}

#[test]
fn what_is_edited_ends_with_an_end_of_line() {
    let sandbox = with("tail -c 1 \"$1\" | od -An -c > end");
    sandbox.log(DEPOSIT);
    sandbox
        .run(&["draft", "1", "--edit"])
        .exits(0)
        .says("変更はありませんでした");
    let end = fs::read_to_string(sandbox.folder().join("end")).expect("it was run");
    assert_eq!(end.trim(), "\\n");
}

/// An editor that comes back at once and saves when it is told to, open to everyone.
fn late() -> Sandbox {
    with(&format!(
        "setsid sh -c \"umask 022; n=0; until [ -e save ] || [ $n -gt 600 ]; do n=$((n+1)); sleep 0.1; done; printf '%s' '{DEPOSIT}' > '$1'\" </dev/null >/dev/null 2>&1 &\nexit 0"
    ))
}

#[track_caller]
fn is_named_and_shut(sandbox: &Sandbox) {
    fs::write(sandbox.folder().join("save"), "").expect("the editor is told");
    let start = Instant::now();
    while sheets(sandbox).is_empty()
        || fs::read(&sheets(sandbox)[0]).is_ok_and(|bytes| bytes.is_empty())
    {
        assert!(start.elapsed() < PATIENCE, "the editor does not save");
        std::thread::sleep(Duration::from_millis(20));
    }
    sandbox.run(&[]).exits(0).says("madoguchi resume");
    let left = sheets(sandbox);
    let mode = fs::metadata(&left[0]).expect("it is there").permissions();
    assert_eq!(mode.mode() & 0o777, 0o600);
    sandbox.run(&["doctor"]).exits(0).says("madoguchi resume");
}

#[test]
fn what_an_editor_saves_after_it_was_discarded_is_shut_and_named() {
    let sandbox = late();
    let mut screen = Terminal::open(&sandbox, 80, &["log"]);
    screen.sees("何が").answers("e").sees("すぐに戻りました");
    screen.answers("d").sees("捨てました");
    screen.types("\u{3}").ends();
    is_named_and_shut(&sandbox);
}

#[test]
fn an_empty_file_that_an_editor_may_have_open_outlives_resume() {
    let sandbox = late();
    let mut screen = Terminal::open(&sandbox, 80, &["log"]);
    screen.sees("何が").answers("e").sees("すぐに戻りました");
    screen.types("\u{3}").ends();
    Terminal::open(&sandbox, 80, &["resume"])
        .sees("何が")
        .types("\u{3}")
        .ends();
    assert_eq!(sheets(&sandbox).len(), 1);
    is_named_and_shut(&sandbox);
}

#[test]
fn what_was_typed_for_an_answer_or_an_entry_outlives_a_power_cut() {
    for (command, question) in [("reply", "窓口からの返信"), ("note", "何を書き残しますか")]
    {
        let sandbox = Sandbox::new();
        sandbox.run(&["log", DEPOSIT]).exits(0);
        let mut screen = Terminal::open(&sandbox, 80, &[command, "1"]);
        screen
            .sees(question)
            .rests()
            .types("電話しました。パスワードは hunter2hunter です。そのあと");
        let start = Instant::now();
        while !sheets(&sandbox).iter().any(|sheet| {
            let text = fs::read_to_string(sheet).unwrap_or_default();
            text.contains("電話しました")
        }) {
            screen.types("、").rests();
            assert!(start.elapsed() < PATIENCE, "nothing was kept");
        }
        screen.signal(Signal::SIGKILL);
        assert_eq!(screen.ends(), -9);
        for sheet in sheets(&sandbox) {
            let kept = fs::read_to_string(&sheet).expect("it is there");
            assert!(!kept.contains("hunter2hunter"), "{kept}");
            let mode = fs::metadata(&sheet).expect("it is there");
            assert_eq!(mode.permissions().mode() & 0o777, 0o600);
        }
        let mut screen = Terminal::open(&sandbox, 80, &[command, "1"]);
        screen.sees("y で使う");
        // What is offered is not named before.
        assert!(
            !screen.shown().contains("で、使うか捨てるか"),
            "{}",
            screen.shown()
        );
        screen.answers("y");
        assert_eq!(screen.ends(), 0);
        assert_eq!(sheets(&sandbox), Vec::<PathBuf>::new());
        sandbox.run(&["show", "1"]).exits(0).shows("電話しました");
    }
}

#[test]
fn who_chose_no_editor_is_told_how_to_leave_the_one_that_opens() {
    for (name, told) in [
        ("nano", "Ctrl-X"),
        ("sensible-editor", ":wq"),
        ("vi", ":wq"),
    ] {
        let sandbox = Sandbox::new().env("VISUAL", "").env("EDITOR", "");
        let usual = script(&sandbox, name, &format!("printf '%s' '{DEPOSIT}' > \"$1\""));
        let folder = usual.parent().expect("a folder").display().to_string();
        let sandbox = sandbox.env("PATH", &folder);
        let mut screen = Terminal::open(&sandbox, 80, &["log", "--edit"]);
        screen.sees(told);
        if told == ":wq" {
            // It covers the screen, so that it waits until that was read.
            screen.sees("Enter を押すと開きます").rests().answers("");
        }
        screen.sees("合っていれば Enter");
    }
}

#[test]
fn what_was_typed_for_an_answer_or_an_entry_outlives_ctrl_c() {
    for (command, question) in [("reply", "窓口からの返信"), ("note", "何を書き残しますか")]
    {
        let sandbox = Sandbox::new();
        sandbox.run(&["log", DEPOSIT]).exits(0);
        let mut screen = Terminal::open(&sandbox, 80, &[command, "1"]);
        screen
            .sees(question)
            .types("電話しました")
            .sees("電話しました");
        screen.types("\u{3}").sees("残っています");
        assert_eq!(screen.ends(), 130);
        sandbox.run(&[]).says(&format!("madoguchi {command} 1"));
        let mut screen = Terminal::open(&sandbox, 80, &[command, "1"]);
        screen.sees("y で使う").answers("y");
        assert_eq!(screen.ends(), 0);
        assert_eq!(sheets(&sandbox), Vec::<PathBuf>::new());
        sandbox.run(&["show", "1"]).exits(0).shows("電話しました");
    }
}

#[test]
fn what_was_interrupted_is_typed_on_with_enter() {
    let sandbox = Sandbox::new();
    sandbox.run(&["log", DEPOSIT]).exits(0);
    let question = "何を書き残しますか";
    let mut screen = Terminal::open(&sandbox, 80, &["note", "1"]);
    screen.sees(question).rests().types("電話しました。");
    screen.sees("電話しました。").types("\u{3}");
    assert_eq!(screen.ends(), 130);
    let mut screen = Terminal::open(&sandbox, 80, &["note", "1"]);
    screen.sees("Enter で続きを入力").rests().answers("");
    screen.sees(question).rests().answers("折り返し待ちです");
    assert_eq!(screen.ends(), 0, "{}", screen.shown());
    assert_eq!(sheets(&sandbox), Vec::<PathBuf>::new());
    let shown = sandbox.json(&["show", "1"]).to_string();
    assert!(shown.contains("電話しました。折り返し待ちです"), "{shown}");
}

#[test]
fn another_editor_than_the_one_that_was_chosen_waits_until_that_is_read() {
    let sandbox = Sandbox::new().env("EDITOR", "no-such-editor");
    let usual = script(
        &sandbox,
        "nano",
        &format!("printf '%s' '{DEPOSIT}' > \"$1\""),
    );
    let folder = usual.parent().expect("a folder").display().to_string();
    let sandbox = sandbox.env("PATH", &folder);
    let mut screen = Terminal::open(&sandbox, 80, &["log", "--edit"]);
    screen.sees("no-such-editor").sees("nano");
    screen.sees("Enter を押すと開きます").rests().answers("");
    screen.sees("合っていれば Enter");
}

/// Words of a report with a secret in them.
const WITH_SEED: &str = "入金が反映されません。ozone drill grab fiber curtain grace pudding thank cruise \
    elder eight picnic を入力しました。";

#[test]
fn what_a_killed_run_left_of_an_editing_is_cleared_by_the_next_one() {
    let beside = "cp \"$1\" \"$1~\"; printf 'b0VIM\\0\\377%s\\0' \"$(cat \"$1\")\" > \"$(dirname \"$1\")/.$(basename \"$1\").swp\"";
    let sandbox = with(&format!(
        "printf '%s' '{WITH_SEED}' > \"$1\"; {beside}; kill -9 $PPID"
    ));
    let mut terminal = Terminal::open(&sandbox, 80, &["log", "--edit"]);
    terminal.ends();
    assert_eq!(
        sheets(&sandbox).len(),
        3,
        "the run was killed before it wiped anything"
    );
    let mut editor_is_there = true;
    for _ in 0..100 {
        let run = sandbox.run(&["list"]);
        editor_is_there = !run.stderr().contains("秘密の情報が残っていた");
        if !editor_is_there {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    assert!(!editor_is_there, "{:?}", sheets(&sandbox));
    let left = sheets(&sandbox);
    assert_eq!(left.len(), 1, "{left:?}");
    let text = fs::read_to_string(&left[0]).expect("it is there");
    assert!(text.starts_with("入金が反映されません。") && text.ends_with("を入力しました。"));
    assert!(!text.contains("ozone"), "{text}");
    // Where it lies, and how it is taken up or discarded without a terminal.
    let run = sandbox.run(&["doctor"]).exits(0);
    run.says("madoguchi resume").says("madoguchi log -");
}

#[test]
fn a_sheet_whose_run_is_there_is_left_alone_and_told_by_the_scan() {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    let folder = sandbox.home().join("editing");
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(format!("log-1-{}.txt", std::process::id()));
    fs::write(&path, WITH_SEED).expect("it is written");
    let scan = sandbox.json(&["doctor", "--scan"])["scan"]["findings"].to_string();
    assert!(
        scan.contains("editing") && scan.contains("seed_phrase"),
        "{scan}"
    );
    assert_eq!(fs::read_to_string(&path).ok().as_deref(), Some(WITH_SEED));
}
