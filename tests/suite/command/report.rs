//! `report`: the case file as a page, Markdown, a document, an archive; and for third parties.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::harness::Sandbox;

const MAIL: &str = "hanako.yamada@example.jp";
const NAME: &str = "山田花子";
const USER_ID: &str = "900000001";
const PHONE: &str = "090-1234-5678";
const TICKET: &str = "Q-20261123-7";
/// The number in an answer.
const ANSWERED: &str = "A-20261124-9";
/// The number of an inquiry that was taken back.
const TAKEN_BACK: &str = "B-20261125-3";
/// The first transaction and address of Bitcoin.
const TXID: &str = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
const ADDRESS: &str = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa";

/// An incident with everything that leads to a person.
fn full() -> Sandbox {
    let sandbox = Sandbox::new();
    let profile = [
        "--mail",
        MAIL,
        "--name",
        NAME,
        "--user-id",
        USER_ID,
        "--phone",
        PHONE,
    ];
    sandbox.run(&[&["profile"], &profile[..]].concat()).exits(0);
    sandbox.log(&format!(
        "{NAME}です。昨日10時に0.5BTCを{ADDRESS}へ送付しましたが届きません。TxIDは{TXID}です。\
         連絡先は{MAIL}、電話は０９０-1234-5678、住所は東京都千代田区千代田1-1です。"
    ));
    sandbox
        .run(&[
            "note",
            "1",
            &format!("{NAME}（ID{USER_ID}）として電話した"),
            "--kind",
            "call",
        ])
        .exits(0);
    sandbox
        .run(&["fact", "1", "order_id=CWD20261121-010000-000001"])
        .exits(0);
    let file = sandbox.folder().join("山田花子の控え.txt");
    std::fs::write(file, "送付の控え 0.5BTC").expect("the file is written");
    sandbox.run(&["attach", "1", "山田花子の控え.txt"]).exits(0);
    sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
    sandbox
        .run(&["sent", "1", "--via", "form", "--ticket", TICKET])
        .exits(0);
    sandbox
}

/// Writes the case file to a file and returns its path.
fn written(sandbox: &Sandbox, format: &str, more: &[&str]) -> PathBuf {
    let path = sandbox.folder().join(format!("case.{format}"));
    let _ = std::fs::remove_file(&path);
    let shown = path.display().to_string();
    let args = [
        &["report", "1", "--format", format, "--output", &shown],
        more,
    ]
    .concat();
    sandbox.run(&args).exits(0);
    path
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("it is there")
}

