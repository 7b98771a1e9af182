//! Secrets that come in through structure: a value by its name in a line, a phrase in parts over
//! several texts. They are nowhere on the disk, and what an older program stored is not shown.

use rusqlite::Connection;
use serde_json::{Value, json};

use crate::harness::Sandbox;

/// A published test vector in two halves.
const HALVES: [&str; 2] = [
    "ozone drill grab fiber curtain grace",
    "pudding thank cruise elder eight picnic",
];

/// What must be gone of it.
const TRACES: [&str; 4] = ["ozone", "curtain", "pudding", "picnic"];

fn phrase() -> String {
    HALVES.join(" ")
}

/// Demands that words are in no file below the home.
#[track_caller]
fn is_on_no_disk(sandbox: &Sandbox, words: &str) {
    for (path, bytes) in sandbox.files() {
        let found = bytes
            .windows(words.len())
            .any(|window| window == words.as_bytes());
        assert!(!found, "{words} in {}", path.display());
    }
}

/// An incident as a line, with further values.
fn line(more: &Value) -> String {
    let mut line = json!({ "text": "入金が反映されない" });
    let (Some(line), Some(more)) = (line.as_object_mut(), more.as_object()) else {
        panic!("an object");
    };
    line.extend(more.clone());
    Value::Object(line.clone()).to_string() + "\n"
}

#[test]
fn a_value_that_only_its_name_makes_a_secret_is_not_imported() {
    let hex = "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35";
    let words: Vec<String> = phrase().split(' ').map(str::to_owned).collect();
    let numbered = words.iter().enumerate();
    let numbered: serde_json::Map<String, Value> = numbered
        .map(|(place, word)| (format!("w{place}"), json!(word)))
        .collect();
    let entries = words
        .iter()
        .map(|word| json!({ "at": "2026-11-20T21:30:00+09:00", "kind": "tried", "text": word }));
    let entries: Vec<Value> = entries.collect();
    for (more, secret) in [
        (json!({ "password": "Hanako#1987" }), "Hanako#1987"),
        (json!({ "private_key": hex }), hex),
        (
            json!({ "api": { "secret": "8Kd3jf92JdkLsPq0ZmXnCvBaSdFgHjKl" } }),
            "8Kd3jf92",
        ),
        (json!({ "pin": 482_157 }), "482157"),
        (json!({ "otp": 483_920 }), "483920"),
        (
            json!({ "form": [{ "name": "password", "value": "Hanako#1987" }] }),
            "Hanako#1987",
        ),
        (json!({ "words": words }), "curtain"),
        (Value::Object(numbered), "curtain"),
        (json!({ "timeline": entries }), "curtain"),
        (json!({ "one": HALVES[0], "two": HALVES[1] }), "curtain"),
        (json!({ "title": HALVES[0], "memo": HALVES[1] }), "pudding"),
        (
            json!({ "facts": [{ "kind": "login_password", "value": "Hanako#1987" }] }),
            "Hanako#1987",
        ),
    ] {
        let sandbox = Sandbox::new();
        let taken = sandbox
            .feed(&["import", "-"], line(&more).as_bytes())
            .exits(0);
        assert!(!taken.block().contains(secret), "{}", taken.block());
        let lines = sandbox.run(&["export"]).exits(0);
        assert!(
            !lines.block().contains(secret),
            "{secret}: {}",
            lines.block()
        );
        assert!(
            lines.block().contains("秘密情報を伏せました"),
            "{}",
            lines.block()
        );
        is_on_no_disk(&sandbox, secret);
    }
}

#[test]
fn values_that_are_no_secrets_come_back_from_an_import_as_they_were() {
    let txid = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
    let more = json!({
        "txid": txid,
        "author": "taro",
        "priority": 3,
        "tags": ["urgent", "bank", "phone", "wallet"],
        "order": { "id": "JOR20261120-120000-123456", "amount": 150_000 },
    });
    let sandbox = Sandbox::new();
    sandbox
        .feed(&["import", "-"], line(&more).as_bytes())
        .exits(0);
    let back = sandbox.run(&["export"]).exits(0).json();
    for (name, value) in more.as_object().expect("an object") {
        assert_eq!(back.get(name), Some(value), "{name}");
    }
}

