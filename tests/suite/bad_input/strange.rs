//! Queries and files of others that were made to break a program.

use std::fs;

use super::{nothing_was_lost_or_added, recorded};
use crate::harness::DEPOSIT;

/// What means something to a database, a shell, a terminal or a pattern, and nothing to us.
const QUERIES: &[&str] = &[
    "'",
    "\"",
    "''",
    "\"\"",
    "\"unclosed",
    "*",
    "入金*",
    "^入金",
    "(",
    ")",
    "()",
    "((((((((",
    "-",
    "--",
    "+",
    ":",
    "text:入金",
    "search:x",
    "入金 AND",
    "AND",
    "OR NOT",
    "NEAR(入金 反映, 5)",
    "NEAR/0",
    "{a b}:c",
    "%",
    "_",
    "100%",
    "a_b",
    "\\",
    "\\\\",
    "'; DROP TABLE incident; --",
    "\" OR 1=1 --",
    "${HOME}",
    "$(id)",
    "`id`",
    "../../etc/passwd",
    "[",
    "[a-",
    ".*",
    "(?:",
    "\u{1b}[31m",
    "\u{7}",
    "\u{202e}",
    "\u{feff}",
    "\u{200b}",
    "\u{3000}",
    "\t",
    "\n",
    "👨‍👩‍👧‍👦",
    "ﾆｭｳｷﾝ",
    "が",
    "か\u{3099}",
    "𠮷",
    "\u{10ffff}",
    "{{ 7*7 }}",
    "{% raw %}",
    "#1",
    "%00",
    "\u{2}\u{2}",
    "?",
    "??",
    "|",
    "&&",
];

#[test]
fn no_query_is_more_than_words() {
    let sandbox = recorded();
    let long = "入金".repeat(20_000);
    for query in QUERIES.iter().copied().chain([long.as_str()]) {
        for flag in [None, Some("--json")] {
            let mut args = vec!["search"];
            args.extend(flag);
            args.extend(["--", query]);
            let run = sandbox.run(&args);
            assert!(
                [0, 1, 2].contains(&run.code()),
                "{query:?}\n{}",
                run.block()
            );
            let said = run.stderr();
            assert!(
                !said.contains("SQL") && !said.contains("fts5") && !said.contains("syntax"),
                "{said}"
            );
            assert!(
                !run.block().contains(['\u{1b}', '\u{7}', '\u{202e}']),
                "{query:?}"
            );
        }
    }
    for (query, count) in [
        ("反映", 1),
        ("100%", 0),
        ("反%映", 0),
        ("入金*", 0),
        ("ニュウキン", 0),
    ] {
        let found = sandbox.json(&["search", query]);
        let rows = found["incidents"].as_array().map(Vec::len);
        assert_eq!(rows, Some(count), "{query}");
    }
    nothing_was_lost_or_added(&sandbox);
}

#[test]
fn files_that_are_no_lines_of_incidents_are_refused_whole() {
    let sandbox = recorded();
    let record = fs::read(sandbox.database()).expect("the record is there");
    let line = |more: &str| format!("{{\"type\":\"incident\",\"text\":\"{DEPOSIT}\"{more}}}\n");
    let good = line("");
    let utf16: Vec<u8> = good.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("zip", b"PK\x03\x04\x14\0\0\0\x08\0".repeat(50)),
        ("gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\x03".repeat(50)),
        (
            "tar",
            [b"../../escape".as_slice(), &[0; 500], b"ustar\0"].concat(),
        ),
        ("another record", record),
        ("nothing", Vec::new()),
        ("zeros", vec![0; 5000]),
        ("UTF-16", utf16),
        (
            "no UTF-8",
            [good.as_bytes(), b"{\"text\":\"\xff\"}\n"].concat(),
        ),
        ("a list", format!("[{good}]").into_bytes()),
        (
            "deep",
            [good.clone(), "[".repeat(200_000)].concat().into_bytes(),
        ),
        (
            "deep in a field",
            [
                good.clone(),
                format!("{{\"text\":\"x\",\"a\":{}", "[".repeat(200_000)),
            ]
            .concat()
            .into_bytes(),
        ),
        ("cut", [good.as_bytes(), &good.as_bytes()[..40]].concat()),
        (
            "a newer form",
            [good.clone(), line(",\"schema\":99")].concat().into_bytes(),
        ),
        (
            "another type",
            [good.clone(), good.replace("incident", "person")]
                .concat()
                .into_bytes(),
        ),
        (
            "a path for a hash",
            [
                good.clone(),
                line(
                    ",\"evidence\":[{\"name\":\"x\",\"sha256\":\"../../x\",\"content\":\"eA==\"}]",
                ),
            ]
            .concat()
            .into_bytes(),
        ),
        (
            "bytes that do not fit",
            [
                good.clone(),
                line(&format!(
                    ",\"evidence\":[{{\"name\":\"x\",\"sha256\":\"{}\",\"content\":\"eA==\"}}]",
                    "0".repeat(64)
                )),
            ]
            .concat()
            .into_bytes(),
        ),
        (
            "a number beyond all",
            [
                good.clone(),
                line(",\"facts\":[{\"kind\":\"amount\",\"value\":1e999,\"asset\":\"JPY\"}]"),
            ]
            .concat()
            .into_bytes(),
        ),
    ];
    for (what, bytes) in files {
        let run = sandbox.feed(&["import", "-"], &bytes);
        assert!(
            [1, 2, 3, 4].contains(&run.code()),
            "{what}\n{}",
            run.block()
        );
        assert!(
            !run.stderr().trim().is_empty(),
            "{what} is refused without a word"
        );
        let run = sandbox.feed(&["import", "-", "--json"], &bytes);
        run.error();
        nothing_was_lost_or_added(&sandbox);
    }
    let outside: Vec<_> = sandbox.files().into_iter().map(|(path, _)| path).collect();
    assert!(
        outside.iter().all(|path| path.starts_with(sandbox.home())),
        "{outside:?}"
    );
}