/// Unpacks an archive of stored entries by its local headers.
fn unpacked(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let number = |at: usize, size: usize| {
        let digits = archive[at..at + size].iter().rev();
        digits.fold(0, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let mut entries = Vec::new();
    let mut at = 0;
    while archive[at..].starts_with(b"PK\x03\x04") {
        let (size, name) = (number(at + 18, 4), number(at + 26, 2));
        let begin = at + 30 + name;
        entries.push((
            String::from_utf8(archive[at + 30..begin].to_vec()).expect("a name"),
            archive[begin..begin + size].to_vec(),
        ));
        at = begin + size;
    }
    entries
}

/// Puts entries into a folder, and checks them with the system's own tool.
fn checked(entries: &[(String, Vec<u8>)], folder: &Path) -> bool {
    for (name, bytes) in entries {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder is made");
        std::fs::write(path, bytes).expect("the file is written");
    }
    let check = Command::new("sha256sum")
        .args(["--quiet", "--strict", "-c", "SHA256SUMS"])
        .current_dir(folder)
        .output()
        .expect("sha256sum is there");
    check.status.success()
}

#[test]
fn the_case_file_in_markdown_is_whole_in_both_languages() {
    let sandbox = full();
    for lang in ["ja", "en"] {
        let page = sandbox
            .run(&["report", "1", "--format", "md", "--lang", lang])
            .exits(0);
        let golden = format!(
            "{}/tests/reference/casefile.{lang}.md",
            env!("CARGO_MANIFEST_DIR")
        );
        snapbox::assert_data_eq!(
            page.stdout(),
            snapbox::Data::read_from(Path::new(&golden), None).raw()
        );
        let named = ["report", "1", "--format", "markdown", "--lang", lang];
        assert_eq!(sandbox.run(&named).exits(0).stdout(), page.stdout());
    }
}

#[test]
fn the_page_is_one_file_that_names_no_other() {
    let sandbox = full();
    let page = String::from_utf8(bytes(&written(&sandbox, "html", &[]))).expect("UTF-8");
    assert!(
        page.starts_with("<!DOCTYPE html>\n<html lang=\"ja\">"),
        "{page}"
    );
    assert!(page.contains("default-src &#x27;none&#x27;") || page.contains("default-src 'none'"));
    for outside in [
        "src=", "url(", "@import", "<script", "<link", "http://", "https://",
    ] {
        // The words of the user hold none either.
        assert!(!page.contains(outside), "{outside}");
    }
    for words in [NAME, TXID, ADDRESS, TICKET, "山田花子の控え.txt"] {
        assert!(page.contains(words), "{words}");
    }
}

#[test]
fn the_archive_can_be_checked_without_us_and_one_changed_byte_is_found() {
    let sandbox = full();
    let archive = bytes(&written(&sandbox, "zip", &[]));
    let mut entries = unpacked(&archive);
    let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "README.txt",
            "casefile.html",
            "casefile.json",
            "sent/1.txt",
            "evidence/1.txt",
            "SHA256SUMS"
        ]
    );
    let folder = tempfile::tempdir().expect("a folder is made");
    assert!(checked(&entries, folder.path()));
    // The text as sent has the hash that the record froze.
    let frozen = sandbox.json(&["show", "1"])["inquiries"][0]["sha256"].clone();
    let sums = String::from_utf8(entries[5].1.clone()).expect("UTF-8");
    let line = format!("{}  sent/1.txt", frozen.as_str().expect("a hash"));
    assert!(sums.lines().any(|known| known == line), "{sums}");
    for place in 0..names.len() - 1 {
        let kept = entries[place].1.clone();
        entries[place].1[0] ^= 1;
        assert!(!checked(&entries, folder.path()), "{}", entries[place].0);
        entries[place].1 = kept;
    }
    let again = bytes(&written(&sandbox, "zip", &[]));
    assert_eq!(archive, again, "the same record makes the same bytes");
    let piped = Command::new("sh")
        .args(["-c", "\"$0\" report 1 --format zip | cat"])
        .arg(env!("CARGO_BIN_EXE_madoguchi"))
        .envs([
            ("MADOGUCHI_HOME", sandbox.home().display().to_string()),
            ("MADOGUCHI_NOW", "2026-11-22T23:40:00+09:00".to_owned()),
            ("MADOGUCHI_LANG", "ja".to_owned()),
        ])
        .output()
        .expect("it runs");
    assert_eq!(piped.stdout, archive, "a pipe gets the archive too");
}

#[test]
fn a_file_that_was_changed_or_lost_is_left_out_and_told() {
    let sandbox = full();
    let shown = sandbox.json(&["show", "1"]);
    let hash = shown["evidence"][0]["sha256"].as_str().expect("a hash");
    let kept = sandbox.home().join("evidence").join(hash);
    let holds = |run: crate::harness::Run, words: &str| {
        run.exits(0).says(words);
        let entries = unpacked(&bytes(&sandbox.folder().join("x.zip")));
        std::fs::remove_file(sandbox.folder().join("x.zip")).expect("it was written");
        assert!(
            !entries
                .iter()
                .any(|(name, _)| name.starts_with("evidence/"))
        );
    };
    let zip = ["report", "1", "--format", "zip", "--output", "x.zip"];
    std::fs::write(&kept, "送付の控え 9.5BTC").expect("the file is changed");
    holds(sandbox.run(&zip), "変わっている");
    std::fs::remove_file(&kept).expect("the file is lost");
    holds(sandbox.run(&zip), "見つからない");
}

