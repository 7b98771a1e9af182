//! Contacts of a provider and of those who pretend to be it.

use super::*;
use crate::domain::Window;
use crate::pack::fixture::{bare, provenance, words};
use crate::pack::{Claim, PackChannel, Reception};

fn pack() -> Pack {
    let claim = |value: &str| Claim {
        value: value.into(),
        provenance: provenance(Confidence::Official),
    };
    let contact = |kind, value: &str, confidence| Contact {
        kind,
        value: Some(value.into()),
        purpose: None,
        symptoms: Vec::new(),
        hours: None,
        provenance: provenance(confidence),
    };
    let contacts = vec![
        contact(
            ContactKind::Url,
            "https://provider.example/help",
            Confidence::Official,
        ),
        contact(ContactKind::Phone, "03-0000-1234", Confidence::ThirdParty),
        contact(ContactKind::Phone, "03-0000-9876", Confidence::Disputed),
        contact(ContactKind::Handle, "@Provider", Confidence::ThirdParty),
    ];
    Pack {
        name: words("Provider"),
        domains: vec![claim("provider.example")],
        channels: vec![PackChannel {
            window: Window::HelpCenter,
            name: words("help"),
            about: Vec::new(),
            prepare: Vec::new(),
            contacts,
            reception: Reception::Always,
            form: None,
            answers_within: None,
            provenance: provenance(Confidence::Official),
        }],
        ..bare()
    }
}

#[track_caller]
fn check(rows: &[(&str, Verdict, Why)]) {
    let pack = pack();
    for (written, verdict, why) in rows {
        let judged = judge(written, &pack);
        assert_eq!((judged.verdict, judged.why), (*verdict, *why), "{written}");
        if *verdict == Verdict::LookAlike {
            assert!(judged.resembles.is_some(), "{written}");
        }
    }
}

#[test]
fn only_a_clean_address_below_the_providers_domain_is_known() {
    use Verdict::{Known, LookAlike, Unknown};
    check(&[
        ("https://provider.example/help", Known, Why::Recorded),
        ("https://provider.example/other?x=1", Known, Why::OwnDomain),
        ("https://sub.provider.example:443/", Known, Why::OwnDomain),
        ("http://provider.example/help", Unknown, Why::NotHttps),
        ("provider.example", Unknown, Why::NotHttps),
        ("https://provider.example:8443/", LookAlike, Why::OtherPort),
        ("https://me@provider.example/", LookAlike, Why::UserInfo),
        (
            "https://provider.example@evil.example/",
            LookAlike,
            Why::UserInfo,
        ),
        (
            "https://provider.example\\@evil.example/",
            LookAlike,
            Why::Hidden,
        ),
        ("https://provider\u{200b}.example/", LookAlike, Why::Hidden),
        (
            "https://provider.example/\u{202e}gpj",
            LookAlike,
            Why::Hidden,
        ),
    ]);
}

#[test]
fn hosts_that_are_made_to_look_like_the_providers_are_called_so() {
    use Verdict::{LookAlike, Unknown};
    check(&[
        (
            "https://provider.example.evil.test/",
            LookAlike,
            Why::InFrontOfAnother,
        ),
        ("https://provider-support.test/", LookAlike, Why::ExtraWords),
        ("https://provider.test/", LookAlike, Why::OtherEnding),
        ("https://provlder.example/", LookAlike, Why::NearlySame),
        ("https://providre.example/", LookAlike, Why::NearlySame),
        ("https://prov\u{456}der.example/", LookAlike, Why::Homoglyph),
        (
            "https://xn--provder-uog.example/",
            LookAlike,
            Why::Homoglyph,
        ),
        ("https://pro-vider.test/", LookAlike, Why::ExtraWords),
        ("https://example.org/provider", Unknown, Why::NameInPath),
        ("https://evil/?u=provider.example", LookAlike, Why::InPath),
        ("evil/?u=provider.example", LookAlike, Why::InPath),
        (
            "https://evil.test/?u=provider.example&x=1",
            LookAlike,
            Why::InPath,
        ),
        ("https://evil/?u=weather.test", Unknown, Why::NotAContact),
        (
            "https://evil.test/?u=notprovider.example",
            Unknown,
            Why::NameInPath,
        ),
        ("https://weather.test/", Unknown, Why::NotRecorded),
        ("hello", Unknown, Why::NotAContact),
    ]);
}

