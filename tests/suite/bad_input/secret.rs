//! A secret never reaches the disk, the screen or a draft, whichever way it is typed.

use crate::harness::{Run, Sandbox};

/// Published test vectors and made-up secrets: the words around them, and what must be gone.
const SECRETS: &[(&str, &str)] = &[
    (
        "復元フレーズは legal winner thank year wave sausage worth useful legal winner thank yellow です",
        "sausage worth useful",
    ),
    (
        "秘密鍵 5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ を入れました",
        "5HueCGU8rMjxEXxiPuD5BDku",
    ),
    ("パスワードは Tsubame-4827-kumo です", "Tsubame-4827"),
    ("二段階認証コード 482913 を入れても出金できません", "482913"),
    (
        "カード番号 4111 1111 1111 1111 で払いました",
        "4111 1111 1111",
    ),
    (
        "API Secret: aGVsbG8gd29ybGQgdGhpcyBpcyBub3QgcmVhbA==",
        "aGVsbG8gd29ybGQ",
    ),
];

/// Secrets in carriers that are made to hide them, and what must be gone.
#[rustfmt::skip]
const HIDDEN: &[(&str, &str)] = &[
    ("パスワード\u{202e}は\u{202c} hunter2kumo です", "hunter2kumo"),
    ("Ｐａｓｓｗｏｒｄ＝Ｔｓｕｂａｍｅ４８２７", "４８２７"),
    ("パス\u{200b}ワード：Tsubame4827", "Tsubame4827"),
    ("password%3DTsubame4827", "Tsubame4827"),
    ("https://ex.example/login?user=a&password=Tsubame%344827", "%344827"),
    ("{\"pass\\u0077ord\":\"Tsubame4827\"}", "Tsubame4827"),
    ("<input type=\"password\" value=\"Tsubame4827\">", "Tsubame4827"),
    ("パスワード\n\n\n\u{3000}\u{3000}Tsubame4827\n\nです", "Tsubame4827"),
    ("|ID|taro|\n|PW|Tsubame4827|", "Tsubame4827"),
    ("ID\tPW\ntaro\tTsubame4827", "Tsubame4827"),
    ("id,password\ntaro,Tsubame4827", "Tsubame4827"),
    ("ログイン情報\ntaro@example.com\nTsubame4827", "Tsubame4827"),
    ("password: |\n  Tsubame4827", "Tsubame4827"),
    ("pwはbase64で VHN1YmFtZTQ4Mjc= です", "VHN1YmFtZTQ4Mjc"),
    ("パスワードの1文字目からT-s-u-b-a-m-e-4-8", "T-s-u-b-a-m-e"),
    ("legal😀winner😀thank😀year😀wave😀sausage😀worth😀useful😀legal😀winner😀thank😀yellow", "sausage"),
    ("yellow thank winner legal useful worth sausage wave year thank winner legal", "sausage worth"),
    ("l3gal winner thank year wave sausage worth useful legal winner thank yellow", "sausage worth"),
    ("1:legal 4:year 2:winner 3:thank 5:wave 6:sausage 7:worth 8:useful 9:legal 10:winner 11:thank 12:yellow", "sausage"),
    ("> legal winner thank\n> year wave sausage\n> worth useful legal\n> winner thank yellow", "sausage"),
    ("legal\twinner\tthank\tyear\twave\tsausage\tworth\tuseful\tlegal\twinner\tthank\tyellow", "sausage"),
    ("アイコクシン・アイサツ・アイダ・アオゾラ・アカチャン・アキル・アケガタ・アケル・アコガレル・アサイ・アサヒ・アシアト", "アケガタ"),
    ("KwDiBf89QgGbjEhKnhXJuH7L\nrciVrZi3qYjgd9M7rFU73sVHnoWn 秘密鍵です", "rciVrZi3qYjgd9M7"),
    ("認証コードは①②③④⑤⑥でした", "①②③④"),
    ("認証コードは４８２\u{2060}９１３でした", "９１３"),
    ("482913 ←これSMSで来たコード", "482913"),
    ("暗証番号 零四八二", "零四八二"),
    ("PIN=0\u{a0}4\u{a0}8\u{a0}2", "0\u{a0}4\u{a0}8"),
    ("4111\u{200b}1111\u{200b}1111\u{200b}1111", "1111\u{200b}1111"),
    ("4111.1111.1111.1111 12/29 123", "1111.1111"),
    ("母の旧姓は「\u{202e}うょきい\u{202c}」と答えた。秘密の質問", "うょきい"),
    ("秘密の質問：好きな\u{200d}色→えめらるど", "えめらるど"),
    ("-----BEGIN EC PRIVATE KEY----- MHcCAQEEIIr yFq5 -----END EC PRIVATE KEY-----", "MHcCAQEE"),
    ("https://example.com/password/reset#token=9f86d081884c7d65", "9f86d081884c7d65"),
];

