//! `export` and `import`: from one home to another and back, exactly; and what is no incident.

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, Sandbox, TAKEOVER};
use crate::shape::like;

/// A home in which something of everything was recorded.
fn full() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox.log(TAKEOVER);
    for command in [
        ["note", "1", "チャットで「調査中」と言われた \\ \"x\" 😭"].as_slice(),
        &["fact", "1", "bank=三井住友銀行"],
        &["edit", "2", "--title", "乗っ取り"],
        &["draft", "1"],
        &["sent", "1", "--ticket", "T-778899"],
        &["close", "2", "--outcome", "解決しました"],
    ] {
        sandbox.run(command).exits(0);
    }
    sandbox
}

fn export(sandbox: &Sandbox, args: &[&str]) -> String {
    let run = sandbox.run(&[&["export"], args].concat()).exits(0);
    run.stdout().to_owned()
}

fn lines(text: &str) -> Vec<Value> {
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect()
}

#[test]
fn what_is_exported_and_imported_is_exported_alike_byte_for_byte() {
    let (here, there) = (full(), Sandbox::new());
    let once = export(&here, &[]);
    assert_eq!(once.lines().count(), 2);
    there.feed(&["import", "-"], once.as_bytes()).exits(0);
    assert_eq!(export(&there, &[]), once);
    // Once more, and nothing changes.
    let again = there
        .feed(&["import", "-", "--json"], once.as_bytes())
        .exits(0)
        .json();
    like(
        &again,
        &json!({"schema": 1, "imported": 0, "already_there": 2, "left_out": 0, "bad": [],
            "renumbered": [], "findings": []}),
    );
    assert_eq!(again["already_there"], 2);
    assert_eq!(export(&there, &[]), once);
    // What came is found and shown like what was recorded here.
    for args in [
        ["search", "調査中"].as_slice(),
        &["show", "1"],
        &["list", "--all"],
    ] {
        assert_eq!(
            there.run(args).exits(0).stdout(),
            here.run(args).exits(0).stdout()
        );
    }
}

#[test]
fn a_line_has_the_shape_of_the_contract_and_filters_choose_lines() {
    let sandbox = full();
    let all = lines(&export(&sandbox, &[]));
    let first = &all[0];
    for (name, value) in [
        ("schema", json!(1)),
        ("type", json!("incident")),
        ("id", json!(1)),
        ("provider", json!("bitflyer")),
        ("text", json!(DEPOSIT)),
        ("category", json!("funds")),
        ("symptom", json!("funds.fiat_deposit")),
        ("status", json!("waiting")),
        ("occurred_at", json!("2026-11-21T21:00:00+09:00")),
        ("logged_at", json!("2026-11-22T23:40:00+09:00")),
    ] {
        assert_eq!(first[name], value, "{name}");
    }
    assert_eq!(first["inquiries"][0]["ticket"], "T-778899");
    let ids = |args: &[&str]| -> Vec<Value> {
        let lines = lines(&export(&sandbox, args)).into_iter();
        lines.map(|line| line["id"].clone()).collect()
    };
    assert_eq!(ids(&["--category", "security"]), [2]);
    assert_eq!(ids(&["--status", "waiting"]), [1]);
    assert_eq!(ids(&["--limit", "1"]), [2]);
    assert_eq!(ids(&["--before", "2"]), [1]);
    assert_eq!(ids(&["--since", "2026-11-23"]), [] as [Value; 0]);
}

