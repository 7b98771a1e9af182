//! Whether contacts are the provider's.

use super::page::Page;
use super::paint::Meaning;
use super::style::Style;
use crate::contacts::{Judgement, Verdict, Why};
use crate::domain::Lang;
use crate::i18n::Catalog;

/// Draws judgements, one under the other, and what to do with those that are not known.
pub fn check(judgements: &[Judgement], style: &Style) -> String {
    let say = &style.catalog().contacts;
    let mut page = Page::new(style);
    if judgements.is_empty() {
        page.line(0, say.none);
    }
    for judged in judgements {
        let (mark, meaning) = match judged.verdict {
            Verdict::Known => ("", Meaning::Good),
            Verdict::LookAlike => ("!! ", Meaning::Doubt),
            Verdict::Disputed | Verdict::Unknown => ("! ", Meaning::Doubt),
        };
        let verdict = verdict(judged.verdict, style.lang);
        page.put(
            0,
            mark,
            &format!("{verdict}: {}", defanged(judged)),
            meaning,
        );
        page.line(3, why(judged.why, style.lang));
        if let Some(resembles) = &judged.resembles
            && judged.verdict != Verdict::Known
        {
            page.line(3, &(say.resembles)(resembles));
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

/// Returns a contact so that no terminal makes a link of one that is not known.
fn defanged(judged: &Judgement) -> String {
    match judged.verdict {
        Verdict::Known | Verdict::Disputed => judged.value.clone(),
        Verdict::LookAlike | Verdict::Unknown => {
            let value = judged.value.replacen("http", "hxxp", 1);
            match value.rfind('.') {
                Some(at) => format!("{}[.]{}", &value[..at], &value[at + 1..]),
                None => value,
            }
        }
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
        Why::OwnDomain => say.own_domain,
        Why::Disputed => say.is_disputed,
        Why::NotHttps => say.not_https,
        Why::UserInfo => say.user_info,
        Why::OtherPort => say.other_port,
        Why::Hidden => say.hidden,
        Why::Homoglyph => say.homoglyph,
        Why::InFrontOfAnother => say.in_front_of_another,
        Why::ExtraWords => say.extra_words,
        Why::OtherEnding => say.other_ending,
        Why::NearlySame => say.nearly_same,
        Why::NotAContact => say.not_a_contact,
        Why::NotRecorded => say.not_recorded,
    }
}
