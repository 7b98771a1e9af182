//! What to ask, check and do, and what the provider's codes and ids mean.

use super::{Context, is_code};
use crate::domain::{Code, FactKind, Symptom};
use crate::pack::problem::{Form, ProblemKind};
use crate::pack::raw::{Section, Text};
use crate::pack::{Advice, ErrorMeaning, Guide, IdShape, Need, Pack, Precaution, Words};

/// Reads `[need.…]` and `[advice.…]`, behind which those of the base stand.
pub(super) fn define<'d>(
    root: &mut Section<'d, '_>,
    base: Option<&Pack>,
    context: &mut Context<'d, '_>,
) {
    for guide in base.iter().flat_map(|base| &base.guides) {
        for need in &guide.needs {
            context
                .needs
                .entry(need.code.clone())
                .or_insert_with(|| need.clone());
        }
        for advice in guide.checks.iter().chain(&guide.steps) {
            context
                .advice
                .entry(advice.code.clone())
                .or_insert_with(|| advice.clone());
        }
    }
    for (code, mut section) in root.named("need", &mut context.log) {
        is_code(&code, &mut context.log);
        let need = need(&code, &mut section, context);
        section.finish(&mut context.log);
        context
            .needs
            .extend(need.map(|need| (code.value.to_owned(), need)));
    }
    for (code, mut section) in root.named("advice", &mut context.log) {
        is_code(&code, &mut context.log);
        let advice = advice(&code, &mut section, context);
        section.finish(&mut context.log);
        context
            .advice
            .extend(advice.map(|advice| (code.value.to_owned(), advice)));
    }
}

fn need(
    code: &Text<'_>,
    section: &mut Section<'_, '_>,
    context: &mut Context<'_, '_>,
) -> Option<Need> {
    let label = section.words("label", &mut context.log);
    let question = section.words("question", &mut context.log);
    let why = section.words("why", &mut context.log);
    let basis = section.text("basis", &mut context.log);
    if let Some(basis) = &basis
        && !["B", "X", "S", "D"].contains(&basis.value)
    {
        context.unknown(basis, ["B", "X", "S", "D"]);
    }
    Some(Need {
        code: code.value.to_owned(),
        fact: FactKind::from_code(code.value),
        label: label?,
        question: question?,
        why: why?,
        basis: basis?.value.to_owned(),
    })
}

fn advice(
    code: &Text<'_>,
    section: &mut Section<'_, '_>,
    context: &mut Context<'_, '_>,
) -> Option<Advice> {
    let words = section.words("text", &mut context.log);
    let provenance = context.provenance(section);
    Some(Advice {
        code: code.value.to_owned(),
        words: words?,
        provenance: provenance?,
    })
}

/// Reads `[guide."…"]`; a key that a guide leaves out is that of the base.
pub(super) fn guides<'d>(
    root: &mut Section<'d, '_>,
    base: Option<&Pack>,
    context: &mut Context<'d, '_>,
) -> Vec<Guide> {
    let mut all = base.map(|base| base.guides.clone()).unwrap_or_default();
    for (name, mut section) in root.named("guide", &mut context.log) {
        let symptom = context.code::<Symptom>(&name);
        let example = section.words_if("example", &mut context.log);
        let needs = section.texts_if("needs", &mut context.log);
        let checks = section.texts_if("checks", &mut context.log);
        let steps = section.texts_if("steps", &mut context.log);
        let search = section.words_list_if("search", &mut context.log);
        let needs = needs.map(|codes| context.needs_of(&codes));
        let checks = checks.map(|codes| context.advice_of(&codes));
        let steps = steps.map(|codes| context.advice_of(&codes));
        let Some(symptom) = symptom else { continue };
        let place = all.iter().position(|guide| guide.symptom == symptom);
        let inherited = place.map(|place| all.swap_remove(place));
        if inherited.is_none() && example.is_none() {
            section.blame("example", ProblemKind::Missing, &mut context.log);
        }
        section.finish(&mut context.log);
        let inherited = inherited.unwrap_or_else(|| empty(symptom));
        all.push(Guide {
            symptom,
            example: example.unwrap_or(inherited.example),
            needs: needs.unwrap_or(inherited.needs),
            checks: checks.unwrap_or(inherited.checks),
            steps: steps.unwrap_or(inherited.steps),
            search: search.unwrap_or(inherited.search),
        });
    }
    all.sort_by_key(|guide| guide.symptom);
    all
}

fn empty(symptom: Symptom) -> Guide {
    Guide {
        symptom,
        example: Words {
            ja: String::new(),
            en: String::new(),
        },
        needs: Vec::new(),
        checks: Vec::new(),
        steps: Vec::new(),
        search: Vec::new(),
    }
}

