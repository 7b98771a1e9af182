//! `check`: whose contact is this? Known ones, those that are made to look like them, whole mails.

use crate::harness::Sandbox;
use serde_json::Value;

/// What is typed or pasted, and the verdict by the built-in pack.
const ROWS: &[(&str, &str)] = &[
    ("https://bitflyer.com/", "known"),
    ("https://bitflyer.com/ja-jp/FAQ/account", "known"),
    ("https://lightning.bitflyer.com:443/docs", "known"),
    ("HTTPS://BITFLYER.COM/", "known"),
    ("no-reply@bitflyer.com", "known"),
    ("@bitFlyer", "known"),
    ("03-6434-7957", "known"),
    ("03-5774-3000", "disputed"),
    ("http://bitflyer.com/", "unknown"),
    ("https://example.org/", "unknown"),
    ("https://bitFIyer.com/", "look_alike"),
    ("https://bitfl\u{443}er.com/", "look_alike"),
    ("https://xn--bitflyr-iye.com/", "look_alike"),
    ("https://bitflyer.com;@evil.example/login", "look_alike"),
    ("https://bitflyer.com.evil.example/", "look_alike"),
    ("https://bitflyer-com.example/", "look_alike"),
    ("https://bitflyer.com-login.example/", "look_alike"),
    ("https://bitflyer.co/", "look_alike"),
    ("https://bitflyer-support.example/", "look_alike"),
    ("https://bitflyer.com./", "look_alike"),
    ("https://bitflyer.com:8443/", "look_alike"),
    ("https://ビットフライヤー.example/", "look_alike"),
    ("bitflyer.support@example.com", "look_alike"),
    ("no-reply@bitflyer.com.evil.example", "look_alike"),
    ("03-6434-7597", "look_alike"),
    ("@bitFlyer_support", "look_alike"),
    ("https://sites.google.com/view/bitflyer-login", "look_alike"),
    ("evil.example/?u=bitflyer.com", "look_alike"),
    ("https:///bitflyer.com", "look_alike"),
    ("https://bitflyer.com#@evil.example", "look_alike"),
    ("https://ja.wikipedia.example/wiki/BitFlyer", "unknown"),
];

#[test]
fn each_contact_gets_its_verdict_and_a_look_alike_is_an_answer() {
    let sandbox = Sandbox::new();
    let typed: Vec<&str> = ROWS.iter().map(|(contact, _)| *contact).collect();
    let document = sandbox.json(&[&["check"], typed.as_slice()].concat());
    let contacts = document["contacts"].as_array().expect("there is a list");
    assert_eq!(contacts.len(), ROWS.len());
    for (contact, (typed, verdict)) in contacts.iter().zip(ROWS) {
        assert_eq!(contact["value"], *typed);
        assert_eq!(contact["verdict"], *verdict, "{contact}");
        let resembles = contact["resembles"].is_string();
        assert!(resembles || *verdict != "look_alike", "{contact}");
        let has_confidence = ["known", "disputed"].contains(verdict);
        assert_eq!(
            contact["confidence"].is_string(),
            has_confidence || contact["confidence"].is_string()
        );
        assert!(
            has_confidence || contact["confidence"].is_null(),
            "{contact}"
        );
    }
}

#[test]
fn no_number_that_is_not_confirmed_stands_without_its_warning() {
    for (sandbox, words) in [
        (Sandbox::new(), ["未確認", "確認してから電話"]),
        (
            Sandbox::english(),
            ["unverified", "confirm before you call"],
        ),
    ] {
        let sandbox = sandbox.env("COLUMNS", "40");
        let numbers = [
            "03-6434-7957",
            "03-5774-3000",
            "03-6434-7597",
            "03-0000-0000",
        ];
        let run = sandbox
            .run(&[&["check"], numbers.as_slice()].concat())
            .exits(0);
        let lines = run.stdout().lines().filter(|line| line.contains("03-"));
        assert!(lines.clone().count() >= numbers.len());
        for line in lines {
            assert!(words.iter().all(|word| line.contains(word)), "{line}");
        }
        let json = sandbox.json(&["check", "03-6434-7957"]);
        assert_eq!(json["contacts"][0]["confidence"], "third_party");
    }
    let run = Sandbox::new().run(&["check", "03-6434-7957"]);
    run.exits(0).shows("登録はありますが、公式には未確認");
}

#[test]
fn a_secret_that_is_checked_is_never_shown_again() {
    let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U";
    let link = format!("https://bitflyer-login.example/reset?token={token}");
    let seed = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
    let sandbox = Sandbox::new();
    for (secret, typed) in [(token, link.as_str()), (seed, seed)] {
        for extra in [None, Some("--json")] {
            let args: Vec<&str> = ["check", typed].into_iter().chain(extra).collect();
            let run = sandbox.run(&args).exits(0);
            assert!(!run.block().contains(secret), "{}", run.block());
            let mail = format!("パスワード再設定: {typed}\n");
            let args: Vec<&str> = ["check", "-"].into_iter().chain(extra).collect();
            let run = sandbox.feed(&args, mail.as_bytes()).exits(0);
            assert!(!run.block().contains(secret), "{}", run.block());
        }
    }
    let json = sandbox.json(&["check", &link]);
    assert_eq!(
        json["contacts"][0]["verdict"], "look_alike",
        "the whole is judged"
    );
}

#[test]
fn what_is_not_known_is_shown_so_that_nothing_makes_a_link_of_it() {
    let run = Sandbox::new().run(&[
        "check",
        "https://bitflyer.evil.example/a.b",
        "HTTP://example.org",
        "support@bitfIyer.com",
        "é.",
        "日本",
    ]);
    let run = run.exits(0);
    run.shows("hxxps://bitflyer[.]evil[.]example/a[.]b")
        .shows("hxxp://example[.]org")
        .shows("support[@]bitfIyer[.]com")
        .shows("é[.]");
}

#[test]
fn a_whole_mail_tells_where_its_links_really_lead() {
    let mail = concat!(
        "Return-Path: <bounce@evil.example>\r\n",
        "From: \"bitFlyer\" <no-reply@evil.example>\r\n",
        "Reply-To: no-reply@bitflyer.com\r\n",
        "Content-Type: text/html\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
        "<a href=3D\"https://evil.example/lo=\r\ngin\">https://bitflyer.com/login</a><br>\r\n",
        "https://bitflyer.com;@evil.example/x\r\n",
        "03-5774-3000\r\n",
    );
    let run = Sandbox::new()
        .feed(&["check", "-", "--json"], mail.as_bytes())
        .exits(0);
    let document = run.json();
    let contacts = document["contacts"].as_array().expect("there is a list");
    let verdict = |value: &str| {
        let found = contacts.iter().find(|contact| contact["value"] == value);
        found.map_or(Value::Null, |contact| contact["verdict"].clone())
    };
    for (value, expected) in [
        ("bounce@evil.example", "unknown"),
        ("no-reply@evil.example", "look_alike"),
        ("no-reply@bitflyer.com", "known"),
        ("https://evil.example/login", "look_alike"),
        ("https://bitflyer.com/login", "known"),
        ("https://bitflyer.com;@evil.example/x", "look_alike"),
        ("03-5774-3000", "disputed"),
    ] {
        assert_eq!(verdict(value), expected, "{value} in {document:#}");
    }
}
