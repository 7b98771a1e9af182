//! Advice: what guides name by its code, and precautions.

use super::Context;
use crate::pack::problem::ProblemKind;
use crate::pack::raw::Section;
use crate::pack::value::{self, Text};
use crate::pack::{Advice, Precaution, Words};

/// Reads one `[advice.…]`. `tick` may be left out where the words say something to do.
pub(super) fn of_guide(
    code: &Text<'_>,
    section: &mut Section<'_, '_>,
    context: &mut Context<'_>,
) -> Option<Advice> {
    let told = section.take("tick");
    let tick = told.and_then(|told| value::flag(told, &mut context.log));
    let advice = advice(Some(code), section, context)?;
    if told.is_none() && says_what_not_to_do(&advice.words) {
        section.blame("tick", ProblemKind::Missing, &mut context.log);
    }
    let tick = tick.unwrap_or(advice.tick);
    Some(Advice { tick, ..advice })
}

/// Tells whether the first sentence forbids something: whether that can ever be done is not to be
/// guessed.
fn says_what_not_to_do(words: &Words) -> bool {
    let first = words.ja.split('。').next().unwrap_or(&words.ja);
    let forbids = ["Do not ", "Don't ", "Never "];
    first.ends_with("ないでください") || forbids.iter().any(|begin| words.en.starts_with(begin))
}

fn advice(
    code: Option<&Text<'_>>,
    section: &mut Section<'_, '_>,
    context: &mut Context<'_>,
) -> Option<Advice> {
    let words = section.words("text", &mut context.log);
    let provenance = context.provenance(section);
    Some(Advice {
        code: code?.value.into(),
        words: words?,
        tick: true,
        when: None,
        provenance: provenance?,
    })
}

/// Reads `[[precaution]]`, behind those of the base; the same code replaces.
pub(super) fn precautions<'d>(
    root: &mut Section<'d, '_>,
    context: &mut Context<'d>,
) -> Vec<Precaution> {
    let mut own: Vec<Precaution> = Vec::new();
    for mut section in root.sections("precaution", &mut context.log) {
        let code = section.text("code", &mut context.log);
        let symptoms = section.texts("symptoms", &mut context.log);
        let symptoms = context.codes(&symptoms);
        if symptoms.is_empty() {
            section.blame("symptoms", ProblemKind::Empty, &mut context.log);
        }
        if let Some(code) = &code {
            context.is_code(code);
            context.once(code, own.iter().any(|one| one.advice.code == code.value));
        }
        let advice = advice(code.as_ref(), &mut section, context);
        section.finish(&mut context.log);
        own.extend(advice.map(|advice| Precaution { advice, symptoms }));
    }
    let inherited = context.base.map(|base| base.precautions.clone());
    let mut all = inherited.unwrap_or_default();
    all.retain(|old| own.iter().all(|one| one.advice.code != old.advice.code));
    all.append(&mut own);
    all
}
