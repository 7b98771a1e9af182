//! What to ask, check and do for each symptom.

use super::{Context, advice};
use crate::domain::{Circumstance, Code, FactKind, Order as _, Symptom};
use crate::pack::problem::ProblemKind;
use crate::pack::raw::Section;
use crate::pack::value::Text;
use crate::pack::{Advice, Guide, Lent, Need, Words};

/// Where a need can come from: the provider, another exchange, the article, or a thought.
const BASES: [&str; 4] = ["B", "X", "S", "D"];

/// Reads `[need.…]` and `[advice.…]`, which the guides name by their codes.
pub(super) fn define<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d>) {
    for (code, mut section) in root.named("need", &mut context.log) {
        context.is_code(&code);
        let need = need(&code, &mut section, context);
        section.finish(&mut context.log);
        context.needs.extend(need.map(|need| (code.value, need)));
    }
    for (code, mut section) in root.named("advice", &mut context.log) {
        context.is_code(&code);
        let advice = advice::of_guide(&code, &mut section, context);
        section.finish(&mut context.log);
        let advice = advice.map(|advice| (code.value, advice));
        context.advice.extend(advice);
    }
}

fn need(code: &Text<'_>, section: &mut Section<'_, '_>, context: &mut Context<'_>) -> Option<Need> {
    let label = section.words("label", &mut context.log);
    let question = section.words("question", &mut context.log);
    let why = section.words("why", &mut context.log);
    let coins = section.texts_if("coins", &mut context.log);
    let yes = section.words_if("yes", &mut context.log);
    let no = section.words_if("no", &mut context.log);
    let basis = section.text("basis", &mut context.log)?;
    if !BASES.contains(&basis.value) {
        context.unknown(&basis, BASES);
    }
    Some(Need {
        code: code.value.into(),
        fact: FactKind::from_code(code.value),
        coins: {
            let coins = coins.unwrap_or_default().into_iter();
            coins.map(|coin| coin.value.into()).collect()
        },
        yes,
        no,
        label: label?,
        question: question?,
        why: why?,
        basis: basis.value.into(),
    })
}

/// Reads `[guide."…"]`; a key that a guide leaves out is that of the base.
pub(super) fn guides<'d>(root: &mut Section<'d, '_>, context: &mut Context<'d>) -> Vec<Guide> {
    let inherited = context.base.into_iter().flat_map(|base| base.guides.iter());
    let mut all: Vec<Guide> = inherited.cloned().collect();
    for (name, mut section) in root.named("guide", &mut context.log) {
        let Some(symptom) = context.code::<Symptom>(&name) else {
            continue;
        };
        let example = section.words_if("example", &mut context.log);
        let needs = section.texts_if("needs", &mut context.log);
        let checks = section.texts_if("checks", &mut context.log);
        let steps = section.texts_if("steps", &mut context.log);
        let search = section.words_list_if("search", &mut context.log);
        let place = all.iter().position(|guide| guide.symptom == symptom);
        if place.is_none() && example.is_none() {
            section.blame("example", ProblemKind::Missing, &mut context.log);
        }
        section.finish(&mut context.log);
        let old = place.map_or_else(|| empty(symptom), |place| all.swap_remove(place));
        all.push(Guide {
            symptom,
            example: example.unwrap_or(old.example),
            needs: needs.map_or(old.needs, |codes| context.needs_of(&codes)),
            checks: checks.map_or(old.checks, |codes| context.advice_of(&codes)),
            steps: steps.map_or(old.steps, |codes| context.steps_of(&codes)),
            search: search.unwrap_or(old.search),
        });
    }
    own_versions(&mut all, context);
    all.order_by_key(|guide| guide.symptom);
    all
}

/// Puts what the file defines in the place of what the base says under the same code.
fn own_versions(guides: &mut [Guide], context: &Context<'_>) {
    for guide in guides {
        for need in &mut guide.needs {
            if let Some(own) = context.needs.get(need.code.as_str()) {
                need.clone_from(own);
            }
        }
        for advice in guide.checks.iter_mut().chain(&mut guide.steps) {
            if let Some(own) = context.advice.get(advice.code.as_str()) {
                let when = advice.when;
                advice.clone_from(own);
                advice.when = when;
            }
        }
    }
}

fn empty(symptom: Symptom) -> Guide {
    let (ja, en) = (Lent::default(), Lent::default());
    Guide {
        symptom,
        example: Words { ja, en },
        needs: Vec::new(),
        checks: Vec::new(),
        steps: Vec::new(),
        search: Vec::new(),
    }
}

impl<'d> Context<'d> {
    fn needs_of(&mut self, codes: &[Text<'_>]) -> Vec<Need> {
        let inherited = self.base.into_iter().flat_map(|base| base.guides.iter());
        let inherited: Vec<&'d Need> = inherited.flat_map(|guide| &guide.needs).collect();
        let mut all: Vec<Need> = Vec::with_capacity(codes.len());
        for code in codes {
            let old = || {
                inherited
                    .iter()
                    .copied()
                    .find(|need| need.code == code.value)
            };
            let Some(need) = self.needs.get(code.value).or_else(old).cloned() else {
                let own: Vec<&'d str> = self.needs.keys().copied().collect();
                let known = inherited.iter().map(|need| need.code.as_str());
                self.unknown(code, own.into_iter().chain(known));
                continue;
            };
            if self.once(code, all.iter().any(|known| known.code == need.code)) {
                all.push(need);
            }
        }
        all
    }

    fn advice_of(&mut self, codes: &[Text<'_>]) -> Vec<Advice> {
        let inherited = self.base.into_iter().flat_map(|base| base.guides.iter());
        let inherited = inherited.flat_map(|guide| guide.checks.iter().chain(&guide.steps));
        let inherited: Vec<&'d Advice> = inherited.collect();
        let mut all: Vec<Advice> = Vec::with_capacity(codes.len());
        for code in codes {
            let old = || {
                inherited
                    .iter()
                    .copied()
                    .find(|advice| advice.code == code.value)
            };
            let Some(advice) = self.advice.get(code.value).or_else(old).cloned() else {
                let own: Vec<&'d str> = self.advice.keys().copied().collect();
                let known = inherited.iter().map(|advice| advice.code.as_str());
                self.unknown(code, own.into_iter().chain(known));
                continue;
            };
            if self.once(code, all.iter().any(|known| known.code == advice.code)) {
                all.push(Advice {
                    when: None,
                    ..advice
                });
            }
        }
        all
    }

    /// Reads first steps: `freeze_account`, or `freeze_account when credentials_given` where it is
    /// one only for whom the words tell so.
    fn steps_of(&mut self, written: &[Text<'_>]) -> Vec<Advice> {
        let mut all: Vec<Advice> = Vec::with_capacity(written.len());
        for text in written {
            let (code, when) = match text.value.split_once(" when ") {
                Some((code, when)) => (code.trim(), Some(when.trim())),
                None => (text.value, None),
            };
            let when = match when.map(|when| self.code::<Circumstance>(&text.part(when))) {
                Some(None) => continue,
                when => when.flatten(),
            };
            for step in self.advice_of(&[text.part(code)]) {
                let is_there = |it: &Advice| it.code == step.code && it.when == when;
                if self.once(text, all.iter().any(is_there)) {
                    all.push(Advice { when, ..step });
                }
            }
        }
        all
    }
}
