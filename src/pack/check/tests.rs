//! Broken files, and what is said of them.

use super::*;
use crate::domain::{Code, Symptom};
use crate::pack::builtin::source_text;
use crate::pack::general;

const BROKEN: &str = r#"[pack]
id = "Example!"
name = { ja = "例", en = " " }
language = "fr"
domains = [{ value = "example.jp", source = "page", confidence = "official" }]
extra = 1

[sources.page]
url = "http://example.jp/"
as_of = 1999-01-01

[[channel]]
window = "phon"
name = { ja = "電話" }
reception = "always"
source = "pages"

[[channel]]
window = "form"
name = { ja = "フォーム", en = "form" }
reception = "by_contact"
source = "page"
confidence = "sure"

[[channel.contact]]
kind = "url"
value = "https://example.com/form"
source = "page"
confidence = "official"

[[channel.contact]]
kind = "phone"
value = "０３-1234"
hours = { open = ["mon-fri 18:00-9:00", "mon 9:00-10:00", "mon 9:30-11:00"], closed_days = ["02-30"] }
source = "page"
confidence = "official"

[[rule]]
code = "one"
symptoms = ["funds.fiat_depost", "outage", "outage"]
windows = ["phone"]
placement = "first"
reason = { ja = "理由", en = "hidden\u202Ehere" }
source = "page"
confidence = "official"

[guide.outage]
needs = ["amount"]
steps = "freeze"

[[error]]
code = -1
meaning = { ja = "意味", en = "meaning", de = "Bedeutung" }
source = "page"
confidence = "official"

[[id]]
shape = "ＡＢＣ####"
name = { ja = "番号", en = "number" }
source = "page"
confidence = "official"

[advice.hold]
text = { ja = "リンクは開かないでください。", en = "Keep links closed." }
source = "page"
confidence = "official"

[advice.tell]
text = { ja = "秘密にします。", en = "Never tell it." }
tick = "no"
source = "page"
confidence = "official"

[advice.stop]
text = { ja = "止めないでください。", en = "Do not stop." }
tick = false
source = "page"
confidence = "official"
"#;

#[test]
fn a_broken_pack_reports_all_its_problems_with_key_and_line() {
    let (pack, problems) = read("example.toml", BROKEN, None);
    assert!(pack.is_none());
    let is_row = |problem: &&Problem| !matches!(problem.kind, ProblemKind::NoRow(_));
    let told = problems.iter().filter(is_row).map(|problem| {
        let (line, _) = problem.line_and_column(BROKEN);
        format!("{line} {}: {}", problem.key, problem.kind)
    });
    let told: Vec<String> = told.collect();
    let expected = [
        "1 pack.how_to_confirm: is missing",
        "2 pack.id: `Example!` is not a short name of a-z, 0-9, `_` and `-`",
        "3 pack.name.en: is empty",
        "4 pack.language: `fr` is not known",
        "6 pack.extra: is no key of the format",
        "9 sources.page.url: `http://example.jp/` is not an address that begins with `https://`",
        "10 sources.page.as_of: 1999-01-01 is not plausible",
        "12 channel[0].confidence: is missing",
        "13 channel[0].window: `phon` is not known, did you mean `phone`?",
        "14 channel[0].name.en: is missing",
        "16 channel[0].source: `pages` is not known, did you mean `page`?",
        "23 channel[1].confidence: `sure` is not known",
        "27 channel[1].contact[0].value: `example.com` is none of the pack's domains",
        "33 channel[1].contact[1].value: `０３-1234` is not a phone number of digits and hyphens",
        "34 channel[1].contact[1].hours.closed_on_holidays: is missing",
        "34 channel[1].contact[1].hours.open[0]: `mon-fri 18:00-9:00` are no hours such as `mon-fri 9:00-18:00`",
        "34 channel[1].contact[1].hours.open[2]: `mon 9:30-11:00` was given before",
        "34 channel[1].contact[1].hours.closed_days[0]: `02-30` is not a month and day such as `12-31`",
        "40 rule[0].symptoms[0]: `funds.fiat_depost` is not known, did you mean `funds.fiat_deposit`?",
        "40 rule[0].symptoms[2]: `outage` was given before",
        "41 rule[0].windows[0]: there is no channel for `phone`",
        "42 rule[0].placement: `first` is not `row`, `last`, `before:…` or `after:…` with a window",
        "43 rule[0].reason.en: holds the hidden character U+202E",
        "47 guide.outage.example: is missing",
        "48 guide.outage.needs[0]: `amount` is not known",
        "49 guide.outage.steps: should be a list",
        "52 error[0].code: should be a text in quotes",
        "53 error[0].meaning.de: is no key of the format",
        "58 id[0].shape: `ＡＢＣ####` is not a form of `#`, `@`, letters, digits and hyphens",
        "63 advice.hold.tick: is missing",
        "70 advice.tell.tick: should be true or false",
    ];
    assert_eq!(told, expected, "{told:#?}");
}

