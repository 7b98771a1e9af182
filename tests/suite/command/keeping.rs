//! `verify`, `backup`, `restore`, `purge`: the record stays whole, comes back, and goes on request.

use std::fs;
use std::io::Write as _;

use rusqlite::Connection;

use crate::harness::{DEPOSIT, Run, Sandbox, TAKEOVER};

fn recorded() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log(DEPOSIT);
    sandbox
}

/// Changes the record with another program.
fn change(sandbox: &Sandbox, sql: &str) {
    let other = Connection::open(sandbox.database()).expect("it opens");
    other
        .execute_batch(sql)
        .expect("the other hand may do this");
}

fn titles(sandbox: &Sandbox) -> Vec<i64> {
    let list = sandbox.json(&["list", "--all"]);
    let incidents = list["incidents"].as_array().expect("a list");
    incidents
        .iter()
        .map(|row| row["id"].as_i64().expect("a number"))
        .collect()
}

#[test]
fn a_record_that_is_whole_is_said_to_be() {
    let sandbox = recorded();
    snapbox::assert_data_eq!(
        sandbox.run(&["verify"]).exits(0).block(),
        snapbox::str![[r#"
記録の検査
  トラブルの記録      1
  調べた行            6
  証拠資料のファイル  0
  すべて、記録したときのままです

"#]]
    );
    let told = sandbox.json(&["verify"]);
    assert_eq!(
        (&told["sound"], &told["incidents"]),
        (&true.into(), &1.into())
    );
    Sandbox::english()
        .run(&["verify"])
        .exits(0)
        .says("nothing is recorded yet");
}

#[test]
fn what_another_hand_changed_is_named_and_ends_with_3() {
    let sandbox = recorded();
    change(
        &sandbox,
        "UPDATE incident SET text = text || '。'; UPDATE fact SET value = '5000' WHERE kind = 'amount'",
    );
    snapbox::assert_data_eq!(
        sandbox.run(&["verify"]).exits(3).block(),
        snapbox::str![[r#"
記録の検査
  トラブルの記録      1
  調べた行            6
  証拠資料のファイル  0
  ! #1 の本文や状態が、記録したときの内容と違います
  ! #1 の事実（3番目）が、記録したときの内容と違います
  どこが変わったかは分かりますが、だれが・いつ変えたかは分かりません。
------- stderr -------
エラー: 記録したときと違うところが 2 か所あります
ヒント: まずフォルダごとコピーしてください。`madoguchi restore FILE` でバックアップに戻し、`madoguchi doctor --salvage FILE` で読めるものを救い出せます
[exit status: 3]

"#]]
    );
    snapbox::assert_data_eq!(
        sandbox.run(&["verify", "--lang", "en"]).exits(3).block(),
        snapbox::str![[r#"
the record, checked
  incidents   1
  rows        6
  kept files  0
  ! #1, its own text or state: not as it was recorded
  ! #1, fact 3: not as it was recorded
  this says what is not as it was; by whom or when it was changed, it cannot
  say.
------- stderr -------
error: 2 thing(s) are not as they were recorded
hint: copy the whole folder before anything else; then `madoguchi restore FILE` brings back a backup, and `madoguchi doctor --salvage FILE` saves what is readable
[exit status: 3]

"#]]
    );
    let told = sandbox.run(&["verify", "--json"]).exits(3).json();
    assert_eq!(told["sound"], false);
    assert_eq!(told["problems"][0]["incident"], 1);
}

#[test]
fn a_backup_is_restored_after_a_question_and_the_record_is_kept_aside() {
    let sandbox = recorded();
    snapbox::assert_data_eq!(
        sandbox.run(&["backup", "all.backup"]).exits(0).block(),
        snapbox::str![[r#"
------- stderr -------
all.backup にバックアップしました（記録 1 件、証拠資料 0 個）。書き込んだあとに読み直して確かめてあります
ヒント: 暗号化されていません。別の場所に、ほかの人が読めないように保管してください

"#]]
    );
    sandbox.log(TAKEOVER);
    sandbox
        .run(&["restore", "all.backup"])
        .exits(2)
        .says("--yes");
    assert_eq!(titles(&sandbox), [2, 1]);
    snapbox::assert_data_eq!(
        sandbox
            .run(&["restore", "all.backup", "--yes"])
            .exits(0)
            .block(),
        snapbox::str![[r#"
------- stderr -------
all.backup: 記録 1 件のバックアップです
バックアップに戻しました（記録 1 件）
入れ替える前の記録は [..]/home/backups/replaced-20261122T144000Z.db に残してあります

"#]]
    );
    assert_eq!(titles(&sandbox), [1]);
    let told = sandbox.json(&["verify"]);
    assert_eq!(told["sound"], true);
    let aside = sandbox.home().join("backups/replaced-20261122T144000Z.db");
    let aside = aside.to_str().expect("a plain path");
    let told = sandbox.json(&["restore", aside, "--yes"]);
    assert_eq!(told["incidents"], 2);
    assert_eq!(titles(&sandbox), [2, 1]);
}

#[test]
fn a_backup_goes_through_a_pipe_whole_and_never_to_a_text() {
    let sandbox = recorded();
    let script = "\"$MADOGUCHI\" backup - | cat > piped.backup";
    Run::of(&mut sandbox.shell(script), None).exits(0);
    let told = sandbox.json(&["restore", "piped.backup", "--yes"]);
    assert_eq!(told["incidents"], 1);
    let left = fs::read_dir(sandbox.home().join("backups")).expect("the folder is there");
    let names: Vec<String> = left
        .map(|entry| {
            entry
                .expect("it is read")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(
        names.len(),
        1,
        "only the record that was replaced: {names:?}"
    );
    sandbox.run(&["backup", "-", "--json"]).exits(2);
    sandbox.run(&["backup", "all.backup"]).exits(0);
    let before = fs::read(sandbox.folder().join("all.backup")).ok();
    let error = sandbox
        .run(&["backup", "all.backup", "--json"])
        .exits(1)
        .error();
    assert_eq!(error["kind"], "exists");
    assert!(fs::read(sandbox.folder().join("all.backup")).ok() == before);
    Sandbox::new().run(&["backup", "none.backup"]).exits(1);
}

#[test]
fn what_is_no_backup_replaces_nothing() {
    let sandbox = recorded();
    let before = fs::read(sandbox.database()).ok();
    fs::write(sandbox.folder().join("letter.txt"), "a letter").expect("it is written");
    for (file, code) in [("letter.txt", 3), ("nothing.txt", 1), (".", 1)] {
        sandbox
            .run(&["restore", file, "--yes"])
            .exits(code)
            .says(file);
    }
    assert!(fs::read(sandbox.database()).ok() == before);
}

/// Tells whether `age` is installed, and says so where it is not; with `AGE_REQUIRED` set, as on
/// the build machine, that is a failure.
fn age_is_there(sandbox: &Sandbox) -> bool {
    let script = "command -v age && command -v age-keygen";
    let found = Run::of(&mut sandbox.shell(script), None).code() == 0;
    if !found {
        assert!(
            std::env::var_os("AGE_REQUIRED").is_none(),
            "age is not installed, and AGE_REQUIRED is set"
        );
        // Written past the test's own capture: nobody may think that this was checked.
        let said = "\nNOT CHECKED: age is not installed, so nothing was encrypted with it\n";
        std::io::stderr().write_all(said.as_bytes()).ok();
    }
    found
}

#[test]
fn a_backup_and_an_export_go_to_age_and_back() {
    let sandbox = recorded();
    if !age_is_there(&sandbox) {
        return;
    }
    let script = "set -e
        age-keygen -o key.txt 2>/dev/null
        \"$MADOGUCHI\" backup - | age -r \"$(age-keygen -y key.txt)\" > backup.age
        \"$MADOGUCHI\" export | age -r \"$(age-keygen -y key.txt)\" > export.age
        ! grep -q 'みずほ' backup.age export.age
        age -d -i key.txt backup.age > again.backup
        age -d -i key.txt export.age > again.ndjson
        \"$MADOGUCHI\" export | cmp - again.ndjson";
    Run::of(&mut sandbox.shell(script), None).exits(0);
    sandbox.log(TAKEOVER);
    sandbox.run(&["restore", "again.backup", "--yes"]).exits(0);
    assert_eq!(titles(&sandbox), [1]);
    let elsewhere = Sandbox::new();
    let lines = fs::read(sandbox.folder().join("again.ndjson")).expect("it was decrypted");
    elsewhere.feed(&["import", "-"], &lines).exits(0);
    assert_eq!(elsewhere.json(&["show", "1"])["text"], DEPOSIT);
}

#[test]
fn a_day_begins_with_a_backup_that_nobody_asked_for() {
    let sandbox = recorded();
    sandbox.log(TAKEOVER);
    let daily = sandbox.home().join("backups/daily-2026-11-22.db");
    let daily = daily.to_str().expect("a plain path");
    let told = sandbox.json(&["restore", daily, "--yes"]);
    assert_eq!(told["incidents"], 1);
}

#[test]
fn an_incident_is_deleted_for_good_after_a_question() {
    let sandbox = recorded();
    sandbox.log(TAKEOVER);
    sandbox.run(&["draft", "1"]).exits(0);
    sandbox.run(&["sent", "1"]).exits(0);
    sandbox.run(&["purge", "1"]).exits(2).says("--yes");
    assert_eq!(titles(&sandbox), [2, 1]);
    snapbox::assert_data_eq!(
        sandbox.run(&["purge", "#1", "--yes"]).exits(0).block(),
        snapbox::str![[r#"
------- stderr -------
#1「日本円の入金が反映されない（500,000円・11/21）」を、経過・文面・証拠資料も含めて消去します
#1 を消去しました（証拠資料のファイル 0 個、自動バックアップ 1 個からも）。この番号は二度と使いません
ヒント: ご自分で取ったバックアップや書き出したファイル、送った文面までは消えません

"#]]
    );
    let left: Vec<_> = sandbox
        .files()
        .into_iter()
        .filter(|(_, bytes)| {
            bytes
                .windows(18)
                .any(|part| part == "みずほ銀行か".as_bytes())
        })
        .map(|(path, _)| path)
        .collect();
    assert_eq!(left, Vec::<std::path::PathBuf>::new());
    assert_eq!(titles(&sandbox), [2]);
    assert_eq!(sandbox.json(&["verify"])["sound"], true);
    let again = sandbox.json(&["purge", "1", "--yes"]);
    assert_eq!(
        (&again["id"], &again["was_there"]),
        (&1.into(), &false.into())
    );
    sandbox.run(&["purge", "99", "--yes"]).exits(1).says("#99");
    assert_eq!(sandbox.log(DEPOSIT)["id"], 3);
    snapbox::assert_data_eq!(
        sandbox
            .run(&["purge", "2", "--yes", "--lang", "en"])
            .exits(0)
            .block(),
        snapbox::str![[r#"
------- stderr -------
#2 "アカウント乗っ取りの疑い（11/22）" will be deleted, with its timeline, texts and files
#2 is deleted (and 0 kept file(s), and in 0 automatic backup(s)); its number is never used again
hint: backups and files that you made yourself, and what you sent, are not reached

"#]]
    );
}

#[test]
fn what_a_damaged_record_still_holds_is_saved_and_put_in_its_place() {
    let sandbox = recorded();
    sandbox.log(TAKEOVER);
    let mut bytes = fs::read(sandbox.database()).expect("it is there");
    bytes[..100].fill(0x5A);
    fs::write(sandbox.database(), &bytes).expect("it is damaged");
    sandbox.run(&["list"]).exits(3);
    snapbox::assert_data_eq!(
        sandbox
            .run(&["doctor", "--salvage", "saved.db"])
            .exits(0)
            .block(),
        snapbox::str![[r#"
救い出した記録
  saved.db
  トラブルの記録  2
  救い出した行    9
  すべて救い出せました
------- stderr -------
ヒント: 元のファイルには触れていません。使うには `madoguchi restore saved.db`

"#]]
    );
    assert!(fs::read(sandbox.database()).ok() == Some(bytes));
    let told = sandbox
        .run(&["doctor", "--salvage", "saved.db", "--json"])
        .exits(1)
        .error();
    assert_eq!(told["kind"], "exists");
    sandbox.run(&["restore", "saved.db", "--yes"]).exits(0);
    assert_eq!(titles(&sandbox), [2, 1]);
    assert_eq!(sandbox.json(&["verify"])["sound"], true);
    Sandbox::new()
        .run(&["doctor", "--salvage", "saved.db"])
        .exits(1);
}

#[test]
fn a_file_that_may_not_grow_is_an_error_that_is_told() {
    let sandbox = recorded();
    let script = "ulimit -f 8; \"$MADOGUCHI\" log '出金が届きません'";
    let run = Run::of(&mut sandbox.shell(script), None);
    assert!(run.code() > 0, "{}", run.block());
    assert!(!run.stderr().is_empty());
    assert_eq!(titles(&sandbox), [1]);
    assert_eq!(sandbox.json(&["verify"])["sound"], true);
}

#[test]
fn a_record_whose_file_was_emptied_is_not_called_sound() {
    let sandbox = Sandbox::new();
    sandbox
        .run(&["log", "出金が届かない", "--no-input"])
        .exits(0);
    std::fs::write(sandbox.database(), "").expect("the file is emptied");
    sandbox.run(&["verify"]).exits(3);
}
