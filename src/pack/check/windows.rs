//! Windows, and the rules that choose among them.

use super::{Context, contacts};
use crate::domain::{Code, Symptom, Window};
use crate::pack::problem::{ProblemKind, ValueForm};
use crate::pack::raw::Section;
use crate::pack::value::Text;
use crate::pack::{Claim, Form, PackChannel, Placement, Reception, Rule};

/// Reads `[[channel]]`.
pub(super) fn channels<'d>(
    root: &mut Section<'d, '_>,
    context: &mut Context<'d>,
) -> Vec<PackChannel> {
    let mut all: Vec<PackChannel> = Vec::new();
    for mut section in root.sections("channel", &mut context.log) {
        let written = section.text("window", &mut context.log);
        let window = written.as_ref().and_then(|written| context.code(written));
        if let Some(written) = &written {
            let is_there = all.iter().any(|known| Some(known.window) == window);
            context.once(written, is_there);
        }
        all.extend(channel(&mut section, window, context));
        section.finish(&mut context.log);
    }
    all
}

fn channel<'d>(
    section: &mut Section<'d, '_>,
    window: Option<Window>,
    context: &mut Context<'d>,
) -> Option<PackChannel> {
    let name = section.words("name", &mut context.log);
    let about = section.words_list_if("about", &mut context.log);
    let prepare = section.words_list_if("prepare", &mut context.log);
    let reception = section.text("reception", &mut context.log);
    let reception = reception.and_then(|written| context.code(&written));
    let contacts = contacts::contacts(section, context);
    let form = form(section, context);
    let answers_within = limit(section, "answers_within", context);
    let provenance = context.provenance(section);
    if reception == Some(Reception::ByContact) && contacts.iter().all(|one| one.hours.is_none()) {
        section.blame("contact.hours", ProblemKind::Missing, &mut context.log);
    }
    Some(PackChannel {
        window: window?,
        name: name?,
        about: about.unwrap_or_default(),
        prepare: prepare.unwrap_or_default(),
        contacts,
        reception: reception?,
        form,
        answers_within,
        provenance: provenance?,
    })
}

fn form<'d>(section: &mut Section<'d, '_>, context: &mut Context<'d>) -> Option<Form> {
    let mut form = section.section_if("form", &mut context.log)?;
    let subject_chars_max = limit(&mut form, "subject_chars_max", context);
    let body_chars_max = limit(&mut form, "body_chars_max", context);
    form.finish(&mut context.log);
    Some(Form {
        subject_chars_max,
        body_chars_max,
    })
}

fn limit<'d>(
    form: &mut Section<'d, '_>,
    key: &'static str,
    context: &mut Context<'d>,
) -> Option<Claim<usize>> {
    let mut section = form.section_if(key, &mut context.log)?;
    let value = section.whole("value", &mut context.log);
    if value == Some(0) {
        section.blame("value", ProblemKind::Empty, &mut context.log);
    }
    let claim = context.claim(&mut section, value);
    section.finish(&mut context.log);
    claim
}

/// Reads `[[rule]]`; every symptom has exactly one row, and every window a channel.
pub(super) fn rules<'d>(
    root: &mut Section<'d, '_>,
    channels: &[PackChannel],
    context: &mut Context<'d>,
) -> Vec<Rule> {
    let mut all: Vec<Rule> = Vec::new();
    for mut section in root.sections("rule", &mut context.log) {
        all.extend(rule(&mut section, &all, channels, context));
        section.finish(&mut context.log);
    }
    every_row(root, &all, context);
    all
}

fn rule<'d>(
    section: &mut Section<'d, '_>,
    earlier: &[Rule],
    channels: &[PackChannel],
    context: &mut Context<'d>,
) -> Option<Rule> {
    let code = section.text("code", &mut context.log);
    if let Some(code) = &code {
        context.is_code(code);
        context.once(code, earlier.iter().any(|rule| rule.code == code.value));
    }
    let symptoms = section.texts("symptoms", &mut context.log);
    let windows = section.texts("windows", &mut context.log);
    for (key, list) in [("symptoms", &symptoms), ("windows", &windows)] {
        if list.is_empty() {
            section.blame(key, ProblemKind::Empty, &mut context.log);
        }
    }
    let placement = section.text("placement", &mut context.log);
    let placement = placement.and_then(|written| placement_of(&written, context));
    let reason = section.words("reason", &mut context.log);
    let provenance = context.provenance(section);
    if placement == Some(Placement::Row) {
        one_row(&symptoms, earlier, context);
    }
    Some(Rule {
        symptoms: context.codes(&symptoms),
        windows: with_channel(&windows, channels, context),
        code: code?.value.into(),
        placement: placement?,
        reason: reason?,
        provenance: provenance?,
    })
}

/// Reports a symptom for which an earlier rule is already the row.
fn one_row(symptoms: &[Text<'_>], earlier: &[Rule], context: &mut Context<'_>) {
    for text in symptoms {
        let is_there =
            Symptom::from_code(text.value).is_some_and(|symptom| has_row(earlier, symptom));
        context.once(text, is_there);
    }
}

fn has_row(rules: &[Rule], symptom: Symptom) -> bool {
    let mut rows = rules.iter().filter(|rule| rule.placement == Placement::Row);
    rows.any(|rule| rule.symptoms.contains(&symptom))
}

/// Reads a rule's windows, and reports those that the pack has no channel for.
fn with_channel(
    written: &[Text<'_>],
    channels: &[PackChannel],
    context: &mut Context<'_>,
) -> Vec<Window> {
    for text in written {
        let Some(window) = Window::from_code(text.value) else {
            continue;
        };
        if channels.iter().all(|channel| channel.window != window) {
            text.blame(ProblemKind::NoChannel(window.code()), &mut context.log);
        }
    }
    context.codes(written)
}

fn every_row(root: &Section<'_, '_>, rules: &[Rule], context: &mut Context<'_>) {
    for &symptom in Symptom::ALL {
        if !has_row(rules, symptom) {
            let kind = ProblemKind::NoRow(symptom.code());
            root.blame("rule", kind, &mut context.log);
        }
    }
}

fn placement_of(written: &Text<'_>, context: &mut Context<'_>) -> Option<Placement> {
    let window = |name: &str| Window::from_code(name);
    let found = match written.value.split_once(':') {
        None if written.value == "row" => Some(Placement::Row),
        None if written.value == "last" => Some(Placement::Last),
        Some(("before", name)) => window(name).map(Placement::Before),
        Some(("after", name)) => window(name).map(Placement::After),
        _ => None,
    };
    context.fits(written, found.is_some(), ValueForm::Placement);
    found
}
