//! `import --csv`: rows of the provider's trade report become facts and entries of the timeline.

use serde_json::{Value, json};

use crate::harness::Sandbox;

const HEADINGS: &str = "取引日時,通貨,取引種別,取引価格,通貨1,通貨1数量,手数料,通貨1の対円レート,通貨2,通貨2数量,自己・媒介,注文 ID,備考";

const ROWS: &[&str] = &[
    "2026/11/22 10:05:00,BTC,外部送付,0,BTC,0.5,0,0,,0,,CWD20261122-010500-000002,\"=cmd|' /C calc'!A0\"",
    "2026/11/21 10:00:00,BTC,送付手数料,0,BTC,-0.0004,0,0,,0,,CWD20261121-010000-000001F,",
    "2026/11/21 10:00:00,BTC,外部送付,0,BTC,-0.5,0,0,,0,,CWD20261121-010000-000001,",
    "2026/01/05 12:00:00,BTC/JPY,買い,\"9,651,314\",BTC,0.3,-0.0003,\"9,651,314\",JPY,\"-2,895,394\",媒介,JOR20260105-030000-987654,",
];

fn recorded() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.log("昨日10時に0.5BTCを送付しましたが、拒否されました");
    sandbox
}

fn put(sandbox: &Sandbox, bytes: &[u8]) {
    std::fs::write(sandbox.folder().join("trades.csv"), bytes).expect("the file is written");
}

fn table(end: &str) -> String {
    let lines = [HEADINGS].into_iter().chain(ROWS.iter().copied());
    lines.flat_map(|line| [line, end]).collect()
}

const IMPORT: [&str; 5] = ["import", "--csv", "trades.csv", "--for", "1"];

fn rows(answer: &Value) -> Vec<u64> {
    let rows = answer["rows"].as_array().expect("a list");
    rows.iter().filter_map(|row| row["row"].as_u64()).collect()
}