#[test]
fn a_file_is_written_once_for_its_owner_and_never_over_another() {
    let sandbox = full();
    let path = sandbox.folder().join("all.ndjson");
    let file = path.display().to_string();
    sandbox.run(&["export", "--output", &file]).exits(0);
    let written = std::fs::read_to_string(&path).expect("the file is there");
    assert_eq!(written, export(&sandbox, &[]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&path)
            .expect("it is there")
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    sandbox.run(&["export", "--output", &file]).exits(1);
}

#[test]
fn nothing_of_the_user_is_left_for_third_parties() {
    let sandbox = Sandbox::new();
    let own = [
        "山田太郎",
        "taro@example.com",
        "BF-77665544",
        "090-1234-5678",
        "Pixel 9 / Chrome",
    ];
    sandbox
        .run(&[
            "profile",
            "--name",
            own[0],
            "--mail",
            own[1],
            "--user-id",
            own[2],
            "--phone",
            own[3],
            "--environment",
            own[4],
        ])
        .exits(0);
    let address = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    let words = format!(
        "{}です。{}から{address}に送付しました。xBF-77665544y 携帯 080-9876-5432、〒100-0001 東京都千代田区千代田1-1",
        own[0], own[4]
    );
    sandbox.log(&words);
    sandbox
        .run(&[
            "note",
            "1",
            "hanako@example.jp 宛てに返信、Pixel 9 / Chrome で確認",
        ])
        .exits(0);
    sandbox.run(&["draft", "1"]).exits(0);
    sandbox.run(&["sent", "1"]).exits(0);
    let redacted = export(&sandbox, &["--redact"]);
    // Each is too long to stand in a random UUID or a hash by chance.
    for gone in own.iter().chain(&[
        address,
        "hanako@example.jp",
        "9876-5432",
        "100-0001",
        "千代田1-1",
    ]) {
        assert!(!redacted.contains(gone), "{gone} in {redacted}");
    }
    // It is still an incident.
    Sandbox::new()
        .feed(&["import", "-"], redacted.as_bytes())
        .exits(0);
}

#[test]
fn a_file_that_a_masked_export_leaves_out_is_no_damage() {
    let sandbox = Sandbox::new();
    sandbox.log(TAKEOVER);
    std::fs::write(sandbox.folder().join("memo.txt"), "what I saw").expect("the file is written");
    sandbox.run(&["attach", "1", "memo.txt"]).exits(0);
    for (args, left_out) in [(&[][..], 0), (&["--redact"][..], 1)] {
        let there = Sandbox::new();
        let lines = export(&sandbox, args);
        there.feed(&["import", "-"], lines.as_bytes()).exits(0);
        let found = there.run(&["verify", "--json"]).exits(0).json();
        assert_eq!(found["files_left_out"], left_out, "{args:?}");
        let said = there.run(&["verify", "--lang", "en"]).exits(0);
        let calm = said.stdout().contains("1 file was left out on purpose");
        assert_eq!(calm, left_out > 0, "{}", said.block());
    }
}

#[test]
fn a_simple_line_is_cleared_read_and_found() {
    let sandbox = Sandbox::new();
    sandbox.log(TAKEOVER);
    let simple = r#"{"schema": 1, "type": "incident", "id": 7, "text": "みずほ銀行から50万円を振り込みました。password: hunter2-correct-horse", "logged_at": "2026-11-20T22:10:00+09:00", "timeline": [{"at": "2026-11-20T21:30:00+09:00", "kind": "tried", "text": "再起動した"}], "mood": "bad"}"#;
    let run = sandbox.feed(&["import", "-"], simple.as_bytes()).exits(0);
    assert!(
        run.stderr().contains("1行目") && run.stderr().contains("#2"),
        "{}",
        run.block()
    );
    let text = export(&sandbox, &[]);
    assert!(!text.contains("hunter2"), "{text}");
    let line = &lines(&text)[1];
    assert_eq!(
        (&line["id"], &line["category"]),
        (&json!(2), &json!("funds"))
    );
    assert_eq!(line["mood"], "bad");
    assert_eq!(line["facts"][0]["value"], "みずほ銀行");
    sandbox.run(&["search", "再起動"]).exits(0).shows("#2");
    sandbox.run(&["show", "2"]).exits(0).shows("再起動した");
}

#[test]
fn one_bad_line_keeps_everything_out_unless_it_is_left_out() {
    let sandbox = Sandbox::new();
    let file = "{\"text\": \"出金できません\"}\n\n{\"text\": 7}\n{\"text\": \"x\", \"status\": \"OPEN\"}\n";
    let run = sandbox.feed(&["import", "-"], file.as_bytes()).exits(1);
    assert!(
        run.stderr().contains("3行目") && run.stderr().contains("4行目"),
        "{}",
        run.block()
    );
    assert_eq!(sandbox.json(&["list"])["incidents"], json!([]));
    sandbox
        .feed(&["import", "-", "--skip-bad"], file.as_bytes())
        .exits(0);
    assert_eq!(lines(&export(&sandbox, &[])).len(), 1);
}

/// Lines of many incidents, more than one thread has at a time.
fn many(count: usize) -> Vec<String> {
    let line = |number: usize| {
        format!(
            r#"{{"uuid": "01930000-0000-7000-8000-{number:012}", "text": "{number}円を出金できません", "provider": "bitflyer", "title": "出金 {number}", "language": "ja", "category": "funds", "symptom": "funds.withdrawal_rejected", "facts": []}}"#
        )
    };
    (1..=count).map(line).collect()
}

#[test]
fn many_lines_are_taken_in_in_the_order_of_the_file_with_their_own_numbers_and_problems() {
    let sandbox = Sandbox::new();
    let mut file = many(300);
    file[40] = r#"{"text": 7}"#.to_owned();
    file[41] = file[39].clone();
    file[150] = r#"{"text": "パスワードは hunter2xyz です。出金できません"}"#.to_owned();
    file[299] = "{".to_owned();
    let text = file.join("\n");
    let run = sandbox.feed(&["import", "-"], text.as_bytes()).exits(1);
    let (first, last) = (run.stderr().find("41行目"), run.stderr().find("300行目"));
    assert!(first.is_some() && first < last, "{}", run.block());
    assert_eq!(sandbox.json(&["list"])["incidents"], json!([]));
    let args = ["import", "-", "--skip-bad", "--json"];
    let taken = sandbox.feed(&args, text.as_bytes()).exits(0).json();
    assert_eq!(
        (
            &taken["imported"],
            &taken["already_there"],
            &taken["left_out"]
        ),
        (&json!(297), &json!(1), &json!(2))
    );
    assert_eq!(taken["findings"][0]["line"], 151);
    let exported = export(&sandbox, &[]);
    let titles: Vec<String> = lines(&exported)
        .iter()
        .map(|line| line["title"].as_str().expect("a title").to_owned())
        .collect();
    let of_file = [&file[..40], &file[42..150], &file[151..299]].concat();
    let of_file = lines(&of_file.join("\n"));
    let mut expected = of_file.iter().map(|line| line["title"].as_str());
    for title in titles.iter().filter(|title| title.starts_with("出金 ")) {
        assert_eq!(Some(title.as_str()), expected.next().flatten());
    }
    assert_eq!(expected.next(), None);
    // What was exported by two threads is taken in and exported alike.
    let there = Sandbox::new();
    there.feed(&["import", "-"], exported.as_bytes()).exits(0);
    assert_eq!(export(&there, &[]), exported);
    assert_eq!(there.json(&["verify"])["problems"], json!([]));
    there.run(&["search", "299円"]).exits(0).shows("出金 299");
}

#[test]
fn what_the_record_refuses_is_refused_each_time_and_leaves_nothing() {
    let sandbox = Sandbox::new();
    let event = r#"{"at": "2026-11-20T21:30:00+09:00", "kind": "note", "text": "一", "uuid": "01930000-0000-7000-8000-000000000002"}"#;
    let bad = format!(
        r#"{{"text": "出金できません", "uuid": "01930000-0000-7000-8000-000000000001", "timeline": [{event}, {event}]}}"#
    );
    let file = format!("{bad}\n{{\"text\": \"入金が反映されません\"}}\n{bad}\n");
    let run = sandbox.feed(&["import", "-"], file.as_bytes()).exits(1);
    assert!(
        run.stderr().contains("1行目") && run.stderr().contains("3行目"),
        "{}",
        run.block()
    );
    assert_eq!(sandbox.json(&["list"])["incidents"], json!([]));
    sandbox
        .feed(&["import", "-", "--skip-bad"], file.as_bytes())
        .exits(0);
    assert_eq!(lines(&export(&sandbox, &[])).len(), 1);
}

#[test]
fn files_that_are_something_else_are_told_apart_and_nothing_is_made() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let files: [&[u8]; 12] = [
        b"",
        b"\n\n",
        b"PK\x03\x04zip",
        b"\x1F\x8B\x08gz",
        b"SQLite format 3\0",
        b"\xFF\xFE{\0",
        b"\x8F\x6F\x8B\xE0",
        b"{\"text\": \"\\ud800\"}",
        b"{\"text\": \"a\", \"text\": \"b\"}",
        b"{\n\"text\": \"a\"\n}",
        b"{\"format\": \"other\", \"incidents\": []}",
        deep.as_bytes(),
    ];
    for file in files {
        let sandbox = Sandbox::new();
        let run = sandbox.feed(&["import", "-"], file).exits(1);
        assert!(!run.stderr().contains("serde"), "{}", run.block());
        assert!(run.stderr().contains("ヒント"), "{}", run.block());
        assert_eq!(export(&sandbox, &[]), "");
    }
}