#[test]
fn mail_addresses_numbers_and_accounts_are_judged_too() {
    use Verdict::{Disputed, Known, LookAlike, Unknown};
    check(&[
        ("no-reply@provider.example", Known, Why::OwnDomain),
        ("no-reply@mail.provider.example", Known, Why::OwnDomain),
        (
            "no-reply@provider.example.test",
            LookAlike,
            Why::InFrontOfAnother,
        ),
        ("support@provlder.example", LookAlike, Why::NearlySame),
        ("me@example.org", Unknown, Why::NotRecorded),
        ("03-0000-1234", Known, Why::RecordedUnconfirmed),
        ("+81 3 0000 1234", Known, Why::RecordedUnconfirmed),
        ("0081-3-0000-1234", Known, Why::RecordedUnconfirmed),
        ("010-81-3-0000-1234", Known, Why::RecordedUnconfirmed),
        ("tel:+81300001234", Known, Why::RecordedUnconfirmed),
        ("mailto:me@provider.example", Known, Why::OwnDomain),
        ("0300009876", Disputed, Why::Disputed),
        ("03-0000-1243", LookAlike, Why::NearlySame),
        ("03-5555-4321", Unknown, Why::NotRecorded),
        ("@provider", Known, Why::RecordedUnconfirmed),
        ("@Provlder", LookAlike, Why::NearlySame),
        ("@Provider_Support", LookAlike, Why::ExtraWords),
        ("@weather", Unknown, Why::NotRecorded),
    ]);
}

#[test]
fn a_whole_mail_gives_every_contact_once() {
    let mail = "From: Support <no-reply@provlder.example>\nReply-To: help@example.org\n\n\
        口座を確認してください（https://provider-login.test/a）。hxxps://provider[.]example/help\n\
        電話 03-0000-1234 または 03-0000-1234、@Provider まで。期限は2026-11-22です。";
    let judged = judge_text(mail, &pack());
    let found: Vec<(&str, Verdict)> = judged
        .iter()
        .map(|known| (known.value.as_str(), known.verdict))
        .collect();
    assert_eq!(
        found,
        [
            ("no-reply@provlder.example", Verdict::LookAlike),
            ("help@example.org", Verdict::Unknown),
            ("https://provider-login.test/a", Verdict::LookAlike),
            ("https://provider.example/help", Verdict::Known),
            ("@Provider", Verdict::Known),
            ("03-0000-1234", Verdict::Known),
        ]
    );
}

