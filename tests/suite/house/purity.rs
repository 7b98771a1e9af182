//! What code outside the edge never does: print, panic, ask the clock, touch the world.

use super::breach::{Breach, finds};
use super::paths::paths;
use super::source::Source;

/// The one file that writes to stdout and stderr.
const PRINTER: &str = "src/cli/ui.rs";

/// Only `cli/ui.rs` prints.
pub(crate) fn prints(source: &Source) -> Vec<Breach> {
    if source.path == PRINTER {
        return Vec::new();
    }
    words(source, &["println!", "eprintln!", "print!", "eprint!"])
}

/// Nothing panics on purpose, and nothing is left to do.
pub(crate) fn panics(source: &Source) -> Vec<Breach> {
    words(
        source,
        &[
            ".unwrap()",
            ".expect(",
            "panic!",
            "unreachable!",
            "todo!",
            "unimplemented!",
            "dbg!",
        ],
    )
}

/// Only `cli` asks the clock.
pub(crate) fn clock(source: &Source) -> Vec<Breach> {
    if source.module() == "cli" {
        return Vec::new();
    }
    let mut breaches = words(
        source,
        &["Utc::now", "Local::now", "SystemTime", "Instant::now"],
    );
    breaches.dedup_by_key(|breach| breach.line);
    breaches
}

/// Only `cli` touches the world; `store` touches its files.
pub(crate) fn world(source: &Source) -> Vec<Breach> {
    let forbidden: &[&str] = match source.module() {
        "cli" => &["std::net"],
        "store" => &["std::net", "std::env", "std::process"],
        "main" => &["std::net", "std::env", "std::fs", "std::io", "std::path"],
        _ => &[
            "std::net",
            "std::env",
            "std::process",
            "std::fs",
            "std::io",
            "std::path",
        ],
    };
    let mut breaches = Vec::new();
    for path in paths(&source.code()) {
        // The name of what went wrong is a word, not a touch.
        if path.text() == "std::io::ErrorKind" {
            continue;
        }
        if forbidden
            .iter()
            .any(|forbidden| path.starts_with(forbidden))
        {
            let what = format!("`{}`", path.text());
            breaches.push(Breach::new(&source.path, path.line, what));
        }
    }
    breaches
}

/// Finds words in code, each not as the end of a longer one: `print!` is not in `eprint!`.
fn words(source: &Source, forbidden: &[&str]) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (index, line) in source.code().lines().enumerate() {
        for word in forbidden {
            let stands = line.match_indices(word).any(|(at, _)| {
                let before = line[..at].chars().next_back();
                word.starts_with('.') || !before.is_some_and(|l| l.is_alphanumeric() || l == '_')
            });
            if stands {
                breaches.push(Breach::new(&source.path, index + 1, format!("`{word}`")));
            }
        }
    }
    breaches
}

#[track_caller]
fn check(rule: fn(&Source) -> Vec<Breach>, path: &str, text: &str, lines: &[usize]) {
    finds(&rule(&Source::new(path, text, false)), lines);
}

#[test]
fn a_print_beside_the_printer_is_found() {
    check(
        prints,
        "src/view/mod.rs",
        "a;\nprintln!(\"b\");\neprint!();",
        &[2, 3],
    );
    check(prints, "src/cli/ui.rs", "println!(\"b\");", &[]);
    check(prints, "src/cli/mod.rs", "anstream::println!(\"b\");", &[1]);
    check(
        prints,
        "src/view/mod.rs",
        "// println!\nlet a = \"println!\";",
        &[],
    );
}

#[test]
fn a_panic_outside_tests_is_found() {
    check(
        panics,
        "src/cli/ui.rs",
        "a.unwrap();\nb.expect(\"c\");\ntodo!()",
        &[1, 2, 3],
    );
    check(panics, "src/text/a.rs", "a.unwrap_or(b).expected();", &[]);
    check(
        panics,
        "src/text/a.rs",
        "#[cfg(test)]\nmod tests { fn a() { b.unwrap() } }",
        &[],
    );
}

#[test]
fn a_look_at_the_clock_is_found() {
    check(
        clock,
        "src/routing/mod.rs",
        "let a = Utc::now();\nuse std::time::SystemTime;",
        &[1, 2],
    );
    check(clock, "src/cli/app.rs", "let a = Utc::now();", &[]);
}

#[test]
fn a_touch_of_the_world_is_found() {
    check(
        world,
        "src/view/mod.rs",
        "use std::{env, fmt};\nstd::fs::read(a);",
        &[1, 2],
    );
    check(world, "src/i18n/io.rs", "use std::io::ErrorKind;", &[]);
    check(
        world,
        "src/store/mod.rs",
        "use std::fs;\nuse std::env;",
        &[2],
    );
    check(
        world,
        "src/cli/mod.rs",
        "use std::env;\nuse std::net::TcpStream;",
        &[2],
    );
    check(world, "src/main.rs", "use std::process::ExitCode;", &[]);
}
