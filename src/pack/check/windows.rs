//! Windows, and the rules that choose among them.

use super::{Context, contacts, is_code};
use crate::domain::{Code, Symptom, Window};
use crate::pack::problem::{Form as TextForm, ProblemKind};
use crate::pack::raw::{Section, Text};
use crate::pack::{Claim, Form, PackChannel, Placement, Reception, Rule};

/// Reads `[[channel]]`.
pub(super) fn channels<'d>(
    root: &mut Section<'d, '_>,
    context: &mut Context<'d, '_>,
) -> Vec<PackChannel> {
    let mut all: Vec<PackChannel> = Vec::new();
    for mut section in root.sections("channel", &mut context.log) {
        let written = section.text("window", &mut context.log);
        let window = written.as_ref().and_then(|written| context.code(written));
        let channel = channel(&mut section, window, context);
        section.finish(&mut context.log);
        let Some(channel) = channel else { continue };
        if all.iter().any(|known| known.window == channel.window)
            && let Some(written) = written
        {
            let kind = ProblemKind::Duplicate(written.value.to_owned());
            written.blame(kind, &mut context.log);
        }
        all.push(channel);
    }
    all
}

fn channel<'d>(
    section: &mut Section<'d, '_>,
    window: Option<Window>,
    context: &mut Context<'d, '_>,
) -> Option<PackChannel> {
    let name = section.words("name", &mut context.log);
    let about = section.words_list_if("about", &mut context.log);
    let prepare = section.words_list_if("prepare", &mut context.log);
    let reception = section.text("reception", &mut context.log);
    let reception = reception.and_then(|written| context.code(&written));
    let contacts = contacts::contacts(section, context);
    let form = form(section, context);
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
        provenance: provenance?,
    })
}

fn form<'d>(section: &mut Section<'d, '_>, context: &mut Context<'d, '_>) -> Option<Form> {
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
    context: &mut Context<'d, '_>,
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
    context: &mut Context<'d, '_>,
) -> Vec<Rule> {
    let mut all: Vec<Rule> = Vec::new();
    for mut section in root.sections("rule", &mut context.log) {
        let code = section.text("code", &mut context.log);
        let code = code.filter(|code| is_code(code, &mut context.log));
        let symptoms = section.texts("symptoms", &mut context.log);
        let windows = section.texts("windows", &mut context.log);
        let placement = section.text("placement", &mut context.log);
        let reason = section.words("reason", &mut context.log);
        let provenance = context.provenance(&mut section);
        let placement = placement.and_then(|written| placement_of(&written, context));
        for (key, list) in [("symptoms", &symptoms), ("windows", &windows)] {
            if list.is_empty() {
                section.blame(key, ProblemKind::Empty, &mut context.log);
            }
        }
        section.finish(&mut context.log);
        let found: Vec<Symptom> = context.codes(&symptoms);
        if placement == Some(Placement::Row) {
            one_row(&symptoms, &all, context);
        }
        with_channel(&windows, channels, context);
        let windows = windows
            .iter()
            .filter_map(|text| Window::from_code(text.value));
        let windows = windows.collect();
        if let Some(code) = &code
            && all.iter().any(|rule| rule.code == code.value)
        {
            let kind = ProblemKind::Duplicate(code.value.to_owned());
            code.blame(kind, &mut context.log);
        }
        let (Some(code), Some(placement), Some(reason), Some(provenance)) =
            (code, placement, reason, provenance)
        else {
            continue;
        };
        all.push(Rule {
            code: code.value.to_owned(),
            symptoms: found,
            windows,
            placement,
            reason,
            provenance,
        });
    }
    every_row(root, &all, context);
    all
}

fn one_row(symptoms: &[Text<'_>], rules: &[Rule], context: &mut Context<'_, '_>) {
    for text in symptoms {
        let Some(symptom) = Symptom::from_code(text.value) else {
            continue;
        };
        let mut rows = rules.iter().filter(|rule| rule.placement == Placement::Row);
        if rows.any(|rule| rule.symptoms.contains(&symptom)) {
            text.blame(
                ProblemKind::Duplicate(text.value.to_owned()),
                &mut context.log,
            );
        }
    }
}

fn with_channel(windows: &[Text<'_>], channels: &[PackChannel], context: &mut Context<'_, '_>) {
    let known: Vec<Window> = context.codes(windows);
    for window in known {
        if channels.iter().any(|channel| channel.window == window) {
            continue;
        }
        let written = windows.iter().find(|text| text.value == window.code());
        if let Some(text) = written {
            text.blame(ProblemKind::NoChannel(window.code()), &mut context.log);
        }
    }
}

fn every_row(root: &Section<'_, '_>, rules: &[Rule], context: &mut Context<'_, '_>) {
    for &symptom in Symptom::ALL {
        let mut rows = rules.iter().filter(|rule| rule.placement == Placement::Row);
        if !rows.any(|rule| rule.symptoms.contains(&symptom)) {
            root.blame("rule", ProblemKind::NoRow(symptom.code()), &mut context.log);
        }
    }
}

fn placement_of(written: &Text<'_>, context: &mut Context<'_, '_>) -> Option<Placement> {
    let window = |name: &str| Window::from_code(name);
    let found = match written.value.split_once(':') {
        None if written.value == "row" => Some(Placement::Row),
        None if written.value == "last" => Some(Placement::Last),
        Some(("before", name)) => window(name).map(Placement::Before),
        Some(("after", name)) => window(name).map(Placement::After),
        _ => None,
    };
    context.fits(written, found.is_some(), TextForm::Placement);
    found
}