#[test]
fn for_third_parties_nothing_personal_is_left_in_any_format() {
    let sandbox = full();
    let personal = [
        MAIL,
        "hanako",
        NAME,
        "山田",
        USER_ID,
        PHONE,
        "1234-5678",
        "千代田1-1",
        TICKET,
        TXID,
        ADDRESS,
        "CWD20261121-010000-000001",
        ANSWERED,
        TAKEN_BACK,
    ];
    let answer =
        format!("受付番号：{ANSWERED}\n{NAME}様のユーザーIDは{USER_ID}でお間違いないでしょうか。");
    sandbox.run(&["reply", "1", &answer]).exits(0);
    let asked = sandbox.json(&["show", "1"])["replies"][0]["questions"].clone();
    assert!(asked.to_string().contains(NAME), "{asked}");
    sandbox
        .run(&["sent", "1", "--via", "form", "--ticket", TAKEN_BACK])
        .exits(0);
    sandbox.run(&["undo"]).exits(0);
    sandbox
        .run(&["note", "1", "みずほ銀行鶴見支店の窓口でも確認した"])
        .exits(0);
    sandbox.run(&["fact", "1", "bank_branch=鶴見"]).exits(0);
    // The name in another form, and the number of the bank account.
    let note = "山田　花子と名乗り、普通 7654321 を伝えた。account number 7654322 も";
    sandbox.run(&["note", "1", note]).exits(0);
    // The surname alone, and the reading, as desks write them.
    let called = "山田様、ヤマダ様、Yamada-san、山田さんと呼ばれた";
    sandbox.run(&["reply", "1", called]).exits(0);
    let personal = || {
        personal.into_iter().chain([
            "鶴見",
            "の控え.txt",
            "花子",
            "765432",
            "ヤマダ",
            "Yamada",
            "yamada",
        ])
    };
    // Whoever has the hash of a masked text could try what stood there.
    let shown = sandbox.json(&["show", "1"]);
    let letters = ["inquiries", "replies"].map(|part| shown[part].as_array().expect("a list"));
    let letters: Vec<String> = letters
        .into_iter()
        .flatten()
        .filter_map(|letter| Some(letter["sha256"].as_str()?.to_owned()))
        .collect();
    assert!(letters.len() > 1);
    let personal = || personal().chain(letters.iter().map(String::as_str));
    // An export goes by the same rule.
    let exported = sandbox.run(&["export", "--redact"]).exits(0);
    let exported = exported.stdout().to_owned();
    for value in personal() {
        assert!(!exported.contains(value), "export: {value}");
    }
    for format in ["html", "md", "json", "zip"] {
        let open = bytes(&written(&sandbox, format, &[]));
        let masked = bytes(&written(&sandbox, format, &["--redact"]));
        for value in personal() {
            let found = |bytes: &[u8]| {
                bytes
                    .windows(value.len())
                    .any(|part| part == value.as_bytes())
            };
            assert!(!found(&masked), "{format}: {value}");
        }
        let seen = |bytes: &[u8]| {
            bytes
                .windows(NAME.len())
                .any(|part| part == NAME.as_bytes())
        };
        assert!(seen(&open), "{format}: without --redact the name is there");
        let kept = |bytes: &[u8]| bytes.windows(5).any(|part| part == b"23:40");
        assert!(kept(&masked), "{format}: what is not personal stays");
    }
    // The name of the file that holds it is not personal; the files themselves are left out.
    let entries = unpacked(&bytes(&written(&sandbox, "zip", &["--redact"])));
    assert!(
        !entries
            .iter()
            .any(|(name, _)| name.starts_with("evidence/"))
    );
}

#[test]
fn programs_get_one_document() {
    let sandbox = full();
    let report = sandbox.json(&["report", "1"]);
    assert_eq!(report["redacted"], false);
    assert_eq!(report["inquiries"][0]["ticket"], TICKET);
    assert_eq!(report["replies"], json!([]));
    let answer = sandbox.json(&["report", "1", "--format", "html", "--output", "a.html"]);
    assert_eq!(
        (&answer["format"], &answer["file"]),
        (&json!("html"), &json!("a.html"))
    );
    sandbox
        .run(&["report", "1", "--format", "zip", "--json"])
        .exits(2);
}

