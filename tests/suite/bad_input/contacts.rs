//! Contacts as people paste them, judged against the pack that comes with the program.

use serde_json::Value;

use crate::harness::Sandbox;

/// Written cleanly, on the domain of the provider, or recorded as they stand.
#[rustfmt::skip]
const KNOWN: &[&str] = &[
    "https://bitflyer.com/ja-jp/login",
    "https://bitflyer.com",
    "https://status.bitflyer.com/",
    "https://lightning.bitflyer.com/trade",
    "https://bitflyer.com/ja-jp/faq/6-5",
    "@bitFlyer",
    "@bitflyer",
    "support@bitflyer.com",
    "noreply@mail.bitflyer.com",
    "HTTPS://BITFLYER.COM/",
    "https://BitFlyer.com/ja-jp",
    "https://bitflyer.com:443/",
    "https://bitflyer.com/?next=https://evil.example",
    "mailto:support@bitflyer.com",
    "https://bitflyer.com/../../evil",
    "https://bitflyer.com/<script>",
    "https://www.bitflyer.com",
    "https://x.com/bitFlyer",
    "https://twitter.com/bitFlyer",
];

/// The number of which the sources say different things, in every form that people write and dial.
#[rustfmt::skip]
const DISPUTED: &[&str] = &[
    "tel:03-6434-5864",
    "tel:+81364345864",
    "03-6434-5864",
    "0364345864",
    "+81-3-6434-5864",
    "+81 3 6434 5864",
    "+81(0)3-6434-5864",
    "(03) 6434-5864",
    "(03)6434-5864",
    "０３－６４３４－５８６４",
    "03 6434 5864",
    "03\u{2010}6434\u{2010}5864",
    "0081-3-6434-5864",
    "010-81-3-6434-5864",
];

/// Made to look like the provider's: by letters, words, places, schemes, characters that are not seen.
#[rustfmt::skip]
const LOOK_ALIKE: &[&str] = &[
    "https://bitflyer.com./",
    "https://bitflyer.com:8443/",
    "https://user@bitflyer.com/",
    "https://bitflyer.com@evil.example/",
    "https://tinyurl.com/bitflyer",
    // A browser opens the first host; a person, or another program, may read the second.
    "https://bitflyer.com?x=@evil.example",
    "https://bitflyer.com#@evil.example",
    "https://bitflyer.com:pass@evil.example/",
    "https://bitfIyer.com/",
    "https://bitf1yer.com",
    "https://bitflyer.co",
    "https://bitflyer.jp.com",
    "https://bitflyer-support.com",
    "https://support-bitflyer.com/login",
    "https://bitflyer.com.evil.example/",
    "https://bitflyer-com.example/",
    "https://xn--btflyer-6ya.com/",
    "https://b\u{456}tflyer.com/",
    "https://bitfl\u{443}er.com/",
    "https://bitflyer。com/",
    "https://ｂｉｔｆｌｙｅｒ.com/",
    "https://bit-flyer.com/",
    "https://bitfiyer.com/",
    "https://bitfyler.com/",
    "https://bittflyer.com/",
    "https://bitfler.com/",
    "https://bitflyerr.com/",
    "https://bitflver.com/",
    "https://login.bitflyer.example/",
    "https://evil.example/bitflyer.com/login",
    "https://evil.example/?next=https://bitflyer.com",
    "https://evil.example/#https://bitflyer.com/",
    "https://evil.example\\@bitflyer.com/",
    "https://bitflyer.com\\.evil.example/",
    "https://bit\u{200b}flyer.com/",
    "https://bitflyer.com\u{202e}/moc.live",
    "https://bitflyer.com%2eevil.example/",
    "https://bitflyer.com%00.evil.example/",
    "https://bitflyer%2ecom/",
    "javascript:location='https://bitflyer.com'",
    "data:text/html,<a href=https://bitflyer.com>",
    "ftp://bitflyer.com/",
    "http://0300.0.2.1/bitflyer",
    "mailto:support@bitflyer.com?cc=evil@example.com",
    "03-6434-5846",
    "03-6434-5865",
    "03-6434-5804",
    "03-6434-58640",
    "503-6434-5864",
    "support@bitfIyer.com",
    "support@bitflyer.co",
    "support@bitflyer-jp.com",
    "bitflyer@example.com",
    "bitflyer.support@gmail.com",
    "\"support@bitflyer.com\" <evil@example.com>",
    "support@bitflyer.com@evil.example",
    "support@bitflyer.com.evil.example",
    "support@bitfly\u{435}r.com",
    "@bitFlyer_support",
    "@bitFIyer",
    "@bitflyer_jp",
    "@bit_flyer",
    "@bitflyer1",
    "@b1tflyer",
    "＠bitFlyer",
    "https://BITFLYER.COM.",
    "https://bitflyer.com:0443/",
    "https://bitflyer.com:/",
    "WIFI:S:bitflyer;;",
    "line://ti/p/@bitflyer",
    "https://bitflyer.com evil",
    "hxxps://bitflyer[.]com/",
    "https://bltflyer.com/",
    "https://bitflyer.xyz",
    "https://bitflyer.support",
    "https://bitf\u{ad}lyer.com/",
    "https://bitfl\u{307}yer.com/",
    "https://ビットフライヤー.com/",
    "https://bitflyer.com％２Ｆevil.example",
    "https://twitter.com/bitFlyer_help",
    "https://line.me/ti/p/@bitflyer",
    "https://t.me/bitflyer",
    "https://t.me/bitflyer_support",
    "https://x.com/bitfIyer",
    "instagram.com/bitflyer_official",
];

/// Nothing of the provider, or of it and not safe as written.
#[rustfmt::skip]
const UNKNOWN: &[&str] = &[
    "bitflyer.com",
    "http://bitflyer.com/login",
    "https:/bitflyer.com/",
    "https:bitflyer.com",
    "//bitflyer.com/",
    "https://bit.ly/3xYz",
    "https://t.co/abc",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "http://192.0.2.1/",
    "http://3221225985/",
    "http://0xC0000201/",
    "http://[2001:db8::1]/",
    "https://example.com/",
    "0120-000-000",
    "090-0000-0000",
    "03-0000-0000",
    "+1-202-555-0100",
    "+81-90-0000-0000",
    "03-6434-5864 内線 5",
    "ｓｕｐｐｏｒｔ@bitflyer.com",
    "hanako@example.com",
    "@example",
    "bitflyer",
    "bitcoin:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
    "https://xn--eckybzahmsm43ab5g5336c9iug.com/",
    "https://x.com/bitFlyer/status/1234567890",
    "http://x.com/bitFlyer",
];

#[test]
fn every_contact_gets_its_verdict_and_a_look_alike_says_of_what() {
    let sandbox = Sandbox::new();
    for (verdict, contacts) in [
        ("known", KNOWN),
        ("disputed", DISPUTED),
        ("look_alike", LOOK_ALIKE),
        ("unknown", UNKNOWN),
    ] {
        let args = [
            &["check", "--provider", "bitflyer", "--json", "--"],
            contacts,
        ]
        .concat();
        let page = sandbox.run(&args).exits(0).json();
        let judged = page["contacts"].as_array().expect("a list");
        assert_eq!(judged.len(), contacts.len());
        let wrong: Vec<&Value> = judged
            .iter()
            .filter(|contact| contact["verdict"] != verdict)
            .collect();
        assert!(wrong.is_empty(), "not {verdict}: {wrong:#?}");
        for contact in judged.iter().filter(|_| verdict == "look_alike") {
            assert!(contact["resembles"].is_string(), "{contact:#}");
        }
    }
}