#[test]
fn what_an_older_program_took_in_is_named_by_the_scan_and_is_not_exported() {
    let sandbox = Sandbox::new();
    let more = json!({ "author": "taro", "count": 3 });
    sandbox
        .feed(&["import", "-"], line(&more).as_bytes())
        .exits(0);
    let record = Connection::open(sandbox.database()).expect("it opens");
    for (old, pointer, value) in [
        ("/author", "/password", "Hanako#1987"),
        ("/count", "/pin", "482157"),
    ] {
        let sql = "UPDATE extra SET pointer = ?2, value = ?3 WHERE pointer = ?1";
        let changed = record.execute(sql, [old, pointer, value]);
        assert_eq!(changed.expect("it is written"), 1);
    }
    drop(record);
    let scan = sandbox.json(&["doctor", "--scan"]);
    let found = scan["scan"]["findings"].to_string();
    assert!(
        found.contains("password") && found.contains("pin"),
        "{scan}"
    );
    let lines = sandbox.run(&["export"]).exits(0);
    assert!(!lines.block().contains("1987") && !lines.block().contains("482157"));
}

/// Everything that shows, renders, reports or exports an incident.
const SHOWING: &[&[&str]] = &[
    &["show", "1"],
    &["show", "1", "--json"],
    &["draft", "1"],
    &["draft", "1", "--as", "dossier"],
    &["report", "1", "--format", "md"],
    &["report", "1", "--format", "json"],
    &["report", "1", "--format", "html", "--redact"],
    &["export"],
    &["export", "--redact"],
];

/// Demands that no part of the phrase is shown.
#[track_caller]
fn shows_no_part(sandbox: &Sandbox) {
    for args in SHOWING {
        let shown = sandbox.run(args).exits(0).block();
        for trace in TRACES {
            assert!(!shown.contains(trace), "{trace} in {args:?}:\n{shown}");
        }
    }
}

#[test]
fn a_phrase_that_only_its_checksum_proves_is_found_in_whatever_order_its_halves_come() {
    let (first, last) = (
        "such tennis call bottom avoid movie",
        "panda happy people before gift accident",
    );
    let tried =
        |text: &str| json!({ "at": "2026-11-20T21:30:00+09:00", "kind": "tried", "text": text });
    for [one, other] in [[first, last], [last, first]] {
        let reply = json!({
            "kind": "answer", "received_at": "2026-11-21T10:00:00+09:00", "subject": one, "text": other,
        });
        for more in [
            json!({ "title": one, "text": other }),
            json!({ "timeline": [tried(one), tried(other)] }),
            json!({ "replies": [reply] }),
        ] {
            let sandbox = Sandbox::new();
            let read = sandbox
                .feed(&["import", "-"], line(&more).as_bytes())
                .exits(0)
                .block();
            assert!(read.contains("復元フレーズ"), "{more}: {read}");
            for trace in ["tennis", "panda", "accident"] {
                is_on_no_disk(&sandbox, trace);
            }
        }
        let sandbox = Sandbox::new();
        sandbox.run(&["log", "出金できません"]).exits(0);
        let mail = format!("From: a@example.com\nSubject: {one}\n\n{other}\n");
        let read = sandbox.feed(&["reply", "1", "-"], mail.as_bytes()).block();
        assert!(read.contains("復元フレーズ"), "{read}");
        for trace in ["tennis", "panda", "accident"] {
            is_on_no_disk(&sandbox, trace);
        }
    }
}

#[test]
fn a_phrase_that_comes_in_parts_at_once_is_stored_in_none_of_them() {
    let [first, last] = HALVES;
    let bank = format!("bank={first}");
    let device = format!("device={last}");
    let said = format!("ログインできない。メモは {first} です");
    for args in [
        &["log", "出金できません", "--tried", first, "--tried", last] as &[&str],
        &["log", &said, "--fact", &device],
        &[
            "log",
            "出金できません",
            "--error",
            first,
            "--fact",
            &bank.replace(first, last),
        ],
        &["log", "出金できません", "--title", first, "--tried", last],
    ] {
        let sandbox = Sandbox::new();
        let logged = sandbox.run(args).exits(0).block();
        assert!(logged.contains("復元フレーズ"), "{logged}");
        assert!(
            !logged.contains("以前の記録"),
            "nothing was recorded before: {logged}"
        );
        for trace in TRACES {
            assert!(!logged.contains(trace), "{trace}: {logged}");
            is_on_no_disk(&sandbox, trace);
        }
        shows_no_part(&sandbox);
    }
    let sandbox = Sandbox::new();
    sandbox.log("出金できません");
    sandbox.run(&["fact", "1", &bank, &device]).exits(0);
    for trace in TRACES {
        is_on_no_disk(&sandbox, trace);
    }
}

