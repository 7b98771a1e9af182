//! What every shipped pack keeps, and what the article demands of the first.

use super::builtin::source_text;
use super::*;
use crate::domain::{Category, Code, Symptom, Window};
use crate::pack::{Confidence, Contact, ContactKind, Placement, Provenance, Reception, Words};

fn packs() -> Vec<Pack> {
    let providers = ids().filter_map(builtin);
    std::iter::once(general().clone())
        .chain(providers)
        .collect()
}

/// The windows of a symptom's row.
fn row(pack: &Pack, symptom: Symptom) -> Option<&[Window]> {
    let mut rows = pack
        .rules
        .iter()
        .filter(|rule| rule.placement == Placement::Row);
    let row = rows.find(|rule| rule.symptoms.contains(&symptom))?;
    Some(&row.windows)
}

fn contacts(pack: &Pack) -> impl Iterator<Item = (Window, &Contact)> {
    let channels = pack.channels.iter();
    channels.flat_map(|one| one.contacts.iter().map(|contact| (one.window, contact)))
}

#[test]
fn every_shipped_file_has_no_problem() {
    let text = |id: &str| source_text(id).expect("a file");
    let (general, problems) = read("general", text("general"), None);
    assert_eq!(problems, []);
    assert_eq!(general.map(|pack| pack.id.0).as_deref(), Some("general"));
    for id in ids() {
        let (_, problems) = read(id, text(id), Some(super::general()));
        assert_eq!(problems, [], "{id}");
        assert_eq!(builtin(id).map(|pack| pack.id.0).as_deref(), Some(id));
    }
    let (japan, problems) = read_country("japan", text("japan"));
    assert_eq!(problems, []);
    assert!(japan.is_some());
}

#[test]
fn bitflyer_follows_the_articles_table_cell_by_cell() {
    use Window::{Form, HelpCenter, Phone, Social};
    let pack = builtin("bitflyer").expect("a pack");
    for (category, windows, reason) in [
        (
            "login",
            [HelpCenter, Form],
            "パスワード再設定、アカウントロック解除の手続き",
        ),
        (
            "trading",
            [HelpCenter, Form],
            "システム状況の確認、注文方法の確認",
        ),
        (
            "funds",
            [HelpCenter, Form],
            "銀行振込状況の確認、仮想通貨送金状況の確認",
        ),
        ("security", [Phone, Form], "速やかにbitFlyerに連絡"),
        ("outage", [Social, HelpCenter], "システム復旧状況を確認"),
        ("mistake", [Phone, Form], "状況を説明し、bitFlyerの指示に従"),
        ("other", [HelpCenter, Form], "不明点や疑問点を解消"),
    ] {
        let of_category = |symptom: &&Symptom| symptom.category().code() == category;
        for &symptom in Symptom::ALL.iter().filter(of_category) {
            assert_eq!(row(&pack, symptom), Some(&windows[..]), "{symptom:?}");
            let mut rules = pack
                .rules
                .iter()
                .filter(|rule| rule.symptoms.contains(&symptom));
            assert!(
                rules
                    .any(|rule| rule.placement == Placement::Row
                        && rule.reason.ja.contains(reason)),
                "{symptom:?}"
            );
        }
    }
}

#[test]
fn every_example_of_the_article_is_the_example_of_its_symptom() {
    let pack = builtin("bitflyer").expect("a pack");
    for (symptom, example) in [
        ("login.forgot_password", "パスワードを忘れた"),
        ("login.account_locked", "アカウントがロックされた"),
        ("security.unauthorized_access", "不正アクセスが疑われる"),
        ("trading.order_error", "注文がエラーになる"),
        ("trading.board_frozen", "板が動かない"),
        ("trading.not_executed", "約定されない"),
        ("funds.fiat_deposit", "銀行振込が反映されない"),
        ("funds.crypto_withdrawal", "仮想通貨の送金が遅延する"),
        ("funds.withdrawal_rejected", "出金申請が拒否される"),
        ("security.unauthorized_access", "不正ログイン"),
        ("security.account_takeover", "アカウントの乗っ取り"),
        ("security.phishing", "フィッシング詐欺"),
        (
            "outage",
            "bitFlyerのシステムが停止し、取引や入出金ができない",
        ),
        ("mistake.order", "意図しない注文をしてしまった"),
        ("mistake.address", "誤った宛先に仮想通貨を送金してしまった"),
        ("other.question", "bitFlyerのサービスに関する疑問、不明点"),
    ] {
        let guide = Symptom::from_code(symptom).and_then(|symptom| pack.guide(symptom));
        let found = guide.is_some_and(|guide| guide.example.ja.contains(example));
        assert!(found, "{symptom}: {example}");
    }
}

