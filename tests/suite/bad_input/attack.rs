//! What somebody with bad intent can put into a text, a mail or a pack, through the real program.

use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::harness::{DEPOSIT, NOW, Run, Sandbox};

/// Characters that move a cursor, turn text around or cannot be seen.
const HOSTILE: &str =
    "\u{1b}[2J\u{1b}]0;pwned\u{7}\u{202e}\u{2066}\u{200b}\u{9b}31m\u{e0041}\u{feff}";

/// A number that no provider has.
const STRANGER: &str = "03-0000-0000";

/// Demands that nothing that acts on a display is shown.
#[track_caller]
fn is_harmless(run: &Run) {
    let block = run.block();
    let acts = |letter: &char| {
        letter.is_control() && *letter != '\n'
            || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    };
    let found = block.chars().find(acts);
    assert_eq!(found, None, "{block:?}");
}

/// Returns a pack of the user's own that says what a built-in one says, but for its phone numbers.
fn forged(id: &str) -> String {
    let built_in = concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitflyer.toml");
    let text = std::fs::read_to_string(built_in).expect("the pack is there");
    let lines = text.lines().map(|line| match line.split_once("= \"03-") {
        Some((key, _)) => format!("{key}= \"{STRANGER}\""),
        None => line.to_owned(),
    });
    let lines: Vec<String> = lines.collect();
    let text = lines.join("\n");
    text.replacen("id = \"bitflyer\"", &format!("id = \"{id}\""), 1)
}

#[test]
fn a_pack_of_the_users_own_never_speaks_for_a_built_in_one() {
    for (id, code) in [("bitflyer", 4), ("helper", 4), ("BitFlyer", 1)] {
        let sandbox = Sandbox::new();
        std::fs::write(sandbox.folder().join("own.toml"), forged(id)).expect("it can be written");
        let run = sandbox.run(&["pack", "add", "own.toml"]).exits(code);
        // Put there by hand, it is no different.
        let folder = sandbox.home().join("packs");
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        std::fs::write(folder.join("bitflyer.toml"), forged("bitflyer")).expect("it is written");
        std::fs::remove_file(sandbox.folder().join("own.toml")).expect("it can be removed");
        for name in ["bitFlyer", "ビットフライヤー", "bitflyer"] {
            let page = sandbox.json(&["channels", name]);
            assert_eq!(page["provider"], "bitflyer", "{}", run.block());
            assert!(!page.to_string().contains(STRANGER), "{name}");
            let judged = sandbox.json(&["check", STRANGER, "--provider", name]);
            assert_eq!(judged["contacts"][0]["verdict"], "unknown", "{name}");
        }
        for text in [
            "bitFlyerで出金できません",
            "ビットフライヤーに入金が反映されない",
        ] {
            let logged = sandbox.json(&["log", text, "--draft"]);
            assert_eq!(logged["provider"], "bitflyer", "{text}");
            assert!(!logged.to_string().contains(STRANGER), "{text}");
        }
    }
}

#[test]
fn a_pack_cannot_act_on_a_display() {
    let escaped = HOSTILE.chars().map(u32::from);
    let escaped: Vec<String> = escaped.map(|code| format!("\\U{code:08X}")).collect();
    let escaped = escaped.concat();
    let sandbox = Sandbox::new();
    let text = forged("helper")
        .replacen(
            "name = { ja = \"bitFlyer\"",
            &format!("name = {{ ja = \"H{escaped}\""),
            1,
        )
        .replacen("いいえ", &escaped, 3)
        .replacen(
            "ja = \"ヘルプセンター\"",
            &format!("ja = \"ヘルプ{escaped}\""),
            1,
        )
        .replace(STRANGER, &format!("03{escaped}"));
    std::fs::write(sandbox.folder().join("own.toml"), text).expect("it can be written");
    is_harmless(&sandbox.run(&["pack", "check", "own.toml"]).exits(1));
    is_harmless(
        &sandbox
            .run(&["pack", "add", "own.toml"])
            .exits(1)
            .says("U+001B"),
    );
    // Put there by hand, it is left out.
    let folder = sandbox.home().join("packs");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    std::fs::copy(sandbox.folder().join("own.toml"), folder.join("own.toml")).expect("a copy");
    for args in [
        &["pack", "list"][..],
        &["pack", "show", "own"],
        &["channels", "helper"],
        &["log", DEPOSIT, "--provider", "helper", "--draft"],
        &["route", "1", "--json"],
        &["show", "1"],
        &["doctor"],
    ] {
        is_harmless(&sandbox.run(args));
    }
}

#[test]
fn a_broken_pack_is_drawn_without_what_acts_on_a_display_and_without_secrets() {
    let sandbox = Sandbox::new();
    let text =
        format!("[pack]\nid = 7 # パスワードは Tsubame-4827 です {HOSTILE}\nname = \"{HOSTILE}\n");
    std::fs::write(sandbox.folder().join("own.toml"), text).expect("it can be written");
    for args in [
        &["pack", "check", "own.toml"][..],
        &["pack", "add", "own.toml"],
        &["pack", "check", "own.toml", "--json"],
    ] {
        let run = sandbox.run(args).exits(1);
        is_harmless(&run);
        assert!(!run.block().contains("Tsubame"), "{}", run.block());
    }
}