#[test]
fn the_part_that_is_recorded_already_is_told_hidden_named_and_can_be_deleted() {
    let sandbox = Sandbox::new();
    sandbox.log("出金できません");
    for words in ["ozone drill grab fiber", "curtain grace pudding thank"] {
        sandbox.run(&["note", "1", words]).exits(0);
    }
    let noted = sandbox
        .run(&["note", "1", "cruise elder eight picnic"])
        .exits(0);
    assert!(noted.block().contains("以前の記録"), "{}", noted.block());
    assert!(
        noted.block().contains("madoguchi purge N"),
        "{}",
        noted.block()
    );
    is_on_no_disk(&sandbox, "picnic");
    shows_no_part(&sandbox);
    let scan = sandbox.run(&["doctor", "--scan"]).exits(0).block();
    assert!(
        scan.contains("#1: 復元フレーズ") && scan.contains("purge N"),
        "{scan}"
    );
    // What is advised does it.
    sandbox.run(&["export", "--output", "out.ndjson"]).exits(0);
    sandbox.run(&["purge", "1", "--yes"]).exits(0);
    sandbox.run(&["import", "out.ndjson"]).exits(0);
    for trace in TRACES {
        is_on_no_disk(&sandbox, trace);
    }
    let scan = sandbox.json(&["doctor", "--scan"]);
    assert_eq!(scan["scan"]["findings"], json!([]), "{scan}");
}

#[test]
fn a_phrase_that_another_hand_divides_over_marked_texts_is_still_found() {
    let timeline = [
        json!({ "at": "2026-11-20T09:00:00+09:00", "kind": "tried", "text": "アプリを再起動した" }),
        json!({ "at": "2026-11-20T09:05:00+09:00", "kind": "tried", "text": "ヘルプを検索した" }),
    ];
    let bank = json!({ "kind": "bank", "value": "三井住友銀行" });
    let more = json!({ "timeline": timeline, "facts": [bank], "author": "taro" });
    let [first, last] = HALVES;
    let event = "UPDATE timeline_event SET text = ?2 WHERE text = ?1";
    for [one, other] in [
        [(event, "アプリを再起動した"), (event, "ヘルプを検索した")],
        [
            (event, "アプリを再起動した"),
            (
                "UPDATE fact SET value = ?2 WHERE value = ?1",
                "三井住友銀行",
            ),
        ],
        [
            ("UPDATE extra SET value = ?2 WHERE value = ?1", "taro"),
            (event, "ヘルプを検索した"),
        ],
    ] {
        let sandbox = Sandbox::new();
        let line = line(&more);
        sandbox.feed(&["import", "-"], line.as_bytes()).exits(0);
        let before = sandbox.run(&["export"]).exits(0).stdout().to_owned();
        let record = Connection::open(sandbox.database()).expect("it opens");
        record
            .execute_batch("DROP TRIGGER timeline_event_is_never_changed")
            .expect("another hand may do anything");
        for ((sql, text), part) in [(one, first), (other, last)] {
            let changed = record.execute(sql, [text, part]);
            assert_eq!(changed.expect("it is written"), 1, "{sql}");
        }
        drop(record);
        let hidden = "［秘密情報を伏せました：復元フレーズ］";
        assert!(!before.contains(hidden), "{before}");
        let after = sandbox.run(&["export"]).exits(0).stdout().to_owned();
        assert_eq!(after.matches(hidden).count(), 2, "{after}");
        let masked = sandbox
            .run(&["export", "--redact"])
            .exits(0)
            .stdout()
            .to_owned();
        for trace in TRACES {
            assert!(!after.contains(trace), "{trace}: {after}");
            assert!(!masked.contains(trace), "{trace}: {masked}");
        }
    }
}

#[test]
fn a_few_listed_words_in_several_texts_are_no_phrase() {
    let sandbox = Sandbox::english();
    sandbox.log("The deposit is not credited, I waited one hour and tried again");
    for words in [
        "called the bank, no answer",
        "still the same error on the screen",
        "update the app, then wait",
        "phone",
        "second device: same problem",
    ] {
        sandbox.run(&["note", "1", words]).exits(0);
    }
    let shown = sandbox.run(&["show", "1"]).exits(0).block();
    assert!(!shown.contains("secret removed"), "{shown}");
}

