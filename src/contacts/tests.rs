//! Contacts of a provider and of those who pretend to be it.

use super::*;
use crate::domain::Window;
use crate::pack::fixture::{bare, provenance, words};
use crate::pack::{Claim, PackChannel, Reception};

fn pack() -> Pack {
    let claim = |value: &str| Claim {
        value: value.to_owned(),
        provenance: provenance(Confidence::Official),
    };
    let contact = |kind, value: &str, confidence| Contact {
        kind,
        value: Some(value.to_owned()),
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
        domains: vec![claim("provider.example")],
        channels: vec![PackChannel {
            window: Window::HelpCenter,
            name: words("help"),
            about: Vec::new(),
            prepare: Vec::new(),
            contacts,
            reception: Reception::Always,
            form: None,
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
        ("https://example.org/provider", Unknown, Why::NotRecorded),
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
        ("03-0000-1234", Known, Why::Recorded),
        ("+81 3 0000 1234", Known, Why::Recorded),
        ("0300009876", Disputed, Why::Disputed),
        ("03-0000-1243", LookAlike, Why::NearlySame),
        ("03-5555-4321", Unknown, Why::NotRecorded),
        ("@provider", Known, Why::Recorded),
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