#[test]
fn a_file_that_is_there_is_not_overwritten() {
    let sandbox = full();
    for format in ["html", "zip"] {
        let path = written(&sandbox, format, &[]);
        let before = bytes(&path);
        let shown = path.display().to_string();
        sandbox
            .run(&[
                "report", "1", "--format", format, "--output", &shown, "--redact",
            ])
            .exits(1);
        assert_eq!(bytes(&path), before);
    }
    sandbox.run(&["report", "7"]).exits(1);
}

#[cfg(unix)]
#[test]
fn what_is_written_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let sandbox = full();
    for format in ["html", "zip"] {
        let found = std::fs::metadata(written(&sandbox, format, &[])).expect("it is there");
        assert_eq!(found.permissions().mode() & 0o777, 0o600);
    }
}

/// Writes what third parties may see of an incident, in both forms.
fn shown_to_others(sandbox: &Sandbox) -> [String; 2] {
    let report = sandbox.run(&["report", "1", "--redact", "--json"]).exits(0);
    let export = sandbox.run(&["export", "--redact"]).exits(0);
    [report.stdout().to_owned(), export.stdout().to_owned()]
}

#[test]
fn addresses_and_transactions_are_masked_wherever_they_are_written() {
    let sandbox = Sandbox::new();
    sandbox.log("昨日10時に0.5BTCを送付しましたが届きません。");
    let said = [
        "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
        ADDRESS,
        "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
        "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
        "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
        TXID,
    ];
    let words = format!("the address is {}", said.join(" and "));
    sandbox.run(&["note", "1", &words]).exits(0);
    let letter = format!("宛先は{}です。", said.join("、"));
    sandbox
        .feed(&["sent", "1", "-"], letter.as_bytes())
        .exits(0);
    sandbox
        .run(&["reply", "1", &format!("確認しました。{}", said.join("\n"))])
        .exits(0);
    for shown in shown_to_others(&sandbox) {
        assert!(shown.contains("the address is •••"), "{shown}");
        assert!(shown.contains("宛先は•••"), "{shown}");
        for value in said {
            assert!(!shown.contains(value), "{value}: {shown}");
        }
    }
}

#[test]
fn what_the_profile_was_when_a_text_was_sent_is_masked_in_it() {
    let old = [
        "鈴木 一郎",
        "鈴木一郎",
        "QX7788",
        "ichiro@example.jp",
        "080-5555-6666",
    ];
    for (name, value) in [("changed", "佐藤 花子"), ("emptied", "")] {
        let sandbox = Sandbox::new();
        let profile = |name: &str, id: &str, mail: &str, phone: &str| {
            let args = [
                "profile",
                "--name",
                name,
                "--user-id",
                id,
                "--mail",
                mail,
                "--phone",
                phone,
            ];
            sandbox.run(&args).exits(0);
        };
        profile(old[0], old[2], old[3], old[4]);
        sandbox.log("昨日10時に0.5BTCを送付しましたが届きません。");
        sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
        sandbox.run(&["sent", "1", "--via", "form"]).exits(0);
        sandbox
            .run(&["note", "1", "お世話になっております。鈴木 一郎と申します"])
            .exits(0);
        let mail = if value.is_empty() {
            value
        } else {
            "hanako@example.jp"
        };
        profile(value, value, mail, value);
        let plain = sandbox.run(&["export"]).exits(0).stdout().to_owned();
        assert!(plain.contains("QX7788"), "{plain}");
        for shown in shown_to_others(&sandbox) {
            for value in old {
                assert!(!shown.contains(value), "{name}: {value} in {shown}");
            }
        }
        // In another home no profile ever knew them.
        let there = Sandbox::new();
        there.feed(&["import", "-"], plain.as_bytes()).exits(0);
        for shown in shown_to_others(&there) {
            for value in old {
                assert!(!shown.contains(value), "{name}: {value} in {shown}");
            }
        }
    }
}