/// Demands that a secret is nowhere: not in an answer, not in a file, in no common encoding.
#[track_caller]
fn is_gone(sandbox: &Sandbox, runs: &[Run], secret: &str) {
    for run in runs {
        assert!(
            !run.block().contains(secret),
            "on the screen: {secret}\n{}",
            run.block()
        );
    }
    let utf16: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (path, bytes) in sandbox.files() {
        for needle in [secret.as_bytes(), &utf16] {
            let found = bytes.windows(needle.len()).any(|window| window == needle);
            assert!(!found, "on the disk: {secret} in {}", path.display());
        }
    }
}

#[test]
fn a_secret_typed_into_log_is_replaced_and_told_without_repeating_it() {
    for (text, secret) in SECRETS {
        let sandbox = Sandbox::new();
        let logged = sandbox.run(&["log", "--draft", text]).exits(0);
        assert!(
            !logged.stderr().is_empty(),
            "it is told that something was replaced: {text}"
        );
        let runs = [
            logged,
            sandbox
                .feed(&["log", "-", "--json"], text.as_bytes())
                .exits(0),
            sandbox.run(&["triage", text]).exits(0),
            sandbox.run(&["show", "1"]).exits(0),
            sandbox.run(&["list"]).exits(0),
            sandbox.run(&["draft", "1", "--as", "form"]).exits(0),
            sandbox.run(&["draft", "1", "--as", "phone"]).exits(0),
            sandbox.run(&["draft", "1", "--as", "chat"]).exits(0),
        ];
        is_gone(&sandbox, &runs, secret);
        let findings = sandbox.json(&["triage", text])["findings"].clone();
        assert!(
            findings.as_array().is_some_and(|list| !list.is_empty()),
            "{text}: {findings}"
        );
    }
}

#[test]
fn a_secret_in_any_other_field_is_replaced_too() {
    for (text, secret) in SECRETS {
        let sandbox = Sandbox::new();
        let mut runs = vec![sandbox.run(&[
            "log",
            "出金できません",
            "--title",
            text,
            "--error",
            text,
            "--tried",
            text,
            "--fact",
            &format!("bank={text}"),
            "--provider",
            text,
        ])];
        runs.push(sandbox.run(&["log", "出金できません"]));
        let commands: &[&[&str]] = &[
            &["note", "1", text],
            &["fact", "1", &format!("error_message={text}")],
            &["edit", "1", "--title", text],
            &["sent", "1", "--ticket", text],
            &["close", "1", "--outcome", text],
            &["profile", "--name", text, "--environment", text],
            &["log", "--category", text, "出金できません"],
            &["log", "--at", text, "出金できません"],
            &["step", "1", text],
            &["channels", text],
            &["list", "--provider", text],
            &["log", "出金できません", "--keep", text],
            &["show", "1"],
            &["list"],
            &["profile"],
        ];
        runs.extend(commands.iter().map(|command| sandbox.run(command)));
        runs.push(sandbox.feed(&["sent", "1", "-"], text.as_bytes()));
        runs.push(sandbox.run(&["show", "1"]));
        for run in &runs {
            assert!(run.code() != 70, "{}", run.block());
        }
        is_gone(&sandbox, &runs, secret);
    }
}

#[test]
fn a_public_id_is_no_secret() {
    let txid = "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b";
    let sandbox = Sandbox::new();
    let answer = sandbox.log(&format!(
        "0.1 BTCを送りましたが届きません。TxIDは {txid} です"
    ));
    assert!(
        answer["text"]
            .as_str()
            .is_some_and(|text| text.contains(txid)),
        "{answer:#}"
    );
    let facts = answer["facts"].as_array().expect("a list");
    assert!(
        facts
            .iter()
            .any(|fact| fact["kind"] == "txid" && fact["value"] == txid),
        "{facts:#?}"
    );
}

