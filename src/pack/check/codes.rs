//! What the provider's error codes and ids mean, and what it calls things.

use super::{Context, forms};
use crate::pack::problem::ValueForm;
use crate::pack::raw::Section;
use crate::pack::{ErrorMeaning, IdShape, Lent, Words};

/// Reads `[[error]]`.
pub(super) fn errors<'d>(
    root: &mut Section<'d, '_>,
    context: &mut Context<'d>,
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
        let Some(code) = code else { continue };
        context.once(&code, all.iter().any(|known| known.code == code.value));
        let (Some(meaning), Some(provenance)) = (meaning, provenance) else {
            continue;
        };
        all.push(ErrorMeaning {
            code: code.value.into(),
            message: message.map(|message| message.value.into()),
            meaning,
            symptom,
            provenance,
        });
    }
    all
}

/// Reads `[[id]]`.
pub(super) fn ids<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d>) -> Vec<IdShape> {
    let mut all: Vec<IdShape> = Vec::new();
    for mut section in root.sections("id", &mut context.log) {
        let shape = section.text("shape", &mut context.log);
        let name = section.words("name", &mut context.log);
        let symptom = section.text_if("symptom", &mut context.log);
        let symptom = symptom.and_then(|written| context.code(&written));
        let provenance = context.provenance(&mut section);
        section.finish(&mut context.log);
        let Some(shape) = shape else { continue };
        context.fits(&shape, forms::is_shape(shape.value), ValueForm::Shape);
        context.once(&shape, all.iter().any(|known| known.shape == shape.value));
        let (Some(name), Some(provenance)) = (name, provenance) else {
            continue;
        };
        all.push(IdShape {
            shape: shape.value.into(),
            name,
            symptom,
            provenance,
        });
    }
    all
}

/// Reads `[[word]]`; that each word has a source is checked and not kept.
pub(super) fn vocabulary<'d>(
    root: &mut Section<'d, '_>,
    context: &mut Context<'d>,
) -> Vec<(Lent, Words)> {
    let mut all: Vec<(Lent, Words)> = Vec::new();
    for mut section in root.sections("word", &mut context.log) {
        let key = section.text("key", &mut context.log);
        let text = section.words("text", &mut context.log);
        let word = context.claim(&mut section, text);
        section.finish(&mut context.log);
        let Some(key) = key else { continue };
        context.is_code(&key);
        context.once(&key, all.iter().any(|(known, _)| known == key.value));
        all.extend(word.map(|word| (key.value.into(), word.value)));
    }
    all
}
