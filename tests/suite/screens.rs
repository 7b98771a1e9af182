//! What people see, at every width, in both languages.
//!
//! `SNAPSHOTS=overwrite cargo test screens` writes the goldens anew.

use std::path::Path;

use snapbox::{Assert, Data};

use crate::harness::{DEPOSIT, DEPOSIT_EN, Sandbox, TAKEOVER};
use crate::screen::Screen;

/// The widths of the goldens, in cells.
const GOLDEN_CELLS: &[usize] = &[40, 60, 80, 120];

/// Every width that is tried, in cells: the narrowest, the widest, and some between.
const CELLS: &[usize] = &[40, 53, 80, 200];

/// What the goldens show.
const SHOWN: &[&[&str]] = &[
    &[],
    &["list"],
    &["show", "1"],
    &["route", "1"],
    &["triage", TAKEOVER],
    &["draft", "1"],
    &["due"],
    &["escalate", "1"],
    &["stats"],
    &["search", "入金"],
    &["channels"],
    &["check", "https://bitfIyer.com/login", "support@example.jp"],
    &["profile"],
    &["help"],
    &["help", "sent"],
];

/// What is tried at every width. A number that is not confirmed is left out: it stays on one line
/// with its warning; a draft is to be pasted, and its lines are not broken.
const TRIED: &[&[&str]] = &[
    &[],
    &["list"],
    &["list", "--all"],
    &["show", "1"],
    &["show", "2"],
    &["show", "3"],
    &["route", "1"],
    &["route", "2"],
    &["triage", DEPOSIT],
    &["triage", TAKEOVER],
    &["triage", DEPOSIT_EN],
    &["channels"],
    &["channels", "bitbank"],
    &["due"],
    &["escalate", "1"],
    &["escalate", "2"],
    &["stats"],
    &["search", "入金"],
    &["doctor"],
    &["profile"],
    &["pack", "list"],
    &["pack", "show", "bitflyer"],
    &["check", "https://bitfIyer.com/login", "support@example.jp"],
    &["help"],
    &["help", "sent"],
];

/// Returns a home with incidents in several states.
fn home() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    sandbox.log(DEPOSIT_EN);
    for args in [
        &[
            "fact",
            "1",
            "error_message=ただいま混み合っています。しばらくしてから、もう一度お試しください（E-1002）",
        ][..],
        &[
            "note",
            "1",
            "明細を確認しました。①振込は完了…②組戻しなし→問い合わせる",
            "--kind",
            "tried",
        ],
        &[
            "profile",
            "--mail",
            "hanako.yamada@example.jp",
            "--name",
            "山田 花子",
            "--environment",
            "Windows 11、Chrome 131",
        ],
        &["draft", "1"],
        &["sent", "1", "--via", "form", "--ticket", "Q-20261123-7"],
        &["step", "2", "freeze_account"],
        &["close", "3", "--outcome", "翌営業日に反映された"],
    ] {
        sandbox.run(args).exits(0);
    }
    sandbox
}

/// Runs a command on a screen.
fn shown(sandbox: Sandbox, lang: &str, screen: Screen, args: &[&str]) -> (Sandbox, String) {
    let sandbox = sandbox
        .env("MADOGUCHI_LANG", lang)
        .env("COLUMNS", &screen.cells.to_string());
    let mut args = args.to_vec();
    args.extend(screen.ascii.then_some("--ascii"));
    if screen.wide {
        args.extend(["--ambiguous", "wide"]);
    }
    let shown = sandbox.run(&args).exits(0).stdout().to_owned();
    (sandbox, shown)
}

#[test]
fn every_line_of_every_screen_is_within_its_width_and_begins_as_it_may() {
    let mut sandbox = home();
    let mut breaches = Vec::new();
    for &cells in CELLS {
        for (wide, ascii) in [(false, false), (false, true), (true, false)] {
            let screen = Screen { cells, wide, ascii };
            for lang in ["ja", "en"] {
                for args in TRIED {
                    let (same, shown) = shown(sandbox, lang, screen, args);
                    sandbox = same;
                    let found = screen.breaches(&shown);
                    breaches.extend(
                        found
                            .iter()
                            .map(|what| format!("{lang} {screen:?} {args:?} {what}")),
                    );
                }
            }
        }
    }
    let mut newcomer = Sandbox::new();
    for cells in [40, 80] {
        for lang in ["ja", "en"] {
            let screen = Screen {
                cells,
                wide: false,
                ascii: false,
            };
            let (same, shown) = shown(newcomer, lang, screen, &[]);
            newcomer = same;
            breaches.extend(screen.breaches(&shown));
        }
    }
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn colours_say_nothing_that_the_words_do_not() {
    let mut sandbox = home().env("COLUMNS", "80");
    for lang in ["ja", "en"] {
        sandbox = sandbox.env("MADOGUCHI_LANG", lang);
        for args in TRIED {
            let shown = |when: &str| {
                let run = sandbox
                    .run(&[args, &["--color", when][..]].concat())
                    .exits(0);
                run.stdout().to_owned()
            };
            let painted = shown("always");
            assert_eq!(plain(&painted), shown("never"), "{lang} {args:?}");
            // No painted stretch goes beyond its line: a cut page leaves no colour behind.
            for line in painted.lines().filter(|line| line.contains('\u{1b}')) {
                assert!(
                    line.trim_end().ends_with("\u{1b}[0m") || !open_ended(line),
                    "{line:?}"
                );
            }
        }
    }
}

/// Takes the colours out of a text.
fn plain(painted: &str) -> String {
    let mut parts = painted.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once('m').map_or("", |(_, text)| text));
    first + &rest.collect::<String>()
}

/// Tells whether the last colour of a line is not taken back.
fn open_ended(line: &str) -> bool {
    line.rsplit("\u{1b}[")
        .next()
        .is_some_and(|last| !last.starts_with("0m"))
}

#[cfg(target_os = "linux")]
#[test]
fn a_terminal_is_coloured_unless_it_or_its_user_says_no() {
    let sandbox = home().env("TERM", "xterm-256color");
    for (variables, colored) in [
        ("", true),
        ("NO_COLOR=1", false),
        ("NO_COLOR=", true),
        ("TERM=dumb", false),
    ] {
        for (flag, expected) in [
            ("", colored),
            ("--color=always", true),
            ("--color=never", false),
        ] {
            let inner = format!("{variables} \"$MADOGUCHI\" show 1 {flag}");
            let text = format!("exec script -qec '{inner}' /dev/null");
            let run = crate::harness::Run::of(&mut sandbox.shell(&text), None).exits(0);
            assert_eq!(run.stdout().contains("\u{1b}["), expected, "{inner}");
        }
    }
    let piped = sandbox.run(&["show", "1"]).exits(0);
    assert!(!piped.stdout().contains('\u{1b}'));
}

#[test]
fn screens_are_as_their_goldens_say() {
    let mut sandbox = home();
    for lang in ["ja", "en"] {
        for &cells in GOLDEN_CELLS {
            let screen = Screen {
                cells,
                wide: false,
                ascii: false,
            };
            let mut pages = Vec::new();
            for args in SHOWN {
                let (same, shown) = shown(sandbox, lang, screen, args);
                sandbox = same;
                pages.push(format!("$ madoguchi {}\n{shown}\n", args.join(" ")));
            }
            let golden = format!("tests/screens/{lang}-{cells}.txt");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(golden);
            let expected = Data::read_from(&path, Some(snapbox::data::DataFormat::Text)).raw();
            Assert::new()
                .action_env("SNAPSHOTS")
                .eq(pages.concat(), expected);
        }
    }
}
