//! `attach`: files are kept as evidence, whole, once, and without secrets.

use std::path::Path;

use serde_json::{Value, json};

use crate::harness::{DEPOSIT, Sandbox};

/// Words of a well-known test vector (BIP-39), which open an empty wallet.
const SEED: &str =
    "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";

fn recorded() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox
}

fn put(sandbox: &Sandbox, name: &str, bytes: impl AsRef<[u8]>) {
    std::fs::write(sandbox.folder().join(name), bytes).expect("a file of the test is written");
}

/// A picture that says where it was taken: JPEG, EXIF, a list with a latitude behind it.
fn photo() -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0".to_vec();
    tiff.extend(b"\x01\0\x02\0\x05\0\x03\0\0\0\x2c\0\0\0\0\0\0\0");
    tiff.extend([0; 24]);
    [b"\xff\xd8\xff\xe1\0\x60Exif\0\0".as_slice(), &tiff].concat()
}

fn kept(home: &Path) -> usize {
    std::fs::read_dir(home.join("evidence")).map_or(0, Iterator::count)
}

#[test]
fn files_are_kept_by_their_hash_and_listed_by_number() {
    let sandbox = recorded();
    put(&sandbox, "画面.jpg", photo());
    put(&sandbox, "控え.txt", "振込の控え 500,000円");
    let answer = sandbox.json(&["attach", "1", "画面.jpg", "控え.txt"]);
    let files = answer["evidence"].as_array().expect("a list");
    let summary: Vec<Value> = files
        .iter()
        .map(|file| {
            assert_eq!(file["sha256"].as_str().map(str::len), Some(64));
            json!([
                file["number"],
                file["name"],
                file["media_type"],
                file["bytes"],
                file["located"],
                file["new"],
                file["read"]
            ])
        })
        .collect();
    assert_eq!(
        summary,
        [
            json!([
                1,
                "画面.jpg",
                "image/jpeg",
                photo().len(),
                true,
                true,
                false
            ]),
            json!([2, "控え.txt", "text/plain", 26, false, true, true]),
        ]
    );
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["evidence"][1]["sha256"], files[1]["sha256"]);
    for shape in ["form", "phone", "chat"] {
        let draft = sandbox.json(&["draft", "1", "--as", shape]);
        assert_eq!(draft["attachments"], json!(["画面.jpg", "控え.txt"]));
        let body = draft["body"].as_str().expect("a text");
        // A chat is told less: the name of a file may be somebody's.
        let names = match shape {
            "chat" => "資料1: •••.jpg\n資料2: •••.txt",
            _ => "資料1: 画面.jpg\n資料2: 控え.txt",
        };
        assert!(body.contains(names), "{body}");
    }
    let name = files[1]["sha256"].as_str().expect("a hash");
    let copy = std::fs::read(sandbox.home().join("evidence").join(name)).expect("it is kept");
    assert_eq!(copy, "振込の控え 500,000円".as_bytes());
}