#[test]
fn every_symptom_without_a_row_is_named() {
    let (_, problems) = read("example.toml", BROKEN, None);
    let is_row = |one: &&Problem| matches!(one.kind, ProblemKind::NoRow(_));
    assert_eq!(problems.iter().filter(is_row).count(), Symptom::ALL.len());
}

#[test]
fn a_text_that_is_no_toml_reports_each_error_where_it_stands() {
    let text = "[pack]\nname = \nid = \"窓口\" \"x\"\n";
    let (pack, problems) = read("example.toml", text, None);
    let lines: Vec<_> = problems
        .iter()
        .map(|one| one.line_and_column(text))
        .collect();
    assert!(pack.is_none());
    assert_eq!(lines, [(2, 8), (3, 11)], "{problems:?}");
}

#[test]
fn a_file_larger_than_any_pack_is_not_read() {
    let (pack, problems) = read("example.toml", &"#".repeat((1 << 20) + 1), None);
    let kinds: Vec<&ProblemKind> = problems.iter().map(|one| &one.kind).collect();
    assert!(pack.is_none());
    assert!(
        matches!(kinds[..], [ProblemKind::TooLarge { .. }]),
        "{kinds:?}"
    );
}

#[test]
fn a_shipped_pack_that_lost_a_line_is_whole_or_has_a_problem() {
    let general = general();
    let text = source_text("bitbank").expect("a file");
    let lines: Vec<&str> = text.lines().collect();
    let mut whole = 0;
    for cut in (0..lines.len()).step_by(7) {
        let damaged = [&lines[..cut], &lines[cut + 1..]].concat().join("\n");
        let (pack, problems) = read("bitbank", &damaged, Some(general));
        assert_eq!(pack.is_some(), problems.is_empty(), "line {}", cut + 1);
        whole += usize::from(pack.is_some());
        for problem in problems {
            let (line, _) = problem.line_and_column(&damaged);
            assert!(line < lines.len(), "{problem}");
        }
    }
    // Comments, blank lines and keys that may be left out; no claim loses its source unseen.
    assert!(whole < lines.len() / 7 / 2, "{whole}");
}

#[test]
fn a_pack_takes_what_it_leaves_out_from_the_base() {
    let general = general();
    let text = source_text("bitbank").expect("a file");
    let own = r#"
[advice.keep_evidence]
text = { ja = "自前", en = "own" }
source = "windows"
confidence = "third_party"

[guide."mistake.order"]
search = [{ ja = "検索", en = "search" }]
"#;
    let (pack, problems) = read("bitbank", &format!("{text}{own}"), Some(general));
    assert_eq!(problems, []);
    let guide = |pack: &Pack| {
        pack.guide(Symptom::MistakenOrder)
            .cloned()
            .expect("a guide")
    };
    let (old, new) = (guide(general), guide(&pack.expect("a pack")));
    assert_eq!(new.search.len(), 1);
    assert_eq!(
        (new.needs.len(), new.example),
        (old.needs.len(), old.example)
    );
    let evidence = new.steps.iter().find(|step| step.code == "keep_evidence");
    assert_eq!(evidence.map(|step| step.words.en.as_str()), Some("own"));
}

#[test]
fn only_what_can_be_done_is_ticked() {
    let guide = general().guide(Symptom::AccountTakeover).expect("a guide");
    let codes = |tick: bool| -> Vec<&str> {
        let of = guide.steps.iter().filter(|step| step.tick == tick);
        of.map(|step| step.code.as_str()).collect()
    };
    assert_eq!(codes(false), ["no_recovery_offers", "never_tell"]);
    assert!(codes(true).contains(&"keep_evidence"));
}