/// A mail of a desk that quotes a secret; the second has a header that does not say how it is packed.
fn mails() -> [(&'static str, String); 3] {
    let head = "From: desk@example.jp\r\nSubject: x\r\nDate: Fri, 20 Nov 2026 10:00:00 +0900\r\nMIME-Version: 1.0\r\n";
    // "回答です。\r\n> パスワードは Tsubame-4827-kumo です\r\n" in Base64.
    let packed = "5Zue562U44Gn44GZ44CCDQo+IOODkeOCueODr+ODvOODieOBryBUc3ViYW1lLTQ4\r\nMjcta3VtbyDjgafjgZkNCg==\r\n";
    let inner = "From: a@example.jp\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    [
        (
            "a mail inside a mail",
            format!(
                "{head}Content-Type: multipart/mixed; boundary=BB\r\n\r\n--BB\r\nContent-Type: message/rfc822\r\n\r\n{inner}{packed}\r\n--BB--\r\n"
            ),
        ),
        (
            "packed without a word about it",
            format!("{head}\r\n{packed}"),
        ),
        (
            "a block in a text",
            format!("{head}\r\n転送します\r\n{packed}以上\r\n"),
        ),
    ]
}

#[test]
fn what_is_packed_in_a_mail_is_cleared_as_what_it_says() {
    for (name, mail) in mails() {
        let sandbox = Sandbox::new();
        sandbox.log("出金できません");
        let taken = sandbox
            .feed(&["reply", "1", "-"], mail.as_bytes())
            .exits(0)
            .block();
        assert!(taken.contains("パスワード"), "{name}: {taken}");
        let shown = sandbox.run(&["show", "1"]).exits(0).block();
        assert!(
            shown.contains("パスワードは ［秘密情報を伏せました"),
            "{name}: {shown}"
        );
        for trace in ["Tsubame", "VHN1YmFt", "BUc3ViYW1l"] {
            assert!(!shown.contains(trace), "{name}: {shown}");
            is_on_no_disk(&sandbox, trace);
        }
        let file = sandbox.folder().join("mail.eml");
        std::fs::write(&file, &mail).expect("it is written");
        let attached = sandbox.run(&["attach", "1", "mail.eml"]).exits(4).block();
        assert!(attached.contains("パスワード"), "{name}: {attached}");
    }
}

#[test]
fn half_of_a_phrase_in_one_part_of_a_mail_is_replaced_where_another_part_has_all_of_it() {
    let [first, last] = HALVES;
    let mail = format!(
        "From: desk@example.jp\r\nSubject: x\r\nDate: Fri, 20 Nov 2026 10:00:00 +0900\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/alternative; boundary=BB\r\n\r\n--BB\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n\
         前半 {first}\r\n--BB\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>{first} {last}</p>\r\n--BB--\r\n"
    );
    let sandbox = Sandbox::new();
    sandbox.log("出金できません");
    sandbox.feed(&["reply", "1", "-"], mail.as_bytes()).exits(0);
    for trace in TRACES {
        is_on_no_disk(&sandbox, trace);
    }
}

#[test]
fn nothing_is_given_back_without_a_reason_or_against_a_proof() {
    let text = "カード 4111 1111 1111 1111 12/29 737、個人番号は 1234-5678-9018、パスワードは Tsubame-4827-kumo です";
    for reason in ["", "  ", "\u{3000}"] {
        let sandbox = Sandbox::new();
        let refused = sandbox
            .run(&["log", text, "--keep", reason])
            .exits(2)
            .block();
        assert!(refused.contains("--keep \""), "{refused}");
        assert!(!sandbox.database().exists());
        sandbox.log("出金できません");
        sandbox
            .run(&["attach", "1", "x.txt", "--keep", reason])
            .exits(2);
    }
    let sandbox = Sandbox::new();
    sandbox
        .run(&["log", text, "--keep", "見本の値です"])
        .exits(0);
    let shown = sandbox.run(&["show", "1"]).exits(0).block();
    assert!(shown.contains("Tsubame-4827"), "{shown}");
    for proved in ["4111 1111", "12/29 737", "5678-9018"] {
        assert!(!shown.contains(proved), "{proved}: {shown}");
        is_on_no_disk(&sandbox, proved);
    }
    for args in [
        &["report", "1", "--redact", "--format", "md"] as &[&str],
        &["report", "1", "--redact", "--format", "json"],
        &["report", "1", "--redact", "--format", "html"],
        &["export", "--redact"],
    ] {
        let handed = sandbox.run(args).exits(0).block();
        assert!(!handed.contains("Tsubame"), "{args:?}: {handed}");
    }
}

