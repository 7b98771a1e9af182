//! One contact: its value, never without the mark that says how far it can be trusted.

use super::hours::hours_text;
use super::page::Page;
use super::paint::Meaning;
use super::reception;
use super::source::source_beside;
use super::style::Style;
use crate::domain::Lang;
use crate::pack::{Confidence, Contact, ContactKind};
use crate::routing::ContactNow;

/// Writes a contact with its mark before it, what it is for, its hours, and whether it is open.
pub(super) fn contact(page: &mut Page<'_>, indent: usize, known: &ContactNow<'_>, style: &Style) {
    let say = &style.catalog().route;
    let contact = known.contact;
    let mark = match contact.provenance.confidence {
        Confidence::Official | Confidence::UserVerified => "",
        Confidence::ThirdParty | Confidence::Disputed | Confidence::Unknown => say.unverified,
    };
    let Some(value) = &contact.value else {
        page.item(indent, say.contact_unknown);
        return;
    };
    let mut lead = format!("{}{mark}", style.bullet());
    if !mark.is_empty() && style.lang == Lang::En {
        lead.push(' ');
    }
    if contact.kind == ContactKind::Phone {
        phone(page, indent, &lead, value, style);
    } else {
        page.copyable(indent, &lead, value);
    }
    if let Some(purpose) = &contact.purpose {
        let purpose = purpose.get(style.lang);
        page.labelled(indent + 2, say.purpose, purpose, Meaning::Plain);
    }
    if let Some(hours) = &contact.hours {
        let hours = hours_text(hours, style.lang);
        page.labelled(indent + 2, say.hours, &hours, Meaning::Plain);
    }
    if let Some(openness) = known.openness {
        page.line(indent + 2, &reception::claim(openness, style));
    }
}

/// Writes where a contact comes from; an address that is its own source stands there once.
pub(super) fn sourced(page: &mut Page<'_>, indent: usize, contact: &Contact, style: &Style) {
    let shown = contact.value.as_deref();
    source_beside(page, indent, &contact.provenance, shown, style);
}

/// Ranks a contact by how far it is in doubt; 0 is the least.
pub(super) fn doubt(contact: &Contact) -> u8 {
    match contact.provenance.confidence {
        Confidence::UserVerified => 0,
        Confidence::Official => 1,
        Confidence::ThirdParty => 2,
        Confidence::Disputed | Confidence::Unknown => 3,
    }
}

/// Draws one contact as a pack states it, with its hours and its source, to be compared with the
/// official site.
pub fn contact_card(contact: &Contact, style: &Style) -> String {
    let mut page = Page::new(style);
    let known = ContactNow {
        contact,
        openness: None,
    };
    self::contact(&mut page, 0, &known, style);
    sourced(&mut page, 2, contact, style);
    page.finish()
}

/// Writes a phone number. Its mark never leaves its line; what to do first follows at once.
fn phone(page: &mut Page<'_>, indent: usize, lead: &str, number: &str, style: &Style) {
    let say = &style.catalog().route;
    let first = (say.aside)(say.confirm_first);
    let number = format!("{lead}{number}");
    if page.fits(indent, &number, &first) {
        page.copyable(indent, "", &(number + &first));
    } else {
        page.copyable(indent, "", &number);
        page.line(indent + 2, say.confirm_first);
    }
}