#[test]
fn a_person_is_told_of_places_and_of_what_cannot_be_read() {
    let sandbox = recorded();
    put(&sandbox, "shot.jpg", photo());
    snapbox::assert_data_eq!(
        sandbox.run(&["attach", "1", "shot.jpg"]).exits(0).block(),
        snapbox::str![[r#"
------- stderr -------
#1 の証拠資料 1 として控えを取りました: shot.jpg（80 B）
ご注意: shot.jpg には撮影場所の情報が入っています
ヒント: 相手に場所を知られたくないときは、位置情報を消した画像（画面の写しなど）を添付してください
ご注意: shot.jpg の中身は madoguchi では読めません。パスワードや認証コードが写っていないか、ご自身で確かめてください
ヒント: 文面には番号で載ります: `madoguchi draft 1`

"#]]
    );
}

#[test]
fn the_same_file_twice_is_one() {
    let sandbox = recorded();
    put(&sandbox, "a.txt", "控え");
    put(&sandbox, "b.txt", "控え");
    sandbox.run(&["attach", "1", "a.txt"]).exits(0);
    let again = sandbox.json(&["attach", "1", "b.txt"]);
    assert_eq!(again["evidence"][0]["new"], false);
    assert_eq!(again["evidence"][0]["name"], "a.txt");
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["evidence"].as_array().map(Vec::len), Some(1));
    assert_eq!(kept(&sandbox.home()), 1);
}

#[test]
fn a_text_with_a_secret_is_refused_and_nothing_of_it_stays() {
    let sandbox = recorded();
    put(&sandbox, "fine.txt", "控え");
    put(&sandbox, "seed.txt", format!("ウォレットの控え\n{SEED}\n"));
    let run = sandbox
        .run(&["attach", "1", "fine.txt", "seed.txt"])
        .exits(4)
        .says("seed.txt");
    assert!(!run.stderr().contains("abandon"), "{}", run.block());
    // No override helps against what is proved.
    sandbox
        .run(&["attach", "1", "seed.txt", "--keep", "テスト用です"])
        .exits(4);
    assert_eq!(kept(&sandbox.home()), 0);
    let shown = sandbox.json(&["show", "1"]);
    assert_eq!(shown["evidence"], json!([]));
    let files = sandbox.files();
    let holds = |bytes: &[u8]| bytes.windows(15).any(|part| part == b"abandon abandon");
    let places: Vec<_> = files
        .iter()
        .filter(|(path, bytes)| !path.ends_with("seed.txt") && holds(bytes))
        .collect();
    assert!(places.is_empty(), "{places:?}");
}

#[test]
fn what_is_only_guessed_is_kept_when_the_user_says_why() {
    let sandbox = recorded();
    put(&sandbox, "log.txt", "パスワードは hunter22abc です");
    let refused = sandbox
        .run(&["attach", "1", "log.txt", "--json"])
        .exits(4)
        .error();
    assert_eq!(refused["kind"], "may_hold_secret");
    sandbox
        .run(&["attach", "1", "log.txt", "--keep", "例として書いた言葉です"])
        .exits(0);
    let shown = sandbox.json(&["show", "1"]).to_string();
    assert!(shown.contains("例として書いた言葉です"), "{shown}");
}

#[cfg(unix)]
#[test]
fn only_files_of_their_own_are_kept_and_everything_wrong_is_told_at_once() {
    use std::os::unix::fs::symlink;
    let sandbox = recorded();
    put(&sandbox, "real.txt", "控え");
    put(&sandbox, "empty.txt", "");
    symlink("real.txt", sandbox.folder().join("link.txt")).expect("a link is made");
    let pipe = sandbox.folder().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.is_ok_and(|status| status.success()), "a pipe is made");
    let files = [
        "real.txt",
        "link.txt",
        ".",
        "pipe",
        "/dev/null",
        "empty.txt",
        "absent.txt",
    ];
    snapbox::assert_data_eq!(
        sandbox
            .run(&[&["attach", "1"], &files[..]].concat())
            .exits(1)
            .block(),
        snapbox::str![[r#"
------- stderr -------
エラー: `link.txt` はリンクのため、控えを取りませんでした
ヒント: リンク先のファイルを指定してください
エラー: `.` はフォルダです
ヒント: 中のファイルを一つずつ指定してください
エラー: `pipe` は通常のファイルではありません
ヒント: 画像・PDF・テキストなどのファイルを指定してください
エラー: `/dev/null` は通常のファイルではありません
ヒント: 画像・PDF・テキストなどのファイルを指定してください
エラー: `empty.txt` は空のファイルです
エラー: `absent.txt`: 見つかりません
[exit status: 1]

"#]]
    );
    assert_eq!(
        kept(&sandbox.home()),
        0,
        "of several files all are kept, or none"
    );
    sandbox.run(&["attach", "9", "real.txt"]).exits(1);
}

#[test]
fn a_name_holds_no_secret_and_no_command_for_the_terminal() {
    let sandbox = recorded();
    let name = format!("{SEED}\u{1b}[31m.txt");
    put(&sandbox, &name, "控え");
    let run = sandbox.run(&["attach", "1", &name]).exits(0);
    assert!(!run.block().contains("abandon"), "{}", run.block());
    assert!(!run.block().contains('\u{1b}'), "{}", run.block());
}

#[test]
fn a_file_that_was_taken_back_can_be_kept_again() {
    let sandbox = recorded();
    put(&sandbox, "控え.txt", "振込の控え 500,000円");
    sandbox.run(&["attach", "1", "控え.txt"]).exits(0);
    sandbox.run(&["undo"]).exits(0);
    let listed = |sandbox: &Sandbox| sandbox.json(&["show", "1"])["evidence"].clone();
    assert_eq!(listed(&sandbox), json!([]));

    let again = sandbox.json(&["attach", "1", "控え.txt"]);
    assert_eq!(again["evidence"][0]["new"], json!(true));
    let shown = listed(&sandbox);
    assert_eq!(shown.as_array().map(Vec::len), Some(1));
    assert_eq!(shown[0]["name"], json!("控え.txt"));
    sandbox.run(&["verify"]).exits(0);
    sandbox.run(&["undo"]).exits(0);
    assert_eq!(listed(&sandbox), json!([]));
}

/// Writes a text as UTF-16, in the order of bytes that is told.
fn wide(text: &str, mark: bool, bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some('\u{FEFF}');
    let text: String = mark.into_iter().chain(text.chars()).collect();
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_secret_is_found_in_every_encoding_and_in_every_part_of_a_mail() {
    let sandbox = recorded();
    let text = format!("ウォレットの控え\r\n{SEED}\r\n");
    put(&sandbox, "le.txt", wide(&text, false, u16::to_le_bytes));
    put(&sandbox, "be.txt", wide(&text, false, u16::to_be_bytes));
    put(&sandbox, "le-bom.txt", wide(&text, true, u16::to_le_bytes));
    put(&sandbox, "be-bom.txt", wide(&text, true, u16::to_be_bytes));
    let coded = base64(text.as_bytes());
    let mail = |part: &str| {
        format!(
            "From: a@example.jp\r\nSubject: x\r\nDate: Wed, 25 Nov 2026 18:00:00 +0900\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nお送りします\r\n\
             --b\r\n{part}Content-Transfer-Encoding: base64\r\n\r\n{coded}\r\n--b--\r\n"
        )
    };
    put(
        &sandbox,
        "text.eml",
        mail("Content-Type: text/plain; charset=UTF-8\r\n"),
    );
    put(
        &sandbox,
        "file.eml",
        mail(
            "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"a.bin\"\r\n",
        ),
    );
    for name in [
        "le.txt",
        "be.txt",
        "le-bom.txt",
        "be-bom.txt",
        "text.eml",
        "file.eml",
    ] {
        let run = sandbox.run(&["attach", "1", name, "--json"]);
        assert_eq!(run.code(), 4, "{name}: {}", run.block());
        assert!(!run.block().contains("abandon"), "{name}");
    }
    assert_eq!(kept(&sandbox.home()), 0);
    // What holds no secret is read and kept.
    put(
        &sandbox,
        "fine.txt",
        wide("振込の控え 500,000円\r\n", false, u16::to_le_bytes),
    );
    let answer = sandbox.json(&["attach", "1", "fine.txt"]);
    assert_eq!(
        (
            &answer["evidence"][0]["media_type"],
            &answer["evidence"][0]["read"]
        ),
        (&json!("text/plain"), &json!(true))
    );
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for part in bytes.chunks(3) {
        let number = part
            .iter()
            .chain(&[0, 0])
            .take(3)
            .fold(0_u32, |n, b| n << 8 | u32::from(*b));
        for place in 0..4 {
            let letter = LETTERS[(number >> (18 - 6 * place)) as usize & 63];
            text.push(if place > part.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    text
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_a_link_leads_nowhere_outside() {
    let sandbox = recorded();
    let outside = sandbox.folder().join("outside");
    let inside = sandbox.folder().join("inside");
    for folder in [&outside, &inside, &inside.join("real")] {
        std::fs::create_dir_all(folder).expect("a folder");
        std::fs::write(folder.join("a.txt"), "振込の控え").expect("a file");
    }
    std::os::unix::fs::symlink(&outside, inside.join("out")).expect("a link");
    std::os::unix::fs::symlink(inside.join("real"), inside.join("in")).expect("a link");
    sandbox.run(&["attach", "1", "inside/out/a.txt"]).exits(1);
    assert_eq!(kept(&sandbox.home()), 0);
    sandbox.run(&["attach", "1", "inside/in/a.txt"]).exits(0);
}

/// Two letters of ASCII are one of UTF-16, so an even number of them can be misread as Chinese.
#[test]
fn a_phrase_is_found_in_a_file_whatever_its_length_and_in_words_alike() {
    let sandbox = recorded();
    let eleven = |word: &str| [word; 11].join(" ");
    let (about, wrong) = (
        format!("{} about", eleven("abandon")),
        format!("{} wrong", eleven("zoo")),
    );
    for (number, phrase) in [&about, &wrong].into_iter().enumerate() {
        for text in [
            phrase.clone(),
            format!("{phrase}\n"),
            format!("recovery phrase\n{phrase}"),
            format!("recovery phrase\n{phrase}\n"),
            format!("test phrase: {phrase} please"),
        ] {
            put(&sandbox, "phrase.txt", &text);
            let run = sandbox.run(&["attach", "1", "phrase.txt", "--json"]);
            assert_eq!(run.code(), 4, "{number} {}: {}", text.len(), run.block());
            let noted = sandbox.run(&["note", "1", &text, "--json"]).exits(0);
            assert!(!noted.block().contains("zoo zoo"), "{text}");
            assert!(!noted.block().contains("abandon abandon"), "{text}");
        }
    }
    assert_eq!(kept(&sandbox.home()), 0);
}

#[test]
fn words_inside_a_file_that_is_no_text_are_looked_through() {
    const SEED: &str =
        "ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic";
    let wide = |width: usize| -> Vec<u8> {
        let unit = |byte: u8| std::iter::once(byte).chain(vec![0; width - 1]);
        SEED.bytes().flat_map(unit).collect()
    };
    let plain = SEED.as_bytes().to_vec();
    let files: [(&str, &[u8], Vec<u8>); 5] = [
        (
            "a.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\x50tEXtComment\0",
            plain.clone(),
        ),
        (
            "a.pdf",
            b"%PDF-1.4\n%\xe2\xe3\xcf\n1 0 obj stream\nBT (",
            plain.clone(),
        ),
        ("a.zip", b"PK\x03\x04\x14\0\0\0\x08\0\xff\xfe\0\0", plain),
        ("a.bin", b"\x01\0\xff", wide(2)),
        ("b.bin", b"\x01\0\xff\xfe", wide(4)),
    ];
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    for (name, head, said) in files {
        let bytes = [head, &said, b"\0\xff\xff\0"].concat();
        std::fs::write(sandbox.folder().join(name), bytes).expect(name);
        let run = sandbox.run(&["attach", "1", name]).exits(4);
        run.says("復元フレーズ").says("切り出し");
    }
    assert_eq!(
        sandbox.json(&["show", "1"])["evidence"],
        serde_json::json!([])
    );
    // Words that tell no secret stop nothing.
    let harmless =
        b"\x89PNG\r\n\x1a\n\0\0\0\x50tEXtComment\0PIN: a screenshot of the error screen\0\xff";
    std::fs::write(sandbox.folder().join("fine.png"), harmless).expect("it is written");
    sandbox.run(&["attach", "1", "fine.png"]).exits(0);
}