#[test]
fn a_backup_that_holds_a_secret_is_told_and_one_that_runs_by_itself_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.log("出金できません");
    let change = |name: &str, sql: &str| {
        sandbox.run(&["backup", name]).exits(0);
        let backup = Connection::open(sandbox.folder().join(name)).expect("it opens");
        backup.execute_batch(sql).expect("it is written");
    };
    let seed = format!("UPDATE incident SET text = '{}'", phrase());
    change("seed.mad", &seed);
    let told = sandbox
        .run(&["restore", "seed.mad", "--yes"])
        .exits(0)
        .block();
    assert!(
        told.contains("#1: 復元フレーズ") && told.contains("purge N"),
        "{told}"
    );
    let told = sandbox.json(&["restore", "seed.mad", "--yes"]);
    assert_eq!(
        told["secrets"],
        json!([{ "place": "#1", "kind": "seed_phrase" }]),
        "{told}"
    );
    for (name, sql) in [
        (
            "trigger.mad",
            "CREATE TRIGGER t AFTER INSERT ON incident BEGIN DELETE FROM incident; END",
        ),
        (
            "view.mad",
            "ALTER TABLE answer RENAME TO other; CREATE VIEW answer AS SELECT * FROM other",
        ),
    ] {
        let sandbox = Sandbox::new();
        sandbox.log("出金できません");
        sandbox.run(&["backup", name]).exits(0);
        let backup = Connection::open(sandbox.folder().join(name)).expect("it opens");
        backup.execute_batch(sql).expect("it is written");
        drop(backup);
        let before = std::fs::read(sandbox.database()).expect("it is there");
        let refused = sandbox.run(&["restore", name, "--yes"]).exits(3).block();
        assert!(refused.contains("復元していません"), "{refused}");
        assert!(refused.contains("--salvage"), "{refused}");
        assert_eq!(std::fs::read(sandbox.database()).ok(), Some(before));
        sandbox.run(&["note", "1", "電話した"]).exits(0);
    }
}

#[test]
fn the_mail_field_of_the_profile_takes_mail_addresses_alone() {
    let sandbox = Sandbox::new();
    let refused = sandbox
        .run(&["profile", "--mail", "tanaka0815"])
        .exits(1)
        .block();
    assert!(refused.contains("taro@example.jp"), "{refused}");
    is_on_no_disk(&sandbox, "tanaka0815");
    sandbox
        .run(&["profile", "--mail", "taro@example.jp"])
        .exits(0);
    sandbox.run(&["profile", "--mail", ""]).exits(0);
}

#[test]
fn a_pack_in_the_place_of_a_built_in_one_is_told_as_unused_and_a_shared_name_is_told() {
    let sandbox = Sandbox::new();
    let folder = sandbox.home().join("packs");
    std::fs::create_dir_all(&folder).expect("a home can be made");
    let pack = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitflyer.toml"));
    let pack = pack.expect("the pack is there");
    std::fs::write(folder.join("bitflyer.toml"), &pack).expect("it is written");
    let listed = sandbox.run(&["pack", "list"]).exits(0).block();
    assert_eq!(listed.matches("│ bitflyer ").count(), 1, "{listed}");
    assert!(listed.contains("使っていません"), "{listed}");
    sandbox.run(&["pack", "remove", "bitflyer.toml"]).exits(0);
    assert!(!folder.join("bitflyer.toml").exists());
    let copy = pack.replacen("id = \"bitflyer\"", "id = \"bitflyerx\"", 1);
    std::fs::write(sandbox.folder().join("copy.toml"), copy).expect("it is written");
    let added = sandbox.run(&["pack", "add", "copy.toml"]).exits(4).block();
    assert!(added.contains("組み込みのパックの名前"), "{added}");
    // Put there by hand, it is no different.
    std::fs::copy(sandbox.folder().join("copy.toml"), folder.join("copy.toml")).expect("a copy");
    let listed = sandbox.run(&["pack", "list"]).exits(0).block();
    assert!(listed.contains("組み込みのパックの名前"), "{listed}");
    sandbox
        .run(&["check", "bitflyer.com", "-p", "bitflyerx"])
        .exits(1);
    sandbox.run(&["pack", "remove", "copy.toml"]).exits(0);
    let logged = sandbox.log("bitFlyerに入金が反映されない");
    assert!(!logged.to_string().contains("bitflyerx"), "{logged}");
}

