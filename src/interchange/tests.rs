use chrono::FixedOffset;

use super::*;

fn tokyo() -> FixedOffset {
    FixedOffset::east_opt(9 * 60 * 60).expect("an offset")
}

/// Files that are all alike.
struct Alike(Option<Vec<u8>>, usize);

impl Contents for Alike {
    fn open(&mut self, _: &str) -> Result<bool, std::fmt::Error> {
        self.1 = 0;
        Ok(self.0.is_some())
    }

    fn read(&mut self, piece: &mut [u8]) -> Result<usize, std::fmt::Error> {
        let rest = self.0.as_deref().and_then(|bytes| bytes.get(self.1..));
        // Some reads give less than there is room for.
        let rest = rest.unwrap_or_default();
        let read = rest.len().min(piece.len()).min(1000);
        piece[..read].copy_from_slice(&rest[..read]);
        self.1 += read;
        Ok(read)
    }
}

fn again(line: &str) -> String {
    let read = read(line).expect("the line is an incident");
    let mut written = String::new();
    write(&read.whole, tokyo(), &mut Alike(None, 0), &mut written).expect("it is written");
    written
}

#[test]
fn what_this_version_does_not_know_is_kept_where_it_stood() {
    let line = r#"{"type": "incident", "text": "x", "x~/#y": {"a": [1, {"b": null}, [], {}]}, "#
        .to_owned()
        + r##""timeline": [{"at": "2026-11-20", "kind": "tried", "text": "y", "author": "z", "#1": 2.5}], "tags": ["p", "q"]}"##;
    let once = again(&line);
    for kept in [
        r#""x~/#y": {"a": [1, {"b": null}, [], {}]}"#,
        r##""author": "z", "#1": 2.5}"##,
        r#""tags": ["p", "q"]"#,
    ] {
        assert!(once.contains(kept), "{kept} in {once}");
    }
    assert_eq!(again(&once), once);
}

#[test]
fn a_line_that_is_no_incident_is_told_by_its_place() {
    let wrong = |place: &str, expected| BadLine::Wrong {
        place: place.to_owned(),
        expected,
    };
    for (line, problem) in [
        ("", BadLine::Unfinished),
        ("{", BadLine::Unfinished),
        ("[]", BadLine::NotAnObject),
        ("7", BadLine::NotAnObject),
        ("{}", BadLine::NoWords),
        ("{\"text\": 7}", wrong("text", Expected::Text)),
        (
            "{\"text\": \"x\", \"text\": \"y\"}",
            BadLine::Twice {
                name: "text".into(),
            },
        ),
        (
            "{\"text\": \"x\", \"a\": {\"b\": 1, \"b\": 2}}",
            BadLine::Twice { name: "b".into() },
        ),
        ("{\"text\": \"\\ud800\"}", BadLine::NotJson { column: 17 }),
        (
            "{\"schema\": 2, \"text\": \"x\"}",
            BadLine::Newer { schema: "2".into() },
        ),
        (
            "{\"type\": \"note\", \"text\": \"x\"}",
            BadLine::OtherType {
                found: "note".into(),
            },
        ),
        (
            "{\"text\": \"x\", \"timeline\": [{\"at\": \"2026-02-30\", \"kind\": \"tried\", \"text\": \"\"}]}",
            wrong("timeline[0].at", Expected::Moment),
        ),
        (
            "{\"text\": \"x\", \"timeline\": [{\"at\": \"2026-02-20\", \"kind\": \"tried\"}]}",
            BadLine::Missing {
                place: "timeline[0].text".into(),
            },
        ),
        (
            "{\"text\": \"x\", \"facts\": [{\"kind\": \"amount\", \"value\": \"much\"}]}",
            wrong("facts[0].value", Expected::FactValue),
        ),
        (
            "{\"text\": \"x\", \"facts\": {}}",
            wrong("facts", Expected::List),
        ),
        (
            "{\"text\": \"x\", \"uuid\": \"1\"}",
            wrong("uuid", Expected::Uuid),
        ),
        (
            "{\"text\": \"x\", \"id\": -1}",
            wrong("id", Expected::Number),
        ),
        (
            "{\"text\": \"x\", \"logged_at\": \"2026-11-22\"}",
            wrong("logged_at", Expected::Instant),
        ),
    ] {
        assert_eq!(read(line).err(), Some(problem), "{line}");
    }
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    assert_eq!(read(&deep).err(), Some(BadLine::TooDeep));
}

#[test]
fn the_bytes_of_a_file_stand_in_the_line_and_are_read_back() {
    let bytes: Vec<u8> = (0..100_000_u32)
        .map(|number| number.to_le_bytes()[0])
        .collect();
    let hash = "ab".repeat(32);
    let line = format!(
        "{{\"text\": \"x\", \"evidence\": [{{\"name\": \"a.png\", \"sha256\": \"{hash}\"}}]}}"
    );
    let whole = read(&line).expect("the line is an incident").whole;
    let mut written = String::new();
    let mut contents = Alike(Some(bytes.clone()), 0);
    write(&whole, tokyo(), &mut contents, &mut written).expect("it is written");
    let line = read(&written).expect("it is read back");
    assert_eq!(line.contents, [(0, bytes)]);
}
