//! Whether contacts are the provider's.

use super::own_pack;
use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::contacts::{Judgement, Verdict, Why};
use crate::domain::Lang;
use crate::i18n::Catalog;
use crate::pack::{ContactKind, Pack};

/// Draws judgements, one under the other, and what to do with those that are not known.
pub fn check(judgements: &[Judgement], pack: &Pack, style: &Style) -> String {
    let say = &style.catalog().contacts;
    let mut page = Page::new(style);
    if judgements.is_empty() {
        page.line(0, say.none);
    }
    for judged in judgements {
        let (mark, meaning) = match judged.verdict {
            Verdict::Known if judged.is_confirmed() && own_pack::own_pack(pack).is_none() => {
                ("", Meaning::Good)
            }
            Verdict::LookAlike => ("!! ", Meaning::Doubt),
            Verdict::Known | Verdict::Disputed | Verdict::Unknown => ("! ", Meaning::Doubt),
        };
        let mut verdict = verdict(judged.verdict, style.lang).to_owned();
        if matches!(judged.verdict, Verdict::Known | Verdict::Disputed) {
            verdict += &own_pack::mark(pack, style);
        }
        if judged.kind == ContactKind::Phone {
            let is_confirmed = judged.verdict == Verdict::Known && judged.is_confirmed();
            let lead = format!("{mark}{verdict}: ");
            number(&mut page, 0, &lead, &judged.value, is_confirmed, style);
        } else {
            let text = format!("{verdict}: {}", defanged(judged));
            page.put(0, mark, &text, meaning);
        }
        page.line(3, why(judged.why, style.lang));
        if let Some(resembles) = &judged.resembles
            && judged.verdict != Verdict::Known
        {
            if judged.kind == ContactKind::Phone {
                let lead = (say.resembles)("");
                number(&mut page, 3, &lead, resembles, judged.is_confirmed(), style);
            } else {
                page.line(3, &(say.resembles)(resembles));
            }
        }
        if let Some(source) = &judged.source {
            page.line(3, source);
        }
    }
    if judgements
        .iter()
        .any(|judged| judged.verdict != Verdict::Known)
    {
        page.gap();
        page.line(0, say.advice);
    }
    page.finish()
}

/// Writes a phone number. Nobody reads one that is not confirmed without being told so, on the
/// same line, however long that is.
fn number(
    page: &mut Page<'_>,
    indent: usize,
    lead: &str,
    number: &str,
    is_confirmed: bool,
    style: &Style,
) {
    if is_confirmed {
        return page.copyable(indent, lead, number);
    }
    let say = &style.catalog().route;
    let space = match style.lang {
        Lang::Ja => "",
        Lang::En => " ",
    };
    let first = (say.aside)(say.confirm_first);
    let number = format!("{}{space}{number}{first}", say.unverified);
    page.copyable(indent, lead, &number);
}

/// Returns a contact so that nothing makes a link of one that is not known.
pub fn defanged(judged: &Judgement) -> String {
    let value = &judged.value;
    match (judged.verdict, judged.kind) {
        (Verdict::Known | Verdict::Disputed, _) | (_, ContactKind::Handle | ContactKind::Phone) => {
            value.clone()
        }
        (_, ContactKind::Email) => harmless(value).replace('@', "[@]"),
        (_, ContactKind::Url) => harmless(value),
    }
}

/// Breaks every point and every scheme of an address.
fn harmless(address: &str) -> String {
    let address = address.replace('.', "[.]");
    let begins = address
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("http"));
    match address.get(4..) {
        Some(rest) if begins => format!("hxxp{rest}"),
        _ => address,
    }
}

/// Names a verdict.
fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    let say = &Catalog::of(lang).contacts;
    match verdict {
        Verdict::Known => say.known,
        Verdict::LookAlike => say.look_alike,
        Verdict::Disputed => say.disputed,
        Verdict::Unknown => say.unknown,
    }
}

/// Says why a contact was judged as it was.
pub(super) fn why(why: Why, lang: Lang) -> &'static str {
    let say = &Catalog::of(lang).contacts;
    match why {
        Why::Recorded => say.recorded,
        Why::RecordedUnconfirmed => say.recorded_unconfirmed,
        Why::OwnDomain => say.own_domain,
        Why::Disputed => say.is_disputed,
        Why::NotHttps => say.not_https,
        Why::UserInfo => say.user_info,
        Why::OtherPort => say.other_port,
        Why::Hidden => say.hidden,
        Why::Homoglyph => say.homoglyph,
        Why::OddHost => say.odd_host,
        Why::OtherScheme => say.other_scheme,
        Why::IpAddress => say.ip_address,
        Why::InPath => say.in_path,
        Why::NameInPath => say.name_in_path,
        Why::InLocalPart => say.in_local_part,
        Why::DisplayName => say.display_name,
        Why::OnlyClaimed => say.only_claimed,
        Why::ShownOther => say.shown_other,
        Why::RunsOn => say.runs_on,
        Why::InFrontOfAnother => say.in_front_of_another,
        Why::ExtraWords => say.extra_words,
        Why::OtherEnding => say.other_ending,
        Why::OtherNetwork => say.other_network,
        Why::NearlySame => say.nearly_same,
        Why::NotAContact => say.not_a_contact,
        Why::NotRecorded => say.not_recorded,
    }
}