#[test]
fn the_reason_of_a_guess_that_is_given_back_does_not_repeat_it() {
    let sandbox = Sandbox::new();
    let words = "ログインできません。認証コードは 629174 です";
    let reason = "注文番号です ６２９１７４";
    sandbox.run(&["log", words, "--keep", reason]).exits(0);
    let timeline = sandbox.json(&["show", "1"])["timeline"].to_string();
    assert!(timeline.contains("注文番号です •••"), "{timeline}");
    assert!(
        !timeline.contains("629174") && !timeline.contains("６２９"),
        "{timeline}"
    );
    std::fs::write(sandbox.folder().join("a.txt"), words).expect("it is written");
    sandbox
        .run(&["attach", "1", "a.txt", "--keep", reason])
        .exits(0);
    let timeline = sandbox.json(&["show", "1"])["timeline"].to_string();
    assert_eq!(
        timeline.matches("注文番号です •••").count(),
        2,
        "{timeline}"
    );
}

/// A text as the source of a mail shows it: every byte of another script as `=XX`, in short rows.
fn as_sent(text: &str) -> String {
    let codes = text.bytes().map(|byte| match byte {
        b'!'..=b'<' | b'>'..=b'~' | b' ' => char::from(byte).to_string(),
        byte => format!("={byte:02X}"),
    });
    let codes: Vec<String> = codes.collect();
    let rows: Vec<String> = codes.chunks(20).map(<[String]>::concat).collect();
    rows.join("=\n")
}

#[test]
fn the_body_of_a_mail_without_its_headers_is_read_as_what_it_says() {
    let sandbox = Sandbox::new();
    sandbox.log("入金が反映されません");
    let letter = as_sent(
        "お客様のパスワードは Tsubame-4827 です。https://bitflyer.evil.example/ をご覧ください。",
    );
    sandbox
        .feed(&["sent", "1", "-"], letter.as_bytes())
        .exits(0);
    sandbox
        .feed(&["reply", "1", "-"], letter.as_bytes())
        .exits(0);
    let shown = sandbox.json(&["show", "1"]).to_string();
    assert_eq!(shown.matches("お客様のパスワードは").count(), 2, "{shown}");
    for hidden in ["Tsubame", "=E3", "4827"] {
        assert!(!shown.contains(hidden), "{hidden}: {shown}");
    }
    let judged = sandbox
        .feed(&["check", "-", "--json"], letter.as_bytes())
        .exits(0);
    let judged = judged.json().to_string();
    assert!(
        judged.contains("https://bitflyer.evil.example/"),
        "{judged}"
    );
}

#[test]
fn a_secret_in_the_name_of_a_file_is_not_said() {
    const SEED: &str =
        "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic";
    let sandbox = Sandbox::new();
    sandbox.log("入金が反映されません");
    let file = format!("{SEED}.toml");
    std::fs::write(sandbox.folder().join(&file), "[pack]\n").expect("it is written");
    let calls: [&[&str]; 5] = [
        &["draft", "1", "--output", SEED],
        &["pack", "check", &file],
        &["pack", "add", &file],
        &["pack", "add", SEED],
        &["man", SEED],
    ];
    for call in calls {
        let block = sandbox.run(call).block();
        assert!(!block.contains("fiber curtain"), "{block}");
    }
}

#[test]
fn a_step_is_not_done_before_it_is_and_an_unknown_one_is_told_with_all_codes() {
    let sandbox = Sandbox::new();
    sandbox.log("身に覚えのない出金がありました。不正アクセスです");
    let run = sandbox.run(&["step", "1", "1", "--at", "2027-01-05 10:00"]);
    run.exits(2).says("2027-01-05");
    let steps = sandbox.json(&["route", "1"])["first_steps"].clone();
    let steps = steps.as_array().expect("a list").iter();
    let codes: Vec<&str> = steps
        .filter(|step| step["tick"] == true)
        .filter_map(|step| step["code"].as_str())
        .collect();
    let run = sandbox.run(&["step", "1", "nothing"]).exits(1);
    for code in &codes {
        assert!(run.stderr().contains(code), "{code}: {}", run.block());
    }
    assert!(codes.len() > 1);
}