#[test]
fn every_symptom_has_a_row_a_guide_and_words_in_every_pack() {
    for pack in packs() {
        for &symptom in Symptom::ALL {
            let name = format!("{}: {}", pack.id, symptom.code());
            assert!(row(&pack, symptom).is_some(), "{name}");
            let guide = pack.guide(symptom).expect(&name);
            assert!(
                !guide.needs.is_empty() && !guide.checks.is_empty(),
                "{name}"
            );
            assert!(
                !guide.search.is_empty() && !guide.example.en.is_empty(),
                "{name}"
            );
        }
        let windows = pack.rules.iter().flat_map(|rule| &rule.windows);
        for window in windows {
            assert!(pack.channel(*window).is_some(), "{}: {window:?}", pack.id);
        }
    }
}

#[test]
fn whoever_may_be_robbed_is_told_what_to_do_first() {
    for pack in packs() {
        for (symptom, first) in [
            (Symptom::UnauthorizedAccess, "freeze_account"),
            (Symptom::AccountTakeover, "freeze_account"),
            (Symptom::Phishing, "do_not_open_link"),
            (Symptom::MistakenAddress, "cancel_pending"),
        ] {
            let steps = pack.guide(symptom).map(|guide| guide.steps_for(""));
            let first_step = steps.as_ref().and_then(|steps| steps.first());
            let code = first_step.map(|step| step.code.as_str());
            assert_eq!(code, Some(first), "{}: {symptom:?}", pack.id);
        }
    }
}

/// What stops a loss, or keeps it from growing; all else comes behind it.
const STOPS: &[&str] = &[
    "freeze_account",
    "change_password",
    "secure_mailbox",
    "end_sessions",
    "revoke_api_keys",
    "do_not_open_link",
    "do_not_call_back",
    "contact_receiving_bank",
    "contact_own_bank",
    "call_police",
    "cancel_pending",
    "contact_destination",
];

#[test]
fn in_every_loss_what_stops_it_stands_first_in_both_languages_and_with_its_source() {
    let demanded = |symptom| match symptom {
        Symptom::UnauthorizedAccess | Symptom::AccountTakeover => &[
            "freeze_account",
            "change_password",
            "end_sessions",
            "revoke_api_keys",
        ][..],
        Symptom::Phishing => &[
            "do_not_open_link",
            "freeze_account",
            "change_password",
            "contact_receiving_bank",
        ],
        Symptom::MistakenAddress => &["cancel_pending", "contact_destination"],
        _ => &["cancel_pending"],
    };
    let losses = Symptom::ALL
        .iter()
        .filter(|symptom| matches!(symptom.category(), Category::Security | Category::Mistake));
    let losses: Vec<Symptom> = losses.copied().collect();
    assert_eq!(losses.len(), 5);
    for pack in packs() {
        for &symptom in &losses {
            let name = format!("{}: {}", pack.id, symptom.code());
            let lost = "偽サイトにパスワードを入力し、お金を振り込んでしまった";
            let steps = pack.guide(symptom).expect(&name).steps_for(lost);
            let codes: Vec<&str> = steps.iter().map(|step| step.code.as_str()).collect();
            for code in demanded(symptom).iter().chain(&["keep_evidence"]) {
                assert!(codes.contains(code), "{name}: {code} of {codes:?}");
            }
            let order = codes.iter().map(|code| STOPS.contains(code));
            assert!(
                order.is_sorted_by(|one, next| one >= next),
                "{name}: {codes:?}"
            );
            for step in &steps {
                let told = [&step.words.ja, &step.words.en, &step.provenance.source];
                assert!(
                    told.iter().all(|words| !words.is_empty()),
                    "{name}: {step:?}"
                );
                assert_ne!(
                    step.provenance.confidence,
                    Confidence::Unknown,
                    "{name}: {step:?}"
                );
            }
        }
    }
}

#[test]
fn the_link_in_a_mail_is_never_offered_without_the_check_of_its_host() {
    let pack = builtin("bitflyer").expect("a pack");
    let steps = pack.guides.iter().flat_map(|guide| &guide.steps);
    let freezes = steps.filter(|step| step.code == "freeze_account");
    let reasons = pack
        .rules
        .iter()
        .filter(|rule| rule.windows == [Window::SelfService]);
    let reasons = reasons.map(|rule| &rule.reason);
    let told: Vec<&Words> = freezes.map(|step| &step.words).chain(reasons).collect();
    assert_eq!(told.len(), 4);
    for words in told {
        let hosts = words.ja.contains("ホスト名") && words.en.contains("host");
        assert!(hosts, "{words:?}");
    }
    let window = pack.channel(Window::SelfService).expect("a channel");
    let about = window.about.iter();
    assert!(
        about
            .clone()
            .any(|words| words.ja.contains("ホスト名が bitflyer.com と一字一句同じ"))
    );
    assert!(
        window.contacts.is_empty(),
        "a freeze address is personal and never a contact"
    );
}