#[test]
fn what_was_changed_after_the_export_is_refused() {
    let sandbox = full();
    let changed = export(&sandbox, &[]).replacen("\"body\": \"", "\"body\": \"X", 2);
    let run = Sandbox::new()
        .feed(&["import", "-"], changed.as_bytes())
        .exits(1);
    assert!(
        run.stderr().contains("inquiries[0].sha256"),
        "{}",
        run.block()
    );
}

#[test]
fn a_file_that_was_kept_for_a_reason_travels_with_it_and_no_other_does() {
    let here = Sandbox::new();
    here.log(DEPOSIT);
    let file = here.folder().join("keepme.txt");
    std::fs::write(&file, "パスワードは hunter22abc です").expect("it is written");
    here.run(&[
        "attach",
        "1",
        "keepme.txt",
        "--keep",
        "例として書いた言葉です",
    ])
    .exits(0);
    let line = export(&here, &[]);
    let there = Sandbox::new();
    there.feed(&["import", "-"], line.as_bytes()).exits(0);
    assert_eq!(export(&there, &[]), line);
    let shown = there.json(&["show", "1"]).to_string();
    assert!(shown.contains("例として書いた言葉です"), "{shown}");
    // Without the reason, or where it is of another file, the secret stays out.
    let mut other: Value = serde_json::from_str(&line).expect("a line is JSON");
    other["evidence"][0]["name"] = json!("other.txt");
    let mut silent: Value = serde_json::from_str(&line).expect("a line is JSON");
    let events = silent["timeline"].as_array_mut().expect("a timeline");
    events.retain(|event| event["kind"] != "attached");
    for line in [other, silent] {
        let there = Sandbox::new();
        there
            .feed(&["import", "-"], line.to_string().as_bytes())
            .exits(1)
            .says("evidence[0]");
    }
}