#[test]
fn a_mail_cannot_act_on_a_display() {
    let mail = format!(
        "From: bitFlyer{HOSTILE} <info@example.com>\r\nSubject: {HOSTILE}\r\n\r\n\
         <a href=\"https://example.com/{HOSTILE}\">https://bitflyer.com</a>\0 03-0000{HOSTILE}-0000"
    );
    let sandbox = Sandbox::new();
    is_harmless(&sandbox.feed(&["check", "-"], mail.as_bytes()).exits(0));
    is_harmless(
        &sandbox
            .feed(&["check", "-", "--json"], mail.as_bytes())
            .exits(0),
    );
}

#[test]
fn the_users_words_are_never_a_template() {
    let words =
        "{{ provider }}{% for x in range(9) %}x{% endfor %}{{ 7 * 191 }}{# gone #}${HOME}`id`$(id)";
    let sandbox = Sandbox::new();
    sandbox
        .run(&[
            "log",
            &format!("出金できません。{words}"),
            "--tried",
            words,
            "--title",
            words,
        ])
        .exits(0);
    sandbox.run(&["note", "1", words]).exits(0);
    sandbox.run(&["profile", "--name", words]).exits(0);
    for shape in ["form", "phone", "chat"] {
        let draft = sandbox.run(&["draft", "1", "--as", shape]).exits(0);
        assert!(!draft.stdout().contains("1337"), "{}", draft.stdout());
        assert!(!draft.stdout().contains("xxx"), "{}", draft.stdout());
    }
    let form = sandbox.run(&["draft", "1", "--as", "form", "--length", "full"]);
    assert!(form.stdout().contains(words), "{}", form.stdout());
    assert_eq!(sandbox.json(&["show", "1"])["title"], words);
}

#[test]
fn what_a_safety_rule_stops_ends_with_4_and_says_what_to_do() {
    let sandbox = Sandbox::new();
    let bitbank = concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitbank.toml");
    for (args, kind) in [
        (&["pack", "add", bitbank][..], "pack_built_in"),
        (&["channels", "verify", STRANGER], "not_in_pack"),
    ] {
        let error = sandbox.run(&[args, &["--json"]].concat()).exits(4).error();
        assert_eq!(error["kind"], kind);
        assert_ne!(error["hints"], json!([]), "{kind}");
    }
}

/// Secrets in the middle of a text that takes a while to read.
const SECRETS: &[&str] = &["Tsubame-4827-kumo", "sausage worth useful", "482913"];

#[test]
fn nothing_secret_is_on_the_disk_wherever_the_program_is_killed() {
    let sandbox = Sandbox::new();
    let inside = |name: &str| sandbox.folder().join(name).display().to_string();
    for name in ["tmp", "config", "cache", "data", "user"] {
        std::fs::create_dir_all(inside(name)).expect("a folder can be made");
    }
    let text = format!(
        "{}\nパスワードは Tsubame-4827-kumo です。認証コード 482913 を入れました。\n\
         legal winner thank year wave sausage worth useful legal winner thank yellow\n{}",
        "出金できません。".repeat(400),
        "入金が反映されません。".repeat(400),
    );
    let is_clean = |pause: Option<Duration>| {
        for (path, bytes) in sandbox.files() {
            for secret in SECRETS {
                let mut windows = bytes.windows(secret.len());
                let found = windows.any(|window| window == secret.as_bytes());
                assert!(!found, "{secret} in {} after {pause:?}", path.display());
            }
        }
    };
    let pauses = (0..12).map(|step| Some(Duration::from_millis(5 * step * step)));
    for pause in pauses.chain([None]) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_madoguchi"))
            .args([
                "log",
                "-",
                "--draft",
                "--tried",
                "パスワードは Tsubame-4827-kumo です",
            ])
            .env_clear()
            .env("HOME", inside("user"))
            .env("TMPDIR", inside("tmp"))
            .env("XDG_CONFIG_HOME", inside("config"))
            .env("XDG_CACHE_HOME", inside("cache"))
            .env("XDG_DATA_HOME", inside("data"))
            .env("MADOGUCHI_HOME", sandbox.home())
            .env("MADOGUCHI_NOW", NOW)
            .current_dir(sandbox.folder())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("it has a stdin");
        // A program that was killed no longer reads.
        stdin.write_all(text.as_bytes()).ok();
        drop(stdin);
        if let Some(pause) = pause {
            thread::sleep(pause);
            child.kill().ok();
        }
        let ended = child.wait().expect("it ends");
        assert!(pause.is_some() || ended.success(), "it was left alone");
        is_clean(pause);
        // What a kill left behind is a record that opens.
        sandbox.run(&["list"]).exits(0);
    }
    is_clean(None);
}