#[test]
fn no_number_of_bitflyer_is_official_and_each_says_how_to_confirm_it() {
    let pack = builtin("bitflyer").expect("a pack");
    let phones = contacts(&pack).filter(|(_, one)| one.kind == ContactKind::Phone);
    let mut seen = Vec::new();
    for (window, contact) in phones {
        let Provenance {
            confidence, note, ..
        } = &contact.provenance;
        assert_ne!(*confidence, Confidence::Official, "{contact:?}");
        let note = note.as_ref().expect("a note");
        assert!(
            note.ja.contains("確認") && note.en.contains("onfirm"),
            "{note:?}"
        );
        assert!(contact.hours.is_some(), "{contact:?}");
        seen.push((window, contact.value.as_deref(), *confidence));
    }
    let disputed = Confidence::Disputed;
    let third = Confidence::ThirdParty;
    assert_eq!(
        seen,
        [
            (Window::Phone, Some("03-6434-7957"), third),
            (Window::Phone, Some("03-6434-5864"), disputed),
            (Window::Phone, Some("03-5774-3000"), disputed),
            (Window::Phone, Some("03-5774-3000"), disputed),
            (Window::ComplaintsDesk, Some("03-6434-7624"), third),
        ]
    );
}

#[test]
fn what_nobody_states_stays_unknown() {
    let pack = builtin("bitflyer").expect("a pack");
    for window in [Window::Form, Window::Chat] {
        let channel = pack.channel(window).expect("a channel");
        let contact = channel.contacts.first().expect("a contact");
        let known = (contact.value.as_deref(), contact.provenance.confidence);
        assert_eq!(known, (None, Confidence::Unknown), "{window:?}");
        assert!(channel.form.is_none(), "{window:?}");
    }
    let chat = pack.channel(Window::Chat).map(|channel| channel.reception);
    assert_eq!(chat, Some(Reception::Unknown));
}

#[test]
fn every_claim_has_a_source_a_day_and_words() {
    for pack in packs() {
        let of_channels = pack.channels.iter().map(|one| &one.provenance);
        let all = of_channels
            .chain(contacts(&pack).map(|(_, one)| &one.provenance))
            .chain(pack.rules.iter().map(|one| &one.provenance))
            .chain(pack.errors.iter().map(|one| &one.provenance))
            .chain(pack.ids.iter().map(|one| &one.provenance))
            .chain(pack.report.iter().map(|one| &one.provenance))
            .chain(pack.explorers.iter().map(|one| &one.provenance))
            .chain(pack.domains.iter().map(|one| &one.provenance));
        for provenance in all {
            let year = chrono::Datelike::year(&provenance.as_of);
            assert!(
                !provenance.source.is_empty() && year >= 2026,
                "{provenance:?}"
            );
        }
    }
}

#[test]
fn the_ladder_of_outside_bodies_stands_with_contacts_and_hours() {
    let bodies = bodies();
    assert!(bodies.is_sorted_by_key(|body| body.rung));
    let jvcea = bodies
        .iter()
        .find(|body| body.code == "jvcea")
        .expect("a body");
    let hours = jvcea.contacts.iter().find_map(|one| one.hours.as_ref());
    assert_eq!(hours.map(|hours| hours.closed_days.len()), Some(6));
    let bars = bodies.iter().filter(|body| body.code.starts_with("adr_"));
    assert!(bars.clone().count() == 3 && bars.clone().all(|body| !body.providers.is_empty()));
}

#[test]
fn a_provider_without_a_pack_has_none() {
    assert!(builtin("general").is_none() && builtin("japan").is_none());
    assert!(builtin("kabutocho").is_none() && source_text("general").is_some());
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    /// No file panics; a pack is there only without problems, and every problem has a place.
    #[test]
    fn no_file_panics_and_every_problem_has_a_place(
        any in proptest::prelude::any::<String>(),
        cut in 0_usize..20_000,
        from in 0_usize..20_000,
    ) {
        let whole = super::builtin::source_text("bitbank").expect("it is built in");
        let part = |at: usize| whole.char_indices().map(|(at, _)| at).nth(at).unwrap_or(whole.len());
        let (cut, from) = (part(cut), part(from));
        for text in [any.clone(), format!("{}{any}{}", &whole[..cut], &whole[from..])] {
            let (read, problems) = super::read("any.toml", &text, Some(super::general()));
            proptest::prop_assert!(read.is_none() || problems.is_empty());
            for problem in problems {
                let (line, column) = problem.line_and_column(&text);
                proptest::prop_assert!(line >= 1 && column >= 1);
            }
            proptest::prop_assert!(super::read_confirmations(&text).is_none_or(|all| all.is_empty()));
        }
    }
}
