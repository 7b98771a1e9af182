//! Contacts: each a claim of its own, with the hours that its source states.

use super::{Context, forms, hours};
use crate::pack::problem::{ProblemKind, ValueForm};
use crate::pack::raw::Section;
use crate::pack::value::Text;
use crate::pack::{Contact, ContactKind};

/// Reads the `contact` tables of a channel or an outside body.
pub(super) fn contacts<'d>(
    section: &mut Section<'d, '_>,
    context: &mut Context<'d>,
) -> Vec<Contact> {
    let mut all = Vec::new();
    for mut contact in section.sections("contact", &mut context.log) {
        all.extend(one(&mut contact, context));
        contact.finish(&mut context.log);
    }
    all
}

fn one<'d>(section: &mut Section<'d, '_>, context: &mut Context<'d>) -> Option<Contact> {
    let kind = section.text("kind", &mut context.log);
    let kind = kind.and_then(|written| context.code(&written));
    let value = section.text_if("value", &mut context.log);
    let purpose = section.words_if("purpose", &mut context.log);
    let symptoms = section.texts("symptoms", &mut context.log);
    let symptoms = context.codes(&symptoms);
    let hours = section.section_if("hours", &mut context.log);
    let hours = hours.map(|section| hours::hours(section, context));
    let provenance = context.provenance(section);
    let kind = kind?;
    if let Some(value) = &value {
        check_value(kind, value, context);
    }
    Some(Contact {
        kind,
        value: value.map(|value| value.value.into()),
        purpose,
        symptoms,
        hours,
        provenance: provenance?,
    })
}

fn check_value(kind: ContactKind, text: &Text<'_>, context: &mut Context<'_>) {
    let value = text.value;
    match kind {
        ContactKind::Url => {
            let host = forms::host_of(value);
            context.fits(text, host.is_some(), ValueForm::Url);
            own_host(text, host, context);
        }
        ContactKind::Email => {
            let host = forms::mail_host(value);
            context.fits(text, host.is_some(), ValueForm::Email);
            own_host(text, host, context);
        }
        ContactKind::Phone => {
            context.fits(text, forms::is_phone(value), ValueForm::Phone);
        }
        ContactKind::Handle => {
            context.fits(text, forms::is_handle(value), ValueForm::Handle);
        }
    }
}

/// Reports a host that is none of the pack's domains and below none of them.
fn own_host(text: &Text<'_>, host: Option<&str>, context: &mut Context<'_>) {
    let Some(host) = host else { return };
    let is_own = |own: &String| {
        host.strip_suffix(own.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    if !context.hosts.is_empty() && !context.hosts.iter().any(is_own) {
        let kind = ProblemKind::ForeignHost(host.to_owned());
        text.blame(kind, &mut context.log);
    }
}