/// What thieves write; each row must be called a look-alike.
const ATTACKS: &[&str] = &[
    "https://provider.example;@evil.test/login",
    "https://provider.example,@evil.test/",
    "https://provider.example|@evil.test/",
    "https://provider.example[.evil.test/",
    "https://provider.example)@evil.test/",
    "https://provider.example%40@evil.test/",
    "https://provider.example:443@evil.test/",
    "https://provider:example@evil.test/",
    "https://user:pw@provider.example/",
    "https://provider.example\\@evil.test/",
    "https://evil.test\\@provider.example/",
    "https://provider.example\\.evil.test/",
    "https:\\\\provider.example\\x",
    "https://provider.example.evil.test/",
    "https://provider-example.test/",
    "https://provider.example-login.test/",
    "https://login-provider.example.test/",
    "https://www.provider.example.co.test/",
    "https://providerexample.test/",
    "https://provider.login.test/",
    "https://secure.provider.test/",
    "https://provider.co.jp/",
    "https://provider.test/",
    "https://provider-support.test/",
    "https://my-provider.test/",
    "https://pro-vider.example/",
    "https://pro.vider.test/",
    "https://providers.test/",
    "https://prvider.test/",
    "https://proviider.test/",
    "https://porvider.test/",
    "https://provlder.example/",
    "https://proVlder.example/",
    "https://prov1der.example/",
    "https://pr0v1d3r.example/",
    "https://provlder-login.test/",
    "https://proviiderlogin.test/",
    "https://login.provide.test/",
    "https://xn--provder-uog.example/",
    "https://prov\u{456}der.example/",
    "https://\u{440}r\u{43e}vid\u{435}r.example/",
    "https://pr\u{3bf}vider.example/",
    "https://pr\u{f8}vider.example/",
    "https://provide\u{440}.example/",
    "https://provid\u{301}er.example/",
    "https://provid\u{1ab0}er.example/",
    "https://prov\u{13a5}der.test/",
    "https://ｐｒｏｖｉｄｅｒ.example/",
    "https://provider。example/",
    "https://provider．example/",
    "https://provider.example．evil.test/",
    "https://provider.example。evil.test/",
    "https://provider.example／.evil.test/",
    "https://provider.example∕login.evil.test/",
    "https://provider%2eexample/",
    "https://provider.example%2eevil.test/",
    "https://provider.example%00.evil.test/",
    "https://%70rovider.example/",
    "https://provider.example./",
    "https://provider..example/",
    "https://provider.example:8443/",
    "https://provider.example:/",
    "https://provider.example /",
    " https://provider.example/",
    "https://provider.example/\t",
    "https://provider.exam\nple/",
    "https://provider\u{ad}.example/",
    "https://provider\u{200d}.example/",
    "https://provider.example/\u{202e}x",
    "https://203.0.113.9/provider.example/",
    "https://3405803785/provider",
    "https://[2001:db8::1]/provider.example",
    "https://evil.test/provider.example/login",
    "https://sites.google.com/view/provider-login",
    "https://evil.test/provider/login",
    "https://evil.test/?p=provider&verify=1",
    "https://me.github.io/provider",
    "evil.test/?u=provider.example",
    "https://evil.test/?u=provider.example",
    "https://evil.test/#provider.example",
    "https:///provider.example",
    "https:////provider.example/",
    "https://provider.example#@evil.test",
    "https://provider.example?@evil.test/",
    "javascript:location='https://provider.example'",
    "data:text/html,<a href=https://provider.example>",
    "ftp://provider.example/",
    "https://sampleex-login.test/",
    "https://sample-ex.test/",
    "https://サンプル取引所.test/",
    "support@provider.example.evil.test",
    "support@provider-example.test",
    "support@provlder.example",
    "support@prov\u{456}der.example",
    "provider.support@mail.test",
    "provider-support@mail.test",
    "pr0vider@mail.test",
    "no-reply=provider.example@mail.test",
    "no-reply@provider.example@mail.test",
    "Provider <x@mail.test>",
    "support＠provider.example",
    "support@provider.example\u{200b}",
    "03-0000-1243",
    "03-0000-1324",
    "03-0000-4231",
    "03-0000-12345",
    "03-0000-123",
    "+81-3-0000-1235",
    "@Provlder",
    "@Pr0vider",
    "@Provider_Support",
    "@official_provider_jp",
    "@Provider_",
    "@prov\u{456}der",
    "＠Provider",
    "@@Provider",
    "provider_support",
    "@sampleex_help",
];