#[test]
fn a_pack_that_holds_a_secret_is_refused_by_a_safety_rule() {
    let bitbank = concat!(env!("CARGO_MANIFEST_DIR"), "/packs/bitbank.toml");
    let bitbank = std::fs::read_to_string(bitbank).expect("the pack is there");
    let (text, secret) = SECRETS[1];
    let own = bitbank.replace("\"bitbank\"", "\"mine\"");
    let sandbox = Sandbox::new();
    let file = sandbox.folder().join("mine.toml");
    std::fs::write(&file, format!("# {text}\n{own}")).expect("the file can be written");
    let told = sandbox.run(&["pack", "add", "mine.toml"]).exits(4);
    let error = sandbox
        .run(&["pack", "add", "mine.toml", "--json"])
        .exits(4)
        .error();
    assert_eq!(error["kind"], "holds_secret");
    std::fs::remove_file(file).expect("the file can be removed");
    is_gone(&sandbox, &[told], secret);
    assert!(!sandbox.home().exists(), "nothing was kept");
}

#[test]
fn a_secret_that_came_as_an_argument_is_told_to_be_in_the_history_of_the_shell() {
    const SECRET: &str = "パスワードは Tsubame-4827-kumo です。ログインできません";
    for (shell, ja, en) in [
        ("/bin/bash", "`history -d 番号`", "`history -d NUMBER`"),
        ("/usr/bin/zsh", "~/.zsh_history", "~/.zsh_history"),
        (
            "/usr/bin/fish",
            "`history delete --contains",
            "`history delete --contains",
        ),
        ("/bin/other", "履歴のファイル", "keeps its history"),
    ] {
        for (sandbox, how) in [(Sandbox::new(), ja), (Sandbox::english(), en)] {
            let sandbox = sandbox.env("SHELL", shell);
            let told = |run: &Run| run.stderr().replace('\n', " ").matches(how).count();
            for args in [
                &["log", SECRET][..],
                &["log", "出金できません", "--error", SECRET],
                &["note", "1", SECRET],
                &["triage", SECRET],
            ] {
                let run = sandbox.run(args).exits(0);
                assert_eq!(told(&run), 1, "{args:?}: {}", run.stderr());
                assert!(!run.stderr().contains("Tsubame"), "{}", run.stderr());
            }
            let silent = [
                sandbox.feed(&["log", "-"], SECRET.as_bytes()).exits(0),
                sandbox.run(&["log", "出金できません"]).exits(0),
                sandbox.run(&["log", SECRET, "--json"]).exits(0),
                sandbox
                    .run(&["log", SECRET, "--keep", "合言葉の例です"])
                    .exits(0),
            ];
            for run in silent {
                assert_eq!(told(&run), 0, "{}", run.stderr());
            }
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_run_that_dies_leaves_no_core() {
    // It waits for its text, so that its limit can be read while it holds what was typed.
    let script = r#"
        ulimit -S -c unlimited 2>/dev/null || true
        mkfifo said
        "$MADOGUCHI" triage - <said >/dev/null 2>&1 &
        exec 3>said
        until grep -q 'Max core file size  *0 ' /proc/$!/limits; do
            [ -d /proc/$! ] || exit 1
        done
        printf '出金できません' >&3
        exec 3>&-
        wait $!
    "#;
    let sandbox = Sandbox::new();
    Run::of(&mut sandbox.shell(script), None).exits(0);
}

#[test]
fn no_carrier_hides_a_secret() {
    for (text, secret) in HIDDEN {
        let sandbox = Sandbox::new();
        let typed = text.as_bytes();
        let runs = [
            sandbox.feed(&["log", "-", "--draft"], typed).exits(0),
            sandbox.feed(&["triage", "-", "--json"], typed).exits(0),
            sandbox.run(&["show", "1"]).exits(0),
        ];
        is_gone(&sandbox, &runs, secret);
    }
}

#[test]
fn what_was_cleared_once_stays_the_same_in_either_language() {
    let sandbox = Sandbox::new();
    for lang in ["ja", "en"] {
        let args = ["--lang", lang, "triage", "-", "--json"];
        for (text, _) in SECRETS.iter().chain(HIDDEN) {
            let cleared = |text: &str| {
                let triaged = sandbox.feed(&args, text.as_bytes()).exits(0);
                triaged.json()["text"].as_str().map(str::to_owned)
            };
            let once = cleared(text).expect("a text");
            assert_eq!(cleared(&once).as_deref(), Some(once.as_str()), "{text}");
        }
    }
}