#[test]
fn the_rows_near_the_time_are_shown_and_nothing_is_recorded_unasked() {
    let sandbox = recorded();
    put(&sandbox, table("\n").as_bytes());
    snapbox::assert_data_eq!(
        sandbox.run(&IMPORT).exits(0).block(),
        snapbox::str![[r#"
┌────┬────────────────┬──────────────────┬─────────────┬──────────────────┐
│ 行 │ 日時           │ 種別             │ 数量        │ 注文 ID          │
├────┼────────────────┼──────────────────┼─────────────┼──────────────────┤
│ 1  │ 2026/11/22(日) │ 外部送付（戻り） │ 0.5 BTC     │ CWD20261122-0105 │
│    │ 10:05          │                  │             │ 00-000002        │
│ 2  │ 2026/11/21(土) │ 送付手数料       │ -0.0004 BTC │ CWD20261121-0100 │
│    │ 10:00          │                  │             │ 00-000001F       │
│ 3  │ 2026/11/21(土) │ 外部送付         │ -0.5 BTC    │ CWD20261121-0100 │
│    │ 10:00          │                  │             │ 00-000001        │
└────┴────────────────┴──────────────────┴─────────────┴──────────────────┘
------- stderr -------
4行を読み取りました。トラブルの日時に近いのは3行です
ご注意: 1行目（2026/11/22(日) 10:05、0.5 BTC）はプラスの送付・出金です。送ったものが口座に戻ったことを示します
ヒント: 記録するには `madoguchi import --csv trades.csv --for 1 --row 番号`（近い行すべては `--all-near`）

"#]]
    );
    let shown = sandbox.json(&["show", "1"]).to_string();
    assert!(!shown.contains("traded"), "{shown}");
    let before = sandbox.json(&IMPORT);
    assert_eq!(
        (rows(&before), &before["total"]),
        (vec![1, 2, 3], &json!(4))
    );
    assert_eq!(before["rows"][0]["returned"], true);
    assert_eq!(
        before["rows"][0]["columns"].as_array().map(Vec::len),
        Some(13)
    );
}

#[test]
fn chosen_rows_stand_in_facts_timeline_and_phone_script_and_only_once() {
    let sandbox = recorded();
    put(&sandbox, format!("\u{FEFF}{}", table("\r\n")).as_bytes());
    let answer = sandbox.json(&[&IMPORT[..], &["--all-near"]].concat());
    assert_eq!(rows(&answer), [1, 2, 3]);
    let again = sandbox.json(&[&IMPORT[..], &["--row", "1"]].concat());
    assert_eq!(again["rows"][0]["recorded"], false);
    let shown = sandbox.json(&["show", "1"]);
    let events = shown["timeline"].as_array().expect("a list");
    let traded: Vec<&Value> = events
        .iter()
        .filter(|event| event["kind"] == "traded")
        .collect();
    assert_eq!(traded.len(), 3);
    let text = traded[2]["text"].as_str().expect("a text");
    assert_eq!(traded[2]["at"], "2026-11-22T10:05:00+09:00");
    for cell in [
        "外部送付 0.5 BTC（戻り） CWD20261122-010500-000002",
        "備考: =cmd|' /C calc'!A0",
    ] {
        assert!(text.contains(cell), "{text}");
    }
    let facts = shown["facts"].as_array().expect("a list");
    let values = |kind: &str| -> Vec<&str> {
        let of_kind = facts.iter().filter(|fact| fact["kind"] == kind);
        of_kind.filter_map(|fact| fact["value"].as_str()).collect()
    };
    assert_eq!(
        values("amount"),
        ["0.5"],
        "a fee is not what the matter is about"
    );
    assert!(values("order_id").contains(&"CWD20261121-010000-000001"));
    let phone = sandbox.run(&["draft", "1", "--as", "phone"]).exits(0);
    let phone = phone.stdout();
    let sheet = phone
        .split("■ お伝えしてはいけないもの")
        .next()
        .expect("a part");
    assert!(
        sheet.contains("外部送付 -0.5 BTC CWD20261121-010000-000001"),
        "{sheet}"
    );
    assert!(
        !phone.contains("通貨1の対円レート"),
        "drafts have what matters only\n{phone}"
    );
}

#[test]
fn what_has_come_back_is_what_the_letter_says() {
    let sandbox = Sandbox::new();
    sandbox.log("昨日10時に0.5BTCを外部に送付しましたが、送付先に届いていません");
    let draft = |lang: &str| {
        let run = sandbox.run(&["--lang", lang, "draft", "1", "--as", "form"]);
        run.exits(0).stdout().to_owned()
    };
    assert!(draft("ja").contains("届いていないため"), "{}", draft("ja"));
    put(&sandbox, table("\n").as_bytes());
    sandbox
        .run(&[&IMPORT[..], &["--row", "1", "--row", "3"]].concat())
        .exits(0);
    for (lang, says, not) in [
        ("ja", "口座に戻っているため", "届いていない理由"),
        ("en", "has come back to my account", "not arrived"),
    ] {
        let text = draft(lang);
        assert!(text.contains(says) && !text.contains(not), "{text}");
    }
}

#[test]
fn all_near_rows_leave_out_what_is_of_another_currency_or_kind() {
    let sandbox = recorded();
    let others = [
        "2026/11/21 11:00:00,ETH,外部送付,0,ETH,-2,0,0,,0,,CWD20261121-020000-000003,",
        "2026/11/21 12:00:00,BTC/JPY,買い,\"9,651,314\",BTC,0.3,-0.0003,\"9,651,314\",JPY,\"-2,895,394\",媒介,JOR20261121-030000-000004,",
    ];
    let text = format!("{}{}\n", table("\n"), others.join("\n"));
    put(&sandbox, text.as_bytes());
    let all = [&IMPORT[..], &["--all-near"]].concat();
    let run = sandbox.run(&all).exits(0);
    run.says("違う2行は記録しませんでした");
    let shown = sandbox.json(&["show", "1"]).to_string();
    assert!(!shown.contains("CWD20261121-020000-000003"), "{shown}");
    assert!(!shown.contains("JOR20261121-030000-000004"), "{shown}");
    // Whoever names a row means it.
    sandbox
        .run(&[&IMPORT[..], &["--row", "5"]].concat())
        .exits(0);
    let shown = sandbox.json(&["show", "1"]).to_string();
    assert!(shown.contains("CWD20261121-020000-000003"), "{shown}");
}

#[test]
fn the_number_of_a_sending_of_coins_does_not_name_a_withdrawal_of_yen() {
    let id = "CWD20261121-010000-000001";
    for (text, named) in [
        (
            "昨日10時に日本円50万円を出金しましたが、着金しません",
            false,
        ),
        ("昨日10時に0.5BTCを送付しましたが、届きません", true),
    ] {
        let sandbox = Sandbox::new();
        sandbox.log(text);
        sandbox
            .run(&["fact", "1", &format!("order_id={id}")])
            .exits(0);
        let draft = sandbox.run(&["draft", "1", "--as", "form"]).exits(0);
        let line = draft.stdout().lines().find(|line| line.ends_with(id));
        let line = line.expect("the number stands in the text");
        assert_eq!(line.contains("暗号資産の送付ID"), named, "{line}");
    }
}

#[test]
fn an_english_draft_says_the_rows_in_english_with_the_original_beside_them() {
    let sandbox = recorded();
    put(&sandbox, format!("\u{FEFF}{}", table("\r\n")).as_bytes());
    sandbox.json(&[&IMPORT[..], &["--all-near"]].concat());
    let english = ["--lang", "en", "draft", "1", "--as", "phone"];
    let phone = sandbox.run(&english).exits(0);
    for line in [
        "external transfer (外部送付) 0.5 BTC (came back) CWD20261122-010500-000002",
        "transfer fee (送付手数料) -0.0004 BTC",
    ] {
        assert!(phone.stdout().contains(line), "{}", phone.stdout());
    }
}

#[test]
fn what_japanese_spreadsheets_save_is_read_alike() {
    let sandbox = recorded();
    put(&sandbox, table("\n").as_bytes());
    let utf8 = sandbox.json(&IMPORT);
    let text = table("\r\n");
    let (bytes, _, lost) = encoding_rs::SHIFT_JIS.encode(&text);
    assert!(!lost);
    put(&sandbox, &bytes);
    assert_eq!(sandbox.json(&IMPORT), utf8);
}

#[test]
fn a_wrong_file_is_refused_with_its_line_and_the_reason() {
    let sandbox = recorded();
    for (text, line) in [
        (
            "日時,種別,通貨,数量,価格,手数料\n2026/11/21,買い,BTC,1,1,0\n".to_owned(),
            "の先頭から1行目",
        ),
        (
            format!("{}2026/11/21 10:00:00,BTC\n", table("\n")),
            "の5行目（見出しを除く。ファイルの先頭からは6行目）",
        ),
        (
            table("\n").replace("-0.0004", "少し"),
            "の2行目（見出しを除く",
        ),
        (
            table("\n").replace("2026/01/05 12:00:00", "正月"),
            "の4行目（見出しを除く",
        ),
        (String::new(), "の先頭から1行目"),
    ] {
        put(&sandbox, text.as_bytes());
        let run = sandbox.run(&[&IMPORT[..], &["--all-near"]].concat());
        run.exits(1).says(line).says("何も記録していません");
    }
    put(&sandbox, b"\x89PNG\r\n\x1a\n\xff\xfe");
    sandbox.run(&IMPORT).exits(1);
    put(&sandbox, table("\n").as_bytes());
    sandbox
        .run(&[&IMPORT[..], &["--row", "5"]].concat())
        .exits(1)
        .says("1から4");
    let bitbank = Sandbox::new();
    bitbank.log("ビットバンクで出金できません");
    put(&bitbank, table("\n").as_bytes());
    bitbank.run(&IMPORT).exits(1).says("attach");
}

#[test]
fn a_table_and_lines_are_not_taken_in_at_once() {
    let sandbox = recorded();
    put(&sandbox, table("\n").as_bytes());
    for (arguments, said) in [
        (&["import"][..], "<FILE>"),
        (&["import", "--csv", "trades.csv"], "--for"),
        (&["import", "--for", "1"], "--csv"),
        (&["import", "--all-near"], "--csv"),
        (&["import", "all.ndjson", "--for", "1"], "--for"),
        (&["import", "all.ndjson", "--row", "1"], "--row"),
        (&["import", "all.ndjson", "--all-near"], "--all-near"),
        (
            &["import", "all.ndjson", "--csv", "trades.csv", "--for", "1"],
            "--csv",
        ),
        (
            &["import", "--skip-bad", "--csv", "trades.csv", "--for", "1"],
            "--csv",
        ),
    ] {
        sandbox.run(arguments).exits(2).says(said);
    }
}

#[test]
fn taking_rows_back_says_what_moved_and_no_column_of_the_file() {
    let told = "外部送付 -0.5 BTC CWD20261121-010000-000001";
    for (lang, said) in [
        ("ja", "#1 への変更を取り消しました: 取引レポート: "),
        ("en", "taken back from #1: trade report: "),
    ] {
        let sandbox = recorded();
        put(&sandbox, table("\n").as_bytes());
        sandbox.json(&[&IMPORT[..], &["--row", "3"]].concat());
        let undone = sandbox.run(&["--lang", lang, "undo"]).exits(0);
        undone.says(&format!("{said}{told}\n"));
        let shown = sandbox.json(&["show", "1"]);
        let events = shown["timeline"].as_array().expect("a list");
        let last = events.iter().rfind(|event| event["kind"] == "undone");
        let text = last.expect("the entry of the undoing")["text"].as_str();
        let text = text.expect("a text");
        assert!(text.ends_with(told), "{text}");
    }
}