#[test]
fn every_known_trick_is_called_a_look_alike() {
    let pack = Pack {
        aliases: vec!["Sample Ex".into(), "サンプル取引所".into(), "coin".into()],
        ..pack()
    };
    let judged = ATTACKS.iter().map(|written| judge(written, &pack));
    let missed: Vec<Judgement> = judged
        .filter(|judged| judged.verdict != Verdict::LookAlike || judged.resembles.is_none())
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn what_only_has_nothing_to_do_with_the_provider_is_not_accused() {
    let mut pack = pack();
    let short = Claim {
        value: "coin.z.test".into(),
        ..pack.domains.remove(0)
    };
    pack.domains = vec![
        short.clone(),
        Claim {
            value: "provider.example".into(),
            ..short
        },
    ];
    for written in [
        "https://coin.test/",
        "https://z.test/",
        "https://bitcoin.test/",
        "https://coin.zebra.test/",
        "https://bit.ly.test/3xYz",
        "https://203.0.113.9/login",
        "https://example.org/provider-review",
        "https://divider.test/",
        "me@example.org",
        "@weather",
        "javascript:alert(1)",
        "https:///",
        "hello",
        "",
        "@",
        "//",
    ] {
        let judged = judge(written, &pack);
        assert_eq!(
            judged.verdict,
            Verdict::Unknown,
            "{written:?} {:?}",
            judged.why
        );
    }
    assert_eq!(judge("https://coin.z.test/", &pack).verdict, Verdict::Known);
    for written in [
        "https://coin.z.test.evil.test/",
        "https://coin-z.test.evil.test/",
        "https://coin-z-test.evil/",
    ] {
        let is_short_of_one = written.contains("coin-z.test");
        let expected = if is_short_of_one {
            Verdict::Unknown
        } else {
            Verdict::LookAlike
        };
        assert_eq!(judge(written, &pack).verdict, expected, "{written}");
    }
}

#[track_caller]
fn in_text(text: &str, value: &str, verdict: Verdict, why: Why) {
    let judged = judge_text(text, &pack());
    let found = judged.iter().find(|one| one.value == value);
    let found = found.unwrap_or_else(|| panic!("{value} is not in {judged:#?}"));
    assert_eq!((found.verdict, found.why), (verdict, why), "{text}");
}

#[test]
fn an_address_in_a_text_is_never_cut_inside() {
    use Verdict::{Known, LookAlike, Unknown};
    for joint in [
        ";@", ",@", "|@", "[@", "(@", "{@", ")@", "'@", "\"@", "。@", "、@", "」@", "[.", "｜@",
        "<@",
    ] {
        let text = format!("開く https://provider.example{joint}evil.test/login です");
        for judged in judge_text(&text, &pack()) {
            assert_ne!(judged.verdict, Verdict::Known, "{text} {judged:?}");
        }
    }
    let help = "https://provider.example/help";
    for text in [
        "詳しくは（https://provider.example/help）。",
        "「https://provider.example/help」をご覧ください",
        "See https://provider.example/help.",
        "(https://provider.example/help),",
        "公式:https://provider.example/help、ほか",
        "<https://provider.example/help>",
        "<p>https://provider.example/help<br>next</p>",
    ] {
        in_text(text, help, Known, Why::Recorded);
    }
    in_text(
        "「https://provider.example」です",
        "https://provider.example",
        Known,
        Why::OwnDomain,
    );
    in_text(
        "mail:no-reply@provider.example。",
        "no-reply@provider.example",
        Known,
        Why::OwnDomain,
    );
    in_text(
        "電話０３－００００－９８７６まで",
        "０３－００００－９８７６",
        Verdict::Disputed,
        Why::Disputed,
    );
    in_text(
        "[https://provider.example/help](https://evil.test/a)",
        "https://evil.test/a",
        Unknown,
        Why::NotRecorded,
    );
    in_text(
        "<b>https://provider.example</b><i>.evil.test</i>/",
        "https://provider.example.evil.test/",
        LookAlike,
        Why::InFrontOfAnother,
    );
}

#[test]
fn where_a_link_leads_counts_and_not_what_is_shown() {
    use Verdict::{Known, LookAlike, Unknown};
    let page = "<a href=\"https://evil.test/a\">https://provider.example/help</a>";
    in_text(page, "https://evil.test/a", LookAlike, Why::ShownOther);
    in_text(page, "https://provider.example/help", Known, Why::Recorded);
    let bare = "<a href='https://evil.test/a'>provider.example</a>";
    in_text(bare, "https://evil.test/a", LookAlike, Why::ShownOther);
    let quoted = "Content-Transfer-Encoding: quoted-printable\n\n<a href=3D\"https://ev=\nil.test/a\">go</a>";
    in_text(quoted, "https://evil.test/a", Unknown, Why::NotRecorded);
    in_text(
        "<a href=\"https://provider.example/help\">go</a>",
        "https://provider.example/help",
        Known,
        Why::Recorded,
    );
    in_text(
        "<a href=\"mailto:me@evil.test\">go</a>",
        "me@evil.test",
        Unknown,
        Why::NotRecorded,
    );
    in_text(
        "<a href=\"java&#115;cript:x()\">go</a>",
        "javascript:x()",
        Unknown,
        Why::OtherScheme,
    );
    in_text(
        "From: Provider <x@evil.test>\n",
        "x@evil.test",
        LookAlike,
        Why::DisplayName,
    );
    in_text(
        "Reply-To: \"no-reply@provider.example\" <x@evil.test>\n",
        "x@evil.test",
        LookAlike,
        Why::ShownOther,
    );
    in_text(
        "From: =?UTF-8?B?UHJvdmlkZXI=?=\n <x@evil.test>\n",
        "x@evil.test",
        LookAlike,
        Why::DisplayName,
    );
    in_text(
        "Return-Path: <x@evil.test>\n",
        "x@evil.test",
        Unknown,
        Why::NotRecorded,
    );
}

#[test]
#[allow(clippy::too_many_lines)]
fn a_mail_hides_no_contact() {
    use Verdict::{Disputed, Known, LookAlike, Unknown};
    for (text, value, verdict, why) in [
        (
            "03-0000-1234 03-0000-9876",
            "03-0000-1234",
            Known,
            Why::RecordedUnconfirmed,
        ),
        (
            "03-0000-1234 03-0000-9876",
            "03-0000-9876",
            Disputed,
            Why::Disputed,
        ),
        (
            "受付番号 12345 03-0000-1234",
            "03-0000-1234",
            Known,
            Why::RecordedUnconfirmed,
        ),
        (
            "TEL:03ー0000ー1234",
            "03ー0000ー1234",
            Known,
            Why::RecordedUnconfirmed,
        ),
        ("03.0000.1243", "03.0000.1243", LookAlike, Why::NearlySame),
        (
            "provider．ｘｙｚ",
            "provider．ｘｙｚ",
            LookAlike,
            Why::OtherEnding,
        ),
        (
            "provider。xyz",
            "provider。xyz",
            LookAlike,
            Why::OtherEnding,
        ),
        (
            "ＨＴＴＰＳ：／／ｅｖｉｌ．ｔｅｓｔ／ａ",
            "ＨＴＴＰＳ：／／ｅｖｉｌ．ｔｅｓｔ／ａ",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "https://ｐｒｏｖｉｄｅｒ.example/",
            "https://ｐｒｏｖｉｄｅｒ.example/",
            LookAlike,
            Why::Homoglyph,
        ),
        (
            "LINE ID: provider-help",
            "provider-help",
            LookAlike,
            Why::ExtraWords,
        ),
        (
            "LINEで Provider を追加",
            "Provider",
            LookAlike,
            Why::OtherNetwork,
        ),
        (
            "Telegram: someone_else",
            "someone_else",
            Unknown,
            Why::NotRecorded,
        ),
        // A sentence goes on behind a whole host, and behind a label of a host it does not.
        (
            "https://provider.exampleをクリック",
            "https://provider.example",
            Known,
            Why::OwnDomain,
        ),
        (
            "https://provider.exampleを.evil.test/",
            "https://provider.exampleを.evil.test/",
            LookAlike,
            Why::Homoglyph,
        ),
        (
            "support@provider.exampleまで",
            "support@provider.example",
            Known,
            Why::OwnDomain,
        ),
        (
            "公式サイトはprovider-login.testです",
            "provider-login.test",
            LookAlike,
            Why::ExtraWords,
        ),
        (
            "https://evil.testかhttps://provider.example/help",
            "https://evil.test",
            Unknown,
            Why::NotRecorded,
        ),
        // What a page loads, and where it goes on to.
        (
            "<img src='https://evil.test/a.png'>",
            "https://evil.test/a.png",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<meta http-equiv=refresh content='0; url=https://evil.test/b'>",
            "https://evil.test/b",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<p style='background:url(//evil.test/c)'>x</p>",
            "//evil.test/c",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<style>p{background:url(\"https://evil.test/d\")}</style>",
            "https://evil.test/d",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<svg><a xlink:href='https://evil.test/e'><text>x</text></a></svg>",
            "https://evil.test/e",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<!--[if mso]><a href='https://evil.test/f'>x</a><![endif]-->",
            "https://evil.test/f",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<!-- https://evil.test/g",
            "https://evil.test/g",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<script>location='https://evil.test/h'</script>",
            "https://evil.test/h",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<iframe src=https://evil.test/i></iframe>",
            "https://evil.test/i",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "<img srcset='https://evil.test/j 1x, https://evil.test/k 2x'>",
            "https://evil.test/k",
            Unknown,
            Why::NotRecorded,
        ),
    ] {
        in_text(text, value, verdict, why);
    }
}

#[test]
fn an_address_in_a_senders_name_is_not_the_sender() {
    let claims = "From: \"Provider <support@provider.example>\" <x@evil.test>\n";
    let told: Vec<_> = judge_text(claims, &pack())
        .into_iter()
        .map(|one| (one.value, one.verdict, one.why))
        .collect();
    assert_eq!(
        told,
        [
            (
                "x@evil.test".to_owned(),
                Verdict::LookAlike,
                Why::ShownOther
            ),
            (
                "support@provider.example".to_owned(),
                Verdict::Unknown,
                Why::OnlyClaimed
            ),
        ]
    );
    for forwarded in ["> ", "差出人：Provider <x@evil.test>\n"] {
        let text = if forwarded == "> " {
            format!("> {claims}")
        } else {
            forwarded.to_owned()
        };
        let first = judge_text(&text, &pack()).remove(0);
        assert_eq!(
            (first.value.as_str(), first.verdict),
            ("x@evil.test", Verdict::LookAlike)
        );
    }
    let own = "From: \"support@provider.example\" <support@provider.example>\n";
    in_text(
        own,
        "support@provider.example",
        Verdict::Known,
        Why::OwnDomain,
    );
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,60}", html in "[<>a-c=\"'/&;#x.@: \n]{0,80}") {
        let pack = pack();
        judge(&text, &pack);
        judge_text(&text, &pack);
        judge_text(&html, &pack);
    }

    #[test]
    fn nothing_with_a_hidden_character_is_known(
        at in 0_usize..30,
        hidden in proptest::sample::select(vec!['\u{200b}', '\u{200d}', '\u{202e}', '\u{ad}', '\u{feff}', '\0', '\t', '\n', '\u{fe0f}', '\u{2066}']),
        contact in proptest::sample::select(vec!["https://provider.example/help", "no-reply@provider.example", "03-0000-1234", "@Provider"]),
    ) {
        let mut written: Vec<char> = contact.chars().collect();
        written.insert(at.min(written.len()), hidden);
        let written: String = written.into_iter().collect();
        proptest::prop_assert_ne!(judge(&written, &pack()).verdict, Verdict::Known);
    }

    #[test]
    fn what_is_known_is_below_a_domain_of_the_provider(
        user in "([a-z:.]{0,8}@)?", before in "([a-z.;@\\\\-]{0,6}\\.)?", after in "[a-z.:;@/\\\\-]{0,8}",
    ) {
        let written = format!("https://{user}{before}provider.example{after}");
        if judge(&written, &pack()).verdict == Verdict::Known {
            let rest = written.trim_start_matches("https://");
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let host = host.trim_end_matches(":443");
            proptest::prop_assert!(host == "provider.example" || host.ends_with(".provider.example"));
            proptest::prop_assert!(host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.'));
        }
    }
}

#[test]
fn a_link_to_an_account_is_judged_by_the_account() {
    use Verdict::{Known, LookAlike, Unknown};
    check(&[
        ("https://x.com/Provider", Known, Why::RecordedUnconfirmed),
        (
            "https://twitter.com/provider",
            Known,
            Why::RecordedUnconfirmed,
        ),
        (
            "https://mobile.twitter.com/Provider/?lang=ja",
            Known,
            Why::RecordedUnconfirmed,
        ),
        ("x.com/Provider", Known, Why::RecordedUnconfirmed),
        (
            "https://WWW.X.com/Provider?s=20",
            Known,
            Why::RecordedUnconfirmed,
        ),
        ("http://x.com/Provider", Unknown, Why::NotRecorded),
        ("https://x.com:8443/Provider", Unknown, Why::NotRecorded),
        ("https://x.com\\Provider", Unknown, Why::NotRecorded),
        ("https://me@x.com/Provider", Unknown, Why::NotRecorded),
        // The number of a post decides whose it is, not the name before it.
        (
            "https://x.com/Provider/status/1234567890",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "https://x.com/Provider?u=https://evil.example",
            Unknown,
            Why::NotRecorded,
        ),
        ("https://x.com/Provider_support", LookAlike, Why::ExtraWords),
        ("https://twitter.com/Provlder", LookAlike, Why::NearlySame),
        (
            "https://twitter.com/Prov1der/status/1",
            LookAlike,
            Why::NearlySame,
        ),
        ("https://x.com/somebody", Unknown, Why::NotRecorded),
        ("https://x.com/@Provider", LookAlike, Why::NearlySame),
        ("https://x.com/%50rovider", LookAlike, Why::NearlySame),
        (
            "https://x.com/Provider%20support",
            LookAlike,
            Why::ExtraWords,
        ),
        ("https://x.com/Pro\u{200b}vider", LookAlike, Why::Hidden),
        ("https://x.com/Pr\u{3bf}vider", LookAlike, Why::Homoglyph),
        (
            "https://twitter.com/intent/user?screen_name=Provider_help",
            LookAlike,
            Why::ExtraWords,
        ),
        (
            "https://twitter.com/intent/follow?screen_name=Provider",
            Unknown,
            Why::NotRecorded,
        ),
        (
            "https://twitter.com/intent/post?text=Provider",
            Unknown,
            Why::NameInPath,
        ),
        ("https://wa.me/provider", LookAlike, Why::OtherNetwork),
        (
            "https://m.facebook.com/provider.support/",
            LookAlike,
            Why::ExtraWords,
        ),
        (
            "https://www.instagram.com/p.r.o.v.i.d.e.r",
            LookAlike,
            Why::NearlySame,
        ),
        ("https://t.me/+provider", LookAlike, Why::NearlySame),
        ("https://x.com/", Unknown, Why::NotRecorded),
        (
            "https://x.com.evil.example/Provider",
            Unknown,
            Why::NameInPath,
        ),
    ]);
}

#[test]
fn the_name_of_an_account_is_compared_on_every_network() {
    use Verdict::{LookAlike, Unknown};
    check(&[
        ("https://t.me/Provider", LookAlike, Why::OtherNetwork),
        ("t.me/s/provider", LookAlike, Why::OtherNetwork),
        (
            "https://t.me/provider_support_jp",
            LookAlike,
            Why::ExtraWords,
        ),
        (
            "https://www.instagram.com/provider.jp/",
            LookAlike,
            Why::ExtraWords,
        ),
        (
            "https://www.youtube.com/@Provider",
            LookAlike,
            Why::OtherNetwork,
        ),
        (
            "https://line.me/R/ti/p/@prov1der",
            LookAlike,
            Why::NearlySame,
        ),
        (
            "https://www.facebook.com/somebody",
            Unknown,
            Why::NotRecorded,
        ),
        ("https://news.example/provider", Unknown, Why::NameInPath),
    ]);
}

#[test]
fn links_to_accounts_in_a_text_are_told() {
    let text = "公式サポートです。https://t.me/provider_help か x.com/Provider へ";
    let judged = judge_text(text, &pack());
    let told: Vec<_> = judged
        .iter()
        .map(|one| (one.value.as_str(), one.verdict))
        .collect();
    assert_eq!(
        told,
        [
            ("https://t.me/provider_help", Verdict::LookAlike),
            ("x.com/Provider", Verdict::Known),
        ]
    );
}