/// Reads `[[precaution]]`; one of the base with the same code is replaced.
pub(super) fn precautions<'d>(
    root: &mut Section<'d, '_>,
    base: Option<&Pack>,
    context: &mut Context<'d, '_>,
) -> Vec<Precaution> {
    let mut own: Vec<Precaution> = Vec::new();
    for mut section in root.sections("precaution", &mut context.log) {
        let code = section.text("code", &mut context.log);
        let symptoms = section.texts("symptoms", &mut context.log);
        let code = code.filter(|code| is_code(code, &mut context.log));
        let symptoms = context.codes(&symptoms);
        if symptoms.is_empty() {
            section.blame("symptoms", ProblemKind::Empty, &mut context.log);
        }
        if let Some(code) = &code
            && own.iter().any(|known| known.advice.code == code.value)
        {
            let kind = ProblemKind::Duplicate(code.value.to_owned());
            code.blame(kind, &mut context.log);
        }
        let unnamed = Text {
            value: "",
            key: String::new(),
            span: 0..0,
        };
        let advice = advice(code.as_ref().unwrap_or(&unnamed), &mut section, context);
        section.finish(&mut context.log);
        own.extend(advice.map(|advice| Precaution { advice, symptoms }));
    }
    let inherited = base
        .map(|base| base.precautions.clone())
        .unwrap_or_default();
    let replaced = |known: &Precaution| own.iter().any(|one| one.advice.code == known.advice.code);
    let mut all: Vec<Precaution> = inherited
        .into_iter()
        .filter(|known| !replaced(known))
        .collect();
    all.append(&mut own);
    all
}

/// Reads `[[error]]`.
pub(super) fn errors<'d>(
    root: &mut Section<'d, '_>,
    context: &mut Context<'d, '_>,
) -> Vec<ErrorMeaning> {
    let mut all: Vec<ErrorMeaning> = Vec::new();
    for mut section in root.sections("error", &mut context.log) {
        let code = section.text("code", &mut context.log);
        let message = section.text_if("message", &mut context.log);
        let meaning = section.words("meaning", &mut context.log);
        let symptom = section.text_if("symptom", &mut context.log);
        let symptom = symptom.and_then(|written| context.code(&written));
        let provenance = context.provenance(&mut section);
        section.finish(&mut context.log);
        let (Some(code), Some(meaning), Some(provenance)) = (code, meaning, provenance) else {
            continue;
        };
        if all.iter().any(|known| known.code == code.value) {
            let kind = ProblemKind::Duplicate(code.value.to_owned());
            code.blame(kind, &mut context.log);
        }
        all.push(ErrorMeaning {
            code: code.value.to_owned(),
            message: message.map(|message| message.value.to_owned()),
            meaning,
            symptom,
            provenance,
        });
    }
    all
}

/// Reads `[[id]]`.
pub(super) fn ids<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d, '_>) -> Vec<IdShape> {
    let mut all: Vec<IdShape> = Vec::new();
    for mut section in root.sections("id", &mut context.log) {
        let shape = section.text("shape", &mut context.log);
        let name = section.words("name", &mut context.log);
        let provenance = context.provenance(&mut section);
        section.finish(&mut context.log);
        let (Some(shape), Some(name), Some(provenance)) = (shape, name, provenance) else {
            continue;
        };
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"#@-".contains(&byte);
        let length = shape.value.len();
        let fits = (4..=64).contains(&length) && shape.value.bytes().all(plain);
        context.fits(&shape, fits, Form::Shape);
        if all.iter().any(|known| known.shape == shape.value) {
            let kind = ProblemKind::Duplicate(shape.value.to_owned());
            shape.blame(kind, &mut context.log);
        }
        all.push(IdShape {
            shape: shape.value.to_owned(),
            name,
            provenance,
        });
    }
    all
}

/// Reads `[[word]]`: what the provider calls things.
pub(super) fn vocabulary<'d>(
    root: &mut Section<'d, '_>,
    context: &mut Context<'d, '_>,
) -> Vec<(String, Words)> {
    let mut all: Vec<(String, Words)> = Vec::new();
    for mut section in root.sections("word", &mut context.log) {
        let key = section.text("key", &mut context.log);
        let text = section.words("text", &mut context.log);
        let claim = context.claim(&mut section, text);
        section.finish(&mut context.log);
        let Some(key) = key.filter(|key| is_code(key, &mut context.log)) else {
            continue;
        };
        if all.iter().any(|(known, _)| known == key.value) {
            let kind = ProblemKind::Duplicate(key.value.to_owned());
            key.blame(kind, &mut context.log);
        }
        all.extend(claim.map(|claim| (key.value.to_owned(), claim.value)));
    }
    all
}

impl Context<'_, '_> {
    fn needs_of(&mut self, codes: &[Text<'_>]) -> Vec<Need> {
        let mut all: Vec<Need> = Vec::new();
        for code in codes {
            match self.needs.get(code.value) {
                Some(_) if all.iter().any(|known| known.code == code.value) => {
                    code.blame(ProblemKind::Duplicate(code.value.to_owned()), &mut self.log);
                }
                Some(need) => all.push(need.clone()),
                None => {
                    let known: Vec<String> = self.needs.keys().cloned().collect();
                    self.unknown(code, known.iter().map(String::as_str));
                }
            }
        }
        all
    }

    fn advice_of(&mut self, codes: &[Text<'_>]) -> Vec<Advice> {
        let mut all: Vec<Advice> = Vec::new();
        for code in codes {
            match self.advice.get(code.value) {
                Some(_) if all.iter().any(|known| known.code == code.value) => {
                    code.blame(ProblemKind::Duplicate(code.value.to_owned()), &mut self.log);
                }
                Some(advice) => all.push(advice.clone()),
                None => {
                    let known: Vec<String> = self.advice.keys().cloned().collect();
                    self.unknown(code, known.iter().map(String::as_str));
                }
            }
        }
        all
    }
}
